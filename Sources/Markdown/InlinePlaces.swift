/// Finds where the links, images and tags of one block stand. The library's positions of inlines
/// are wrong after escapes, line breaks and in tables, so the block's source is read along with its
/// nodes, which say how each part was understood. Cost: linear in the block.
struct InlinePlaces {
  /// Where an address or a tag stands.
  enum Place {
    case range(Range<Int>)
    /// Where the definition with this label has it.
    case definition(label: String)
    /// The source could not be followed so far.
    case unknown
  }

  /// The links, images and tags of the block in document order.
  private(set) var places: [(node: Node, place: Place)] = []

  private let types: ExtensionTypes
  private var reader: SourceReader
  private var isLost = false
  private var open: [OpenLink] = []

  private struct OpenLink {
    let index: Int
    let form: Form
    /// Where its text begins.
    let start: Int
  }

  private enum Form {
    case brackets, angles, webAddress, mailAddress
  }

  /// Reads `block`, whose text begins where `reader` stands.
  init(_ block: Node, _ reader: SourceReader, types: ExtensionTypes) {
    self.types = types
    self.reader = reader
    guard var node = block.firstChild else { return }
    while true {
      if !enter(node) { isLost = true }
      if let child = node.firstChild {
        node = child
        continue
      }
      while true {
        if !leave(node) { isLost = true }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent, !parent.isSame(as: block) else { return }
        node = parent
      }
    }
  }

  /// Passes what a node begins with; false where the source is not what it should be.
  private mutating func enter(_ node: Node) -> Bool {
    let kind = node.kind(types)
    switch kind {
    case .link, .image:
      places.append((node, .unknown))
      return isLost || enterLink(node, isImage: kind == .image)
    case .htmlInline:
      let start = reader.position
      let isFound = !isLost && node.withLiteral { reader.skipHTML($0) }
      places.append((node, isFound ? .range(start..<reader.position) : .unknown))
      return isFound
    default: break
    }
    guard !isLost else { return true }
    switch kind {
    case .text: return node.withLiteral { reader.skip($0, mode) }
    case .softBreak, .lineBreak: return reader.skipLineBreak()
    case .code: return reader.skipCode()
    case .emphasis, .strong: return skipEmphasis(kind)
    case .strikethrough: return reader.skipRun(of: UInt8(ascii: "~"))
    case .footnoteReference: return reader.skipBrackets()
    default: return false
    }
  }

  /// Passes what a node ends with.
  private mutating func leave(_ node: Node) -> Bool {
    guard !isLost else { return true }
    let kind = node.kind(types)
    switch kind {
    case .emphasis, .strong: return skipEmphasis(kind)
    case .strikethrough: return reader.skipRun(of: UInt8(ascii: "~"))
    case .link, .image: return leaveLink(node)
    default: return true
    }
  }

  private mutating func skipEmphasis(_ kind: Node.Kind) -> Bool {
    guard reader[0] == UInt8(ascii: "*") || reader[0] == UInt8(ascii: "_") else { return false }
    return reader.skipRun(of: reader[0], length: kind == .strong ? 2 : 1)
  }

  private var mode: SourceReader.Mode {
    switch open.last?.form {
    case .angles: .references
    case .webAddress: .raw
    case .brackets, .mailAddress, nil: .text
    }
  }

  private mutating func enterLink(_ node: Node, isImage: Bool) -> Bool {
    let form: Form
    switch reader[0] {
    case UInt8(ascii: "!"):
      guard isImage, reader[1] == UInt8(ascii: "[") else { return false }
      reader.position += 2
      form = .brackets
    case UInt8(ascii: "["):
      guard !isImage else { return false }
      reader.position += 1
      form = .brackets
    case UInt8(ascii: "<"):
      guard !isImage else { return false }
      reader.position += 1
      form = .angles
    default:
      guard !isImage else { return false }
      // Mail addresses are found late, in text whose escapes have been read.
      let isMail = node.withURL { $0.starts(with: "mailto:") || $0.starts(with: "xmpp:") }
      form = isMail ? .mailAddress : .webAddress
    }
    open.append(OpenLink(index: places.count - 1, form: form, start: reader.position))
    return true
  }

  private mutating func leaveLink(_ node: Node) -> Bool {
    guard let link = open.popLast() else { return false }
    let text = link.start..<reader.position
    switch link.form {
    case .webAddress, .mailAddress: places[link.index].place = .range(text)
    case .angles:
      guard reader[0] == UInt8(ascii: ">") else { return false }
      reader.position += 1
      places[link.index].place = .range(text)
    case .brackets:
      guard reader[0] == UInt8(ascii: "]") else { return false }
      reader.position += 1
      places[link.index].place = destination(of: node, text: text)
    }
    return true
  }

  /// What follows the text of a link in brackets: `(address)`, `[label]`, `[]` or nothing.
  private mutating func destination(of node: Node, text: Range<Int>) -> Place {
    let afterText = reader
    if reader[0] == UInt8(ascii: "("), let range = inlineAddress(of: node) { return .range(range) }
    reader = afterText
    if let label = reader.label() {
      if !label.isEmpty { return .definition(label: label) }
    } else {
      reader = afterText
    }
    return .definition(label: SourceReader.normalized(reader.bytes[text]))
  }

  /// Passes `(address "title")` if the address is that of the link.
  private mutating func inlineAddress(of node: Node) -> Range<Int>? {
    reader.position += 1
    reader.skipSpaceAndLine()
    guard let range = reader.address(),
      node.withURL({ reader.holds($0, at: range) })
    else { return nil }
    reader.skipSpaceAndLine()
    _ = reader.skipTitle()
    reader.skipSpaceAndLine()
    guard reader[0] == UInt8(ascii: ")") else { return nil }
    reader.position += 1
    return range
  }
}

extension SourceReader {
  /// Whether the source at `range` is `address` before escapes and references are read.
  func holds(_ address: Span<UInt8>, at range: Range<Int>) -> Bool {
    var reader = self
    reader.position = range.lowerBound
    reader.end = min(range.upperBound, end)
    while reader.position < reader.end, isSpace(bytes[reader.position]) { reader.position += 1 }
    while reader.end > reader.position, isSpace(bytes[reader.end - 1]) { reader.end -= 1 }
    return reader.skip(address) && reader.position == reader.end
  }
}
