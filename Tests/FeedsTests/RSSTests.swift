import CivilTime
import Testing

@testable import Feeds

@Suite struct RSSTests {
  @Test func isBuiltWhenItsNewestItemWasPublished() throws {
    let undated = try item("a", nil)
    let dated = try item("b", "1990-01-01T00:00Z")
    let rendered = text(feed([undated, dated]).rendered(as: .rss))
    #expect(rendered.split(separator: "<pubDate>").count == 2)
    #expect(rendered.contains("<lastBuildDate>Mon, 01 Jan 1990 00:00:00 +0000</lastBuildDate>"))
    #expect(!text(feed([undated]).rendered(as: .rss)).contains("lastBuildDate"))
  }

  @Test func escapesAddressesAndPlainText() throws {
    var one = try item("a<b>&'\"", "2026-04-05T00:00Z")
    one.link = "https://example.org/?a=1&b=<2>"
    one.enclosure = FeedItem.Enclosure(
      url: try #require(one.link), length: 7, type: "image/\"png\"")
    let rendered = text(feed([one]).rendered(as: .rss))
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
    bad.summary = "tab\there"
    bad.content = .html(Array("<p>\u{B}x\u{FFFF}\u{7F}ñ</p>".utf8) + [0xFF, 0xC3])
    let rendered = text(feed([bad]).rendered(as: .rss))
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
    one.content = .html(Array(content.utf8))
    let rendered = text(feed([one]).rendered(as: .rss))
    #expect(rendered.contains("<content:encoded>\(expected)</content:encoded>"), "\(rendered)")
  }
}
