import Diagnostics
import Template
import Testing

@Suite struct RenderingTests {
  @Test func escapesTextAndFollowsExtendsIncludesAndMacros() throws {
    let (set, findings) = TemplateSet.compile(
      [
        ("base.html", SourceFile(path: "base.html", text: "<h1>{% block t %}b{% endblock %}</h1>")),
        (
          "page.html",
          SourceFile(
            path: "page.html",
            text: """
              {% extends "base.html" %}{% macro m(a, b=2) %}{{ a }}-{{ b }}{% endmacro %}
              {% block t %}{{ super() }} {{ name }} {{ m("<") }}{% include "i.html" %}{% endblock %}
              """)
        ),
        ("i.html", SourceFile(path: "i.html", text: "{% for x in [1, 2] %}{{ x }}{% endfor %}")),
      ], environment: TemplateEnvironment(), globals: ["name"])
    #expect(findings.isEmpty)
    var output: [UInt8] = []
    try #require(set).render("page.html", globals: ["name": "Ñ & co"], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<h1>b Ñ &amp; co &lt;-212</h1>")
  }
}
