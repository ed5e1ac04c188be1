import Glibc
import Testing

@testable import Files

struct NewFolderTests {
  private let files: [(path: String, bytes: [UInt8])] = [
    ("a.txt", Array("uno".utf8)), ("b/c.txt", Array("dos".utf8)), (".d", Array("tres".utf8)),
  ]
  private let expected = ["a.txt": "uno", "b/": "", "b/c.txt": "dos", ".d": "tres"]

  @Test func makesAFolderWithItsParents() throws {
    let scratch = try Scratch()
    try makeFolder(scratch("x/y"), holding: files)
    #expect(try scratch.tree("x/y") == expected)
    #expect(try scratch.tree("x").keys.sorted() == ["y/", "y/.d", "y/a.txt", "y/b/", "y/b/c.txt"])
  }

  @Test func fillsAnEmptyFolderThatStaysTheSame() throws {
    let scratch = try Scratch()
    try scratch.folder("x")
    let before = try #require(try LockedFolder.open(scratch("x"), shownAs: "x"))
    try makeFolder(scratch("x"), holding: files)
    #expect(try scratch.tree("x") == expected)
    let inode = try before.descriptor.status(path: "x").st_ino
    let after = try Descriptor.open(scratch("x"), flags: 0)
    #expect(try after.status(path: "x").st_ino == inode)
  }

  @Test func refusesWhatIsThere() throws {
    let scratch = try Scratch()
    try scratch.write(["full/.x": "1", "file": "2"])
    try scratch.link("nowhere", to: "nothing")
    for (name, reason) in [
      ("full", FileError.Reason.exists), ("file", .isNotFolder), ("nowhere", .missing),
    ] {
      let found = #expect(throws: FileError.self) { try makeFolder(scratch(name), holding: files) }
      #expect(found?.reason == reason, "\(name)")
    }
    #expect(try scratch.tree("full") == [".x": "1"])
    #expect(scratch.text("file") == "2")
  }

  @Test func leavesNothingHalfMade() throws {
    let scratch = try Scratch()
    try scratch.folder("empty")
    let clash = files + [("a.txt", Array("otra vez".utf8))]
    for name in ["new", "empty"] {
      let found = #expect(throws: FileError.self) { try makeFolder(scratch(name), holding: clash) }
      #expect(found?.reason == .exists)
    }
    #expect(try scratch.tree("").keys.sorted() == ["empty/"])
  }

  @Test func namesWhatIsInAFolder() throws {
    let scratch = try Scratch()
    try scratch.write(["x/b": "", "x/a": "", "x/.c": ""])
    #expect(try namesInFolder(scratch("x")) == [".c", "a", "b"])
    #expect(try namesInFolder(scratch("y")) == nil)
    #expect(throws: FileError(path: "", reason: .badName)) { try namesInFolder("") }
  }
}
