public import CivilTime
public import Schedule

/// Where an item of the plan stands at a moment.
public enum ItemStanding: String, Sendable, CaseIterable {
  /// Its content is finished and its time has come.
  case published
  /// Its content is finished and waits for its time.
  case ready
  /// It has content that is not finished, and time.
  case waiting
  /// It has no content yet, and time.
  case missing
  /// It has content that is not finished, and its time has come.
  case late
  /// It has no content, and its time has come: past mending.
  case passed
}

/// The text that goes to one network.
public struct NetworkText: Sendable, Equatable {
  /// The network's id in the calendar: `instagram`.
  public var network: String
  /// The network's name for people.
  public var title: String
  /// Plain text as it is to be pasted.
  public var text: String
  /// Whether the content gives this network a text of its own.
  public var isOwn: Bool
  /// Its length as the network counts it.
  public var length: Int
  /// The most the network takes; nil where it is not known.
  public var limit: Int?
  /// Other things the network would refuse, for people, in Spanish and English.
  public var faults: [NetworkFault]
  /// Pictures or videos that the network wants with it; nil where that is not known.
  public var media: ClosedRange<Int>?

  /// A text of its parts.
  public init(
    network: String, title: String, text: String, isOwn: Bool, length: Int, limit: Int?,
    faults: [NetworkFault] = [], media: ClosedRange<Int>? = nil
  ) {
    self.network = network
    self.title = title
    self.text = text
    self.isOwn = isOwn
    self.length = length
    self.limit = limit
    self.faults = faults
    self.media = media
  }
}

/// What a network would refuse of a text.
public enum NetworkFault: Sendable, Equatable {
  /// More characters than it takes, by its own count.
  case tooLong(length: Int, limit: Int)
  /// More hashtags than it takes.
  case tooManyHashtags(Int, limit: Int)
  /// Nothing to say.
  case empty
}

/// An item of the plan with what the team has for it.
public struct EditorialEntry: Sendable, Equatable {
  /// The item, with the title, path and state of its content.
  public var item: PlanItem
  /// Where it stands.
  public var standing: ItemStanding
  /// The content that is bound to it, by `slot` or by its date.
  public var content: ContentRecord?
  /// Whether a lock shows that its content was finished by its time; nil: no lock tells.
  public var wasReady: Bool?
  /// Content that would fit and is bound to nothing; a suggestion publishes nothing.
  public var suggestion: ContentRecord?
  /// The texts of its content (else none), one for each network among its channels.
  public var texts: [NetworkText]

  /// An entry of its parts.
  public init(
    item: PlanItem, standing: ItemStanding, content: ContentRecord?, wasReady: Bool? = nil,
    suggestion: ContentRecord? = nil, texts: [NetworkText] = []
  ) {
    self.item = item
    self.standing = standing
    self.content = content
    self.wasReady = wasReady
    self.suggestion = suggestion
    self.texts = texts
  }
}

/// The plan as the team works with it at a moment.
public struct EditorialPlan: Sendable {
  /// The plan with the content bound to it.
  public var plan: Plan
  /// By start, as the plan's items.
  public var entries: [EditorialEntry]
  /// Content with a date of its own and no place in the plan, by date, then path.
  public var unplanned: [ContentRecord]
  /// Content with neither place nor date, by path.
  public var unbound: [ContentRecord]
  /// The moment.
  public var now: Instant

  /// A plan of its parts.
  public init(
    plan: Plan, entries: [EditorialEntry], unplanned: [ContentRecord], unbound: [ContentRecord],
    now: Instant
  ) {
    self.plan = plan
    self.entries = entries
    self.unplanned = unplanned
    self.unbound = unbound
    self.now = now
  }
}

/// Brings plan and content together. Of two files for one place the first by path counts; the build
/// refuses both. Content with a date of its own takes the free place of its format on its day that is
/// nearest, and goes out by that date. What was ready in time is known from the lock alone. Places without content get what is loose and fits (`suggestions`), bound content its
/// texts (`networkTexts`). Cost: a sort of the records and of their suggestions, then linear.
public func editorialPlan(
  _ plan: Plan, records: [ContentRecord], now: Instant, networks: NetworkRules? = nil,
  calendar: EditorialCalendar? = nil, lock: PlanLock? = nil
) -> EditorialPlan {
  let sorted = records.sorted { $0.path < $1.path }
  let ids = Set(plan.items.map(\.id))
  let bound = contentOfPlaces(plan.items, sorted)
  let locked = Dictionary(
    (lock?.items ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var whole = plan
  var entries: [EditorialEntry] = []
  entries.reserveCapacity(plan.items.count)
  for index in whole.items.indices {
    let content = bound[whole.items[index].id]
    if let content {
      whole.items[index].title = content.title
      whole.items[index].content = content.path
      whole.items[index].state = content.state
    }
    let item = whole.items[index]
    let texts = content.map {
      networkTexts(of: $0, for: item, networks: networks, calendar: calendar)
    }
    entries.append(
      EditorialEntry(
        item: item, standing: standing(of: item, content, now: now), content: content,
        wasReady: content.flatMap { content in
          guard let lock, content.isFinished else { return nil }
          return locked[item.id]?.wasReady(
            by: content.moment(at: item.start).instant, lockedAt: lock.moment.instant)
        },
        texts: texts ?? []))
  }
  let free = entries.filter { $0.standing == .missing }.map(\.item)
  let suggested = suggestions(sorted, for: free, now: now, calendar: calendar)
  for index in entries.indices where entries[index].standing == .missing {
    entries[index].suggestion = suggested[entries[index].item.id]
  }
  let placed = Set(entries.compactMap(\.content?.path))
  let loose = sorted.filter { record in
    record.slot.map { !ids.contains($0) } ?? !placed.contains(record.path)
  }
  let unplanned = loose.filter { $0.date != nil }.sorted { a, b in
    guard let first = a.date?.instant, let second = b.date?.instant, first != second else {
      return a.path < b.path
    }
    return first < second
  }
  return EditorialPlan(
    plan: whole, entries: entries, unplanned: unplanned, unbound: loose.filter { $0.date == nil },
    now: now)
}

private func standing(of item: PlanItem, _ content: ContentRecord?, now: Instant) -> ItemStanding {
  guard let content else { return item.start.instant <= now ? .passed : .missing }
  let isDue = content.moment(at: item.start).instant <= now
  guard content.isFinished else { return isDue ? .late : .waiting }
  return isDue ? .published : .ready
}
