/// Where the parts of a text that YAML holds stand in its file: exactly, for texts without quotes or
/// escapes and for literal blocks (`|`); the whole value for what is folded or escaped.
struct ValuePlaces {
  private let value: Range<Int>
  /// For each line of the text, where it begins in the text and in the file. Empty: not known.
  private var lines: [(text: Int, file: Int)] = []

  /// The places of `text`, written at `span` of the file. Cost: linear in the value.
  init(_ text: [UInt8], in file: [UInt8], at span: Range<Int>) {
    let span = span.clamped(to: file.indices)
    value = span
    let quote = span.count == text.count ? 0 : 1
    let start = span.lowerBound + quote
    if start + text.count <= span.upperBound,
      file[start..<start + text.count].elementsEqual(text)
    {
      lines = [(0, start)]
    } else if file[span].first == UInt8(ascii: "|") {
      lines = Self.lines(text, in: file, at: span)
    }
  }

  /// The place of bytes of the text in the file.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard let line = lines.last(where: { $0.text <= range.lowerBound }) else { return value }
    let start = line.file + range.lowerBound - line.text
    let end = min(start + range.count, value.upperBound)
    return min(start, end)..<end
  }

  /// The lines of a literal block; none where one is not where it should be.
  private static func lines(
    _ text: [UInt8], in file: [UInt8], at span: Range<Int>
  ) -> [(text: Int, file: Int)] {
    var lines: [(text: Int, file: Int)] = []
    var next = lineEnd(file, from: span.lowerBound, to: span.upperBound) + 1
    var start = 0
    while start < text.count, next <= span.upperBound {
      let end = lineEnd(text, from: start, to: text.count)
      var fileEnd = lineEnd(file, from: next, to: span.upperBound)
      let after = fileEnd + 1
      if fileEnd > next, file[fileEnd - 1] == 0x0D { fileEnd -= 1 }
      let begin = fileEnd - (end - start)
      if begin >= next, file[begin..<fileEnd].elementsEqual(text[start..<end]) {
        lines.append((start, begin))
      } else if start < end {
        return []
      }
      start = end + 1
      next = after
    }
    return lines
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != 0x0A { index += 1 }
    return index
  }
}
