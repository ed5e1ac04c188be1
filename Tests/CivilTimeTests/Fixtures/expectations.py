#!/usr/bin/env python3
"""Writes what Python's zoneinfo says about the zone files in zoneinfo/, one text file a zone.

    python3 Tests/CivilTimeTests/Fixtures/expectations.py          # rewrite expected/
    python3 .../expectations.py --zoneinfo DIR ZONE SEED           # print one zone of another folder

Lines, all numbers in seconds:
    T at offset_before offset_after dst abbreviation   a change of 1900-2100 (dst, name: after it)
    I at offset dst abbreviation                       a random instant
    L wall instant                                     a random local time, unique
    S wall transition before after                     one that is skipped
    R wall first second                                one that happens twice
`wall` counts seconds of the local clock since 1970-01-01 00:00 on itself. The C library is asked
too; the script fails where the two disagree.

days.txt: `days_since_1970 year month day weekday day_of_year iso_year iso_week` of random days.
"""
import os, random, sys, time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
FIRST = int((datetime(1900, 1, 1, tzinfo=timezone.utc) - EPOCH).total_seconds())
LAST = int((datetime(2101, 1, 1, tzinfo=timezone.utc) - EPOCH).total_seconds()) - 1


def expectations(folder, name, seed):
    with open(folder / name, "rb") as file:
        zone = ZoneInfo.from_file(file, key=name)
    os.environ["TZ"] = ":" + str((folder / name).resolve())
    time.tzset()

    def state(at):
        local = (EPOCH + timedelta(seconds=at)).astimezone(zone)
        libc = time.localtime(at)
        offset = int(local.utcoffset().total_seconds())
        assert (offset, local.tzname()) == (libc.tm_gmtoff, libc.tm_zone), (name, at)
        return offset, libc.tm_isdst, libc.tm_zone

    def resolve(wall):
        naive = datetime(1970, 1, 1) + timedelta(seconds=wall)
        offsets = [
            int(naive.replace(tzinfo=zone, fold=fold).utcoffset().total_seconds())
            for fold in (0, 1)
        ]
        found = sorted({wall - o for o in offsets if state(wall - o)[0] == o})
        if len(found) == 2:
            return f"R {wall} {found[0]} {found[1]}"
        if len(found) == 1:
            return f"L {wall} {found[0]}"
        at = next(t for t in transitions if t + state(t - 1)[0] <= wall < t + state(t)[0])
        return f"S {wall} {at} {state(at - 1)[0]} {state(at)[0]}"

    transitions, step, at, before = [], 6 * 3600, FIRST, state(FIRST)
    while at + step <= LAST:
        if state(at + step) != before:
            low, high = at, at + step
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if state(middle) == before else (low, middle)
            transitions.append(high)
            at, before = high, state(high)
        else:
            at += step

    rng = random.Random(seed)
    for at in transitions:
        offset, dst, abbreviation = state(at)
        yield f"T {at} {state(at - 1)[0]} {offset} {dst} {abbreviation}"
    for _ in range(150):
        at = rng.randint(FIRST, LAST)
        offset, dst, abbreviation = state(at)
        yield f"I {at} {offset} {dst} {abbreviation}"
    for _ in range(100):
        yield resolve(rng.randint(FIRST, LAST))
    for at in rng.sample(transitions, min(40, len(transitions))):
        yield resolve(at + state(at)[0] + rng.randint(-7200, 7200))


def days():
    rng = random.Random(20261120)
    numbers = [1, date.max.toordinal()] + [rng.randint(1, date.max.toordinal()) for _ in range(300)]
    for number in numbers:
        day = date.fromordinal(number)
        week = day.isocalendar()
        yield (
            f"{number - date(1970, 1, 1).toordinal()} {day.year} {day.month} {day.day}"
            f" {day.isoweekday()} {day.timetuple().tm_yday} {week.year} {week.week}"
        )


if sys.argv[1:2] == ["--zoneinfo"]:
    _, _, folder, name, seed = sys.argv
    print("\n".join(expectations(Path(folder), name, int(seed))))
else:
    (HERE / "expected").mkdir(exist_ok=True)
    (HERE / "expected" / "days.txt").write_text("\n".join(days()) + "\n")
    for file in sorted((HERE / "zoneinfo").rglob("*")):
        if file.is_file():
            name = str(file.relative_to(HERE / "zoneinfo"))
            text = "\n".join(expectations(HERE / "zoneinfo", name, 20261120)) + "\n"
            (HERE / "expected" / (name.replace("/", "-") + ".txt")).write_text(text)
