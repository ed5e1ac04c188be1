extension StandardComponent {
  /// A video. One of another place is a plain link that says where it leads, with a picture of this
  /// site: nothing is asked of anybody else before the reader clicks.
  static let video = StandardComponent(
    name: "video",
    declaration: """
      description: Video del sitio, o enlace a uno de otro lugar
      aliases: []
      required: [title]
      one_of: [[url, file]]
      fields:
        title: text
        url: url
        file: file
        poster: file
        poster_alt: text
        captions: file
        duration: text
        transcript: link
        note: markdown
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      {%- if c.poster is not none and c.url is not none and c.poster_alt is none -%}
      {{ refuse("poster", es="Falta «poster_alt», con lo que se ve en la imagen", en="«poster_alt» is missing, with what the image shows") }}
      {%- endif -%}
      {%- if c.url is not none and not c.url.lower().startswith("https://") -%}
      {{ refuse("url", es="La dirección de un video debe comenzar con «https://»", en="The address of a video must begin with «https://»") }}
      {%- endif -%}
      {%- if c.file is not none and not c.file.url.lower().endswith(".mp4") and not c.file.url.lower().endswith(".webm") -%}
      {{ refuse("file", es="Un video debe ser un archivo .mp4 o .webm", en="A video must be a file .mp4 or .webm") }}
      {%- endif -%}
      <figure class="component video">
      {% if c.file is not none -%}
      <video controls preload="none" aria-labelledby="{{ c.id }}"{% if c.poster is not none %} poster="{{ c.poster.url }}"{% endif %}>
      <source src="{{ c.file.url }}" type="video/{{ "mp4" if c.file.url.lower().endswith(".mp4") else "webm" }}">
      {% if c.captions is not none %}<track kind="captions" src="{{ c.captions.url }}" srclang="{{ page.lang[:2] }}" label="{{ t("component_captions") }}" default>
      {% endif -%}
      <a href="{{ c.file.url }}">{{ t("component_video_file") }}</a>
      </video>
      {%- else -%}
      {%- set host = c.url.split("/")[2].lower() -%}
      {%- set host = host[4:] if host.startswith("www.") else host -%}
      {%- set place = "YouTube" if host == "youtu.be" or host.endswith("youtube.com") or host.endswith("youtube-nocookie.com") else ("Vimeo" if host.endswith("vimeo.com") else host) -%}
      <a class="video-link external" rel="external noopener" href="{{ c.url }}">
      {%- if c.poster is not none %}<img src="{{ c.poster.url }}" alt="{{ c.poster_alt }}" loading="lazy">{% endif -%}
      <span>{{ t("component_video_at", place=place) }}</span></a>
      {%- endif %}
      <figcaption>
      <p class="component-title" id="{{ c.id }}">{{ c.title }}</p>
      {% if c.duration is not none %}<p class="video-duration">{{ t("component_duration", time=c.duration) }}</p>
      {% endif -%}
      {%- if c.transcript is not none %}<p class="video-transcript"><a href="{{ c.transcript }}" aria-describedby="{{ c.id }}">{{ t("component_transcript") }}</a></p>
      {% endif -%}
      {{ parts.credit(c.note, c.source) -}}
      </figcaption>
      </figure>
      """)

  /// Pictures side by side, each a link to itself in full size.
  static let gallery = StandardComponent(
    name: "gallery",
    declaration: """
      description: Galería de imágenes
      aliases: [galeria]
      required: [images]
      fields:
        title: text
        images:
          type: list
          of: {type: record, required: [file, alt], fields: {file: file, alt: text, caption: markdown}}
        note: markdown
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      <figure class="component gallery">
      {% if c.title is not none %}<figcaption class="component-title">{{ c.title }}</figcaption>
      {% endif -%}
      <ul class="gallery-images">
      {% for image in c.images %}<li><figure><a href="{{ image.file.url }}"><img src="{{ image.file.url }}" alt="{{ image.alt }}" loading="lazy"></a>
      {%- if image.caption is not none %}<figcaption>{{ image.caption }}</figcaption>{% endif %}</figure></li>
      {% endfor %}</ul>
      {{ parts.credit(c.note, c.source) -}}
      </figure>
      """)
}
