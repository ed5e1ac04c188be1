/// The sequence with the fewest equal neighbours, by a shortest path over (counts left, demands left,
/// last value); nil where there is none or the path has too many states to look at.
func exactSequence(_ task: SequenceTask) -> [Int]? {
  var search = ExactSequence(task: task)
  return search.run()
}

private struct ExactSequence {
  let task: SequenceTask
  /// More states than this in all are given up: a bound on time that is the same on all machines.
  private let mostStates = 150_000
  private var stateCount = 0

  private struct State: Hashable {
    var left: [UInt8]
    /// What the demands still need, group by group.
    var needs: [UInt8]
    var last: UInt8
  }

  private struct Layer {
    var index = StateIndex<State>()
    var costs: [Int] = []
    var previous: [Int] = []

    mutating func add(_ state: State, _ cost: Int, from: Int) {
      let place = index.place(of: state)
      if place == costs.count {
        costs.append(cost)
        previous.append(from)
      } else if cost < costs[place] {
        costs[place] = cost
        previous[place] = from
      }
    }
  }

  init(task: SequenceTask) { self.task = task }

  mutating func run() -> [Int]? {
    guard task.months.allSatisfy({ month in month.counts.allSatisfy { $0 < 256 } }),
      task.valueCount < 255
    else { return nil }
    // A rough bound on the states, so that hopeless searches do not begin.
    for month in task.months {
      var product = 1
      for count in month.counts where product < mostStates { product *= count + 1 }
      guard product < mostStates / max(1, task.months.count) else { return nil }
    }
    var layers: [Layer] = []
    var current = Layer()
    current.add(State(left: [], needs: [], last: 255), 0, from: -1)
    for month in task.months {
      let demands = month.demands.flatMap { $0 }
      var start = Layer()
      for (place, state) in current.index.all.enumerated() {
        start.add(
          State(
            left: month.counts.map { UInt8($0) },
            needs: demands.map { UInt8(clamping: $0.count) }, last: state.last),
          current.costs[place], from: place)
      }
      layers.append(start)
      current = start
      for item in month.items {
        current = step(current, item: item, month: month)
        stateCount += current.costs.count
        guard !current.costs.isEmpty, stateCount < mostStates else { return nil }
        layers.append(current)
      }
    }
    guard let end = current.costs.indices.min(by: { current.costs[$0] < current.costs[$1] }) else {
      return nil
    }
    return trace(layers, end: end)
  }

  private func step(_ layer: Layer, item: Int, month: SequenceTask.Month) -> Layer {
    var next = Layer()
    for (place, state) in layer.index.all.enumerated() {
      for value in 0..<task.valueCount where state.left[value] > 0 {
        if let fixed = task.fixed[item], fixed != value { continue }
        var following = state
        following.left[value] -= 1
        following.last = UInt8(value)
        if let segment = task.segment[item] {
          serve(&following.needs, value, segment, month)
          guard canStillServe(following.needs, after: item, month) else { continue }
        }
        next.add(
          following, layer.costs[place] + (Int(state.last) == value ? 1 : 0), from: place)
      }
    }
    return next
  }

  /// One demand of each group is served, the one that ends first.
  private func serve(
    _ needs: inout [UInt8], _ value: Int, _ segment: Int, _ month: SequenceTask.Month
  ) {
    var offset = 0
    for group in month.demands {
      var best: Int?
      for (place, demand) in group.enumerated()
      where demand.value == value && demand.segments.contains(segment)
        && needs[offset + place] > 0
      {
        if let known = best, group[known].segments.upperBound <= demand.segments.upperBound {
          continue
        }
        best = place
      }
      if let best { needs[offset + best] -= 1 }
      offset += group.count
    }
  }

  /// False when a demand's last item is behind while it still needs some.
  private func canStillServe(
    _ needs: [UInt8], after item: Int, _ month: SequenceTask.Month
  ) -> Bool {
    var offset = 0
    for group in month.demands {
      for (place, demand) in group.enumerated() where needs[offset + place] > 0 {
        var room = 0
        for later in (item + 1)..<max(item + 1, month.items.upperBound) {
          if let segment = task.segment[later], demand.segments.contains(segment) { room += 1 }
          if room >= Int(needs[offset + place]) { break }
        }
        if room < Int(needs[offset + place]) { return false }
      }
      offset += group.count
    }
    return true
  }

  private func trace(_ layers: [Layer], end: Int) -> [Int] {
    var values: [Int] = []
    var place = end
    var layer = layers.count - 1
    for month in task.months.reversed() {
      for _ in month.items {
        values.append(Int(layers[layer].index.all[place].last))
        place = layers[layer].previous[place]
        layer -= 1
      }
      place = layers[layer].previous[place]
      layer -= 1
    }
    return values.reversed()
  }
}
