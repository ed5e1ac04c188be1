extension VerificationIssue.LabelKind {
  /// With its article: `el canal`.
  var spanish: String {
    switch self {
    case .channel: "el canal"
    case .campaign: "la campaña"
    case .season: "la temporada"
    case .objective: "el objetivo"
    case .pillar: "el tipo de contenido"
    case .audience: "el público"
    case .title: "el título"
    }
  }

  /// As `spanish`; of channels, all of them.
  var spanishWhole: String {
    switch self {
    case .channel: "la lista de canales"
    case .campaign, .season, .objective, .pillar, .audience, .title: spanish
    }
  }

  var english: String {
    switch self {
    case .channel: "channel"
    case .campaign: "campaign"
    case .season: "season"
    case .objective: "objective"
    case .pillar: "pillar"
    case .audience: "audience"
    case .title: "title"
    }
  }

  var englishWhole: String {
    switch self {
    case .channel: "list of channels"
    case .campaign, .season, .objective, .pillar, .audience, .title: english
    }
  }
}

extension VerificationIssue.ItemPart {
  var spanish: String {
    switch self {
    case .start: "el inicio"
    case .format: "el formato"
    case .label(let kind): kind.spanishWhole
    }
  }

  var english: String {
    switch self {
    case .start: "start"
    case .format: "format"
    case .label(let kind): kind.englishWhole
    }
  }
}

extension VerificationIssue.Party {
  var spanish: String { (isSeason ? "la temporada" : "la campaña") + " «\(id)»" }
  var english: String { (isSeason ? "the season" : "the campaign") + " «\(id)»" }
}

/// `40 a 48`, or `40` alone.
func spanish(_ range: ClosedRange<Int>) -> String {
  range.lowerBound == range.upperBound
    ? "\(range.lowerBound)" : "de \(range.lowerBound) a \(range.upperBound)"
}

func english(_ range: ClosedRange<Int>) -> String {
  range.lowerBound == range.upperBound
    ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
}

func spanish(days: Int) -> String { days == 1 ? "1 día" : "\(days) días" }

func english(days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }

func minutes(_ count: Int, _ word: String) -> String {
  count == 1 ? "1 \(word)" : "\(count) \(word)s"
}

/// The hours of a format, or the word for none.
func hours(_ allowed: [String], _ none: String) -> String {
  allowed.isEmpty ? none : allowed.joined(separator: ", ")
}

/// Names in quotes, or the word for none; no more than a line of them.
func names(_ names: [String], _ none: String) -> String {
  guard !names.isEmpty else { return none }
  let shown = names.prefix(10).map { "«\(shortened($0))»" }.joined(separator: ", ")
  return names.count > 10 ? shown + ", …" : shown
}

/// `«a» (…), «b» (…) y «c» (…)`; at most six are named.
func list(_ items: [Mention], and: String) -> String {
  let shown = items.prefix(6).map(\.description)
  guard items.count <= 6 else { return shown.joined(separator: ", ") + ", …" }
  guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " \(and) " + last
}
