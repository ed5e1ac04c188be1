#!/usr/bin/env python3
"""Judges the feeds, the sitemap, robots.txt and security.txt of a built site.

    .venv/bin/python Tests/Judges/feeds.py SITE [--base URL] [--now MOMENT]

feedparser, xmllint and jsonschema read the files; what these let pass is checked here. The feeds of
one page must hold the same items, all in the language of the page. The base address is taken from
robots.txt unless told. Prints one line a fault and a summary; exit code 1 with faults.
"""
import argparse
import re
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from feed_formats import TYPES, FeedReader
from site_files import LANGUAGE
from sitemaps import SitemapReader

SECURITY = {
    "Contact", "Expires", "Encryption", "Acknowledgments", "Preferred-Languages", "Canonical",
    "Policy", "Hiring",
}


class Judge(FeedReader, SitemapReader):
    def __init__(self, site, base, now):
        super().__init__(site, base)
        self.now = now
        self.counts = dict.fromkeys(TYPES, 0)
        self.entries = 0

    def feeds(self, folder):
        """The feeds beside a page."""
        found = {}
        for file, read in [("feed.xml", self.rss), ("atom.xml", self.atom), ("feed.json", self.json)]:
            path = folder / file
            if path.is_file():
                self.name = str(path.relative_to(self.site))
                self.counts[file] += 1
                found[file] = read(path)
        self.name = str(folder.relative_to(self.site))
        found = {file: feed for file, feed in found.items() if feed}
        feeds = list(found.values())
        if not feeds:
            return
        self.entries += len(feeds[0].items)
        self.expect_page(feeds[0].link, "link")
        if self.expect("feed.xml" in found and "feed.json" in found, f"only {sorted(found)}"):
            dated = [item for item in found["feed.xml"].items if item.date]
            self.expect(
                ("atom.xml" in found) == bool(dated),
                f"{len(dated)} dated items, Atom: {'atom.xml' in found}")
        head = self.head(feeds[0].link)
        named = {(kind, urljoin(feeds[0].link, address)) for kind, address in head.feeds if address}
        for file, feed in found.items():
            self.name = str((folder / file).relative_to(self.site))
            self.expect_language(feed.language, feed.link, "feed")
            address = self.base + quote(self.name)
            self.expect((TYPES[file], address) in named, f"{feed.link} does not name this feed")
            self.expect_order([item.date for item in feed.items])
            for item in feed.items:
                self.expect_page(item.link, f"{item.id}: link")
                self.expect_language(feed.language, item.link, item.id)
                if item.content is not None:
                    self.content(item.content, item.id)
            self.same(feeds[0], feed)

    def same(self, first, other):
        """Two feeds of one page hold the same."""
        if first is other:
            return
        for name in ("title", "link", "language"):
            one, two = getattr(first, name), getattr(other, name)
            self.expect(one == two, f"{name} {two!r}, in another format {one!r}")
        items = first.items
        if self.name.endswith("atom.xml"):
            items = [item for item in items if item.date]
        ids, others = [item.id for item in items], [item.id for item in other.items]
        if not self.expect(ids == others, f"items {others}, in another format {ids}"):
            return
        for one, two in zip(items, other.items):
            for name in ("link", "title", "summary", "date", "content", "authors", "file"):
                a, b = getattr(one, name), getattr(two, name)
                self.expect(a == b, f"{one.id}: {name} {b!r}, in another format {a!r}")
            # JSON Feed's tags have no scheme, so two of one name are one.
            self.expect(
                list(dict.fromkeys(one.tags)) == list(dict.fromkeys(two.tags)),
                f"{one.id}: tags {two.tags}, in another format {one.tags}")

    def whole(self):
        folders = {file.parent for name in TYPES for file in self.site.rglob(name)}
        for folder in sorted(folders):
            self.feeds(folder)
        self.name = str(self.site)
        self.expect(self.counts["feed.xml"], "no feed found")
        self.locations = self.sitemap(self.site / "sitemap.xml")
        self.robots()
        self.security()

    # --- Files for robots and finders of holes -------------------------------

    def robots(self):
        self.name = "robots.txt"
        file = self.site / "robots.txt"
        if not self.expect(file.is_file(), "no such file"):
            return
        groups, agents, sitemaps = {}, [], []
        is_open = False
        for line in file.read_text(encoding="ascii").splitlines():
            found = re.fullmatch(r"|(User-agent|Allow|Disallow|Sitemap):( [!-~]+)?", line)
            if not self.expect(found, f"line {line!r}"):
                continue
            key, value = (found[1] or "").lower(), (found[2] or "").strip()
            if key == "user-agent":
                agents = agents + [value] if is_open else [value]
                is_open = True
                self.expect(value not in groups, f"{value} occurs twice")
                groups[value] = []
            elif key == "sitemap":
                sitemaps.append(value)
            elif key:
                is_open = False
                self.expect(agents, f"line {line!r} before any robot")
                for agent in agents:
                    groups[agent].append((key == "allow", value))
        self.expect("*" in groups, "nothing is said to all robots")
        rules = groups.get("*", [])
        if (False, "/") in rules and not any(allow for allow, _ in rules):
            self.expect(not sitemaps, f"names {sitemaps} though nothing may be read")
            return
        self.expect(sitemaps == [f"{self.base}sitemap.xml"], f"names {sitemaps}")
        for location in self.locations:
            path = urlsplit(location).path
            self.expect(may_read(path, rules), f"{location} is in the sitemap and may not be read")

    def security(self):
        self.name = ".well-known/security.txt"
        file = self.site / self.name
        if not file.exists():
            return
        text = file.read_bytes().decode("utf-8")
        self.expect(text.endswith("\n"), "the last line has no end")
        values = {}
        for line in text.splitlines():
            found = re.fullmatch(r"([A-Z][A-Za-z-]+): (\S.*)", line)
            if self.expect(found and found[1] in SECURITY, f"line {line!r}"):
                values.setdefault(found[1], []).append(found[2])
        for name in ("Expires", "Preferred-Languages"):
            self.expect(len(values.get(name, [])) <= 1, f"{name} occurs several times")
        self.expect(values.get("Contact"), "no Contact")
        expires = self.rfc3339((values.get("Expires") or [""])[0], "Expires")
        if expires:
            self.expect(expires > self.now, f"expired on {expires}")
            self.expect(expires <= self.now + timedelta(days=366), f"expires only on {expires}")
        for name in SECURITY - {"Expires", "Preferred-Languages"}:
            for address in values.get(name, []):
                is_address = re.fullmatch(r"(https://|mailto:|tel:|openpgp4fpr:|dns:)[!-~]+", address)
                self.expect(is_address, f"{name} {address!r}")
        for language in ", ".join(values.get("Preferred-Languages", ["es"])).split(", "):
            self.expect(LANGUAGE.fullmatch(language), f"language {language!r}")
        if "Canonical" in values:
            self.expect(self.base + self.name in values["Canonical"], "Canonical is another file")


def may_read(path, rules):
    """The longest rule that fits decides, Allow where both are as long. Source: RFC 9309, 2.2.2."""
    fitting = [(len(value), allow) for allow, value in rules if value and fits(path, value)]
    return max(fitting, default=(0, True))[1]


def fits(path, rule):
    end = rule.endswith("$")
    pattern = ".*".join(map(re.escape, rule.removesuffix("$").split("*")))
    return re.match(pattern + ("$" if end else ""), path) is not None


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
    parser.add_argument("--now", type=datetime.fromisoformat, help="when the site was built")
    arguments = parser.parse_args()
    base = arguments.base or base_address(arguments.site)
    if not base:
        sys.exit(f"{arguments.site}: robots.txt names no sitemap; give --base")
    judge = Judge(arguments.site, base, arguments.now or datetime.now(timezone.utc))
    judge.whole()
    for fault in judge.faults[:200]:
        print(fault)
    rss, atom, json = judge.counts.values()
    print(
        f"{rss} RSS, {atom} Atom, {json} JSON feeds, {judge.entries} entries,"
        f" {len(judge.locations)} addresses in the sitemap, {len(judge.faults)} faults"
    )
    sys.exit(1 if judge.faults else 0)


if __name__ == "__main__":
    main()
