import CivilTime
import Diagnostics
import Schedule
import Testing

@testable import Verification

@Suite struct HostilePlanTests {
  private func item(
    _ number: Int, _ date: String, _ time: String, name: String, pinned: Bool
  ) -> PlanItem {
    PlanItem(
      id: "\(name)\(number)", start: .on(date, time), format: .reel,
      channels: ["instagram", name, "instagram"], campaign: name, season: name, objective: name,
      pillar: name, audience: name, title: name, content: nil, state: nil, isPinned: pinned,
      reasons: [])
  }

  @Test func survivesAHundredThousandItemsAtOneTime() {
    let calendar = SampleCalendar().built()
    let many = (0..<100_000).map {
      item($0, "2026-05-21", "09:00", name: "x", pinned: $0.isMultiple(of: 2))
    }
    let clock = ContinuousClock()
    var report = VerificationReport(violations: [], goals: [])
    let time = clock.measure {
      report = verify(plan(many), against: calendar, digest: sampleDigest)
    }
    // 100 of a code are listed, and how many there are.
    let codes = Dictionary(grouping: report.violations, by: \.code).mapValues(\.count)
    #expect(codes["EMRA-V007"] == 100)
    #expect(codes["EMRA-V040", default: 0] == 0)
    #expect(codes["EMRA-V041"] == 100)
    #expect(
      report.violations.map(\.summary.en).last == "There are 49900 more findings of EMRA-V062")
    #expect(time < .seconds(60))
  }

  @Test func survivesDatesAtTheEndsOfTheCalendar() {
    let calendar = SampleCalendar().built()
    let ends = [
      item(1, "0001-01-01", "00:00", name: "á", pinned: true),
      item(2, "9999-12-31", "23:59:59", name: "", pinned: false),
    ]
    let codes = verify(plan(ends), against: calendar, digest: sampleDigest).violations.map(\.code)
    #expect(codes.count { $0 == "EMRA-V008" } == 2)
    #expect(codes.count { $0 == "EMRA-V060" } == 1)
  }

  @Test func refusesAnEmptyPlan() {
    let calendar = SampleCalendar().built()
    let codes = verify(plan([]), against: calendar, digest: sampleDigest).violations.map(\.code)
    #expect(
      codes == [
        "EMRA-V060", "EMRA-V010", "EMRA-V011", "EMRA-V012", "EMRA-V010", "EMRA-V011", "EMRA-V012",
      ])
  }

  @Test func acceptsAnEmptyPlanOfACalendarThatAsksForNothing() {
    var sample = SampleCalendar()
    sample.pins = []
    sample.posts = 0...0
    sample.reels = 0
    sample.articles = 0
    let report = verify(plan([]), against: sample.built(), digest: sampleDigest)
    #expect(report.violations.isEmpty)
    #expect(report.goals.count == 16)
    #expect(report.goals.allSatisfy { $0.isProven })
  }

  @Test func countsGoalsOfAbsurdCalendarsWithoutOverflow() {
    var sample = SampleCalendar()
    sample.posts = 0...Int.max
    sample.perDay = Int.max
    sample.objectiveWeights = [Int.max, Int.max, 0]
    let calendar = sample.built()
    let report = verify(plan(items(goodRows, calendar)), against: calendar, digest: sampleDigest)
    #expect(report.violations.isEmpty)
    #expect(report.goals.count == 16)
  }
}
