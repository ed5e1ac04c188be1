#!/usr/bin/env python3
"""Holds docs/schemas/networks.schema.json against networks.yml and the files the program refuses.

    .venv/bin/python Tests/Judges/networks_schema.py

Each folder of Tests/EditorialTests/Networks holds a networks.yml with a mistake; its schema.txt says
whether the schema `refuses` it too or `accepts` what no schema can see.
"""
import sys
from pathlib import Path

import yaml

from calendar_schema import Loader, read, strict_objects, undescribed, validator

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "Tests/EditorialTests/Networks"
FIRST_LINE = "# yaml-language-server: $schema=docs/schemas/networks.schema.json"
LEAST_REFUSED = 15


def without_conditions(schema):
    """The schema without `if`, whose properties describe nothing."""
    if isinstance(schema, dict):
        return {key: without_conditions(part) for key, part in schema.items()
                if key not in {"if", "then", "else", "allOf"}}
    return [without_conditions(part) for part in schema] if isinstance(schema, list) else schema


def main():
    faults = []
    schema = validator("networks.schema.json")
    plain = without_conditions(schema.schema)
    faults += [f"networks.schema.json lets any key pass at {at}" for at in strict_objects(plain)]
    faults += [f"networks.schema.json says nothing of {at}" for at in undescribed(plain)]
    real = ROOT / "networks.yml"
    if real.read_text("utf-8").splitlines()[0] != FIRST_LINE:
        faults.append(f"networks.yml does not begin with «{FIRST_LINE}»")
    faults += [f"networks.yml: {e.json_path}: {e.message}" for e in schema.iter_errors(read(real))]
    refused = accepted = 0
    for folder in sorted(path for path in CASES.iterdir() if path.is_dir()):
        marker = (folder / "schema.txt").read_text("utf-8").strip()
        try:
            text = (folder / "networks.yml").read_text("utf-8")
            found = [f"{e.json_path}: {e.message}"
                     for e in schema.iter_errors(yaml.load(text, Loader))]
        except yaml.YAMLError as error:
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
    for fault in faults:
        print(fault)
    print(f"networks.yml fits; {refused} broken files refused, {accepted} left to the program, "
          f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
