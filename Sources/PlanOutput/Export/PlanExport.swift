import CivilTime
public import Diagnostics
import Feeds
public import Schedule

/// The forms a plan leaves the program in.
public enum ExportFormat: String, Sendable, CaseIterable {
  case json, csv, ics, rss, jsonfeed
  case googleCalendar = "google-calendar"
  case buffer
}

/// How a plan is exported.
public struct ExportOptions: Sendable {
  /// The form.
  public var format: ExportFormat
  /// Which items.
  public var filter: PlanFilter
  /// Of headings and facts; keys and column names do not depend on it.
  public var language: Language
  /// The site's address with a final slash, for the feeds; nil where it is not known.
  public var baseURL: String?
  /// The name of the file written, which is where a feed says it is below `baseURL`.
  public var fileName: String?

  /// All items in Spanish.
  public init(
    format: ExportFormat, filter: PlanFilter = PlanFilter(), language: Language = .es,
    baseURL: String? = nil, fileName: String? = nil
  ) {
    self.format = format
    self.filter = filter
    self.language = language
    self.baseURL = baseURL
    self.fileName = fileName
  }
}

/// The plan's items in a form for other programs; nil with errors. The clock has no part in it:
/// but for `generated` in JSON, equal plans give equal bytes. Cost: linear.
/// Source: docs/exports.md.
public func exportPlan(
  _ plan: Plan, of calendar: EditorialCalendar, _ options: ExportOptions
) -> (bytes: [UInt8]?, issues: [PlanOutputIssue]) {
  var issues = options.filter.issues(in: calendar)
  if options.format == .buffer {
    let leaves = calendar.channels.map(\.id)
    let used = leaves.filter { id in plan.items.contains { $0.channels.contains(id) } }
    if let channel = options.filter.channel {
      let isGroup = calendar.channels.contains { $0.group == channel } && !leaves.contains(channel)
      if isGroup { issues.append(.bufferNeedsChannel(group: channel, all: used)) }
    } else {
      issues.append(.bufferNeedsChannel(group: nil, all: used))
    }
  }
  guard issues.isEmpty else { return (nil, issues) }
  let items = options.filter.items(of: plan, in: calendar)
  if items.isEmpty { issues.append(.nothingMatches) }
  let words = PlanWords(calendar: calendar, language: options.language)
  switch options.format {
  case .json:
    var part = plan
    part.items = items
    return (planJSON(part), issues)
  case .csv: return (itemTable(items), issues)
  case .ics: return (iCalendar(items, words), issues)
  case .rss: return (planFeed(items, words, options).rendered(as: .rss), issues)
  case .jsonfeed: return (planFeed(items, words, options).rendered(as: .json), issues)
  case .googleCalendar: return (googleCalendarTable(items, words), issues)
  case .buffer:
    guard items.count <= ImportFormats.bufferRows else {
      return (nil, [tooManyRows(items)])
    }
    let empty = items.count { $0.title == nil }
    if empty > 0 { issues.append(.rowsWithoutText(empty, of: items.count)) }
    let titled = items.filter { $0.title != nil }
    if !titled.isEmpty {
      let open = titled.count { $0.state != "aprobado" }
      issues.append(.titlesOnly(notApproved: open, of: titled.count))
    }
    return (bufferTable(items, words), issues)
  }
}

/// Days are not split: the parts are whole days in order, as few as fit.
private func tooManyRows(_ items: [PlanItem]) -> PlanOutputIssue {
  let limit = ImportFormats.bufferRows
  var days: [(date: CivilDate, count: Int)] = []
  for item in items {
    let date = item.start.local.date
    if days.last?.date == date {
      days[days.count - 1].count += 1
    } else {
      days.append((date, 1))
    }
  }
  var parts: [(first: CivilDate, last: CivilDate, count: Int)] = []
  for day in days {
    if let part = parts.last, part.count + day.count <= limit {
      parts[parts.count - 1] = (part.first, day.date, part.count + day.count)
    } else {
      parts.append((day.date, day.date, day.count))
    }
  }
  return .tooManyRows(
    items.count, limit: limit,
    parts: parts.map { "--from \($0.first) --to \($0.last) (\($0.count))" })
}
