public import Diagnostics

/// What a JSON text has to continue with.
public enum JSONExpectation: Sendable, Equatable {
  case value
  case key
  case colon
  case commaOrBrace
  case commaOrBracket
}

/// What can be wrong with a JSON text. Codes EMRA-Y040 to Y051; what YAML shares is in `YAMLIssue`.
public enum JSONIssue: Issue, Equatable {
  /// EMRA-Y040: something other than what has to come next.
  case unexpected(found: String?, expected: JSONExpectation)
  /// EMRA-Y041: nothing at all.
  case empty
  /// EMRA-Y042: something after the end of the value.
  case textAfterEnd
  /// EMRA-Y043: a comma before a closing bracket.
  case trailingComma
  /// EMRA-Y044: a comment.
  case comment
  /// EMRA-Y045: single quotes.
  case singleQuote
  /// EMRA-Y046: a number in a form JSON does not have.
  case number(String)
  /// EMRA-Y047: a number beyond what can be held.
  case numberRange(String)
  /// EMRA-Y048: a line break, tab or other control inside a text.
  case control(name: String)
  /// EMRA-Y049: an unknown or broken `\` escape.
  case escape(String)
  /// EMRA-Y050: half a surrogate pair.
  case surrogate(String)
  /// EMRA-Y051: a bare word other than true, false and null.
  case word(String)
}

extension JSONIssue {
  /// The stable code; see the cases.
  public var code: String {
    switch self {
    case .unexpected: yamlCode(40)
    case .empty: yamlCode(41)
    case .textAfterEnd: yamlCode(42)
    case .trailingComma: yamlCode(43)
    case .comment: yamlCode(44)
    case .singleQuote: yamlCode(45)
    case .number: yamlCode(46)
    case .numberRange: yamlCode(47)
    case .control: yamlCode(48)
    case .escape: yamlCode(49)
    case .surrogate: yamlCode(50)
    case .word: yamlCode(51)
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// What is wrong, in words for people who do not program.
  public var summary: Localized {
    switch self {
    case .unexpected(let found?, let expected):
      Localized(
        es: "se esperaba \(expected.name.es); hay «\(shown(found))»",
        en: "expected \(expected.name.en); there is «\(shown(found))»")
    case .unexpected(nil, let expected):
      Localized(
        es: "el archivo termina donde se esperaba \(expected.name.es)",
        en: "the file ends where \(expected.name.en) was expected")
    case .empty: Localized(es: "no hay ningún valor JSON", en: "there is no JSON value")
    case .textAfterEnd:
      Localized(
        es: "hay algo más después del fin del valor",
        en: "there is something more after the end of the value")
    case .trailingComma:
      Localized(
        es: "hay una coma sin nada después", en: "there is a comma with nothing after it")
    case .comment:
      Localized(es: "JSON no admite comentarios", en: "JSON has no comments")
    case .singleQuote:
      Localized(es: "JSON no admite comillas simples", en: "JSON has no single quotes")
    case .number(let text):
      Localized(
        es: "«\(shown(text))» no es un número de JSON", en: "«\(shown(text))» is not a JSON number")
    case .numberRange(let text):
      Localized(
        es: "el número «\(shown(text))» es demasiado grande",
        en: "the number «\(shown(text))» is too large")
    case .control(let name):
      Localized(
        es: "salto de línea u otro carácter de control (\(name)) dentro de un texto",
        en: "a line break or other control character (\(name)) inside a text")
    case .escape(let text):
      Localized(
        es: "«\(shown(text))» no significa nada dentro de un texto JSON",
        en: "«\(shown(text))» means nothing inside a JSON text")
    case .surrogate(let text):
      Localized(
        es: "«\(text)» es solo la mitad de un carácter", en: "«\(text)» is only half a character")
    case .word(let word):
      Localized(
        es: "«\(shown(word))» no es un valor de JSON", en: "«\(shown(word))» is not a JSON value")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .unexpected(_, .value):
      Localized(
        es: "Escriba un texto entre comillas dobles, un número, true, false, null, [ o {",
        en: "Write a text in double quotes, a number, true, false, null, [ or {")
    case .unexpected(_, .key):
      Localized(
        es: "Escriba la clave entre comillas dobles, como \"title\"",
        en: "Write the key in double quotes, such as \"title\"")
    case .unexpected(_, .colon):
      Localized(
        es: "Escriba «:» entre la clave y su valor",
        en: "Write «:» between the key and its value")
    case .unexpected(_, .commaOrBrace):
      Localized(
        es: "Separe las claves con «,» y cierre con «}»",
        en: "Separate the keys with «,» and close with «}»")
    case .unexpected(_, .commaOrBracket):
      Localized(
        es: "Separe los elementos con «,» y cierre con «]»",
        en: "Separate the items with «,» and close with «]»")
    case .empty:
      Localized(es: "Escriba al menos {}", en: "Write at least {}")
    case .textAfterEnd:
      Localized(
        es: "Deje un solo valor en el archivo", en: "Leave a single value in the file")
    case .trailingComma: Localized(es: "Quite la coma", en: "Remove the comma")
    case .comment: Localized(es: "Quite el comentario", en: "Remove the comment")
    case .singleQuote:
      Localized(es: "Use comillas dobles (\")", en: "Use double quotes (\")")
    case .number:
      Localized(
        es: "Escriba el número como 12, -3.5 o 1e6, sin ceros ni «+» al comienzo",
        en: "Write the number like 12, -3.5 or 1e6, without zeros or «+» at the start")
    case .numberRange:
      Localized(es: "Escríbalo como texto, entre comillas", en: "Write it as a text, in quotes")
    case .control:
      Localized(
        es: "Escriba \\n por un salto de línea y \\t por un tabulador; revise también que el "
          + "texto tenga su comilla final",
        en: "Write \\n for a line break and \\t for a tab; check too that the text has its "
          + "closing quote")
    case .escape:
      Localized(
        es: "Escriba «\\\\» por una barra; se admiten \\\" \\/ \\b \\f \\n \\r \\t y \\u con "
          + "cuatro cifras hexadecimales",
        en: "Write «\\\\» for a backslash; allowed are \\\" \\/ \\b \\f \\n \\r \\t and \\u with "
          + "four hexadecimal digits")
    case .surrogate:
      Localized(
        es: "Escriba el carácter mismo o las dos mitades, como \\ud83d\\ude00",
        en: "Write the character itself or both halves, such as \\ud83d\\ude00")
    case .word:
      Localized(
        es: "Escriba true, false o null en minúsculas, o el texto entre comillas dobles",
        en: "Write true, false or null in lower case, or the text in double quotes")
    }
  }
}

extension JSONExpectation {
  fileprivate var name: Localized {
    switch self {
    case .value: Localized(es: "un valor", en: "a value")
    case .key: Localized(es: "una clave entre comillas", en: "a key in quotes")
    case .colon: Localized(same: "«:»")
    case .commaOrBrace: Localized(es: "«,» o «}»", en: "«,» or «}»")
    case .commaOrBracket: Localized(es: "«,» o «]»", en: "«,» or «]»")
    }
  }
}
