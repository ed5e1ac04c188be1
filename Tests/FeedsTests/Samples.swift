import CivilTime
import Testing

@testable import Feeds

let base = "https://example.org/emra/"

func date(_ text: String) throws -> OffsetDateTime {
  let timestamp = try Timestamp.parse(text).get()
  return OffsetDateTime(timestamp.local, offset: try #require(timestamp.offset))
}

func item(_ id: String, _ when: String?) throws -> FeedItem {
  FeedItem(
    id: id, link: "https://example.org/\(id)/", title: id, summary: "",
    date: try when.map(date))
}

func feed(_ items: [FeedItem] = [], at path: String = "") -> Feed {
  Feed(
    title: "EMRA", description: "Noticias de la EMRA", id: base + path, link: base + path,
    language: "es-CL", author: FeedAuthor(name: "EMRA", url: base),
    selfLinks: Dictionary(
      uniqueKeysWithValues: FeedFormat.allCases.map { ($0, base + path + $0.fileName) }),
    items: items)
}

/// All that items can have, in no order.
func wholeFeed() throws -> Feed {
  let html = """
    <p>Vea <a href="/emra/objetivos/oe1/#plazos">OE1</a> y la <a href="#nota">nota</a>.</p>
    <pre><code>a[b[0]]&gt;1; ]]&gt; ]]></code></pre>
    """
  let whole = FeedItem(
    id: base + "noticias/agua/", isPermaLink: true, link: base + "noticias/agua/",
    title: "Agua & energía: «más que\n  cobre», < 3",
    summary: "Qué significa \"continental\" para la región.",
    content: .html(
      absoluteLinks(
        inHTML: Array(html.utf8), origin: "https://example.org", page: base + "noticias/agua/")),
    date: try date("2026-08-10T09:00-04:00"), updated: try date("2026-10-06T10:00-03:00"),
    categories: [
      FeedCategory(label: "Calidad de vida", term: "OE1", scheme: base + "objetivos/"),
      FeedCategory(label: "Minería sustentable & patrimonio"),
      FeedCategory(label: "Calidad de vida", scheme: base + "temas/"),
    ],
    enclosure: FeedItem.Enclosure(
      url: base + "img/agua.svg", length: 65, type: "image/svg+xml"),
    authors: [FeedAuthor(name: "Ana & Luz"), FeedAuthor(name: "Luis", url: base + "agenda/")])
  let newer = FeedItem(
    id: "tag:example.org,2026:mineria", link: base + "noticias/mineria/",
    title: "Año de la minería", summary: "Un resumen.",
    content: .html(Array("<p>Día del Minero.</p>".utf8)),
    date: try date("2026-10-05T12:30:05-03:00"), updated: try date("2026-10-05T00:00-03:00"))
  let older = FeedItem(
    id: "tag:example.org,2026:sin", link: base + "noticias/sin/", title: "Sin contenido",
    summary: "Solo el resumen.", date: try date("2026-04-04T23:30-04:00"), language: "es-CL")
  let undated = FeedItem(
    id: "tag:example.org,2026:fecha", link: base + "objetivos/oe1/", title: "Sin fecha",
    summary: "Siempre igual.", content: .html([]))
  return feed([undated, older, whole, newer])
}
