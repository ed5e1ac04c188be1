import Desk
import Files

/// What a folder on the disk is, by the marks this program leaves in what it makes.
enum FolderMark {
  case publicSite
  case desk

  /// The mark of a folder, links followed; nil where it has none or cannot be listed.
  init?(of folder: String) {
    guard let names = try? namesInFolder(folder) else { return nil }
    let isOurs = names.contains(OutputFolder.marker)
    if names.contains(deskMarker), isOurs || names.contains("desk.js") {
      self = .desk
    } else if isOurs {
      self = .publicSite
    } else {
      return nil
    }
  }
}

// Absolute paths without `.`, `..` and doubled `/`.
extension String {
  /// Whether a folder lies within another.
  func isBelow(_ folder: String) -> Bool {
    hasPrefix(folder == "/" ? "/" : folder + "/") && self != folder
  }

  /// The folders it lies in, the nearest first, up to the root.
  var foldersAbove: [String] {
    var found: [String] = []
    var rest = self[...]
    while let slash = rest.lastIndex(of: "/"), rest != "/" {
      rest = rest[..<slash]
      if rest.isEmpty { rest = "/" }
      found.append(String(rest))
    }
    return found
  }

  /// The last name; empty for the root.
  var lastName: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }

  /// The output that builds work on in a folder of this name; nil for any other folder.
  /// Source: `OutputFolder`.
  var outputOfWorkFolder: String? {
    let name = lastName
    for end in [".emra-staging", ".emra-retired"] where name.hasPrefix(".") && name.hasSuffix(end) {
      let output = name.dropFirst().dropLast(end.count)
      if !output.isEmpty { return String(self[..<name.startIndex]) + output }
    }
    return nil
  }
}
