extension StandardComponent {
  /// Bars, progress of a hundred, a time line. Bars stand beside their figure in one table, which is
  /// also the chart; a time line is an ordered list.
  static let chart = StandardComponent(
    name: "chart",
    declaration: """
      description: Gráfico de barras, de avance o línea de tiempo
      aliases: [grafico]
      required: [kind, title]
      one_of: [[data, rows]]
      any_of: [[source, note]]
      fields:
        kind: {type: choice, of: [bar, progress, timeline]}
        title: text
        data: data
        rows:
          type: list
          of:
            type: record
            required: [label]
            fields: {label: text, value: number, date: date, when: scalar, text: markdown, link: link}
        label: {type: text, default: label}
        value: {type: text, default: value}
        link: text
        when: {type: text, default: when}
        unit: text
        label_title: text
        value_title: text
        max: number
        total: {type: record, required: [label, value], fields: {label: text, value: number}}
        total_data: data
        caption: markdown
        note: markdown
        source: {type: key, of: sources}

      """,
    template: """
      {%- import "components/_parts.html" as parts with context -%}
      {%- set c = component -%}
      {%- set inline = c.rows is not none -%}
      {%- set rows = c.rows if inline else c.data -%}
      {%- if rows is string or rows is mapping or rows is not sequence or not rows -%}
      {{ refuse("data", es="«data» debe llevar a una lista con filas", en="«data» must lead to a list of rows") }}
      {%- endif -%}
      {%- set label_key = "label" if inline else c.label -%}
      {%- set value_key = "value" if inline else c.value -%}
      {%- set link_key = "link" if inline else c.link -%}
      {%- for row in rows -%}
      {%- if row is not mapping or row[label_key] is undefined -%}
      {{ refuse("label", es="Una fila de los datos no tiene «" ~ label_key ~ "»", en="A row of the data has no «" ~ label_key ~ "»") }}
      {%- endif -%}
      {%- endfor -%}
      {%- set total = c.total if c.total is not none else c.total_data -%}
      {%- macro name_of(row) -%}
      {%- set target = row[link_key] if link_key is not none and row[link_key] is defined else none -%}
      {%- if target -%}<a href="{{ parts.address(target) }}">{{ row[label_key] }}</a>{%- else -%}{{ row[label_key] }}{%- endif -%}
      {%- endmacro -%}
      <figure class="component chart chart-{{ c.kind }}">
      <figcaption class="component-title" id="{{ c.id }}">{{ c.title }}</figcaption>
      {% if c.caption is not none %}<div class="component-caption">{{ c.caption }}</div>
      {% endif %}
      {%- if c.kind == "timeline" -%}
      <ol class="chart-times" aria-labelledby="{{ c.id }}">
      {% for row in rows %}{% set when = row[c.when] if row[c.when] is defined else none -%}
      <li>
      {%- if row.date is defined and row.date is not none and row.date is not string %}<time datetime="{{ row.date|iso }}">{{ row.date|fecha(lang=page.lang) }}</time>
      {%- elif when is not none %}{% set digits = when ~ "" %}{% if digits|length == 4 and digits.isdigit() %}<time datetime="{{ digits }}">{{ digits }}</time>{% else %}<span class="chart-when">{{ when }}</span>{% endif %}
      {%- endif %} <span class="chart-what">{{ name_of(row) }}</span>
      {%- if row.text is defined and row.text is not none %} <div class="chart-text">{{ row.text }}</div>{% endif -%}
      </li>
      {% endfor %}</ol>
      {% else -%}
      {%- set unit = c.unit if c.unit is not none else ("%" if c.kind == "progress" else "") -%}
      {%- set scale = namespace(low=0, high=0) -%}
      {%- for row in rows if row[value_key] is defined and row[value_key] is number and row[value_key] is not boolean -%}
      {%- if row[value_key] < scale.low -%}{%- set scale.low = row[value_key] -%}{%- endif -%}
      {%- if row[value_key] > scale.high -%}{%- set scale.high = row[value_key] -%}{%- endif -%}
      {%- endfor -%}
      {%- set most = c.max if c.max is not none else (100 if c.kind == "progress" else scale.high) -%}
      {%- if most > scale.high -%}{%- set scale.high = most -%}{%- endif -%}
      <div class="component-scroll" role="region" tabindex="0" aria-labelledby="{{ c.id }}">
      <table aria-labelledby="{{ c.id }}">
      <thead><tr><th scope="col">{{ c.label_title if c.label_title is not none else t("component_item") }}</th><th scope="col">
      {%- if c.value_title is not none %}{{ c.value_title }}
      {%- elif c.kind == "progress" %}{{ t("component_progress") }}
      {%- elif unit and unit != "%" %}{{ t("component_figure_in", unit=unit) }}
      {%- else %}{{ t("component_figure") }}{% endif %}</th></tr></thead>
      <tbody>
      {% for row in rows %}{% set value = row[value_key] if row[value_key] is defined else none -%}
      <tr><th scope="row">{{ name_of(row) }}</th><td><span class="chart-row">{{ parts.figure(value, unit) }} {{ parts.bar(value, scale.low, scale.high) }}</span></td></tr>
      {% endfor %}</tbody>
      {% if total is not none -%}
      {%- if total is not mapping or total.label is undefined or total.value is undefined -%}
      {{ refuse("total_data", es="«total_data» debe llevar a un grupo con «label» y «value»", en="«total_data» must lead to a group with «label» and «value»") }}
      {%- endif -%}
      <tfoot><tr><th scope="row">{{ total.label }}</th><td><span class="chart-row">{{ parts.figure(total.value, unit) }}</span></td></tr></tfoot>
      {% endif %}</table>
      </div>
      {% endif -%}
      {{ parts.credit(c.note, c.source) -}}
      </figure>
      """)
}
