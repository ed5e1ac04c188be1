/// What a view shows, in parts that each form of output writes in its own way. Texts are plain.
struct Sheet: Sendable {
  /// The document's language, as a tag.
  var language: String
  var title: String
  /// Below the title.
  var subtitle: String
  var blocks: [Block]

  enum Block: Sendable {
    case heading(String)
    case text(String)
    case list([String])
    case table(Table)
    case month(MonthGrid)
  }
}

/// A table; rows may be gathered in groups with a title.
struct Table: Sendable {
  /// What the table is, for readers who do not see it.
  var caption: String
  var columns: [Column]
  var groups: [Group]

  struct Column: Sendable {
    var title: String
    /// Numbers stand to the right.
    var isNumeric = false
  }

  struct Group: Sendable {
    /// Nil for the only group of a table.
    var title: String?
    /// A holiday or the like, after the title.
    var note: String?
    /// Each as long as the columns; the first cell names the row.
    var rows: [[String]]
  }
}

/// A month as weeks of seven days from Monday.
struct MonthGrid: Sendable {
  var caption: String
  /// "Lu", "Mo", and written out.
  var weekdays: [(short: String, long: String)]
  var weeks: [[Day]]
  /// What the short names of text mean.
  var legend: String

  struct Day: Sendable {
    /// Nil outside the month.
    var number: Int?
    /// "lunes 10 de agosto".
    var name: String
    /// A holiday or the like.
    var note: String?
    var entries: [Entry]
  }

  struct Entry: Sendable {
    /// "09:00".
    var time: String
    /// "Reel", at most four columns.
    var short: String
    /// "Reel: Agua".
    var long: String
  }
}

/// The forms a view is shown in.
public enum ViewFormat: String, Sendable, CaseIterable {
  case text
  case markdown = "md"
  case html
  case json
}
