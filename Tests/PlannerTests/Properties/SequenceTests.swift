import Testing

@testable import Planner

/// S5 against all sequences.
struct SequenceTests {
  /// Months of few items with demands as campaigns and seasons make them, pins among the items, and
  /// counts that some sequence has.
  private static func example(_ random: inout SeededRandom, demands hasDemands: Bool)
    -> SequenceTask
  {
    let values = random.number(2...3)
    var months: [SequenceTask.Month] = []
    var fixed: [Int?] = []
    var segment: [Int?] = []
    for _ in 0..<random.number(1...2) {
      let start = fixed.count
      let segments = random.number(1...3)
      var own: [Int] = []
      for _ in 0..<random.number(1...5) {
        let value = random.number(0...values - 1)
        own.append(value)
        let isPin = random.chance(20)
        // Without demands, the seats were given first and fix values of items that are no pins.
        fixed.append(isPin || (!hasDemands && random.chance(30)) ? value : nil)
        segment.append(isPin ? nil : 0)
      }
      // Segments rise with the items.
      let cuts = (1..<max(2, segments)).map { _ in random.number(start...fixed.count) }.sorted()
      for item in start..<fixed.count where segment[item] != nil {
        segment[item] = cuts.count { $0 <= item }
      }
      var counts = [Int](repeating: 0, count: values)
      for value in own { counts[value] += 1 }
      // Two groups, each served by the values that made the counts.
      let groups = (0..<2).map { _ -> [LabelDemand] in
        guard hasDemands else { return [] }
        var taken: Set<Int> = []
        return (0..<random.number(0...2)).compactMap { _ in
          let low = random.number(0...segments - 1)
          let range = low..<random.number(low...segments - 1) + 1
          let value = random.number(0...values - 1)
          let able = (start..<fixed.count).filter { item in
            own[item - start] == value && !taken.contains(item)
              && segment[item].map(range.contains) ?? false
          }
          guard !able.isEmpty else { return nil }
          let count = random.number(1...able.count)
          taken.formUnion(able.prefix(count))
          return LabelDemand(segments: range, value: value, count: count)
        }
      }
      months.append(
        SequenceTask.Month(items: start..<fixed.count, counts: counts, demands: groups))
    }
    return SequenceTask(months: months, valueCount: values, fixed: fixed, segment: segment)
  }

  /// Whether each demand gets its items, tried one by one.
  private static func isServed(
    _ group: ArraySlice<LabelDemand>, _ free: Set<Int>, _ values: [Int], _ task: SequenceTask
  ) -> Bool {
    guard let demand = group.first else { return true }
    guard demand.count > 0 else { return isServed(group.dropFirst(), free, values, task) }
    let rest = LabelDemand(
      segments: demand.segments, value: demand.value, count: demand.count - 1)
    return free.contains { item in
      values[item] == demand.value && task.segment[item].map(demand.segments.contains) ?? false
        && isServed([rest] + group.dropFirst(), free.subtracting([item]), values, task)
    }
  }

  private static func keepsRules(_ values: [Int], _ task: SequenceTask) -> Bool {
    guard values.count == task.fixed.count,
      zip(values, task.fixed).allSatisfy({ $1 == nil || $0 == $1 })
    else { return false }
    return task.months.allSatisfy { month in
      (0..<task.valueCount).allSatisfy { value in
        month.items.count { values[$0] == value } == month.counts[value]
      } && month.demands.allSatisfy { isServed($0[...], Set(month.items), values, task) }
    }
  }

  /// The fewest equal neighbours of all sequences that keep the rules.
  private static func least(_ task: SequenceTask) -> Int? {
    var best: Int?
    func extend(_ prefix: [Int], _ left: [[Int]], _ equal: Int) {
      if let best, equal >= best { return }
      guard prefix.count < task.fixed.count else {
        if keepsRules(prefix, task) { best = equal }
        return
      }
      let month = task.months.firstIndex { $0.items.contains(prefix.count) } ?? 0
      for value in 0..<task.valueCount where left[month][value] > 0 {
        if let fixed = task.fixed[prefix.count], fixed != value { continue }
        var left = left
        left[month][value] -= 1
        extend(prefix + [value], left, equal + (prefix.last == value ? 1 : 0))
      }
    }
    extend([], task.months.map(\.counts), 0)
    return best
  }

  @Test(arguments: [true, false]) func haveTheFewestEqualNeighbours(hasDemands: Bool) throws {
    var random = SeededRandom(hasDemands ? 3 : 4)
    var neighbours = 0
    var demanded = 0
    for number in 0..<1_500 {
      let task = Self.example(&random, demands: hasDemands)
      let least = try #require(Self.least(task), "example \(number)")
      let exact = try #require(exactSequence(task), "example \(number)")
      #expect(Self.keepsRules(exact, task), "example \(number)")
      #expect(SequenceTask.equalNeighbours(exact) == least, "example \(number)")
      let solved = try #require(task.solve(), "example \(number)")
      #expect(Self.keepsRules(solved.values, task), "example \(number)")
      #expect(solved.isBest, "example \(number)")
      #expect(SequenceTask.equalNeighbours(solved.values) == least, "example \(number)")
      #expect(task.bound <= least, "example \(number)")
      if least > 0 { neighbours += 1 }
      if task.months.contains(where: { $0.demands.contains { !$0.isEmpty } }) { demanded += 1 }
    }
    #expect(neighbours > 300 && (demanded > 300) == hasDemands)
  }

  @Test(arguments: [true, false]) func madeInOnePassKeepTheRules(hasDemands: Bool) {
    var random = SeededRandom(hasDemands ? 5 : 6)
    var made = 0
    for number in 0..<3_000 {
      let task = Self.example(&random, demands: hasDemands)
      guard let values = greedySequence(task) else { continue }
      made += 1
      #expect(Self.keepsRules(values, task), "example \(number)")
    }
    #expect(made > 2_000)
  }

  @Test func serveDemandsExactlyWhenItemsCanBeFound() {
    var random = SeededRandom(7)
    var served = 0
    for number in 0..<3_000 {
      let task = Self.example(&random, demands: true)
      let values = task.fixed.map { $0 ?? random.number(0...task.valueCount - 1) }
      for month in task.months {
        let wanted = month.demands.allSatisfy {
          Self.isServed($0[...], Set(month.items), values, task)
        }
        #expect(task.serves(values, month: month) == wanted, "example \(number)")
        if wanted { served += 1 }
      }
    }
    #expect(served > 500)
  }
}
