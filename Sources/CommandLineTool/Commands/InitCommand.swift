import Diagnostics
import Files
import Starter

/// `emra-site init`: writes a small new site and says what to do next.
func runInit(_ arguments: InitArguments, _ console: Console) -> ExitCode {
  let site = StarterSite(title: arguments.title, language: arguments.language ?? .es)
  let folder = arguments.folder
  do throws(FileError) {
    if let names = try namesInFolder(folder), !names.isEmpty {
      console.show([InitIssue.folderNotEmpty(names: names).at(path: folder)])
      return .cannotCreateOutput
    }
    try makeFolder(folder, holding: site.files.map { ($0.path, Array($0.text.utf8)) })
  } catch {
    console.show([error.diagnostic])
    switch error.reason {
    case .noSpace, .system: return .inputOutput
    default: return .cannotCreateOutput
    }
  }
  return console.print(
    InitSummary(folder: folder, paths: site.files.map(\.path)).text[console.language])
}

/// What is said of a new site.
struct InitSummary: Sendable {
  let folder: String
  let paths: [String]

  /// What was written where, and the command to run next.
  var text: Localized {
    let name = isCurrent ? "." : folder
    let list = paths.map { "  \($0)\n" }.joined()
    let build = isCurrent ? "emra-site build" : "emra-site build --source \(shellWord(folder))"
    let output = isCurrent ? "public/" : "\(folder.hasSuffix("/") ? folder : folder + "/")public/"
    return Localized(
      es: "Sitio nuevo en \(name), \(paths.count) archivos:\n\(list)"
        + "Para construirlo, en \(output):\n  \(build)\n",
      en: "New site in \(name), \(paths.count) files:\n\(list)"
        + "To build it, in \(output):\n  \(build)\n")
  }

  private var isCurrent: Bool { folder == "." || folder == "./" }
}

/// A text as one word of a shell's line. Source: POSIX.1-2017, XCU 2.2.2.
private func shellWord(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "/._-".unicodeScalars.contains(scalar)
  }
  return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
