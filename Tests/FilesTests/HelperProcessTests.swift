import Files
import Foundation
import Glibc
import Testing

@Suite struct HelperProcessTests {
  /// A program of this text in a folder of its own; answers on its standard input.
  private func helper(_ text: String, patience: Int = 20) throws -> (HelperProcess, Scratch) {
    let scratch = try Scratch()
    let path = scratch.path + "/programa"
    try Data("#!/bin/sh\nexec 1>&0\n\(text)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return (
      try HelperProcess(program: path, arguments: ["uno", "dos"], patience: patience), scratch
    )
  }

  @Test func sendsAndReceives() throws {
    let (helper, scratch) = try helper("echo \"$1 $2\"; exec cat")
    defer { _ = scratch }
    #expect(try helper.receive(8) == Array("uno dos\n".utf8))
    let sent = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    for _ in 0..<3 {
      try helper.send(Array(sent.prefix(50_000)))
      #expect(try helper.receive(50_000) == Array(sent.prefix(50_000)))
    }
    helper.end()
    #expect(throws: HelperProcess.Failure.ended) { try helper.send([1]) }
    #expect(throws: HelperProcess.Failure.ended) { try helper.receive(1) }
    helper.end()  // a second time does nothing
  }

  @Test func tellsThatItEnded() throws {
    let (helper, scratch) = try helper("printf abc; exit 0")
    defer { _ = scratch }
    #expect(try helper.receive(3) == Array("abc".utf8))
    #expect(throws: HelperProcess.Failure.ended) { try helper.receive(1) }
    // Writing to a program that is gone is an answer, not the end of this one.
    #expect(throws: HelperProcess.Failure.ended) {
      for _ in 0..<100 { try helper.send([UInt8](repeating: 0, count: 100_000)) }
    }
  }

  @Test func doesNotWaitForEver() throws {
    let (helper, scratch) = try helper("exec sleep 60", patience: 1)
    defer { _ = scratch }
    #expect(throws: HelperProcess.Failure.silent) { try helper.receive(1) }
    let start = ContinuousClock.now
    helper.end()
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func seesNothingOfTheEnvironment() throws {
    unsafe setenv("EMRA_SECRETO", "x", 1)
    defer { unsafe unsetenv("EMRA_SECRETO") }
    let (helper, scratch) = try helper("echo \"<$EMRA_SECRETO$HOME>\"")
    defer { _ = scratch }
    #expect(try helper.receive(3) == Array("<>\n".utf8))
  }

  @Test func saysWhyAProgramDoesNotStart() throws {
    func reason(_ path: String) -> FileError.Reason? {
      do throws(FileError) {
        _ = try HelperProcess(program: path, arguments: [], patience: 1)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason("/no/hay") == .missing)
    #expect(reason("/etc") == .denied)
    #expect(reason("/bin/\0sh") == .system(EINVAL))
  }
}

@Suite struct CacheFolderTests {
  @Test func keepsReadsAndForgetsFiles() throws {
    let scratch = try Scratch()
    let cache = try #require(CacheFolder("b", in: scratch.path + "/a"))
    cache.write("uno", [1, 2, 3])
    cache.write("uno", [4])
    cache.write("dos", [])
    #expect(cache.names == [".gitignore", "dos", "uno"])
    #expect(cache.read("uno", limit: 10) == [4])
    #expect(cache.read("dos", limit: 10) == [])
    #expect(cache.read("tres", limit: 10) == nil)
    cache.remove("uno")
    cache.remove("tres")
    #expect(cache.names == [".gitignore", "dos"])
    #expect(CacheFolder("b", in: scratch.path + "/a")?.names == [".gitignore", "dos"])
  }

  @Test func readsNothingTooLarge() throws {
    let cache = try #require(CacheFolder("cache", in: try Scratch().path))
    cache.write("uno", [1, 2, 3, 4])
    #expect(cache.read("uno", limit: 2) == nil)
  }

  @Test func staysInItsFolder() throws {
    let scratch = try Scratch()
    let cache = try #require(CacheFolder("cache", in: scratch.path))
    for name in ["../fuera", "a/b", "", ".", "..", "a\0b"] {
      cache.write(name, [1])
      cache.remove(name)
      #expect(cache.read(name, limit: 10) == nil)
    }
    #expect(cache.names == [".gitignore"])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/cache/enlace", withDestinationPath: "/etc/hostname")
    #expect(cache.read("enlace", limit: 10_000) == nil)
  }

  @Test func isNoneWhereItCannotBe() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/archivo"
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    #expect(CacheFolder("archivo", in: scratch.path) == nil)
    #expect(CacheFolder("cache", in: path) == nil)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/enlace", withDestinationPath: "/tmp")
    #expect(CacheFolder("enlace", in: scratch.path) == nil)
    #expect(CacheFolder("social", in: scratch.path + "/enlace") == nil, "a link above it")
  }

  /// A pipe that stands in the place of a file is not waited for.
  @Test func readsOnlyFiles() throws {
    let scratch = try Scratch()
    let cache = try #require(CacheFolder("cache", in: scratch.path))
    #expect(unsafe mkfifo(scratch.path + "/cache/tubo", 0o600) == 0)
    #expect(cache.read("tubo", limit: 10) == nil)
  }
}
