#!/usr/bin/env python3
"""Judges replanning: locks the plans of calendars, lets time pass, changes the calendars at random
and locks again.

    .venv/bin/python Tests/Judges/plan_replan.py .build/release/emra-site [--count N] [--seed S]

Each new lock keeps every rule of docs/planner.md ("The lock") by the checks of plan_lock.py, leaves
settled items as they are, gives no id again, and has exactly as few changes as the CP-SAT model
proves possible: approved items (S1.1), days (S1.2), hours (S1.3), and labels (S1.4) for its own
days, hours and matching. Where the program names a clash the model finds no plan. A cycle of which
the lock has nothing gets the plan that is made afresh. In few cases the program may say that it
could not decide, or could not prove its plan the least. `--count N` takes N histories of up to three
changes; every tenth is of the real calendar. A case on which anything disagrees is named with its
files.
"""
import argparse
import hashlib
import json
import multiprocessing
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import plan_calendars
import plan_changes
import plan_lock
import plan_lock_model
import plan_rules
import project

LEVELS = ("S1.1 approved", "S1.2 days", "S1.3 hours")
# What the program says of a plan that may not be the one with the fewest changes.
UNPROVED = "No se pudo demostrar que sean los menos cambios"
# Seconds of the program from which a case is named and kept.
SLOW = 10
# Kinds that a random history chooses from; the plain blackout day has a series of its own too.
DISCOUNT = {"nothing": 0.3, "weight changed": 0.5, "blackout removed": 0.5}


class Program:
    def __init__(self, binary, folder, patience):
        self.binary = str(Path(binary).resolve())
        self.folder = Path(folder)
        self.patience = patience

    def lock(self, name, moment):
        """Runs `plan lock` on NAME.yml: "planned", "unproved" (planned, and the program
        says it may not be the least), "clash", "undecided", "invalid" or what is wrong; seconds."""
        start = time.monotonic()
        command = [self.binary, "plan", "lock", "--calendar", f"{name}.yml", "--source",
                   str(self.folder), "--now", moment.isoformat()]
        try:
            found = subprocess.run(command, capture_output=True, text=True, cwd=self.folder,
                                   timeout=self.patience)
        except subprocess.TimeoutExpired:
            return f"no answer in {self.patience} s", self.patience
        seconds = time.monotonic() - start
        if found.returncode == 0:
            return ("unproved" if UNPROVED in " ".join(found.stdout.split()) else "planned"), seconds
        if found.returncode == 65 and "EMRA-R001" in found.stderr:
            return "clash", seconds
        if found.returncode == 65 and any(
                code in found.stderr for code in ("EMRA-R002", "EMRA-R010")):
            return "undecided", seconds
        if found.returncode == 65 and "EMRA-P0" in found.stderr:
            return "invalid", seconds
        return f"exit {found.returncode}: {found.stderr[-300:]}", seconds


    def fresh(self, name, text):
        """The plan of a calendar made afresh, as parsed JSON; None where it has none."""
        path = self.folder / f"{name}.fresh.yml"
        path.write_text(text)
        found = subprocess.run(
            [self.binary, "plan", "export", "--calendar", path.name, "--source", str(self.folder),
             "--format", "json"],
            capture_output=True, text=True, cwd=self.folder, timeout=self.patience)
        path.unlink()
        return json.loads(found.stdout) if found.returncode == 0 else None

    def broken(self, name):
        """The rules that the lock of NAME.yml breaks by `plan verify`, as `rules_of` names them;
        a text where there is no answer."""
        found = subprocess.run(
            [self.binary, "plan", "verify", "--calendar", f"{name}.yml", "--source",
             str(self.folder), "--format", "json"],
            capture_output=True, text=True, cwd=self.folder, timeout=self.patience)
        try:
            report = json.loads(found.stdout)
        except ValueError:
            return f"plan verify: exit {found.returncode}: {found.stderr[-300:]}"
        rules = set()
        for one in report["violations"]:
            number = one["code"][-3:]
            if number == "007":
                rules.add("H7" if "campaña" in one["message"] or "temporada" in one["message"]
                          else "labels")
            elif number == "014":
                # A story where stories have no hours: one at no hour to the judge.
                rules.add("H4")
            elif number not in ("001", "002"):
                rules.add(RULES.get(number[:2], one["code"]))
        if bool(report["violations"]) != (found.returncode == 65):
            return f"plan verify: exit {found.returncode} with {len(report['violations'])} findings"
        return rules


