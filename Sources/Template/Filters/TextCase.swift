/// Upper and lower case and words.
enum TextCase {
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + lowered(text, from: 1)
  }

  /// Python's `str.lower`, code point by code point from an index on; a capital sigma that ends a
  /// word becomes a final one.
  static func lowered(_ text: String, from start: Int = 0) -> String {
    guard start > 0 || text.unicodeScalars.contains("\u{3A3}") else { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for index in scalars.indices.dropFirst(start) {
      result +=
        scalars[index] == "\u{3A3}"
        ? (endsWord(scalars, index) ? "\u{3C2}" : "\u{3C3}")
        : scalars[index].properties.lowercaseMapping
    }
    return result
  }

  /// Whether a letter follows another one and none follows it. Source: Unicode, Final_Sigma.
  private static func endsWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }

  /// The text with its first letter in upper case, the rest as it is.
  static func withCapital(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }

  /// Jinja's `title`: words begin after white space, hyphens and opening brackets.
  static func title(_ text: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    func close() {
      if let first = word.first {
        result += String(first).uppercased()
        result += lowered(String(scalars: word.dropFirst()))
      }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if "-({[<".unicodeScalars.contains(scalar) || TextSearch.isSpace(scalar) {
        close()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    close()
    return result
  }

  /// Python's `str.title`: words are runs of letters.
  static func pythonTitle(_ text: String) -> String {
    var result = ""
    var inWord = false
    for scalar in text.unicodeScalars {
      let isCased = scalar.properties.isCased
      if isCased {
        result += inWord ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
      inWord = isCased
    }
    return result
  }

  /// Runs of letters, digits and underscores.
  static func wordCount(_ text: String) -> Int {
    var count = 0
    var inWord = false
    for scalar in text.unicodeScalars {
      let isWord = isWord(scalar)
      if isWord, !inWord { count += 1 }
      inWord = isWord
    }
    return count
  }

  /// A letter, digit or underscore, as `\w` in Python's patterns.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// A letter of any alphabet, as Python's `isalpha`.
  static func isAlpha(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// Whether some letter has case and all that have it have this one.
  static func isCased(_ text: String, upper: Bool) -> Bool {
    let cased = text.unicodeScalars.filter(\.properties.isCased)
    return !cased.isEmpty
      && cased.allSatisfy { upper ? $0.properties.isUppercase : $0.properties.isLowercase }
  }

  /// Whether every word begins with a capital letter that no other one follows.
  static func isTitle(_ text: String) -> Bool {
    var found = false
    var inWord = false
    for scalar in text.unicodeScalars {
      let isCapital =
        scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
      let isSmall = scalar.properties.isLowercase
      if isCapital && inWord || isSmall && !inWord { return false }
      found = found || isCapital || isSmall
      inWord = isCapital || isSmall
    }
    return found
  }

  /// Capital letters small and small ones capital.
  static func swapped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase {
        result += scalar.properties.lowercaseMapping
      } else if scalar.properties.isLowercase {
        result += scalar.properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
