import Diagnostics
import Template

/// A page for tests: two members with text, no text of its own.
final class TestPage: TemplateObject {
  func member(_ name: String) -> Value? {
    switch name {
    case "title": "Agua & minería"
    case "url": "/agua/"
    case "content": .safe(SafeText("<p>Hola</p>"))
    case "date": .object(TestDate(2))
    default: nil
    }
  }
  var memberNames: [String] { ["content", "date", "title", "url"] }
}

/// Something with text, an order and an equality of its own.
final class TestDate: TemplateObject {
  let day: Int
  init(_ day: Int) { self.day = day }
  func member(_ name: String) -> Value? { name == "day" ? .int(day) : nil }
  var memberNames: [String] { ["day"] }
  var text: String? { "2026-08-0\(day)" }
  var sortKey: Value? { .int(day) }
  func isEqual(to other: any TemplateObject) -> Bool { (other as? TestDate)?.day == day }
}

/// The environment and globals of the golden templates.
enum World {
  static let globals: [(name: String, value: Value)] = [
    ("page", .object(TestPage())), ("site", .object(TestPage())), ("n", 7), ("zero", 0),
    ("list", [3, 1, 2]), ("map", .map(["a": 1, "b": "<x>"])), ("script_url", "javascript:alert(1)"),
    ("text", "<b> & \"q\" 'a'"), ("html", .safe(SafeText("<i class=\"x\">&amp;'</i>"))),
    ("dates", .list([3, 1, 2].map { .object(TestDate($0)) })),
  ]

  static var environment: TemplateEnvironment {
    var environment = TemplateEnvironment()
    environment.limits.outputBytes = 1_000_000
    environment.limits.textBytes = 1_000_000
    environment.limits.listItems = 100_000
    environment.limits.keptBytes = 4_000_000
    environment.limits.loopRounds = 100_000
    environment.addFunction("fail") { (_) throws(TemplateFault) in
      throw TemplateFault(
        Localized(es: "no existe el archivo", en: "there is no such file"),
        help: Localized(es: "créelo", en: "make it"))
    }
    environment.addFilter("refuse") { (_, _) throws(TemplateFault) in
      throw TemplateFault(Localized(es: "no es una fecha", en: "this is no date"))
    }
    environment.addFilter("refuse_with_code") { (_, _) throws(TemplateFault) in
      throw TemplateFault(Localized(es: "no hay", en: "there is none"), code: "EMRA-B099")
    }
    environment.addFilter("twice") { (value, arguments) in
      .list([value, arguments["by"] ?? value])
    }
    environment.addTest("small") { (value, arguments) in
      guard case .int(let number) = value, case .int(let limit)? = arguments.value(0, "limit")
      else { return false }
      return number < limit
    }
    environment.addFunction("double") { (arguments) in
      guard case .int(let number)? = arguments.value(0, "n") else { return .none }
      return .int(number * 2)
    }
    return environment
  }

  /// The output of `main.html`, or what was found.
  static func render(
    _ templates: [(name: String, text: String)], environment: TemplateEnvironment = environment
  ) -> (output: String?, findings: [Diagnostic]) {
    let (set, findings) = TemplateSet.compile(
      templates.map { ($0.name, SourceFile(path: $0.name, text: $0.text)) },
      environment: environment, globals: globals.map(\.name))
    guard let set else { return (nil, findings) }
    var output: [UInt8] = []
    do throws(DiagnosticError) {
      try set.render(
        "main.html", globals: Dictionary(uniqueKeysWithValues: globals.map { ($0.name, $0.value) }),
        into: &output)
    } catch {
      return (nil, findings + error.diagnostics)
    }
    return (String(decoding: output, as: UTF8.self), findings)
  }

  static func render(_ text: String) -> (output: String?, findings: [Diagnostic]) {
    render([("main.html", text)])
  }

  /// The output, or the messages in English.
  static func shown(_ text: String) -> String {
    let (output, findings) = render(text)
    return output ?? TextRenderer(language: .en).render(findings)
  }

  /// The codes of what was found.
  static func codes(_ text: String) -> [String] { render(text).findings.map(\.code) }
}
