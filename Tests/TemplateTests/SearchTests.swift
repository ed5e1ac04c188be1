import Testing

@testable import Template

@Suite struct SearchTests {
  /// Short and long parts, found as Swift's own search by characters of one byte finds them.
  @Test func findsWhatIsThere() {
    var seed: UInt64 = 7
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<2_000 {
      let text = (0..<next(120)).map { _ in next(2) == 0 ? UInt8(ascii: "a") : UInt8(ascii: "b") }
      let part = (0..<1 + next(40)).map { _ in next(6) < 5 ? UInt8(ascii: "a") : UInt8(ascii: "b") }
      let places = text.indices.filter { text[$0...].starts(with: part) }
      let (whole, wanted) = (
        String(decoding: text, as: UTF8.self), String(decoding: part, as: UTF8.self)
      )
      #expect(TextSearch.find(part, in: text, from: 0) == places.first)
      #expect(TextSearch.index(of: wanted, in: whole) == places.first)
      #expect(TextSearch.index(of: wanted, in: whole, last: true) == places.last)
    }
    #expect(TextSearch.index(of: "", in: "abc", last: true) == 3)
    #expect(TextSearch.index(of: "", in: "abc") == 0)
  }

  /// Compared at each place this would be 10¹¹ steps.
  @Test func searchesLongTextsInOneGo() {
    let text = String(repeating: "a", count: 1_000_000)
    let part = String(repeating: "a", count: 100_000) + "b"
    #expect(!TextSearch.contains(text, part))
    #expect(TextSearch.count(of: String(part.dropLast()), in: text) == 10)
  }
}
