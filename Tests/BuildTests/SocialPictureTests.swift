import Build
import Diagnostics
import Digest
import Foundation
import Testing

/// What the pictures of these tests say: the title on a colour. Small, so that drawing is quick.
private let drawing = """
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="9" height="9" \
  fill="#c96" class="{{ page.kind }}"/><text y="90" font-family="Lato" font-size="60">{{ page.title }}\
  </text></svg>
  """

/// Every page template prints its picture between marks.
private let printing = """
  [{% if page.social_image %}{% set i = page.social_image %}{{ i.url }} {{ i.permalink }} \
  {{ i.width }}x{{ i.height }} {{ i.alt }}{% else %}none{% endif %}]
  """

private func site(
  _ pages: [String: String], drawing: String = drawing, extra: String = ""
) throws -> TestSite {
  var pages = pages
  pages["_index.md"] = TestSite.page("Portada")
  pages["noticias/_index.md"] = TestSite.page("Noticias")
  let site = try TestSite(pages, extra: extra)
  try site.folder.write("themes/prueba/templates/social.svg", drawing)
  for name in ["home", "page", "section", "taxonomy", "term"] {
    try site.folder.write("themes/prueba/templates/\(name).html", printing)
  }
  return site
}

private func pictures(_ output: [String: [UInt8]]) -> [String] {
  output.keys.filter { $0.hasPrefix("assets/social/") }.sorted()
}

private func text(_ output: [String: [UInt8]], _ path: String) -> String {
  String(decoding: output[path] ?? [], as: UTF8.self)
}

private func news(_ title: String, _ front: String = "") -> String {
  TestSite.page(title, "date: 2026-11-0\(title.utf8.count % 8 + 1)\n" + front)
}

/// A PNG of one pixel.
private let pixel = Array(
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
  ) ?? Data())

@Suite struct SocialPictureTests {
  @Test func givesEveryPageAPicture() async throws {
    let site = try site([
      "noticias/agua.md": news("Agua & «ñandú» <b>"),
      "noticias/foto.md": news("Foto", "image: foto.png\nimage_alt: Un punto\ntags: [agua]"),
      "noticias/dibujo.md": news("Dibujo", "image: dibujo.svg\nimage_alt: Nada"),
    ])
    try site.folder.write("content/noticias/foto.png", pixel)
    try site.folder.write(
      "content/noticias/dibujo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    let report = await site.build()
    #expect(report.text() == "")
    let output = try site.output()
    let files = pictures(output)
    #expect(files.count == 3)
    for file in files {
      #expect(Array(output[file]?[16..<24] ?? []) == [0, 0, 4, 176, 0, 0, 2, 118])
    }
    func line(_ prefix: String, _ alt: String) -> String {
      let file = files.first { $0.hasPrefix("assets/social/\(prefix).") } ?? "?"
      return "[/\(file) https://prueba.example/\(file) 1200x630 \(alt)]"
    }
    let home = line("inicio", "Prueba")
    #expect(text(output, "index.html") == home)
    #expect(
      text(output, "noticias/agua/index.html")
        == line("agua", "Agua &amp; «ñandú» &lt;b&gt; · Prueba"))
    #expect(text(output, "noticias/dibujo/index.html") == line("dibujo", "Dibujo · Prueba"))
    #expect(
      text(output, "noticias/foto/index.html")
        == "[/noticias/foto.png https://prueba.example/noticias/foto.png 1x1 Un punto]")
    for list in ["noticias", "temas/etiquetas", "temas/etiquetas/agua"] {
      #expect(text(output, list + "/index.html") == home)
    }
  }

  @Test func givesTheSameBytesWhateverTheOrderOfTasks() async throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<12).map { ("noticias/n\($0).md", news("Noticia \($0)")) })
    let site = try site(pages)
    _ = await site.build { $0.jobs = 1 }
    let first = try site.output()
    try site.folder.remove(".emra-cache")
    _ = await site.build { $0.jobs = 5 }
    expectEqual(try site.output(), first)
    #expect(pictures(first).count == 13)
  }

  @Test func makesOneFileOfEqualDrawings() async throws {
    let one = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"
    let site = try site(["noticias/a.md": news("A"), "noticias/b.md": news("B")], drawing: one)
    #expect(await site.build().text() == "")
    #expect(pictures(try site.output()).count == 1)
  }

  @Test func drawsNothingWhereSettingsOrThemeSayNo() async throws {
    let off = try site(["noticias/a.md": news("A")], extra: "social_images: false\n")
    #expect(await off.build().text() == "")
    #expect(pictures(try off.output()).isEmpty)
    #expect(text(try off.output(), "noticias/a/index.html") == "[none]")
    #expect(!off.folder.holds(".emra-cache"))
    let bare = try site(["noticias/a.md": news("A")])
    try bare.folder.remove("themes/prueba/templates/social.svg")
    #expect(await bare.build().text() == "")
    #expect(text(try bare.output(), "noticias/a/index.html") == "[none]")
    #expect(!bare.folder.holds(".emra-cache"))
  }

  /// What is not public leaves no trace: neither in the site nor in what is kept.
  @Test func drawsNothingOfWithheldPages() async throws {
    let pages = ["noticias/a.md": news("A")]
    let withheld = [
      "noticias/borrador.md": news("Secreto uno", "draft: true"),
      "noticias/luego.md": TestSite.page("Secreto dos", "date: 2027-01-01"),
      "noticias/fue.md": news("Secreto tres", "expires: 2026-11-10"),
    ]
    let with = try site(pages.merging(withheld) { a, _ in a })
    let without = try site(pages)
    // A preview draws all; the next build for the public keeps nothing of it.
    #expect(
      await with.build {
        $0.showsDrafts = true
        $0.showsFuture = true
        $0.output = with.folder.path + "/previa"
      }.failure == nil)
    #expect(pictures(try with.output("previa")).count == 4)
    #expect(await with.build().failure == nil)
    #expect(await without.build().failure == nil)
    expectEqual(try with.output(), try without.output())
    #expect(try kept(with).keys.sorted() == kept(without).keys.sorted())
  }
}

