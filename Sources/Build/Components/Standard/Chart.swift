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
      {%- if inline -%}
      {{ refuse("rows", es="«rows» no tiene filas", en="«rows» has no rows", help_es="Escriba al menos una debajo, como «- {label: …, value: …}»", help_en="Write at least one below, such as «- {label: …, value: …}»") }}
      {%- else -%}
      {{ refuse("data", es="«data» debe llevar a una lista con filas", en="«data» must lead to a list of rows") }}
      {%- endif -%}
      {%- endif -%}
      {%- set label_key = "label" if inline else c.label -%}
      {%- set value_key = "value" if inline else c.value -%}
      {%- set link_key = "link" if inline else c.link -%}
      {%- for row in rows -%}
      {%- if row is not mapping -%}
      {{ refuse("data", es="Cada fila de los datos debe ser un grupo de claves", en="Each row of the data must be a group of keys") }}
      {%- endif -%}
      {%- if row[label_key] is undefined -%}
      {{ refuse("label", es="Una fila de los datos no tiene «" ~ label_key ~ "»", en="A row of the data has no «" ~ label_key ~ "»", help_es="Escriba en «label» una clave que esté en todas las filas; esta tiene: " ~ row.keys()|join(", "), help_en="Write a key under «label» that all rows have; this one has: " ~ row.keys()|join(", ")) }}
      {%- endif -%}
      {%- if row[label_key] is none or row[label_key] is string and not row[label_key]|trim -%}
      {{ refuse("rows" if inline else "label", es="La fila " ~ loop.index ~ " de los datos no dice nada en «" ~ label_key ~ "»", en="Row " ~ loop.index ~ " of the data says nothing in «" ~ label_key ~ "»", help_es="Escriba en esa fila qué cuenta la cifra, o quite la fila", help_en="Write what the figure of that row counts, or take the row out") }}
      {%- endif -%}
      {%- endfor -%}
      {%- if not inline -%}
      {{- parts.known(rows, "value", value_key) if c.kind != "timeline" else "" -}}
      {{- parts.known(rows, "link", link_key) if link_key is not none else "" -}}
      {{- parts.known(rows, "when", c.when) if c.when != "when" else "" -}}
      {%- endif -%}
      {%- set total = c.total if c.total is not none else c.total_data -%}
      {%- macro name_of(row) -%}
      {%- set target = row[link_key] if link_key is not none and row[link_key] is defined else none -%}
      {%- if target -%}<a href="{{ parts.address(target) }}">{{ parts.shown(row[label_key]) }}</a>{%- else -%}{{ parts.shown(row[label_key]) }}{%- endif -%}
      {%- endmacro -%}
      {%- for row in rows -%}
      {%- if c.kind == "timeline" -%}
      {%- if (row.date is undefined or row.date is none) and (row[c.when] is undefined or row[c.when] is none) -%}
      {{ refuse("rows" if inline else "data", es="La fila «" ~ row[label_key] ~ "» no dice cuándo", en="The row «" ~ row[label_key] ~ "» does not say when", help_es="Escriba en ella «date» con la fecha, o «" ~ c.when ~ "» si solo sabe el año, como «" ~ c.when ~ ": 2024»", help_en="Write «date» with the day in it, or «" ~ c.when ~ "» if only the year is known, such as «" ~ c.when ~ ": 2024»") }}
      {%- endif -%}
      {%- else -%}
      {%- set v = row[value_key] if row[value_key] is defined else none -%}
      {%- if v is not none and (v is not number or v is boolean) -%}
      {{ refuse("rows" if inline else "value", es="La fila «" ~ row[label_key] ~ "» tiene en «" ~ value_key ~ "» un texto, «" ~ v ~ "», y una barra lleva un número", en="The row «" ~ row[label_key] ~ "» has a text under «" ~ value_key ~ "», «" ~ v ~ "», and a bar takes a number", help_es="Escriba en «value» una clave con números; las filas tienen: " ~ row.keys()|join(", ") ~ ". Si los datos son una planilla, declare la columna como número en «data», en content/site.yml", help_en="Write a key with numbers under «value»; the rows have: " ~ row.keys()|join(", ") ~ ". If the data are a spreadsheet, declare the column as a number under «data», in content/site.yml") }}
      {%- endif -%}
      {%- set limit = c.max if c.max is not none else (100 if c.kind == "progress" else none) -%}
      {%- if v is not none and limit is not none and (v > limit or c.kind == "progress" and v < 0) -%}
      {{ refuse("max" if c.max is not none else "kind", es="La cifra de «" ~ row[label_key] ~ "», " ~ v ~ ", no cabe en una escala de 0 a " ~ limit, en="The figure of «" ~ row[label_key] ~ "», " ~ v ~ ", does not fit a scale from 0 to " ~ limit, help_es="Corrija la cifra" ~ (", o suba «max»" if v > limit else "") ~ (", o use «kind: bar»" if c.kind == "progress" else ""), help_en="Correct the figure" ~ (", or raise «max»" if v > limit else "") ~ (", or use «kind: bar»" if c.kind == "progress" else "")) }}
      {%- endif -%}
      {%- endif -%}
      {%- endfor -%}
      <figure class="component chart chart-{{ c.kind }}">
      <figcaption class="component-title" id="{{ c.id }}">{{ c.title }}</figcaption>
      {% if c.caption is not none %}<div class="component-caption">{{ c.caption }}</div>
      {% endif %}
      {%- if c.kind == "timeline" -%}
      <ol class="chart-times" aria-labelledby="{{ c.id }}">
      {% for row in rows %}{% set when = row[c.when] if row[c.when] is defined else none -%}
      <li>
      {%- if row.date is defined and row.date is not none and row.date is not string %}<time datetime="{{ row.date|iso }}">{{ parts.shown(row.date) }}</time>
      {%- elif row.date is defined and row.date is not none %}<span class="chart-when">{{ row.date }}</span>
      {%- elif when is not none %}{% set digits = when ~ "" %}{% if digits|length == 4 and digits.isdigit() %}<time datetime="{{ digits }}">{{ digits }}</time>{% else %}<span class="chart-when">{{ parts.shown(when) }}</span>{% endif %}
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
      <tfoot><tr><th scope="row">{{ parts.shown(total.label) }}</th><td><span class="chart-row">{{ parts.figure(total.value, unit) }}</span></td></tr></tfoot>
      {% endif %}</table>
      </div>
      {% endif -%}
      {{ parts.credit(c.note, c.source) -}}
      </figure>
      """)
}
