import Build
import Diagnostics
import Foundation
import Testing

/// docs/plan.md is true: the changes it tells to make give a plan, and what it quotes is what is said.
@Suite struct PlanGuideTests {
  private let guide: String
  private let calendar: String

  init() throws {
    guide = try String(contentsOfFile: repository + "/docs/plan.md", encoding: .utf8)
    calendar = try String(contentsOfFile: repository + "/calendar.yml", encoding: .utf8)
  }

  /// A site of the terms of the real one, with these publications, and a calendar.
  private func site(_ pages: [String: String], calendar: String?) throws -> TestSite {
    let settings = """
      title: Prueba
      description: Un sitio de prueba.
      base_url: https://prueba.example/
      theme: prueba
      taxonomies:
        objectives: {title: O, path: o, terms: {OE1: {title: a}, OE2: {title: b}, OE3: {title: c}, \
      OE4: {title: d}, OE5: {title: e}}}
      types:
        publication: {required: [state, format], optional: [slot, campaign, objectives]}
      sections:
        publicaciones: {type: publication, sort: date}

      """
    var content = [
      "site.yml": settings, "_index.md": TestSite.page("Portada"),
      "publicaciones/_index.md": TestSite.page("Publicaciones"),
    ]
    for (name, front) in pages { content["publicaciones/\(name).md"] = TestSite.page("Una", front) }
    let site = try TestSite(content)
    if let calendar { try site.folder.write("calendar.yml", calendar) }
    return site
  }

  private static let waiting = ["a": "state: aprobado\nformat: post\nslot: 2027-03-post-1\n"]

  /// The examples of the section on changes, with their headings.
  static var changes: [String] {
    guard let guide = try? String(contentsOfFile: repository + "/docs/plan.md", encoding: .utf8)
    else { return [] }
    let section = guide.components(separatedBy: "\n## Cambios frecuentes")
    guard section.count == 2 else { return [] }
    return section[1].components(separatedBy: "\n## ")[0].components(separatedBy: "```yaml\n")
      .dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  /// The calendar with the keys of an example in place of its own; of lists of named things only
  /// those the example names.
  private func calendar(with change: String) -> String {
    var text = calendar
    for part in blocks(of: change) {
      let key = part.prefix { $0 != ":" } + ":"
      guard let own = blocks(of: text).first(where: { $0.hasPrefix(key) }) else { continue }
      guard part.hasPrefix("campaigns") || part.hasPrefix("pinned") else {
        text = text.replacingOccurrences(of: own, with: part)
        continue
      }
      let item = String(part.drop { $0 != "\n" }.dropFirst())
      let id = item.prefix { $0 != "\n" } + "\n"
      var items = own.components(separatedBy: "\n  - ")
      let new = String(item.dropFirst("  - ".count))
      if let index = items.firstIndex(where: { "  - \($0)\n".hasPrefix(id) }) {
        items[index] = new
      } else {
        items.insert(new, at: 1)
      }
      text = text.replacingOccurrences(of: own, with: items.joined(separator: "\n  - ") + "\n")
    }
    return text
  }

  /// The top-level keys of a file with what stands below them, comments left out.
  private func blocks(of text: String) -> [String] {
    var blocks: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let first = line.first, first.isLetter {
        blocks.append(line + "\n")
      } else if line.hasPrefix(" "), !blocks.isEmpty {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }

  @Test func givesChangesForAllItNames() {
    #expect(Self.changes.count == 7)
  }

  @Test(arguments: changes)
  func givesChangesThatCanBePlanned(_ change: String) async throws {
    // Without comments a key's lines stand together.
    let plain = blocks(of: calendar).joined()
    let changed = try PlanGuideTests(calendar: plain, guide: guide).calendar(with: change)
    #expect(changed != plain)
    let site = try site(Self.waiting, calendar: changed)
    let report = await site.build()
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    #expect(report.nextChange != nil)
  }

  private init(calendar: String, guide: String) throws {
    self.calendar = calendar
    self.guide = guide
  }

  @Test func quotesTheClashAsItIsSaid() async throws {
    let plain = blocks(of: calendar).joined()
    let change = try #require(Self.changes.first { $0.hasPrefix("blackouts") })
    let only = blocks(of: change).first ?? ""
    let changed = try PlanGuideTests(calendar: plain, guide: guide).calendar(with: only)
    let report = await (try site(Self.waiting, calendar: changed)).build()
    #expect(report.failure == .content)
    let said = report.diagnostics.first?.summary.es ?? ""
    let core = said.components(separatedBy: ": líneas")[0]
    let isQuoted = guide.contains("error: \(core)\n")
    #expect(isQuoted, "\(said)")
  }

  @Test func listsMessagesAsTheyAreSaid() async throws {
    let pages = [
      "a": "state: idea\nformat: reel\nslot: 2026-12-reel-9\n",
      "b": "state: idea\nformat: post\nslot: 2026-12-post-1\n",
      "c": "state: idea\nformat: post\nslot: 2026-12-post-1\n",
      "d": "state: idea\nformat: post\nslot: 2026-12-reel-1\n",
      "e": "state: idea\nformat: post\nslot: 2026-12-post-2\ndate: 2026-12-01\n",
      "f": "state: idea\nformat: post\ncampaign: campana-66\n",
    ]
    var said = await (try site(pages, calendar: calendar)).build().text()
    said += await (try site(Self.waiting, calendar: nil)).build().text()
    let odd = calendar.replacingOccurrences(of: "{OE1: 1,", with: "{OE6: 1,")
      .replacingOccurrences(of: "objective: OE1", with: "objective: OE2")
    said += await (try site([:], calendar: odd)).build().text()
    let rows =
      guide.components(separatedBy: "\n| El mensaje dice").last?
      .components(separatedBy: "\n| `").dropFirst() ?? []
    #expect(rows.count == 7)
    for row in rows {
      let message = row.components(separatedBy: "` |")[0]
      let isSaid = said.contains(message)
      #expect(isSaid, "nothing says «\(message)»\n\(said)")
    }
  }
}
