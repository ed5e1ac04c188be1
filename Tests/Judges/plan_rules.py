"""The rules of docs/planner.md, read from a calendar and applied to a finished plan, one by one.

What a plan must hold (H1–H8) and what it is worth (S2–S6), without search: the CP-SAT model
(plan_model.py) and the judge (plan_check.py) stand on the calendar read here, and the brute force
of test_plan_model.py on the checks. Written from the page alone; nothing of the program is known.
"""
import calendar as civil
import datetime
import functools
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import NamedTuple, Optional
from zoneinfo import ZoneInfo

import holidays
import yaml

FORMATS = ("post", "story", "reel", "article")
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
KINDS = ("objectives", "pillars", "audiences")
DAY = datetime.timedelta(days=1)


class Rule(NamedTuple):
    """A rule that a clash can name; `of` is its month, format, id or index."""
    name: str
    of: object = None


@dataclass(frozen=True)
class Month:
    key: str
    days: tuple
    low: int
    high: int
    reels: int
    articles: int


@dataclass(frozen=True)
class Hour:
    minute: int
    channels: frozenset
    rank: int


@dataclass(frozen=True)
class Campaign:
    """A campaign or a season."""
    id: str
    first: datetime.date
    last: datetime.date
    share: int
    objective: Optional[str]
    pillar: Optional[str]

    def covers(self, day):
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Item:
    """A publication; `pin` is the id of the pin that it is, or None."""
    day: datetime.date
    minute: int
    format: str
    channels: frozenset
    campaign: Optional[str] = None
    season: Optional[str] = None
    objective: Optional[str] = None
    pillar: Optional[str] = None
    audience: Optional[str] = None
    pin: Optional[str] = None

    def order(self):
        # The page does not say where a pin stands beside another item of its start and format
        # (possible only with other channels): here an item without id comes first.
        return (self.day, self.minute, FORMATS.index(self.format), self.pin or "")


@dataclass(frozen=True)
class Calendar:
    zone: ZoneInfo
    months: tuple
    weekdays: frozenset
    channels: tuple
    hours: dict
    story_share: Optional[int]
    campaigns: tuple
    seasons: tuple
    weights: dict
    pins: tuple
    holidays: frozenset
    blackouts: tuple
    per_day: int
    min_gap: int
    article_gap: tuple
    article_turn: tuple
    cache: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def days(self):
        return [day for month in self.months for day in month.days]

    def month_of(self, day):
        return day.strftime("%Y-%m")

    def rules(self):
        """All rules that a clash of this calendar could name."""
        found = []
        for month in self.months:
            found += [Rule(f"mix.{part}", month.key) for part in ("post", "reel", "article")]
        if self.story_share is not None:
            found.append(Rule("story.share"))
        found += [Rule("hours", name) for name in FORMATS if self.hours.get(name)]
        found.append(Rule("posting_days"))
        found += [Rule("holidays", month.key) for month in self.months]
        found += [Rule("blackout", index) for index in range(len(self.blackouts))]
        found += [Rule("per_day"), Rule("min_gap")]
        found += [Rule("pin", pin.pin) for pin in self.pins]
        found += [Rule("campaign", one.id) for one in self.campaigns]
        found += [Rule("season", one.id) for one in self.seasons]
        found += [Rule("reel_week"), Rule("article_gap"), Rule("article_turn")]
        return found

    def posting_days(self, left_out=frozenset()):
        """The posting days of the cycle in order, with some rules left out."""
        free = Rule("posting_days") in left_out
        windows = [window for index, window in enumerate(self.blackouts)
                   if Rule("blackout", index) not in left_out]
        return [
            day for day in self.days
            if (free or day.weekday() in self.weekdays)
            and (day not in self.holidays or Rule("holidays", self.month_of(day)) in left_out)
            and not any(first <= day <= last for first, last in windows)]

    def available(self, day, minute):
        """H8: whether the start exists exactly once."""
        key = (day, minute)
        if key not in self.cache:
            local = datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60))
            found = set()
            for fold in (0, 1):
                instant = local.replace(tzinfo=self.zone, fold=fold).astimezone(datetime.UTC)
                if instant.astimezone(self.zone).replace(tzinfo=None) == local:
                    found.add(instant)
            self.cache[key] = len(found) == 1
        return self.cache[key]

    def labels(self, campaign, season):
        """The objective and pillar that a campaign and a season fix; None when they differ."""
        fixed = [one for one in self.campaigns if one.id == campaign]
        fixed += [one for one in self.seasons if one.id == season]
        objectives = {one.objective for one in fixed} - {None}
        pillars = {one.pillar for one in fixed} - {None}
        if len(objectives) > 1 or len(pillars) > 1:
            return None
        return (next(iter(objectives), None), next(iter(pillars), None))


