import CivilTime
import Testing

@testable import Feeds

@Suite struct SitemapTests {
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
    let files = sitemap([SitemapEntry](), baseURL: base)
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

  @Test func writesLanguagesUnderAnIndex() throws {
    let alternates = [
      SitemapEntry.Alternate(language: "es-CL", location: base),
      SitemapEntry.Alternate(language: "en", location: base + "en/?a&b"),
      SitemapEntry.Alternate(language: "x-default", location: base),
    ]
    let day = try #require(CivilDate(year: 2026, month: 8, day: 10))
    let groups = [
      SitemapGroup(
        name: "es",
        entries: [
          SitemapEntry(
            location: base, lastModified: .day(day), alternates: alternates,
            images: [base + "img/a.png", base + "img/b&c.png"]),
          SitemapEntry(location: base + "agenda/"),
        ]),
      SitemapGroup(
        name: "en", entries: [SitemapEntry(location: base + "en/?a&b", alternates: alternates)]),
    ]
    let files = sitemap(groups, baseURL: base)
    #expect(files.map(\.name) == ["sitemap.xml", "sitemap-es.xml", "sitemap-en.xml"])
    try #require(files.count == 3)
    #expect(
      text(files[0].bytes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap>
            <loc>https://example.org/emra/sitemap-es.xml</loc>
          </sitemap>
          <sitemap>
            <loc>https://example.org/emra/sitemap-en.xml</loc>
          </sitemap>
        </sitemapindex>

        """)
    #expect(
      text(files[1].bytes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
        xmlns:xhtml="http://www.w3.org/1999/xhtml" \
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
          <url>
            <loc>https://example.org/emra/</loc>
            <lastmod>2026-08-10</lastmod>
            <xhtml:link rel="alternate" hreflang="es-CL" href="https://example.org/emra/"/>
            <xhtml:link rel="alternate" hreflang="en" href="https://example.org/emra/en/?a&amp;b"/>
            <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/emra/"/>
            <image:image>
              <image:loc>https://example.org/emra/img/a.png</image:loc>
            </image:image>
            <image:image>
              <image:loc>https://example.org/emra/img/b&amp;c.png</image:loc>
            </image:image>
          </url>
          <url>
            <loc>https://example.org/emra/agenda/</loc>
          </url>
        </urlset>

        """)
    #expect(
      text(files[2].bytes).hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
        xmlns:xhtml="http://www.w3.org/1999/xhtml">

        """))
    #expect(sitemap([groups[0]], baseURL: base).map(\.name) == ["sitemap.xml"])
  }

  @Test func numbersTheFilesOfALargeLanguage() {
    let groups = [
      SitemapGroup(name: "es", entries: pages(5)), SitemapGroup(name: "en", entries: pages(2)),
      SitemapGroup(name: "ay", entries: []),
    ]
    let files = sitemap(groups, baseURL: base, limits: SitemapLimits(entries: 2))
    #expect(
      files.map(\.name) == [
        "sitemap.xml", "sitemap-es-1.xml", "sitemap-es-2.xml", "sitemap-es-3.xml",
        "sitemap-en.xml", "sitemap-ay.xml",
      ])
  }

  @Test func namesAThousandImagesOfAPageAtMost() {
    let entry = SitemapEntry(location: base, images: (0..<1_001).map { base + "\($0).png" })
    let files = sitemap([entry], baseURL: base)
    #expect(files.map { text($0.bytes).split(separator: "<image:loc>").count - 1 } == [1_000])
  }
}
