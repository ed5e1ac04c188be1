"""The rules of docs/planner.md as CP-SAT models: whether a calendar has a plan, whether a named
clash is real, and the best plan by S2–S6.

`Model` decides feasibility with every H rule, times of day included, and with any rules left out
as the page's table of clashes says. `best` finds the lexicographic optimum, level by level.
Written from the page alone.
"""
import math
import time
from dataclasses import dataclass

from ortools.sat.python import cp_model

from plan_rules import FORMATS, LEVELS, Item, Rule, apportion, groups, totals_value

YES, NO, UNKNOWN = "feasible", "infeasible", "unknown"


def solver(seconds, workers=1):
    found = cp_model.CpSolver()
    found.parameters.num_workers = workers
    found.parameters.random_seed = 1
    found.parameters.max_time_in_seconds = seconds
    return found


def answer(status):
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return YES
    if status == cp_model.MODEL_INVALID:
        raise ValueError("the model is invalid")
    return NO if status == cp_model.INFEASIBLE else UNKNOWN


@dataclass(frozen=True)
class Slot:
    """A start that an item which is no pin may take."""
    day: object
    format: str
    hour: object

    def item(self):
        return Item(self.day, self.hour.minute, self.format, self.hour.channels)


class Model:
    """Feasibility of a calendar without the rules in `left_out`.

    Variables: the number of items at each day × format × listed hour (0 or 1 while the gap holds),
    or at each day × format where hours or gap are left out; and, of the posting days of a month
    that the same campaigns and seasons cover, the number of items with each pair of campaign and
    season. Items of such days are interchangeable in H7, and objective and pillar can always be
    chosen when the pair does not fix two different ones, so nothing is lost by counting.
    """

    def __init__(self, calendar, left_out=frozenset()):
        self.calendar = calendar
        self.left_out = frozenset(left_out)
        self.model = cp_model.CpModel()
        self.posting = calendar.posting_days(self.left_out)
        self.pins = [pin for pin in calendar.pins if self.holds("pin", pin.pin)]
        self.slots = {}
        self.items = {(day, name): [] for day in calendar.days for name in FORMATS}
        for pin in self.pins:
            self.items[pin.day, pin.format].append(1)
        self.make_items()
        self.totals = {
            day: sum(sum(self.items[day, name]) for name in FORMATS) for day in calendar.days}
        self.make_mix()
        self.make_days()
        self.make_reels()
        self.make_articles()
        self.pairs = {}
        self.make_shares()

    def holds(self, name, of=None):
        return Rule(name, of) not in self.left_out

    def require(self, constraint):
        """Adds a constraint; one that Python has already decided may be a plain truth value."""
        if isinstance(constraint, bool):
            if not constraint:
                self.model.add_bool_or([])
        else:
            self.model.add(constraint)

    def most(self, month, name):
        """No fewer items of a format than a month ever needs: its mix, else, of posts, enough for one
        seat of a share of 1 for each pin."""
        if name in ("post", "story") and self.holds("mix.post", month.key):
            return month.high
        if name == "reel":
            return month.reels
        if name == "article":
            return month.articles
        return 100 * (1 + len(self.pins))

    def make_items(self):
        gap = self.holds("min_gap")
        posting = set(self.posting)
        for month in self.calendar.months:
            for name in FORMATS:
                hours = self.calendar.hours.get(name, ())
                most = self.most(month, name)
                for day in month.days:
                    if day not in posting or not hours:
                        continue
                    if not self.holds("hours", name):
                        self.add_item(day, name, None, most)
                        continue
                    here = [hour for hour in hours if self.calendar.available(day, hour.minute)]
                    if gap:
                        for hour in here:
                            self.add_item(day, name, hour, 1)
                    elif here:
                        self.add_item(day, name, None, most)

    def add_item(self, day, name, hour, most):
        at = hour.minute if hour else "any"
        variable = self.model.new_int_var(0, most, f"{day} {name} {at}")
        self.slots[Slot(day, name, hour)] = variable
        self.items[day, name].append(variable)

    def count(self, days, name):
        return sum(sum(self.items[day, name]) for day in days)

    def make_mix(self):
        """H1."""
        self.posts = {}
        for month in self.calendar.months:
            posts, stories = self.count(month.days, "post"), self.count(month.days, "story")
            self.posts[month.key] = posts + stories
            if self.holds("mix.post", month.key):
                self.require(posts + stories >= month.low)
                self.require(posts + stories <= month.high)
            for name, rule, number in (("reel", "mix.reel", month.reels),
                                       ("article", "mix.article", month.articles)):
                if self.holds(rule, month.key):
                    self.require(self.count(month.days, name) == number)
                else:
                    pinned = sum(pin.format == name and pin.day in month.days
                                 for pin in self.pins)
                    self.require(self.count(month.days, name) <= max(number, pinned))
            share = self.calendar.story_share
            if share is not None and self.holds("story.share"):
                # stories = ⌈(n·s − 50) / 100⌉
                self.require(100 * stories >= (posts + stories) * share - 50)
                self.require(100 * stories <= (posts + stories) * share + 49)

    def make_days(self):
        """H5. Two starts of a channel are too near exactly when both lie in the window of
        `min_gap` minutes that begins with the earlier one."""
        if self.holds("per_day"):
            for day in self.calendar.days:
                self.require(self.totals[day] <= self.calendar.per_day)
        if not self.holds("min_gap"):
            return
        starts = {}
        for slot, variable in self.slots.items():
            if slot.hour:
                for channel in slot.hour.channels:
                    starts.setdefault((slot.day, channel), []).append((slot.hour.minute, variable))
        for pin in self.pins:
            for channel in pin.channels:
                starts.setdefault((pin.day, channel), []).append((pin.minute, 1))
        for here in starts.values():
            for first in sorted({minute for minute, _ in here}):
                window = [variable for minute, variable in here
                          if first <= minute < first + self.calendar.min_gap]
                if len(window) > 1:
                    self.require(sum(window) <= 1)

    def make_reels(self):
        """H2."""
        if not self.holds("reel_week"):
            return
        weeks = {}
        for day in self.calendar.days:
            weeks.setdefault(day.isocalendar()[:2], []).append(day)
        for days in weeks.values():
            self.require(self.count(days, "reel") <= 1)

    def make_articles(self):
        """H3."""
        gap, turn = self.holds("article_gap"), self.holds("article_turn")
        if not gap and not turn:
            return
        least, most = self.calendar.article_gap
        has = {}
        for day in self.calendar.days:
            here = self.items[day, "article"]
            if not here:
                continue
            count = sum(here)
            has[day] = self.model.new_bool_var(f"{day} has an article")
            if gap and least > 0:
                self.model.add(has[day] == count)
            elif isinstance(count, int):
                self.model.add(has[day] == 1)
            else:
                self.model.add(count >= 1).only_enforce_if(has[day])
                self.model.add(count == 0).only_enforce_if(has[day].negated())

        before = []
        for month in self.calendar.months:
            days = [day for day in month.days if day in has]
            if gap:
                for index, first in enumerate(days):
                    for place in range(index + 1, len(days)):
                        apart = (days[place] - first).days
                        if not least <= apart <= most:
                            self.model.add_bool_or(
                                [has[first].negated(), has[days[place]].negated()]
                                + [has[day] for day in days[index + 1:place]])
            if turn:
                low, high = self.calendar.article_turn
                for index, last in enumerate(before):
                    for place, first in enumerate(days):
                        if not low <= (first - last).days <= high:
                            self.model.add_bool_or(
                                [has[last].negated(), has[first].negated()]
                                + [has[day] for day in before[index + 1:]]
                                + [has[day] for day in days[:place]])
            before = days

    def make_shares(self):
        """H7."""
        for month in self.calendar.months:
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
                pinned = [pin for pin in self.pins if pin.day in here]
                own = []
                for campaign in [None, *[one.id for one in campaigns]]:
                    for season in [None, *[one.id for one in seasons]]:
                        if self.calendar.labels(campaign, season) is None:
                            continue
                        variable = self.model.new_int_var(
                            0, most, f"{here[0]} {campaign} {season}")
                        self.pairs[frozenset(here), campaign, season] = variable
                        own.append(variable)
                        counted.setdefault(("campaign", campaign), []).append(variable)
                        counted.setdefault(("season", season), []).append(variable)
                self.require(
                    sum(own) + len(pinned) == sum(self.totals[day] for day in here))
                for pin in pinned:
                    counted.setdefault(("campaign", pin.campaign), []).append(1)
                    counted.setdefault(("season", pin.season), []).append(1)
            for kind, parties in (("campaign", self.calendar.campaigns),
                                  ("season", self.calendar.seasons)):
                for own, sharing in groups(month.days, set(days), parties):
                    self.share(kind, own, sharing, counted, most)

    def share(self, kind, days, sharing, counted, most):
        total = self.model.new_int_var(0, most, "N(D)")
        self.require(sum(self.totals[day] for day in days) == total)
        table = [apportion(count, [one.share for one in sharing]) for count in range(most + 1)]
        for index, one in enumerate(sharing):
            if not self.holds(kind, one.id):
                continue
            seats = self.model.new_int_var(0, most, f"{one.id} seats")
            self.model.add_allowed_assignments(
                [total, seats], [(count, row[index]) for count, row in enumerate(table)])
            # Follows from the table; tells the linear relaxation about it.
            self.model.add(100 * seats <= one.share * total + 99)
            self.model.add(100 * seats >= one.share * total - 99)
            self.require(sum(counted.get((kind, one.id), [])) == seats)

    def fix(self, items):
        """Requires exactly these items; false when one of them is at no place of the model."""
        pins = {(pin.pin, pin.day, pin.minute, pin.format, pin.channels, pin.campaign, pin.season)
                for pin in self.pins}
        if pins != {(item.pin, item.day, item.minute, item.format, item.channels, item.campaign,
                     item.season) for item in items if item.pin is not None}:
            return False
        own = [item for item in items if item.pin is None]
        places = {(slot.day, slot.hour.minute, slot.format, slot.hour.channels): slot
                  for slot in self.slots}
        counts = dict.fromkeys(self.slots, 0)
        pairs = dict.fromkeys(self.pairs, 0)
        classes = {day: days for days, _, _ in self.pairs for day in days}
        for item in own:
            slot = places.get((item.day, item.minute, item.format, item.channels))
            if slot is None:
                return False
            counts[slot] += 1
            if item.day in classes:
                pair = (classes[item.day], item.campaign, item.season)
                if pair not in pairs:
                    return False
                pairs[pair] += 1
            elif item.campaign or item.season:
                return False
        for slot, count in counts.items():
            self.model.add(self.slots[slot] == count)
        for pair, count in pairs.items():
            self.model.add(self.pairs[pair] == count)
        return True

    def solve(self, seconds=60, workers=1):
        found = solver(seconds, workers)
        self.solver = found
        return answer(found.solve(self.model))


