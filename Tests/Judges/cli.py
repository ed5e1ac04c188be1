#!/usr/bin/env python3
"""Judges the program from outside: exit codes, streams, formats, pipes.

    .venv/bin/python Tests/Judges/cli.py [BINARY]

Works on a copy of the project's content and themes in a temporary folder. Prints one line a fault
and a summary; exit code 1 with faults. Needs Debian's cmark-gfm.
"""
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import project

NOW = project.NOW
CMARK = ["cmark-gfm"] + [
    part
    for name in ("table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes")
    for part in ("-e", name)
]
PLACE = re.compile(r"^[^ :]+(:\d+:\d+)?: (error|aviso|warning): .+ \[EMRA-[A-Z]\d{3}\]$", re.M)


class Judge:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.project = folder / "proyecto"
        self.checks = 0
        self.faults = []

    def run(self, *arguments, stdin=b"", cwd=None, **environment):
        """The finished process; messages in Spanish unless the environment says otherwise."""
        base = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "TZ"))}
        return subprocess.run(
            [self.binary, *arguments],
            input=stdin,
            capture_output=True,
            cwd=cwd or self.project,
            env=base | {"LANG": "es_CL.UTF-8"} | environment,
            timeout=120,
        )

    def expect(self, condition, text):
        self.checks += 1
        if not condition:
            self.faults.append(text)
        return condition

    def expect_run(self, code, *arguments, out=None, err=None, **options):
        """Runs and checks the exit code; `out` and `err` are patterns, "" for silence."""
        done = self.run(*arguments, **options)
        name = " ".join(arguments)
        self.expect(
            done.returncode == code,
            f"{name}: exit code {done.returncode}, not {code}: {done.stderr.decode()[:300]}",
        )
        for stream, pattern, data in (("stdout", out, done.stdout), ("stderr", err, done.stderr)):
            text = data.decode()
            if pattern == "":
                self.expect(text == "", f"{name}: {stream} is not empty: {text[:300]!r}")
            elif pattern is not None:
                self.expect(
                    re.search(pattern, text, re.M), f"{name}: {stream} lacks {pattern!r}: {text[:300]!r}"
                )
        return done

    def page(self, path, text):
        file = self.project / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file


