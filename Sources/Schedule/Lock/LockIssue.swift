public import Diagnostics

/// What can be wrong between a lock and its calendar. Codes EMRA-P061 to P069.
public enum LockIssue: Issue {
  /// The calendar is not the one the lock was made from.
  case calendarChanged

  /// The stable code.
  public var code: String {
    switch self {
    case .calendarChanged: "EMRA-P061"
    }
  }

  /// All are warnings: the lock still stands.
  public var severity: Severity {
    switch self {
    case .calendarChanged: .warning
    }
  }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .calendarChanged:
      Localized(
        es: "El archivo calendar.yml cambió y el plan fijado todavía es el de antes",
        en: "The file calendar.yml has changed, and the locked plan is still the one before")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .calendarChanged:
      Localized(
        es: "Vea qué se movería con «emra-site plan diff» y acéptelo con «emra-site plan lock»",
        en:
          "See what would move with «emra-site plan diff» and accept it with «emra-site plan lock»")
    }
  }
}
