import Diagnostics
import Template
import Testing

@Suite struct ParallelTests {
  /// One compiled set from many tasks: every one gets its own page.
  @Test func rendersFromManyTasksAtOnce() async throws {
    let (set, findings) = TemplateSet.compile(
      [
        (
          "page.html",
          SourceFile(
            path: "page.html",
            text: """
              {% extends "base.html" %}{% import "m.html" as m %}{% set ns = namespace(sum=0) %}\
              {% block body %}{% for x in xs %}{% set ns.sum = ns.sum + x %}{% include "i.html" %}\
              {% endfor %}{{ m.tag(number) }}{{ ns.sum }}{% endblock %}
              """)
        ),
        ("base.html", SourceFile(path: "base.html", text: "<b>{% block body %}{% endblock %}</b>")),
        ("i.html", SourceFile(path: "i.html", text: "{{ x }},")),
        (
          "m.html",
          SourceFile(
            path: "m.html", text: "{% set k = 1 %}{% macro tag(n) %}[{{ n + k }}]{% endmacro %}")
        ),
      ], environment: TemplateEnvironment(), globals: ["number", "xs"])
    #expect(findings.isEmpty)
    let templates = try #require(set)
    let pages = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<200 {
        group.addTask {
          var output: [UInt8] = []
          let xs = Value.list((0..<number % 7).map { .int($0) })
          try templates.render("page.html", globals: [.int(number), xs], into: &output)
          return (number, String(decoding: output, as: UTF8.self))
        }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(pages.count == 200)
    for (number, page) in pages {
      let items = (0..<number % 7).map { "\($0)," }.joined()
      let sum = (0..<number % 7).reduce(0, +)
      #expect(page == "<b>\(items)[\(number + 1)]\(sum)</b>")
    }
  }
}
