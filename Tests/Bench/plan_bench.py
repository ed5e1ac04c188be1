#!/usr/bin/env python3
"""Times the planner on the real calendar and on twenty years of the same shape.

    python3 Tests/Bench/plan_bench.py BINARY [--runs N] [--write FILE]

Planning has no command of its own, so this times `plan export --format json` as a whole, and
subtracts a run on the same calendar with a mistake at its end, which is read and then refused. What
is left still holds the writing of the plan: planning alone takes less. Prints medians; a slow or
busy machine is no failure, and on a busy one the processor's time tells more. `--write FILE`
writes the twenty years there and ends.
"""
import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-11-20T12:00:00-03:00"
YEARS = 20


def item(text, shift):
    """A campaign, season or pin of another year: its dates are moved, its names are new."""
    text = re.sub(
        r"(?<=: )(20\d\d)(?=-\d\d-\d\d)", lambda year: str(int(year[1]) + shift), text)
    return re.sub(
        r"(?m)^(  - id: |    (?:campaign|season): )(\S+)", rf"\1\2-{shift}", text) if shift else text


def years(text, count):
    """The calendar with its cycle, campaigns, seasons and pins repeated for `count` years."""
    text = "\n".join(
        line for line in text.split("\n") if not line.lstrip().startswith("#"))
    text = re.sub(r"(?m)^  months: 12$", f"  months: {12 * count}", text)

    def repeated(block):
        return block[1] + "".join(item(block[2], shift) for shift in range(count))

    for key in ("campaigns", "seasons", "pinned"):
        text, found = re.subn(rf"(?m)^({key}:\n)((?:[ \t]+.*\n|\n)+)", repeated, text)
        assert found == 1, f"{key} is not in the calendar as this program expects it"
    return text


def seconds(command, runs, wanted=0):
    """The median time of a command on the clock and of the processor, its output thrown away."""
    clock, processor = [], []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        code = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        assert code == wanted, f"exit code {code}: {' '.join(command)}"
        clock.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(
            after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    # The first run fetches the program from disk.
    return statistics.median(clock[1:]), statistics.median(processor[1:])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--write")
    options = parser.parse_args()
    binary = str(Path(options.binary).resolve())
    real = ROOT / "calendar.yml"
    long = years(real.read_text(encoding="utf-8"), YEARS)
    if options.write:
        Path(options.write).write_text(long, encoding="utf-8")
        return
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "calendar.yml"
        for name, text, runs, target in (
            ("real year", real.read_text(encoding="utf-8"), options.runs, 50),
            (f"{YEARS} years", long, max(3, options.runs // 3), 1000),
        ):
            command = [
                binary, "plan", "export", "--format", "json", "--source", str(ROOT), "--calendar",
                str(path), "--now", NOW]
            path.write_text(text + "\nmistake: 1\n", encoding="utf-8")
            reading = seconds(command, runs, wanted=65)
            path.write_text(text, encoding="utf-8")
            whole = seconds(command, runs)
            clock, processor = (1000 * (a - b) for a, b in zip(whole, reading))
            print(
                f"{name}: {clock:.1f} ms to plan, {processor:.1f} ms of the processor "
                f"({1000 * reading[0]:.1f} ms to start and read before); target {target} ms "
                f"{'reached' if clock < target else 'MISSED'} (medians of {runs})")


if __name__ == "__main__":
    sys.exit(main())
