import CivilTime
import Diagnostics
import Schedule

/// What the parts of a plan are called, in one language. All texts are harmless (see `plain`).
struct PlanWords: Sendable {
  let calendar: EditorialCalendar
  let language: Language

  func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  /// "Publicación", "Reel".
  func format(_ format: ItemFormat) -> String {
    switch format {
    case .post: say("Publicación", "Post")
    case .story: say("Historia", "Story")
    case .reel: say("Reel", "Reel")
    case .article: say("Artículo", "Article")
    }
  }

  /// "Pub", "Reel": at most four columns.
  func shortFormat(_ format: ItemFormat) -> String {
    switch format {
    case .post: say("Pub", "Post")
    case .story: say("Hist", "Stry")
    case .reel: "Reel"
    case .article: "Art"
    }
  }

  /// "2 reels".
  func count(_ count: Int, _ format: ItemFormat) -> String {
    let one = count == 1
    let name =
      switch format {
      case .post: one ? say("publicación", "post") : say("publicaciones", "posts")
      case .story: one ? say("historia", "story") : say("historias", "stories")
      case .reel: one ? "reel" : "reels"
      case .article: one ? say("artículo", "article") : say("artículos", "articles")
      }
    return "\(count) \(name)"
  }

  /// "11 piezas".
  func pieces(_ count: Int) -> String {
    count == 1 ? say("1 pieza", "1 item") : say("\(count) piezas", "\(count) items")
  }

  /// "Instagram, Facebook".
  func channels(_ item: PlanItem) -> String {
    item.channels.map { id in
      plain(calendar.channels.first { $0.id == id }?.title ?? id)
    }.joined(separator: ", ")
  }

  func campaign(_ item: PlanItem) -> String? {
    item.campaign.map { id in plain(calendar.campaigns.first { $0.id == id }?.title ?? id) }
  }

  func season(_ item: PlanItem) -> String? {
    item.season.map { id in plain(calendar.seasons.first { $0.id == id }?.title ?? id) }
  }

  /// Campaign and season; empty where it has neither.
  func campaigns(_ item: PlanItem) -> String {
    [campaign(item), season(item)].compactMap { $0 }.joined(separator: " + ")
  }

  /// "sin contenido": the slot is there and nothing is bound to it.
  var gap: String { say("sin contenido", "no content yet") }

  /// The title; that it is a gap; of a pin without content both.
  func title(_ item: PlanItem) -> String {
    guard let title = item.title.map(plain), !title.isEmpty else { return gap }
    return item.content == nil ? "\(title) (\(gap))" : title
  }

  /// The title with the item's id, which is what content and commands name: "Oficios ·
  /// 2026-08-reel-1".
  func titleAndPlace(_ item: PlanItem) -> String {
    guard item.content == nil else { return "\(title(item)) · \(plain(item.id))" }
    let gap = "\(gap): \(plain(item.id))"
    guard let title = item.title.map(plain), !title.isEmpty else { return gap }
    return "\(title) (\(gap))"
  }

  /// How far its content is: "por aprobar"; nil for a gap.
  func state(_ item: PlanItem) -> String? {
    guard item.content != nil, let state = item.state else { return nil }
    switch state {
    case "idea": return say("idea", "idea")
    case "borrador": return say("borrador", "draft")
    case "revision": return say("por aprobar", "to be approved")
    case "aprobado": return say("aprobado", "approved")
    default: return plain(state)
    }
  }

  /// The kinds of content of the plan as people write them; others by their key.
  func pillar(_ key: String) -> String {
    switch key {
    case "educativa": say("Información educativa", "Educational")
    case "actualidad": say("Actualidad del proyecto", "News of the project")
    case "buenas-practicas": say("Buenas prácticas", "Good practices")
    case "participacion": say("Participación ciudadana", "Citizen participation")
    default: plain(key)
    }
  }

  /// "Sin contenido: 3 de 13; por aprobar: 4", as list items; empty without items.
  func progress(_ items: [PlanItem]) -> [String] {
    guard !items.isEmpty else { return [] }
    let open = items.count { $0.content != nil && $0.state != "aprobado" }
    return [
      say(
        "Sin contenido: \(items.gaps) de \(items.count)",
        "Without content: \(items.gaps) of \(items.count)"),
      say("Por aprobar: \(open)", "To be approved: \(open)"),
    ]
  }

  /// "Reel: Agua continental".
  func heading(_ item: PlanItem) -> String { "\(format(item.format)): \(title(item))" }

  /// "Reel: Agua continental [por aprobar]".
  func headingWithState(_ item: PlanItem) -> String {
    "\(format(item.format)): \(titleWithState(item))"
  }

  func titleWithState(_ item: PlanItem) -> String {
    title(item) + (state(item).map { " [\($0)]" } ?? "")
  }

  /// "Campaña: Calidad de vida", one fact a line; its place last.
  func facts(_ item: PlanItem, hasReasons: Bool = true) -> [String] {
    var facts: [(String, String?)] = [
      (say("Canales", "Channels"), channels(item)),
      (say("Campaña", "Campaign"), campaign(item)),
      (say("Temporada", "Season"), season(item)),
      (say("Objetivo", "Objective"), plain(item.objective)),
      (say("Tipo de contenido", "Pillar"), pillar(item.pillar)),
      (say("Público", "Audience"), plain(item.audience)),
      (say("Contenido", "Content"), item.content.map(plain) ?? gap),
      (say("Estado", "State"), state(item)),
    ]
    if hasReasons {
      facts += item.reasons.map { (say("Motivo", "Reason"), plain($0)) }
    }
    facts.append((say("Lugar", "Place"), plain(item.id)))
    return facts.compactMap { name, value in value.map { "\(name): \($0)" } }
  }

  /// What an item can be found by: campaign, season, objective, pillar.
  func tags(_ item: PlanItem) -> [String] {
    [campaign(item), season(item), plain(item.objective), pillar(item.pillar)].compactMap { $0 }
  }

  /// The calendar's name.
  var name: String { plain(calendar.name) }
}
