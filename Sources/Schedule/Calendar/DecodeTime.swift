import CivilTime
import Diagnostics
import Text
import YAML

/// The months of the plan.
struct Cycle {
  /// The first day of the first month.
  let first: CivilDate
  /// At least 1.
  let months: Int

  /// First and last day.
  var days: ClosedRange<CivilDate> { first...first.adding(months: months).adding(days: -1) }
}

// The cycle, its posting days, and days without publications.
extension CalendarDecoder {
  mutating func cycle(_ root: inout MappingDecoder) -> Cycle? {
    let standard = CivilDate(year: 2026, month: 4, day: 1)
    guard let node = root.node("cycle") else {
      return standard.map { Cycle(first: $0, months: 12) }
    }
    guard let mapping = node.mapping else {
      root.reportType("cycle", node, expected: .mapping)
      return nil
    }
    return root.group(mapping, start: node.span.lowerBound) { parts -> Cycle? in
      let written = parts.string("start")
      let start = written.map { parts.month($0) } ?? standard
      let months =
        parts.keySpan("months") == nil
        ? Located(12, span: 0..<0) : parts.requiredInt("months", in: 1...CalendarLimits.months)
      if parts.keySpan("months") == nil { _ = parts.node("months") }
      guard let start, let months else { return nil }
      let cycle = Cycle(first: start, months: months.value)
      // Not by dates, which stop at the end of year 9999.
      let last = start.year + (start.month - 1 + months.value - 1) / 12
      guard CalendarLimits.years.contains(start.year), CalendarLimits.years.contains(last) else {
        let issue = CalendarIssue.cycleBeyondYears(
          first: start.year, last: last, CalendarLimits.years)
        parts.report(issue, at: written?.span ?? months.span)
        return nil
      }
      return cycle
    }
  }

  mutating func postingDays(_ root: inout MappingDecoder) -> Located<[Int]>? {
    let names = (1...7).map { DateLanguage.es.weekdayName($0) }
    let slugs = names.map { slug($0) }
    if let scalar = root.mapping["posting_days"]?.scalar, let days = days(in: scalar.text, slugs),
      let node = root.node("posting_days")
    {
      root.report(CalendarIssue.daysNotList(suggestion: days.map { names[$0] }), at: node.span)
      return nil
    }
    guard let written = root.requiredStrings("posting_days") else { return nil }
    var days = Set<Int>()
    for name in written.value {
      if let several = self.days(in: name.value, slugs), several.count > 1 {
        let issue = CalendarIssue.daysNotList(suggestion: several.map { names[$0] })
        root.report(issue, at: name.span)
        continue
      }
      guard let index = slugs.firstIndex(of: slug(name.value)) else {
        reportUnknown(.weekday, name, names, &root)
        continue
      }
      if !days.insert(index + 1).inserted {
        root.report(CalendarIssue.repeatedItem(name.value), at: name.span)
      }
    }
    if written.value.isEmpty {
      root.report(CalendarIssue.emptyList(key: "posting_days"), at: written.span)
    }
    return Located(days.sorted(), span: written.span)
  }

  /// The weekdays, from 0, that `lunes a viernes`, `lunes, martes y jueves` or `lunes` means; nil
  /// where a part is no day.
  private func days(in text: String, _ slugs: [String]) -> [Int]? {
    guard text.utf8.count <= 100 else { return nil }
    let words = text.split { " ,;".contains($0) }.map { slug(String($0)) }
    var days: [Int] = []
    var isRange = false
    for word in words where !["y", "e", "de", ""].contains(word) {
      if word == "a" || word == "al" {
        isRange = true
      } else if let day = slugs.firstIndex(of: word) {
        if isRange, let first = days.last, first < day { days += (first + 1)..<day }
        isRange = false
        days.append(day)
      } else {
        return nil
      }
    }
    return days.isEmpty ? nil : days
  }

