import Foundation

/// A temporary folder that goes with its owner.
final class Folder: Sendable {
  /// The absolute path, without symbolic links.
  let path: String

  /// An empty folder.
  init() throws {
    let name = "emra-build-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of something in the folder.
  func url(_ relative: String) -> URL {
    URL(fileURLWithPath: path).appendingPathComponent(relative)
  }

  /// Writes a text file, making its folders and replacing what is there.
  func write(_ relative: String, _ text: String) throws {
    try write(relative, Array(text.utf8))
  }

  /// Writes a file, making its folders and replacing what is there.
  func write(_ relative: String, _ bytes: [UInt8]) throws {
    let url = url(relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Removes a file or folder.
  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(at: url(relative))
  }

  /// Whether something is at a path.
  func holds(_ relative: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: url(relative).path)) != nil
  }

  /// Puts a copy of every file below `source` into `relative`, over what is there. Symbolic links
  /// are copied as links.
  func overlay(_ source: String, at relative: String) throws {
    for file in try files(below: source) {
      let from = URL(fileURLWithPath: source).appendingPathComponent(file)
      let to = url(relative).appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: to)
      try FileManager.default.copyItem(at: from, to: to)
    }
  }
}

/// The files and symbolic links below a folder, as relative paths in order; none where it is missing.
func files(below folder: String) throws -> [String] {
  guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
  var found: [String] = []
  while let path = walker.nextObject() as? String {
    if walker.fileAttributes?[.type] as? FileAttributeType != .typeDirectory { found.append(path) }
  }
  return found.sorted()
}

/// The bytes of every file below a folder whose relative path is wanted, by that path.
func contents(
  of folder: String, where isWanted: (String) -> Bool = { _ in true }
) throws -> [String: [UInt8]] {
  var contents: [String: [UInt8]] = [:]
  for file in try files(below: folder) where isWanted(file) {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(file))
    contents[file] = Array(data)
  }
  return contents
}

/// The folder of these tests.
let testFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().path

/// The folder of the repository.
let repository = URL(fileURLWithPath: testFolder)
  .deletingLastPathComponent().deletingLastPathComponent().path
