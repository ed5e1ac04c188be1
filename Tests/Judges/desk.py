#!/usr/bin/env python3
"""Judges the desk of the team (`emra-site build --editorial`) in Chromium, opened from its folder as a
person would: no server. It opens the desk of the real project and of a busy one made up here.

Every kind of page, at 360 and 1,280 pixels, light and dark: nothing to object for axe (WCAG 2.2 A and
AA), no overflow to the side, no word on the console, no request but for files. Filters choose the items
they say, stand in the address, survive a reload, the back button and the way to another tab. Copying
gives exactly the text, also where a browser keeps its clipboard from pages of a folder. The keyboard
alone leads to all of it. A week prints on one sheet of A4. Without scripts all items are there.

    .venv/bin/python Tests/Judges/desk.py [BINARY] [--shots FOLDER]

With --shots pictures of the pages are left in FOLDER.
"""
import argparse
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from playwright.sync_api import Error, sync_playwright
from pypdf import PdfReader

import project

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
STATES = ["aprobado", "revision", "borrador", "idea", "aprobado"]
HOSTILE = "<script>alert('x')</script> \"comillas\" & <b>negrita</b>"
# What a person pastes must be this, to the letter.
TEXT = "Línea uno: ¿qué «agua»?\n\n- punto & 2 < 3\n- 👷‍♀️ #EMRA\n\nFin"


def axe_source():
    folder = Path(importlib.util.find_spec("axe_playwright_python").origin).parent
    return next(folder.rglob("axe.min.js")).read_text(encoding="utf-8")


