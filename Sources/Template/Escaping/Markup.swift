import Text

/// HTML taken apart and put together.
enum Markup {
  /// Without comments and tags, white space runs made one space, then references read.
  static func withoutTags(_ text: String) -> String {
    let bytes = remove(remove(Array(text.utf8), "<!--", "-->"), "<", ">")
    let words = TextSearch.split(String(decoding: bytes, as: UTF8.self), nil, -1)
    return References.decoded(words.joined(separator: " "))
  }

  private static func remove(_ bytes: [UInt8], _ open: String, _ close: String) -> [UInt8] {
    let opener = Array(open.utf8)
    let closer = Array(close.utf8)
    var result: [UInt8] = []
    var start = 0
    while let found = TextSearch.find(opener, in: bytes, from: start),
      let end = TextSearch.find(closer, in: bytes, from: found)
    {
      result += bytes[start..<found]
      start = end + closer.count
    }
    return result + bytes[start...]
  }

  /// ` name="value"` for each entry of a dictionary that is not none.
  static func attributes(
    _ value: Value, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    guard case .map(let map) = value else {
      throw Fault(.filterInput("xmlattr", needs: Needs.map, found: value.described))
    }
    var bytes: [UInt8] = []
    for (key, value) in zip(map.keys, map.values) {
      switch value {
      case .none, .undefined: continue
      default: break
      }
      guard let name = key.plainText,
        !name.utf8.contains(where: { isTemplateSpace($0) || "/>=".utf8.contains($0) })
      else { throw Fault(.filterInput("xmlattr", needs: Needs.name, found: key.described)) }
      if !bytes.isEmpty || arguments[0]?.isTrue ?? true { bytes.append(UInt8(ascii: " ")) }
      bytes.appendHTMLEscaped(name)
      bytes.append("=\"")
      if case .safe(let text) = value {
        bytes.append(contentsOf: text.bytes)
      } else {
        bytes.appendHTMLEscaped(try Printing.text(of: value, limits))
      }
      bytes.append("\"")
    }
    return .safe(SafeText(bytes))
  }
}
