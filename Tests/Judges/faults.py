#!/usr/bin/env python3
"""Plants faults in about 200 kB of templates and checks that `emra-site render` finds each of them.

Usage: faults.py BINARY [SEED]

Templates are made from a fixed seed: harmless lines of every kind, of one or several lines, and
among them lines with a fault. «⟦» marks where in its line a fault must be reported; it is taken out
before the template is written. What can be told without running is planted many times in one file;
what can only be told by running, once in each, inside loops, macros, included files and blocks.
Every fault must be reported with its code at its line and column, and nothing else.

To add files of another kind, such as components, add a maker to MAKERS: it is given the random
numbers and yields cases, each with its files and the places where something must be found.
"""

import collections
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

SIZE = 200_000
MARK = "⟦"
MAIN = "main.html"
DATA = {
    "n": 7, "z": 0, "f": 2.5, "yes": True, "no": False, "nil": None, "empty": [], "xs": [3, 1, 2],
    "name": "Ñandú & <b>co</b>", "d": {"a": 1, "b": "x"}, "big": 9223372036854775807,
    "bad": "javascript:alert(1)", "pairs": [[1, 2], [3, 4]], "layout": "sin.html",
}

# Files beside every main.html.
SHARED = {
    "macros.html": "{% macro plain(a, b=2) %}<b>{{ a }}{{ b }}</b>{% endmacro %}\n"
    "{% macro wrap() %}<div>{{ caller() }}</div>{% endmacro %}\n",
    "base.html": "<main>{% block body %}B{% endblock %}</main>{% block foot %}{% endblock %}\n",
    "harmless.html": "<p>{{ n }}</p>\n",
}

# What never fails; «#» becomes a number of its own.
HARMLESS = [
    "<p>Texto con acentos, eñes y «comillas»: {{ name }}</p>",
    "{# un comentario\n   de tres\n   líneas #}",
    "{% raw %}\n{{ esto no se lee }} {% tampoco %}\n{% endraw %}",
    "{% for x in xs %}{{ loop.index }}{{ x }}{% endfor %}",
    "{% for a, b in pairs %}\n  <i>{{ a }}-{{ b }}</i>\n{% else %}\n  nada\n{% endfor %}",
    "{% if n > 3 and not no %}<b>{{ n }}</b>{% elif z %}{% else %}{% endif %}",
    "{% set v# = xs|sort|join(', ') %}{{ v# }}",
    "{% set w# %}<i>{{ name }}</i>{% endset %}{{ w# }}",
    "{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}",
    "{% filter upper %}abc {{ n }}{% endfilter %}",
    "{% macro m#(a, b=1) %}{{ a }}{{ b }}{% endmacro %}{{ m#(1) }}{{ m#(b=2, a=3) }}",
    '<a href="/x/{{ n }}?q={{ name|urlencode }}" title="{{ name }}">😀 {{ f }}</a>',
    '{% include "harmless.html" %}',
    "{{ {'a': [1, (2, 3)], 'b': \"it's\"}|tojson }}",
    "{{ xs[::-1] }} {{ 'sí' if yes else 'no' }} {{ nosuch#|default('-') }}",
    "{{ [\n  1,\n  2\n]|sum }}",
    "   ",
    "\t<br>{{- n -}} x",
    '<script>var x = {{ d|tojson }};</script><style>p { color: red }</style><!-- {% if yes %}{% endif %} -->',
]

