"""The lock of docs/planner.md ("The lock") for the judges: its file, what it holds settled at a
moment, the rules of a plan that keeps it, and the least changes as CP-SAT models.

`Case` is a calendar with a lock and a moment. `violations` are what a new lock breaks, item by item
and without search; `changes` what it costs by S1.1–S1.3; `least` is the lexicographic optimum of
these; `least_labels` that of S1.4 for given days, hours and matching. Written from the page alone.
"""
import datetime
import json
from dataclasses import dataclass, replace

import plan_model
from plan_model import NO, UNKNOWN, YES, Slot
from plan_rules import FORMATS, Item, Rule, apportion, groups, stories_of

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


# --- The least -----------------------------------------------------------------------------------

class Replan(plan_model.Model):
    """Feasibility of a plan that keeps a lock: as `Model`, with settled items as constants that the
    rules spare, and no place for others before the moment."""

    def __init__(self, case):
        self.case = case
        super().__init__(case.calendar)

    # `Model` makes its parts in this order: items (with `self.pins`), totals, mix, days, reels,
    # articles, shares.

    def make_items(self):
        case = self.case
        self.pins = case.pins
        self.free = {(day, name): [] for day in self.calendar.days for name in FORMATS}
        for key, constants in self.items.items():
            constants.clear()
        for pin in case.pins:
            self.items[pin.day, pin.format].append(1)
        for one in case.settled:
            self.items[one.day, one.format].append(1)
        self.past = {day: sum(one.day == day for one in case.settled) for day in self.calendar.days}
        posting = set(self.posting)
        for month in self.calendar.months:
            if month.key in case.closed:
                continue
            for name in FORMATS:
                for day in month.days:
                    for hour in self.calendar.hours.get(name, ()):
                        if day in posting and self.calendar.available(day, hour.minute) \
                                and case.is_after(day, hour.minute):
                            self.add_item(day, name, hour, 1)
                            self.free[day, name].append(self.items[day, name][-1])

    def judged(self):
        return [month for month in self.calendar.months if month.key not in self.case.closed]

    def most(self, month, name):
        old = self.case.settled_count(month.days, name)
        if name in ("post", "story"):
            return max(month.high, self.case.settled_count(month.days, "post", "story"))
        return max(month.reels if name == "reel" else month.articles, old)

    def make_mix(self):
        self.posts = {}
        for month in self.judged():
            posts, stories = self.count(month.days, "post"), self.count(month.days, "story")
            total = posts + stories
            self.require(total >= month.low)
            self.require(total <= self.most(month, "post"))
            for name in ("reel", "article"):
                self.require(self.count(month.days, name) == self.most(month, name))
            if self.calendar.story_share is None:
                continue
            stand = {name: self.case.settled_count(month.days, name) + sum(
                pin.format == name and pin.day in month.days for pin in self.pins)
                for name in ("post", "story")}
            table = []
            for count in range(month.low, self.most(month, "post") + 1):
                due = min(stories_of(count, self.calendar.story_share), count - stand["post"])
                table.append((count, max(due, stand["story"])))
            number = self.model.new_int_var(0, self.most(month, "post"), f"n {month.key}")
            own = self.model.new_int_var(0, self.most(month, "post"), f"stories {month.key}")
            self.require(total == number)
            self.require(stories == own)
            self.model.add_allowed_assignments([number, own], table)

    def make_days(self):
        for month in self.judged():
            for day in month.days:
                self.require(self.totals[day] <= max(self.calendar.per_day, self.past[day]))
        starts = {}

        def add(day, minute, channels, what):
            for channel in channels:
                starts.setdefault((day, channel), []).append((minute, what))

        for slot, variable in self.slots.items():
            add(slot.day, slot.hour.minute, slot.hour.channels, variable)
        for pin in self.pins:
            if self.calendar.month_of(pin.day) not in self.case.closed:
                add(pin.day, pin.minute, pin.channels, 1)
        for one in self.case.settled:
            add(one.day, one.minute, one.channels, None)
        for here in starts.values():
            for first in sorted({minute for minute, _ in here}):
                window = [what for minute, what in here
                          if first <= minute < first + self.calendar.min_gap]
                free = [what for what in window if what is not None]
                if free:
                    self.require(sum(free) <= (0 if len(free) < len(window) else 1))

    def make_reels(self):
        weeks = {}
        for day in self.calendar.days:
            weeks.setdefault(day.isocalendar()[:2], []).append(day)
        for days in weeks.values():
            exempt = self.case.settled_count(days, "reel")
            asked = sum(sum(self.free[day, "reel"]) for day in days)
            for pin in self.pins:
                if pin.format == "reel" and pin.day in days:
                    if self.calendar.month_of(pin.day) in self.case.closed:
                        exempt += 1
                    else:
                        asked = asked + 1
            self.require(asked <= (0 if exempt else 1))

    def make_articles(self):
        has, spared = {}, set()
        for day in self.calendar.days:
            here = self.items[day, "article"]
            if not here:
                continue
            has[day] = self.model.new_bool_var(f"{day} has an article")
            if self.calendar.month_of(day) in self.case.closed:
                # Pins and settled items.
                self.model.add(has[day] == 1)
                spared.add(day)
                continue
            settled = self.case.settled_count([day], "article")
            if settled:
                # Another one would be next to it, no day apart.
                self.require(sum(here) == settled)
                self.model.add(has[day] == 1)
                spared.add(day)
            else:
                self.model.add(has[day] == sum(here))
        before = []
        for month in self.calendar.months:
            days = [day for day in month.days if day in has]
            if month.key not in self.case.closed:
                for index, first in enumerate(days):
                    for place in range(index + 1, len(days)):
                        self.apart(has, spared, first, days[place], days[index + 1:place],
                                   self.calendar.article_gap)
                for index, last in enumerate(before):
                    for place, first in enumerate(days):
                        self.apart(has, spared, last, first, before[index + 1:] + days[:place],
                                   self.calendar.article_turn)
            before = days

    def apart(self, has, spared, first, second, between, limits):
        """Articles on two days and none between are so many days apart, unless both are spared."""
        if not limits[0] <= (second - first).days <= limits[1] and not {first, second} <= spared:
            self.model.add_bool_or([has[first].negated(), has[second].negated()]
                                   + [has[day] for day in between])

    def make_shares(self):
        for month in self.judged():
            most = sum(self.most(month, name) for name in ("post", "reel", "article"))
            most += len(self.pins)
            days = [day for day in self.posting if day in set(month.days)]
            classes = {}
            for day in days:
                campaigns = tuple(one for one in self.calendar.campaigns if one.covers(day))
                seasons = tuple(one for one in self.calendar.seasons if one.covers(day))
                if campaigns or seasons:
                    classes.setdefault((campaigns, seasons), []).append(day)
            counted = {}
            for (campaigns, seasons), here in classes.items():
                own = []
                for campaign in [None, *[one.id for one in campaigns]]:
                    for season in [None, *[one.id for one in seasons]]:
                        if self.calendar.labels(campaign, season) is None:
                            continue
                        variable = self.model.new_int_var(
                            0, most, f"{here[0]} {campaign} {season}")
                        own.append(variable)
                        counted.setdefault(("campaign", campaign, tuple(here)), []).append(variable)
                        counted.setdefault(("season", season, tuple(here)), []).append(variable)
                self.require(sum(own) == sum(
                    sum(self.free[day, name]) for day in here for name in FORMATS))
            for kind, parties in (("campaign", self.calendar.campaigns),
                                  ("season", self.calendar.seasons)):
                for own, sharing in groups(month.days, set(days), parties):
                    self.seat(kind, own, sharing, counted, most)

    def seat(self, kind, days, sharing, counted, most):
        past = [one for one in self.case.settled if one.day in days]
        done = [sum(getattr(one, kind) == party.id for one in past) for party in sharing]
        total = self.model.new_int_var(len(past), most, "N(D)")
        self.require(sum(self.totals[day] for day in days) == total)
        rows = [(count, *self.case.seats(count, count - len(past), sharing, done))
                for count in range(len(past), most + 1)]
        seats = [self.model.new_int_var(0, most, f"{party.id} seats") for party in sharing]
        self.model.add_allowed_assignments([total, *seats], rows)
        for party, due in zip(sharing, seats):
            own = sum(pin.day in days and getattr(pin, kind) == party.id for pin in self.pins)
            for (name, one, here), variables in counted.items():
                if name == kind and one == party.id and set(here) <= set(days):
                    own = own + sum(variables)
            self.require(own == due)

    # --- Changes ---------------------------------------------------------------------------------

    def levels(self):
        """S1.1, S1.2 and S1.3 as expressions to be made least in this order."""
        case = self.case
        at, on, of = {}, {}, {}
        for one in case.open:
            key = (one.day, one.format, one.minute)
            at[key] = at.get(key, 0) + 1
            on[key[:2]] = on.get(key[:2], 0) + 1
            of[one.kind] = of.get(one.kind, 0) + 1
        places = {(slot.day, slot.format, slot.hour.minute): variable
                  for slot, variable in self.slots.items()}
        approved = {}
        for one in case.open:
            if one.id in case.approved:
                key = (one.day, one.format, one.minute)
                approved[key] = approved.get(key, 0) + 1
        first = sum(count - places.get(key, 0) for key, count in approved.items())

        size = len(case.open) + sum(
            self.most(month, name) for month in self.calendar.months for name in FORMATS)
        common = []
        for (day, name), count in on.items():
            here = self.free.get((day, name))
            if here:
                shared = self.model.new_int_var(0, count, f"{day} {name} stay")
                self.require(shared <= sum(here))
                common.append(shared)
        larger = []
        for month in self.calendar.months:
            for name in FORMATS:
                old = of.get((month.key, name), 0)
                new = sum(sum(self.free[day, name]) for day in month.days)
                most = self.model.new_int_var(old, size, f"{month.key} {name} most")
                self.require(most >= new)
                larger.append(most)
        second = sum(larger) - sum(common)
        third = sum(common) - sum(places[key] for key in at if key in places)
        return first, second, third


