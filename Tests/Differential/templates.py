#!/usr/bin/env python3
"""Compares `emra-site render` with Jinja2 from PyPI.

Usage: templates.py BINARY [CASE ...]

Each file of templates/ is one case: a JSON object (the data), a line `---`, the template
`main.html`, and for every further template a line `--- name.html` and its text. Jinja2 renders it
with autoescape and StrictUndefined. Where Jinja2 fails, the binary must exit with another code than
0 and name the same template and line; a case that must fail is named `error-…`. Where it does not
fail, the bytes must be equal. Nothing is normalised.

Cases named `differs-…` are the documented differences (docs/templates.md): their expected outcome
follows Jinja's in a last section, `--- expected` or `--- expected error`, and the script checks
both that Jinja2 does something else and that the binary does what is expected.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

import jinja2

FOLDER = pathlib.Path(__file__).parent / "templates"
MAIN = "main.html"


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
    binary, names = arguments[0], set(arguments[1:])
    failed = errors = same = differs = 0
    for path in sorted(FOLDER.glob("*.txt")):
        if names and path.stem not in names:
            continue
        try:
            problem, is_error = check(binary, path)
        except Exception as error:
            problem, is_error = f"{type(error).__name__}: {error}", False
        if problem:
            failed += 1
            print(f"FAIL {path.stem}: {problem}")
        elif path.stem.startswith("differs-"):
            differs += 1
        elif is_error:
            errors += 1
        else:
            same += 1
    print(
        f"{same} same output, {errors} same error, {differs} documented differences,"
        f" {failed} failed (Jinja2 {jinja2.__version__})"
    )
    sys.exit(1 if failed or not same else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
