"""Random sites for the embargo judge: each with what is withheld, and without it.

A site is made from its number. Every page, file, place of the plan and setting knows whether it is
withheld at the site's moment; `files(True)` is the whole project, `files(False)` the same project with
what is withheld never written. Words that begin with `zq` mark what is withheld wherever it may appear.
"""

import datetime
import hashlib
import random

SANTIAGO = datetime.timezone(datetime.timedelta(hours=-3))
SUMMER = datetime.datetime(2026, 11, 20, 12, 0, tzinfo=SANTIAGO)
STATES = ["idea", "borrador", "revision"]
ENDINGS = ["", ".en", ".pt"]
# What stands before a text for one network, and its heading: what readers of Markdown may disagree on.
DISGUISES = [
    ("", "## {}"), ("", "   ##\t{} ##"), ("", "{}\n---"), ("", "  {}\n----"), ("", "## {}\u00a0"),
    ("\n\n### Antes", "{}\n---"), ("\n\n***", "{}\n---"), ("\n\n- - -", "{}\n---"),
    ("\n\n> cita", "## {}"), ("\n\n> cita\n***", "{}\n---"), ("\n\n- uno\n  - dos", "## {}"),
    ("\n\n- uno\n\n  ```\n  código\n  ```", "## {}"), ("\n\n```\n## X\n```", "{}\n---"),
    ("\n\n> ```\n> código", "## {}"), ("\n\n1. uno\n\n   ~~~\n   código\n     ~~~", "## {}"),
    ("\r\r### Antes", "\r## {}\r"), ("\r\n\r\n- uno\r\n", "## {}\r\n"),
]


class Page:
    """A content file. `reason` is why it is withheld; None: it is public."""

    def __init__(self, path, number, reason):
        self.path, self.number, self.reason = path, number, reason
        self.mark = f"{'zq' if reason else 'pu'}{number}x"
        self.front, self.body = [], []
        self.team_front, self.team_body = [], []  # for the team alone, whatever the page
        self.date = self.slot = self.expires = None
        self.files = {}

    @property
    def is_public(self):
        return self.reason is None

    @property
    def folder(self):
        return self.path.rpartition("/")[0]

    @property
    def name(self):
        return self.path.rpartition("/")[2]

    def text(self, whole):
        front, body = self.front, self.body
        if whole:
            front, body = front + self.team_front, body[:1] + self.team_body + body[1:]
        return "---\n" + "\n".join(front) + "\n---\n" + "\n\n".join(body) + "\n"


