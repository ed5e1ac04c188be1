import CivilTime
import Schedule
import Testing
import YAML

@testable import Planner

/// S2 against all vectors of the months' ranges.
struct MonthTotalTests {
  /// Two to four months with ranges of their own and different numbers of posting days.
  private static func example(_ random: inout SeededRandom) throws -> EditorialCalendar {
    let months = random.number(2...4)
    let mixes = (0..<months).map { month in
      let low = random.number(3...9)
      let high = low + random.number(0...4)
      return "2026-0\(5 + month): {post: \(low)-\(high), reel: \(random.number(0...2)), "
        + "article: \(random.number(0...1))}"
    }
    let blackouts = (0..<random.number(0...3)).map { _ in
      let month = random.number(5...4 + months)
      let day = random.number(1...20)
      let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      return "{from: 2026-0\(month)-\(pad(day)), to: 2026-0\(month)-"
        + "\(pad(min(30, day + random.number(0...14)))), reason: Prueba}"
    }
    let days = ["[lunes]", "[lunes, jueves]", "[martes, sábado]", "[lunes, miércoles, viernes]"]
    return try calendar(
      calendarText([
        "cycle": "{start: 2026-05, months: \(months)}",
        "posting_days": days[random.number(0...3)],
        "mix": "{post: 5, reel: 1, article: 1, months: {\(mixes.joined(separator: ", "))}}",
        "blackouts": "[\(blackouts.joined(separator: ", "))]",
        "limits": "{per_day: \(random.number(1...3))}",
        "formats": "{post: {hours: {redes-sociales: [\"12:00\", \"09:00\"]}}, "
          + "reel: {hours: {instagram: [\"18:00\"]}}, "
          + "article: {hours: {sitio-web: [\"10:00\"], medios: [\"10:00\"]}}}",
      ]))
  }

  /// The months' posting days and ranges, from the calendar alone: a day has room for `per_day`
  /// items, of which two posts, a reel and an article have hours.
  private struct Month {
    let days: Int
    let range: ClosedRange<Int>
    /// Reels and articles.
    let others: Int
    /// Nil where the others alone have no room.
    let posts: ClosedRange<Int>?

    init(_ mix: MonthMix, of calendar: EditorialCalendar) {
      days = (0..<mix.first.daysInMonth).map { mix.first.adding(days: $0) }.count { date in
        calendar.postingWeekdays.value.contains(date.weekday)
          && !calendar.holidays.contains { $0.date == date }
          && !calendar.blackouts.contains { $0.dates.contains(date) }
      }
      range = mix.posts.value
      others = mix.reels.value + mix.articles.value
      let high = min(range.upperBound, days * min(calendar.limits.perDay.value, 4) - others)
      posts = range.lowerBound <= high ? range.lowerBound...high : nil
    }
  }

  /// Whether `a` comes before `b` by S2.
  private static func isBetter(_ a: [Int], _ b: [Int], _ months: [Month]) -> Bool {
    func value(_ posts: [Int]) -> (spread: (Int, Int), distance: Int) {
      // Fractions over a denominator that all share.
      let product = months.map { max(1, $0.days) }.reduce(1, *)
      let values = zip(posts, months).compactMap { posts, month in
        month.days > 0 ? (posts + month.others) * (product / month.days) : nil
      }
      let spread = (values.max() ?? 0) - (values.min() ?? 0)
      let middle = months.map { $0.range.lowerBound + $0.range.upperBound }.reduce(0, +)
      return ((spread, 0), abs(2 * posts.reduce(0, +) - middle))
    }
    let (x, y) = (value(a), value(b))
    if x.spread != y.spread { return x.spread < y.spread }
    if x.distance != y.distance { return x.distance < y.distance }
    return b.lexicographicallyPrecedes(a)
  }

  private static func vectors(_ ranges: ArraySlice<ClosedRange<Int>>) -> [[Int]] {
    guard let first = ranges.first else { return [[]] }
    let rest = vectors(ranges.dropFirst())
    return first.flatMap { own in rest.map { [own] + $0 } }
  }

  @Test func areTheBestOfAllVectors() throws {
    var random = SeededRandom(11)
    var narrow = 0
    var none = 0
    for number in 0..<150 {
      let calendar = try Self.example(&random)
      let months = calendar.months.map { Month($0, of: calendar) }
      let ranges = months.compactMap(\.posts)
      guard let totals = MonthTotals(Problem(calendar)) else {
        #expect(ranges.count < months.count, "example \(number)")
        none += 1
        continue
      }
      #expect(ranges.count == months.count, "example \(number)")
      let all = Self.vectors(ranges[...])
      let best = all.reduce(nil as [Int]?) { best, posts in
        best.map { Self.isBetter(posts, $0, months) } ?? true ? posts : best
      }
      #expect(totals.best() == best, "example \(number)")

      // The same among some vectors only, told of in ranges.
      let some = all.filter { _ in random.chance(15) }
      let found = totals.best { asked in
        some.contains { zip($0, asked).allSatisfy { $1.contains($0) } }
      }
      let wanted = some.reduce(nil as [Int]?) { best, posts in
        best.map { Self.isBetter(posts, $0, months) } ?? true ? posts : best
      }
      #expect(found == wanted, "example \(number)")
      if wanted != best { narrow += 1 }
    }
    #expect(narrow > 30 && none > 5)
  }
}
