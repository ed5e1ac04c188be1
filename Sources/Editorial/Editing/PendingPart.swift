/// A part of a file that `plan fill` wrote and nobody has replaced.
public enum PendingPart: String, Sendable, CaseIterable {
  /// The title.
  case title
  /// The one sentence.
  case summary
  /// The text.
  case body

  /// What such parts begin with.
  static let mark = "PENDIENTE"
  /// The beginning of the line that stands for the text.
  static let line = "PENDIENTE: escriba aquí"
}

extension ContentRecord {
  /// What is still as `plan fill` made it: such content is not finished, whatever its state.
  /// Cost: linear in the text.
  public var pendingParts: [PendingPart] {
    PendingPart.allCases.filter { part in
      switch part {
      case .title: title.hasPrefix("\(PendingPart.mark):")
      case .summary: summary.hasPrefix("\(PendingPart.mark).")
      case .body:
        body.split(whereSeparator: \.isNewline).contains { $0.hasPrefix(PendingPart.line) }
      }
    }
  }
}
