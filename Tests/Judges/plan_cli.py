#!/usr/bin/env python3
"""Judges the commands of the lock and of the team's standing from outside, on a copy of the project.

    .venv/bin/python Tests/Judges/plan_cli.py [BINARY]

A lock is made, looked at, broken, made stale by changes of the calendar, and carried into another
cycle. Exit codes, streams and files are checked; JSON is read back, HTML goes through the Nu checker.
Prints one line a fault and a summary; exit code 1 with faults.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import nu
import project

NOW, LATER = project.NOW, "2026-12-14T12:00:00-03:00"
# A text whose place is in December, approved here.
PAGE, ID = "publicaciones/un-proveedor-de-aqui.md", "2026-12-reel-1"
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# JSON is the data itself; what turns the direction of writing is for its reader to judge.
HARMFUL = re.compile(CONTROL.pattern[:-1] + "\u202a-\u202e\u2066-\u2069\ufeff]")
ITEM = ["id", "start", "format", "channels", "campaign", "season", "objective", "pillar", "audience",
        "title", "content", "state", "pinned", "reasons"]


class Judge:
    def __init__(self, binary, folder):
        self.binary, self.folder = str(Path(binary).resolve()), folder
        self.checks, self.faults, self.pages = 0, [], folder / "hojas"
        self.pages.mkdir()
        self.open(project.copy(folder / "proyecto"))
        self.lock.unlink(missing_ok=True)

    def open(self, source):
        """Works on this project from here on."""
        self.source = source
        self.lock, self.calendar = source / "calendar.lock.json", source / "calendar.yml"

    def expect(self, condition, text):
        self.checks += 1
        if not condition:
            self.faults.append(text[:400])
        return condition

    def plan(self, code, *arguments, now=NOW, out=None, err="", lang="es"):
        """Runs a command; `out` and `err` are patterns, "" for silence."""
        done = subprocess.run(
            [self.binary, "plan", *arguments, "--source", str(self.source), "--now", now,
             "--lang", lang],
            capture_output=True, timeout=300,
            env={k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))})
        name = f"plan {' '.join(arguments)}"
        self.expect(done.returncode == code,
                    f"{name}: exit code {done.returncode}, not {code}: {done.stderr.decode()[:300]}")
        for stream, pattern, data in (("stdout", out, done.stdout), ("stderr", err, done.stderr)):
            text = data.decode()
            harmful = (CONTROL if "json" in arguments else HARMFUL).search(text)
            self.expect(not harmful, f"{name}: {stream} holds {harmful}")
            if pattern == "":
                self.expect(text == "", f"{name}: {stream} is not empty: {text[:200]!r}")
            elif pattern is not None:
                self.expect(re.search(pattern, text, re.M),
                            f"{name}: {stream} lacks {pattern!r}: {text[:300]!r}")
        return done.stdout.decode()

    def json(self, code, *arguments, **options):
        text = self.plan(code, *arguments, "--format", "json", **options)
        try:
            return json.loads(text)
        except ValueError as error:
            self.expect(False, f"plan {' '.join(arguments)}: no JSON: {error}")
            return {}

    def edit(self, file, old, new):
        """Replaces a text that is there once."""
        text = file.read_text()
        self.expect(text.count(old) == 1, f"{file.name}: {old!r} is there {text.count(old)} times")
        file.write_text(text.replace(old, new))

    # --- Without a lock ------------------------------------------------------------------------

    def unlocked(self):
        self.plan(66, "diff", out="", err=r"Todavía no hay un plan fijado.*\[EMRA-C020\]")
        self.plan(66, "diff", "--format", "json", out="", err='"code": ?"EMRA-C020"')
        self.plan(1, "lock", "--check", out=r"^No hay plan fijado: falta .*calendar\.lock\.json")
        self.expect(not self.lock.exists(), "lock --check wrote a lock")
        before = self.json(0, "list")
        self.plan(0, "lock", out=r"^Plan fijado por primera vez en .*: \d+ piezas; ")
        data = json.loads(self.lock.read_text())
        self.expect([item["id"] for item in before] == [i["id"] for i in self.json(0, "list")],
                    "the first lock is not the plan that was there")
        self.expect(data["moment"] == NOW, f"moment {data['moment']}")
        lines = self.lock.read_text().splitlines()
        self.expect(len(lines) == len(data["items"]) + 8,
                    "an item is not one line")
        self.expect({i["standing"] for i in data["items"]} <= {"planned", "approved", "published"},
                    "another standing")
        self.plan(0, "verify", out=r"^- H1 a H8: todas las reglas se cumplen$")

    def unchanged(self):
        """Nothing new leaves the file alone; what content becomes is noted and moves nothing."""
        before = self.lock.read_bytes()
        stamp = self.lock.stat().st_mtime_ns
        self.plan(0, "lock", now=LATER, out="^El plan fijado está al día: ")
        self.expect(self.lock.stat().st_mtime_ns == stamp, "a lock without news was written")
        self.plan(0, "lock", "--check", out="^El plan fijado está al día: ")
        self.plan(0, "lock", "--check", lang="en", out="^The locked plan is up to date: ")
        diff = self.json(0, "diff", "--exit-code")
        self.expect(diff["changes"] == [] and diff["moved"] == 0, f"changes of nothing: {diff}")
        self.edit(self.source / "content" / PAGE, "state: revision", "state: aprobado")
        self.plan(0, "lock", "--check", out="al día")
        self.expect(self.lock.read_bytes() == before, "lock --check wrote")
        self.plan(0, "lock", out=r"^El plan es el mismo: .* anota ahora \d+ publicadas y 1 aprobada$")
        self.plan(0, "explain", ID, out="^- S1: está aprobada; se mueve solo si")
        after = json.loads(self.lock.read_text())
        changed = [(a, b) for a, b in zip(json.loads(before)["items"], after["items"]) if a != b]
        self.expect(
            [(b["id"], b["standing"], b["content"]) for _, b in changed]
            == [(ID, "approved", "content/" + PAGE)], f"other items were noted: {changed}")
        self.plan(0, "lock", now=LATER, out=r"^El plan es el mismo: .* \d+ publicadas y 0 aprobadas$")
        self.plan(0, "explain", ID, now=LATER, out="^- S1: ya se publicó; no se mueve nunca$")
        self.plan(0, "drift", now=LATER, out="^- Salieron a su hora: 1$")

    def unread(self):
        """What cannot be read loses neither its place nor its standing."""
        before = self.lock.read_bytes()
        page = self.source / "content" / PAGE
        text = page.read_text()
        page.write_text(text.replace("state: aprobado", "state: [aprobado"))
        self.plan(0, "lock", "--check", out="al día", err=r"\[EMRA-E009\]")
        self.plan(0, "lock", out="al día", err=r"\[EMRA-E009\]")
        self.expect(self.lock.read_bytes() == before, "a page with errors changed the lock")
        page.write_text(text)

    # --- Stale and broken --------------------------------------------------------------------

    def stale(self):
        before = self.lock.read_text()
        self.edit(self.calendar, "  added: []",
                  '  added:\n    - {date: 2026-12-17, reason: "EJEMPLO: \\e[31m\\u202Edecreto"}\n ')
        warned = r"calendar\.lock\.json: aviso: .*\[EMRA-P061\]"
        listed = self.json(0, "list", err="EMRA-P061")
        self.expect(
            {item["id"]: item["start"] for item in listed}
            == {item["id"]: item["start"] for item in json.loads(before)["items"]},
            "a stale lock is not what is shown")
        for command in ("week", "month", "gaps", "coverage", "drift", "next-change"):
            self.plan(0, command, err=warned)
        self.plan(0, "explain", "2026-12-post-1", err=warned, out="^- S1: ")
        # Its days are those of the lock, and some of them are a holiday now.
        self.plan(65, "verify", err="EMRA-P061")
        diff = self.json(0, "diff")
        self.json(1, "diff", "--exit-code")
        self.plan(1, "lock", "--check", out="^calendar|no está al día")
        self.expect(self.lock.read_text() == before, "diff or --check wrote")
        old = {item["id"]: item for item in json.loads(before)["items"]}
        for change in diff["changes"]:
            item = old.get(change["id"])
            self.expect(item is None or item["standing"] != "published",
                        f"what was published changes: {change}")
            self.expect(item is None or change["from"] == item["start"], f"from is not: {change}")
        held = {i["id"] for i in old.values() if i["start"][:10] == "2026-12-17" and not i["pin"]}
        moved = {c["id"] for c in diff["changes"] if c["kind"] in ("day", "left_out")}
        self.expect(held and held <= moved, f"{held} stay on a holiday; moved: {moved}")
        self.expect(diff["moved"] == sum(c["kind"] in ("day", "hour") for c in diff["changes"]),
                    "moved is another number")
        for form in ("text", "md"):
            for lang in ("es", "en"):
                self.plan(0, "diff", "--format", form, lang=lang, out="2026-12")
        self.pages.joinpath("diff.html").write_text(self.plan(0, "diff", "--format", "html"))
        done = self.plan(0, "lock", out=r"^Cambios del plan: se mueven? \d+ de \d+")
        self.expect(done.count("de 617") == 1, "lock tells twice what moves")
        self.expect("Cambios del plan" in done, "lock does not tell what it changed")
        new = {item["id"]: item for item in json.loads(self.lock.read_text())["items"]}
        for change in diff["changes"]:
            item = new.get(change["id"])
            self.expect((item or {}).get("start") == change["to"], f"lock is not diff: {change}")
        self.plan(0, "lock", "--check", out="al día")
        self.plan(0, "verify", out="todas las reglas se cumplen")
        self.plan(0, "diff", "--exit-code", out="no cambia ninguna pieza")

    def broken(self):
        text = self.lock.read_text()
        for old, new, code in (
            ('"version": 1', '"version": 2', "EMRA-P050"), ("{\n", "{\n,", "EMRA-P069"),
            ("{\n", "<<<<<<< HEAD\n{\n", "EMRA-P068"),
            ('"standing": "planned"', '"standing": "quizás"', "EMRA-P059"),
            ('"format": "post"', '"format": "reel"', "EMRA-P060"),
        ):
            self.lock.write_text(text.replace(old, new, 1))
            for command in (["week"], ["list"], ["gaps"], ["diff"], ["lock"], ["verify"],
                            ["explain", ID], ["export"], ["drift"], ["coverage"], ["next-change"]):
                self.plan(65, *command, out="", err=rf"calendar\.lock\.json:\d+:\d+: error: .*\[{code}")
            self.expect(self.lock.read_text() != text, "a broken lock was written")
        self.lock.write_text(text)
        self.lock.rename(self.lock.with_suffix(".bak"))
        self.lock.mkdir()
        self.plan(66, "week", out="", err="EMRA-F")
        self.lock.rmdir()
        self.lock.with_suffix(".bak").rename(self.lock)

    # --- Edits -----------------------------------------------------------------------------------

    def edits(self):
        """`fill`, `set` and `bind` on places to come, past places and a pin; what they refuse."""
        self.open(project.copy(self.folder / "edits"))
        self.plan(0, "lock")
        listed = self.json(0, "list")
        gaps = [i for i in listed if i["content"] is None and i["start"] > NOW and not i["pinned"]]
        past = next(i for i in listed if i["content"] is None and i["start"] <= NOW)["id"]
        for change in ("state=aprobado", "title=Otro", "date=2027-01-05", "time=09:00"):
            self.plan(65, "set", past, change, out="", err=r"ya pasó sin contenido.*EMRA-C040")
        self.plan(65, "set", gaps[0]["id"], "state=aprobado", out="", err="EMRA-C033")
        self.plan(65, "bind", "content/no.md", gaps[0]["id"], out="",
                  err=r"^error: El archivo «content/no\.md» no es .*EMRA-C036")
        self.plan(65, "bind", "content/publicaciones/un-proveedor-de-aqui.md", gaps[0]["id"],
                  err=r"^error: El archivo «content/publicaciones/un-.*EMRA-C037")
        # A file for the next gap of each format, as it is made: the site builds, nobody approves it.
        before = set((self.source / "content").rglob("*.md"))
        self.plan(0, "fill", "--days", "130", out="^content/|/content/")
        made = {}
        for path in sorted(set((self.source / "content").rglob("*.md")) - before):
            text = path.read_text()
            made.setdefault(re.search(r"^format: (\w+)$", text, re.M)[1], path)
        self.expect(set(made) == {"post", "story", "reel", "article"}, f"fill made {set(made)}")
        self.build(0)
        for path in made.values():
            text = path.read_text()
            name = re.search(r"^slot: (\S+)$", text, re.M)[1]
            self.plan(65, "set", name, "state=aprobado", out="", err=r"PENDIENTE.*EMRA-C041")
            self.expect(path.read_text() == text, f"{path.name}: changed by what is refused")
            if "\nstate: idea" not in text:
                continue
            path.write_text(text.replace("state: idea", "state: aprobado"))
            self.build(65, r"EMRA-B088")
            long = text.split("\n---\n")[0] + "\n---\n" + "palabra " * 60 + "\n"
            long = re.sub(r"(?m)^title: .*$", "title: Escrita # aquí  # nota",
                          re.sub(r"(?m)^description: .*$", "description: Dice algo.", long))
            path.write_text(long)
            item = next(i for i in listed if i["id"] == name)
            if "x" in item["channels"]:
                self.plan(65, "set", name, "state=aprobado", err=r"X \(479 / 280\) \[EMRA-C042\]")
            short = long.replace("palabra " * 60, "Una frase.")
            path.write_text(short)
            self.plan(0, "set", name, "state=aprobado", "title=Otra: \"cita\"", out=r"^\+ state: aprobado$")
            self.expect("\nstate: aprobado\n" in path.read_text()
                        and "# nota\n" in path.read_text(), f"{path.name}: {path.read_text()[:300]}")
        self.build(0)
        # A place that gets another day takes its content along; what a rule forbids stays.
        path = made["post"]
        name = re.search(r"^slot: (\S+)$", path.read_text(), re.M)[1]
        held = self.lock.read_bytes()
        sunday = next(f"{name[:7]}-{day:02}" for day in range(1, 15)
                      if date.fromisoformat(f"{name[:7]}-{day:02}").isoweekday() == 7)
        self.plan(65, "set", name, f"date={sunday}", out="", err="EMRA-C038")
        self.expect(self.lock.read_bytes() == held, "a refused move changed the lock")
        self.pinned()

    def pinned(self):
        """A pin to come without content: its title, day and time are the calendar's."""
        self.open(project.copy(self.folder / "pin"))
        text = self.calendar.read_text()
        pin = ('  - id: dia-de-prueba   # nota\n    title: Día de prueba\n    date: 2027-01-12\n'
               '    time: "12:00"\n    format: post\n    channels: [redes-sociales]\n'
               '    reason: "EJEMPLO"\n')
        self.calendar.write_text(re.sub(r"(?m)^pinned:\n", "pinned:\n" + pin, text))
        self.plan(0, "lock")
        item = next(i for i in json.loads(self.lock.read_text())["items"]
                    if i["pin"] == "dia-de-prueba")
        self.plan(0, "set", item["id"], "title=Otro día: el de prueba",
                  out=r'calendar\.yml:\d+\n- +title: Día de prueba\n\+ +title: "Otro día: el de prueba"')
        self.expect("id: dia-de-prueba   # nota" in self.calendar.read_text(), "the note is gone")
        self.expect("Otro día: el de prueba" in {i["title"] for i in self.json(0, "list")},
                    "the pin has no new title")
        self.plan(0, "lock", "--check", out="al día")
        # Once the pin is gone from the calendar its item is one like any other.
        self.calendar.write_text(text)
        self.plan(65, "set", item["id"], "title=Nada", out="", err="EMRA-C033")
        self.plan(65, "set", item["id"], "date=2027-01-17", out="", err="EMRA-C038")

    def build(self, code, err=None):
        done = subprocess.run(
            [self.binary, "build", "--source", str(self.source), "--now", NOW, "--output",
             str(self.folder / "site"), "--lang", "es"], capture_output=True, timeout=300)
        text = done.stderr.decode()
        self.expect(done.returncode == code, f"build: {done.returncode}, not {code}: {text[:300]}")
        self.expect(err is None or re.search(err, text), f"build: lacks {err}: {text[:300]}")

    # --- Other cycles, no content --------------------------------------------------------------

    def cycles(self):
        """Settled items of a cycle that is over stay in the lock and in all views."""
        self.open(self.copy("ciclo"))
        self.calendar.write_text(
            re.sub(r"^(cycle:\n  start: )2026-04", r"\g<1>2027-04", self.bare(), flags=re.M))
        after = "2027-04-05T12:00:00-04:00"
        self.plan(0, "lock", now=after, out=r"^Plan fijado en ")
        data = json.loads(self.lock.read_text())
        months = {item["id"][:7] for item in data["items"]}
        self.expect({"2026-12", "2027-04", "2028-03"} <= months, f"months {sorted(months)}")
        listed = self.json(0, "list", now=after)
        self.expect([i["id"] for i in listed if i["id"] == ID] == [ID], "the published item is gone")
        week = self.json(0, "week", "2026-12-11", now=after, err="EMRA-E007")
        self.expect(any(i["id"] == ID for day in week["days"] for i in day["items"]), "no old week")
        self.json(0, "month", "2026-12", now=after, err="EMRA-E007")
        self.plan(0, "explain", ID, now=after, out="ya se publicó")
        self.plan(0, "verify", now=after, out="todas las reglas se cumplen")
        drift = self.json(0, "drift", now=after)
        self.expect(drift["counts"]["on_time"] == 1, f"drift {drift['counts']}")
        self.expect("2026-12" in {g["key"] for g in
                                  self.json(0, "coverage", "--by", "month", now=after)["groups"]},
                    "coverage lacks the months that are over")
        self.plan(0, "gaps", now=after)

    def bare(self):
        """The calendar without what belongs to its year: campaigns, seasons, pins, days."""
        text = self.calendar.read_text()
        kept = []
        for block in re.split(r"(?m)^(?=[a-z_]+:)", text):
            key = block.split(":")[0]
            if key in ("campaigns", "seasons", "pinned", "blackouts"):
                kept.append(f"{key}: []\n")
            elif key == "holidays":
                kept.append("holidays: {rule: chile}\n")
            elif key == "mix":
                kept.append("mix: {post: 40-48, reel: 4, article: 2}\n")
            else:
                kept.append(block)
        return "".join(kept)

    def copy(self, name):
        return shutil.copytree(self.source, self.folder / name)

    def alone(self):
        """A calendar without a site has a lock too, beside it and by its name."""
        folder = self.folder / "solo"
        folder.mkdir()
        (folder / "otro.yml").write_text(self.calendar.read_text())
        self.source = folder
        self.plan(66, "lock", out="", err="EMRA-F")
        self.plan(0, "lock", "--calendar", str(folder / "otro.yml"), out="por primera vez")
        lock = folder / "otro.lock.json"
        self.expect(sorted(p.name for p in folder.iterdir()) == ["otro.lock.json", "otro.yml"],
                    "other files were written")
        self.expect({i["standing"] for i in json.loads(lock.read_text())["items"]} == {"planned"},
                    "something stands without content")
        for command in ("gaps", "drift", "coverage", "diff"):
            self.plan(0, command, "--calendar", str(folder / "otro.yml"))
        self.plan(1, "gaps", "--strict", "--calendar", str(folder / "otro.yml"),
                  now="2027-04-05T12:00:00-04:00")
        os.chmod(folder, 0o500)
        lock_bytes = lock.read_bytes()
        self.plan(0, "lock", "--calendar", str(folder / "otro.yml"), out="al día")
        os.chmod(folder, 0o700)
        self.expect(lock.read_bytes() == lock_bytes, "the lock changed")

    # --- Standing ------------------------------------------------------------------------------

    def standing(self):
        page = self.source / "content/publicaciones/que-es-el-ipp.md"
        page.write_text(re.sub(
            r"^title:.*$", r'title: "\\e[31m=1+1 | <b>\\u202E</td><script>\\n"', page.read_text(),
            flags=re.M))
        self.gaps()
        for command in ("gaps", "coverage", "drift"):
            for lang in ("es", "en"):
                for form in ("text", "md"):
                    self.plan(0, command, "--format", form, lang=lang, now=LATER)
            self.pages.joinpath(f"{command}.html").write_text(
                self.plan(0, command, "--format", "html", now=LATER))
        table = list(csv.reader(io.StringIO(self.plan(0, "coverage", "--format", "csv"))))
        self.expect(table[0] == ["objective", "audience", "channel", "planned", "written",
                                 "published"], f"coverage.csv: {table[0]}")
        data = self.json(0, "coverage")
        self.expect(len(table) - 1 == data["cells"], "coverage: csv and json have other cells")
        listed = self.json(0, "list")
        self.expect(data["total"]["planned"] == len(listed), "coverage: another total")
        for objective, audience, channel, planned, written, _ in table[1:]:
            own = [i for i in listed if i["objective"] == objective and i["audience"] == audience
                   and channel in i["channels"]]
            self.expect((int(planned), int(written))
                        == (len(own), sum(i["content"] is not None for i in own)),
                        f"coverage: {objective} {audience} {channel}: {planned}, {written}")
        self.plan(64, "coverage", "--from", "2026-12-02", "--to", "2026-12-01", out="", err="E002")
        self.plan(64, "drift", "--from", "2026-12-02", "--to", "2026-12-01", out="", err="E002")
        self.plan(0, "coverage", "--from", "2030-01-01", err=r"\[EMRA-E005\]")
        self.plan(64, "gaps", "--days", "-1", out="", err="EMRA-C")
        drift = self.json(0, "drift", "--from", "2026-11-01", "--to", "2026-11-20")
        self.expect(sum(drift["counts"].values()) == len(drift["entries"]), "drift: other counts")
        self.expect(all("2026-11-01" <= (e["start"] or e["published"])[:10] <= "2026-11-20"
                        for e in drift["entries"]), "drift: other days")

    def gaps(self):
        listed = {item["id"]: item for item in self.json(0, "list")}
        for days in (0, 7, 14, 60):
            found = self.json(0, "gaps", "--days", str(days))
            items = found["items"]
            for item in items:
                same = {key: item[key] for key in ITEM}
                self.expect(same == listed[item["id"]], f"gaps: another item {item['id']}")
                self.expect((item["standing"] == "missing") == (item["content"] is None),
                            f"gaps: {item['id']} is {item['standing']}")
                self.expect(item["standing"] == "late" or 0 <= item["days_left"] <= days,
                            f"gaps: {item['id']} in {item['days_left']} of {days} days")
            open_items = [item for item in items if item["standing"] != "late"]
            self.expect([i["start"] for i in open_items] == sorted(i["start"] for i in open_items),
                        "gaps: not by start")
            wanted = {i["id"] for i in listed.values()
                      if NOW < i["start"] and i["state"] != "aprobado"
                      and i["start"][:10] <= found["until"]}
            self.expect({i["id"] for i in open_items} == wanted, f"gaps: other items in {days} days")
            missing = sum(i["standing"] == "missing" for i in items)
            self.expect(found["missing"] == missing, "gaps: another number missing")
            self.plan(1 if missing else 0, "gaps", "--days", str(days), "--strict")


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else project.ROOT / ".build/release/emra-site"
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(binary, Path(folder))
        for step in (judge.unlocked, judge.unchanged, judge.unread, judge.standing, judge.stale,
                     judge.broken, judge.cycles, judge.alone, judge.edits):
            step()
        found, pages = nu.judge(judge.pages)
        judge.faults += found
        judge.expect(pages == 4, f"{pages} sheets, not 4")
        faults, checks = judge.faults, judge.checks
    for fault in faults:
        print(fault)
    print(f"{checks} checks of the lock and the team's standing, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
