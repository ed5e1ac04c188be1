#!/usr/bin/env python3
"""Kills builds of the real site at seeded random moments; the output must stay whole.

    python3 Tests/Judges/kill.py BINARY [--kills N] [--seed N]

Two states of the site replace each other in one output folder. After each SIGKILL the folder must
be the one or the other, byte for byte, and the next build must give the right one and leave nothing
beside it. While builds run, the front page must be there and whole.
"""
import argparse
import math
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import project
from same import differences, tree

MARKER = ".emra-site"


def first(folder):
    """The project with a page that the other state lacks."""
    add_page(folder, "primera")
    return folder


def second(folder):
    """The project with another page, and something new on every other."""
    for page in sorted((folder / "content").rglob("*.md")):
        with page.open("a", encoding="utf-8") as file:
            file.write("\n\nEste párrafo está solo en la segunda versión del sitio.\n")
    add_page(folder, "segunda")
    return folder


def add_page(folder, name):
    (folder / f"content/la-emra/prueba-{name}.md").write_text(
        f"---\ntitle: Prueba {name}\ndescription: Está solo en esta versión.\n---\nTexto.\n",
        encoding="utf-8")


class Judge:
    def __init__(self, binary, folder, seed):
        self.binary, self.folder = binary, folder
        self.random = random.Random(seed)
        self.faults = []
        self.killed = self.kept = self.replaced = self.put_back = self.looks = 0
        self.sources = [first(project.copy(folder / "a")), second(project.copy(folder / "b"))]
        self.output = folder / "out" / "public"
        self.retired = self.output.parent / ".public.emra-retired"
        self.states = []
        for number, source in enumerate(self.sources):
            project.build(binary, source, folder / f"state-{number}")
            self.states.append(tree(folder / f"state-{number}"))
        self.fronts = [state["index.html"] for state in self.states]
        if self.fronts[0] == self.fronts[1]:
            raise SystemExit("the two states are the same")
        self.duration = 0.0

    def build(self, state):
        """A build that may end; its duration tells when to kill the next."""
        started = time.monotonic()
        project.build(self.binary, self.sources[state], self.output)
        self.duration = time.monotonic() - started

    def moment(self):
        """When to kill: any time of a build as long as the last."""
        return self.duration * self.random.uniform(0.0, 0.95)

    def is_new(self, before):
        try:
            return self.output.stat().st_ino != before
        except OSError:
            return False

    def look(self, round):
        """The front page as a visitor finds it now."""
        try:
            front = (self.output / "index.html").read_bytes()
        except OSError:
            # Where the file system refuses the exchange there is a moment without a folder.
            if not self.retired.exists() and not self.output.exists():
                self.faults.append(f"round {round}: the front page was missing")
            return
        self.looks += 1
        if front not in self.fronts:
            self.faults.append(f"round {round}: the front page was not whole")

    def round(self, number, old, new):
        """One killed build of state `new` over state `old`, then one that may end."""
        end = time.monotonic() + self.moment()
        # Every third is killed at the exchange, while it removes the old site.
        at_exchange = number % 3 == 2
        before = self.output.stat().st_ino
        process = subprocess.Popen(
            project.command(self.binary, self.sources[new], self.output),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            self.look(number)
            pause = min(time.monotonic() + 0.01, math.inf if at_exchange else end)
            while time.monotonic() < pause and not (at_exchange and self.is_new(before)):
                time.sleep(0.0005)
            if self.is_new(before) if at_exchange else time.monotonic() >= end:
                break
        process.send_signal(signal.SIGKILL)
        self.killed += process.wait() == -signal.SIGKILL

        shown = self.output
        if not shown.exists() and self.retired.exists():
            shown = self.retired  # killed between two renames; the next build puts it back
            self.put_back += 1
        found = tree(shown)
        if not differences(found, self.states[old]):
            self.kept += 1
        elif not differences(found, self.states[new]):
            self.replaced += 1
        else:
            self.faults.append(f"round {number}: neither the old site nor the new one")
            self.faults += differences(self.states[old], found)[:5]

        self.build(new)
        lines = differences(self.states[new], tree(self.output))
        self.faults += [f"round {number}, next build: {line}" for line in lines[:5]]
        beside = sorted(path.name for path in self.output.parent.iterdir())
        if beside != [self.output.name]:
            self.faults.append(f"round {number}: left beside the output: {beside}")

    def whole(self, kills):
        self.build(0)
        self.build(0)  # over an old site, like all that follow
        if MARKER not in self.states[0]:
            self.faults.append(f"no marker {MARKER} in the output")
        for number in range(kills):
            self.round(number, number % 2, 1 - number % 2)
        if self.killed < kills / 4:
            self.faults.append(f"only {self.killed} of {kills} builds were still running when killed")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=2)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="emra-kill-") as folder:
        judge = Judge(arguments.binary, Path(folder), arguments.seed)
        judge.whole(arguments.kills)
    for fault in judge.faults[:50]:
        print(fault)
    print(f"{judge.killed} builds killed: old site {judge.kept} times, new site {judge.replaced} times,"
          f" {judge.looks} looks at the front page, {len(judge.faults)} faults")
    sys.exit(1 if judge.faults else 0)


if __name__ == "__main__":
    main()
