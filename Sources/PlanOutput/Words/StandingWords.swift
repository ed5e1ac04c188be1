import Editorial
import Schedule

extension PlanWords {
  /// "hoy", "mañana", "en 3 días", "hace 2 días".
  func distance(_ days: Int) -> String {
    switch days {
    case 0: say("hoy", "today")
    case 1: say("mañana", "tomorrow")
    case -1: say("ayer", "yesterday")
    case 2...: say("en \(days) días", "in \(days) days")
    default: say("hace \(-days) días", "\(-days) days ago")
    }
  }

  /// "2 días y 3 horas", of a number of minutes without its sign: the two largest units.
  func duration(_ minutes: Int) -> String {
    let minutes = minutes.magnitude
    let parts: [(UInt, String)] = [
      (minutes / 1440, minutes / 1440 == 1 ? say("día", "day") : say("días", "days")),
      (minutes / 60 % 24, minutes / 60 % 24 == 1 ? say("hora", "hour") : say("horas", "hours")),
      (minutes % 60, minutes % 60 == 1 ? say("minuto", "minute") : say("minutos", "minutes")),
    ]
    let named = parts.filter { $0.0 > 0 }.prefix(2).map { "\($0.0) \($0.1)" }
    return named.isEmpty
      ? say("menos de un minuto", "less than a minute")
      : named.joined(separator: say(" y ", " and "))
  }

  /// "OE2, Información educativa, comunidad; campaña Calidad de vida".
  func wish(_ item: PlanItem) -> String {
    let campaigns = [
      campaign(item).map { say("campaña \($0)", "campaign \($0)") },
      season(item).map { say("temporada \($0)", "season \($0)") },
    ].compactMap { $0 }
    let topic = "\(plain(item.objective)), \(pillar(item.pillar)), \(plain(item.audience))"
    return ([topic] + campaigns).joined(separator: "; ")
  }

  /// "«Oficios» [por aprobar]".
  func quoted(_ item: PlanItem) -> String {
    let title = item.title.map(plain) ?? ""
    return "«\(title)»" + (state(item).map { " [\($0)]" } ?? "")
  }

  /// What is to be done for an entry: "escribir 2026-08-post-2". The place is what commands ask for.
  func lack(_ entry: EditorialEntry) -> String {
    let item = entry.item
    let id = plain(item.id)
    if let content = entry.content {
      if !content.pendingParts.isEmpty {
        return say(
          "escribir \(quoted(item)): todavía tiene «PENDIENTE»",
          "write \(quoted(item)): it still has «PENDIENTE»")
      }
      return content.state == "aprobado"
        ? say(
          "revisar \(id) \(quoted(item)): es borrador o tiene errores",
          "check \(id) \(quoted(item)): it is a draft or has errors")
        : say("aprobar \(id) \(quoted(item))", "approve \(id) \(quoted(item))")
    }
    var text = say("escribir \(id)", "write \(id)")
    if let title = item.title.map(plain), !title.isEmpty { text += ", «\(title)»" }
    guard let suggestion = entry.suggestion else { return text }
    return text
      + say(
        "; podría servir «\(plain(suggestion.title))» (\(plain(suggestion.path)))",
        "; «\(plain(suggestion.title))» (\(plain(suggestion.path))) might do")
  }

  /// A leaf channel by its title.
  func channel(_ id: String) -> String {
    plain(calendar.channels.first { $0.id == id }?.title ?? id)
  }
}
