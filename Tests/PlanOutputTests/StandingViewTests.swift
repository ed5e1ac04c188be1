import CivilTime
import Diagnostics
import Editorial
import Foundation
import Schedule
import Testing

@testable import PlanOutput

/// Gaps, coverage, drift and changes of the sample plan at 11 August 2026, 08:00.
@Suite struct StandingViewTests {
  private static let forms: [(ViewFormat, String)] = [
    (.text, "txt"), (.markdown, "md"), (.html, "html"), (.json, "json"),
  ]

  /// What the team has: one piece out in time, one late, one waiting, one out without a place.
  private func editorial(title: String = "Oficios del cobre") throws -> EditorialPlan {
    var plan = try samplePlan(try sampleCalendar())
    for index in plan.items.indices {
      (plan.items[index].content, plan.items[index].state) = (nil, nil)
      if !plan.items[index].isPinned { plan.items[index].title = nil }
    }
    let article = try #require(plan.items.first)
    func record(_ slot: String?, _ title: String, isFinished: Bool) -> ContentRecord {
      ContentRecord(
        path: "content/publicaciones/\(slot ?? "libre").md", title: title, format: .post,
        state: isFinished ? "aprobado" : "revision", isFinished: isFinished, slot: slot)
    }
    var moved = record(article.id, "El agua, «continental»", isFinished: true)
    moved.date = OffsetDateTime(
      try local(article.start, plus: 26 * 60 + 1), offset: article.start.offset)
    var free = record(nil, "Un saludo", isFinished: true)
    free.date = article.start
    var whole = editorialPlan(
      plan,
      records: [
        moved, record("2026-08-story-1", "Una historia", isFinished: false),
        record("2026-08-reel-1", title, isFinished: false), free,
      ], now: plan.generated.instant)
    let index = try #require(whole.entries.firstIndex { $0.item.id == "2026-08-post-2" })
    whole.entries[index].suggestion = record(nil, title, isFinished: false)
    return whole
  }

