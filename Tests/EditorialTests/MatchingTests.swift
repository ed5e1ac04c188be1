import CivilTime
import Schedule
import Testing

@testable import Editorial

/// What is suggested for free places, and that it stays.
struct MatchingTests {
  private static let labels = ["OE1", "OE2", "OE3"]

  private static func item(
    _ id: String, day: Int, format: ItemFormat = .post, objective: String = "OE1",
    pillar: String = "educativa", audience: String = "comunidad", campaign: String? = nil,
    channels: [String] = ["instagram", "x"]
  ) throws -> PlanItem {
    let date = try #require(CivilDate(year: 2026, month: 12, day: day))
    let time = try #require(TimeOfDay(hour: 12, minute: 0))
    return PlanItem(
      id: id, start: OffsetDateTime(CivilDateTime(date, time), offset: -10800), format: format,
      channels: channels, campaign: campaign, season: nil, objective: objective, pillar: pillar,
      audience: audience, title: nil, content: nil, state: nil, isPinned: false, reasons: [])
  }

  private static func record(
    _ path: String, format: ItemFormat = .post, objectives: [String] = [], pillars: [String] = [],
    campaign: String? = nil, channels: [String] = []
  ) -> ContentRecord {
    ContentRecord(
      path: path, title: path, format: format, objectives: objectives, pillars: pillars,
      campaign: campaign, channels: channels)
  }

  private static let before = Instant(secondsSince1970: 0)

  private func paths(_ records: [ContentRecord], _ items: [PlanItem], now: Instant = before)
    -> [String: String]
  {
    suggestions(records, for: items, now: now, calendar: nil).mapValues(\.path)
  }

  @Test func prefersWhatSuitsBest() throws {
    let items = try [
      Self.item("a", day: 1), Self.item("b", day: 2, objective: "OE2"),
      Self.item("c", day: 3, objective: "OE2", campaign: "agua"),
      Self.item("d", day: 4, channels: ["facebook"]), Self.item("e", day: 5, format: .reel),
    ]
    #expect(paths([Self.record("1", objectives: ["OE2"])], items) == ["b": "1"])
    #expect(
      paths([Self.record("1", objectives: ["OE1"], campaign: "agua")], items) == ["c": "1"])
    #expect(paths([Self.record("1", channels: ["facebook"])], items) == ["d": "1"])
    #expect(paths([Self.record("1", format: .reel, objectives: ["OE9"])], items) == ["e": "1"])
    #expect(paths([Self.record("1", format: .article)], items) == [:])
    #expect(paths([Self.record("1", channels: ["medios"])], items) == [:])
    #expect(
      paths([Self.record("2"), Self.record("1")], Array(items.prefix(2))) == ["a": "1", "b": "2"])
  }

  @Test func suggestsOnlyWhatIsStillToComeAndLoose() throws {
    let items = try [Self.item("a", day: 1), Self.item("b", day: 2)]
    #expect(paths([Self.record("1")], items, now: items[0].start.instant) == ["b": "1"])
    var bound = Self.record("1")
    bound.slot = "a"
    var dated = Self.record("2")
    dated.date = items[0].start
    #expect(paths([bound, dated], items) == [:])
  }

  private static func random(_ random: inout SplitMix) throws -> (
    items: [PlanItem], records: [ContentRecord]
  ) {
    let items = try (0..<random.below(12) + 1).map { index in
      try item(
        "i\(index)", day: random.below(28) + 1, format: random.below(4) == 0 ? .reel : .post,
        objective: labels[random.below(3)], campaign: random.below(3) == 0 ? "agua" : nil)
    }
    let records = (0..<random.below(12)).map { index in
      record(
        "r\(random.below(1_000))-\(index)", format: random.below(4) == 0 ? .reel : .post,
        objectives: random.below(3) == 0 ? [] : [labels[random.below(3)]],
        campaign: random.below(4) == 0 ? "agua" : nil,
        channels: random.below(3) == 0 ? ["x"] : [])
    }
    return (items, records)
  }

  /// On 400 random plans: the order of files does not matter; as many are suggested as can be; a file
  /// of a format without free places, and binding what is suggested, change nothing else; taking a
  /// file away leaves the files before it in the order of what suits.
  @Test func staysPutWhenSomethingElseChanges() throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<400 {
      let (items, records) = try Self.random(&random)
      let found = paths(records, items)
      #expect(found == paths(records.reversed(), items.reversed()))
      for format in [ItemFormat.post, .reel] {
        let here = Set(items.filter { $0.format == format }.map(\.id))
        #expect(
          found.keys.count(where: here.contains)
            == min(here.count, records.count { $0.format == format }))
      }
      #expect(found == paths(records + [Self.record("zz", format: .article)], items))
      guard let (place, path) = found.min(by: { $0.key < $1.key }) else { continue }
      // Bound or published: the place and the file are gone together.
      let rest = paths(records.filter { $0.path != path }, items.filter { $0.id != place })
      #expect(rest == found.filter { $0.key != place })
      // Nobody would rather have a place that another has who suits it less: adding a file moves no
      // more than the chain of those that it outranks, one for each of its places.
      let added = Self.record("new", objectives: ["OE1"])
      let more = paths(records + [added], items)
      let moved = found.filter { more[$0.key] != $0.value }.count
      if !more.values.contains("new") { #expect(moved == 0) }
    }
  }
}
