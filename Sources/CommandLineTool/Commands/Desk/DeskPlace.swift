import Build
import Desk
import Files

/// Where a desk goes: a folder apart from the project's files and from every public site.
struct DeskPlace: Sendable {
  /// As the person wrote it.
  let given: String

  /// Refuses a folder that overlaps the public one or the project, or that lies where an earlier or a
  /// later command has its public site: neither as it is written nor as the system reads it, with
  /// links followed, may what is internal come to lie where the public can see it. Nothing is changed.
  init(_ given: String, project: DiskTree, output: String?) throws(DeskRefusal) {
    self.given = given
    let root = project.realRoot
    let desks: [String]
    let outputs: [String]
    let names: [String]
    do throws(FileError) {
      let place = try OutputFolder.place(of: given)
      desks = placesWritten(given, place)
      let output = output ?? root + "/public"
      outputs = placesWritten(output, try OutputFolder.place(of: output))
      names = try namesInFolder(place) ?? []
    } catch {
      throw .file(error)
    }
    for desk in desks {
      for output in outputs {
        if desk == output { throw .issue(.isOutput(given)) }
        if desk.isBelow(output) { throw .issue(.insideOutput(given)) }
        if output.isBelow(desk) { throw .issue(.holdsOutput(given)) }
        // Neither may be where the other is worked on before it is shown.
        if desk.isWorkedOn(in: output) { throw .issue(.insideOutput(given)) }
        if output.isWorkedOn(in: desk) { throw .issue(.holdsOutput(given)) }
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
    for desk in desks {
      if let issue = overlap(of: desk, project: root) { throw .issue(issue) }
    }
  }

  /// Whether a place belongs to a public site, or to a desk, of another command.
  private func overlap(of desk: String, project root: String) -> DeskIssue? {
    // Where a command without `--output` puts its site, be it there yet or not.
    let usual = root + "/public"
    for folder in placesWritten(usual, (try? OutputFolder.place(of: usual)) ?? usual) {
      if desk == folder || desk.isBelow(folder) { return .inPublicFolder(given, folder) }
      if folder.isBelow(desk) { return .holdsOutput(given) }
    }
    for folder in [desk] + desk.foldersAbove {
      if let output = folder.outputOfWorkFolder { return .inPublicFolder(given, output) }
      if folder.isPublicFolderOfAProject { return .inPublicFolder(given, folder) }
    }
    for folder in desk.foldersAbove {
      switch FolderMark(of: folder) {
      case .publicSite: return .inPublicFolder(given, folder)
      case .desk: return .insideDesk(given, folder)
      case nil: continue
      }
    }
    return nil
  }
}

/// Refuses a public site that would take a desk's place or lie in one, and one made over a folder that
/// holds a desk, which would go without a word. Nothing is changed.
/// Cost: a listing of the old site.
func keepDesks(
  from output: String?, project: DiskTree, force: Bool
) throws(DeskRefusal) {
  let given = output ?? "public"
  let output = output ?? project.realRoot + "/public"
  let place: String
  do throws(FileError) {
    place = try OutputFolder.place(of: output)
  } catch {
    return  // the build says what is wrong with it
  }
  for path in placesWritten(output, place) {
    if FolderMark(of: path) == .desk { throw .issue(.overDesk(given)) }
    for folder in [path] + path.foldersAbove {
      let desk = folder.outputOfWorkFolder ?? folder
      if desk != path, FolderMark(of: desk) == .desk { throw .issue(.insideDesk(given, desk)) }
    }
  }
  if let desk = deskBelow(place, isDeep: force || FolderMark(of: place) == .publicSite) {
    throw .issue(.holdsDesk(given, desk))
  }
}

/// A desk in a folder; of what this program did not make and will not replace only the first level.
private func deskBelow(_ folder: String, isDeep: Bool) -> String? {
  guard isDeep else {
    return try? namesInFolder(folder)?.map { "\(folder)/\($0)" }
      .first { FolderMark(of: $0) == .desk }
  }
  guard let files = try? DiskTree(root: folder).list("").files else { return nil }
  for file in files where file.path.hasSuffix("/" + deskMarker) {
    let desk = "\(folder)/\(file.path.dropLast(deskMarker.count + 1))"
    if FolderMark(of: desk) == .desk { return desk }
  }
  return nil
}

/// Why a folder cannot be a desk's, or not the public site's.
enum DeskRefusal: Error {
  case issue(DeskIssue)
  case file(FileError)
}

/// A folder as it is written and as the system reads it, each once.
private func placesWritten(_ given: String, _ place: String) -> [String] {
  let written = absolutePath(given)
  return written == place ? [place] : [written, place]
}

extension String {
  /// Whether it is, or lies in, a folder where builds work on an output.
  fileprivate func isWorkedOn(in output: String) -> Bool {
    ([self] + foldersAbove).contains { $0.outputOfWorkFolder == output }
  }

  /// Whether a project beside it has its public site here unless it is told otherwise.
  fileprivate var isPublicFolderOfAProject: Bool {
    guard lastName == "public", let parent = foldersAbove.first,
      let names = try? namesInFolder(parent + "/content")
    else { return false }
    return names.contains("site.yml")
  }
}
