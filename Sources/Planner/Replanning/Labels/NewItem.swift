import CivilTime
import Schedule

/// An item of the new plan that is not settled, while its labels are being chosen.
struct NewItem {
  /// Index into the problem's days.
  let day: Int
  let month: Int
  /// The segment of the month's windows.
  let segment: Int
  let start: CivilDateTime
  let format: ItemFormat
  let channels: [Int]
  /// Index into the calendar's pins.
  let pin: Int?
  /// The item of the lock that it goes on being.
  var old: OpenItems.Item?
  /// Indices into the calendar's campaigns, seasons and weights.
  var campaign: Int?
  var season: Int?
  var objective: Int?
  var pillar: Int?
  var audience: Int?

  /// Its value of a label.
  subscript(kind: LabelKind) -> Int? {
    get {
      switch kind {
      case .objective: objective
      case .pillar: pillar
      case .audience: audience
      }
    }
    set {
      switch kind {
      case .objective: objective = newValue
      case .pillar: pillar = newValue
      case .audience: audience = newValue
      }
    }
  }
}

/// The labels of the lock as places in the calendar.
struct LabelBook {
  private let campaigns: [String: Int]
  private let seasons: [String: Int]
  private let values: [[String: Int]]
  private let weights: [[WeightedLabel]]
  let calendar: EditorialCalendar

  init(_ calendar: EditorialCalendar) {
    func places(_ keys: [String]) -> [String: Int] {
      Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    campaigns = places(calendar.campaigns.map(\.id))
    seasons = places(calendar.seasons.map(\.id))
    weights = LabelKind.allCases.map { $0.weights(calendar) }
    values = weights.map { places($0.map(\.key)) }
    self.calendar = calendar
  }

  /// What an item of the lock has; nil for none and for those that are no more.
  func campaign(_ item: LockedItem) -> Int? { item.campaign.flatMap { campaigns[$0] } }
  func season(_ item: LockedItem) -> Int? { item.season.flatMap { seasons[$0] } }

  func value(_ kind: LabelKind, _ item: LockedItem) -> Int? {
    let place = LabelKind.allCases.firstIndex(of: kind) ?? 0
    switch kind {
    case .objective: return values[place][item.objective]
    case .pillar: return values[place][item.pillar]
    case .audience: return values[place][item.audience]
    }
  }

  /// The same where items may have it without being made to.
  func freeValue(_ kind: LabelKind, _ item: LockedItem) -> Int? {
    value(kind, item).flatMap { kind.weights(calendar)[$0].weight > 0 ? $0 : nil }
  }

  /// The value that a campaign and a season fix.
  func fixed(_ kind: LabelKind, campaign: Int?, season: Int?) -> Int? {
    let both = [campaign.map { calendar.campaigns[$0] }, season.map { calendar.seasons[$0] }]
      .compactMap { $0 }
    switch kind {
    case .objective: return both.lazy.compactMap(\.objective).first
    case .pillar: return both.lazy.compactMap(\.pillar).first
    case .audience: return nil
    }
  }

  /// How many labels of an old item change when it has this campaign and season (S1.4).
  func changes(of item: LockedItem, campaign: Int?, season: Int?) -> Int {
    var changes = 0
    if item.campaign != campaign.map({ calendar.campaigns[$0].id }) { changes += 1 }
    if item.season != season.map({ calendar.seasons[$0].id }) { changes += 1 }
    for kind in LabelKind.allCases {
      if let fixed = fixed(kind, campaign: campaign, season: season) {
        if fixed != value(kind, item) { changes += 1 }
      } else if freeValue(kind, item) == nil {
        changes += 1
      }
    }
    return changes
  }
}
