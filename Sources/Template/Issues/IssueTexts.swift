public import Diagnostics

// Long on purpose: one switch over every issue, so that a text left out does not compile.

extension TemplateIssue {
  /// What is wrong, in both languages.
  public var summary: Localized {
    if case .host(_, let message, _) = self { message } else { text.asSentence }
  }

  private var text: Localized {
    switch self {
    case .notUTF8:
      Localized(es: "la plantilla no es texto UTF-8", en: "the template is no UTF-8 text")
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
    case .mismatchedEnd(let name, let expected):
      Localized(
        es: "«{% \(name) %}» donde iba «{% \(expected) %}»",
        en: "«{% \(name) %}» where «{% \(expected) %}» belongs")
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
      Localized(es: "\(base.es) no tiene «\(name)»", en: "\(base.en) has no «\(name)»")
    case .undefinedElement(let key, let base):
      Localized(
        es: "\(base.es) no tiene el elemento \(key)", en: "\(base.en) has no element \(key)")
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
        es: "«\(name)» \(takes(maximum).es)", en: "«\(name)» \(takes(maximum).en)")
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
    case .branchesDisagree(let first, let second):
      Localized(
        es: "las ramas terminan en lugares distintos del HTML: \(first.es) y \(second.es)",
        en: "the branches end in different places of the HTML: \(first.en) and \(second.en)")
    case .branchesNeedSpace:
      Localized(
        es: "falta un espacio después de esta etiqueta, dentro de la marca HTML",
        en: "a space is missing after this tag, inside the HTML tag")
    case .endsInside(let place):
      Localized(
        es: "el HTML queda abierto: termina en \(place.es)",
        en: "the HTML is left open: it ends in \(place.en)")
    case .unquotedAttribute:
      Localized(
        es: "expresión en un atributo sin comillas", en: "expression in an unquoted attribute")
    case .expressionInTag:
      Localized(
        es: "expresión en el nombre de una marca o de un atributo",
        en: "expression in the name of a tag or attribute")
    case .refusedAttribute(let name):
      Localized(
        es: "expresión en el atributo «\(name)»", en: "expression in the attribute «\(name)»")
    case .expressionInStyle:
      Localized(es: "expresión dentro de <style>", en: "expression inside <style>")
    case .expressionInComment:
      Localized(
        es: "expresión en un comentario o declaración HTML",
        en: "expression in an HTML comment or declaration")
    case .scriptWithoutJSON:
      Localized(
        es: "expresión dentro de <script> sin «|tojson» al final",
        en: "expression inside <script> without «|tojson» at its end")
    case .insideScriptText:
      Localized(
        es: "expresión dentro de un texto o comentario de <script>",
        en: "expression inside a string or comment of <script>")
    case .expressionInRawText(let name):
      Localized(
        es: "expresión en el contenido de <\(name)>", en: "expression in the content of <\(name)>")
    case .pieceOutsideText(let tag, let place):
      Localized(
        es: "«{% \(tag) %}» en \(place.es)", en: "«{% \(tag) %}» in \(place.en)")
    case .refreshOrder:
      Localized(
        es: "«http-equiv=refresh» después de un «content» con expresión",
        en: "«http-equiv=refresh» after a «content» with an expression")
    case .blockContext(let name, let first, let second):
      Localized(
        es: "el bloque «\(name)» está en \(second.es) y en la plantilla base en \(first.es)",
        en: "the block «\(name)» stands in \(second.en) and in the base template in \(first.en)")
    case .unsafeURL(let url):
      Localized(es: "dirección no admitida «\(url)»", en: "address not allowed «\(url)»")
    case .host(_, let message, _): message
    case .operands(let op, let left, let right):
      Localized(
        es: "«\(op)» no admite \(left.es) y \(right.es)",
        en: "«\(op)» does not work on \(left.en) and \(right.en)")
    case .operand(let op, let value):
      Localized(es: "«\(op)» no admite \(value.es)", en: "«\(op)» does not work on \(value.en)")
    case .notIterable(let value):
      Localized(es: "\(value.es) no se puede recorrer", en: "\(value.en) cannot be looped over")
    case .notCallable(let value):
      Localized(es: "\(value.es) no se puede llamar", en: "\(value.en) cannot be called")
    case .noText(let value):
      Localized(
        es: "\(value.es) no se puede mostrar como texto", en: "\(value.en) has no text to print")
    case .notOrdered(let left, let right):
      Localized(
        es: "no hay orden entre \(left.es) y \(right.es)",
        en: "there is no order between \(left.en) and \(right.en)")
    case .notHashable(let value):
      Localized(es: "\(value.es) no puede ser una clave", en: "\(value.en) cannot be a key")
    case .divisionByZero: Localized(es: "división por cero", en: "division by zero")
    case .overflow: Localized(es: "número fuera de rango", en: "number out of range")
    case .filterInput(let name, let needs, let found):
      Localized(
        es: "«\(name)» necesita \(needs.es) y recibió \(found.es)",
        en: "«\(name)» needs \(needs.en) and got \(found.en)")
    case .argumentValue(let argument, let name, let needs, let found):
      Localized(
        es: "el argumento «\(argument)» de «\(name)» debe ser \(needs.es), no \(found.es)",
        en: "the argument «\(argument)» of «\(name)» must be \(needs.en), not \(found.en)")
    case .unpack(let expected, let found):
      Localized(
        es: "se esperaban \(expected) valores y hay \(found)",
        en: "expected \(expected) values and found \(found)")
    case .notNamespace(let name):
      Localized(es: "«\(name)» no es un «namespace»", en: "«\(name)» is no «namespace»")
    case .notJSON(let value):
      Localized(
        es: "\(value.es) no se puede escribir como JSON",
        en: "\(value.en) cannot be written as JSON")
    case .badFormat(let text):
      Localized(es: "formato incorrecto «\(text)»", en: "bad format «\(text)»")
    case .templateName(let value):
      Localized(
        es: "el nombre de una plantilla debe ser un texto, no \(value.es)",
        en: "the name of a template must be a text, not \(value.en)")
    case .macroArguments(let name, let maximum):
      Localized(
        es: "la macro «\(name)» \(takes(maximum).es)",
        en: "the macro «\(name)» \(takes(maximum).en)")
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
    case .tooMuchKept(let limit):
      Localized(
        es: "los valores guardados a la vez superan \(limit) bytes",
        en: "the values kept at once exceed \(limit) bytes")
    }
  }
}

/// "recibe como máximo 3 argumentos"
private func takes(_ count: Int) -> Localized {
  switch count {
  case 0: Localized(es: "no recibe argumentos", en: "takes no arguments")
  case 1: Localized(es: "recibe como máximo 1 argumento", en: "takes at most 1 argument")
  default:
    Localized(
      es: "recibe como máximo \(count) argumentos", en: "takes at most \(count) arguments")
  }
}
