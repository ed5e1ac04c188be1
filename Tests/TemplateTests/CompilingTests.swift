import Diagnostics
import Template
import Testing

@Suite struct CompilingTests {
  @Test func findsTheFaultsOfAllTemplatesInOneRunSorted() {
    let (set, findings) = TemplateSet.compile(
      [
        ("z.html", SourceFile(path: "z.html", text: "{{ a }}\n{{ 1 + }}")),
        ("b.html", SourceFile(path: "b.html", text: "{{ x|nofilter }}{% include 'no.html' %}")),
        ("a.html", SourceFile(path: "a.html", text: "<p class={{ n }}>")),
      ], environment: TemplateEnvironment(), globals: ["n", "x"])
    #expect(set == nil)
    #expect(
      findings.map { "\($0.location?.file.path ?? "") \($0.code)" } == [
        "a.html EMRA-T053", "b.html EMRA-T038", "b.html EMRA-T044", "z.html EMRA-T031",
        "z.html EMRA-T009",
      ])
  }

  @Test func givesWarningsBesideASet() {
    let (set, findings) = TemplateSet.compile(
      [
        ("a.html", SourceFile(path: "a.html", text: "{% extends 'b.html' %}text{{ 1 }}")),
        ("b.html", SourceFile(path: "b.html", text: "b")),
      ], environment: TemplateEnvironment())
    #expect(set?.names == ["a.html", "b.html"])
    #expect(findings.map(\.severity) == [.warning, .warning])
  }

  @Test func refusesWhatIsNotUTF8() {
    let (set, findings) = TemplateSet.compile(
      [("a.html", SourceFile(path: "a.html", bytes: Array("<p>a".utf8) + [0xFF, 0x3E]))],
      environment: TemplateEnvironment())
    #expect(set == nil)
    #expect(
      TextRenderer(language: .es).render(findings) == """
        a.html:1:5: error: La plantilla no es texto UTF-8 [EMRA-T095]
          1 | <p>a\u{FFFD}>
            |     ^
          ayuda: Guarde el archivo con codificación UTF-8

        """)
    #expect(findings.map(\.summary.en) == ["The template is no UTF-8 text"])
  }

  @Test func acceptsNamesThatMayBeMissingWhereTheyAreTested() {
    #expect(World.shown("{% if late is defined %}{{ late }}{% endif %}ok") == "ok")
    #expect(World.shown("{{ late|default('-') }}{{ late is undefined }}") == "-True")
  }

  @Test func seesNamesOfIncludersParentsAndChildren() {
    let (output, findings) = World.render([
      (
        "main.html",
        """
        {% extends "base.html" %}{% set heading = "H" %}\
        {% block b %}{% for item in list %}{% include "item.html" %}{% endfor %}{% endblock %}
        """
      ),
      ("base.html", "{{ heading }}{% block b %}{% endblock %}{% include 'foot.html' %}"),
      ("item.html", "{{ loop.index }}{{ item }}{{ heading }} "), ("foot.html", "{{ heading }}"),
    ])
    #expect(findings.isEmpty)
    #expect(output == "H13H 21H 32H H")
  }

  @Test(arguments: [
    ("{% macro m(titulo) %}{{ titlo }}{% endmacro %}", "titulo"),
    ("{% for fila in list %}{{ fla }}{% endfor %}", "fila"),
    ("{% set heading = 1 %}{{ headng }}", "heading"),
    ("{% with heading = 1 %}{{ headng }}{% endwith %}", "heading"),
    ("{% macro card() %}{% endmacro %}{{ crad() }}", "card"),
    ("{{ sitee }}", "site"), ("{{ rnge(3) }}", "range"), ("{{ page.titel }}", "title"),
    ("{{ {'height': 1}.heigth }}", "height"), ("{{ 'a'.uper() }}", "upper"),
    ("{% for x in list %}{{ loop.frist }}{% endfor %}", "first"),
  ])
  func namesWhatIsNearInScope(_ template: String, _ name: String) {
    #expect(World.render(template).findings.map(\.help?.en) == ["Did you mean «\(name)»?"])
  }

  @Test func printsNumbersAsPythonDoes() {
    let numbers: [(Value, String)] = [
      (1.0, "1.0"), (0.1, "0.1"), (1e15, "1000000000000000.0"), (1e16, "1e+16"),
      (123456789012345680.0, "1.2345678901234568e+17"), (0.0001, "0.0001"), (0.00001, "1e-05"),
      (-2.5e-7, "-2.5e-07"), (1e100, "1e+100"), (-0.0, "-0.0"),
      (.double(.leastNonzeroMagnitude), "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (.double(.infinity), "inf"),
      (.double(.nan), "nan"), (9007199254740993, "9007199254740993"), (123.456, "123.456"),
      (100.0, "100.0"), (1e22, "1e+22"), (.bool(true), "True"), (.none, "None"),
    ]
    for (value, expected) in numbers {
      let (set, _) = TemplateSet.compile(
        [("a", SourceFile(path: "a", text: "{{ x }}"))], environment: TemplateEnvironment(),
        globals: ["x"])
      var output: [UInt8] = []
      try? set?.render("a", globals: [value], into: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }
}
