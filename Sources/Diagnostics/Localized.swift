/// A language the program's messages are written in.
public enum Language: String, Sendable, CaseIterable {
  case es
  case en
}

/// A text in every language of the program; leaving one out does not compile.
public struct Localized: Sendable, Equatable {
  /// The Spanish text.
  public var es: String
  /// The English text.
  public var en: String

  /// Pairs the Spanish and the English text.
  public init(es: String, en: String) {
    self.es = es
    self.en = en
  }

  /// The same text in every language, for names and values.
  public init(same text: String) {
    self.init(es: text, en: text)
  }

  /// The same with a capital first, where it begins with a letter.
  var startingUpperCase: Localized {
    func capitalized(_ text: String) -> String {
      guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
      var result = first.properties.uppercaseMapping
      result.unicodeScalars += text.unicodeScalars.dropFirst()
      return result
    }
    return Localized(es: capitalized(es), en: capitalized(en))
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .es: es
    case .en: en
    }
  }
}

/// "¿Quiso decir «a», «b» o «c»?" for near misses; nil when there are none.
public func didYouMean(_ names: [String]) -> Localized? {
  guard !names.isEmpty else { return nil }
  return Localized(
    es: "¿Quiso decir \(alternatives(names, or: "o"))?",
    en: "Did you mean \(alternatives(names, or: "or"))?")
}

/// "«a», «b» o «c»": names quoted and joined for a message. The Spanish "o" becomes "u" before a
/// name that begins with its sound.
public func alternatives(_ names: [String], or conjunction: String) -> String {
  let quoted = names.map { "«\($0)»" }
  guard let last = names.last, names.count > 1 else { return quoted.first ?? "" }
  let conjunction = conjunction == "o" && beginsWithO(last) ? "u" : conjunction
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) «\(last)»"
}

private func beginsWithO(_ name: String) -> Bool {
  let name = name.lowercased()
  return ["o", "ó", "ho", "hó"].contains { name.hasPrefix($0) }
}