# The rules that the verifier's codes are of, by their first two digits; 006 is the clock's.
RULES = {"00": "H8", "01": "H1", "02": "H2", "03": "H3", "04": "H4", "05": "H5", "06": "H6",
         "07": "H7", "08": "labels", "09": "H8"}


def rules_of(texts):
    return {text.split()[0] for text in texts}


def verified(program, name, calendar, text, lock, moment):
    """What is wrong with the verifier's findings on a lock that stands in a calendar at a moment."""
    path = program.folder / f"{name}.check.lock.json"
    (program.folder / f"{name}.check.yml").write_text(text)
    path.write_text(plan_lock.write_lock(replace(lock, moment=moment, digest=digest(text))))
    found = program.broken(f"{name}.check")
    # An item of a pin that is no more is one without pin.
    pins = {pin.pin for pin in calendar.pins}
    items = [one if one.pin in pins else replace(one, pin=None) for one in lock.items]
    lock = replace(lock, items=tuple(items))
    case = plan_lock.Case(calendar, lock, moment)
    texts = plan_lock.violations(case, [one for one in items if one not in case.dropped])
    wanted = rules_of(texts)
    # An item that is not as its pin asks is one without pin to the verifier, and a pin to the judge.
    if found == wanted or isinstance(found, set) and "H6" in found & wanted:
        for ending in ("yml", "lock.json"):
            (program.folder / f"{name}.check.{ending}").unlink()
        return []
    return [f"plan verify finds {sorted(found) if isinstance(found, set) else found} in the lock; "
            f"the judge {texts}"]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def misdated(case, text, new):
    """What is wrong with the digest and the moment of a new lock; one that is the old keeps its."""
    wrong = []
    if new.digest != digest(text):
        wrong.append("the lock's digest is not the calendar's")
    same = (new.items, new.retired, new.digest) == (
        case.lock.items, case.lock.retired, case.lock.digest)
    if new.moment != (case.lock.moment if same else case.moment):
        wrong.append(f"the lock's moment is {new.moment}")
    return wrong


def judge(case, text, answer, new):
    """What is wrong with the program's answer, and the number of items it moved."""
    if answer not in ("planned", "unproved", "clash"):
        return [answer], 0
    try:
        least = plan_lock_model.least(case, new.items if new else ())
    except TimeoutError as error:
        return [f"CP-SAT found no optimum in its time: {error}"], 0
    if answer == "clash":
        return ([] if least is None else
                [f"the program names a clash; CP-SAT has a plan with {least} changes"]), 0
    wrong = misdated(case, text, new)
    wrong += plan_lock.violations(case, new.items)
    wrong += plan_lock.ids_wrongly_given(case, new)
    found = plan_lock.changes(case, new.items)
    if least is None:
        wrong.append("the program has a plan; CP-SAT has none")
        return wrong, 0
    for name, value, best in zip(LEVELS, found, least):
        if answer == "unproved" and value > best:
            return wrong, found[1]
        if value != best:
            # Levels after the first that differs are not comparable.
            wrong.append(f"{name} is {value}, the optimum {best}")
            break
    if not wrong:
        labels = plan_lock.changes_of_labels(case, new.items)
        best = plan_lock_model.least_labels(case, new.items)
        if labels != best:
            wrong.append(f"S1.4 labels is {labels}, the optimum {best}")
    return wrong, found[1]


