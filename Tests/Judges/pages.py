#!/usr/bin/env python3
"""Checks what each page of a built site owes its readers beside valid HTML.

    .venv/bin/python Tests/Judges/pages.py SITE --base URL [--least N]

One title, heading and description; a canonical address that is its own; Open Graph; image
alternatives; links with a name; no traces of templates; no e-mail address and no telephone number.
Prints one line a fault and a summary; exit code 1 with faults.
"""
import argparse
import re
import sys
import xml.etree.ElementTree as ET

from pagetree import Site

TRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\bNone\b|\bnil\b|Optional\(|\bundefined\b|\bnull\b")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
TELEPHONE = re.compile(r"\+\s?56[\s\d()-]{8,}|\(\d{2,3}\)\s?\d{6,}")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LONGEST_DESCRIPTION = 160


class Judge:
    def __init__(self, site):
        self.site = site
        self.faults = []
        self.place = ""

    def expect(self, condition, text):
        if not condition:
            self.faults.append(f"{self.place}: {text}")
        return condition

    def one(self, values, what):
        """The one value there is to be; None after a fault."""
        if self.expect(len(values) == 1, f"{len(values)} {what}, expected one"):
            return values[0] if self.expect(values[0].strip(), f"{what}: empty") else None
        return None

    def page(self, name, page):
        self.expect(page.lang, "no language")
        self.expect(page.titles == 1 and page.title.strip(), "no title, or several")
        noindex = any("noindex" in content for content in page.content_of("robots"))
        if page.refresh is not None:
            return self.redirect(page, noindex)
        self.headings(page)
        self.text(page)
        description = self.one(page.content_of("description"), "descriptions")
        if description:
            self.expect(len(description) <= LONGEST_DESCRIPTION,
                        f"description of {len(description)} characters")
            self.expect(not re.search(r"[\n\r\t]|  |^ | $", description), "description with gaps")
        if name == "404.html":
            self.expect(noindex, "the page for missing addresses may be indexed")
            return self.expect(not page.canonical(), "canonical address of a missing page")
        self.expect(not noindex, "noindex")
        own = self.site.address(name)
        self.expect(page.canonical() == [own], f"canonical {page.canonical()}, expected {own}")
        self.expect(page.content_of("og:url") == [own], f"og:url {page.content_of('og:url')}")
        for property in ("og:title", "og:description", "og:type", "og:site_name"):
            self.one(page.content_of(property), property)

    def redirect(self, page, noindex):
        self.expect(noindex, "a redirect may be indexed")
        target = self.one(page.canonical(), "canonical addresses")
        if target:
            path = target.removeprefix(self.site.host)
            self.expect(page.refresh in (path, target), f"leads to {page.refresh}, not {target}")
            name = path.partition("#")[0].removeprefix(self.site.base_path)
            found = self.site.pages.get(name + "index.html" if name[-1:] in ("", "/") else name)
            self.expect(found and found.refresh is None, "a redirect to a redirect")

    def headings(self, page):
        levels = [level for level, _ in page.headings]
        self.expect(levels.count(1) == 1, f"{levels.count(1)} headings of level 1")
        for (before, _), (level, line) in zip(page.headings, page.headings[1:]):
            self.expect(level <= before + 1, f"line {line}: heading {level} follows {before}")

    def text(self, page):
        for attributes, line in page.images:
            self.expect("alt" in attributes, f"line {line}: image without alt")
        for line in page.empty_links:
            self.expect(False, f"line {line}: link without a name")
        text = " ".join(" ".join(page.text).split())
        whole = " ".join([text, page.title or ""] + [
            attributes.get("content", "") for _, attributes, _ in page.metas])
        for pattern, what in ((TRACES, "trace of a template"), (EMAIL, "e-mail address"),
                              (TELEPHONE, "telephone number")):
            found = pattern.search(whole)
            self.expect(not found, f"{what}: {found and found[0]!r}")
        for link in page.links:
            self.expect(not link.address.startswith(("mailto:", "tel:")), f"{link.address}")

    def whole(self, least):
        titles = {}
        count = 0
        for name, page in self.site.pages.items():
            self.place = name
            self.page(name, page)
            if page.refresh is None:
                count += 1
                titles.setdefault(page.title, []).append(name)
        self.place = "site"
        shared = [title for title, names in titles.items() if len(names) > 1]
        self.expect(count >= least, f"{count} pages, expected at least {least}")
        self.sitemap()
        return count, shared

    def locations(self, name):
        """The pages of a sitemap, or of all that an index names."""
        root = ET.parse(self.site.files[name]).getroot()
        found = {loc.text for loc in root.iter(SITEMAP + "loc")}
        if root.tag != SITEMAP + "sitemapindex":
            return found
        parts = [address.removeprefix(self.site.address("")) for address in sorted(found)]
        return set().union(*(self.locations(part) for part in parts))

    def sitemap(self):
        self.place = "sitemap.xml"
        if not self.expect("sitemap.xml" in self.site.files, "missing"):
            return
        listed = self.locations("sitemap.xml")
        own = {
            self.site.address(name) for name, page in self.site.pages.items()
            if page.refresh is None and name != "404.html"
        }
        for address in sorted(listed - own):
            self.expect(False, f"lists {address}, which is no page of its own")
        # Later pages of lists are reached through the first.
        for address in sorted(own - listed):
            self.expect(re.search(r"/\d+/$", address), f"does not list {address}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("--base", required=True, help="address of the site, with a final slash")
    parser.add_argument("--least", type=int, default=1, help="pages there must be")
    arguments = parser.parse_args()
    judge = Judge(Site(arguments.site, arguments.base))
    count, shared = judge.whole(arguments.least)
    for title in shared:
        print(f"note: title {title!r} is on several pages")
    for fault in judge.faults[:200]:
        print(fault)
    print(f"{count} pages, {len(shared)} shared titles, {len(judge.faults)} faults")
    sys.exit(1 if judge.faults else 0)


if __name__ == "__main__":
    main()
