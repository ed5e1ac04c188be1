#!/usr/bin/env python3
"""Tests of plan_lock.py and plan_lock_model.py: exhaustive search over tiny calendars with random locks finds the same,
cases made by hand have the changes they must, and wrong plans are told.

    .venv/bin/python Tests/Judges/test_plan_lock.py
"""
import datetime
import itertools
import unittest
from dataclasses import replace
from random import Random

import plan_calendars
import plan_lock
import plan_lock_model
import plan_rules
from plan_lock import Case, Lock, Locked
from plan_rules import FORMATS, Item
from test_plan_model import SEARCHED, Tiny, changed, choices, party, pins

TINY = 240


def at(calendar, day, minute):
    local = datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60))
    return local.replace(tzinfo=datetime.timezone(local.replace(tzinfo=calendar.zone).utcoffset()))


def random_lock(calendar, random):
    """A lock of any items, also such as no plan of the calendar has."""
    numbers, items, retired = {}, [], []
    days = [day for day in calendar.days]
    posting = calendar.posting_days() or days
    pins = list(calendar.pins)

    def label(kind):
        return random.choice([*calendar.weights[kind], "otro"])

    for _ in range(random.randint(0, 5)):
        form = random.choice(("post", "post", "post", "story", "reel", "article"))
        day = random.choice(posting if random.random() < 0.8 else days)
        listed = [hour.minute for hour in calendar.hours.get(form, ())]
        minute = random.choice(listed) if listed and random.random() < 0.8 else \
            random.randrange(8 * 60, 20 * 60, 30)
        channels = next((hour.channels for hour in calendar.hours.get(form, ())
                         if hour.minute == minute), frozenset(calendar.channels[:1]))
        pin = None
        if pins and random.random() < 0.3:
            pin = pins.pop(random.randrange(len(pins)))
            if random.random() < 0.5:
                day, minute, form, channels = pin.day, pin.minute, pin.format, pin.channels
        if not calendar.available(day, minute):
            continue
        month = calendar.month_of(day)
        number = numbers[month, form] = numbers.get((month, form), 0) + 1
        name = f"{month}-{form}-{number}"
        if random.random() < 0.1:
            retired.append(name)
            continue

        def party(parties):
            return random.choice([None, None, *[one.id for one in parties]])

        items.append(Locked(
            name, at(calendar, day, minute), form,
            tuple(one for one in calendar.channels if one in channels),
            party(calendar.campaigns), party(calendar.seasons), label("objectives"),
            label("pillars"), label("audiences"), pin.pin if pin else None,
            random.choice(("planned", "planned", "approved", "published"))))
    moment = at(calendar, random.choice(days), random.choice((12 * 60, 20 * 60)))
    if random.random() < 0.3:
        moment = at(calendar, days[0], 5)
    return Lock("0" * 64, moment, tuple(items), tuple(retired))


def free_items(case):
    """All choices of days and hours that hold the rules apart from labels."""
    calendar = case.calendar
    posting = set(calendar.posting_days())
    settled = [one.item() for one in case.settled]
    judged = [month for month in calendar.months if month.key not in case.closed]
    marked = [(item, False) for item in settled]
    marked += [(pin, calendar.month_of(pin.day) not in case.closed) for pin in case.pins]

    def some(names, most):
        pool = [Item(day, hour.minute, name, hour.channels) for month in judged
                for day in month.days if day in posting for name in names
                for hour in calendar.hours.get(name, ())
                if calendar.available(day, hour.minute) and case.is_after(day, hour.minute)]
        for count in range(most + 1):
            yield from itertools.combinations(pool, count)

    def paired(items):
        return plan_lock.paired_wrongly(case, judged, marked + [(item, True) for item in items])

    reels = sum(month.reels for month in judged)
    articles = sum(month.articles for month in judged)
    rest = []
    for a in some(["reel"], reels):
        for b in some(["article"], articles):
            if not any(text[:2] in ("H2", "H3") for text in paired(a + b)):
                rest.append(a + b)
    for chosen in some(["post", "story"], sum(month.high for month in judged)):
        for more in rest:
            own = [*case.pins, *chosen, *more]
            if not plan_lock.counted_wrongly(case, judged, settled, own) \
                    and not paired(chosen + more):
                yield list(chosen + more)


