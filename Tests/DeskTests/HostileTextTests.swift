import CivilTime
import Editorial
import Schedule
import Testing

@testable import Desk

/// Titles, names and texts are written by people, or by who imitates them.
@Suite struct HostileTextTests {
  static let hostile =
    "</title><script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u{202E}\u{0}&amp;"

  static func desk() throws -> Desk {
    var desk = try sampleDesk()
    desk.calendar = try sampleCalendar(name: hostile, season: hostile, reason: hostile)
    desk.names = DeskNames(
      objectives: ["OE1": hostile], pillars: ["educativa": hostile],
      audiences: ["comunidad": hostile])
    for index in desk.plan.entries.indices {
      desk.plan.entries[index].item.title = hostile
      desk.plan.entries[index].item.reasons = [hostile]
      desk.plan.entries[index].content?.title = hostile
      desk.plan.entries[index].content?.path = hostile
      desk.plan.entries[index].content?.campaign = hostile
      desk.plan.entries[index].item.state = hostile
      desk.plan.entries[index].suggestion?.title = hostile
      desk.plan.entries[index].suggestion?.path = hostile
      desk.plan.entries[index].suggestion?.summary = hostile
      desk.plan.entries[index].texts = [
        NetworkText(
          network: hostile, title: hostile, text: hostile, isOwn: true, length: 1, limit: nil)
      ]
    }
    for index in desk.plan.unbound.indices { desk.plan.unbound[index].title = hostile }
    for index in desk.plan.unplanned.indices { desk.plan.unplanned[index].path = hostile }
    return desk
  }

  @Test func lendsNoTextTheForceOfMarkup() throws {
    for file in deskFiles(try Self.desk()) where file.path.hasSuffix(".html") {
      let page = text(file.bytes)
      #expect(page.count(of: "<script") == 1, "\(file.path)")
      #expect(page.count(of: "<title>") == 1, "\(file.path)")
      #expect(page.count(of: "<img") == 0, "\(file.path)")
      // What is to be copied keeps its characters; all else is made harmless.
      let shown = page.split(separator: "<pre").enumerated().map { index, part in
        index == 0
          ? String(part)
          : String(
            part[(part.range(of: "</pre>") ?? part.startIndex..<part.startIndex).upperBound...])
      }.joined()
      #expect(!shown.unicodeScalars.contains("\u{202E}"), "\(file.path)")
      #expect(!shown.utf8.contains(0), "\(file.path)")
    }
  }

  @Test func quotesPathsInCommands() throws {
    var desk = try sampleDesk()
    desk.plan.entries[4].suggestion?.path = "content/a b; rm -r 'x'.md"
    let view = DeskView(desk)
    #expect(
      view.nextAction(of: view.pieces[4]).commands == [
        "emra-site plan bind 'content/a b; rm -r '\\''x'\\''.md' 2026-09-story-1"
      ])
  }

  @Test func copiesTextsAsTheyAre() throws {
    let page = text(try deskFiles(try sampleDesk()).file("pieza/2026-08-reel-1.html"))
    #expect(
      page.contains(
        "<pre id=\"texto-1\" dir=\"auto\" tabindex=\"0\">\nHola,\n\n  con &lt;sangría&gt; &amp; más.</pre>"
      ))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}

extension Substring {
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
