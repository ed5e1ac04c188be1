import Glibc
import Testing

@testable import CivilTime

@Suite struct ZoneFileTests {
  @Test(arguments: [
    "", "/etc/localtime", "../America/Santiago", "America/../Santiago", "America//Santiago", ".",
    "America/", "America/Santiago\0", "América/Santiago", "America Santiago", "America/.hidden",
    String(repeating: "a", count: 256),
  ])
  func refusesNamesThatLeaveTheFolder(name: String) {
    #expect(throws: TimeZoneError.invalidName(name)) {
      try TimeZoneRules(named: name, directory: Fixtures.zoneFolder)
    }
    #expect(throws: TimeZoneError.invalidName(name)) { try zoneFilePath(named: name) }
  }

  @Test func namesThePathOfAnUnknownZone() {
    let folder = Fixtures.zoneFolder
    for name in ["America/Antofagasta", "America", "UTC/Santiago"] {
      #expect(throws: TimeZoneError.unknownZone(name: name, path: "\(folder)/\(name)")) {
        try TimeZoneRules(named: name, directory: folder)
      }
    }
  }

  @Test func refusesFilesThatAreNoZones() {
    #expect(throws: TimeZoneError.malformed(.notTZif)) {
      try TimeZoneRules(named: "expectations.py", directory: Fixtures.folder)
    }
    #expect(throws: TimeZoneError.unreadable(path: "/dev/zero", errno: EINVAL)) {
      try TimeZoneRules(named: "zero", directory: "/dev")
    }
  }

  @Test func findsTheFolderOfTheSystem() throws {
    let path = try zoneFilePath(named: "America/Santiago", directory: nil)
    let folder = unsafe getenv("TZDIR").map { unsafe String(cString: $0) }
    #expect(path == (folder ?? "/usr/share/zoneinfo") + "/America/Santiago")
    let zone = try TimeZoneRules(named: "America/Santiago")
    #expect(zone.name == "America/Santiago")
    // Past changes do not depend on the age of the machine's files.
    #expect(
      zone.local(of: try Instant("2020-09-06T04:00:00Z")).description == "2020-09-06 01:00")
  }

  @Test func refusesOldAndLeapSecondFiles() throws {
    var bytes = try Fixtures.bytes("zoneinfo/America/Santiago")
    bytes[4] = 0
    #expect(throws: TimeZoneError.malformed(.versionOne)) {
      try TimeZoneRules(tzif: bytes, name: "x")
    }
    var leap = try Fixtures.bytes("zoneinfo/UTC")
    // The second header follows the first (44 bytes) and its block (6 + 4 bytes).
    leap[44 + 10 + 20 + 11] = 1
    #expect(throws: TimeZoneError.malformed(.leapSeconds)) {
      try TimeZoneRules(tzif: leap, name: "x")
    }
    #expect(throws: TimeZoneError.malformed(.tooLarge)) {
      try TimeZoneRules(tzif: [UInt8](repeating: 0, count: 2 << 20), name: "x")
    }
  }

  @Test func refusesContradictions() throws {
    let whole = try Fixtures.bytes("zoneinfo/UTC")
    let block = 44 + 10 + 44
    // Offset of 16,777,216 s; daylight flag 2; a name beyond the names; no final line feed.
    for (index, value) in [(block, 1), (block + 4, 2), (block + 5, 9), (block + 10, 0x20)] {
      var bytes = whole
      bytes[index] = UInt8(value)
      #expect(throws: TimeZoneError.malformed(.inconsistent), "\(index)") {
        try TimeZoneRules(tzif: bytes, name: "x")
      }
    }
  }

  @Test(arguments: Fixtures.zones) func refusesEveryShortenedFile(name: String) throws {
    let bytes = try Fixtures.bytes("zoneinfo/" + name)
    for count in 0..<bytes.count {
      do {
        _ = try TimeZoneRules(tzif: Array(bytes[..<count]), name: name)
        Issue.record("\(count) of \(bytes.count) bytes were accepted")
        return
      } catch {
        #expect(error == .malformed(.truncated) || error == .malformed(.notTZif))
      }
    }
  }

  /// Changed, cut and grown files: read or refused, and whatever is read answers every question.
  @Test(arguments: [UInt64(1), 2, 3, 4]) func survivesDamagedFiles(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let originals = try Fixtures.zones.map { try Fixtures.bytes("zoneinfo/" + $0) }
    let interesting: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, 0x0A, UInt8(ascii: ","), UInt8(ascii: "9")]
    var read = 0
    var refused = 0
    for round in 0..<1_500 {
      var bytes = originals[round % originals.count]
      for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
        // Half the damage hits headers and footer, where it matters most.
        let edge = Bool.random(using: &random)
        let index =
          edge
          ? (Bool.random(using: &random)
            ? Int.random(in: 0..<min(60, bytes.count), using: &random)
            : bytes.count - 1 - Int.random(in: 0..<min(40, bytes.count), using: &random))
          : Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: bytes.removeLast(Int.random(in: 0...min(30, bytes.count), using: &random))
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
        case 2...5: bytes[index] = interesting.randomElement(using: &random) ?? 0
        case 6: bytes.remove(at: index)
        default: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
      }
      do {
        let zone = try TimeZoneRules(tzif: bytes, name: "damaged")
        read += 1
        for _ in 0..<4 {
          let at = Instant(
            secondsSince1970: Int.random(in: -70_000_000_000...300_000_000_000, using: &random))
          let shown = zone.dateTime(at: at)
          #expect(shown.instant == at)
          _ = zone.resolve(shown.local)
          _ = zone.startOfDay(shown.local.date)
          _ = zone.transitions(in: at...at.adding(seconds: 40_000_000))
        }
        _ = zone.offset(at: Instant(secondsSince1970: .max))
        _ = zone.offset(at: Instant(secondsSince1970: .min))
      } catch {
        refused += 1
      }
    }
    #expect(read > 300 && refused > 300, "\(read) read, \(refused) refused")
  }

  @Test func survivesRandomBytesAfterAnHonestHeader() throws {
    var random = SeededGenerator(seed: 99)
    for _ in 0..<2_000 {
      var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
      bytes += bytes
      for index in 64..<88 where index % 4 == 3 {
        bytes[index] = UInt8.random(in: 0...3, using: &random)
      }
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
      bytes += [0x0A, 0x0A]
      do {
        let zone = try TimeZoneRules(tzif: bytes, name: "random")
        #expect(abs(zone.offset(at: .now()).seconds) <= maximumOffset)
      } catch {
        #expect(error != .malformed(.notTZif))
      }
    }
  }
}
