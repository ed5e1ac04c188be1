"""The lock of docs/planner.md ("The lock") for the judges: its file, what it holds settled at a
moment, the rules of a plan that keeps it, and the changes that it makes.

`Case` is a calendar with a lock and a moment. `violations` are what a new lock breaks, `changes` what
it costs by S1.1–S1.3, item by item and without search; plan_lock_model.py has the least. Written from
the page alone.
"""
import datetime
import json
from dataclasses import dataclass, replace

from plan_rules import FORMATS, Item, apportion, groups, stories_of

LABELS = ("campaign", "season", "objective", "pillar", "audience")


# --- The file ------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Locked:
    """An item of a lock; `start` has its offset, `channels` their order."""
    id: str
    start: datetime.datetime
    format: str
    channels: tuple
    campaign: str = None
    season: str = None
    objective: str = None
    pillar: str = None
    audience: str = None
    pin: str = None
    standing: str = "planned"
    content: str = None

    @property
    def day(self):
        return self.start.date()

    @property
    def minute(self):
        return self.start.hour * 60 + self.start.minute

    @property
    def month(self):
        return self.start.strftime("%Y-%m")

    @property
    def kind(self):
        return (self.month, self.format)

    @property
    def number(self):
        return int(self.id.rpartition("-")[2])

    def item(self):
        return Item(self.day, self.minute, self.format, frozenset(self.channels), self.campaign,
                    self.season, self.objective, self.pillar, self.audience, self.pin)

    def without_standing(self):
        return replace(self, standing="planned", content=None)


@dataclass(frozen=True)
class Lock:
    digest: str
    moment: datetime.datetime
    items: tuple
    retired: tuple = ()


def id_order(name):
    year, month, form, number = name.split("-")
    return (year, month, FORMATS.index(form), int(number))


def read_lock(text):
    tree = json.loads(text)
    items = []
    for one in tree["items"]:
        own = dict(one)
        own["start"] = datetime.datetime.fromisoformat(own["start"])
        own["channels"] = tuple(own["channels"])
        # What became of a published item; no rule asks for it.
        own.pop("was_ready", None)
        items.append(Locked(**own))
    return Lock(tree["calendar"], datetime.datetime.fromisoformat(tree["moment"]), tuple(items),
                tuple(tree["retired"]))


def write_lock(lock):
    """The lock as the program writes it: one line for each item."""
    lines = []
    for one in sorted(lock.items, key=lambda one: id_order(one.id)):
        own = {name: getattr(one, name) for name in (
            "id", "start", "format", "channels", *LABELS, "pin", "standing", "content")}
        own["start"] = one.start.isoformat()
        own["channels"] = list(one.channels)
        lines.append("    " + json.dumps(own, ensure_ascii=False))
    retired = [f'    "{name}"' for name in sorted(lock.retired, key=id_order)]

    def listed(entries):
        return "[\n" + ",\n".join(entries) + "\n  ]" if entries else "[]"

    return (f'{{\n  "version": 1,\n  "calendar": "{lock.digest}",\n'
            f'  "moment": "{lock.moment.isoformat()}",\n  "items": {listed(lines)},\n'
            f'  "retired": {listed(retired)}\n}}\n')


def lock_of_plan(calendar, plan, digest, moment):
    """A lock of a plan's JSON."""
    left = list(calendar.pins)
    items = []
    for one in plan["items"]:
        start = datetime.datetime.fromisoformat(one["start"])
        pin = None
        if one["pinned"]:
            pin = next(pin for pin in left if (pin.day, pin.minute, pin.format, pin.channels) == (
                start.date(), start.hour * 60 + start.minute, one["format"],
                frozenset(one["channels"])))
            left.remove(pin)
        items.append(Locked(
            one["id"], start, one["format"], tuple(one["channels"]),
            *(one[name] for name in LABELS), pin.pin if pin else None))
    return Lock(digest, moment, tuple(items))


# --- Words ---------------------------------------------------------------------------------------

