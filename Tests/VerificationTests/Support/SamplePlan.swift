import CivilTime
import Diagnostics
import Schedule

@testable import Verification

/// The digest that the tests give the sample calendar.
let sampleDigest = String(repeating: "0123456789abcdef", count: 4)

/// A plan that keeps every rule of the sample calendar, written by hand: start, format, objective,
/// pillar, audience, campaign or season.
let goodRows = """
  2026-04-02 12:00 post OE2 actualidad comunidad -
  2026-04-06 10:00 article OE1 educativa empresas -
  2026-04-07 10:30 story OE2 actualidad comunidad -
  2026-04-09 18:00 reel OE1 educativa empresas -
  2026-04-14 12:00 post OE1 actualidad comunidad calidad
  2026-04-16 09:00 post OE2 educativa empresas -
  2026-04-20 10:00 article OE2 actualidad comunidad -
  2026-04-21 12:00 post OE1 educativa empresas calidad
  2026-04-23 18:00 reel OE1 actualidad comunidad calidad
  2026-04-24 10:30 story OE2 educativa empresas -
  2026-04-29 12:00 post OE1 actualidad comunidad -
  2026-04-30 12:00 post OE2 educativa empresas -
  2026-05-04 10:00 article OE1 actualidad comunidad -
  2026-05-05 12:00 post OE2 educativa empresas otono
  2026-05-07 18:00 reel OE1 actualidad comunidad -
  2026-05-09 10:30 story OE2 educativa empresas otono
  2026-05-12 12:00 post OE1 actualidad comunidad -
  2026-05-15 18:00 reel OE2 educativa empresas otono
  2026-05-18 10:00 article OE1 actualidad comunidad -
  2026-05-19 12:00 post OE2 educativa empresas otono
  2026-05-21 09:00 post OE1 educativa comunidad otono pinned
  2026-05-25 09:00 post OE2 actualidad empresas -
  2026-05-25 10:30 story OE1 educativa comunidad -
  2026-05-28 12:00 post OE2 actualidad empresas -
  """

/// The items of rows, with ids, channels and offsets as they must be.
func items(_ rows: String, _ calendar: EditorialCalendar) -> [PlanItem] {
  let result = rows.split(separator: "\n").map { row -> PlanItem in
    let words = row.split(separator: " ").map(String.init)
    let local = CivilDateTime(SampleCalendar.date(words[0]), SampleCalendar.time(words[1]))
    let format = ItemFormat(rawValue: words[2]) ?? .post
    let label = words[6]
    return PlanItem(
      id: "", start: OffsetDateTime(local, offset: clock(local)), format: format,
      channels: channels(format, local, calendar),
      campaign: calendar.campaigns.contains { $0.id == label } ? label : nil,
      season: calendar.seasons.contains { $0.id == label } ? label : nil, objective: words[3],
      pillar: words[4], audience: words[5],
      title: words.contains("pinned") ? "glorias" : nil, content: nil, state: nil,
      isPinned: words.contains("pinned"), reasons: ["H1"])
  }
  return numbered(result)
}

/// The channels of the hour, or none.
func channels(
  _ format: ItemFormat, _ local: CivilDateTime, _ calendar: EditorialCalendar
) -> [String] {
  let hour = calendar.formats[format]?.hours.first { $0.time == local.time }
  return (hour?.channels ?? []).map { calendar.channels[$0].id }
}

/// The clock's distance from UTC, the later one where there are two.
func clock(_ local: CivilDateTime) -> Int {
  let utc = OffsetDateTime(local, offset: 0).instant
  switch SampleCalendar.zone.resolve(local) {
  case .unique(let instant): return utc.seconds(since: instant)
  case .skipped(let change): return change.after.seconds
  case .repeated(_, let second): return utc.seconds(since: second)
  }
}

/// The same items in order, with the ids that follow from it.
func numbered(_ items: [PlanItem]) -> [PlanItem] {
  var counts: [String: Int] = [:]
  return items.enumerated().sorted { a, b in
    (a.element.start.local, a.element.format, a.offset)
      < (b.element.start.local, b.element.format, b.offset)
  }.map { _, item in
    let kind = "\("\(item.start.local.date)".prefix(7))-\(item.format.rawValue)"
    counts[kind, default: 0] += 1
    var item = item
    item.id = "\(kind)-\(counts[kind, default: 0])"
    return item
  }
}

func plan(_ items: [PlanItem]) -> Plan {
  Plan(
    generated: OffsetDateTime(
      CivilDateTime(SampleCalendar.date("2026-03-20")), offset: -3 * 3600),
    calendarName: "Prueba", calendarDigest: sampleDigest, items: items)
}

/// What people read, in both languages, without excerpts: place, texts and code.
func report(_ plan: Plan, _ calendar: EditorialCalendar) -> String {
  let found = verify(plan, against: calendar, digest: sampleDigest).violations
  return found.map { finding in
    let line = finding.location.flatMap { place in
      place.range.map { String(place.file.position(of: $0.lowerBound).line) }
    }
    var text = "\(finding.code) \(line ?? "–")\n\(finding.summary.es)\n\(finding.summary.en)"
    if let help = finding.help { text += "\n\(help.es)\n\(help.en)" }
    return text
  }.joined(separator: "\n")
}

extension OffsetDateTime {
  /// A local time with the offset that Santiago has then.
  static func on(_ date: String, _ time: String) -> OffsetDateTime {
    let local = CivilDateTime(SampleCalendar.date(date), SampleCalendar.time(time))
    return OffsetDateTime(local, offset: clock(local))
  }
}
