"""The rules of docs/planner.md as CP-SAT models: whether a calendar has a plan, whether a named
clash is real, and the best plan by S2–S6.

`Model` decides feasibility with every H rule, times of day included, and with any rules left out
as the page's table of clashes says. `best` finds the lexicographic optimum, level by level.
Written from the page alone.
"""
import time
from dataclasses import dataclass

from ortools.sat.python import cp_model

from plan_rules import FORMATS, KINDS, Item, Rule, apportion, goals, groups, stories_of, totals_order
from plan_rules import totals_value

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
        """No fewer items of a format than a month ever needs: its mix, else enough for one seat of
        a share of 1 for each pin."""
        if name in ("post", "story") and self.holds("mix.post", month.key):
            return month.high
        if name == "reel" and self.holds("mix.reel", month.key):
            return month.reels
        if name == "article" and self.holds("mix.article", month.key):
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
            if self.holds("mix.reel", month.key):
                self.require(self.count(month.days, "reel") == month.reels)
            if self.holds("mix.article", month.key):
                self.require(self.count(month.days, "article") == month.articles)
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

def best_totals(calendar, seconds=60):
    """S2: the best vector of n(m) that has a plan, by trying them in the order of S2; None when
    the calendar has none."""
    vectors = [()]
    for month in calendar.months:
        vectors = [[*vector, count] for vector in vectors
                   for count in range(month.low, month.high + 1)]
    posting = set(calendar.posting_days())
    vectors.sort(key=lambda vector: totals_order(totals_value(calendar, vector, posting)))
    if feasible(calendar, seconds=seconds) == NO:
        return None
    for vector in vectors:
        model = Model(calendar)
        for month, count in zip(calendar.months, vector):
            model.require(model.posts[month.key] == count)
        result = model.solve(seconds)
        if result == UNKNOWN:
            raise TimeoutError(f"S2 {vector}")
        if result == YES:
            return vector
    raise AssertionError("feasible, and no vector is")


