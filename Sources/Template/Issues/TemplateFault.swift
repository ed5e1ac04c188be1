public import Diagnostics

/// What a filter or function of the host throws; the engine makes it a diagnostic at the call.
public struct TemplateFault: Error {
  /// What is wrong, without a final period.
  public let message: Localized
  /// The way out.
  public let help: Localized?
  /// The host's own code, such as `EMRA-B012`; nil takes the engine's `EMRA-T060`.
  public let code: String?

  /// A fault with a message of the host.
  public init(_ message: Localized, help: Localized? = nil, code: String? = nil) {
    self.message = message
    self.help = help
    self.code = code
  }
}

/// The engine's own error while it runs: an issue that gets its place on the way out.
final class Fault: Error {
  let issue: TemplateIssue
  let place: Place?
  let notes: [Diagnostic.Note]
  /// Stands for something the lexer or parser has reported already.
  let isReported: Bool

  init(_ issue: TemplateIssue, at place: Place? = nil, notes: [Diagnostic.Note] = []) {
    self.issue = issue
    self.place = place
    self.notes = notes
    isReported = false
  }

  private init() {
    issue = .notUTF8
    place = nil
    notes = []
    isReported = true
  }

  /// Ends a tag that was reported before.
  static let reported = Fault()
}
