#!/usr/bin/env python3
"""Checks every link inside a built site: the file is there, and so is the fragment.

    .venv/bin/python Tests/Judges/links.py SITE --base URL

Reads href, src, srcset, poster, refresh and canonical, Open Graph and CSS addresses, and SVG
references. Links to other hosts are not followed; their scheme is checked. Assets that carry an
integrity value are hashed. Prints one line a fault and a summary; exit code 1 with faults.
"""
import argparse
import base64
import hashlib
import re
import sys
from urllib.parse import unquote, urljoin, urlsplit

from pagetree import Site

SCHEMES = ("http", "https", "mailto", "tel")
CSS_URL = re.compile(rb"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']*)""")
SVG_ID = re.compile(r"""\bid\s*=\s*["']([^"']+)["']""")


class Judge:
    def __init__(self, site):
        self.site = site
        self.faults = []
        self.checked = self.outside = 0
        self.linked = set()
        self.ids = {name: set(page.ids) for name, page in site.pages.items()}

    def fault(self, place, text):
        self.faults.append(f"{place}: {text}")

    def file_behind(self, path):
        """The file a path of the address (base path included) stands for; or a reason."""
        if not path.startswith(self.site.base_path):
            return None, f"is not below {self.site.base_path}"
        name = unquote(path[len(self.site.base_path):])
        if name == "" or name.endswith("/"):
            name += "index.html"
        if name in self.site.files:
            return name, None
        if name + "/index.html" in self.site.files:
            return None, "is a folder: the final slash is missing"
        return None, "has no file"

    def address(self, name, place, address, fragment_too=True):
        """Checks one address found in the file `name`; gives the file it leads to, if inside."""
        if re.search(r"[\x00-\x20\\]", address):
            return self.fault(place, f"{address!r} holds a space, control or backslash")
        try:
            scheme = urlsplit(address).scheme
            absolute = urljoin(self.site.address(name), address)
            parts = urlsplit(absolute)
        except ValueError as error:
            return self.fault(place, f"{address!r} is no address: {error}")
        if scheme and scheme not in SCHEMES:
            return self.fault(place, f"{address!r} has the scheme {scheme}")
        if parts.scheme in ("mailto", "tel"):
            self.outside += 1
            return None
        if f"{parts.scheme}://{parts.netloc}" != self.site.host:
            self.outside += 1
            if not parts.netloc:
                self.fault(place, f"{address!r} names no host")
            return None
        self.checked += 1
        if name == "404.html" and address and not scheme and not address.startswith(("/", "#")):
            # This page is shown at any address, so nothing in it may depend on its own.
            self.fault(place, f"{address!r} is relative in the page for missing addresses")
        found, reason = self.file_behind(parts.path or "/")
        if found is None:
            return self.fault(place, f"{address!r} {reason}")
        if found != name:
            self.linked.add(found)
        if parts.fragment and fragment_too:
            self.fragment(found, place, address, unquote(parts.fragment))
        return found

    def fragment(self, found, place, address, fragment):
        if found not in self.ids:
            if not found.endswith(".svg"):
                return
            text = self.site.files[found].read_text(encoding="utf-8")
            self.ids[found] = set(SVG_ID.findall(text))
        if fragment not in self.ids[found]:
            self.fault(place, f"{address!r}: {found} has no id {fragment!r}")

    def integrity(self, place, link, found):
        body = self.site.files[found].read_bytes()
        for value in link.integrity.split():
            method, _, digest = value.partition("-")
            if method not in ("sha256", "sha384", "sha512"):
                self.fault(place, f"integrity {value!r} has no known method")
                continue
            if base64.b64encode(hashlib.new(method, body).digest()).decode() != digest:
                self.fault(place, f"integrity of {found} does not match")

    def page(self, name, page):
        for link in page.links:
            place = f"{name}:{link.line}"
            absolute = link.address.startswith(("http://", "https://"))
            needs_absolute = "canonical" in link.rel or link.attribute.startswith("og:")
            if needs_absolute and not absolute:
                self.fault(place, f"{link.attribute} {link.address!r} is not absolute")
            if "canonical" in link.rel and not link.address.startswith(self.site.base):
                self.fault(place, f"canonical {link.address!r} is not below {self.site.base}")
            found = self.address(name, place, link.address)
            if link.integrity and found:
                self.integrity(place, link, found)
            elif link.integrity:
                self.fault(place, f"integrity of {link.address!r}, which is not of this site")

    def style(self, name):
        for match in CSS_URL.finditer(self.site.files[name].read_bytes()):
            address = next(group for group in match.groups() if group is not None).decode()
            if not address.startswith(("data:", "#")):
                self.address(name, name, address)

    def drawing(self, name):
        text = self.site.files[name].read_text(encoding="utf-8")
        for address in re.findall(r"""\b(?:xlink:)?href\s*=\s*["']([^"']*)["']""", text):
            self.address(name, name, address)
        ids = set(SVG_ID.findall(text))
        for reference in re.findall(r"""url\(\s*["']?#([^"')\s]+)""", text):
            if reference not in ids:
                self.fault(name, f"no id {reference!r}")

    def whole(self):
        for name, file in self.site.files.items():
            if file.is_symlink():
                self.fault(name, "a symbolic link in the output")
        for name, page in self.site.pages.items():
            self.page(name, page)
        for name in self.site.files:
            if name.endswith(".css"):
                self.style(name)
            elif name.endswith(".svg"):
                self.drawing(name)
        # A page nothing leads to is found by nobody; old addresses and the 404 page are meant so.
        for name, page in self.site.pages.items():
            if name not in self.linked | {"index.html", "404.html"} and page.refresh is None:
                self.fault(name, "no link of the site leads here")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("--base", required=True, help="address of the site, with a final slash")
    arguments = parser.parse_args()
    judge = Judge(Site(arguments.site, arguments.base))
    judge.whole()
    for fault in judge.faults[:200]:
        print(fault)
    print(f"{len(judge.site.pages)} pages, {judge.checked} links inside, {judge.outside} outside,"
          f" {len(judge.faults)} faults")
    sys.exit(1 if judge.faults or not judge.checked else 0)


if __name__ == "__main__":
    main()