/// The pictures in the cache, by name.
private func kept(_ site: TestSite) throws -> [String: [UInt8]] {
  try contents(of: site.folder.path + "/.emra-cache/social") { $0.hasSuffix(".png") }
}

@Suite struct PictureCacheTests {
  private let pages = ["noticias/a.md": news("A"), "noticias/b.md": news("B")]

  @Test func keepsPicturesAndForgetsThoseNotUsed() async throws {
    let site = try site(pages)
    _ = await site.build()
    let first = try kept(site)
    #expect(first.count == 3)
    #expect(site.folder.holds(".emra-cache/social/.gitignore"))
    let half = ".emra-cache/social/\(first.keys.sorted()[0]).77.tmp"
    try site.folder.write(half, "medio")
    try site.folder.write(".emra-cache/social/x.tmp", "ajeno")
    try site.folder.write(".emra-cache/social/paseo.png", "ajena")
    try site.folder.write(".emra-cache/social/nota.txt", "ajena")
    try site.folder.write("content/noticias/b.md", news("B cambia"))
    _ = await site.build()
    var second = try kept(site)
    #expect(second.removeValue(forKey: "paseo.png") != nil)
    #expect(second.count == 3)
    #expect(Set(first.keys).intersection(second.keys).count == 2)
    #expect(!site.folder.holds(half))
    #expect(site.folder.holds(".emra-cache/social/x.tmp"))
    #expect(site.folder.holds(".emra-cache/social/nota.txt"))
  }

  /// What is kept is not drawn: the program is not even started.
  @Test func startsNoProgramForWhatIsKept() async throws {
    let site = try site(pages)
    let program = try script(
      "echo x >>\(site.folder.path)/starts\nexec \(productFolder)/emra-site-pictures \"$@\"",
      in: site)
    func starts() throws -> Int {
      try String(contentsOf: site.folder.url("starts"), encoding: .utf8).utf8.count / 2
    }
    #expect(await site.build { $0.pictureProgram = program }.text() == "")
    let (first, count) = (try site.output(), try starts())
    #expect((1...2).contains(count))
    #expect(await site.build { $0.pictureProgram = program }.text() == "")
    #expect(try starts() == count)
    expectEqual(try site.output(), first)
  }

