import Diagnostics
import Files
import SiteModel
public import Template
import Text
public import YAML

/// The data files as read.
struct DataFiles: Sendable {
  /// The files without errors, by name.
  var sources: [String: DataSource] = [:]
  /// Top-level keys, which front matter may name, by file.
  var keys: [String: [String]] = [:]
  /// Names of the files that have errors.
  var unreadable: Set<String> = []
  var diagnostics: [Diagnostic] = []
}

/// Reads `content/data/*.yml`, `*.yaml`, `*.json` and `*.csv`. Files of other kinds are left alone,
/// with a warning where they look like a mistake.
func loadData(_ entries: [FileEntry], tree: any FileTree) -> DataFiles {
  var data = DataFiles()
  var places: [String: String] = [:]
  for entry in entries {
    let file = entry.path.split(separator: "/").last ?? ""
    guard let (name, format) = dataName(file) else {
      if let issue = likelyMistake(file) { data.diagnostics.append(issue.at(path: entry.path)) }
      continue
    }
    if let plain = plainName(name) {
      let issue = BuildIssue.dataName(String(file), suggestion: plain + file.dropFirst(name.count))
      data.diagnostics.append(issue.at(path: entry.path))
    }
    guard let file = readSource(entry, tree, &data.diagnostics) else {
      data.unreadable.insert(name)
      continue
    }
    let (source, found) = read(file, as: format)
    data.diagnostics += found
    guard !found.hasErrors else {
      data.unreadable.insert(name)
      continue
    }
    if let first = places.updateValue(file.path, forKey: name) {
      data.diagnostics.append(BuildIssue.dataTwice(name, first: first).at(path: file.path))
    }
    data.sources[name] = source
    data.keys[name] = source.root?.mapping?.entries.map(\.key) ?? []
  }
  return data
}

private enum DataFormat {
  case yaml
  case json
  case csv
}

private func read(
  _ file: SourceFile, as format: DataFormat
) -> (source: DataSource, diagnostics: [Diagnostic]) {
  switch format {
  case .yaml:
    let (root, found) = parseYAML(file)
    return (DataSource(file: file, root: root), found)
  case .json:
    let (root, found) = parseJSON(file)
    return (DataSource(file: file, root: root), found)
  case .csv:
    let (table, found) = parseCSV(file)
    return (DataSource(file: file, root: table?.root, table: table), found)
  }
}

/// The name templates know a data file by, as in `data.agreements`.
private func dataName(_ file: Substring) -> (name: String, format: DataFormat)? {
  let endings: [(String, DataFormat)] = [
    (".yml", .yaml), (".yaml", .yaml), (".json", .json), (".csv", .csv),
  ]
  for (ending, format) in endings where file.hasSuffix(ending) {
    return (String(file.dropLast(ending.count)), format)
  }
  return nil
}

/// The name in letters, digits, `-` and `_`; nil where it is already of these, or nothing is left.
private func plainName(_ name: String) -> String? {
  let isPlain = name.unicodeScalars.allSatisfy { scalar in
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || scalar == "-" || scalar == "_"
  }
  let plain = slug(name).replacing("-", with: "_")
  return isPlain || plain.isEmpty ? nil : plain
}

/// What a file that is not read was likely meant as. Spreadsheets' own locks and copies are none.
private func likelyMistake(_ file: Substring) -> BuildIssue? {
  guard let dot = file.lastIndex(of: "."), dot > file.startIndex,
    !file.hasPrefix("~"), !file.hasPrefix(".")
  else { return nil }
  switch file[dot...].lowercased() {
  case ".xlsx", ".xls", ".xlsm", ".ods", ".numbers": return .spreadsheet(String(file[dot...]))
  case ".tsv", ".tab", ".toml", ".yml", ".yaml", ".json", ".csv":
    return .dataEnding(String(file[dot...]))
  default: return nil
  }
}

/// A node as a template value. Cost: linear.
public func templateValue(_ node: Node) -> Value {
  switch node.content {
  case .sequence(let items): return .list(items.map(templateValue))
  case .mapping(let mapping):
    return .map(ValueMap(mapping.entries.lazy.map { ($0.key, templateValue($0.value)) }))
  case .scalar(let scalar):
    switch scalar.value {
    case .null: return .none
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .double(let value): return .double(value)
    case .string(let value): return .string(value)
    }
  }
}
