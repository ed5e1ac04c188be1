import Build
import Diagnostics
import Files
import Template
import YAML

/// `emra-site render`: one template's result. What it includes is looked for beside it.
func runRender(_ arguments: RenderArguments, _ console: Console) -> ExitCode {
  var diagnostics: [Diagnostic] = []
  guard let data = renderData(arguments.data, &diagnostics) else {
    console.show(diagnostics.sortedForDisplay())
    return diagnostics.contains { $0.code.hasPrefix("EMRA-F") } ? .missingInput : .contentErrors
  }
  let (folder, name) = folderAndName(arguments.template)
  let templates: [(name: String, file: SourceFile)]
  do {
    templates = try templateClosure(name, in: DiskTree(root: folder), folder: folder)
  } catch {
    console.show([FileError(path: arguments.template, reason: error.reason).diagnostic])
    return .missingInput
  }
  let (set, found) = TemplateSet.compile(
    templates, environment: templateEnvironment(), globals: data.map(\.0))
  diagnostics += found
  var output: [UInt8] = []
  if let set, !diagnostics.hasErrors {
    do throws(DiagnosticError) {
      try set.render(name, globals: data.map(\.1), into: &output)
    } catch {
      diagnostics += error.diagnostics
    }
  }
  console.show(diagnostics.sortedForDisplay())
  return diagnostics.hasErrors ? .contentErrors : console.print(output)
}

/// The top-level keys of the data file with their values; nil with a finding.
private func renderData(
  _ path: String?, _ diagnostics: inout [Diagnostic]
) -> [(String, Value)]? {
  guard let path else { return [] }
  let file: SourceFile
  do {
    file = SourceFile(path: path, bytes: try readInput(path))
  } catch {
    diagnostics.append(error.diagnostic)
    return nil
  }
  let (root, found) = path.hasSuffix(".json") ? parseJSON(file) : parseYAML(file)
  diagnostics += found
  let decoder = MappingDecoder(root: root, in: file)
  diagnostics += decoder.diagnostics
  guard !diagnostics.hasErrors else { return nil }
  return decoder.mapping.entries.map { ($0.key, templateValue($0.value)) }
}

/// The template and all it names, directly or not; a name that is not there is left to the
/// compiler to report.
private func templateClosure(
  _ name: String, in tree: DiskTree, folder: String
) throws(FileError) -> [(name: String, file: SourceFile)] {
  let shown = { (name: String) in folder == "." ? name : folder + "/" + name }
  let entry = try tree.entry(at: name)
  var templates = [(name, SourceFile(path: shown(name), bytes: try tree.read(entry)))]
  var known: Set<String> = [name]
  var next = 0
  while next < templates.count {
    for reference in TemplateSet.references(in: templates[next].1)
    where known.insert(reference).inserted {
      guard let entry = try? tree.entry(at: reference) else { continue }
      templates.append(
        (reference, SourceFile(path: shown(reference), bytes: try tree.read(entry))))
    }
    next += 1
  }
  return templates
}

private func folderAndName(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}
