public import Diagnostics

extension TemplateIssue {
  /// What is wrong, in both languages.
  public var summary: Localized {
    switch self {
    case .alreadyReported: Localized(es: "error ya informado", en: "error reported before")
    case .unclosedTag(let opener):
      Localized(es: "«\(opener)» no se cierra", en: "«\(opener)» is never closed")
    case .unclosedComment:
      Localized(es: "el comentario «{#» no se cierra", en: "the comment «{#» is never closed")
    case .unclosedRaw:
      Localized(es: "«{% raw %}» no se cierra", en: "«{% raw %}» is never closed")
    case .unexpectedCharacter(let text):
      Localized(es: "carácter inesperado «\(text)»", en: "unexpected character «\(text)»")
    case .unmatchedBracket(let text):
      Localized(
        es: "«\(text)» cierra algo que no está abierto", en: "«\(text)» closes nothing open")
    case .unclosedString:
      Localized(es: "el texto entre comillas no se cierra", en: "the quoted text is never closed")
    case .badEscape:
      Localized(
        es: "secuencia de escape incompleta o sin carácter",
        en: "an escape sequence is incomplete or names no character")
    case .integerTooLarge:
      Localized(es: "número entero fuera de rango", en: "whole number out of range")
    case .unexpected(let found, let expected):
      Localized(
        es: "se encontró «\(found)» donde iba \(expected.es)",
        en: "found «\(found)» where \(expected.en) belongs")
    case .unexpectedEnd(let expected):
      Localized(
        es: "la plantilla termina donde iba \(expected.es)",
        en: "the template ends where \(expected.en) belongs")
    case .unexpectedTagEnd(let expected):
      Localized(
        es: "la etiqueta termina donde iba \(expected.es)",
        en: "the tag ends where \(expected.en) belongs")
    case .unknownTag(let name, _):
      Localized(es: "etiqueta desconocida «\(name)»", en: "unknown tag «\(name)»")
    case .unsupportedTag(let name):
      Localized(es: "la etiqueta «\(name)» no se admite", en: "the tag «\(name)» is not supported")
    case .missingEnd(let tag, let end):
      Localized(
        es: "falta «{% \(end) %}» para cerrar «{% \(tag) %}»",
        en: "«{% \(end) %}» is missing to close «{% \(tag) %}»")
    case .strayTag(let name, let opener):
      Localized(
        es: "«{% \(name) %}» sin un «{% \(opener) %}» abierto que le corresponda",
        en: "«{% \(name) %}» without an open «{% \(opener) %}» it belongs to")
    case .nestedTooDeep:
      Localized(es: "demasiados niveles de anidación", en: "nested too deeply")
    case .cannotAssign(let name):
      Localized(es: "no se puede asignar a «\(name)»", en: "cannot assign to «\(name)»")
    case .privateImport(let name):
      Localized(
        es: "«\(name)» es privado: empieza con guion bajo y no se puede importar",
        en: "«\(name)» is private: it begins with an underscore and cannot be imported")
    case .blockNameHyphen:
      Localized(
        es: "el nombre de un bloque no puede llevar guion",
        en: "the name of a block cannot have a hyphen")
    case .duplicateBlock(let name):
      Localized(es: "el bloque «\(name)» está dos veces", en: "the block «\(name)» is there twice")
    case .requiredBlockNotEmpty(let name):
      Localized(
        es: "el bloque obligatorio «\(name)» tiene contenido",
        en: "the required block «\(name)» has content")
    case .duplicateParameter(let name):
      Localized(
        es: "el parámetro «\(name)» está dos veces", en: "the parameter «\(name)» is there twice")
    case .parameterAfterDefault(let name):
      Localized(
        es: "el parámetro «\(name)» no tiene valor por omisión y sigue a uno que sí lo tiene",
        en: "the parameter «\(name)» has no default and follows one that has")
    case .argumentOrder:
      Localized(
        es: "este argumento no puede ir después de los anteriores",
        en: "this argument cannot follow the ones before it")
    case .duplicateArgument(let name):
      Localized(
        es: "el argumento «\(name)» está dos veces", en: "the argument «\(name)» is given twice")
    case .chainedTests:
      Localized(es: "no se encadenan pruebas con «is»", en: "tests with «is» cannot be chained")
    case .callBlockWithoutCall:
      Localized(
        es: "«{% call %}» no llama a nada", en: "«{% call %}» calls nothing")
    default: secondSummary
    }
  }
}