def least(case, seconds=120):
    """The optimum (S1.1, S1.2, S1.3); None when no plan keeps the lock."""
    model = Replan(case)
    answer = model.solve(seconds)
    if answer == NO:
        return None
    if answer == UNKNOWN:
        raise TimeoutError(answer)
    model.seconds = seconds
    values = []
    for level in model.levels():
        values.append(plan_model.Best.least(model, level))
    return tuple(values)


def least_labels(case, items, seconds=120):
    """The optimum of S1.4 for the plan's days, hours and matching; None when no labels hold."""
    from ortools.sat.python import cp_model

    calendar = case.calendar
    model = cp_model.CpModel()
    pairs, _, added = matching(case, items)
    before = {new.id: old for old, new in pairs}
    free = [new for _, new in pairs] + added
    posting = set(calendar.posting_days())
    chosen, cost = {}, []
    for one in free:
        here = [None, *[party.id for party in calendar.campaigns if party.covers(one.day)]]
        there = [None, *[party.id for party in calendar.seasons if party.covers(one.day)]]
        own = []
        for campaign in here:
            for season in there:
                fixed = calendar.labels(campaign, season)
                if fixed is None:
                    continue
                variable = model.new_bool_var("")
                own.append(variable)
                chosen[one.id, campaign, season] = variable
                old = before.get(one.id)
                if old is None:
                    continue
                price = (old.campaign != campaign) + (old.season != season)
                for kind, part, due in (("objectives", "objective", fixed[0]),
                                        ("pillars", "pillar", fixed[1]),
                                        ("audiences", "audience", None)):
                    value = getattr(old, part)
                    if due is not None:
                        price += value != due
                    else:
                        price += calendar.weights[kind].get(value, 0) == 0
                cost.append(price * variable)
        model.add_exactly_one(own)
    settled = [one.item() for one in case.settled]
    pinned = list(case.pins)
    for month in calendar.months:
        if month.key in case.closed:
            continue
        for place, parties in ((1, calendar.campaigns), (2, calendar.seasons)):
            part = LABELS[place - 1]
            for days, sharing in groups(month.days, posting, parties):
                past = [item for item in settled if item.day in days]
                fixed = [pin for pin in pinned if pin.day in days]
                here = {one.id for one in free if one.day in days}
                due = case.seats(
                    len(past) + len(fixed) + len(here), len(fixed) + len(here), sharing,
                    [sum(getattr(item, part) == party.id for item in past) for party in sharing])
                for party, wanted in zip(sharing, due):
                    own = [variable for key, variable in chosen.items()
                           if key[0] in here and key[place] == party.id]
                    wanted -= sum(getattr(pin, part) == party.id for pin in fixed)
                    if own:
                        model.add(sum(own) == wanted)
                    elif wanted:
                        return None
    model.minimize(sum(cost))
    solver = plan_model.solver(seconds)
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return None
    if status != cp_model.OPTIMAL:
        raise TimeoutError(solver.status_name(status))
    return round(solver.objective_value)
