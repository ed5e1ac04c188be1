import Build

/// Numbers that are the same on every run (splitmix64, public domain by Sebastiano Vigna).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A page of a random site with the word that gives it away wherever it appears.
struct RandomPage {
  let name: String
  let folder: String
  let marker: String
  /// Seconds from the clock to `date`; nil: no date.
  var date: Int?
  /// Whether the date is that of a place of the plan.
  var isOnPlan = false
  /// Whether the date is written beside the place.
  var isDateWritten = false
  /// Seconds from the clock to `expires`; nil: never.
  var expires: Int?
  var isDraft: Bool
  var state: String?
  var terms: [String]
  var hasImage: Bool
  var hasAlias: Bool

  var path: String { "\(folder)/\(name).md" }
  var isPublication: Bool { folder == "publicaciones" }

  /// The rules of docs/guia.md, written anew.
  func isPublic(drafts: Bool, future: Bool) -> Bool {
    if let expires, expires <= 0 { return false }
    if !drafts {
      if isDraft { return false }
      if let state, state != "aprobado" { return false }
      if isPublication, date == nil { return false }
    }
    if !future, let date, date > 0 { return false }
    return true
  }

  /// Whether it waits only for its date, so that its links are checked.
  func isScheduled(drafts: Bool) -> Bool {
    !isPublic(drafts: drafts, future: false) && isPublic(drafts: drafts, future: true)
  }
}

/// About forty pages of every state, with links that are allowed, made from a seed.
struct RandomSite {
  let pages: [RandomPage]
  /// The plan that pages have their places in.
  let plan: PlanText
  /// Words of the calendar that no output may hold.
  let secrets = ["zqfijoq", "zqplanq", "zqocultaq"]
  let drafts: Bool
  let future: Bool
  /// The site's files, by their path in the content folder.
  private(set) var files: [String: String] = [:]

  init(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let drafts = Int.random(in: 0..<4, using: &random) == 0
    let future = Int.random(in: 0..<4, using: &random) == 0
    var pages = (0..<Int.random(in: 30...50, using: &random)).map { index in
      Self.page(index, &random)
    }
    let slots = Self.putOnPlan(&pages, &random)
    plan = Self.plan(slots)
    self.drafts = drafts
    self.future = future
    self.pages = pages
    let open = pages.filter { $0.isPublic(drafts: drafts, future: future) }
    for page in pages {
      var targets: [RandomPage] = []
      if page.isPublic(drafts: drafts, future: future) {
        targets = open
      } else if page.isScheduled(drafts: drafts) {
        targets = pages.filter {
          $0.isPublic(drafts: drafts, future: future)
            || $0.isScheduled(drafts: drafts) && $0.date ?? 0 <= page.date ?? 0
        }
      } else {
        targets = pages  // nobody looks at the links of a draft
      }
      let links = (0..<3).compactMap { _ in targets.randomElement(using: &random) }
      add(page, links: links, slot: slots.first { $0.name == page.name }?.id)
    }
    files["_index.md"] = TestSite.page("Portada")
    files["noticias/_index.md"] = TestSite.page("Noticias")
    files["publicaciones/_index.md"] = TestSite.page("Publicaciones")
    files["practicas/_index.md"] = TestSite.page("Prácticas")
    files["campanas.md"] = TestSite.page("Campañas", "layout: campaigns\n")
  }

  /// Gives about half of the pages that may have one a place of the plan, each a minute of its own
  /// around the clock. Returns the places in order, some without a page.
  private static func putOnPlan(
    _ pages: inout [RandomPage], _ random: inout SeededNumbers
  ) -> [(id: String, minute: Int, name: String?)] {
    let able = pages.indices.filter { pages[$0].folder != "practicas" }.shuffled(using: &random)
    let chosen = able.prefix(min(20, able.count / 2))  // a day holds at most 24
    var minutes = Array(-12...18).shuffled(using: &random)
    var places: [(minute: Int, name: String?)] = []
    for index in chosen {
      guard let minute = minutes.popLast() else { break }
      pages[index].date = minute * 60
      pages[index].isOnPlan = true
      pages[index].isDateWritten = Int.random(in: 0..<4, using: &random) == 0
      if let end = pages[index].expires, end <= minute * 60 {
        pages[index].expires = minute * 60 + 1
      }
      places.append((minute, pages[index].name))
    }
    places += minutes.prefix(4).map { ($0, nil) }
    return places.sorted { $0.minute < $1.minute }.enumerated().map { index, place in
      ("2026-11-post-\(index + 1)", place.minute, place.name)
    }
  }