def apportion(seats, shares):
    """Largest remainder among the parties and, last, none; ties in that order."""
    quotas = [seats * share for share in shares]
    quotas.append(seats * 100 - sum(quotas))
    given = [quota // 100 for quota in quotas]
    rest = seats - sum(given)
    for index in sorted(range(len(quotas)), key=lambda i: (-(quotas[i] % 100), i))[:rest]:
        given[index] += 1
    return given[:-1]


def stories_of(count, share):
    """⌈n·s/100 − 1/2⌉."""
    return -((50 - count * share) // 100)


def groups(month_days, posting, parties):
    """The campaigns (or seasons) of a month by their own days: [(days, [party, …]), …]."""
    found = {}
    for party in parties:
        own = frozenset(day for day in month_days if day in posting and party.covers(day))
        if own:
            found.setdefault(own, []).append(party)
    return list(found.items())


# --- Reading -------------------------------------------------------------------------------------

def span(value):
    """`4-6` or 5 as two ends."""
    if isinstance(value, int):
        return (value, value)
    low, _, high = str(value).partition("-")
    return (int(low), int(high or low))


def minutes(text):
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@functools.lru_cache(maxsize=None)
def chilean(year):
    return frozenset(holidays.country_holidays("CL", years=year))


def read(text):
    """A calendar from its YAML; the calendar is taken to be free of mistakes."""
    tree = yaml.safe_load(text)
    mix = tree["mix"]
    start = str(tree["cycle"]["start"])
    year, number = int(start[:4]), int(start[5:7])
    months = []
    for _ in range(tree["cycle"]["months"]):
        key = f"{year:04}-{number:02}"
        own = {**mix, **((mix.get("months") or {}).get(key) or {})}
        low, high = span(own["post"])
        last = civil.monthrange(year, number)[1]
        months.append(Month(
            key, tuple(datetime.date(year, number, day) for day in range(1, last + 1)),
            low, high, own.get("reel", 0), own.get("article", 0)))
        year, number = (year, number + 1) if number < 12 else (year + 1, 1)

    leaves = {}
    for name, one in tree["channels"].items():
        leaves[name] = list((one or {}).get("networks") or [name])
    channels = tuple(leaf for group in leaves.values() for leaf in group)

    hours = {}
    for name, one in tree["formats"].items():
        places = {}
        for channel, times in (one.get("hours") or {}).items():
            for leaf in leaves.get(channel, [channel]):
                for rank, time in enumerate(times):
                    places.setdefault(minutes(time), {}).setdefault(leaf, rank)
        hours[name] = tuple(
            Hour(minute, frozenset(listed), min(listed.values()))
            for minute, listed in sorted(places.items()))
    story = tree["formats"].get("story") or {}
    share = story.get("share") if hours.get("story") else None

    def parties(name):
        return tuple(
            Campaign(one["id"], one["from"], one["to"], one["share"], one.get("objective"),
                     one.get("pillar"))
            for one in tree.get(name) or [])

    rule = tree["holidays"]
    days = {day for year in {month.days[0].year for month in months} for day in chilean(year)}
    days |= {one["date"] for one in rule.get("added") or []}
    days -= {one["date"] for one in rule.get("removed") or []}
    limits = tree.get("limits") or {}
    found = Calendar(
        zone=ZoneInfo(tree["timezone"]), months=tuple(months),
        weekdays=frozenset(WEEKDAYS.index(name) for name in tree["posting_days"]),
        channels=channels, hours=hours, story_share=share,
        campaigns=parties("campaigns"), seasons=parties("seasons"),
        weights={kind: dict(tree["weights"][kind]) for kind in KINDS},
        pins=(), holidays=frozenset(days),
        blackouts=tuple((one["from"], one["to"]) for one in tree.get("blackouts") or []),
        per_day=limits["per_day"], min_gap=limits["min_gap"],
        article_gap=span(limits.get("article_gap", "12-16")),
        article_turn=span(limits.get("article_turn", "10-20")))

    pins = []
    for one in tree.get("pinned") or []:
        minute, name = minutes(one["time"]), one["format"]
        own = hours.get(name, ())
        if one.get("channels"):
            to = frozenset(leaf for channel in one["channels"]
                           for leaf in leaves.get(channel, [channel]))
        else:
            to = next((hour.channels for hour in own if hour.minute == minute),
                      frozenset().union(*(hour.channels for hour in own)))
        fixed = found.labels(one.get("campaign"), one.get("season"))
        pins.append(Item(
            one["date"], minute, name, to, one.get("campaign"), one.get("season"),
            one.get("objective", fixed[0]), one.get("pillar", fixed[1]), one.get("audience"),
            one["id"]))
    return replace(found, pins=tuple(pins))


# --- Hard rules ----------------------------------------------------------------------------------

def violations(calendar, items):
    """What a plan breaks, as texts that begin with the rule's code."""
    return misplaced(calendar, items) + mislabelled(calendar, items)


def misplaced(calendar, items):
    """H1–H6 and H8: formats, starts and channels."""
    found = []
    posting = set(calendar.posting_days())
    own = [item for item in items if item.pin is None]
    by_day = {}
    for item in items:
        by_day.setdefault(item.day, []).append(item)

    # H1, H6
    pins = {pin.pin: pin for pin in calendar.pins}
    named = [item.pin for item in items if item.pin is not None]
    if sorted(named) != sorted(pins):
        found.append(f"H6 pins {sorted(named)} instead of {sorted(pins)}")
    for item in items:
        pin = pins.get(item.pin)
        if pin and (item.day, item.minute, item.format, item.channels, item.campaign,
                    item.season) != (pin.day, pin.minute, pin.format, pin.channels, pin.campaign,
                                     pin.season):
            found.append(f"H6 {item.pin} is not as written")
        for part in ("objective", "pillar", "audience"):
            if pin and getattr(pin, part) not in (None, getattr(item, part)):
                found.append(f"H6 {item.pin} has another {part}")
    for month in calendar.months:
        here = [item for item in items if calendar.month_of(item.day) == month.key]
        count = {name: sum(item.format == name for item in here) for name in FORMATS}
        posts = count["post"] + count["story"]
        if not month.low <= posts <= month.high:
            found.append(f"H1 {month.key}: {posts} posts")
        if count["reel"] != month.reels or count["article"] != month.articles:
            found.append(f"H1 {month.key}: {count}")
        if calendar.story_share is not None and \
                count["story"] != stories_of(posts, calendar.story_share):
            found.append(f"H1 {month.key}: {count['story']} stories of {posts}")
    if not all(calendar.months[0].days[0] <= item.day <= calendar.months[-1].days[-1]
               for item in items):
        found.append("H1 an item outside of the cycle")

    # H2, H3
    weeks = [item.day.isocalendar()[:2] for item in items if item.format == "reel"]
    if len(weeks) != len(set(weeks)):
        found.append("H2 two reels in a week")
    before = []
    for month in calendar.months:
        days = sorted(item.day for item in items if item.format == "article"
                      and calendar.month_of(item.day) == month.key)
        for a, b in zip(days, days[1:]):
            if not calendar.article_gap[0] <= (b - a).days <= calendar.article_gap[1]:
                found.append(f"H3 articles on {a} and {b}")
        if before and days and not (calendar.article_turn[0] <= (days[0] - before[-1]).days
                                    <= calendar.article_turn[1]):
            found.append(f"H3 articles on {before[-1]} and {days[0]}")
        before = days

    # H4, H8
    for item in own:
        if item.day not in posting:
            found.append(f"H4 {item.day} is no posting day")
        if not any(hour.minute == item.minute and hour.channels == item.channels
                   for hour in calendar.hours.get(item.format, ())):
            found.append(f"H4 {item.format} at {item.minute} with {sorted(item.channels)}")
    for item in items:
        if not calendar.available(item.day, item.minute):
            found.append(f"H8 {item.day} {item.minute}")

    # H5
    for day, here in by_day.items():
        if len(here) > calendar.per_day:
            found.append(f"H5 {len(here)} items on {day}")
        for index, a in enumerate(here):
            for b in here[:index]:
                if a.channels & b.channels and abs(a.minute - b.minute) < calendar.min_gap:
                    found.append(f"H5 {day}: {a.minute} and {b.minute}")
    return found


def mislabelled(calendar, items):
    """H7 and what labels an item may have."""
    return shared_wrongly(calendar, items) + valued_wrongly(calendar, items)


def shared_wrongly(calendar, items):
    """H7, and campaigns with seasons that do not go together."""
    found = []
    posting = set(calendar.posting_days())
    for parties, part in ((calendar.campaigns, "campaign"), (calendar.seasons, "season")):
        known = {party.id: party for party in parties}
        for item in items:
            name = getattr(item, part)
            if name is not None and (name not in known or not known[name].covers(item.day)):
                found.append(f"H7 {item.day}: {name}")
        for month in calendar.months:
            for days, sharing in groups(month.days, posting, parties):
                here = [item for item in items if item.day in days]
                seats = apportion(len(here), [party.share for party in sharing])
                for party, due in zip(sharing, seats):
                    count = sum(getattr(item, part) == party.id for item in here)
                    if count != due:
                        found.append(f"H7 {month.key}: {count} of {party.id}, not {due}")
    for item in items:
        if calendar.labels(item.campaign, item.season) is None:
            found.append(f"labels {item.day}: {item.campaign} with {item.season}")
    return found


def valued_wrongly(calendar, items):
    """Objectives, pillars and audiences."""
    found = []
    pins = {pin.pin: pin for pin in calendar.pins}
    for item in items:
        fixed = calendar.labels(item.campaign, item.season) or (None, None)
        pin = pins.get(item.pin)
        for kind, part, due in (("objectives", "objective", fixed[0]),
                                ("pillars", "pillar", fixed[1]), ("audiences", "audience", None)):
            value = getattr(item, part)
            written = getattr(pin, part) if pin else None
            if value not in calendar.weights[kind]:
                found.append(f"labels {item.day}: {part} {value}")
            elif due is not None and value != due:
                found.append(f"labels {item.day}: {part} {value}, not {due}")
            elif due is None and written is None and calendar.weights[kind][value] == 0:
                found.append(f"labels {item.day}: {part} {value} of weight 0")
    return found


# --- Soft goals ----------------------------------------------------------------------------------

def totals_value(calendar, counts, posting=None):
    """S2 for the vector of n(m): spread, twice the distance to the middle, the vector."""
    posting = set(calendar.posting_days()) if posting is None else posting
    ratios = []
    for month, count in zip(calendar.months, counts):
        days = sum(day in posting for day in month.days)
        if days:
            ratios.append(Fraction(count + month.reels + month.articles, days))
    spread = max(ratios) - min(ratios) if ratios else Fraction(0)
    middle = sum(month.low + month.high for month in calendar.months)
    return (spread, abs(2 * sum(counts) - middle), tuple(counts))


def totals_order(value):
    """S2 as a key: less is better."""
    return (value[0], value[1], tuple(-count for count in value[2]))


def balance(weights, months):
    """S4 (a), (b), (c) of one kind; `months` has the values of the items of each month."""
    total = sum(weights.values())

    def squares(values):
        return sum((values.count(key) * total - weight * len(values)) ** 2
                   for key, weight in weights.items())

    missing = sum(1 for values in months if values for key, weight in weights.items()
                  if weight > 0 and key not in values)
    return (missing, sum(squares(values) for values in months),
            squares([value for values in months for value in values]))


def neighbours(values):
    return sum(a == b for a, b in zip(values, values[1:]))


LEVELS = ("S2", "S3", "S4 objectives", "S4 pillars", "S4 audiences", "S5 objectives", "S5 pillars",
          "S6")


def goals(calendar, items):
    """The value of each of LEVELS, in their order."""
    items = sorted(items, key=Item.order)
    by_month = [[item for item in items if calendar.month_of(item.day) == month.key]
                for month in calendar.months]
    counts = [sum(item.format in ("post", "story") for item in here) for here in by_month]
    by_day = {}
    for item in items:
        by_day[item.day] = by_day.get(item.day, 0) + 1
    found = {"S2": totals_value(calendar, counts), "S3": sum(n * n for n in by_day.values())}
    for kind, part in zip(KINDS, ("objective", "pillar", "audience")):
        found[f"S4 {kind}"] = balance(
            calendar.weights[kind],
            [[getattr(item, part) for item in here] for here in by_month])
    found["S5 objectives"] = neighbours([item.objective for item in items])
    found["S5 pillars"] = neighbours([item.pillar for item in items])
    ranks = {(name, hour.minute): hour.rank for name, own in calendar.hours.items() for hour in own}
    found["S6"] = sum(ranks.get((item.format, item.minute), 0) for item in items
                      if item.pin is None)
    return found
