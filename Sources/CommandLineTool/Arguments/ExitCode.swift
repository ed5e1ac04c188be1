import Diagnostics

/// How the program ends. Source: sysexits.h.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// The work is done.
  case success = 0
  /// What was to be checked does not hold, where an option asked for this code.
  case findings = 1
  /// The command line is not understood (EX_USAGE).
  case usage = 64
  /// Content, data or templates have errors; with `--strict`, warnings too (EX_DATAERR).
  case contentErrors = 65
  /// An input file or folder is missing or cannot be read (EX_NOINPUT).
  case missingInput = 66
  /// A fault of this program (EX_SOFTWARE).
  case internalError = 70
  /// The output cannot be created, or is not this program's to replace (EX_CANTCREAT).
  case cannotCreateOutput = 73
  /// Reading or writing failed midway (EX_IOERR).
  case inputOutput = 74
  /// The site's settings have errors (EX_CONFIG).
  case configuration = 78

  /// What the code means, for help.
  var meaning: Localized {
    switch self {
    case .success: Localized(es: "Todo bien", en: "All is well")
    case .findings:
      Localized(
        es: "Lo que se pidió comprobar no se cumple", en: "What was to be checked does not hold")
    case .usage: Localized(es: "El comando no se entiende", en: "The command is not understood")
    case .contentErrors:
      Localized(
        es: "Hay errores en el contenido, los datos o las plantillas",
        en: "The content, data or templates have errors")
    case .missingInput:
      Localized(
        es: "Falta un archivo o una carpeta de entrada, o no se puede leer",
        en: "An input file or folder is missing or cannot be read")
    case .internalError: Localized(es: "Falla de este programa", en: "A fault of this program")
    case .cannotCreateOutput:
      Localized(
        es: "No se puede crear o reemplazar la salida",
        en: "The output cannot be created or replaced")
    case .inputOutput: Localized(es: "Falla al leer o escribir", en: "Reading or writing failed")
    case .configuration:
      Localized(es: "Hay errores en content/site.yml", en: "content/site.yml has errors")
    }
  }
}
