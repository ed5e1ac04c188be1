"""Reads a site's sitemap back: schema, limits, files behind addresses, languages."""
import xml.etree.ElementTree as ET

from site_files import HERE, SiteFiles

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}loc"


class SitemapReader(SiteFiles):
    def sitemap(self, file):
        """The addresses of all pages."""
        # The translations each page names, itself among them.
        self.alternates = {}
        locations = self.part(file, may_be_index=True)
        self.name = "sitemap.xml"
        self.expect(locations, "no addresses")
        self.expect(len(set(locations)) == len(locations), "an address occurs twice")
        for address, found in self.alternates.items():
            for language, other in found.items():
                same = self.alternates.get(other)
                self.expect(
                    same == found, f"{address} names {other} as {language}, which does not name it")
        return locations

    def part(self, file, may_be_index=False):
        self.name = str(file.relative_to(self.site))
        if not self.expect(file.is_file(), "no such file"):
            return []
        if not self.xmllint(file, "--schema", str(HERE / "sitemap.xsd")):
            return []
        self.expect(file.stat().st_size <= 52_428_800, "larger than 50 MB")
        root = ET.parse(file).getroot()
        if root.tag == SITEMAP + "sitemapindex":
            self.expect(may_be_index, "an index within an index")
            locations = [loc.text or "" for loc in root.iter(SITEMAP + "loc")]
            for location in locations:
                self.expect_page(location, "sitemap")
            parts = [part for location in locations if (part := self.file_of(location))]
            return [address for part in parts for address in self.part(part)]
        pages = root.findall(SITEMAP + "url")
        self.expect(len(pages) <= 50_000, f"{len(pages)} addresses, at most 50,000")
        locations = [page.findtext(SITEMAP + "loc") or "" for page in pages]
        for location, page in zip(locations, pages):
            self.expect_page(location, "page")
            for image in page.iter(IMAGE):
                self.expect_page(image.text, f"{location}: image")
            if page.find(LINK) is not None:
                self.translations(location, page.findall(LINK))
        if not may_be_index:
            languages = {self.head(location).language for location in locations} - {None}
            self.expect(len(languages) <= 1, f"pages of several languages: {sorted(languages)}")
        return locations

    def translations(self, location, links):
        found = {link.get("hreflang"): link.get("href") for link in links}
        self.expect(len(found) == len(links), f"{location}: a language occurs twice")
        self.expect("x-default" in found, f"{location}: no x-default")
        named = {language: other for language, other in found.items() if language != "x-default"}
        self.expect(location in named.values(), f"{location}: not among its own translations")
        self.expect(len(named) > 1, f"{location}: no other language")
        self.expect(found.get("x-default") in named.values(), f"{location}: x-default is another page")
        for language, other in named.items():
            self.expect_page(other, f"{location}: translation")
            self.expect_language(language, other, other)
        self.alternates[location] = found
