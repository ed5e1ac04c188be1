import Foundation
import Glibc
import Synchronization
import Testing

@testable import Files

private let marker = [".emra-site": "emra-site output 1\n"]

/// Two builds at once, file systems without the exchange, and what killed builds leave.
@Suite struct OutputFolderRecoveryTests {
  private func site(_ files: [String: String]) -> [String: String] {
    marker.merging(files) { old, _ in old }
  }

  private func refusal(_ path: String, force: Bool = false) -> FileError? {
    failure { () throws(FileError) in _ = try OutputFolder(path: path, force: force) }
  }

  private func build(
    _ path: String, _ text: String, force: Bool = false,
    exchange: @escaping OutputFolder.Exchange = { _, _ in EINVAL }
  ) throws -> OutputFolder.Replacement {
    let output = try OutputFolder(path: path, force: force, exchange: exchange)
    try output.staging.write("a", Array(text.utf8))
    return try output.commit()
  }

  @Test func isBusyWhileAnotherBuildOfThisProcessHoldsIt() throws {
    let scratch = try Scratch()
    let path = scratch("public")
    for expected in [OutputFolder.Replacement.created, .exchanged] {
      let first = try OutputFolder(path: path)
      #expect(refusal(path) == FileError(path: path, reason: .busy))
      #expect(refusal(path, force: true) == FileError(path: path, reason: .busy))
      try first.staging.write("a", [0x31])
      #expect(try first.commit() == expected)
    }
    #expect(try scratch.tree("public") == site(["a": "1"]))
  }

