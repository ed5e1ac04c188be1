#!/usr/bin/env python3
"""Holds the planner to docs/planner.md on random calendars (plan_calendars.py).

    python3 Tests/Judges/plan_check.py BINARY [--wide N] [--clashes N] [--totals N] [--small N]
                                        [--patience SECONDS] [--keep FOLDER]

For each calendar of the wide kind: `plan export` gives a plan or `plan verify` names a clash, and
the CP-SAT model (plan_model.py) agrees which; the verifier finds nothing in the plan and gives the
soft goals the values that Python computes; the rules applied one by one in Python (plan_rules.py)
find nothing; the model takes the plan as it is. Of a clash, the model shows that its rules cannot
hold together and that none can be left out. The real calendar's plan and those of the wide kind
are worth the optimum of S2 and S3, those of small calendars the optimum of every level. A calendar
on which anything disagrees is named with its file.

`--wide N` takes seeds 0 … N−1; of these, `--clashes N` proves the first N clashes and `--totals N`
the optimum of the first N plans; `--small N` takes small calendars until N have a plan.
"""
import argparse
import json
import multiprocessing
import subprocess
import sys
import time
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import plan_calendars
import plan_model
import plan_rules
import project
from plan_rules import LEVELS, Item, Rule

NOW = "2026-11-20T12:00:00-03:00"
# The goals that settle how many items a day has.
DATES = ("S2", "S3")
CLASHES_WANTED = 100
PINS_WANTED = 100


class Program:
    def __init__(self, binary, folder, patience):
        self.binary = str(Path(binary).resolve())
        self.folder = Path(folder)
        self.patience = patience

    def path(self, name):
        return self.folder / f"{name}.yml"

    def run(self, *words):
        start = time.monotonic()
        command = [self.binary, "plan", *map(str, words), "--now", NOW]
        try:
            found = subprocess.run(
                command, capture_output=True, text=True, timeout=self.patience)
        except subprocess.TimeoutExpired:
            found = subprocess.CompletedProcess(
                command, -1, "", f"no answer in {self.patience} s")
        return found, time.monotonic() - start

    def plan(self, path):
        """The plan as parsed JSON (None for a clash), its text, seconds, and what is wrong."""
        found, seconds = self.run("export", "--format", "json", "--calendar", path)
        if found.returncode == 65:
            wrong = []
            if found.stdout:
                wrong.append("exit 65 with something on stdout")
            if not found.stderr:
                wrong.append("exit 65 without a word")
            return None, "", seconds, wrong
        if found.returncode != 0:
            return None, "", seconds, [f"exit {found.returncode}: {found.stderr[-400:]}"]
        try:
            return json.loads(found.stdout), found.stdout, seconds, []
        except ValueError as error:
            return None, "", seconds, [f"the plan is no JSON: {error}"]

    def verify(self, path, plan=None):
        """What `plan verify` says as parsed JSON, and its exit code."""
        words = [plan] if plan else []
        found, _ = self.run("verify", *words, "--calendar", path, "--format", "json")
        try:
            return json.loads(found.stdout), found.returncode
        except ValueError:
            return None, f"{found.returncode}: {found.stderr[-400:]}"


def items_of(calendar, plan):
    """The plan's items, and what is wrong with their writing."""
    found, wrong = [], []
    pins = {}
    for pin in calendar.pins:
        pins.setdefault((pin.day, pin.minute, pin.format, pin.channels), []).append(pin.pin)
    numbers = {}
    for one in plan["items"]:
        start = datetime.fromisoformat(one["start"])
        local = start.replace(tzinfo=None)
        if start.second or local.replace(tzinfo=calendar.zone).utcoffset() != start.utcoffset():
            wrong.append(f"{one['id']}: {one['start']} is not its time in the zone")
        channels = frozenset(one["channels"])
        if one["channels"] != [name for name in calendar.channels if name in channels]:
            wrong.append(f"{one['id']}: channels {one['channels']} are not in order")
        pin = None
        minute = local.hour * 60 + local.minute
        if one["pinned"]:
            named = pins.get((local.date(), minute, one["format"], channels))
            if named:
                pin = named.pop(0)
            else:
                wrong.append(f"{one['id']} is pinned and no pin")
        item = Item(
            local.date(), minute, one["format"], channels, one["campaign"], one["season"],
            one["objective"], one["pillar"], one["audience"], pin)
        key = (one["start"][:7], one["format"])
        numbers[key] = numbers.get(key, 0) + 1
        if one["id"] != f"{key[0]}-{key[1]}-{numbers[key]}":
            wrong.append(f"{one['id']} should be {key[0]}-{key[1]}-{numbers[key]}")
        if not one["reasons"]:
            wrong.append(f"{one['id']} has no reason")
        found.append(item)
    if [item.order()[:3] for item in found] != sorted(item.order()[:3] for item in found):
        wrong.append("items out of order")
    return found, wrong


