import Diagnostics

/// Findings for the tests of this target.
enum Sample: Issue {
  case unknownKey(String)
  case deprecated
  case textOf(Localized, help: Localized? = nil)

  var code: String {
    switch self {
    case .unknownKey: "EMRA-X001"
    case .deprecated: "EMRA-X002"
    case .textOf: "EMRA-X003"
    }
  }

  var severity: Severity {
    switch self {
    case .unknownKey, .textOf: .error
    case .deprecated: .warning
    }
  }

  var summary: Localized {
    switch self {
    case .unknownKey(let key):
      Localized(es: "Clave desconocida «\(key)»", en: "Unknown key «\(key)»")
    case .deprecated: Localized(es: "Forma en desuso", en: "Deprecated form")
    case .textOf(let text, _): text
    }
  }

  var help: Localized? {
    switch self {
    case .unknownKey: didYouMean(["title"])
    case .deprecated: nil
    case .textOf(_, let help): help
    }
  }
}

extension SourceFile {
  /// Where `part` first stands in this file.
  func range(of part: String) -> Range<Int>? {
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }

  /// An unknown key at the first `part`.
  func unknownKey(_ part: String, notes: [Diagnostic.Note] = []) -> Diagnostic {
    Sample.unknownKey(part).at(self, range(of: part), notes: notes)
  }
}

func shown(_ diagnostics: Diagnostic..., in language: Language = .es, color: Bool = false)
  -> String
{
  TextRenderer(language: language, color: color).render(diagnostics)
}
