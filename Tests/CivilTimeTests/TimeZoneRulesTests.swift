import Testing

@testable import CivilTime

@Suite struct TimeZoneRulesTests {
  @Test(arguments: Fixtures.zones)
  func agreesWithPythonOnEveryTransitionAndRandomTimes(name: String) throws {
    let zone = try Fixtures.zone(name)
    let file = name.split(separator: "/").joined(separator: "-")
    let lines = try Fixtures.lines("expected/\(file).txt")
    try check(zone, against: lines)

    let expected = lines.filter { $0[0] == "T" }.compactMap { Int($0[1]) }
    let first = try Instant("1900-01-01T00:00:01Z")
    let last = try Instant("2100-12-31T23:59:59Z")
    let found = zone.transitions(in: first...last)
    #expect(found.map(\.instant.secondsSince1970) == expected)
    #expect(found.allSatisfy { zone.offset(at: $0.instant) == $0.after })
  }

  /// The machine's own files, newer or older than the fixtures, against the machine's own Python.
  @Test(.enabled(if: Fixtures.hasPython), arguments: ["America/Santiago", "Europe/Madrid"])
  func agreesWithPythonOnTheFilesOfThisMachine(name: String) throws {
    let path = try zoneFilePath(named: name)
    let folder = String(path.dropLast(name.count + 1))
    let output = try Fixtures.run(
      "python3 '\(Fixtures.folder)/expectations.py' --zoneinfo '\(folder)' \(name) 7")
    let lines = output.split(separator: "\n").map { $0.split(separator: " ") }
    try check(try TimeZoneRules(named: name), against: lines)
  }

  /// Compares a zone with lines as `expectations.py` describes them.
  func check(_ zone: TimeZoneRules, against lines: [[Substring]]) throws {
    #expect(lines.count >= 250)
    for line in lines {
      let numbers = line.dropFirst().map { Int($0) ?? .min }
      let at = Instant(secondsSince1970: numbers[0])
      let wall = CivilDateTime(clampingWallSeconds: numbers[0])
      switch line[0] {
      case "T":
        #expect(zone.offset(at: at.adding(seconds: -1)).seconds == numbers[1], "\(line)")
        #expect(describe(zone.offset(at: at)) == line[3...].joined(separator: " "), "\(line)")
      case "I":
        #expect(describe(zone.offset(at: at)) == line[2...].joined(separator: " "), "\(line)")
        let shown = zone.dateTime(at: at)
        #expect(shown.instant == at)
        #expect(shown.local.wallSeconds == numbers[0] + numbers[1])
      case "L":
        #expect(zone.resolve(wall) == .unique(Instant(secondsSince1970: numbers[1])), "\(line)")
      case "R":
        let first = Instant(secondsSince1970: numbers[1])
        let second = Instant(secondsSince1970: numbers[2])
        #expect(zone.resolve(wall) == .repeated(first: first, second: second), "\(line)")
      case "S":
        guard case .skipped(let gap) = zone.resolve(wall) else {
          Issue.record("not skipped: \(line)")
          continue
        }
        let found = [
          gap.instant.secondsSince1970, gap.before.seconds, gap.after.seconds,
        ]
        #expect(found == Array(numbers[1...]), "\(line)")
      default: Issue.record("unknown line \(line)")
      }
    }
  }

  private func describe(_ offset: ZoneOffset) -> String {
    "\(offset.seconds) \(offset.isDST ? 1 : 0) \(offset.abbreviation)"
  }

  /// The changes listed in the project's planning reference, all at Saturday 24:00.
  @Test(arguments: [
    ("2025-04-06T03:00:00Z", "2025-04-06 00:00", "2025-04-05 23:00"),
    ("2025-09-07T04:00:00Z", "2025-09-07 00:00", "2025-09-07 01:00"),
    ("2026-04-05T03:00:00Z", "2026-04-05 00:00", "2026-04-04 23:00"),
    ("2026-09-06T04:00:00Z", "2026-09-06 00:00", "2026-09-06 01:00"),
    ("2027-04-04T03:00:00Z", "2027-04-04 00:00", "2027-04-03 23:00"),
    ("2027-09-05T04:00:00Z", "2027-09-05 00:00", "2027-09-05 01:00"),
  ])
  func changesChileanClocksOnSaturdayAtMidnight(at: String, old: String, new: String) throws {
    let zone = try Fixtures.zone("America/Santiago")
    let instant = try Instant(at)
    let change = try #require(zone.transitions(in: instant...instant).first)
    #expect(change.localBefore.description == old)
    #expect(change.localAfter.description == new)
  }

