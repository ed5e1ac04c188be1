extension StandardComponent {
  /// A key figure with what it counts and where it is from.
  static let figure = StandardComponent(
    name: "figure",
    declaration: """
      description: Cifra destacada con su fuente
      aliases: [cifra]
      required: [value, label]
      any_of: [[source, note]]
      fields:
        value: scalar
        unit: text
        label: markdown
        link: link
        note: markdown
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      {%- if c.link is not none and "<a " in c.label|string -%}
      {{ refuse("link", es="«label» ya tiene un enlace y no puede llevar otro", en="«label» holds a link already and cannot be another") }}
      {%- endif -%}
      <figure class="component key-figure">
      <p class="key-figure-value"><strong>{{ parts.shown(c.value) }}</strong>{% if c.unit is not none %} <span class="key-figure-unit">{{ c.unit }}</span>{% endif %}</p>
      <figcaption>
      <div class="key-figure-label">{% if c.link is not none %}<a href="{{ c.link }}">{{ c.label }}</a>{% else %}{{ c.label }}{% endif %}</div>
      {{ parts.credit(c.note, c.source) -}}
      </figcaption>
      </figure>
      """)

  /// What somebody said or wrote, with who and where.
  static let quote = StandardComponent(
    name: "quote",
    declaration: """
      description: Cita con su autor y su fuente
      aliases: [cita]
      required: [text, author]
      any_of: [[source, url]]
      fields:
        text: markdown
        author: text
        role: text
        lang: text
        url: url
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      <figure class="component quote">
      {% if c.url is not none %}<blockquote cite="{{ c.url }}"{% if c.lang is not none %} lang="{{ c.lang }}"{% endif %}>{% else %}<blockquote{% if c.lang is not none %} lang="{{ c.lang }}"{% endif %}>{% endif -%}
      <div class="quote-text">{{ c.text }}</div></blockquote>
      <figcaption>
      <p class="quote-author"><strong>{{ c.author }}</strong>{% if c.role is not none %}, <span class="quote-role">{{ c.role }}</span>{% endif %}</p>
      {{ parts.credit(none, c.source) -}}
      {% if c.url is not none %}<p class="component-source"><a class="external" rel="external noopener" href="{{ c.url }}">{{ t("component_see_source") }}</a></p>
      {% endif -%}
      </figcaption>
      </figure>
      """)
}
