public import Diagnostics
import Text

/// What keeps the desk from being made, or the public site from its place. Codes EMRA-D001 to D009.
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
  /// The desk would lie in a folder that is a public site's, of whatever command.
  case inPublicFolder(String, String)
  /// The public site would take a desk's place.
  case overDesk(String)
  /// It would lie in a desk, which is made anew as a whole.
  case insideDesk(String, String)
  /// The public site would replace a folder in which there is a desk.
  case holdsDesk(String, String)

  /// The stable code.
  public var code: String {
    switch self {
    case .isOutput: "EMRA-D001"
    case .insideOutput: "EMRA-D002"
    case .holdsOutput: "EMRA-D003"
    case .inProject: "EMRA-D004"
    case .publicSite: "EMRA-D005"
    case .inPublicFolder: "EMRA-D006"
    case .overDesk: "EMRA-D007"
    case .insideDesk: "EMRA-D008"
    case .holdsDesk: "EMRA-D009"
    }
  }

  /// All are errors: nothing has been written.
  public var severity: Severity { .error }

  /// What is wrong.
  public var summary: Localized {
    let (path, other) = names
    return switch self {
    case .isOutput:
      Localized(
        es: "La mesa de trabajo y el sitio público irían a la misma carpeta, «\(path)»",
        en: "The desk and the public site would go to the same folder, «\(path)»")
    case .insideOutput:
      Localized(
        es: "La mesa de trabajo quedaría dentro del sitio público: «\(path)»",
        en: "The desk would lie inside the public site: «\(path)»")
    case .holdsOutput:
      Localized(
        es: "El sitio público quedaría dentro de la mesa de trabajo: «\(path)»",
        en: "The public site would lie inside the desk: «\(path)»")
    case .inProject:
      Localized(
        es: "La mesa de trabajo no puede ir en «\(path)», que tiene los archivos del proyecto",
        en: "The desk cannot go to «\(path)», which holds the files of the project")
    case .publicSite:
      Localized(
        es: "«\(path)» tiene un sitio público que hizo este programa, y no una mesa de trabajo",
        en: "«\(path)» holds a public site that this program made, and no desk")
    case .inPublicFolder:
      Localized(
        es: "La mesa de trabajo, «\(path)», quedaría en «\(other)», donde va un sitio público",
        en: "The desk, «\(path)», would lie in «\(other)», where a public site goes")
    case .overDesk:
      Localized(
        es: "En «\(path)» está la mesa de trabajo: el sitio público quedaría en su lugar",
        en: "«\(path)» is the desk: the public site would take its place")
    case .insideDesk:
      Localized(
        es: "«\(path)» quedaría dentro de la mesa de trabajo «\(other)», que se "
          + "borra entera cada vez que se hace",
        en: "«\(path)» would lie inside the desk «\(other)», which is removed as a "
          + "whole each time it is made")
    case .holdsDesk:
      Localized(
        es: "En «\(path)» está la mesa de trabajo, «\(other)»: se subiría con el "
          + "sitio público, y al hacer el sitio se borraría",
        en: "In «\(path)» there is the desk, «\(other)»: it would be deployed with "
          + "the public site, and making the site would remove it")
    }
  }

  /// The folders, as they may be shown.
  private var names: (path: String, other: String) {
    switch self {
    case .isOutput(let path), .insideOutput(let path), .holdsOutput(let path), .inProject(let path),
      .publicSite(let path), .overDesk(let path):
      (harmless(path), "")
    case .inPublicFolder(let path, let other), .insideDesk(let path, let other),
      .holdsDesk(let path, let other):
      (harmless(path), harmless(other))
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .isOutput, .insideOutput, .holdsOutput, .inProject, .publicSite, .inPublicFolder:
      Localized(
        es: "Es interna: elija una carpeta aparte, como «--editorial mesa»",
        en: "It is internal: choose a folder apart, such as «--editorial mesa»")
    case .overDesk:
      Localized(
        es: "Elija otra carpeta para «--output», o borre esa si ya no la usa",
        en: "Choose another folder for «--output», or remove that one if it is no longer used")
    case .insideDesk:
      Localized(es: "Elija una carpeta aparte", en: "Choose a folder apart")
    case .holdsDesk:
      Localized(
        es: "Sáquela de ahí, o bórrela: se hace de nuevo con «emra-site build --editorial mesa»",
        en: "Take it out, or remove it: «emra-site build --editorial mesa» makes it anew")
    }
  }
}