  @Test func tellsSkippedAndRepeatedTimesInChile() throws {
    let zone = try Fixtures.zone("America/Santiago")
    guard case .skipped(let gap) = zone.resolve(try CivilDateTime("2026-09-06 00:30")) else {
      Issue.record("2026-09-06 00:30 must be skipped")
      return
    }
    #expect(gap.instant == (try Instant("2026-09-06T01:00:00-03:00")))
    #expect(gap.localBefore.description == "2026-09-06 00:00")
    #expect(gap.localAfter.description == "2026-09-06 01:00")
    #expect(gap.before == ZoneOffset(seconds: -14_400, isDST: false, abbreviation: "-04"))
    #expect(gap.after == ZoneOffset(seconds: -10_800, isDST: true, abbreviation: "-03"))
    #expect(
      zone.resolve(try CivilDateTime("2026-04-04 23:30"))
        == .repeated(
          first: try Instant("2026-04-04T23:30:00-03:00"),
          second: try Instant("2026-04-04T23:30:00-04:00")))
    #expect(
      zone.resolve(try CivilDateTime("2026-09-05 23:59:59"))
        == .unique(try Instant("2026-09-05T23:59:59-04:00")))
    #expect(
      zone.resolve(try CivilDateTime("2026-09-06 01:00"))
        == .unique(try Instant("2026-09-06T01:00:00-03:00")))
    #expect(
      zone.resolve(try CivilDateTime("2026-04-05 00:00"))
        == .unique(try Instant("2026-04-05T00:00:00-04:00")))
    #expect(
      zone.resolve(try CivilDateTime("2026-04-04 22:59:59"))
        == .unique(try Instant("2026-04-04T22:59:59-03:00")))
  }

  @Test func beginsDaysWithoutMidnight() throws {
    let santiago = try Fixtures.zone("America/Santiago")
    let apia = try Fixtures.zone("Pacific/Apia")
    let skippedMidnight = try CivilDateTime("2026-09-06").date
    #expect(santiago.startOfDay(skippedMidnight) == (try Instant("2026-09-06T01:00:00-03:00")))
    #expect(
      santiago.startOfDay(try CivilDateTime("2026-04-05").date)
        == (try Instant("2026-04-05T00:00:00-04:00")))
    // Samoa left out 30 December 2011.
    #expect(
      apia.startOfDay(try CivilDateTime("2011-12-30").date)
        == (try Instant("2011-12-31T00:00:00+14:00")))
    let day = try Timestamp.parse("2026-09-06").get()
    #expect(day.resolve(in: santiago) == .unique(try Instant("2026-09-06T01:00:00-03:00")))
    let noon = try Timestamp.parse("2026-09-06 12:00").get()
    #expect(noon.resolve(in: santiago) == .unique(try Instant("2026-09-06T15:00:00Z")))
    let zoned = try Timestamp.parse("2026-09-06 00:30-04:00").get()
    #expect(zoned.resolve(in: santiago) == .unique(try Instant("2026-09-06T04:30:00Z")))
  }

  @Test func readsTheZoneFileItIsPointedTo() throws {
    // The same name, another file: a decree that keeps Chile at −03 all year.
    let santiago = try Fixtures.zone("America/Santiago")
    let decree = try Fixtures.zone(footer: "<-03>3")
    let winter = try Instant("2026-07-01T12:00:00Z")
    #expect(santiago.local(of: winter).description == "2026-07-01 08:00")
    #expect(decree.local(of: winter).description == "2026-07-01 09:00")
    let half = try CivilDateTime("2026-09-06 00:30")
    #expect(decree.resolve(half) == .unique(try Instant("2026-09-06T00:30:00-03:00")))
    let swapped = try TimeZoneRules(
      named: "Santiago", directory: Fixtures.zoneFolder + "/America")
    #expect(swapped.local(of: winter) == santiago.local(of: winter))
  }

  @Test func knowsUTCWithoutAFile() throws {
    let now = Instant.now()
    #expect(TimeZoneRules.utc.offset(at: now).seconds == 0)
    #expect(TimeZoneRules.utc.offset(at: now).abbreviation == "UTC")
    #expect(TimeZoneRules.utc.dateTime(at: now).instant == now)
    let forever = Instant(secondsSince1970: .min)...Instant(secondsSince1970: .max)
    #expect(TimeZoneRules.utc.transitions(in: forever).isEmpty)
  }

  @Test func coversTheWholeCalendarInOrder() throws {
    let zone = try Fixtures.zone("America/Santiago")
    let forever = Instant(secondsSince1970: .min)...Instant(secondsSince1970: .max)
    let all = zone.transitions(in: forever)
    #expect(all.count > 15_000)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.instant < $1.instant })
    #expect(all.last?.localAfter.description == "9999-09-05 01:00")
  }
}
