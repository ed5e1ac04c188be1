import Testing

@testable import Build

@Suite struct ImageSizeTests {
  private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 4, 176, 0, 0, 2, 118, 8, 2]

  /// Start, a segment of 4 bytes, fill, a progressive frame of 640 × 480.
  private let jpeg: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3,
  ]

  private func webP(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
    text("RIFF") + [0, 0, 0, 0] + text("WEBP" + kind) + [0, 0, 0, 0] + rest
      + [UInt8](repeating: 0, count: 20)
  }

  @Test func readsTheSizeOfEachFormat() {
    func size(_ bytes: [UInt8]) -> [Int]? { imageSize(bytes).map { [$0.width, $0.height] } }
    #expect(size(png) == [1200, 630])
    #expect(size(jpeg) == [640, 480])
    #expect(size(webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0xE0, 0x01])) == [640, 480])
    // 14 bits each, less one: 639 and 479.
    let bits = 639 | 479 << 14
    #expect(
      size(webP("VP8L", [0x2F] + (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }))
        == [640, 480])
    #expect(size(webP("VP8X", [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0])) == [640, 480])
  }

  @Test func readsNoSizeOfOtherBytes() {
    let others: [[UInt8]] = [
      [], text("<svg/>"), text("GIF89a"), webP("VP9 ", []), [0xFF, 0xD8, 0xFF, 0xD9],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0], [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0],
      [0x89, 0x50, 0x4E, 0x47], webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0, 0, 0, 0]),
    ]
    for bytes in others { #expect(imageSize(bytes) == nil, "\(bytes)") }
    for whole in [png, jpeg] {
      for count in 0..<18 { #expect(imageSize(Array(whole.prefix(count))) == nil, "\(count)") }
    }
  }
}
