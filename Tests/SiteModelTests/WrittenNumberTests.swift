import Testing

@testable import SiteModel

/// How numbers that people write are understood; an example in a message is made of nothing else.
@Suite struct WrittenNumberTests {
  @Test(arguments: [
    ("47%", "47", "%"), ("12 meses", "12", "meses"), ("4,5", "4.5", ""), ("4.5 %", "4.5", "%"),
    ("1.234,5", "1234.5", ""), ("1,234.5", "1234.5", ""), ("1.234.567", "1234567", ""),
    ("$ 4.222.000", "4222000", "$"), ("US$ 12", "12", "US$"), ("-3", "-3", ""),
    ("−3,5", "-3.5", ""), ("“47”", "47", ""), ("007", "7", ""), ("0,125", "0.125", ""),
    ("12 m3", "12", "m3"), ("12,", "12", ""), ("1234.500", "1234.500", ""),
  ])
  func readsOneNumberWithItsUnit(text: String, number: String, unit: String) throws {
    let read = try #require(WrittenNumber(text))
    #expect(read.number == number)
    #expect(read.thousands == nil)
    #expect(read.unit == unit)
  }

  @Test(arguments: [
    ("4.222", "4.2220", "4222"), ("2,500", "2.5000", "2500"), ("-12.500", "-12.5000", "-12500"),
  ])
  func keepsBothReadingsOfOneSeparator(text: String, decimal: String, thousands: String) throws {
    let read = try #require(WrittenNumber(text))
    #expect(read.number == decimal)
    #expect(read.thousands == thousands)
  }

  @Test(arguments: [
    "", "tres", "40 a 48", "OE4", "1/2", "2024-03-13", "10:30", "1.23.456", "1,2,3", "cerca de 40",
    "1.234,5,6", "1..2",
  ])
  func takesNothingElseForANumber(text: String) {
    #expect(WrittenNumber(text) == nil)
  }

  @Test func warnsOfWhatLooksLikeThousands() {
    let warned = ["4.222", "2.500", "12.000", "999.999"]
    let silent = ["0.125", "-23.650", "4.22", "4.2220", "1234.500", "4222", "a.bcd", "4.222.000"]
    #expect(warned.filter(looksLikeThousands) == warned)
    #expect(silent.filter(looksLikeThousands) == [])
  }
}
