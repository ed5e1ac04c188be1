import CivilTime
import Diagnostics
import Foundation
import Schedule
import Testing

@testable import Editorial

/// Each folder of `Networks` is a networks.yml with a mistake and what is said of it.
struct NetworksTests {
  private static let folder = testFolder + "/Networks"
  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test(arguments: cases) func saysWhatIsExpected(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let file = SourceFile(path: "networks.yml", bytes: try readBytes(path + "/networks.yml"))
    let (rules, found) = decodeNetworks(file)
    #expect(rules == nil)
    #expect(found.hasErrors)
    for language in Language.allCases {
      try expect(
        TextRenderer(language: language).render(found.sortedForDisplay()),
        like: "\(path)/expected.\(language.rawValue).txt")
    }
  }

  @Test func holdsCasesOfEachKind() { #expect(Self.cases.count >= 20) }

  static func real() throws -> NetworkRules {
    let bytes = try readBytes(testFolder + "/../../networks.yml")
    let (rules, found) = decodeNetworks(SourceFile(path: "networks.yml", bytes: bytes))
    #expect(TextRenderer(language: .es).render(found) == "")
    return try #require(rules)
  }

  @Test func readsTheRealFile() throws {
    let rules = try Self.real()
    #expect(rules.asOf.description == "2026-11-01")
    #expect(
      rules.networks.map(\.id)
        == ["x", "instagram", "facebook", "linkedin", "tiktok", "youtube", "threads"])
    #expect(rules.network("x")?.limits.text == 280)
    #expect(rules.network("instagram")?.limits(for: .post).hashtags == 5)
    #expect(rules.network("instagram")?.limits(for: .story) == TextLimits(media: 1...1))
    #expect(rules.network("instagram")?.showsLinks == false)
    #expect(rules.imports.map(\.id) == ["hootsuite", "buffer", "metricool", "google-calendar"])
    #expect(
      rules.table("buffer")?.columns.map(\.name) == ["Text", "Image URL", "Tags", "Posting Time"])
    #expect(rules.table("hootsuite")?.hasHeader == false)
    #expect(rules.table("google-calendar")?.publishes == false)
    #expect(
      rules.table("metricool")?.columns.first { $0.name == "Twitter/X" }?.content == .network("x"))
  }

  /// Whatever the bytes, something is said or the rules are whole.
  @Test func survivesAnyBytes() throws {
    let real = try readBytes(testFolder + "/../../networks.yml")
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      var bytes = real
      for _ in 0..<random.below(6) + 1 {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8(random.below(256)), at: place)
        default: bytes[place] = UInt8(random.below(256))
        }
      }
      let (rules, found) = decodeNetworks(SourceFile(path: "networks.yml", bytes: bytes))
      #expect((rules == nil) == found.hasErrors)
    }
  }

  @Test(arguments: [
    ("MM/DD/YYYY HH:mm", "03/04/2027 00:05"), ("YYYY-MM-DD", "2027-03-04"),
    ("hh:mm A", "12:05 AM"), ("HH:mm:ss", "00:05:00"), ("DD.MM.", "04.03."),
  ])
  func writesMomentsInForms(_ form: String, _ text: String) throws {
    let date = try #require(CivilDate(year: 2027, month: 3, day: 4))
    let time = try #require(TimeOfDay(hour: 0, minute: 5))
    #expect(DateForm.isReadable(form))
    #expect(DateForm.text(of: CivilDateTime(date, time), in: form) == text)
  }

  @Test(arguments: ["", "-", "día", "YY", "YYYYY", "MMM", String(repeating: "MM/", count: 30)])
  func refusesOtherForms(_ form: String) { #expect(!DateForm.isReadable(form)) }
}

/// Random numbers that are the same everywhere.
struct SplitMix {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
