public import Diagnostics

/// The kinds of value that messages name.
public enum ValueKind: Sendable, Equatable {
  case null
  case boolean
  case integer
  case number
  case text
  case list
  case mapping
}

extension ValueKind {
  /// The kind with its article, as in «hay un texto».
  public var name: Localized {
    switch self {
    case .null: Localized(es: "un valor vacío", en: "an empty value")
    case .boolean: Localized(es: "un sí o no (true o false)", en: "a yes or no (true or false)")
    case .integer: Localized(es: "un número entero", en: "a whole number")
    case .number: Localized(es: "un número", en: "a number")
    case .text: Localized(es: "un texto", en: "a text")
    case .list: Localized(es: "una lista", en: "a list")
    case .mapping: Localized(es: "un grupo de claves", en: "a group of keys")
    }
  }

  /// The kind of a value that is none of those expected.
  var foundName: Localized {
    guard self == .number else { return name }
    return Localized(es: "un número con decimales", en: "a number with decimals")
  }
}
