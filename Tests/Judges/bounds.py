#!/usr/bin/env python3
"""Renders templates that ask for far too much and checks that each ends soon and in little memory.

Usage: bounds.py BINARY

Each line of TEMPLATES is a template. Whether it prints or is refused, the program must not be killed by
a signal, must need no more than MEMORY, and must end in TIME; a refusal must name a place.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

MEMORY = 200  # MB
TIME = 20  # seconds, on a machine that does other things too

TEMPLATES = r"""
{{ 'x' * 10**9 }}
{{ 'x' * 10**7 }}{{ 'x' * 10**7 }}{{ 'x' * 10**7 }}{{ 'x' * 10**7 }}{{ 'x' * 10**7 }}{{ 'x' * 10**7 }}{{ 'x' * 10**7 }}
{{ 'x'|center(10**9) }}
{{ 'x'|indent(10**9) }}
{{ ('x\n' * 10**6)|indent(10**6) }}
{{ 'x'|indent('a' * 10**7, first=true) }}
{{ [1]|batch(10**9, 'x')|list|length }}
{{ [1]|batch(10**9, 'x')|list }}
{{ [1]|slice(10**9)|list|length }}
{{ [1]|slice(10**9, 'x')|list|length }}
{{ ('a' * 10**6)|replace('a', 'b' * 10**6) }}
{{ ('a' * 10**6)|replace('', 'b' * 10**6) }}
{{ ('a' * 10**6)|replace('', 'b' * 60)|length }}
{{ '%1000000000d'|format(1) }}
{{ '%.1000000000d'|format(1) }}
{{ '%.1000000000f'|format(1.5) }}
{{ '%*d'|format(10**15, 1) }}
{{ ('%100000d' * 1000)|format(*range(1000)) }}
{{ range(10**9)|list }}
{{ range(10**9)|sum }}
{{ range(10**9)|join }}
{{ range(10**9) }}
{% for x in range(10**9) %}{% endfor %}
{% for x in range(10**9) %}{{ x }}{% endfor %}
{{ range(10**9)|sort }}
{{ range(10**9)|map('string')|list }}
{{ range(10**7)|map('string')|list|length }}
{{ range(9*10**6)|list|length }}
{{ range(9*10**6)|map('string')|join|length }}
{{ (range(9*10**6)|list + range(9*10**6)|list)|length }}
{{ [0] * 10**9 }}
{{ ([0] * 10**7)|length }}
{% set ns = namespace(a=[0] * 1000000) %}{% for x in range(100) %}{% set ns.a = ns.a + ns.a %}{% endfor %}
{% set ns = namespace(a=[0]*10**6) %}{% set ns.b = [] %}{% for x in range(100) %}{% set ns.b = ns.b + [ns.a + [x]] %}{% endfor %}{{ ns.b|length }}
{% set ns = namespace(b=[]) %}{% for x in range(100) %}{% set ns.b = ns.b + ['x' * (10**7 + x)] %}{% endfor %}{{ ns.b|length }}
{% set ns = namespace(a='x') %}{% for x in range(100) %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}
{% set ns = namespace(a='x') %}{% for x in range(100) %}{% set ns.a = ns.a + ns.a %}{% endfor %}
{% set ns = namespace(a=[]) %}{% for x in range(10000) %}{% set ns.a = [ns.a] %}{% endfor %}{{ ns.a }}
{% set ns = namespace(a=[1]) %}{% for x in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% endfor %}{{ ns.a }}
{% set ns = namespace(a=[1]) %}{% for x in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% endfor %}{{ ns.a|tojson }}
{% set ns = namespace(a=[1]) %}{% for x in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% endfor %}{{ ns.a == ns.a }}
{% set ns = namespace(a=[1], b=[1]) %}{% for x in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% set ns.b = [ns.b, ns.b] %}{% endfor %}{{ ns.a == ns.b }}
{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}
{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('aaaaaaaaaa') }}
{% macro m() %}{% call m() %}{% endcall %}{% endmacro %}{{ m() }}
{% for x in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}
{% block a %}{{ self.a() }}{% endblock %}
{% set t %}{% for x in range(10**6) %}{{ 'x' * 100 }}{% endfor %}{% endset %}
{% filter upper %}{% for x in range(10**6) %}{{ 'x' * 100 }}{% endfor %}{% endfilter %}
{{ ('a' * 10**7)|list|length }}
{{ ('a' * 6*10**7)|list|length }}
{% for c in 'a' * 6*10**7 %}{% endfor %}
{{ ('a ' * 10**7).split()|length }}
{{ ('a ' * 3*10**7).split()|length }}
{{ ('a\n' * 3*10**7).splitlines()|length }}
{{ ('a ' * 3*10**7)|wordcount }}
{{ ('a ' * 3*10**7)|wordwrap(5)|length }}
{{ ('a ' * 3*10**7)|title|length }}
{{ ('<b>' * 2*10**7)|striptags|length }}
{{ ('<' * 6*10**7)|e|length }}
{{ ('<' * 6*10**7)|urlencode|length }}
{{ ('<' * 6*10**7)|tojson|length }}
{{ ('a' * 6*10**7)|upper|length }}
{{ ('a' * 6*10**7)|reverse|length }}
{{ ('ab' * 3*10**7)|join('x' * 100)|length }}
{{ ('a' * 6*10**7)|truncate(10**9)|length }}
{{ ('a' * 6*10**7)|sort|length }}
{{ ('a' * 10**6)|groupby(0)|length }}
{{ ('a' * 6*10**7)|batch(2)|list|length }}
{{ {'a': 'x' * 6*10**7}|xmlattr|length }}
{{ ['x' * 6*10**7, 'x' * 6*10**7]|join|length }}
{{ ['x' * 6*10**7, 'x' * 6*10**7]|string|length }}
{{ ['x' * 3*10**7] * 1000 }}
{{ 10.0 ** 300 }}{{ 10 ** 18 }}{{ 2 ** 10**9 }}
{{ 'a'|wordwrap(10**18) }}{{ 'a'|truncate(10**18) }}{{ 1.5|round(10**18) }}{{ 1.5|round(-10**18) }}{{ 5|round(-10**18) }}
{{ 'abc'[-10**18:10**18:10**18] }}{{ [1,2][::-9223372036854775807] }}{{ 'abc'[9223372036854775807] }}
""".strip().split("\n")


def run(binary, template):
    """Megabytes, seconds, exit code and messages."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/main.html"
        with open(path, "w", encoding="utf-8") as file:
            file.write(template)
        start = time.monotonic()
        process = subprocess.Popen(
            [binary, "render", path, "--lang", "en"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        messages = process.stderr.read().decode("utf-8", "replace")
        process.stderr.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_maxrss // 1024, time.monotonic() - start, process.returncode, messages


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    failed = refused = most = 0
    for template in TEMPLATES:
        megabytes, seconds, code, messages = run(arguments[0], template)
        most = max(most, megabytes)
        placed = re.search(r"main\.html:1:\d+: error: .*\[EMRA-T\d+\]", messages)
        if code:
            refused += 1
        if code < 0 or megabytes > MEMORY or seconds > TIME or (code and not placed):
            failed += 1
            print(f"FAIL {megabytes} MB, {seconds:.1f} s, exit code {code}: {template}\n{messages[:300]}")
    print(f"{len(TEMPLATES)} templates, {refused} refused, at most {most} MB: {failed} failed")
    sys.exit(1 if failed or not refused else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
