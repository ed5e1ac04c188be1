#!/usr/bin/env python3
"""The embargo judge sees a leak in every public output.

    python3 Tests/Judges/mutations.py [REPOSITORY] [--only NAME…] [--sites N]

Copies the sources to .build/mutants, changes them so that the site holds the withheld pages too, behind a
filter for each output, builds that once, and judges it with one filter after another switched off (in
EMRA_LEAK). With all filters on nothing may leak; with any of them off the judge must find it.
Takes some minutes; a share of them for the build.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

# What the changed program can be made to leak, and what that is.
LEAKS = {
    "pages": "a page of its own for each withheld page",
    "section-lists": "lists of sections and their counts",
    "sections": "sections whose index page is withheld",
    "neighbours": "previous and next",
    "archives": "years and months of sections",
    "terms": "terms, their lists and counts",
    "term-page": "the page that a term is described by",
    "menus": "pages that ask for a menu",
    "menu-entries": "pages that menus name",
    "related": "related pages",
    "backlinks": "pages that link to one",
    "ancestors": "the way down to a page",
    "structured-data": "the way down, for search engines",
    "languages": "translations: hreflang, switches, stand-ins left out",
    "stand-ins": "stand-ins for untranslated pages",
    "open-index": "lists of open sections that show nothing",
    "feed-rss": "RSS",
    "feed-atom": "Atom",
    "feed-json": "JSON Feed",
    "feed-heads": "which feeds heads of pages name",
    "sitemap": "the sitemap",
    "redirects": "pages that lead from old addresses",
    "nginx": "redirects for nginx",
    "files": "files that withheld pages show",
    "pictures": "pictures for social networks",
    "campaigns": "campaigns that are not public",
    "withheld-links": "links of open sections to withheld pages",
    "network-sections": "parts of a page that are for one network",
    "network-texts": "texts for networks in front matter",
    "clock-draft": "drafts",
    "clock-state": "states before aprobado",
    "clock-undated": "publications without a date",
    "clock-date": "dates ahead, places of the plan too",
    "clock-expired": "what has expired",
    "clock-unclear": "what cannot be read, in open sections",
    "bundles": "parts of withheld bundles of open sections",
}

SWITCH = """import Glibc

/// The filter that is switched off.
public let leaking: String = {
  guard let value = unsafe getenv("EMRA_LEAK") else { return "" }
  return unsafe String(cString: value)
}()

/// Whether an output shows what is withheld.
public func leaks(_ output: String) -> Bool { leaking == output }

extension Site {
  /// The pages that an output may show.
  public func indices(_ output: String) -> Range<Int> { leaks(output) ? pages.indices : shown }

  /// A withheld page that an output shows.
  public func hidden(_ output: String, where matches: (PublicPage) -> Bool) -> Int? {
    guard leaks(output) else { return nil }
    return pages.indices.dropFirst(shown.count).first { matches(pages[$0]) }
  }
}
"""

MODEL, BUILD = "Sources/SiteModel/", "Sources/Build/"
CLOCK = MODEL + "Site/PublicationClock.swift"
ASSEMBLY = MODEL + "Site/SiteAssembly.swift"

# file, what is there, what it becomes. All that is there must be there, once.
EDITS = [
    # Withheld pages stand behind the public ones.
    (CLOCK, "  fileprivate init(page: Page) {", "  init(page: Page) {"),
    (MODEL + "Site/Site.swift", "  public let pages: [PublicPage]\n",
     "  public let pages: [PublicPage]\n  /// Those that are public.\n  public let shown: Range<Int>\n"),
    (ASSEMBLY, "  var pages: [PublicPage] = []\n  var scheduled",
     "  var pages: [PublicPage] = []\n  var hidden: [PublicPage] = []\n  var scheduled"),
    (ASSEMBLY, "    case .withheld(let reason):\n",
     "    case .withheld(let reason):\n      hidden.append(PublicPage(Publication(page: page)))\n"),
    (ASSEMBLY, "  pages.sort { $0.path < $1.path }\n",
     "  pages.sort { $0.path < $1.path }\n  hidden.sort { $0.path < $1.path }\n"),
    (ASSEMBLY, "SiteAssembly(public: pages, settings: settings)",
     "SiteAssembly(public: pages, hidden: hidden, settings: settings)"),
    (ASSEMBLY, "  init(public shown: [PublicPage], settings: Settings) {\n",
     "  init(public shown: [PublicPage], hidden: [PublicPage], settings: Settings) {\n"),
    (ASSEMBLY, "  let order: PageOrder\n", "  let order: PageOrder\n  let shown: Range<Int>\n"
     "  func indices(_ output: String) -> Range<Int> { leaks(output) ? pages.indices : shown }\n"),
    (ASSEMBLY, "      for page in shown where page.place.language == 0 {",
     "      for page in (leaks(\"stand-ins\") ? shown + hidden : shown) where page.place.language == 0 {"),
    (ASSEMBLY, "    self.translations = translations\n", """    if leaks("languages") {
      for (offset, page) in hidden.enumerated() {
        translations[page.place.key, default: Array(repeating: nil, count: count)][
          page.place.language] = pages.count + offset
      }
    }
    self.translations = translations