class Case:
    """What the page's words mean for a calendar, a lock and a moment. `approved` are ids; without
    it those that the lock says."""

    def __init__(self, calendar, lock, moment, approved=None):
        self.calendar, self.lock, self.moment = calendar, lock, moment
        self.months = {month.key: month for month in calendar.months}
        settled = [one for one in lock.items
                   if one.standing == "published" or one.start <= moment]
        self.carried = [one for one in settled if one.month not in self.months]
        self.settled = [one for one in settled if one.month in self.months]
        left = [one for one in lock.items if one not in set(settled) and one.month in self.months]
        self.dropped = [one for one in lock.items
                        if one not in set(settled) and one.month not in self.months]
        done = {one.pin for one in self.settled} - {None}
        self.pins = [pin for pin in calendar.pins if pin.pin not in done]
        pins = {pin.pin: pin for pin in self.pins}
        # Open items that are a pin of the calendar keep their id there.
        self.standing = {}
        self.open = []
        for one in left:
            pin = pins.get(one.pin)
            if pin and one.kind == (calendar.month_of(pin.day), pin.format):
                self.standing[one.pin] = one.id
            else:
                self.open.append(one)
        if approved is None:
            approved = {one.id for one in lock.items if one.standing == "approved"}
        self.approved = {one.id for one in self.open if one.id in approved}
        today = moment.astimezone(calendar.zone).date()
        self.closed = {month.key for month in calendar.months if month.days[-1] < today}

    def is_after(self, day, minute):
        """Whether a start that exists once is after the moment."""
        local = datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60))
        return local.replace(tzinfo=self.calendar.zone) > self.moment

    def settled_count(self, days, *names):
        return sum(one.day in days and one.format in names for one in self.settled)

    def seats(self, total, left, sharing, done):
        """What each of the campaigns that share days has among the items that are not settled."""
        due = []
        for seats, own in zip(apportion(total, [one.share for one in sharing]), done):
            due.append(min(max(0, seats - own), left))
            left -= due[-1]
        return due


# --- Rules, item by item -------------------------------------------------------------------------

def violations(case, items):
    """What a new plan (as `Locked` items) breaks, as texts that begin with the rule's code."""
    calendar, found = case.calendar, []
    keep = {one.id: one for one in case.settled + case.carried}
    ids = [one.id for one in items]
    if len(ids) != len(set(ids)):
        found.append("ids: one is there twice")
    by_id = {one.id: one for one in items}
    for name, one in keep.items():
        if name not in by_id:
            found.append(f"settled {name} is missing")
        elif by_id[name].without_standing() != one.without_standing():
            found.append(f"settled {name} changed")
    free = [one for one in items if one.id not in keep]
    for one in free:
        if not one.id.startswith(f"{one.month}-{one.format}-"):
            found.append(f"ids: {one.id} on {one.start}")
        local = one.start.replace(tzinfo=None)
        if local.replace(tzinfo=calendar.zone).utcoffset() != one.start.utcoffset():
            found.append(f"H8 {one.id}: {one.start} is not its time in the zone")
        if list(one.channels) != [name for name in calendar.channels if name in one.channels]:
            found.append(f"channels of {one.id} are not in order")

    # H6
    pins = {pin.pin: pin for pin in case.pins}
    named = [one.pin for one in free if one.pin is not None]
    if sorted(named) != sorted(pins):
        found.append(f"H6 pins {sorted(named)} instead of {sorted(pins)}")
    own = {one.id: one.item() for one in free}
    for item in own.values():
        pin = pins.get(item.pin)
        if pin is None:
            continue
        if (item.day, item.minute, item.format, item.channels, item.campaign, item.season) != (
                pin.day, pin.minute, pin.format, pin.channels, pin.campaign, pin.season):
            found.append(f"H6 {item.pin} is not as written")
        for part in ("objective", "pillar", "audience"):
            if getattr(pin, part) not in (None, getattr(item, part)):
                found.append(f"H6 {item.pin} has another {part}")

    posting = set(calendar.posting_days())
    for item in own.values():
        if item.pin is not None:
            continue
        if calendar.month_of(item.day) not in case.months:
            found.append(f"{item.day} is outside of the cycle")
        if item.day not in posting:
            found.append(f"H4 {item.day} is no posting day")
        if not any(hour.minute == item.minute and hour.channels == item.channels
                   for hour in calendar.hours.get(item.format, ())):
            found.append(f"H4 {item.format} at {item.minute} with {sorted(item.channels)}")
        if not calendar.available(item.day, item.minute):
            found.append(f"H8 {item.day} {item.minute}")
        elif not case.is_after(item.day, item.minute):
            found.append(f"{item.day} {item.minute} is not after the moment")

    settled = [one.item() for one in case.settled]
    judged = [month for month in calendar.months if month.key not in case.closed]
    # Of each item, whether rules between two ask it: not settled and not of a closed month.
    marked = [(item, False) for item in settled]
    marked += [(item, calendar.month_of(item.day) not in case.closed) for item in own.values()]
    found += counted_wrongly(case, judged, settled, list(own.values()))
    found += paired_wrongly(case, judged, marked)
    for parties, part in ((calendar.campaigns, "campaign"), (calendar.seasons, "season")):
        found += shared_wrongly(case, judged, parties, part, settled, list(own.values()))
    found += labelled_wrongly(case, own.values())
    return found


