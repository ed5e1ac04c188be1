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

/// Character references as text filters read them: numbers and the common names.
enum References {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
    "reg": "®", "hellip": "…", "mdash": "—", "ndash": "–", "laquo": "«", "raquo": "»",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "aacute": "á", "eacute": "é",
    "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü", "Aacute": "Á",
    "Eacute": "É", "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "Uuml": "Ü",
    "iexcl": "¡", "iquest": "¿", "deg": "°", "ordm": "º", "ordf": "ª", "middot": "·",
    "bull": "•", "times": "×", "euro": "€", "sect": "§", "para": "¶",
  ]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let end = rest.utf8.prefix(34).firstIndex(of: UInt8(ascii: ";"))
      if let end, let found = character(rest[rest.utf8.index(after: rest.startIndex)..<end]) {
        result += found
        rest = rest[rest.utf8.index(after: end)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    return String(Unicode.Scalar(code) ?? "\u{FFFD}")
  }
}
