import Template
import Testing

/// Values where they stand: `text` is `<b> & "q" 'a'`, `html` is safe `<i class="x">&amp;'</i>`.
@Suite struct EscapingTests {
  @Test(arguments: [
    // Text
    ("<p>{{ text }}</p>", "<p>&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;</p>"),
    ("<p>{{ html }}</p>", "<p><i class=\"x\">&amp;'</i></p>"),
    ("{{ text|safe }}", "<b> & \"q\" 'a'"),
    ("{{ text|e }}", "&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;"),
    ("a < {{ text }}", "a < &lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;"),
    ("{{ '<' }}{{ 1 < 2 }}", "&lt;True"),
    // Quoted attributes
    (
      "<p title=\"{{ text }}\">", "<p title=\"&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;\">"
    ),
    ("<p title='{{ text }}'>", "<p title='&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;'>"),
    (
      "<p title = \"a {{ n }} b\" data-x='{{ n }}'>", "<p title = \"a 7 b\" data-x='7'>"
    ),
    // Safe HTML keeps its references in an attribute, but cannot leave it
    (
      "<p title=\"{{ html }}\">", "<p title=\"&lt;i class=&#34;x&#34;&gt;&amp;'&lt;/i&gt;\">"
    ),
    (
      "<p title='{{ html }}'>", "<p title='&lt;i class=\"x\"&gt;&amp;&#39;&lt;/i&gt;'>"
    ),
    ("<p title=\"{{ text|e }}\">", "<p title=\"&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;\">"),
    (
      "{% macro m() %}a & <b>{{ text }}{% endmacro %}<p title=\"{{ m() }}\">",
      "<p title=\"a & &lt;b&gt;&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;\">"
    ),
    ("<p data-x='{{ map|tojson }}'>", "<p data-x='{\"a\": 1, \"b\": \"\\u003cx\\u003e\"}'>"),
    (
      "<p data-x=\"{{ map|tojson }}\">",
      "<p data-x=\"{&#34;a&#34;: 1, &#34;b&#34;: &#34;\\u003cx\\u003e&#34;}\">"
    ),
    // Title and textarea
    (
      "<title>{{ text }}</title>", "<title>&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;</title>"
    ),
    (
      "<title>{{ html }}</title>",
      "<title>&lt;i class=&#34;x&#34;&gt;&amp;'&lt;/i&gt;</title>"
    ),
    ("<textarea>{{ n }}</textarea>{{ html }}", "<textarea>7</textarea><i class=\"x\">&amp;'</i>"),
    // Scripts
    (
      "<script>let x = {{ text|tojson }};</script>",
      "<script>let x = \"\\u003cb\\u003e \\u0026 \\\"q\\\" \\u0027a\\u0027\";</script>"
    ),
    (
      "<script>f({{ n|tojson }}, {{ 1|tojson if n else 2|tojson }})</script>{{ n }}",
      "<script>f(7, 1)</script>7"
    ),
    (
      "<script>let s = 'a\\'b'; /* it's */ g({{ n|tojson }})</script>",
      "<script>let s = 'a\\'b'; /* it's */ g(7)</script>"
    ),
    (
      "<script>{% for x in list %}a({{ x|tojson }});{% endfor %}</script>",
      "<script>a(3);a(1);a(2);</script>"
    ),
    (
      "<script src=\"/a.js\"></script>{{ n }}<style>a{}</style>{{ n }}",
      "<script src=\"/a.js\"></script>7<style>a{}</style>7"
    ),
    (
      "<!-- a > b -->{{ n }}<!doctype html>{{ n }}<![CDATA[ x ]]>{{ n }}<?x?>{{ n }}",
      "<!-- a > b -->7<!doctype html>7<![CDATA[ x ]]>7<?x?>7"
    ),
  ])
  func escapesByContext(_ template: String, _ expected: String) {
    #expect(World.shown(template) == expected)
  }