  @Test func makesDamagedEntriesAnew() async throws {
    let site = try site(pages)
    _ = await site.build()
    let first = try site.output()
    let entries = try kept(site)
    for (number, name) in entries.keys.sorted().enumerated() {
      let bytes = entries[name] ?? []
      let damaged = [[], Array(bytes.dropLast(9)), bytes.dropLast() + [1]][number]
      try site.folder.write(".emra-cache/social/" + name, damaged)
    }
    #expect(await site.build().text() == "")
    expectEqual(try site.output(), first)
    expectEqual(try kept(site), entries)
  }

  /// An entry that is whole and is no such picture is not published.
  @Test func publishesNoForeignBytes() async throws {
    let site = try site(pages)
    _ = await site.build()
    let (first, entries) = (try site.output(), try kept(site))
    let foreign = Array("<script>".utf8)
    for name in entries.keys {
      try FileManager.default.removeItem(at: site.folder.url(".emra-cache/social/" + name))
      let key = name.prefix(64)
      try site.folder.write(".emra-cache/social/\(key)-\(sha256Hex(foreign)).png", foreign)
    }
    #expect(await site.build().text() == "")
    expectEqual(try site.output(), first)
    expectEqual(try kept(site), entries)
  }

  @Test func worksWithoutACache() async throws {
    let site = try site(pages)
    _ = await site.build()
    let first = try site.output()
    try site.folder.write("archivo", "no es una carpeta")
    let report = await site.build { $0.cache = site.folder.path + "/archivo/cache" }
    #expect(report.text() == "")
    expectEqual(try site.output(), first)
  }
}

/// The folder of what is built: that of the tests' own program.
private let productFolder = URL(fileURLWithPath: "/proc/self/exe")
  .resolvingSymlinksInPath().deletingLastPathComponent().path

/// A program in the site's folder that stands for the one that draws.
private func script(_ text: String, in site: TestSite) throws -> String {
  try site.folder.write("programa", "#!/bin/sh\n" + text)
  let path = site.folder.path + "/programa"
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  return path
}

@Suite struct PictureFailureTests {
  private let pages = ["noticias/a.md": news("A")]
  private let place = "themes/prueba/templates/social.svg"

