import Diagnostics
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    (0, 1, 1, 0..<3), (2, 1, 3, 0..<3), (3, 1, 4, 0..<3), (4, 2, 1, 4..<8), (6, 2, 2, 4..<8),
    (8, 2, 4, 4..<8), (9, 2, 5, 4..<8), (10, 3, 1, 10..<10), (11, 4, 1, 11..<12),
    (12, 4, 2, 11..<12),
  ]) func countsLinesAndScalarsFromOne(offset: Int, line: Int, column: Int, range: Range<Int>) {
    // uno LF · ñ d o CR LF · LF · z
    let file = SourceFile(path: "a", text: "uno\nñdo\r\n\nz")
    #expect(file.position(of: offset).line == line)
    #expect(file.position(of: offset).column == column)
    #expect(file.position(of: offset).lineRange == range)
  }

  @Test func takesAnOffsetOutsideAsTheNearestEnd() {
    let file = SourceFile(path: "a", text: "uno\ndos")
    #expect(file.position(of: -1) == file.position(of: 0))
    #expect(file.position(of: Int.min) == file.position(of: 0))
    #expect(file.position(of: Int.max) == file.position(of: 7))
    #expect(SourceFile(path: "a", text: "").position(of: 5).lineRange == 0..<0)
  }

  @Test func holdsForAnyBytes() {
    let pieces: [UInt8] = [0x0A, 0x0D, 0x61, 0xC3, 0xB1, 0xFF]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(pieces[Int(state >> 33) % pieces.count])
      }
      let file = SourceFile(path: "a", bytes: bytes)
      for offset in 0...bytes.count {
        let found = file.position(of: offset)
        #expect(found.line == bytes[..<offset].count { $0 == 0x0A } + 1)
        #expect(found.column >= 1)
        #expect(found.lineRange.lowerBound <= offset)
        #expect(!bytes[found.lineRange].contains(0x0A))
      }
    }
  }
}
