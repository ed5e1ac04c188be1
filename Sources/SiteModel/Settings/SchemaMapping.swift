import Diagnostics
import Text
import YAML

/// What pages of a content type are in the vocabulary of schema.org, for structured data.
public struct SchemaMapping: Sendable, Equatable {
  /// What pages of all types of a family have in common.
  public enum Family: Sendable {
    /// Something written and published.
    case work
    /// Something that takes place.
    case event
  }

  /// How the value of a field is written.
  public enum Form: Sendable, Equatable {
    /// As it is: a text, date or address.
    case plain
    /// As the name of a thing of this type: `Place`, `Person`, `Organization`.
    case named(String)
  }

  /// A property with the field of the content type that gives its value.
  public struct Property: Sendable, Equatable {
    /// The property's name in the vocabulary.
    public let name: String
    /// The front matter key.
    public let field: String
    /// How its value is written.
    public let form: Form
  }

  /// The type's name in the vocabulary, such as `NewsArticle`.
  public let type: String
  /// What it is at bottom.
  public let family: Family
  /// What fields say, in the order written.
  public let properties: [Property]

  /// Reads `schema` of a content type with these fields; nil where there is none, or without a type.
  static func decode(_ parts: inout MappingDecoder, fields: RecordType) -> SchemaMapping? {
    guard let mapping = parts.mapping("schema", example: .of("type", "Article")) else { return nil }
    guard let written = mapping.value.entries.first(where: { $0.key == "type" }) else {
      parts.report(SchemaIssue.noType, at: mapping.span)
      return nil
    }
    let type = written.value.scalar?.text ?? ""
    let works = SchemaVocabulary.works
    guard works.contains(type) || SchemaVocabulary.events.contains(type) else {
      let all = works + SchemaVocabulary.events
      parts.report(
        SchemaIssue.unknownType(type, all: all, near: nearMisses(of: type, in: all)),
        at: written.value.span)
      return nil
    }
    let family: Family = works.contains(type) ? .work : .event
    let properties = mapping.value.entries.filter { $0.key != "type" }.compactMap {
      property($0, of: type, family, fields: fields, &parts)
    }
    return SchemaMapping(type: type, family: family, properties: properties)
  }

  private static func property(
    _ entry: Mapping.Entry, of type: String, _ family: Family, fields: RecordType,
    _ parts: inout MappingDecoder
  ) -> Property? {
    let known = SchemaVocabulary.properties(family)
    guard let expected = known.first(where: { $0.name == entry.key })?.value else {
      let all = known.map(\.name)
      parts.report(
        SchemaIssue.unknownProperty(
          entry.key, type: type, all: all, near: nearMisses(of: entry.key, in: all)),
        at: entry.keySpan)
      return nil
    }
    var field = Located(entry.value.scalar?.text ?? "", span: entry.value.span)
    var form: Form = expected == .place ? .named("Place") : .plain
    if entry.value.scalar == nil {
      var inner = MappingDecoder(
        root: entry.value, start: entry.value.span.lowerBound, in: parts.file)
      let name = inner.requiredString("field")
      let kind = inner.string("as")
      if let kind, expected != .agent || !agents.contains(kind.value) {
        inner.report(SchemaIssue.badKind(entry.key, takesKind: expected == .agent), at: kind.span)
      }
      inner.finish()
      parts.append(inner.diagnostics)
      guard let name else { return nil }
      field = name
      if expected == .agent, let kind { form = .named(kind.value) }
    }
    if expected == .agent, form == .plain {
      parts.report(SchemaIssue.noKind(entry.key, field: field.value), at: field.span)
    }
    guard let declared = fields[field.value] else {
      let near = nearMisses(of: field.value, in: fields.fields.map(\.name))
      parts.report(
        ModelIssue.unknownReference(.field, name: field.value, near: near), at: field.span)
      return nil
    }
    guard declared.type.gives(expected) else {
      parts.report(
        SchemaIssue.unfitField(field.value, property: entry.key, needs: expected), at: field.span)
      return nil
    }
    return Property(name: entry.key, field: field.value, form: form)
  }

  private static let agents = ["Organization", "Person"]
}

extension FieldType {
  /// Whether a field of this type can say what a property expects.
  fileprivate func gives(_ expected: SchemaVocabulary.Expected) -> Bool {
    switch (self, expected) {
    case (.list(.list), _): false
    case (.list(let element), _): expected != .date && element.gives(expected)
    case (.date, .date), (.url, .url): true
    case (.text, .text), (.choice, .text), (.term, .text), (.slug, .text): true
    case (.text, .place), (.choice, .place), (.term, .place): true
    case (.text, .agent), (.choice, .agent), (.term, .agent): true
    default: false
    }
  }
}

/// Who publishes the site, for structured data.
public struct OrganizationSettings: Sendable {
  /// Its mark.
  public enum Logo: Sendable, Equatable {
    /// An `http` or `https` address.
    case address(String)
    /// A file of the theme, below its `assets/`.
    case asset(String)
  }

  /// Its name.
  public let name: String
  /// Its own address; nil: that of the site.
  public let url: String?
  /// Its mark; nil where none is named.
  public let logo: Logo?
  /// Where that stands in the file.
  public let logoSpan: Range<Int>?
  /// Its pages elsewhere.
  public let sameAs: [String]

  /// Reads `organization`; what it does not say follows from the site's own title and accounts.
  static func decode(
    _ values: inout MappingDecoder, title: String, social: [SocialLink]
  ) -> OrganizationSettings {
    let written = values.nested("organization", example: .of("name", "EMRA")) { parts in
      let name = parts.string("name")?.value
      let url = address(parts.string("url"), &parts)
      let logo = parts.string("logo")
      let sameAs = parts.strings("same_as")?.value.compactMap { address($0, &parts) }
      return (name: name, url: url, logo: logo, sameAs: sameAs)
    }
    return OrganizationSettings(
      name: written?.name ?? title, url: written?.url,
      logo: written?.logo.map { isWebAddress($0.value) ? .address($0.value) : .asset($0.value) },
      logoSpan: written?.logo?.span,
      sameAs: written?.sameAs ?? social.map(\.url))
  }

  private static func address(
    _ written: Located<String>?, _ parts: inout MappingDecoder
  ) -> String? {
    guard let written else { return nil }
    if !isWebAddress(written.value) {
      parts.report(ModelIssue.badURL(written.value), at: written.span)
    }
    return written.value
  }
}
