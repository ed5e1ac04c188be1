/// The theme «simple»: templates, styles and interface words.
let theme: [(path: String, text: String)] = [
  ("themes/simple/templates/base.html", base),
  ("themes/simple/templates/home.html", home),
  ("themes/simple/templates/page.html", page),
  ("themes/simple/templates/section.html", section),
  ("themes/simple/templates/taxonomy.html", taxonomy),
  ("themes/simple/templates/term.html", term),
  ("themes/simple/templates/notfound.html", notFound),
  ("themes/simple/templates/redirect.html", redirect),
  ("themes/simple/templates/partials/list.html", list),
  ("themes/simple/assets/css/site.css", style),
  ("themes/simple/strings/es.yml", spanishStrings),
  ("themes/simple/strings/en.yml", englishStrings),
]

private let base = #"""
  <!doctype html>
  <html lang="{{ page.interface_lang }}">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{% block title %}{{ page.title }} · {{ site.title }}{% endblock %}</title>
  <meta name="description" content="{{ page.description or site.description }}">
  {% if page.kind == "notfound" or not site.is_indexed %}<meta name="robots" content="noindex">
  {% endif %}{% if page.kind != "notfound" %}<link rel="canonical" href="{{ page.canonical }}">
  {% if page.translations|length > 1 %}{% for other in page.translations %}<link rel="alternate" hreflang="{{ other.lang }}" href="{{ other.permalink }}">
  {% endfor %}{% endif %}{% endif %}{% set css = asset("css/site.css") %}<link rel="stylesheet" href="{{ css.url }}" integrity="{{ css.integrity }}">
  {% for feed in page.feeds %}<link rel="alternate" type="{{ feed.type }}" title="{{ feed.title }}" href="{{ feed.url }}">
  {% endfor %}</head>
  <body>
  <a class="skip" href="#_main">{{ t("skip") }}</a>
  <header>
  <a class="home" href="{{ site.home_url }}">{{ site.title }}</a>
  {% if site.menus.main is defined and site.menus.main %}<nav aria-label="{{ t("menu") }}">
  <ul>{% for entry in site.menus.main %}
  <li><a href="{{ entry.url }}"{% if entry.current %} aria-current="{% if entry.url == page.url %}page{% else %}true{% endif %}"{% endif %}{% if entry.lang != page.interface_lang %} lang="{{ entry.lang }}"{% endif %}>{{ entry.title }}</a></li>{% endfor %}
  </ul>
  </nav>
  {% endif %}{% if site.languages|length > 1 %}<nav aria-label="{{ t("languages") }}">
  <ul>{% for other in site.languages if not other.current %}
  <li><a href="{{ other.url }}" lang="{{ other.lang }}" hreflang="{{ other.lang }}">{{ other.name }}</a></li>{% endfor %}
  </ul>
  </nav>
  {% endif %}</header>
  <main id="_main" tabindex="-1"{% if page.is_fallback %} lang="{{ page.lang }}"{% endif %}>
  {% if page.is_fallback %}<p class="meta" lang="{{ page.interface_lang }}">{{ t("not_translated") }}</p>
  {% endif %}  {% block main %}{% endblock %}
  </main>
  {% if site.feed_url %}<footer>
  <p><a href="{{ site.feed_url }}">{{ t("feed") }}</a></p>
  </footer>
  {% endif %}
  </body>
  </html>

  """#

private let home = #"""
  {% extends "base.html" %}
  {% block title %}{{ site.title }}{% endblock %}
  {% block main %}<h1>{{ page.title }}</h1>
  {{ page.content }}
  {% for part in site.sections %}<section>
  <h2><a href="{{ part.url }}">{{ part.title }}</a></h2>
  <ul class="list">{% for item in part.pages[:5] %}
  <li{% if item.lang != page.interface_lang %} lang="{{ item.lang }}"{% endif %}><a href="{{ item.url }}">{{ item.title }}</a>{% if item.description %} <span>{{ item.description }}</span>{% endif %}</li>{% else %}
  <li>{{ t("empty") }}</li>{% endfor %}
  </ul>
  </section>
  {% endfor %}{% for taxonomy in site.taxonomies %}<section>
  <h2><a href="{{ taxonomy.url }}">{{ taxonomy.title }}</a></h2>
  <ul class="tags">{% for term in taxonomy.terms %}
  <li><a href="{{ term.url }}">{{ term.title }}</a></li>{% endfor %}
  </ul>
  </section>
  {% endfor %}{% endblock %}

  """#

private let page = #"""
  {% extends "base.html" %}
  {% block main %}<article>
  <h1>{{ page.title }}</h1>
  {% if page.date %}<p class="meta"><time datetime="{{ page.date|iso }}">{{ page.date|fecha }}</time></p>
  {% endif %}{% if page.image %}<img src="{{ page.image.url }}" alt="{{ page.image.alt }}">
  {% endif %}{{ page.content }}
  {% if page.tags is defined and page.tags %}<ul class="tags" aria-label="{{ t("tags") }}">{% for tag in page.tags %}
  <li><a href="{{ tag.url }}">{{ tag.title }}</a></li>{% endfor %}
  </ul>
  {% endif %}</article>
  {% if page.prev or page.next %}<nav class="around" aria-label="{{ t("around") }}">
  {% if page.prev %}<a rel="prev" href="{{ page.prev.url }}">← {{ page.prev.title }}</a>
  {% endif %}{% if page.next %}<a rel="next" href="{{ page.next.url }}">{{ page.next.title }} →</a>
  {% endif %}</nav>
  {% endif %}{% endblock %}

  """#

private let section = #"""
  {% extends "base.html" %}
  {% block main %}<h1>{{ page.title }}</h1>
  {{ page.content }}
  {% include "partials/list.html" %}{% endblock %}

  """#

private let taxonomy = #"""
  {% extends "base.html" %}
  {% block main %}<h1>{{ page.title }}</h1>
  <ul class="list">{% for entry in page.terms %}
  <li><a href="{{ entry.url }}">{{ entry.title }}</a> ({{ entry.count }})</li>{% else %}
  <li>{{ t("empty") }}</li>{% endfor %}
  </ul>
  {% endblock %}

  """#

private let term = #"""
  {% extends "base.html" %}
  {% block title %}{{ page.taxonomy.title }}: {{ page.title }} · {{ site.title }}{% endblock %}
  {% block main %}<h1>{{ page.taxonomy.title }}: {{ page.title }}</h1>
  {% include "partials/list.html" %}{% endblock %}

  """#

private let notFound = #"""
  {% extends "base.html" %}
  {% block title %}{{ t("not_found") }} · {{ site.title }}{% endblock %}
  {% block main %}<h1>{{ t("not_found") }}</h1>
  <p><a href="{{ site.home_url }}">{{ t("home") }}</a></p>
  {% endblock %}

  """#

private let redirect = #"""
  <!doctype html>
  <html lang="{{ site.lang }}">
  <head>
  <meta charset="utf-8">
  <title>{{ t("moved") }}</title>
  <link rel="canonical" href="{{ target.permalink }}">
  <meta name="robots" content="noindex">
  <meta http-equiv="refresh" content="0; url={{ target.url }}">
  </head>
  <body>
  <p><a href="{{ target.url }}">{{ t("moved") }}</a></p>
  </body>
  </html>

  """#

private let list = #"""
  <ul class="list">{% for item in page.pages %}
  <li{% if item.lang != page.interface_lang %} lang="{{ item.lang }}"{% endif %}><a href="{{ item.url }}">{{ item.title }}</a>{% if item.date %} <time datetime="{{ item.date|iso }}">{{ item.date|fecha }}</time>{% endif %}{% if item.description %} <span>{{ item.description }}</span>{% endif %}</li>{% else %}
  <li>{{ t("empty") }}</li>{% endfor %}
  </ul>
  {% if page.paginator %}<nav class="around" aria-label="{{ t("pages") }}">
  {% if page.paginator.prev_url %}<a rel="prev" href="{{ page.paginator.prev_url }}">← {{ t("previous") }}</a>
  {% endif %}<span>{{ t("page_of", number=page.paginator.number, total=page.paginator.total) }}</span>
  {% if page.paginator.next_url %}<a rel="next" href="{{ page.paginator.next_url }}">{{ t("next") }} →</a>
  {% endif %}</nav>
  {% endif %}
  """#

private let spanishStrings = """
  around: Antes y después
  empty: Todavía no hay nada
  feed: Suscripción (RSS)
  home: Ir a la portada
  language_name: Español
  languages: Idiomas
  menu: Menú
  moved: La página cambió de dirección
  next: Siguiente
  not_found: No encontramos esa página
  not_translated: "Esta página todavía no está en español: se muestra en su idioma original."
  page_of: "Página {number} de {total}"
  pages: Páginas de la lista
  previous: Anterior
  skip: Saltar al contenido
  tags: Etiquetas

  """

private let englishStrings = """
  around: Before and after
  empty: There is nothing yet
  feed: Feed (RSS)
  home: Go to the home page
  language_name: English
  languages: Languages
  menu: Menu
  moved: The page has a new address
  next: Next
  not_found: We cannot find that page
  not_translated: "This page is not in English yet: it is shown in its original language."
  page_of: "Page {number} of {total}"
  pages: Pages of the list
  previous: Previous
  skip: Skip to content
  tags: Tags

  """