  mutating func blackouts(_ cycle: Cycle?, _ root: inout MappingDecoder) -> [Blackout] {
    var found: [Blackout] = []
    root.groups("blackouts", limit: CalendarLimits.days) { parts, span in
      let (ends, dates) = parts.requiredDates()
      let reason = parts.requiredText("reason")
      guard let dates, let reason else { return }
      if let cycle, let first = ends.first, !cycle.days.overlaps(dates) {
        parts.report(
          CalendarIssue.uselessOutsideCycle(.blackout, cycle: cycle.days), at: first.span)
      }
      found.append(Blackout(dates: dates, reason: reason.value, span: span))
    }
    return found
  }

  /// The holidays of the cycle and a month around it, and where they are written.
  mutating func holidays(
    _ cycle: Cycle?, _ root: inout MappingDecoder
  ) -> (holidays: [Holiday], span: Range<Int>) {
    let days = cycle.map { cycle in
      let last = cycle.first.adding(months: cycle.months + 1).adding(days: -1)
      return cycle.first.adding(months: -1)...last
    }
    var byDate: [CivilDate: Holiday] = [:]
    if let days {
      for year in days.lowerBound.year...days.upperBound.year {
        for holiday in chileanHolidays(year: year) where days.contains(holiday.date) {
          byDate[holiday.date] = holiday
        }
      }
    }
    let byRule = byDate
    let start = root.keySpan("holidays")?.lowerBound
    let node = root.mapping["holidays"]
    root.nested("holidays") { parts in
      if let rule = parts.string("rule"), rule.value != "chile" {
        reportUnknown(.holidayRule, rule, ["chile"], &parts)
      }
      let added = dayList("added", .added, days, cycle, &parts)
      let removed = dayList("removed", .removed, days, cycle, &parts)
      let removedSpans = Dictionary(
        removed.map { ($0.date.value, $0.date.span) }, uniquingKeysWith: { first, _ in first })
      for (date, reason) in added {
        if let other = removedSpans[date.value] {
          let note = Localized(es: "aquí se quita", en: "it is removed here")
          parts.report(.holidayTwice(date.value, .both), at: date.span, note, other)
        } else if let rule = byRule[date.value] {
          parts.report(CalendarIssue.alreadyHoliday(date.value, name: rule.name), at: date.span)
        } else {
          byDate[date.value] = Holiday(
            date: date.value, name: reason, law: reason, isMandatory: false)
        }
      }
      for (date, _) in removed where byDate.removeValue(forKey: date.value) == nil {
        parts.report(CalendarIssue.removedNoHoliday(date.value), at: date.span)
      }
    }
    let span = start.map { $0..<max($0, node?.span.upperBound ?? $0) } ?? 0..<0
    return (byDate.values.sorted { $0.date < $1.date }, span)
  }

  /// The days of `added` or `removed` that concern the cycle, each once.
  private func dayList(
    _ key: String, _ kind: CalendarIssue.Twice, _ days: ClosedRange<CivilDate>?,
    _ cycle: Cycle?, _ parts: inout MappingDecoder
  ) -> [(date: Located<CivilDate>, reason: String)] {
    var found: [(date: Located<CivilDate>, reason: String)] = []
    var seen: [CivilDate: Range<Int>] = [:]
    parts.groups(key, limit: CalendarLimits.days) { item, _ in
      let date = item.requiredDate("date")
      let reason = item.requiredText("reason")
      guard let date, let reason else { return }
      if let first = seen[date.value] {
        item.report(.holidayTwice(date.value, kind), at: date.span, firstPlace, first)
        return
      }
      seen[date.value] = date.span
      guard let days, let cycle else { return }
      guard days.contains(date.value) else {
        item.report(CalendarIssue.uselessOutsideCycle(.holiday, cycle: cycle.days), at: date.span)
        return
      }
      found.append((date, reason.value))
    }
    return found
  }
}
