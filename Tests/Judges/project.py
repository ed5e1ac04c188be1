"""Copies of the real project for the judges that build it."""
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What a build reads.
PARTS = ("content", "themes", "calendar.yml", "calendar.lock.json", "networks.yml")
NOW = "2026-11-20T12:00:00-03:00"


def copy(folder):
    """Copies what a build reads into a new folder."""
    folder.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part)
        elif source.exists():
            shutil.copy2(source, folder / part)
    return folder


def command(binary, source, output, *more):
    """The command line of a build."""
    return [str(Path(binary).resolve()), "build", "--source", str(source), "--output", str(output),
            "--now", NOW, *more]


def build(binary, source, output, *more):
    """Builds, and ends the judge where that fails."""
    result = subprocess.run(
        command(binary, source, output, *more), capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"build of {source}: exit code {result.returncode}\n"
                         f"{result.stdout[-4000:]}{result.stderr[-4000:]}")
    return result
