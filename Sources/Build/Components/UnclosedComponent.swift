import Diagnostics
import Markdown
import SiteModel

extension ComponentRenderer {
  /// The finding for a block that goes on into the text after it, since its last line is missing;
  /// nil for one that seems whole. `found`: what reading it as YAML gave.
  func unclosed(_ fence: ComponentFence, _ found: [Diagnostic]) -> Diagnostic? {
    let bytes = page.file.bytes
    let failure = found.first {
      $0.severity == .error && $0.code.hasPrefix("EMRA-Y")
    }
    guard let strange = strangeLine(fence, failure: failure?.location?.range?.lowerBound, bytes)
    else { return nil }
    let line = lineStart(fence.nameRange.lowerBound, bytes)..<fence.nameRange.upperBound
    let marks = String(decoding: bytes[line].filter { $0 == 0x60 || $0 == 0x7E }, as: UTF8.self)
    let written = String(decoding: bytes[fence.nameRange], as: UTF8.self)
    let note = Diagnostic.Note(
      Localized(
        es: "esta línea ya no es del componente, y está antes de su cierre",
        en: "this line is no part of the component any more, and stands before its end"),
      at: Location(page.file, strange))
    return MarkdownIssue.componentNotClosed(name: written, fence: marks).at(page.file, line)
      .adding([note])
  }

  /// The first line that is another fence, or a heading or text after an empty line. Of YAML that can
  /// be read only a heading counts, which would be lost as a comment.
  private func strangeLine(
    _ fence: ComponentFence, failure: Int?, _ bytes: [UInt8]
  ) -> Range<Int>? {
    var start = fence.body.lowerBound
    var isAfterEmpty = false
    while start < fence.body.upperBound {
      let end = bytes[start..<fence.body.upperBound].firstIndex(of: 0x0A) ?? fence.body.upperBound
      let line = bytes[start..<end]
      let shape = Shape(line)
      let isStrange =
        switch shape {
        case .fence: failure != nil
        case .heading: isAfterEmpty
        case .text: isAfterEmpty && failure.map { $0 >= start } == true
        case .empty, .yaml: false
        }
      if isStrange { return start..<line.endIndex }
      isAfterEmpty = shape == .empty
      start = end + 1
    }
    return nil
  }

  private func lineStart(_ offset: Int, _ bytes: [UInt8]) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}

/// What a line of a block looks like.
private enum Shape: Equatable {
  case empty
  case fence
  /// Of the second level or lower: with one `#` it is a comment of YAML.
  case heading
  /// Words from the margin that are no key.
  case text
  case yaml

  init(_ line: ArraySlice<UInt8>) {
    let indent = line.prefix { $0 == 0x20 }
    let rest = line[indent.endIndex...]
    guard let first = rest.first(where: { $0 > 0x20 }) else {
      self = .empty
      return
    }
    let marks = rest.prefix { $0 == first }
    let isAtMargin = indent.isEmpty
    switch first {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      self = indent.count <= 3 && marks.count >= 3 ? .fence : .yaml
    case UInt8(ascii: "#"):
      let isHeading =
        isAtMargin && (2...6).contains(marks.count) && rest.dropFirst(marks.count).first == 0x20
      self = isHeading ? .heading : .yaml
    case UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      self = .yaml
    default:
      let word = rest.prefix { $0 != UInt8(ascii: ":") && $0 != 0x20 && $0 != 0x0D }
      let isKey = rest.dropFirst(word.count).first == UInt8(ascii: ":")
      self = isAtMargin && !isKey ? .text : .yaml
    }
  }
}
