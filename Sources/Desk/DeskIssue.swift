public import Diagnostics

/// What keeps the desk from being made. Codes EMRA-D001 to D009.
public enum DeskIssue: Issue, Equatable {
  /// The folder of the desk is the public one.
  case isOutput(String)
  /// It lies inside the public one.
  case insideOutput(String)
  /// It holds the public one.
  case holdsOutput(String)
  /// It holds the project, or lies in what it is made of.
  case inProject(String)
  /// It holds something that this program made for the public.
  case publicSite(String)

  /// The stable code.
  public var code: String {
    switch self {
    case .isOutput: "EMRA-D001"
    case .insideOutput: "EMRA-D002"
    case .holdsOutput: "EMRA-D003"
    case .inProject: "EMRA-D004"
    case .publicSite: "EMRA-D005"
    }
  }

  /// All are errors: nothing has been written.
  public var severity: Severity { .error }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .isOutput(let path):
      Localized(
        es: "La mesa de trabajo y el sitio público irían a la misma carpeta, «\(path)»",
        en: "The desk and the public site would go to the same folder, «\(path)»")
    case .insideOutput(let path):
      Localized(
        es: "La mesa de trabajo quedaría dentro del sitio público: «\(path)»",
        en: "The desk would lie inside the public site: «\(path)»")
    case .holdsOutput(let path):
      Localized(
        es: "El sitio público quedaría dentro de la mesa de trabajo: «\(path)»",
        en: "The public site would lie inside the desk: «\(path)»")
    case .inProject(let path):
      Localized(
        es: "La mesa de trabajo no puede ir en «\(path)», que tiene los archivos del proyecto",
        en: "The desk cannot go to «\(path)», which holds the files of the project")
    case .publicSite(let path):
      Localized(
        es: "«\(path)» tiene un sitio público que hizo este programa, y no una mesa de trabajo",
        en: "«\(path)» holds a public site that this program made, and no desk")
    }
  }

  /// The way out.
  public var help: Localized? {
    Localized(
      es: "Es interna: elija una carpeta aparte, como «--editorial mesa»",
      en: "It is internal: choose a folder apart, such as «--editorial mesa»")
  }
}
