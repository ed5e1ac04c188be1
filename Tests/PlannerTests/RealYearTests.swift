import CivilTime
import Diagnostics
import Planner
import Schedule
import Testing
import Verification
import YAML

/// The project's own calendar.
struct RealYearTests {
  @Test func keepsEveryHardRuleAndReachesEveryBound() throws {
    let year = try realCalendar()
    let report = verify(try plan(try items(of: year), of: year), against: year, digest: digest)
    #expect(shown(report.violations) == "")
    #expect(report.goals.count == 16)
    for goal in report.goals { #expect(goal.isProven, "\(goal)") }
  }

  @Test func givesMonthsPostsByTheirPostingDays() throws {
    let year = try realCalendar()
    let items = try items(of: year)
    let holidays = Set(year.holidays.map(\.date))
    let wanted = [19: 41, 20: 43, 21: 46, 22: 48]
    var seen: [Int] = []
    for month in year.months {
      let days = (0..<month.first.daysInMonth).map { month.first.adding(days: $0) }
      let posting = days.count { $0.weekday < 6 && !holidays.contains($0) }
      let own = items.filter { $0.start.local.date.firstOfMonth == month.first }
      let posts = own.count { $0.format == .post || $0.format == .story }
      #expect(posts == wanted[posting], "\(month.first)")
      #expect(own.count { $0.format == .story } == (posts * 25 + 49) / 100, "\(month.first)")
      #expect(own.count { $0.format == .reel } == 4 && own.count { $0.format == .article } == 2)
      seen.append(posting)
    }
    #expect(Set(seen) == [19, 20, 21, 22])
  }

  @Test func numbersItemsInOrder() throws {
    let items = try items(of: try realCalendar())
    #expect(Set(items.map(\.id)).count == items.count)
    var numbers: [String: Int] = [:]
    for item in items {
      let group = "\(item.start.local.date.description.prefix(7))-\(item.format.rawValue)"
      numbers[group, default: 0] += 1
      #expect(item.id == "\(group)-\(numbers[group] ?? 0)")
    }
    for (a, b) in zip(items, items.dropFirst()) {
      #expect((a.start.instant, a.format) < (b.start.instant, b.format), "\(a.id), \(b.id)")
    }
  }

  @Test func givesEveryItemReasons() throws {
    for item in try items(of: try realCalendar()) {
      let codes = item.reasons.map { String($0.prefix(2)) }
      #expect(codes.first == "H1" && codes.last == "S4", "\(item.id)")
      #expect(codes == codes.sorted(), "\(item.id)")
      #expect(codes.contains("H2") == (item.format == .reel), "\(item.id)")
      #expect(codes.contains(item.isPinned ? "H6" : "H4"), "\(item.id)")
      #expect(codes.contains("H7") == (item.campaign != nil || item.season != nil), "\(item.id)")
    }
  }

  @Test func fixesTheMinersDay() throws {
    let pinned = try items(of: try realCalendar()).filter(\.isPinned)
    #expect(pinned.map(\.start.local.description) == ["2026-08-10 09:00"])
    #expect(pinned.map(\.title) == ["Día Nacional del Minero"])
    #expect(pinned.map(\.season) == ["mes-de-la-mineria"])
  }

  @Test func isTheSameOnEveryRun() throws {
    let year = try realCalendar()
    let first = planJSON(try plan(try items(of: year), of: year))
    let again = try realCalendar()
    let second = planJSON(try plan(try items(of: again), of: again))
    #expect(first == second)
    #expect(first.count > 100_000)
  }

  @Test func doesNotDependOnComments() throws {
    let text = String(decoding: try readBytes(realCalendarPath), as: UTF8.self)
    let commented = "# Otro comentario\n" + text.replacing("\n\n", with: "\n# más\n\n") + "# fin\n"
    #expect(commented != text)
    let year = try realCalendar()
    let other = try calendar(SourceFile(path: "calendar.yml", text: commented))
    #expect(try items(of: year) == items(of: other))
  }

  @Test func doesNotDependOnTheOrderOfKeys() throws {
    let text = String(decoding: try readBytes(realCalendarPath), as: UTF8.self)
    // Top keys with all that is below them, the other way round.
    var blocks: [[Substring]] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.first?.isLetter == true { blocks.append([]) }
      blocks[blocks.count - 1].append(line)
    }
    let turned = blocks.reversed().joined().joined(separator: "\n") + "\n"
    let other = try calendar(SourceFile(path: "calendar.yml", text: turned))
    #expect(try items(of: try realCalendar()) == items(of: other))
  }
}
