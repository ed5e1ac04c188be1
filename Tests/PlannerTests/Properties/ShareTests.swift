import CivilTime
import Schedule
import Testing
import YAML

@testable import Planner

/// H7: seats and whether items can take them.
struct ShareTests {
  private func window(_ share: Int) -> MonthWindows.Window {
    MonthWindows.Window(
      label: 0, share: share, objective: nil, pillar: nil, segments: 0..<1, pinned: 0, binds: true)
  }

  @Test(arguments: [
    (total: 10, shares: [60], seats: [6]), (5, [50], [3]), (1, [50], [1]), (1, [49], [0]),
    (7, [33, 33], [2, 2]), (8, [33, 33], [3, 2]), (3, [50, 50], [2, 1]), (4, [12, 13], [0, 1]),
    (0, [100], [0]),
    (10, [25, 25, 25], [3, 3, 2]), (2, [34, 33, 33], [1, 1, 0]),
  ]) func givesSeatsByLargestRemainders(total: Int, shares: [Int], seats: [Int]) {
    #expect(MonthWindows.seats(shares.map(window), total: total) == seats)
  }

  @Test func givesEveryoneTheFloorOrOneMore() {
    var random = SeededRandom(12)
    for number in 0..<2_000 {
      var shares: [Int] = []
      for _ in 0..<random.number(1...4) {
        let most = 100 - shares.reduce(0, +)
        if most > 0 { shares.append(random.number(1...most)) }
      }
      let total = random.number(0...60)
      let seats = MonthWindows.seats(shares.map(window), total: total)
      // With "none" as the last party; a party gets one more when fewer than the seats left over
      // come before it.
      let all = shares + [100 - shares.reduce(0, +)]
      let left = total - all.map { $0 * total / 100 }.reduce(0, +)
      for (place, share) in shares.enumerated() {
        let own = share * total % 100
        let before = all.enumerated().count {
          $0.element * total % 100 > own || ($0.element * total % 100 == own && $0.offset < place)
        }
        let wanted = share * total / 100 + (before < left ? 1 : 0)
        #expect(seats[place] == wanted, "example \(number): \(total) of \(shares)")
      }
    }
  }

  /// A month of Mondays and Thursdays with up to two campaigns and two seasons and some pins.
  private static func example(_ random: inout SeededRandom) -> String {
    func day(_ number: Int) -> String { "2026-06-\(number < 10 ? "0" : "")\(number)" }
    let fixes = ["", "objective: OE1, ", "objective: OE2, ", "pillar: educativa, "]
    func parties(_ name: String) -> [String] {
      var left = 100
      return (0..<random.number(0...2)).map { index in
        let share = random.number(1...left - 1 + index)
        left -= share
        let first = random.number(1...30)
        return
          "{id: \(name)-\(index), title: T, \(fixes[random.number(0...3)])from: \(day(first)), "
          + "to: \(day(random.number(first...30))), share: \(share)}"
      }
    }
    let pins = (0..<random.number(0...2)).map { index in
      "{id: p\(index), title: T, date: \(day(random.number(1...30))), time: \"0\(index + 5):00\", "
        + "format: post, reason: R}"
    }
    return calendarText([
      "cycle": "{start: 2026-06, months: 1}",
      "posting_days": "[lunes, jueves]",
      "campaigns": "[\(parties("c").joined(separator: ", "))]",
      "seasons": "[\(parties("s").joined(separator: ", "))]",
      "pinned": "[\(pins.joined(separator: ", "))]",
    ])
  }

  @Test func knowsWhetherItemsCanTakeAllSeats() throws {
    var random = SeededRandom(13)
    var possible = 0
    var impossible = 0
    for number in 0..<600 {
      let calendar = try calendar(Self.example(&random))
      let problem = Problem(calendar)
      let month = try #require(problem.months.first)
      let windows = month.windows
      // Each segment's posting days, and so the cells of the exhaustive search.
      var days = [Set<CivilDate>](repeating: [], count: windows.segmentCount)
      for (local, day) in month.days.enumerated() where problem.days[day].isPosting {
        days[windows.segmentOfDay[local]].insert(problem.days[day].date)
      }
      let parties = Parties(
        calendar, [], postingDays: problem.days.filter(\.isPosting).map(\.date))
      for _ in 0..<10 {
        let totals = windows.pinned.indices.map {
          days[$0].isEmpty ? windows.pinned[$0] : windows.pinned[$0] + random.number(0...4)
        }
        let cells = parties.cells.map { cell in
          zip(days, totals).reduce(0) { $0 + ($1.0.isSubset(of: cell.days) ? $1.1 : 0) }
        }
        let wanted = parties.areLabelsPossible(cells)
        #expect(
          windows.areLabelsPossible(totals: totals) == wanted, "example \(number), \(totals)")
        if wanted { possible += 1 } else { impossible += 1 }
      }
    }
    #expect(possible > 1_000 && impossible > 100, "\(possible) \(impossible)")
  }
}
