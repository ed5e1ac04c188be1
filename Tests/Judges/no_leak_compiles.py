"""Code that would put an unpublished page into the public site must not compile.

Each case is a few lines against the modules that `swift build --build-tests` left in .build/debug, with
the compiler's complaint that must come; the first ones must compile, which shows that the others fail
for what they say and nothing else. Usage: no_leak_compiles.py [REPOSITORY]
"""

import pathlib
import subprocess
import sys
import tempfile

BUILD = "@testable import Build\nimport SiteModel\nimport Files\nimport Template\n"
MODEL = "@testable import SiteModel\n"

# name, code, complaint (None: compiles)
CASES = [
    (
        "a public page can be shown",
        BUILD + "func f(_ page: PublicPage, _ view: SiteView) -> Any? { view.image(of: page) }",
        None,
    ),
    (
        "a clock's word makes a public page",
        MODEL + "func f(_ word: Publication) -> PublicPage { PublicPage(word) }",
        None,
    ),
    (
        "any page can be checked",
        BUILD
        + "func f(_ page: Page, _ texts: BodyRenderer) async -> [TextFindings] {\n"
        "  await texts.findings(in: [page], jobs: 1)\n}",
        None,
    ),
    (
        "a page is no public page",
        BUILD + "func f(_ page: Page) -> PublicPage { page }",
        "cannot convert return expression of type 'Page' to return type 'PublicPage'",
    ),
    (
        "a public page is not made outside of the model",
        "import SiteModel\nfunc f(_ page: Page) -> PublicPage { PublicPage(page: page) }",
        "'PublicPage' initializer is inaccessible",
    ),
    (
        "nor of a page inside of it",
        MODEL + "func f(_ page: Page) -> PublicPage { PublicPage(page) }",
        "cannot convert value of type 'Page' to expected argument type 'Publication'",
    ),
    (
        "nor as a stand-in",
        MODEL + "func f(_ page: Page) -> PublicPage { PublicPage(standIn: page) }",
        "cannot convert value of type 'Page' to expected argument type 'Publication'",
    ),
    (
        "the clock's word is not known outside of the model",
        "import SiteModel\nfunc f(_ page: Page) { _ = Publication(page: page) }",
        "cannot find 'Publication' in scope",
    ),
    (
        "nor given by anything but the clock",
        MODEL + "func f(_ page: Page) -> Publication { Publication(page: page) }",
        "'Publication' initializer is inaccessible due to 'fileprivate' protection level",
    ),
    (
        "a site takes public pages only",
        MODEL
        + "func f(_ pages: [Page], _ settings: Settings) -> Site {\n"
        "  SiteAssembly(public: pages, settings: settings).site()\n}",
        "cannot convert value of type '[Page]' to expected argument type '[PublicPage]'",
    ),
    (
        "a site is not made without its assembly",
        "import SiteModel\n"
        "func f(_ site: Site, _ pages: [PublicPage]) { var site = site; site.pages = pages }",
        "cannot assign to property: 'pages' is a 'let' constant",
    ),
    (
        "feeds and sitemaps take no page that is not public",
        BUILD + "func f(_ page: Page, _ view: SiteView) { _ = view.image(of: page) }",
        "cannot convert value of type 'Page' to expected argument type 'PublicPage'",
    ),
    (
        "templates take no value of it",
        BUILD
        + "func f(_ value: FieldValue, _ type: FieldType, _ page: Page, _ view: SiteView) {\n"
        "  _ = value.templateValue(type, of: page, view, log: ReadLog())\n}",
        "cannot convert value of type 'Page' to expected argument type 'PublicPage'",
    ),
    (
        "nor Markdown of it",
        BUILD
        + "func f(_ page: Page, _ view: SiteView) -> SafeText {\n"
        '  view.markdownValue("", of: page, log: ReadLog())\n}',
        "cannot convert value of type 'Page' to expected argument type 'PublicPage'",
    ),
    (
        "components of it are not rendered",
        BUILD + "func f(_ page: Page) -> ShownPage { ShownPage(index: 0, page: page) }",
        "cannot convert value of type 'Page' to expected argument type 'PublicPage'",
    ),
    (
        "the check of a text gives no text",
        BUILD + "func f(_ found: TextFindings) -> SafeText { found.content }",
        "value of type 'TextFindings' has no member 'content'",
    ),
    (
        "the rendering of a text of any page is no one else's",
        BUILD
        + "func f(_ page: Page, _ texts: BodyRenderer) { _ = texts.text(of: page, shown: nil) }",
        "'text' is inaccessible due to 'private' protection level",
    ),
    (
        "a rendering has no project",
        BUILD + "func f(_ renderer: PageRenderer) { _ = renderer.view.project }",
        "value of type 'SiteView' has no member 'project'",
    ),
    (
        "nor a folder to read pages from",
        BUILD + "func f(_ renderer: PageRenderer) { _ = renderer.tree }",
        "value of type 'PageRenderer' has no member 'tree'",
    ),
    (
        "what outputs are made of has no pages",
        BUILD + "func f(_ material: PublicMaterial) { _ = material.pages }",
        "value of type 'PublicMaterial' has no member 'pages'",
    ),
    (
        "nor a calendar",
        BUILD + "func f(_ material: PublicMaterial) { _ = material.calendar }",
        "value of type 'PublicMaterial' has no member 'calendar'",
    ),
    (
        "pages that are withheld cannot be listed",
        BUILD + "func f(_ view: SiteView) { for path in view.withheld { print(path) } }",
        "for-in loop requires 'WithheldPaths' to conform to 'Sequence'",
    ),
    (
        "nor the files of the content folder",
        BUILD + "func f(_ view: SiteView) { for file in view.files { print(file) } }",
        "for-in loop requires 'ContentFiles' to conform to 'Sequence'",
    ),
    (
        "a link's target that is to come has no title",
        BUILD + "func f(_ target: ScheduledTarget) -> String { target.title }",
        "value of type 'ScheduledTarget' has no member 'title'",
    ),
]


def options(repository):
    build = repository / ".build/debug"
    found = ["-I", str(build / "Modules")]
    maps = sorted((repository / "Sources").glob("C*/module.modulemap"))
    for path in maps + [build / "CLinux.build/module.modulemap"]:
        found += ["-Xcc", f"-fmodule-map-file={path}"]
    return found


def main():
    repository = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for name, code, complaint in CASES:
            path = pathlib.Path(folder) / "case.swift"
            path.write_text(code + "\n")
            result = subprocess.run(
                ["swiftc", "-typecheck", "-swift-version", "6", *options(repository), str(path)],
                capture_output=True,
                text=True,
            )
            said = result.stdout + result.stderr
            if complaint is None:
                if result.returncode != 0:
                    failures.append(f"{name}: does not compile\n{said}")
            elif result.returncode == 0:
                failures.append(f"{name}: compiles")
            elif f"error: {complaint}" not in said:
                failures.append(f"{name}: fails for another reason than «{complaint}»\n{said}")
    for failure in failures:
        print(failure)
    print(f"{len(CASES)} cases, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