  /// Minutes later by the same clock.
  private func local(_ start: OffsetDateTime, plus minutes: Int) throws -> CivilDateTime {
    let time = start.local.time
    let all = time.hour * 60 + time.minute + minutes
    return CivilDateTime(
      start.local.date.adding(days: all / 1440),
      try #require(TimeOfDay(hour: all / 60 % 24, minute: all % 60)))
  }

  private func views(
    _ editorial: EditorialPlan, _ language: Language = .es, columns: Int = 100
  ) throws -> PlanViews {
    PlanViews(editorial.plan, of: try sampleCalendar(), language: language, columns: columns)
  }

  private func name(_ view: String, _ ending: String) -> String {
    (ending == "html" ? "html/" : "") + "\(view).\(ending)"
  }

  @Test(arguments: forms)
  func drawsGaps(_ format: ViewFormat, _ ending: String) throws {
    let editorial = try editorial()
    let gaps = planGaps(editorial, today: try date(2026, 8, 11), days: 21)
    try expectGolden(try views(editorial).gaps(gaps, as: format), name("gaps", ending))
    if format == .text {
      try expectGolden(try views(editorial, .en).gaps(gaps, as: format), "gaps.en.txt")
    }
  }

  @Test func saysThatNothingIsMissing() throws {
    let editorial = try editorial()
    let gaps = planGaps(editorial, today: try date(2026, 8, 11), days: 0)
    let text = text(try views(editorial).gaps(gaps, as: .text))
    #expect(text.contains("\nPor venir\n---------\n\nTodo lo de estos días está listo.\n"))
  }

  @Test(arguments: forms)
  func drawsCoverage(_ format: ViewFormat, _ ending: String) throws {
    let editorial = try editorial()
    let coverage = planCoverage(editorial, of: try sampleCalendar())
    let form = try #require(CoverageFormat(rawValue: format.rawValue))
    try expectGolden(try views(editorial).coverage(coverage, as: form), name("coverage", ending))
    if format == .text {
      try expectGolden(try views(editorial, .en).coverage(coverage, as: form), "coverage.en.txt")
    }
  }

  @Test func writesCoverageForSpreadsheets() throws {
    let editorial = try editorial()
    let coverage = planCoverage(editorial, of: try sampleCalendar(), by: .campaign)
    try expectGolden(try views(editorial).coverage(coverage, as: .csv), "coverage.csv")
    let sheet = text(try views(editorial).coverage(coverage, as: .text))
    #expect(sheet.contains("\nInstituciones, gobernanza; y más — 2 piezas"))
    #expect(sheet.contains("\nSin campaña — 6 piezas"))
  }

  @Test(arguments: forms)
  func drawsDrift(_ format: ViewFormat, _ ending: String) throws {
    let editorial = try editorial()
    let drift = planDrift(editorial)
    try expectGolden(try views(editorial).drift(drift, as: format), name("drift", ending))
    if format == .text {
      try expectGolden(try views(editorial, .en).drift(drift, as: format), "drift.en.txt")
    }
  }

  @Test func countsWhatIsTooLongToList() throws {
    var editorial = try editorial()
    let one = try #require(editorial.entries.first { $0.content == nil })
    editorial.entries = Array(repeating: one, count: 21)
    let many = text(try views(editorial).drift(planDrift(editorial), as: .text))
    #expect(many.contains("Son 21; con --from y --to se ven las de un período"))
    editorial.entries.removeLast()
    let few = text(try views(editorial).drift(planDrift(editorial), as: .text))
    #expect(few.components(separatedBy: "2026-08-post-1 ").count == 21)
    editorial.entries = []
    editorial.unplanned = []
    let none = text(try views(editorial).drift(planDrift(editorial), as: .text))
    #expect(none.hasSuffix("\nTodavía no ha pasado nada.\n"))
  }

  /// Every kind of change, one of them approved.
  private func changes(_ plan: Plan, labels: Int = 1) throws -> [PlanChange] {
    let start = try #require(plan.items.first?.start)
    let later = OffsetDateTime(try local(start, plus: 24 * 60 + 30), offset: start.offset)
    let hour = OffsetDateTime(try local(start, plus: 30), offset: start.offset)
    let topic = [
      PlanChange.Label(name: "campaign", old: "campana-4", new: nil),
      PlanChange.Label(name: "pillar", old: "educativa", new: "participacion"),
    ]
    func change(
      _ id: String, _ kind: PlanChange.Kind, _ old: OffsetDateTime?, _ new: OffsetDateTime?,
      _ labels: [PlanChange.Label] = [], approved: Bool = false, _ reason: Localized? = nil
    ) -> PlanChange {
      PlanChange(
        id: id, kind: kind, old: old, new: new, labels: labels, isApproved: approved, reason: reason
      )
    }
    return [
      change(
        "2026-08-reel-1", .day, start, later, topic, approved: true,
        Localized(es: "feriado: Ley 21.000", en: "holiday: Ley 21.000")),
      change("2026-08-story-9", .leftOut, start, nil),
      change("2026-08-article-1", .hour, start, hour),
      change("2026-08-post-2", .added, nil, start),
    ] + Array(repeating: change("2026-09-post-1", .labels, start, start, topic), count: labels)
  }

  private func diff(labels: Int = 1) throws -> (PlanViews, PlanDiff) {
    let plan = try samplePlan(try sampleCalendar())
    var old = plan.items
    var left = old[0]
    left.id = "2026-08-story-9"
    old.append(left)
    return (
      PlanViews(plan, of: try sampleCalendar(), language: .es),
      PlanDiff(try changes(plan, labels: labels), of: old)
    )
  }

  @Test(arguments: forms)
  func drawsChanges(_ format: ViewFormat, _ ending: String) throws {
    let (views, diff) = try diff()
    try expectGolden(views.diff(diff, as: format), name("diff", ending))
    if format == .text {
      let english = PlanViews(views.plan, of: try sampleCalendar(), language: .en)
      try expectGolden(english.diff(diff, as: format), "diff.en.txt")
    }
  }

  @Test func sumsUpManyChangesOfTopic() throws {
    let (views, diff) = try diff(labels: 21)
    #expect(views.summary(diff) == "se mueven 2 de 9, 1 se quita, 1 nueva, 21 cambian de tema")
    let sheet = text(views.diff(diff, as: .text))
    #expect(sheet.contains("- Cambian solo de tema: 21\n"))
    #expect(!sheet.contains("2026-09-post-1"))
    #expect(sheet.contains("- Son muchas para mostrar una por una las de otro tema; --format"))
    let many = PlanDiff(
      Array(repeating: try #require(diff.changes.first { $0.kind == .added }), count: 21)
        + diff.changes, of: diff.old)
    let both = text(views.diff(many, as: .text))
    #expect(both.contains("una por una las nuevas y las de otro tema; --format json"))
    #expect(!both.contains("2026-08-post-2") && both.contains("2026-08-article-1"))
    #expect(text(views.diff(diff, as: .json)).components(separatedBy: "2026-09-post-1").count == 22)
    let unproved = PlanDiff(diff.changes, of: diff.old, isFewest: false)
    #expect(
      text(views.diff(unproved, as: .text))
        .contains("\n- No se pudo demostrar que sean los menos cambios posibles de día y hora\n"))
    let none = PlanDiff([], of: diff.old)
    #expect(views.summary(none) == "no cambia ninguna pieza")
    #expect(
      text(views.diff(none, as: .text)).hasPrefix("Cambios del plan: no cambia ninguna pieza\n"))
  }

