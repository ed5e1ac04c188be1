/// What the beginning of a line says about blocks.
struct LineShape {
  /// The line without white space around it.
  private(set) var start: Int
  private(set) var end: Int
  /// Whether it starts a list item or heading whatever comes before.
  private(set) var startsBlock = false
  /// Whether it may be the delimiter row of a table, which gives the columns.
  private(set) var isDelimiterRow = false
  private(set) var columns = 0
  private var indentation = 0
  /// Markers of quotations, list items and footnotes at the start.
  private var openers = 0

  var isBlank: Bool { start == end }

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    start = line.lowerBound
    end = line.upperBound
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D {
      end -= 1
    }
    var index = Self.skipSpace(bytes, line.lowerBound, end, &indentation)
    start = index
    guard index < end else { return }
    // Most lines of text are done here.
    guard !Self.isLetter(bytes[index]) else { return }
    readDelimiterRow(bytes)
    readMarkers(bytes, &index)
  }

  /// How deep blocks can be nested after this line, given how deep they were before it. An open
  /// list item takes at least two columns of indentation.
  func depth(after before: Int) -> Int {
    openers == 0 ? before : min(before, indentation / 2) + openers
  }

  private mutating func readMarkers(_ bytes: [UInt8], _ index: inout Int) {
    let indent = indentation
    // From here on the line is a thematic break, if it is reached as such.
    var breakStart = end
    var breakCount = 0
    let last = bytes[end - 1]
    if last == UInt8(ascii: "-") || last == UInt8(ascii: "*") || last == UInt8(ascii: "_") {
      while breakStart > start, Self.isSpace(bytes[breakStart - 1]) || bytes[breakStart - 1] == last
      {
        breakStart -= 1
        if bytes[breakStart] == last { breakCount += 1 }
      }
    }
    while index < end {
      let byte = bytes[index]
      let next = index + 1 < end ? bytes[index + 1] : 0x20
      var after = index + 1
      switch byte {
      case UInt8(ascii: ">"): break
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        if index >= breakStart, byte == last, breakCount >= 3 { return }
        guard Self.isSpace(next) else { return }
        if openers == 0, indent <= 3, after < end { startsBlock = true }
        if index >= breakStart, byte == last { breakCount -= 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while after < end, after - index < 10, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[after]
        {
          after += 1
        }
        guard after < end, bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")"),
          after + 1 == end || Self.isSpace(bytes[after + 1])
        else { return }
        after += 1
      case UInt8(ascii: "["):
        guard next == UInt8(ascii: "^") else { return }
        while after < end, bytes[after] != UInt8(ascii: "]"), !Self.isSpace(bytes[after]) {
          after += 1
        }
        guard after + 1 < end, bytes[after] == UInt8(ascii: "]"),
          bytes[after + 1] == UInt8(ascii: ":")
        else { return }
        after += 2
      case UInt8(ascii: "#"):
        if openers == 0, indent <= 3, isHeading(bytes, index) { startsBlock = true }
        return
      default: return
      }
      openers += 1
      index = Self.skipSpace(bytes, after, end, &indentation)
    }
  }

  private func isHeading(_ bytes: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index - start <= 6 && (index == end || Self.isSpace(bytes[index]))
  }

  /// A delimiter row stands in an open paragraph: before it only quotation marks and indentation.
  private mutating func readDelimiterRow(_ bytes: [UInt8]) {
    var first = start
    while first < end, Self.isSpace(bytes[first]) || bytes[first] == UInt8(ascii: ">") {
      first += 1
    }
    var hyphens = 0
    var bars = 0
    for index in first..<end {
      switch bytes[index] {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return
      }
    }
    guard hyphens > 0 else { return }
    isDelimiterRow = true
    columns = bars + 1
    if bytes[first] == UInt8(ascii: "|") { columns -= 1 }
    if bars > 1, bytes[end - 1] == UInt8(ascii: "|") { columns -= 1 }
  }

  private static func skipSpace(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ columns: inout Int
  ) -> Int {
    var index = start
    while index < end, isSpace(bytes[index]) {
      columns += bytes[index] == 0x09 ? 4 : 1
      index += 1
    }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
