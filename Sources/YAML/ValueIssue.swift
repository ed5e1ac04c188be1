public import Diagnostics

/// What can be wrong with the values of a YAML or JSON text. Codes EMRA-Y060 to Y066.
public enum ValueIssue: Issue, Equatable {
  /// EMRA-Y060: a value of another kind than its key wants.
  case wrongType(key: String, expected: ValueKind, found: ValueKind, text: String?)
  /// EMRA-Y061: a list item of another kind than its key wants.
  case wrongItem(key: String, expected: ValueKind, found: ValueKind, text: String?)
  /// EMRA-Y060: as `wrongType`, where a group of keys is wanted and it is known how it may be meant.
  case mappingWanted(key: String, found: ValueKind, example: String)
  /// EMRA-Y061: the same of a list item.
  case itemMappingWanted(key: String, found: ValueKind, example: String)
  /// EMRA-Y062: a required key that is not there.
  case missingKey(String)
  /// EMRA-Y063: a required key without a value.
  case emptyValue(key: String)
  /// EMRA-Y064: a key nobody asks for; `similar` are near misses, `known` all known keys.
  case unknownKey(String, similar: [String], known: [String])
  /// EMRA-Y065: something other than keys with values at the top.
  case rootNotMapping(found: ValueKind)
  /// EMRA-Y066: digits that are no usable integer: too many, a leading zero or plus sign.
  case unusableInteger(key: String, text: String)
}

