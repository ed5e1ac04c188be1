#!/usr/bin/env python3
"""A year played through with the real program: 52 Mondays on which a team writes, approves and
publishes, while calendar.yml changes under it.

    year.py BINARY [--record] [--weeks N]

Each Monday at 08:00: the calendar changes where the story says so (three changes of the rules, two
holidays by decree, one campaign postponed); `plan diff` and `plan lock`; files for the two weeks to
come by `plan fill`, some left out; most of the week's texts approved by `plan set`; `plan lock` again;
the week's sheet compared with `year/weeks/` (every week is a golden file); the site built.

What must hold, every week: a published item never moves, in the lock and on the site; the site shows
exactly what was approved and whose time has come; each diff is the smallest there is, by the exact
model of plan_lock.py; the locked plan keeps every rule (`plan verify`); a lock made again changes nothing.
"""
import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import zlib
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import plan_lock
import plan_replan
import plan_rules

HERE = Path(__file__).parent / "year"
ZONE = ZoneInfo("America/Santiago")
FIRST = date(2026, 3, 30)
WEEKS = 52

# The story: on which Monday which lines of calendar.yml become others.
CHANGES = {
    date(2026, 5, 18): ("three days without publications", [(
        "blackouts: []",
        "blackouts:\n  - {from: 2026-06-09, to: 2026-06-11, reason: \"EJEMPLO: jornada del equipo\"}")]),
    date(2026, 6, 29): ("a holiday by decree", [(
        "  added: []",
        "  added:\n    - {date: 2026-07-13, reason: \"EJEMPLO: decreto de feriado\"}")]),
    date(2026, 8, 17): ("fewer posts in September", [(
        "  months: {}", "  months:\n    2026-09: {post: 34-38}")]),
    date(2026, 9, 21): ("a campaign postponed", [(
        "    from: 2026-10-01\n    to: 2026-10-31",
        "    from: 2026-10-13\n    to: 2026-11-13")]),
    date(2026, 11, 30): ("a second holiday by decree", [(
        "2026-07-13, reason: \"EJEMPLO: decreto de feriado\"}",
        "2026-07-13, reason: \"EJEMPLO: decreto de feriado\"}\n"
        "    - {date: 2026-12-16, reason: \"EJEMPLO: otro decreto\"}")]),
    date(2027, 1, 11): ("morning posts half an hour later", [(
        "redes-sociales: [\"12:00\", \"09:00\", \"18:00\"]",
        "redes-sociales: [\"12:00\", \"09:30\", \"18:00\"]")]),
}


def chance(text, of):
    """One in `of`, always the same for the same text."""
    return zlib.crc32(text.encode()) % of == 0


class Fault(Exception):
    pass


