import CivilTime
import Diagnostics
import YAML

/// What pins refer to.
struct PinContext {
  let zone: TimeZoneRules?
  let cycle: Cycle?
  let channels: ChannelTable
  let formats: FormatTable
  let campaigns: [CampaignPart]
  let seasons: [CampaignPart]
  let weights: LabelTable
  private let campaignIndex: [String: Int]
  private let seasonIndex: [String: Int]

  init(
    zone: TimeZoneRules?, cycle: Cycle?, channels: ChannelTable,
    formats: FormatTable, campaigns: [CampaignPart], seasons: [CampaignPart],
    weights: LabelTable
  ) {
    func index(_ parts: [CampaignPart]) -> [String: Int] {
      Dictionary(parts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.zone = zone
    self.cycle = cycle
    self.channels = channels
    self.formats = formats
    self.campaigns = campaigns
    self.seasons = seasons
    self.weights = weights
    campaignIndex = index(campaigns)
    seasonIndex = index(seasons)
  }

  func find(_ kind: CalendarIssue.Kind, _ id: String) -> (index: Int, part: CampaignPart)? {
    let index = kind == .season ? seasonIndex[id] : campaignIndex[id]
    return index.map { ($0, kind == .season ? seasons[$0] : campaigns[$0]) }
  }
}

// Publications with a fixed start.
extension CalendarDecoder {
  mutating func pins(_ context: PinContext, _ root: inout MappingDecoder) -> [Pin] {
    var found: [Pin] = []
    var ids: [String: Range<Int>] = [:]
    root.groups("pinned", limit: CalendarLimits.pins) { parts, span in
      let id = parts.requiredString("id")
      if let id, parts.checkID(id), let first = ids.updateValue(id.span, forKey: id.value) {
        parts.report(.doubledID(.pin, id.value), at: id.span, firstPlace, first)
      }
      let title = parts.requiredText("title")
      let start = start(context, &parts)
      let format = format(&parts)
      let reason = parts.requiredText("reason")
      let campaign = owner(.campaign, start?.date, context, &parts)
      let season = owner(.season, start?.date, context, &parts)
      let objective = label(.objective, [campaign, season], context, &parts)
      let pillar = label(.pillar, [campaign, season], context, &parts)
      let audience = label(.audience, context.weights, &parts)?.value
      let channels = channels(start?.time, format?.value, span, context, &parts)
      guard let id, let title, let start, let format, let reason, let channels else { return }
      found.append(
        Pin(
          id: id.value, title: title.value, start: start, format: format.value,
          channels: channels, campaign: campaign?.index, season: season?.index,
          objective: objective, pillar: pillar, audience: audience, reason: reason.value,
          span: span))
    }
    return found
  }

  /// The campaign or season a pin names.
  private struct Owner {
    let index: Int
    let kind: CalendarIssue.Kind
    let part: CampaignPart
    let span: Range<Int>
  }

  private func start(_ context: PinContext, _ parts: inout MappingDecoder) -> CivilDateTime? {
    let date = parts.requiredDate("date")
    let node = parts.requiredNode("time")
    let time = node.flatMap { parts.time($0, "time") }
    if let date, let days = context.cycle?.days, !days.contains(date.value) {
      let issue = CalendarIssue.outsideCycle(.pin, date.value.description, cycle: days)
      parts.report(issue, at: date.span)
    }
    guard let date, let time, let node else { return nil }
    let start = CivilDateTime(date.value, time)
    guard let zone = context.zone else { return start }
    switch zone.resolve(start) {
    case .unique: break
    case .skipped:
      let next = zone.nearestUnique(to: start)
      parts.report(CalendarIssue.skippedTime(start, next: next), at: node.span)
    case .repeated:
      let next = zone.nearestUnique(to: start)
      parts.report(CalendarIssue.repeatedTime(start, next: next), at: node.span)
    }
    return start
  }

  private mutating func format(_ parts: inout MappingDecoder) -> Located<ItemFormat>? {
    guard let name = parts.requiredString("format") else { return nil }
    guard let format = ItemFormat(rawValue: name.value) else {
      reportUnknown(.format, name, ItemFormat.allCases.map(\.rawValue), &parts)
      return nil
    }
    return Located(format, span: name.span)
  }

  private mutating func owner(
    _ kind: CalendarIssue.Kind, _ day: CivilDate?, _ context: PinContext,
    _ parts: inout MappingDecoder
  ) -> Owner? {
    guard let name = parts.string(kind.key) else { return nil }
    guard let (index, part) = context.find(kind, name.value) else {
      let all = (kind == .season ? context.seasons : context.campaigns).map(\.id)
      reportUnknown(kind, name, all, &parts)
      return nil
    }
    if let day, let campaign = part.campaign, !campaign.dates.contains(day) {
      let issue = CalendarIssue.outsideDates(kind, part.id, campaign.dates)
      let note = Localized(es: "se declara aquí", en: "it is declared here")
      parts.report(issue, at: name.span, note, campaign.span)
    }
    return Owner(index: index, kind: kind, part: part, span: name.span)
  }

  /// The pin's own objective or pillar, else the one its campaign or season fixes; reports two that
  /// differ.
  private mutating func label(
    _ kind: CalendarIssue.Kind, _ owners: [Owner?], _ context: PinContext,
    _ parts: inout MappingDecoder
  ) -> Int? {
    let labels =
      kind == .pillar ? context.weights.values.pillars : context.weights.values.objectives
    var chosen = label(kind, context.weights, &parts)
    for case let owner? in owners {
      let campaign = owner.part.campaign
      guard let fixed = kind == .pillar ? campaign?.pillar : campaign?.objective else { continue }
      if let chosen, chosen.value != fixed {
        let issue = CalendarIssue.conflictingLabel(
          kind, labels[chosen.value].key, other: labels[fixed].key, from: owner.kind,
          owner: owner.part.id)
        let note = Localized(es: "se declara aquí", en: "it is declared here")
        parts.report(issue, at: chosen.span, note, campaign?.span ?? owner.span)
      }
      if chosen == nil { chosen = Located(fixed, span: owner.span) }
    }
    return chosen?.value
  }

  /// As written, else those of its hour, else all of its format.
  private mutating func channels(
    _ time: TimeOfDay?, _ format: ItemFormat?, _ span: Range<Int>, _ context: PinContext,
    _ parts: inout MappingDecoder
  ) -> [Int]? {
    guard let written = parts.strings("channels") else {
      guard parts.keySpan("channels") == nil || parts.mapping["channels"]?.kind == .null,
        let format, let time
      else { return nil }
      if let part = context.formats.parts[format] {
        return part.rule.hours.first { $0.time == time }?.channels ?? part.channels
      }
      // A format whose hours are wrong has been reported.
      if context.formats.absent.contains(format) {
        parts.report(
          CalendarIssue.pinWithoutChannels(format), at: parts.keySpan("format") ?? span)
      }
      return nil
    }
    if written.value.isEmpty {
      parts.report(CalendarIssue.emptyList(key: "channels"), at: written.span)
    }
    var found = Set<Int>()
    for name in written.value.prefix(4 * CalendarLimits.names) {
      guard let leaves = context.channels.byName[name.value] else {
        if !context.channels.names.isEmpty {
          reportUnknown(.channel, name, context.channels.names, &parts)
        }
        continue
      }
      if leaves.allSatisfy(found.contains) {
        parts.report(CalendarIssue.repeatedItem(name.value), at: name.span)
      }
      found.formUnion(leaves)
    }
    return found.isEmpty ? nil : found.sorted()
  }
}

extension TimeZoneRules {
  /// The time nearest to a skipped or repeated one that exists once, on the same day where there
  /// is one.
  func nearestUnique(to local: CivilDateTime) -> CivilDateTime {
    let around = OffsetDateTime(local, offset: 0).instant
    let window = around.adding(seconds: -172_800)...around.adding(seconds: 172_800)
    var candidates: [CivilDateTime] = []
    for change in transitions(in: window) {
      let ends = [change.localBefore, change.localAfter].sorted()
      let minute = OffsetDateTime(ends[0], offset: 0).instant.adding(seconds: -60)
      candidates += [OffsetDateTime(minute, offset: 0).local, ends[1]]
    }
    func distance(_ other: CivilDateTime) -> Int {
      abs(OffsetDateTime(other, offset: 0).instant.seconds(since: around))
    }
    let usable = candidates.filter { candidate in
      if case .unique = resolve(candidate) { true } else { false }
    }
    let sameDay = usable.filter { $0.date == local.date }
    return (sameDay.isEmpty ? usable : sameDay).min { distance($0) < distance($1) } ?? local
  }
}
