internal import Diagnostics

/// A heading as it stands in a body, wherever that is.
public struct BodyHeading: Sendable, Equatable {
  /// 1 to 6, as written.
  public let level: Int
  /// Its text without markup, lines joined by a line feed.
  public let text: String
  /// Whether it is text alone: no emphasis, link, image, code or tag.
  public let isPlain: Bool
  /// Whether it stands in a list, a quote or a note.
  public let isNested: Bool
  /// Whether a line below makes it a heading, instead of `#`.
  public let isUnderlined: Bool
  /// Its lines with the last one's break, as bytes of the file. Of a text of one line definitions of
  /// links right before are no part.
  public let lines: Range<Int>
}

/// The headings of a body in its order, as the library that `renderMarkdown` uses finds them, so that
/// no two readers of Markdown can disagree. Nil where the body is beyond the limits, which
/// `renderMarkdown` reports as an error. Cost: linear, about half of rendering.
public func bodyHeadings(of bytes: [UInt8], body: Range<Int>) -> [BodyHeading]? {
  let body = body.clamped(to: 0..<bytes.count)
  let limits = MarkdownLimits()
  guard body.count <= limits.pageBytes else { return nil }
  var scan = PreScan(bytes, body, limits: limits)
  scan.run()
  guard !scan.findings.contains(where: { $0.issue.severity == .error }) else { return nil }
  let isInvalid = firstInvalidByte(bytes, body) != nil
  let lines = BodyLines(bytes: bytes, body: body, starts: scan.lineStarts)
  let library = CMark.shared
  return library.withTree(bytes, body, replacingInvalid: isInvalid) { root in
    var headings: [BodyHeading] = []
    root.forEachDescendant { node in
      switch node.kind(library.types) {
      case .heading:
        headings.append(heading(node, in: root, lines, library.types))
        return false
      case .paragraph, .table, .codeBlock, .htmlBlock: return false
      default: return true
      }
    }
    return headings
  }
}

private func heading(
  _ node: Node, in root: Node, _ lines: BodyLines, _ types: ExtensionTypes
) -> BodyHeading {
  var text: [UInt8] = []
  var isPlain = true
  var isBroken = false
  node.forEachDescendant { inline in
    switch inline.kind(types) {
    case .text: inline.withLiteral { for index in $0.indices { text.append($0[index]) } }
    case .softBreak, .lineBreak:
      text.append(0x0A)
      isBroken = true
    case .code:
      isPlain = false
      inline.withLiteral { for index in $0.indices { text.append($0[index]) } }
    default: isPlain = false
    }
    return true
  }
  let isUnderlined = node.endLine > node.startLine
  return BodyHeading(
    level: node.headingLevel, text: String(decoding: text, as: UTF8.self), isPlain: isPlain,
    isNested: !(node.parent.map { $0.isSame(as: root) } ?? false), isUnderlined: isUnderlined,
    lines: lines.lines(of: node, isUnderlined: isUnderlined, isOneLine: !isBroken))
}

private struct BodyLines {
  let bytes: [UInt8]
  let body: Range<Int>
  let starts: [Int]

  func lines(of node: Node, isUnderlined: Bool, isOneLine: Bool) -> Range<Int> {
    var first = node.startLine
    var last = first
    if isUnderlined {
      // The library counts the line after the underline, unless the body ends with it.
      last = node.endLine
      if last - 1 > first, isUnderline(last - 1) { last -= 1 }
      if isOneLine { first = max(first, last - 1) }
    }
    let start = self.start(of: first)
    return start..<max(start, self.start(of: last + 1))
  }

  /// Where a line begins; the end of the body after its last.
  private func start(of line: Int) -> Int {
    starts.indices.contains(line - 1) ? starts[line - 1] : body.upperBound
  }

  private func isUnderline(_ line: Int) -> Bool {
    let text = bytes[start(of: line)..<max(start(of: line), start(of: line + 1))].filter {
      $0 > 0x20
    }
    return !text.isEmpty && (text.allSatisfy { $0 == 0x2D } || text.allSatisfy { $0 == 0x3D })
  }
}
