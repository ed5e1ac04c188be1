#!/usr/bin/env python3
"""Checks how the content states figures: as components with a source, and without any HTML.

    .venv/bin/python Tests/Judges/content.py CONTENT

What counts as a figure that has to be a component, in every Markdown file:

1. a Markdown table with a column (other than the first, which names the rows) whose cells are numbers,
   percentages or amounts, in at least half of its rows and in two at least: `table` or `chart`;
2. a list of three items or more that each end in or begin with a percentage: `chart`;
3. a line that holds nothing but a number with its unit: `figure`.

Figures that a sentence mentions stay text. Every `chart`, `table`, `figure` and `quote` names its
`source` (or, a quotation, its `url`). Code blocks that are no component hold none of these and are
passed over. HTML is whatever CommonMark would take for a tag, a comment or a declaration, outside of
code; addresses in angle brackets are links. Prints one line a fault and a summary; exit code 1 with
faults.
"""
import argparse
import pathlib
import re
import sys

NAMES = {
    "chart": "chart", "grafico": "chart", "table": "table", "tabla": "table", "figure": "figure",
    "cifra": "figure", "quote": "quote", "cita": "quote", "project": "project",
    "proyecto": "project", "video": "video", "gallery": "gallery", "galeria": "gallery",
    "action": "action", "llamada": "action",
}
SOURCED = {"chart", "table", "figure", "quote"}
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})\s*(\S*)")
HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!|\?)")
AUTOLINK = re.compile(r"<(?:https?|mailto):[^>\s]*>|<[\w.+-]+@[\w.-]+>")
NUMBER = re.compile(r"^[$€]?\s*-?\d[\d.,]*\s*(?:%|líneas|lines)?$")
PERCENT = re.compile(r"(?:^|\s)\d[\d,.]*\s*%\s*[.;]?$|^\d[\d,.]*\s*%")


def body(text):
    """The lines after the front matter, with the number of the first."""
    lines = text.split("\n")
    if lines and lines[0].rstrip() == "---":
        for index, line in enumerate(lines[1:], 1):
            if line.rstrip() == "---":
                return lines[index + 1:], index + 2
    return lines, 1


def cells(line):
    return [cell.strip().strip("*") for cell in line.strip().strip("|").split("|")]


class Judge:
    def __init__(self):
        self.faults = []
        self.components = {}

    def fault(self, place, line, text):
        self.faults.append(f"{place}:{line}: {text}")

    def file(self, place, text):
        lines, number = body(text)
        fence, block, opened = None, [], 0
        table, items = [], []
        for line in lines + [""]:
            mark = FENCE.match(line)
            if fence:
                if mark and mark[1][0] == fence[0][0] and len(mark[1]) >= len(fence[0]) \
                        and not mark[2]:
                    self.block(place, opened, fence[1], block)
                    fence = None
                else:
                    block.append(line)
            elif mark:
                fence, block, opened = (mark[1], mark[2]), [], number
            else:
                self.line(place, number, line)
            plain = "" if fence or mark else line
            if plain.lstrip().startswith("|"):
                table.append(plain)
            elif table:
                self.table(place, number - len(table), table)
                table = []
            item = re.match(r"\s*[-*+]\s+(.*)", plain)
            if item:
                items.append(item[1])
            elif items:
                if sum(bool(PERCENT.search(each)) for each in items) >= 3:
                    self.fault(place, number - len(items), "a list of percentages is no chart")
                items = []
            number += 1

    def line(self, place, number, line):
        bare = re.sub(r"(`+).*?\1", "", line)
        bare = AUTOLINK.sub("", bare)
        if HTML.search(bare) or "<!--" in bare:
            self.fault(place, number, f"HTML: {bare.strip()[:60]}")
        if NUMBER.match(line.strip().strip("*")):
            self.fault(place, number, f"a figure is no component: {line.strip()}")

    def table(self, place, number, table):
        rows = [cells(line) for line in table[2:]]
        width = max((len(row) for row in rows), default=0)
        for column in range(1, width):
            found = sum(len(row) > column and bool(NUMBER.match(row[column])) for row in rows)
            if found >= 2 and found * 2 >= len(rows):
                self.fault(place, number, f"column {column + 1} of a table holds figures")

    def block(self, place, number, word, lines):
        name = NAMES.get(word)
        if not name:
            return
        self.components[name] = self.components.get(name, 0) + 1
        keys = {line.split(":")[0] for line in lines if re.match(r"[a-z_]+:", line)}
        if name in SOURCED and "source" not in keys and not (name == "quote" and "url" in keys):
            self.fault(place, number, f"a {name} names no source")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("content", type=pathlib.Path)
    arguments = parser.parse_args()
    judge = Judge()
    files = sorted(arguments.content.rglob("*.md"))
    for path in files:
        judge.file(str(path.relative_to(arguments.content)), path.read_text(encoding="utf-8"))
    for fault in judge.faults:
        print(fault)
    if not judge.components:
        judge.faults.append("no component at all")
    counts = ", ".join(f"{count} {name}" for name, count in sorted(judge.components.items()))
    print(f"content: {len(files)} files, {counts}; {len(judge.faults)} faults")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())
