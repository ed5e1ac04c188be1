#!/usr/bin/env python3
"""Tests of plan_model.py: exhaustive search over tiny calendars finds the same, and clashes made by
hand are real.

    .venv/bin/python Tests/Judges/test_plan_model.py
"""
import datetime
import itertools
import math
import unittest
from dataclasses import replace
from random import Random

import plan_calendars
import plan_model
import plan_rules
from plan_rules import Item, Rule

TINY = 100
# Choices of posts that exhaustive search still tries.
SEARCHED = 3_000


class Tiny(plan_calendars.Calendar):
    """A calendar of a few posting days and items, for exhaustive search."""

    def __init__(self, seed):
        super().__init__(f"Calendario mínimo {seed}", small=True)

    def make_limits(self):
        super().make_limits()
        self.article_gap = (3, 12)
        self.article_turn = (2, 25)

    def make_closed(self):
        random = self.random
        super().make_closed()
        few = min(len(self.posting), random.randint(2, 5))
        open_days = sorted(random.sample(self.posting, few))
        self.blackouts = []
        for before, after in zip([None, *open_days], [*open_days, None]):
            first = before + plan_calendars.DAY if before else self.days[0]
            last = after - plan_calendars.DAY if after else self.days[-1]
            if first <= last:
                self.blackouts.append((first, last))
        self.posting = open_days

    def make_mix(self):
        random = self.random
        low = random.choice((0, 1, 1, 2))
        self.mix = {"post": (low, low + random.randint(0, 3 - self.months)),
                    "reel": random.choice((0, 0, 1)), "article": random.choice((0, 0, 1))}
        self.own = {}
        if self.months == 1 and self.chance(0.3):
            self.mix["article"] = 2

    def make_weights(self):
        super().make_weights()
        self.weights = {kind: dict(list(values.items())[:2]) for kind, values in
                        self.weights.items()}
        for values in self.weights.values():
            if not any(values.values()):
                values[next(iter(values))] = 2

    def make_pins(self):
        super().make_pins()
        self.pins = self.pins[:2]


def choices(calendar):
    """About how many choices of posts and stories there are."""
    starts = len(calendar.posting_days()) * sum(
        len(calendar.hours.get(name, ())) for name in ("post", "story"))
    most = sum(month.high for month in calendar.months)
    return sum(math.comb(starts, count) for count in range(most + 1))


def placements(calendar):
    """All plans without labels that hold H1–H6 and H8."""
    days = calendar.posting_days()
    starts = {name: [Item(day, hour.minute, name, hour.channels)
                     for day in days for hour in calendar.hours.get(name, ())]
              for name in plan_rules.FORMATS}
    pinned = list(calendar.pins)

    def some(names, most):
        pool = [start for name in names for start in starts[name]]
        for count in range(most + 1):
            yield from itertools.combinations(pool, count)

    posts = sum(month.high for month in calendar.months)
    reels = sum(month.reels for month in calendar.months)
    articles = sum(month.articles for month in calendar.months)
    rest = [list(a + b) for a in some(["reel"], reels) for b in some(["article"], articles)
            if not any(text.startswith(("H2", "H3")) for text in
                       plan_rules.misplaced(calendar, pinned + list(a + b)))]
    for chosen in some(["post", "story"], posts):
        for more in rest:
            items = pinned + list(chosen) + more
            if not plan_rules.misplaced(calendar, items):
                yield sorted(items, key=Item.order)


def pairs(calendar, items):
    """All choices of campaign and season that hold H7."""
    choices = []
    for item in items:
        if item.pin is not None:
            choices.append([item])
            continue
        campaigns = [None, *[one.id for one in calendar.campaigns if one.covers(item.day)]]
        seasons = [None, *[one.id for one in calendar.seasons if one.covers(item.day)]]
        choices.append([replace(item, campaign=campaign, season=season)
                        for campaign in campaigns for season in seasons])
    for chosen in itertools.product(*choices):
        if not plan_rules.shared_wrongly(calendar, chosen):
            yield chosen


