import Diagnostics

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
