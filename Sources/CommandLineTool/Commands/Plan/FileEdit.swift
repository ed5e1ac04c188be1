import Diagnostics
import Editorial
import Files
import SiteModel

/// A file with what it is to hold.
struct FileEdit: Sendable {
  /// As people name it.
  let path: String
  let before: [UInt8]
  let after: [UInt8]

  /// The lines that change, in the form of a small patch: `-` before, `+` after.
  var text: String {
    var text = ""
    for change in LineChanges(from: before, to: after).changes {
      text += "\(path):\(change.line)\n"
      for line in change.before { text += "- \(line)\n" }
      for line in change.after { text += "+ \(line)\n" }
    }
    return text
  }

  /// Writes the files one after the other, each whole or not at all, unless this is a dry run, and
  /// shows what changed.
  static func finish(_ edits: [FileEdit], dryRun: Bool, _ console: Console) -> ExitCode {
    let edits = edits.filter { $0.before != $0.after }
    guard !edits.isEmpty else {
      return console.print(
        Localized(es: "Ya estaba así: no cambió nada.\n", en: "It was so already.\n")[
          console.language])
    }
    if !dryRun {
      for (index, edit) in edits.enumerated() {
        do {
          try writeFile(edit.after, to: edit.path)
        } catch {
          // What is written already is told, so that nobody looks for it.
          let done = edits[..<index].map(\.text).joined()
          console.show([error.diagnostic])
          return done.isEmpty || console.print(done) == .success
            ? .cannotCreateOutput : .inputOutput
        }
      }
    }
    return console.print(edits.map(\.text).joined())
  }
}

/// A content file's front matter with keys set; a refusal is shown.
func editedFrontMatter(
  _ file: SourceFile, _ changes: [(key: String, value: String)], _ console: Console
) -> [UInt8]? {
  var file = file
  for change in changes {
    guard let yaml = FrontMatter(file).yaml else {
      console.show([PlanEditIssue.brokenPage.at(file, nil)])
      return nil
    }
    do throws(EditRefusal) {
      let bytes = try YAMLEdit(file, range: yaml).settingKey(change.key, to: change.value)
      file = SourceFile(path: file.path, bytes: bytes)
    } catch {
      let place: Range<Int>? = if case .notSimple(let span) = error { span } else { nil }
      console.show([PlanEditIssue.notSimple(key: change.key).at(file, place)])
      return nil
    }
  }
  return file.bytes
}

extension PlanSource {
  /// A path of the project as the command line would name it.
  func path(_ inProject: String) -> String { folder == "." ? inProject : "\(folder)/\(inProject)" }

  /// A file of the project; why it cannot be read is shown.
  func read(_ inProject: String, _ console: Console) -> SourceFile? {
    let path = path(inProject)
    do {
      return SourceFile(path: path, bytes: try readInput(path))
    } catch {
      console.show([error.diagnostic])
      return nil
    }
  }
}
