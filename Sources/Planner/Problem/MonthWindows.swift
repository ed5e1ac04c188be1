import CivilTime
import Schedule
import YAML

/// The own days of the campaigns and seasons in one month (H7), and the segments of days that their
/// borders cut the month into. Within a segment no day differs from another as far as labels go, so
/// that the items on posting days per segment (*totals*) decide all seats.
struct MonthWindows {
  /// A campaign or season with own days in the month.
  struct Window {
    /// Index into the calendar's campaigns or seasons.
    let label: Int
    let share: Int
    let objective: Int?
    let pillar: Int?
    /// Its segments.
    var segments: Range<Int>
    /// Pins with this label on its own days.
    let pinned: Int
    /// Settled items with this label on its own days.
    var settled = 0
    /// False where its share is left out.
    let binds: Bool
  }

  let campaigns: [Window]
  let seasons: [Window]
  /// The segment of each day of the month (posting or not); rising.
  let segmentOfDay: [Int]
  let segmentCount: Int
  /// Pins and settled items on posting days, by segment.
  let pinned: [Int]
  /// The settled ones of them.
  let settled: [Int]
  /// Posting days, by segment.
  let postingDays: [Int]
  /// False where every total leaves room for all labels.
  let isSensitive: Bool
  /// Whether a campaign and a season fix different values on common days.
  let hasConflicts: Bool
  private let work: Work

  init(
    _ calendar: EditorialCalendar, _ leftOut: Set<PlanRule>, work: Work,
    days: [(date: CivilDate, isPosting: Bool, pins: [Int], settled: [Settled.Item])]
  ) {
    self.work = work
    var borders: Set<Int> = [0, days.count]
    func own(_ campaign: Campaign) -> Range<Int>? {
      let own = days.indices.filter { days[$0].isPosting && campaign.dates.contains(days[$0].date) }
      guard let first = own.first, let last = own.last else { return nil }
      return first..<last + 1
    }
    func windows(
      _ all: [Campaign], _ label: (Pin) -> Int?, _ settledLabel: (Settled.Item) -> Int?,
      _ rule: (Int) -> PlanRule
    ) -> [(Window, Range<Int>)] {
      all.enumerated().compactMap { index, campaign in
        guard let range = own(campaign) else { return nil }
        let pinned = days[range].filter(\.isPosting).reduce(0) { sum, day in
          sum + day.pins.count { label(calendar.pins[$0]) == index }
        }
        let settled = days[range].filter(\.isPosting).reduce(0) { sum, day in
          sum + day.settled.count { settledLabel($0) == index }
        }
        return (
          Window(
            label: index, share: campaign.share.value, objective: campaign.objective,
            pillar: campaign.pillar, segments: 0..<0, pinned: pinned,
            settled: settled, binds: !leftOut.contains(rule(index))), range
        )
      }
    }
    // A share that is left out still counts in the seats of others on its days, and else not at all.
    func bindingDays(_ all: [(Window, Range<Int>)]) -> [(Window, Range<Int>)] {
      let days = Set(all.filter { $0.0.binds }.map(\.1))
      return all.filter { days.contains($0.1) }
    }
    // Windows that hold the same posting days have the same range, since ranges are trimmed to
    // posting days.
    let campaigns = bindingDays(
      windows(calendar.campaigns, \.campaign, \.campaign, PlanRule.campaign))
    let seasons = bindingDays(windows(calendar.seasons, \.season, \.season, PlanRule.season))
    for (_, range) in campaigns + seasons {
      borders.insert(range.lowerBound)
      borders.insert(range.upperBound)
    }
    let cuts = borders.sorted()
    var segmentOfDay = [Int](repeating: 0, count: days.count)
    var pinned = [Int](repeating: 0, count: max(1, cuts.count - 1))
    var postingDays = pinned
    var settled = pinned
    for (segment, (low, high)) in zip(cuts, cuts.dropFirst()).enumerated() {
      for day in low..<high {
        segmentOfDay[day] = segment
        if days[day].isPosting {
          pinned[segment] += days[day].pins.count + days[day].settled.count
          settled[segment] += days[day].settled.count
          postingDays[segment] += 1
        }
      }
    }
    func placed(_ windows: [(Window, Range<Int>)]) -> [Window] {
      windows.map { window, range in
        var window = window
        window.segments = segmentOfDay[range.lowerBound]..<segmentOfDay[range.upperBound - 1] + 1
        return window
      }
    }
    self.campaigns = placed(campaigns)
    self.seasons = placed(seasons)
    self.segmentOfDay = segmentOfDay
    self.pinned = pinned
    self.settled = settled
    self.postingDays = postingDays
    segmentCount = max(1, cuts.count - 1)
    // Only shares that bind can be missed.
    let (some, others) = (self.campaigns.filter(\.binds), self.seasons.filter(\.binds))
    hasConflicts = some.contains { campaign in
      others.contains {
        $0.segments.overlaps(campaign.segments) && MonthWindows.excludes(campaign, $0)
      }
    }
    func isSimple(_ windows: [Window]) -> Bool {
      for (index, window) in windows.enumerated() {
        for other in windows[..<index]
        where other.segments != window.segments && other.segments.overlaps(window.segments) {
          return false
        }
        // Settled items leave no window more seats than others can take.
        if window.segments.contains(where: { pinned[$0] > settled[$0] }) { return false }
      }
      return true
    }
    isSensitive = hasConflicts || !isSimple(some) || !isSimple(others)
  }

