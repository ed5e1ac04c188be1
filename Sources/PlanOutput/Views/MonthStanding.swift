import CivilTime
import Schedule
import YAML

/// How far a month has come: what is planned up to a day, in all, and what the mix asks for.
struct MonthStanding: Sendable {
  let mix: MonthMix
  let until: CivilDate
  let soFar: [PlanItem]
  let planned: [PlanItem]

  init(_ mix: MonthMix, until: CivilDate, _ plan: Plan) {
    self.mix = mix
    self.until = until
    planned = plan.items.filter { $0.start.local.date.firstOfMonth == mix.first }
    soFar = planned.filter { $0.start.local.date <= until }
  }

  /// Posts and stories, reels, articles of some items.
  static func counts(_ items: [PlanItem]) -> [Int] {
    [
      items.count { $0.format == .post || $0.format == .story },
      items.count { $0.format == .reel }, items.count { $0.format == .article },
    ]
  }

  var json: JSONValue {
    .object([
      ("month", .text(String(mix.first.description.prefix(7)))),
      ("until", .text(until.description)), ("so_far", soFar.countsJSON),
      ("planned", planned.countsJSON),
      (
        "mix",
        .object([
          (
            "post",
            .list([.number(mix.posts.value.lowerBound), .number(mix.posts.value.upperBound)])
          ),
          ("reel", .number(mix.reels.value)), ("article", .number(mix.articles.value)),
        ])
      ),
    ])
  }
}

extension PlanWords {
  /// What the mix asks for: "40–48", "4", "2".
  func mixTexts(_ mix: MonthMix) -> [String] {
    let posts = mix.posts.value
    return [
      posts.lowerBound == posts.upperBound
        ? "\(posts.lowerBound)" : "\(posts.lowerBound)–\(posts.upperBound)",
      "\(mix.reels.value)", "\(mix.articles.value)",
    ]
  }

  /// The rows of the mix.
  var mixNames: [String] {
    [
      say("Publicaciones e historias", "Posts and stories"), "Reels",
      say("Artículos", "Articles"),
    ]
  }

  /// The standing of months, a group each.
  func table(_ standings: [MonthStanding]) -> Table {
    Table(
      caption: say("Avance del mes", "Where the month stands"),
      columns: [
        Table.Column(title: say("Formato", "Format")),
        Table.Column(title: say("Hasta esta semana", "Up to this week"), isNumeric: true),
        Table.Column(title: say("En el mes", "In the month"), isNumeric: true),
        Table.Column(title: say("Meta", "Aim"), isNumeric: true),
      ],
      groups: standings.map { standing in
        let month = month(standing.mix.first)
        let soFar = MonthStanding.counts(standing.soFar)
        let planned = MonthStanding.counts(standing.planned)
        let aims = mixTexts(standing.mix)
        return Table.Group(
          title: month.prefix(1).uppercased() + month.dropFirst(), note: nil,
          rows: mixNames.indices.map {
            [mixNames[$0], "\(soFar[$0])", "\(planned[$0])", aims[$0]]
          })
      })
  }
}
