/// A heading of level 1 or 2 that stands in no list, quote or code.
struct TopHeading {
  let level: Int
  /// Its text without marks and the blanks around it.
  let text: String
  /// Its lines with the last line's break, as bytes of the file.
  let lines: Range<Int>
}

/// The headings that divide a body, with `#` and underlined. Cost: linear.
/// Source: CommonMark 0.31, 4.2, 4.3 and 4.5, for what stands at the margin.
func topHeadings(in bytes: [UInt8], body: Range<Int>) -> [TopHeading] {
  var scan = HeadingScan(bytes: bytes)
  var start = body.lowerBound
  while start < body.upperBound {
    var end = start
    while end < body.upperBound, bytes[end] != 0x0A { end += 1 }
    let next = min(end + 1, body.upperBound)
    scan.read(line: start..<end, with: start..<next)
    start = next
  }
  return scan.headings
}

private struct HeadingScan {
  let bytes: [UInt8]
  private(set) var headings: [TopHeading] = []
  /// The mark and length of the fence that is open.
  private var fence: (mark: UInt8, length: Int)?
  /// Where the paragraph began that an underline would make a heading.
  private var paragraph: Range<Int>?
  /// Whether the line before stands in a list or quote, so that this one may go on with it.
  private var isInContainer = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(line: Range<Int>, with whole: Range<Int>) {
    var end = line.upperBound
    while end > line.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
    var start = line.lowerBound
    while start < end, bytes[start] == 0x20 { start += 1 }
    let indent = start - line.lowerBound
    let text = bytes[start..<max(start, end)]
    if let fence {
      if indent <= 3, isFence(text, fence.mark, atLeast: fence.length) { self.fence = nil }
      return
    }
    guard let first = text.first else {
      paragraph = nil
      isInContainer = false
      return
    }
    if indent > 3 || first == 0x09 {
      // Code, or more of what is above.
      return
    }
    if let opened = openedFence(text) {
      fence = opened
      paragraph = nil
      return
    }
    if let heading = heading(text, whole) {
      headings.append(heading)
      paragraph = nil
      isInContainer = false
      return
    }
    if let paragraph, let level = underline(text) {
      // Over several lines it is no network's name.
      let lines = paragraph.lowerBound..<whole.upperBound
      let isOne = paragraph.upperBound == whole.lowerBound
      let content = isOne ? trimmed(bytes[paragraph]) : ""
      headings.append(TopHeading(level: level, text: content, lines: lines))
      self.paragraph = nil
      return
    }
    if beginsContainer(text) {
      paragraph = nil
      isInContainer = true
    } else if let begun = paragraph {
      paragraph = begun.lowerBound..<whole.upperBound
    } else if !isInContainer {
      paragraph = whole
    }
  }

  private func heading(_ text: ArraySlice<UInt8>, _ whole: Range<Int>) -> TopHeading? {
    let level = text.prefix { $0 == 0x23 }.count
    let rest = text.dropFirst(level)
    guard (1...2).contains(level), rest.first.map(isBlank) ?? true else { return nil }
    var content = rest
    while let last = content.last, isBlank(last) { content.removeLast() }
    let closed = content.reversed().prefix { $0 == 0x23 }.count
    let open = content.dropLast(closed)
    if open.last.map(isBlank) ?? true { content = open }
    return TopHeading(level: level, text: trimmed(content), lines: whole)
  }

  private func underline(_ text: ArraySlice<UInt8>) -> Int? {
    if text.allSatisfy({ $0 == 0x3D }) { return 1 }
    return text.allSatisfy { $0 == 0x2D } ? 2 : nil
  }

  private func openedFence(_ text: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
    guard let mark = text.first, mark == 0x60 || mark == 0x7E else { return nil }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    if mark == 0x60, text.dropFirst(length).contains(0x60) { return nil }
    return (mark, length)
  }

  private func isFence(_ text: ArraySlice<UInt8>, _ mark: UInt8, atLeast length: Int) -> Bool {
    text.count >= length && text.allSatisfy { $0 == mark }
  }

  /// A quote or an item of a list.
  private func beginsContainer(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if first == 0x3E { return true }
    if [0x2D, 0x2A, 0x2B].contains(first) { return text.dropFirst().first.map(isBlank) ?? true }
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard (1...9).contains(digits) else { return false }
    let rest = text.dropFirst(digits)
    return (rest.first == 0x2E || rest.first == 0x29)
      && (rest.dropFirst().first.map(isBlank) ?? true)
  }

  private func trimmed(_ text: ArraySlice<UInt8>) -> String {
    var text = text
    while let first = text.first, isBlank(first) || first == 0x0A { text.removeFirst() }
    while let last = text.last, isBlank(last) || last == 0x0A { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
