/// What several standard components use: the line with the source, a figure as text, the bar beside it.
let standardParts = """
  {#- The line below a component that names its source and says what has to be known about it. -#}
  {%- macro credit(note, source) -%}
  {%- if note is not none -%}<p class="component-note">{{ note }}</p>
  {% endif -%}
  {%- if source is not none -%}{%- set s = data.sources[source] -%}
  <p class="component-source">{{ t("component_source") }} {% if s.url is defined and s.url %}<a class="external" rel="external noopener" href="{{ s.url }}">{{ s.title }}</a>{% else %}<cite>{{ s.title }}</cite>{% endif %}</p>
  {% endif -%}
  {%- endmacro -%}

  {#- Refuses a key of the data that no row has, under the field that names it. -#}
  {%- macro known(rows, field, key) -%}
  {%- set found = namespace(any=false) -%}
  {%- for row in rows -%}{%- if row[key] is defined -%}{%- set found.any = true -%}{%- endif -%}{%- endfor -%}
  {%- if not found.any -%}
  {{ refuse(field, es="Ninguna fila de los datos tiene «" ~ key ~ "»", en="No row of the data has «" ~ key ~ "»", help_es="Escriba en «" ~ field ~ "» una de las claves que las filas tienen: " ~ rows[0].keys()|join(", "), help_en="Write one of the keys that the rows have under «" ~ field ~ "»: " ~ rows[0].keys()|join(", ")) }}
  {%- endif -%}
  {%- endmacro -%}

  {#- A value as text, never as a program writes it: numbers and dates as Chile does, in pages of other languages as English does; yes or no; lists with commas. -#}
  {%- macro shown(value) -%}
  {%- if value is none or value is undefined -%}
  {%- elif value is boolean -%}{{ t("component_yes") if value else t("component_no") }}
  {%- elif value is number -%}{{ value|number_cl if page.lang[:2] == "es" else "{:,}".format(value) }}
  {%- elif value is string -%}{{ value }}
  {%- elif value is mapping -%}{%- for key, part in value|items -%}{{ key }}: {{ shown(part) }}{{ "" if loop.last else ", " }}{%- endfor -%}
  {%- elif value is sequence -%}{%- for part in value -%}{{ shown(part) }}{{ "" if loop.last else ", " }}{%- endfor -%}
  {%- elif value.has_time is defined -%}{{ value|fecha("hora", lang="es" if page.lang[:2] == "es" else "en") }}
  {%- else -%}{{ value }}{%- endif -%}
  {%- endmacro -%}

  {#- A figure with its unit; words where there is none, which is not zero. -#}
  {%- macro figure(value, unit) -%}
  {%- if value is none or value is undefined -%}<span class="component-figure component-open">{{ t("component_no_figure") }}</span>
  {%- elif unit == "%" -%}<span class="component-figure">{{ t("component_percent", n=shown(value)) }}</span>
  {%- else -%}<span class="component-figure">{{ shown(value) }}</span>
  {%- endif -%}
  {%- endmacro -%}

  {#- A bar on a scale from `low` to `high`, both sides of zero. The figure beside it says the same. -#}
  {%- macro bar(value, low, high) -%}
  {%- set width = high - low -%}
  {%- if value is number and value is not boolean -%}
  {%- set zero = (0 - low) / width * 100 if width > 0 else 0 -%}
  {%- set size = value|abs / width * 100 if width > 0 else 0 -%}
  <svg class="component-bar" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="component-bar-track" width="100" height="8"></rect><rect class="component-bar-fill" x="{% if value < 0 %}{{ (zero - size)|round(2) }}{% else %}{{ zero|round(2) }}{% endif %}" width="{{ size|round(2) }}" height="8"></rect></svg>
  {%- else -%}
  <svg class="component-bar component-bar-open" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="component-bar-track" width="100" height="8"></rect></svg>
  {%- endif -%}
  {%- endmacro -%}

  {#- Where a link of the data leads: a page of the content folder, or an address. -#}
  {%- macro address(target) -%}
  {%- if target is not string -%}{{ target.url }}{%- elif target.split("#")[0].endswith(".md") -%}{{ url(target) }}{%- else -%}{{ target }}{%- endif -%}
  {%- endmacro -%}
  """
