import Build
import Testing

@Suite struct EmbargoTests {
  /// No byte and no file name of a site holds a word of a page that is not public, and every public
  /// page's words are there; the next change is the first moment at which a page appears or goes.
  @Test(arguments: 1...60)
  func leaksNothingOfWithheldPages(_ seed: Int) async throws {
    let random = RandomSite(seed: UInt64(seed))
    let site = try TestSite(random.files, extra: "pagination: 3\n")
    try site.add(random.plan)
    let report = await site.build {
      $0.showsDrafts = random.drafts
      $0.showsFuture = random.future
      $0.jobs = 1 + seed % 4
    }
    try #require(report.failure == nil, "\(report.text())")
    let output = try site.output()
    var everything: [UInt8] = []
    for (path, bytes) in output {
      everything += Array(path.utf8) + [0x0A] + bytes + [0x0A]
    }
    let text = String(decoding: everything, as: UTF8.self)
    let words = Set(markers(in: text))
    for page in random.pages {
      if page.isPublic(drafts: random.drafts, future: random.future) {
        for ending in ["", "d", "t", "b", "h"] {
          #expect(words.contains(page.marker + ending), "\(page.path) \(ending)")
        }
        #expect(output["\(page.folder)/\(page.marker)i.svg"] == nil || page.hasImage)
        #expect(!page.hasImage || output["\(page.folder)/\(page.marker)j.svg"] != nil)
      } else {
        let leaks = words.filter { $0.hasPrefix(page.marker) }
        #expect(leaks.isEmpty, "\(page.path): \(leaks)")
      }
    }
    let told = words.intersection(random.secrets)
    #expect(told.isEmpty, "\(told)")
    #expect(words.contains("zqvistaq"))
    let shown = random.pages.count { $0.isPublic(drafts: random.drafts, future: random.future) }
    #expect(report.withheld.count == random.pages.count - shown)
    #expect(report.nextChange == nextChange(of: random))
  }

  /// Everything by which Hugo and Jekyll keep a page from readers, and what cannot be understood.
  static let foreignWithholding: [(path: String, frontMatter: String)] = [
    ("a.md", "draft: true"), ("b.md", "Draft: yes"), ("c.md", "draft: \"true\""),
    ("d.md", "draft: 1"), ("e.md", "draft: quizás"), ("f.md", "published: false"),
    ("g.md", "published: no"), ("h.md", "published: [x]"), ("i.md", "date: 2031-01-01"),
    ("j.md", "date: 2031-1-1 9:00:00 -0300"), ("k.md", "date: 2031-01-01T00:00:00.5Z"),
    ("l.md", "publishDate: 2031/01/01"), ("m.md", "pubdate: 2031-01-01"),
    ("n.md", "date: 2020-01-01\npublishdate: 2031-01-01"), ("o.md", "date: mañana"),
    ("p.md", "date: 1583400000"), ("q.md", "expiryDate: 2020-01-01"),
    ("r.md", "unpublishDate: 2020-01-01"), ("s.md", "expires: pronto"), ("t.md", "headless: true"),
    ("u.md", "build:\n  render: never"), ("v.md", "_build: {list: false}"), ("w.md", "build: x"),
    ("x.md", "status: draft"), ("y.md", "state: borrador"), ("_drafts/z.md", "a: 1"),
    ("_posts/2031-02-03-aa.markdown", "a: 1"), ("_private/ab.md", "a: 1"), ("_ac.md", "a: 1"),
    ("ad/index.md", "draft: true"), ("ae.en.md", "draft: true"), ("af.md", "date: {a: 1}"),
    ("bundle/index.md", "draft: true"), ("bundle/part.md", "a: 1"), ("bundle/b/part.md", "a: 1"),
    ("later/index.markdown", "date: 2031-01-01"), ("later/part.md", "date: 2020-01-01"),
    ("ag.md", "published: 2031-01-01"), ("ah.md", "DATE: 2031-01-01"),
    // Values that are not clearly public, and other names of the same keys.
    ("ba.md", "status: [draft]"), ("bb.md", "status: review"), ("bc.md", "status: in-review"),
    ("bd.md", "status: pending review"), ("be.md", "status: scheduled"),
    ("bf.md", "status: unlisted"), ("bg.md", "publish: false"), ("bh.md", "hidden: true"),
    ("bi.md", "private: true"), ("bj.md", "\"draft \": true"), ("bk.md", "draft\u{200B}: true"),
    ("bl.md", "\u{2060}draft: true"), ("bm.md", "private: [x]"), ("bn.md", "visibility: private"),
    ("bo.md", "publish_date: 2031-01-01"), ("bp.md", "expiry-date: 2020-01-01"),
    ("bq.md", "borrador: true"), ("br.md", "status: {a: 1}"), ("bs.md", "unlisted: quizás"),
    ("bt.md", "publish: 2031-01-01"), ("bu.md", "embargo: 2031-01-01"), ("bv.md", "draft: [true]"),
    // Bundles in bundles, and bundles by language.
    ("b3/index.md", "draft: true"), ("b3/a/index.md", "a: 1"), ("b3/a/extra.md", "a: 1"),
    ("b3/a/b/c/deep.md", "a: 1"), ("b2/index.en.md", "draft: true"), ("b2/extra.en.md", "a: 1"),
    ("b7/Index.md", "draft: true"), ("b7/x.md", "a: 1"),
    // Dates in names, as Jekyll and Hugo take them.
    ("2031-1-1-ca.md", "a: 1"), ("_posts/2031-1-02-cb.md", "a: 1"),
    ("_posts/31-01-2-cc.md", "a: 1"), ("2031-02-30-cd.md", "a: 1"), ("2031-04-05.md", "a: 1"),
    ("2031-1-1-ce/index.md", "a: 1"), ("2031-1-1-ce/part.md", "a: 1"),
  ]