  @Test func publishesWithoutPicturesWhereTheProgramIsMissing() async throws {
    let site = try site(pages)
    let report = await site.build { $0.pictureProgram = "/no/hay" }
    #expect(
      report.text() == """
        \(place): aviso: Sin imagen para redes en 2 páginas: falta el programa emra-site-pictures [EMRA-I001]
          ayuda: Construya también emra-site-pictures, que va junto a emra-site (lo hace «make site»), o escriba «social_images: false» en content/site.yml

        """)
    #expect(report.failure == nil)
    #expect(text(try site.output(), "noticias/a/index.html") == "[none]")
    #expect(
      await site.build {
        $0.pictureProgram = "/no/hay"
        $0.isStrict = true
      }.failure == .content)
  }

  @Test(arguments: [
    "exit 0", "exit 3", "kill -SEGV $$", "printf basura", "head -c 13 >/dev/null; exit 1",
    "printf '\\377\\377\\377\\377\\377'; cat >/dev/null",
  ])
  func publishesWithoutPicturesWhereTheProgramFails(_ text: String) async throws {
    let site = try site(pages)
    let program = try script("exec 1>&0\n" + text, in: site)
    let report = await site.build { $0.pictureProgram = program }
    #expect(report.codes == ["EMRA-I001"], "\(report.text())")
    #expect(report.failure == nil)
  }

  /// One page's trouble is told once and costs only its picture.
  @Test func tellsWhichPageHasNoPicture() async throws {
    let site = try site(
      ["noticias/a.md": news("A"), "noticias/b.md": news("B"), "noticias/c.md": news("C")],
      drawing: "{% if page.title in ['A', 'B'] %}<svg><b>{% else %}\(drawing){% endif %}")
    let report = await site.build()
    let words = report.text().replacing(/\(.*\) \[/, with: "(…) [")
    #expect(
      words == """
        \(place): aviso: No se pudo dibujar la imagen para redes de «content/noticias/a.md» ni de 1 más: no es un SVG que se entienda (…) [EMRA-I002]
          ayuda: Revise la plantilla social.svg del tema; la página sale sin imagen

        """)
    let output = try site.output()
    #expect(pictures(output).count == 2)
    // Its own is missing, so it shows that of the home page.
    #expect(text(output, "noticias/a/index.html") == text(output, "index.html"))
  }

  @Test func namesTheFontThatCannotBeUsed() async throws {
    let site = try site(pages)
    try site.folder.write("themes/prueba/fonts/mala.ttf", "no es una letra")
    let report = await site.build()
    #expect(report.codes == ["EMRA-I001"])
    #expect(
      report.text().contains("falta la letra «\(site.folder.path)/themes/prueba/fonts/mala.ttf»"))
  }

  @Test func findsFaultsOfTheTemplateAsInAnyOther() async throws {
    let site = try site(pages, drawing: "<svg>{{ page.titulo }}</svg>")
    let report = await site.build()
    #expect(report.failure == .content)
    #expect(report.diagnostics.allSatisfy { $0.location?.file.path == place })
  }

  /// Where XML is read otherwise than HTML, an expression is refused: it is nowhere escaped for the
  /// wrong one.
  @Test(arguments: [
    ("<svg><title/><a b='{{ page.title }}'/></svg>", "EMRA-T061"),
    ("<svg><style/><text>{{ page.title }}</text></svg>", "EMRA-T056"),
    ("<svg><script/><text>{{ page.title }}</text></svg>", "EMRA-T058"),
    ("<svg><![CDATA[{{ page.title }}]]></svg>", "EMRA-T057"),
    ("<!DOCTYPE svg [<!ENTITY a '{{ page.title }}'>]><svg>&a;</svg>", "EMRA-T057"),
    ("<?xml version='1.0' encoding='{{ page.title }}'?><svg/>", "EMRA-T057"),
    ("<svg><text x={{ page.title }}>a</text></svg>", "EMRA-T053"),
  ])
  func refusesExpressionsWhereXMLDiffers(_ drawing: String, _ code: String) async throws {
    let report = try await site(pages, drawing: drawing).build()
    #expect(report.codes.first == code && report.failure == .content, "\(report.text())")
  }

  @Test func drawsTitlesThatLookLikeMarks() async throws {
    let title = "\"</text><image href='file:///etc/passwd'/>&amp; &quot;<!--]]>\""
      .replacingOccurrences(of: "&quot;", with: "'")
    let site = try site(
      ["noticias/a.md": news(title)],
      drawing: drawing.replacingOccurrences(of: "<text", with: "<text class=\"{{ page.title }}\""))
    #expect(await site.build().text() == "")
    #expect(pictures(try site.output()).count == 2)
  }

  /// Documents that ask for too much, or bring the library down, cost a picture and not the build.
  @Test(arguments: [
    // Layers upon layers; a matrix the library aborts at; minutes of work.
    "{{ (\"<g opacity='.9'>\" * 3000)|safe }}{{ (\"</g>\" * 3000)|safe }}",
    "<filter id='f'><feConvolveMatrix order='99' kernelMatrix='{{ \"1 \" * 9801 }}'/></filter>",
    "<filter id='f'>{{ (\"<feMorphology operator='dilate' radius='500'/>\" * 50)|safe }}</filter>",
  ])
  func survivesHostileDrawings(_ inside: String) async throws {
    let site = try site(
      ["noticias/a.md": news("A")],
      drawing: """
        {% if page.title == "A" %}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">\
        \(inside)<rect width="1200" height="630" filter="url(#f)"/></svg>\
        {% else %}\(drawing){% endif %}
        """)
    let report = await site.build()
    #expect(report.failure == nil)
    #expect(report.codes == ["EMRA-I002"], "\(report.text())")
    #expect(pictures(try site.output()).count == 1)
  }

  @Test(arguments: ["\\x01", "\\uffff", "\\ufffe"])
  func drawsTitlesWithWhatXMLDoesNotKnow(_ character: String) async throws {
    let site = try site([
      "noticias/a.md": "---\ntitle: \"A\(character)B\"\ndate: 2026-11-01\n---\n"
    ])
    let report = await site.build()
    #expect(!report.codes.contains("EMRA-I002"), "\(report.text())")
  }
}