  @Test func isBusyWhileAnotherProcessHoldsIt() throws {
    let scratch = try Scratch()
    #expect(try OutputFolder(path: scratch("public")).commit() == .created)
    for held in ["public", ".public.emra-staging", ".public.emra-retired"] {
      try scratch.folder(held)
      let holder = Process()
      let input = Pipe()
      let output = Pipe()
      holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
      holder.arguments = [scratch(held), "sh", "-c", "echo held; read line"]
      holder.standardInput = input
      holder.standardOutput = output
      try holder.run()
      #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
      #expect(
        refusal(scratch("public")) == FileError(path: scratch("public"), reason: .busy))
      try input.fileHandleForWriting.close()
      holder.waitUntilExit()
      #expect(try build(scratch("public"), "x") == .renamedTwice)
    }
    #expect(
      try scratch.tree("") == [
        "public/": "", "public/a": "x", "public/.emra-site": "emra-site output 1\n",
      ])
  }

  @Test func letsGoOfTheLockWhereAForkedChildStillHoldsACopy() throws {
    let scratch = try Scratch()
    var lock = try LockedFolder.open(scratch.path, shownAs: "public")
    let copy = dup(try #require(lock).descriptor.raw)
    defer { close(copy) }
    #expect(
      failure { () throws(FileError) in
        _ = try LockedFolder.open(scratch.path, shownAs: "public")
      } == FileError(path: "public", reason: .busy))
    lock = nil
    lock = try LockedFolder.open(scratch.path, shownAs: "public")
    #expect(lock != nil)
  }

  @Test func renamesTwiceWhereTheExchangeIsRefused() throws {
    let scratch = try Scratch()
    #expect(try build(scratch("public"), "1") == .created)
    #expect(try build(scratch("public"), "2") == .renamedTwice)
    #expect(try build(scratch("public"), "3", exchange: { _, _ in ENOSYS }) == .renamedTwice)
    #expect(try scratch.tree("public") == site(["a": "3"]))
    #expect(try scratch.names() == ["public"])
  }

  @Test func keepsTheOldSiteWhereTheSecondRenameFails() throws {
    let scratch = try Scratch()
    #expect(try build(scratch("public"), "1") == .created)
    let before = try scratch.tree("public")
    let staging = scratch(".public.emra-staging")
    let away = scratch("apartado")
    let output = try OutputFolder(
      path: scratch("public"), force: false,
      exchange: { from, _ in
        // The staging tree goes away under the build's feet.
        #expect(from == staging)
        return unsafe rename(from, away) == 0 ? EINVAL : 0
      })
    #expect(
      failure { () throws(FileError) in _ = try output.commit() }
        == FileError(path: scratch("public"), reason: .missing))
    #expect(try scratch.tree("public") == before)
    #expect(try scratch.names() == ["apartado", "public"])
  }

  @Test func refusesToCreateOverWhatAppearedMeanwhile() throws {
    let scratch = try Scratch()
    let output = try OutputFolder(path: scratch("public"))
    try scratch.write(["public/ajeno": "x"])
    #expect(
      failure { () throws(FileError) in _ = try output.commit() }
        == FileError(path: scratch("public"), reason: .exists))
    #expect(try scratch.tree("public") == ["ajeno": "x"])
    output.abandon()
    #expect(try scratch.names() == ["public"])
  }

  @Test func putsTheOldSiteBackAfterAKillBetweenTheRenames() throws {
    let scratch = try Scratch()
    #expect(try build(scratch("public"), "1") == .created)
    let before = try scratch.tree("public")
    #expect(unsafe rename(scratch("public"), scratch(".public.emra-retired")) == 0)
    try scratch.write([
      ".public.emra-staging/.emra-site": "emra-site output 1\n", ".public.emra-staging/a": "2",
    ])

    let next = try OutputFolder(path: scratch("public"))
    #expect(try scratch.tree("public") == before)
    next.abandon()
    #expect(try scratch.names() == ["public"])
  }

  @Test func putsBackAFolderItDidNotMakeToo() throws {
    let scratch = try Scratch().write([".public.emra-retired/tesis": "x"])
    #expect(
      refusal(scratch("public")) == FileError(path: scratch("public"), reason: .notOurs))
    #expect(try scratch.tree("") == ["public/": "", "public/tesis": "x"])
  }

  @Test func clearsWhatAKillDuringTheCleaningLeft() throws {
    let scratch = try Scratch()
    #expect(try build(scratch("public"), "1") == .created)
    try scratch.write([
      ".public.emra-retired/.emra-site": "emra-site output 1\n", ".public.emra-retired/x/y": "y",
      ".public.emra-staging/.emra-site": "emra-site output 1\n", ".public.emra-staging/x/y": "y",
    ])
    #expect(try build(scratch("public"), "2") == .renamedTwice)
    #expect(try scratch.names() == ["public"])
    // The last thing to go is the marker, the folder itself is then empty.
    try scratch.folder(".public.emra-retired")
    try scratch.folder(".public.emra-staging")
    #expect(try build(scratch("public"), "3") == .renamedTwice)
    #expect(
      try scratch.tree("") == [
        "public/": "", "public/a": "3", "public/.emra-site": "emra-site output 1\n",
      ])
  }

  @Test func removesTheMarkerAfterAllElse() throws {
    // So a folder whose removal was cut short is still known as ours.
    let scratch = try Scratch().write([
      "v/.emra-site": "", "v/zzz": "", "v/.a": "", "v/b/.emra-site": "",
    ])
    let order = inRemovalOrder(try listFolder(scratch("v")), last: OutputFolder.marker)
    #expect(order.map(\.name) == [".a", "b", "zzz", ".emra-site"])
    try removeTree(scratch("v"), last: OutputFolder.marker)
    #expect(try scratch.names() == [])
  }

  @Test func refusesNamesOfItsOwnThatHoldAnotherThing() throws {
    for name in [".public.emra-staging", ".public.emra-retired"] {
      let scratch = try Scratch().write([
        "\(name)/tesis": "x", "public/.emra-site": "emra-site output 1\n",
      ])
      let before = try scratch.tree("")
      #expect(
        refusal(scratch("public")) == FileError(path: scratch(name), reason: .notOurs))
      #expect(try scratch.tree("") == before)
      #expect(try build(scratch("public"), "1", force: true) == .renamedTwice)
      #expect(try scratch.names() == ["public"])
    }
  }

  @Test func followsNoLinkInPlaceOfItsOwnFolders() throws {
    for name in [".public.emra-staging", ".public.emra-retired"] {
      let scratch = try Scratch().write(["fuera/.emra-site": "", "fuera/x": "x"])
      try scratch.link(name, to: "fuera")
      for force in [false, true] {
        #expect(
          refusal(scratch("public"), force: force)
            == FileError(path: scratch(name), reason: .isNotFolder))
      }
      #expect(scratch.text("fuera/x") == "x")
    }
  }
}