def has_labels(case, free):
    """Whether campaigns and seasons can be chosen that hold H7."""
    calendar = case.calendar
    settled = [one.item() for one in case.settled]
    judged = [month for month in calendar.months if month.key not in case.closed]
    choices = []
    for item in free:
        campaigns = [None, *[one.id for one in calendar.campaigns if one.covers(item.day)]]
        seasons = [None, *[one.id for one in calendar.seasons if one.covers(item.day)]]
        choices.append([replace(item, campaign=campaign, season=season)
                        for campaign in campaigns for season in seasons
                        if calendar.labels(campaign, season) is not None])
    return any(
        not any(plan_lock.shared_wrongly(case, judged, parties, part, settled,
                                         [*case.pins, *chosen])
                for parties, part in ((calendar.campaigns, "campaign"),
                                      (calendar.seasons, "season")))
        for chosen in itertools.product(*choices))


def best_matching(case, free):
    """The least (S1.1, S1.2, S1.3) over all matchings with these items."""
    total = (0, 0, 0)
    for month in case.calendar.months:
        for form in FORMATS:
            old = [one for one in case.open if one.kind == (month.key, form)]
            new = [item for item in free if item.format == form and item.day in month.days]
            best = None
            count = min(len(old), len(new))
            for mine in itertools.combinations(range(len(old)), count):
                for theirs in itertools.permutations(range(len(new)), count):
                    pairs = [(old[a], new[b]) for a, b in zip(mine, theirs)]
                    kept = {a.id for a, b in pairs if (a.day, a.minute) == (b.day, b.minute)}
                    lost = {one.id for one in old if one.id in case.approved} - kept
                    value = (len(lost),
                             sum(a.day != b.day for a, b in pairs)
                             + abs(len(old) - len(new)),
                             sum(a.day == b.day and a.minute != b.minute for a, b in pairs))
                    best = value if best is None else min(best, value)
            total = tuple(a + b for a, b in zip(total, best))
    return total


def exhaustive(case):
    found = None
    for free in free_items(case):
        value = best_matching(case, free)
        if (found is None or value < found) and has_labels(case, free):
            found = value
    return found


def numbered(case, free):
    """A new plan of these items: each takes the id of an open item of its month and format while
    there is one, in order, else a new number. Labels are still the old ones."""
    left, items = {}, []
    for one in case.open:
        left.setdefault(one.kind, []).append(one)
    known = [plan_lock.id_order(name) for name in
             [one.id for one in case.lock.items] + list(case.lock.retired)]
    number = max([one[3] for one in known], default=0)
    for item in free:
        own = left.get((case.calendar.month_of(item.day), item.format))
        old = own.pop(0) if own else None
        number += 1
        name = old.id if old else f"{case.calendar.month_of(item.day)}-{item.format}-{number}"
        items.append(Locked(
            name, at(case.calendar, item.day, item.minute), item.format,
            tuple(one for one in case.calendar.channels if one in item.channels)))
    return items


def exhaustive_labels(case, items):
    """The least S1.4 by trying every campaign, season and value; None when none holds."""
    calendar = case.calendar
    before = {one.id: one for one in case.open}
    settled = [one.item() for one in case.settled]
    judged = [month for month in calendar.months if month.key not in case.closed]
    options = []
    for one in items:
        own = []
        for campaign in [None, *[party.id for party in calendar.campaigns]]:
            for season in [None, *[party.id for party in calendar.seasons]]:
                prices = []
                for values in itertools.product(*calendar.weights.values()):
                    new = replace(one.item(), campaign=campaign, season=season,
                                  objective=values[0], pillar=values[1], audience=values[2])
                    if not plan_lock.labelled_wrongly(case, [new]):
                        old = before.get(one.id)
                        prices.append(sum(
                            getattr(old, part) != getattr(new, part)
                            for part in plan_lock.LABELS) if old else 0)
                if prices:
                    own.append((min(prices), new))
        options.append([(price, replace(new, objective=None)) for price, new in own])
    found = None
    for chosen in itertools.product(*options):
        value = sum(price for price, _ in chosen)
        if (found is None or value < found) and not any(
                plan_lock.shared_wrongly(case, judged, parties, part, settled,
                                         [*case.pins, *[item for _, item in chosen]])
                for parties, part in ((calendar.campaigns, "campaign"),
                                      (calendar.seasons, "season"))):
            found = value
    return found