def values(calendar, items, part, kind):
    """All choices of the values of one label."""
    choices = []
    for item in items:
        fixed = calendar.labels(item.campaign, item.season)
        due = {"objective": fixed[0], "pillar": fixed[1]}.get(part)
        if getattr(item, part) is not None:
            choices.append([getattr(item, part)])
        elif item.pin is None and due is not None:
            choices.append([due])
        else:
            choices.append([key for key, weight in calendar.weights[kind].items() if weight > 0])
    return itertools.product(*choices)


def exhaustive(calendar):
    """The optimum of each level by trying everything; None without a plan."""
    candidates = {}
    for items in placements(calendar):
        goals = plan_rules.goals(calendar, items)
        key = (plan_rules.totals_order(goals["S2"]), goals["S3"])
        candidates.setdefault(key, (goals, []))[1].append((goals["S6"], items))
    for key in sorted(candidates):
        goals, plans = candidates[key]
        found = None
        seen = {}
        for ranks, items in plans:
            months = [calendar.month_of(item.day) for item in items]
            for chosen in pairs(calendar, items):
                # What objectives, pillars and their goals depend on.
                signature = tuple(
                    (month, calendar.labels(one.campaign, one.season), one.pin)
                    for month, one in zip(months, chosen))
                if signature not in seen:
                    seen[signature] = labelled(calendar, months, chosen)
                value = (seen[signature], ranks)
                found = value if found is None else min(found, value)
        if found is None:
            continue
        (objectives, pillars, audiences, first, second), ranks = found
        return {"S2": goals["S2"], "S3": goals["S3"], "S4 objectives": objectives,
                "S4 pillars": pillars, "S4 audiences": audiences, "S5 objectives": first,
                "S5 pillars": second, "S6": ranks}
    return None


def labelled(calendar, months, items):
    """The least S4 and S5 with these campaigns and seasons. Each label is chosen by itself once
    campaigns and seasons are."""
    least = {}
    for part, kind in (("objective", "objectives"), ("pillar", "pillars"),
                       ("audience", "audiences")):
        best = None
        for chosen in values(calendar, items, part, kind):
            parted = [[value for value, month in zip(chosen, months) if month == one.key]
                      for one in calendar.months]
            value = (plan_rules.balance(calendar.weights[kind], parted),
                     plan_rules.neighbours(chosen))
            best = value if best is None else min(best, value)
        least[part] = best
    return (least["objective"][0], least["pillar"][0], least["audience"][0],
            least["objective"][1], least["pillar"][1])


BASE = """
timezone: America/Santiago
cycle: {start: 2026-06, months: 2}
posting_days: [lunes, martes, miércoles, jueves, viernes]
channels:
  sitio-web: {title: Sitio web}
  redes-sociales: {title: Redes, networks: [instagram, facebook]}
  medios: {title: Medios}
formats:
  post: {hours: {redes-sociales: ["12:00", "09:00"]}}
  story: {counts_as: post, share: 25, hours: {instagram: ["10:30"]}}
  reel: {hours: {instagram: ["18:00"]}}
  article: {hours: {sitio-web: ["10:00"], medios: ["10:00"]}}
mix: {post: 8-10, reel: 4, article: 2, months: {}}
campaigns: []
seasons: []
weights: {objectives: {OE1: 1, OE2: 1}, pillars: {a: 1, b: 1}, audiences: {c: 1, d: 1}}
pinned: []
holidays: {rule: chile, added: [], removed: []}
blackouts: []
limits: {per_day: 2, min_gap: 60}
"""


def changed(*changes):
    text = BASE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return plan_rules.read(text)


def pins(*written):
    """The change that pins (id, date, format[, time]) …"""
    listed = [f'{{id: {name}, date: {date}, time: "{(*time, "15:00")[0]}", format: {form}}}'
              for name, date, form, *time in written]
    return ("pinned: []", f"pinned: [{', '.join(listed)}]")


