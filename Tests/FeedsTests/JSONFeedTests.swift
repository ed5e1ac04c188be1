import CivilTime
import Testing

@testable import Feeds

@Suite struct JSONFeedTests {
  @Test func writesPlainTextAndOwnValues() throws {
    var one = FeedItem(
      id: "x", title: "T\nx", summary: "S", content: .text("<b>\n\"x\""),
      date: OffsetDateTime(Instant(secondsSince1970: 86_400), offset: -3 * 3600),
      categories: [FeedCategory(label: "t", term: "T1")],
      own: [("a", .text(nil)), ("b", .flag(true)), ("c", .texts(["1", "2"])), ("d", .text("ñ"))])
    one.enclosure = FeedItem.Enclosure(url: "https://example.org/a", length: 7, type: "audio/ogg")
    let feed = Feed(
      title: "F", description: "", id: "urn:f", link: "https://example.org/", language: "es-CL",
      items: [one])
    #expect(
      text(feed.rendered(as: .json)) == """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "F",
          "home_page_url": "https://example.org/",
          "language": "es-CL",
          "items": [
            {
              "id": "x",
              "title": "T x",
              "content_text": "\\u003cb\\u003e\\n\\"x\\"",
              "date_published": "1970-01-01T21:00:00-03:00",
              "tags": ["t"],
              "attachments": [{"url": "https://example.org/a", "mime_type": "audio/ogg", \
        "size_in_bytes": 7}],
              "_emra": {"a": null, "b": true, "c": ["1", "2"], "d": "ñ"}
            }
          ]
        }

        """)
  }

  @Test func writesAnEmptyFeed() {
    let feed = Feed(title: "F", description: "", id: "urn:f", link: nil, language: "es", items: [])
    #expect(
      text(feed.rendered(as: .json)) == """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "F",
          "language": "es",
          "items": []
        }

        """)
  }

  @Test func writesBytesThatAreNoTextAsReplacements() throws {
    var one = try item("x", nil)
    one.content = .html([UInt8(ascii: "a"), 0xFF, 0x01])
    #expect(
      text(feed([one]).rendered(as: .json)).contains("\"content_html\": \"a\u{FFFD}\\u0001\""))
  }
}
