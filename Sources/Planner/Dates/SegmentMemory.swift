/// What must be remembered of a month's finished segments to know at its end whether all labels have
/// items: where windows of one kind lie apart or on the same days, only how many items the open
/// ones have so far; else the totals of all segments.
struct SegmentMemory {
  private let windows: MonthWindows
  /// Windows on the same days, with what their seats allow; nil where they overlap otherwise.
  private let groups: [Group]?

  private struct Group {
    let segments: Range<Int>
    let windows: [MonthWindows.Window]
    /// Pins and settled items on the days.
    let pinned: Int
    /// The settled ones of them.
    let settled: Int
  }

  init(_ windows: MonthWindows) {
    self.windows = windows
    var groups: [Group] = []
    var lieApart = !windows.hasConflicts
    for all in [windows.campaigns, windows.seasons] {
      let first = groups.count
      for window in all
      where window.binds && !groups[first...].contains(where: { $0.segments == window.segments }) {
        if groups[first...].contains(where: { $0.segments.overlaps(window.segments) }) {
          lieApart = false
        }
        groups.append(
          Group(
            segments: window.segments, windows: all.filter { $0.segments == window.segments },
            pinned: window.segments.reduce(0) { $0 + windows.pinned[$1] },
            settled: window.segments.reduce(0) { $0 + windows.settled[$1] }))
      }
    }
    self.groups = lieApart ? groups : nil
  }

  /// The memory at the start of the month.
  var start: [Int] { groups.map { [Int](repeating: 0, count: $0.count + 1) } ?? [] }

  /// The memory after a segment with so many items beside its pins; nil where labels are not
  /// possible any more.
  func after(segment: Int, items: Int, _ memory: [Int]) -> [Int]? {
    guard let groups else { return memory + [items] }
    var memory = memory
    memory[0] += items
    for (place, group) in groups.enumerated() where group.segments.contains(segment) {
      memory[place + 1] += items
      guard segment + 1 == group.segments.upperBound else { continue }
      guard isPossible(group, items: memory[place + 1]) else { return nil }
      memory[place + 1] = 0
    }
    return memory
  }

  /// The items beside the pins of the finished segments.
  func items(_ memory: [Int]) -> Int {
    groups == nil ? memory.reduce(0, +) : memory.first ?? 0
  }

  /// Whether the month's labels are possible when its last segment has so many items.
  func areLabelsPossible(_ memory: [Int], items: Int) -> Bool {
    guard groups == nil else {
      return after(segment: windows.segmentCount - 1, items: items, memory) != nil
    }
    var totals = memory + [items]
    while totals.count < windows.segmentCount { totals.append(0) }
    return windows.areLabelsPossible(totals: zip(totals, windows.pinned).map(+))
  }

  private func isPossible(_ group: Group, items: Int) -> Bool {
    // The seats depend on the sum over the windows' days alone.
    let seats = MonthWindows.seats(group.windows, total: items + group.pinned)
    var needed = 0
    var open = items + group.pinned - group.settled
    for (window, count) in zip(group.windows, seats) where window.binds {
      let own = min(max(0, count - window.settled), open)
      open -= own
      guard own >= window.pinned else { return false }
      needed += own - window.pinned
    }
    return needed <= items
  }
}