def until(page, condition):
    """Waits until something is so; the page's policy allows playwright's own way of waiting not."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise Error(f"never so: {condition}")


def run(*command, code=0):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != code:
        raise SystemExit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n"
                         f"{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done


def busy(folder, binary):
    """A project with far more to do than the real one: four to five items a day, a blackout, a decree,
    campaigns that overlap, titles that are long or hostile, contents in every state."""
    source = project.copy(folder)
    shutil.copy2(project.ROOT / "networks.yml", source)
    for old in (source / "content/publicaciones").glob("*.md"):
        if not old.name.startswith("_"):
            old.unlink()
    path = source / "calendar.yml"
    calendar = yaml.safe_load(path.read_text(encoding="utf-8"))
    calendar["mix"] = {"post": "80-90", "reel": 4, "article": 2}
    calendar["limits"] = {"per_day": 6}
    calendar["formats"]["post"]["hours"]["redes-sociales"].append("14:00")
    calendar["holidays"]["added"] = [{"date": "2026-11-23", "reason": "EJEMPLO: decreto regional"}]
    calendar["blackouts"] = [{"from": "2026-12-28", "to": "2026-12-31", "reason": "EJEMPLO: " + HOSTILE}]
    calendar["campaigns"][5]["title"] = "Campaña con un nombre muy largo que no cabe en ninguna parte"
    path.write_text(yaml.safe_dump(calendar, allow_unicode=True, sort_keys=False), encoding="utf-8")
    listed = run(binary, "plan", "list", "--source", source, "--format", "json", "--now", project.NOW)
    items = json.loads(listed.stdout)
    items = items["items"] if isinstance(items, dict) else items
    number = 0
    for item in items:
        if not "2026-11" <= item["start"][:7] <= "2026-12" or item["format"] == "article":
            continue
        number += 1
        if number % 6 == 0:
            continue
        title = f"Pieza {number}"
        if number % 7 == 0:
            title += " con un título bastante más largo de lo que nadie espera en una tabla angosta"
        if number == 100:
            title = HOSTILE
        head = {"title": title, "description": "EJEMPLO. Texto de prueba.", "format": item["format"],
                "channels": ["redes-sociales"], "state": STATES[number % len(STATES)],
                "slot": item["id"], "objectives": [item["objective"]], "pillar": item["pillar"],
                "audiences": [item["audience"]]}
        body = TEXT if number % 2 else "Texto " + "muy largo " * 60
        (source / f"content/publicaciones/p{number}.md").write_text(
            "---\n" + yaml.safe_dump(head, allow_unicode=True) + "---\n" + body + "\n", encoding="utf-8")
    return source


class Desk:
    """One desk in one browser."""

    def __init__(self, name, folder, looks, browser, axe, faults, shots):
        self.looks = looks
        self.name, self.folder, self.browser, self.axe = name, folder, browser, axe
        self.faults, self.shots = faults, shots
        self.views = 0

    def fault(self, page, text):
        self.faults.append(f"{self.name} {page}: {text}")

    def address(self, path):
        return (self.folder / path.split("#")[0]).as_uri() + (
            "#" + path.split("#", 1)[1] if "#" in path else "")

    def context(self, width=1280, scheme="light", **more):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, **more)
        # A request is judged where it is made: none but for files of the desk.
        context.on("request", lambda request: None if request.url.startswith((
            self.folder.as_uri(), "data:")) else self.fault(request.url, "a request leaves the folder"))
        return context

    def open(self, context, path):
        page = context.new_page()
        page.on("console", lambda message: self.fault(path, f"console: {message.text}"))
        page.on("pageerror", lambda error: self.fault(path, f"script: {error}"))
        page.on("dialog", lambda dialog: self.fault(path, f"dialog: {dialog.message}"))
        page.goto(self.address(path))
        return page

    def kinds(self):
        """One page of each kind, and items of each standing."""
        pages = ["index.html", "semana/2026-W49.html", "mes/2026-11.html", "mes/2026-12.html", "ano.html",
                 "piezas.html", "cobertura.html", "cumplimiento.html"]
        text = (self.folder / "piezas.html").read_text(encoding="utf-8")
        rows = re.findall(r'data-situacion="([^"]*)".*?href="(pieza/[^"]*)"', text, re.DOTALL)
        found = {}
        for standing, path in rows:
            found.setdefault(standing, path)
        return pages + list(found.values())

    # MARK: Looks

    def look(self):
        pages = self.kinds()
        for width, scheme in self.looks:
            context = self.context(width, scheme)
            for path in pages:
                page = self.open(context, path)
                self.views += 1
                over = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if over > 0:
                    self.fault(path, f"{over} px too wide at {width}")
                # The list of all items is the rows of the week, 600 times: one week stands for it.
                if path == "piezas.html":
                    page.evaluate("""document.querySelectorAll('section.day:nth-of-type(n+3), '
                      + 'section.day .row:nth-child(n+12)').forEach(e => e.remove())""")
                page.evaluate(self.axe)
                result = page.evaluate(
                    "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false})", TAGS)
                for violation in result["violations"]:
                    where = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                    self.fault(path, f"axe at {width} {scheme}: {violation['id']}: "
                               f"{violation['help']}: {where}")
                levels = page.evaluate(
                    "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
                if levels[:1] != [1] or levels.count(1) != 1 or any(
                        b > a + 1 for a, b in zip(levels, levels[1:])):
                    self.fault(path, f"headings out of order: {levels}")
                if self.shots:
                    name = f"{self.name}-{path.replace('/', '-')}-{width}-{scheme}.png"
                    page.screenshot(path=str(self.shots / name))
                page.close()
            context.close()

    # MARK: Filters

    @staticmethod
    def shown(page):
        return page.evaluate("""[...document.querySelectorAll('[data-item]')].filter(
          e => e.offsetParent !== null).map(e => e.querySelector('a').getAttribute('href'))""")

    @staticmethod
    def items(page, **wanted):
        return page.evaluate("""wanted => [...document.querySelectorAll('[data-item]')].filter(
          e => Object.entries(wanted).every(([name, value]) =>
            (e.dataset[name] || '').split(' ').includes(value))).map(
          e => e.querySelector('a').getAttribute('href'))""", wanted)

    def expect(self, path, what, found, wanted):
        if found != wanted:
            self.fault(path, f"{what}: {str(found)[:300]}, not {str(wanted)[:300]}")

    def filters(self):
        context = self.context()
        for path in ("mes/2026-12.html", "piezas.html", "semana/2026-W49.html"):
            page = self.open(context, path)
            everything = self.shown(page)
            self.expect(path, "all items at first", everything, self.items(page))
            page.get_by_label("Objetivo").select_option("OE3")
            chosen = self.items(page, objetivo="OE3")
            self.expect(path, "items of OE3", self.shown(page), chosen)
            if not 0 < len(chosen) < len(everything):
                self.fault(path, "OE3 chooses nothing or all")
            self.expect(path, "address", page.url, self.address(path) + "#objetivo=OE3")
            self.expect(path, "count", page.locator("[data-shown]").inner_text(),
                        f"Se {'muestra 1' if len(chosen) == 1 else f'muestran {len(chosen)}'} de "
                        f"{len(everything)} piezas.")
            page.get_by_label("Canal").select_option("instagram")
            both = self.items(page, objetivo="OE3", canal="instagram")
            self.expect(path, "items of OE3 on Instagram", self.shown(page), both)
            page.reload()
            self.expect(path, "after a reload", self.shown(page), both)
            self.expect(path, "field after a reload", page.get_by_label("Objetivo").input_value(), "OE3")
            other = self.open(context, path + "#" + page.url.split("#")[1])
            self.expect(path, "in another tab", self.shown(other), both)
            other.close()
            kept = page.get_by_role("link", name="Piezas", exact=True).get_attribute("href")
            self.expect(path, "filters on the way to another page", kept.split("#")[1:],
                        ["objetivo=OE3&canal=instagram"])
            page.go_back()
            until(page, "!location.hash.includes('canal')")
            self.expect(path, "back once", self.shown(page), chosen)
            page.go_back()
            until(page, "!location.hash.includes('objetivo')")
            self.expect(path, "back twice", self.shown(page), everything)
            page.go_forward()
            until(page, "location.hash.includes('objetivo')")
            self.expect(path, "forward", self.shown(page), chosen)
            page.get_by_role("button", name="Quitar filtros").click()
            self.expect(path, "without filters again", self.shown(page), everything)
            title = page.evaluate("document.querySelector('[data-item] a').textContent.trim()")
            page.get_by_label("Buscar").fill(everything[5].split("/")[-1][:-5].upper())
            until(page, "location.hash.includes('texto')")
            if path != "mes/2026-12.html" and everything[5] not in self.shown(page):
                self.fault(path, "the search does not find an id")
            page.reload()
            page.get_by_label("Buscar").fill("no-hay-nada-así")
            until(page, "location.hash.includes('nada')")
            self.expect(path, "nothing found", self.shown(page), [])
            self.expect(path, "count of nothing", page.locator("[data-shown]").inner_text(),
                        f"Se muestran 0 de {len(everything)} piezas.")
            if not title:
                self.fault(path, "an item without a name")
            page.close()
        # The number of a standing leads to its items.
        page = self.open(context, "piezas.html")
        for standing in ("atrasada", "no-cabe", "sin-contenido", "por-terminar", "lista",
                         "paso-sin-contenido", "publicada"):
            chosen = self.items(page, situacion=standing)
            if not chosen:
                continue
            link = page.locator(f".counts .st-{standing} a")
            self.expect("piezas.html", f"number of {standing}", link.locator("b").inner_text(),
                        str(len(chosen)))
            link.click()
            # The address changes a moment before the page hears of it.
            until(page, f"document.querySelector('select[name=situacion]').value === '{standing}'")
            self.expect("piezas.html", f"items {standing}", self.shown(page), chosen)
        for row in page.locator("[data-item]").all_text_contents() if self.name == "busy" else []:
            if "sobran" in row and "Lista, pero su texto no cabe en" not in row:
                self.fault("piezas.html", f"a text that does not fit is not told: {row}")
        if self.name == "busy" and not self.items(page, situacion="no-cabe"):
            self.fault("piezas.html", "no finished item has a text that does not fit")
        context.close()
        bare = self.context(java_script_enabled=False)
        page = self.open(bare, "piezas.html")
        if page.locator("form").first.is_visible():
            self.fault("piezas.html", "filters show that do nothing without scripts")
        count = page.locator("[data-item]").count()
        self.expect("piezas.html", "items without scripts", count, len(everything_of(self.folder)))
        if count and not page.locator("[data-item]").nth(count - 1).is_visible():
            self.fault("piezas.html", "an item is hidden without scripts")
        bare.close()

    # MARK: Copying

    def with_text(self):
        """An item with a text to copy."""
        for path in sorted((self.folder / "pieza").glob("*.html")):
            if 'data-copy="texto-1"' in path.read_text(encoding="utf-8"):
                return "pieza/" + path.name
        self.fault("pieza/", "no item has a text to copy")
        return None

    def copying(self):
        path = self.with_text()
        if path is None:
            return
        for has_clipboard in (True, False):
            context = self.context()
            if not has_clipboard:
                context.add_init_script(
                    "Object.defineProperty(navigator, 'clipboard', {value: undefined})")
            page = self.open(context, path)
            for button in page.locator("[data-copy]:visible").all():
                name = button.get_attribute("data-copy")
                wanted = page.evaluate("id => document.getElementById(id).textContent", name)
                page.evaluate("document.getElementById('aviso').textContent = ''")
                button.click()
                until(page, "document.getElementById('aviso').textContent !== ''")
                said = page.locator("#aviso").inner_text()
                self.expect(path, f"said after copying {name}", said,
                            f"Se copió {button.get_attribute('data-what')}.")
                self.expect(path, f"copy of {name} (clipboard: {has_clipboard})",
                            self.paste(page), wanted)
                if not page.evaluate("document.activeElement.matches('[data-copy]')"):
                    self.fault(path, f"copying {name} takes the focus away")
            context.close()

    @staticmethod
    def paste(page):
        """What a person would get by Ctrl+V."""
        focus = page.evaluate_handle("document.activeElement")
        page.evaluate("""() => { const area = document.createElement('textarea'); area.id = 'pega';
          document.body.append(area); area.focus(); }""")
        page.keyboard.press("Control+V")
        text = page.evaluate("document.getElementById('pega').value")
        page.evaluate("document.getElementById('pega').remove()")
        page.evaluate("element => element.focus()", focus)
        return text

    # MARK: Keyboard

    def keyboard(self):
        context = self.context()
        path = "semana/2026-W49.html"
        page = self.open(context, path + "#objetivo=OE3")
        page.keyboard.press("Tab")
        self.expect(path, "first stop", page.evaluate("document.activeElement.className"), "skip")
        if page.locator(".skip").bounding_box()["x"] < 0:
            self.fault(path, "the skip link does not show when it has the focus")
        page.keyboard.press("Enter")
        self.expect(path, "after skipping", page.evaluate("document.activeElement.id"), "contenido")
        self.expect(path, "address after skipping", page.url, self.address(path) + "#objetivo=OE3")
        page.reload()
        stops, seen = [], set()
        for _ in range(120):
            page.keyboard.press("Tab")
            stop = page.evaluate("""() => { const e = document.activeElement;
              const s = getComputedStyle(e);
              return [e.tagName, e.name || e.textContent.trim().slice(0, 30),
                s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2] }""")
            if stop[0] == "BODY":
                break
            if not stop[2]:
                self.fault(path, f"no outline on {stop[:2]}")
            stops.append(stop[1])
            seen.add(stop[0])
        for name in ("Mes", "objetivo", "texto", "Quitar filtros"):
            if name not in stops:
                self.fault(path, f"the keyboard does not reach {name}: {stops[:20]}")
        page.get_by_label("Canal").focus()
        page.keyboard.type("Inst")
        until(page, "location.hash.includes('canal')")
        self.expect(path, "filter by keyboard", self.shown(page),
                    self.items(page, objetivo="OE3", canal="instagram"))
        page.close()
        path = self.with_text()
        if path:
            page = self.open(context, path)
            for _ in range(60):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement.dataset.copy") == "texto-1":
                    break
            page.keyboard.press("Enter")
            until(page, "document.getElementById('aviso').textContent !== ''")
            self.expect(path, "copy by keyboard", self.paste(page),
                        page.evaluate("document.getElementById('texto-1').textContent"))
        context.close()

    # MARK: Paper

    def paper(self):
        context = self.context()
        weeks = sorted((self.folder / "semana").glob("*.html"))
        # The fullest week is the hardest.
        fullest = max(weeks, key=lambda path: path.read_text(encoding="utf-8").count("data-item"))
        for path in ("index.html", "semana/" + fullest.name):
            page = self.open(context, path)
            pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
            self.expect(path, "sheets of paper", len(pdf.pages), 1)
            box = pdf.pages[0].mediabox
            self.expect(path, "size of paper", (round(box.width), round(box.height)), (595, 842))
            # Running text of the sheet: every item must be on it.
            text = re.sub(r"\s+", "", pdf.pages[0].extract_text())
            for name in page.evaluate(
                    "[...document.querySelectorAll('[data-item] .id')].map(e => e.textContent)"):
                if name not in text:
                    self.fault(path, f"{name} is not on paper")
            if self.shots:
                (self.shots / f"{self.name}-{Path(path).stem}.pdf").write_bytes(
                    page.pdf(prefer_css_page_size=True))
            page.close()
        context.close()

    def judge(self):
        self.look()
        for part in (self.filters, self.copying, self.keyboard, self.paper):
            try:
                part()
            except Exception as error:  # a page that is broken breaks what walks it: a fault like others
                self.fault("", f"{type(error).__name__}: {error}")


def everything_of(folder):
    return list((folder / "pieza").glob("*.html"))


def overlaps(binary, folder, site, desk, faults):
    """The desk and the public site never meet, nor do those that other commands made."""
    def files(path):
        return sorted(str(found) for found in path.rglob("*")) if path.exists() else []

    public = folder / "publico"
    usual = project.ROOT / "public/mesa-del-juez"
    link = folder / "enlace"
    folder.mkdir()
    link.symlink_to(site)
    tries = [(public, public), (public, public / "mesa"), (folder / "mesa/publico", folder / "mesa"),
             (public, project.ROOT / "content/mesa"), (public, folder), (public, usual),
             (public, site), (public, site / "mesa"), (public, link / "a/mesa"), (public, desk / "otra"),
             (desk, folder / "mesa"), (desk / "publico", folder / "mesa"), (desk, None),
             (desk / "publico", None)]
    before = files(site), files(desk)
    for output, place in tries:
        more = ["--editorial", str(place)] if place else []
        done = subprocess.run(project.command(binary, project.ROOT, output, *more),
                              capture_output=True, text=True)
        if done.returncode != 73 or "EMRA-D00" not in done.stderr or public.exists():
            faults.append(f"desk in {place}, site in {output}: {done.returncode}\n{done.stderr}")
    if (files(site), files(desk)) != before or usual.exists():
        faults.append("a desk that was refused was written all the same")
    # A desk that came into the public folder by hand.
    shutil.copytree(desk, site / "mesa")
    done = subprocess.run(project.command(binary, project.ROOT, site), capture_output=True, text=True)
    if done.returncode != 73 or "EMRA-D009" not in done.stderr or not (site / "mesa/index.html").exists():
        faults.append(f"a site over a desk: {done.returncode}\n{done.stderr}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", nargs="?", default=project.ROOT / ".build/release/emra-site")
    parser.add_argument("--shots", type=Path)
    options = parser.parse_args()
    binary = Path(options.binary).resolve()
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("chromium is missing")
    faults, views = [], 0
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        sources = {"real": project.ROOT, "busy": busy(folder / "busy-source", binary)}
        # All ways of looking at the busy one; the real one is made of the same pages.
        looks = {"real": [(360, "dark"), (1280, "light")],
                 "busy": [(width, scheme) for width in WIDTHS for scheme in SCHEMES]}
        axe = axe_source()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for label, source in sources.items():
            folders = {part: folder / f"{label}-{part}" for part in ("site", "desk", "again")}
            for desk in ("desk", "again"):
                run(*project.command(binary, source, folders["site"], "--editorial", folders[desk]))
            for path in sorted(folders["desk"].rglob("*")):
                if path.is_file() and path.read_bytes() != (
                        folders["again"] / path.relative_to(folders["desk"])).read_bytes():
                    faults.append(f"{label}: {path.name} differs from build to build")
            for path in folders["site"].rglob("*"):
                if path.is_file() and b"Mesa de trabajo (interno)" in path.read_bytes():
                    faults.append(f"{label}: {path} of the public site tells of the desk")
            desk = Desk(label, folders["desk"], looks[label], browser, axe, faults, options.shots)
            desk.judge()
            views += desk.views
        browser.close()
        overlaps(binary, folder / "overlaps", folders["site"], folders["desk"], faults)
    for fault in faults:
        print(fault)
    print(f"2 desks, {views} views, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