  @Test(arguments: [
    ("<a href=\"{{ page.url }}\">", "<a href=\"/agua/\">"),
    (
      "<a href=\"/x/{{ 'a b\"<>\\\\^`{|}' }}\">", "<a href=\"/x/a%20b%22%3C%3E%5C%5E%60%7B%7C%7D\">"
    ),
    ("<a href=\"/x?q={{ 'a&b=c d#é' }}\">", "<a href=\"/x?q=a%26b%3Dc%20d%23%C3%A9\">"),
    ("<a href=\"/x?q={{ 'a b/ñ'|urlencode }}\">", "<a href=\"/x?q=a%20b/%C3%B1\">"),
    ("<a href=\"{{ '/a?x=1&y=2' }}\">", "<a href=\"/a?x=1&amp;y=2\">"),
    ("<a href=\"{{ '/año/' }}\">", "<a href=\"/año/\">"),
    ("<a href=\"{{ 'https://example.org/a:b' }}\">", "<a href=\"https://example.org/a:b\">"),
    ("<a href=\"{{ 'mailto:a@b.cl' }}\">", "<a href=\"mailto:a@b.cl\">"),
    ("<a href=\"{{ 'tel:+56' }}\">", "<a href=\"tel:+56\">"),
    ("<a href=\"{{ '//example.org/' }}\">", "<a href=\"//example.org/\">"),
    ("<a href=\"#{{ 'sección 1' }}\">", "<a href=\"#secci%C3%B3n%201\">"),
    ("<a href=\"{{ '' }}\">", "<a href=\"\">"),
    ("<a href=\"page{{ n }}.html\">", "<a href=\"page7.html\">"),
    ("<a href='{{ \"/it's\" }}'>", "<a href='/it&#39;s'>"),
    ("<a href=\"{{ '/a?b&c'|e }}\">", "<a href=\"/a?b&amp;c\">"),
    (
      "{% macro u(x) %}/m?a={{ x }}&amp;b{% endmacro %}<a href=\"{{ u('<') }}\">",
      "<a href=\"/m?a=%3C&amp;b\">"
    ),
    ("<a href=\"{% if n %}{{ page.url }}{% else %}/b/{% endif %}#x\">", "<a href=\"/agua/#x\">"),
    ("<a href=\"{% for x in list %}/{{ x }}{% endfor %}\">", "<a href=\"/3/1/2\">"),
    ("<a href=\"javascript:void(0)\">{{ n }}</a>", "<a href=\"javascript:void(0)\">7</a>"),
    (
      "<img src=\"{{ page.url }}\" srcset=\"{{ '/a,b c.png' }} 1x, {{ '/d.png' }} 2x\">",
      "<img src=\"/agua/\" srcset=\"/a%2Cb%20c.png 1x, /d.png 2x\">"
    ),
    (
      "<meta http-equiv=\"refresh\" content=\"0; url={{ page.url }}\">",
      "<meta http-equiv=\"refresh\" content=\"0; url=/agua/\">"
    ),
    (
      "<meta name=\"description\" content=\"{{ 'a: b' }}\">",
      "<meta name=\"description\" content=\"a: b\">"
    ),
    (
      "<video poster=\"{{ page.url }}\"></video><q cite=\"{{ page.url }}\"></q>",
      "<video poster=\"/agua/\"></video><q cite=\"/agua/\"></q>"
    ),
  ])
  func writesAddresses(_ template: String, _ expected: String) {
    #expect(World.shown(template) == expected)
  }

  @Test(arguments: [
    "<a href=\"{{ 'javascript:alert(1)' }}\">", "<a href=\"{{ ' JavaScript:alert(1)' }}\">",
    "<a href=\"{{ 'java\\nscript:alert(1)' }}\">", "<a href=\"{{ 'data:text/html,x' }}\">",
    "<a href=\"{{ 'vbscript:x' }}\">", "<a href=\"{{ 'file:///etc/passwd' }}\">",
    "<a href=\"{{ 'java' }}script:x\">", "<a href=\"java{{ 'script:x' }}\">",
    "<a href=\"{{ 'javascript' }}:x\">", "<a href=\"{{ 'javascript' }}&colon;x\">",
    "<a href=\"{{ 'javascript:x'|safe }}\">", "<a href=\"{{ 'javascript:x'|e }}\">",
    "{% macro m() %}javascript:x{% endmacro %}<a href=\"{{ m() }}\">",
    "<form action=\"{{ script_url }}\">", "<button formaction='{{ script_url }}'>",
    "<img src=\"{{ script_url }}\" alt=\"\">", "<object data=\"{{ script_url }}\">",
    "<svg><a xlink:href=\"{{ script_url }}\"></a></svg>",
    "<svg><animate to=\"{{ script_url }}\"/></svg>", "<video poster=\"{{ script_url }}\">",
    "<a href=\"{% if n %}{{ 'java' }}{% endif %}{{ 'script:x' }}\">",
    "<a href=\"{% for x in ['java', 'script:', 'x'] %}{{ x }}{% endfor %}\">",
    "<img srcset=\"{{ script_url }}\">", "<img srcset=\"/a 1x,{{ script_url }} 2x\">",
    "<meta http-equiv=\"Refresh\" content=\"0;URL='{{ script_url }}'\">",
    "<meta http-equiv=refresh content=\"{{ '0;url=javascript:x' }}\">",
    "<A HREF=\"{{ script_url }}\">", "<a\nhref =\n\"{{ script_url }}\">",
    "<a {% if n %}href=\"{{ script_url }}\"{% endif %}>",
    "<a href=\"{% if n %}{{ script_url }}\"{% else %}\"{% endif %}>",
  ])
  func refusesUnsafeAddresses(_ template: String) {
    #expect(World.codes(template) == ["EMRA-T065"], "\(World.shown(template))")
  }
}
