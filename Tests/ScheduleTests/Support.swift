import CivilTime
import Diagnostics
import Glibc
import Testing

@testable import Schedule

/// The folder of these tests.
let testFolder: String = {
  let file = #filePath
  return String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
}()

/// The project's own calendar.
let realCalendar = testFolder + "/../../calendar.yml"

/// The zone files beside the tests of CivilTime, which no system update changes.
let zoneFolder = testFolder + "/../CivilTimeTests/Fixtures/zoneinfo"

/// The bytes of a file.
func readBytes(_ path: String) throws -> [UInt8] {
  let file = try unsafe #require(unsafe fopen(path, "r"), "cannot read \(path)")
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let size = chunk.count
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe fread($0.baseAddress, 1, size, file)
    }
    if count == 0 { return bytes }
    bytes += chunk.prefix(count)
  }
}

/// The names in a folder, sorted.
func names(in path: String) throws -> [String] {
  let folder = try unsafe #require(unsafe opendir(path), "cannot list \(path)")
  defer { unsafe closedir(folder) }
  var found: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
        unsafe String(cString: $0)
      }
    }
    if !name.hasPrefix(".") { found.append(name) }
  }
  return found.sorted()
}

/// Writes a golden file, and fails: what is recorded is yet to be looked at.
func record(_ bytes: [UInt8], to path: String) throws {
  try write(bytes, to: path)
  Issue.record("recorded \(path)")
}

/// Writes a file anew.
func write(_ bytes: [UInt8], to path: String) throws {
  let file = try unsafe #require(unsafe fopen(path, "w"), "cannot write \(path)")
  _ = unsafe fwrite(bytes, 1, bytes.count, file)
  unsafe fclose(file)
}

/// Whether golden files are to be written anew.
let isRecording = unsafe getenv("EMRA_RECORD") != nil

/// The smallest calendar that is complete, with some top keys replaced, added or (nil) left out.
func calendarText(_ changes: [String: String?] = [:]) -> String {
  var parts: [(key: String, text: String)] = [
    ("name", "Prueba"),
    ("cycle", "{start: 2026-08, months: 2}"),
    ("posting_days", "[lunes, martes, miércoles, jueves, viernes]"),
    (
      "channels",
      "{sitio-web: {title: Sitio web}, redes-sociales: {networks: [instagram, facebook]}, "
        + "medios: {title: Medios}}"
    ),
    (
      "formats",
      "{post: {hours: {redes-sociales: [\"12:00\"]}}, reel: {hours: {instagram: [\"18:00\"]}}, "
        + "article: {hours: {sitio-web: [\"10:00\"], medios: [\"10:00\"]}}}"
    ),
    ("mix", "{post: 20, reel: 4, article: 2}"),
  ]
  for (key, text) in changes.sorted(by: { $0.key < $1.key }) {
    let index = parts.firstIndex { $0.key == key }
    if let index { parts.remove(at: index) }
    if let text { parts.insert((key, text), at: index ?? parts.count) }
  }
  return parts.map { "\($0.key): \($0.text)\n" }.joined()
}

/// Decodes a text with the tests' own zone files.
func decode(
  _ text: String, zones: String = zoneFolder
) -> (calendar: EditorialCalendar?, diagnostics: [Diagnostic]) {
  decodeCalendar(SourceFile(path: "calendar.yml", text: text), zoneDirectory: zones)
}

/// The calendar of a text without findings.
func calendar(_ text: String) throws -> EditorialCalendar {
  let (calendar, found) = decode(text)
  try #require(found.isEmpty, "\(TextRenderer(language: .es).render(found))")
  return try #require(calendar)
}

/// The findings of a text, each with its place, in the order shown.
func summaries(_ found: [Diagnostic]) -> [String] {
  found.sortedForDisplay().map { finding in
    let place = finding.location.flatMap { location in
      location.range.map { location.file.position(of: $0.lowerBound) }
    }
    return (place.map { "\($0.line):\($0.column): " } ?? "") + finding.summary.es
  }
}

/// A zone folder of its own, in which America/Santiago has the rules of Europe/Madrid.
struct SwappedZones {
  let path: String

  func remove() {
    _ = unsafe unlink(path + "/America/Santiago")
    _ = unsafe rmdir(path + "/America")
    _ = unsafe rmdir(path)
  }
}

/// Makes one in the folder for temporary files.
func swappedZones() throws -> SwappedZones {
  let path = "/tmp/emra-zones-\(getpid())-\(UInt64.random(in: 0..<1 << 48))"
  for folder in [path, path + "/America"] { try unsafe #require(mkdir(folder, 0o700) == 0) }
  try write(try readBytes(zoneFolder + "/Europe/Madrid"), to: path + "/America/Santiago")
  return SwappedZones(path: path)
}
