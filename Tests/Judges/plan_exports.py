#!/usr/bin/env python3
"""Judges the plan's exports and printed views: other programs read them back.

    .venv/bin/python Tests/Judges/plan_exports.py [BINARY]

Exports the real project's plan and that of a hostile copy, whose names hold formulas, separators,
markup, control and direction characters. icalendar, feedparser, csv, json and the plan's schema
read the files; what these let pass is checked here. The sheets of all weeks and months go through
the Nu checker. Prints one line a fault and a summary; exit code 1 with faults.
"""
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path

import feedparser
import icalendar
import jsonschema

import nu
import project

SCHEMA = project.ROOT / "docs/schemas/plan.schema.json"
NOW, LATER = "2026-08-11T08:00:00-04:00", "2027-01-05T23:00:00-03:00"
RFC822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}"
)
FIELDS = ["id", "start", "format", "channels", "campaign", "season", "objective", "pillar",
          "audience", "title", "content", "state", "pinned", "reasons"]
GOOGLE = "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private"
BUFFER = "Text,Image URL,Tags,Posting Time"
# What may stand before a formula without hiding it from a spreadsheet.
IGNORED = set("\"'«“”„‟‘’‚‛＂＇")
FORMULA = set("=+-@\t\r\n＝＋－＠−")
# Characters that no export but JSON's own data may carry.
HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")
# Texts for names; each begins or ends in a way some format stumbles over.
HOSTILE = [
    "=cmd|' /C calc'!A0", "+1, \\\"x\\\"; \\\\n", "@SUM(1)\\r\\nBEGIN:VEVENT\\r\\nUID:x",
    "]]></item><script>alert(1)</script>&amp;", "\\u202Eotxet\\u202C \\u2066a\\u2069",
    "-2\\t|`*_[a](b)<b>", "Ñandú 👷‍♀️ ⛏️ 🇨🇱 " + "áé" * 40, "\\uFF1D1 \\u2028x", "\\\\,\\\\;",
]


