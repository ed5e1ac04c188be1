public import Diagnostics

/// What can be wrong with a lock as a whole. Codes EMRA-P061 to P069.
public enum LockIssue: Issue {
  /// The calendar is not the one the lock was made from.
  case calendarChanged
  /// It is no JSON: cut off, or two copies of it run together.
  case damaged
  /// It holds the marks that Git leaves where two copies do not go together.
  case conflict

  /// The stable code.
  public var code: String {
    switch self {
    case .calendarChanged: "EMRA-P061"
    case .damaged: "EMRA-P069"
    case .conflict: "EMRA-P068"
    }
  }

  /// A warning where the lock still stands.
  public var severity: Severity {
    switch self {
    case .calendarChanged: .warning
    case .damaged, .conflict: .error
    }
  }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .calendarChanged:
      Localized(
        es: "El archivo calendar.yml cambió y el plan fijado todavía es el de antes",
        en: "The file calendar.yml has changed, and the locked plan is still the one before")
    case .damaged:
      Localized(
        es: "El plan fijado está dañado: desde aquí no se puede leer",
        en: "The locked plan is damaged: from here on it cannot be read")
    case .conflict:
      Localized(
        es:
          "El plan fijado está dañado: dos personas lo cambiaron a la vez y Git dejó aquí sus marcas",
        en: "The locked plan is damaged: two people changed it at once, and Git left its marks here"
      )
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
    case .damaged:
      Localized(
        es: "No lo corrija a mano. Recupere la última copia guardada; si no hay ninguna, bórrelo "
          + "(se pierde lo anotado como publicado). Después, «emra-site plan lock»",
        en: "Do not correct it by hand. Get back the last copy that was kept; if there is none, "
          + "delete it (what it noted as published is lost). Then, «emra-site plan lock»")
    case .conflict:
      Localized(
        es:
          "No lo corrija a mano. Deje entera una de las dos copias, por ejemplo con «git checkout "
          + "--ours \(PlanLock.path)», y resuelva igual calendar.yml. Después, «emra-site plan lock»",
        en: "Do not correct it by hand. Keep one of the two copies whole, for example by «git "
          + "checkout --ours \(PlanLock.path)», and settle calendar.yml too. Then, «emra-site plan "
          + "lock»")
    }
  }
}
