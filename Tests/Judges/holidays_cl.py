#!/usr/bin/env python3
"""Compares the holidays that the program knows by rule with PyPI `holidays`, country CL.

    .venv/bin/python Tests/Judges/holidays_cl.py [LIST]

LIST is holidays_cl.txt beside this file: a line per day with date, `irrenunciable` or `-`, law and
name. The program's own tests fail when the rules and the list differ (Tests/ScheduleTests), so list,
rules and package all agree or somebody is told.
"""
import datetime
import sys
from collections import Counter
from pathlib import Path

import holidays

YEARS = range(2025, 2036)
# Days that only one side has: date -> (side, law). There are none. docs/planner.md has this table.
EXCEPTIONS = {}
# Election days are holidays by Ley 18.700, but no rule knows their dates: neither side has them, and
# calendar.yml adds them.
ELECTIONS = [datetime.date(2025, 11, 16), datetime.date(2025, 12, 14)]
# Ley 19.973 and, for the days of September, Ley 20.215: shops must close.
MANDATORY = {(1, 1), (5, 1), (9, 18), (9, 19), (12, 25)}
# The laws that move a day or add one: what the package's names must be there.
NAMES = {
    "Ley 21.357": "Día Nacional de los Pueblos Indígenas",
    "Ley 20.299": "Día Nacional de las Iglesias Evangélicas y Protestantes",
    "Ley 20.148": "Virgen del Carmen",
}


def main(path):
    ours, faults = {}, []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 4 or not all(fields):
            faults.append(f"{path.name}:{number}: not four fields")
            continue
        date = datetime.date.fromisoformat(fields[0])
        if date in ours:
            faults.append(f"{path.name}:{number}: {date} twice")
        ours[date] = fields[1:]
    theirs = holidays.country_holidays("CL", years=YEARS, language="es")

    for date in sorted(set(ours) ^ set(theirs)):
        side = "ours" if date in ours else "package"
        if EXCEPTIONS.get(date, ("",))[0] != side:
            faults.append(f"{date}: only {side} has it: {ours.get(date) or theirs.get(date)}")
    for date in EXCEPTIONS:
        if (date in ours) == (date in theirs):
            faults.append(f"{date}: no exception any more")
    for date in ELECTIONS:
        if date in ours or date in theirs:
            faults.append(f"{date}: an election day, which no rule can know")
    for date, (mandatory, law, name) in ours.items():
        if (mandatory == "irrenunciable") != ((date.month, date.day) in MANDATORY):
            faults.append(f"{date}: {mandatory} is wrong")
        if law in NAMES and date in theirs and NAMES[law] not in theirs[date]:
            faults.append(f"{date}: {law} is not of {theirs[date]}")

    for fault in faults:
        print(fault)
    years = Counter(date.year for date in ours)
    print(f"{len(ours)} holidays of {min(years)}-{max(years)} compared with holidays "
          f"{holidays.__version__}, {len(EXCEPTIONS)} exceptions, {len(faults)} faults")
    return 1 if faults or sorted(years) != list(YEARS) else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(Path(arguments[0]) if arguments else Path(__file__).with_suffix(".txt")))
