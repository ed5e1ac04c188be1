import CivilTime
import Diagnostics
import Schedule
import Testing
import Verification
import YAML

@testable import Planner

/// Whether there is a plan, against an exhaustive search of all plans of tiny calendars.
struct FeasibilityTests {
  /// One or two months with few posting days, and limits about as tight as they can be.
  static func example(_ random: inout SeededRandom) -> String {
    let months = random.number(1...2)
    func date(_ month: Int, _ day: Int) -> String {
      "2026-0\(5 + month)-\(day < 10 ? "0" : "")\(day)"
    }
    func clocks(_ all: [String], _ count: ClosedRange<Int>) -> String {
      "["
        + all.shuffled(using: &random).prefix(random.number(count)).map { "\"\($0)\"" }
        .joined(separator: ", ") + "]"
    }
    let all = ["09:00", "09:30", "10:00", "12:00"]
    let article = clocks(all, 1...2)
    var formats = [
      "post: {hours: {redes-sociales: \(clocks(all, 1...2))}}",
      "reel: {hours: {instagram: \(clocks(all, 1...1))}}",
      "article: {hours: {sitio-web: \(article), medios: \(article)}}",
    ]
    if random.chance(40) {
      let share = random.chance(60) ? "share: \(random.number(1...6) * 10), " : ""
      formats.append("story: {\(share)hours: {instagram: \(clocks(all, 1...2))}}")
    }
    let mixes = (0..<months).map { month in
      let low = random.number(1...7)
      let reels = random.chance(60) ? random.number(0...3) : 4
      return "2026-0\(5 + month): {post: \(low)-\(low + random.number(0...1)), reel: \(reels), "
        + "article: \(random.number(0...3))}"
    }
    var changes = [
      "cycle": "{start: 2026-05, months: \(months)}",
      "posting_days": ["[lunes]", "[jueves]", "[lunes, jueves]", "[sábado, domingo]"][
        random.number(0...3)],
      "formats": "{\(formats.joined(separator: ", "))}",
      "mix": "{post: 5, reel: 1, article: 1, months: {\(mixes.joined(separator: ", "))}}",
      "limits": "{per_day: \(random.number(1...3)), min_gap: \([1, 60, 90][random.number(0...2)]), "
        + "article_gap: \(random.number(3...7))-\(random.number(7...16)), article_turn: 5-20}",
    ]
    let names = ["post", "reel", "article", "post"]
    func parties(_ name: String) -> String {
      let fixes = ["", "objective: OE1, ", "objective: OE2, ", "pillar: educativa, "]
      let month = random.number(0...months - 1)
      let first = random.number(1...30)
      return "[{id: \(name), title: T, \(fixes[random.number(0...3)])from: \(date(month, first)), "
        + "to: \(date(month, random.number(first...30))), share: \(random.number(1...10) * 10)}]"
    }
    if random.chance(40) { changes["campaigns"] = parties("c") }
    if random.chance(40) { changes["seasons"] = parties("s") }
    if random.chance(50) {
      let pins = (0..<random.number(1...2)).map { index in
        "{id: p\(index), title: T, date: \(date(random.number(0...months - 1), random.number(1...30)))"
          + ", time: \"\(all[random.number(0...3)])\", format: \(names[random.number(0...3)]), "
          + "reason: R}"
      }
      changes["pinned"] = "[\(pins.joined(separator: ", "))]"
    }
    if random.chance(30) {
      let month = random.number(0...months - 1)
      let first = random.number(1...30)
      changes["blackouts"] =
        "[{from: \(date(month, first)), to: \(date(month, random.number(first...30))), reason: R}]"
    }
    return calendarText(changes)
  }

  /// A calendar without mistakes; nil for the others.
  static func decoded(_ text: String) -> EditorialCalendar? {
    decodeCalendar(SourceFile(path: "calendar.yml", text: text), zoneDirectory: zoneFolder).calendar
  }

  @Test func agreesWithAllPlans() throws {
    var random = SeededRandom(14)
    var (plans, clashes) = (0, 0)
    for number in 0..<120 {
      let text = Self.example(&random)
      guard let calendar = Self.decoded(text) else { continue }
      let wanted = ExhaustivePlans(calendar).isPossible()
      #expect(
        Feasibility(Problem(calendar)).isPossible() == wanted, "example \(number):\n\(text)")
      switch makePlan(calendar) {
      case .plan(let items):
        plans += 1
        #expect(wanted, "example \(number):\n\(text)")
        let report = verify(try plan(items, of: calendar), against: calendar, digest: digest)
        #expect(shown(report.violations) == "", "example \(number):\n\(text)")
      case .undecided: Issue.record("undecided, example \(number):\n\(text)")
      case .clash:
        clashes += 1
        #expect(!wanted, "example \(number):\n\(text)")
      }
    }
    #expect(plans > 40 && clashes > 40, "\(plans) \(clashes)")
  }

  @Test func agreesWithAllPlansWhenRulesAreLeftOut() {
    var random = SeededRandom(15)
    var (possible, impossible) = (0, 0)
    for number in 0..<60 {
      let text = Self.example(&random)
      guard let calendar = Self.decoded(text) else { continue }
      // Not the posting days: too many days are then to be tried.
      let leftOut = Set(
        allRules(of: calendar).filter { $0 != .postingDays && random.chance(15) })
      let wanted = ExhaustivePlans(calendar, leavingOut: leftOut).isPossible()
      #expect(
        Feasibility(Problem(calendar, leavingOut: leftOut)).isPossible() == wanted,
        "example \(number), without \(leftOut):\n\(text)")
      if wanted { possible += 1 } else { impossible += 1 }
    }
    #expect(possible > 15 && impossible > 15, "\(possible) \(impossible)")
  }
}

/// Every rule of a calendar, in the order of docs/planner.md.
func allRules(of calendar: EditorialCalendar) -> [PlanRule] {
  let months = calendar.months.indices
  return months.map { .posts(month: $0) } + months.map { .reels(month: $0) }
    + months.map { .articles(month: $0) } + [.storyShare]
    + ItemFormat.allCases.filter { calendar.formats[$0] != nil }.map { .hours($0) }
    + [.postingDays] + months.map { .holidays(month: $0) }
    + calendar.blackouts.indices.map { .blackout($0) } + [.perDay, .minGap]
    + calendar.pins.indices.map { .pin($0) } + calendar.campaigns.indices.map { .campaign($0) }
    + calendar.seasons.indices.map { .season($0) } + [.reelWeek, .articleGap, .articleTurn]
}
