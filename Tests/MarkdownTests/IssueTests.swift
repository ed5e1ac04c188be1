import Diagnostics
import Foundation
import Testing

@testable import Markdown

@Suite struct IssueTests {
  @Test(arguments: IssueInputs.all.map(\.code))
  func saysWhatIsWrongAndTheWayOut(_ code: String) throws {
    let text = try #require(IssueInputs.all.first { $0.code == code }?.text)
    let golden = try #require(IssueGoldens.all[code])
    #expect(IssueInputs.message(code, text, .es) == golden.es)
    #expect(IssueInputs.message(code, text, .en) == golden.en)
  }

  @Test func coversEveryIssueOnce() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Markdown/MarkdownIssue.swift")
    let code = try String(contentsOf: source, encoding: .utf8)
    let codes = code.components(separatedBy: "\"EMRA-M").dropFirst().map { String($0.prefix(3)) }
    #expect(Set(codes).count == codes.count)
    #expect(codes.sorted() == IssueInputs.all.map(\.code).sorted())
    #expect(Set(IssueGoldens.all.keys) == Set(codes))
  }

  @Test func suggestsTheAlertThatWasMeant() {
    for (word, meant) in [
      ("NOTA", "NOTE"), ("Consejo", "TIP"), ("IMPORTANTE", "IMPORTANT"), ("WARNNG", "WARNING"),
      ("advertencia", "WARNING"), ("PRECAUCIÓN", "CAUTION"),
    ] {
      let page = Rendered("> [!\(word)]\n> a\n")
      #expect(page.diagnostics.map { $0.help?.es } == ["¿Quiso decir «[!\(meant)]»?"])
      #expect(page.diagnostics.map { $0.help?.en } == ["Did you mean «[!\(meant)]»?"])
    }
    #expect(
      Rendered("> [!OJO]\n> a\n").diagnostics.map { $0.help?.es }
        == ["Hay cinco: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] y [!CAUTION]"])
    #expect(
      Rendered("> [!OJO]\n> a\n").diagnostics.map { $0.help?.en }
        == ["There are five: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION]"])
  }

  @Test func namesTheFirstHeadingThatIsTooLow() {
    let page = Rendered("### Uno\n")
    #expect(
      page.messages() == """
        p.md:1:1: aviso: El primer título es «###» y debe ser «##» [EMRA-M029]
          1 | ### Uno
            | ^^^^^^^
          ayuda: Use «##», o agregue antes el título que falta

        """)
    #expect(
      page.messages(.en) == """
        p.md:1:1: warning: The first heading is «###» and must be «##» [EMRA-M029]
          1 | ### Uno
            | ^^^^^^^
          help: Use «##», or add the missing heading before it

        """)
  }
}
