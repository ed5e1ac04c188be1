"""The pages of a built site as the judges see them: read once with Python's own HTML parser."""
import re
from html.parser import HTMLParser
from pathlib import Path

# Attributes that hold an address (or several), by element; "*" stands for any.
ADDRESSES = {
    "href": "*", "src": "*", "poster": "*", "action": "*", "formaction": "*", "cite": "*",
    "data": ("object",), "background": "*",
}
# Elements whose text is not read as text of the page.
SILENT = ("script", "style", "template")


class Link:
    """One address in a page."""

    def __init__(self, tag, attribute, address, line, attributes):
        self.tag, self.attribute, self.address, self.line = tag, attribute, address, line
        self.rel = (attributes.get("rel") or "").lower().split()
        self.integrity = attributes.get("integrity")


class Page(HTMLParser):
    """What one HTML file holds."""

    def __init__(self, path, text):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.ids, self.links, self.metas, self.headings, self.images = {}, [], [], [], []
        self.lang = self.title = self.refresh = None
        self.titles = 0
        self.text = []
        self.open_links = []
        self.empty_links = []
        self.silent = self.svg = 0
        self.in_title = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, pairs):
        line = self.getpos()[0]
        attributes = {}
        for name, value in pairs:
            attributes.setdefault(name, value or "")
        if attributes.get("id"):
            self.ids.setdefault(attributes["id"], line)
        if tag == "a" and attributes.get("name"):
            self.ids.setdefault(attributes["name"], line)
        if tag == "html":
            self.lang = attributes.get("lang")
        if tag == "title" and not self.svg:
            self.in_title, self.title, self.titles = True, "", self.titles + 1
        if tag == "meta":
            self.meta(attributes, line)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), line))
        if tag == "img":
            self.images.append((attributes, line))
            for link in self.open_links:
                link["named"] |= bool(attributes.get("alt"))
        if tag == "a" and "href" in attributes:
            self.open_links.append({"line": line, "named": bool(attributes.get("aria-label"))})
        if tag in SILENT:
            self.silent += 1
        self.svg += tag == "svg"
        self.addresses(tag, attributes, line)

    def handle_startendtag(self, tag, pairs):
        self.handle_starttag(tag, pairs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        if tag == "a" and self.open_links:
            link = self.open_links.pop()
            if not link["named"]:
                self.empty_links.append(link["line"])
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        if tag == "svg":
            self.svg = max(0, self.svg - 1)

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        elif not self.silent:
            self.text.append(data)
            if data.strip():
                for link in self.open_links:
                    link["named"] = True

    def meta(self, attributes, line):
        self.metas.append((attributes.get("name") or attributes.get("property"), attributes, line))
        if (attributes.get("http-equiv") or "").lower() == "refresh":
            found = re.match(r"\s*\d+\s*;\s*url\s*=\s*['\"]?(.*?)['\"]?\s*$",
                             attributes.get("content", ""), re.IGNORECASE)
            self.refresh = found[1] if found else ""
            self.links.append(Link("meta", "refresh", self.refresh, line, attributes))

    def addresses(self, tag, attributes, line):
        for name, tags in ADDRESSES.items():
            if name in attributes and (tags == "*" or tag in tags):
                self.links.append(Link(tag, name, attributes[name], line, attributes))
        for name in ("srcset", "imagesrcset"):
            for candidate in re.split(r",\s+|,$", attributes.get(name, "")):
                if candidate.strip():
                    self.links.append(Link(tag, name, candidate.split()[0], line, attributes))
        if "xlink:href" in attributes:
            self.links.append(Link(tag, "xlink:href", attributes["xlink:href"], line, attributes))
        if tag == "meta":
            property = attributes.get("property", "") or attributes.get("name", "")
            if re.fullmatch(r"og:(url|image|audio|video)(:secure_url|:url)?|twitter:image", property):
                self.links.append(Link(tag, property, attributes.get("content", ""), line, attributes))

    def content_of(self, name):
        """The contents of the meta elements of a name or property."""
        return [attributes.get("content", "") for found, attributes, _ in self.metas if found == name]

    def canonical(self):
        """The canonical addresses given."""
        return [link.address for link in self.links if "canonical" in link.rel]


class Site:
    """A built folder with its base address."""

    def __init__(self, folder, base):
        if not re.fullmatch(r"https?://[^/?#]+/([^?#]*/)?", base):
            raise SystemExit(f"base address {base!r}: wanted http(s)://host/ with a final slash")
        self.folder, self.base = Path(folder), base
        self.host = re.match(r"https?://[^/]+", base)[0]
        self.base_path = base[len(self.host):]
        files = sorted(p for p in self.folder.rglob("*") if p.is_file() or p.is_symlink())
        self.files = {p.relative_to(self.folder).as_posix(): p for p in files}
        self.pages = {
            name: Page(name, file.read_text(encoding="utf-8"))
            for name, file in self.files.items() if name.endswith(".html")
        }
        if not self.pages:
            raise SystemExit(f"{folder}: no HTML page")

    def address(self, name):
        """The absolute address of a file."""
        if name == "index.html" or name.endswith("/index.html"):
            name = name[: -len("index.html")]
        return self.base + name
