import CivilTime
import Schedule
import YAML

/// An hour at which a day may take an item of a format.
struct SlotOption {
  let format: ItemFormat
  /// Index into the format's hours.
  let hour: Int
  let time: TimeOfDay
  let channels: [Int]
  let rank: Int

  init(_ format: ItemFormat, hour: Int, _ option: HourOption) {
    self.format = format
    self.hour = hour
    time = option.time
    channels = option.channels
    rank = option.rank
  }

  func conflicts(with other: SlotOption, gap: Int) -> Bool {
    abs(time.secondsOfDay - other.time.secondsOfDay) < gap * 60
      && channels.contains { other.channels.contains($0) }
  }

  func conflicts(with pin: Pin, gap: Int) -> Bool {
    abs(time.secondsOfDay - pin.start.time.secondsOfDay) < gap * 60
      && channels.contains { pin.channels.contains($0) }
  }
}

/// The least sum of prices (ranks, where nothing else is said) for every number of items of each
/// format, and the hours that reach it.
///
/// Goes through the hours by time; what matters of the past are the counts and the chosen hours
/// that are still within the gap. Such hours share no channel, so there are few.
struct SlotTable {
  /// By time, then format.
  let options: [SlotOption]
  /// Formats, by rank, whose items need no hour of their own (rules left out).
  let free: [Bool]
  private var layers: [[State]] = []
  private var best: [Pattern: (cost: Int, state: Int)] = [:]

  private struct State {
    var pattern: Pattern
    /// Chosen options that may still conflict, rising.
    var recent: [Int]
    var cost: Int
    /// The state before, in the layer before.
    var previous: Int
    var isChosen: Bool
  }

  private struct StateKey: Hashable {
    let pattern: Pattern
    let recent: [Int]
  }

  init(
    _ unordered: [SlotOption], free: [Bool], gap: Int, most: [Int], room: Int,
    work: Work = Work(100_000_000), price: (SlotOption) -> Int = \.rank
  ) {
    options = unordered.sorted {
      ($0.time, $0.format.rank, $0.hour) < ($1.time, $1.format.rank, $1.hour)
    }
    self.free = free
    var layer = [State(pattern: Pattern(), recent: [], cost: 0, previous: -1, isChosen: false)]
    for (index, option) in options.enumerated() where !free[option.format.rank] {
      var next: [State] = []
      var places: [StateKey: Int] = [:]
      func add(_ state: State) {
        let key = StateKey(pattern: state.pattern, recent: state.recent)
        if let place = places[key] {
          if state.cost < next[place].cost { next[place] = state }
        } else {
          places[key] = next.count
          next.append(state)
        }
      }
      for (place, state) in layer.enumerated() {
        // Half a table would be a wrong one; the question then has no answer anyway.
        guard work.spend(10 + state.recent.count) else { break }
        let recent = state.recent.filter {
          option.time.secondsOfDay - options[$0].time.secondsOfDay < gap * 60
        }
        add(
          State(
            pattern: state.pattern, recent: recent, cost: state.cost, previous: place,
            isChosen: false))
        var pattern = state.pattern
        pattern[option.format] += 1
        if pattern.items <= room, pattern[option.format] <= most[option.format.rank],
          !recent.contains(where: { option.conflicts(with: options[$0], gap: gap) })
        {
          add(
            State(
              pattern: pattern, recent: recent + [index], cost: state.cost + price(option),
              previous: place, isChosen: true))
        }
      }
      layers.append(next)
      layer = next
      guard !work.isExhausted else { break }
    }
    for (place, state) in layer.enumerated() {
      if let known = best[state.pattern], known.cost <= state.cost { continue }
      best[state.pattern] = (state.cost, place)
    }
  }

  private func bound(_ pattern: Pattern) -> Pattern {
    var bound = pattern
    for format in ItemFormat.allCases where free[format.rank] { bound[format] = 0 }
    return bound
  }

  /// The patterns of the formats whose items need an hour of their own.
  var boundPatterns: some Collection<Pattern> { best.keys }

  /// The least sum of prices; nil where the hours do not suffice.
  func cost(of pattern: Pattern) -> Int? { best[bound(pattern)]?.cost }

  /// The hours that the items of a pattern get, by time; nil where they do not suffice. Items that
  /// need no hour of their own have none.
  func hours(of pattern: Pattern) -> [SlotOption]? {
    guard let end = best[bound(pattern)] else { return nil }
    let used = options.indices.filter { !free[options[$0].format.rank] }
    var chosen: [SlotOption] = []
    var place = end.state
    for (layer, option) in zip(layers, used).reversed() {
      let state = layer[place]
      if state.isChosen { chosen.append(options[option]) }
      place = state.previous
    }
    return chosen.reversed()
  }
}

extension Pattern {
  subscript(format: ItemFormat) -> Int {
    get {
      switch format {
      case .post: posts
      case .story: stories
      case .reel: reels
      case .article: articles
      }
    }
    set {
      switch format {
      case .post: posts = newValue
      case .story: stories = newValue
      case .reel: reels = newValue
      case .article: articles = newValue
      }
    }
  }
}
