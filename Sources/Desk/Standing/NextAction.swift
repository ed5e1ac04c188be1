import CivilTime
import Editorial
import Schedule

/// What an item waits for.
struct NextAction {
  /// A few words for lists.
  var short: String
  /// A sentence for the item's page.
  var long: String
  /// Commands that do it.
  var commands: [String] = []
}

extension DeskView {
  func nextAction(of piece: Piece) -> NextAction {
    switch piece.standing {
    case .published:
      return NextAction(
        short: "Nada que hacer", long: "Publicada: su hora llegó y su texto está aprobado.")
    case .unfit:
      let refused = piece.entry.texts.filter { !$0.fits }
      return NextAction(
        short: "Corregir el texto para " + listText(refused.map(\.title)),
        long: "Está aprobada, pero su texto \(refused.map(\.refusal).joined(separator: "; ")). "
          + "Corrija el archivo; puede dar a cada red un texto propio.")
    case .ready:
      // What has a date of its own goes out by it.
      let moment = (piece.entry.content?.date ?? piece.item.start).local
      return NextAction(
        short: "Sale sola a su hora",
        long: "Lista. En el sitio sale sola el \(moment.date.dayText) a las \(moment.time); en las "
          + "redes, copie sus textos a esa hora.")
    case .missing, .passed: return writing(piece)
    case .late:
      var action = finishing(piece)
      action.long = "Su hora pasó y no salió: saldrá al aprobarla. " + action.long
      return action
    case .waiting: return finishing(piece)
    }
  }

  private func writing(_ piece: Piece) -> NextAction {
    let id = piece.item.id
    guard piece.standing != .passed else {
      return NextAction(
        short: "Nada que hacer aquí",
        long: "Su hora pasó sin texto, y lo que pasó no se mueve. Si el tema todavía importa, "
          + "escríbalo para un lugar por venir.")
    }
    if let suggestion = piece.entry.suggestion {
      return NextAction(
        short: "Usar el texto sugerido",
        long: "Hay un texto que le sirve: «\(suggestion.title)». Déselo, o escriba otro.",
        commands: ["emra-site plan bind \(shellWord(suggestion.path)) \(shellWord(id))"])
    }
    // `plan fill` looks two weeks ahead unless it is told.
    let days = piece.day.days(since: today)
    return NextAction(
      short: "Escribir el texto",
      long: "Escriba el texto. Este comando crea los archivos de los lugares vacíos hasta ese día, "
        + "también el suyo; o cree uno con «slot: \(id)» en su encabezado.",
      commands: ["emra-site plan fill" + (days > 14 ? " --days \(min(days, 366))" : "")])
  }

  private func finishing(_ piece: Piece) -> NextAction {
    guard let content = piece.entry.content else { return writing(piece) }
    let id = shellWord(piece.item.id)
    switch content.state {
    case "revision":
      let obstacles = obstacles(of: piece)
      guard obstacles.isEmpty else {
        return NextAction(
          short: "Corregir y aprobar",
          long: "Antes de aprobarla: \(obstacles.joined(separator: "; ")). Después, apruébela.",
          commands: ["emra-site plan set \(id) state=aprobado"])
      }
      return NextAction(
        short: "Aprobar", long: "Revise el texto y apruébelo.",
        commands: ["emra-site plan set \(id) state=aprobado"])
    case "aprobado", nil:
      return NextAction(
        short: "Corregir el archivo",
        long: "Está aprobado y algo lo detiene: un error en el archivo, o «draft: true». "
          + "«emra-site build» lo dice.", commands: ["emra-site build"])
    default:
      return NextAction(
        short: "Terminar el texto", long: "Termine el texto y páselo a revisión.",
        commands: ["emra-site plan set \(id) state=revision"])
    }
  }
}

/// A text as one word of a shell's line, on one line. Source: POSIX.1-2017, XCU 2.2.2.
private func shellWord(_ text: String) -> String {
  let isPlain =
    !text.isEmpty
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-".unicodeScalars.contains(scalar)
    }
  return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
