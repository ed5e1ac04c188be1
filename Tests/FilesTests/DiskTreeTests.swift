import Foundation
import Glibc
import Testing

@testable import Files

@Suite struct DiskTreeTests {
  private func texts(_ tree: DiskTree, _ folder: String = "") throws -> [String: String] {
    var found: [String: String] = [:]
    for entry in try tree.list(folder).files {
      found[entry.path] = String(decoding: try tree.read(entry), as: UTF8.self)
    }
    return found
  }

  @Test func listsFilesAtAnyDepthInTheOrderOfTheirBytes() throws {
    let scratch = try Scratch().write([
      "b.md": "b", "a/z.md": "z", "a/b/c.md": "ccc", "a.md": "", "Ñ.md": "n", "Z.md": "",
      "a-b.md": "",
    ])
    let tree = try DiskTree(root: scratch.path)
    let listing = try tree.list("")
    #expect(
      listing.files.map(\.path)
        == ["Z.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md", "Ñ.md"])
    #expect(listing.files.map(\.size) == [0, 0, 0, 3, 1, 1, 1])
    #expect(listing.refused == [])
    #expect(try tree.list("a").files.map(\.path) == ["a/b/c.md", "a/z.md"])
    #expect(try tree.list("a/b").files.map(\.path) == ["a/b/c.md"])
    #expect(tree.root == scratch.path)
  }

  @Test func listsAnEmptyFolder() throws {
    let scratch = try Scratch()
    try scratch.folder("vacía")
    #expect(try DiskTree(root: scratch.path).list("vacía").files == [])
  }

  @Test func readsWholeFiles() throws {
    let long = String(repeating: "línea de prueba\n", count: 20_000)
    let scratch = try Scratch().write(["largo.md": long, "vacío.md": "", "ñ/é.md": "sí"])
    #expect(
      try texts(try DiskTree(root: scratch.path))
        == ["largo.md": long, "vacío.md": "", "ñ/é.md": "sí"])
  }

  @Test func passesOverHiddenFilesAndBackups() throws {
    let scratch = try Scratch().write([
      "a.md": "a", ".oculto": "", ".git/config": "", "a.md~": "", "b/.c.md.swp": "", "b/c.md": "c",
      "b~/d.md": "", "e~f.md": "e", "g.h": "g",
    ])
    #expect(
      try texts(try DiskTree(root: scratch.path))
        == ["a.md": "a", "b/c.md": "c", "e~f.md": "e", "g.h": "g"])
  }

  @Test func keepsComposedAndDecomposedNamesApart() throws {
    let scratch = try Scratch()
    try scratch.file(named: Array("n\u{303}.md".utf8))
    try scratch.file(named: Array("ñ.md".utf8))
    let paths = try DiskTree(root: scratch.path).list("").files.map { Array($0.path.utf8) }
    #expect(paths == [Array("n\u{303}.md".utf8), Array("ñ.md".utf8)])
  }

  @Test func followsLinksToFilesInside() throws {
    let scratch = try Scratch().write(["sitio/real/a.md": "a"])
    try scratch.link("sitio/enlace.md", to: "real/a.md")
    try scratch.link("sitio/absoluto.md", to: scratch("sitio/real/a.md"))
    try scratch.link("sitio/real/doble.md", to: "../enlace.md")
    let tree = try DiskTree(root: scratch("sitio"))
    let expected = [
      "absoluto.md": "a", "enlace.md": "a", "real/a.md": "a", "real/doble.md": "a",
    ]
    #expect(try texts(tree) == expected)
    #expect(try tree.read(try tree.entry(at: "enlace.md")) == [0x61])
  }

  @Test func refusesLinksThatLeadOutside() throws {
    let scratch = try Scratch().write(["secreto.md": "x", "sitio/a.md": "a", "sitio-b/c.md": "c"])
    try scratch.link("sitio/fuera.md", to: "../secreto.md")
    try scratch.link("sitio/hermano.md", to: "../sitio-b/c.md")
    try scratch.link("sitio/otro.md", to: "/etc/passwd")
    try scratch.link("sitio/carpeta", to: "/etc")
    let tree = try DiskTree(root: scratch("sitio"))
    let listing = try tree.list("")
    let root = String(tree.realRoot.dropLast("/sitio".count))
    #expect(listing.files.map(\.path) == ["a.md"])
    #expect(
      listing.refused == [
        FileError(path: "carpeta", reason: .outside("/etc")),
        FileError(path: "fuera.md", reason: .outside(root + "/secreto.md")),
        FileError(path: "hermano.md", reason: .outside(root + "/sitio-b/c.md")),
        FileError(path: "otro.md", reason: .outside("/etc/passwd")),
      ])
    #expect(
      failure { () throws(FileError) in _ = try tree.entry(at: "fuera.md") }
        == FileError(path: "fuera.md", reason: .outside(root + "/secreto.md")))
    #expect(
      failure { () throws(FileError) in _ = try tree.entry(at: "carpeta/passwd") }
        == FileError(path: "carpeta/passwd", reason: .outside("/etc/passwd")))
  }

  @Test func refusesLinksToFoldersDanglingLinksAndCircles() throws {
    let scratch = try Scratch().write(["a/b.md": "b"])
    try scratch.link("a/arriba", to: "..")
    try scratch.link("círculo", to: "círculo")
    try scratch.link("carpeta", to: "a")
    try scratch.link("nada.md", to: "no-hay.md")
    let listing = try DiskTree(root: scratch.path).list("")
    #expect(listing.files.map(\.path) == ["a/b.md"])
    let refused = listing.refused.sorted { $0.path < $1.path }
    #expect(
      refused == [
        FileError(path: "a/arriba", reason: .outside(scratch.path)),
        FileError(path: "carpeta", reason: .notRegular),
        FileError(path: "círculo", reason: .system(ELOOP)),
        FileError(path: "nada.md", reason: .notRegular),
      ])
  }

  @Test func listsNoFolderThroughALink() throws {
    let scratch = try Scratch().write(["sitio/a/b/c.md": "c", "fuera/b/secreto.md": "x"])
    try scratch.link("sitio/fuera", to: "../fuera")
    try scratch.link("sitio/dentro", to: "a")
    let tree = try DiskTree(root: scratch("sitio"))
    for (path, expected) in [
      ("fuera", FileError.Reason.outside(scratch("fuera"))),
      ("fuera/b", .outside(scratch("fuera/b"))),
      ("dentro", .notRegular),
      ("dentro/b", .notRegular),
    ] {
      #expect(
        failure { () throws(FileError) in _ = try tree.list(path) }
          == FileError(path: path, reason: expected))
    }
  }

  @Test func refusesPipesAndBadNames() throws {
    let scratch = try Scratch().write(["a.md": "a"])
    try scratch.pipe("tubo.md")
    try scratch.file(named: [0x62, 0xFF, 0x2E, 0x6D, 0x64])
    let tree = try DiskTree(root: scratch.path)
    let listing = try tree.list("")
    #expect(listing.files.map(\.path) == ["a.md"])
    #expect(
      listing.refused
        == [
          FileError(path: "tubo.md", reason: .notRegular),
          FileError(path: "b\u{FFFD}.md", reason: .badName),
        ].sorted { $0.path < $1.path })
    #expect(
      reason { () throws(FileError) in _ = try tree.entry(at: "tubo.md") } == .notRegular)
  }

  @Test func refusesPathsThatLeaveTheRoot() throws {
    let scratch = try Scratch().write(["secreto": "x", "sitio/a/b.md": "b"])
    let tree = try DiskTree(root: scratch("sitio"))
    for path in [
      "../secreto", "a/../../secreto", "a/../a/b.md", "/etc/passwd", "", ".", "..", "./a/b.md",
      "a//b.md", "a/b.md/", "a\0b", scratch("secreto"),
    ] {
      #expect(
        failure { () throws(FileError) in _ = try tree.entry(at: path) }
          == FileError(path: path, reason: .badName))
      if !path.isEmpty {
        #expect(reason { () throws(FileError) in _ = try tree.list(path) } == .badName)
      }
    }
    #expect(reason { () throws(FileError) in _ = try tree.entry(at: "a/c.md") } == .missing)
    #expect(reason { () throws(FileError) in _ = try tree.entry(at: "a") } == .notRegular)
    #expect(
      reason { () throws(FileError) in _ = try tree.entry(at: "a/b.md/c") } == .isNotFolder)
    #expect(
      reason { () throws(FileError) in
        _ = try tree.entry(at: String(repeating: "x", count: 300))
      } == .badName)
  }

  @Test func tellsALinkToNothingFromWhatIsMissing() throws {
    let scratch = try Scratch().write(["a.md": "a"])
    try FileManager.default.createSymbolicLink(
      atPath: scratch("b.md"), withDestinationPath: "no-hay.md")
    let tree = try DiskTree(root: scratch(""))
    #expect(reason { () throws(FileError) in _ = try tree.entry(at: "b.md") } == .notRegular)
    #expect(reason { () throws(FileError) in _ = try tree.entry(at: "c.md") } == .missing)
    #expect(reason { () throws(FileError) in _ = try readInput(scratch("b.md")) } == .notRegular)
  }

  @Test func tellsAMissingRootFromAFile() throws {
    let scratch = try Scratch().write(["archivo": "x"])
    for (name, expected) in [("no-hay", FileError.Reason.missing), ("archivo", .isNotFolder)] {
      #expect(
        failure { () throws(FileError) in _ = try DiskTree(root: scratch(name)) }
          == FileError(path: scratch(name), reason: expected))
    }
    let tree = try DiskTree(root: scratch.path)
    #expect(
      failure { () throws(FileError) in _ = try tree.list("content") }
        == FileError(path: "content", reason: .missing))
    #expect(
      failure { () throws(FileError) in _ = try tree.list("archivo") }
        == FileError(path: "archivo", reason: .isNotFolder))
  }

  @Test func acceptsARootThatIsALink() throws {
    let scratch = try Scratch().write(["sitio/a.md": "a"])
    try scratch.link("enlace", to: "sitio")
    try scratch.link("sitio/b.md", to: "a.md")
    let tree = try DiskTree(root: scratch("enlace"))
    #expect(try texts(tree) == ["a.md": "a", "b.md": "a"])
    #expect(tree.realRoot == scratch("sitio"))
  }

  @Test func refusesWhatReplacedAFileAfterTheListing() throws {
    let scratch = try Scratch().write([
      "secreto.md": "x", "sitio/a.md": "a", "sitio/b/c.md": "c", "sitio/b/d.md": "d",
    ])
    let tree = try DiskTree(root: scratch("sitio"))
    let a = try tree.entry(at: "a.md")
    let c = try tree.entry(at: "b/c.md")
    func reading(_ entry: FileEntry) -> FileError.Reason? {
      reason { () throws(FileError) in _ = try tree.read(entry) }
    }

    try scratch.remove("sitio/a.md")
    #expect(reading(a) == .missing)
    try scratch.pipe("sitio/a.md")
    #expect(reading(a) == .notRegular)
    try scratch.remove("sitio/a.md")
    try scratch.folder("sitio/a.md")
    #expect(reading(a) == .notRegular)
    try scratch.remove("sitio/a.md")
    try scratch.link("sitio/a.md", to: "../secreto.md")
    #expect(reading(a) == .outside(scratch("secreto.md")))
    try scratch.remove("sitio/a.md")
    try scratch.link("sitio/a.md", to: "b/d.md")
    #expect(try tree.read(a) == [0x64])

    // The folder on the way becomes a link to one outside.
    try FileManager.default.moveItem(atPath: scratch("sitio/b"), toPath: scratch("fuera"))
    try scratch.link("sitio/b", to: "../fuera")
    #expect(reading(c) == .outside(scratch("fuera/c.md")))
  }

  @Test func readsAFileThatGrewOrShrankSinceTheListing() throws {
    let scratch = try Scratch().write(["a.md": "corto", "b.md": "bastante más largo"])
    let tree = try DiskTree(root: scratch.path, largest: 200_000)
    let entries = try tree.list("").files
    let long = String(repeating: "x", count: 150_000)
    try scratch.write(["a.md": long, "b.md": ""])
    #expect(try entries.map { try tree.read($0).count } == [150_000, 0])
  }

  @Test func refusesFilesOverTheLimitHoweverTheyGotThere() throws {
    let scratch = try Scratch().write(["a.md": "12345", "b.md": "123456"])
    let tree = try DiskTree(root: scratch.path, largest: 5)
    let entries = try tree.list("").files
    #expect(try tree.read(entries[0]) == Array("12345".utf8))
    #expect(
      failure { () throws(FileError) in _ = try tree.read(entries[1]) }
        == FileError(path: "b.md", reason: .tooLarge(5)))
    // Many terabytes that take no space on disk: nothing must be reserved for them.
    #expect(unsafe truncate(scratch("a.md"), 1 << 42) == 0)
    #expect(
      failure { () throws(FileError) in _ = try tree.read(entries[0]) }
        == FileError(path: "a.md", reason: .tooLarge(5)))
  }

  @Test func readsFilesThatTellNoSize() throws {
    let tree = try DiskTree(root: "/proc/self")
    let entry = try tree.entry(at: "status")
    #expect(entry.size == 0)
    #expect(try tree.read(entry).starts(with: Array("Name:".utf8)))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func reportsWhatMayNotBeRead() throws {
    let scratch = try Scratch().write(["a.md": "a", "b/c.md": "c"])
    #expect(unsafe chmod(scratch("a.md"), 0) == 0)
    #expect(unsafe chmod(scratch("b"), 0) == 0)
    let tree = try DiskTree(root: scratch.path)
    let listing = try tree.list("")
    #expect(listing.refused == [FileError(path: "b", reason: .denied)])
    #expect(
      reason { () throws(FileError) in _ = try tree.read(try tree.entry(at: "a.md")) } == .denied)
    #expect(unsafe chmod(scratch("b"), 0o755) == 0)
  }
}
