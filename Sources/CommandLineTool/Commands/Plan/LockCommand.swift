import Build
import CivilTime
import Diagnostics
import Editorial
import Files
import PlanOutput
import Planner
import Schedule

/// What `plan lock` would write, with what it changes.
struct ProposedLock: Sendable {
  let source: PlanSource
  let lock: PlanLock
  /// Nil where there is no lock yet.
  let diff: PlanDiff?
  /// The new plan with its content.
  let plan: Plan

  /// Replans from the lock, or plans anew where there is none; what is in the way is shown.
  static func make(
    _ source: PlanSource, _ console: Console
  ) async -> Result<ProposedLock, PlanStop> {
    let old = source.lock?.lock
    let before: [PlanItem]
    if let old {
      before = old.planItems(of: source.calendar)
    } else {
      switch source.freshItems(console) {
      case .failure(let stop): return .failure(stop)
      case .success(let items): before = items
      }
    }
    let content = await source.content(console, items: before)
    let material = LockMaterial(
      calendarDigest: source.digest, moment: source.calendar.zone.dateTime(at: source.now),
      old: old, records: content?.records ?? [],
      isContentUnread: content.map { $0.brokenPages > 0 } ?? true)
    guard let old else {
      let lock = material.lock(
        holding: before, pins: pinIDs(of: before, in: source.calendar), retired: [])
      return .success(
        ProposedLock(
          source: source, lock: lock, diff: nil, plan: source.plan(before, content: content).plan))
    }
    let (approved, written) = material.commitments
    let outcome = replan(
      source.calendar,
      keeping: Commitments(lock: old, approved: approved, written: written, moment: source.now))
    switch outcome {
    case .clash(let clash):
      console.show([clash.diagnostic(in: source.calendar)])
      return .failure(PlanStop(code: .contentErrors))
    case .undecided(let diagnostic):
      console.show([diagnostic])
      return .failure(PlanStop(code: .contentErrors))
    case .plan(let new):
      let lock = material.lock(holding: new.items, pins: new.pins, retired: new.retired)
      return .success(
        ProposedLock(
          source: source, lock: lock,
          diff: PlanDiff(
            new.changes, of: source.plan(before, content: content).plan.items,
            isFewest: new.isProven),
          plan: source.plan(lock.planItems(of: source.calendar), content: content).plan))
    }
  }

  func views(_ console: Console) -> PlanViews {
    PlanViews(
      plan, of: source.calendar, language: console.language,
      columns: min(outputColumns() ?? 100, 200))
  }
}

/// `emra-site plan lock`: writes the lock where it says something new.
func runLock(_ arguments: PlanLockArguments, _ console: Console) async -> ExitCode {
  let proposed: ProposedLock
  switch await proposedLock(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let made): proposed = made
  }
  guard let path = proposed.source.lockPath else {
    console.show([Diagnostic(PlanCommandIssue.noPlaceForLock, at: nil)])
    return .usage
  }
  let views = proposed.views(console)
  let news = proposed.source.lock.map { proposed.lock.news(since: $0.lock) } ?? .plan
  let hasChanges = proposed.diff.map { !$0.changes.isEmpty } ?? false
  let report = LockReport(
    path: path, count: proposed.lock.items.count, isFirst: proposed.source.lock == nil, news: news,
    summary: hasChanges ? "" : proposed.diff.map(views.summary) ?? "",
    standings: proposed.lock.standings)
  let table = hasChanges ? proposed.diff.map { views.diff($0, as: .text) } ?? [] : []
  if arguments.check {
    let printed = console.print(
      Array(report.checked[console.language].utf8) + (table.isEmpty ? [] : [0x0A]) + table)
    return printed == .success && news == .plan ? .findings : printed
  }
  if news != .none {
    do {
      try writeFile(planLockJSON(proposed.lock), to: path)
    } catch {
      console.show([error.diagnostic])
      return .cannotCreateOutput
    }
  }
  return console.print(
    Array(report.written[console.language].utf8) + (table.isEmpty ? [] : [0x0A]) + table)
}

