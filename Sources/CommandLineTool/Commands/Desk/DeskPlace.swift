import Build
import Desk
import Files

/// Where a desk goes: a folder apart from the project's files and from the public site.
struct DeskPlace: Sendable {
  /// As the person wrote it.
  let given: String

  /// Refuses a folder that overlaps the public one or the project: neither as it is written nor as
  /// the system reads it, with links followed, may what is internal come to lie where the public site
  /// is or will be. Nothing is changed.
  init(_ given: String, project: DiskTree, output: String?) throws(DeskRefusal) {
    self.given = given
    let root = project.realRoot
    let desks: [String]
    let outputs: [String]
    let names: [String]
    do throws(FileError) {
      let place = try OutputFolder.place(of: given)
      desks = [absolutePath(given), place]
      let output = output ?? root + "/public"
      outputs = [absolutePath(output), try OutputFolder.place(of: output)]
      names = try namesInFolder(place) ?? []
    } catch {
      throw .file(error)
    }
    for desk in desks {
      for output in outputs {
        if desk == output { throw .issue(.isOutput(given)) }
        if desk.isBelow(output) { throw .issue(.insideOutput(given)) }
        if output.isBelow(desk) { throw .issue(.holdsOutput(given)) }
        // What a build writes before it is shown becomes public with it.
        if output.workFolders.contains(where: { desk == $0 || desk.isBelow($0) }) {
          throw .issue(.insideOutput(given))
        }
      }
      let isInProject = sourceFolders.contains { folder in
        desk == "\(root)/\(folder)" || desk.isBelow("\(root)/\(folder)")
      }
      if desk == root || root.isBelow(desk) || isInProject { throw .issue(.inProject(given)) }
    }
    // A folder from which a public site is served would serve the desk.
    if names.contains(OutputFolder.marker), !names.contains(deskMarker), names.count > 1 {
      throw .issue(.publicSite(given))
    }
  }
}

/// Why a folder cannot be a desk's.
enum DeskRefusal: Error {
  case issue(DeskIssue)
  case file(FileError)
}

extension String {
  /// Whether a folder lies within another.
  fileprivate func isBelow(_ folder: String) -> Bool {
    hasPrefix(folder == "/" ? "/" : folder + "/") && self != folder
  }

  /// The folders beside an output that a build works in. Source: `OutputFolder`.
  fileprivate var workFolders: [String] {
    guard let slash = lastIndex(of: "/") else { return [] }
    let (parent, name) = (self[..<slash], self[index(after: slash)...])
    return ["staging", "retired"].map { "\(parent)/.\(name).emra-\($0)" }
  }
}