class Exhaustive(unittest.TestCase):
    def test_finds_what_exhaustive_search_finds(self):
        seen = {"none": 0, "some": 0, "approved": 0, "days": 0, "hours": 0, "settled": 0,
                "closed": 0, "labels": 0, "no labels": 0}
        seed = tried = 0
        while tried < TINY:
            seed += 1
            calendar = plan_rules.read(str(Tiny(seed)))
            random = Random(seed)
            lock = random_lock(calendar, random)
            case = Case(calendar, lock, lock.moment)
            if choices(calendar) > SEARCHED or sum(
                    month.high for month in calendar.months) > 4:
                continue
            tried += 1
            wanted = exhaustive(case)
            self.assertEqual(plan_lock_model.least(case), wanted, f"seed {seed}")
            seen["none" if wanted is None else "some"] += 1
            seen["settled"] += bool(case.settled) and wanted is not None
            seen["closed"] += bool(case.closed) and wanted is not None
            for name, value in zip(("approved", "days", "hours"), wanted or ()):
                seen[name] += value > 0
            for free in itertools.islice(free_items(case), 3):
                if len(free) > 3:
                    continue
                items = numbered(case, free)
                labels = exhaustive_labels(case, items)
                self.assertEqual(plan_lock_model.least_labels(case, items), labels, f"seed {seed}")
                seen["no labels" if labels is None else "labels"] += labels is None or labels > 0
        for name, count in seen.items():
            self.assertGreaterEqual(count, 5, seen)


# June 2026 with two posts, and nothing else.
FEW = (("months: 2", "months: 1"), ("post: 8-10, reel: 4, article: 2", "post: 2, reel: 0, article: 0"),
       ("  story: {counts_as: post, share: 25, hours: {instagram: [\"10:30\"]}}\n", ""))


def june(*more):
    return changed(*FEW, *more)


def locked(calendar, *rows, moment="2026-06-01T08:00", retired=()):
    """A case of rows (id, day, time[, values of Locked])."""
    items = []
    for name, day, time, *more in rows:
        form = name.split("-")[2]
        minute = plan_rules.minutes(time)
        channels = next((hour.channels for hour in calendar.hours[form] if hour.minute == minute),
                        {"instagram", "facebook"})
        own = {"objective": "OE1", "pillar": "a", "audience": "c", **dict(*more)}
        items.append(Locked(
            name, at(calendar, datetime.date(2026, 6, day), minute), form,
            tuple(one for one in calendar.channels if one in channels), **own))
    now = datetime.datetime.fromisoformat(moment).replace(
        tzinfo=datetime.timezone(datetime.timedelta(hours=-4)))
    return Case(calendar, Lock("0" * 64, now, tuple(items), tuple(retired)), now)


TWO = (("2026-06-post-1", 8, "12:00"), ("2026-06-post-2", 9, "12:00"))
CLOSED = ("blackouts: []", "blackouts: [{from: 2026-06-08, to: 2026-06-08, reason: x}]")