def clean(text):
    """Text as exports show it: one line, harmless."""
    text = re.sub("[\t-\r \u0085\u2028\u2029]+", " ", text.replace("\ufeff", "")).strip(" ")
    return re.sub("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "\ufffd", text)


def starts_formula(cell):
    for character in cell:
        if character in FORMULA:
            return True
        invisible = unicodedata.category(character) in ("Cf", "Cc", "Zs")
        if not (character in IGNORED or character.isspace() or invisible):
            return False
    return False


class Judge:
    def __init__(self, binary, folder):
        self.binary, self.folder = str(Path(binary).resolve()), folder
        self.checks, self.faults = 0, []
        # What faults are about.
        self.name = ""

    def expect(self, condition, text):
        self.checks += 1
        if not condition:
            self.faults.append(f"{self.name}: {text}"[:400])
        return condition

    def run(self, *arguments, code=0):
        done = subprocess.run(
            [self.binary, "plan", *arguments, "--source", str(self.source), "--lang", "es"],
            capture_output=True, timeout=120)
        self.expect(
            done.returncode == code,
            f"plan {' '.join(arguments)}: exit code {done.returncode}, not {code}: "
            + done.stderr.decode()[:300])
        return done

    def export(self, form, *more, now=NOW):
        """The bytes of an export, which are the same on standard output and in a file; but feeds name
        themselves in a file."""
        done = self.run("export", "--format", form, "--now", now, *more)
        file = self.folder / f"export.{form}"
        file.unlink(missing_ok=True)
        self.run("export", "--format", form, "--now", now, *more, "--output", str(file))
        written = file.read_bytes() if file.is_file() else b""
        if form in ("rss", "jsonfeed"):
            lines = written.split(b"\n")
            own = [line for line in lines if b'rel="self"' in line or b'"feed_url"' in line]
            # Without a site nothing is known of the file's address.
            wanted = 1 if (Path(self.source) / "content").is_dir() else 0
            self.expect(
                len(own) == wanted and all(f"/export.{form}".encode() in line for line in own),
                f"{form}: the file names itself {len(own)} times, not {wanted}: {own}")
            written = b"\n".join(line for line in lines if line not in own)
        self.expect(written == done.stdout, f"{form}: --output differs")
        left = [p.name for p in self.folder.iterdir() if p.name.endswith(".tmp")]
        self.expect(not left, f"{form}: left {left}")
        return done.stdout

    # --- One project -------------------------------------------------------------------------

    def judge(self, source):
        self.source = source
        self.name = source.name
        data = self.export("json")
        plan = json.loads(data)
        jsonschema.Draft202012Validator(
            json.loads(SCHEMA.read_text()),
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER).validate(plan)
        self.items = plan["items"]
        self.calendar = plan["calendar"]["name"]
        self.expect(self.items, "no items")
        self.expect(plan["generated"] == NOW, f"generated {plan['generated']}")
        later = json.loads(self.export("json", now=LATER))
        self.expect(later["items"] == self.items, "json: the items depend on the clock")
        readers = {
            "csv": self.csv, "ics": self.ics, "rss": self.rss, "jsonfeed": self.jsonfeed,
            "google-calendar": self.google,
        }
        for form, read in readers.items():
            data = self.export(form)
            self.expect(data == self.export(form, now=LATER), f"{form}: depends on the clock")
            text = data.decode()
            if form != "jsonfeed":  # its escapes are read below
                self.expect(not HARMFUL.search(text), f"{form}: holds {HARMFUL.search(text)}")
            read(data, self.items)
        self.period(readers)
        self.buffer()
        self.publishing()
        self.refusals()

    def period(self, readers):
        """`--from` and `--to` take the same items in each format."""
        days = sorted({item["start"][:10] for item in self.items})
        first, last = days[len(days) // 3], days[len(days) // 2]
        some = [item for item in self.items if first <= item["start"][:10] <= last]
        for form, read in readers.items():
            read(self.export(form, "--from", first, "--to", last), some)

    def same_items(self, form, found, items):
        """Ids with their moments, each once and no other."""
        expected = sorted((item["id"], datetime.fromisoformat(item["start"])) for item in items)
        self.expect(sorted(found) == expected, f"{form}: other items: {sorted(found)[:2]}…")

    # --- Tables ------------------------------------------------------------------------------

    def rows(self, form, data, header):
        """The rows below an exact header, with what all tables keep to."""
        self.expect(data.startswith(header.encode() + b"\r\n"), f"{form}: header {data[:80]!r}")
        self.expect(data.endswith(b"\r\n"), f"{form}: no CRLF at the end")
        bare = re.sub(rb'"(?:[^"]|"")*"', b"", data).replace(b"\r\n", b"")
        self.expect(b"\n" not in bare and b"\r" not in bare, f"{form}: a line end without CRLF")
        self.expect(b'"' not in bare, f"{form}: a quote in a bare cell")
        table = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
        width = len(table[0])
        for number, row in enumerate(table):
            self.expect(len(row) == width, f"{form}: row {number} has {len(row)} cells")
            for cell in row:
                self.expect(not starts_formula(cell) or cell[0] == "'",
                            f"{form}: a formula: {cell[:60]!r}")
        return [dict(zip(table[0], row)) for row in table[1:]]

    def cell(self, text):
        text = clean(text)
        return "'" + text if starts_formula(text) else text

    def csv(self, data, items):
        rows = self.rows("csv", data, ",".join(FIELDS))
        self.same_items("csv", [(r["id"], datetime.fromisoformat(r["start"])) for r in rows], items)
        for row, item in zip(rows, items):
            for field in FIELDS:
                value = item[field]
                if isinstance(value, bool):
                    value = "true" if value else "false"
                elif isinstance(value, list):
                    value = " | ".join(value)
                self.expect(row[field] == self.cell(value or ""),
                            f"csv: {item['id']} {field}: {row[field]!r}")

    def google(self, data, items):
        rows = self.rows("google-calendar", data, GOOGLE)
        found = []
        for row in rows:
            number = re.search(r"Lugar: (\S+)$", row["Description"])
            self.expect(number, f"google-calendar: no id in {row['Description']!r}")
            for kind in ("Start", "End"):
                self.expect(re.fullmatch(r"\d\d/\d\d/\d{4}", row[f"{kind} Date"]), f"{row}")
                self.expect(re.fullmatch(r"(0[1-9]|1[012]):[0-5]\d [AP]M", row[f"{kind} Time"]), f"{row}")
            self.expect(row["All Day Event"] == "False", f"google-calendar: {row}")
            self.expect(row["Subject"], f"google-calendar: no subject: {row}")
            start = datetime.strptime(f"{row['Start Date']} {row['Start Time']}", "%m/%d/%Y %I:%M %p")
            found.append((number and number[1], start))
        # The file has no zone: local times.
        expected = [(i["id"], datetime.fromisoformat(i["start"]).replace(tzinfo=None)) for i in items]
        self.expect(found == expected, f"google-calendar: other items: {found[:2]}")

    def buffer(self):
        self.name = f"{self.source.name} buffer"
        used = sorted({channel for item in self.items for channel in item["channels"]})
        done = self.run("export", "--format", "buffer", code=64)
        message = done.stderr.decode()
        self.expect(not done.stdout, "prints something without --channel")
        offered = re.findall(r"«([\w-]+)»", message.split("--channel con")[-1])
        self.expect(offered and set(offered) <= set(used), f"offers {offered} of {used}")
        for channel in sorted({"sitio-web", "medios"} & set(used)):
            self.expect(channel not in offered, f"offers {channel}")
            self.run("export", "--format", "buffer", "--all", "--channel", channel, code=64)
        for channel in offered:
            items = [item for item in self.items if channel in item["channels"]]
            options = [[]]
            if len(items) > 100:
                done = self.run("export", "--format", "buffer", "--all", "--channel", channel, code=64)
                parts = re.findall(r"--from (\S+) --to (\S+)", done.stderr.decode())
                options = [["--from", first, "--to", last] for first, last in parts]
                self.expect(len(options) > 1, f"{channel}: no parts are offered")
            found = []
            for period in options:
                data = self.export("buffer", "--all", "--channel", channel, *period)
                rows = self.rows("buffer", data, BUFFER)
                self.expect(len(rows) <= 100, f"{channel}: {len(rows)} rows")
                found += [(bool(row["Text"]), row["Posting Time"]) for row in rows]
            expected = [
                (item["content"] is not None, item["start"][:16].replace("T", " "))
                for item in items
            ]
            self.expect(found == expected, f"{channel}: other items")
        self.name = self.source.name

    def nothing(self, form, *more):
        """No row, no file."""
        file = self.folder / f"export.{form}"
        file.unlink(missing_ok=True)
        done = self.run("export", "--format", form, "--now", NOW, *more, "--output", str(file), code=65)
        self.expect("[EMRA-E043]" in done.stderr.decode(), f"{form}: does not say that it is empty")
        self.expect(not file.exists() and not done.stdout, f"{form}: writes a file without rows")

    def publishing(self):
        """Hootsuite and Metricool: only what is approved and to come, by their rules."""
        ready = [item for item in self.items
                 if item["state"] == "aprobado" and item["start"] > NOW]
        for channel in ("facebook", "x"):
            if not any(channel in item["channels"] for item in ready):
                self.nothing("hootsuite", "--channel", channel)
                continue
            data = self.export("hootsuite", "--channel", channel)
            rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
            wanted = [item["start"] for item in ready if channel in item["channels"]]
            self.expect(len(rows) == len(wanted) <= 350, f"hootsuite: {len(rows)} rows")
            for row, start in zip(rows, wanted):
                when = datetime.strptime(row[0], "%m/%d/%Y %H:%M")
                self.expect(len(row) == 3 and row[1] and not row[2], f"hootsuite: {row}")
                self.expect(when.isoformat()[:16] == start[:16] and when.minute % 5 == 0,
                            f"hootsuite: {row[0]} for {start}")
        flags = {"facebook": "Facebook", "x": "Twitter/X", "linkedin": "LinkedIn",
                 "instagram": "Instagram", "tiktok": "TikTok", "youtube": "Youtube",
                 "threads": "Threads"}
        if not any(channel in flags for item in ready for channel in item["channels"]):
            self.nothing("metricool")
            return
        data = self.export("metricool")
        rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
        found = sorted(
            (row["Date(YYYY-MM-DD)"] + "T" + row["Time(HH:mm:ss)"], network)
            for row in rows for network, name in flags.items() if row[name] == "TRUE")
        wanted = sorted((item["start"][:19], channel) for item in ready
                        for channel in item["channels"] if channel in flags)
        self.expect(found == wanted, f"metricool: {found[:3]}… for {wanted[:3]}…")
        self.expect(all(row["Text"] and row["Draft"] == "FALSE" for row in rows), "metricool: texts")

    # --- iCalendar ---------------------------------------------------------------------------

    def ics(self, data, items):
        self.expect(data.startswith(b"BEGIN:VCALENDAR\r\n"), "ics: something before BEGIN:VCALENDAR")
        self.expect(data.endswith(b"END:VCALENDAR\r\n"), "ics: no end")
        raw = data.split(b"\r\n")
        for line in raw:
            self.expect(b"\n" not in line and b"\r" not in line, "ics: a line end without CRLF")
            self.expect(len(line) <= 75, f"ics: a line of {len(line)} octets")
            try:
                line.decode()
            except UnicodeDecodeError:
                self.expect(False, f"ics: a split character: {line!r}")
        lines = data.replace(b"\r\n ", b"").decode().split("\r\n")
        for line in lines:
            name, _, value = line.partition(":")
            if name in ("SUMMARY", "DESCRIPTION", "UID", "NAME", "X-WR-CALNAME", "CATEGORIES"):
                rest = re.sub(r"\\[\\;,nN]", "", value)
                stray = "[\\\\;]" if name == "CATEGORIES" else "[\\\\;,]"
                self.expect(not re.search(stray, rest), f"ics: unescaped: {line[:120]!r}")
        for needed in ("REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H", "VERSION:2.0"):
            self.expect(needed in lines, f"ics: no {needed}")
        calendar = icalendar.Calendar.from_ical(data)
        self.expect(not calendar.errors, f"ics: {calendar.errors}")
        # icalendar leaves own properties as they are written.
        for key in ("NAME", "X-WR-CALNAME"):
            written = next((line for line in lines if line.startswith(key + ":")), "")
            name = re.sub(r"\\(.)", r"\1", written.partition(":")[2])
            self.expect(name == clean(self.calendar), f"ics: {key} {written!r}")
        events = [c for c in calendar.subcomponents]
        self.expect(all(e.name == "VEVENT" for e in events), "ics: other components")
        uids = [str(event["UID"]) for event in events]
        self.expect(len(set(uids)) == len(uids), "ics: a UID occurs twice")
        found = []
        for event in events:
            self.expect(not event.errors, f"ics: {event.errors}")
            for key in ("DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED"):
                text = event[key].to_ical().decode()
                self.expect(re.fullmatch(r"\d{8}T\d{6}Z", text), f"ics: {key} {text}")
            self.expect(event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=15), "ics: length")
            self.expect(int(event["SEQUENCE"]) >= 0, "ics: SEQUENCE")
            found.append((str(event["UID"]).partition("@")[0], event["DTSTART"].dt))
        self.same_items("ics", found, items)
        byid = {str(e["UID"]).partition("@")[0]: e for e in events}
        for item in items:
            event = byid.get(item["id"])
            if event and item["title"]:
                self.expect(clean(item["title"]) in str(event["SUMMARY"]), f"ics: {item['id']} title")
            if event:
                names = [str(name) for name in event["CATEGORIES"].cats]
                self.expect(item["objective"] in names, f"ics: {item['id']} has {names}")

    # --- Feeds -------------------------------------------------------------------------------

    def rss(self, data, items):
        channel = ET.fromstring(data).find("channel")
        self.expect(channel.findtext("title") == clean(self.calendar), "rss: another title")
        self.expect(re.match(r"https?://|urn:", channel.findtext("link") or ""), "rss: link")
        dates, found = [], []
        for item in channel.findall("item"):
            guid = item.find("guid")
            self.expect(guid.get("isPermaLink") == "false", f"rss: {guid.text} is a permalink")
            self.expect(guid.text.startswith("urn:"), f"rss: guid {guid.text}")
            text = item.findtext("pubDate")
            if self.expect(RFC822.fullmatch(text), f"rss: pubDate {text!r}"):
                when = parsedate_to_datetime(text)
                self.expect(when.strftime("%a") == text[:3], f"rss: weekday of {text!r}")
                dates.append(when)
                found.append((guid.text.rpartition(":")[2], when))
        self.expect(dates == sorted(dates, reverse=True), "rss: not newest first")
        guids = [i.findtext("guid") for i in channel.findall("item")]
        self.expect(len(set(guids)) == len(guids), "rss: a guid occurs twice")
        self.same_items("rss", found, items)
        parsed = feedparser.parse(data)
        self.expect(not parsed.bozo, f"rss: feedparser: {parsed.get('bozo_exception')}")
        self.expect(parsed.version == "rss20", f"rss: feedparser reads {parsed.version}")
        self.expect([e.id for e in parsed.entries] == guids, "rss: feedparser reads other entries")
        self.expect(all(e.get("published_parsed") for e in parsed.entries), "rss: feedparser's dates")

    def jsonfeed(self, data, items):
        feed = json.loads(data)
        self.expect(feed["version"] == "https://jsonfeed.org/version/1.1", "jsonfeed: version")
        self.expect(feed["title"] == clean(self.calendar), "jsonfeed: title")
        known = {"version", "title", "home_page_url", "feed_url", "description", "language", "items"}
        self.expect(set(feed) <= known, f"jsonfeed: keys {set(feed) - known}")
        ids = [item["id"] for item in feed["items"]]
        self.expect(len(set(ids)) == len(ids), "jsonfeed: an id occurs twice")
        byid = {item["id"]: item for item in items}
        found = []
        for item in feed["items"]:
            known = {"id", "url", "title", "content_text", "date_published", "tags", "_emra"}
            self.expect(set(item) <= known, f"jsonfeed: keys {set(item) - known}")
            self.expect(isinstance(item["id"], str) and item["content_text"], "jsonfeed: item")
            for text in (item["title"], item["content_text"], *item["tags"]):
                self.expect(not HARMFUL.search(text), f"jsonfeed: holds {text!r}")
            own = item["_emra"]
            found.append((own["id"], datetime.fromisoformat(item["date_published"])))
            for key in set(FIELDS) - {"id", "start"}:
                value = byid.get(own["id"], {}).get(key)
                if isinstance(value, str):
                    value = clean(value)
                elif isinstance(value, list):
                    value = [clean(text) for text in value]
                self.expect(own[key] == value, f"jsonfeed: {own['id']} {key}: {own[key]!r}")
        self.same_items("jsonfeed", found, items)

    # --- What must not be written ------------------------------------------------------------

    def refusals(self):
        target = self.folder / "carpeta"
        target.mkdir(exist_ok=True)
        done = self.run("export", "--format", "csv", "--output", str(target), code=73)
        self.expect(b"EMRA-F003" in done.stderr, "a folder is no file to write")
        kept = self.folder / "previo.csv"
        kept.write_text("antes")
        self.run("export", "--format", "csv", "--channel", "instagran", "--output", str(kept), code=64)
        self.expect(kept.read_text() == "antes", "a refused export touched its file")
        done = self.run("export", "--format", "csv", "--from", "2026-09-01", "--to", "2026-08-01", code=64)
        self.expect(b"EMRA-E002" in done.stderr and not done.stdout, "--from after --to")

    def clash(self):
        """A calendar that cannot be met: nothing is printed but the proof of it."""
        file = self.source / "imposible.yml"
        text = (self.source / "calendar.yml").read_text()
        file.write_text(re.sub(r"^  post: 40-48", "  post: 60-70", text, flags=re.M))
        options = ["--calendar", str(file)]
        target = self.folder / "imposible.ics"
        for more in (["week"], ["month"], ["list"], ["next-change"], ["explain", "2026-08-post-1"],
                     ["verify"], ["export", "--format", "ics", "--output", str(target)]):
            done = self.run(*more, *options, code=65)
            self.expect(not done.stdout, f"{more[0]} prints something")
            self.expect(re.search(rb"\[EMRA-R\d{3}\]", done.stderr), f"{more[0]} names no clash")
        self.expect(not target.exists(), "a partial plan was written")
        proof = json.loads(self.run("verify", "--format", "json", *options, code=65).stdout)
        self.expect(proof["feasible"] is False and proof["clash"], f"proof {proof}")
        lines = text.splitlines()
        for entry in proof["clash"]:
            line = entry["line"]
            self.expect(line is None or 0 < line <= len(lines), f"clash at line {line}")
        posts = [entry for entry in proof["clash"] if entry["rule"] == "mix.post"]
        self.expect(posts and "post:" in lines[posts[0]["line"] - 1], f"clash {proof['clash']}")

    def damaged(self):
        """A plan that breaks a rule is refused, by name; the plan itself is proved."""
        file = self.folder / "plan.json"
        data = self.export("json")
        file.write_bytes(data)
        proof = json.loads(self.run("verify", str(file), "--format", "json").stdout)
        self.expect(proof["feasible"] and not proof["violations"], f"{proof['violations'][:1]}")
        plan = json.loads(data)
        plan["items"][0]["objective"] = "OE9"
        file.write_text(json.dumps(plan))
        done = self.run("verify", str(file), code=65)
        self.expect(b"[EMRA-V" in done.stderr, "a wrong objective is not told")
        plan["items"].pop()
        file.write_text(json.dumps(plan))
        proof = json.loads(self.run("verify", str(file), "--format", "json", code=65).stdout)
        self.expect(proof["violations"], "a missing item is not told")

    def unread(self):
        """Content with errors is told, and what it may have filled is shown as empty."""
        page = self.source / "content/publicaciones/rota.md"
        page.write_text("---\ntitle: [\n---\n")
        done = self.run("week", "2026-W49")
        self.expect(b"[EMRA-E009]" in done.stderr and done.stdout, "a broken page is not told")
        page.unlink()
        settings = self.source / "content/site.yml"
        text = settings.read_text()
        settings.write_text("{")
        done = self.run("export", "--format", "csv")
        self.expect(b"[EMRA-E009]" in done.stderr and done.stdout, "broken settings are not told")
        settings.write_text(text)

    # --- Sheets ------------------------------------------------------------------------------

    def sheets(self, output):
        """Every week and month as a page, as text no wider than told, as Markdown and JSON."""
        days = [date.fromisoformat(item["start"][:10]) for item in self.items]
        weeks = sorted({"{}-W{:02}".format(*day.isocalendar()) for day in days})
        months = sorted({day.isoformat()[:7] for day in days})
        seen = []
        for kind, names in (("week", weeks), ("month", months)):
            for name in names:
                page = self.run(kind, name, "--format", "html", "--now", NOW).stdout
                (output / f"{self.source.name}-{name}.html").write_bytes(page)
                text = page.decode()
                self.expect(not HARMFUL.search(text), f"{name}: html holds {HARMFUL.search(text)}")
                self.expect("<script" not in text and "http" not in text.partition("</style>")[0],
                            f"{name}: html needs more than itself")
                self.expect("@page" in text and "<caption>" in text and 'scope="col"' in text, name)
                sheet = json.loads(self.run(kind, name, "--format", "json", "--now", NOW).stdout)
                seen += [i["id"] for day in sheet["days"] for i in day["items"]] if kind == "week" else []
        self.expect(sorted(seen) == sorted(i["id"] for i in self.items), "weeks show other items")
        for name in (weeks[len(weeks) // 2], weeks[-1]):
            for form in ("text", "md"):
                text = self.run("week", name, "--format", form, "--now", NOW).stdout.decode()
                self.expect(not HARMFUL.search(text), f"{name}: {form} holds {HARMFUL.search(text)}")
                shown = len(re.findall(r"\b\d\d:\d\d\b", text)) if form == "text" else 1
                self.expect(shown, f"{name}: no times")
        return len(weeks) + len(months)


def hostile(folder):
    """A copy of the calendar alone whose texts are hostile; the plan is the same."""
    folder.mkdir()
    texts = iter(HOSTILE * 20)
    calendar = (project.ROOT / "calendar.yml").read_text()
    lines = []
    for line in calendar.splitlines():
        match = re.match(r"( *(?:- )?)(name|title|reason): [^#]*$", line)
        inline = re.match(r"(.*\{title: )[^,}]*(.*)", line)
        if match and not line.lstrip().startswith("#"):
            line = f'{match[1]}{match[2]}: "{next(texts)}"'
        elif inline and not line.lstrip().startswith("#"):
            line = f'{inline[1]}"{next(texts)}"{inline[2]}'
        lines.append(line)
    (folder / "calendar.yml").write_text("\n".join(lines) + "\n")
    (folder / "networks.yml").write_text((project.ROOT / "networks.yml").read_text())
    return folder


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else str(project.ROOT / ".build/release/emra-site")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        judge = Judge(binary, folder)
        real = project.copy(folder / "proyecto")
        pages = folder / "paginas"
        pages.mkdir()
        judge.judge(real)
        count = len(judge.items)
        sheets = judge.sheets(pages)
        judge.clash()
        judge.damaged()
        judge.unread()
        judge.judge(hostile(folder / "hostil"))
        sheets += judge.sheets(pages)
        judge.name = "pages"
        faults, found = nu.judge(pages)
        judge.expect(found == sheets, f"{found} pages, not {sheets}")
        judge.faults += faults
    for fault in judge.faults[:100]:
        print(fault)
    print(f"{count} items in 9 formats, {sheets} sheets, {judge.checks} checks, "
          f"{len(judge.faults)} faults")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())
