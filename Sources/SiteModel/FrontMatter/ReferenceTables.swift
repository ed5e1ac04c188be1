import CivilTime

/// What field values may refer to.
public struct ReferenceTables: Sendable {
  /// Keys of the declared terms of each taxonomy that is not open, in order.
  let terms: [String: [String]]
  /// Top-level keys of each data file.
  let dataKeys: [String: Set<String>]
  /// Names of data files whose keys are not known.
  let unreadableData: Set<String>
  /// The site's zone, for dates without one.
  let zone: TimeZoneRules

  /// The tables of a site. `dataKeys`: the top-level keys of each data file, by its name without
  /// ending. `unreadableData`: the names of those that could not be read, so that their error is
  /// not repeated for each key that pages use.
  public init(
    settings: Settings, dataKeys: [String: [String]], unreadableData: Set<String> = []
  ) {
    var terms: [String: [String]] = [:]
    for taxonomy in settings.taxonomies where !taxonomy.isOpen {
      terms[taxonomy.name] = taxonomy.terms.map(\.key)
    }
    self.terms = terms
    self.dataKeys = dataKeys.mapValues { Set($0) }
    self.unreadableData = unreadableData
    zone = settings.timeZone
  }

  /// The top-level keys of a data file, sorted; none where it is not known.
  public func keys(of data: String) -> [String] { dataKeys[data]?.sorted() ?? [] }

  private init() {
    terms = [:]
    dataKeys = [:]
    unreadableData = []
    zone = .utc
  }

  /// Tables of nothing, for values that refer to nothing.
  static let none = ReferenceTables()
}
