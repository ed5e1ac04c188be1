import Build
import CivilTime
import Diagnostics
import Files
import PlanOutput
import Planner
import Schedule

/// `emra-site plan …`.
func runPlan(_ invocation: PlanInvocation, _ console: Console) async -> ExitCode {
  switch invocation {
  case .week(let arguments):
    await withViews(arguments.common, console) { source, views, _ in
      let week = arguments.week ?? source.today.isoWeek
      let (bytes, issues) = views.week(week, as: arguments.format ?? .text)
      return console.finish(bytes, issues)
    }
  case .month(let arguments):
    await withViews(arguments.common, console) { source, views, _ in
      let month = arguments.month ?? source.today.firstOfMonth
      let (bytes, issues) = views.month(month, as: arguments.format ?? .text)
      return console.finish(bytes, issues)
    }
  case .list(let arguments):
    await withViews(arguments.common, console) { _, views, _ in
      let (bytes, issues) = views.list(arguments.filter, as: arguments.format ?? .text)
      return console.finish(bytes, issues)
    }
  case .nextChange(let arguments):
    await withViews(arguments.common, console) { source, views, content in
      let site = content?.nextChange.map { source.calendar.zone.dateTime(at: $0) }
      return console.print(
        views.nextChange(
          after: source.now, site: site, as: arguments.format == .json ? .json : .text))
    }
  case .explain(let arguments):
    await withViews(arguments.common, console) { source, views, _ in
      explained(arguments.id, source, views, console)
    }
  case .verify(let arguments): await runVerify(arguments, console)
  case .export(let arguments): await runExport(arguments, console)
  }
}

private func explained(
  _ id: String, _ source: PlanSource, _ views: PlanViews, _ console: Console
) -> ExitCode {
  guard let found = explain(id, in: views.plan.items, of: source.calendar) else {
    return console.finish(nil, [views.unknownItem(id)])
  }
  func slot(_ other: Alternative?) -> OtherSlot? {
    other.map { OtherSlot(start: $0.start, effects: $0.effects, obstacles: $0.obstacles) }
  }
  return console.print(
    views.reasons(found.item, next: slot(found.next), better: slot(found.better)))
}

/// Makes the plan with its content and draws it; the clash is shown where there is none.
private func withViews(
  _ arguments: PlanCommonArguments, _ console: Console,
  _ draw: (PlanSource, PlanViews, PlanContent?) -> ExitCode
) async -> ExitCode {
  switch await madePlan(arguments, console) {
  case .failure(let stop): return stop.code
  case .success(let (source, plan, content)):
    let views = PlanViews(
      plan, of: source.calendar, language: console.language,
      columns: min(outputColumns() ?? 100, 200))
    return draw(source, views, content)
  }
}

/// The plan of the calendar with the content that is bound to it.
func madePlan(
  _ arguments: PlanCommonArguments, _ console: Console
) async -> Result<(PlanSource, Plan, PlanContent?), PlanStop> {
  let source: PlanSource
  switch PlanSource.read(arguments, console) {
  case .failure(let stop): return .failure(stop)
  case .success(let read): source = read
  }
  switch makePlan(source.calendar) {
  case .clash(let clash):
    console.show([clash.diagnostic(in: source.calendar)])
    return .failure(PlanStop(code: .contentErrors))
  case .undecided(let diagnostic):
    console.show([diagnostic])
    return .failure(PlanStop(code: .contentErrors))
  case .plan(let items):
    let content = await source.content(console, items: items)
    return .success((source, source.plan(items, content: content), content))
  }
}

private func runExport(_ arguments: PlanExportArguments, _ console: Console) async -> ExitCode {
  switch await madePlan(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let (source, plan, content)):
    let (bytes, issues) = exportPlan(
      plan, of: source.calendar,
      ExportOptions(
        format: arguments.format ?? .json, filter: arguments.filter,
        language: console.fileLanguage,
        baseURL: arguments.baseURL ?? content?.baseURL,
        fileName: arguments.output?.split(separator: "/").last.map(String.init)))
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
  fileprivate func finish(_ bytes: [UInt8]?, _ issues: [PlanOutputIssue]) -> ExitCode {
    show(issues.map { Diagnostic($0, at: nil) })
    guard let bytes else { return .usage }
    return print(bytes)
  }
}
