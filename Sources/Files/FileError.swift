public import Diagnostics
import Glibc

/// Why a file or folder could not be used, with the path people know it by.
public struct FileError: Error, Sendable, Equatable {
  /// The kinds of failure that have a message of their own.
  public enum Reason: Sendable, Equatable {
    /// Nothing is there.
    case missing
    /// The system refuses access.
    case denied
    /// A folder stands where a file is wanted.
    case isFolder
    /// A file stands where a folder is wanted.
    case isNotFolder
    /// A device, socket or pipe, or a link to a folder or to nothing: not read.
    case notRegular
    /// A symbolic link leads out of the project, to the path given.
    case outside(String)
    /// The name cannot be used: not UTF-8, too long, or with a NUL byte.
    case badName
    /// The disk or quota is full.
    case noSpace
    /// Larger than the limit, in bytes.
    case tooLarge(Int)
    /// Another build is writing to the same folder.
    case busy
    /// The folder was not made by this program and `--force` was not given.
    case notOurs
    /// Something is there already.
    case exists
    /// Any other error of the system, by its number.
    case system(CInt)
  }

  /// The path in question.
  public let path: String
  /// What is wrong with it.
  public let reason: Reason

  /// A failure about `path`.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// A failure the system reported by its error number.
  init(path: String, code: CInt) {
    self.path = path
    reason =
      switch code {
      case ENOENT: .missing
      case EACCES, EPERM, EROFS: .denied
      case EISDIR: .isFolder
      case ENOTDIR: .isNotFolder
      case ENAMETOOLONG, EILSEQ: .badName
      case ENOSPC, EDQUOT: .noSpace
      case EEXIST, ENOTEMPTY: .exists
      default: .system(code)
      }
  }

  /// The finding for people; its code is `EMRA-F001` to `EMRA-F013`.
  public var diagnostic: Diagnostic {
    self.at(path: path)
  }
}

extension FileError: Issue {
  /// `EMRA-F001` and on.
  public var code: String {
    switch reason {
    case .missing: "EMRA-F001"
    case .denied: "EMRA-F002"
    case .isFolder: "EMRA-F003"
    case .isNotFolder: "EMRA-F004"
    case .notRegular: "EMRA-F005"
    case .outside: "EMRA-F006"
    case .badName: "EMRA-F007"
    case .noSpace: "EMRA-F008"
    case .tooLarge: "EMRA-F009"
    case .busy: "EMRA-F010"
    case .notOurs: "EMRA-F011"
    case .exists: "EMRA-F013"
    case .system: "EMRA-F012"
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// What is wrong.
  public var summary: Localized {
    switch reason {
    case .missing:
      Localized(es: "No existe este archivo o carpeta", en: "No such file or folder")
    case .denied:
      Localized(es: "El sistema no permite usarlo", en: "The system does not permit its use")
    case .isFolder:
      Localized(
        es: "Es una carpeta y se esperaba un archivo", en: "A folder where a file was expected")
    case .isNotFolder:
      Localized(
        es: "Es un archivo y se esperaba una carpeta", en: "A file where a folder was expected")
    case .notRegular:
      Localized(
        es:
          "No es un archivo común (es un dispositivo, una tubería o un enlace a una carpeta o a nada)",
        en: "Not a regular file (a device, a pipe or a link to a folder or to nothing)")
    case .outside(let target):
      Localized(
        es: "El enlace simbólico lleva fuera del proyecto, a «\(target)»",
        en: "The symbolic link leads out of the project, to «\(target)»")
    case .badName:
      Localized(
        es: "El nombre no se puede usar: es demasiado largo o tiene letras no válidas",
        en: "The name cannot be used: too long, or not valid text")
    case .noSpace:
      Localized(es: "No queda espacio en el disco", en: "No space is left on the disk")
    case .tooLarge(let limit):
      Localized(
        es: "El archivo supera el límite de \(limit / 1_000_000) MB",
        en: "The file is larger than the limit of \(limit / 1_000_000) MB")
    case .busy:
      Localized(
        es: "Otra construcción está escribiendo en esta carpeta",
        en: "Another build is writing to this folder")
    case .notOurs:
      Localized(
        es: "Esta carpeta no la hizo emra-site, así que no se reemplaza",
        en: "This folder was not made by emra-site, so it is not replaced")
    case .exists:
      Localized(es: "Ya existe algo con este nombre", en: "Something of this name exists already")
    case .system(let code):
      Localized(
        es: "El sistema respondió con el error \(code) (\(errorText(code)))",
        en: "The system answered with error \(code) (\(errorText(code)))")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch reason {
    case .missing:
      Localized(
        es: "Revise que el nombre esté bien escrito, con sus mayúsculas y tildes",
        en: "Check the spelling, with its capitals and accents")
    case .denied:
      Localized(
        es: "Revise los permisos del archivo y de su carpeta",
        en: "Check the permissions of the file and its folder")
    case .isFolder, .isNotFolder:
      Localized(es: "Elija otra ruta o cambie el nombre", en: "Choose another path or rename it")
    case .notRegular, .outside:
      Localized(
        es: "Copie el archivo dentro del proyecto en lugar del enlace",
        en: "Copy the file into the project in place of the link")
    case .badName:
      Localized(
        es: "Use un nombre más corto, con letras, números y guiones",
        en: "Use a shorter name of letters, digits and hyphens")
    case .noSpace:
      Localized(
        es: "Libere espacio y repita; el sitio anterior quedó como estaba",
        en: "Free some space and try again; the previous site is as it was")
    case .tooLarge:
      Localized(
        es: "Reduzca el archivo o publíquelo en otro lugar y enlácelo",
        en: "Make the file smaller, or publish it elsewhere and link to it")
    case .busy:
      Localized(
        es: "Espere a que termine y repita", en: "Wait until it has ended and try again")
    case .notOurs:
      Localized(
        es: "Elija otra carpeta con --output, o use --force si de verdad quiere reemplazarla",
        en: "Choose another folder with --output, or use --force to replace it all the same")
    case .exists:
      Localized(es: "Cambie el nombre de uno de los dos", en: "Rename one of the two")
    case .system:
      Localized(
        es: "Repita; si continúa, muestre este mensaje a quien administra el equipo",
        en: "Try again; if it persists, show this message to whoever runs the machine")
    }
  }
}

private func errorText(_ code: CInt) -> String {
  guard let text = unsafe strerror(code) else { return "errno" }
  return unsafe String(cString: text)
}
