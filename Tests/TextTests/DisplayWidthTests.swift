import Testing
import Text

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("minero", 6),
    ("Ñandú", 5),
    ("n\u{303}andu\u{301}", 5),
    ("日本", 4),
    ("한국", 4),
    ("ＡＢ", 4),
    ("🏔", 2),
    ("🏔\u{FE0F}", 2),
    ("👍x", 3),
    ("🦙🧉", 4),
    ("a\u{200B}b\u{200D}c\u{FEFF}", 3),
    ("\u{7}\u{1B}\u{7F}\u{85}", 0),
    ("«—…»", 4),
    ("\u{20000}", 2),
    // As tmux shows them.
    ("✅", 2), ("⛏\u{FE0F}", 1), ("👷\u{200D}♀\u{FE0F}", 2), ("🇨🇱", 2), ("👨\u{200D}👩\u{200D}👧", 2),
    ("→±×", 3),
  ]) func countsTerminalColumns(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
    #expect(Substring(text).displayWidth == columns)
  }

  @Test func givesEveryScalarNoneOneOrTwoColumns() {
    let widths = Set((UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0)?.displayWidth })
    #expect(widths == [0, 1, 2])
  }
}
