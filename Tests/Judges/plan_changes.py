"""Seeded random changes of a calendar and of what became of its plan: what a team lives through
between two locks.

`change(kind, text, random)` is the calendar's YAML with one change of a kind, None where it has
nothing of the kind; `live(lock, calendar, moment, random)` publishes, approves and moves items.
"""
import copy
import datetime
from dataclasses import replace

import yaml

import plan_calendars
import plan_rules
from plan_rules import DAY, WEEKDAYS


def dump(tree):
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=1000)


class Change:
    """One change on its way: the tree to be changed and what it means."""

    def __init__(self, text, random):
        self.random = random
        self.tree = copy.deepcopy(yaml.safe_load(text))
        self.calendar = plan_rules.read(text)
        self.days = self.calendar.days
        self.posting = self.calendar.posting_days()

    def day(self):
        return self.random.choice(self.posting or self.days)

    def one(self, name):
        """An entry of a list of the calendar; None where it is empty."""
        return self.random.choice(self.tree.get(name) or [None])

    def entries(self, name):
        self.tree[name] = self.tree.get(name) or []
        return self.tree[name]

    def window(self, first, last):
        return max(first, self.days[0]), min(last, self.days[-1])

    def month_mix(self):
        """The mix of a random month, written out for it alone."""
        month = self.random.choice(self.calendar.months)
        months = self.tree["mix"].setdefault("months", None) or {}
        self.tree["mix"]["months"] = months
        own = months.setdefault(month.key, {})
        return month, own

    # --- Days ------------------------------------------------------------------------------------

    def blackout_day(self):
        day = self.day()
        self.entries("blackouts").append({"from": day, "to": day, "reason": "Corte de luz"})

    def blackout_days(self):
        first, last = self.window(self.day(), self.day() + self.random.randint(1, 9) * DAY)
        if last < first:
            first, last = last, first
        if (last - first).days > 20:
            last = first + self.random.randint(1, 9) * DAY
        self.entries("blackouts").append({"from": first, "to": last, "reason": "Mudanza"})

    def blackout_gone(self):
        if not self.tree.get("blackouts"):
            return False
        self.tree["blackouts"].remove(self.one("blackouts"))

    def holiday(self):
        rule = self.tree["holidays"]
        rule["added"] = (rule.get("added") or []) + [{"date": self.day(), "reason": "Decreto"}]

    def posting_day_gone(self):
        if len(self.tree["posting_days"]) < 2:
            return False
        self.tree["posting_days"].remove(self.random.choice(self.tree["posting_days"]))

    def posting_day_new(self):
        left = [name for name in WEEKDAYS if name not in self.tree["posting_days"]]
        if not left:
            return False
        self.tree["posting_days"].append(self.random.choice(left))

    def cycle(self):
        """The cycle begins later, and goes on longer; what was in its first months goes."""
        months = self.calendar.months
        by = self.random.randint(0, min(2, len(months) - 1))
        more = self.random.randint(0 if by else 1, 2)
        year, month = divmod(months[by].days[0].year * 12 + months[by].days[0].month - 1, 12)
        self.tree["cycle"] = {"start": f"{year}-{month + 1:02}", "months": len(months) - by + more}
        first = months[by].days[0]
        for name in ("campaigns", "seasons"):
            for one in list(self.tree.get(name) or []):
                one["from"] = max(one["from"], first)
                if one["to"] < first:
                    self.tree[name].remove(one)
        known = {one["id"] for name in ("campaigns", "seasons") for one in self.tree.get(name) or []}
        for pin in list(self.tree.get("pinned") or []):
            if pin["date"] < first:
                self.tree["pinned"].remove(pin)
            elif {pin.get("campaign"), pin.get("season")} - known - {None}:
                return False
        own = self.tree["mix"].get("months") or {}
        for month in months[:by]:
            own.pop(month.key, None)

    def next_cycle(self):
        """The months after those of the cycle: a plan made afresh."""
        after = self.days[-1] + DAY
        self.tree["cycle"] = {"start": f"{after.year}-{after.month:02}",
                              "months": self.random.randint(1, len(self.calendar.months))}
        last = after + 27 * DAY
        own = self.entries("campaigns")
        own.clear()
        if self.random.random() < 0.7:
            first = after + self.random.randint(0, 14) * DAY
            own.append({"id": "proxima", "title": "Próxima", "from": first, "to": last,
                        "share": self.random.choice((20, 35, 60))})
        for name in ("seasons", "pinned"):
            self.entries(name).clear()
        self.tree["mix"].pop("months", None)

    # --- Campaigns and seasons -------------------------------------------------------------------

    def party(self):
        return self.one(self.random.choice(("campaigns", "seasons"))) or self.one("campaigns") \
            or self.one("seasons")

    def campaign_moved(self):
        one = self.party()
        if one is None:
            return False
        by = self.random.choice((-14, -7, -3, -1, 1, 2, 7, 10)) * DAY
        first, last = self.window(one["from"] + by, one["to"] + by)
        if last < first:
            return False
        one["from"], one["to"] = first, last

    def campaign_shortened(self):
        one = self.party()
        if one is None or one["from"] == one["to"]:
            return False
        length = (one["to"] - one["from"]).days
        if self.random.random() < 0.5:
            one["to"] -= self.random.randint(1, length) * DAY
        else:
            one["from"] += self.random.randint(1, length) * DAY

    def campaign_gone(self):
        one = self.party()
        if one is None:
            return False
        for name in ("campaigns", "seasons"):
            if one in (self.tree.get(name) or []):
                self.tree[name].remove(one)
        for pin in self.tree.get("pinned") or []:
            for part in ("campaign", "season"):
                if pin.get(part) == one["id"]:
                    del pin[part]

    def campaign_new(self):
        first = self.random.choice(self.days)
        first, last = self.window(first, first + self.random.randint(3, 25) * DAY)
        one = {"id": "nueva", "title": "Nueva", "from": first, "to": last,
               "share": self.random.choice((10, 20, 33, 40)), "public": True}
        kind = self.random.choice(("objective", "pillar", None))
        if kind:
            one[kind] = self.random.choice(list(self.tree["weights"][kind + "s"]))
        self.entries(self.random.choice(("campaigns", "seasons"))).append(one)

    def share(self):
        one = self.party()
        if one is None:
            return False
        one["share"] = min(100, max(1, one["share"] + self.random.choice((-20, -10, -5, 5, 10, 20))))

    # --- Amounts ---------------------------------------------------------------------------------

    def mix_raised(self):
        month, own = self.month_mix()
        part = self.random.choice(("post", "post", "reel", "article"))
        if part == "post":
            by = self.random.randint(1, 3)
            own["post"] = f"{month.low + by}-{month.high + by}"
        else:
            own[part] = (month.reels if part == "reel" else month.articles) + 1

    def mix_lowered(self):
        month, own = self.month_mix()
        part = self.random.choice(("post", "post", "reel", "article"))
        if part == "post":
            by = min(month.low, self.random.randint(1, 3))
            high = max(month.low - by, month.high - self.random.randint(1, 5))
            own["post"] = f"{month.low - by}-{high}"
        else:
            own[part] = max(0, (month.reels if part == "reel" else month.articles) - 1)

    def per_day(self):
        limits = self.tree["limits"]
        limits["per_day"] = max(1, limits["per_day"] + self.random.choice((-1, 1)))

    def min_gap(self):
        self.tree["limits"]["min_gap"] = self.random.choice((15, 30, 60, 90, 120, 240))

    def story_share(self):
        story = self.tree["formats"].get("story")
        if not story or "share" not in story:
            return False
        story["share"] = min(100, max(0, story["share"] + self.random.choice((-20, -10, 10, 20))))

    def hours(self):
        name = self.random.choice([one for one in self.tree["formats"]])
        places = self.tree["formats"][name].get("hours")
        if not places:
            return False
        times = sorted({time for listed in places.values() for time in listed})
        old = self.random.choice(times)
        minute = plan_rules.minutes(old) + self.random.choice((-60, -30, 30, 60))
        new = plan_calendars.clock(min(max(minute, 6 * 60), 22 * 60))
        way = self.random.choice(("replace", "replace", "add", "remove"))
        if new in times and way != "remove" or way == "remove" and any(
                listed == [old] for listed in places.values()):
            return False
        for listed in places.values():
            if old in listed:
                where = listed.index(old)
                listed[where:where + 1] = {
                    "replace": [new], "add": [old, new], "remove": []}[way]

    def weight(self):
        kind = self.random.choice(plan_rules.KINDS)
        weights = self.tree["weights"][kind]
        name = self.random.choice(list(weights))
        weights[name] = self.random.choice((0, 0, 2))
        if not any(weights.values()):
            return False

    # --- Pins ------------------------------------------------------------------------------------

    def pin_new(self):
        form = self.random.choice(("post", "post", "story", "reel", "article"))
        listed = [hour.minute for hour in self.calendar.hours.get(form, ())]
        if not listed:
            return False
        day = self.random.choice(self.days)
        minute = self.random.choice([*listed, 8 * 60 + 15])
        if not plan_calendars.exists_once(day, minute):
            return False
        self.entries("pinned").append({
            "id": "nuevo-fijo", "title": "Nuevo", "date": day, "time": plan_calendars.clock(minute),
            "format": form, "reason": "Ley"})

    def pin_moved(self):
        pin = self.one("pinned")
        if pin is None:
            return False
        if self.random.random() < 0.3:
            minute = plan_rules.minutes(pin["time"]) + self.random.choice((-60, 30, 60))
            pin["time"] = plan_calendars.clock(min(max(minute, 0), 22 * 60))
        else:
            pin["date"] += self.random.choice((-30, -7, -1, 1, 3, 7, 30)) * DAY
        if not self.days[0] <= pin["date"] <= self.days[-1] or not plan_calendars.exists_once(
                pin["date"], plan_rules.minutes(pin["time"])):
            return False
        for part, name in (("campaign", "campaigns"), ("season", "seasons")):
            known = [one for one in self.tree.get(name) or [] if one["id"] == pin.get(part)]
            if known and not known[0]["from"] <= pin["date"] <= known[0]["to"]:
                del pin[part]

    def pin_gone(self):
        if not self.tree.get("pinned"):
            return False
        self.tree["pinned"].remove(self.one("pinned"))

    def nothing(self):
        """Only the moment goes on."""

    def is_sound(self):
        """Whether the calendar is still one without mistakes, as far as changes can make one."""
        for name, part in (("campaigns", "campaign"), ("seasons", "season")):
            parties = self.tree.get(name) or []
            if any(sum(one["share"] for one in parties if one["from"] <= day <= one["to"]) > 100
                   for day in self.days):
                return False
            ids = [one["id"] for one in parties]
            if len(set(ids)) < len(ids):
                return False
            known = {one["id"]: one for one in parties}
            for pin in self.tree.get("pinned") or []:
                one = known.get(pin.get(part))
                if one and not one["from"] <= pin["date"] <= one["to"]:
                    return False
        pins = [pin["id"] for pin in self.tree.get("pinned") or []]
        starts = [(pin["date"], pin["time"], pin["format"]) for pin in self.tree.get("pinned") or []]
        added = [one["date"] for one in self.tree["holidays"].get("added") or []]
        return all(len(set(listed)) == len(listed) for listed in (pins, starts, added))


