#!/usr/bin/env python3
"""Tests of nginx.py: it names redirects that lead elsewhere, are missing or break out of the file.

    .venv/bin/python Tests/Judges/test_nginx.py
"""
import tempfile
import unittest
from pathlib import Path

import nginx

REDIRECTS = [("/viejo/", "https://a.example/nuevo/"), ("/año/", "/ñ/")]
GOOD = """
location = "/viejo/" { return 301 "https://a.example/nuevo/"; }
location = "/viejo" { return 301 "https://a.example/nuevo/"; }
location = "/año/" { return 301 "/%C3%B1/"; }
location = "/año" { return 301 "/%C3%B1/"; }
"""


class NginxJudge(unittest.TestCase):
    def ask(self, text):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "redirects.conf"
            file.write_text(text, encoding="utf-8")
            faults = []
            with nginx.Nginx(file) as server:
                right = nginx.ask(server, REDIRECTS, faults)
            return right, faults

    def test_follows_redirects(self):
        self.assertEqual(self.ask(GOOD), (4, []))

    def test_names_every_mistake(self):
        for old, new, expected in [
            ('"/viejo" {', '"/otro" {', "'/viejo': (404, None)"),
            ('"/viejo/" { return 301', '"/viejo/" { return 302', "'/viejo/': (302, "),
            ("/%C3%B1/", "/n/", "'/año/': (301, '/n/')"),
            ('"/año" { return', '"/año" { return 200 "$uri"; } location / { return', "'/': (301"),
        ]:
            with self.subTest(new=new):
                self.assertIn(old, GOOD)
                faults = self.ask(GOOD.replace(old, new, 1))[1]
                self.assertTrue(any(fault.startswith(expected) for fault in faults), faults)

    def test_ends_where_nginx_does_not_take_the_file(self):
        with self.assertRaisesRegex(SystemExit, 'unexpected "b"'):
            self.ask('location = "/a"b" { return 301 "/"; }\n')


if __name__ == "__main__":
    unittest.main()
