import CivilTime
import Testing

@testable import Schedule

struct PlanChangeTests {
  @Test func listsApprovedFirstThenTheHeaviest() throws {
    func item(_ number: Int, day: Int, hour: Int = 9, objective: String = "OE1") throws
      -> LockedItem
    {
      let local = try #require(CivilDateTime(year: 2026, month: 8, day: day, hour: hour))
      return LockedItem(
        id: "2026-08-post-\(number)", start: OffsetDateTime(local, offset: -4 * 3600),
        format: .post, channels: ["x"], campaign: nil, season: nil, objective: objective,
        pillar: "educativa", audience: "comunidad", pin: nil, standing: .planned, content: nil)
    }
    let old = try [
      item(1, day: 3), item(2, day: 4), item(3, day: 5), item(4, day: 6), item(5, day: 7),
      item(6, day: 10),
    ]
    let new = try [
      item(7, day: 3), item(2, day: 5), item(3, day: 5, hour: 12),
      item(4, day: 6, objective: "OE2"),
      item(5, day: 7), item(6, day: 11, objective: "OE3"),
    ]
    let lock = PlanLock(
      calendarDigest: String(repeating: "0", count: 64), moment: old[0].start, items: old,
      retired: [])
    let changes = planChanges(
      from: lock, to: new.map(\.planItem), approved: ["2026-08-post-6", "2026-08-post-5"])
    #expect(
      changes.map(\.id) == [6, 1, 2, 3, 7, 4].map { "2026-08-post-\($0)" })
    #expect(changes.map(\.kind) == [.day, .leftOut, .day, .hour, .added, .labels])
    #expect(changes.map(\.isApproved) == [true, false, false, false, false, false])
    #expect(changes[0].labels == [.init(name: "objective", old: "OE1", new: "OE3")])
    #expect(changes[1].new == nil)
    #expect(changes[4].old == nil)
  }
}
