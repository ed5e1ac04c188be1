import Foundation
import Glibc

@testable import Files

/// A folder of its own for one test, removed with everything in it when the test ends.
final class Scratch: Sendable {
  let path: String

  init() throws {
    var template = Array(
      "\(FileManager.default.temporaryDirectory.path)/emra-files-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure(what: "mkdtemp", code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  struct Failure: Error {
    let what: String
    let code: CInt
  }

  /// The absolute path of a name in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes files, making their folders.
  @discardableResult
  func write(_ files: [String: String]) throws -> Scratch {
    for (name, text) in files {
      try folder(split(name).parent)
      try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
    }
    return self
  }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    guard unsafe symlink(target, self(name)) == 0 else { throw Failure(what: name, code: errno) }
  }

  func pipe(_ name: String) throws {
    guard unsafe mkfifo(self(name), 0o644) == 0 else { throw Failure(what: name, code: errno) }
  }

  /// Makes an empty file whose name is any bytes.
  func file(named bytes: [UInt8], in folder: String = "") throws {
    let full = Array(self(folder).utf8) + [0x2F] + bytes + [0]
    let raw = unsafe open(full.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o644)
    guard raw >= 0 else { throw Failure(what: "open", code: errno) }
    close(raw)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat(self(name), &status) == 0
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All that lies below a folder, links and folders (with a final `/`) included, with the text of
  /// its files; `->` and the target for links.
  func tree(_ name: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for entry in try listFolder(self(name)) {
      let inner = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
      switch entry.kind {
      case .file: found[entry.name] = text(inner)
      case .link:
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: self(inner))
        found[entry.name] = "-> \(target)"
      case .folder:
        found[entry.name + "/"] = ""
        for (path, text) in try tree(inner) { found["\(entry.name)/\(path)"] = text }
      case .other: found[entry.name] = "?"
      }
    }
    return found
  }

  /// The names directly in a folder, hidden ones included.
  func names(_ name: String = "") throws -> [String] {
    try listFolder(self(name)).map(\.name)
  }
}

/// The reason a closure fails for; nil where it does not.
func reason(_ body: () throws(FileError) -> Void) -> FileError.Reason? {
  do {
    try body()
    return nil
  } catch {
    return error.reason
  }
}

/// The error a closure throws; nil where it throws none.
func failure(_ body: () throws(FileError) -> Void) -> FileError? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}
