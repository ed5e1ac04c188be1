import CivilTime
import Schedule
import Testing

@testable import Editorial

@Suite struct StandingTests {
  static let now = "2026-08-10T12:00:00-04:00"

  private func plan(_ records: [ContentRecord]) throws -> EditorialPlan {
    try editorial(
      [
        item("2026-08-post-1", "2026-08-03T12:00:00-04:00"),
        item("2026-08-post-2", "2026-08-04T12:00:00-04:00"),
        item("2026-08-post-3", "2026-08-10T12:00:00-04:00"),
        item("2026-08-post-4", "2026-08-10T18:00:00-04:00"),
        item("2026-08-post-5", "2026-08-12T12:00:00-04:00"),
        item("2026-08-post-6", "2026-08-13T12:00:00-04:00"),
        item("2026-08-reel-1", "2026-08-24T12:00:00-04:00"),
        item("2026-08-reel-2", "2026-08-25T12:00:00-04:00"),
      ], records, now: Self.now)
  }

  private func gaps(_ plan: EditorialPlan, days: Int) throws -> PlanGaps {
    planGaps(plan, today: try day("2026-08-10"), days: days)
  }

  @Test func tellsGapsFromTheNearestOn() throws {
    let plan = try plan([
      record("2026-08-post-2", finished: false), record("2026-08-post-4"),
      record("2026-08-post-5", finished: false),
    ])
    let two = try gaps(plan, days: 14)
    #expect(two.late.map(\.entry.item.id) == ["2026-08-post-2"])
    #expect(two.late.map(\.daysLeft) == [-6])
    #expect(
      two.open.map(\.entry.item.id) == ["2026-08-post-5", "2026-08-post-6", "2026-08-reel-1"])
    #expect(two.open.map(\.daysLeft) == [2, 3, 14])
    #expect((two.missing, two.waiting, two.passed) == (2, 1, 2))
    #expect(try gaps(plan, days: 15).open.count == 4)
    #expect(try gaps(plan, days: 0).open.isEmpty)
    #expect(try gaps(try self.plan([]), days: 0).open.map(\.daysLeft) == [0])
  }

  @Test func countsDaysInTheCalendarsZone() throws {
    // 23:30 of the day before in Chile is the same day in UTC.
    let plan = try editorial(
      [try item("2026-08-post-1", "2026-08-11T00:30:00-04:00")], [],
      now: "2026-08-10T23:45:00-04:00")
    #expect(try gaps(plan, days: 1).open.map(\.daysLeft) == [1])
  }

  @Test func coversGroupsAudiencesAndChannels() throws {
    let both = ["instagram", "x"]
    let plan = try editorial(
      [
        item("2026-08-post-1", "2026-08-03T12:00:00-04:00", channels: both),
        item("2026-08-post-2", "2026-08-04T12:00:00-04:00", audience: "academia"),
        item(
          "2026-09-post-1", "2026-09-07T12:00:00-03:00", channels: both, objective: "OE9",
          campaign: "campana-4"),
      ], [record("2026-08-post-1"), record("2026-09-post-1", finished: false)], now: Self.now)
    let calendar = try sampleCalendar()
    let coverage = planCoverage(plan, of: calendar)
    #expect(coverage.groups.map(\.key) == ["OE1", "OE2", "OE9"])
    #expect(coverage.channels == ["instagram", "x"])
    let first = try #require(coverage.groups.first)
    #expect(first.rows.map(\.audience) == ["comunidad", "academia"])
    let out = CoverageCount(planned: 1, written: 1, published: 1)
    let planned = CoverageCount(planned: 1, written: 0, published: 0)
    #expect(first.rows.map(\.cells) == [[out, out], [planned, CoverageCount()]])
    #expect(first.rows.map(\.total) == [out, planned])
    #expect(first.total == CoverageCount(planned: 2, written: 1, published: 1))
    #expect(
      coverage.channelTotals == [
        CoverageCount(planned: 3, written: 2, published: 1),
        CoverageCount(planned: 2, written: 2, published: 1),
      ])
    #expect(coverage.total == CoverageCount(planned: 3, written: 2, published: 1))
    #expect(coverage.cells.all == 12)
    #expect(coverage.cells.empty == 7)

    let campaigns = planCoverage(plan, of: calendar, by: .campaign)
    #expect(campaigns.groups.map(\.key) == ["campana-4", nil])
    #expect(campaigns.groups.map(\.total.planned) == [1, 2])
    let august = planCoverage(
      plan, of: calendar, by: .month, from: try day("2026-08-04"), to: try day("2026-08-31"))
    #expect(august.groups.map(\.key) == ["2026-08"])
    #expect(august.total.planned == 1)
    #expect(planCoverage(plan, of: calendar, by: .pillar).groups.map(\.key) == ["educativa"])
    let none = planCoverage(plan, of: calendar, by: .campaign, to: try day("2026-08-31"))
    #expect(none.groups.map(\.key) == [nil])
  }

  @Test func keepsItemsOfOtherCyclesInTheirMonth() throws {
    let plan = try editorial(
      [try item("2026-03-post-1", "2026-03-03T12:00:00-03:00")], [], now: Self.now)
    let coverage = planCoverage(plan, of: try sampleCalendar(), by: .month)
    #expect(coverage.groups.map(\.key) == ["2026-08", "2026-09", "2026-03"])
    #expect(coverage.groups.map(\.total.planned) == [0, 0, 1])
  }

  @Test func tellsWhatBecameOfThePlan() throws {
    let early = try moment("2026-08-04T10:30:00-04:00")
    let late = try moment("2026-08-11T12:00:00-04:00")
    let free = try moment("2026-08-01T09:00:00-04:00")
    let plan = try plan([
      record("2026-08-post-1"), record("2026-08-post-2", date: early),
      record("2026-08-post-3", finished: false), record(nil, date: free, path: "content/libre.md"),
      record(nil, date: late, path: "content/futuro.md"),
      record(nil, finished: false, date: free, path: "content/borrador.md"),
    ])
    let drift = planDrift(plan)
    #expect(drift.entries.map(\.drift) == [.unplanned, .published, .early, .late])
    #expect(drift.entries.map(\.minutes) == [nil, nil, -90, 0])
    #expect(drift.entries.map { $0.published == nil } == [false, true, false, true])
    #expect(drift.entries.first?.content?.path == "content/libre.md")
    #expect(Drift.allCases.map(drift.count) == [0, 1, 0, 1, 1, 0, 1])
    #expect(planDrift(plan, from: try day("2026-08-04")).entries.count == 2)
    #expect(planDrift(plan, to: try day("2026-08-03")).entries.count == 2)
    #expect(try planDrift(self.plan([])).count(.passed) == 3)
  }

  /// What is known of time comes from a date of its own or from the lock, and from nothing else.
  @Test(
    arguments: [
      // Lock made before the place's time.
      (LockedStanding.approved, nil, "2026-08-03T11:00:00-04:00", nil, Drift.onTime, 0),
      (.planned, nil, "2026-08-03T11:00:00-04:00", nil, .published, nil),
      (.approved, nil, "2026-08-02T11:00:00-04:00", -90, .early, -90),
      (.planned, nil, "2026-08-02T11:00:00-04:00", -90, .early, -90),
      (.planned, nil, "2026-08-02T11:00:00-04:00", 90, .publishedLate, 90),
      // After it.
      (.planned, nil, "2026-08-03T12:00:00-04:00", nil, .publishedLate, nil),
      (.planned, nil, "2026-08-03T11:00:00-04:00", -90, .published, nil),
      (.published, nil, "2026-08-04T12:00:00-04:00", nil, .published, nil),
      (.published, true, "2026-08-04T12:00:00-04:00", nil, .onTime, 0),
      (.published, false, "2026-08-04T12:00:00-04:00", nil, .publishedLate, nil),
    ] as [(LockedStanding, Bool?, String, Int?, Drift, Int?)])
  func knowsTimelinessFromTheLock(
    _ standing: LockedStanding, _ wasReady: Bool?, _ lockedAt: String, _ shift: Int?,
    _ expected: Drift, _ minutes: Int?
  ) throws {
    let place = try item("2026-08-post-1", "2026-08-03T12:00:00-04:00")
    var date = place.start
    if let shift {
      let time = 12 * 60 + shift
      date = OffsetDateTime(
        CivilDateTime(
          date.local.date, try #require(TimeOfDay(hour: time / 60, minute: time % 60))),
        offset: date.offset)
    }
    let record = ContentRecord(
      path: "content/a.md", title: "A", format: .post, isFinished: true,
      slot: shift == nil ? place.id : nil, date: shift == nil ? nil : date)
    let lock = PlanLock(
      calendarDigest: "", moment: try moment(lockedAt),
      items: [
        LockedItem(
          id: place.id, start: place.start, format: .post, channels: ["instagram"], campaign: nil,
          season: nil, objective: "OE1", pillar: "educativa", audience: "comunidad", pin: nil,
          standing: standing, content: nil, wasReady: wasReady)
      ], retired: [])
    let now = try moment(Self.now)
    let plan = editorialPlan(
      Plan(generated: now, calendarName: "", calendarDigest: "", items: [place]),
      records: [record], now: now.instant, lock: lock)
    let entry = try #require(planDrift(plan).entries.first)
    #expect(entry.drift == expected)
    #expect(entry.minutes == minutes)
  }

  /// Its own date lies after its place: still to come till that date, then late by the difference.
  @Test func tellsByHowMuchItWasLate() throws {
    let date = try moment("2026-08-05T13:00:00-04:00")
    func drift(now: String) throws -> DriftEntry? {
      let plan = try editorial(
        [try item("2026-08-post-1", "2026-08-03T12:00:00-04:00")],
        [record("2026-08-post-1", date: date)], now: now)
      return planDrift(plan).entries.first
    }
    #expect(try drift(now: "2026-08-04T12:00:00-04:00") == nil)
    let after = try #require(try drift(now: "2026-09-04T12:00:00-04:00"))
    #expect(after.drift == .publishedLate)
    #expect(after.published == date)
    #expect(after.minutes == 49 * 60)
  }
}