# What is told of a template without running it: code and line.
COMPILED = [
    ("T031", "{{ ⟦nosuch# }}"),
    ("T031", "<p>ñ😀 {{ n }} {% if ⟦nosuch#.x > 1 %}a{% endif %}</p>"),
    ("T031", "{% for x in ⟦nosuch# %}{{ x }}{% endfor %}"),
    ("T031", "{% set q# = [1, ⟦nosuch#] %}"),
    ("T031", "{{ [\n  n,\n  ⟦nosuch#\n] }}"),
    ("T031", "{% macro k#(a=⟦nosuch#) %}{{ a }}{% endmacro %}"),
    ("T038", "{{ name|⟦nosuchfilter }}"),
    ("T038", "{{ xs|map(⟦'nosuchfilter')|list }}"),
    ("T038", "{% filter ⟦nosuchfilter %}a{% endfilter %}"),
    ("T039", "{{ n is ⟦nosuchtest }}"),
    ("T039", "{{ xs|select(⟦'nosuchtest')|list }}"),
    ("T040", "{{ name|upper(⟦1) }}"),
    ("T041", "{{ name|⟦replace('a') }}"),
    ("T042", "{{ name|truncate(⟦lenght=3) }}"),
    ("T043", "{{ name|center(*⟦xs) }}"),
    ("T044", "{% include ⟦'nope.html' %}"),
    ("T044", "{% import ⟦'nope.html' as i# %}"),
    ("T046", "{% from 'macros.html' import plain as p#, ⟦nope as q# %}"),
    ("T004", "{{ n ⟦? 1 }}"),
    ("T005", "{{ (n⟦] }}"),
    ("T007", "{{ 'a⟦\\x4' }}"),
    ("T008", "{{ ⟦99999999999999999999 }}"),
    ("T009", "{{ 1 + ⟦}}"),
    ("T009", "{{ n ⟦n }}"),
    ("T009", "{{ ⟦}}"),
    ("T009", "{% for x ⟦xs %}{% endfor %}"),
    ("T009", "{% set e# ⟦5 %}"),
    ("T009", "{{ d.⟦}}"),
    ("T009", "{% include ⟦%}"),
    ("T009", "{% if n ⟦= 1 %}{% endif %}"),
    ("T010", "{% ⟦fro x in xs %}"),
    ("T011", "{% ⟦break %}"),
    ("T011", "{% ⟦do xs.append(1) %}"),
    ("T013", "{% ⟦endif %}"),
    ("T013", "{% ⟦else %}"),
    ("T013", "{% if n %}{% else %}{% ⟦elif n %}{% endif %}"),
    ("T013", "{% for x in xs %}\n{% ⟦endif %}\n{% endfor %}"),
    ("T015", "{% set ⟦true = 1 %}"),
    ("T015", "{% set ⟦5 = 1 %}"),
    ("T015", "{% for ⟦5 in xs %}{% endfor %}"),
    ("T016", "{% from 'macros.html' import ⟦_x %}"),
    ("T017", "{% block a#⟦-b %}{% endblock %}"),
    ("T018", "{% block b# %}{% endblock %}\n{% block ⟦b# %}{% endblock %}"),
    ("T019", "{% block ⟦c# required %}x{% endblock %}"),
    ("T020", "{% macro k#(a, ⟦a) %}{% endmacro %}"),
    ("T021", "{% macro k#(a=1, ⟦b) %}{% endmacro %}"),
    ("T022", "{{ dict(a=1, ⟦2) }}"),
    ("T023", "{{ dict(a=1, ⟦a=2) }}"),
    ("T024", "{{ n is odd ⟦is even }}"),
    ("T025", "{% call ⟦n %}{% endcall %}"),
    ("T026", "{% if yes %}⟦{% extends 'base.html' %}{% endif %}"),
    ("T028", "{% macro k#() %}{% block ⟦g# %}{% endblock %}{% endmacro %}"),
    ("T029", "{{ ⟦super() }}"),
    ("T050", "⟦{% if yes %}<p class=\"{% endif %}"),
    ("T052", "⟦{% macro k#() %}<p {% endmacro %}"),
    ("T053", "<p class={{ ⟦n }}>x</p>"),
    ("T054", "<p {{ ⟦n }}>x</p>"),
    ("T055", "<p onclick=\"{{ ⟦n }}\">x</p>"),
    ("T055", "<p style=\"width: {{ ⟦n }}px\">x</p>"),
    ("T056", "<style>{{ ⟦n }}</style>"),
    ("T057", "<!-- {{ ⟦n }} -->"),
    ("T058", "<script>let x = {{ ⟦n }};</script>"),
    ("T059", "<script>let x = '{{ ⟦n|tojson }}';</script>"),
    ("T061", "<iframe>{{ ⟦n }}</iframe>"),
    ("T062", "<p title=\"⟦{% include 'harmless.html' %}\">"),
]

# What hides the rest of its file, so that it is planted at the end: code and lines.
LAST = [
    ("T001", "⟦{{ n "),
    ("T001", "⟦{% if n"),
    ("T002", "⟦{# sin cierre"),
    ("T003", "⟦{% raw %} sin cierre"),
    ("T006", "{{ ⟦'sin cierre }}"),
    ("T012", "{% ⟦if n %}a"),
    ("T012", "{% ⟦for x in xs %}a"),
    ("T012", "{% ⟦macro k() %}a"),
    ("T052", "<p class=⟦\""),
]

