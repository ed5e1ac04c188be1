/// The width and height of a picture in pixels.
typealias ImageSize = (width: Int, height: Int)

/// Whether bytes are a picture as this program makes them: what a helper or the cache gives is
/// looked at before it is published.
func isSocialPicture(_ bytes: [UInt8]) -> Bool {
  guard let size = pngSize(bytes) else { return false }
  return size == (SocialImage.madeWidth, SocialImage.madeHeight)
}

/// The width and height in pixels of a PNG, JPEG or WebP file, the formats that social networks
/// show; nil for other bytes. Reads headers only. Cost: for JPEG a step for each segment.
func imageSize(_ bytes: [UInt8]) -> ImageSize? {
  let found = pngSize(bytes) ?? webPSize(bytes) ?? jpegSize(bytes)
  guard let found, found.width > 0, found.height > 0 else { return nil }
  return found
}

/// Source: PNG (W3C, third edition), 5.2 and 11.2.1.
private func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  guard bytes.count >= 24, bytes.starts(with: start), bytes[12..<16].elementsEqual("IHDR".utf8)
  else { return nil }
  return (bigEndian(bytes[16..<20]), bigEndian(bytes[20..<24]))
}

/// Source: RFC 9649, 2.3 to 2.7.
private func webPSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.count >= 30, bytes[0..<4].elementsEqual("RIFF".utf8),
    bytes[8..<12].elementsEqual("WEBP".utf8)
  else { return nil }
  switch String(decoding: bytes[12..<16], as: UTF8.self) {
  case "VP8 ": return (littleEndian(bytes[26..<28]) & 0x3FFF, littleEndian(bytes[28..<30]) & 0x3FFF)
  case "VP8L":
    let bits = littleEndian(bytes[21..<25])
    return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
  case "VP8X": return (littleEndian(bytes[24..<27]) + 1, littleEndian(bytes[27..<30]) + 1)
  default: return nil
  }
}

/// Follows the segments to the frame header. Source: ITU-T T.81, annex B.
private func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
  var index = 2
  while index + 9 <= bytes.count, bytes[index] == 0xFF {
    let marker = bytes[index + 1]
    switch marker {
    case 0xFF: index += 1  // fill
    case 0x01, 0xD0...0xD8: index += 2  // markers without a length
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      return (bigEndian(bytes[index + 7..<index + 9]), bigEndian(bytes[index + 5..<index + 7]))
    case 0xD9, 0xDA: return nil
    default: index += 2 + bigEndian(bytes[index + 2..<index + 4])
    }
  }
  return nil
}

private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
}