def feasible(calendar, left_out=frozenset(), seconds=60):
    return Model(calendar, left_out).solve(seconds)


def accepts(calendar, items, seconds=60):
    """Whether the model, with the plan's items as fixed values, holds."""
    model = Model(calendar)
    return model.fix(items) and model.solve(seconds) == YES


def real(calendar, clash, seconds=60):
    """Whether the rules of a clash cannot hold together, all others left out, and can without any
    one of them. Returns texts of what is not so."""
    rules = calendar.rules()
    found = [f"{rule} is no rule of the calendar" for rule in clash if rule not in rules]
    others = frozenset(rules) - frozenset(clash)
    alone = feasible(calendar, others, seconds)
    if alone != NO:
        found.append(f"the clash alone is {alone}")
    for rule in clash:
        without = feasible(calendar, others | {rule}, seconds)
        if without != YES:
            found.append(f"the clash is {without} without {rule.name} {rule.of or ''}".rstrip())
    return found


# --- The optimum ---------------------------------------------------------------------------------

class Best(Model):
    """The model with what the goals after S2 look at, each made least in its turn.

    S3 and S4 need counts only: of the items of a month, some have their objective (or pillar) from
    a pin, a campaign or a season, and the others take any value of positive weight. S5 needs the
    order. As S2 has settled how many items a month has, it stands on places: the first, second …
    item of the month, each with a campaign and season, an objective and a pillar; which stretch of
    days a place falls in follows from the number of items before.
    """

    def __init__(self, calendar, seconds):
        super().__init__(calendar)
        self.seconds = seconds
        self.labels = {}
        self.places = []

    def least(self, expression):
        """Makes an expression least, and keeps it so."""
        if isinstance(expression, int):
            return expression
        self.model.minimize(expression)
        found = solver(self.seconds)
        status = found.solve(self.model)
        if status != cp_model.OPTIMAL:
            raise TimeoutError(found.status_name(status))
        value = round(found.objective_value)
        self.model.clear_objective()
        self.require(expression <= value)
        self.model.clear_hints()
        for index in range(len(self.model.proto.variables)):
            variable = self.model.get_int_var_from_proto_index(index)
            self.model.add_hint(variable, found.value(variable))
        return value

    def table(self, expression, most, value):
        """The sum of a convex function of 0 … most, at an expression that is made least: one step
        for each unit."""
        steps = [self.model.new_bool_var("") for _ in range(most)]
        self.require(sum(steps) == expression)
        for a, b in zip(steps, steps[1:]):
            self.model.add_implication(b, a)
        rises = [value(k + 1) - value(k) for k in range(most)]
        return value(0) + sum(rise * step for rise, step in zip(rises, steps))

    def settle_totals(self):
        """S2: the posts and stories of each month."""
        months = self.calendar.months
        counts = []
        for month in months:
            counts.append(self.model.new_int_var(month.low, month.high, f"{month.key} posts"))
            self.require(self.posts[month.key] == counts[-1])
        room = [sum(day in month.days for day in self.posting) for month in months]
        # Items a posting day, times a common multiple of the posting days.
        whole = math.lcm(*(days for days in room if days))
        rates = [(count + month.reels + month.articles) * (whole // days)
                 for count, month, days in zip(counts, months, room) if days]
        if rates:
            most = whole * max(month.high + month.reels + month.articles for month in months)
            top, bottom = (self.model.new_int_var(0, most, name) for name in ("top", "bottom"))
            for rate in rates:
                self.require(top >= rate)
                self.require(bottom <= rate)
            self.least(top - bottom)
        middle = sum(month.low + month.high for month in months)
        away = self.model.new_int_var(0, 2 * middle + 1, "away from the middle")
        self.require(away >= 2 * sum(counts) - middle)
        self.require(away >= middle - 2 * sum(counts))
        self.least(away)
        settled = [-self.least(-count) for count in counts]
        self.sizes = [count + month.reels + month.articles
                      for count, month in zip(settled, months)]
        return totals_value(self.calendar, settled)

    def evenness(self):
        """S3."""
        return sum(total * total if isinstance(total, int) else
                   self.table(total, self.calendar.per_day, lambda count: count * count)
                   for total in self.totals.values())

    def pair_counts(self, month):
        """The number of items of a month, pins aside, by campaign and season."""
        found = {}
        for (days, campaign, season), variable in self.pairs.items():
            if min(days) in month.days:
                found.setdefault((campaign, season), []).append(variable)
        return {pair: sum(variables) for pair, variables in found.items()}

    def balances(self, kind, part):
        """S4 (a), (b), (c)."""
        weights = self.calendar.weights[kind]
        whole = sum(weights.values())
        months, missing, squares = [], [], []
        for month, size in zip(self.calendar.months, self.sizes):
            forced = dict.fromkeys(weights, 0)
            for pin in self.pins:
                if pin.day in month.days and getattr(pin, part) is not None:
                    forced[getattr(pin, part)] += 1
            if kind != "audiences":
                for pair, count in self.pair_counts(month).items():
                    due = self.due(pair, part)
                    if due is not None:
                        forced[due] = forced[due] + count
            counts = {}
            for key, weight in weights.items():
                counts[key] = self.model.new_int_var(0, size, f"{month.key} {key}")
                if weight > 0:
                    self.require(counts[key] >= forced[key])
                else:
                    self.require(counts[key] == forced[key])
                if weight > 0 and size > 0:
                    absent = self.model.new_bool_var("")
                    self.require(counts[key] + absent >= 1)
                    missing.append(absent)
                squares.append(self.table(
                    counts[key], size,
                    lambda count, due=weight * size: (count * whole - due) ** 2))
            self.require(sum(counts.values()) == size)
            months.append(counts)
        size = sum(self.sizes)
        cycle = [self.table(sum(counts[key] for counts in months), size,
                            lambda count, due=weight * size: (count * whole - due) ** 2)
                 for key, weight in weights.items()]
        self.labels[kind] = months
        return [sum(missing), sum(squares), sum(cycle)]

    def due(self, pair, part):
        objective, pillar = self.calendar.labels(*pair)
        return objective if part == "objective" else pillar

    def make_places(self):
        """For each place of the cycle, in order: the pins and pairs that may be there."""
        if self.places:
            return
        for month, size in zip(self.calendar.months, self.sizes):
            stretches = []
            for day in month.days:
                key = (frozenset(one.id for one in self.calendar.campaigns if one.covers(day)),
                       frozenset(one.id for one in self.calendar.seasons if one.covers(day)))
                if not stretches or stretches[-1][0] != key:
                    stretches.append((key, []))
                stretches[-1][1].append(day)
            # before[j][k]: place k lies in one of the first j stretches.
            before = [[0] * size]
            total = 0
            for _, days in stretches:
                total = total + sum(self.totals[day] for day in days)
                row = [self.model.new_bool_var("") for _ in range(size)]
                self.require(sum(row) == total)
                for a, b in zip(row, row[1:]):
                    self.model.add_implication(b, a)
                before.append(row)
            pinned = [pin for pin in self.pins if pin.day in month.days]
            at = {}
            for pin in pinned:
                earlier = sum(other.order() < pin.order() for other in pinned)
                earlier = earlier + sum(
                    variable for slot, variable in self.slots.items()
                    if slot.day in month.days and slot.item().order() < pin.order())
                at[pin] = [self.model.new_bool_var("") for _ in range(size)]
                self.require(sum(at[pin]) == 1)
                self.require(sum(k * variable for k, variable in enumerate(at[pin])) == earlier)
            counts = self.pair_counts(month)
            pairs = {pair: [self.model.new_bool_var("") for _ in range(size)]
                     for pair in {(None, None), *counts}}
            for pair, count in counts.items():
                if pair != (None, None):
                    self.require(sum(pairs[pair]) == count)
            for k in range(size):
                self.require(sum(own[k] for own in pairs.values())
                             + sum(own[k] for own in at.values()) == 1)
                for (campaign, season), own in pairs.items():
                    where = [before[j + 1][k] - before[j][k]
                             for j, ((campaigns, seasons), _) in enumerate(stretches)
                             if campaign in {None, *campaigns} and season in {None, *seasons}]
                    self.require(own[k] <= sum(where))
                self.places.append((
                    month, {pin: own[k] for pin, own in at.items()},
                    {pair: own[k] for pair, own in pairs.items()}))

    def neighbours(self, kind, part):
        """S5."""
        weights = self.calendar.weights[kind]
        values = []
        by_month = {month.key: dict.fromkeys(weights, 0) for month in self.calendar.months}
        for month, pins, pairs in self.places:
            forced, free = {}, []
            for pin, variable in pins.items():
                value = getattr(pin, part)
                (free if value is None else forced.setdefault(value, [])).append(variable)
            for pair, variable in pairs.items():
                value = self.due(pair, part)
                (free if value is None else forced.setdefault(value, [])).append(variable)
            own = {key: self.model.new_bool_var("") for key in weights}
            for key, weight in weights.items():
                must = sum(forced.get(key, []))
                self.require(own[key] >= must)
                self.require(own[key] <= must + (sum(free) if weight > 0 else 0))
                by_month[month.key][key] = by_month[month.key][key] + own[key]
            self.require(sum(own.values()) == 1)
            values.append(own)
        for month, counts in zip(self.calendar.months, self.labels[kind]):
            for key in weights:
                self.require(counts[key] == by_month[month.key][key])
        found = []
        for a, b in zip(values, values[1:]):
            same = self.model.new_bool_var("")
            for key in weights:
                self.require(same >= a[key] + b[key] - 1)
            found.append(same)
        return sum(found)

    def ranks(self):
        """S6."""
        return sum(slot.hour.rank * variable for slot, variable in self.slots.items())


PARTS = {"objectives": "objective", "pillars": "pillar", "audiences": "audience"}


def best(calendar, seconds=600, told=None, levels=LEVELS):
    """The optimum of each level of the goals, None when the calendar has no plan. `told`, if
    given, takes (level, seconds since the start)."""
    start = time.monotonic()
    result = feasible(calendar, seconds=seconds)
    if result == NO:
        return None
    if result == UNKNOWN:
        raise TimeoutError(result)
    model = Best(calendar, seconds)
    found = {}

    for level in levels:
        goal, _, kind = level.partition(" ")
        if goal == "S2":
            found[level] = model.settle_totals()
        elif goal == "S3":
            found[level] = model.least(model.evenness())
        elif goal == "S4":
            found[level] = tuple(model.least(one) for one in model.balances(kind, PARTS[kind]))
        elif goal == "S5":
            model.make_places()
            found[level] = model.least(model.neighbours(kind, PARTS[kind]))
        else:
            found[level] = model.least(model.ranks())
        if told is not None:
            told.append((level, time.monotonic() - start))
    return found
