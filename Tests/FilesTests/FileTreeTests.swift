import Testing

@testable import Files

@Suite struct FileTreeTests {
  @Test(arguments: [
    ("a", true), ("a/b.md", true), ("ñ/é", true), ("...", true), ("a/..b", true), (".oculto", true),
    ("a b/c", true), ("", false), ("/", false), ("/a", false), ("a/", false), ("a//b", false),
    (".", false), ("..", false), ("a/./b", false), ("a/../b", false), ("../a", false),
    ("a/..", false), ("a\0b", false), ("\0", false),
  ]) func tellsPlainRelativePaths(path: String, isPlain: Bool) {
    #expect(isPlainRelativePath(path) == isPlain)
  }

  @Test func listsAMemoryTreeLikeADisk() throws {
    let tree = MemoryTree([
      "content/b.md": "b", "content/a/c.md": "cc", "content/.oculto": "", "content/x~": "",
      "contenido/otro.md": "", "content/.git/config": "",
    ])
    #expect(try tree.list("content").files.map(\.path) == ["content/a/c.md", "content/b.md"])
    #expect(try tree.list("content").files.map(\.size) == [2, 1])
    #expect(try tree.list("").files.count == 3)
    #expect(try tree.read(try tree.entry(at: "content/b.md")) == [0x62])
    #expect(
      failure { () throws(FileError) in _ = try tree.list("no-hay") }
        == FileError(path: "no-hay", reason: .missing))
    #expect(
      failure { () throws(FileError) in _ = try tree.entry(at: "content") }
        == FileError(path: "content", reason: .missing))
  }

  @Test func notesEachReadOnceFromAnyTask() async {
    let log = ReadLog()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for index in 0..<100 {
            log.note(.file("\(index).md"))
            log.note(.setting("\(task)"))
          }
        }
      }
    }
    #expect(log.reads.count == 108)
    #expect(log.reads.contains(.file("99.md")))
    #expect(log.reads.contains(.setting("7")))
    #expect(!log.reads.contains(.data("99.md")))
  }
}