def judge_fresh(case, text, answer, new, plan):
    """What is wrong with the answer where the lock has no item in any month of the cycle: the plan
    is the one made afresh (`plan`), and nothing of it has been moved."""
    if answer != "planned":
        return [] if answer == "clash" and plan is None else [f"{answer}, in a new cycle"], 0
    wrong = misdated(case, text, new)
    if plan is None:
        return wrong + ["the program has a plan; the calendar has none"], 0

    def shown(items):
        return sorted(str(replace(one, id="")) for one in items)

    made = plan_lock.lock_of_plan(case.calendar, plan, new.digest, new.moment)
    if shown(made.items) != shown(one for one in new.items if one.month in case.months):
        wrong.append("the new cycle is not the plan of its calendar made afresh")
    if set(case.carried) != {one for one in new.items if one.month not in case.months}:
        wrong.append("the settled items of other cycles are not carried along as they are")
    return wrong + plan_lock.ids_wrongly_given(case, new), 0


def history(task):
    """One calendar through up to three changes. A list of steps, each a dict."""
    program, seed, series = task
    random = Random(f"{series} {seed}")
    name = f"{series.replace(' ', '-')}-{seed}"
    calendar_path = program.folder / f"{name}.yml"
    lock_path = program.folder / f"{name}.lock.json"
    for path in program.folder.glob(f"{name}.*"):
        path.unlink()
    steps = []
    for _ in range(20):
        if seed % 10 == 9:
            text = (project.ROOT / "calendar.yml").read_text()
        elif random.random() < 0.5:
            text = plan_calendars.small(random.randrange(100_000))
        else:
            text = plan_calendars.calendar(random.randrange(100_000))
        calendar_path.write_text(text)
        calendar = plan_rules.read(text)
        start = plan_changes.moment_of(calendar, Random(0)).replace(
            year=calendar.days[0].year - 1, month=1, day=1)
        answer, _ = program.lock(name, start)
        if answer not in ("clash", "undecided"):
            break
    if answer != "planned":
        return [{"name": name, "kind": "first lock", "answer": answer, "wrong": [answer],
                 "moved": 0, "seconds": 0, "solver": 0, "now": start}]
    written = lock_path.read_text()
    lock = plan_lock.read_lock(written)
    if plan_lock.write_lock(lock) != written:
        return [{"name": name, "kind": "first lock", "answer": answer, "moved": 0, "seconds": 0,
                 "solver": 0, "wrong": ["the lock is not written as the judge writes it"]}]
    moment = None
    kinds = list(plan_changes.KINDS)
    weights = [DISCOUNT.get(kind, 1) for kind in kinds]
    for step in range(1 if series == "one blackout day" else random.choice((1, 2, 3))):
        moment = plan_changes.moment_of(calendar, random, moment)
        lock = plan_changes.live(lock, calendar, moment, random)
        if series == "one blackout day":
            chosen = [series]
            # As locked: nothing has been moved by hand, so nothing but the day makes items leave.
            lock = replace(lock, items=tuple(
                replace(one, start=old.start, channels=old.channels) for one, old in
                zip(lock.items, plan_lock.read_lock(lock_path.read_text()).items)))
        else:
            chosen = random.choices(kinds, weights, k=random.choice((1, 1, 1, 2, 3)))
        changed = text
        for kind in chosen:
            changed = plan_changes.change(kind, changed, random) or changed
        calendar_path.write_text(changed)
        lock_path.write_text(plan_lock.write_lock(lock))
        own = f"{name}.{step}"
        for path, ending in ((calendar_path, "yml"), (lock_path, "lock.json")):
            shutil.copy(path, program.folder / f"{own}.{ending}")
        answer, seconds = program.lock(own, moment)
        found = {"name": own, "kind": chosen[0] if len(chosen) == 1 else "several changes",
                 "answer": answer, "wrong": [], "moved": 0, "seconds": seconds, "solver": 0,
                 "now": moment.isoformat()}
        steps.append(found)
        if answer in ("invalid", "undecided"):
            break
        new = None
        if answer in ("planned", "unproved"):
            new = plan_lock.read_lock((program.folder / f"{own}.lock.json").read_text())
            shutil.copy(program.folder / f"{own}.lock.json", program.folder / f"{own}.new.json")
        shutil.copy(lock_path, program.folder / f"{own}.lock.json")
        calendar = plan_rules.read(changed)
        case = plan_lock.Case(calendar, lock, moment)
        begun = time.monotonic()
        if any(one.month in case.months for one in lock.items):
            found["wrong"], found["moved"] = judge(case, changed, answer, new)
            found["wrong"] += verified(program, own, calendar, changed, lock, moment)
        else:
            found["wrong"], found["moved"] = judge_fresh(
                case, changed, answer, new, program.fresh(own, changed))
        if new is not None:
            found["wrong"] += verified(program, f"{own}.new", calendar, changed, new, moment)
        found["solver"] = time.monotonic() - begun
        if found["wrong"]:
            found["wrong"].insert(0, f"--now {moment.isoformat()}")
            break
        if seconds < SLOW:
            for path in program.folder.glob(f"{own}.*"):
                path.unlink()
        if new is None:
            # The team takes the change back.
            calendar = plan_rules.read(text)
            continue
        text, lock = changed, new
        lock_path.write_text(plan_lock.write_lock(lock))
    calendar_path.unlink(missing_ok=True)
    lock_path.unlink(missing_ok=True)
    return steps


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--count", type=int, default=300, help="histories of random changes")
    parser.add_argument("--days", type=int, default=100, help="cases of one blackout day")
    parser.add_argument("--seed", type=int, default=0, help="the first history")
    parser.add_argument("--patience", type=int, default=180,
                        help="seconds for one call of the program")
    parser.add_argument("--keep", default=".build/judges/replans")
    options = parser.parse_args()
    folder = Path(options.keep).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    program = Program(options.binary, folder, options.patience)
    start = time.monotonic()
    seeds = range(options.seed, options.seed + options.count)
    tasks = [(program, seed, "one blackout day")
             for seed in range(options.seed, options.seed + options.days)]
    tasks += [(program, seed, "changes") for seed in seeds]
    steps = []
    with multiprocessing.Pool(2) as pool:
        for found in pool.imap_unordered(history, tasks):
            for step in found:
                steps.append(step)
                for text in step["wrong"]:
                    print(f"{folder / step['name']}.yml ({step['kind']}): {text}", flush=True)
    if not steps:
        print("no calendar had a plan")
        return 1
    failed = sum(bool(step["wrong"]) for step in steps)
    for step in steps:
        if step["seconds"] >= SLOW:
            print(f"{folder / step['name']}.yml --now {step['now']} ({step['kind']}): "
                  f"{step['seconds']:.0f} s")
    for kind in dict.fromkeys(["one blackout day", *plan_changes.KINDS, "several changes",
                               "first lock"]):
        own = [step for step in steps if step["kind"] == kind]
        if own:
            count = {name: sum(step["answer"] == name for step in own)
                     for name in ("planned", "clash", "invalid")}
            print(f"{kind}: {len(own)} cases, {count['planned']} replanned with "
                  f"{sum(step['moved'] for step in own)} changes of day, {count['clash']} that "
                  f"clash, {sum(bool(step['wrong']) for step in own)} disagree")
    invalid = sum(step["answer"] == "invalid" for step in steps)
    if invalid * 10 > len(steps):
        print(f"too many changes make the calendar invalid: {invalid}")
        failed += 1
    undecided = sum(step["answer"] == "undecided" for step in steps)
    unproved = sum(step["answer"] == "unproved" for step in steps)
    if (undecided + unproved) * 25 > len(steps):
        print(f"too many are undecided ({undecided}) or not proved to be the least ({unproved})")
        failed += 1
    slow = max(steps, key=lambda step: step["seconds"])
    planned = sum(step["answer"] == "planned" for step in steps)
    clashing = sum(step["answer"] == "clash" for step in steps)
    if len(steps) >= 50 and (planned * 2 < len(steps) or clashing * 50 < len(steps)):
        print(f"too few plans ({planned}) or clashes ({clashing})")
        failed += 1
    print(f"{len(steps)} changes of calendars: {planned} replanned at the optimum of S1 where none "
          f"is named above, {clashing} that clash, {invalid} invalid, {undecided} undecided, "
          f"{unproved} not claimed to be the least; "
          f"slowest {slow['seconds']:.2f} s ({slow['name']}), CP-SAT "
          f"{max(step['solver'] for step in steps):.1f} s; {failed} disagree "
          f"({time.monotonic() - start:.0f} s)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