  /// Whether no item can have both.
  static func excludes(_ a: Window, _ b: Window) -> Bool {
    (a.objective != nil && b.objective != nil && a.objective != b.objective)
      || (a.pillar != nil && b.pillar != nil && a.pillar != b.pillar)
  }

  /// The seats of each window given the totals by segment: largest remainders among the windows on
  /// the same days, in order, then "none".
  static func seats(_ windows: [Window], totals: [Int]) -> [Int] {
    var seats = [Int](repeating: 0, count: windows.count)
    var isDone = [Bool](repeating: false, count: windows.count)
    for first in windows.indices where !isDone[first] {
      let group = windows.indices.filter { windows[$0].segments == windows[first].segments }
      let total = windows[first].segments.reduce(0) { $0 + totals[$1] }
      for (window, count) in zip(group, Self.seats(group.map { windows[$0] }, total: total)) {
        seats[window] = count
        isDone[window] = true
      }
    }
    return seats
  }

  /// The seats of windows on the same days, on which there are `total` items.
  static func seats(_ group: [Window], total: Int) -> [Int] {
    largestRemainders(total, shares: group.map(\.share))
  }

  /// The items without pins that each window needs; nil where pins take more than its seats.
  func needs(_ windows: [Window], totals: [Int]) -> [Int]? {
    let seats = Self.seats(windows, totals: totals)
    // By the first segment of windows on the same days: the items there that are not settled.
    var left: [Range<Int>: Int] = [:]
    var needs: [Int] = []
    for (window, count) in zip(windows, seats) {
      guard window.binds else {
        needs.append(0)
        continue
      }
      let open =
        left[window.segments] ?? window.segments.reduce(0) { $0 + totals[$1] - settled[$1] }
      let own = min(max(0, count - window.settled), open)
      left[window.segments] = open - own
      guard own >= window.pinned else { return nil }
      needs.append(own - window.pinned)
    }
    return needs
  }

  /// Whether labels can be given so that every seat is taken.
  func areLabelsPossible(totals: [Int]) -> Bool {
    guard isSensitive else { return true }
    guard let some = needs(campaigns, totals: totals), let others = needs(seasons, totals: totals)
    else { return false }
    let room = zip(totals, pinned).map { $0 - $1 }
    guard room.allSatisfy({ $0 >= 0 }) else { return false }
    guard spread(campaigns, some, room: room) != nil, spread(seasons, others, room: room) != nil
    else { return false }
    return !hasConflicts || pairing(some, others, room: room) != nil
  }

  /// By segment, the items of each campaign and of each season, so that none needs two that exclude
  /// each other; nil where there is no such way.
  func pairing(
    _ some: [Int], _ others: [Int], room: [Int]
  ) -> [(campaigns: [Int], seasons: [Int])]? {
    var search = PairSearch(windows: self, room: room, work: work)
    return search.run(some, others)
  }

  /// How many items of each window lie in each segment, serving the one that ends first; nil where
  /// there is no room. Unit jobs with release and deadline: this finds a way where there is one.
  func spread(_ windows: [Window], _ needs: [Int], room: [Int]) -> [[Int]]? {
    var left = needs
    var result = windows.map { _ in [Int](repeating: 0, count: segmentCount) }
    let order = windows.indices.sorted {
      let (a, b) = (windows[$0].segments.upperBound, windows[$1].segments.upperBound)
      return a != b ? a < b : $0 < $1
    }
    for segment in 0..<segmentCount {
      var free = room[segment]
      for window in order where windows[window].segments.contains(segment) {
        let taken = min(free, left[window])
        result[window][segment] = taken
        left[window] -= taken
        free -= taken
      }
    }
    return left.allSatisfy { $0 == 0 } ? result : nil
  }
}

/// `total` seats by percent shares and the rest for "none": floors first, then the largest
/// remainders, ties in order, "none" last (H7).
func largestRemainders(_ total: Int, shares given: [Int]) -> [Int] {
  let shares = given + [max(0, 100 - given.reduce(0, +))]
  var counts = shares.map { total * $0 / 100 }
  let left = total - counts.reduce(0, +)
  let order = shares.indices.sorted {
    let (a, b) = (total * shares[$0] % 100, total * shares[$1] % 100)
    return a != b ? a > b : $0 < $1
  }
  for party in order.prefix(max(0, left)) { counts[party] += 1 }
  return Array(counts.dropLast())
}
