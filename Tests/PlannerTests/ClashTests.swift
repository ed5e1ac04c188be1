import Diagnostics
import Schedule
import Testing

@testable import Planner

/// Each folder of `Clashes` is a calendar without a plan and what is said of it, as a terminal shows
/// it. With `EMRA_RECORD=1` the expected files are written anew and the tests fail.
struct ClashTests {
  private static let folder = testFolder + "/Clashes"
  static let cases = (try? names(in: folder)) ?? []
  /// Those whose plans are few enough to try them all.
  static let tiny = [
    "all-formats-at-one-hour", "holidays-of-september", "pins-over-a-campaigns-seats",
    "room-of-one-day", "share-of-stories-and-pins",
  ]

  private func read(_ name: String) throws -> (calendar: EditorialCalendar, clash: Clash) {
    let bytes = try readBytes("\(Self.folder)/\(name)/calendar.yml")
    let calendar = try calendar(SourceFile(path: "calendar.yml", bytes: bytes))
    var found: Clash?
    if case .clash(let clash) = makePlan(calendar) { found = clash }
    return (calendar, try #require(found, "there is a plan"))
  }

  @Test(arguments: cases) func saysWhatIsExpected(name: String) throws {
    let (calendar, clash) = try read(name)
    let diagnostic = clash.diagnostic(in: calendar)
    for language in Language.allCases {
      try expectGolden(
        shown([diagnostic], language), "\(Self.folder)/\(name)/expected.\(language.rawValue).txt")
    }
  }

  /// Without all other rules there is no plan; without one of these there is.
  @Test(arguments: cases) func cannotHoldTogetherAndNoneCanBeLeftOut(name: String) throws {
    let (calendar, clash) = try read(name)
    let others = Set(allRules(of: calendar)).subtracting(clash.rules)
    #expect(!clash.rules.isEmpty && clash.isMinimal)
    #expect(!Feasibility(Problem(calendar, leavingOut: others)).isPossible())
    for rule in clash.rules {
      #expect(
        Feasibility(Problem(calendar, leavingOut: others.union([rule]))).isPossible(), "\(rule)")
    }
  }

  /// There is no plan, trying all.
  @Test(arguments: tiny) func areClashesOfAllPlans(name: String) throws {
    #expect(!ExhaustivePlans(try read(name).calendar).isPossible())
  }

  @Test(arguments: cases) func namesEveryRuleForPrograms(name: String) throws {
    let (calendar, clash) = try read(name)
    let entries = clash.entries(in: calendar)
    #expect(entries.count == clash.rules.count)
    #expect(entries.map(\.note.text) == clash.diagnostic(in: calendar).notes.map(\.text))
    for (entry, rule) in zip(entries, clash.rules) {
      switch rule {
      case .posts: #expect(entry.rule == "mix.post" && entry.month?.hasPrefix("2026-") == true)
      case .reels: #expect(entry.rule == "mix.reel" && entry.month?.hasPrefix("2026-") == true)
      case .articles:
        #expect(entry.rule == "mix.article" && entry.month?.hasPrefix("2026-") == true)
      case .holidays: #expect(entry.rule == "holidays" && entry.month?.hasPrefix("2026-") == true)
      case .hours(let format): #expect(entry.rule == "hours" && entry.format == format)
      case .blackout(let index): #expect(entry.rule == "blackout" && entry.index == index)
      case .pin(let pin): #expect(entry.rule == "pin" && entry.id == calendar.pins[pin].id)
      case .campaign(let of):
        #expect(entry.rule == "campaign" && entry.id == calendar.campaigns[of].id)
      case .season(let of): #expect(entry.rule == "season" && entry.id == calendar.seasons[of].id)
      case .storyShare: #expect(entry.rule == "story.share")
      case .postingDays: #expect(entry.rule == "posting_days")
      case .perDay: #expect(entry.rule == "per_day")
      case .minGap: #expect(entry.rule == "min_gap")
      case .reelWeek: #expect(entry.rule == "reel_week")
      case .articleGap: #expect(entry.rule == "article_gap")
      case .articleTurn: #expect(entry.rule == "article_turn")
      }
    }
  }

  @Test func holdsAtLeastTwelveCases() {
    #expect(Self.cases.count >= 12)
  }
}
