import Build
import Diagnostics
import Files
import SiteModel
import Text

/// `emra-site schema`: writes the schemas of a project, or prints one.
func runSchema(_ arguments: SchemaArguments, _ console: Console) -> ExitCode {
  let report = projectSchemas(of: arguments.source ?? ".", language: console.fileLanguage)
  console.show(report.diagnostics)
  if let failure = report.failure { return exitCode(failure) }
  if let name = arguments.type {
    let names = report.schemas.map(\.name)
    guard let schema = report.schemas.first(where: { $0.name == name }) else {
      let issue = SchemaCommandIssue.unknown(
        name, near: nearMisses(of: name, in: names), all: names)
      console.show([Diagnostic(issue, at: nil)])
      return .usage
    }
    return console.print(schema.bytes)
  }
  let folder = arguments.output ?? report.root + "/.emra-schemas"
  var paths: [String] = []
  for schema in report.schemas {
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + schema.path
    do throws(FileError) {
      try makeFolders(absolutePath(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])))
      try writeFile(schema.bytes, to: path)
    } catch {
      console.show([error.diagnostic])
      switch error.reason {
      case .noSpace, .system: return .inputOutput
      default: return .cannotCreateOutput
      }
    }
    paths.append(schema.path)
  }
  let list = paths.map { "  \($0)\n" }.joined()
  return console.print(
    Localized(
      es: "\(paths.count) esquemas en \(folder):\n\(list)",
      en: "\(paths.count) schemas in \(folder):\n\(list)")[console.language])
}

/// What keeps a schema from being printed. Code EMRA-C019.
enum SchemaCommandIssue: Issue, Equatable {
  /// The site has none of this name; `all` are those it has.
  case unknown(String, near: [String], all: [String])

  var code: String { "EMRA-C019" }

  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .unknown(let name, _, _):
      Localized(es: "No hay un esquema «\(name)»", en: "There is no schema «\(name)»")
    }
  }

  var help: Localized? {
    switch self {
    case .unknown(_, let near, let all):
      didYouMean(near)
        ?? Localized(
          es: "Los que hay: \(all.map { "«\($0)»" }.joined(separator: ", "))",
          en: "There are: \(all.map { "«\($0)»" }.joined(separator: ", "))")
    }
  }
}
