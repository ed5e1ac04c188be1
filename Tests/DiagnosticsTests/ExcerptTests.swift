import Diagnostics
import Testing

/// The excerpt and caret lines, through the renderer.
@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ range: Range<Int>) -> String {
    excerpt(SourceFile(path: "a", text: text), range)
  }

  private func excerpt(_ file: SourceFile, _ range: Range<Int>) -> String {
    let all = shown(Sample.deprecated.at(file, range))
    return String(all[(all.firstIndex(of: "\n") ?? all.startIndex)...].dropFirst())
  }

  private func excerpt(_ text: String, marking part: String) -> String {
    let file = SourceFile(path: "a", text: text)
    return excerpt(file, file.range(of: part) ?? 0..<0)
  }

  @Test func showsThePlaceInALineOfAMegabyte() {
    let text =
      String(repeating: "ñ, ", count: 200_000) + "aquí" + String(repeating: " é", count: 200_000)
    let all = excerpt(text, marking: "aquí")
    let lines = all.split(separator: "\n")
    #expect(lines.count == 2 && all.unicodeScalars.count < 300)
    #expect(lines.first?.hasPrefix("  1 | …") == true && lines.first?.hasSuffix("…") == true)
    #expect(lines.first?.contains(", ñ, aquí é é") == true)
    let wide = excerpt(String(repeating: "x", count: 300_000), 5..<200_000)
    #expect(wide.split(separator: "\n").first?.hasSuffix("x…") == true)
  }

  @Test func showsTabsAsTwoColumns() {
    #expect(
      excerpt("\tlista:\tx\n", marking: "lista") == """
          1 |   lista:  x
            |   ^^^^^

        """)
    #expect(
      excerpt("a\tb\n", marking: "\t") == """
          1 | a  b
            |  ^^

        """)
  }

  @Test func putsTheCaretUnderAccentsAndDecomposedText() {
    #expect(
      excerpt("ñandú: año\n", marking: "año") == """
          1 | ñandú: año
            |        ^^^

        """)
    #expect(
      excerpt("n\u{303}u\u{301}: año\n", marking: "año") == """
          1 | n\u{303}u\u{301}: año
            |     ^^^

        """)
  }

  @Test func putsTheCaretUnderWideCharacters() {
    #expect(
      excerpt("🏔🦙 x 日本\n", marking: "日本") == """
          1 | 🏔🦙 x 日本
            |        ^^^^

        """)
  }

  @Test func leavesCarriageReturnsOut() {
    #expect(
      excerpt("uno\r\ndos\r\n", marking: "dos") == """
          2 | dos
            | ^^^

        """)
    // The line end itself.
    #expect(
      excerpt("uno\r\ndos", 3..<5) == """
          1 | uno
            |    ^

        """)
    #expect(
      excerpt("uno\r\ndos", 4..<5) == """
          1 | uno
            |    ^

        """)
  }

  @Test func pointsAtTheEndOfTheFile() {
    #expect(
      excerpt("uno\ndos", 7..<7) == """
          2 | dos
            |    ^

        """)
    #expect(excerpt("uno\n", 4..<4) == "  2 | \n    | ^\n")
    #expect(
      excerpt("uno", 90..<99) == """
          1 | uno
            |    ^

        """)
    #expect(excerpt("uno", -5 ..< -2) == "  1 | uno\n    | ^\n")
  }

  @Test func marksAtLeastOneColumn() {
    #expect(excerpt("abc\n", 1..<1) == "  1 | abc\n    |  ^\n")
    #expect(excerpt("a\u{301}b\n", 1..<3) == "  1 | a\u{301}b\n    |  ^\n")
  }

  @Test func marksOnlyTheFirstLineOfARange() {
    #expect(excerpt("uno dos\ntres\n", 4..<12) == "  1 | uno dos\n    |     ^^^\n")
  }

  @Test func showsNothingOfAnEmptyFile() {
    #expect(excerpt("", 0..<0) == "")
  }

  @Test func repairsInvalidBytes() {
    let file = SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62, 0xC3, 0x0A])
    #expect(excerpt(file, 2..<3) == "  1 | a\u{FFFD}b\u{FFFD}\n    |   ^\n")
    // From the middle of a character.
    #expect(excerpt("ñx\n", 1..<3) == "  1 | \u{FFFD}\u{FFFD}x\n    |  ^^\n")
  }

  @Test func widensTheGutterWithTheLineNumber() {
    let text = String(repeating: "\n", count: 99) + "cien\n"
    #expect(excerpt(text, marking: "cien") == "  100 | cien\n      | ^^^^\n")
  }

  @Test func cutsLongLinesAroundTheCaret() {
    let long = String(repeating: "a", count: 80) + "XYZ" + String(repeating: "b", count: 80)
    let head = "…" + String(repeating: "a", count: 59)
    let tail = String(repeating: "b", count: 36) + "…"
    #expect(
      excerpt(long, marking: "XYZ") == """
          1 | \(head)XYZ\(tail)
            | \(String(repeating: " ", count: 60))^^^

        """)
    // A mark longer than what is left ends at the edge.
    let mark = String(repeating: "m", count: 300)
    #expect(
      excerpt(String(repeating: "a", count: 80) + mark, marking: mark) == """
          1 | \(head)\(String(repeating: "m", count: 39))…
            | \(String(repeating: " ", count: 60))\(String(repeating: "^", count: 40))

        """)
    // A line of just the width stays whole.
    let exact = String(repeating: "c", count: 100)
    #expect(excerpt(exact, 0..<1) == "  1 | \(exact)\n    | ^\n")
  }

  @Test func cutsLongLinesOfWideCharacters() {
    let file = SourceFile(path: "a", text: String(repeating: "日", count: 50) + "X")
    let expected = "…" + String(repeating: "日", count: 29) + "X"
    #expect(
      excerpt(file, 150..<151) == """
          1 | \(expected)
            | \(String(repeating: " ", count: 59))^

        """)
  }

  @Test func readsAMegabyteOnOneLine() {
    let file = SourceFile(path: "a", bytes: [UInt8](repeating: 0x61, count: 1_000_000))
    let expected = "…" + String(repeating: "a", count: 98) + "…"
    #expect(excerpt(file, 500_000..<500_001).hasPrefix("  1 | \(expected)\n"))
    #expect(file.position(of: 500_000).column == 500_001)
  }
}
