import Foundation

/// The installed command `cmark-gfm`, the judge of plain rendering.
enum CMarkBinary {
  static let path = "/usr/bin/cmark-gfm"

  /// What the command makes of `markdown` with the extensions of the project.
  static func render(_ markdown: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes",
    ]
    .flatMap { ["-e", $0] }
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Both ends are short of a pipe's buffer in these tests, so neither side waits for the other.
    try input.fileHandleForWriting.write(contentsOf: Data(markdown))
    try input.fileHandleForWriting.close()
    let result = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(result)
  }
}
