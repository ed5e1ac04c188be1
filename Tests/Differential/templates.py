#!/usr/bin/env python3
"""Compares `emra-site render` with Jinja2 from PyPI.

Usage: templates.py BINARY [--table] [CASE ...]

Each file of templates/ is one case: a JSON object (the data), a line `---`, the template
`main.html`, and for every further template a line `--- name.html` and its text. Jinja2 renders it
with autoescape and StrictUndefined. Where Jinja2 fails, the binary must exit with another code than
0 and name the same template and line; a case that must fail is named `error-…`. Where it does not
fail, the bytes must be equal. Nothing is normalised.

Cases named `differs-…` are the documented differences (docs/templates.md): their expected outcome
follows Jinja's in a last section, `--- expected` or `--- expected error`, and the script checks
both that Jinja2 does something else and that the binary does what is expected.

The word after these prefixes is the group of the case. `--table` prints the figures of all groups
as they stand in docs/templates.md; a run over all cases fails where the two are not the same.
"""

import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

import jinja2

FOLDER = pathlib.Path(__file__).parent / "templates"
DOCUMENT = pathlib.Path(__file__).parents[2] / "docs/templates.md"
MAIN = "main.html"
# The groups of the table, each with the names of its cases.
GROUPS = {
    "Literals, tags, white space": ["literals", "white", "syntax"],
    "Expressions and operators": ["access", "operators", "expressions"],
    "Names, `if`, `set`, `with`, `filter`": ["if", "set", "scope", "statements", "names"],
    "Loops": ["for", "loops"],
    "Macros and `call`": ["macro", "macros"],
    "`extends`, `include`, `import`": ["extends", "include", "import", "templates"],
    "Filters": ["filter", "filters", "json", "text"],
    "Methods": ["methods"],
    "Tests": ["tests"],
    "Escapes": ["escape"],
}


def group(stem):
    """The group a case counts in."""
    word = re.sub(r"^(error|differs)-", "", stem).split("-")[0]
    return next(name for name, words in GROUPS.items() if word in words)


def table(counts):
    """The figures as Markdown; `counts` holds same, errors and differences by group."""
    rows = ["| Group | Cases | Same output | Error at the same line | Differ |", "|---|---|---|---|---|"]
    for name in GROUPS:
        rows.append(f"| {name} | {sum(counts[name])} | " + " | ".join(map(str, counts[name])) + " |")
    total = [sum(column) for column in zip(*counts.values())]
    rows.append(f"| **All** | {sum(total)} | " + " | ".join(map(str, total)) + " |")
    return "\n".join(rows)


def read_case(path):
    """The data, the templates by name and the expected outcome of a case, if it has its own."""
    data, rest = path.read_text(encoding="utf-8").split("\n---\n", 1)
    templates, expected, name, lines = {}, None, MAIN, []

    def close():
        nonlocal expected
        text = "".join(lines)
        if name.startswith("expected"):
            expected = (name == "expected error", text)
        else:
            templates[name] = text

    for line in rest.splitlines(keepends=True):
        header = re.fullmatch(r"--- (\S.*)\n", line)
        if header:
            close()
            name, lines = header.group(1), []
        else:
            lines.append(line)
    close()
    return data, templates, expected


def write(folder, templates):
    for name, text in templates.items():
        (pathlib.Path(folder) / name).write_text(text, encoding="utf-8", newline="")


def with_jinja(data, folder):
    """(output, None) or (None, "template:line")."""
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FileSystemLoader(folder),
    )
    try:
        return environment.get_template(MAIN).render(json.loads(data)), None
    except jinja2.TemplateSyntaxError as error:
        return None, f"{pathlib.PurePath(error.name or MAIN).name}:{error.lineno}"
    except Exception as error:  # whatever a filter or operator raises
        frames = traceback.extract_tb(error.__traceback__)
        places = [f for f in frames if f.filename.startswith(folder)]
        if not places:
            raise
        return None, f"{pathlib.PurePath(places[-1].filename).name}:{places[-1].lineno}"


def with_binary(binary, data, folder):
    """(output, None) or (None, "template:line"), and the messages."""
    root = pathlib.Path(folder)
    (root / "data.json").write_text(data, encoding="utf-8")
    run = subprocess.run(
        [binary, "render", str(root / MAIN), "--data", str(root / "data.json"), "--lang", "en"],
        capture_output=True,
        timeout=60,
    )
    if run.returncode == 0:
        return run.stdout.decode("utf-8"), None, ""
    messages = run.stderr.decode("utf-8", "replace")
    place = re.search(r"^(\S*?):(\d+):\d+: error:", messages, re.MULTILINE)
    if run.returncode < 0 or not place:
        return None, f"exit code {run.returncode}", messages
    return None, f"{pathlib.PurePath(place.group(1)).name}:{place.group(2)}", messages


def check(binary, path):
    """None where the case holds, else what is wrong; and whether Jinja2 failed."""
    data, templates, expected = read_case(path)
    with tempfile.TemporaryDirectory() as folder:
        write(folder, templates)
        output, fault = with_jinja(data, folder)
        got, got_fault, messages = with_binary(binary, data, folder)
    if path.stem.startswith("error-") and fault is None:
        return f"Jinja2 does not fail: {output!r}", False
    if expected is not None:
        wanted_fault, text = expected
        wanted = (None, text.strip()) if wanted_fault else (text.removesuffix("\n"), None)
        if (output, fault) == wanted:
            return "Jinja2 does the same: this is no difference", fault is not None
        output, fault = wanted
    elif path.stem.startswith("differs-"):
        return "no expected outcome", False
    elif fault is not None and not path.stem.startswith("error-"):
        return f"Jinja2 fails at {fault}, but the case is not named error-…", True
    if (got, got_fault) == (output, fault):
        return None, fault is not None
    wanted = fault if fault is not None else repr(output)
    found = got_fault if got_fault is not None else repr(got)
    return f"\n    wanted {wanted}\n    found  {found}\n    {messages[:400]}", fault is not None


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    shows_table = "--table" in arguments
    binary, *names = [argument for argument in arguments if argument != "--table"]
    paths = [p for p in sorted(FOLDER.glob("*.txt")) if not names or p.stem in names]
    failed = 0
    counts = {name: [0, 0, 0] for name in GROUPS}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for path, (problem, is_error) in zip(paths, pool.map(lambda p: safely(binary, p), paths)):
            if problem:
                failed += 1
                print(f"FAIL {path.stem}: {problem}")
            else:
                kind = 2 if path.stem.startswith("differs-") else 1 if is_error else 0
                counts[group(path.stem)][kind] += 1
    figures = table(counts)
    if shows_table:
        print(figures)
    elif not names and figures not in DOCUMENT.read_text(encoding="utf-8"):
        failed += 1
        print(f"FAIL {DOCUMENT.name} does not hold the table of this run (--table prints it)")
    same, errors, differs = (sum(column) for column in zip(*counts.values()))
    print(
        f"{same} same output, {errors} same error, {differs} documented differences,"
        f" {failed} failed (Jinja2 {jinja2.__version__})"
    )
    sys.exit(1 if failed or not same else 0)


def safely(binary, path):
    try:
        return check(binary, path)
    except Exception as error:
        return f"{type(error).__name__}: {error}", False


if __name__ == "__main__":
    main(sys.argv[1:])