class RandomSite:
    def __init__(self, number):
        self.random = rng = random.Random(f"embargo {number}")
        self.number = number
        self.now = SUMMER + datetime.timedelta(minutes=rng.randrange(-3000, 3000),
                                               seconds=rng.choice([0, 0, 1, 59]))
        self.counter = 0
        self.pages = []
        self.plan = []  # (id, start, format, page or None)
        self.languages = rng.choice([[], [], ["en"], ["en"], ["en", "pt"]])
        self.fallback = {name: rng.random() < 0.5 for name in self.languages}
        self.has_plan = rng.random() < 0.6
        self.locked = self.has_plan and rng.random() < 0.6
        self.changed = rng.random() < 0.3
        self.without_calendar = self.locked and rng.random() < 0.15
        self.make_pages()
        self.make_plan()
        self.write_pages()

    # --- What there is ---------------------------------------------------------------------

    def chance(self, share):
        return self.random.random() < share

    def add(self, path, reason):
        page = Page(path, self.counter, reason)
        self.counter += 1
        self.pages.append(page)
        return page

    def make_pages(self):
        rng = self.random
        homes = ["_index.md", "noticias/_index.md", "publicaciones/_index.md", "fichas/_index.md"]
        self.fixed = [self.add(path, None) for path in homes]
        self.fixed += [self.add(f"_index.{name}.md", None) for name in self.languages]
        if self.has_plan and not self.without_calendar:
            self.fixed.append(self.add("campanas.md", None))
        for name in self.languages:
            for folder in ["noticias", "fichas"]:
                if self.chance(0.6):
                    self.fixed.append(self.add(
                        f"{folder}/_index.{name}.md", rng.choice([None, None, "draft", "expired"])))
        if self.chance(0.5):
            self.fixed.append(
                self.add("fichas/sub/_index.md", rng.choice([None, None, "draft", "future"])))
        for _ in range(rng.randrange(5, 15)):
            folder = rng.choice(
                ["noticias", "noticias", "publicaciones", "publicaciones", "fichas", "fichas/sub",
                 "notas", "notas/bolsa"])
            reason = self.reason(folder) if self.chance(0.55) else None
            ending = rng.choice(ENDINGS[: 1 + len(self.languages)]) if folder != "publicaciones" else ""
            # A translation, with a fate of its own, has the same name.
            other = None
            if self.languages and not ending and folder != "publicaciones" and self.chance(0.5):
                other = rng.choice(self.languages)
            name = f"{'zqn' if reason and not other else 'n'}{self.counter}"
            if folder.startswith("notas") and self.chance(0.3):
                name = f"destino{self.counter}"  # public pages of open sections may name it
            path = f"{folder}/{name}{ending}.md"
            if reason == "open" and not other and self.chance(0.3):
                reason = "named"  # for other generators the place of a file keeps it from readers
                path = rng.choice([f"notas/_drafts/{name}.md", f"notas/2031-02-03-{name}.md",
                                   f"notas/_posts/2031-2-03-{name}.md", f"notas/_{name}.md"])
            self.add(path, reason)
            if other:
                fate = self.reason(folder) if self.chance(0.5) else None
                self.add(f"{folder}/{name}.{other}.md", fate)

        # A folder of an open section with an index of its own is withheld with it.
        inside = [page for page in self.pages if page.folder == "notas/bolsa"]
        if inside and self.chance(0.4):
            for page in inside:
                page.reason, page.mark = page.reason or "bundle", f"zq{page.number}x"
            self.add("notas/bolsa/index.md", "draft")

    def reason(self, folder):
        kinds = ["draft", "future", "future", "expired"]
        if folder == "publicaciones":
            kinds += ["state", "state", "undated"]
        elif folder == "noticias":
            kinds += ["state"]
        elif folder.startswith("notas"):
            kinds += ["open"] * 4
        return self.random.choice(kinds)

    def moment(self, ahead):
        steps = [1, 60, 3600, 86_400, 5_000_000] if ahead else [0, 1, 60, 86_400, 9_000_000]
        step = datetime.timedelta(seconds=self.random.choice(steps))
        return self.now + step if ahead else self.now - step

    def make_plan(self):
        """Puts some pages of the website on places of the plan, in minutes around the moment."""
        if not self.has_plan:
            return
        rng = self.random
        taken = set()

        def start(ahead):
            minute = self.now.replace(second=0, microsecond=0)
            while True:
                step = rng.randrange(1, 400)
                at = minute + datetime.timedelta(minutes=step if ahead else -step)
                if at not in taken and at.month == 11:
                    taken.add(at)
                    return at

        for page in self.pages:
            if page in self.fixed or page.folder not in ("noticias", "publicaciones"):
                continue
            if page.reason == "expired" or page.reason == "undated" or not self.chance(0.6):
                continue
            ahead = page.reason == "future" or page.reason in ("draft", "state") and self.chance(0.5)
            page.date = start(ahead)
            page.slot = True
            self.plan.append([None, page.date, "post", page])
        for _ in range(rng.randrange(3)):
            self.plan.append([None, start(self.chance(0.5)), "post", None])
        self.plan.sort(key=lambda item: item[1])
        numbers = list(range(1, len(self.plan) + 1))
        if self.locked:
            numbers = [n + rng.randrange(3) * 10 for n in numbers]
            numbers = sorted(set(numbers)) + [100 + i for i in range(len(self.plan))]
            numbers = numbers[: len(self.plan)]
            rng.shuffle(numbers)
        for item, number in zip(self.plan, numbers):
            item[0] = f"2026-11-post-{number}"
            if item[3]:
                item[3].slot = item[0]

    # --- Pages -----------------------------------------------------------------------------

    def write_pages(self):
        public = [page for page in self.pages if page.is_public]
        for page in self.pages:
            self.dates(page)
        for page in self.pages:
            self.write(page, public)

    def dates(self, page):
        front = page.front
        mark = page.mark
        front.append(f"title: Título {mark}")
        if page in self.fixed:
            if page.path == "campanas.md":
                front.append("layout: campaigns")
            self.withhold(page)
            return
        section = page.path.partition("/")[0]
        if page.slot:
            front.append(f"slot: {page.slot}")
            if self.chance(0.2):
                front.append(f"date: {page.date.isoformat()}")
        elif page.reason == "future":
            page.date = self.moment(True)
        elif page.reason == "expired":
            page.date = self.now - datetime.timedelta(days=200)
        elif page.reason not in ("undated", "named") and (section in ("noticias", "publicaciones") or self.chance(0.4)):
            page.date = self.moment(page.reason is not None and self.chance(0.5))
        if page.date and not page.slot:
            front.append(f"date: {page.date.isoformat()}")
        if page.is_public and self.chance(0.15):
            page.expires = self.moment(True)
        if page.reason == "expired":
            page.expires = self.moment(False)
        if page.expires:
            front.append(f"expires: {page.expires.isoformat()}")
        self.withhold(page)
        if section == "publicaciones" and not any(line.startswith("state:") for line in front):
            front.append("state: aprobado")
        elif section == "noticias" and page.reason != "state" and self.chance(0.3):
            front.append("state: aprobado")

    def withhold(self, page):
        front = page.front
        if page.reason == "draft":
            front.append("draft: true")
        elif page.reason == "state":
            front.append(f"state: {self.random.choice(STATES)}")
        elif page.reason == "open":
            front.append(self.random.choice([
                "published: false", "draft: quizás", "status: draft", "hidden: true",
                "publishDate: 2031-01-01", "headless: true", "build: {render: never}",
                "embargo: 2031-01-01", "visibility: private", "expires: pronto", "build: x",
                "status: {a: 1}", "unpublishDate: [x]"]))
        elif page in self.fixed and page.reason == "future":
            page.date = self.moment(True)
            front.append(f"date: {page.date.isoformat()}")
        elif page in self.fixed and page.reason == "expired":
            page.expires = self.moment(False)
            front.append(f"expires: {page.expires.isoformat()}")

    def targets(self, page, public):
        """The pages it may lead to without an error."""
        if page.is_public:
            return public
        if page.reason != "future":
            return self.pages  # nobody looks at the links of a draft
        return public + [p for p in self.pages
                         if p.reason == "future" and p.date and page.date and p.date <= page.date]

    def write(self, page, public):
        rng, mark = self.random, page.mark
        front, body = page.front, page.body
        section = page.path.partition("/")[0]
        is_open = section == "notas"
        targets = self.targets(page, public)
        if self.chance(0.7):
            front.append(f"description: Sobre {mark}d.")
        body.append(f"Cuerpo {mark}b.")
        if page in self.fixed:
            if self.chance(0.5):
                body.append(f"Vea [otra](/{rng.choice(targets).path}).")
            return
        tags = [f"{mark}t"] if self.chance(0.3) else []
        tags += rng.sample(["común", "agua", "cobre", "litio"], rng.randrange(0, 3))
        if not page.is_public and self.chance(0.3):
            tags.append(f"zqterm{rng.randrange(3)}")
        front.append(f"tags: [{', '.join(tags)}]")
        if not is_open:
            front.append(f"objectives: [{', '.join(rng.sample(['OE1', 'OE2', 'OE3'], rng.randrange(0, 3)))}]")
            if self.chance(0.25):
                front.append(f"menu: [{rng.choice(['main', 'footer'])}]")
            if self.chance(0.3):
                front.append(f"weight: {rng.randrange(9)}")
        if self.chance(0.3):
            front.append(f"aliases: [/{mark}v/, /vieja/{mark}w/]")
        if self.chance(0.3) and ".en" not in page.name and ".pt" not in page.name:
            front.append(f"slug: {mark}s")
        if section == "fichas":
            if self.chance(0.4):
                front.append(f"lead: /{rng.choice(targets).path}")
            if self.chance(0.3):
                front.append(f"more: /{rng.choice(targets).path}")
            if self.chance(0.3):
                front.append(f"intro: \"Vea [esto](/{rng.choice(targets).path}) {mark}k.\"")
            if self.chance(0.3):
                front.append(f"figures: {'reservada' if not page.is_public else 'cifras'}.total")
        if section == "publicaciones" and self.has_plan and not self.without_calendar:
            if self.chance(0.3):
                names = ["vista"] if page.is_public else ["vista", "zqplan"]
                front.append(f"campaign: {rng.choice(names)}")
        if self.chance(0.4):
            page.files[f"{mark}i.svg"] = True
            front.append(f"image: {mark}i.svg")
            if not is_open:
                front.append(f"image_alt: {mark}a")
        if self.chance(0.3):
            page.files[f"{mark}j.svg"] = True
            body.append(f"![{mark}a]({mark}j.svg)")
        body.append(f"## Parte {mark}h")
        for target in rng.sample(targets, min(len(targets), rng.randrange(0, 4))):
            body.append(f"Va a [{mark}l](/{target.path}).")
        if is_open and self.chance(0.5):
            # What is withheld or was never there is the same to the readers of an open section.
            away = [p for p in self.pages if p.name.startswith("destino") and not p.is_public]
            if away:
                body.append(f"Va a [lejos]({'../' if page.folder.count('/') else ''}../"
                            f"{rng.choice(away).path}).")
        if not is_open and self.chance(0.3):
            body.append(f"```proyecto\npage: /{rng.choice(targets).path}\nnote: Nota {mark}c\n```")
        if not is_open and self.chance(0.15):
            body.append(f"```llamada\ntitle: Vaya {mark}c\nlink: /{rng.choice(targets).path}\nlabel: Ir\n```")
        self.network_texts(page)

    def network_texts(self, page):
        """Texts for single networks, which are for the team alone, whatever the page."""
        if page.path.partition("/")[0] not in ("noticias", "publicaciones"):
            return
        if self.chance(0.4):
            page.team_front.append(f"texts: {{x: 'zqred{page.number} https://prueba.example/'}}")
        if self.chance(0.4):
            # Up to the next heading of the page, which comes right after.
            page.body[1:] = sorted(page.body[1:], key=lambda part: not part.startswith("## "))
            before, heading = self.random.choice(DISGUISES)
            name = self.random.choice(["Instagram", "facebook", "LinkedIn"])
            page.body[0] += before
            page.team_body += [heading.format(name),
                               f"zqred{page.number} **muy** [pronto](/_index.md).", f"### zqred{page.number}h"]

    # --- Files -----------------------------------------------------------------------------

    def files(self, whole):
        """The project's files by path; without what is withheld unless `whole`."""
        pages = [page for page in self.pages if whole or page.is_public]
        found = {"content/site.yml": self.settings(pages),
                 "content/data/cifras.yml": "total: {value: 12}\n"}
        if whole:
            found["content/data/reservada.yml"] = "total: {value: 12, note: zqdato}\n"
            found["content/noticias/zqsobra.svg"] = "<svg/>"
        for page in pages:
            found["content/" + page.path] = page.text(whole)
            for name in page.files:
                found[f"content/{page.folder}/{name}"] = (
                    f'<svg xmlns="http://www.w3.org/2000/svg"><title>{page.mark}</title></svg>')
        if self.has_plan:
            calendar = self.calendar(whole)
            if not self.without_calendar:
                found["calendar.yml"] = calendar
            if self.locked:
                found["calendar.lock.json"] = self.lock(whole, calendar)
        return found

    def key(self, page):
        """What all translations of a page share."""
        return page.path.split(".")[0]

    def settings(self, pages):
        """`site.yml`; what it says of pages that are not there is not said."""
        rng = random.Random(f"settings {self.number}")
        paths = {page.path for page in pages}
        named = [page.path for page in self.pages if page.folder and rng.random() < 0.2]
        # What is withheld in one language and public in another is rightly in the menu of that one.
        hidden = {self.key(page) for page in self.pages if not page.is_public}
        shown = {self.key(page) for page in self.pages if page.is_public}
        named = [path for path in named if path.split(".")[0] not in hidden & shown]
        entries = [f"{{page: {path}}}" for path in named if path in paths]
        term_page = rng.choice(self.pages).path
        page = f", page: {term_page}" if term_page in paths else ""
        lines = [
            "title: Prueba", "description: Un sitio de prueba.", "theme: prueba",
            "base_url: " + rng.choice(["https://prueba.example/", "https://prueba.example/a/b/"]),
            f"pagination: {rng.choice([1, 2, 3, 10])}", f"feed_items: {rng.choice([1, 3, 20])}",
            "feeds: " + rng.choice(["[rss]", "[rss, atom, json]", "[json, atom]"]),
            "menus:", f"  main: [{', '.join(entries)}]", "  footer: []",
            "taxonomies:",
            f"  objectives: {{title: Objetivos, path: temas/objetivos, feed: {rng.choice(['true', 'false'])}, "
            f"terms: {{OE1: {{title: Uno{page}}}, OE2: {{title: Dos}}, OE3: {{title: Tres}}}}}}",
            f"  tags: {{title: Etiquetas, path: temas/etiquetas, open: true, "
            f"order: {rng.choice(['declared', 'title', 'count'])}, feed: {rng.choice(['true', 'false'])}}}",
            f"related: {{count: {rng.choice([1, 3, 6])}}}",
            "types:",
            "  article: {required: [date], optional: [objectives, tags, state, slot, format, channels], "
            "schema: {type: Article}}",
            "  publication: {required: [state], optional: [objectives, tags, slot, format, campaign, channels], "
            "schema: {type: Article}}",
            "  sheet: {optional: [objectives, tags], fields: {lead: page, more: link, intro: markdown, "
            "figures: data}}",
            "sections:",
            f"  noticias: {{type: article, sort: date{rng.choice(['', ', archive: year', ', archive: month'])}}}",
            "  publicaciones: {type: publication, sort: date, archive: month}",
            f"  fichas: {{type: sheet, sort: {rng.choice(['title', 'weight', 'date'])}}}",
            "  notas: {open: true, title: Notas}",
        ]
        if rng.random() < 0.4:
            lines.append("redirects: {nginx: true}")
        if self.languages:
            lines.append("languages:")
            for name in self.languages:
                fallback = ", fallback: pages" if self.fallback[name] else ""
                lines.append(f"  {name}: {{title: Trial {name}, description: A trial.{fallback}}}")
        return "\n".join(lines) + "\n"

    def calendar(self, whole):
        """A calendar whose plan is its pins. Of a locked plan the pins are of no consequence."""
        pins = self.plan if not self.locked or whole else []
        title = "Título zqfijo" if whole else "Nada"
        campaigns = ["{id: vista, title: Vista, from: 2026-11-01, to: 2026-11-30, share: 1, public: true}"]
        if whole:
            campaigns.append(
                "{id: zqplan, title: zqoculta, from: 2026-11-01, to: 2026-11-30, share: 1, public: false}")
        lines = [
            "name: Plan de prueba", "timezone: America/Santiago", "cycle: {start: 2026-11, months: 1}",
            "posting_days: [lunes, martes, miércoles, jueves, viernes]", "channels:",
            "  sitio-web: {title: Sitio web}",
            "  redes-sociales: {title: Redes sociales, networks: [instagram, facebook]}",
            "  medios: {title: Medios}", "formats:", '  post: {hours: {redes-sociales: ["12:00"]}}',
            '  reel: {hours: {instagram: ["18:00"]}}',
            '  article: {hours: {sitio-web: ["10:00"], medios: ["10:00"]}}',
            f"mix: {{post: {len(pins)}, reel: 0, article: 0}}",
            "campaigns:", *("  - " + line for line in campaigns), "seasons: []",
            "weights: {objectives: {OE1: 1}, pillars: {educativa: 1}, audiences: {comunidad: 1}}",
            "pinned:" if pins else "pinned: []",
        ]
        for index, (_, start, form, _) in enumerate(pins):
            lines.append(
                f'  - {{id: fijo-{index}, title: "{title}", date: {start:%Y-%m-%d}, time: "{start:%H:%M}", '
                f"format: {form}, reason: Prueba}}")
        lines += ["holidays: {rule: chile, added: [], removed: []}", "blackouts: []",
                  "limits: {per_day: 24, min_gap: 1}"]
        return "\n".join(lines) + "\n"

    def lock(self, whole, calendar):
        """The lock; without what is withheld it has the places of public pages only."""
        digest = "ab" * 32 if self.changed else hashlib.sha256(calendar.encode()).hexdigest()
        items = [item for item in self.plan if whole or item[3] and item[3].is_public]
        items.sort(key=lambda item: int(item[0].rpartition("-")[2]))
        lines = [
            f'{{"id": "{name}", "start": "{start.isoformat()}", "format": "{form}", '
            f'"channels": ["instagram"], "campaign": {chr(34) + "zqplan" + chr(34) if whole else "null"}, '
            f'"season": null, "objective": "OE1", "pillar": "educativa", "audience": "comunidad", '
            f'"pin": null, "standing": "planned", "content": null}}'
            for name, start, form, _ in items]
        retired = '"2026-11-post-900"' if whole else ""
        return ('{\n  "version": 1,\n  "calendar": "' + digest + '",\n'
                '  "moment": "2026-11-16T09:00:00-03:00",\n  "items": [' + ",\n".join(lines)
                + f'],\n  "retired": [{retired}]\n}}\n')
