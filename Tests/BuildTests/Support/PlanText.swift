/// A `calendar.yml` of one or two months whose plan is known without planning: every item is a pin.
struct PlanText {
  /// An item with a fixed start.
  struct Item {
    var title = "Nada"
    /// `2026-11-23`
    let date: String
    /// `09:00`
    let time: String
    var format = "post"
  }

  var months = 1
  var items: [Item] = []
  /// Lines below `campaigns:` and `seasons:`, each a mapping in braces.
  var campaigns: [String] = []
  var seasons: [String] = []
  /// Posts that November has beside the pins; more than fit make a clash.
  var morePosts = 0
  /// Lines added at the end.
  var extra = ""

  /// The file.
  var text: String {
    func count(_ format: String, in month: String) -> Int {
      items.count { $0.date.hasPrefix(month) && $0.format == format }
    }
    let mixes = ["2026-11", "2026-12"].prefix(months).map { month in
      let posts = count("post", in: month) + (month == "2026-11" ? morePosts : 0)
      return """
            \(month): {post: \(posts), reel: \(count("reel", in: month)), \
        article: \(count("article", in: month))}
        """
    }
    let pins = items.enumerated().map { index, item in
      """
        - {id: fijo-\(index), title: "\(item.title)", date: \(item.date), time: "\(item.time)", \
      format: \(item.format), reason: Prueba}
      """
    }
    return """
      name: Plan de prueba
      timezone: America/Santiago
      cycle: {start: 2026-11, months: \(months)}
      posting_days: [lunes, martes, miércoles, jueves, viernes]
      channels:
        sitio-web: {title: Sitio web}
        redes-sociales: {title: Redes sociales, networks: [instagram, facebook]}
        medios: {title: Medios}
      formats:
        post: {hours: {redes-sociales: ["12:00"]}}
        reel: {hours: {instagram: ["18:00"]}}
        article: {hours: {sitio-web: ["10:00"], medios: ["10:00"]}}
      mix:
        post: 0
        reel: 0
        article: 0
        months:
      \(mixes.joined(separator: "\n"))
      \(list("campaigns", campaigns))
      \(list("seasons", seasons))
      weights:
        objectives: {OE1: 1, OE2: 1}
        pillars: {educativa: 1}
        audiences: {comunidad: 1}
      \(list("pinned", pins))
      holidays: {rule: chile, added: [], removed: []}
      blackouts: []
      limits: {per_day: 24, min_gap: 1}
      \(extra)
      """
  }

  private func list(_ key: String, _ lines: [String]) -> String {
    if lines.isEmpty { return "\(key): []" }
    return "\(key):\n"
      + lines.map { $0.hasPrefix(" ") ? $0 : "  - " + $0 }.joined(separator: "\n")
  }
}
