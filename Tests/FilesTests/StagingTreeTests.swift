import Glibc
import Testing

@testable import Files

@Suite struct StagingTreeTests {
  @Test func writesFilesIntoNewFolders() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    try output.staging.write("index.html", Array("inicio".utf8))
    try output.staging.write("a/b/c/index.html", Array("c".utf8))
    try output.staging.write("a/b/x.css", [])
    try output.staging.write("ñ/🏔.svg", [0xFF])
    #expect(try output.commit() == .created)
    #expect(
      try scratch.tree("public") == [
        ".emra-site": "emra-site output 1\n", "index.html": "inicio", "a/": "", "a/b/": "",
        "a/b/c/": "", "a/b/c/index.html": "c", "a/b/x.css": "", "ñ/": "", "ñ/🏔.svg": "\u{FFFD}",
      ])
  }

  @Test func refusesPathsThatLeaveTheTree() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    for path in [
      "../x", "a/../../x", "a/../x", "/tmp/emra-x", "", ".", "..", "./x", "a//x", "x/", "x\0.html",
    ] {
      #expect(
        failure { () throws(FileError) in try output.staging.write(path, [1]) }
          == FileError(path: path, reason: .badName))
    }
    output.abandon()
    #expect(try scratch.names() == [])
  }

  @Test func readsBackWhatWasWritten() throws {
    let scratch = try Scratch()
    let staging = try OutputFolder(path: scratch("public")).staging
    try staging.write("a/b.html", Array("ñ".utf8))
    #expect(try staging.read("a/b.html") == Array("ñ".utf8))
    for (path, expected) in [
      ("a", FileError.Reason.isFolder), ("c", .missing), ("../x", .badName), ("", .badName),
    ] {
      #expect(
        failure { () throws(FileError) in _ = try staging.read(path) }
          == FileError(path: path, reason: expected))
    }
  }

  @Test func writesEachPathOnce() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    func writing(_ path: String) -> FileError? {
      failure { () throws(FileError) in try output.staging.write(path, Array("2".utf8)) }
    }
    try output.staging.write("a/b", Array("1".utf8))
    #expect(writing("a/b") == FileError(path: "a/b", reason: .exists))
    #expect(writing("a") == FileError(path: "a", reason: .exists))
    #expect(writing("a/b/c") == FileError(path: "a/b/c", reason: .isNotFolder))
    #expect(writing(".emra-site") == FileError(path: ".emra-site", reason: .exists))
    _ = try output.commit()
    #expect(
      try scratch.tree("public")
        == [".emra-site": "emra-site output 1\n", "a/": "", "a/b": "1"])
  }

  @Test func refusesNamesTheFileSystemCannotHold() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    let long = String(repeating: "a", count: 256)
    let deep = Array(repeating: String(repeating: "b", count: 200), count: 30).joined(
      separator: "/")
    for path in [long, "\(long)/index.html", "x/\(long).html", deep] {
      #expect(
        reason { () throws(FileError) in try output.staging.write(path, []) } == .badName)
    }
    try output.staging.write(String(repeating: "c", count: 255), [])
  }

  @Test func makesComposedAndDecomposedFoldersApart() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    try output.staging.write("ni\u{F1}o/a", [])
    try output.staging.write("nin\u{303}o/b", [])
    _ = try output.commit()
    #expect(try scratch.names("public").count == 3)
    #expect(scratch.exists("public/nin\u{303}o/b"))
  }

  @Test func writesFromManyTasksAtOnce() async throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    let staging = output.staging
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for index in 0..<60 {
            // All tasks make the same folders.
            try staging.write("a/\(index % 7)/b/\(index)-\(task).html", Array("\(task)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try output.commit() == .created)
    let tree = try scratch.tree("public")
    // Files, marker, a, a/N and a/N/b.
    #expect(tree.count == 496)
    #expect(tree["a/3/b/59-7.html"] == "7")
  }

  @Test func letsOneOfManyTasksWriteAPath() async throws {
    let scratch = try Scratch()
    let staging = try OutputFolder(path: scratch("public")).staging
    let written = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          let failed = failure { () throws(FileError) in
            try staging.write("x/y.html", [UInt8(task)])
          }
          return failed == nil ? 1 : failed?.reason == .exists ? 0 : 100
        }
      }
      return await group.reduce(0, +)
    }
    #expect(written == 1)
  }
}
