import Diagnostics

extension TemplateIssue {
  var renderSummary: Localized {
    switch self {
    case .host(_, let message, _): message
    case .operands(let op, let left, let right):
      Localized(
        es: "«\(op)» no admite \(left) y \(right)",
        en: "«\(op)» does not work on \(left) and \(right)")
    case .operand(let op, let value):
      Localized(es: "«\(op)» no admite \(value)", en: "«\(op)» does not work on \(value)")
    case .notIterable(let value):
      Localized(es: "\(value) no se puede recorrer", en: "\(value) cannot be looped over")
    case .notCallable(let value):
      Localized(es: "\(value) no se puede llamar", en: "\(value) cannot be called")
    case .noText(let value):
      Localized(es: "\(value) no se puede mostrar como texto", en: "\(value) has no text to print")
    case .notOrdered(let left, let right):
      Localized(
        es: "no hay orden entre \(left) y \(right)",
        en: "there is no order between \(left) and \(right)")
    case .notHashable(let value):
      Localized(es: "\(value) no puede ser una clave", en: "\(value) cannot be a key")
    case .divisionByZero: Localized(es: "división por cero", en: "division by zero")
    case .overflow: Localized(es: "número fuera de rango", en: "number out of range")
    case .filterInput(let name, let needs, let found):
      Localized(
        es: "«\(name)» necesita \(needs.es) y recibió \(found)",
        en: "«\(name)» needs \(needs.en) and got \(found)")
    case .argumentValue(let argument, let name, let needs, let found):
      Localized(
        es: "el argumento «\(argument)» de «\(name)» debe ser \(needs.es), no \(found)",
        en: "the argument «\(argument)» of «\(name)» must be \(needs.en), not \(found)")
    case .unpack(let expected, let found):
      Localized(
        es: "se esperaban \(expected) valores y hay \(found)",
        en: "expected \(expected) values and found \(found)")
    case .notNamespace(let name):
      Localized(es: "«\(name)» no es un «namespace»", en: "«\(name)» is no «namespace»")
    case .notJSON(let value):
      Localized(
        es: "\(value) no se puede escribir como JSON", en: "\(value) cannot be written as JSON")
    case .badFormat(let text):
      Localized(es: "formato incorrecto «\(text)»", en: "bad format «\(text)»")
    case .templateName(let value):
      Localized(
        es: "el nombre de una plantilla debe ser un texto, no \(value)",
        en: "the name of a template must be a text, not \(value)")
    case .macroArguments(let name, let maximum):
      Localized(
        es: "la macro «\(name)» recibe como máximo \(maximum) argumentos",
        en: "the macro «\(name)» takes at most \(maximum) arguments")
    case .macroArgument(let argument, let name, _):
      Localized(
        es: "la macro «\(name)» no tiene un parámetro «\(argument)»",
        en: "the macro «\(name)» has no parameter «\(argument)»")
    case .goneHandle:
      Localized(
        es: "esta macro o este bucle ya no existe", en: "this macro or loop no longer exists")
    case .tooDeep(let limit):
      Localized(
        es: "más de \(limit) niveles de anidación al mostrar",
        en: "more than \(limit) levels of nesting while rendering")
    case .tooManyCalls(let limit):
      Localized(
        es: "más de \(limit) macros o plantillas unas dentro de otras",
        en: "more than \(limit) macros or templates inside one another")
    case .tooManyRounds(let limit):
      Localized(es: "más de \(limit) vueltas de bucles", en: "more than \(limit) rounds of loops")
    case .outputTooLarge(let limit):
      Localized(es: "la salida supera \(limit) bytes", en: "the output exceeds \(limit) bytes")
    case .valueTooLarge(let limit):
      Localized(
        es: "un texto o una lista supera el límite de \(limit)",
        en: "a text or list exceeds the limit of \(limit)")
    case .uses(let name): Localized(es: "aquí llama a «\(name)»", en: "here it calls «\(name)»")
    case .importedHere: Localized(es: "importada aquí", en: "imported here")
    case .includedHere(let name):
      Localized(es: "«\(name)» se incluye aquí", en: "«\(name)» is included here")
    case .extendedHere(let name):
      Localized(es: "«\(name)» se extiende aquí", en: "«\(name)» is extended here")
    case .calledHere(let name):
      Localized(es: "«\(name)» se llama aquí", en: "«\(name)» is called here")
    case .undefinedHere:
      Localized(es: "el valor quedó sin definir aquí", en: "the value became undefined here")
    default: Localized(es: "", en: "")
    }
  }
}
