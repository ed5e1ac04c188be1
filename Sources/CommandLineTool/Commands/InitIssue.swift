import Diagnostics

/// What keeps a new site from being made, beside the system. Code EMRA-C018.
enum InitIssue: Issue, Equatable {
  /// The folder holds something; `names` are in order.
  case folderNotEmpty(names: [String])

  var code: String { "EMRA-C018" }

  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .folderNotEmpty(let names):
      let shown = names.prefix(5).map { "«\($0)»" }.joined(separator: ", ")
      return names.count > 5
        ? Localized(
          es: "La carpeta no está vacía: tiene \(shown) y \(names.count - 5) más",
          en: "The folder is not empty: it has \(shown) and \(names.count - 5) more")
        : Localized(
          es: "La carpeta no está vacía: tiene \(shown)",
          en: "The folder is not empty: it has \(shown)")
    }
  }

  var help: Localized? {
    Localized(
      es: "Elija otra carpeta, que no exista o esté vacía; no se cambió nada",
      en: "Choose another folder, one that is not there or is empty; nothing was changed")
  }
}
