import CivilTime
import Diagnostics
import Editorial
import Foundation
import Schedule
import Testing

@testable import PlanOutput

@Suite struct ExportTests {
  @Test(arguments: [
    (ExportFormat.json, "plan.json"), (.csv, "plan.csv"), (.ics, "plan.ics"), (.rss, "plan.xml"),
    (.jsonfeed, "feed.json"), (.googleCalendar, "google.csv"), (.buffer, "buffer.csv"),
  ])
  func writesEachFormat(_ format: ExportFormat, _ name: String) throws {
    let calendar = try sampleCalendar()
    var filter = PlanFilter()
    if format == .buffer { filter.channel = "instagram" }
    let (bytes, issues) = exportPlan(
      try samplePlan(calendar), of: calendar,
      ExportOptions(format: format, filter: filter, networks: try networks(), includesAll: true))
    #expect(
      issues
        == (format == .buffer
          ? [.rowsWithoutText(4, of: 5), .notApproved(1, of: 5)] : []))
    try expectGolden(try #require(bytes), name)
  }

  @Test(arguments: ExportFormat.allCases)
  func doesNotDependOnTheClock(_ format: ExportFormat) throws {
    guard format != .json else { return }  // it says when it was made
    let calendar = try sampleCalendar()
    var plan = try samplePlan(calendar)
    var filter = PlanFilter()
    if [.buffer, .hootsuite].contains(format) { filter.channel = "facebook" }
    let options = ExportOptions(
      format: format, filter: filter, networks: try networks(), includesAll: true)
    let first = exportPlan(plan, of: calendar, options).bytes
    plan.generated = OffsetDateTime(Instant(secondsSince1970: 4_000_000_000), offset: 0)
    #expect(exportPlan(plan, of: calendar, options).bytes == first)
    #expect(first?.isEmpty == false)
  }