  @Test func leaksNothingOfWhatOtherGeneratorsWithhold() async throws {
    var files = ["posts/publica.md": "---\ntitle: Publica\ntags: [zqpublica]\n---\nTexto.\n"]
    for (number, (path, frontMatter)) in Self.foreignWithholding.enumerated() {
      let secret = "zqsecreto\(number)"
      files["posts/" + path] = """
        ---
        title: \(secret)
        tags: [\(secret)]
        aliases: [/\(secret)/]
        description: \(secret)
        \(frontMatter)
        ---
        \(secret) ![a](\(secret).svg)

        """
      files["posts/\(secret).svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    }
    files["_index.md"] = TestSite.page("Portada")
    files["_index.en.md"] = TestSite.page("Home")
    files["posts/b2/index.md"] = TestSite.page("Publica también")
    let site = try TestSite(
      files,
      extra: """
          posts: {open: true}
        languages:
          en: {title: Trial}

        """)
    let report = await site.build { _ in }
    try #require(report.failure == nil, "\(report.text())")
    var words: Set<String> = []
    for (path, bytes) in try site.output() {
      words.formUnion(markers(in: path + "\n" + String(decoding: bytes, as: UTF8.self)))
    }
    #expect(words == ["zqpublica"])
    #expect(report.withheld.count == Self.foreignWithholding.count)
  }

  /// The list that an open section gets by itself is there when a page is, in each language.
  @Test func listsNoOpenSectionThatShowsNothing() async throws {
    let site = try TestSite(
      [
        "_index.md": TestSite.page("Portada"), "_index.en.md": TestSite.page("Home"),
        "posts/a.md": TestSite.page("Publica"),
        "posts/b.en.md": TestSite.page("Draft", "draft: true\n"),
        "notas/c.md": TestSite.page("Mañana", "date: 2026-11-21\n"),
      ],
      extra: """
          posts: {open: true}
          notas: {open: true}
        languages:
          en: {title: Trial}

        """)
    let today = await site.build()
    try #require(today.failure == nil, "\(today.text())")
    let lists = ["posts/index.html", "en/posts/index.html", "notas/index.html"]
    let shown = try site.output()
    #expect(lists.filter { shown[$0] != nil } == ["posts/index.html"])
    let tomorrow = await site.build { $0.now = "2026-11-21" }
    try #require(tomorrow.failure == nil, "\(tomorrow.text())")
    let later = try site.output()
    #expect(lists.filter { later[$0] != nil } == ["posts/index.html", "notas/index.html"])
  }

  /// The first moment at which a page appears or goes, on the site's clock.
  private func nextChange(of random: RandomSite) -> String? {
    let moments = random.pages.compactMap { page in
      page.isPublic(drafts: random.drafts, future: random.future)
        ? page.expires : page.isScheduled(drafts: random.drafts) ? page.date : nil
    }
    if let first = moments.min(), first < 3600 {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let minute = "2026-11-20 12:\(two(first / 60))"
      return first % 60 == 0 ? minute : "\(minute):\(two(first % 60))"
    }
    let names = [
      86_400: "2026-11-21 12:00", 86_401: "2026-11-21 12:00:01",
      9_000_000: "2027-03-04 16:00", 9_000_001: "2027-03-04 16:00:01",
    ]
    return moments.min().map { names[$0] ?? "\($0)" }
  }

  /// Every word of the site that begins as markers do.
  private func markers(in text: String) -> [String] {
    text.utf8.split { byte in
      !(byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }.filter { $0.starts(with: "zq".utf8) }.map { String(decoding: Array($0), as: UTF8.self) }
  }
}
