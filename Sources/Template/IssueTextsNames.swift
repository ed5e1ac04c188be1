import Diagnostics

extension TemplateIssue {
  var secondSummary: Localized {
    switch self {
    case .misplacedExtends:
      Localized(
        es: "«{% extends %}» solo puede estar suelto, fuera de toda otra etiqueta",
        en: "«{% extends %}» must stand on its own, outside of any other tag")
    case .secondExtends:
      Localized(
        es: "la plantilla ya extiende otra", en: "the template already extends another one")
    case .misplacedBlock(let name):
      Localized(
        es: "el bloque «\(name)» está dentro de una macro",
        en: "the block «\(name)» is inside a macro")
    case .superOutsideBlock:
      Localized(es: "«super()» fuera de un bloque", en: "«super()» outside of a block")
    case .textOutsideBlocks:
      Localized(
        es: "esto no se muestra: está fuera de los bloques de una plantilla que extiende otra",
        en: "this is never shown: it is outside of the blocks of a template that extends another")
    case .undefinedName(let name, _, let imported):
      imported
        ? Localized(
          es: "«\(name)» no se ve en una plantilla importada",
          en: "«\(name)» cannot be seen in an imported template")
        : Localized(es: "«\(name)» no está definido", en: "«\(name)» is undefined")
    case .undefinedMember(let name, let base, _):
      Localized(es: "\(base) no tiene «\(name)»", en: "\(base) has no «\(name)»")
    case .undefinedElement(let key, let base):
      Localized(es: "\(base) no tiene el elemento \(key)", en: "\(base) has no element \(key)")
    case .undefinedParameter(let name, let macro):
      Localized(
        es: "falta el argumento «\(name)» de la macro «\(macro)»",
        en: "the argument «\(name)» of the macro «\(macro)» was not given")
    case .undefinedOutsideLoop(let name):
      Localized(
        es: "«loop.\(name)» no existe en esta vuelta",
        en: "there is no «loop.\(name)» in this round")
    case .undefinedElse:
      Localized(
        es: "el «if» sin «else» no dio ningún valor", en: "the «if» without «else» gave no value")
    case .undefinedEmpty(let filter):
      Localized(
        es: "«\(filter)» de una lista vacía no da ningún valor",
        en: "«\(filter)» of an empty list gives no value")
    case .unknownFilter(let name, _):
      Localized(es: "filtro desconocido «\(name)»", en: "unknown filter «\(name)»")
    case .unknownTest(let name, _):
      Localized(es: "prueba desconocida «\(name)»", en: "unknown test «\(name)»")
    case .tooManyArguments(let name, let maximum):
      Localized(
        es: "«\(name)» recibe como máximo \(maximum) argumentos",
        en: "«\(name)» takes at most \(maximum) arguments")
    case .missingArgument(let argument, let name):
      Localized(
        es: "falta el argumento «\(argument)» de «\(name)»",
        en: "the argument «\(argument)» of «\(name)» is missing")
    case .unknownArgument(let argument, let name, _, _):
      Localized(
        es: "«\(name)» no tiene un argumento «\(argument)»",
        en: "«\(name)» has no argument «\(argument)»")
    case .spreadInFilter(let name):
      Localized(
        es: "«\(name)» no admite argumentos con «*»", en: "«\(name)» takes no arguments with «*»")
    case .templateMissing(let name, _):
      Localized(es: "no existe la plantilla «\(name)»", en: "there is no template «\(name)»")
    case .cycle(let names):
      Localized(
        es: "las plantillas se llaman en círculo: \(names.joined(separator: " → "))",
        en: "the templates call one another in a circle: \(names.joined(separator: " → "))")
    case .exportMissing(let name, let template, _):
      Localized(
        es: "«\(template)» no define «\(name)»", en: "«\(template)» does not define «\(name)»")
    case .requiredBlockMissing(let name, let template):
      Localized(
        es: "falta el bloque «\(name)», que «\(template)» exige",
        en: "the block «\(name)», which «\(template)» requires, is missing")
    case .unknownBlock(let name, _):
      Localized(es: "no existe el bloque «\(name)»", en: "there is no block «\(name)»")
    case .noSuper(let name):
      Localized(
        es: "el bloque «\(name)» no reemplaza a ninguno: «super()» no tiene qué mostrar",
        en: "the block «\(name)» replaces none: «super()» has nothing to show")
    default: htmlSummary
    }
  }
}
