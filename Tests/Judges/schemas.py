#!/usr/bin/env python3
"""Holds the schemas that `emra-site schema` writes, and docs/schemas/site.schema.json, against the
real site, and against the same mistakes that the program refuses.

    .venv/bin/python Tests/Judges/schemas.py EMRA-SITE

Every front matter of content/, every declared data file, the block of every component in a page and
content/site.yml must be what its schema describes. Then a copy of the project gets one mistake at a
time: both the schema and the build must refuse it. YAML is read by PyYAML and CSV by Python's csv, so
nothing here is the program's own reading. Prints one line a fault and a summary; exit code 1 with
faults.
"""
import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

import project
from calendar_schema import Loader

ROOT = project.ROOT
CONTENT = ROOT / "content"
SITE_SCHEMA = ROOT / "docs/schemas/site.schema.json"
FIRST_LINE = "# yaml-language-server: $schema=../docs/schemas/site.schema.json"
FENCE = re.compile(r"^(`{3,})\s*([\w-]+)[ \t]*\n(.*?)^\1`*[ \t]*$", re.M | re.S)
# Nothing less would prove much.
LEAST = {"pages": 100, "data": 7, "components": 20, "mistakes": 40}


def load(text):
    return yaml.load(text, Loader)


def split(text):
    """The front matter and the body."""
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*\n", text, re.M | re.S)
    assert match, "no front matter"
    return match[1], text[match.end():]


def validator(schema):
    kind = jsonschema.validators.validator_for(schema)
    assert kind is jsonschema.Draft202012Validator, "not draft 2020-12"
    kind.check_schema(schema)
    return kind(schema)


def rows(path, schema):
    """A table as its schema's rows: cells by the type of their column, none where they are empty."""
    text = path.read_text("utf-8-sig")
    separator = max(",;\t", key=text.splitlines()[0].count)
    columns = schema["items"].get("properties", {})

    def cell(name, text):
        kinds = columns.get(name, {}).get("type", "string")
        if {"number", "integer"} & set([kinds] if isinstance(kinds, str) else kinds):
            plain = text.replace(".", "").replace(",", ".") if separator == ";" else text
            try:
                number = float(plain)
                return int(number) if number == int(number) else number
            except ValueError:
                return text
        return text

    return [{name: cell(name, text) for name, text in row.items() if text and text.strip()}
            for row in csv.DictReader(text.splitlines(), delimiter=separator)
            if any(value and value.strip() for value in row.values())]