# What is told when a template runs.
RUNNING = [
    ("T032", "{{ ⟦d.nosuch }}"),
    ("T032", "{{ ⟦d.a.b }}"),
    ("T032", "{{ d\n  ⟦.nosuch }}"),
    ("T032", "{{ ⟦xs.append(1) }}"),
    ("T033", "{{ ⟦xs[99] }}"),
    ("T033", "{{ ⟦d[5] }}"),
    ("T034", "{% macro k(a) %}\n{{ ⟦a }}\n{% endmacro %}{{ k() }}"),
    ("T035", "{% for y in xs %}{{ ⟦loop.previtem }}{% endfor %}"),
    ("T036", "{{ (⟦1 if no) + 1 }}"),
    ("T037", "{{ ⟦empty|first }}"),
    ("T037", "{{ ⟦empty|max }}"),
    ("T038", "{% set nm = 'no' ~ 'such' %}{{ ⟦xs|map(nm)|list }}"),
    ("T044", "{% include ⟦layout %}"),
    ("T032", "{% import 'macros.html' as ms %}{{ ⟦ms.nope }}"),
    ("T048", "{{ ⟦self.nope() }}"),
    ("T065", "<a href=\"{{ ⟦bad }}\">x</a>"),
    ("T065", "<a href=\"{{ ⟦'java' ~ 'script:x' }}\">x</a>"),
    ("T070", "{{ ⟦n + name }}"),
    ("T070", "{{ ⟦5 in n }}"),
    ("T070", "{{ [\n 1,\n ⟦xs - 1\n] }}"),
    ("T071", "{{ ⟦-name }}"),
    ("T072", "{% for y in ⟦n %}{{ y }}{% endfor %}"),
    ("T073", "{{ ⟦n() }}"),
    ("T074", "{% macro k() %}{% endmacro %}{{ ⟦k }}"),
    ("T075", "{{ ⟦[1, 'a']|sort }}"),
    ("T075", "{{ ⟦n < name }}"),
    ("T076", "{{ {⟦xs: 1} }}"),
    ("T077", "{{ ⟦n / z }}"),
    ("T077", "{% if ⟦n % z %}{% endif %}"),
    ("T077", "{% set q = ⟦n // z %}"),
    ("T077", "{{ n\n  + (⟦n / z) }}"),
    ("T078", "{{ ⟦big * 2 }}"),
    ("T078", "{{ ⟦2.0 ** 5000 }}"),
    ("T079", "{{ ⟦name|abs }}"),
    ("T079", "{{ xs\n  |join\n  ⟦|abs }}"),
    ("T080", "{{ ⟦xs|batch(z) }}"),
    ("T080", "{{ ⟦f|round(1, 'up') }}"),
    ("T081", "{% for a, b in ⟦[[1, 2, 3]] %}{% endfor %}"),
    ("T081", "{% set a, b = ⟦[1] %}"),
    ("T082", "{% set ⟦n.x = 1 %}"),
    ("T083", "{{ ⟦range|tojson }}"),
    ("T084", "{{ ⟦'%s %s' % n }}"),
    ("T084", "{{ ⟦'{} {}'.format(n) }}"),
    ("T085", "{% include ⟦n %}"),
    ("T086", "{% macro k(a) %}{% endmacro %}{{ ⟦k(1, 2) }}"),
    ("T087", "{% macro k(a) %}{% endmacro %}{{ ⟦k(b=1) }}"),
    ("T091", "{% macro k() %}{{ ⟦k() }}{% endmacro %}{{ k() }}"),
    ("T092", "{% for y in ⟦range(10 ** 9) %}{% endfor %}"),
    ("T094", "{{ ⟦'x' * 10 ** 9 }}"),
    ("T094", "{{ ⟦name|center(10 ** 9) }}"),
]

# Where a fault that runs may stand; «@» is the fault.
AROUND = [
    "@",
    "{% if yes %}\n@\n{% endif %}",
    "{% for t in xs %}\n  {{ t }}\n@\n{% endfor %}",
    "{% with u = 1 %}@{% endwith %}",
    "{% set s %}\n@\n{% endset %}{{ s }}",
    "{% filter upper %}\n@\n{% endfilter %}",
    "{% macro around() %}\n@\n{% endmacro %}\n{{ around() }}",
    "{% from 'macros.html' import wrap %}{% call wrap() %}\n@\n{% endcall %}",
    "{% block inside %}\n@\n{% endblock %}",
    "{% for t in empty %}{% else %}@{% endfor %}",
]

Case = collections.namedtuple("Case", "files expected")


