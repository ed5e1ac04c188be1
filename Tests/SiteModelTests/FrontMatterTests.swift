import Diagnostics
import Testing

@testable import SiteModel

struct FrontMatterTests {
  /// The YAML and the body of a file; nil for no front matter.
  private func split(_ text: String) -> (yaml: String?, body: String, isUnclosed: Bool) {
    let file = SourceFile(path: "a.md", text: text)
    let parts = FrontMatter(file)
    func part(_ range: Range<Int>) -> String {
      String(decoding: file.bytes[range], as: UTF8.self)
    }
    return (parts.yaml.map(part), part(parts.body), parts.isUnclosed)
  }

  @Test(
    arguments: [
      ("---\ntitle: a\n---\nTexto\n", "title: a\n", "Texto\n"),
      ("---\ntitle: a\n---", "title: a\n", ""),
      ("---\n---\n", "", ""),
      ("---\n---", "", ""),
      ("---\r\ntitle: a\r\n---\r\nTexto\r\n", "title: a\r\n", "Texto\r\n"),
      ("---  \t\ntitle: a\n--- \r\nTexto", "title: a\n", "Texto"),
      ("\u{FEFF}---\ntitle: a\n---\nTexto", "title: a\n", "Texto"),
      ("---\ntitle: a\n----\n --- \n---\nTexto", "title: a\n----\n --- \n", "Texto"),
      ("---\ntitle: a\n---\nUno\n---\nDos\n", "title: a\n", "Uno\n---\nDos\n"),
      ("---\n\n\n---\n\nTexto", "\n\n", "\nTexto"),
    ])
  func splitsAtTheFences(text: String, yaml: String, body: String) {
    let parts = split(text)
    #expect(parts.yaml == yaml)
    #expect(parts.body == body)
    #expect(!parts.isUnclosed)
  }

  @Test(
    arguments: [
      "", "Texto", "----\ntitle: a\n----\n", "--\n", "---a\n---\n", " ---\ntitle: a\n---\n",
      "\n---\ntitle: a\n---\n", "-–-\n",
    ])
  func findsNoneWhereTheFirstLineIsNoFence(text: String) {
    let parts = split(text)
    #expect(parts.yaml == nil)
    #expect(parts.body == text)
    #expect(!parts.isUnclosed)
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: a\n", "---\ntitle: a\n ---\n", "---\na\n----"])
  func noticesAMissingEnd(text: String) {
    let parts = split(text)
    #expect(parts.yaml == nil)
    #expect(parts.body == text)
    #expect(parts.isUnclosed)
  }

  @Test func leavesTheByteOrderMarkOutOfTheBody() {
    #expect(split("\u{FEFF}Texto").body == "Texto")
    #expect(split("\u{FEFF}---\na").body == "---\na")
  }

  @Test(
    arguments: [
      ("---\ntitle: a\n---", 0..<3), ("--- \r\n---", 0..<3), ("\u{FEFF}---\n---", 0..<6),
      ("Texto  \n", 0..<5), ("", 0..<0), ("\n---\n", 0..<0),
    ])
  func knowsTheFirstLine(text: String, range: Range<Int>) {
    #expect(FrontMatter(SourceFile(path: "a.md", text: text)).firstLine == range)
  }

  @Test(
    arguments: [
      ("\n \r\n---\na: b\n---\n", FrontMatter.Beginning.blankLines),
      ("\u{FEFF}\n---\n", .blankLines),
      ("\n\nTexto", .text),
      ("—\ntitle: a", .likeFence("—")),
      ("- - -\n", .likeFence("- - -")),
      ("----  \r\n", .likeFence("----")),
      ("", .text),
      ("\n\n", .text),
      ("# Título", .text),
    ])
  func tellsHowAFileWithoutItBegins(text: String, expected: FrontMatter.Beginning) {
    #expect(FrontMatter.beginning(of: SourceFile(path: "a.md", text: text)) == expected)
  }

  @Test func readsTheSameValuesWithAnyLineEnds() throws {
    let yaml = "title: Añil\ndescription: |\n  Uno\n  dos\ndate: 2026-08-10\ntags: [agua]"
    let plain = page(yaml)
    for text in [plain, plain.replacing("\n", with: "\r\n"), "\u{FEFF}" + plain] {
      let outcome = try Project(["noticias/prueba.md": text]).read()
      let page = try #require(outcome.pages["noticias/prueba.md"])
      #expect(outcome.messages() == "")
      #expect(page.title == "Añil")
      #expect(page.description == "Uno\ndos\n")
      #expect(page.texts("tags") == ["agua"])
      #expect(String(decoding: page.file.bytes[page.body], as: UTF8.self).hasPrefix("Texto."))
    }
  }
}
