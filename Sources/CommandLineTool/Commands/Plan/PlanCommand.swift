import Build
import CivilTime
import Diagnostics
import Editorial
import Files
import PlanOutput
import Planner
import Schedule

/// `emra-site plan …`.
func runPlan(_ invocation: PlanInvocation, _ console: Console) async -> ExitCode {
  switch invocation {
  case .week(let arguments):
    await withViews(arguments.common, console) { hand, views in
      let week = arguments.week ?? hand.source.today.isoWeek
      let format = arguments.format ?? .text
      let (bytes, issues) = views.week(week, as: format, entries: hand.editorial.entries)
      hand.showTextFindings(of: week, as: format, console)
      return console.finish(bytes, issues)
    }
  case .month(let arguments):
    await withViews(arguments.common, console) { hand, views in
      let month = arguments.month ?? hand.source.today.firstOfMonth
      let (bytes, issues) = views.month(month, as: arguments.format ?? .text)
      return console.finish(bytes, issues)
    }
  case .list(let arguments):
    await withViews(arguments.common, console) { _, views in
      let (bytes, issues) = views.list(arguments.filter, as: arguments.format ?? .text)
      return console.finish(bytes, issues)
    }
  case .nextChange(let arguments):
    await withViews(arguments.common, console) { hand, views in
      let site = hand.content?.nextChange.map { hand.source.calendar.zone.dateTime(at: $0) }
      return console.print(
        views.nextChange(
          after: hand.source.now, site: site, as: arguments.format == .json ? .json : .text))
    }
  case .explain(let arguments):
    await withViews(arguments.common, console) { hand, views in
      explained(arguments.id, hand, views, console)
    }
  case .verify(let arguments): await runVerify(arguments, console)
  case .export(let arguments): await runExport(arguments, console)
  case .lock(let arguments): await runLock(arguments, console)
  case .diff(let arguments): await runDiff(arguments, console)
  case .gaps(let arguments): await runGaps(arguments, console)
  case .coverage(let arguments): await runCoverage(arguments, console)
  case .drift(let arguments): await runDrift(arguments, console)
  case .set(let arguments): await runSet(arguments, console)
  case .bind(let arguments): await runBind(arguments, console)
  case .fill(let arguments): await runFill(arguments, console)
  }
}

/// What a command of the plan shows: the plan with what the team has for it.
struct PlanAtHand: Sendable {
  let source: PlanSource
  let editorial: EditorialPlan
  /// Nil where there is none that can be read.
  let content: PlanContent?

  /// The plan with the content that is bound to it.
  var plan: Plan { editorial.plan }

  /// Views for the terminal.
  func views(_ console: Console) -> PlanViews {
    PlanViews(
      plan, of: source.calendar, language: console.language,
      columns: min(outputColumns() ?? 100, 200))
  }

  /// The plan of the lock, where there is one, or of the calendar; what is in the way is shown.
  static func make(
    _ arguments: PlanCommonArguments, _ console: Console
  ) async -> Result<PlanAtHand, PlanStop> {
    let source: PlanSource
    switch PlanSource.read(arguments, console) {
    case .failure(let stop): return .failure(stop)
    case .success(let read): source = read
    }
    switch source.items(console) {
    case .failure(let stop): return .failure(stop)
    case .success(let items):
      let content = await source.content(console, items: items)
      return .success(
        PlanAtHand(
          source: source, editorial: source.plan(items, content: content), content: content))
    }
  }
}

/// Makes the plan with its content and draws it; the clash is shown where there is none.
private func withViews(
  _ arguments: PlanCommonArguments, _ console: Console,
  _ draw: (PlanAtHand, PlanViews) -> ExitCode
) async -> ExitCode {
  switch await PlanAtHand.make(arguments, console) {
  case .failure(let stop): stop.code
  case .success(let hand): draw(hand, hand.views(console))
  }
}

private func runExport(_ arguments: PlanExportArguments, _ console: Console) async -> ExitCode {
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let hand):
    let (bytes, issues) = exportPlan(
      hand.plan, of: hand.source.calendar,
      ExportOptions(
        format: arguments.format ?? .json, filter: arguments.filter,
        language: console.fileLanguage,
        baseURL: arguments.baseURL ?? hand.content?.baseURL,
        fileName: arguments.output?.split(separator: "/").last.map(String.init),
        networks: hand.source.networks, entries: hand.editorial.entries, now: hand.source.now,
        includesAll: arguments.all))
    if bytes == nil, issues.contains(where: { if case .noRows = $0 { true } else { false } }) {
      console.show(issues.map { Diagnostic($0, at: nil) })
      return .contentErrors
    }
    if bytes != nil, [.buffer, .hootsuite, .metricool].contains(arguments.format) {
      // Programs refuse such rows, or networks do after them.
      let ids = Set(arguments.filter.items(of: hand.plan, in: hand.source.calendar).map(\.id))
      for entry in hand.editorial.entries
      where entry.standing == .ready && ids.contains(entry.item.id) {
        console.show(entry.textFindings)
      }
    }
    guard let bytes, let output = arguments.output else { return console.finish(bytes, issues) }
    console.show(issues.map { Diagnostic($0, at: nil) })
    do {
      try writeFile(bytes, to: output)
      return .success
    } catch {
      console.show([error.diagnostic])
      return .cannotCreateOutput
    }
  }
}

extension Console {
  /// Shows the issues and prints what there is; `usage` where there is nothing.
  func finish(_ bytes: [UInt8]?, _ issues: [PlanOutputIssue]) -> ExitCode {
    show(issues.map { Diagnostic($0, at: nil) })
    guard let bytes else { return .usage }
    return print(bytes)
  }
}

extension PlanAtHand {
  /// Warns of texts of a week's pieces that networks would refuse, beside a sheet that does not tell;
  /// once, where nothing is known of networks. What is out cannot be mended.
  func showTextFindings(of week: ISOWeek, as format: ViewFormat, _ console: Console) {
    guard source.networks != nil else {
      let hasTexts = editorial.entries.contains { !$0.texts.isEmpty }
      if hasTexts { console.show([Diagnostic(NetworksIssue.missing, at: nil)]) }
      return
    }
    guard format == .json else { return }
    for entry in editorial.entries
    where entry.standing != .published && entry.item.start.local.date.isoWeek == week {
      console.show(entry.textFindings)
    }
  }
}