def numbered(text, numbers):
    """The text with a number of its own for the «#» after names."""
    return re.sub(r"(?<=[a-z])#", str(next(numbers)), text)


def finished(name, text):
    """The text without marks, and the places they stood at, as the program counts columns."""
    places = []
    for number, line in enumerate(text.split("\n"), 1):
        while MARK in line:
            column = line.index(MARK)
            places.append((name, number, column + 1))
            line = line.replace(MARK, "", 1)
    return text.replace(MARK, ""), places


def harmless(dice, numbers, count):
    return [numbered(dice.choice(HARMLESS), numbers) for _ in range(count)]


def compiled(dice, numbers):
    """Files with many faults that are told without running; once round, every kind is there."""
    kinds = COMPILED[:]
    dice.shuffle(kinds)
    while kinds:
        batch, kinds = kinds[:12], kinds[12:]
        codes, lines = [], []
        for code, line in batch:
            lines += harmless(dice, numbers, dice.randint(1, 5))
            lines.append(numbered(line, numbers))
            codes.append(code)
        lines += harmless(dice, numbers, 2)
        text, places = finished(MAIN, "\n".join(lines) + "\n")
        yield Case({MAIN: text}, sorted(zip(places, codes)))


def at_the_end(dice, numbers):
    """Faults that hide what follows them, one in each file."""
    for code, line in LAST:
        lines = harmless(dice, numbers, dice.randint(5, 20)) + [line]
        text, places = finished(MAIN, "\n".join(lines))
        yield Case({MAIN: text}, [(places[0], code)])


def running(dice, numbers):
    """Faults that are told when they run: in the page, in an included file, in a block."""
    for code, line in RUNNING:
        lines = harmless(dice, numbers, dice.randint(3, 12))
        around = dice.choice(AROUND)
        lines.append(around.replace("@", numbered(line, numbers)))
        lines += harmless(dice, numbers, dice.randint(1, 6))
        text = "\n".join(lines) + "\n"
        place = dice.choice(["page", "included", "child"])
        if place == "child" and "{% block" not in text:
            head = "{% extends 'base.html' %}\n{% block body %}\n"
            text = head + text + "{% endblock %}\n"
        name = "part.html" if place == "included" else MAIN
        text, places = finished(name, text)
        files = {name: text}
        if place == "included":
            files[MAIN] = "\n".join(harmless(dice, numbers, 3) + ["{% include 'part.html' %}"]) + "\n"
        yield Case(files, [(places[0], code)])


MAKERS = [compiled, at_the_end, running]


def findings(binary, files):
    """What the program reports of a main.html with these files: places with codes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SHARED, **files}.items():
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8", newline="")
        data = pathlib.Path(folder) / "data.json"
        data.write_text(json.dumps(DATA), encoding="utf-8")
        run = subprocess.run(
            [binary, "render", f"{folder}/{MAIN}", "--data", data, "--lang", "en"],
            capture_output=True, timeout=60,
        )
    messages = run.stderr.decode("utf-8", "replace")
    found = [
        ((pathlib.PurePath(m[1]).name, int(m[2]), int(m[3])), m[4])
        for m in re.finditer(r"^(\S+?):(\d+):(\d+): \w+: .*\[EMRA-(\w+)\]$", messages, re.MULTILINE)
    ]
    if run.returncode <= 0:
        messages = f"exit code {run.returncode}\n{messages}"
    return sorted(found), run.returncode > 0, messages


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    binary = arguments[0]
    dice = random.Random(int(arguments[1]) if len(arguments) > 1 else 20261120)
    numbers = iter(range(1, 1_000_000))
    cases, size = [], 0
    while size < SIZE:
        for maker in MAKERS:
            for case in maker(dice, numbers):
                cases.append(case)
                size += sum(len(text.encode()) for text in case.files.values())
    failed = planted = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda case: findings(binary, case.files), cases)
        for case, (found, refused, messages) in zip(cases, results):
            planted += len(case.expected)
            if refused and found == sorted(case.expected):
                continue
            failed += 1
            if failed <= 10:
                missed = [x for x in case.expected if x not in found]
                invented = [x for x in found if x not in case.expected]
                print(f"FAIL missed {missed}\n     invented {invented}\n{messages[:1500]}")
    codes = {code for case in cases for _, code in case.expected}
    print(
        f"{planted} faults of {len(codes)} codes in {len(cases)} files, {size // 1000} kB:"
        f" {failed} files with one missed, misplaced or invented"
    )
    sys.exit(1 if failed or not planted else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
