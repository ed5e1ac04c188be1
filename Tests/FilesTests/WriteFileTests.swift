import Testing

@testable import Files

@Suite struct WriteFileTests {
  @Test func writesAndReplacesAFile() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/a.ics"
    try writeFile([1, 2, 3], to: path)
    #expect(try readInput(path) == [1, 2, 3])
    try writeFile([4], to: path)
    #expect(try readInput(path) == [4])
    #expect(try DiskTree(root: scratch.path).list("").files.map(\.path) == ["a.ics"])
  }

  @Test func refusesFoldersAndMissingOnes() throws {
    let scratch = try Scratch()
    #expect(throws: FileError(path: scratch.path, reason: .isFolder)) {
      try writeFile([1], to: scratch.path)
    }
    let missing = scratch.path + "/none/a"
    #expect(throws: FileError(path: missing, reason: .missing)) {
      try writeFile([1], to: missing)
    }
    #expect(throws: FileError(path: "", reason: .badName)) { try writeFile([1], to: "") }
    #expect(try DiskTree(root: scratch.path).list("").files.isEmpty)
  }
}