  @Test func staysWithinATerminal() throws {
    let editorial = try editorial()
    let views = try views(editorial)
    let calendar = try sampleCalendar()
    var sheets = [
      views.gaps(planGaps(editorial, today: try date(2026, 8, 11), days: 40), as: .text),
      views.drift(planDrift(editorial), as: .text), try diff().0.diff(try diff().1, as: .text),
    ]
    for grouping in CoverageGrouping.allCases {
      sheets.append(
        views.coverage(planCoverage(editorial, of: calendar, by: grouping), as: .text))
    }
    for sheet in sheets {
      for line in text(sheet).split(separator: "\n") { #expect(line.unicodeScalars.count <= 100) }
    }
  }

  @Test(arguments: ViewFormat.allCases)
  func keepsHostileTextInItsPlace(_ format: ViewFormat) throws {
    let hostile = "</td><script>|`a`\u{1B}[31m\u{202E}\nz"
    var editorial = try editorial(title: hostile)
    editorial.unplanned[0].title = hostile
    editorial.unplanned[0].path = "content/\u{1B}]0;x\u{7}.md"
    let views = try views(editorial)
    let change = PlanChange(
      id: "2026-08-\u{1B}[2J", kind: .day, old: nil, new: nil,
      labels: [PlanChange.Label(name: "\u{1B}[0m", old: "\u{202E}", new: "|")], isApproved: true,
      reason: Localized(same: hostile))
    let form = try #require(CoverageFormat(rawValue: format.rawValue))
    editorial.entries[0].item.objective = hostile
    let sheets = [
      views.gaps(planGaps(editorial, today: try date(2026, 8, 11), days: 40), as: format),
      views.drift(planDrift(editorial), as: format),
      views.diff(PlanDiff([change], of: []), as: format),
      views.coverage(planCoverage(editorial, of: try sampleCalendar()), as: form),
    ]
    for sheet in sheets {
      let sheet = text(sheet)
      if format != .json {
        #expect(!sheet.unicodeScalars.contains { $0 == "\u{202E}" })
      }
      #expect(!sheet.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
      switch format {
      case .text: #expect(sheet.contains("<script>"))
      case .markdown: #expect(sheet.contains("\\</td\\>\\<script\\>\\|\\`a\\`\u{FFFD}\\[31m"))
      case .html: #expect(!sheet.contains("<script") && sheet.contains("&lt;script&gt;"))
      case .json:
        let object = try JSONSerialization.jsonObject(with: Data(sheet.utf8))
        #expect("\(object)".unicodeScalars.contains("\u{202E}"))
      }
    }
  }

  @Test func judgesALockedPlan() throws {
    let editorial = try editorial()
    let moment = editorial.plan.generated
    try expectGolden(
      try views(editorial).proof(violations: 0, goals: [], lockedAt: moment), "proof.lock.txt")
    let item = try #require(editorial.plan.items.first)
    try expectGolden(
      try views(editorial).reasons(item, reasons: ["S1: ya se publicó"], others: nil),
      "reasons.lock.txt")
  }
}