extension ValueIssue {
  /// The stable code; see the cases.
  public var code: String {
    switch self {
    case .wrongType, .mappingWanted: yamlCode(60)
    case .wrongItem, .itemMappingWanted: yamlCode(61)
    case .missingKey: yamlCode(62)
    case .emptyValue: yamlCode(63)
    case .unknownKey: yamlCode(64)
    case .rootNotMapping: yamlCode(65)
    case .unusableInteger: yamlCode(66)
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// What is wrong, in words for people who do not program.
  public var summary: Localized {
    switch self {
    case .mappingWanted(let key, let found, _):
      Self.wrongType(key: key, expected: .mapping, found: found, text: nil).summary
    case .itemMappingWanted(let key, let found, _):
      Self.wrongItem(key: key, expected: .mapping, found: found, text: nil).summary
    case .wrongType(let key, let expected, let found, _):
      Localized(
        es: "«\(shown(key))»: se esperaba \(expected.name.es); hay \(found.foundName.es)",
        en: "«\(shown(key))»: expected \(expected.name.en); there is \(found.foundName.en)")
    case .wrongItem(let key, let expected, let found, _):
      Localized(
        es:
          "un elemento de «\(shown(key))»: se esperaba \(expected.name.es); hay \(found.foundName.es)",
        en:
          "an item of «\(shown(key))»: expected \(expected.name.en); there is \(found.foundName.en)"
      )
    case .missingKey(let key):
      Localized(es: "falta la clave «\(shown(key))»", en: "the key «\(shown(key))» is missing")
    case .emptyValue(let key):
      Localized(es: "«\(shown(key))» está sin valor", en: "«\(shown(key))» has no value")
    case .unknownKey(let key, _, _):
      Localized(es: "clave desconocida: «\(shown(key))»", en: "unknown key: «\(shown(key))»")
    case .rootNotMapping(let found):
      Localized(
        es: "se esperaban claves con valores; hay \(found.name.es)",
        en: "expected keys with values; there is \(found.name.en)")
    case .unusableInteger(let key, let text):
      Localized(
        es: "«\(shown(key))»: «\(shown(text))» no sirve como número entero",
        en: "«\(shown(key))»: «\(shown(text))» cannot be used as a whole number")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .mappingWanted(let key, _, let example):
      Localized(
        es: "Escríbalo así: «\(shown(key)): \(example)»",
        en: "Write it like this: «\(shown(key)): \(example)»")
    case .itemMappingWanted(_, _, let example):
      Localized(
        es: "Escríbalo así: «- \(example)»", en: "Write it like this: «- \(example)»")
    case .wrongItem(_, .mapping, let found, _) where found != .null:
      Localized(
        es: "Escriba cada elemento así: {clave: valor, otra: valor}",
        en: "Write each item like this: {key: value, other: value}")
    case .wrongType(_, let expected, let found, let text),
      .wrongItem(_, let expected, let found, let text):
      typeHelp(expected, found, text)
    case .missingKey(let key):
      Localized(
        es: "Agregue una línea «\(shown(key)): …»", en: "Add a line «\(shown(key)): …»")
    case .emptyValue(let key):
      Localized(
        es: "Escriba el valor después de «\(shown(key)):»",
        en: "Write the value after «\(shown(key)):»")
    case .unknownKey(let key, let similar, let known):
      didYouMean(similar) ?? unspaced(key, known) ?? partOfText(key) ?? knownKeys(known)
    case .rootNotMapping:
      Localized(
        es: "Escriba una clave por línea, como «title: Nuestra historia»",
        en: "Write one key a line, such as «title: Nuestra historia»")
    case .unusableInteger:
      Localized(
        es: "Escriba solo cifras, sin ceros ni «+» al comienzo, como «12»",
        en: "Write digits only, without zeros or «+» at the start, such as «12»")
    }
  }

  private func typeHelp(_ expected: ValueKind, _ found: ValueKind, _ text: String?) -> Localized? {
    switch (expected, text) {
    case _ where found == .null:
      Localized(es: "Escriba el elemento o quite el guion", en: "Write the item or remove the dash")
    case (.list, let text?):
      Localized(
        es: "Póngalo entre corchetes: [\(shown(text))]", en: "Put it in brackets: [\(shown(text))]")
    case (.list, nil):
      Localized(
        es: "Escriba [uno, dos], o cada elemento en su línea con «- » adelante",
        en: "Write [one, two], or each item on its own line with «- » before it")
    case (.text, let text?):
      Localized(
        es: "Póngalo entre comillas: \"\(shown(text))\"", en: "Put it in quotes: \"\(shown(text))\""
      )
    case (.text, nil):
      found == .list
        ? Localized(
          es: "Escriba un solo texto; si comienza con «[», póngalo entre comillas",
          en: "Write a single text; if it starts with «[», put it in quotes")
        : Localized(
          es: "Escriba un solo texto; si lleva «:» o «{», póngalo entre comillas",
          en: "Write a single text; if it has «:» or «{» in it, put it in quotes")
    case (.boolean, _):
      Localized(
        es: "Escriba true (sí) o false (no), sin comillas",
        en: "Write true (yes) or false (no), without quotes")
    case (.integer, _) where found == .number:
      Localized(
        es: "Escríbalo sin decimales, como 12", en: "Write it without decimals, such as 12")
    case (.number, let text?) where decimalPoint(text) != nil:
      Localized(
        es: "Escriba el decimal con punto: \(decimalPoint(text) ?? "")",
        en: "Write the decimal with a point: \(decimalPoint(text) ?? "")")
    case (.integer, _):
      Localized(
        es: "Escriba solo cifras, sin comillas, como 12",
        en: "Write digits only, without quotes, such as 12")
    case (.number, _):
      Localized(
        es: "Escriba un número sin comillas y con punto decimal, como 12.5",
        en: "Write a number without quotes and with a decimal point, such as 12.5")
    case (.mapping, _):
      Localized(
        es: "Escriba debajo una línea «clave: valor» por dato, con dos espacios adelante",
        en: "Write one line «key: value» below for each fact, with two spaces before it")
    case (.null, _): nil
    }
  }

  /// `{post:28}`, where the colon is part of the key.
  private func unspaced(_ key: String, _ known: [String]) -> Localized? {
    guard let colon = key.firstIndex(of: ":"), known.contains(String(key[..<colon])) else {
      return nil
    }
    return Localized(
      es: "Falta un espacio después de «\(key[...colon])»",
      en: "A space is missing after «\(key[...colon])»")
  }

  /// `{reason: Ley 1, artículo 3}`, where the comma ends the text.
  private func partOfText(_ key: String) -> Localized? {
    guard key.contains(" ") else { return nil }
    return Localized(
      es: "Si es parte de un texto con coma, ponga el texto entre comillas: \"Ley 1, artículo 3\"",
      en: "If it is part of a text with a comma, put the text in quotes: \"Ley 1, artículo 3\"")
  }

  private func knownKeys(_ known: [String]) -> Localized? {
    guard !known.isEmpty else { return nil }
    let shownKeys = known.prefix(20).map { "«\($0)»" }.joined(separator: ", ")
    let more = known.count > 20 ? ", …" : ""
    return Localized(
      es: "Claves que se admiten aquí: \(shownKeys)\(more)",
      en: "Keys that are allowed here: \(shownKeys)\(more)")
  }
}
