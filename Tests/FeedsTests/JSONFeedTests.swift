import CivilTime
import Testing

@testable import Feeds

@Suite struct JSONFeedTests {
  @Test func writesNewestFirst() {
    func item(_ id: String, _ seconds: Int) -> JSONFeedItem {
      JSONFeedItem(
        id: id, title: "T\n\(id)", text: "<b>\n\"x\"",
        date: OffsetDateTime(Instant(secondsSince1970: seconds), offset: -3 * 3600), tags: ["t"],
        own: [("a", .text(nil)), ("b", .flag(true)), ("c", .texts(["1", "2"])), ("d", .text("ñ"))])
    }
    let feed = JSONFeed(
      title: "F", homePage: "https://example.org/", language: "es-CL",
      items: [item("old", 0), item("new", 86_400), item("new2", 86_400)])
    let result = text(feed.rendered())
    #expect(
      result.hasPrefix(
        """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "F",
          "home_page_url": "https://example.org/",
          "language": "es-CL",
          "items": [
            {
              "id": "new",
              "title": "T new",
              "content_text": "\\u003cb\\u003e\\n\\"x\\"",
              "date_published": "1970-01-01T21:00:00-03:00",
              "tags": ["t"],
              "_emra": {"a": null, "b": true, "c": ["1", "2"], "d": "ñ"}
            },
            {
              "id": "new2",

        """))
    #expect(result.hasSuffix("    }\n  ]\n}\n"))
  }

  @Test func writesAnEmptyFeed() {
    let feed = JSONFeed(title: "F", language: "es", items: [])
    #expect(
      text(feed.rendered()) == """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "F",
          "language": "es",
          "items": []
        }

        """)
  }
}
