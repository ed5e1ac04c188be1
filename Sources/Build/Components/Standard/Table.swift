extension StandardComponent {
  /// A table of a list of records, such as a CSV file.
  static let table = StandardComponent(
    name: "table",
    declaration: """
      description: Tabla con los datos de un archivo
      aliases: [tabla]
      required: [data, title]
      any_of: [[source, note]]
      fields:
        data: data
        title: text
        columns: {type: map, of: text}
        units: {type: map, of: text}
        link: text
        caption: markdown
        note: markdown
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      {%- set rows = c.data -%}
      {%- if rows is string or rows is mapping or rows is not sequence or not rows -%}
      {{ refuse("data", es="«data» debe llevar a una lista con filas", en="«data» must lead to a list of rows") }}
      {%- endif -%}
      {%- if rows|select("mapping")|list|length != rows|length -%}
      {{ refuse("data", es="Cada fila de los datos debe ser un grupo de claves", en="Each row of the data must be a group of keys") }}
      {%- endif -%}
      {%- set keys = c.columns.keys()|list if c.columns is not none else rows[0].keys()|list -%}
      {%- for key in keys -%}{%- if rows[0][key] is undefined -%}
      {{ refuse("columns", es="Los datos no tienen una columna «" ~ key ~ "»; tienen: " ~ rows[0].keys()|join(", "), en="The data have no column «" ~ key ~ "»; they have: " ~ rows[0].keys()|join(", ")) }}
      {%- endif -%}{%- endfor -%}
      {%- if c.link is not none -%}{{- parts.known(rows, "link", c.link) -}}{%- endif -%}
      {%- if c.units is not none -%}{%- for key in c.units.keys() -%}{{- parts.known(rows, "units", key) -}}{%- endfor -%}{%- endif -%}
      {%- macro is_number(key) -%}
      {%- set found = namespace(number=false, other=false) -%}
      {%- for row in rows -%}{%- set v = row[key] if row[key] is defined else none -%}
      {%- if v is number and v is not boolean -%}{%- set found.number = true -%}{%- elif v is not none -%}{%- set found.other = true -%}{%- endif -%}
      {%- endfor -%}
      {{- "yes" if found.number and not found.other else "" -}}
      {%- endmacro -%}
      <figure class="component table">
      <figcaption class="component-title" id="{{ c.id }}">{{ c.title }}</figcaption>
      {% if c.caption is not none %}<div class="component-caption">{{ c.caption }}</div>
      {% endif -%}
      <div class="component-scroll" role="region" tabindex="0" aria-labelledby="{{ c.id }}">
      <table aria-labelledby="{{ c.id }}">
      <thead><tr>{% for key in keys %}<th scope="col" class="{% if is_number(key) == "yes" %}component-number{% else %}component-text{% endif %}">{{ c.columns[key] if c.columns is not none else key }}</th>{% endfor %}</tr></thead>
      <tbody>
      {% for row in rows %}<tr>
      {%- for key in keys %}{% set v = row[key] if row[key] is defined else none %}
      {%- set unit = c.units[key] if c.units is not none and c.units[key] is defined else "" %}
      {%- if loop.first %}<th scope="row">{% if c.link is not none and row[c.link] is defined and row[c.link] %}<a href="{{ parts.address(row[c.link]) }}">{{ parts.shown(v) }}</a>{% else %}{{ parts.shown(v) }}{% endif %}</th>
      {%- elif is_number(key) == "yes" %}<td class="component-number">{{ parts.figure(v, unit) }}</td>
      {%- else %}<td>{{ parts.shown(v) }}</td>{% endif %}
      {%- endfor %}</tr>
      {% endfor %}</tbody>
      </table>
      </div>
      {{ parts.credit(c.note, c.source) -}}
      </figure>
      """)
}
