public import CivilTime
public import Diagnostics
public import Editorial
import Feeds
public import Schedule

/// The forms a plan leaves the program in.
public enum ExportFormat: String, Sendable, CaseIterable {
  case json, csv, ics, rss, jsonfeed
  case googleCalendar = "google-calendar"
  case buffer, hootsuite, metricool
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
  /// What other programs import; nil: the project does not say.
  public var networks: NetworkRules?
  /// The items with their content and texts, for tables that publish.
  public var entries: [EditorialEntry]
  /// The moment from which programs want rows to lie ahead; nil: any row will do.
  public var now: Instant?
  /// Whether tables that publish also hold what is not approved or has passed.
  public var includesAll: Bool
  /// The name of the file written, which is where a feed says it is below `baseURL`.
  public var fileName: String?

  /// All items in Spanish.
  public init(
    format: ExportFormat, filter: PlanFilter = PlanFilter(), language: Language = .es,
    baseURL: String? = nil, fileName: String? = nil, networks: NetworkRules? = nil,
    entries: [EditorialEntry] = [], now: Instant? = nil, includesAll: Bool = false
  ) {
    self.format = format
    self.filter = filter
    self.language = language
    self.baseURL = baseURL
    self.fileName = fileName
    self.networks = networks
    self.entries = entries
    self.now = now
    self.includesAll = includesAll
  }
}

/// The plan's items in a form for other programs; nil with errors. The clock has no part in it:
/// but for `generated` in JSON, equal plans give equal bytes. Cost: linear.
/// Source: docs/exports.md.
public func exportPlan(
  _ plan: Plan, of calendar: EditorialCalendar, _ options: ExportOptions
) -> (bytes: [UInt8]?, issues: [PlanOutputIssue]) {
  var issues = options.filter.issues(in: calendar)
  var table: ImportTable?
  if let program = options.format.program {
    table = options.networks?.table(options.format.rawValue)
    if table == nil {
      issues.append(
        .networks(
          options.networks == nil ? .missingTable(program: program) : .noTable(program: program)))
    }
  }
  if let table, table.isOfOneChannel {
    let leaves = calendar.channels.map(\.id)
    let networks = leaves.filter { id in
      options.networks?.network(id) != nil
        || calendar.channels.contains { $0.id == id && $0.group != id }
    }
    let used = networks.filter { id in plan.items.contains { $0.channels.contains(id) } }
    if let channel = options.filter.channel {
      let isGroup = calendar.channels.contains { $0.group == channel } && !leaves.contains(channel)
      if isGroup {
        issues.append(.needsChannel(group: channel, all: used, program: table.title))
      } else if leaves.contains(channel), !networks.contains(channel) {
        issues.append(.notNetwork(channel, all: used, program: table.title))
      }
    } else {
      issues.append(.needsChannel(group: nil, all: used, program: table.title))
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
  case .googleCalendar, .buffer, .hootsuite, .metricool:
    guard let table else { return (nil, issues) }
    let (bytes, more) = importTable(items, table, words, options)
    return (bytes, bytes == nil ? more : issues + more)
  }
}

extension ExportFormat {
  /// The program whose table it is; nil for forms of this program's own.
  fileprivate var program: String? {
    switch self {
    case .googleCalendar: "Google Calendar"
    case .buffer: "Buffer"
    case .hootsuite: "Hootsuite"
    case .metricool: "Metricool"
    case .json, .csv, .ics, .rss, .jsonfeed: nil
    }
  }
}

/// Days are not split: the parts are whole days in order, as few as fit.
func tooManyRows(_ items: [PlanItem], limit: Int, program: String) -> PlanOutputIssue {
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
    items.count, limit: limit, program: program,
    parts: parts.map { "--from \($0.first) --to \($0.last) (\($0.count))" })
}
