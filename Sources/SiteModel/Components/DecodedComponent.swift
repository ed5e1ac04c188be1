public import Diagnostics
import YAML

/// The block of a component as written in a page, checked against its declaration.
public struct DecodedComponent: Sendable {
  /// The values that are written or have a default, in the order declared.
  public let values: [(name: String, value: FieldValue, span: Range<Int>)]
  /// What they refer to outside of the file.
  public let uses: [FieldUse]

  /// The keys of a data file that its values name, at any depth, in the order declared.
  public func keys(of data: String, _ declaration: ComponentDeclaration) -> [String] {
    values.flatMap { entry in
      declaration.fields[entry.name].map { entry.value.keys(of: data, $0.type) } ?? []
    }
  }
}

/// Reads a component's block.
/// - Parameters:
///   - file: the page's whole file.
///   - body: the lines between the fences.
///   - name: the name as written after the opening fence, where missing keys are reported.
/// - Returns: the values as far as they are right, and the findings at their places in the file.
/// Cost: one YAML parse of the block.
public func decodeComponent(
  _ file: SourceFile, body: Range<Int>, name: Range<Int>, as declaration: ComponentDeclaration,
  references: ReferenceTables
) -> (component: DecodedComponent, diagnostics: [Diagnostic]) {
  let source = MappingDecoder(parsing: file, range: body)
  var decoder = FieldDecoder(references: references, findings: source)
  decoder.hasUnit = declaration.fields["unit"] != nil
  let isReadable = !source.mapping.entries.isEmpty || !source.diagnostics.hasErrors
  guard isReadable else { return (DecodedComponent(values: [], uses: []), source.diagnostics) }
  // The name as the editor knows it, which may be another than the declaration's.
  let written = String(decoding: file.bytes[name.clamped(to: file.bytes.indices)], as: UTF8.self)
  let title = written.isEmpty ? declaration.name : written
  let owner = ModelIssue.Owner.component(
    title, keys: declaration.fields.fields.map(\.name))
  let values = decoder.values(of: source.mapping, declaration.fields, owner: owner, start: name)
  for group in declaration.oneOf + declaration.anyOf {
    let written = group.filter { source.mapping[$0].map { $0.kind != .null } ?? false }
    let isExclusive = declaration.oneOf.contains(group)
    if written.isEmpty, !decoder.isMisspelt(group, in: source.mapping, declaration.fields) {
      decoder.report(.noneOfGroup(group, in: title), at: name)
    } else if isExclusive, written.count > 1, let second = written.dropFirst().first,
      let position = source.mapping.position(of: second)
    {
      decoder.report(.severalOfGroup(written), at: source.mapping.entries[position].keySpan)
    }
  }
  return (DecodedComponent(values: values, uses: decoder.uses), decoder.findings.diagnostics)
}

extension FieldDecoder {
  /// Whether a key that is no field was likely meant as one of a group, which has been said then.
  fileprivate func isMisspelt(
    _ group: [String], in mapping: Mapping, _ fields: RecordType
  ) -> Bool {
    mapping.entries.contains { entry in
      fields[entry.key] == nil && likelyFields(entry.key, in: group).first != nil
    }
  }
}

extension FieldValue {
  fileprivate func keys(of data: String, _ type: FieldType) -> [String] {
    switch (self, type) {
    case (.text(let text), .key(data)): [text]
    case (.list(let items), .list(let element)): items.flatMap { $0.keys(of: data, element) }
    case (.record(let parts), .map(let element)):
      parts.flatMap { $0.value.keys(of: data, element) }
    case (.record(let parts), .record(let record)):
      parts.flatMap { part in
        record[part.name].map { part.value.keys(of: data, $0.type) } ?? []
      }
    default: []
    }
  }
}
