/// Checks that HTML is a sequence of whole, properly nested elements with unique identifiers, as
/// strictly as this project writes it.
enum WellFormed {
  private static let void: Set<String> = ["br", "hr", "img", "input"]

  /// The first thing that is wrong; nil for good HTML.
  static func problem(of html: String) -> String? {
    var open: [String] = []
    var ids = Set<String>()
    for tag in tags(of: html) {
      guard let name = name(of: tag) else { return "no tag: \(tag)" }
      if tag.hasPrefix("</") {
        guard open.popLast() == name else { return "\(tag) closes nothing" }
        continue
      }
      guard let attributes = attributes(of: tag) else { return "bad attributes: \(tag)" }
      if Set(attributes.map(\.name)).count < attributes.count { return "attribute twice: \(tag)" }
      for attribute in attributes where attribute.name == "id" {
        if !ids.insert(attribute.value).inserted { return "id twice: \(attribute.value)" }
      }
      if name == "a", open.contains("a") { return "link in link" }
      if name == "p" || name == "div" || name == "figure" || name == "ul", open.contains("p") {
        return "<\(name)> in <p>"
      }
      if void.contains(name) != tag.hasSuffix(" />") { return "void or not: \(tag)" }
      if !void.contains(name) { open.append(name) }
    }
    if let left = open.last { return "<\(left)> stays open" }
    if text(of: html).contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
      return "bare bracket"
    }
    return nil
  }

  /// Everything from a `<` to the next `>`.
  static func tags(of html: String) -> [String] {
    var tags: [String] = []
    var start: Int?
    let bytes = Array(html.utf8)
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<") { start = index }
      if bytes[index] == UInt8(ascii: ">"), let from = start {
        tags.append(String(decoding: bytes[from...index], as: UTF8.self))
        start = nil
      }
    }
    return tags
  }

  private static func text(of html: String) -> [UInt8] {
    var text: [UInt8] = []
    var inTag = false
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<"), !inTag {
        inTag = true
      } else if byte == UInt8(ascii: ">"), inTag {
        inTag = false
      } else if !inTag {
        text.append(byte)
      }
    }
    return inTag ? text + [UInt8(ascii: "<")] : text
  }

  private static func name(of tag: String) -> String? {
    let name = tag.utf8.dropFirst(tag.hasPrefix("</") ? 2 : 1).prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return name.isEmpty ? nil : String(decoding: Array(name), as: UTF8.self)
  }

  /// Names and values; nil where they are not written as they should.
  static func attributes(of tag: String) -> [(name: String, value: String)]? {
    var rest = Array(tag.utf8.dropFirst((name(of: tag)?.utf8.count ?? 0) + 1).dropLast())[...]
    if rest.suffix(2).elementsEqual(" /".utf8) { rest = rest.dropLast(2) }
    var attributes: [(name: String, value: String)] = []
    while !rest.isEmpty {
      guard rest.first == UInt8(ascii: " ") else { return nil }
      rest = rest.dropFirst()
      let name = rest.prefix {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.prefix(2).elementsEqual("=\"".utf8) else { return nil }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      rest = rest.dropFirst(value.count)
      guard rest.first == UInt8(ascii: "\"") else { return nil }
      rest = rest.dropFirst()
      attributes.append(
        (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
    }
    return attributes
  }
}
