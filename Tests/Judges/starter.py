#!/usr/bin/env python3
"""Judges the site that «emra-site init» makes, also with a second language: it builds without a
warning, at the root and below a path, its HTML passes the Nu checker, its links lead somewhere, its
feeds can be read.

    .venv/bin/python Tests/Judges/starter.py [BINARY]
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import project

HERE = Path(__file__).resolve().parent
BASES = {"raiz": "https://example.org/", "ruta": "https://example.org/una/ruta/"}


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def main():
    binary = Path(sys.argv[1] if len(sys.argv) > 1 else project.ROOT / ".build/release/emra-site").resolve()
    faults, sites, sources = [], [], {}
    with tempfile.TemporaryDirectory() as folder:
        for language in ("es", "en"):
            source = Path(folder) / language
            made = run(binary, "init", source, "--language", language)
            if made.returncode != 0:
                sys.exit(f"init: exit code {made.returncode}\n{made.stderr}")
            sources[language] = source
        # The same site with a second language, whose pages stand in for translations but for one.
        two = sources["dos"] = Path(folder) / "dos"
        shutil.copytree(sources["es"], two)
        with open(two / "content/site.yml", "a", encoding="utf-8") as settings:
            settings.write("languages: {en: {fallback: pages}}\n")
        (two / "content/_index.en.md").write_text(
            "---\ntitle: New site\ndescription: The home page.\n---\n\nText.\n", encoding="utf-8")
        for language, source in sources.items():
            for name, base in BASES.items():
                site = Path(folder) / f"{language}-{name}"
                built = run(binary, "build", "-s", source, "-o", site, "-b", base, "--strict",
                            "--now", project.NOW)
                if built.returncode != 0 or built.stderr:
                    faults.append(f"build of {site.name}: {built.returncode}\n{built.stderr}")
                    continue
                sites.append(site)
                for judge in ("links", "feeds"):
                    done = run(sys.executable, HERE / f"{judge}.py", site, "--base", base)
                    if done.returncode != 0:
                        faults.append(f"{judge}, {site.name}:\n{done.stdout}{done.stderr}")
        html = run(sys.executable, HERE / "nu.py", *sites)
        if html.returncode != 0:
            faults.append(html.stdout + html.stderr)
    for fault in faults:
        print(fault)
    print(f"{len(sites)} new sites, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
