import Diagnostics
import Schedule
import Testing

@testable import Verification

@Suite struct MutationTests {
  /// The rule that a code is of, as `brokenRules` names it.
  static func rule(_ code: String) -> String {
    switch code.suffix(3) {
    case "003", "004": "id"
    case "005": "order"
    case "006": "offset"
    case "007": "name"
    case "008": "cycle"
    case "010", "011", "012", "013", "014": "H1"
    case "020": "H2"
    case "030", "031": "H3"
    case "040", "041", "042", "043", "044": "H4"
    case "050", "051": "H5"
    case "060", "061", "062": "H6"
    case "070", "071": "H7"
    case "080", "081": "label"
    case "090", "091": "H8"
    default: String(code)
    }
  }

  static func found(_ items: [PlanItem], _ calendar: EditorialCalendar) -> Set<String> {
    let report = verify(plan(items), against: calendar, digest: sampleDigest)
    return Set(report.violations.map { rule($0.code) })
  }

  /// Calendars of different kinds that the good plan keeps.
  static var samples: [SampleCalendar] {
    var sharing = SampleCalendar()
    sharing.campaigns = [
      sharing.campaign("calidad", "2026-04-12", "2026-04-25", share: 50, objective: 0),
      sharing.campaign("uno", "2026-04-13", "2026-04-25", share: 8),
      sharing.campaign("dos", "2026-05-18", "2026-05-19", share: 20, pillar: 1),
    ]
    var pins = SampleCalendar()
    pins.pins = [
      pins.pin("glorias", "2026-05-21", "09:00", .post, channels: [1, 2], season: 0, pillar: 0)
    ]
    pins.share = nil
    return [SampleCalendar(), sharing, pins]
  }

  @Test(arguments: 0..<3) func findsExactlyTheRulesThatAChangeBreaks(_ sample: Int) {
    let calendar = Self.samples[sample].built()
    let good = items(goodRows, calendar)
    #expect(Self.found(good, calendar) == [])
    #expect(brokenRules(good, calendar) == [])
    var random = SeededRandom(UInt64(sample))
    var seen: [String: Int] = [:]
    var kept = 0
    for round in 0..<300 {
      var items = good
      let change = RandomChange.allCases[round % RandomChange.allCases.count]
      change.apply(&items, calendar, &random)
      if round % 3 == 0 {
        RandomChange.allCases.randomElement(using: &random)?.apply(&items, calendar, &random)
      }
      if Bool.random(using: &random) { items = numbered(items) }
      let wanted = brokenRules(items, calendar)
      let found = Self.found(items, calendar)
      #expect(found == wanted, "round \(round), \(change)")
      for rule in wanted { seen[rule, default: 0] += 1 }
      if wanted.isEmpty { kept += 1 }
    }
    // The changes reach every rule, and some leave a plan whole.
    for rule in [
      "id", "order", "offset", "name", "cycle", "label", "H1", "H2", "H3", "H4", "H5", "H6", "H7",
    ] {
      #expect(seen[rule, default: 0] >= 2, "\(rule)")
    }
    #expect(kept >= 10)
  }
}
