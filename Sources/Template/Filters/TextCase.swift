/// Upper and lower case and words.
enum TextCase {
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping
      + String(text.unicodeScalars.dropFirst()).lowercased()
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
        result += String(scalars: (word.dropFirst())).lowercased()
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

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
