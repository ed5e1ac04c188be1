#!/usr/bin/env python3
"""Tests of structured.py: it passes sound data and names every mistake; and the program's own table
of names is part of the vocabulary.

    .venv/bin/python Tests/Judges/test_structured.py
"""
import json
import re
import tempfile
import unittest
from pathlib import Path

from pagetree import Site
from structured import Judge, Vocabulary

BASE = "https://example.org/emra/"
TABLE = Path(__file__).parents[2] / "Sources/SiteModel/Settings/SchemaVocabulary.swift"
RANGES = {
    "text": {"Text"}, "date": {"Date", "DateTime"}, "url": {"URL"}, "place": {"Place"},
    "agent": {"Person", "Organization"},
}
VOCABULARY = Vocabulary()


def home():
    return [
        {"@type": "Organization", "@id": BASE + "#organization", "name": "EMRA", "url": BASE},
        {"@type": "WebSite", "@id": BASE + "#website", "url": BASE, "name": "EMRA",
         "inLanguage": "es-CL", "publisher": {"@id": BASE + "#organization"}},
    ]


def article():
    return [
        {"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "EMRA", "item": BASE},
            {"@type": "ListItem", "position": 2, "name": "A", "item": BASE + "a/"}]},
        {"@type": "Article", "url": BASE + "a/", "headline": "A", "inLanguage": "es-CL",
         "datePublished": "2026-08-10T10:00:00-04:00", "image": BASE + "i.png",
         "isPartOf": {"@id": BASE + "#website"}, "publisher": {"@id": BASE + "#organization"}},
        {"@type": "Event", "name": "A", "startDate": "2026-08-10",
         "location": {"@type": "Place", "name": "Plaza"}},
    ]


def faults(change=lambda graph: None, text=lambda text: text):
    """What the judge says of a site of two pages, the second changed."""
    graph = article()
    change(graph)
    with tempfile.TemporaryDirectory() as folder:
        for name, nodes in (("", home()), ("a/", graph)):
            data = json.dumps({"@context": "https://schema.org", "@graph": nodes})
            page = (f'<!DOCTYPE html><html lang="es"><head><title>A</title><link rel="canonical" '
                    f'href="{BASE}{name}"><meta property="og:title" content="A">'
                    f'<script type="application/ld+json">{data}</script></head></html>')
            file = Path(folder) / name / "index.html"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text(page) if name else page, encoding="utf-8")
        (Path(folder) / "i.png").write_text("x")
        judge = Judge(Site(folder, BASE), VOCABULARY)
        judge.whole()
        return judge.faults


def edit(number, **members):
    def change(graph):
        for name, value in members.items():
            graph[number][name.replace("at_", "@")] = value
    return change


class StructuredDataJudge(unittest.TestCase):
    def test_passes_sound_data(self):
        self.assertEqual(faults(), [])

    def test_names_every_mistake(self):
        cases = [
            (edit(1, at_type="Artcle"), "no type Artcle"),
            (edit(1, headlin="A"), "no property headlin"),
            (edit(1, startDate="2026-01-01"), "startDate is no property of Article"),
            (edit(2, headline="A"), "headline is no property of Event"),
            (edit(1, publisher={"@type": "Place", "name": "P"}), "takes no Place"),
            (edit(1, publisher={"@id": BASE + "#nadie"}), "nothing is"),
            (edit(1, publisher={"@id": BASE + "#website"}), "is no Organization"),
            (edit(1, publisher="EMRA"), "publisher takes no 'EMRA'"),
            (edit(1, datePublished="10 de agosto"), "datePublished takes no"),
            (edit(1, datePublished="2026-08-10T10:00:00"), "datePublished takes no"),
            (edit(1, headline=""), "is empty"),
            (edit(1, headline="Otro"), "another headline"),
            (edit(1, headline=7), "takes no number"),
            (edit(1, image="/emra/i.png"), "image takes no"),
            (edit(1, image=BASE + "no.png"), "is not in the site"),
            (edit(1, image="https://example.org/i.png"), "lies above"),
            (edit(1, inLanguage="español"), "is no language"),
            (edit(1, url=BASE), f"Article at {BASE}"),
            (edit(2, location="Plaza "), "blanks around"),
            (edit(0, itemListElement=[]), "is empty"),
            (lambda graph: graph[0]["itemListElement"][1].update(position=3), "positions [1, 3]"),
            (lambda graph: graph[0]["itemListElement"][1].update(item=BASE), "the way leads to"),
            (lambda graph: graph.pop(0), "0 ways down"),
        ]
        for change, words in cases:
            found = faults(change)
            self.assertTrue(any(words in fault for fault in found), f"{words}: {found}")

    def test_names_scripts_that_are_none(self):
        def swap(old, new):
            return faults(text=lambda text: text.replace(old, new, 1))
        self.assertTrue(any("a mark" in f for f in swap('"name": "EMRA"', '"name": "<!--"')))
        self.assertTrue(any("no JSON" in f for f in swap('"@context":', '"@context"')))
        self.assertTrue(any("context" in f for f in swap("https://schema.org", "https://x.org")))
        self.assertTrue(any("a key twice" in f for f in swap('"position": 1', '"item": 1, "position": 1')))
        self.assertTrue(any("no structured data" in f for f in swap("application/ld+json", "text/x")))

    def test_program_knows_only_names_of_the_vocabulary(self):
        text = TABLE.read_text(encoding="utf-8")
        types = {
            base: re.findall(r'"(\w+)"', re.search(rf"static let {name} = \[(.*?)\]", text, re.S)[1])
            for name, base in (("works", "CreativeWork"), ("events", "Event"))
        }
        for base, names in types.items():
            self.assertEqual([n for n in names if base not in VOCABULARY.kinds(n)], [])
            self.assertEqual(names, sorted(set(names)))
        for name, bases in (("common", list(types)), ("ofWorks", ["CreativeWork"]),
                            ("ofEvents", ["Event"])):
            table = re.search(rf"let {name}: .*? = \[(.*?)\]", text, re.S)[1]
            pairs = re.findall(r'\("(\w+)", \.(\w+)\)', table)
            self.assertTrue(pairs)
            for property, value in pairs:
                domains, ranges = VOCABULARY.properties[property]
                for base in bases:
                    self.assertTrue(VOCABULARY.kinds(base) & domains, f"{property} of {base}")
                self.assertTrue(RANGES[value] <= ranges, f"{property}: {ranges}")


if __name__ == "__main__":
    unittest.main()
