#!/usr/bin/env python3
"""Tests of feeds.py: it passes the golden files of Tests/FeedsTests and names every mistake.

    .venv/bin/python Tests/Judges/test_feeds.py
"""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "FeedsTests" / "Fixtures" / "site"
PAGES = [
    ".", "agenda", "buscar", "noticias/agua", "noticias/mineria", "noticias/sin", "objetivos",
    "objetivos/oe1", "temas",
]
BASE = "https://example.org/emra/"
SECURITY = ".well-known/security.txt"
NOW = "2026-11-20T12:00:00-03:00"
TYPES = {
    "feed.xml": "application/rss+xml", "atom.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
}


class FeedsJudge(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.site = Path(self.folder.name) / "site"
        shutil.copytree(GOLDEN, self.site)
        for page in PAGES:
            (self.site / page).mkdir(parents=True, exist_ok=True)
            links = "".join(
                f'<link rel="alternate" type="{kind}" title="x" href="{name}">'
                for name, kind in TYPES.items())
            (self.site / page / "index.html").write_text(
                f'<!doctype html><html lang="es-CL">{links}')
        (self.site / "img").mkdir()
        (self.site / "img" / "agua.svg").write_text("x" * 65)

    def judge(self):
        result = subprocess.run(
            [sys.executable, HERE / "feeds.py", self.site, "--base", BASE, "--now", NOW],
            capture_output=True, text=True
        )
        return result.returncode, result.stdout + result.stderr

    def change(self, file, old, new):
        path = self.site / file
        text = path.read_text()
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1))

    def test_passes_the_golden_site(self):
        code, output = self.judge()
        self.assertEqual(
            output.strip(), "2 RSS, 1 Atom, 2 JSON feeds, 4 entries, 3 addresses in the sitemap, 0 faults"
        )
        self.assertEqual(code, 0)

    def test_names_every_mistake(self):
        mistakes = [
            ("feed.xml", "<pubDate>Mon, 05 Oct 2026", "<pubDate>Mon, 5 Oct 26", "is not RFC 822"),
            ("feed.xml", "<pubDate>Mon, 10 Aug", "<pubDate>Tue, 10 Aug", "the wrong weekday"),
            ("feed.xml", "<pubDate>Mon, 10 Aug 2026", "<pubDate>Mon, 10 Aug 2020", "newest first"),
            ("feed.xml", "      <pubDate>Mon, 10 Aug 2026 09:00:00 -0400</pubDate>\n", "",
             "an undated entry is not last"),
            ("feed.xml", "    <lastBuildDate>Mon, 05 Oct 2026 12:30:05 -0300</lastBuildDate>\n", "",
             "lastBuildDate None"),
            ("feed.xml", "<title>Sin", "<title>&lt;b&gt;Sin", "title has markup"),
            ("feed.xml", "Un resumen", "Un &amp;nbsp; resumen", "description has markup"),
            ("feed.xml", "<title>Sin contenido</title>", "", "title is missing"),
            ("feed.xml", "2026:sin", "2026:mineria", "occurs 2 times"),
            ("feed.xml", "/noticias/sin/", "/noticias/otra/", "has no file"),
            ("feed.xml", "https://example.org/emra/noticias/sin/", "/noticias/sin/",
             "is not below"),
            ("feed.xml", 'href="https://example.org/emra/feed.xml"', 'href="feed.xml"',
             "atom:link"),
            ("feed.xml", 'href="https://example.org/emra/objetivos/oe1/#plazos"', 'href="/emra/"',
             "content links to '/emra/'"),
            ("feed.xml", "emra/objetivos/oe1/#plazos", "emra/objetivos/oe9/", "no file"),
            ("feed.xml", 'length="65"', 'length="66"', "the file has 65"),
            ("feed.xml", "es-CL", "español", "language"),
            ("feed.xml", "<title>EMRA</title>", "<title>EM&RA</title>", "xmllint"),
            ("feed.xml", "      <description>Un resumen.</description>\n", "",
             "content:encoded before description"),
            ("agenda/feed.xml", "emra/agenda/feed.xml", "emra/feed.xml", "atom:link"),
            ("sitemap.xml", "2026-08-10<", "10/08/2026<", "xmllint"),
            ("sitemap.xml", "T09:00:00-04:00", "T09:00:00", "xmllint"),
            ("sitemap.xml", "/noticias/agua/", "/noticias/vacío/", "xmllint"),
            ("sitemap.xml", "/noticias/agua/", "/noticias/otra/", "has no file"),
            ("sitemap.xml", "https://example.org/emra/noticias", "https://otro.example/noticias",
             "is not below"),
            ("sitemap.xml", "emra/noticias/agua/", "emra/", "occurs twice"),
            ("sitemap.xml", "</urlset>", "", "xmllint"),
            ("feed.xml", "<rss version=\"2.0\" xml:lang=\"es-CL\"", "<rss version=\"2.0\"",
             "xml:lang None"),
            ("feed.xml", "<item>", '<item xml:lang="en">', "an item of another language"),
            ("feed.xml", "Solo el", "Nada del", "summary 'Solo el resumen.', in another format"),
            ("feed.xml", "<title>EMRA</title>", "<title>EMRA 2</title>", "title 'EMRA', in another"),
            ("feed.xml", 'domain="https://example.org/emra/temas/"', 'domain="temas"',
             "category domain 'temas'"),
            ("atom.xml", "emra/atom.xml", "emra/feed.xml", "self ("),
            ("atom.xml", "  <updated>2026-10-06T10", "  <updated>2026-10-07T10", "the newest change"),
            ("atom.xml", "<updated>2026-10-06T10", "<updated>2026-10-06 10", "is not RFC 3339"),
            ("atom.xml", "<published>2026-08-10T", "<published>2026-08-32T", "is no moment"),
            ("atom.xml", "<published>2026-08-10T", "<published>2026-12-10T",
             "updated before it was published"),
            ("atom.xml", "<id>tag:example.org,2026:sin</id>", "<id>sin</id>", "no absolute IRI"),
            ("atom.xml", "2026:sin", "2026:mineria", "id tag:example.org,2026:mineria occurs 2"),
            ("atom.xml", "<id>https://example.org/emra/</id>", "", "feed without id"),
            ("atom.xml", "<title>Sin contenido</title>", "", "title is missing"),
            ("atom.xml", "<author>", "<contributor>", "xmllint"),
            ("atom.xml", '<content type="html"><![CDATA[<p>Día del Minero.</p>]]>',
             '<content type="html"><p>Día del Minero.</p>', "content is not escaped"),
            ("atom.xml", '<content type="html"><![CDATA[<p>Día', '<content type="xhtml"><![CDATA[<p>Día',
             "content of type xhtml"),
            ("atom.xml", 'rel="alternate" href="https://example.org/emra/noticias/sin/"',
             'rel="alternate" href="/emra/noticias/sin/"', "is relative"),
            ("atom.xml", 'rel="alternate" href="https://example.org/emra/noticias/sin/"',
             'rel="related" href="https://example.org/emra/"', "neither content nor a page"),
            ("atom.xml", 'length="65"', 'length="66"', "the file has 65"),
            ("atom.xml", 'term="OE1" ', "", "category without term"),
            ("atom.xml", "<entry>", '<entry xml:lang="en">', "of another language 'en'"),
            ("atom.xml", 'xml:lang="es-CL"', 'xml:lang="en"', "the page's is 'es-CL'"),
            ("atom.xml", "2026-04-04T23:30:00-04:00", "2026-04-04T23:30:00-03:00",
             "date datetime.datetime(2026, 4, 4, 23, 30"),
            ("feed.json", '"version": "https://jsonfeed.org/version/1.1"', '"version": "1.1"',
             "schema: $.version"),
            ("feed.json", '"id": "tag:example.org,2026:sin",', "", "'id' is a required property"),
            ("feed.json", '"content_text": "Siempre igual."', '"text": "Siempre igual."',
             "schema: $.items[3]"),
            ("feed.json", "2026-04-04T23:30:00-04:00", "2026-04-04", "schema: $.items[2]"),
            ("feed.json", "2026-04-04T23:30:00", "2026-04-04T25:30:00", "is no moment"),
            ("feed.json", "emra/feed.json", "emra/x.json", "feed_url"),
            ("feed.json", '"size_in_bytes": 65', '"size_in_bytes": 66', "the file has 65"),
            ("feed.json", '"image": "https://example.org/emra/', '"image": "https://example.org/',
             "image 'https://example.org/img/agua.svg' is not below"),
            ("feed.json", '"title": "Sin fecha"', '"title": "\\u003cb\\u003eSin fecha"',
             "title has markup"),
            ("feed.json", "2026:sin", "2026:otra", "in another format ["),
            ("feed.json", "}", "", "no JSON"),
            ("index.html", 'application/atom+xml', 'application/rss+xml', "does not name this feed"),
            ("index.html", 'es-CL', 'en', "language 'es-CL', the page's is 'en'"),
            ("noticias/sin/index.html", 'es-CL', 'en',
             "2026:sin: language 'es-CL', the page's is 'en'"),
            ("robots.txt", "User-agent: *", "User agent: *", "robots.txt: line"),
            ("robots.txt", "Disallow:", "Disallow: /emra/not", "may not be read"),
            ("robots.txt", "User-agent: *", "User-agent: X", "nothing is said to all robots"),
            ("robots.txt", "sitemap.xml", "s.xml", "names ['https://example.org/emra/s.xml']"),
            (SECURITY, "Contact: ", "Kontakt: ", "line 'Kontakt: "),
            (SECURITY, "Expires: 2027-06-30", "Expires: 2026-06-30", "expired on"),
            (SECURITY, "Expires: 2027-06-30", "Expires: 2029-06-30", "expires only on"),
            (SECURITY, "Expires: 2027-06-30T23:59:59-04:00", "Expires: mañana", "is not RFC 3339"),
            (SECURITY, "mailto:", "", "Contact 'a@example.org'"),
            (SECURITY, "Preferred-Languages: es, en", "Preferred-Languages: es;en", "'es;en'"),
            (SECURITY, "emra/.well-known", ".well-known", "Canonical is another file"),
        ]
        for file, old, new, expected in mistakes:
            with self.subTest(expected=expected, new=new):
                original = (self.site / file).read_text()
                self.change(file, old, new)
                code, output = self.judge()
                (self.site / file).write_text(original)
                self.assertIn(expected, output)
                self.assertEqual(code, 1)

    def test_reads_an_index_of_sitemaps(self):
        shutil.move(self.site / "sitemap.xml", self.site / "sitemap-1.xml")
        (self.site / "sitemap.xml").write_text(
            '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>'
            "https://example.org/emra/sitemap-1.xml</loc></sitemap></sitemapindex>"
        )
        code, output = self.judge()
        self.assertIn("3 addresses in the sitemap, 0 faults", output)
        self.assertEqual(code, 0)

    def test_asks_for_each_format(self):
        for name, expected in [
            ("feed.json", "only ['atom.xml', 'feed.xml']"), ("atom.xml", "3 dated items, Atom: False"),
            ("feed.xml", "only ['atom.xml', 'feed.json']"),
        ]:
            (self.site / name).rename(self.site / "gone")
            code, output = self.judge()
            self.assertEqual(code, 1)
            self.assertIn(expected, output)
            (self.site / "gone").rename(self.site / name)

    def test_compares_translations_in_the_sitemap(self):
        english = self.site / "en" / "index.html"
        english.parent.mkdir()
        english.write_text('<!doctype html><html lang="en">')

        def part(name, location, links):
            (self.site / name).write_text(
                '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
                ' xmlns:xhtml="http://www.w3.org/1999/xhtml">'
                f"<url><loc>{BASE}{location}</loc>"
                + "".join(f'<xhtml:link rel="alternate" hreflang="{language}" href="{BASE}{path}"/>'
                          for language, path in links)
                + "</url></urlset>")

        def sitemap(*spanish):
            both = [("es-CL", ""), ("en", "en/"), ("x-default", "")]
            part("sitemap-es.xml", "", spanish or both)
            part("sitemap-en.xml", "en/", both)
            (self.site / "sitemap.xml").write_text(
                '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                + "".join(f"<sitemap><loc>{BASE}sitemap-{name}.xml</loc></sitemap>"
                          for name in ("es", "en")) + "</sitemapindex>")
            return self.judge()

        code, output = sitemap()
        self.assertIn("2 addresses in the sitemap, 0 faults", output)
        self.assertEqual(code, 0)
        own, other, default = ("es-CL", ""), ("en", "en/"), ("x-default", "")
        for links, expected in [
            ((own, other), "no x-default"),
            ((own, default), "no other language"),
            ((other, ("pt", "agenda/"), default), "not among its own translations"),
            ((own, other, ("x-default", "agenda/")), "x-default is another page"),
            ((own, ("en", "agenda/"), default), "language 'en', the page's is 'es-CL'"),
            ((own, ("en", "nada/"), default), "has no file"),
            ((own, own, other, default), "a language occurs twice"),
            ((("es", ""), other, default), "language 'es', the page's is 'es-CL'"),
            ((own, ("inglés", "en/"), default), "xmllint"),
            ((own, other, ("pt", "agenda/"), default), "which does not name it"),
        ]:
            with self.subTest(expected=expected):
                code, output = sitemap(*links)
                self.assertIn(expected, output)
                self.assertEqual(code, 1)
        sitemap()
        english.write_text('<!doctype html><html lang="en">')
        text = (self.site / "sitemap-en.xml").read_text()
        (self.site / "sitemap-en.xml").write_text(
            text.replace("</urlset>", f"<url><loc>{BASE}agenda/</loc></url></urlset>"))
        code, output = self.judge()
        self.assertIn("pages of several languages: ['en', 'es-CL']", output)

    def test_knows_sites_that_nobody_is_to_find(self):
        (self.site / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
        code, output = self.judge()
        self.assertIn("0 faults", output)
        self.assertEqual(code, 0)

    def test_misses_files(self):
        for name in ("sitemap.xml", "robots.txt"):
            (self.site / name).rename(self.site / "gone")
            code, output = self.judge()
            self.assertNotEqual(code, 0)
            self.assertIn(name, output)
            (self.site / "gone").rename(self.site / name)


if __name__ == "__main__":
    unittest.main()
