public import CivilTime
public import Diagnostics
public import Editorial

/// What can be wrong with what is asked of a plan: `EMRA-E001` and on.
public enum PlanOutputIssue: Issue, Equatable {
  /// What a value of a filter names.
  public enum Kind: Sendable, Equatable {
    case campaign, season, objective, pillar, format, channel
  }

  /// A filter names what the calendar does not have.
  case unknownValue(Kind, String, near: [String], all: [String])
  /// `--from` lies after `--to`.
  case emptyRange(from: CivilDate, to: CivilDate)
  /// A program wants one channel a file; `group`: the option named a group of channels.
  case needsChannel(group: String?, all: [String], program: String)
  /// A program publishes on networks, and the channel is none.
  case notNetwork(String, all: [String], program: String)
  /// Nothing is there to be written for a program.
  case noRows(program: String, includesAll: Bool)
  /// More rows than a program takes; `parts` are the options of files that fit.
  case tooManyRows(Int, limit: Int, program: String, parts: [String])
  /// No item is left.
  case nothingMatches
  /// No item has the id.
  case unknownItem(String, near: [String])
  /// The days asked for lie outside the cycle.
  case outsideCycle(first: CivilDate, last: CivilDate)
  /// Pages that cannot be read, so that the places they take look empty; nil: none can.
  case contentUnread(Int?)
  /// Rows that are not approved.
  case notApproved(Int, of: Int)
  /// Items that are not approved or have passed, and so have no row.
  case leftOut(Int, of: Int)
  /// Items whose time the program does not take.
  case badTimes(Int, program: String)
  /// What the project says of other programs is missing.
  case networks(NetworksIssue)
  /// Rows without a text.
  case rowsWithoutText(Int, of: Int)

  /// `EMRA-E001` to `EMRA-E010`.
  public var code: String {
    switch self {
    case .unknownValue: "EMRA-E001"
    case .emptyRange: "EMRA-E002"
    case .needsChannel: "EMRA-E003"
    case .tooManyRows: "EMRA-E004"
    case .nothingMatches: "EMRA-E005"
    case .unknownItem: "EMRA-E006"
    case .outsideCycle: "EMRA-E007"
    case .rowsWithoutText: "EMRA-E008"
    case .contentUnread: "EMRA-E009"
    case .notApproved: "EMRA-E010"
    case .leftOut: "EMRA-E040"
    case .badTimes: "EMRA-E041"
    case .notNetwork: "EMRA-E042"
    case .noRows: "EMRA-E043"
    case .networks(let issue): issue.code
    }
  }

