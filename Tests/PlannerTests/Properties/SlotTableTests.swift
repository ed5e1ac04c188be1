import CivilTime
import Schedule
import Testing

@testable import Planner

/// The hours of a day against all choices of hours.
struct SlotTableTests {
  private struct Example {
    var options: [SlotOption] = []
    var free: [Bool]
    let gap: Int
    let most: [Int]
    let room: Int
  }

  private static func example(_ random: inout SeededRandom) throws -> Example {
    var example = Example(
      free: (0..<4).map { _ in random.chance(10) }, gap: [0, 1, 30, 60, 180][random.number(0...4)],
      most: (0..<4).map { _ in random.number(0...3) }, room: random.number(0...5))
    for format in ItemFormat.allCases {
      var times: Set<Int> = []
      while times.count < 3, random.chance(70) { times.insert(random.number(0...15)) }
      for (index, quarter) in times.sorted().enumerated() {
        let time = try #require(
          TimeOfDay(hour: 9 + quarter / 4, minute: quarter % 4 * 15))
        let channels = (0..<3).filter { _ in random.chance(50) }
        example.options.append(
          SlotOption(
            format, hour: index,
            HourOption(
              time: time, channels: channels.isEmpty ? [0] : channels,
              rank: random.number(0...3))))
      }
    }
    example.options.shuffle(using: &random)
    return example
  }

  private static func pattern(_ counts: [Int]) -> Pattern {
    Pattern(posts: counts[0], stories: counts[1], reels: counts[2], articles: counts[3])
  }

  @Test func knowsTheLeastRanksOfEveryPattern() throws {
    var random = SeededRandom(10)
    var conflicts = 0
    for number in 0..<600 {
      let example = try Self.example(&random)
      let table = SlotTable(
        example.options, free: example.free, gap: example.gap, most: example.most,
        room: example.room, work: Work(.max))
      let own = example.options.filter { !example.free[$0.format.rank] }
      var best: [Pattern: Int] = [:]
      for bits in 0..<1 << own.count {
        let chosen = own.indices.filter { bits >> $0 & 1 == 1 }.map { own[$0] }
        guard chosen.count <= example.room else { continue }
        guard Self.keepsGap(chosen, example.gap) else {
          conflicts += 1
          continue
        }
        var counts = [0, 0, 0, 0]
        for option in chosen { counts[option.format.rank] += 1 }
        guard zip(counts, example.most).allSatisfy({ $0 <= $1 }) else { continue }
        let pattern = Self.pattern(counts)
        let ranks = chosen.map(\.rank).reduce(0, +)
        best[pattern] = min(ranks, best[pattern] ?? .max)
      }
      for posts in 0...3 {
        for stories in 0...3 {
          for reels in 0...3 {
            for articles in 0...3 {
              let pattern = Self.pattern([posts, stories, reels, articles])
              let bound = Self.pattern(
                zip([posts, stories, reels, articles], example.free).map { $1 ? 0 : $0 })
              #expect(table.cost(of: pattern) == best[bound], "example \(number), \(pattern)")
              try check(table, pattern, bound, best[bound], example, number)
            }
          }
        }
      }
    }
    #expect(conflicts > 1_000)
  }

  /// The hours that are given have these counts and ranks and keep the gap.
  private func check(
    _ table: SlotTable, _ pattern: Pattern, _ bound: Pattern, _ ranks: Int?, _ example: Example,
    _ number: Int
  ) throws {
    guard let hours = table.hours(of: pattern) else {
      #expect(ranks == nil, "example \(number), \(pattern)")
      return
    }
    var counts = [0, 0, 0, 0]
    for hour in hours { counts[hour.format.rank] += 1 }
    #expect(Self.pattern(counts) == bound, "example \(number)")
    #expect(hours.map(\.rank).reduce(0, +) == ranks, "example \(number)")
    #expect(Self.keepsGap(hours, example.gap), "example \(number)")
    #expect(hours.map(\.time) == hours.map(\.time).sorted(), "example \(number)")
    let keys = hours.map { "\($0.format) \($0.hour)" }
    #expect(Set(keys).count == keys.count, "example \(number)")
  }

  private static func keepsGap(_ chosen: [SlotOption], _ gap: Int) -> Bool {
    for (index, a) in chosen.enumerated() {
      for b in chosen[..<index]
      where !Set(a.channels).isDisjoint(with: b.channels)
        && abs(a.time.secondsOfDay - b.time.secondsOfDay) / 60 < gap
      {
        return false
      }
    }
    return true
  }
}