def tree(folder):
    """Every file of a folder with its bytes."""
    return {
        str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def check_help(judge):
    judge.expect_run(0, "help", out="build", err="")
    judge.expect_run(0, "--help", out="build", err="")
    judge.expect_run(0, "build", "--help", out=r"strict", err="")
    judge.expect_run(0, "help", "render", "--lang", "en", out="TEMPLATE", err="")
    judge.expect_run(0, "--version", out=r"\d", err="")
    judge.expect_run(64, "buld", out="", err="¿Quiso decir «build»")
    judge.expect_run(64, "build", "--strickt", out="", err="«--strict»")
    judge.expect_run(64, "build", "--jobs", "0", out="", err="EMRA-C")
    judge.expect_run(64, "build", "--now", "ayer", out="", err="EMRA-C")
    judge.expect_run(64, "build", "--now", "2026-09-06 00:30", out="", err="EMRA-S012")
    judge.expect_run(64, "build", "-b", "https://example.org/../x", out="", err="EMRA-S028")
    judge.expect_run(64, "render", out="", err="EMRA-C")
    judge.expect_run(64, "build", "--strickt", "--lang", "en", out="", err="Did you mean")


def check_build(judge):
    done = judge.expect_run(0, "build", "--now", NOW, out=r"^Sitio listo en .*/public$", err="")
    for pattern in (
        r"^\d+ páginas, \d+ archivos, \d+,\d\d s$",
        r"^no se muestran: \d+ \(",
        r"^próximo cambio: \d{4}-\d\d-\d\d \d\d:\d\d$",
    ):
        judge.expect(re.search(pattern, done.stdout.decode(), re.M), f"build: no {pattern!r}")
    judge.expect_run(
        0, "build", "--now", NOW, "--lang", "en", out=r"^\d+ pages, \d+ files, \d+\.\d\d s$", err=""
    )
    judge.expect_run(0, "build", "--now", NOW, out="^Site ready", LANG="en_US.UTF-8")
    judge.expect_run(0, "build", "--now", NOW, out="^Sitio listo", LANG="C")
    judge.expect_run(0, "build", "--now", NOW, out="^Sitio listo", LC_ALL="es_CL.UTF-8", LANG="en_US")
    done = judge.expect_run(0, "build", "--now", NOW, "--format", "json", err="")
    report = json.loads(done.stdout)
    judge.expect(report["published"] is True, "json: not published")
    judge.expect(report["output"] == str(judge.project / "public"), "json: another output")
    judge.expect(report["pages"] > 60 and report["files"] > report["pages"], "json: too few pages")
    judge.expect(report["diagnostics"] == [], "json: findings in the real site")
    judge.expect(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", report["next_change"]), "json: next_change")
    judge.expect(sum(report["withheld"].values()) > 0, "json: nothing withheld")


def check_clock(judge):
    """A time without a zone is the site's, on any machine; zone and language change no byte."""
    trees = []
    for now, zone, language in (
        (NOW, "UTC", "es_CL.UTF-8"),
        ("2026-11-20 12:00", "Asia/Tokyo", "en_US.UTF-8"),
        ("2026-11-20T15:00:00Z", "Pacific/Apia", "C"),
    ):
        output = judge.folder / f"salida{len(trees)}"
        judge.expect_run(0, "build", "--now", now, "-o", str(output), err="", TZ=zone, LANG=language)
        trees.append(tree(output))
    judge.expect(trees[0] == trees[1] == trees[2], "the machine's zone or language shows")
    first = next_change(judge, NOW)
    second = next_change(judge, first)
    judge.expect(first < second, f"the next change does not come: {first}, {second}")


def next_change(judge, now):
    done = judge.expect_run(0, "build", "--now", now, "--format", "json")
    return json.loads(done.stdout)["next_change"]


def check_full_disk(judge):
    """A write that fails ends with 74 and leaves the old site."""
    before = tree(judge.project / "public")
    done = subprocess.run(
        [judge.binary, "build", "--now", NOW, "--lang", "es"],
        cwd=judge.project,
        capture_output=True,
        preexec_fn=small_files,
    )
    text = done.stderr.decode()
    judge.expect(done.returncode == 74, f"full disk: exit code {done.returncode}: {text[:300]}")
    judge.expect("EMRA-F" in text and "No se publicó nada" in text, f"full disk: {text[:300]}")
    judge.expect(tree(judge.project / "public") == before, "a failed write changed the site")
    left = [p.name for p in judge.project.glob(".public*")]
    judge.expect(not left, f"left behind: {left}")


def small_files():
    """No file of this process may grow beyond 8 KB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))


def check_failures(judge):
    before = tree(judge.project / "public")
    broken = judge.page("noticias/rota.md", "---\ntitle: Rota\ndate: ayer\n---\n[x](nada.md)\n")
    done = judge.expect_run(65, "build", "--now", NOW, out="", err="rota.md:3:7: error: «ayer»")
    text = done.stderr.decode()
    judge.expect(PLACE.search(text), f"no place: {text[:200]}")
    judge.expect("3 | date: ayer\n    |       ^^^^\n" in text, f"no excerpt: {text[:300]}")
    judge.expect("No se publicó nada" in text, "the failure is not told")
    judge.expect("\x1b" not in text, "colours without a terminal")
    done = judge.expect_run(65, "build", "--now", NOW, "--format", "json", err="")
    report = json.loads(done.stdout)
    found = [d for d in report["diagnostics"] if d["code"] == "EMRA-S011"]
    judge.expect(report["published"] is False and report["output"] is None, "json: published")
    judge.expect(len(found) == 1, "json: no EMRA-S011")
    place = {key: found[0].get(key) for key in ("path", "line", "column", "end_line", "end_column")}
    judge.expect(
        list(place.values()) == ["content/noticias/rota.md", 3, 7, 3, 11], f"json: {place}"
    )
    judge.expect(found[0]["severity"] == "error" and "help" in found[0], "json: severity, help")
    broken.unlink()

    warned = judge.page("la-emra/aviso.md", "---\ntitle: A\ndescription: B\n---\n<b>x</b>\n")
    judge.expect_run(65, "build", "--now", NOW, "--strict", out="", err="EMRA-B016")
    judge.expect(tree(judge.project / "public") == before, "a failed build changed the site")
    judge.expect_run(0, "build", "--now", NOW, "-o", "otra", out="Sitio listo", err="aviso: ")
    judge.expect_run(0, "build", "--now", NOW, "-o", "otra", "--lang", "en", err="warning: ")
    warned.unlink()

    judge.expect_run(66, "build", "-s", "nada", out="", err="EMRA-F001")
    judge.expect_run(66, "build", "-s", str(judge.folder / "salida0"), out="", err="EMRA-B001")
    judge.expect_run(73, "build", "-o", "content/x", out="", err="EMRA-B015")
    judge.expect_run(73, "build", "-o", "..", out="", err="EMRA-B015")
    (judge.project / "ajena").mkdir()
    (judge.project / "ajena/tesis.txt").write_text("x")
    judge.expect_run(73, "build", "-o", "ajena", out="", err="--force")
    judge.expect_run(0, "build", "-o", "ajena", "--force", out="Sitio listo")
    settings = judge.project / "content/site.yml"
    text = settings.read_text()
    settings.write_text(text.replace("timezone: America/Santiago", "timezone: America/Santigo"))
    judge.expect_run(78, "build", out="", err="site.yml:.*America/Santigo")
    settings.write_text(text)
    judge.expect_run(0, "build", "--now", NOW, "-b", "https://example.org/emra", out="Sitio listo")
    home = (judge.project / "public/index.html").read_text()
    judge.expect('href="/emra/' in home and 'href="/objetivos' not in home, "base path")


def check_two_at_once(judge):
    """Of two builds into one folder each ends well or says that the other is at work."""
    children = [
        subprocess.Popen(
            [judge.binary, "build", "--now", NOW, "--lang", "es"],
            cwd=judge.project,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    for child in children:
        _, err = child.communicate(timeout=120)
        judge.expect(
            child.returncode == 0 or child.returncode == 73 and b"EMRA-F010" in err,
            f"builds at once: {child.returncode}: {err.decode()[:200]}",
        )
    judge.expect(0 in [c.returncode for c in children], "no build at once ended well")


def check_markdown(judge):
    source = "# Título\n\nUn [enlace](a.md) y <b>negrita</b>.\n".encode()
    done = judge.expect_run(0, "markdown", "-", stdin=source, err="EMRA-M022")
    judge.expect('<a href="a.md">enlace</a>' in done.stdout.decode(), "markdown -: no link")
    judge.expect(b"<b>" not in done.stdout, "markdown -: raw HTML")
    judge.expect(
        judge.run("markdown", stdin=source).stdout == done.stdout, "markdown without a file differs"
    )
    judge.expect_run(65, "markdown", "-", stdin=b"![](a.png)", err=r"^-:1:\d+: error: ")
    judge.expect_run(66, "markdown", "nada.md", out="", err="nada.md")
    judge.expect_run(66, "markdown", "content", out="", err="EMRA-F003")
    judge.expect_run(0, "markdown", "content/objetivos/oe1.md", out='<h2 id="plazos">', err="")
    for file in sorted((judge.project / "content").rglob("*.md")):
        wanted = subprocess.run([*CMARK, str(file)], capture_output=True, check=True).stdout
        name = str(file.relative_to(judge.project))
        judge.expect(
            judge.run("markdown", "--plain", name).stdout == wanted, f"{name}: not as cmark-gfm"
        )
    for text in (b"", b"\n", b"\xff\xfe\n", b"a\x00b\n", b"[^1]\n\n[^1]: x\n", b"| a |\n| - |\n| b"):
        wanted = subprocess.run(CMARK, input=text, capture_output=True, check=True).stdout
        judge.expect(
            judge.run("markdown", "--plain", stdin=text).stdout == wanted,
            f"{text!r}: not as cmark-gfm",
        )


def check_render(judge):
    folder = judge.folder / "plantillas"
    (folder / "partes").mkdir(parents=True)
    (folder / "carta.html").write_text(
        '{% extends "base.html" %}{% block cuerpo %}{% for x in cosas %}'
        '{% include "partes/cosa.html" %}{% endfor %}{% endblock %}'
    )
    (folder / "base.html").write_text("<p>{{ nombre }}</p>{% block cuerpo %}{% endblock %}\n")
    (folder / "partes/cosa.html").write_text("<b>{{ x.n|number_cl }}</b>")
    (folder / "datos.json").write_text('{"nombre": "Ñandú & Cía", "cosas": [{"n": 1234.5}, {"n": 2}]}')
    (folder / "datos.yml").write_text("nombre: Ñandú & Cía\ncosas:\n  - n: 1234.5\n  - {n: 2}\n")
    wanted = "<p>Ñandú &amp; Cía</p><b>1.234,5</b><b>2</b>".encode()
    template = str(folder / "carta.html")
    for data in ("datos.json", "datos.yml"):
        done = judge.expect_run(0, "render", template, "--data", str(folder / data), err="")
        judge.expect(done.stdout == wanted, f"render: {done.stdout!r}")
    judge.expect(
        judge.run("render", "carta.html", "-d", "datos.yml", cwd=folder).stdout == wanted,
        "render: a relative path differs",
    )
    judge.expect_run(65, "render", template, out="", err="EMRA-T")
    judge.expect_run(66, "render", str(folder / "nada.html"), out="", err="EMRA-F001")
    judge.expect_run(66, "render", template, "--data", str(folder / "nada.yml"), out="")
    (folder / "mal.yml").write_text("a: [1\n")
    judge.expect_run(65, "render", template, "--data", str(folder / "mal.yml"), out="", err="EMRA-Y")
    (folder / "fuera.html").write_text('{% include "../proyecto/themes/emra/templates/base.html" %}')
    judge.expect_run(65, "render", str(folder / "fuera.html"), out="", err="EMRA-T")
    (folder / "rota.html").write_text('{% include "partes/cosa.html" %}\n')
    judge.expect_run(65, "render", str(folder / "rota.html"), out="", err=r"cosa\.html:1:\d+")


def check_schema(judge):
    """Schemas are written whole where they are asked for, or not at all."""
    folder = judge.folder / "esquemas"
    done = judge.expect_run(0, "schema", out=r"^\d+ esquemas en .*/\.emra-schemas:$", err="")
    told = sorted(line.strip() for line in done.stdout.decode().splitlines()[1:])
    written = judge.project / ".emra-schemas"
    judge.expect(told == sorted(tree(written)), f"schema: told {told}")
    judge.expect_run(0, "schema", "-s", str(judge.project), "-o", f"{folder}/a/b/", cwd="/", err="")
    judge.expect(tree(folder / "a/b") == tree(written), "schema: other bytes in another folder")
    shutil.rmtree(written)
    judge.expect_run(0, "schema", "--type", "page", out=r'^  "title": "Encabezado', err="")
    judge.expect_run(64, "schema", "--type", "pagina", out="", err="EMRA-C019")
    judge.expect_run(64, "schema", "page", out="", err="EMRA-C008")
    judge.expect_run(66, "schema", cwd=judge.folder, out="", err="EMRA-")
    judge.expect_run(66, "schema", "--source", "nada", out="", err="EMRA-F001")
    (folder / "archivo").write_text("x")
    judge.expect_run(73, "schema", "-o", str(folder / "archivo"), out="", err="EMRA-F")
    judge.expect_run(73, "schema", "-o", "/proc/esquemas", out="", err="EMRA-F")
    settings = judge.project / "content/site.yml"
    sound = settings.read_text()
    settings.write_text(sound + "\ntitulo: Dos\n")
    judge.expect_run(78, "schema", out="", err=r"site\.yml:\d+")
    settings.write_text(sound)
    data = judge.project / "content/data/otros.yml"
    data.write_text("a: [1\n")
    judge.expect_run(65, "schema", out="", err=r"otros\.yml:\d+")
    data.unlink()
    judge.expect(not written.exists(), "schema: wrote with errors")


def check_init(judge):
    """A new site builds without a word; nothing is written over, nothing is left half made."""
    folder = judge.folder / "nuevos"
    folder.mkdir()
    done = judge.expect_run(0, "init", "sitio", cwd=folder, out=r"^Sitio nuevo en sitio, \d+ archivos:$", err="")
    told = sorted(re.findall(r"^  (\S*[./]\S+)$", done.stdout.decode(), re.M))
    judge.expect(told == sorted(tree(folder / "sitio")), f"init: told {told}")
    command = done.stdout.decode().splitlines()[-1].strip()
    judge.expect(command == "emra-site build --source sitio", f"init: {command!r}")
    judge.expect_run(0, *command.split()[1:], "--strict", cwd=folder, out="^Sitio listo", err="")
    before = tree(folder / "sitio")
    judge.expect_run(73, "init", "sitio", cwd=folder, out="", err=r"«\.gitignore», «content».*EMRA-C018")
    judge.expect(tree(folder / "sitio") == before, "init: a folder that is not empty was changed")
    (folder / "vacia").mkdir()
    judge.expect_run(0, "init", ".", cwd=folder / "vacia", out="^  emra-site build$", err="")
    judge.expect_run(
        0, "init", "con espacios/y 'comillas'/", "-t", 'Dos "puntos": #1 \\ {x}\n', "--language", "en",
        "--lang", "en", cwd=folder, err="",
        out=r"^  emra-site build --source 'con espacios/y '\\''comillas'\\''/'$")
    made = folder / "con espacios/y 'comillas'"
    judge.expect_run(0, "build", "--strict", "-s", str(made), err="")
    page = (made / "public/index.html").read_text()
    judge.expect('<html lang="en">' in page, "init: not in English")
    judge.expect("<h1>Dos &#34;puntos&#34;: #1 \\ {x}</h1>" in page, "init: the title is lost")
    (folder / "archivo").write_text("x")
    judge.expect_run(73, "init", "archivo", cwd=folder, out="", err="EMRA-F004")
    judge.expect_run(73, "init", "archivo/sitio", cwd=folder, out="", err="EMRA-F")
    judge.expect_run(73, "init", "/", cwd=folder, out="", err="EMRA-")
    judge.expect_run(73, "init", "/proc/sitio", cwd=folder, out="", err="EMRA-F")
    judge.expect_run(64, "init", cwd=folder, out="", err="EMRA-C007")
    judge.expect_run(64, "init", "otro", "--language", "fr", cwd=folder, out="", err="EMRA-C010")
    for name, target in (("roto", "nada"), ("enlace", "vacia2")):
        (folder / name).symlink_to(target)
    judge.expect_run(73, "init", "roto", cwd=folder, out="", err="EMRA-F")
    (folder / "vacia2").mkdir()
    judge.expect_run(0, "init", "enlace", cwd=folder, err="")
    judge.expect((folder / "vacia2/content/site.yml").is_file(), "init: not through the link")
    names = sorted(p.name for p in folder.iterdir())
    done = subprocess.run(
        [judge.binary, "init", "lleno", "--lang", "es"], cwd=folder, capture_output=True,
        preexec_fn=tiny_files)
    judge.expect(done.returncode == 74, f"init, full disk: {done.returncode} {done.stderr.decode()}")
    judge.expect(sorted(p.name for p in folder.iterdir()) == names, "init: left something half made")


def tiny_files():
    """No file of this process may grow beyond 1 KB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


def check_pipes(judge):
    """A reader that goes away is no failure, and nobody is told of it."""
    big = judge.folder / "grande.md"
    big.write_text("Un párrafo bastante largo para llenar la tubería.\n\n" * 8000)
    for arguments in (["markdown", str(big)], ["markdown", "--plain", str(big)], ["help", "build"]):
        child = subprocess.Popen(
            [judge.binary, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        child.stdout.read(1)
        child.stdout.close()
        err = child.stderr.read()
        child.stderr.close()
        code = child.wait(timeout=60)
        judge.expect(code == 0 and err == b"", f"{arguments[0]}, closed pipe: {code} {err[:200]!r}")
    with open("/dev/full", "wb") as full:
        code = subprocess.run(
            [judge.binary, "markdown", str(big)], stdout=full, stderr=subprocess.DEVNULL
        ).returncode
    judge.expect(code == 74, f"markdown into a full disk: exit code {code}")


def main():
    binary = Path(sys.argv[1] if len(sys.argv) > 1 else project.ROOT / ".build/release/emra-site").resolve()
    if not binary.is_file():
        sys.exit(f"no program at {binary}: build it first")
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(str(binary), Path(folder).resolve())
        project.copy(judge.project)
        for check in (
            check_help, check_build, check_clock, check_failures, check_full_disk, check_two_at_once,
            check_init, check_schema, check_markdown, check_render, check_pipes,
        ):
            check(judge)
    for fault in judge.faults:
        print(fault)
    print(f"{judge.checks} checks of the command line, {len(judge.faults)} faults")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())