  private static func plan(_ places: [(id: String, minute: Int, name: String?)]) -> PlanText {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return PlanText(
      items: places.map { place in
        let minute = 12 * 60 + place.minute
        return .init(
          title: "Título zqfijoq", date: "2026-11-20",
          time: "\(two(minute / 60)):\(two(minute % 60))")
      },
      campaigns: [
        "{id: vista, title: zqvistaq, from: 2026-11-01, to: 2026-11-30, share: 1, public: true}",
        "{id: zqplanq, title: zqocultaq, from: 2026-11-01, to: 2026-11-30, share: 1, "
          + "public: false}",
      ], extra: "# zqplanq")
  }

  private static func page(_ index: Int, _ random: inout SeededNumbers) -> RandomPage {
    let letters = Array("bcdfghjkmnpqrstvwxz")
    let word = (0..<6).compactMap { _ in letters.randomElement(using: &random) }
    let marker = "zq\(String(word))\(index)q"
    let folder = ["noticias", "publicaciones", "practicas"].randomElement(using: &random) ?? ""
    // Far and near, just before, at and just after the clock.
    let moments = [-9_000_000, -86_400, -1, 0, 1, 60, 86_400, 9_000_000]
    var date = Bool.random(using: &random) ? moments.randomElement(using: &random) : nil
    if folder == "noticias", date == nil { date = -5 }
    var expires =
      Int.random(in: 0..<4, using: &random) == 0 ? moments.randomElement(using: &random) : nil
    if let moment = date, let end = expires, end <= moment { expires = moment + 1 }
    var state: String?
    if folder == "publicaciones" || folder == "noticias" && Bool.random(using: &random) {
      state = ["idea", "borrador", "revision", "aprobado", "aprobado"].randomElement(using: &random)
    }
    var terms = [marker + "t"]
    if Bool.random(using: &random) { terms.append("común") }
    return RandomPage(
      name: marker + "n", folder: folder, marker: marker, date: date, expires: expires,
      isDraft: Int.random(in: 0..<5, using: &random) == 0, state: state, terms: terms,
      hasImage: Bool.random(using: &random), hasAlias: Bool.random(using: &random))
  }

  private mutating func add(_ page: RandomPage, links: [RandomPage], slot: String?) {
    let marker = page.marker
    var front = "description: Sobre \(marker)d.\ntags: [\(page.terms.joined(separator: ", "))]\n"
    if let date = page.date, !page.isOnPlan || page.isDateWritten {
      front += "date: \(Self.moment(date))\n"
    }
    if let slot { front += "slot: \(slot)\n" }
    if let expires = page.expires { front += "expires: \(Self.moment(expires))\n" }
    if page.isDraft { front += "draft: true\n" }
    if let state = page.state { front += "state: \(state)\n" }
    front += "objectives: [OE1]\n"
    var body = "Cuerpo \(marker)b.\n\n## Título \(marker)h\n"
    for link in links { body += "\nVa a [\(marker)l](../\(link.path)).\n" }
    if page.hasImage {
      front += "image: \(marker)i.svg\nimage_alt: \(marker)a\n"
      body += "\n![\(marker)a](\(marker)j.svg)\n"
      files["\(page.folder)/\(marker)i.svg"] = "<svg>\(marker)</svg>"
      files["\(page.folder)/\(marker)j.svg"] = "<svg>\(marker)</svg>"
    }
    if page.hasAlias { front += "aliases: [/\(marker)v/]\nslug: \(marker)s\n" }
    files[page.path] = TestSite.page("Título \(marker)", front, body: body)
  }

  /// A moment near `testNow`, with its offset written.
  private static func moment(_ seconds: Int) -> String {
    // 2026-11-20 15:00:00 UTC is 12:00 in Santiago; days are counted from 1970-01-01.
    let total = 20_777 * 86_400 + 15 * 3600 + seconds
    let day = total / 86_400
    let time = total % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date(day))T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
  }

  /// The day of a count of days since 1970-01-01.
  private static func date(_ days: Int) -> String {
    var year = 1970
    var rest = days
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 1
    for length in [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
      if rest < length { break }
      rest -= length
      month += 1
    }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(rest < 9 ? "0" : "")\(rest + 1)"
  }
}
