import Testing

@testable import Feeds

@Suite struct CSVWriterTests {
  private func row(_ cells: [String]) -> String {
    var csv = CSVWriter()
    csv.row(cells)
    return text(csv.bytes)
  }

  @Test func quotesWhatNeedsIt() {
    #expect(row(["a", "", "b c"]) == "a,,b c\r\n")
    #expect(row(["a,b", "\"q\"", "x\r\ny", " z"]) == "\"a,b\",\"\"\"q\"\"\",\"x\r\ny\",\" z\"\r\n")
  }

  @Test(arguments: [
    "=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "−1", " =1", "\u{A0}=1",
    "\u{3000}=1", "\u{200B}=1", "\u{FEFF}=1", "'=1", "«=1", "“-1", "\u{202E}@x",
  ])
  func neverBeginsAFormula(_ cell: String) {
    #expect(startsFormula(cell))
    #expect(row([cell]).unicodeScalars.drop { $0 == "\"" }.first == "'")
  }

  @Test(arguments: ["", "a=1", "1-2", "ñ", "¿=?", "👷", "2026-08-10", "'a", " "])
  func leavesOtherCells(_ cell: String) {
    #expect(!startsFormula(cell))
  }
}
