import Diagnostics
import Testing

@testable import SiteModel

/// Random changes to valid input: nothing traps, and either a whole value or an error comes back.
struct FuzzTests {
  /// A generator with a fixed seed (SplitMix64), so that a failure can be repeated.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pages = [
    (
      "noticias/prueba.md",
      page(
        """
        title: El agua del desierto
        description: Una nota breve, con tildes: «sí».
        date: 2026-04-04 23:30
        updated: 2026-09-06
        expires: 2027-01-01T00:00:00-03:00
        draft: false
        slug: agua
        aliases: [/viejo/, /agua.html]
        lang: es
        image: foto.jpg
        image_alt: ""
        sources: [plan-2023, acta-2024]
        weight: -3
        objectives: [OE1, OE2]
        pillar: educativa
        tags: [Agua, Ñandú]
        state: aprobado
        campaign: campana-1
        """.replacing("tildes: «", with: "tildes «"))
    ),
    (
      "guias/ficha.md",
      page(
        """
        title: Ficha
        open: true
        seats: 3
        ratio: 2.5e3
        day: 2026-08-10
        link: https://www.ejemplo.cl/
        code: un-nombre
        old: /viejo/
        level: alto
        goal: OE1
        origin: ley-21455
        names: [Ana, "Luis"]
        grid:
          - [1, 2]
          - []
        contact:
          name: Ana
          phones: ["55 123"]
          office: {city: Calama, floor: 2}
        """)
    ),
  ]

  /// Changes some bytes or lines.
  static func mutate(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 2:
        let end = min(bytes.count, index + Int.random(in: 1...20, using: &random))
        bytes.removeSubrange(index..<end)
      case 3: bytes.insert(contentsOf: piece(&random), at: index)
      case 4:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.swapAt(index, other)
      default:
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let a = Int.random(in: 0..<lines.count, using: &random)
        let b = Int.random(in: 0..<lines.count, using: &random)
        if Bool.random(using: &random) { lines.swapAt(a, b) } else { lines.remove(at: a) }
        bytes = Array(lines.joined(separator: [0x0A]))
      }
    }
    return bytes
  }

  private static func piece(_ random: inout Generator) -> [UInt8] {
    let pieces = [
      "---\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "~", "null", "true",
      "99999999999999999999", "-", "..", "/", "\u{FEFF}", "\r\n", "\t", "ñ", "🜨", "\u{0}", "  ",
    ]
    return Array((pieces.randomElement(using: &random) ?? "").utf8)
  }

  @Test func readsFiveThousandChangedPages() throws {
    let project = try Project()
    let site = SourceFile(path: "content/site.yml", bytes: project.files["site.yml"] ?? [])
    let settings = try #require(decodeSettings(site, loadZone: testZone).settings)
    let references = ReferenceTables(settings: settings, dataKeys: Project.dataKeys)
    let clock = PublicationClock(now: try moment("2026-11-20"))
    var random = Generator(state: 20_261_120)
    var sound = 0
    for round in 0..<5_000 {
      let (path, text) = Self.pages[round % Self.pages.count]
      let file = SourceFile(path: path, bytes: Self.mutate(Array(text.utf8), &random))
      let (page, found) = decodePage(file, path: path, settings: settings, references: references)
      let whole = try #require(page)
      #expect(whole.isSound != found.hasErrors && (!whole.isSound || !whole.title.isEmpty))
      #expect(whole.body.upperBound == file.bytes.count)
      let (assembled, more) = assembleSite([whole], settings: settings, clock: clock)
      #expect(assembled.site.pages.count + assembled.withheld.count == 1)
      #expect(more.hasErrors, "there is no home page")
      sound += whole.isSound ? 1 : 0
      #expect(areSound(found, in: file))
    }
    #expect(sound > 500 && sound < 4_500, "\(sound) of the changed pages were still right")
  }

  @Test func readsFiveThousandChangedSettings() throws {
    let valid = try #require(try Project().files["site.yml"])
    var random = Generator(state: 19)
    var sound = 0
    for _ in 0..<5_000 {
      let file = SourceFile(path: "site.yml", bytes: Self.mutate(valid, &random))
      let (settings, found) = decodeSettings(file, loadZone: testZone)
      #expect(settings != nil || found.hasErrors)
      #expect(areSound(found, in: file))
      sound += found.hasErrors ? 0 : 1
    }
    #expect(sound > 100 && sound < 4_500, "\(sound) of the changed settings were still right")
  }

  /// Whether every place lies in the file and every message has its words.
  private func areSound(_ found: [Diagnostic], in file: SourceFile) -> Bool {
    found.allSatisfy { finding in
      let range = finding.location?.range ?? 0..<0
      return !finding.summary.es.isEmpty && !finding.summary.en.isEmpty && range.lowerBound >= 0
        && range.upperBound <= file.bytes.count
    }
  }
}