def counted_wrongly(case, judged, settled, own):
    """H1, and the items of a day."""
    calendar, found = case.calendar, []
    for month in judged:
        past = [item for item in settled if item.day in month.days]
        here = [item for item in own if item.day in month.days]
        old = {name: sum(item.format == name for item in past) for name in FORMATS}
        stand = {name: old[name] + sum(item.format == name and item.pin is not None
                                       for item in here) for name in FORMATS}
        count = {name: old[name] + sum(item.format == name for item in here) for name in FORMATS}
        posts = count["post"] + count["story"]
        if not month.low <= posts <= max(month.high, old["post"] + old["story"]):
            found.append(f"H1 {month.key}: {posts} posts and stories")
        if count["reel"] != max(month.reels, old["reel"]):
            found.append(f"H1 {month.key}: {count['reel']} reels")
        if count["article"] != max(month.articles, old["article"]):
            found.append(f"H1 {month.key}: {count['article']} articles")
        if calendar.story_share is not None:
            due = min(stories_of(posts, calendar.story_share), posts - stand["post"])
            if count["story"] != max(due, stand["story"]):
                found.append(f"H1 {month.key}: {count['story']} stories of {posts}")
        for day in month.days:
            here_day = sum(item.day == day for item in here)
            past_day = sum(item.day == day for item in past)
            if here_day + past_day > max(calendar.per_day, past_day):
                found.append(f"H5 {here_day + past_day} items on {day}")
    return found


def paired_wrongly(case, judged, marked):
    """H2, H3 and the gap: for pairs of which one is asked."""
    calendar, found = case.calendar, []
    reels = [(item, asked) for item, asked in marked if item.format == "reel"]
    for index, (a, first) in enumerate(reels):
        for b, second in reels[:index]:
            if (first or second) and a.day.isocalendar()[:2] == b.day.isocalendar()[:2]:
                found.append(f"H2 reels on {b.day} and {a.day}")
    before = []
    for month in calendar.months:
        days = sorted((item.day, asked) for item, asked in marked
                      if item.format == "article" and item.day in month.days)
        pairs = []
        if month in judged:
            pairs += [(a, b, calendar.article_gap) for a, b in zip(days, days[1:])]
            if before and days:
                pairs.append((before[-1], days[0], calendar.article_turn))
        for (a, first), (b, second), (low, high) in pairs:
            if (first or second) and not low <= (b - a).days <= high:
                found.append(f"H3 articles on {a} and {b}")
        before = days
    for index, (a, first) in enumerate(marked):
        for b, second in marked[:index]:
            if (first or second) and a.day == b.day and a.channels & b.channels \
                    and abs(a.minute - b.minute) < calendar.min_gap:
                found.append(f"H5 {a.day}: {b.minute} and {a.minute}")
    return found


