import Diagnostics
import Template
import Testing

/// How the HTML around expressions is followed.
@Suite struct ContextTests {
  @Test(arguments: [
    "<p{% if n %} class=\"a\"{% endif %}>{{ n }}</p>",
    "<p {% if n %}class=\"a\"{% else %}id=\"b\"{% endif %} title=\"{{ n }}\">",
    "<option{% if n %} selected{% endif %}>{{ n }}", "<input{% if n %} checked{% endif %}/>{{ n }}",
    "<p class=\"a{% if n %} b{% elif zero %} c{% endif %} {{ n }}\">",
    "<{% if n %}h1{% else %}h2{% endif %}>{{ n }}</{% if n %}h1{% else %}h2{% endif %}>",
    "<h{% if n %}1{% else %}2{% endif %} id=\"{{ n }}\">",
    "<a href=\"{% if n %}/a?x={% else %}/b/{% endif %}{{ n }}\">",
    "<ul>{% for x in list %}<li{% if loop.first %} class=\"f\"{% endif %}>{{ x }}</li>{% endfor %}",
    "<title>{% block t %}{{ n }}{% endblock %}</title>",
    "<p class=\"{% block c %}{{ n }}{% endblock %}\">",
    "<script>{% block s %}let x = {{ n|tojson }};{% endblock %}</script>",
    "{% macro m() %}<a href=\"{{ page.url }}\">{{ n }}</a>{% endmacro %}<p title=\"{{ m() }}\">",
    "{% set x %}<b>{{ n }}</b>{% endset %}<p title=\"{{ x }}\">",
    "<p title=\"{% set x %}<b>{% endset %}{{ x }}\">", "<p title=\"a > b {{ n }}\">",
    "<p a b=c d='e' f>{{ n }}</p>", "<br/>{{ n }}<p/ class=\"{{ n }}\">",
    "</p>{{ n }}</p class=\"x\">{{ n }}", "a <3 {{ n }} << {{ n }} <> {{ n }}",
    "<noscript><img src=\"{{ page.url }}\" alt=\"\"></noscript>",
    "<style>a > b { c: \"</p>\" }</style>{{ n }}",
    "<script>if (a<b) x = '</s' + 'cript>';</script>{{ n }}",
    "<textarea>a</text {{ n }}</textarea>{{ n }}", "<!-- -- > <p {% if n %}a{% endif %} -->{{ n }}",
  ])
  func accepts(_ template: String) {
    #expect(World.codes(template) == [], "\(World.shown(template))")
  }

