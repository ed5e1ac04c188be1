import CivilTime
import Diagnostics
import Glibc
import Planner
import Schedule
import Testing
import Verification
import YAML

/// Hours that the clocks of Chile skip or repeat (H8). In 2026 they go back on Saturday 4 April at
/// 24:00, so that 23:30 happens twice, and forward on Saturday 5 September at 24:00, so that Sunday
/// 00:30 never happens.
struct DaylightSavingTests {
  /// Saturdays and Sundays at 00:30 and 23:30. Eight days of April and of September have 16 starts.
  private func weekends(_ month: String, posts: Int) -> String {
    calendarText([
      "cycle": "{start: \(month), months: 1}",
      "posting_days": "[sábado, domingo]",
      "formats": "{post: {hours: {redes-sociales: [\"23:30\", \"00:30\"]}}}",
      "mix": "{post: \(posts), reel: 0, article: 0}",
      "holidays": month == "2026-04"
        ? "{removed: [{date: 2026-04-04, reason: Prueba}]}"
        : "{removed: [{date: 2026-09-19, reason: Prueba}]}",
      "limits": "{per_day: 2}",
    ])
  }

  private func starts(_ items: [PlanItem]) -> [String] {
    items.map { item in
      let hours = item.start.offset / 3600
      return "\(item.start.local) \(hours)"
    }
  }

  /// All starts of the weekends but one, with the offset before and from a day on.
  private func all(
    _ days: [String], but missing: String, offset: (before: Int, after: Int), from: String
  ) -> [String] {
    days.flatMap { ["\($0) 00:30", "\($0) 23:30"] }.filter { $0 != missing }
      .map { "\($0) \($0 < from ? offset.before : offset.after)" }
  }

  private static let april = ["04", "05", "11", "12", "18", "19", "25", "26"].map {
    "2026-04-" + $0
  }
  private static let september = ["05", "06", "12", "13", "19", "20", "26", "27"]
    .map { "2026-09-" + $0 }

  @Test func neverChoosesTheTimeThatHappensTwice() throws {
    let calendar = try calendar(weekends("2026-04", posts: 15))
    let items = try items(of: calendar)
    #expect(
      starts(items)
        == all(Self.april, but: "2026-04-04 23:30", offset: (-3, -4), from: "2026-04-05"))
    let report = verify(try plan(items, of: calendar), against: calendar, digest: digest)
    #expect(shown(report.violations) == "")
  }

  @Test func neverChoosesTheTimeThatDoesNotExist() throws {
    let calendar = try calendar(weekends("2026-09", posts: 15))
    let items = try items(of: calendar)
    #expect(
      starts(items)
        == all(Self.september, but: "2026-09-06 00:30", offset: (-4, -3), from: "2026-09-06"))
    let report = verify(try plan(items, of: calendar), against: calendar, digest: digest)
    #expect(shown(report.violations) == "")
  }

  @Test(arguments: ["2026-04", "2026-09"]) func hasNoRoomForSixteen(month: String) throws {
    let calendar = try calendar(weekends(month, posts: 16))
    guard case .clash(let clash) = makePlan(calendar) else {
      #expect(Bool(false), "a time that is none was used")
      return
    }
    #expect(clash.rules.contains(.posts(month: 0)) && clash.rules.contains(.hours(.post)))
  }

  @Test func hasRoomForSixteenInOtherMonths() throws {
    // August has five weekends; Saturday 15 is a holiday.
    let calendar = try calendar(
      weekends("2026-08", posts: 18).replacing("2026-09-19", with: "2026-08-15"))
    let starts = starts(try items(of: calendar))
    #expect(starts.count == 18 && starts.allSatisfy { $0.hasSuffix(" -4") })
  }

  /// The verifier knows both times without the planner.
  @Test func isHeldToByTheVerifier() throws {
    for (month, from, to, code) in [
      ("2026-04", "2026-04-11 23:30", "2026-04-04 23:30", "EMRA-V091"),
      ("2026-09", "2026-09-12 00:30", "2026-09-06 00:30", "EMRA-V090"),
    ] {
      let calendar = try calendar(weekends(month, posts: 15))
      var items = try items(of: calendar)
      let index = try #require(items.firstIndex { $0.start.local.description == from })
      let local = try #require(
        CivilDate(year: 2026, month: to.contains("-04-") ? 4 : 9, day: to.contains("-04-") ? 4 : 6))
      items[index].start = OffsetDateTime(
        CivilDateTime(local, items[index].start.local.time), offset: items[index].start.offset)
      items.sort { $0.start.instant < $1.start.instant }
      for place in items.indices { items[place].id = "\(month)-post-\(place + 1)" }
      let report = verify(try plan(items, of: calendar), against: calendar, digest: digest)
      #expect(report.violations.map(\.code) == [code], "\(to)")
    }
  }

  /// A decree that moves both changes by a week arrives with a file of the system.
  @Test func followsTheZoneFile() throws {
    let zones = try ZoneFolder(footer: "<-04>4<-03>,M9.2.0/0,M4.2.0/0")
    defer { zones.remove() }
    // Second Sunday of April: 23:30 of Saturday 11 happens twice, that of Saturday 4 once.
    let april = try calendar(weekends("2026-04", posts: 15), zones: zones.path)
    #expect(
      starts(try items(of: april))
        == all(Self.april, but: "2026-04-11 23:30", offset: (-3, -4), from: "2026-04-12"))
    let september = try calendar(weekends("2026-09", posts: 15), zones: zones.path)
    #expect(
      starts(try items(of: september))
        == all(Self.september, but: "2026-09-13 00:30", offset: (-4, -3), from: "2026-09-13"))
  }

  @Test func usesEveryTimeWithoutChanges() throws {
    let zones = try ZoneFolder(footer: "<-03>3")
    defer { zones.remove() }
    for (month, days) in [("2026-04", Self.april), ("2026-09", Self.september)] {
      let calendar = try calendar(weekends(month, posts: 16), zones: zones.path)
      #expect(
        starts(try items(of: calendar)) == all(days, but: "", offset: (-3, -3), from: ""))
    }
  }
}

/// A folder of zone files in which America/Santiago has no table but a rule for all years.
private struct ZoneFolder {
  let path: String

  init(footer: String) throws {
    path = "/tmp/emra-zones-\(getpid())-\(UInt64.random(in: 0..<1 << 48))"
    for folder in [path, path + "/America"] { try unsafe #require(mkdir(folder, 0o700) == 0) }
    let header: [UInt8] =
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 16) + [0, 0, 0, 1, 0, 0, 0, 4]
    let data: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("LMT".utf8) + [0]
    try write(
      header + data + header + data + [0x0A] + Array(footer.utf8) + [0x0A],
      to: path + "/America/Santiago")
  }

  func remove() {
    _ = unsafe unlink(path + "/America/Santiago")
    _ = unsafe rmdir(path + "/America")
    _ = unsafe rmdir(path)
  }
}
