extension HTMLContext {
  static func element(_ name: [UInt8]) -> Element {
    switch String(decoding: name, as: UTF8.self) {
    case "script": .script
    case "style": .style
    case "title": .title
    case "textarea": .textarea
    case "meta": .meta
    case "set", "animate", "animatemotion", "animatetransform": .animation
    case "iframe", "noembed", "noframes", "xmp", "plaintext":
      .raw(String(decoding: name, as: UTF8.self))
    default: .other
    }
  }

  /// What an attribute's value means. Source: HTML Standard, index of attributes; SVG 2.
  func attributeKind(_ name: [UInt8]) -> Attribute {
    let text = String(decoding: name, as: UTF8.self)
    if name.starts(with: [UInt8(ascii: "o"), UInt8(ascii: "n")]), name.count > 2 {
      return .refused(text)
    }
    switch text {
    case "href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc",
      "manifest", "codebase", "classid", "profile", "usemap", "icon", "archive", "xlink:href",
      "xml:base", "dynsrc", "lowsrc", "code":
      return .url
    case "srcset", "imagesrcset", "ping": return .urlList
    case "style", "srcdoc", "http-equiv", "attributename": return .refused(text)
    case "to", "from", "values", "by":
      return element == .animation ? .url : .plain
    case "content": return element == .meta && isRefresh ? .refresh : .plain
    default: return .plain
    }
  }

  /// The name whose end tag ends the element's text; nil where the text is ordinary HTML.
  var rawName: [UInt8]? {
    switch element {
    case .script: Array("script".utf8)
    case .style: Array("style".utf8)
    case .title: Array("title".utf8)
    case .textarea: Array("textarea".utf8)
    case .raw(let name): Array(name.utf8)
    case .other, .meta, .animation: nil
    }
  }
}