def rule_of(entry):
    """A rule of the program's JSON."""
    named = [entry[key] for key in ("month", "format", "id", "index")
             if entry.get(key) is not None]
    return Rule(entry["rule"], *named[:1])


def goals_told(calendar, items, told):
    """What is wrong with the verifier's values and bounds of the soft goals."""
    values = plan_rules.goals(calendar, items)
    spread, middle, _ = values["S2"]
    own = {"S2 spread": spread, "S2 middle": Fraction(middle, 2), "S3": values["S3"],
           "S5 objectives": values["S5 objectives"], "S5 pillars": values["S5 pillars"],
           "S6": values["S6"]}
    for kind in plan_rules.KINDS:
        for name, value in zip(("absent", "months", "cycle"), values[f"S4 {kind}"]):
            own[f"S4 {kind} {name}"] = value
    found = {one["name"]: (Fraction(one["value"]), Fraction(one["bound"])) for one in told}
    wrong = [f"the verifier's {name} is {found.get(name, ('missing',))[0]}, not {value}"
             for name, value in own.items() if found.get(name, (None,))[0] != value]
    return wrong + [f"the verifier's bound of {name} is {bound}, over the value {value}"
                    for name, (value, bound) in found.items() if bound > value]


def check_plan(program, name, calendar, plan, text):
    path = program.path(name)
    items, wrong = items_of(calendar, plan)
    file = program.folder / f"{name}.plan.json"
    file.write_text(text)
    report, code = program.verify(path, file)
    if report is None:
        wrong.append(f"plan verify: exit {code}")
    elif code != 0 or report["violations"] or report["feasible"] is not True:
        wrong.append(f"plan verify: exit {code}, {report['violations'][:3]}")
    else:
        wrong += goals_told(calendar, items, report["goals"])
    wrong += plan_rules.violations(calendar, items)
    if not plan_model.accepts(calendar, items):
        wrong.append("CP-SAT does not take the plan")
    if not wrong:
        file.unlink()
    return items, wrong


def clash_of(program, name):
    """The rules of the clash, and what is wrong with how it is told."""
    report, code = program.verify(program.path(name))
    if report is None:
        return None, [f"plan verify: exit {code}"]
    wrong = []
    if report.get("feasible") is not False or code == 0:
        wrong.append(f"plan verify of a clash: exit {code}, feasible {report.get('feasible')}")
    rules = [rule_of(entry) for entry in report.get("clash") or []]
    if not rules:
        wrong.append("plan verify names no clash")
    return rules, wrong


def check_wide(task):
    program, seed = task
    name = f"{seed}"
    text = plan_calendars.calendar(seed)
    program.path(name).write_text(text)
    calendar = plan_rules.read(text)
    start = time.monotonic()
    answer = plan_model.feasible(calendar)
    solved = time.monotonic() - start
    plan, written, seconds, wrong = program.plan(program.path(name))
    found = {"name": name, "answer": answer, "pins": bool(calendar.pins), "solver": solved,
             "program": seconds, "months": len(calendar.months), "clash": None,
             "planned": plan is not None}
    if answer == plan_model.UNKNOWN:
        wrong.append("CP-SAT found no answer in its time")
    elif wrong:
        pass
    elif plan is None:
        rules, wrong = clash_of(program, name)
        found["clash"] = rules
        if answer == plan_model.YES:
            wrong.append(f"CP-SAT has a plan; the program names a clash: {shown(rules)}")
    else:
        _, wrong = check_plan(program, name, calendar, plan, written)
        if answer == plan_model.NO:
            wrong.append("the program has a plan; CP-SAT has none")
    return found | {"wrong": wrong}


def check_clash(task):
    program, found = task
    start = time.monotonic()
    calendar = plan_rules.read(program.path(found["name"]).read_text())
    wrong = plan_model.real(calendar, found["clash"])
    if wrong:
        wrong = [f"clash {shown(found['clash'])}: {text}" for text in wrong]
    return {"name": found["name"], "wrong": wrong, "solver": time.monotonic() - start}


def check_best(task):
    """Compares a plan with the optimum, down to a level."""
    program, name, text, levels = task
    program.path(name).write_text(text)
    calendar = plan_rules.read(text)
    start = time.monotonic()
    found = {"name": name, "planned": False, "level": None, "solver": 0}
    try:
        best = plan_model.best(calendar, levels=levels)
    except TimeoutError as error:
        return found | {"wrong": [f"CP-SAT found no optimum in its time: {error}"]}
    found["solver"] = time.monotonic() - start
    plan, written, _, wrong = program.plan(program.path(name))
    if wrong:
        return found | {"wrong": wrong}
    if (plan is None) != (best is None):
        return found | {"wrong": ["the program has a plan; CP-SAT has none" if plan else
                                  "CP-SAT has a plan; the program has none"]}
    if plan is None:
        return found | {"wrong": []}
    items, wrong = check_plan(program, name, calendar, plan, written)
    values = plan_rules.goals(calendar, items)
    for level in levels:
        if values[level] != best[level]:
            # Levels after the first that differs are not comparable.
            wrong.append(f"{level} is {told(values[level])}, the optimum {told(best[level])}")
            found["level"] = level
            break
    return found | {"planned": True, "wrong": wrong}


