import Diagnostics
import Glibc
import Testing

@testable import SiteModel

/// Each folder of `Diagnostics` is a case: files that replace or join those of `Project/content`
/// (one that says `ABSENT` is taken away), and the findings expected, as a terminal shows them.
/// With `EMRA_RECORD=1` the expected files are written anew and the tests fail.
struct DiagnosticGoldenTests {
  private static let folder = testFolder + "/Diagnostics"
  private static let files = Result { try readFolder(folder) }
  private static let expectedNames = ["expected.es.txt": Language.es, "expected.en.txt": .en]

  static let cases: [String] = {
    let paths = (try? files.get())?.keys.map { $0 } ?? []
    return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }()

  /// The files of a case by their path in its folder.
  private static func files(of name: String) throws -> [String: [UInt8]] {
    var own: [String: [UInt8]] = [:]
    for (path, bytes) in try files.get() where path.hasPrefix(name + "/") {
      own[String(path.dropFirst(name.count + 1))] = bytes
    }
    return own
  }

  /// What the case says, with the machine's zone folder in place of the tests' own.
  private static func messages(of files: [String: [UInt8]], _ language: Language) throws -> String {
    var project = try Project()
    for (path, bytes) in files where expectedNames[path] == nil {
      project.files[path] = bytes.elementsEqual("ABSENT\n".utf8) ? nil : bytes
    }
    return try project.read().messages(language)
      .replacing(zoneFolder, with: "/usr/share/zoneinfo")
  }

  @Test(arguments: cases) func saysWhatIsExpected(name: String) throws {
    let files = try Self.files(of: name)
    #expect(files.keys.contains { !$0.hasPrefix("expected") }, "the case has no input")
    for path in files.keys where path.hasPrefix("expected") {
      #expect(Self.expectedNames[path] != nil, "\(path) belongs to nothing")
    }
    for (path, language) in Self.expectedNames {
      let messages = try Self.messages(of: files, language)
      #expect(!messages.isEmpty, "the case has no findings")
      if unsafe getenv("EMRA_RECORD") != nil {
        try record(messages, to: "\(Self.folder)/\(name)/\(path)")
      } else {
        let expected = try #require(files[path], "\(path) is missing")
        #expect(messages == String(decoding: expected, as: UTF8.self))
      }
    }
  }

  @Test func coversEveryCode() throws {
    let texts = try Self.files.get().filter { $0.key.hasSuffix("/expected.es.txt") }.values
    let shown = Set(texts.flatMap { codes(in: String(decoding: $0, as: UTF8.self)) })
    let sources = try readFolder(testFolder + "/../../Sources/SiteModel")
    let source = try #require(sources["ModelIssue.swift"])
    let all = codes(in: String(decoding: source, as: UTF8.self))
    #expect(all.count > 40)
    // S094 takes 200 pages: see MenuTests.
    #expect(Set(all).subtracting(shown).sorted() == ["S094"])
    #expect(Set(all).count == all.count, "a code is used twice")
  }

  @Test func holdsAtLeastFiftyCases() {
    #expect(Self.cases.count >= 50)
  }

  /// The codes of this target, `EMRA-S001` in full.
  private func codes(in text: String) -> [String] {
    text.split(separator: "EMRA-S").dropFirst().compactMap { part in
      let digits = part.prefix(3)
      return part.dropFirst(3).first.map { "\"]".contains($0) } == true ? "S" + digits : nil
    }
  }

  private func record(_ text: String, to path: String) throws {
    let file = try unsafe #require(unsafe fopen(path, "w"), "cannot write \(path)")
    let bytes = Array(text.utf8)
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
    Issue.record("recorded \(path)")
  }
}