  @Test(arguments: [
    ("<p{% if n %} a{% endif %}{{ n }}>", "EMRA-T054"),
    ("<p class=a{{ n }}>", "EMRA-T053"), ("<p class={{ n }}>", "EMRA-T053"),
    ("<p class={% if n %}a{% endif %} title={{ n }}>", "EMRA-T053"),
    ("<{{ n }}>", "EMRA-T054"), ("</{{ n }}>", "EMRA-T054"),
    ("<p data-{{ n }}=\"a\">", "EMRA-T054"),
    ("<p a {{ n }}=\"a\">", "EMRA-T054"), ("<p a=\"b\"{{ n }}>", "EMRA-T054"),
    ("<ul{{ {'a': 1}|xmlattr }}></ul>", "EMRA-T054"),
    ("<title><{{ n }}</title>", "EMRA-T054"),
    ("<p ONCLICK=\"{{ n }}\">", "EMRA-T055"), ("<p style='{{ n }}'>", "EMRA-T055"),
    ("<meta http-equiv=\"{{ n }}\">", "EMRA-T055"),
    ("<style>{{ n|tojson }}</style>", "EMRA-T056"), ("<STYLE>{{ n }}</STYLE>", "EMRA-T056"),
    ("<!-- {{ n }}", "EMRA-T057"), ("<!{{ n }}>", "EMRA-T057"), ("<?xml {{ n }}?>", "EMRA-T057"),
    ("<script>{{ n|tojson|upper }}</script>", "EMRA-T058"),
    ("<script>{{ n|tojson if n else n }}</script>", "EMRA-T058"),
    ("<script>\"{{ n|tojson }}\"</script>", "EMRA-T059"),
    ("<script>`{{ n|tojson }}`</script>", "EMRA-T059"),
    ("<script>`${ {{ n|tojson }} }`</script>", "EMRA-T059"),
    ("<script>/* {{ n|tojson }} */</script>", "EMRA-T059"),
    ("<script>/*/ {{ n|tojson }}</script>", "EMRA-T059"),
    ("<script>a = /'/; {{ n|tojson }}</script>", "EMRA-T059"),
    ("<script>/{{ n|tojson }}/</script>", "EMRA-T059"),
    ("<script><!-- \n {{ n|tojson }}</script>", "EMRA-T059"),
    ("<script>{% if n %}'{% endif %} {{ n|tojson }}</script>", "EMRA-T059"),
    ("<xmp>{{ n }}</xmp>", "EMRA-T061"), ("<noembed>{{ n }}</noembed>", "EMRA-T061"),
    ("<p {% filter upper %}a{% endfilter %}>", "EMRA-T062"),
    ("{% if n %}<p>{% else %}<p {% endif %}", "EMRA-T050"),
    ("{% if n %}<script>{% endif %}", "EMRA-T050"),
    ("{% if n %}<p a=\"{% else %}<p a='{% endif %}", "EMRA-T050"),
    ("{% if n %}<a href=\"{% else %}<a title=\"{% endif %}", "EMRA-T050"),
    ("<p{% for x in list %}a{% endfor %}>", "EMRA-T051"),
    ("<p class=\"{% for x in list %}\"{% endfor %}>", "EMRA-T050"),
    ("<p class=\"{% for x in list %}a{% else %}\"{% endfor %}>", "EMRA-T050"),
    ("{% macro m() %}\" class=\"{% endmacro %}<p>{% set x %}<p {% endset %}", "EMRA-T052"),
    ("{% block a %}<p {% endblock %}>", "EMRA-T052"),
    ("<script>let x = 1;", "EMRA-T052"), ("<title>a", "EMRA-T052"), ("<!-- a", "EMRA-T052"),
  ])
  func refuses(_ template: String, _ code: String) {
    #expect(Set(World.codes(template)).contains(code), "\(World.shown(template))")
  }

  @Test func passesTheContextOfABlockToTheTemplatesThatReplaceIt() {
    let base = """
      <body class="{% block class %}home{% endblock %}"><title>{% block title %}{% endblock %}</title>\
      <script>{% block code %}{% endblock %}</script><a href="{% block link %}/{% endblock %}">
      """
    let (output, findings) = World.render([
      (
        "main.html",
        """
        {% extends "base.html" %}{% block class %}{{ super() }} {{ text }}{% endblock %}\
        {% block title %}{{ html }}{% endblock %}{% block code %}f({{ text|tojson }}){% endblock %}\
        {% block link %}{{ page.url }}{% endblock %}
        """
      ), ("base.html", base),
    ])
    #expect(findings.isEmpty)
    #expect(
      output
        == "<body class=\"home &lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;\"><title>&lt;i "
        + "class=&#34;x&#34;&gt;&amp;'&lt;/i&gt;</title><script>f(\"\\u003cb\\u003e \\u0026 "
        + "\\\"q\\\" \\u0027a\\u0027\")</script><a href=\"/agua/\">")
    let refused = World.render([
      ("main.html", "{% extends \"base.html\" %}{% block code %}{{ n }}{% endblock %}"),
      ("base.html", base),
    ])
    #expect(refused.findings.map(\.code) == ["EMRA-T058"])
    let unsafe = World.render([
      ("main.html", "{% extends \"base.html\" %}{% block link %}{{ script_url }}{% endblock %}"),
      ("base.html", base),
    ])
    #expect(unsafe.findings.map(\.code) == ["EMRA-T065"])
  }
}