class Year:
    def __init__(self, binary, folder, record):
        self.binary, self.folder, self.record = binary, Path(folder), record
        # What was published, and when: it must never change.
        self.published = {}
        self.faults = []
        self.golden = 0
        self.moved = []
        self.approved = 0
        self.late = set()

    def run(self, *arguments, now, codes=(0,)):
        command = [self.binary, *arguments, "--source", str(self.folder), "--now",
                   now.strftime("%Y-%m-%d %H:%M")]
        done = subprocess.run(command + ["--lang", "es"], capture_output=True, text=True, timeout=120,
                              cwd=self.folder)
        if done.returncode not in codes:
            raise Fault(f"{now}: {' '.join(arguments)}: exit {done.returncode}\n"
                        f"{done.stdout[-1500:]}{done.stderr[-3000:]}")
        return done.stdout

    def lock(self):
        return json.loads((self.folder / "calendar.lock.json").read_text("utf-8"))

    def expect(self, holds, message):
        if not holds:
            self.faults.append(message)

    # The parts of a Monday.

    def change(self, monday, now):
        """Changes the calendar, and holds the diff against the exact model."""
        name, edits = CHANGES[monday]
        path = self.folder / "calendar.yml"
        text = path.read_text("utf-8")
        for old, new in edits:
            if text.count(old) != 1:
                raise Fault(f"{name}: «{old}» is not in the calendar once")
            text = text.replace(old, new)
        path.write_text(text, "utf-8")
        before = (self.folder / "calendar.lock.json").read_text("utf-8")
        approved = self.finished_slots()
        diff = json.loads(self.run("plan", "diff", "--format", "json", now=now))
        self.run("plan", "lock", now=now)
        self.smallest(monday, name, text, before, approved, now)
        kinds = {}
        for item in diff["changes"]:
            kinds[item["kind"]] = kinds.get(item["kind"], 0) + 1
            self.expect(item["id"] not in self.published, f"{monday}: {name}: {item['id']} was published")
            if item["kind"] in ("day", "hour", "left_out"):
                self.expect(item["reason"], f"{monday}: {name}: {item['id']} moves without a reason")
        self.moved.append((monday, name, kinds))

    def smallest(self, monday, name, calendar, before, approved, now):
        """The new lock against the exact model."""
        case = plan_lock.Case(plan_rules.read(calendar), plan_lock.read_lock(before), now, approved)
        new = plan_lock.read_lock((self.folder / "calendar.lock.json").read_text("utf-8"))
        faults, _ = plan_replan.judge(case, calendar, "planned", new)
        self.faults += [f"{monday}: {name}: {fault}" for fault in faults]

    def finished_slots(self):
        slots = set()
        for path in sorted((self.folder / "content").rglob("*.md")):
            head = path.read_text("utf-8").split("\n---\n")[0]
            if "\nstate: aprobado" in head:
                slots |= {line[6:].strip() for line in head.split("\n") if line.startswith("slot: ")}
        return slots

    def write(self, now):
        """Files for the two weeks to come; one in nine is not written."""
        content = self.folder / "content"
        before = set(content.rglob("*.md"))
        self.run("plan", "fill", "--days", "14", now=now)
        for path in sorted(set(content.rglob("*.md")) - before):
            head = path.read_text("utf-8")
            slot = next(line[6:].strip() for line in head.split("\n") if line.startswith("slot: "))
            if chance(slot, 9):
                path.unlink()
                continue
            front, _ = head.split("\n---\n", 1)
            lines = [f"title: Texto de {slot}" if line.startswith("title: ") else
                     f"description: Lo que cuenta {slot}." if line.startswith("description: ")
                     else line for line in front.split("\n")]
            path.write_text("\n".join(lines) + f"\n---\nEsto se escribió para {slot}.\n", "utf-8")

    def approve(self, monday, now):
        """The week's texts; one in thirteen stays in review."""
        last = (monday + timedelta(days=7)).isoformat()
        waiting = self.unfinished()
        for item in self.lock()["items"]:
            start = item["start"]
            if not (monday.isoformat() <= start[:10] < last) or item["id"] not in waiting:
                continue
            state = "revision" if chance(item["id"] + "state", 13) else "aprobado"
            self.run("plan", "set", item["id"], f"state={state}", now=now)
            self.approved += state == "aprobado"

    def unfinished(self):
        slots = set()
        for path in sorted((self.folder / "content").rglob("*.md")):
            head = path.read_text("utf-8").split("\n---\n")[0]
            if "\nstate: aprobado" not in head:
                slots |= {line[6:].strip() for line in head.split("\n") if line.startswith("slot: ")}
        return slots

    def sheet(self, monday, now):
        week = monday.isocalendar()
        name = f"{week.year}-W{week.week:02}"
        text = self.run("plan", "week", name, now=now)
        golden = HERE / "weeks" / f"{name}.txt"
        self.golden += 1
        if self.record:
            golden.write_text(text, "utf-8")
        elif not golden.exists():
            self.faults.append(f"{name}: no golden sheet")
        else:
            self.expect(golden.read_text("utf-8") == text, f"{name}: the sheet is not {golden.name}")

    def publish(self, now):
        """The site of this moment shows exactly what is due and finished, at the time it had."""
        output = self.folder / "public"
        self.run("build", "--output", str(output), now=now)
        shown = {}
        for feed in ("publicaciones", "noticias"):
            path = output / feed / "feed.json"
            if not path.exists():
                continue
            for item in json.loads(path.read_text("utf-8"))["items"]:
                shown[item["title"]] = datetime.fromisoformat(item["date_published"])
        finished = self.finished_slots()
        due = {}
        for item in self.lock()["items"]:
            start = datetime.fromisoformat(item["start"])
            if item["id"] in finished and start <= now:
                due[item["id"]] = start
        for slot, start in self.published.items():
            self.expect(due.get(slot) == start, f"{now}: {slot} was published at {start}, "
                        f"now {due.get(slot)}")
        self.published = due
        titles = self.titles()
        expected = {titles[slot]: start for slot, start in due.items()}
        if len(expected) != len(due):
            raise Fault("two items have one title")
        newest = dict(sorted(expected.items(), key=lambda pair: pair[1])[-150:])
        for title, start in newest.items():
            self.expect(shown.get(title) == start,
                        f"{now}: the site shows «{title}» at {shown.get(title)}, not {start}")
        for title in shown:
            self.expect(title in expected, f"{now}: the site shows «{title}», which is not due")

    def titles(self):
        titles = {}
        for path in sorted((self.folder / "content").rglob("*.md")):
            lines = path.read_text("utf-8").split("\n---\n")[0].split("\n")
            slot = next((line[6:].strip() for line in lines if line.startswith("slot: ")), None)
            title = next((line[7:].strip().strip("\"'") for line in lines
                          if line.startswith("title: ")), None)
            if slot:
                titles[slot] = title
        return titles

    def play(self, weeks):
        for number in range(weeks):
            monday = FIRST + timedelta(days=7 * number)
            now = datetime(monday.year, monday.month, monday.day, 8, 0, tzinfo=ZONE)
            if number == 0:
                self.run("plan", "lock", now=now)
            if monday in CHANGES:
                self.change(monday, now)
            self.write(now)
            self.approve(monday, now)
            self.run("plan", "lock", now=now)
            bytes_before = (self.folder / "calendar.lock.json").read_bytes()
            self.run("plan", "lock", now=now)
            self.expect((self.folder / "calendar.lock.json").read_bytes() == bytes_before,
                        f"{monday}: a second lock changes the first")
            self.run("plan", "verify", now=now)
            self.sheet(monday, now)
            self.publish(now)


