#!/usr/bin/env python3
"""Seeded random calendars in the format of calendar.yml, free of mistakes; only whether they have
a plan is in question.

    python3 Tests/Judges/plan_calendars.py --table [N]     what seeds 0 … N−1 are like
    python3 Tests/Judges/plan_calendars.py --write FOLDER [N]
    python3 Tests/Judges/plan_calendars.py --show SEED [--small]

`calendar(seed)` ranges widely; `small(seed)` is of a size whose best plan can be proved.
"""
import calendar as civil
import datetime
import sys
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import plan_rules

DAY = datetime.timedelta(days=1)
ZONE = ZoneInfo("America/Santiago")
CHANNELS = {
    "sitio-web": [], "redes-sociales": ["instagram", "facebook", "x", "linkedin"], "medios": [],
    "eventos": [], "video": [],
}
PILLARS = ["educativa", "actualidad", "buenas-practicas", "participacion"]
AUDIENCES = ["comunidad", "empresas", "gobierno", "academia"]


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def exists_once(day, minute):
    local = datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60))
    offsets = {local.replace(tzinfo=ZONE, fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) == 1


class Calendar:
    """One random calendar on its way to text."""

    def __init__(self, name, small=False):
        self.random = Random(name)
        self.name = name
        self.small = small
        self.text = []
        self.make_cycle()
        self.make_limits()
        self.make_formats()
        self.make_closed()
        self.make_mix()
        self.make_weights()
        self.campaigns = self.make_parties("campana", (0, 0, 1, 1, 2, 2, 3))
        self.seasons = self.make_parties("temporada", (0, 0, 0, 1, 1, 2))
        self.make_pins()

    def chance(self, probability):
        return self.random.random() < probability

    def make_cycle(self):
        random = self.random
        self.real = not self.small and self.chance(0.1)
        self.summer_time = self.chance(0.2)
        if self.small:
            self.months = random.choice((1, 1, 2, 2, 2))
        elif self.real:
            self.months = random.choice((1, 2, 2, 3, 12))
        else:
            self.months = random.choice((1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 6, 12))
        if self.summer_time:
            year, month = 2026, random.choice((4, 9))
            month -= random.randrange(min(self.months, 3))
        else:
            year, month = random.choice((2026, 2026, 2026, 2027, 2028)), random.randint(1, 12)
        self.keys, self.days = [], []
        for _ in range(self.months):
            self.keys.append((year, month))
            last = civil.monthrange(year, month)[1]
            self.days += [datetime.date(year, month, day) for day in range(1, last + 1)]
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if self.summer_time:
            self.weekdays = sorted({5, 6, *random.sample(range(7), random.randint(1, 4))})
        elif self.real:
            self.weekdays = [0, 1, 2, 3, 4]
        elif self.small:
            self.weekdays = sorted(random.sample(range(7), random.choice((1, 2, 2, 3, 3, 5))))
        else:
            self.weekdays = random.choice((
                [0, 1, 2, 3, 4], [0, 1, 2, 3, 4],
                sorted(random.sample(range(7), random.randint(1, 7)))))

    def make_limits(self):
        random = self.random
        self.per_day = random.choice((1, 2, 2, 3, 3, 4))
        if self.real:
            self.per_day = random.choice((2, 3, 3, 4))
        self.min_gap = random.choice((1, 15, 30, 60, 60, 60, 90, 120, 180, 240, 480))
        self.article_gap = self.article_turn = None
        if self.chance(0.2):
            low = random.randint(3, 14)
            self.article_gap = (low, low + random.randint(2, 10))
        if self.chance(0.2):
            low = random.randint(1, 14)
            self.article_turn = (low, low + random.randint(3, 14))

    def make_formats(self):
        random = self.random
        grid = [*range(8 * 60, 21 * 60, 30), 9 * 60 + 15, 17 * 60 + 45]

        def some(count):
            found = random.sample(grid, count)
            if self.summer_time and self.chance(0.8):
                found[random.randrange(len(found))] = random.choice((23 * 60 + 30, 30))
            return found

        def differing(channels, least, most):
            """Hours by channel: the same for all, or each its own from a few."""
            pool = some(random.randint(least, most))
            if len(channels) == 1 or self.chance(0.5):
                return {channel: pool for channel in channels}
            return {channel: random.sample(pool, random.randint(1, len(pool)))
                    for channel in channels}

        if self.chance(0.5):
            places = ["redes-sociales"]
        else:
            places = random.sample(CHANNELS["redes-sociales"], random.randint(1, 3))
        if self.chance(0.25):
            places.append(random.choice(("sitio-web", "eventos", "video")))
        most = 2 if self.small else 4
        self.hours = {"post": differing(places, 1, 3 if self.small else 4)}
        self.share = None
        if self.chance(0.3 if self.small else 0.5):
            self.hours["story"] = differing(
                random.sample(["instagram", "facebook"], random.randint(1, 2)), 1, most)
            if self.chance(0.85):
                self.share = random.choice((10, 20, 25, 25, 30, 33, 50, 60, 75, 100))
        self.hours["reel"] = differing(
            random.sample(["instagram", "facebook", "video"], random.randint(1, 2)), 1, most)
        pool = some(random.choice((1, 1, 2)))
        self.hours["article"] = {
            "sitio-web": pool, "medios": random.sample(pool, len(pool))}

    def make_closed(self):
        """Blackouts and changes of the holidays."""
        random = self.random
        self.blackouts = []
        for _ in range(random.choice((0, 0, 1, 1, 2, 3))):
            kind = random.choice(("days", "days", "week", "fortnight", "month"))
            first = random.choice(self.days)
            if kind == "days":
                last = first + random.randint(0, 4) * DAY
            elif kind == "week":
                first -= first.weekday() * DAY
                last = first + 6 * DAY
            elif kind == "fortnight":
                last = first + random.randint(9, 15) * DAY
            elif self.months > 1 and self.chance(0.4):
                first = first.replace(day=1)
                last = first.replace(day=civil.monthrange(first.year, first.month)[1])
            else:
                last = first + random.randint(15, 24) * DAY
            self.blackouts.append((max(first, self.days[0]), min(last, self.days[-1])))
        self.blackouts.sort()
        law = {day for year in {day.year for day in self.days}
               for day in plan_rules.chilean(year)} & set(self.days)
        self.added = sorted(random.sample(
            sorted(set(self.days) - law), random.choice((0, 0, 0, 1, 2))))
        self.removed = sorted(random.sample(
            sorted(law), min(len(law), random.choice((0, 0, 0, 1, 2)))))
        closed = {day for first, last in self.blackouts for day in self.days
                  if first <= day <= last}
        self.holidays = (law | set(self.added)) - set(self.removed)
        self.posting = [day for day in self.days if day.weekday() in self.weekdays
                        and day not in self.holidays and day not in closed]

    def make_mix(self):
        """The mix, small or of real size; months with little room mostly get less."""
        random = self.random
        rooms = {key: [day for day in self.posting if (day.year, day.month) == key]
                 for key in self.keys}
        hours = {time for times in self.hours["post"].values() for time in times}
        hours |= {time for times in self.hours.get("story", {}).values() for time in times}
        typical = sorted(len(days) for days in rooms.values())[len(rooms) // 2]
        room = typical * min(self.per_day, max(1, len(hours)))
        if self.small:
            low = random.randint(2, 5)
            self.mix = {"post": (low, random.randint(low, 6)), "reel": random.choice((0, 0, 1, 2)),
                        "article": random.choice((0, 0, 1, 2))}
        elif self.real:
            low = random.choice((38, 40, 40, 42))
            self.mix = {"post": (low, low + random.choice((4, 8, 8))), "reel": 4, "article": 2}
        else:
            low = random.randint(3, 15)
            if self.chance(0.5):
                low = min(low, max(1, room * random.choice((4, 6, 8)) // 10))
            self.mix = {"post": (low, low + random.choice((0, 1, 2, 2, 4, 8))),
                        "reel": random.choice((0, 1, 1, 2, 3, 4)),
                        "article": random.choice((0, 1, 1, 2, 2, 2))}
        self.own = {}
        generous = self.chance(0.75)
        for key, days in rooms.items():
            place = len(days) * self.per_day
            need = self.mix["post"][0] + self.mix["reel"] + self.mix["article"]
            weeks = len({day.isocalendar()[:2] for day in days})
            if generous and (place < need or self.mix["reel"] > weeks or len(days) < 10):
                low = min(self.mix["post"][0], place // 2)
                self.own[key] = {"post": (low, min(self.mix["post"][1], low + 2)),
                                 "reel": min(self.mix["reel"], weeks // 2),
                                 "article": min(self.mix["article"], len(days) // 6)}
            elif self.chance(0.1):
                part = random.choice(("post", "reel", "article"))
                low = random.randint(2, 6) if self.small else random.randint(2, 12)
                self.own[key] = {part: (low, low + random.randint(0, 3)) if part == "post"
                                 else random.randint(0, 2)}

    def make_weights(self):
        random = self.random
        few = self.small and self.chance(0.6)
        self.weights = {}
        for kind, names in (("objectives", [f"OE{n}" for n in range(1, 6)]), ("pillars", PILLARS),
                            ("audiences", AUDIENCES)):
            count = random.randint(2, 3) if few else len(names)
            names = names[:count]
            if self.chance(0.5):
                found = dict.fromkeys(names, 1)
            else:
                found = {name: random.choice((0, 1, 1, 2, 3)) for name in names}
                if not any(found.values()):
                    found[names[0]] = 1
            self.weights[kind] = found

    def make_parties(self, name, counts):
        """Campaigns or seasons; on no day more than 100 percent."""
        random = self.random
        load = dict.fromkeys(self.days, 0)
        found = []
        count = random.choice(counts) + (self.months > 4) * random.randint(0, 3)
        for number in range(1, count + 1):
            first = random.choice(self.days)
            if self.small or self.chance(0.6):
                last = first + random.randint(2, 20) * DAY
            elif self.chance(0.6):
                first = first.replace(day=1)
                last = first.replace(day=civil.monthrange(first.year, first.month)[1])
            else:
                last = first + random.randint(20, 60) * DAY
            if found and self.chance(0.25):
                first, last = found[-1]["from"], found[-1]["to"]
            last = min(last, self.days[-1])
            days = [day for day in self.days if first <= day <= last]
            room = 100 - max(load[day] for day in days)
            if room < 1:
                continue
            share = min(room, random.choice((1, 10, 20, 25, 33, 40, 50, 60, 60, 67, 80, 100)))
            one = {"id": f"{name}-{number}", "title": f"{name.capitalize()} {number}"}
            fixed = random.choice(("objective", "objective", "pillar", None))
            if fixed == "objective":
                one["objective"] = random.choice(list(self.weights["objectives"]))
            elif fixed == "pillar":
                one["pillar"] = random.choice(list(self.weights["pillars"]))
            one |= {"from": first, "to": last, "share": share,
                    "public": random.choice(("true", "false"))}
            found.append(one)
            for day in days:
                load[day] += share
        return found

    def make_pins(self):
        random = self.random
        self.pins = []
        holidays = sorted(self.holidays & set(self.days))
        taken = set()
        for number in range(random.choice((0, 0, 1, 1, 2, 3, 4))):
            place = self.random.random()
            if self.pins and place < 0.3:
                day = self.pins[-1]["date"] + random.choice((0, 0, 1, 2, -3, 13)) * DAY
            elif holidays and place < 0.45:
                day = random.choice(holidays)
            elif self.posting and place < 0.85:
                day = random.choice(self.posting)
            else:
                day = random.choice(self.days)
            day = min(max(day, self.days[0]), self.days[-1])
            form = random.choice(("post", "post", "post", "reel", "article", "story"))
            listed = sorted({time for times in self.hours.get(form, {}).values() for time in times})
            if listed and self.chance(0.6):
                minute = random.choice(listed)
            else:
                minute = random.randrange(7 * 60, 22 * 60, 5)
            if not exists_once(day, minute) or (day, minute, form) in taken:
                continue
            taken.add((day, minute, form))
            one = {"id": f"fijo-{number + 1}", "title": f"Fijo {number + 1}", "date": day,
                   "time": minute, "format": form}
            if form == "story" and not listed or self.chance(0.2):
                one["channels"] = random.sample(["instagram", "facebook", "sitio-web"], 1)
            for part, parties in (("campaign", self.campaigns), ("season", self.seasons)):
                here = [party for party in parties if party["from"] <= day <= party["to"]]
                if here and self.chance(0.4):
                    one[part] = random.choice(here)
            if "campaign" in one and "season" in one and any(
                    one["campaign"].get(key, 0) != one["season"].get(key, 0)
                    and one["campaign"].get(key) and one["season"].get(key)
                    for key in ("objective", "pillar")):
                del one["season"]
            for part, kind in (("objective", "objectives"), ("pillar", "pillars"),
                               ("audience", "audiences")):
                fixed = [one[key][part] for key in ("campaign", "season")
                         if key in one and part in one[key]]
                if self.chance(0.2):
                    one[part] = fixed[0] if fixed else random.choice(list(self.weights[kind]))
            self.pins.append(one)

    # --- Text ------------------------------------------------------------------------------------

    def __str__(self):
        names = ", ".join(plan_rules.WEEKDAYS[day] for day in self.weekdays)
        year, month = self.keys[0]
        lines = [f"name: {self.name}", "timezone: America/Santiago", "", "cycle:",
                 f"  start: {year}-{month:02}", f"  months: {self.months}", "",
                 f"posting_days: [{names}]", "", "channels:"]
        for channel, networks in CHANNELS.items():
            more = f", networks: [{', '.join(networks)}]" if networks else ""
            title = channel.replace("-", " ").capitalize()
            lines.append(f"  {channel}: {{title: {title}{more}}}")
        lines += ["", "formats:"]
        for form, hours in self.hours.items():
            lines.append(f"  {form}:")
            if form == "story":
                lines.append("    counts_as: post")
                if self.share is not None:
                    lines.append(f"    share: {self.share}")
            lines.append("    hours:")
            for channel, times in hours.items():
                listed = ", ".join(f'"{clock(time)}"' for time in times)
                lines.append(f"      {channel}: [{listed}]")
        lines += ["", "mix:"]
        lines += [f"  {part}: {self.amount(value)}" for part, value in self.mix.items()]
        if self.own:
            lines.append("  months:")
            for (year, month), own in self.own.items():
                listed = ", ".join(f"{part}: {self.amount(value)}" for part, value in own.items())
                lines.append(f"    {year}-{month:02}: {{{listed}}}")
        else:
            lines.append("  months: {}")
        for name, parties in (("campaigns", self.campaigns), ("seasons", self.seasons)):
            lines += self.listed("", name, [
                [f"{key}: {value}" for key, value in party.items()] for party in parties])
        lines += ["", "weights:"]
        for kind, values in self.weights.items():
            listed = ", ".join(f"{name}: {weight}" for name, weight in values.items())
            lines.append(f"  {kind}: {{{listed}}}")
        lines += self.listed("", "pinned", [self.pin(one) for one in self.pins])
        lines += ["", "holidays:", "  rule: chile"]
        for name, days in (("added", self.added), ("removed", self.removed)):
            listed = ", ".join(f"{{date: {day}, reason: Ley de prueba}}" for day in days)
            lines.append(f"  {name}: [{listed}]")
        lines += self.listed("", "blackouts", [
            [f"from: {first}", f"to: {last}", "reason: Sin publicaciones"]
            for first, last in self.blackouts])
        lines += ["", "limits:", f"  per_day: {self.per_day}", f"  min_gap: {self.min_gap}"]
        for name, value in (("article_gap", self.article_gap), ("article_turn", self.article_turn)):
            if value:
                lines.append(f"  {name}: {value[0]}-{value[1]}")
        return "\n".join(lines) + "\n"

    @staticmethod
    def amount(value):
        if isinstance(value, int):
            return str(value)
        return str(value[0]) if value[0] == value[1] else f"{value[0]}-{value[1]}"

    @staticmethod
    def listed(indent, name, entries):
        if not entries:
            return ["", f"{indent}{name}: []"]
        lines = ["", f"{indent}{name}:"]
        for entry in entries:
            lines += [f"{indent}  {'- ' if index == 0 else '  '}{line}"
                      for index, line in enumerate(entry)]
        return lines

    @staticmethod
    def pin(one):
        lines = []
        for key, value in one.items():
            if key == "time":
                value = f'"{clock(value)}"'
            elif key in ("campaign", "season"):
                value = value["id"]
            elif key == "channels":
                value = f"[{', '.join(value)}]"
            lines.append(f"{key}: {value}")
        return [*lines, "reason: Prueba"]


def calendar(seed):
    """The YAML of a calendar of the wide kind."""
    return str(Calendar(f"Calendario {seed}"))


def small(seed):
    """The YAML of a calendar whose best plan can be proved."""
    return str(Calendar(f"Calendario pequeño {seed}", small=True))


# --- What they are like --------------------------------------------------------------------------

def traits(text):
    """What a calendar has, as names."""
    own = plan_rules.read(text)
    posting = set(own.posting_days())
    parties = own.campaigns + own.seasons
    found = [f"months {len(own.months)}"]
    tests = {
        "pins": own.pins,
        "two pins or more": len(own.pins) > 1,
        "pinned reel or article": any(pin.format in ("reel", "article") for pin in own.pins),
        "pin on a day without posting": any(pin.day not in posting for pin in own.pins),
        "pin with campaign or season": any(pin.campaign or pin.season for pin in own.pins),
        "campaigns": own.campaigns,
        "campaign shorter than a month": any(
            (one.last - one.first).days < 27 for one in own.campaigns),
        "campaigns that overlap": any(
            a.first <= b.last and b.first <= a.last for index, a in enumerate(own.campaigns)
            for b in own.campaigns[:index]),
        "two campaigns on the same days": any(
            len(sharing) > 1 for month in own.months
            for _, sharing in plan_rules.groups(month.days, posting, own.campaigns)),
        "seasons": own.seasons,
        "season and campaign overlap": any(
            a.first <= b.last and b.first <= a.last for a in own.campaigns for b in own.seasons),
        "objective or pillar fixed": any(one.objective or one.pillar for one in parties),
        "blackouts": own.blackouts,
        "blackout of a week or more": any(
            (last - first).days >= 6 for first, last in own.blackouts),
        "month without posting days": any(
            not posting & set(month.days) for month in own.months),
        "holidays added or removed": "date:" in text.partition("\nholidays:")[2].partition(
            "\nblackouts")[0],
        "stories": own.hours.get("story"),
        "story share": own.story_share is not None,
        "months with their own mix": "  months: {}" not in text,
        "mix of real size": any(month.high >= 40 for month in own.months),
        "one item a day": own.per_day == 1,
        "gap of two hours or more": own.min_gap >= 120,
        "weights of 0": any(0 in values.values() for values in own.weights.values()),
        "weights that differ": any(len(set(values.values())) > 1
                                   for values in own.weights.values()),
        "articles of own distance": "article_" in text,
        "hour skipped or doubled": any(
            not own.available(day, hour.minute) for hours in own.hours.values()
            for hour in hours for day in posting),
    }
    return found + [name for name, holds in tests.items() if holds]


def table(texts):
    """Lines with the number of calendars that have each trait."""
    counts = {}
    for text in texts:
        for name in traits(text):
            counts[name] = counts.get(name, 0) + 1
    months = sorted((name for name in counts if name.startswith("months ") and name[7:].isdigit()),
                    key=lambda name: int(name[7:]))
    rest = [name for name in counts if name not in months]
    return [f"{counts[name]:6}  {name}" for name in [*months, *sorted(rest)]]


def main(words):
    if words[:1] == ["--table"]:
        count = int(words[1]) if len(words) > 1 else 300
        print("\n".join(table(calendar(seed) for seed in range(count))))
    elif words[:1] == ["--write"]:
        folder = Path(words[1])
        folder.mkdir(parents=True, exist_ok=True)
        for seed in range(int(words[2]) if len(words) > 2 else 300):
            (folder / f"{seed}.yml").write_text(calendar(seed))
    elif words[:1] == ["--show"]:
        print((small if "--small" in words else calendar)(int(words[1])), end="")
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
