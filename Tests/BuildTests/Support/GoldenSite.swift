import Build
import Diagnostics
import Digest
import Files
import Foundation
import SiteModel
import Testing

/// A site in `Sites/NAME`, with its `calendar.yml` and `calendar.lock.json` if it has them (in the
/// lock `{calendar}` stands for the calendar's digest), and what building it must give:
/// either `expected/` (every output file) with `expected.report.txt`, or nothing published; and what
/// is printed, in `expected.es.txt` and `expected.en.txt`, where there is anything.
///
/// `options.txt` has one setting a line: `now: TIME`, `base-url: URL`, `drafts`, `future`, `strict`,
/// `content: NAME` for a site that shares another's content and calendar, and `without-calendar`.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }
  private var source: String { "\(testFolder)/Sites/\(name)" }

  static let all: [GoldenSite] =
    ((try? FileManager.default.contentsOfDirectory(atPath: testFolder + "/Sites")) ?? [])
    .sorted().map { GoldenSite(name: $0) }

  /// Builds the site in a temporary folder and gives every file that is to be compared.
  func result() async throws -> [String: [UInt8]] {
    let folder = try Folder()
    var options = BuildOptions(source: folder.path)
    options.now = testNow
    var content = name
    var hasCalendar = true
    for line in try settings() {
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      switch parts[0] {
      case "now": options.now = value
      case "base-url": options.baseURL = value
      case "drafts": options.showsDrafts = true
      case "future": options.showsFuture = true
      case "strict": options.isStrict = true
      case "content": content = value
      case "without-calendar": hasCalendar = false
      default: throw UnknownSetting(line: line)
      }
    }
    try folder.overlay(testFolder + "/Theme", at: "themes/prueba")
    try folder.overlay("\(testFolder)/Sites/\(content)/content", at: "content")
    try folder.overlay(source + "/themes", at: "themes")
    let calendar = "\(testFolder)/Sites/\(content)/calendar.yml"
    var digest = ""
    if hasCalendar, let bytes = FileManager.default.contents(atPath: calendar) {
      try folder.write("calendar.yml", Array(bytes))
      digest = sha256Hex(Array(bytes))
    }
    if let lock = try? String(contentsOfFile: source + "/calendar.lock.json", encoding: .utf8) {
      try folder.write(
        "calendar.lock.json", lock.replacingOccurrences(of: "{calendar}", with: digest))
    }
    let report = await build(options)

    var result: [String: [UInt8]] = [:]
    if report.failure == nil {
      for (path, bytes) in try contents(of: folder.path + "/public")
      where path != OutputFolder.marker {
        result["expected/" + path] = bytes
      }
      result["expected.report.txt"] = Array(summary(report).utf8)
    }
    if report.failure != nil || !report.diagnostics.isEmpty {
      for language in Language.allCases {
        let end = report.failure.map { "\nfailure: \($0)\n" } ?? "\npublished\n"
        let text = (report.text(language) + end)
          .replacingOccurrences(of: folder.path, with: "{project}")
        result["expected.\(language.rawValue).txt"] = Array(text.utf8)
      }
    }
    return result
  }

  /// What the site should give.
  func expected() throws -> [String: [UInt8]] {
    try contents(of: source) { $0.hasPrefix("expected") }
  }

  /// Makes `result` what is expected.
  func record(_ result: [String: [UInt8]]) throws {
    for path in try expected().keys where result[path] == nil {
      try FileManager.default.removeItem(atPath: "\(source)/\(path)")
    }
    for (path, bytes) in result {
      let url = URL(fileURLWithPath: "\(source)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  private func settings() throws -> [String] {
    guard let text = try? String(contentsOfFile: source + "/options.txt", encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").map(String.init)
  }

  private func summary(_ report: BuildReport) -> String {
    var lines = ["pages: \(report.pageCount)", "files: \(report.fileCount)"]
    lines.append("next change: \(report.nextChange ?? "none")")
    lines += report.withheld.map { page in
      if case .scheduled = page.reason { return "withheld: \(page.path) (scheduled)" }
      return "withheld: \(page.path) (\(page.reason))"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private struct UnknownSetting: Error {
    let line: String
  }
}

/// Compares two trees of files and names every file that is missing, extra or different.
func expectEqual(
  _ found: [String: [UInt8]], _ expected: [String: [UInt8]], _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for path in Set(found.keys).union(expected.keys).sorted() {
    switch (found[path], expected[path]) {
    case (nil, _): Issue.record("\(name): missing: \(path)", sourceLocation: sourceLocation)
    case (_, nil): Issue.record("\(name): extra: \(path)", sourceLocation: sourceLocation)
    case (let found?, let expected?):
      if found == expected { continue }
      Issue.record(
        "\(name): different: \(path)\n\(firstDifference(found, expected))",
        sourceLocation: sourceLocation)
    }
  }
}

private func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> String {
  let lines = [found, expected].map {
    String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
  let number =
    zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }?.offset
    ?? min(lines[0].count, lines[1].count)
  func line(_ lines: [Substring]) -> String {
    lines.indices.contains(number) ? String(lines[number]) : "(end)"
  }
  return "line \(number + 1)\n  found:    \(line(lines[0]))\n  expected: \(line(lines[1]))"
}
