public import Diagnostics
internal import Text

/// Keeps tags of other generators whole while a page is rendered: Markdown would read what is in
/// them. Each is replaced by as many bytes of a text that means nothing to Markdown, so that places
/// stay the same, and put back, escaped, into the HTML.
public struct TagMask: Sendable {
  /// The file with its tags replaced.
  public let file: SourceFile
  private let texts: [String]

  /// U+E000, of the private use area: no page says anything with it.
  private static let mark: [UInt8] = [0xEE, 0x80, 0x80]
  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  /// A mask over the tags of a file; nil where there are none, or so many, or the file has the mark
  /// itself, that they are better left alone.
  public init?(_ file: SourceFile, tags: [ForeignTag]) {
    let limit = Self.digits.count * Self.digits.count
    guard !tags.isEmpty, tags.count <= limit, !holds(file.bytes, Self.mark) else { return nil }
    var bytes = file.bytes
    for (number, tag) in tags.enumerated() {
      // The shortest tag has five bytes.
      let token =
        Self.mark + [
          Self.digits[number / Self.digits.count], Self.digits[number % Self.digits.count],
        ]
      let filler = repeatElement(UInt8(ascii: "x"), count: max(0, tag.range.count - token.count))
      bytes.replaceSubrange(tag.range, with: token + filler)
    }
    texts = tags.map { String(decoding: file.bytes[$0.range], as: UTF8.self) }
    self.file = SourceFile(path: file.path, bytes: bytes)
  }

  /// Whether a text has a replaced tag in it.
  public static func isMasked(_ text: String) -> Bool { text.unicodeScalars.contains("\u{E000}") }

  /// HTML with the tags put back as text.
  public func unmasked(html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var index = html.startIndex
    while index < html.endIndex {
      guard let (text, length) = tag(in: html, at: index) else {
        result.append(html[index])
        index += 1
        continue
      }
      result.appendHTMLEscaped(text)
      index += length
    }
    return result
  }

  /// A plain text with the tags put back.
  public func unmasked(_ text: String) -> String {
    guard Self.isMasked(text) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard let (text, length) = tag(in: bytes, at: index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += text.utf8
      index += length
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func tag(in bytes: [UInt8], at index: Int) -> (text: String, length: Int)? {
    guard bytes[index] == Self.mark[0], index + 5 <= bytes.count,
      bytes[index..<index + 3].elementsEqual(Self.mark),
      let high = Self.digits.firstIndex(of: bytes[index + 3]),
      let low = Self.digits.firstIndex(of: bytes[index + 4])
    else { return nil }
    let number = high * Self.digits.count + low
    guard texts.indices.contains(number) else { return nil }
    return (texts[number], min(max(5, texts[number].utf8.count), bytes.count - index))
  }
}

private func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  guard let first = part.first else { return true }
  return bytes.indices.contains { index in
    bytes[index] == first && bytes[index...].starts(with: part)
  }
}
