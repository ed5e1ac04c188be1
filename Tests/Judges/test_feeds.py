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
    ".", "agenda", "buscar", "noticias/agua", "noticias/mineria", "noticias/sin", "objetivos/oe1",
]


class FeedsJudge(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.site = Path(self.folder.name) / "site"
        shutil.copytree(GOLDEN, self.site)
        for page in PAGES:
            (self.site / page).mkdir(parents=True, exist_ok=True)
            (self.site / page / "index.html").write_text("<!doctype html>")
        (self.site / "img").mkdir()
        (self.site / "img" / "agua.svg").write_text("x" * 65)

    def judge(self):
        result = subprocess.run(
            [sys.executable, HERE / "feeds.py", self.site], capture_output=True, text=True
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
            output.strip(), "2 feeds, 3 entries, 3 addresses in the sitemap, 0 faults"
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
            ("robots.txt", "User-agent: *", "User agent: *", "robots.txt: line"),
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

    def test_misses_files(self):
        for name in ("sitemap.xml", "robots.txt"):
            (self.site / name).rename(self.site / "gone")
            code, output = self.judge()
            self.assertNotEqual(code, 0)
            self.assertIn(name, output)
            (self.site / "gone").rename(self.site / name)


if __name__ == "__main__":
    unittest.main()
