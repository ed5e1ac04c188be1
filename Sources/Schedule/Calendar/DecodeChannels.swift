import CivilTime
import Diagnostics
import YAML

/// The leaf channels, and what each name written in the calendar stands for.
struct ChannelTable {
  var leaves: [Channel] = []
  /// Indices of leaves by id, of a channel or a network.
  var byName: [String: [Int]] = [:]
  /// Every name, in the order of the file.
  var names: [String] = []
}

/// The formats that could be read.
struct FormatTable {
  var parts: [ItemFormat: FormatPart] = [:]
  /// Those that have no place in the file at all; none where `formats` itself is wrong.
  var absent = Set<ItemFormat>()
}

/// A format's rule, with what pins and checks need to know.
struct FormatPart {
  let rule: FormatRule
  /// Indices of all channels the format goes to, rising.
  let channels: [Int]
}

// Where and when: channels with their networks, formats with their hours.
extension CalendarDecoder {
  mutating func channels(_ root: inout MappingDecoder) -> ChannelTable {
    var table = ChannelTable()
    guard let node = root.requiredNode("channels") else { return table }
    guard let written = node.mapping else {
      root.reportType("channels", node, expected: .mapping)
      return table
    }
    if written.entries.isEmpty {
      root.report(CalendarIssue.emptyList(key: "channels"), at: node.span)
    }
    var spans: [String: Range<Int>] = [:]
    func add(_ name: Located<String>, _ parts: inout MappingDecoder) -> Bool {
      guard parts.checkID(name) else { return false }
      if let first = spans[name.value] {
        parts.report(.doubledID(.channel, name.value), at: name.span, firstPlace, first)
        return false
      }
      spans[name.value] = name.span
      table.names.append(name.value)
      return true
    }
    for entry in written.entries.prefix(CalendarLimits.names) {
      let isNew = add(Located(entry.key, span: entry.keySpan), &root)
      guard let mapping = entry.value.mapping else {
        root.reportType(entry.key, entry.value, expected: .mapping)
        continue
      }
      root.group(mapping, start: entry.value.span.lowerBound) { parts in
        let title = parts.keySpan("title") == nil ? nil : parts.requiredText("title")?.value
        if parts.keySpan("title") == nil { _ = parts.node("title") }
        let networks = parts.strings("networks")?.value ?? []
        guard isNew else { return }
        let first = table.leaves.count
        if networks.isEmpty {
          table.leaves.append(
            Channel(id: entry.key, title: title ?? entry.key, group: entry.key))
        }
        for network in networks {
          if table.leaves.count > CalendarLimits.names { break }
          guard add(network, &parts) else { continue }
          table.byName[network.value] = [table.leaves.count]
          table.leaves.append(
            Channel(id: network.value, title: networkTitle(network.value), group: entry.key))
        }
        table.byName[entry.key] = Array(first..<table.leaves.count)
      }
    }
    if max(table.leaves.count, written.entries.count) > CalendarLimits.names {
      root.report(
        CalendarIssue.tooMany(key: "channels", limit: CalendarLimits.names),
        at: root.keySpan("channels") ?? node.span)
    }
    return table
  }

  mutating func formats(
    _ channels: ChannelTable, _ root: inout MappingDecoder
  ) -> FormatTable {
    var table = FormatTable()
    root.requiredNested("formats") { parts in
      for format in ItemFormat.allCases {
        if parts.mapping[format.rawValue].map({ $0.kind == .null }) ?? true {
          table.absent.insert(format)
        }
        parts.nested(format.rawValue) { rule in
          var share: Located<Int>?
          if format == .story {
            share = rule.int("share", in: 0...100)
            if let counted = rule.string("counts_as"), counted.value != "post" {
              reportUnknown(.storyCount, counted, ["post"], &rule)
            }
          }
          table.parts[format] = hours(of: format, share: share, channels, &rule)
        }
      }
    }
    return table
  }

