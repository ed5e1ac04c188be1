import Diagnostics
import Files
public import Template
public import YAML

/// Reads `content/data/*.yml` and `*.json`: values for templates, and the top-level keys that
/// front matter may name; nil for a file that could not be read. Files of other kinds are left alone.
func loadData(
  _ entries: [FileEntry], tree: any FileTree
) -> (values: [String: Value], keys: [String: [String]?], diagnostics: [Diagnostic]) {
  var values: [String: Value] = [:]
  var keys: [String: [String]?] = [:]
  var diagnostics: [Diagnostic] = []
  for entry in entries {
    guard let (name, isJSON) = dataName(entry.path) else { continue }
    keys[name] = .some(nil)
    guard let file = readSource(entry, tree, &diagnostics) else { continue }
    let (root, found) = isJSON ? parseJSON(file) : parseYAML(file)
    diagnostics += found
    guard let root, !found.hasErrors else { continue }
    values[name] = templateValue(root)
    keys[name] = root.mapping?.entries.map(\.key) ?? []
  }
  return (values, keys, diagnostics)
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