class Labelled(Model):
    """The model with labels for each start, for the goals after S2."""

    def __init__(self, calendar, counts):
        super().__init__(calendar)
        self.counts = counts
        for month, count in zip(calendar.months, counts):
            self.require(self.posts[month.key] == count)
        self.sizes = [count + month.reels + month.articles
                      for month, count in zip(calendar.months, counts)]
        # Starts in the order of items: pins are always used.
        places = [(pin.order(), None, pin, 1) for pin in self.pins]
        places += [(slot.item().order(), slot, slot.item(), variable)
                   for slot, variable in self.slots.items()]
        self.places = sorted(places, key=lambda place: place[0])
        self.value = {"objectives": [], "pillars": []}
        self.label_items()

    def label_items(self):
        calendar = self.calendar
        classes = {day: days for days, _, _ in self.pairs for day in days}
        by_pair = {pair: [] for pair in self.pairs}
        for _, slot, item, used in self.places:
            if slot is None:
                fixed = {(None, None): used}
                written = (item.objective, item.pillar)
            else:
                written = (None, None)
                pairs = {(None, None): used}
                if item.day in classes:
                    pairs = {}
                    for days, campaign, season in self.pairs:
                        if item.day in days:
                            variable = self.model.new_bool_var(f"{item.day} {campaign} {season}")
                            pairs[campaign, season] = variable
                            by_pair[days, campaign, season].append(variable)
                    self.require(sum(pairs.values()) == used)
                fixed = {}
                for pair, variable in pairs.items():
                    fixed.setdefault(pair, []).append(variable)
                fixed = {pair: sum(variables) for pair, variables in fixed.items()}
            for index, kind in enumerate(("objectives", "pillars")):
                self.value[kind].append(
                    self.choose(kind, index, written[index], fixed, used, slot is None))
        for pair, variables in by_pair.items():
            self.require(sum(variables) == self.pairs[pair])

    def choose(self, kind, index, written, fixed, used, pinned):
        """A Boolean for each value that the item at a start may have."""
        own = {}
        if pinned and written is not None:
            return {written: 1}
        forced = {}
        free = []
        for pair, variable in fixed.items():
            due = self.calendar.labels(*pair)[index] if not pinned else None
            if due is None:
                free.append(variable)
            else:
                forced.setdefault(due, []).append(variable)
        for key, weight in self.calendar.weights[kind].items():
            may = ([*free] if weight > 0 else []) + forced.get(key, [])
            if may:
                own[key] = self.model.new_bool_var(f"{kind} {key}")
                if pinned:
                    continue
                self.require(own[key] <= sum(may))
                if key in forced:
                    self.require(own[key] >= sum(forced[key]))
        self.require(sum(own.values()) == used)
        return own

    # Objectives, each an expression to be made least.

    def evenness(self):
        terms = []
        for day, total in self.totals.items():
            if isinstance(total, int):
                terms.append(total * total)
                continue
            most = self.calendar.per_day
            steps = [self.model.new_bool_var(f"{day} at least {k}") for k in range(1, most + 1)]
            self.require(sum(steps) == total)
            for a, b in zip(steps, steps[1:]):
                self.model.add_implication(b, a)
            terms += [(2 * k + 1) * step for k, step in enumerate(steps)]
        return sum(terms)

    def month_counts(self, kind):
        """The number of items with each value, by month."""
        found = []
        for month in self.calendar.months:
            counts = dict.fromkeys(self.calendar.weights[kind], 0)
            for (_, _, item, _), own in zip(self.places, self.value[kind]):
                if self.calendar.month_of(item.day) == month.key:
                    for key, variable in own.items():
                        counts[key] = counts[key] + variable
            found.append(counts)
        return found

    def audience_counts(self):
        """Audiences touch no other rule: only how many there are of each in a month is chosen."""
        found = []
        weights = self.calendar.weights["audiences"]
        for month, size in zip(self.calendar.months, self.sizes):
            pinned = [pin.audience for pin in self.pins
                      if pin.audience and self.calendar.month_of(pin.day) == month.key]
            counts = {}
            for key, weight in weights.items():
                least = pinned.count(key)
                counts[key] = self.model.new_int_var(least, size if weight > 0 else least, key)
            self.require(sum(counts.values()) == size)
            found.append(counts)
        return found

    def square(self, expression, low, high):
        base = self.model.new_int_var(low, high, "")
        self.require(expression == base)
        result = self.model.new_int_var(0, max(low * low, high * high), "")
        self.model.add_multiplication_equality(result, [base, base])
        return result

    def balances(self, weights, months):
        """S4 (a), (b), (c)."""
        total = sum(weights.values())
        missing, squares = [], []
        for counts, size in zip(months, self.sizes):
            if size == 0:
                continue
            for key, weight in weights.items():
                count = self.model.new_int_var(0, size, "")
                self.require(counts[key] == count)
                squares.append(self.square(
                    count * total - weight * size, -weight * size, size * total))
                if weight > 0:
                    absent = self.model.new_bool_var("")
                    self.require(count + absent >= 1)
                    missing.append(absent)
        size = sum(self.sizes)
        cycle = [
            self.square(sum(counts[key] for counts in months) * total - weight * size,
                        -weight * size, size * total)
            for key, weight in weights.items()]
        return [sum(missing), sum(squares), sum(cycle)]

    def neighbours(self, kind):
        """S5: a carried last label. `last` may be set too often, never too seldom, and what it is
        set for is made least."""
        keys = list(self.calendar.weights[kind])
        last = dict.fromkeys(keys, 0)
        found = []
        for (_, _, _, used), own in zip(self.places, self.value[kind]):
            same = self.model.new_bool_var("")
            for key, variable in own.items():
                self.require(same >= variable + last[key] - 1)
            found.append(same)
            after = {}
            for key in keys:
                after[key] = self.model.new_bool_var("")
                if key in own:
                    self.require(after[key] >= own[key])
                self.require(after[key] >= last[key] - used)
            last = after
        return sum(found)

    def ranks(self):
        return sum(slot.hour.rank * variable for slot, variable in self.slots.items())

    def least(self, expression, seconds):
        """Makes an expression least, and keeps it so."""
        if isinstance(expression, int):
            return expression
        self.model.minimize(expression)
        found = solver(seconds)
        status = found.solve(self.model)
        if status != cp_model.OPTIMAL:
            raise TimeoutError(found.status_name(status))
        value = round(found.objective_value)
        self.model.clear_objective()
        self.require(expression <= value)
        hints = {variable.index: (variable, found.value(variable))
                 for variable in map(self.model.get_int_var_from_proto_index,
                                     range(len(self.model.proto.variables)))}
        self.model.clear_hints()
        for variable, number in hints.values():
            self.model.add_hint(variable, number)
        return value


def best(calendar, seconds=120, told=None):
    """The optimum of each level of the goals, None when the calendar has no plan. `told`, if
    given, takes (level, seconds)."""
    start = time.monotonic()

    def note(level):
        if told is not None:
            told.append((level, time.monotonic() - start))

    counts = best_totals(calendar, seconds)
    if counts is None:
        return None
    note("S2")
    found = {"S2": totals_value(calendar, counts)}
    model = Labelled(calendar, counts)
    found["S3"] = model.least(model.evenness(), seconds)
    note("S3")
    for kind in KINDS:
        months = (model.audience_counts() if kind == "audiences" else model.month_counts(kind))
        found[f"S4 {kind}"] = tuple(
            model.least(one, seconds) for one in model.balances(calendar.weights[kind], months))
        note(f"S4 {kind}")
    for kind in ("objectives", "pillars"):
        found[f"S5 {kind}"] = model.least(model.neighbours(kind), seconds)
        note(f"S5 {kind}")
    found["S6"] = model.least(model.ranks(), seconds)
    note("S6")
    return found