  private mutating func hours(
    of format: ItemFormat, share: Located<Int>?, _ channels: ChannelTable,
    _ rule: inout MappingDecoder
  ) -> FormatPart? {
    guard let node = rule.requiredNode("hours") else { return nil }
    guard let written = node.mapping else {
      rule.reportType("hours", node, expected: .mapping)
      return nil
    }
    if written.entries.isEmpty {
      rule.report(CalendarIssue.emptyList(key: "hours"), at: node.span)
    }
    var lists: [String: [TimeOfDay]] = [:]
    var places: [TimeOfDay: Range<Int>] = [:]
    let errorsBefore = rule.diagnostics.count
    for entry in written.entries {
      guard channels.byName[entry.key] != nil else {
        // Without channels every name would be unknown, and they have been reported.
        if !channels.names.contains(entry.key), !channels.names.isEmpty {
          reportUnknown(.channel, Located(entry.key, span: entry.keySpan), channels.names, &rule)
        }
        continue
      }
      lists[entry.key] = times(entry, &places, &rule)
    }
    var options: [TimeOfDay: (channels: [Int], rank: Int)] = [:]
    for (index, leaf) in channels.leaves.enumerated() {
      guard let times = lists[leaf.id] ?? lists[leaf.group] else { continue }
      for (place, time) in times.enumerated() {
        let old = options[time]
        options[time] = ((old?.channels ?? []) + [index], min(old?.rank ?? place, place))
      }
    }
    let start = rule.keySpan("hours")?.lowerBound ?? node.span.lowerBound
    let span = start..<max(start, node.span.upperBound)
    if options.count > CalendarLimits.hours {
      rule.report(
        CalendarIssue.tooMany(key: "hours", limit: CalendarLimits.hours),
        at: rule.keySpan("hours") ?? node.span)
    }
    let hours = options.sorted { $0.key < $1.key }.map { time, option in
      HourOption(time: time, channels: option.channels, rank: option.rank)
    }
    if format == .article, rule.diagnostics.count == errorsBefore {
      checkArticle(hours, channels, places, span, &rule)
    }
    guard !hours.isEmpty else { return nil }
    let all = Set(hours.flatMap(\.channels)).sorted()
    return FormatPart(
      rule: FormatRule(hours: hours, share: share, hoursSpan: span), channels: all)
  }

  /// The hours of one channel, the preferred one first.
  private func times(
    _ entry: Mapping.Entry, _ places: inout [TimeOfDay: Range<Int>],
    _ rule: inout MappingDecoder
  ) -> [TimeOfDay] {
    guard let items = entry.value.sequence else {
      let text = entry.value.scalar.flatMap { likelyTime($0.text) }
      rule.report(
        CalendarIssue.hoursNotList(key: entry.key, suggestion: text), at: entry.value.span)
      return []
    }
    if items.isEmpty { rule.report(CalendarIssue.emptyList(key: entry.key), at: entry.value.span) }
    if items.count > CalendarLimits.hours {
      rule.report(
        CalendarIssue.tooMany(key: entry.key, limit: CalendarLimits.hours), at: entry.keySpan)
    }
    var found: [TimeOfDay] = []
    for item in items.prefix(CalendarLimits.hours) {
      guard let time = rule.time(item, entry.key) else { continue }
      if found.contains(time) {
        rule.report(CalendarIssue.repeatedItem(time.description), at: item.span)
        continue
      }
      found.append(time)
      if places[time] == nil { places[time] = item.span }
    }
    return found
  }

  /// Each hour of articles is listed for website and media alike.
  private func checkArticle(
    _ hours: [HourOption], _ channels: ChannelTable, _ places: [TimeOfDay: Range<Int>],
    _ span: Range<Int>, _ rule: inout MappingDecoder
  ) {
    for hour in hours {
      let missing = ["sitio-web", "medios"].filter { name in
        let leaves = channels.byName[name] ?? []
        return leaves.isEmpty || !leaves.allSatisfy(hour.channels.contains)
      }
      if !missing.isEmpty {
        rule.report(
          CalendarIssue.articleHour(hour.time, missing: missing), at: places[hour.time] ?? span)
      }
    }
  }

  /// Whether every month's mix can be met by a format that has hours, or by pins.
  func checkHours(
    _ mix: [MonthMix]?, _ pins: [Pin], _ formats: FormatTable, _ root: inout MappingDecoder
  ) {
    // Of a pin that is wrong it is not known what it counts for.
    guard let mix, pins.count == root.mapping["pinned"]?.sequence?.count ?? 0 else { return }
    var pinned: [CivilDate: [ItemFormat: Int]] = [:]
    for pin in pins {
      pinned[pin.start.date.firstOfMonth, default: [:]][pin.format, default: 0] += 1
    }
    var reported = Set<Range<Int>>()
    for month in mix {
      let have = pinned[month.first] ?? [:]
      let text = String(month.first.description.prefix(7))
      func check(_ format: ItemFormat, _ wanted: Int, _ have: Int, _ span: Range<Int>) {
        guard wanted > have, reported.insert(span).inserted else { return }
        root.report(CalendarIssue.noHours(format, month: text), at: span)
      }
      if formats.absent.isSuperset(of: [.post, .story]) {
        check(
          .post, month.posts.value.lowerBound, (have[.post] ?? 0) + (have[.story] ?? 0),
          month.posts.span)
      }
      if formats.absent.contains(.reel) {
        check(.reel, month.reels.value, have[.reel] ?? 0, month.reels.span)
      }
      if formats.absent.contains(.article) {
        check(.article, month.articles.value, have[.article] ?? 0, month.articles.span)
      }
    }
  }
}

/// A network's name as it writes itself.
private func networkTitle(_ id: String) -> String {
  switch id {
  case "linkedin": return "LinkedIn"
  case "tiktok": return "TikTok"
  case "youtube": return "YouTube"
  case "whatsapp": return "WhatsApp"
  default:
    guard let first = id.unicodeScalars.first else { return id }
    return first.properties.uppercaseMapping + String(id.unicodeScalars.dropFirst())
  }
}
