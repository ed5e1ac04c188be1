import Diagnostics

/// A remark beside an issue: the way that led to it.
enum TemplateNote {
  case uses(String)
  case importedHere
  case includedHere(String)
  case extendedHere(String)
  case calledHere(String, times: Int)
  case undefinedHere
  case openHere(String)

  var text: Localized {
    switch self {
    case .uses(let name): Localized(es: "aquí llama a «\(name)»", en: "here it calls «\(name)»")
    case .importedHere: Localized(es: "importada aquí", en: "imported here")
    case .includedHere(let name):
      Localized(es: "«\(name)» se incluye aquí", en: "«\(name)» is included here")
    case .extendedHere(let name):
      Localized(es: "«\(name)» se extiende aquí", en: "«\(name)» is extended here")
    case .calledHere(let name, let times):
      times == 1
        ? Localized(es: "«\(name)» se llama aquí", en: "«\(name)» is called here")
        : Localized(
          es: "«\(name)» se llama aquí, \(times) veces una dentro de otra",
          en: "«\(name)» is called here, \(times) times inside one another")
    case .undefinedHere:
      Localized(es: "el valor quedó sin definir aquí", en: "the value became undefined here")
    case .openHere(let name):
      Localized(es: "«{% \(name) %}» se abre aquí", en: "«{% \(name) %}» is opened here")
    }
  }
}

extension Localized {
  /// The same text beginning with a capital letter.
  var asSentence: Localized {
    Localized(es: TextCase.withCapital(es), en: TextCase.withCapital(en))
  }
}

extension Diagnostic.Note {
  init(_ note: TemplateNote, at location: Location?) {
    self.init(note.text, at: location)
  }
}