KINDS = {
    "one blackout day": Change.blackout_day,
    "several blackout days": Change.blackout_days,
    "cycle goes on": Change.cycle,
    "next cycle": Change.next_cycle,
    "blackout removed": Change.blackout_gone,
    "holiday added": Change.holiday,
    "campaign moved": Change.campaign_moved,
    "campaign shortened": Change.campaign_shortened,
    "campaign removed": Change.campaign_gone,
    "campaign added": Change.campaign_new,
    "mix raised": Change.mix_raised,
    "mix lowered": Change.mix_lowered,
    "posting day removed": Change.posting_day_gone,
    "posting day added": Change.posting_day_new,
    "hours changed": Change.hours,
    "items a day": Change.per_day,
    "gap": Change.min_gap,
    "story share": Change.story_share,
    "pin added": Change.pin_new,
    "pin moved": Change.pin_moved,
    "pin removed": Change.pin_gone,
    "share changed": Change.share,
    "weight changed": Change.weight,
    "nothing": Change.nothing,
}


def change(kind, text, random):
    """The calendar with one change of the kind; None where there is none to make."""
    for _ in range(8):
        found = Change(text, random)
        if KINDS[kind](found) is not False and found.is_sound():
            return dump(found.tree)
    return None


def moment_of(calendar, random, after=None):
    """A moment of the cycle, not before another one; mostly with much still to come."""
    days = [day for day in calendar.days if after is None or day >= after.date()]
    days = days[:max(1, len(days) * 4 // 5)] or [calendar.days[-1]]
    day = days[0] - DAY if after is None and random.random() < 0.15 else random.choice(days)
    minute = random.choice((0, 8 * 60, 11 * 60, 12 * 60, 15 * 60 + 30, 23 * 60))
    if not calendar.available(day, minute):
        minute = 12 * 60
    local = datetime.datetime.combine(day, datetime.time(minute // 60, minute % 60))
    offset = local.replace(tzinfo=calendar.zone).utcoffset()
    found = local.replace(tzinfo=datetime.timezone(offset))
    return found if after is None else max(found, after)


def live(lock, calendar, moment, random):
    """The lock after some time: items are published and approved, now and then one ahead of its
    time, and some are moved by hand to an hour that is free."""
    items = list(lock.items)
    approved = random.choice((0, 0.1, 0.3, 0.8))
    by_hand = random.choice((0, 0, 0.1, 0.3))
    posting = calendar.posting_days()
    taken = {(one.day, one.minute, one.format) for one in items}
    for index, one in enumerate(items):
        standing, chance = one.standing, random.random()
        if one.start <= moment:
            standing = "published" if chance < 0.7 else standing
        elif chance < 0.01:
            standing = "published"
        elif chance < approved:
            standing = "approved"
        items[index] = one = replace(one, standing=standing)
        if one.start > moment and one.pin is None and random.random() < by_hand:
            hours = calendar.hours.get(one.format, ())
            days = [day for day in posting if calendar.month_of(day) == one.month]
            if not hours or not days:
                continue
            day = random.choice([one.day, random.choice(days)])
            hour = random.choice(hours)
            local = datetime.datetime.combine(day, datetime.time(*divmod(hour.minute, 60)))
            start = local.replace(tzinfo=datetime.timezone(
                local.replace(tzinfo=calendar.zone).utcoffset()))
            place = (day, hour.minute, one.format)
            if start > moment and calendar.available(day, hour.minute) and place not in taken:
                taken.add(place)
                items[index] = replace(one, start=start, channels=tuple(
                    name for name in calendar.channels if name in hour.channels))
    return replace(lock, items=tuple(items))
