import Build
import CivilTime
import Diagnostics
import Digest
import Editorial
import Files
import Testing

/// Sites whose plan is locked: their places, and what is planned, are those of the lock.
@Suite struct LockTests {
  /// A calendar that cannot be planned: whoever asks for its plan gets a clash.
  private var clash: PlanText {
    var plan = PlanText(items: [.init(date: "2026-11-18", time: "09:00")])
    plan.morePosts = 300
    return plan
  }

  private func lock(_ items: [(id: String, start: String)], digest: String) -> String {
    let lines = items.map { item in
      """
          {"id": "\(item.id)", "start": "\(item.start)", "format": "post", "channels": ["instagram"], \
      "campaign": null, "season": null, "objective": "OE1", "pillar": "educativa", \
      "audience": "comunidad", "pin": null, "standing": "planned", "content": null}
      """
    }
    return """
      {
        "version": 1,
        "calendar": "\(digest)",
        "moment": "2026-11-16T09:00:00-03:00",
        "items": [
      \(lines.joined(separator: ",\n"))
        ],
        "retired": []
      }

      """
  }

  private func site(
    _ content: [String: String], _ items: [(id: String, start: String)], digest: String? = nil
  ) throws -> TestSite {
    let site = try TestSite(
      content.merging([
        "_index.md": TestSite.page("Portada"),
        "noticias/_index.md": TestSite.page("Noticias"),
        "publicaciones/_index.md": TestSite.page("Publicaciones"),
      ]) { own, _ in own })
    try site.add(clash)
    let own = sha256Hex(Array(clash.text.utf8))
    try site.folder.write("calendar.lock.json", lock(items, digest: digest ?? own))
    return site
  }

  private func publication(_ slot: String, _ more: String = "", state: String = "aprobado")
    -> String
  {
    TestSite.page("Sobre \(slot)", "state: \(state)\nslot: \(slot)\n" + more)
  }

  @Test func publishesAtTheTimesOfTheLock() async throws {
    let site = try site(
      [
        "publicaciones/a.md": publication("2026-11-post-7"),
        "publicaciones/b.md": publication("2026-11-post-2"),
      ],
      [
        ("2026-11-post-7", "2026-11-20T12:00:00-03:00"),
        ("2026-11-post-2", "2026-11-20T12:01:00-03:00"),
      ])
    let report = await site.build()
    try #require(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    #expect(report.nextChange == "2026-11-20 12:01")
    #expect(site.folder.holds("public/publicaciones/a/index.html"))
    #expect(!site.folder.holds("public/publicaciones/b/index.html"))
  }

  @Test func warnsOfAChangedCalendarAlthoughNoPageIsOnThePlan() async throws {
    let site = try site([:], [], digest: String(repeating: "ab", count: 32))
    let report = await site.build()
    #expect(report.failure == nil && report.codes == ["EMRA-P061"])
    #expect(report.diagnostics.first?.location?.file.path == "calendar.lock.json")
    let strict = await site.build { $0.isStrict = true }
    #expect(strict.failure == .content)
  }

  /// A place that is not there is no reason to plan while the calendar is the locked one.
  @Test func looksForNewPlacesOnlyInAChangedCalendar() async throws {
    let content = ["publicaciones/a.md": publication("2026-11-post-1")]
    let same = await (try site(content, [])).build()
    #expect(same.codes == ["EMRA-B031"])
    let changed = try site(content, [], digest: String(repeating: "ab", count: 32))
    var plan = clash
    plan.morePosts = 0
    try changed.add(plan)
    let report = await changed.build()
    #expect(report.codes == ["EMRA-P061", "EMRA-B080"], "\(report.text())")
  }

  @Test func publishesNothingOnThePlanWithABrokenLock() async throws {
    let site = try site(["publicaciones/a.md": publication("2026-11-post-7")], [])
    try site.folder.write("calendar.lock.json", "{\"version\": 1, \"items\": [\n")
    let report = await site.build()
    #expect(report.failure == .content)
    #expect(report.diagnostics.allSatisfy { $0.location?.file.path == "calendar.lock.json" })
    #expect(!report.diagnostics.isEmpty)
  }

  @Test func givesTimesWithoutACalendar() async throws {
    let site = try site(
      ["publicaciones/a.md": publication("2026-11-post-7")],
      [("2026-11-post-7", "2026-11-20T11:00:00-03:00")])
    try site.folder.remove("calendar.yml")
    let report = await site.build()
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    #expect(site.folder.holds("public/publicaciones/a/index.html"))
  }

  @Test func notesTheLockForWhatDependsOnIt() async throws {
    let site = try site(
      [
        "publicaciones/a.md": publication("2026-11-post-7", "aliases: [/vieja/]\n"),
        "noticias/otra.md": TestSite.page("Otra", "date: 2026-11-01\n"),
        "campanas.md": TestSite.page("Campañas", "layout: campaigns\n"),
      ], [("2026-11-post-7", "2026-11-20T11:00:00-03:00")])
    let report = await site.build()
    try #require(report.failure == nil, "\(report.text())")
    func readers(_ path: String) -> [String] {
      report.outputs.filter { $0.reads.contains(.file(path)) }.map(\.path).sorted()
    }
    #expect(
      readers("calendar.lock.json") == [
        "atom.xml", "feed.json", "feed.xml", "index.html", "publicaciones/a/index.html",
        "publicaciones/atom.xml", "publicaciones/feed.json", "publicaciones/feed.xml",
        "publicaciones/index.html", "sitemap.xml", "vieja/index.html",
      ])
    #expect(readers("calendar.yml") == ["campanas/index.html"])
  }

  @Test func givesPlanCommandsTheSamePlan() async throws {
    let site = try site(
      [
        "publicaciones/a.md": publication("2026-11-post-7"),
        "publicaciones/b.md": publication("2026-11-post-2", state: "revision"),
      ],
      [
        ("2026-11-post-7", "2026-11-20T12:00:00-03:00"),
        ("2026-11-post-2", "2026-11-20T12:01:00-03:00"),
      ])
    let tree = try DiskTree(root: site.folder.path)
    // 11:00 in Santiago.
    let moment = Instant(secondsSince1970: 20_777 * 86_400 + 14 * 3600)
    let content = try #require(await PlanContent(of: tree, now: moment))
    #expect(content.nextChange?.secondsSince1970 == moment.secondsSince1970 + 3600)
    #expect(content.records.map(\.slot) == ["2026-11-post-7", "2026-11-post-2"])
  }
}
