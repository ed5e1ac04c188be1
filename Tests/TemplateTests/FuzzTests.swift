import Diagnostics
import Foundation
import Template
import Testing

/// Small numbers that are the same on every run (xorshift).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Templates made of pieces at random: whatever comes, nothing traps, every finding has a place in
/// its file and both languages, and a second run says the same. `EMRA_FUZZ` multiplies the rounds.
@Suite struct FuzzTests {
  static let words = [
    "{{ ", " }}", "{% ", " %}", "{#", "#}", "{%- ", " -%}", "if ", "for ", "in ", "set ", "else",
    "elif ",
    "endif", "endfor", "block ", "endblock", "macro ", "endmacro", "call ", "endcall", "extends ",
    "include ", "import ", "from ", "as ", "with ", "endwith", "filter ", "endfilter", "raw",
    "endraw",
    "recursive", "scoped", "required", "is ", "not ", "and ", "or ", "page", ".title", "list", "n",
    "map",
    "text", "html", "x", "y", "loop", ".index", ".nextitem", "loop(x)", "super()", "self.a()",
    "caller()",
    "varargs", "kwargs", "namespace(", "range(", "cycler(", "joiner(", "dict(", "(", ")", "[", "]",
    "{", "}", ",", ".", ":", "|", "~", "+", "-", "*", "**", "/", "//", "%", "==", "<", ">=", "=",
    "'a'",
    "\"b\"", "'i.html'", "'base.html'", "1", "-1", "0", "2.5", "1e308", "9223372036854775807",
    "true",
    "none", "|upper", "|length", "|join(', ')", "|sort", "|map('upper')", "|map(attribute='a')",
    "|groupby('a')", "|tojson", "|safe", "|e", "|default(1)", "|int", "|float", "|round(2)",
    "|batch(2)",
    "|slice(3)", "|truncate(3)", "|format(1)", "|replace('a', 'b')", "|indent", "|center(9)",
    "|striptags", "|urlencode", "|xmlattr", "|wordwrap(3)", "|sum", "|max", "|unique", "|dictsort",
    "|reverse", "|first", "|last", "|title", "|list", "|select('odd')", "is defined", "is odd",
    "is divisibleby(0)", "is in(list)", "<p>", "</p>", "<a href=\"", "<p class='", "\"", "'", ">",
    "<",
    "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<!--", "-->", "/", "&",
    "ñ",
    "\n", " ", "\\", "\u{0}", "á é", "{{ n }}", "{{ list }}", "{% if n %}", "{% endif %}",
    "{% for x in list %}", "{% endfor %}", "{% block a %}", "{% endblock %}", "{% set x = 1 %}",
    "{% macro m(x, y=1) %}", "{% endmacro %}", "{{ m(1) }}", "{{ x|default('') }}",
    "{% for x in range(3) recursive %}",
  ]

  static let environment: TemplateEnvironment = {
    var environment = World.environment
    environment.limits.outputBytes = 20_000
    environment.limits.textBytes = 20_000
    environment.limits.listItems = 2_000
    environment.limits.loopRounds = 2_000
    return environment
  }()

  static func check(_ template: String) -> String? {
    let templates = [
      ("main.html", template), ("i.html", "[{{ x|default('-') }}]"),
      ("base.html", "<b>{% block a %}A{% endblock %}</b>"),
    ]
    let first = World.render(templates, environment: environment)
    let second = World.render(templates, environment: environment)
    if first.output != second.output { return "different output" }
    if first.findings.map(\.summary) != second.findings.map(\.summary) { return "other findings" }
    if first.output == nil, !first.findings.hasErrors { return "neither output nor error" }
    for finding in first.findings {
      if finding.summary.es.isEmpty || finding.summary.en.isEmpty { return "empty text" }
      guard let location = finding.location, let range = location.range,
        range.upperBound <= location.file.bytes.count
      else { return "no place: \(finding.summary.en)" }
    }
    _ = TextRenderer(language: .es).render(first.findings)
    return nil
  }

  @Test(arguments: 1...8)
  func survivesTokenSoup(_ seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let factor = ProcessInfo.processInfo.environment["EMRA_FUZZ"].flatMap { Int($0) } ?? 1
    for round in 0..<120 * factor {
      let length = Int.random(in: 1...30, using: &random)
      let template = (0..<length).map { _ in Self.words.randomElement(using: &random) ?? "" }
        .joined()
      if let problem = Self.check(template) {
        Issue.record("round \(round): \(problem)\n\(template)")
        return
      }
    }
  }

  /// Expressions that parse more often, so that the evaluator is reached.
  @Test(arguments: 1...8)
  func survivesRandomExpressions(_ seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 0xD1B5_4A32_D192_ED03)
    let factor = ProcessInfo.processInfo.environment["EMRA_FUZZ"].flatMap { Int($0) } ?? 1
    for round in 0..<120 * factor {
      let template =
        "{% macro m(x, y=1) %}{{ x }}{% endmacro %}{% for x in "
        + Self.expression(2, &random) + " %}{{ " + Self.expression(3, &random)
        + " }}{% endfor %}{% set y = " + Self.expression(3, &random)
        + " %}{{ y|default(0)|string }}"
      if let problem = Self.check(template) {
        Issue.record("round \(round): \(problem)\n\(template)")
        return
      }
    }
  }

  private static func expression(_ depth: Int, _ random: inout Seeded) -> String {
    let leaves = [
      "n", "zero", "list", "map", "text", "html", "page", "dates", "1", "-3", "2.5", "'añ b'", "''",
      "none",
      "true", "[]", "{}", "range(5)", "range(10, 0, -3)", "9223372036854775807", "1e308",
      "page.title",
      "map.b", "dates[0]", "(1, 'a')", "[3, 'b', none]", "{'k': [1, 2], 'j': 'x'}",
      "namespace(a=1)",
      "cycler(1, 2)", "joiner()", "m", "page.zz", "-9223372036854775807 - 1",
    ]
    if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 {
      return leaves.randomElement(using: &random) ?? "n"
    }
    func inner() -> String { expression(depth - 1, &random) }
    let filters = [
      "upper", "length", "join(', ')", "sort", "map('upper')", "map(attribute='k')", "list",
      "first",
      "last", "tojson", "tojson(2)", "safe", "e", "int", "float", "round(1)", "round(-2, 'ceil')",
      "abs",
      "batch(2, 0)", "slice(3, 'x')", "truncate(4)", "truncate(3, true, '')", "format(1, 2)",
      "indent(2)",
      "replace('a', 'bb')", "center(12)", "striptags", "urlencode", "xmlattr", "wordwrap(4)", "sum",
      "max", "min", "unique|list", "dictsort", "reverse", "title", "capitalize", "trim", "string",
      "select|list", "reject('none')|list", "selectattr('k')|list", "groupby(0)", "items|list",
      "wordcount", "filesizeformat", "default(5)", "pprint", "attr('title')", "count",
      "sort(reverse=true)",
    ]
    let operators = [
      "+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", ">=", "in", "not in", "and", "or",
    ]
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: return "(\(inner()))|\(filters.randomElement(using: &random) ?? "e")"
    case 2, 3: return "(\(inner()) \(operators.randomElement(using: &random) ?? "+") \(inner()))"
    case 4: return "(\(inner()))[\(inner())]"
    case 5: return "(\(inner()))[\(inner()):\(inner()):\(inner())]"
    case 6: return "(\(inner()) if \(inner()) else \(inner()))"
    case 7: return "[\(inner()), \(inner())]"
    default: return "m(\(inner()), y=\(inner()))"
    }
  }
}
