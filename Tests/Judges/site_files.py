"""What judges of a built site share: its files by address, its pages' languages, a list of faults."""
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

HERE = Path(__file__).parent
MARKUP = re.compile(r"<[A-Za-z/!]|&(#\d+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Links(HTMLParser):
    """Collects the addresses of some HTML."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found += [value or "" for name, value in attributes if name in ("href", "src")]


class Head(HTMLParser):
    """The language of a page and the feeds its head names."""

    def __init__(self, html):
        super().__init__()
        self.language, self.feeds = None, set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "html":
            self.language = values.get("lang")
        if tag == "link" and values.get("rel") == "alternate" and "hreflang" not in values:
            self.feeds.add((values.get("type"), values.get("href")))


class SiteFiles:
    def __init__(self, site, base):
        self.site, self.base = site, base
        self.faults = []
        # The file that faults are about.
        self.name = ""
        self.heads = {}

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

    def head(self, address):
        """The head of a page; an empty one where there is none."""
        if address not in self.heads:
            file = self.file_of(address or "")
            is_page = file is not None and file.is_file() and file.suffix == ".html"
            self.heads[address] = Head(file.read_text(encoding="utf-8") if is_page else "")
        return self.heads[address]

    def expect_language(self, language, address, what):
        """A language tag that is that of a page, too."""
        self.expect(LANGUAGE.fullmatch(language or ""), f"{what}: language {language!r}")
        own = self.head(address).language
        self.expect(own in (None, language), f"{what}: language {language!r}, the page's is {own!r}")

    def xmllint(self, file, *options):
        result = subprocess.run(
            ["xmllint", "--noout", "--nonet", *options, str(file)], capture_output=True, text=True
        )
        for line in result.stderr.strip().splitlines()[:5] if result.returncode else []:
            self.fault(f"xmllint: {line}")
        return result.returncode == 0

    def plain(self, text, what, required=True):
        """A text on one line without markup."""
        text = text or ""
        self.expect(text or not required, f"{what} is missing or empty")
        self.expect(not MARKUP.search(text), f"{what} has markup: {text!r}")
        # A no-break space ("47 %") is no line break: only XML's own white space counts.
        one_line = " ".join(part for part in re.split("[ \t\r\n]+", text) if part)
        self.expect(text == one_line, f"{what} is not on one line: {text!r}")

    def content(self, html, name):
        """Content has absolute addresses, and those of the site have files."""
        for address in Links(html).found:
            scheme = urlsplit(address).scheme
            allowed = ("http", "https", "mailto", "tel")
            if self.expect(scheme in allowed, f"{name}: content links to {address!r}"):
                file = self.file_of(address)
                self.expect(
                    file is None or file.is_file(), f"{name}: content links to {address}, no file"
                )

    def enclosure(self, address, length, kind, name):
        self.expect("/" in (kind or ""), f"{name}: enclosure without a media type")
        self.expect_page(address, f"{name}: enclosure")
        file = self.file_of(address or "")
        if file is not None and file.is_file():
            size = str(file.stat().st_size)
            self.expect(
                str(length) == size, f"{name}: enclosure of {length} bytes, the file has {size}")
