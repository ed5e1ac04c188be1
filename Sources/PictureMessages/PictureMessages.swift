/// What `emra-site` asks of `emra-site-pictures`, as bytes: a kind, two numbers and a length, each
/// of four bytes with the highest first, then the text.
public enum PictureRequest: Sendable, Equatable {
  /// Which libraries draw, as text.
  case version
  /// A picture of an SVG document, `width` × `height` pixels.
  case picture(svg: [UInt8], width: Int, height: Int)

  /// How many bytes come before the text.
  public static let headerSize = 13
  /// The longest SVG document that is drawn, in bytes.
  public static let longestSVG = 1 << 20
  /// The longest side of a picture, in pixels.
  public static let longestSide = 4096

  /// The bytes to send.
  public var bytes: [UInt8] {
    switch self {
    case .version: [0] + bigEndian(0) + bigEndian(0) + bigEndian(0)
    case .picture(let svg, let width, let height):
      [1] + bigEndian(width) + bigEndian(height) + bigEndian(svg.count) + svg
    }
  }

  /// How many bytes follow a header; nil for one that is none, or announces too many.
  public static func textLength(ofHeader header: [UInt8]) -> Int? {
    guard header.count == headerSize, header[0] <= 1 else { return nil }
    let count = number(header[9..<13])
    return count <= longestSVG ? count : nil
  }

  /// The request of a header and the text that follows it.
  public init(header: [UInt8], text: [UInt8]) {
    if header.count == Self.headerSize, header[0] == 1 {
      self = .picture(svg: text, width: number(header[1..<5]), height: number(header[5..<9]))
    } else {
      self = .version
    }
  }
}

/// What `emra-site-pictures` answers, as bytes: a number (0: as asked), a length, then the text.
public enum PictureAnswer: Sendable, Equatable {
  /// The bytes of a PNG file, or of the version.
  case made([UInt8])
  /// There is none, and why.
  case failed(PictureFailure)

  /// How many bytes come before the text.
  public static let headerSize = 5
  /// The longest text that is believed, in bytes.
  public static let longestText = 64 << 20

  /// The bytes to send.
  public var bytes: [UInt8] {
    switch self {
    case .made(let bytes): return [0] + bigEndian(bytes.count) + bytes
    case .failed(let failure):
      let (code, text) = failure.message
      let shown = Array(text.utf8.prefix(2_000))
      return [code] + bigEndian(shown.count) + shown
    }
  }

  /// How many bytes follow a header; nil for one that is none, or announces too many.
  public static func textLength(ofHeader header: [UInt8]) -> Int? {
    guard header.count == headerSize else { return nil }
    let count = number(header[1..<5])
    return count <= longestText ? count : nil
  }

  /// The answer of a header and the text that follows it; nil for a number that stands for none.
  public init?(header: [UInt8], text: [UInt8]) {
    guard header.count == Self.headerSize else { return nil }
    if header[0] == 0 {
      self = .made(text)
      return
    }
    let words = String(decoding: text, as: UTF8.self)
    guard let failure = PictureFailure(code: header[0], text: words) else { return nil }
    self = .failed(failure)
  }
}

/// Four bytes, the highest first; numbers that do not fit become the nearest that does.
private func bigEndian(_ value: Int) -> [UInt8] {
  let bits = UInt32(clamping: value)
  return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
}

private func number(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $0 << 8 | Int($1) }
}