/// `emra-site plan diff`: what `plan lock` would change.
func runDiff(_ arguments: PlanDiffArguments, _ console: Console) async -> ExitCode {
  switch await proposedLock(arguments.common, console) {
  case .failure(let stop): return stop.code
  case .success(let proposed):
    guard let diff = proposed.diff else {
      let issue = PlanCommandIssue.noLock(
        proposed.source.lockPath ?? PlanLock.path)
      console.show([Diagnostic(issue, at: nil)])
      return .missingInput
    }
    let printed = console.print(
      proposed.views(console).diff(diff, as: arguments.format ?? .text))
    let isDifferent = arguments.exitCode && !diff.changes.isEmpty
    return printed == .success && isDifferent ? .findings : printed
  }
}

private func proposedLock(
  _ arguments: PlanCommonArguments, _ console: Console
) async -> Result<ProposedLock, PlanStop> {
  switch PlanSource.read(arguments, console) {
  case .failure(let stop): .failure(stop)
  case .success(let source): await ProposedLock.make(source, console)
  }
}

/// What is said of a lock that was made or looked at.
struct LockReport: Sendable {
  let path: String
  /// Items of the new lock.
  let count: Int
  let isFirst: Bool
  let news: LockNews
  /// "no cambia ninguna pieza", in the language that is spoken; empty where a table follows, whose title
  /// says it.
  let summary: String
  let standings: LockStandings

  /// What was done.
  var written: Localized {
    switch news {
    case .plan where isFirst:
      Localized(
        es: "Plan fijado por primera vez en \(path): \(pieces.es); \(standings.text.es)\n",
        en: "Plan locked for the first time in \(path): \(pieces.en); \(standings.text.en)\n")
    case .plan:
      Localized(
        es: "Plan fijado en \(path): \(pieces.es); \(standings.text.es)\n\(sentence)",
        en: "Plan locked in \(path): \(pieces.en); \(standings.text.en)\n\(sentence)")
    case .standings:
      Localized(
        es: "El plan es el mismo: \(pieces.es). \(path) anota ahora \(standings.text.es)\n",
        en: "The plan is the same: \(pieces.en). \(path) now notes \(standings.text.en)\n")
    case .none:
      Localized(
        es: "El plan fijado está al día: \(pieces.es). \(path) queda como estaba\n",
        en: "The locked plan is up to date: \(pieces.en). \(path) stays as it was\n")
    }
  }

  /// What would be done.
  var checked: Localized {
    switch news {
    case .plan where isFirst:
      Localized(
        es: "No hay plan fijado: falta \(path). «emra-site plan lock» lo escribe\n",
        en: "There is no locked plan: \(path) is missing. «emra-site plan lock» writes it\n")
    case .plan:
      Localized(
        es: "\(path) no está al día. «emra-site plan lock» lo escribe de nuevo\n\(sentence)",
        en: "\(path) is not up to date. «emra-site plan lock» writes it anew\n\(sentence)")
    case .standings, .none:
      Localized(
        es: "El plan fijado está al día: \(pieces.es)\n",
        en: "The locked plan is up to date: \(pieces.en)\n")
    }
  }

  private var sentence: String {
    summary.isEmpty ? "" : summary.prefix(1).uppercased() + summary.dropFirst() + "\n"
  }

  private var pieces: Localized {
    Localized(
      es: count == 1 ? "1 pieza" : "\(count) piezas",
      en: count == 1 ? "1 item" : "\(count) items")
  }
}

/// How many items of a lock stand how firmly.
struct LockStandings: Sendable, Equatable {
  let published: Int
  let approved: Int

  /// "3 publicadas y 2 aprobadas".
  var text: Localized {
    Localized(
      es: "\(published) \(published == 1 ? "publicada" : "publicadas") y "
        + "\(approved) \(approved == 1 ? "aprobada" : "aprobadas")",
      en: "\(published) published and \(approved) approved")
  }
}

extension PlanLock {
  /// Its standings, counted.
  var standings: LockStandings {
    LockStandings(
      published: items.count { $0.standing == .published },
      approved: items.count { $0.standing == .approved })
  }
}
