import Glibc
import Testing

/// The folder of these tests.
let testFolder: String = {
  var file = #filePath[...]
  for _ in 0..<2 { file = file[..<(file.lastIndex(of: "/") ?? file.endIndex)] }
  return String(file)
}()

/// The project's own calendar.
let realCalendarPath = testFolder + "/../../calendar.yml"

/// The zone files beside the tests of CivilTime, which no system update changes.
let zoneFolder = testFolder + "/../CivilTimeTests/Fixtures/zoneinfo"

/// Whether golden files are to be written anew.
let isRecording = unsafe getenv("EMRA_RECORD") != nil

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

/// Writes a file anew.
func write(_ bytes: [UInt8], to path: String) throws {
  let file = try unsafe #require(unsafe fopen(path, "w"), "cannot write \(path)")
  _ = unsafe fwrite(bytes, 1, bytes.count, file)
  unsafe fclose(file)
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

/// Holds a text to a golden file. With `EMRA_RECORD=1` the file is written anew and the test fails:
/// what is recorded is yet to be looked at.
func expectGolden(_ text: String, _ path: String) throws {
  guard !isRecording else {
    try write(Array(text.utf8), to: path)
    Issue.record("recorded \(path)")
    return
  }
  #expect(text == String(decoding: try readBytes(path), as: UTF8.self), "\(path)")
}
