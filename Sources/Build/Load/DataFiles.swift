import Diagnostics
import Files
public import Template
public import YAML

/// The data files as read.
struct DataFiles: Sendable {
  /// As template values, by name.
  var values: [String: Value] = [:]
  /// Top-level keys, which front matter may name, by file.
  var keys: [String: [String]] = [:]
  /// Names of the files that have errors.
  var unreadable: Set<String> = []
  var diagnostics: [Diagnostic] = []
}

/// Reads `content/data/*.yml` and `*.json`. Files of other kinds are left alone.
func loadData(_ entries: [FileEntry], tree: any FileTree) -> DataFiles {
  var data = DataFiles()
  var places: [String: String] = [:]
  for entry in entries {
    guard let (name, isJSON) = dataName(entry.path) else { continue }
    guard let file = readSource(entry, tree, &data.diagnostics) else {
      data.unreadable.insert(name)
      continue
    }
    let (root, found) = isJSON ? parseJSON(file) : parseYAML(file)
    data.diagnostics += found
    guard !found.hasErrors else {
      data.unreadable.insert(name)
      continue
    }
    if let first = places.updateValue(file.path, forKey: name) {
      data.diagnostics.append(BuildIssue.dataTwice(name, first: first).at(path: file.path))
    }
    data.values[name] = root.map(templateValue) ?? .map(ValueMap([]))
    data.keys[name] = root?.mapping?.entries.map(\.key) ?? []
  }
  return data
}

/// The name templates know a data file by, as in `data.agreements`.
private func dataName(_ path: String) -> (name: String, isJSON: Bool)? {
  let file = path.split(separator: "/").last ?? ""
  for (ending, isJSON) in [(".yml", false), (".yaml", false), (".json", true)]
  where file.hasSuffix(ending) {
    return (String(file.dropLast(ending.count)), isJSON)
  }
  return nil
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
