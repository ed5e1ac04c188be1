/// `networks.yml`: what networks take and what other programs import. The project's own, without the
/// line for editors of text; in English without its comments, which are in Spanish.
func networks(_ language: StarterSite.Language) -> String {
  guard language == .en else { return spanishNetworks }
  let lines = spanishNetworks.split(separator: "\n", omittingEmptySubsequences: false)
  let plain = lines.filter { !$0.drop { $0 == " " }.hasPrefix("#") }.map { line in
    let parts = line.split(separator: " #", maxSplits: 1, omittingEmptySubsequences: false)
    var text = parts.first ?? ""
    while text.hasSuffix(" ") { text.removeLast() }
    return String(text)
  }
  return String(plain.joined(separator: "\n").drop { $0 == "\n" })
}

private let spanishNetworks = """
  # Lo que admite cada red social, y las planillas que importan otros programas.
  #
  # Las redes cambian sus límites sin aviso: por eso están aquí y no en el programa. Si una red rechaza
  # un texto que el programa da por bueno, corrija el número y la fecha: «text: 280», «as_of: 2026-11».
  #
  # «no revisado» marca lo que es de uso común y no se comprobó en la página de la red.
  #
  # Diccionario de las claves, que están en inglés:
  #   as_of: mes en que se revisó         networks: redes           title: nombre
  #   text: largo máximo del texto        hashtags: cuántas etiquetas (#) admite
  #   links: si en el texto se puede pulsar un enlace («clickable») o no («plain»)
  #   media: imágenes o videos            min, max: al menos, a lo más
  #   formats: lo que cambia en una historia (story), un reel o un artículo (article): esas claves
  #     valen todas juntas, en lugar de las de la red
  #   counting: cómo cuenta la red; son sus reglas, no las cambie      by: qué se cuenta
  #     characters: cada signo vale 1; utf16: un emoji suele valer 2; bytes: una letra con tilde, 2;
  #     weighted: cada signo, lo que dicen scale, default, ranges y weight
  #   url: cuánto cuenta un enlace        domains: cómo terminan los enlaces sin «https://»
  #   emoji: cuánto cuenta un emoji («bytes»: sus bytes de UTF-8)
  #   imports: planillas de otros programas; columns: columnas, en su orden; name: título de la columna;
  #     is: qué lleva; form: forma de la fecha; header: si la primera fila lleva los títulos;
  #     rows: filas por archivo; step: los minutos terminan en un múltiplo de este número;
  #     ahead: minutos de anticipación; one_channel: si el archivo es de una sola red

  as_of: 2026-11

  networks:
    x:
      title: X
      text: 280
      # Reglas de twitter-text, versión 3: una letra con tilde pesa 1; un emoji, 2; «…», 2.
      counting:
        by: weighted
        scale: 100
        default: 200
        ranges:
          - {from: 0, to: 4351, weight: 100}
          - {from: 8192, to: 8205, weight: 100}
          - {from: 8208, to: 8223, weight: 100}
          - {from: 8242, to: 8247, weight: 100}
        url: 23
        # Sin «https://», una palabra es un enlace si termina así. La lista de X es más larga.
        domains: [cl, com, org, net, edu, gov, int, info, io, co, tv, eu, es, ar, pe, bo, br, mx, us, uk, de, fr, app, dev, news, ly, be, me]
        emoji: 2
      media: {min: 0, max: 4}   # 4 imágenes o 1 video
      links: clickable
    instagram:
      title: Instagram
      text: 2200
      counting: {by: utf16}   # no revisado: cómo cuenta los emojis
      hashtags: 5             # desde diciembre de 2025
      media: {min: 1, max: 10}
      links: plain
      formats:
        story:   # el texto va escrito en la imagen; el enlace, en un adhesivo (no revisado)
          media: {min: 1, max: 1}
    facebook:
      title: Facebook
      text: 63206
      counting: {by: utf16}   # no revisado
      media: {min: 0, max: 10}
      links: clickable
      formats:
        reel: {text: 63206, media: {min: 1, max: 1}}   # de 3 a 90 segundos; largo del texto no revisado
        story: {media: {min: 1, max: 1}}               # no revisado
    linkedin:
      title: LinkedIn
      text: 3000
      counting: {by: utf16}      # no revisado
      media: {min: 0, max: 20}   # no revisado
      links: clickable
    tiktok:
      title: TikTok
      text: 2200   # el pie de una publicación de fotos admite 4.000, y su título, 90
      counting: {by: utf16}
      hashtags: 5  # informado por usuarios; no revisado
      media: {min: 1, max: 35}   # 1 video o 35 fotos
      links: plain               # no revisado
    youtube:
      title: YouTube
      text: 5000   # la descripción; el título admite 100
      counting: {by: bytes}   # no revisado: la descripción se mide en bytes
      hashtags: 15            # no resuelto: unas páginas dicen 15 y otras 60; vale el menor
      media: {min: 1, max: 1}   # un video; un Short, de 3 minutos a lo más
      links: clickable          # no revisado: en un Short no se pueden pulsar
    threads:
      title: Threads
      text: 500
      counting: {by: characters, emoji: bytes}
      hashtags: 1   # un tema por publicación
      media: {min: 0, max: 20}
      links: clickable

  # Qué lleva una columna (is): text: el texto de la red; moment: el inicio; end: el final; link: la
  # dirección en el sitio; tags: etiquetas; draft: si es un borrador; network: si va a esa red (of);
  # heading: formato y título; facts: los datos de la pieza; fixed: siempre lo mismo (value); empty: nada.
  # Forma de la fecha: YYYY año, MM mes, DD día, HH hora de 0 a 23, hh hora de 1 a 12, mm minutos,
  # ss segundos, A mañana o tarde (AM, PM).
  imports:
    hootsuite:
      title: Hootsuite
      header: false   # no revisado; tampoco «step» y «ahead»
      rows: 350
      one_channel: true
      step: 5
      ahead: 10
      columns:
        - {is: moment, form: "MM/DD/YYYY HH:mm"}
        - {is: text}
        - {is: empty}   # un enlace aparte: el texto ya lleva los suyos
    buffer:
      title: Buffer
      header: true
      rows: 100
      one_channel: true
      columns:
        - {name: Text, is: text}
        - {name: Image URL, is: empty}
        - {name: Tags, is: tags}
        - {name: Posting Time, is: moment, form: "YYYY-MM-DD HH:mm"}
    # Metricool cambia su planilla entre versiones: compárela con la que se baja en su sitio.
    metricool:
      title: Metricool
      header: true
      columns:
        - {name: Text, is: text}
        - {name: Date(YYYY-MM-DD), is: moment, form: YYYY-MM-DD}
        - {name: "Time(HH:mm:ss)", is: moment, form: "HH:mm:ss"}
        - {name: Draft, is: draft}
        - {name: Facebook, is: network, of: facebook}
        - {name: Twitter/X, is: network, of: x}
        - {name: LinkedIn, is: network, of: linkedin}
        - {name: GBP, is: fixed, value: "FALSE"}
        - {name: Instagram, is: network, of: instagram}
        - {name: Pinterest, is: fixed, value: "FALSE"}
        - {name: TikTok, is: network, of: tiktok}
        - {name: Youtube, is: network, of: youtube}
        - {name: Threads, is: network, of: threads}
        - {name: Bluesky, is: fixed, value: "FALSE"}
        - {name: Picture Url 1, is: empty}
        - {name: Picture Url 2, is: empty}
        - {name: Picture Url 3, is: empty}
        - {name: Picture Url 4, is: empty}
        - {name: Picture Url 5, is: empty}
        - {name: Picture Url 6, is: empty}
        - {name: Picture Url 7, is: empty}
        - {name: Picture Url 8, is: empty}
        - {name: Picture Url 9, is: empty}
        - {name: Picture Url 10, is: empty}
        - {name: Alt text picture 1, is: empty}
        - {name: Alt text picture 2, is: empty}
        - {name: Alt text picture 3, is: empty}
        - {name: Alt text picture 4, is: empty}
        - {name: Alt text picture 5, is: empty}
        - {name: Alt text picture 6, is: empty}
        - {name: Alt text picture 7, is: empty}
        - {name: Alt text picture 8, is: empty}
        - {name: Alt text picture 9, is: empty}
        - {name: Alt text picture 10, is: empty}
        - {name: Document title, is: empty}
        - {name: Shortener, is: fixed, value: "FALSE"}   # no revisado: lo que sigue en la planilla
    google-calendar:
      title: Google Calendar
      header: true
      columns:
        - {name: Subject, is: heading}
        - {name: Start Date, is: moment, form: MM/DD/YYYY}
        - {name: Start Time, is: moment, form: "hh:mm A"}
        - {name: End Date, is: end, form: MM/DD/YYYY}
        - {name: End Time, is: end, form: "hh:mm A"}
        - {name: All Day Event, is: fixed, value: "False"}
        - {name: Description, is: facts}
        - {name: Location, is: empty}
        - {name: Private, is: fixed, value: "False"}

  """
