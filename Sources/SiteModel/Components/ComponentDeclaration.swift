public import Diagnostics
import Text
import YAML

/// A component as declared: the fields that editors may write in its block.
public struct ComponentDeclaration: Sendable {
  /// The name, which is that of its file.
  public let name: String
  /// Where it is declared.
  public let file: SourceFile
  /// A sentence about it.
  public let description: String
  /// Other names for it, with their places.
  public let aliases: [(name: String, span: Range<Int>)]
  /// Its fields with their types, in order.
  public let fields: RecordType
  /// Groups of fields of which exactly one is to be written.
  public let oneOf: [[String]]
  /// Groups of fields of which at least one is to be written.
  public let anyOf: [[String]]
}

/// Reads `components/NAME.yml`: `description`, `aliases`, `required`, `fields` (as in content types),
/// `one_of` and `any_of` (groups of fields of which one, or at least one, is written). Returns nil only where the file cannot be
/// read; with errors the declaration holds what is right. Cost: one YAML parse.
public func decodeComponent(
  _ file: SourceFile, name: String, settings: Settings
) -> (declaration: ComponentDeclaration?, diagnostics: [Diagnostic]) {
  var parts = MappingDecoder(parsing: file)
  guard !parts.mapping.entries.isEmpty || !parts.diagnostics.hasErrors else {
    return (nil, parts.diagnostics)
  }
  let description = parts.requiredString("description")?.value ?? ""
  let aliases = parts.strings("aliases")?.value ?? []
  for alias in aliases where slug(alias.value) != alias.value {
    parts.report(ModelIssue.badSlug(alias.value, suggestion: slug(alias.value)), at: alias.span)
  }
  let required = parts.strings("required")?.value ?? []
  let library = TypeLibrary(taxonomies: settings.taxonomies)
  var fields: [RecordType.Field] = []
  for (field, span) in library.fields(&parts) {
    if ComponentDeclaration.given.contains(field.name) {
      parts.report(ModelIssue.reservedComponentField(field.name), at: span)
    } else {
      fields.append(field.required(required.contains { $0.value == field.name }))
    }
  }
  let names = fields.map(\.name)
  library.check(required, areIn: names, &parts)
  let oneOf = groups("one_of", &parts, among: names, library)
  let anyOf = groups("any_of", &parts, among: names, library)
  parts.finish()
  let declaration = ComponentDeclaration(
    name: name, file: file, description: description,
    aliases: aliases.map { ($0.value, $0.span) }, fields: RecordType(fields), oneOf: oneOf,
    anyOf: anyOf)
  return (declaration, parts.diagnostics)
}

extension ComponentDeclaration {
  /// What templates find in every component beside its fields.
  public static let given = ["id", "name"]
}

private func groups(
  _ key: String, _ parts: inout MappingDecoder, among names: [String], _ library: TypeLibrary
) -> [[String]] {
  guard let lists = parts.list(key) else { return [] }
  var groups: [[String]] = []
  for list in lists.value {
    guard let items = list.sequence, items.count > 1 else {
      parts.report(ModelIssue.badGroup, at: list.span)
      continue
    }
    let fields = items.map { Located($0.scalar?.text ?? "", span: $0.span) }
    library.check(fields, areIn: names, &parts)
    groups.append(fields.map(\.value).filter(names.contains))
  }
  return groups
}