def party(kind, name, days, more=""):
    """The change that adds a campaign or season which takes all of its days."""
    first, last = days
    return (f"{kind}: []", f"{kind}: [{{id: {name}, from: {first}, to: {last}, share: 100{more}}}]")


JUNE = ("2026-06-01", "2026-06-30")
WEEK = ("2026-06-08", "2026-06-12")


CLASHES = {
    "more posts than places": (
        [("post: 8-10", "post: 50")],
        {Rule("mix.post", "2026-07"), Rule("posting_days"), Rule("per_day")}),
    "five reels in a month of four weeks": (
        [("reel: 4", "reel: 6")],
        {Rule("mix.reel", "2026-06"), Rule("reel_week")}),
    "two reels pinned in a week": (
        [pins(("a", "2026-06-09", "reel"), ("b", "2026-06-12", "reel"))],
        {Rule("pin", "a"), Rule("pin", "b"), Rule("reel_week")}),
    "articles pinned too near": (
        [pins(("a", "2026-06-09", "article"), ("b", "2026-06-19", "article"))],
        {Rule("pin", "a"), Rule("pin", "b"), Rule("article_gap")}),
    "articles pinned too near at the turn": (
        [pins(("a", "2026-06-29", "article"), ("b", "2026-07-01", "article"))],
        {Rule("pin", "a"), Rule("pin", "b"), Rule("article_turn")}),
    "two pins within the gap": (
        [pins(("a", "2026-06-09", "post"), ("b", "2026-06-09", "post", "15:30"))],
        {Rule("pin", "a"), Rule("pin", "b"), Rule("min_gap")}),
    "three pins on a holiday": (
        [pins(("a", "2026-07-16", "post", "08:00"), ("b", "2026-07-16", "post", "12:00"),
              ("c", "2026-07-16", "post", "20:00"))],
        {Rule("pin", "a"), Rule("pin", "b"), Rule("pin", "c"), Rule("per_day")}),
    "a month without posting days": (
        [("blackouts: []", "blackouts: [{from: 2026-07-01, to: 2026-07-31}]")],
        {Rule("mix.reel", "2026-07"), Rule("blackout", 0)}),
    "more stories than their hour has days": (
        [("share: 25", "share: 100"), ("post: 8-10", "post: 24"), ("per_day: 2", "per_day: 4")],
        {Rule("mix.post", "2026-07"), Rule("story.share"), Rule("hours", "story"),
         Rule("posting_days"), Rule("min_gap")}),
    "a pin outside of a campaign that takes all": (
        [party("campaigns", "c", WEEK), pins(("a", "2026-06-09", "post"))],
        {Rule("pin", "a"), Rule("campaign", "c")}),
    "campaign and season of different objectives": (
        [party("campaigns", "c", JUNE, ", objective: OE1"),
         party("seasons", "s", JUNE, ", objective: OE2")],
        {Rule("mix.reel", "2026-06"), Rule("campaign", "c"), Rule("season", "s")}),
}


