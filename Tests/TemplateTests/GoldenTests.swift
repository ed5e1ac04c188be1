import Diagnostics
import Foundation
import Template
import Testing

/// Cases of Goldens/: a file each, `main.html`, further templates after `--- name`, then what comes
/// of it after `=== output`, `=== es` or `=== en`. `EMRA_RECORD=1` rewrites what comes of it and
/// fails.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Goldens")

  static func cases() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }

  /// The templates of a case and the text of what is expected.
  static func read(_ url: URL) throws -> (
    templates: [(name: String, text: String)], expected: String
  ) {
    let text = try String(contentsOf: url, encoding: .utf8)
    var templates: [(name: String, text: String)] = [("main.html", "")]
    var expected = ""
    var isExpected = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("=== ") { isExpected = true }
      if isExpected {
        expected += line + "\n"
      } else if line.hasPrefix("--- ") {
        templates.append((String(line.dropFirst(4)), ""))
      } else {
        templates[templates.count - 1].text += line + "\n"
      }
    }
    return (templates, expected)
  }

  static func outcome(_ templates: [(name: String, text: String)]) -> String {
    let (output, findings) = World.render(templates)
    var text = output.map { "=== output\n" + ($0.hasSuffix("\n") ? $0 : $0 + "\n") } ?? ""
    if !findings.isEmpty {
      text += "=== es\n" + TextRenderer(language: .es).render(findings)
      text += "=== en\n" + TextRenderer(language: .en).render(findings)
    }
    return text
  }

  @Test(arguments: try cases())
  func givesTheExpectedOutcome(_ url: URL) throws {
    let (templates, expected) = try Self.read(url)
    let found = Self.outcome(templates)
    if ProcessInfo.processInfo.environment["EMRA_RECORD"] == "1", found != expected {
      var text = templates[0].text
      for (name, template) in templates.dropFirst() { text += "--- \(name)\n\(template)" }
      try (text + found).write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(found == expected)
  }

  @Test func showsEveryCode() throws {
    let source = Self.folder.deletingLastPathComponent().appending(
      path: "../../Sources/Template/Issues/IssueCodes.swift")
    let codes = Set(
      try String(contentsOf: source, encoding: .utf8).matches(of: /"(EMRA-T\d\d\d)"/).map {
        String($0.output.1)
      })
    var shown: Set<String> = ["EMRA-T095"]  // Not UTF-8: its test holds bytes no text file can.
    for url in try Self.cases() {
      let expected = try Self.read(url).expected
      shown.formUnion(expected.matches(of: /\[(EMRA-T\d\d\d)\]/).map { String($0.output.1) })
    }
    #expect(codes.count > 80)
    #expect(codes.subtracting(shown) == [])
  }
}