class ByHand(unittest.TestCase):
    def least(self, calendar, *rows, **more):
        return plan_lock_model.least(locked(calendar, *rows, **more))

    def test_moves_what_must_leave_and_no_more(self):
        self.assertEqual(self.least(june(), *TWO), (0, 0, 0))
        self.assertEqual(self.least(june(CLOSED), *TWO), (0, 1, 0))
        approved = (*TWO[0], {"standing": "approved"})
        self.assertEqual(self.least(june(CLOSED), approved, TWO[1]), (1, 1, 0))
        # Settled by its time, or as published.
        self.assertEqual(self.least(june(CLOSED), *TWO, moment="2026-06-08T12:00"), (0, 0, 0))
        published = (*TWO[0], {"standing": "published"})
        self.assertEqual(self.least(june(CLOSED), published, TWO[1]), (0, 0, 0))

    def test_keeps_the_day_where_the_hour_goes(self):
        self.assertEqual(self.least(june(('"12:00", ', '"11:00", ')), *TWO), (0, 0, 2))
        approved = (*TWO[0], {"standing": "approved"})
        self.assertEqual(self.least(june(('"12:00", ', '"11:00", ')), approved, TWO[1]), (1, 0, 2))

    def test_leaves_out_and_adds(self):
        self.assertEqual(self.least(june(("post: 2,", "post: 1,")), *TWO), (0, 1, 0))
        self.assertEqual(self.least(june(("post: 2,", "post: 3,")), *TWO), (0, 1, 0))
        approved = [(*row, {"standing": "approved"}) for row in TWO]
        self.assertEqual(self.least(june(("post: 2,", "post: 1,")), *approved), (1, 1, 0))
        # More has been published than there should be.
        self.assertEqual(
            self.least(june(("post: 2,", "post: 0,")), *TWO, moment="2026-06-08T12:00"), (0, 1, 0))
        self.assertEqual(
            self.least(june(("post: 2,", "post: 1,")), *TWO, moment="2026-06-09T12:00"), (0, 0, 0))

    def test_plans_nothing_in_the_past(self):
        self.assertEqual(self.least(june(), TWO[0], moment="2026-06-30T08:00"), (0, 1, 0))
        self.assertIsNone(self.least(june(), TWO[0], moment="2026-06-30T12:00"))
        self.assertEqual(self.least(june(), TWO[0], moment="2026-07-01T00:00"), (0, 0, 0))

    def test_spares_pairs_that_have_happened(self):
        reels = june(("reel: 0", "reel: 2"), ("post: 2", "post: 0"))
        rows = (("2026-06-reel-1", 8, "18:00"), ("2026-06-reel-2", 10, "18:00"))
        self.assertEqual(self.least(reels, *rows), (0, 1, 0))
        self.assertEqual(self.least(reels, *rows, moment="2026-06-08T18:00"), (0, 1, 0))
        self.assertEqual(self.least(reels, *rows, moment="2026-06-10T18:00"), (0, 0, 0))

    def test_lets_pins_stand_where_the_calendar_says(self):
        pin = pins(("fijo", "2026-06-08", "post", "12:00"))
        rows = ((*TWO[0], {"pin": "fijo"}), TWO[1])
        moved = pins(("fijo", "2026-06-10", "post", "09:00"))
        for change in (pin, moved):
            case = locked(june(change), *rows)
            self.assertEqual(case.standing, {"fijo": "2026-06-post-1"})
            self.assertEqual(plan_lock_model.least(case), (0, 0, 0))
        # Without the pin it is an item like others.
        self.assertEqual(self.least(june(), *rows), (0, 0, 0))
        self.assertEqual(self.least(june(), ("2026-06-post-1", 8, "15:00", {"pin": "fijo"}),
                                    TWO[1]), (0, 0, 1))
        # Done as it was; a pin that is new stands also behind the moment.
        done = ((*TWO[0], {"pin": "fijo", "standing": "published"}), TWO[1])
        self.assertEqual(locked(june(moved), *done).pins, [])
        self.assertEqual(self.least(june(moved), *done), (0, 0, 0))
        self.assertEqual(self.least(june(pin), TWO[1], moment="2026-06-08T20:00"), (0, 0, 0))

    def test_changes_as_few_labels_as_a_campaign_needs(self):
        week = ("2026-06-08", "2026-06-12")
        for more, due in (("", 2), (", objective: OE1", 2), (", objective: OE2", 4)):
            calendar = june(party("campaigns", "semana", week, more))
            case = locked(calendar, *TWO)
            self.assertEqual(plan_lock_model.least_labels(case, case.lock.items), due)
            # One is settled without it: the other has it.
            case = locked(calendar, *TWO, moment="2026-06-08T12:00")
            self.assertEqual(plan_lock_model.least_labels(case, case.lock.items), due // 2)
        weighted = june(("OE1: 1", "OE1: 0"))
        case = locked(weighted, *TWO)
        self.assertEqual(plan_lock_model.least_labels(case, case.lock.items), 2)

    def test_tells_what_a_wrong_plan_breaks(self):
        calendar = june(pins(("fijo", "2026-06-17", "post", "12:00")), ("post: 2", "post: 4"))
        rows = (*TWO, ("2026-06-post-3", 16, "12:00"), ("2026-06-post-4", 17, "12:00",
                                                        {"pin": "fijo"}))
        case = locked(calendar, *rows, moment="2026-06-08T13:00", retired=["2026-06-post-9"])
        good = case.lock.items
        self.assertEqual(plan_lock.violations(case, good), [])
        self.assertEqual(plan_lock.ids_wrongly_given(case, case.lock), [])

        def broken(place, **values):
            items = list(good)
            for key in ("day", "time"):
                if key in values:
                    values["start"] = at(calendar, datetime.date(2026, 6, values.pop("day")),
                                         plan_rules.minutes(values.pop("time")))
            items[place] = replace(items[place], **values)
            return {text.split()[0] for text in plan_lock.violations(case, items)}

        self.assertEqual(broken(0, day=10, time="12:00"), {"settled"})
        self.assertEqual(broken(0, audience="d"), {"settled"})
        self.assertEqual(broken(1, day=13, time="12:00"), {"H4"})
        self.assertEqual(broken(1, day=10, time="11:00"), {"H4"})
        self.assertEqual(broken(1, channels=("instagram",)), {"H4"})
        self.assertEqual(broken(1, day=5, time="12:00"), {"2026-06-05"})
        self.assertEqual(broken(1, day=16, time="12:00"), {"H5"})
        self.assertEqual(broken(1, format="reel"), {"H1", "H4", "ids:"})
        self.assertEqual(broken(1, campaign="ninguna"), {"H7"})
        self.assertEqual(broken(1, pillar="z"), {"labels"})
        self.assertEqual(broken(1, id="2026-06-reel-1"), {"ids:"})
        self.assertEqual(broken(3, pin=None), {"H6"})
        self.assertEqual(broken(3, day=18, time="12:00"), {"H6"})

        def told(items, retired=("2026-06-post-9",)):
            new = Lock("", case.moment, tuple(items), tuple(retired))
            return [text.split()[1] for text in plan_lock.ids_wrongly_given(case, new)]

        def named(place, name):
            items = list(good)
            items[place] = replace(items[place], id=name)
            return items

        left = ("2026-06-post-2", "2026-06-post-9")
        self.assertEqual(told(named(1, "2026-06-post-10"), left), [])
        self.assertEqual(told(named(1, "2026-06-post-9"), left), ["2026-06-post-9"])
        self.assertEqual(told(named(1, "2026-06-post-10")), ["2026-06-post-2"])
        self.assertEqual(told(named(1, "2026-06-post-11"), left), ["2026-06-post"])
        self.assertEqual(told(good, ()), ["2026-06-post-9"])
        self.assertEqual(told(good, (*left, "2026-06-post-12")), ["2026-06-post-12"])
        self.assertEqual(told(named(3, "2026-06-post-10"), ("2026-06-post-4", "2026-06-post-9")),
                         ["2026-06-post-4"])

    def test_reads_what_it_writes(self):
        lock = locked(june(), *TWO, retired=["2026-06-post-10", "2026-06-post-9"]).lock
        text = plan_lock.write_lock(lock)
        again = plan_lock.read_lock(text)
        self.assertEqual(again.items, lock.items)
        self.assertEqual(again.retired, ("2026-06-post-9", "2026-06-post-10"))
        self.assertEqual(plan_lock.write_lock(again), text)


if __name__ == "__main__":
    unittest.main()