def project(binary, folder):
    subprocess.run([binary, "init", str(folder), "--lang", "es"], check=True, capture_output=True)
    content = Path(folder) / "content"
    for path in list(content.iterdir()):
        if path.name != "_index.md":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copy(HERE / "site.yml", content / "site.yml")
    shutil.copy(HERE / "calendar.yml", Path(folder) / "calendar.yml")
    for name, title in [("publicaciones", "Publicaciones"), ("noticias", "Noticias")]:
        (content / name).mkdir()
        (content / name / "_index.md").write_text(
            f"---\ntitle: {title}\ndescription: Lo que se ha publicado.\n---\n", "utf-8")
    (content / "_index.md").write_text("---\ntitle: Prueba\n---\nUn año.\n", "utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--weeks", type=int, default=WEEKS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "proyecto"
        binary = str(Path(given.binary).resolve())
        project(binary, place)
        year = Year(binary, place, given.record)
        try:
            year.play(given.weeks)
        except Fault as fault:
            year.faults.append(str(fault))
        if not year.faults and given.weeks == WEEKS:
            year.expect({name for _, name, _ in year.moved} == {name for name, _ in CHANGES.values()},
                        "not every change was played")
            year.expect(len(year.published) > 300, f"only {len(year.published)} were published")
    for fault in year.faults[:20]:
        print(fault)
    for monday, name, kinds in year.moved:
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())) or "nothing moves"
        print(f"{monday}: {name}: {told}")
    print(f"{given.weeks} weeks, {year.golden} sheets, {year.approved} approved, "
          f"{len(year.published)} published and none moved, {len(year.moved)} changes of the calendar, "
          f"{len(year.faults)} faults")
    if given.record:
        print("recorded; run again without --record")
    return 1 if year.faults or given.record else 0


if __name__ == "__main__":
    sys.exit(main())