def shown(rules):
    return ", ".join(f"{rule.name} {rule.of}" if rule.of is not None else rule.name
                     for rule in rules or [])


def told(value):
    if isinstance(value, tuple):
        return f"({', '.join(map(told, value))})"
    return str(value)


class Report:
    """Tells what disagrees, and counts it."""

    def __init__(self, program):
        self.program = program
        self.failed = 0

    def take(self, found):
        path = self.program.path(found["name"])
        self.failed += bool(found["wrong"])
        for text in found["wrong"]:
            print(f"{path}: {text}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--wide", type=int, default=300)
    parser.add_argument("--clashes", type=int, default=1000)
    parser.add_argument("--totals", type=int, default=1000)
    parser.add_argument("--small", type=int, default=80)
    parser.add_argument("--patience", type=int, default=30,
                        help="seconds for one call of the program")
    parser.add_argument("--keep", default=".build/judges/plans")
    options = parser.parse_args()
    folder = Path(options.keep)
    folder.mkdir(parents=True, exist_ok=True)
    program = Program(options.binary, folder, options.patience)
    report = Report(program)
    start = time.monotonic()
    lines = plan_calendars.table(plan_calendars.calendar(seed) for seed in range(options.wide))
    print("\n".join([f"The first {options.wide} calendars:", *lines]), flush=True)

    with multiprocessing.Pool(2) as pool:
        wide = []
        for found in pool.imap(check_wide, [(program, seed) for seed in range(options.wide)]):
            wide.append(found)
            report.take(found)
        clashing = [found for found in wide if found["clash"]]
        proved = []
        for found in pool.imap(check_clash, [(program, found)
                                             for found in clashing[:options.clashes]]):
            proved.append(found)
            report.take(found)
        real = project.ROOT / "calendar.yml"
        totals = [(program, "real", real.read_text(), DATES)]
        totals += [(program, found["name"], plan_calendars.calendar(int(found["name"])), DATES)
                   for found in wide if found["planned"]][:options.totals]
        dated = []
        for found in pool.imap(check_best, totals):
            dated.append(found)
            report.take(found)
        small, planned = [], 0
        seeds = iter(range(4 * options.small))
        while planned < options.small:
            batch = [(program, f"small-{seed}", plan_calendars.small(seed), LEVELS)
                     for _, seed in zip(range(10), seeds)]
            if not batch:
                break
            for found in pool.imap(check_best, batch):
                small.append(found)
                planned += found["planned"]
                report.take(found)

    count = {answer: sum(found["answer"] == answer for found in wide)
             for answer in (plan_model.YES, plan_model.NO, plan_model.UNKNOWN)}
    if not dated[0]["planned"]:
        print("the real calendar has no plan")
        report.failed += 1
    optimal, even = (sum(found["planned"] and found["level"] is None for found in some)
                     for some in (small, dated))
    pinned = sum(found["pins"] for found in wide)
    if options.wide >= 300 and (count[plan_model.NO] < CLASHES_WANTED or pinned < PINS_WANTED):
        print(f"too few calendars that clash ({count[plan_model.NO]}) or have pins ({pinned})")
        report.failed += 1
    if options.small and planned < options.small:
        print(f"only {planned} of {options.small} small calendars have a plan")
        report.failed += 1
    for level in LEVELS:
        missed = [found["name"] for found in dated + small if found["level"] == level]
        if missed:
            print(f"{level}: not the optimum in {len(missed)}: {', '.join(missed)}")
    if wide:
        slow = max(wide, key=lambda found: found["program"])
        print(f"slowest: the program {slow['program']:.2f} s ({slow['name']}, {slow['months']} "
              f"months), CP-SAT {max(found['solver'] for found in wide):.1f} s; a clash "
              f"{max([found['solver'] for found in proved], default=0):.1f} s; an optimum "
              f"{max([found['solver'] for found in dated + small], default=0):.1f} s")
    print(f"{len(wide)} calendars: {count[plan_model.YES]} with a plan, {count[plan_model.NO]} "
          f"that clash ({len(proved)} clashes proved), {count[plan_model.UNKNOWN]} unknown, "
          f"{pinned} with pins; {even} of {len(dated)} at the optimum of S2 and S3, "
          f"{optimal} of {planned} small ones at the optimum of all; "
          f"{report.failed} disagree ({time.monotonic() - start:.0f} s)")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
