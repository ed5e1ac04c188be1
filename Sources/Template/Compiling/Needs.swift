import Diagnostics

/// What a filter needs, for messages.
enum Needs {
  static let text = Localized(es: "un texto", en: "a text")
  static let texts = Localized(es: "solo textos", en: "texts only")
  static let letter = Localized(es: "un solo carácter", en: "a single character")
  static let number = Localized(es: "un número", en: "a number")
  static let integer = Localized(es: "un número entero", en: "a whole number")
  static let positive = Localized(es: "un número entero mayor que 0", en: "a whole number above 0")
  static let nonZero = Localized(es: "distinto de 0", en: "other than 0")
  static let list = Localized(es: "una lista", en: "a list")
  static let map = Localized(es: "un diccionario", en: "a dictionary")
  static let keyOrValue = Localized(es: "«key» o «value»", en: "«key» or «value»")
  static let roundMethod = Localized(
    es: "«common», «ceil» o «floor»", en: "«common», «ceil» or «floor»")
  static let longEnough = Localized(
    es: "al menos tan largo como el final", en: "at least as long as the end")
  static let name = Localized(es: "el nombre de un atributo", en: "the name of an attribute")
  static let schemes = Localized(
    es: "una lista con «tel:», «mailto:», «http:» o «https:»",
    en: "a list of «tel:», «mailto:», «http:» or «https:»")
}
