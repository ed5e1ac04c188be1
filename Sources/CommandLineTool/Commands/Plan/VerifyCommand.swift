import Diagnostics
import Editorial
import Files
import PlanOutput
import Planner
import Schedule
import Text
import Verification

/// `emra-site plan verify`: success only for a plan without violations.
func runVerify(_ arguments: PlanProofArguments, _ console: Console) async -> ExitCode {
  let source: PlanSource
  switch PlanSource.read(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let read): source = read
  }
  let isJSON = arguments.format == .json
  let plan: Plan
  if let path = arguments.file {
    switch readPlanFile(path, console) {
    case .failure(let stop): return stop.code
    case .success(let read): plan = read
    }
  } else if source.lock != nil {
    switch source.items(console) {
    case .failure(let stop): return stop.code
    case .success(let items): plan = source.plan(items, content: nil).plan
    }
  } else {
    switch makePlan(source.calendar) {
    case .clash(let clash):
      console.show([clash.diagnostic(in: source.calendar)])
      guard isJSON else { return .contentErrors }
      let printed = console.print(
        proofJSON(nil, clash: clash.entries(in: source.calendar), language: console.language))
      return printed == .success ? .contentErrors : printed
    case .undecided(let diagnostic):
      console.show([diagnostic])
      return .contentErrors
    case .plan(let items): plan = source.plan(items, content: nil).plan
    }
  }
  let lock = source.lock?.lock
  let report = verify(plan, against: source.calendar, digest: source.digest, lock: lock)
  let printed: ExitCode
  if isJSON {
    printed = console.print(proofJSON(report, clash: [], language: console.language))
  } else {
    console.show(report.violations)
    let views = PlanViews(
      plan, of: source.calendar, language: console.language,
      columns: min(outputColumns() ?? 100, 200))
    let goals = report.goals.map {
      GoalRow(name: $0.name, value: $0.value.text, bound: $0.bound.text)
    }
    printed = console.print(
      views.proof(
        violations: report.violations.count, goals: goals, lockedAt: lock?.moment))
  }
  return printed == .success && !report.violations.isEmpty ? .contentErrors : printed
}

private func readPlanFile(_ path: String, _ console: Console) -> Result<Plan, PlanStop> {
  let file: SourceFile
  do {
    file = SourceFile(path: path, bytes: try readInput(path))
  } catch {
    console.show([error.diagnostic])
    return .failure(PlanStop(code: .missingInput))
  }
  let (plan, diagnostics) = readPlan(file)
  console.show(diagnostics.sortedForDisplay())
  return plan.map { .success($0) } ?? .failure(PlanStop(code: .contentErrors))
}

/// The proof for other programs; no report stands for a calendar that has no plan.
private func proofJSON(
  _ report: VerificationReport?, clash: [ClashEntry], language: Language
) -> [UInt8] {
  var json: [UInt8] = []
  json.append("{\"feasible\": \(report != nil), \"violations\": ")
  json += JSONRenderer(language: language).render(report?.violations ?? [])
  json.append(", \"goals\": [")
  for (index, goal) in (report?.goals ?? []).enumerated() {
    json.append(index == 0 ? "\n  {\"name\": " : ",\n  {\"name\": ")
    json.appendJSONString(goal.name)
    json.append(", \"value\": \(goal.value.json), \"bound\": \(goal.bound.json)}")
  }
  json.append("], \"clash\": [")
  for (index, entry) in clash.enumerated() {
    json.append(index == 0 ? "\n  {\"rule\": " : ",\n  {\"rule\": ")
    json.appendJSONString(entry.rule)
    for (key, value) in [
      ("month", entry.month), ("format", entry.format?.rawValue), ("id", entry.id),
    ] {
      guard let value else { continue }
      json.append(", \"\(key)\": ")
      json.appendJSONString(value)
    }
    if let index = entry.index { json.append(", \"index\": \(index)") }
    let line = entry.note.location.flatMap { location in
      location.range.map { location.file.position(of: $0.lowerBound).line }
    }
    json.append(", \"line\": \(line.map(String.init) ?? "null")}")
  }
  json.append("]}\n")
  return json
}

extension Fraction {
  /// `12` or `5/3`.
  fileprivate var text: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// A number where it is whole, else the text of the fraction.
  fileprivate var json: String { denominator == 1 ? text : "\"\(text)\"" }
}
