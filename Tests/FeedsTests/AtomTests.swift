import CivilTime
import Testing

@testable import Feeds

@Suite struct AtomTests {
  @Test func takesTheNewestChangeAsItsOwn() throws {
    var old = try item("old", "2026-01-01T09:00-03:00")
    old.updated = try date("2026-03-01T09:00-03:00")
    var new = try item("new", "2026-02-01T09:00-03:00")
    new.updated = try date("2026-01-15T09:00-03:00")  // before it was published: no change
    let rendered = text(feed([old, new]).rendered(as: .atom))
    let changes = rendered.split(separator: "<updated>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(
      changes == [
        "2026-03-01T09:00:00-03:00", "2026-02-01T09:00:00-03:00", "2026-03-01T09:00:00-03:00",
      ])
  }

  @Test func givesAnEntryWithoutAnAddressContent() throws {
    var bare = try item("urn:x", "2026-01-01T09:00-03:00")
    bare.link = nil
    bare.summary = "Uno\ny dos"
    #expect(
      text(feed([bare]).rendered(as: .atom)).contains(
        """
            <summary>Uno y dos</summary>
            <content type="text">Uno y dos</content>
          </entry>
        """))
    bare.content = .text("Uno\ny <dos>")
    #expect(
      text(feed([bare]).rendered(as: .atom)).contains(
        "    <content type=\"text\">Uno\ny &lt;dos&gt;</content>\n"))
  }

  @Test func leavesOutWhatAFeedDoesNotHave() throws {
    var plain = feed([try item("urn:x", "2026-01-01T09:00-03:00")])
    plain.description = ""
    plain.link = nil
    plain.selfLinks = [:]
    plain.author = FeedAuthor(name: "A\nB")
    #expect(
      text(plain.rendered(as: .atom)).hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-CL">
          <title>EMRA</title>
          <id>https://example.org/emra/</id>
          <updated>2026-01-01T09:00:00-03:00</updated>
          <author>
            <name>A B</name>
          </author>
          <entry>

        """))
  }
}
