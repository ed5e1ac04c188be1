import CivilTime
public import Diagnostics
import Text
import YAML

/// Reads `calendar.yml`, and reports everything that is wrong with it in one run.
/// - Parameters:
///   - file: the whole file.
///   - zoneDirectory: where zone files lie; nil: the environment's TZDIR, else the system's folder.
/// - Returns: the calendar, nil when there is an error, and the findings (at most 100 errors are
///   listed) in the order of the questions.
/// Cost: linear in the file, but for campaigns, of which there are at most 200.
public func decodeCalendar(
  _ file: SourceFile, zoneDirectory: String? = nil
) -> (calendar: EditorialCalendar?, diagnostics: [Diagnostic]) {
  var root = MappingDecoder(parsing: file)
  var decoder = CalendarDecoder(file: file)
  let calendar = decoder.calendar(&root, zoneDirectory: zoneDirectory)
  root.finish()
  return (root.diagnostics.hasErrors ? nil : calendar, root.diagnostics)
}

/// The parts of a calendar, each by a method in a file of its own; what a part refers to is decoded
/// before it. A part that is wrong is reported, and stood in for by what makes no further noise.
struct CalendarDecoder {
  let file: SourceFile
  /// Looking for near misses costs; findings over 100 are not listed, so more need none.
  private var nearMissesLeft = 100

  init(file: SourceFile) {
    self.file = file
  }

  mutating func calendar(
    _ root: inout MappingDecoder, zoneDirectory: String?
  ) -> EditorialCalendar? {
    let name = root.requiredText("name")
    let zone = zone(&root, directory: zoneDirectory)
    let cycle = cycle(&root)
    let weekdays = postingDays(&root)
    let channels = channels(&root)
    let formats = formats(channels, &root)
    let mix = mix(cycle, &root)
    let weights = weights(&root)
    let campaigns = self.campaigns("campaigns", .campaign, cycle, weights, &root)
    let seasons = self.campaigns("seasons", .season, cycle, weights, &root)
    let context = PinContext(
      zone: zone, cycle: cycle, channels: channels, formats: formats, campaigns: campaigns,
      seasons: seasons, weights: weights)
    let pins = pins(context, &root)
    checkHours(mix, pins, formats, &root)
    let (holidays, holidaysSpan) = holidays(cycle, &root)
    let blackouts = blackouts(cycle, &root)
    let limits = limits(&root)
    guard let name, let zone, let weekdays, let mix else { return nil }
    return EditorialCalendar(
      file: file, name: name.value, zone: zone, months: mix, postingWeekdays: weekdays,
      channels: channels.leaves, formats: formats.parts.mapValues(\.rule),
      campaigns: campaigns.compactMap(\.campaign), seasons: seasons.compactMap(\.campaign),
      weights: weights.values, pins: pins, holidays: holidays, holidaysSpan: holidaysSpan,
      blackouts: blackouts, limits: limits)
  }

  /// The names that a wrong one most likely means.
  mutating func near(_ name: String, _ all: [String]) -> [String] {
    guard nearMissesLeft > 0 else { return [] }
    nearMissesLeft -= 1
    return nearMisses(of: name, in: all)
  }

  /// Reports a name that is none of `all`.
  mutating func reportUnknown(
    _ kind: CalendarIssue.Kind, _ name: Located<String>, _ all: [String],
    _ parts: inout MappingDecoder
  ) {
    let near = near(name.value, all)
    parts.report(
      CalendarIssue.unknownName(kind, name.value, all: all, near: near), at: name.span)
  }

  private func zone(_ root: inout MappingDecoder, directory: String?) -> TimeZoneRules? {
    let written = root.string("timezone")
    let name = written?.value ?? "America/Santiago"
    do throws(TimeZoneError) {
      return try TimeZoneRules(named: name, directory: directory)
    } catch {
      root.report(
        CalendarIssue.unknownTimeZone(name, error), at: written?.span ?? root.start..<root.start)
      return nil
    }
  }
}
