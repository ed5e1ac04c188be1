#!/usr/bin/env python3
"""Tests of links.py, pages.py and same.py: they pass a sound site and name every mistake.

    .venv/bin/python Tests/Judges/test_site.py
"""
import base64
import hashlib
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent
BASE = "https://example.org/emra/"
CSS = "body { background: url('fondo.png') }"
INTEGRITY = "sha384-" + base64.b64encode(hashlib.sha384(CSS.encode()).digest()).decode()


def page(path, title, body):
    address = BASE + path
    return f"""<!DOCTYPE html>
<html lang="es-CL"><head><meta charset="utf-8"><title>{title}</title>
<meta name="description" content="Avance, 47\u00a0%.">
<link rel="canonical" href="{address}"><meta property="og:url" content="{address}">
<meta property="og:title" content="{title}"><meta property="og:type" content="website">
<meta property="og:description" content="Avance."><meta property="og:site_name" content="EMRA">
<link rel="stylesheet" href="/emra/a.css" integrity="{INTEGRITY}"></head>
<body><h1 id="uno">{title}</h1>
{body}
</body></html>
"""


class SiteJudges(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = Path(folder.name) / "site"
        self.write("index.html", page("", "Portada", """
<h2>Más</h2><p><a href="año/">Año</a> <a href="/emra/a%C3%B1o/#dos">dos</a> <a href="#uno">uno</a>
<a href="https://otro.example/">otro</a> <a href="otra.html?x=1#uno"><img src="i.png" alt="i"
srcset="i.png 1x, /emra/i.png 2x"></a></p>"""))
        self.write("año/index.html", page("año/", "Año", '<p id="dos"><a href="../">Portada</a></p>'))
        self.write("otra.html", page("otra.html", "Otra", "<p>nilo y nulo</p>"))
        self.write("viejo/index.html", f"""<!DOCTYPE html><html lang="es"><head><title>Se mudó</title>
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/emra/año/">
<link rel="canonical" href="{BASE}año/"></head><body><h1>Se mudó</h1></body></html>""")
        self.write("404.html", """<!DOCTYPE html><html lang="es"><head><title>No está</title>
<meta name="description" content="d"><meta name="robots" content="noindex"></head>
<body><h1>No está</h1><p><a href="/emra/">Portada</a></p></body></html>""")
        self.write("a.css", CSS)
        self.write("fondo.png", "x")
        self.write("i.png", "x")
        addresses = "".join(f"<url><loc>{BASE}{path}</loc></url>" for path in ("", "año/", "otra.html"))
        self.write("sitemap.xml", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                   f"{addresses}</urlset>")

    def write(self, name, text):
        file = self.site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, name, old, new):
        text = (self.site / name).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.write(name, text.replace(old, new, 1))

    def run_judge(self, judge, *arguments):
        result = subprocess.run(
            [sys.executable, str(HERE / judge), str(self.site), *arguments],
            capture_output=True, text=True)
        self.assertEqual(result.stderr, "")
        return result.returncode, result.stdout.splitlines()

    def check(self, judge, *faults):
        """What a judge says of the site, its summary left out."""
        code, lines = self.run_judge(judge, "--base", BASE)
        self.assertEqual(lines[:-1], list(faults))
        self.assertEqual(code, 1 if faults else 0)

    def after(self, judge, name, old, new, *faults):
        """What a judge says after a change, which is undone."""
        before = (self.site / name).read_text(encoding="utf-8")
        self.replace(name, old, new)
        with self.subTest(new):
            self.check(judge, *faults)
        self.write(name, before)

    def test_a_sound_site_passes(self):
        self.check("links.py")
        self.check("pages.py")
        code, lines = self.run_judge("links.py", "--base", BASE)
        self.assertEqual(lines, ["5 pages, 21 links inside, 1 outside, 0 faults"])
        code, lines = self.run_judge("pages.py", "--base", BASE, "--least", "5")
        self.assertEqual(lines[0], "site: 4 pages, expected at least 5")
        self.assertEqual(code, 1)

    def test_links_names_every_mistake(self):
        def after(address, reason, old="año/"):
            self.after("links.py", "index.html", f'href="{old}"', f'href="{address}"',
                       f"index.html:10: {address!r} {reason}")

        after("nada/", "has no file")
        after("año", "is a folder: the final slash is missing")
        after("/año/", "is not below /emra/")
        after("//example.org/emra/x", "has no file")
        after(BASE + "x.html", "has no file")
        after("javascript:x", "has the scheme javascript")
        after("data:,x", "has the scheme data")
        after("a b", "holds a space, control or backslash")
        self.after("links.py", "index.html", "#dos", "#tres",
                   "index.html:10: '/emra/a%C3%B1o/#tres': año/index.html has no id 'tres'")
        self.after("links.py", "index.html", "i.png 1x", "j.png 1x",
                   "index.html:11: 'j.png' has no file")
        self.after("links.py", "index.html", 'src="i.png"', 'src="k.png"',
                   "index.html:11: 'k.png' has no file")
        self.after("links.py", "404.html", "/emra/", "año/",
                   "404.html:3: 'año/' is relative in the page for missing addresses")
        self.after("links.py", "a.css", "fondo.png", "x.png",
                   *[f"{name}: integrity of a.css does not match"
                     for name in ("año/index.html:7", "index.html:7", "otra.html:7")],
                   "a.css: 'x.png' has no file")
        self.after("links.py", "index.html", f'canonical" href="{BASE}"', 'canonical" href="/emra/"',
                   "index.html:4: href '/emra/' is not absolute",
                   "index.html:4: canonical '/emra/' is not below https://example.org/emra/")
        self.after("links.py", "index.html", "otra.html?x=1#uno", "año/",
                   "otra.html: no link of the site leads here")
        self.after("links.py", "viejo/index.html", "url=/emra/año/", "url=/emra/x/",
                   "viejo/index.html:2: '/emra/x/' has no file")

    def test_pages_names_every_mistake(self):
        def after(old, new, *faults, name="otra.html"):
            self.after("pages.py", name, old, new, *[f"{name}: {fault}" for fault in faults])

        after(' lang="es-CL"', "", "no language")
        after("<title>Otra</title>", "", "no title, or several")
        after("<h1", "<h2", "0 headings of level 1")
        after("<p>", "<h3>x</h3><p>", "line 9: heading 3 follows 1")
        after('name="description"', 'name="x"', "0 descriptions, expected one")
        after("Avance, 47\u00a0%.", "a" * 161, "description of 161 characters")
        after("Avance, 47\u00a0%.", "a  b", "description with gaps")
        after("nulo", "{{ x }}", "trace of a template: '{{'")
        after("nilo", "None", "trace of a template: 'None'")
        after("nilo", "ana@example.org", "e-mail address: 'ana@example.org'")
        after("nilo", "+56 9 1234 5678", "telephone number: '+56 9 1234 5678 '")
        after("<p>", '<p><img src="i.png">', "line 9: image without alt")
        after("<p>", '<p><a href="#uno"> </a>', "line 9: link without a name")
        after("<p>", '<p><a href="tel:1">1</a>', "tel:1")
        after('property="og:title"', 'property="x"', "0 og:title, expected one")
        after(f'og:url" content="{BASE}otra.html', f'og:url" content="{BASE}',
              f"og:url ['{BASE}']")
        after(f'canonical" href="{BASE}otra.html', f'canonical" href="{BASE}',
              f"canonical ['{BASE}'], expected {BASE}otra.html")
        after("noindex", "index", "the page for missing addresses may be indexed", name="404.html")
        after("noindex", "index", "a redirect may be indexed", name="viejo/index.html")
        after("url=/emra/año/", "url=/emra/", f"leads to /emra/, not {BASE}año/",
              name="viejo/index.html")
        after(f"<url><loc>{BASE}año/</loc></url>", "", f"does not list {BASE}año/",
              name="sitemap.xml")
        after("otra.html", "viejo/", f"lists {BASE}viejo/, which is no page of its own",
              f"does not list {BASE}otra.html", name="sitemap.xml")

    def test_pages_tells_of_shared_titles(self):
        self.replace("otra.html", "<title>Otra", "<title>Año")
        code, lines = self.run_judge("pages.py", "--base", BASE)
        self.assertEqual(lines, [
            "note: title 'Año' is on several pages", "4 pages, 1 shared titles, 0 faults"])
        self.assertEqual(code, 0)

    def test_same_names_every_difference(self):
        other = self.site.parent / "other"
        subprocess.run(["cp", "-a", str(self.site), str(other)], check=True)
        self.assertEqual(
            self.run_judge("same.py", str(other)), (0, ["2 builds of 9 files, 0 differences"]))
        (other / "a.css").write_text(CSS + " ")
        (other / "vacía").mkdir()
        (other / "i.png").unlink()
        (other / "i.png").symlink_to("fondo.png")
        (other / "otra.html").unlink()
        code, lines = self.run_judge("same.py", str(other))
        self.assertEqual(code, 1)
        self.assertEqual([line.split(": ")[0] for line in lines[:-1]],
                         ["a.css", "i.png", "otra.html", "vacía/"])


if __name__ == "__main__":
    unittest.main()