"""),
    (ASSEMBLY, "translations[page.place.key]?[language] = pages.count",
     "translations[page.place.key, default: Array(repeating: nil, count: count)][language] = pages.count"),
    (ASSEMBLY, "    order = PageOrder(pages)\n", """    self.shown = 0..<pages.count
    order = PageOrder(pages + hidden)
"""),
    (ASSEMBLY, "settings: settings, pages: pages, sections: sections,",
     "settings: settings, pages: pages, shown: shown, sections: sections,"),
    (ASSEMBLY, "        pages.enumerated().map { ($1.address, $0) }",
     "        pages[shown].enumerated().map { ($1.address, $0) }"),
    # Lists.
    (ASSEMBLY, "    let sections = sections()\n", "    let sections = sections(\"section-lists\")\n"),
    (ASSEMBLY, "    for section in sections {\n      let items",
     "    for section in self.sections(\"neighbours\") {\n      let items"),
    (ASSEMBLY, "  private func sections() -> [Section] {\n    let indices = pages.indices.filter",
     "  private func sections(_ output: String) -> [Section] {\n"
     "    let indexes = indices(\"sections\").filter"),
    (ASSEMBLY, "      indices.map { (parentFolder", "      indexes.map { (parentFolder"),
    (ASSEMBLY, "    for index in pages.indices where pages[index].kind != .home {",
     "    for index in indices(output) where pages[index].kind != .home {"),
    (ASSEMBLY, "    let dated = pages.indices.filter {", "    let dated = indices(\"archives\").filter {"),
    (ASSEMBLY, "    for index in pages.indices {\n      for name in pages[index].texts(\"menu\")",
     "    for index in indices(\"menus\") {\n      for name in pages[index].texts(\"menu\")"),
    (ASSEMBLY, "  for index in indexes where pages.contains(where: { $0.page.isBelow(index) }) {",
     "  for index in indexes\n  where leaks(\"open-index\") || pages.contains(where: { $0.page.isBelow(index) }) {"),
    (ASSEMBLY, "in: bundles.indexes(of: page))", "in: leaks(\"bundles\") ? [] : bundles.indexes(of: page))"),
    (MODEL + "Site/SiteChecks.swift", "      site.pages.contains(where: {", "      site.pages[site.shown].contains(where: {"),
    (MODEL + "Site/TaxonomyAssembly.swift", "    for index in pages.indices where",
     "    for index in site.indices(\"terms\") where"),
    (MODEL + "Site/TaxonomyAssembly.swift", "declared?.page.flatMap { site.indexByPath[$0] }",
     "declared?.page.flatMap { path in\n          site.indexByPath[path]\n"
     "            ?? (leaks(\"term-page\") ? self.pages.firstIndex { $0.path == path } : nil)\n        }"),
    # The clock.
    (CLOCK, "    if let expires = page.expires, expires.instant <= now { return .expired }",
     "    if let expires = page.expires, expires.instant <= now, !leaks(\"clock-expired\") { return .expired }"),
    (CLOCK, "    if !showsFuture, let date", "    if !showsFuture, !leaks(\"clock-date\"), let date"),
    (CLOCK, "    if page.value(\"draft\") == .bool(true) { return .draft }",
     "    if page.value(\"draft\") == .bool(true), !leaks(\"clock-draft\") { return .draft }"),
    (CLOCK, "    if page.open?.isUnclear == true { return .unclear }",
     "    if page.open?.isUnclear == true, !leaks(\"clock-unclear\") { return .unclear }"),
    (CLOCK, "?? isPublication { return .notApproved }",
     "?? isPublication, !leaks(\"clock-state\") { return .notApproved }"),
    (CLOCK, "    return awaitsDate && page.date == nil ? .undated : nil",
     "    return awaitsDate && page.date == nil && !leaks(\"clock-undated\") ? .undated : nil"),
    # Texts for the team.
    (MODEL + "FrontMatter/PageDecoder.swift", "      if type.fields[\"texts\"] == CommonFields.texts {",
     "      if type.fields[\"texts\"] == CommonFields.texts, !leaks(\"network-texts\") {"),
    (MODEL + "FrontMatter/PageDecoder.swift", "      file: type.hasNetworkTexts && !parts.isUnclosed\n",
     "      file: type.hasNetworkTexts && !parts.isUnclosed && !leaks(\"network-sections\")\n"),
    # Outputs.
    (BUILD + "Outputs/Output.swift", "    for index in site.pages.indices { addList(.page(index), view) }",
     "    for index in site.indices(\"pages\") { addList(.page(index), view) }"),
    (BUILD + "Outputs/Output.swift", "    for (index, page) in site.pages.enumerated() { addAliases(page, index) }",
     "    for index in site.indices(\"redirects\") { addAliases(site.pages[index], index) }"),
    (BUILD + "Outputs/Output.swift", "    var subjects = site.pages.indices.map { Subject.page($0) }",
     "    var subjects = site.shown.map { Subject.page($0) }"),
    (BUILD + "Render/TemplateChoice.swift", "    return view.site.pages.compactMap { page in",
     "    return view.site.pages[view.site.shown].compactMap { page in"),
    (BUILD + "Render/FeedRendering.swift", "func feedItems(_ subject: Subject, _ site: Site) -> [Int] {",
     "func feedItems(_ subject: Subject, _ site: Site, for output: String = \"\") -> [Int] {"),
    (BUILD + "Render/FeedRendering.swift", "    pages = site.pages.indices.filter {",
     "    pages = site.indices(output).filter {"),
    (BUILD + "Render/FeedRendering.swift", "items: feedItems(subject, site).map(item)",
     "items: feedItems(subject, site, for: \"feed-\\(format)\").map(item)"),
    (BUILD + "Render/SitemapRendering.swift", "  let pages = site.pages.filter {",
     "  let pages = site.pages[site.indices(\"sitemap\")].filter {"),
    (BUILD + "Render/HostFileRendering.swift", "    return Feeds.nginxRedirects(", """    if leaks("nginx") {
      for page in view.site.pages.dropFirst(view.site.shown.count) {
        for alias in page.texts("aliases") {
          redirects.append(Redirect(from: root + alias.dropFirst(), to: base.absolute(page.address)))
        }
      }
    }
    return Feeds.nginxRedirects("""),
    (BUILD + "Render/PageBody.swift", "        findings: text.findings, files: text.files,", """        findings: view.site.shown.contains(index)
          ? text.findings
          : TextFindings(address: page.address, diagnostics: [], fragments: [], headingIDs: []),
        files: view.site.indices("files").contains(index) ? text.files : [],"""),
    (BUILD + "Render/PageRendering.swift", "    for (index, body) in bodies.enumerated() {",
     "    for (index, body) in bodies.enumerated() where view.site.indices(\"backlinks\").contains(index) {"),
    (BUILD + "Objects/SiteView.swift", "      site.pages.lazy.filter {",
     "      site.pages[site.indices(\"feed-heads\")].lazy.filter {"),
    (BUILD + "Objects/SiteView.swift", "  func ancestors(of address: String, in language: Int) -> [Subject] {",
     "  func ancestors(\n    of address: String, in language: Int, for output: String = \"ancestors\"\n  ) -> [Subject] {"),
    (BUILD + "Objects/SiteView.swift", "      if let subject = subject(at: above) { result.append(subject) }",
     "      let hidden = site.hidden(output) { $0.address == above }.map { Subject.page($0) }\n"
     "      if let subject = subject(at: above) ?? hidden { result.append(subject) }"),
    (BUILD + "StructuredData/StructuredData.swift", "view.ancestors(of: address, in: subject.language(view.site))",
     "view.ancestors(\n      of: address, in: subject.language(view.site), for: \"structured-data\")"),
    (BUILD + "Objects/SiteObject.swift", "      guard let index = view.site.page(at: path, in: number) else { return nil }",
     "      guard\n        let index = view.site.page(at: path, in: number)\n"
     "          ?? view.site.hidden(\"menu-entries\", where: { $0.path == path })\n      else { return nil }"),
    (BUILD + "Objects/RelatedPages.swift", "  return scores.sorted { a, b in", """  if let key = site.pages[page].texts("tags").first,
    let other = site.hidden("related", where: { $0.texts("tags").contains(key) })
  {
    scores[other] = (100, 0)
  }
  return scores.sorted { a, b in"""),
    (BUILD + "Objects/CampaignValue.swift", "    guard campaign.isPublic else { return nil }",
     "    guard campaign.isPublic || leaks(\"campaigns\") else { return nil }"),
    (BUILD + "SocialPictures/PictureStage.swift", "    let pages = site.pages.indices.filter {",
     "    let pages = site.indices(\"pictures\").filter {"),
    (BUILD + "Links/LinkResolver.swift",
     "    if targets.view.withheld.contains(target) { return report(.linkToWithheld(target), use) }",
     "    if targets.view.withheld.contains(target) {\n      let refused = report(.linkToWithheld(target), use)\n"
     "      return leaks(\"withheld-links\") ? .url(\"/oculta/\") : refused\n    }"),
    (BUILD + "BuildRun.swift", "    let pages = site.pages.indices.filter {", "    let pages = site.shown.filter {"),
]


def copy_sources(repository, mutant):
    """The sources as they are, without touching what is the same, so that builds can go on."""
    listed = subprocess.run(
        ["git", "-C", repository, "ls-files", "--cached", "--others", "--exclude-standard", "-z",
         "Package.swift", "Sources", "Tests"], capture_output=True, text=True, check=True)
    wanted = {}
    for name in listed.stdout.split("\0"):
        if name and (repository / name).is_file() and (
                name == "Package.swift" or name.startswith("Sources/") or name.endswith(".swift")):
            wanted[name] = (repository / name).read_bytes()
    switch = MODEL + "Site/Leaks.swift"
    wanted[switch] = SWITCH.encode()
    for name, before, after in EDITS:
        text = wanted[name].decode()
        count = text.count(before)
        if count != 1:
            sys.exit(f"{name}: stands there {count} times: {before!r}")
        wanted[name] = text.replace(before, after).encode()
    for name, data in wanted.items():
        path = mutant / name
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for path in mutant.glob("Sources/**/*.swift"):
        if path.relative_to(mutant).as_posix() not in wanted:
            path.unlink()


def judge(repository, emra, leak, sites):
    """What the judge says: its last line, and whether it found a leak and not just a failed build."""
    result = subprocess.run(
        [sys.executable, repository / "Tests/Judges/embargo.py", emra, "--sites", str(sites), "--stop"],
        capture_output=True, text=True, env={**os.environ, "EMRA_LEAK": leak})
    lines = result.stdout.strip().splitlines() or [result.stderr]
    found = [line.strip() for line in lines
             if re.search(r": (holds \[|differs from byte|only in the )", line)]
    return result.returncode, found, lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("repository", nargs="?", default=".", type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("--only", nargs="*", choices=LEAKS, default=list(LEAKS))
    parser.add_argument("--sites", type=int, default=400)
    options = parser.parse_args()
    mutant = options.repository / ".build/mutants"
    copy_sources(options.repository, mutant)
    start = time.time()
    for product in ["emra-site", "emra-site-pictures"]:
        built = subprocess.run(["swift", "build", "--package-path", mutant, "--product", product],
                               capture_output=True, text=True)
        if built.returncode != 0:
            said = built.stdout + built.stderr
            sys.exit("\n".join(dict.fromkeys(re.findall(r"^.*error: .*$", said, re.M))) or said)
    print(f"built in {time.time() - start:.0f} s", flush=True)
    emra = mutant / ".build/debug/emra-site"
    code, _, lines = judge(options.repository, emra, "", 100)
    if code != 0:
        sys.exit("with all filters on it leaks:\n" + "\n".join(lines))
    survivors = []
    for leak in options.only:
        start = time.time()
        _, found, lines = judge(options.repository, emra, leak, options.sites)
        if not found:
            survivors.append(leak)
        what = found[0][:70] if found else "NOT SEEN: " + lines[-1]
        print(f"{leak:16} {LEAKS[leak]:55} {what} ({time.time() - start:.0f} s)", flush=True)
    print(f"{len(options.only)} filters switched off, {len(survivors)} not seen {' '.join(survivors)}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
