import Foundation
import Testing

/// The folder of these tests, by the place of this file.
let testFolder: String = {
  let parts = #filePath.split(separator: "/").dropLast()
  return "/" + parts.joined(separator: "/")
}()

/// Whether expected files are written anew; the tests then fail.
let isRecording = ProcessInfo.processInfo.environment["EMRA_RECORD"] == "1"

func readBytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// Compares a text with a file, or writes it.
func expect(_ text: String, like path: String) throws {
  if isRecording {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path)")
  } else {
    #expect(text == String(decoding: try readBytes(path), as: UTF8.self))
  }
}
