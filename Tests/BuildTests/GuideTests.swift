import Build
import Diagnostics
import Files
import Foundation
import Testing

/// docs/guia.md is true: what it tells to copy builds, and what it quotes is what is said.
@Suite struct GuideTests {
  private let guide: String

  init() throws {
    guide = try String(contentsOfFile: repository + "/docs/guia.md", encoding: .utf8)
  }

  /// The real site in a temporary folder.
  private func project() throws -> Folder {
    let folder = try Folder()
    try folder.overlay(repository + "/content", at: "content")
    try folder.overlay(repository + "/themes", at: "themes")
    let calendar = try Data(contentsOf: URL(fileURLWithPath: repository + "/calendar.yml"))
    try folder.write("calendar.yml", Array(calendar))
    return folder
  }

  private func options(_ folder: Folder) -> BuildOptions {
    var options = BuildOptions(source: folder.path)
    options.now = testNow
    return options
  }

  /// The file names in backticks that stand right before a Markdown block, with the blocks.
  private func examples() -> [(path: String, text: String)] {
    var examples: [(path: String, text: String)] = []
    for part in guide.components(separatedBy: "`content/").dropFirst() {
      guard let end = part.firstIndex(of: "`") else { continue }
      let lead = part[end...].prefix(16)
      guard part[..<end].hasSuffix(".md"), lead.contains("```markdown") else { continue }
      let block = part.components(separatedBy: "```markdown\n")[1].components(separatedBy: "```")[0]
      examples.append(("content/" + part[..<end], block))
    }
    return examples
  }

  @Test func givesExamplesThatBuildWithoutFindings() async throws {
    let examples = examples()
    #expect(
      examples.map { $0.path.split(separator: "/")[1] } == [
        "la-emra", "buenas-practicas", "proyectos", "noticias", "publicaciones", "agenda",
      ])
    let folder = try project()
    for (path, text) in examples { try folder.write(path, text) }
    let asCopied = await build(options(folder))
    #expect(asCopied.failure == nil && asCopied.diagnostics.isEmpty, "\(asCopied.text())")
    for (path, text) in examples {
      let isMarked = text.contains("title: \"EJEMPLO: ")
      #expect(isMarked, "\(path) could pass for real")
      let address = path.dropFirst("content/".count).dropLast(".md".count)
      #expect(!folder.holds("public/\(address)/index.html"), "\(path) is shown as it stands")
    }
    var preview = options(folder)
    preview.showsDrafts = true
    let report = await build(preview)
    #expect(report.failure == nil && report.diagnostics.isEmpty, "\(report.text())")
    for (path, _) in examples {
      let address = path.dropFirst("content/".count).dropLast(".md".count)
      #expect(folder.holds("public/\(address)/index.html"), "\(path) is not shown")
    }
  }

  @Test func explainsAMessageAsItIsPrinted() async throws {
    let folder = try project()
    let article = try #require(examples().first { $0.path.hasSuffix("un-articulo.md") })
    try folder.write(
      article.path,
      article.text.replacingOccurrences(of: "draft: true\n", with: "").replacingOccurrences(
        of: "lo nuevo.", with: "lo nuevo, como el [objetivo](../objetivos/oe6.md)."))
    let report = await build(options(folder))
    #expect(report.failure == .content)
    let isQuoted = guide.contains(report.text())
    #expect(isQuoted, "\(report.text())")
  }

  @Test func listsMessagesAsTheyArePrinted() async throws {
    let folder = try project()
    func page(_ front: String, _ body: String = "Texto.") -> String {
      "---\ntitle: Una\ndescription: Una página.\n\(front)---\n\(body)\n"
    }
    let pages = [
      "a": "---\ntitle: Una: dos\n---\n", "b": "---\ntitle: Una\npilar: educativa\n---\n",
      "c": page("tags: agua\nobjectives: [OE6]\nsources: [informe-2026]\ndate: 24/11/2026\n"),
      "d": page(
        "",
        """
        ## Uno

        [x](nada.md) [x](glosario.md#plazo) [x](e.md) ![](foto.jpg) <br>

        #### Dos
        """),
      "e": page("date: 2026-12-01\nslug: lunes\n", "[x](f.md)"),
      "f": page("date: 2026-12-02\n"), "g": page("expires: 2026-12-01\n"),
      "h": page("slug: g\n", "[x](g.md)"),
    ]
    for (name, text) in pages { try folder.write("content/la-emra/\(name).md", text) }
    var said = await build(options(folder)).text()
    let clean = try project()
    try clean.write("public/x.txt", "x")
    said += await build(options(clean)).text()
    let rows = guide.components(separatedBy: "| El mensaje dice")[1]
      .components(separatedBy: "\n\n")[0].components(separatedBy: "\n| `").dropFirst()
    #expect(rows.count == 18)
    for row in rows {
      let message = row.components(separatedBy: "` |")[0]
      let isSaid = said.contains(message)
      #expect(isSaid, "nothing says «\(message)»")
    }
  }

  @Test func namesEveryCommonKey() throws {
    for key in [
      "title", "description", "date", "updated", "expires", "draft", "weight", "slug", "aliases",
      "image", "image_alt", "sources", "lang", "layout", "objectives", "pillar", "audiences",
      "tags", "campaign", "format", "channels", "state", "slot", "starts", "facts",
    ] {
      let isNamed = guide.contains("`\(key)`")
      #expect(isNamed, "\(key)")
    }
  }
}
