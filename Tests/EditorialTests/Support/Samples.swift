import CivilTime
import Diagnostics
import Schedule
import Testing
import YAML

@testable import Editorial

/// `2026-08-10T12:00:00-04:00`.
func moment(_ text: String) throws -> OffsetDateTime {
  let stamp = try Timestamp.parse(text).get()
  return OffsetDateTime(stamp.local, offset: try #require(stamp.offset))
}

func day(_ text: String) throws -> CivilDate { try Timestamp.parse(text).get().local.date }

/// An item that starts at `start`; its format is that of its id.
func item(
  _ id: String, _ start: String, channels: [String] = ["instagram"], objective: String = "OE1",
  audience: String = "comunidad", campaign: String? = nil, isPinned: Bool = false
) throws -> PlanItem {
  PlanItem(
    id: id, start: try moment(start), format: try #require(ItemID(id)).format, channels: channels,
    campaign: campaign, season: nil, objective: objective, pillar: "educativa", audience: audience,
    title: nil, content: nil, state: nil, isPinned: isPinned, reasons: [])
}

/// Content bound to a place, or with a date.
func record(
  _ slot: String?, finished: Bool = true, date: OffsetDateTime? = nil, path: String? = nil
) -> ContentRecord {
  let path = path ?? "content/\(slot ?? "x").md"
  return ContentRecord(
    path: path, title: "Texto \(slot ?? path)", state: finished ? "aprobado" : "revision",
    isFinished: finished, slot: slot, date: date)
}

func editorial(
  _ items: [PlanItem], _ records: [ContentRecord], now: String
) throws -> EditorialPlan {
  let now = try moment(now)
  let plan = Plan(
    generated: now, calendarName: "Plan", calendarDigest: String(repeating: "0", count: 64),
    items: items)
  return editorialPlan(plan, records: records, now: now.instant)
}

/// August and September 2026 with two objectives, two audiences, two channels and a campaign.
func sampleCalendar(pins: [Pin] = []) throws -> EditorialCalendar {
  func month(_ number: Int) throws -> MonthMix {
    MonthMix(
      first: try #require(CivilDate(year: 2026, month: number, day: 1)),
      posts: Located(2...4, span: 0..<0), reels: Located(1, span: 0..<0),
      articles: Located(0, span: 0..<0))
  }
  func labels(_ keys: [String]) -> [WeightedLabel] {
    keys.map { WeightedLabel(key: $0, weight: 1) }
  }
  return EditorialCalendar(
    file: SourceFile(path: "calendar.yml", text: ""), name: "Plan",
    zone: try TimeZoneRules(named: "America/Santiago"), months: [try month(8), try month(9)],
    postingWeekdays: Located([1, 2, 3, 4, 5], span: 0..<0),
    channels: [
      Channel(id: "instagram", title: "Instagram", group: "redes-sociales"),
      Channel(id: "x", title: "X", group: "redes-sociales"),
    ], formats: [:],
    campaigns: [
      Campaign(
        id: "campana-4", title: "Instituciones", objective: nil, pillar: nil,
        dates: try day("2026-09-01")...(try day("2026-09-30")), share: Located(60, span: 0..<0),
        isPublic: true, span: 0..<0)
    ], seasons: [],
    weights: LabelWeights(
      objectives: labels(["OE1", "OE2"]), pillars: labels(["educativa"]),
      audiences: labels(["comunidad", "academia"])),
    pins: pins, holidays: [], holidaysSpan: 0..<0, blackouts: [],
    limits: PlanLimits(
      perDay: Located(3, span: 0..<0), minGap: Located(60, span: 0..<0),
      articleGap: Located(12...16, span: 0..<0), articleTurn: Located(10...20, span: 0..<0)))
}
