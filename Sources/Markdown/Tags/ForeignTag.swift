public import Diagnostics

/// A tag of another generator in a page's text, which this one shows as it is written.
public struct ForeignTag: Sendable, Equatable {
  /// Whose tag it is.
  public enum Kind: Sendable, Equatable {
    /// `{{< name … >}}` or `{{% name … %}}` of Hugo.
    case shortcode
    /// `{% name … %}` of Liquid, as Jekyll has it.
    case liquidTag
    /// `{{ value }}` of Liquid.
    case liquidOutput
  }

  /// What it is.
  public let kind: Kind
  /// Its first word, without the `/` or `end` of a closing tag.
  public let name: String
  /// Whether it ends what another began.
  public let isClosing: Bool
  /// Bytes of the file.
  public let range: Range<Int>
}

/// The tags of other generators in the Markdown `body` of a file, outside of code, in order. None
/// where the page is beyond the limits, which rendering it says.
/// Cost: a look at each byte; the page is parsed only where it has braces.
public func foreignTags(
  _ file: SourceFile, body: Range<Int>, limits: MarkdownLimits = MarkdownLimits()
) -> [ForeignTag] {
  let bytes = file.bytes
  let body = body.clamped(to: 0..<bytes.count)
  let hasTags = zip(bytes[body], bytes[body].dropFirst()).contains { pair in
    pair.0 == open && (pair.1 == open || pair.1 == percent)
  }
  guard hasTags, body.count <= limits.pageBytes else { return [] }
  var scan = PreScan(bytes, body, limits: limits)
  scan.run()
  if scan.findings.map({ $0.issue.at(file, $0.range) }).hasErrors { return [] }
  var reader = TagReader(bytes: bytes, body: body, code: codeBlocks(bytes, body))
  return reader.tags()
}

/// Where the code blocks of a page stand: whole lines, in order.
private func codeBlocks(_ bytes: [UInt8], _ body: Range<Int>) -> [Range<Int>] {
  var starts = [body.lowerBound]
  for index in body where bytes[index] == 0x0A { starts.append(index + 1) }
  starts.append(body.upperBound)
  let library = CMark.shared
  return library.withTree(bytes, body, replacingInvalid: true) { root in
    var blocks: [Range<Int>] = []
    root.forEachDescendant { node in
      guard case .codeBlock = node.kind(library.types) else { return true }
      let first = max(node.startLine, 1) - 1
      let last = max(node.endLine, node.startLine)
      if starts.indices.contains(first), starts.indices.contains(last) {
        blocks.append(starts[first]..<max(starts[first], starts[last]))
      }
      return false
    }
    return blocks
  }
}

/// Walks the bytes between code blocks.
private struct TagReader {
  let bytes: [UInt8]
  let body: Range<Int>
  let code: [Range<Int>]

  mutating func tags() -> [ForeignTag] {
    var tags: [ForeignTag] = []
    var index = body.lowerBound
    var block = 0
    while index < body.upperBound {
      while block < code.count, code[block].upperBound <= index { block += 1 }
      if block < code.count, code[block].contains(index) {
        index = code[block].upperBound
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = afterCode(at: index)
      case open:
        if let tag = tag(at: index) {
          tags.append(tag)
          index = tag.range.upperBound
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    return tags
  }

  /// The end of the code that a run of backticks opens, or of the run itself where none closes it.
  private func afterCode(at start: Int) -> Int {
    let run = count(of: UInt8(ascii: "`"), at: start)
    var index = start + run
    while index < body.upperBound, !isBlankLine(at: index) {
      let other = count(of: UInt8(ascii: "`"), at: index)
      if other == run { return index + run }
      index += max(other, 1)
    }
    return start + run
  }

  private func count(of byte: UInt8, at start: Int) -> Int {
    var index = start
    while index < body.upperBound, bytes[index] == byte { index += 1 }
    return index - start
  }

  /// Whether a line ends here and the next one is empty.
  private func isBlankLine(at index: Int) -> Bool {
    guard bytes[index] == 0x0A else { return false }
    var next = index + 1
    while next < body.upperBound, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D
    {
      next += 1
    }
    return next == body.upperBound || bytes[next] == 0x0A
  }

  private func byte(_ index: Int) -> UInt8? { index < body.upperBound ? bytes[index] : nil }

  private func tag(at start: Int) -> ForeignTag? {
    switch (byte(start + 1), byte(start + 2)) {
    case (percent, _): return tag(.liquidTag, at: start, skipping: 2, to: [percent, close])
    case (open, UInt8(ascii: "<")):
      return tag(.shortcode, at: start, skipping: 3, to: [UInt8(ascii: ">"), close, close])
    case (open, percent):
      return tag(.shortcode, at: start, skipping: 3, to: [percent, close, close])
    case (open, _): return tag(.liquidOutput, at: start, skipping: 2, to: [close, close])
    default: return nil
    }
  }

  /// The tag up to its end, which is on no later paragraph and within 4,000 bytes.
  private func tag(
    _ kind: ForeignTag.Kind, at start: Int, skipping marks: Int, to end: [UInt8]
  ) -> ForeignTag? {
    var index = start + marks
    let limit = min(body.upperBound, start + 4_000)
    while index + end.count <= limit, !isBlankLine(at: index) {
      guard bytes[index..<index + end.count].elementsEqual(end) else {
        index += 1
        continue
      }
      let (name, isClosing) = word(start + marks..<index)
      if name.isEmpty { return nil }
      return ForeignTag(
        kind: kind, name: name, isClosing: isClosing, range: start..<index + end.count)
    }
    return nil
  }

  /// The first word between the marks of a tag.
  private func word(_ range: Range<Int>) -> (name: String, isClosing: Bool) {
    let isMark: (UInt8) -> Bool = { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
    let inner = bytes[range].drop(while: isMark)
    let isClosing = inner.first == UInt8(ascii: "/") && inner.dropFirst().first != 0x2A
    let rest = isClosing ? inner.dropFirst().drop(while: isMark) : inner
    let name = String(
      decoding: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "|") }, as: UTF8.self)
    if !isClosing, name.hasPrefix("end"), name.utf8.count > 3 {
      return (String(name.dropFirst(3)), true)
    }
    return (name, isClosing)
  }
}

private let open = UInt8(ascii: "{")
private let close = UInt8(ascii: "}")
private let percent = UInt8(ascii: "%")
