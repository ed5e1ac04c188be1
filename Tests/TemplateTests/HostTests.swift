import Diagnostics
import Synchronization
import Template
import Testing

/// A list of numbers that counts how many it was asked for.
private final class CountedList: TemplateSequence {
  let count: Int
  let asked = Mutex(0)
  init(_ count: Int) { self.count = count }
  func element(at index: Int) -> Value {
    asked.withLock { $0 += 1 }
    return .int(index * 10)
  }
}

/// What the host gives to templates and what it gets back.
@Suite struct HostTests {
  private func render(_ text: String, _ globals: [String: Value]) -> String {
    let (set, findings) = TemplateSet.compile(
      [("main.html", SourceFile(path: "main.html", text: text))], environment: World.environment,
      globals: globals.keys.sorted())
    var output: [UInt8] = []
    do throws(DiagnosticError) {
      try set?.render("main.html", globals: globals, into: &output)
    } catch {
      return TextRenderer(language: .en).render(error.diagnostics)
    }
    return TextRenderer(language: .en).render(findings) + String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "{{ xs|length }} {{ xs|first }} {{ xs|last }} {{ xs[3] }} {{ xs[-1] }}",
      "1000 0 9990 30 9990", 4
    ),
    ("{{ xs[:5]|length }} {% for x in xs[2:4] %}{{ x }},{% endfor %}", "5 20,30,", 2),
    (
      "{% if xs %}{% for x in xs[:3] %}{{ x }}{{ loop.length }} {% endfor %}{% endif %}",
      "03 103 203 ", 3
    ),
    ("{{ (xs|reverse)[0] }} {{ xs[::-1][1] }} {{ xs[10:][5:][0] }}", "9990 9980 150", 3),
    ("{{ 20 in xs }}", "True", 3),
  ])
  func looksUpOnlyTheElementsItUses(_ template: String, _ expected: String, _ asked: Int) {
    let list = CountedList(1_000)
    #expect(render(template, ["xs": .sequence(list)]) == expected)
    #expect(list.asked.withLock { $0 } == asked)
  }

  @Test func passesArgumentsToFiltersFunctionsAndTests() {
    #expect(
      World.shown("{{ n|twice }} {{ n|twice(by=2) }} {{ double(4) }} {{ double(n=5) }}")
        == "[7, 7] [7, 2] 8 10")
    #expect(World.shown("{{ 3 is small(5) }} {{ 3 is not small(limit=2) }}") == "True True")
    #expect(
      World.shown("{{ [1, 9]|select('small', 5)|list }} {{ [1]|map('twice')|list }}")
        == "[1] [[1, 1]]")
  }

  @Test func comparesSortsAndPrintsObjects() {
    #expect(World.shown("{{ dates|sort|join(' ') }}") == "2026-08-01 2026-08-02 2026-08-03")
    #expect(World.shown("{{ dates|max }} {{ dates[0] > dates[1] }}") == "2026-08-03 True")
    #expect(World.shown("{{ page.date in dates }} {{ page.date == dates[2] }}") == "True True")
    #expect(World.shown("{{ (dates + dates)|unique|list|length }}") == "3")
    #expect(
      World.shown("{% for d in dates|groupby('day') %}{{ d.grouper }}{{ d.list[0] }};{% endfor %}")
        == "12026-08-01;22026-08-02;32026-08-03;")
    #expect(World.shown("{{ {'x': page.date} }}") == "{&#39;x&#39;: 2026-08-02}")
  }

  @Test func givesHostsNoUndefinedValues() {
    #expect(World.codes("{{ double(page.nothing) }}") == ["EMRA-T032"])
    #expect(World.codes("{{ page.nothing|twice }}") == ["EMRA-T032"])
    #expect(World.codes("{{ n|twice(by=page.nothing) }}") == ["EMRA-T032"])
  }

  @Test func prefersAKeyOfADictionaryToItsMethod() {
    let map: ValueMap = ["items": 3, "title": "x"]
    #expect(
      render("{{ m.items }} {{ m.items()|length }} {{ m.keys()|list }}", ["m": .map(map)])
        == "3 2 [&#39;items&#39;, &#39;title&#39;]")
  }

  @Test func keepsTheOutputAsItWasAfterAnError() throws {
    let (set, _) = TemplateSet.compile(
      [("a.html", SourceFile(path: "a.html", text: "abc {{ 1 / zero }}"))],
      environment: TemplateEnvironment(), globals: ["zero"])
    var output: [UInt8] = Array("before".utf8)
    #expect(throws: DiagnosticError.self) {
      try set?.render("a.html", globals: [.int(0)], into: &output)
    }
    #expect(String(decoding: output, as: UTF8.self) == "before")
    #expect(throws: DiagnosticError.self) { try set?.render("b.html", globals: [], into: &output) }
  }

  @Test func tellsADeclaredGlobalWithoutAValue() throws {
    let (set, findings) = TemplateSet.compile(
      [("a.html", SourceFile(path: "a.html", text: "{{ page }}"))],
      environment: TemplateEnvironment(), globals: ["site", "page"])
    #expect(findings.isEmpty)
    var output: [UInt8] = []
    do throws(DiagnosticError) {
      try set?.render("a.html", globals: ["other": 1], into: &output)
      Issue.record("no error")
    } catch {
      #expect(error.diagnostics.map(\.summary.en) == ["«page» is undefined"])
    }
  }

  @Test func comparesTextByCodePointsAndKeysAsPythonDoes() {
    #expect(
      World.shown("{{ '\\u00f1' == 'n\\u0303' }} {{ {1: 'a', true: 'b'} }} {{ {1.0: 2}[1] }}")
        == "False {1: &#39;b&#39;} 2")
  }

  @Test func letsAnOverriddenFunctionNameBeAVariable() {
    #expect(
      World.shown("{% for double in list %}{{ double }}{% endfor %}{{ double(2) }}") == "3124")
    #expect(World.shown("{% set range = 5 %}{{ range }}") == "5")
  }
}
