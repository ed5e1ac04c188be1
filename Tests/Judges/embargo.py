#!/usr/bin/env python3
"""Nothing public depends on what is withheld.

    python3 Tests/Judges/embargo.py EMRA [--sites N] [--first N] [--keep DIR] [--stop]

Builds random sites (embargo_sites.py) twice: as they are, and with everything withheld taken out of
the project, texts for single networks too. The two public trees must be the same, byte for byte and name by name: texts, counts, order,
feeds, redirects, pictures. Of the first, every byte is searched for marks of what is withheld, also with
percent signs, entities and JSON escapes decoded; and the marks of public pages must all be there.
"""

import argparse
import concurrent.futures
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from embargo_sites import RandomSite
from same import differences, tree

THEME = pathlib.Path(__file__).parent.parent / "BuildTests" / "Theme"
DRAWN_EVERY = 25  # sites with pictures for social networks, which are slow to make
MARK = re.compile(rb"zq[a-z0-9]+")
HEAD = """<meta property="og:image" content="{{ page.social_image.permalink if page.social_image else '' }}">
{% if page.structured_data %}<script type="application/ld+json">{{ page.structured_data|tojson }}</script>
{% endif %}</head>"""
FIELDS = """{% if page.type == "sheet" %}<p>{% if page.lead %}<a href="{{ page.lead.url }}">{{ page.lead.title }}</a>{% endif %} \
{{ page.more or "" }} {{ page.intro or "" }} {{ page.figures.value if page.figures else "" }}</p>{% endif %}
{% if page.type in ["article", "publication"] %}{{ page.texts or "" }}{% endif %}
{% if page.terms %}{{ page.terms|length }}{% endif %}{% endblock %}"""
SOCIAL = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
<text x="40" y="90" font-size="40">{{ page.title }} {{ page.pages|length }}</text></svg>
"""


def make_theme(folder, draws):
    """The tests' theme, which also prints what search engines and networks are told."""
    shutil.copytree(THEME, folder)
    base = folder / "templates" / "base.html"
    base.write_text(base.read_text().replace("</head>", HEAD))
    page = folder / "templates" / "page.html"
    text = page.read_text().replace("fecha(lang=page.lang)", "fecha(lang='es')")
    page.write_text(text[: text.rindex("{% endblock %}")] + FIELDS + "\n")
    if draws:
        (folder / "templates" / "social.svg").write_text(SOCIAL)


class Worker:
    """A folder with both projects, used for one site after another."""

    def __init__(self, emra, folder):
        self.emra = emra
        self.folder = folder

    def build(self, site, whole):
        draws = site.number % DRAWN_EVERY == 0
        side = "with" if whole else "without"
        project = self.folder / f"{side}{'-drawn' if draws else ''}"
        output = self.folder / f"public-{side}"
        if not project.exists():
            project.mkdir()
            (project / "themes").mkdir()
            make_theme(project / "themes" / "prueba", draws)
        for name in ["content", "calendar.yml", "calendar.lock.json"]:
            path = project / name
            if path.is_dir():
                shutil.rmtree(path)
            elif path.exists():
                path.unlink()
        for path, text in site.files(whole).items():
            place = project / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text)
        shutil.rmtree(output, ignore_errors=True)
        result = subprocess.run(
            [self.emra, "build", "--source", project, "--output", output, "--jobs", "1",
             "--now", site.now.isoformat()],
            capture_output=True, text=True)
        if result.returncode != 0:
            return None, f"{side}: exit code {result.returncode}\n{result.stderr}{result.stdout}"
        return {k: v for k, v in tree(output).items() if v is not None}, ""


def decoded(data):
    """What bytes may say in another form."""
    text = data.decode("utf-8", "replace")
    yield text
    if "%" in text:
        yield urllib.parse.unquote(text)
    if "&" in text:
        yield html.unescape(text)
    if "\\u" in text:
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)


def judge(site, worker):
    """What is wrong with one site."""
    whole, fault = worker.build(site, True)
    if fault:
        return [fault]
    bare, fault = worker.build(site, False)
    if fault:
        return [fault]
    found = differences(whole, bare)
    everything = "\n".join(whole)
    for path, data in whole.items():
        for text in (t for form in [path.encode(), data] for t in decoded(form)):
            marks = set(MARK.findall(text.encode()))
            if marks:
                found.append(f"{path}: holds {sorted(marks)}")
                break
    texts = b"\n".join(whole.values()).decode("utf-8", "replace") + everything
    for page in site.pages:
        if page.is_public and f"Título {page.mark}" not in texts:
            found.append(f"{page.path}: is public and not there")
    return found


def run(emra, numbers, keep, stop):
    """Judges a share of the sites, in a folder of its own."""
    folder = pathlib.Path(tempfile.mkdtemp(
        prefix="embargo-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
    faults, counts = [], [0, 0]
    try:
        worker = Worker(emra, folder)
        for number in numbers:
            site = RandomSite(number)
            found = judge(site, worker)
            counts[0] += sum(page.is_public for page in site.pages)
            counts[1] += sum(not page.is_public for page in site.pages)
            if found:
                faults.append((number, found))
                if keep:
                    shutil.copytree(folder, f"{keep}/{number}", dirs_exist_ok=True)
                # A build that fails shows nothing, and so proves nothing of leaks.
                if stop and not found[0].startswith("with"):
                    break
    finally:
        shutil.rmtree(folder)
    return faults, counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("emra", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--sites", type=int, default=2000)
    parser.add_argument("--first", type=int, default=1, help="the number of the first site")
    parser.add_argument("--keep", help="a folder for the sites that leak")
    parser.add_argument("--stop", action="store_true", help="end with the first share that leaks")
    options = parser.parse_args()
    numbers = list(range(options.first, options.first + options.sites))
    size = 4 if options.stop else 25
    shares = [numbers[i: i + size] for i in range(0, len(numbers), size)]
    faults, public, withheld = [], 0, 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        tasks = [pool.submit(run, options.emra, share, options.keep, options.stop) for share in shares]
        for task in concurrent.futures.as_completed(tasks):
            if task.cancelled():
                continue
            found, counts = task.result()
            faults += found
            public += counts[0]
            withheld += counts[1]
            if options.stop and any(not found[0].startswith("with") for _, found in faults):
                pool.shutdown(cancel_futures=True)
                break
    for number, found in sorted(faults)[:5]:
        print(f"site {number}:")
        for line in found[:10]:
            print("  " + line)
    print(f"{options.sites} sites, {public} public pages, {withheld} withheld, {len(faults)} leak")
    return 1 if faults or not withheld or not public else 0


if __name__ == "__main__":
    sys.exit(main())
