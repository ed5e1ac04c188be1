import Diagnostics

extension TemplateIssue {
  var htmlSummary: Localized {
    switch self {
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
    default: renderSummary
    }
  }
}

extension HTMLContext {
  /// Where this is, for a message.
  var described: Localized {
    switch state {
    case .text: Localized(es: "el texto", en: "the text")
    case .tagOpen, .endTagOpen, .tagName:
      Localized(es: "el nombre de una marca", en: "the name of a tag")
    case .tagGap: Localized(es: "una marca sin cerrar", en: "an open tag")
    case .attributeName, .afterAttributeName:
      Localized(es: "el nombre de un atributo", en: "the name of an attribute")
    case .beforeValue, .unquotedValue:
      Localized(es: "un atributo sin comillas", en: "an unquoted attribute")
    case .value:
      Localized(
        es: "el atributo «\(String(decoding: name, as: UTF8.self))»",
        en: "the attribute «\(String(decoding: name, as: UTF8.self))»")
    case .declarationOpen, .declaration, .comment:
      Localized(es: "un comentario HTML", en: "an HTML comment")
    case .rcdata, .rawText: Localized(same: "<\(elementName)>")
    }
  }

  var elementName: String {
    switch element {
    case .script: "script"
    case .style: "style"
    case .title: "title"
    case .textarea: "textarea"
    case .meta: "meta"
    case .animation: "animate"
    case .raw(let name): name
    case .other: ""
    }
  }
}
