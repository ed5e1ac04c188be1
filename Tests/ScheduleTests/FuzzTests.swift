import CivilTime
import Diagnostics
import Testing
import YAML

@testable import Schedule

/// No bytes make a reader trap, and each either gives a value or says why not.
struct FuzzTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces: [String] = [
    "0", "-1", "99999999999999999999", "1e308", "\"\"", "[]", "{}", "~", "true", "[[1]]", "{a: 1}",
    "2026-02-30", "9999-12-31", "0001-01-01", "\"24:00\"", "40-48", "48-40", "-", "0-0", "2100-12",
    "9999-12", "0001-01",
    "2022-01", "600", "\"\u{301}\"", "sitio-web", "*a", "&a x", ": ", "\n", "  ", "\u{FEFF}",
    "medios",
  ]

  private func mutate(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.replaceSubrange(at..<end, with: Array(piece.utf8))
      default:
        // The value after a colon, which reaches deeper than any place.
        guard let colon = bytes[at...].firstIndex(of: UInt8(ascii: ":")) else { continue }
        let stops = Set(",}\n".utf8)
        let stop = bytes[colon...].firstIndex { stops.contains($0) } ?? bytes.count
        bytes.replaceSubrange(colon..<stop, with: Array((": " + piece).utf8))
      }
      if bytes.isEmpty { bytes = [0x7B] }
    }
    return bytes
  }

  @Test func readsAnyCalendar() throws {
    var random = Random(state: 20_261_120)
    let sources = try ["every-key", "empty-values", "smallest"].map {
      try readBytes("\(testFolder)/../Judges/calendars/\($0).yml")
    }
    var sound = 0
    for round in 0..<3_000 {
      let bytes = mutate(sources[round % sources.count], &random)
      let file = SourceFile(path: "calendar.yml", bytes: bytes)
      let (calendar, found) = decodeCalendar(file, zoneDirectory: zoneFolder)
      #expect((calendar == nil) == found.hasErrors, "\(String(decoding: bytes, as: UTF8.self))")
      for finding in found {
        #expect(finding.location?.range.map { $0.upperBound <= bytes.count } ?? false)
      }
      guard let calendar else { continue }
      sound += 1
      try check(calendar)
    }
    #expect(sound > 150, "the mutations are too coarse: \(sound)")
  }

  /// What every user of a calendar relies on.
  private func check(_ calendar: EditorialCalendar) throws {
    #expect(!calendar.months.isEmpty && !calendar.postingWeekdays.value.isEmpty)
    #expect(calendar.formats.values.allSatisfy { !$0.hours.isEmpty })
    let channels = calendar.channels.indices
    for hour in calendar.formats.values.flatMap(\.hours) {
      #expect(!hour.channels.isEmpty && hour.channels.allSatisfy(channels.contains))
    }
    for campaign in calendar.campaigns + calendar.seasons {
      #expect(campaign.objective.map(calendar.weights.objectives.indices.contains) ?? true)
      #expect(campaign.pillar.map(calendar.weights.pillars.indices.contains) ?? true)
    }
    for pin in calendar.pins {
      #expect(!pin.channels.isEmpty && pin.channels.allSatisfy(channels.contains))
      #expect(pin.campaign.map(calendar.campaigns.indices.contains) ?? true)
      #expect(pin.season.map(calendar.seasons.indices.contains) ?? true)
    }
    let labels = [
      calendar.weights.objectives, calendar.weights.pillars, calendar.weights.audiences,
    ]
    #expect(labels.allSatisfy { list in list.contains { $0.weight > 0 } })
    #expect(zip(calendar.holidays, calendar.holidays.dropFirst()).allSatisfy { $0.date < $1.date })
  }

  @Test func readsAnyPlan() throws {
    var random = Random(state: 4_711)
    let source = try readBytes(testFolder + "/../Judges/plan.json")
    for _ in 0..<2_000 {
      let bytes = mutate(source, &random)
      let (plan, found) = readPlan(SourceFile(path: "plan.json", bytes: bytes))
      #expect((plan == nil) == found.hasErrors)
      if let plan {
        #expect(readPlan(SourceFile(path: "plan.json", bytes: planJSON(plan))).plan == plan)
      }
    }
  }

  /// Large input is read, or refused, without taking long; a quadratic step would take minutes.
  @Test(.timeLimit(.minutes(1))) func staysQuickWithLargeInput() {
    let many = 0..<10_000
    let pins = many.map {
      "  - {id: p\($0), title: T, date: 2026-08-10, time: \"00:10\", format: posts, campaign: c\($0), "
        + "channels: [instagrami], objective: OE, reason: R}\n"
    }
    let campaigns = many.map {
      "  - {id: c\($0), title: T, objective: OE9, from: 2026-08-01, to: 2026-09-30, share: 100}\n"
    }
    let months = many.map { "    m\($0): {post: x}\n" }
    let text = calendarText([
      "pinned": "\n" + pins.joined(), "campaigns": "\n" + campaigns.joined(),
      "seasons": "\n" + campaigns.joined(),
      "mix": "\n  post: 1\n  reel: 0\n  article: 0\n  months:\n" + months.joined(),
      "weights": "{objectives: {" + many.map { "k\($0): 0" }.joined(separator: ", ") + "}}",
    ])
    let (calendar, found) = decode(text)
    #expect(calendar == nil)
    #expect(found.count(where: { $0.severity == .error }) == 101)
  }
}
