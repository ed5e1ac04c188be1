import Glibc
import Testing

/// The folder of recorded outputs.
private let folder: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(2).joined(separator: "/") + "/Goldens/"
}()

/// Compares `bytes` with the golden file `name`. With `EMRA_RECORD=1` the file is rewritten and
/// the test fails, so that a recording is never mistaken for a pass.
func expectGolden(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = folder + name
  if unsafe getenv("EMRA_RECORD") != nil {
    let file = try unsafe #require(unsafe fopen(path, "w"))
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let file = try unsafe #require(unsafe fopen(path, "r"), "no \(path)")
  defer { unsafe fclose(file) }
  var expected: [UInt8] = []
  while true {
    let byte = unsafe fgetc(file)
    guard byte >= 0 else { break }
    expected.append(UInt8(truncatingIfNeeded: byte))
  }
  #expect(text(bytes) == text(expected), sourceLocation: sourceLocation)
  #expect(bytes == expected, sourceLocation: sourceLocation)
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
