/// Bounds of the second and third part of S2. Both look at every window of ratios as wide as the
/// plan's spread: a vector with that spread lies in the window that begins at its least ratio.
extension Totals {
  /// In a window, the first and last choice of each month (indices).
  typealias Window = (low: [Int], high: [Int])

  /// Calls `body` with each window that holds a choice of every month.
  func eachWindow(_ body: (Window) -> Void) {
    let steps = sortedSteps
    let width = spread
    var low = [Int](repeating: 0, count: months.count)
    var high = months.map { $0.days > 0 ? -1 : 0 }
    var next = 0
    var left = 0
    while left < steps.count {
      while next < steps.count, steps[next].distance(from: steps[left]) <= width {
        high[steps[next].month] += 1
        next += 1
      }
      if zip(low, high).allSatisfy({ $0 <= $1 }) { body((low, high)) }
      let first = steps[left]
      while left < steps.count, steps[left] == first {
        low[steps[left].month] += 1
        left += 1
      }
    }
    if steps.isEmpty { body((low, high)) }
  }

  /// The least of `doubleDistance` for the plan's spread: in a window, sums lie between those of
  /// the first and of the last choices.
  var leastDoubleDistance: Int {
    var best = doubleDistance
    eachWindow { window in
      let least = months.indices.map { months[$0].choices[window.low[$0]] }.cappedSum()
      let most = months.indices.map { months[$0].choices[window.high[$0]] }.cappedSum()
      if capped(2, times: least) >= middle {
        best = min(best, distance(least))
      } else if capped(2, times: most) <= middle {
        best = min(best, distance(most))
      } else {
        best = min(best, middle % 2 == 0 ? 0 : 1)
      }
    }
    return best
  }

  /// By how much the first month that could be larger could be so, with the months before it as
  /// they are and the same spread and distance; 0 proves the vector greatest in order.
  var possibleGain: Int {
    let values = months.map(\.value)
    let places = months.map { month in month.choices.firstIndex(of: month.value) ?? 0 }
    let double = doubleDistance
    let sums = [capped(middle, plus: double), capped(middle, plus: -double)].filter { $0 % 2 == 0 }
      .map { $0 / 2 }
    var best: (month: Int, gain: Int) = (months.count, 0)
    eachWindow { window in
      // Least and greatest sums of the months after each.
      var after = [(least: 0, most: 0)]
      for index in months.indices.reversed() {
        let sum = after[after.count - 1]
        after.append(
          (
            sum.least + months[index].choices[window.low[index]],
            sum.most + months[index].choices[window.high[index]]
          ))
      }
      after.reverse()
      var before = 0
      for index in months.indices {
        guard index <= best.month else { return }
        let rest = after[index + 1]
        let first = max(places[index] + 1, window.low[index])
        if first <= window.high[index] {
          let choices = months[index].choices[first...window.high[index]]
          let gain = choices.last { choice in
            sums.contains { (before + choice + rest.least...before + choice + rest.most) ~= $0 }
          }.map { $0 - values[index] }
          if let gain {
            if index < best.month || gain > best.gain { best = (index, gain) }
            return
          }
        }
        guard (window.low[index]...window.high[index]).contains(places[index]) else { return }
        before += values[index]
      }
    }
    return best.gain
  }
}
