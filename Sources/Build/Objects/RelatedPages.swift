import Files
import SiteModel
import Text

/// How many pages of a term are weighed against one page: those nearest to it in the term's list.
private let termWindow = 60

/// The pages that share most with one, by the weights of the settings: of equals, those nearest in
/// the lists of their terms. Cost: at most `termWindow` steps for each term of the page, however
/// many pages the term has.
func relatedPages(to page: Int, in site: Site, log: ReadLog) -> [Int] {
  var scores: [Int: (score: Int, distance: Int)] = [:]
  let language = site.pages[page].place.language
  for (index, taxonomy) in site.taxonomies.enumerated() where taxonomy.language == language {
    guard let weight = site.settings.related.weights[taxonomy.declaration.name], weight > 0 else {
      continue
    }
    for key in site.pages[page].texts(taxonomy.declaration.field) {
      guard let position = taxonomy.termBySlug[slug(key)] else { continue }
      let term = site.taxonomies[index].terms[position]
      log.note(.list(term.address))
      guard let place = term.places[page] else { continue }
      let first = max(0, min(place - termWindow / 2, term.pages.count - termWindow))
      let last = min(term.pages.count, first + termWindow)
      for other in first..<last where other != place {
        let candidate = term.pages[other]
        let known = scores[candidate] ?? (0, .max)
        scores[candidate] = (known.score + weight, min(known.distance, abs(other - place)))
      }
    }
  }
  return scores.sorted { a, b in
    (-a.value.score, a.value.distance, a.key) < (-b.value.score, b.value.distance, b.key)
  }
  .prefix(site.settings.related.count).map(\.key)
}
