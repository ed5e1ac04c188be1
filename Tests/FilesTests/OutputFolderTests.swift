import Foundation
import Glibc
import Testing

@testable import Files

private let marker = [".emra-site": "emra-site output 1\n"]

extension Scratch {
  /// Builds `files` into `name`.
  @discardableResult
  fileprivate func build(
    _ name: String, _ files: [String: String], force: Bool = false
  ) throws -> OutputFolder.Replacement {
    let output = try OutputFolder(path: self(name), force: force)
    for (path, text) in files { try output.staging.write(path, Array(text.utf8)) }
    return try output.commit()
  }

  /// Why a build into `name` cannot begin.
  fileprivate func refusal(_ name: String, force: Bool = false) -> FileError? {
    failure { () throws(FileError) in
      _ = try OutputFolder(path: name.hasPrefix("/") ? name : self(name), force: force)
    }
  }
}

@Suite struct OutputFolderTests {
  @Test func createsExchangesAndLeavesNothingBeside() throws {
    let scratch = try Scratch()
    #expect(try scratch.build("public", ["a.html": "1", "b/c.html": "1"]) == .created)
    #expect(
      try scratch.tree("public").filter { !$0.key.hasPrefix(".") }
        == ["a.html": "1", "b/": "", "b/c.html": "1"])
    #expect(try scratch.build("public", ["a.html": "2", "d.html": "2"]) == .exchanged)
    #expect(
      try scratch.tree("public")
        == marker.merging(["a.html": "2", "d.html": "2"]) { old, _ in old })
    #expect(try scratch.names() == ["public"])
  }

  @Test func makesMissingParents() throws {
    let scratch = try Scratch()
    #expect(try scratch.build("x/y/z", ["a": "1"]) == .created)
    #expect(scratch.text("x/y/z/a") == "1")
    #expect(try scratch.build("./x//y/../y/z/", ["a": "2"]) == .exchanged)
    #expect(scratch.text("x/y/z/a") == "2")
  }

  @Test func leavesTheOldSiteWhenABuildIsAbandonedOrDropped() throws {
    let scratch = try Scratch()
    try scratch.build("public", ["a": "1"])
    let before = try scratch.tree("public")
    do {
      let output = try OutputFolder(path: scratch("public"))
      try output.staging.write("a", [1])
      output.abandon()
      #expect(try scratch.names() == ["public"])
    }
    do {
      let output = try OutputFolder(path: scratch("public"))
      try output.staging.write("b", [1])
    }
    #expect(try scratch.tree("public") == before)
    // What the dropped build left is cleared by the next.
    #expect(try scratch.names() == [".public.emra-staging", "public"])
    #expect(try scratch.build("public", ["c": "3"]) == .exchanged)
    #expect(try scratch.tree("public") == marker.merging(["c": "3"]) { old, _ in old })
    #expect(try scratch.names() == ["public"])
  }

  @Test func endsOnce() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    #expect(try output.commit() == .created)
    #expect(reason { () throws(FileError) in _ = try output.commit() } == .missing)
    // A staging folder there now is another build's.
    try scratch.write([".public.emra-staging/x": "x"])
    output.abandon()
    #expect(scratch.text(".public.emra-staging/x") == "x")
    #expect(try scratch.tree("public") == marker)
  }

  @Test func refusesAFolderItDidNotMake() throws {
    let scratch = try Scratch().write(["public/tesis.odt": "único"])
    let before = try scratch.tree("")
    #expect(
      scratch.refusal("public") == FileError(path: scratch("public"), reason: .notOurs))
    #expect(try scratch.tree("") == before)
    // A folder of the marker's name marks nothing.
    try scratch.folder("otra/.emra-site")
    #expect(scratch.refusal("otra")?.reason == .notOurs)
  }

  @Test func replacesAFolderItDidNotMakeByForce() throws {
    let scratch = try Scratch().write(["public/vieja/x.html": "x"])
    #expect(try scratch.build("public", ["a": "1"], force: true) == .exchanged)
    #expect(try scratch.tree("public") == marker.merging(["a": "1"]) { old, _ in old })
    #expect(try scratch.build("public", ["a": "2"]) == .exchanged)
    #expect(try scratch.names() == ["public"])
  }

  @Test func takesAnEmptyFolder() throws {
    let scratch = try Scratch()
    try scratch.folder("public")
    #expect(try scratch.build("public", ["a": "1"]) == .exchanged)
  }

  @Test func refusesAFileInItsPlace() throws {
    let scratch = try Scratch().write(["public": "un archivo", "b": ""])
    for force in [false, true] {
      #expect(scratch.refusal("public", force: force)?.reason == .isNotFolder)
      #expect(scratch.refusal("b/public", force: force)?.reason == .isNotFolder)
    }
    #expect(scratch.text("public") == "un archivo")
  }

  @Test func refusesTheRootAndNamesThatAreNone() throws {
    let scratch = try Scratch()
    for path in ["/", "//", "/..", scratch.path + "/../../../../../../../.."] {
      for force in [false, true] {
        #expect(scratch.refusal(path, force: force) == FileError(path: path, reason: .denied))
      }
    }
    #expect(
      failure { () throws(FileError) in _ = try OutputFolder(path: "") }
        == FileError(path: "", reason: .badName))
    #expect(
      failure { () throws(FileError) in _ = try OutputFolder(path: scratch("a\0b")) }
        == FileError(path: scratch("a\0b"), reason: .badName))
    #expect(scratch.refusal(String(repeating: "x", count: 250))?.reason == .badName)
    #expect(try scratch.names() == [])
  }

  @Test func writesThroughALinkToAFolder() throws {
    let scratch = try Scratch()
    try scratch.folder("disco/sitio")
    try scratch.link("public", to: "disco/sitio")
    #expect(try scratch.build("public", ["a": "1"]) == .exchanged)
    #expect(try scratch.build("public", ["a": "2"]) == .exchanged)
    #expect(
      try scratch.tree("") == [
        "public": "-> disco/sitio", "disco/": "", "disco/sitio/": "",
        "disco/sitio/.emra-site": "emra-site output 1\n", "disco/sitio/a": "2",
      ])
  }

  @Test func namesTheRealPlaceOfAFolderThatNeedNotExist() throws {
    let scratch = try Scratch()
    try scratch.folder("disco")
    try scratch.link("enlace", to: "disco")
    try scratch.folder("disco/dentro")
    try scratch.link("hondo", to: "disco/dentro")
    for (given, expected) in [
      (scratch("enlace"), scratch("disco")), (scratch("enlace/x/y"), scratch("disco/x/y")),
      (scratch("hondo/.."), scratch("disco")), (scratch("hondo/../x/"), scratch("disco/x")),
      ("/no-hay/x", "/no-hay/x"), (".", FileManager.default.currentDirectoryPath),
    ] {
      #expect(try OutputFolder.place(of: given) == expected)
    }
  }

  @Test func refusesPlacesThatCannotBeAnOutput() throws {
    let scratch = try Scratch()
    for (given, reason) in [
      ("/", FileError.Reason.denied), ("/..", .denied), (scratch("no/../hay"), .badName),
      ("", .badName),
    ] {
      #expect(throws: FileError(path: given, reason: reason)) { try OutputFolder.place(of: given) }
    }
  }

  @Test func refusesALinkThatLeadsNowhere() throws {
    let scratch = try Scratch()
    try scratch.link("public", to: "no-hay")
    for force in [false, true] {
      #expect(
        scratch.refusal("public", force: force)
          == FileError(path: scratch("public"), reason: .missing))
    }
    #expect(try scratch.tree("") == ["public": "-> no-hay"])
  }

  @Test func removesLinksOfTheOldSiteAndNeverFollowsThem() throws {
    let scratch = try Scratch().write(["fuera/a": "a", "fuera/b/c": "c"])
    try scratch.build("public", ["x/y": "1"])
    try scratch.link("public/carpeta", to: "../fuera")
    try scratch.link("public/x/archivo", to: "../../fuera/a")
    try scratch.link("public/x/raíz", to: "/")
    try scratch.pipe("public/x/tubo")
    try scratch.file(named: [0xFF, 0xFE], in: "public/x")
    #expect(try scratch.build("public", ["z": "2"]) == .exchanged)
    #expect(try scratch.names() == ["fuera", "public"])
    #expect(try scratch.tree("fuera") == ["a": "a", "b/": "", "b/c": "c"])
    #expect(try scratch.tree("public") == marker.merging(["z": "2"]) { old, _ in old })
  }

  @Test func saysWhereTheSystemDoesNotLetItWrite() throws {
    let scratch = try Scratch()
    // Nobody makes folders in /sys, not even root.
    #expect(scratch.refusal("/sys/emra-site-test")?.reason == .denied)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func saysWhichFolderMayNotBeWritten() throws {
    let scratch = try Scratch()
    try scratch.folder("cerrada/public")
    #expect(unsafe chmod(scratch("cerrada"), 0o555) == 0)
    #expect(
      scratch.refusal("cerrada/public")
        == FileError(path: scratch("cerrada/.public.emra-staging"), reason: .denied))
    #expect(unsafe chmod(scratch("cerrada"), 0o755) == 0)
  }
}
