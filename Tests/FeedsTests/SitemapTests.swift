import CivilTime
import Testing

@testable import Feeds

@Suite struct SitemapTests {
  private let base = "https://example.org/emra/"

  private func pages(_ count: Int) -> [SitemapEntry] {
    (0..<count).map { SitemapEntry(location: base + "p/\($0)/") }
  }

  @Test func writesOneFile() throws {
    let day = try #require(CivilDate(year: 2026, month: 8, day: 10))
    let time = try #require(TimeOfDay(hour: 9, minute: 0))
    let moment = OffsetDateTime(CivilDateTime(day, time), offset: -14_400)
    let files = sitemap(
      [
        SitemapEntry(location: base, lastModified: .moment(moment)),
        SitemapEntry(location: base + "noticias/agua/", lastModified: .day(day)),
        SitemapEntry(location: base + "buscar/?q=a&b"),
      ], baseURL: base)
    #expect(files.map(\.name) == ["sitemap.xml"])
    try expectGolden(try #require(files.first).bytes, "sitemap.xml")
  }

  @Test func writesAnEmptySitemap() {
    let files = sitemap([], baseURL: base)
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      </urlset>

      """
    #expect(files.map { text($0.bytes) } == [expected])
  }

  @Test func startsAnotherFileAtTheLimitOfPages() throws {
    #expect(sitemap(pages(50_000), baseURL: base).count == 1)
    let files = sitemap(pages(100_001), baseURL: base)
    #expect(
      files.map(\.name) == [
        "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml",
      ])
    let counts = files.dropFirst().map { file in
      text(file.bytes).split(separator: "<url>").count - 1
    }
    #expect(counts == [50_000, 50_000, 1])
    #expect(
      text(try #require(files.first).bytes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap>
            <loc>https://example.org/emra/sitemap-1.xml</loc>
          </sitemap>
          <sitemap>
            <loc>https://example.org/emra/sitemap-2.xml</loc>
          </sitemap>
          <sitemap>
            <loc>https://example.org/emra/sitemap-3.xml</loc>
          </sitemap>
        </sitemapindex>

        """)
  }

  @Test(arguments: [1, 300, 301, 500, 4_000])
  func keepsEveryFileBelowTheLimitOfBytes(limit: Int) {
    let all = pages(40)
    let files = sitemap(all, baseURL: base, limits: SitemapLimits(bytes: limit))
    let parts = files.count == 1 ? files : Array(files.dropFirst())
    // A page that is larger than the limit stands alone.
    for part in parts {
      let pages = text(part.bytes).split(separator: "<loc>").count - 1
      #expect(part.bytes.count <= limit || pages == 1, "\(part.name)")
    }
    let found = parts.flatMap { part in
      text(part.bytes).split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } }
    }
    #expect(found.map(String.init) == all.map(\.location))
  }

  @Test func writesRobots() throws {
    try expectGolden(robots(sitemap: base + "sitemap.xml"), "robots.txt")
    #expect(
      text(robots(sitemap: nil, disallow: ["/", "/a\nAllow: /b"]))
        == "User-agent: *\nDisallow: /\nDisallow: /aAllow: /b\n")
  }
}