def places(schema, path="#"):
    """Every schema that says what a value is, with its place; conditions on keys are none."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for group in ("properties", "$defs"):
        for name, part in schema.get(group, {}).items():
            yield from places(part, f"{path}/{group}/{name}")
    for key in ("items", "additionalProperties"):
        yield from places(schema.get(key), f"{path}/{key}")
    for index, part in enumerate(schema.get("anyOf", [])):
        if "type" in part:
            yield from places(part, f"{path}/anyOf/{index}")


def lax(schema):
    """Places where a schema lets an unknown key pass."""
    for path, part in places(schema):
        if "properties" in part and part.get("additionalProperties") in (None, True):
            yield path


def undescribed(schema):
    """Keys without a description, which editors show while one writes."""
    for path, part in places(schema):
        for name, value in part.get("properties", {}).items():
            if "description" not in value:
                yield f"{path}/{name}"


class Judge:
    def __init__(self, binary, folder):
        self.binary = str(Path(binary).resolve())
        self.folder = folder
        self.faults = []
        self.counts = dict.fromkeys(LEAST, 0)
        self.site = load((CONTENT / "site.yml").read_text("utf-8"))
        self.schemas = self.write(folder / "schemas")

    def fault(self, text):
        self.faults.append(text)

    def run(self, *arguments):
        return subprocess.run([self.binary, *map(str, arguments)], capture_output=True, cwd="/")

    def write(self, output):
        """All schemas by name, written twice with equal bytes and printed the same."""
        told = self.run("schema", "--source", ROOT, "--output", output, "--lang", "es")
        if told.returncode != 0:
            sys.exit(f"schema: exit code {told.returncode}\n{told.stderr.decode()}")
        paths = sorted(p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file())
        listed = sorted(line.strip() for line in told.stdout.decode().splitlines()[1:])
        if listed != paths:
            self.fault(f"told of {listed}, wrote {paths}")
        before = {path: (output / path).read_bytes() for path in paths}
        self.run("schema", "--source", ROOT, "--output", output, "--lang", "es")
        schemas = {}
        for path, written in before.items():
            name = path.removesuffix(".schema.json")
            if (output / path).read_bytes() != written:
                self.fault(f"{path}: other bytes the second time")
            schemas[name] = validator(json.loads(written))
            for place in undescribed(schemas[name].schema):
                self.fault(f"{path}: says nothing of {place}")
            if not name.startswith("open/"):
                for place in lax(schemas[name].schema):
                    self.fault(f"{path}: lets any key pass at {place}")
        for name in ("article", "data/sources", "components/chart"):
            printed = self.run("schema", "--source", ROOT, "--type", name, "--lang", "es").stdout
            if printed != before.get(name + ".schema.json"):
                self.fault(f"--type {name} prints something else")
        english = self.run("schema", "--source", ROOT, "--type", "article", "--lang", "en")
        titles = json.loads(english.stdout)["properties"]["title"]["description"]
        if not titles.startswith("The page's title"):
            self.fault("--lang en: descriptions are not in English")
        unknown = self.run("schema", "--source", ROOT, "--type", "articel", "--lang", "es")
        if unknown.returncode != 64 or "«article»" not in unknown.stderr.decode():
            self.fault(f"--type articel: {unknown.returncode} {unknown.stderr.decode()}")
        wanted = set(self.site["types"]) | {"data/" + name for name in self.site["data"]}
        if not wanted <= set(schemas):
            self.fault(f"no schema of {sorted(wanted - set(schemas))}")
        return schemas

    def check(self, name, value, place):
        for error in self.schemas[name].iter_errors(value):
            self.fault(f"{place}: {error.json_path}: {error.message[:200]}")

    def type_of(self, path):
        """The schema of a page, by its path in the content folder."""
        if path.name.startswith("_index.") or len(path.parts) == 1:
            return "page"
        folder = path.parts[0]
        if folder in self.site.get("languages", {}):
            return self.type_of(Path(*path.parts[1:]))
        section = self.site["sections"][folder] or {}
        return "open/" + folder if section.get("open") else section.get("type", "page")

    def component(self, word):
        """The name of a component by what its schema says of its names."""
        for name, schema in self.schemas.items():
            if name.startswith("components/") and f"«{word}»" in schema.schema["title"].split(":")[0]:
                return name
        return None

    # What is sound.

    def pages(self):
        for path in sorted(CONTENT.rglob("*.md")):
            place = path.relative_to(CONTENT)
            front, body = split(path.read_text("utf-8"))
            self.check(self.type_of(place), load(front), place)
            self.counts["pages"] += 1
            for match in FENCE.finditer(body):
                name = self.component(match[2])
                if name:
                    self.check(name, load(match[3]), f"{place}, {match[2]}")
                    self.counts["components"] += 1

    def data(self):
        for name in self.site["data"]:
            schema = "data/" + name
            path, = (CONTENT / "data").glob(name + ".*")
            value = rows(path, self.schemas[schema].schema) if path.suffix == ".csv" \
                else load(path.read_text("utf-8"))
            self.check(schema, value, path.name)
            self.counts["data"] += 1

    def settings(self):
        text = (CONTENT / "site.yml").read_text("utf-8")
        if text.splitlines()[0] != FIRST_LINE:
            self.fault(f"content/site.yml does not begin with «{FIRST_LINE}»")
        self.schemas["site"] = validator(json.loads(SITE_SCHEMA.read_text("utf-8")))
        for place in undescribed(self.schemas["site"].schema):
            self.fault(f"site.schema.json says nothing of {place}")
        for place in lax(self.schemas["site"].schema):
            self.fault(f"site.schema.json lets any key pass at {place}")
        self.check("site", load(text), "site.yml")
        for starter in sorted((ROOT / "Tests/BuildTests/Sites").glob("good-*/content/site.yml")):
            self.check("site", load(starter.read_text("utf-8")), starter.relative_to(ROOT))

    # What is not.

    def both_refuse(self, copy, name, path, text, value):
        """The schema and the build refuse a file of the copy; then it is as it was."""
        self.counts["mistakes"] += 1
        label = f"{path.relative_to(copy)}: {text[1]!r}"
        if self.schemas[name].is_valid(value):
            self.fault(f"{label}: the schema of {name} accepts it")
        sound = path.read_text("utf-8")
        path.write_text(text[0], "utf-8")
        done = subprocess.run(
            project.command(self.binary, copy, self.folder / "out"), capture_output=True)
        path.write_text(sound, "utf-8")
        if done.returncode not in (65, 78) or path.name.encode() not in done.stderr:
            self.fault(f"{label}: the program accepts it ({done.returncode})")

    def mistakes(self):
        copy = project.copy(self.folder / "project")
        for place, changes in PAGE_MISTAKES.items():
            path = copy / "content" / place
            front, body = split(path.read_text("utf-8"))
            for key, line in changes:
                kept = re.sub(rf"^{key}:.*\n(?:[ \t-].*\n)*", "", front, flags=re.M)
                changed = kept + (line + "\n" if line else "")
                self.both_refuse(
                    copy, self.type_of(Path(place)), path,
                    (f"---\n{changed}---\n{body}", line or f"without {key}"), load(changed))
        for place, changes in FILE_MISTAKES.items():
            path = copy / "content" / place
            text = path.read_text("utf-8")
            name = "site" if place == "site.yml" else place.removesuffix(path.suffix)
            for old, new in changes:
                if text.count(old) < 1:
                    self.fault(f"{place}: «{old}» is not there to be changed")
                    continue
                changed = text.replace(old, new, 1)
                self.both_refuse(copy, name, path, (changed, new), load(changed))
        path = copy / "content/la-emra/origen.md"
        text = path.read_text("utf-8")
        for block in BLOCK_MISTAKES:
            match = FENCE.search(block)
            self.both_refuse(
                copy, self.component(match[2]), path, (text + "\n" + block, block), load(match[3]))


ARTICLE = "noticias/que-es-una-contraloria-social.md"
PAGE_MISTAKES = {
    ARTICLE: [
        ("autora", "autora: Ana"),
        ("title", ""), ("title", "title: [a]"), ("title", 'title: "  "'), ("title", "title: true"),
        ("description", ""), ("pillar", ""), ("sources", ""), ("date", ""),
        ("date", "date: 10-08-2026"), ("date", "date: 2026-02-30"), ("date", "date: 2026-08-10 25:00"),
        ("date", "date:"), ("draft", "draft: si"), ("draft", "draft:"),
        ("pillar", "pillar: educacion"), ("pillar", "pillar: [educativa]"),
        ("objectives", "objectives: [OE9]"), ("objectives", "objectives: OE1"),
        ("sources", "sources: [no-hay]"), ("sources", "sources: []"),
        ("slug", "slug: Con Mayúsculas"), ("aliases", "aliases: [sin-barra]"),
        ("aliases", "aliases: /una/"), ("image", "image: x.svg"), ("weight", "weight: diez"),
        ("lang", "lang: fr"), ("format", "format: post"), ("state", "state: listo"),
        ("channels", "channels: [radio]"), ("starts", "starts: 2026-08-10"),
    ],
    "agenda/dia-nacional-del-minero.md": [
        ("starts", ""), ("starts", "starts: mañana"), ("place", "place: {a: b}"),
    ],
    "proyectos/epa.md": [
        ("facts", "facts: [{label: uno}]"), ("facts", "facts: [{label: a, value: b, c: d}]"),
        ("facts", "facts: [uno]"),
    ],
    "publicaciones/2026-12-16-madera-de-envoltorios.md": [
        ("state", ""), ("format", "format: carta"), ("demonstration", "demonstration: quizás"),
    ],
}
FILE_MISTAKES = {
    "data/sources.yml": [
        ("language: es", "language: fr"), ("language: es", "language: es\n  extra: 1"),
        ("  language: es\n", ""),
    ],
    "data/agreements.yml": [("total:", "totall:"), ("count:", "count: uno #")],
    "data/management.yml": [("source:", "source: no-hay #")],
    "site.yml": [
        ("title: EMRA", "titulo: EMRA"), ("title: EMRA", "title: [EMRA]"),
        ("pagination: 12", "pagination: doce"), ("pagination: 12", "pagination: 0"),
        ("feed_items: 20", "feeditems: 20"), ("base_url: https://emra.example/", "base_url: emra"),
        ("theme: emra\n", ""), ("single: true", "single: quizás"), ("archive: month", "archive: week"),
        ("type: article, template: article.html", "type: article, template: article.txt"),
        ("required: [description]", "required: description"),
        ("statement: text", "statement: texto"), ("starts: date", "starts: {type: list}"),
        ("page: la-emra/_index.md", "pages: la-emra/_index.md"), ("count: 6", "count: 99"),
        ("path: {es: temas/etiquetas, en: topics/tags}\n    open: true",
         "path: {es: temas/etiquetas, en: topics/tags}\n    abierta: true"),
    ],
}
BLOCK_MISTAKES = [
    "```cifra\nvalue: 12\nlabel: Casos\nsource: no-hay\n```\n",
    "```grafico\nkind: torta\ntitle: T\nrows: [{label: a, value: 1}]\nnote: n\n```\n",
    "```grafico\nkind: bar\nrows: [{label: a, value: 1}]\nnote: n\n```\n",
    "```grafico\nkind: bar\ntitle: T\nrows: [{label: a, value: uno}]\nnote: n\n```\n",
    "```grafico\nkind: bar\ntitle: T\nnote: n\n```\n",
    "```grafico\nkind: bar\ntitle: T\nrows: [{label: a, value: 1}]\ndata: agreements.dimensions\nnote: n\n```\n",
    "```grafico\nkind: bar\ntitle: T\nrows: [{label: a, value: 1}]\n```\n",
    "```grafico\nkind: bar\ntitle: T\nrows: [{label: a, value: 1}]\nnote: n\ncolor: rojo\n```\n",
]


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/emra-site"
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(binary, Path(folder).resolve())
        judge.settings()
        judge.pages()
        judge.data()
        judge.mistakes()
    for name, least in LEAST.items():
        if judge.counts[name] < least:
            judge.fault(f"only {judge.counts[name]} {name}; {least} are wanted")
    for fault in judge.faults:
        print(fault)
    print(f"{len(judge.schemas)} schemas; fit: {judge.counts['pages']} pages, "
          f"{judge.counts['data']} data files, {judge.counts['components']} components, site.yml; "
          f"{judge.counts['mistakes']} mistakes refused by both; {len(judge.faults)} faults")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())