  /// An error where nothing can be shown.
  public var severity: Severity {
    switch self {
    case .nothingMatches, .outsideCycle, .rowsWithoutText, .contentUnread, .notApproved, .leftOut,
      .badTimes:
      .warning
    case .unknownValue, .emptyRange, .needsChannel, .notNetwork, .noRows, .tooManyRows,
      .unknownItem,
      .networks:
      .error
    }
  }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .unknownValue(let kind, let value, _, _):
      Localized(
        es: "El calendario no tiene \(kind.name.es) «\(value)»",
        en: "The calendar has no \(kind.name.en) «\(value)»")
    case .emptyRange(let from, let to):
      Localized(
        es: "--from (\(from)) es posterior a --to (\(to))",
        en: "--from (\(from)) lies after --to (\(to))")
    case .needsChannel(nil, _, let program):
      Localized(
        es: "Un archivo para \(program) es de un solo canal, y falta decir cuál",
        en: "A file for \(program) is of one channel, and which one is missing")
    case .needsChannel(let group?, _, let program):
      Localized(
        es: "Un archivo para \(program) es de un solo canal, y «\(group)» son varios",
        en: "A file for \(program) is of one channel, and «\(group)» stands for several")
    case .notNetwork(let channel, _, let program):
      Localized(
        es: "«\(channel)» no es una red social, y \(program) solo publica en ellas",
        en: "«\(channel)» is no social network, and \(program) publishes only there")
    case .noRows(let program, false):
      Localized(
        es: "No hay nada aprobado que exportar a \(program); no se escribió ningún archivo",
        en: "Nothing approved is there to be exported to \(program); no file was written")
    case .noRows(let program, true):
      Localized(
        es: "No hay nada que exportar a \(program); no se escribió ningún archivo",
        en: "Nothing is there to be exported to \(program); no file was written")
    case .tooManyRows(let count, let limit, let program, _):
      Localized(
        es: "Son \(count) filas, y \(program) admite \(limit) por archivo",
        en: "There are \(count) rows, and \(program) takes \(limit) a file")
    case .leftOut(let count, let all):
      Localized(
        es: "Quedan fuera \(count) de \(all) piezas: no están aprobadas o ya pasaron",
        en: "\(count) of \(all) items are left out: not approved, or past")
    case .badTimes(let count, let program):
      Localized(
        es: "Quedan fuera \(count) piezas por su hora, que \(program) no admite",
        en: "\(count) items are left out for their time, which \(program) does not take")
    case .networks(let issue): issue.summary
    case .nothingMatches:
      Localized(es: "Ninguna pieza del plan cumple lo pedido", en: "No item of the plan matches")
    case .unknownItem(let id, _):
      Localized(es: "El plan no tiene el lugar «\(id)»", en: "The plan has no place «\(id)»")
    case .outsideCycle:
      Localized(
        es: "Esos días están fuera del ciclo del plan",
        en: "These days lie outside the plan's cycle"
      )
    case .contentUnread(let count?):
      Localized(
        es: count == 1
          ? "1 página de content/ tiene errores: si ocupa un lugar del plan, se ve vacío"
          : "\(count) páginas de content/ tienen errores: los lugares que ocupan se ven vacíos",
        en: count == 1
          ? "1 page of content/ has errors: a place it takes looks empty"
          : "\(count) pages of content/ have errors: places they take look empty")
    case .contentUnread(nil):
      Localized(
        es: "No se puede leer content/: todos los lugares se ven vacíos",
        en: "content/ cannot be read: all places look empty")
    case .notApproved(let count, let all):
      Localized(
        es: "\(count) de \(all) filas no están aprobadas",
        en: "\(count) of \(all) rows are not approved")
    case .rowsWithoutText(let count, let all):
      Localized(
        es: "\(count) de \(all) filas no tienen texto: aún no hay contenido para ellas",
        en: "\(count) of \(all) rows have no text: there is no content for them yet")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .unknownValue(_, _, let near, let all):
      didYouMean(near)
        ?? Localized(
          es: all.isEmpty ? "El calendario no tiene ninguna" : "Use \(alternatives(all, or: "o"))",
          en: all.isEmpty ? "The calendar has none" : "Use \(alternatives(all, or: "or"))")
    case .emptyRange:
      Localized(es: "Cambie una de las dos fechas", en: "Change one of the two dates")
    case .needsChannel(_, let all, _):
      Localized(
        es: "Agregue --channel con \(alternatives(all, or: "o"))",
        en: "Add --channel with \(alternatives(all, or: "or"))")
    case .notNetwork(_, let all, _):
      Localized(
        es: "Use --channel con \(alternatives(all, or: "o"))",
        en: "Use --channel with \(alternatives(all, or: "or"))")
    case .noRows:
      Localized(
        es:
          "Apruebe antes lo que ha de salir, o elija otros días; «emra-site plan gaps» dice qué falta",
        en:
          "Approve first what is to go out, or choose other days; «emra-site plan gaps» tells what "
          + "is missing")
    case .tooManyRows(_, _, _, let parts):
      Localized(
        es: "Haga un archivo para cada parte: \(parts.joined(separator: "; "))",
        en: "Make a file for each part: \(parts.joined(separator: "; "))")
    case .nothingMatches:
      Localized(
        es: "Quite un filtro o revise las fechas; «plan list» muestra todo el plan",
        en: "Leave a filter out or check the dates; «plan list» shows the whole plan")
    case .unknownItem(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "«plan list» muestra los lugares, como 2026-08-reel-2",
          en: "«plan list» shows the places, such as 2026-08-reel-2")
    case .outsideCycle(let first, let last):
      Localized(
        es: "El ciclo va del \(first.long(in: .es)) al \(last.long(in: .es))",
        en: "The cycle runs from \(first.long(in: .en)) to \(last.long(in: .en))")
    case .contentUnread:
      Localized(es: "«emra-site build» dice por qué", en: "«emra-site build» tells why")
    case .notApproved:
      Localized(
        es: "Borre esas filas antes de subir el archivo, o exporte sin --all",
        en: "Delete these rows before the file is loaded, or export without --all")
    case .leftOut:
      Localized(
        es: "Agregue --all para verlas también; no las suba sin aprobar",
        en: "Add --all to see them too; do not load them without approval")
    case .badTimes:
      Localized(
        es: "Prográmelas a mano: sus minutos no son los que admite, o falta muy poco",
        en: "Schedule them by hand: their minutes are not what it takes, or they are too near")
    case .networks(let issue): issue.help
    case .rowsWithoutText:
      Localized(
        es: "Complete la columna Text antes de subir el archivo",
        en: "Fill in the column Text before the file is loaded")
    }
  }
}

extension PlanOutputIssue.Kind {
  fileprivate var name: Localized {
    switch self {
    case .campaign: Localized(es: "la campaña", en: "campaign")
    case .season: Localized(es: "la temporada", en: "season")
    case .objective: Localized(es: "el objetivo", en: "objective")
    case .pillar: Localized(es: "el tipo de contenido", en: "pillar")
    case .format: Localized(es: "el formato", en: "format")
    case .channel: Localized(es: "el canal", en: "channel")
    }
  }
}