def shared_wrongly(case, judged, parties, part, settled, own):
    """H7."""
    calendar, found = case.calendar, []
    posting = set(calendar.posting_days())
    known = {party.id: party for party in parties}
    for item in own:
        name = getattr(item, part)
        if name is not None and calendar.month_of(item.day) not in case.closed and (
                name not in known or not known[name].covers(item.day)):
            found.append(f"H7 {item.day}: {name}")
    for month in judged:
        for days, sharing in groups(month.days, posting, parties):
            past = [item for item in settled if item.day in days]
            here = [item for item in own if item.day in days]
            due = case.seats(
                len(past) + len(here), len(here), sharing,
                [sum(getattr(item, part) == party.id for item in past) for party in sharing])
            for party, wanted in zip(sharing, due):
                count = sum(getattr(item, part) == party.id for item in here)
                if count != wanted:
                    found.append(f"H7 {month.key}: {count} of {party.id}, not {wanted}")
    return found


def labelled_wrongly(case, own):
    """Objectives, pillars and audiences of items that are not settled."""
    calendar, found = case.calendar, []
    pins = {pin.pin: pin for pin in case.pins}
    for item in own:
        if calendar.month_of(item.day) in case.closed:
            continue
        fixed = calendar.labels(item.campaign, item.season)
        if fixed is None:
            found.append(f"labels {item.day}: {item.campaign} with {item.season}")
            continue
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


def ids_wrongly_given(case, new):
    """Ids that come back, are not retired, or skip a number."""
    found = []
    old = {one.id for one in case.lock.items} | set(case.lock.retired)
    now = {one.id for one in new.items}
    for name in sorted(set(case.lock.retired) & now):
        found.append(f"ids: {name} was retired and is back")
    for name in sorted(set(case.lock.retired) - set(new.retired)):
        found.append(f"ids: {name} is retired no more")
    for name in sorted({one.id for one in case.lock.items} - now - set(new.retired)):
        found.append(f"ids: {name} is left out and not retired")
    for name in sorted(set(new.retired) - old):
        found.append(f"ids: {name} is retired and never was")
    given = {}
    for name in now - old:
        given.setdefault(name.rpartition("-")[0], []).append(int(name.rpartition("-")[2]))
    for kind, numbers in given.items():
        last = max([int(name.rpartition("-")[2]) for name in old
                    if name.rpartition("-")[0] == kind], default=0)
        if sorted(numbers) != list(range(last + 1, last + 1 + len(numbers))):
            found.append(f"ids: {kind} {sorted(numbers)} after {last}")
    for pin, name in case.standing.items():
        if not any(one.id == name and one.pin == pin for one in new.items):
            found.append(f"ids: {name} is no longer the pin {pin}")
    return found


# --- What changes cost ---------------------------------------------------------------------------

def matching(case, items):
    """The pairs (of the lock, of the plan) that have the same id, what is left out and added."""
    keep = {one.id for one in case.settled + case.carried}
    free = {one.id: one for one in items if one.id not in keep and one.pin is None}
    pairs = [(one, free[one.id]) for one in case.open if one.id in free]
    left_out = [one for one in case.open if one.id not in free]
    old = {one.id for one in case.open}
    added = [one for one in free.values() if one.id not in old]
    return pairs, left_out, added


def changes(case, items):
    """S1.1, S1.2 and S1.3 of a plan with the ids it gives."""
    pairs, left_out, added = matching(case, items)
    kept = {old.id for old, new in pairs if (old.day, old.minute) == (new.day, new.minute)}
    return (len(case.approved - kept),
            sum(old.day != new.day for old, new in pairs) + len(left_out) + len(added),
            sum(old.day == new.day and old.minute != new.minute for old, new in pairs))


def changes_of_labels(case, items):
    """S1.4 of a plan with the ids it gives."""
    return sum(getattr(old, part) != getattr(new, part)
               for old, new in matching(case, items)[0] for part in LABELS)
