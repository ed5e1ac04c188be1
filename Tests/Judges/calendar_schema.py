#!/usr/bin/env python3
"""Holds docs/schemas against the real calendar and against the calendars that the program refuses.

    .venv/bin/python Tests/Judges/calendar_schema.py [PLAN.json …]

Each folder of Tests/ScheduleTests/Diagnostics holds a calendar, or a plan, about which the program's
own tests know what is said; its schema.txt says whether the schema `refuses` it too or `accepts` what no
schema can see. The calendars of Tests/Judges/calendars are those that the program's tests accept,
and the random ones of plan_calendars.py are free of mistakes. So what the one learns and the other
does not is found here. Plans that are named, and plan.json, which the program's tests write, must
be what plan.schema.json describes.
"""
import copy
import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml

import plan_calendars

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "docs/schemas"
CASES = ROOT / "Tests/ScheduleTests/Diagnostics"
SOUND = ROOT / "Tests/Judges/calendars"
PLAN = ROOT / "Tests/Judges/plan.json"
FIRST_LINE = "# yaml-language-server: $schema=docs/schemas/calendar.schema.json"
LEAST_REFUSED = 25
RANDOM = 100


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, no base 60, only true and false."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", list("tf")),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", list("-0123456789")),
    ("float", r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$", list("-0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def validator(name):
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    assert kind is jsonschema.Draft202012Validator, f"{name}: not draft 2020-12"
    kind.check_schema(schema)
    return kind(schema)


def strict_objects(schema, path="#"):
    """Places where a schema would let an unknown key pass."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("additionalProperties") is not False:
            yield path
        for key, part in schema.items():
            if key != "examples":
                yield from strict_objects(part, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, part in enumerate(schema):
            yield from strict_objects(part, f"{path}/{index}")


def undescribed(schema, path="#"):
    """Keys without a description, which editors show while one writes."""
    if isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            if isinstance(part, dict) and "description" not in part:
                target = part.get("$ref", "").rpartition("/")[2]
                if target not in {"time", "hours"}:
                    yield f"{path}/{name}"
        for key, part in schema.items():
            if key != "examples":
                yield from undescribed(part, f"{path}/{key}")


def read(path):
    return yaml.load(path.read_text("utf-8"), Loader)


def broken_plans(plan):
    """A plan with one fault each."""
    def changed(change):
        other = copy.deepcopy(plan)
        change(other)
        return other

    yield "version", changed(lambda p: p.update(version=2))
    yield "key", changed(lambda p: p.update(extra=1))
    yield "sha256", changed(lambda p: p["calendar"].update(sha256="A" * 64))
    yield "generated", changed(lambda p: p.update(generated="2026-08-10"))
    if not plan["items"]:
        return
    for key in list(plan["items"][0]):
        yield f"without {key}", changed(lambda p: p["items"][0].pop(key))
    for key, value in [("id", "2026-13-post-1"), ("start", "2026-08-10T09:00"), ("format", "posts"),
                       ("channels", []), ("campaign", ""), ("objective", None), ("state", "listo"),
                       ("pinned", "no"), ("reasons", [1])]:
        yield key, changed(lambda p: p["items"][0].update({key: value}))


def main(plans):
    faults = []
    calendar = validator("calendar.schema.json")
    plan_schema = validator("plan.schema.json")
    lock_schema = validator("lock.schema.json")
    for name, schema in [("calendar", calendar.schema), ("plan", plan_schema.schema),
                         ("lock", lock_schema.schema)]:
        faults += [f"{name}.schema.json lets any key pass at {at}" for at in strict_objects(schema)]
        faults += [f"{name}.schema.json says nothing of {at}" for at in undescribed(schema)]

    real = ROOT / "calendar.yml"
    text = real.read_text("utf-8")
    if text.splitlines()[0] != FIRST_LINE:
        faults.append(f"calendar.yml does not begin with «{FIRST_LINE}»")
    for error in calendar.iter_errors(read(real)):
        faults.append(f"calendar.yml: {error.json_path}: {error.message}")

    sound = sorted(SOUND.glob("*.yml"))
    for path in sound:
        for error in calendar.iter_errors(read(path)):
            faults.append(f"{path.name}: {error.json_path}: {error.message}")

    for seed in range(RANDOM):
        for error in calendar.iter_errors(yaml.load(plan_calendars.calendar(seed), Loader)):
            faults.append(f"random calendar {seed}: {error.json_path}: {error.message}")

    refused = accepted = 0
    for folder in sorted(path for path in CASES.iterdir() if path.is_dir()):
        marker = (folder / "schema.txt").read_text("utf-8").strip()
        try:
            if folder.name.startswith("lock-"):
                lock = json.loads((folder / "calendar.lock.json").read_text("utf-8"))
                errors = lock_schema.iter_errors(lock)
            elif folder.name.startswith("plan-"):
                plan = json.loads((folder / "plan.json").read_text("utf-8"))
                errors = plan_schema.iter_errors(plan)
            else:
                errors = calendar.iter_errors(read(folder / "calendar.yml"))
            found = [f"{e.json_path}: {e.message}" for e in errors]
        except (yaml.YAMLError, json.JSONDecodeError) as error:
            found = [f"not readable: {error}"]
        if marker == "refuses":
            refused += 1
            if not found:
                faults.append(f"{folder.name}: the schema accepts it, and should not")
        else:
            accepted += 1
            faults += [f"{folder.name}: the schema refuses it: {line}" for line in found]
    if refused < LEAST_REFUSED:
        faults.append(f"only {refused} files are refused; {LEAST_REFUSED} are wanted")

    broken = 0
    plans = [PLAN, *plans]
    for path in plans:
        plan = json.loads(Path(path).read_text("utf-8"))
        for error in plan_schema.iter_errors(plan):
            faults.append(f"{path}: {error.json_path}: {error.message}")
        for name, other in broken_plans(plan):
            broken += 1
            if plan_schema.is_valid(other):
                faults.append(f"plan.schema.json accepts a plan with a wrong {name}")

    for fault in faults:
        print(fault)
    print(f"calendar.yml and {len(sound) + RANDOM} others fit; {refused} broken files refused, "
          f"{accepted} left to the program; {len(plans)} plans fit, {broken} broken ones refused, "
          f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
