import CivilTime
import Testing

@testable import Feeds

private func date(_ text: String) throws -> OffsetDateTime {
  let timestamp = try Timestamp.parse(text).get()
  return OffsetDateTime(timestamp.local, offset: try #require(timestamp.offset))
}

private func item(_ guid: String, _ when: String) throws -> RSSItem {
  RSSItem(
    title: guid, link: "https://example.org/\(guid)/", description: "", guid: guid,
    isPermaLink: false, date: try date(when))
}

private func feed(_ items: [RSSItem] = []) -> RSSFeed {
  RSSFeed(
    title: "EMRA", link: "https://example.org/emra/", description: "Noticias de la EMRA",
    language: "es-CL", selfLink: "https://example.org/emra/feed.xml", items: items)
}

@Suite struct RSSFeedTests {
  @Test func writesAWholeFeed() throws {
    let base = "https://example.org/emra/"
    let html = """
      <p>Vea <a href="/emra/objetivos/oe1/#plazos">OE1</a> y la <a href="#nota">nota</a>.</p>
      <pre><code>a[b[0]]&gt;1; ]]&gt; ]]></code></pre>
      """
    let whole = RSSItem(
      title: "Agua & energía: «más que\n  cobre», < 3", link: base + "noticias/agua/",
      description: "Qué significa \"continental\" para la región.",
      contentHTML: absoluteLinks(
        inHTML: Array(html.utf8), origin: "https://example.org", page: base + "noticias/agua/"),
      guid: base + "noticias/agua/", isPermaLink: true, date: try date("2026-08-10T09:00-04:00"),
      categories: ["Calidad de vida", "Minería sustentable & patrimonio"],
      enclosure: RSSItem.Enclosure(
        url: base + "img/agua.svg", length: 65, type: "image/svg+xml"))
    let newer = RSSItem(
      title: "Año de la minería", link: base + "noticias/mineria/", description: "Un resumen.",
      contentHTML: Array("<p>Día del Minero.</p>".utf8), guid: "tag:example.org,2026:mineria",
      isPermaLink: false, date: try date("2026-10-05T12:30:05-03:00"))
    let older = RSSItem(
      title: "Sin contenido", link: base + "noticias/sin/", description: "Solo el resumen.",
      guid: "tag:example.org,2026:sin", isPermaLink: false, date: try date("2026-04-04T23:30-04:00")
    )
    try expectGolden(feed([older, whole, newer]).rendered(), "feed.xml")
  }

  @Test func writesAFeedWithoutEntriesOrClock() throws {
    var empty = feed()
    empty.selfLink = "https://example.org/emra/agenda/feed.xml"
    empty.link = "https://example.org/emra/agenda/"
    try expectGolden(empty.rendered(), "agenda/feed.xml")
    #expect(empty.rendered() == empty.rendered())
  }

  @Test func putsNewestFirstByInstantAndKeepsTheOrderOfEqualOnes() throws {
    let items = [
      try item("a", "2026-04-04T23:30-03:00"), try item("b", "2026-04-04T23:30-04:00"),
      try item("c", "2026-04-05T02:30Z"), try item("d", "2026-04-05T03:31Z"),
    ]
    let rendered = text(feed(items).rendered())
    let order = rendered.split(separator: "<guid isPermaLink=\"false\">").dropFirst()
      .compactMap(\.first)
    #expect(order == ["d", "b", "a", "c"])
    #expect(rendered.contains("<lastBuildDate>Sun, 05 Apr 2026 03:31:00 +0000</lastBuildDate>"))
  }

  @Test func putsUndatedEntriesLastInTheOrderGiven() throws {
    var first = try item("a", "2026-04-04T23:30-03:00")
    first.date = nil
    var second = first
    second.guid = "b"
    let dated = try item("c", "1990-01-01T00:00Z")
    let rendered = text(feed([first, second, dated]).rendered())
    let order = rendered.split(separator: "<guid isPermaLink=\"false\">").dropFirst()
      .compactMap(\.first)
    #expect(order == ["c", "a", "b"])
    #expect(rendered.split(separator: "<pubDate>").count == 2)
    #expect(rendered.contains("<lastBuildDate>Mon, 01 Jan 1990 00:00:00 +0000</lastBuildDate>"))
    #expect(!text(feed([first]).rendered()).contains("lastBuildDate"))
  }

  @Test func escapesAddressesAndPlainText() throws {
    var one = try item("a<b>&'\"", "2026-04-05T00:00Z")
    one.link = "https://example.org/?a=1&b=<2>"
    one.enclosure = RSSItem.Enclosure(url: try #require(one.link), length: 7, type: "image/\"png\"")
    let rendered = text(feed([one]).rendered())
    for line in [
      "<title>a&lt;b&gt;&amp;&#39;&#34;</title>",
      "<link>https://example.org/?a=1&amp;b=&lt;2&gt;</link>",
      "<guid isPermaLink=\"false\">a&lt;b&gt;&amp;&#39;&#34;</guid>",
      "<enclosure url=\"https://example.org/?a=1&amp;b=&lt;2&gt;\" length=\"7\""
        + " type=\"image/&#34;png&#34;\"/>",
    ] {
      #expect(rendered.contains("\n      \(line)\n"), "\(line)")
    }
  }

  @Test func writesNothingThatXMLForbids() throws {
    var bad = try item("x", "2026-04-05T00:00Z")
    bad.title = "a\u{1}b\u{FFFE}c\u{FFFF}d\u{FFFD}e\u{1F600}f\u{FEFF}g\0"
    bad.description = "tab\there"
    bad.contentHTML = Array("<p>\u{B}x\u{FFFF}\u{7F}ñ</p>".utf8) + [0xFF, 0xC3]
    let rendered = text(feed([bad]).rendered())
    #expect(
      rendered.contains(
        "<title>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{1F600}f\u{FEFF}g\u{FFFD}</title>"))
    #expect(rendered.contains("<description>tab here</description>"))
    #expect(
      rendered.contains("<![CDATA[<p>\u{FFFD}x\u{FFFD}\u{7F}ñ</p>\u{FFFD}\u{FFFD}]]>"))
  }

  @Test(arguments: [
    ("]]>", "<![CDATA[]]]]><![CDATA[>]]>"),
    ("]]]>", "<![CDATA[]]]]]><![CDATA[>]]>"),
    ("]]>]]>", "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>"),
    ("]] >a>]>", "<![CDATA[]] >a>]>]]>"),
    ("]]", "<![CDATA[]]]]>"),
    ("\u{1}\u{2}]]>", "<![CDATA[\u{FFFD}\u{FFFD}]]]]><![CDATA[>]]>"),
  ])
  func splitsTheEndOfCharacterData(content: String, expected: String) throws {
    var one = try item("x", "2026-04-05T00:00Z")
    one.contentHTML = Array(content.utf8)
    let rendered = text(feed([one]).rendered())
    #expect(rendered.contains("<content:encoded>\(expected)</content:encoded>"), "\(rendered)")
  }
}
