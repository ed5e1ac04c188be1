import Diagnostics
import YAML

/// What a data file of `content/data` must hold, as `data:` of `site.yml` says.
public struct DataDeclaration: Sendable {
  /// The file's name without its ending.
  public let name: String
  /// What it holds as a whole: a record, a map or a list.
  public let type: FieldType
  /// Where its name stands in `site.yml`.
  public let span: Range<Int>
}

extension ModelDecoder {
  /// The data files declared under `data`.
  func data(
    taxonomies: [TaxonomyDeclaration], _ values: inout MappingDecoder
  ) -> [DataDeclaration] {
    guard let mapping = values.mapping("data")?.value else { return [] }
    let library = TypeLibrary(taxonomies: taxonomies)
    return mapping.entries.map { entry in
      DataDeclaration(
        name: entry.key, type: library.type(entry.value, key: entry, &values), span: entry.keySpan)
    }
  }
}