class Clashes(unittest.TestCase):
    def test_the_base_has_a_plan(self):
        self.assertEqual(plan_model.feasible(changed()), plan_model.YES)

    def test_clashes_made_by_hand_are_real(self):
        for name, (changes, clash) in CLASHES.items():
            with self.subTest(name):
                calendar = changed(*changes)
                self.assertEqual(plan_model.feasible(calendar), plan_model.NO)
                self.assertEqual(plan_model.real(calendar, clash), [])

    def test_a_clash_with_a_rule_too_many_or_too_few_is_refused(self):
        changes, clash = CLASHES["two reels pinned in a week"]
        calendar = changed(*changes)
        self.assertEqual(
            plan_model.real(calendar, [*sorted(clash), Rule("per_day")]),
            [f"the clash is infeasible without {rule}" for rule in ("per_day",)])
        self.assertEqual(
            plan_model.real(calendar, [Rule("pin", "a"), Rule("reel_week")]),
            ["the clash alone is feasible"])
        self.assertEqual(
            plan_model.real(calendar, [Rule("pin", "z")]),
            ["Rule(name='pin', of='z') is no rule of the calendar", "the clash alone is feasible"])

    def test_leaving_a_rule_out_is_as_editing_the_calendar(self):
        always = datetime.date.max
        compared = 0
        for seed in range(12):
            calendar = plan_rules.read(plan_calendars.calendar(seed))
            edits = {
                Rule("posting_days"): {"weekdays": frozenset(range(7))},
                Rule("per_day"): {"per_day": 1000},
                Rule("article_gap"): {"article_gap": (0, 400)},
                Rule("article_turn"): {"article_turn": (0, 400)},
            }
            for one in calendar.pins:
                edits[Rule("pin", one.pin)] = {
                    "pins": tuple(pin for pin in calendar.pins if pin.pin != one.pin)}
            for index in range(len(calendar.blackouts)):
                edits[Rule("blackout", index)] = {"blackouts": tuple(
                    (always, always) if place == index else window
                    for place, window in enumerate(calendar.blackouts))}
            for month in calendar.months:
                edits[Rule("holidays", month.key)] = {
                    "holidays": calendar.holidays - set(month.days)}
            for rule, edit in edits.items():
                with self.subTest(seed=seed, rule=rule):
                    self.assertEqual(plan_model.feasible(calendar, {rule}),
                                     plan_model.feasible(replace(calendar, **edit)))
                    compared += 1
        self.assertGreater(compared, 60)


class Exhaustive(unittest.TestCase):
    def test_search_over_tiny_calendars_finds_the_same(self):
        plans, searched = 0, 0
        for seed in range(TINY):
            calendar = plan_rules.read(str(Tiny(seed)))
            if choices(calendar) > SEARCHED:
                continue
            searched += 1
            with self.subTest(seed=seed):
                found = exhaustive(calendar)
                self.assertEqual(plan_model.feasible(calendar),
                                 plan_model.NO if found is None else plan_model.YES)
                self.assertEqual(plan_model.best(calendar), found)
                plans += found is not None
        self.assertGreaterEqual(plans, 30)
        self.assertGreaterEqual(searched - plans, 30)

    def test_the_model_takes_a_plan_exactly_when_no_rule_is_broken(self):
        taken = refused = 0
        for seed in range(TINY):
            calendar = plan_rules.read(str(Tiny(seed)))
            if choices(calendar) > SEARCHED:
                continue
            plan = next((chosen for items in placements(calendar)
                         for chosen in pairs(calendar, items)), None)
            if plan is None:
                continue
            random = Random(seed)
            for _ in range(6):
                items = damaged(calendar, list(plan), random)
                broken = (plan_rules.misplaced(calendar, items)
                          + plan_rules.shared_wrongly(calendar, items))
                with self.subTest(seed=seed, broken=broken):
                    self.assertEqual(plan_model.accepts(calendar, items), not broken)
                taken += not broken
                refused += bool(broken)
        self.assertGreater(taken, 20)
        self.assertGreater(refused, 100)


def damaged(calendar, items, random):
    """The items with one taken away, added, moved or given to another campaign or season."""
    own = [item for item in items if item.pin is None]
    name = random.choice(plan_rules.FORMATS)
    hours = calendar.hours.get(name) or calendar.hours["post"]
    hour = random.choice(hours)
    day = random.choice(calendar.posting_days() + calendar.days[:3])
    added = Item(day, hour.minute, name, hour.channels)
    kind = random.randrange(5)
    if kind == 0 and own:
        items.remove(random.choice(own))
    elif kind == 1 or not own:
        items.append(added)
    else:
        item = random.choice(own)
        items.remove(item)
        if kind == 2:
            items.append(replace(item, day=day))
        elif kind == 3:
            own = random.choice(calendar.hours[item.format])
            items.append(replace(item, minute=own.minute, channels=own.channels))
        else:
            parties = [None, *[one.id for one in calendar.campaigns]]
            items.append(replace(item, campaign=random.choice(parties)))
    return items


if __name__ == "__main__":
    unittest.main()
