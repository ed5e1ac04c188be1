/// How much a finding weighs: an error stops the build, a warning does not (unless `--strict`).
public enum Severity: String, Sendable {
  case error
  case warning
}

/// A kind of finding. Each target owns an enum of these; codes (`EMRA-T012`) are never reused.
public protocol Issue: Sendable {
  /// The stable code, `EMRA-` with the target's letter and three digits.
  var code: String { get }
  /// Error or warning.
  var severity: Severity { get }
  /// What is wrong: the most specific fact first, no final period.
  var summary: Localized { get }
  /// The way out, as an instruction or a question; nil only where the summary says it.
  var help: Localized? { get }
}

extension Issue {
  /// This issue at a byte range of a file.
  public func at(
    _ file: SourceFile, _ range: Range<Int>?, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(self, at: Location(file, range), notes: notes)
  }

  /// This issue about a path without content at hand.
  public func at(path: String, notes: [Diagnostic.Note] = []) -> Diagnostic {
    Diagnostic(self, at: Location(path: path), notes: notes)
  }
}

/// One finding of a run, ready to be sorted and shown. Holds its source file alive.
public struct Diagnostic: Sendable {
  /// A further place that belongs to the finding, such as the other page at the same address.
  public struct Note: Sendable {
    /// What is to be seen there.
    public let text: Localized
    /// Where; nil for a remark without a place.
    public let location: Location?

    /// A remark at a place.
    public init(_ text: Localized, at location: Location? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// The stable code, such as `EMRA-T012`.
  public let code: String
  /// Error or warning.
  public private(set) var severity: Severity
  /// What is wrong.
  public let summary: Localized
  /// The way out.
  public let help: Localized?
  /// Where; nil for a finding about the run as a whole.
  public private(set) var location: Location?
  /// Further places, in order.
  public private(set) var notes: [Note]

  /// An issue at a place.
  public init(_ issue: some Issue, at location: Location?, notes: [Note] = []) {
    code = issue.code
    severity = issue.severity
    summary = issue.summary.startingUpperCase
    help = issue.help?.startingUpperCase
    self.location = location
    self.notes = notes
  }

  /// The same finding with further places.
  public func adding(_ more: [Note]) -> Diagnostic {
    var copy = self
    copy.notes += more
    return copy
  }

  /// The same finding at another place, without its further ones: for what was read out of a larger
  /// file.
  public func moved(to location: Location) -> Diagnostic {
    var copy = self
    copy.location = location
    copy.notes = []
    return copy
  }

  /// The same finding as a warning.
  public func demoted() -> Diagnostic {
    var copy = self
    copy.severity = .warning
    return copy
  }
}

/// Carries diagnostics out of a function that cannot return a value beside them.
public struct DiagnosticError: Error {
  /// At least one diagnostic, in the order found.
  public let diagnostics: [Diagnostic]

  /// Throws one diagnostic.
  public init(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// Sorted by path, offset and code, with findings that say the same at the same place once.
  public func sortedForDisplay() -> [Diagnostic] {
    let keyed = enumerated().map { (key: SortKey($0.element, order: $0.offset), value: $0.element) }
    var seen = Set<SortKey.Identity>()
    return keyed.sorted { $0.key < $1.key }
      .filter { seen.insert($0.key.identity).inserted }
      .map(\.value)
  }
}

private struct SortKey: Comparable {
  struct Identity: Hashable {
    let path: String
    let start: Int
    let code: String
    let text: String
  }
  let identity: Identity
  let order: Int

  init(_ diagnostic: Diagnostic, order: Int) {
    identity = Identity(
      path: diagnostic.location?.file.path ?? "",
      start: diagnostic.location?.range?.lowerBound ?? -1, code: diagnostic.code,
      text: diagnostic.summary.es)
    self.order = order
  }

  static func < (a: SortKey, b: SortKey) -> Bool {
    (a.identity.path, a.identity.start, a.identity.code, a.identity.text, a.order)
      < (b.identity.path, b.identity.start, b.identity.code, b.identity.text, b.order)
  }
}
