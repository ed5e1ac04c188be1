/// Why a value is undefined; becomes an error where the value is used.
public final class Undefined: Sendable {
  enum Kind: Sendable {
    /// A name without a value; the names that had one are found when the error is told.
    case name(String, known: [String])
    /// `written` is how the template names the value.
    case member(of: Value, written: String?, name: String)
    case element(of: Value, written: String?, key: Value)
    case parameter(String, macro: String)
    case outsideLoop(String)
    case noElse
    case empty(filter: String)
    case export(String, template: String, known: [String])
  }
  let kind: Kind
  let place: Place?

  init(_ kind: Kind, at place: Place?) {
    self.kind = kind
    self.place = place
  }
}

/// A byte range in one of the templates of a set.
struct Place: Sendable, Equatable {
  let file: Int32
  let start: Int32
  let end: Int32

  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }

  func contains(_ other: Place) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}
