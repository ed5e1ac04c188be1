import Diagnostics
import Editorial
import PlanOutput

/// `emra-site plan gaps`.
func runGaps(_ arguments: PlanGapsArguments, _ console: Console) async -> ExitCode {
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let hand):
    let gaps = planGaps(
      hand.editorial, today: hand.source.today,
      days: arguments.days ?? PlanGapsArguments.usualDays)
    let printed = console.print(
      hand.views(console).gaps(gaps, as: arguments.format ?? .text))
    return printed == .success && arguments.strict && gaps.missing > 0 ? .findings : printed
  }
}

/// `emra-site plan coverage`.
func runCoverage(_ arguments: PlanCoverageArguments, _ console: Console) async -> ExitCode {
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let hand):
    let issues = arguments.filter.issues(in: hand.source.calendar)
    guard issues.isEmpty else { return console.finish(nil, issues) }
    let coverage = planCoverage(
      hand.editorial, of: hand.source.calendar, by: arguments.grouping ?? .objective,
      from: arguments.filter.from, to: arguments.filter.to)
    return console.finish(
      hand.views(console).coverage(coverage, as: arguments.format ?? .text),
      coverage.total.planned == 0 ? [.nothingMatches] : [])
  }
}

/// `emra-site plan drift`.
func runDrift(_ arguments: PlanDriftArguments, _ console: Console) async -> ExitCode {
  switch await PlanAtHand.make(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let hand):
    let issues = arguments.filter.issues(in: hand.source.calendar)
    guard issues.isEmpty else { return console.finish(nil, issues) }
    let drift = planDrift(
      hand.editorial, from: arguments.filter.from, to: arguments.filter.to)
    return console.print(hand.views(console).drift(drift, as: arguments.format ?? .text))
  }
}
