import Diagnostics

extension Composer {
  /// Warns of plain text that YAML takes otherwise than its writer most likely meant it.
  mutating func warn(ofPlain span: Range<Int>) {
    warnOfDash(in: span)
    warnOfHash(after: span)
  }

  /// Warns of a line inside plain text that starts like a list item, as one does whose
  /// indentation is a little more than that of the item before.
  private mutating func warnOfDash(in span: Range<Int>) {
    let bytes = file.bytes
    var isLineStart = false
    for index in span {
      let byte = bytes[index]
      if isBreak(byte) {
        isLineStart = true
      } else if isLineStart, byte != 0x20 {
        isLineStart = false
        if byte == UInt8(ascii: "-"), index + 1 < span.upperBound, isBlank(bytes[index + 1]) {
          report(.dashInText, index..<index + 1)
        }
      }
    }
  }

  /// Warns where « #» right after a plain value hides a word such as a hashtag: it is a comment.
  private mutating func warnOfHash(after span: Range<Int>) {
    let bytes = file.bytes
    var index = span.upperBound
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index > span.upperBound, index + 1 < range.upperBound,
      bytes[index] == UInt8(ascii: "#"), isWordByte(bytes[index + 1])
    else { return }
    report(.hashStartsComment, index..<Lines(bytes, range).lineEnd(from: index))
  }
}
