extension StandardComponent {
  /// A project in a few lines: one that has a page, or one written here.
  static let project = StandardComponent(
    name: "project",
    declaration: """
      description: Ficha breve de un proyecto
      aliases: [proyecto]
      one_of: [[page, title]]
      fields:
        page: page
        title: text
        text: markdown
        facts:
          type: list
          of: {type: record, required: [label, value], fields: {label: text, value: scalar}}
        link: link
        note: markdown
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      {%- set p = c.page -%}
      {%- set target = c.link if c.link is not none else (p.url if p is not none else none) -%}
      {%- set title = p.title if p is not none else c.title -%}
      <article class="component project-card" aria-labelledby="{{ c.id }}">
      <p class="component-title" id="{{ c.id }}">{% if target is not none %}<a href="{{ target }}">{{ title }}</a>{% else %}{{ title }}{% endif %}</p>
      {% if c.text is not none %}<div class="project-card-text">{{ c.text }}</div>
      {% elif p is not none and p.description %}<p class="project-card-text">{{ p.description }}</p>
      {% endif -%}
      {%- if c.facts is not none -%}
      <dl class="project-card-facts">
      {% for fact in c.facts %}<div><dt>{{ fact.label }}</dt><dd>{{ parts.shown(fact.value) }}</dd></div>
      {% endfor %}</dl>
      {% endif -%}
      {%- if target is not none %}<p class="project-card-more"><a href="{{ target }}" aria-describedby="{{ c.id }}">{{ t("component_see_project") }}</a></p>
      {% endif -%}
      {{ parts.credit(c.note, c.source) -}}
      </article>
      """)

  /// What the reader can do next.
  static let action = StandardComponent(
    name: "action",
    declaration: """
      description: Llamada a la acción, con un enlace
      aliases: [llamada]
      required: [title, link, label]
      fields:
        title: text
        text: markdown
        link: link
        label: text

      """,
    template: """
      {%- set c = component -%}
      <aside class="component call" aria-labelledby="{{ c.id }}">
      <p class="component-title" id="{{ c.id }}">{{ c.title }}</p>
      {% if c.text is not none %}<div class="call-text">{{ c.text }}</div>
      {% endif -%}
      <p class="call-link"><a href="{{ c.link }}">{{ c.label }}</a></p>
      </aside>
      """)
}
