import CivilTime
import Testing

@testable import Feeds

@Suite struct FeedTests {
  @Test(arguments: FeedFormat.allCases)
  func writesAWholeFeed(format: FeedFormat) throws {
    let feed = try wholeFeed()
    #expect(feed.fits(format))
    try expectGolden(feed.rendered(as: format), format.fileName)
    #expect(feed.rendered(as: format) == feed.rendered(as: format))
  }

  @Test(arguments: [FeedFormat.rss, .json])
  func writesAFeedWithoutItemsOrClock(format: FeedFormat) throws {
    try expectGolden(feed(at: "agenda/").rendered(as: format), "agenda/" + format.fileName)
  }

  @Test(arguments: FeedFormat.allCases)
  func putsNewestFirstByInstantAndKeepsTheOrderOfEqualOnes(format: FeedFormat) throws {
    let feed = feed([
      try item("urn:a", "2026-04-04T23:30-03:00"), try item("urn:u", nil),
      try item("urn:b", "2026-04-04T23:30-04:00"), try item("urn:c", "2026-04-05T02:30Z"),
      try item("urn:v", nil), try item("urn:d", "2026-04-05T03:31Z"),
      try item("urn:e", "1969-01-01T00:00Z"),
    ])
    let undated = format == .atom ? [] : ["u", "v"]
    #expect(order(feed.rendered(as: format)) == ["d", "b", "a", "c", "e"] + undated)
  }

  /// The letters of the ids `urn:x` in the order of a file: each item has it as id, address, title.
  private func order(_ bytes: [UInt8]) -> [String] {
    let found = text(bytes).split(separator: "urn:").dropFirst().map { String($0.prefix(1)) }
    return stride(from: 0, to: found.count, by: 3).map { found[$0] }
  }

  @Test(arguments: [
    (FeedFormat.rss, "<item xml:lang=\"en\">"), (.atom, "<entry xml:lang=\"en\">"),
    (.json, "\"language\": \"en\""),
  ])
  func marksItemsOfAnotherLanguage(format: FeedFormat, mark: String) throws {
    var own = try item("urn:a", "2026-04-04T23:30-03:00")
    own.language = "es-CL"
    let plain = text(feed([own]).rendered(as: format))
    var other = own
    other.language = "en"
    let marked = text(feed([other]).rendered(as: format))
    #expect(!plain.contains(mark))
    #expect(marked.split(separator: mark).count == 2)
  }

  @Test func knowsWhatAtomCannotSay() throws {
    let dated = try item("a", "2026-04-04T23:30-03:00")
    let undated = try item("b", nil)
    #expect(feed([undated, dated]).fits(.atom))
    #expect(!feed([undated]).fits(.atom))
    #expect(!feed().fits(.atom))
    var anonymous = feed([dated])
    anonymous.author = nil
    #expect(!anonymous.fits(.atom))
    #expect(anonymous.fits(.rss) && anonymous.fits(.json))
  }
}
