"""The least changes of a lock (docs/planner.md, "The lock") as CP-SAT models.

`least` is the lexicographic optimum of S1.1, S1.2 and S1.3 for a `Case` of plan_lock.py;
`least_labels` that of S1.4 for given days, hours and matching. Written from the page alone.
"""
from ortools.sat.python import cp_model

import plan_model
from plan_lock import LABELS, matching
from plan_model import NO, UNKNOWN
from plan_rules import FORMATS, groups, stories_of


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

    def least(self, expression, seconds, workers):
        """Makes an expression least, and keeps it so."""
        if isinstance(expression, int):
            return expression
        model = self.model
        model.clear_hints()
        for index in range(len(model.proto.variables)):
            variable = model.get_int_var_from_proto_index(index)
            model.add_hint(variable, self.solver.value(variable))
        model.minimize(expression)
        self.solver = plan_model.solver(seconds, workers)
        status = self.solver.solve(model)
        if status != cp_model.OPTIMAL:
            raise TimeoutError(self.solver.status_name(status))
        model.clear_objective()
        value = round(self.solver.objective_value)
        self.require(expression <= value)
        return value

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


def least(case, near=(), seconds=120):
    """The optimum (S1.1, S1.2, S1.3); None when no plan keeps the lock. `near`, the items of a plan
    that may be the best, is where the search begins; what it finds does not depend on it."""
    model = Replan(case)
    levels = model.levels()
    workers = 1 if len(case.calendar.months) < 4 else 8
    starts = {(one.day, one.format, one.minute) for one in near}
    for slot, variable in model.slots.items():
        if near:
            model.model.add_hint(
                variable, (slot.day, slot.format, slot.hour.minute) in starts)
    answer = model.solve(seconds, workers)
    if answer == NO:
        return None
    if answer == UNKNOWN:
        raise TimeoutError(answer)
    values = []
    for level in levels:
        values.append(model.least(level, seconds, workers))
    return tuple(values)


def least_labels(case, items, seconds=120):
    """The optimum of S1.4 for the plan's days, hours and matching; None when no labels hold."""
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
