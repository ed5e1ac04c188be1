"""Reads feeds of three formats back: what the formats ask for, and the items in one form.

RSS 2.0.11 with the Best Practices Profile; RFC 4287; jsonfeed.org 1.1 by jsonfeed.schema.json.
feedparser reads the XML ones too.
"""
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime

import feedparser
import jsonschema

from site_files import HERE, SiteFiles

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}"
)
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# An identifier of RFC 3987: a scheme and what belongs to it.
IDENTIFIER = re.compile(r"(https?://[^\s<>\"]+|tag:[^\s<>\"]+|urn:[^\s<>\"]+)")
TYPES = {
    "feed.xml": "application/rss+xml", "atom.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
}
SCHEMA = jsonschema.Draft202012Validator(json.loads((HERE / "jsonfeed.schema.json").read_text()))


@dataclass
class Item:
    """An entry as every format can say it."""

    id: str
    link: str | None
    title: str
    summary: str
    date: datetime | None
    content: str | None
    authors: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    file: tuple | None = None


@dataclass
class Read:
    """A feed as every format can say it."""

    title: str
    link: str
    language: str
    items: list[Item]


class FeedReader(SiteFiles):
    def expect_order(self, dates):
        dated = [date for date in dates if date]
        self.expect(dated == sorted(dated, reverse=True), "entries are not newest first")
        self.expect(dates[: len(dated)] == dated, "an undated entry is not last")

    def expect_unique(self, ids, what):
        for one in sorted({one for one in ids if ids.count(one) > 1}):
            self.fault(f"{what} {one} occurs {ids.count(one)} times")

    def once(self, element, name, *tags):
        """The texts of elements that may occur once at most."""
        order = [child.tag for child in element]
        for tag in set(order) - set(tags):
            self.expect(order.count(tag) == 1, f"{name}: {tag} occurs {order.count(tag)} times")

    # --- RSS -----------------------------------------------------------------

    def rfc822(self, text, what):
        if not self.expect(RFC822.fullmatch(text or ""), f"{what} {text!r} is not RFC 822"):
            return None
        date = parsedate_to_datetime(text)
        self.expect(date.strftime("%a") == text[:3], f"{what} {text!r} names the wrong weekday")
        return date

    def rss(self, file):
        if not self.xmllint(file):
            return None
        root = ET.parse(file).getroot()
        channel = root.find("channel")
        if not self.expect(channel is not None, "no channel"):
            return None
        for name in ("title", "description"):
            self.plain(channel.findtext(name), f"channel {name}")
        language = channel.findtext("language") or ""
        self.expect(root.get(LANG) == language, f"xml:lang {root.get(LANG)!r}, language {language!r}")
        own = [link.attrib for link in channel.findall(ATOM + "link")]
        expected = {"href": self.base + self.name, "rel": "self", "type": TYPES["feed.xml"]}
        self.expect(own == [expected], f"atom:link {own}, expected {expected}")
        elements = channel.findall("item")
        items = [self.rss_item(item) for item in elements]
        for item in elements:
            self.expect(item.get(LANG) is None, f"an item of another language {item.get(LANG)!r}")
        built = channel.findtext("lastBuildDate")
        newest = elements[0].findtext("pubDate") if elements else None
        self.expect(built == newest, f"lastBuildDate {built!r}, newest entry {newest!r}")
        self.expect_unique([item.id for item in items], "guid")
        self.parsed(file, "rss20", items)
        return Read(channel.findtext("title"), channel.findtext("link"), language, items)

    def rss_item(self, item):
        guid = item.find("guid")
        name = guid.text if guid is not None and guid.text else "entry without guid"
        self.expect(guid is not None and guid.text, f"{name}")
        if guid is not None and guid.get("isPermaLink") != "false":
            self.expect_page(guid.text, "guid")
        self.plain(item.findtext("title"), f"{name}: title")
        self.plain(item.findtext("description"), f"{name}: description", required=False)
        self.once(item, name, "category", CREATOR)
        categories = item.findall("category")
        for category in categories:
            self.plain(category.text, f"{name}: category")
            scheme = category.get("domain")
            if scheme is not None:
                self.expect_page(scheme, f"{name}: category domain")
        file = item.find("enclosure")
        if file is not None:
            file = (file.get("url"), file.get("length"), file.get("type"))
            self.enclosure(*file, name)
        order = [child.tag for child in item]
        content = item.findtext(CONTENT)
        if content is not None:
            self.expect(
                "description" in order and order.index("description") < order.index(CONTENT),
                f"{name}: content:encoded before description",
            )
        date = item.findtext("pubDate")
        return Item(
            name, item.findtext("link"), item.findtext("title") or "",
            item.findtext("description") or "",
            None if date is None else self.rfc822(date, f"{name}: pubDate"), content,
            [creator.text for creator in item.findall(CREATOR)],
            [category.text or "" for category in categories], file)

    def parsed(self, file, version, items):
        """What feedparser reads."""
        parsed = feedparser.parse(file.read_bytes())
        self.expect(not parsed.bozo, f"feedparser: {parsed.get('bozo_exception')}")
        self.expect(parsed.version == version, f"feedparser reads version {parsed.version!r}")
        self.expect(len(parsed.entries) == len(items), "feedparser reads other entries")
        for entry, item in zip(parsed.entries, items):
            name = entry.get("id")
            self.expect(name == item.id, f"feedparser reads id {name}")
            self.expect(
                bool(entry.get("published_parsed")) == bool(item.date), f"feedparser's date of {name}"
            )
            link = entry.get("link")
            self.expect(link == item.link, f"feedparser reads link {link} of {name}")

    # --- Atom ----------------------------------------------------------------

    def rfc3339(self, text, what):
        if not self.expect(RFC3339.fullmatch(text or ""), f"{what} {text!r} is not RFC 3339"):
            return None
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            self.fault(f"{what} {text!r} is no moment")
            return None

    def atom(self, file):
        if not self.xmllint(file):
            return None
        root = ET.parse(file).getroot()
        if not self.expect(root.tag == ATOM + "feed", f"the root is {root.tag}"):
            return None
        self.once(root, "feed", *(ATOM + tag for tag in ("link", "author", "category", "entry")))
        for name in ("title", "id", "updated"):
            self.expect(root.findtext(ATOM + name), f"feed without {name}")
        self.plain(root.findtext(ATOM + "title"), "feed title")
        self.identifier(root.findtext(ATOM + "id"), "feed")
        links = self.links(root, "feed")
        expected = (self.base + self.name, TYPES["atom.xml"])
        self.expect(links.get("self") == expected, f"self {links.get('self')}, expected {expected}")
        self.people(root, "feed")
        elements = root.findall(ATOM + "entry")
        self.expect(elements, "no entries")
        if root.find(ATOM + "author") is None:
            for entry in elements:
                self.expect(entry.find(ATOM + "author") is not None, "an entry without author")
        changes = []
        items = [self.atom_entry(entry, changes) for entry in elements]
        updated = self.rfc3339(root.findtext(ATOM + "updated"), "updated")
        known = [change for change in changes if change]
        newest = max(known) if known else None
        self.expect(updated == newest, f"updated {updated}, the newest change is {newest}")
        self.expect_unique([item.id for item in items], "id")
        self.parsed(file, "atom10", items)
        return Read(
            root.findtext(ATOM + "title"), links.get("alternate", ("",))[0], root.get(LANG) or "",
            items)

    def identifier(self, text, what):
        self.expect(IDENTIFIER.fullmatch(text or ""), f"{what}: id {text!r} is no absolute IRI")

    def links(self, element, name):
        """Links by relation; each of these may occur once."""
        found = {}
        for link in element.findall(ATOM + "link"):
            relation = link.get("rel", "alternate")
            self.expect(relation not in found, f"{name}: two links {relation}")
            address = link.get("href") or ""
            self.expect(re.match(r"https?://", address), f"{name}: link {address!r} is relative")
            found[relation] = (address, link.get("type"))
            if relation == "enclosure":
                self.enclosure(address, link.get("length"), link.get("type"), name)
                found[relation] = (address, link.get("length"), link.get("type"))
            elif relation == "alternate":
                self.expect_page(address, f"{name}: alternate")
        return found

    def people(self, element, name):
        for person in element.findall(ATOM + "author"):
            self.plain(person.findtext(ATOM + "name"), f"{name}: author")
        return [person.findtext(ATOM + "name") for person in element.findall(ATOM + "author")]

    def atom_entry(self, entry, changes):
        name = entry.findtext(ATOM + "id") or "entry without id"
        self.identifier(entry.findtext(ATOM + "id"), name)
        self.once(entry, name, *(ATOM + tag for tag in ("link", "author", "category")))
        self.plain(entry.findtext(ATOM + "title"), f"{name}: title")
        summary = entry.findtext(ATOM + "summary") or ""
        self.plain(summary, f"{name}: summary", required=False)
        self.expect(entry.get(LANG) is None, f"{name}: of another language {entry.get(LANG)!r}")
        links = self.links(entry, name)
        published = self.rfc3339(entry.findtext(ATOM + "published"), f"{name}: published")
        updated = self.rfc3339(entry.findtext(ATOM + "updated"), f"{name}: updated")
        changes.append(updated)
        if published and updated:
            self.expect(published <= updated, f"{name}: updated before it was published")
        content = entry.find(ATOM + "content")
        self.expect(
            content is not None or "alternate" in links, f"{name}: neither content nor a page")
        html = None
        if content is not None:
            kind = content.get("type", "text")
            self.expect(kind in ("text", "html"), f"{name}: content of type {kind}")
            self.expect(len(content) == 0, f"{name}: content is not escaped")
            html = content.text if kind == "html" else None
        tags = []
        for category in entry.findall(ATOM + "category"):
            self.expect(category.get("term"), f"{name}: category without term")
            self.plain(category.get("label"), f"{name}: category")
            if category.get("scheme") is not None:
                self.expect_page(category.get("scheme"), f"{name}: category scheme")
            tags.append(category.get("label"))
        return Item(
            name, links.get("alternate", (None,))[0], entry.findtext(ATOM + "title") or "", summary,
            published, html, self.people(entry, name), tags, links.get("enclosure"))

    # --- JSON Feed -----------------------------------------------------------

    def json(self, file):
        try:
            data = json.loads(file.read_bytes())
        except ValueError as error:
            self.fault(f"no JSON: {error}")
            return None
        found = list(SCHEMA.iter_errors(data))
        for error in found[:5]:
            self.fault(f"schema: {error.json_path}: {error.message}")
        if found:
            return None
        own = data.get("feed_url")
        self.expect(own == self.base + self.name, f"feed_url {own!r}")
        self.plain(data["title"], "title")
        items = [self.json_item(item) for item in data["items"]]
        self.expect_unique([item.id for item in items], "id")
        return Read(data["title"], data.get("home_page_url") or "", data.get("language") or "", items)

    def json_item(self, item):
        name = item["id"]
        self.plain(item.get("title"), f"{name}: title")
        summary = item.get("summary") or item.get("content_text") or ""
        self.plain(summary, f"{name}: summary", required=False)
        self.expect("language" not in item, f"{name}: of another language {item.get('language')!r}")
        tags = item.get("tags", [])
        for tag in tags:
            self.plain(tag, f"{name}: tag")
        files = [(one["url"], str(one.get("size_in_bytes")), one["mime_type"])
                 for one in item.get("attachments", [])]
        for one in files:
            self.enclosure(*one, name)
        if "image" in item:
            self.expect_page(item["image"], f"{name}: image")
        published = modified = None
        if "date_published" in item:
            published = self.rfc3339(item["date_published"], f"{name}: date_published")
        if "date_modified" in item:
            modified = self.rfc3339(item["date_modified"], f"{name}: date_modified")
        if published and modified:
            self.expect(published <= modified, f"{name}: modified before it was published")
        return Item(
            name, item.get("url"), item.get("title") or "", summary, published,
            item.get("content_html"), [one["name"] for one in item.get("authors", [])], tags,
            files[0] if files else None)