  @Test func asksForOneChannelOfBuffer() throws {
    let calendar = try sampleCalendar()
    let plan = try samplePlan(calendar)
    let leaves = ["instagram", "facebook"]
    let none = exportPlan(
      plan, of: calendar, ExportOptions(format: .buffer, networks: try networks()))
    #expect(none.bytes == nil)
    #expect(none.issues == [.needsChannel(group: nil, all: leaves, program: "Buffer")])
    var filter = PlanFilter()
    filter.channel = "redes-sociales"
    let group = exportPlan(
      plan, of: calendar,
      ExportOptions(format: .buffer, filter: filter, networks: try networks(), includesAll: true))
    #expect(group.bytes == nil)
    #expect(
      group.issues == [.needsChannel(group: "redes-sociales", all: leaves, program: "Buffer")])
    #expect(
      group.issues.first?.help?.es
        == "Agregue --channel con «instagram» o «facebook»")
    filter.channel = "medios"
    let site = exportPlan(
      plan, of: calendar,
      ExportOptions(format: .hootsuite, filter: filter, networks: try networks(), includesAll: true)
    )
    #expect(site.bytes == nil)
    #expect(site.issues == [.notNetwork("medios", all: leaves, program: "Hootsuite")])
    #expect(
      site.issues.first?.summary.es
        == "«medios» no es una red social, y Hootsuite solo publica en ellas")
  }

  @Test func tellsHowToSplitWhatIsTooLongForBuffer() throws {
    let calendar = try sampleCalendar()
    var plan = try samplePlan(calendar)
    let one = try #require(plan.items.first { $0.id == "2026-08-story-1" })
    plan.items = try (0..<210).map { index in
      var item = one
      item.start = OffsetDateTime(
        CivilDateTime(try date(2026, 8, 1 + index / 8)), offset: -4 * 3600)
      return item
    }
    var filter = PlanFilter()
    filter.channel = "instagram"
    let result = exportPlan(
      plan, of: calendar,
      ExportOptions(format: .buffer, filter: filter, networks: try networks(), includesAll: true))
    #expect(result.bytes == nil)
    #expect(
      result.issues == [
        .tooManyRows(
          210, limit: 100, program: "Buffer",
          parts: [
            "--from 2026-08-01 --to 2026-08-12 (96)", "--from 2026-08-13 --to 2026-08-24 (96)",
            "--from 2026-08-25 --to 2026-08-27 (18)",
          ])
      ])
    plan.items = Array(plan.items.prefix(100))
    let fits = exportPlan(
      plan, of: calendar,
      ExportOptions(format: .buffer, filter: filter, networks: try networks(), includesAll: true))
    #expect(text(fits.bytes).utf8.count { $0 == 0x0A } == 101)
  }

  @Test func namesWhatFiltersGetWrong() throws {
    let calendar = try sampleCalendar()
    var filter = PlanFilter()
    filter.campaign = "campaña-4"
    filter.channel = "instagam"
    filter.from = try date(2026, 9, 1)
    filter.to = try date(2026, 8, 1)
    let result = exportPlan(
      try samplePlan(calendar), of: calendar, ExportOptions(format: .csv, filter: filter))
    #expect(result.bytes == nil)
    #expect(
      result.issues.map { "\($0.code) \($0.summary.es). \($0.help?.es ?? "")" } == [
        "EMRA-E001 El calendario no tiene la campaña «campaña-4». ¿Quiso decir «campana-4»?",
        "EMRA-E001 El calendario no tiene el canal «instagam». ¿Quiso decir «instagram»?",
        "EMRA-E002 --from (2026-09-01) es posterior a --to (2026-08-01). "
          + "Cambie una de las dos fechas",
      ])
  }

  @Test func filtersByEachField() throws {
    let calendar = try sampleCalendar()
    let plan = try samplePlan(calendar)
    func ids(_ set: (inout PlanFilter) throws -> Void) rethrows -> [String] {
      var filter = PlanFilter()
      try set(&filter)
      return filter.items(of: plan, in: calendar).map(\.id)
    }
    #expect(ids { $0.campaign = "campana-4" } == ["2026-09-post-1", "2026-09-post-2"])
    #expect(ids { $0.season = "mes-de-la-mineria" } == ["2026-08-post-1", "2026-08-reel-1"])
    #expect(ids { $0.campaign = "mes-de-la-mineria" } == ["2026-08-post-1", "2026-08-reel-1"])
    #expect(ids { $0.objective = "OE3" } == ["2026-08-story-1"])
    #expect(ids { $0.pillar = "participacion" }.isEmpty)
    #expect(ids { $0.format = "article" } == ["2026-08-article-1"])
    #expect(ids { $0.channel = "medios" } == ["2026-08-article-1"])
    #expect(ids { $0.channel = "redes-sociales" }.count == 7)
    #expect(
      try ids {
        $0.from = try date(2026, 8, 31)
        $0.to = try date(2026, 9, 1)
      } == ["2026-08-post-2", "2026-09-post-1"])
  }

  @Test func warnsWhenNothingIsLeft() throws {
    let calendar = try sampleCalendar()
    var filter = PlanFilter()
    filter.pillar = "participacion"
    let result = exportPlan(
      try samplePlan(calendar), of: calendar, ExportOptions(format: .csv, filter: filter))
    #expect(result.issues == [.nothingMatches])
    #expect(text(result.bytes).hasPrefix("id,start,"))
  }

  @Test(arguments: ExportFormat.allCases)
  func keepsHostileTextInItsCell(_ format: ExportFormat) throws {
    let calendar = try sampleCalendar(name: "=1\r\nBEGIN:VEVENT")
    var plan = try samplePlan(calendar)
    plan.items = Array(plan.items.prefix(3))
    plan.items[1].title = "=cmd|' /C calc'!A0\r\n\u{202E}]]></item>\u{0}\u{2028}x"
    plan.items[2].title = " \"+1"
    plan.items[1].channels = ["instagram"]
    plan.items[2].objective = "-2"
    var filter = PlanFilter()
    if [.buffer, .hootsuite].contains(format) { filter.channel = "instagram" }
    for index in plan.items.indices { plan.items[index].content = "content/a.md" }
    let entries = plan.items.map { item in
      EditorialEntry(
        item: item, standing: .ready, content: ContentRecord(path: "a", title: item.title ?? ""),
        texts: item.channels.map {
          NetworkText(
            network: $0, title: $0, text: item.title ?? "", isOwn: false, length: 0, limit: nil)
        })
    }
    let result = text(
      exportPlan(
        plan, of: calendar,
        ExportOptions(
          format: format, filter: filter, networks: try networks(), entries: entries)
      ).bytes)
    // The plan's JSON is the data itself; a bidirectional mark is for its reader to judge.
    for forbidden in format == .json
      ? ["\u{0}"] : ["\u{202E}", "\u{0}", "\u{2028}", "\nBEGIN:VEVENT\r\nBEGIN"]
    {
      #expect(!result.unicodeScalars.contains(forbidden.unicodeScalars))
    }
    switch format {
    case .csv: #expect(result.contains("'=cmd|' /C calc'!A0 \u{FFFD}]]"))
    case .buffer, .hootsuite, .metricool:
      #expect(result.contains("'=cmd|' /C calc'!A0"))
    case .googleCalendar: #expect(result.contains("\r\nPublicación: =cmd"))
    case .rss: #expect(result.contains("A0 \u{FFFD}]]&gt;&lt;/item&gt;"))
    case .json, .ics, .jsonfeed: #expect(result.contains("=cmd|"))
    }
    if format == .csv { #expect(result.contains(",'-2,")) }
  }

  private func networks() throws -> NetworkRules {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../networks.yml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try #require(decodeNetworks(SourceFile(path: "networks.yml", text: text)).rules)
  }

  /// Two approved pieces, one of them with a text for one network, and one that waits.
  private func published(
    _ format: ExportFormat, channel: String? = nil, all: Bool = false, now: Instant? = nil
  ) throws -> (text: String, issues: [PlanOutputIssue]) {
    let calendar = try sampleCalendar()
    var plan = try samplePlan(calendar)
    let ids = ["2026-08-post-1", "2026-08-reel-1", "2026-08-story-1"]
    plan.items = plan.items.filter { ids.contains($0.id) }
    try #require(plan.items.count == 3)
    var entries: [EditorialEntry] = []
    for index in plan.items.indices {
      plan.items[index].title = "Título \(index)"
      plan.items[index].content = "content/\(index).md"
      plan.items[index].state = index < 2 ? "aprobado" : "idea"
      let item = plan.items[index]
      let texts = ["instagram", "facebook"].map { network in
        NetworkText(
          network: network, title: network,
          text: index == 0 && network == "facebook" ? "Propio, \"sí\"" : "Texto \(index)\n\n#a",
          isOwn: false, length: 1, limit: nil)
      }
      entries.append(
        EditorialEntry(
          item: item, standing: index < 2 ? .ready : .waiting,
          content: ContentRecord(path: "a", title: "t"), texts: texts))
    }
    var filter = PlanFilter()
    filter.channel = channel
    let (bytes, issues) = exportPlan(
      plan, of: calendar,
      ExportOptions(
        format: format, filter: filter, networks: try networks(), entries: entries, now: now,
        includesAll: all))
    return (text(bytes), issues)
  }

  @Test func writesHootsuiteWithoutHeader() throws {
    let (rows, issues) = try published(.hootsuite, channel: "instagram")
    let lines = rows.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix(",\"Texto 0\n\n#a\",") == true)
    #expect(lines.first?.prefix(3) == "08/")
    #expect(lines.last?.hasSuffix("\"Texto 1\n\n#a\",") == true)
    #expect(issues == [.leftOut(1, of: 3)])
  }

  @Test func leavesOutWhatIsTooNear() throws {
    let (rows, issues) = try published(
      .hootsuite, channel: "instagram", now: Instant(secondsSince1970: 4_000_000_000))
    #expect(rows == "")
    #expect(
      issues == [
        .leftOut(1, of: 3), .badTimes(2, program: "Hootsuite"),
        .noRows(program: "Hootsuite", includesAll: false),
      ])
    #expect(
      issues.last?.summary.es
        == "No hay nada aprobado que exportar a Hootsuite; no se escribió ningún archivo")
  }

  @Test func writesOneRowForEachTextOfMetricool() throws {
    let (rows, issues) = try published(.metricool, all: true)
    let lines = rows.split(separator: "\r\n").map(String.init)
    #expect(lines.first?.hasPrefix("Text,Date(YYYY-MM-DD),Time(HH:mm:ss),Draft,Facebook,") == true)
    #expect(lines.count == 5)
    #expect(lines.dropFirst().first?.contains(":00,FALSE,FALSE,FALSE,FALSE,FALSE,TRUE,") == true)
    #expect(lines.last?.contains(":00,TRUE,TRUE,FALSE,FALSE,FALSE,TRUE,") == true)
    #expect(issues == [.notApproved(1, of: 3)])
  }

  @Test func saysWhatIsMissingWithoutNetworks() throws {
    let calendar = try sampleCalendar()
    let (bytes, issues) = exportPlan(
      try samplePlan(calendar), of: calendar, ExportOptions(format: .metricool))
    #expect(bytes == nil)
    #expect(issues == [.networks(.missingTable(program: "Metricool"))])
    #expect(issues.first?.code == "EMRA-P078")
  }
}
