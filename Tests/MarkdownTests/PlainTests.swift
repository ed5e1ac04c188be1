import Diagnostics
import Testing

@testable import Markdown

/// Against the command itself, which `make test` installs.
@Suite struct PlainTests {
  @Test func hasCasesForEveryConstruct() {
    #expect(CommonMarkCases.all.count > 1000)
    #expect(Set(CommonMarkCases.all).count > 1000)
  }

  @Test func equalsTheCommandByteForByte() throws {
    for markdown in CommonMarkCases.all + CommonMarkCases.footnotes {
      let bytes = Array(markdown.utf8)
      try expect(renderPlainMarkdown(bytes), equalsTheCommandFor: bytes)
    }
  }

  @Test func equalsTheCommandOnBytesThatAreNotText() throws {
    for bytes: [UInt8] in [
      [0x80, 0x2A, 0xFF, 0x2A], [0xC3], [0x61, 0x00, 0x62], [0xEF, 0xBB, 0xBF, 0x23, 0x20, 0x61],
      [0xED, 0xA0, 0x80, 0x0A], Array(repeating: 0x0D, count: 5000), [],
    ] {
      try expect(renderPlainMarkdown(bytes), equalsTheCommandFor: bytes)
    }
  }

  @Test func rendersOnItsOwnWhatTheLibraryRenders() throws {
    for markdown in CommonMarkCases.all {
      let bytes = Array(markdown.utf8)
      try expect(reduced(bytes), equalsTheCommandFor: bytes)
    }
  }

  @Test func rendersRandomMarkdownAsTheLibraryDoes() throws {
    var random = MarkdownGenerator(seed: 20_261_120)
    for _ in 0..<300 {
      let bytes = Array(random.document().utf8)
      try expect(renderPlainMarkdown(bytes), equalsTheCommandFor: bytes)
      if !bytes.contains(UInt8(ascii: "^")) {
        try expect(reduced(bytes), equalsTheCommandFor: bytes)
      }
    }
  }

  /// The page's renderer without what the site adds.
  private func reduced(_ bytes: [UInt8]) -> [UInt8] {
    let library = CMark.shared
    return library.withTree(bytes, bytes.indices, replacingInvalid: false) { root in
      var renderer = Renderer(
        SourceFile(path: "p.md", bytes: bytes), body: bytes.indices, purpose: .comparison,
        options: MarkdownOptions(), types: library.types, resolve: { _ in .refused })
      renderer.render(root)
      return renderer.html.bytes
    }
  }

  private func expect(_ html: [UInt8], equalsTheCommandFor bytes: [UInt8]) throws {
    let expected = try CMarkBinary.render(bytes)
    if html == expected { return }
    #expect(
      String(decoding: html, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "for \(String(decoding: bytes, as: UTF8.self))")
  }
}
