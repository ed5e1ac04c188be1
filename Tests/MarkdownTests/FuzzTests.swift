import Diagnostics
import Testing

@testable import Markdown

@Suite struct FuzzTests {
  @Test(arguments: 1...20)
  func rendersRandomMarkdownAsGoodHTML(_ seed: UInt64) {
    var random = MarkdownGenerator(seed: seed)
    for _ in 0..<150 {
      let text = random.document()
      let page = Rendered(text)
      let problem = WellFormed.problem(of: page.html)
      #expect(problem == nil, "\(problem ?? "") in \(text)")
      #expect(!page.html.contains("<script"))
      #expect(!page.html.contains("href=\"javascript"))
      #expect(page.page.words >= 0)
      for diagnostic in page.diagnostics {
        let range = diagnostic.location?.range
        #expect(
          range.map { $0.upperBound <= text.utf8.count } == true, "\(diagnostic.code) in \(text)")
      }
    }
  }

  @Test func bearsRandomBytes() {
    var random = MarkdownGenerator(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<random.below(300)).map { _ in
        UInt8(truncatingIfNeeded: random.below(4) == 0 ? random.below(256) : 33 + random.below(94))
      }
      let page = Rendered("", bytes: bytes)
      #expect(WellFormed.problem(of: page.html) == nil)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(page.diagnostics.contains { $0.code == "EMRA-M020" } == !isValid)
      #expect(String(validating: page.page.html, as: UTF8.self) != nil)
    }
  }

  /// The library shares a table between threads; pages must come out as they do alone.
  @Test func rendersTheSameOnManyThreads() async {
    var random = MarkdownGenerator(seed: 11)
    let texts =
      (0..<300).map { _ in random.document() }
      + (0..<100).map { "~~a\($0)~~ www.a\($0).cl b\($0)@c.cl https://d.cl\n\n| ~e~ |\n|---|\n" }
    let alone = texts.map { Rendered($0).html }
    let together = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { Rendered($0).html } } }
      var results: [[String]] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(together.count == 8)
    for result in together { #expect(result == alone) }
  }
}
