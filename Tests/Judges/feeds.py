#!/usr/bin/env python3
"""Judges the feeds, the sitemap and robots.txt of a built site.

    .venv/bin/python Tests/Judges/feeds.py SITE [--base URL]

feedparser and xmllint read the files; what these let pass is checked here. The base address is
taken from robots.txt unless told. Prints one line a fault and a summary; exit code 1 with faults.
"""
import argparse
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser

HERE = Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}"
)
MARKUP = re.compile(r"<[A-Za-z/!]|&(#\d+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
LANGUAGE = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


class Links(HTMLParser):
    """Collects the addresses of some HTML."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found += [value or "" for name, value in attributes if name in ("href", "src")]


class Judge:
    def __init__(self, site, base):
        self.site, self.base = site, base
        self.faults = []
        self.feeds = self.entries = self.addresses = 0
        # The file that faults are about.
        self.name = ""

    def fault(self, text):
        self.faults.append(f"{self.name}: {text}")

    def expect(self, condition, text):
        if not condition:
            self.fault(text)
        return condition

    def file_of(self, address):
        """The file an address of the site stands for; None for other hosts."""
        if not address.startswith(self.base):
            return None
        path = unquote(urlsplit(address[len(self.base) :]).path)
        return self.site / path / "index.html" if path == "" or path[-1] == "/" else self.site / path

    def expect_page(self, address, what):
        """An address of the site behind which there is a file."""
        file = self.file_of(address or "")
        if self.expect(file is not None, f"{what} {address!r} is not below {self.base}"):
            self.expect(file.is_file(), f"{what} {address} has no file")

    def xmllint(self, file, *options):
        result = subprocess.run(
            ["xmllint", "--noout", *options, str(file)], capture_output=True, text=True
        )
        for line in result.stderr.strip().splitlines()[:5] if result.returncode else []:
            self.fault(f"xmllint: {line}")
        return result.returncode == 0

    # --- Feeds ---------------------------------------------------------------

    def date(self, text, what):
        if not self.expect(RFC822.fullmatch(text or ""), f"{what} {text!r} is not RFC 822"):
            return None
        date = parsedate_to_datetime(text)
        self.expect(date.strftime("%a") == text[:3], f"{what} {text!r} names the wrong weekday")
        return date

    def plain(self, element, what, required=True):
        text = element.text or "" if element is not None else ""
        self.expect(text or not required, f"{what} is missing or empty")
        self.expect(not MARKUP.search(text), f"{what} has markup: {text!r}")
        # A no-break space ("47 %") is no line break: only XML's own white space counts.
        one_line = " ".join(part for part in re.split("[ \t\r\n]+", text) if part)
        self.expect(text == one_line, f"{what} is not on one line: {text!r}")

    def feed(self, file):
        self.name = str(file.relative_to(self.site))
        if not self.xmllint(file):
            return
        channel = ET.parse(file).getroot().find("channel")
        if not self.expect(channel is not None, "no channel"):
            return
        for name in ("title", "description"):
            self.plain(channel.find(name), f"channel {name}")
        self.expect_page(channel.findtext("link"), "channel link")
        language = channel.findtext("language") or ""
        self.expect(LANGUAGE.fullmatch(language), f"language {language!r}")
        own = [link.attrib for link in channel.findall(ATOM + "link")]
        expected = {
            "href": self.base + self.name, "rel": "self", "type": "application/rss+xml",
        }
        self.expect(own == [expected], f"atom:link {own}, expected {expected}")

        items = channel.findall("item")
        self.entries += len(items)
        dates = [self.item(item) for item in items]
        dated = [date for date in dates if date]
        self.expect(dated == sorted(dated, reverse=True), "entries are not newest first")
        self.expect(dates[: len(dated)] == dated, "an undated entry is not last")
        built = channel.findtext("lastBuildDate")
        newest = items[0].findtext("pubDate") if items else None
        self.expect(built == newest, f"lastBuildDate {built!r}, newest entry {newest!r}")
        guids = [item.findtext("guid") for item in items]
        for guid in sorted({guid for guid in guids if guids.count(guid) > 1}):
            self.fault(f"guid {guid} occurs {guids.count(guid)} times")

        parsed = feedparser.parse(file.read_bytes())
        self.expect(not parsed.bozo, f"feedparser: {parsed.get('bozo_exception')}")
        self.expect(parsed.version == "rss20", f"feedparser reads version {parsed.version!r}")
        self.expect(len(parsed.entries) == len(items), "feedparser reads other entries")
        for entry, item in zip(parsed.entries, items):
            name = entry.get("id")
            self.expect(name == item.findtext("guid"), f"feedparser reads id {name}")
            dated = item.find("pubDate") is not None
            self.expect(
                bool(entry.get("published_parsed")) == dated, f"feedparser's date of {name}"
            )
            link = entry.get("link")
            self.expect(link == item.findtext("link"), f"feedparser reads link {link} of {name}")

    def item(self, item):
        guid = item.find("guid")
        name = guid.text if guid is not None and guid.text else "entry without guid"
        self.expect(guid is not None and guid.text, f"{name}")
        link = item.findtext("link")
        self.expect_page(link, f"{name}: link")
        if guid is not None and guid.get("isPermaLink") != "false":
            self.expect_page(guid.text, "guid")
        self.plain(item.find("title"), f"{name}: title")
        self.plain(item.find("description"), f"{name}: description", required=False)
        for category in item.findall("category"):
            self.plain(category, f"{name}: category")
        for enclosure in item.findall("enclosure"):
            self.enclosure(enclosure, name)
        order = [child.tag for child in item]
        for tag in set(order) - {"category"}:
            self.expect(order.count(tag) == 1, f"{name}: {tag} occurs {order.count(tag)} times")
        content = item.findtext(CONTENT)
        if content is not None:
            self.expect(
                "description" in order and order.index("description") < order.index(CONTENT),
                f"{name}: content:encoded before description",
            )
            for address in Links(content).found:
                self.content_link(address, name)
        date = item.findtext("pubDate")
        return None if date is None else self.date(date, f"{name}: pubDate")

    def content_link(self, address, name):
        scheme = urlsplit(address).scheme
        allowed = ("http", "https", "mailto", "tel")
        if self.expect(scheme in allowed, f"{name}: content links to {address!r}"):
            file = self.file_of(address)
            self.expect(
                file is None or file.is_file(), f"{name}: content links to {address}, no file"
            )

    def enclosure(self, enclosure, name):
        address, length = enclosure.get("url", ""), enclosure.get("length", "")
        self.expect("/" in enclosure.get("type", ""), f"{name}: enclosure without a media type")
        self.expect_page(address, f"{name}: enclosure")
        file = self.file_of(address)
        if file is not None and file.is_file():
            size = str(file.stat().st_size)
            self.expect(length == size, f"{name}: enclosure of {length} bytes, the file has {size}")

    # --- Sitemap -------------------------------------------------------------

    def sitemap(self, file, may_be_index=True):
        self.name = str(file.relative_to(self.site))
        if not self.expect(file.is_file(), "no such file"):
            return []
        if not self.xmllint(file, "--schema", str(HERE / "sitemap.xsd")):
            return []
        self.expect(file.stat().st_size <= 52_428_800, "larger than 50 MB")
        root = ET.parse(file).getroot()
        locations = [loc.text or "" for loc in root.iter(SITEMAP + "loc")]
        if root.tag == SITEMAP + "sitemapindex":
            self.expect(may_be_index, "an index within an index")
            for location in locations:
                self.expect_page(location, "sitemap")
            parts = [part for location in locations if (part := self.file_of(location))]
            return [address for part in parts for address in self.sitemap(part, False)]
        self.expect(len(locations) <= 50_000, f"{len(locations)} addresses, at most 50,000")
        for location in locations:
            self.expect_page(location, "page")
        return locations

    def whole(self):
        for file in sorted(self.site.rglob("*.xml")):
            head = file.read_bytes()[:400]
            if b"<rss" in head:
                self.feed(file)
                self.feeds += 1
        self.name = str(self.site)
        self.expect(self.feeds, "no feed found")
        locations = self.sitemap(self.site / "sitemap.xml")
        self.addresses = len(locations)
        self.name = "sitemap.xml"
        self.expect(locations, "no addresses")
        self.expect(len(set(locations)) == len(locations), "an address occurs twice")
        self.robots()

    def robots(self):
        self.name = "robots.txt"
        file = self.site / "robots.txt"
        if not self.expect(file.is_file(), "no such file"):
            return
        lines = file.read_text().splitlines()
        self.expect(lines[:1] == ["User-agent: *"], f"begins with {lines[:1]}")
        for line in lines:
            self.expect(
                re.fullmatch(r"|(User-agent|Allow|Disallow|Sitemap):( \S+)?", line), f"line {line!r}"
            )
        maps = [line for line in lines if line.startswith("Sitemap:")]
        self.expect(maps == [f"Sitemap: {self.base}sitemap.xml"], f"names {maps}")


def base_address(site):
    """The base address as robots.txt gives it."""
    robots = site / "robots.txt"
    text = robots.read_text() if robots.is_file() else ""
    found = re.search(r"^Sitemap: (https?://\S+/)sitemap\.xml$", text, re.MULTILINE)
    return found[1] if found else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--base", help="address of the site, with a final slash")
    arguments = parser.parse_args()
    base = arguments.base or base_address(arguments.site)
    if not base:
        sys.exit(f"{arguments.site}: robots.txt names no sitemap; give --base")
    judge = Judge(arguments.site, base)
    judge.whole()
    for fault in judge.faults[:200]:
        print(fault)
    print(
        f"{judge.feeds} feeds, {judge.entries} entries,"
        f" {judge.addresses} addresses in the sitemap, {len(judge.faults)} faults"
    )
    sys.exit(1 if judge.faults else 0)


if __name__ == "__main__":
    main()
