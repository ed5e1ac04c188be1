#!/usr/bin/env python3
"""Compares built sites byte for byte, hidden files and empty folders included.

    python3 Tests/Judges/same.py SITE OTHER…
"""
import sys
from pathlib import Path


def tree(folder):
    """Every path below a folder with its content; folders have none."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}".encode()
        else:
            found[name + "/" * path.is_dir()] = None if path.is_dir() else path.read_bytes()
    return found


def differences(a, b):
    """One line for each path that is not the same in two trees."""
    lines = []
    for name in sorted(a.keys() | b.keys()):
        if name not in b:
            lines.append(f"{name}: only in the first")
        elif name not in a:
            lines.append(f"{name}: only in the second")
        elif a[name] != b[name]:
            at = next((i for i, (x, y) in enumerate(zip(a[name], b[name])) if x != y),
                      min(len(a[name]), len(b[name])))
            lines.append(f"{name}: differs from byte {at}: {a[name][max(0, at - 40):at + 40]!r}"
                         f" and {b[name][max(0, at - 40):at + 40]!r}")
    return lines


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    first, *others = [tree(argument) for argument in sys.argv[1:]]
    found = [line for other in others for line in differences(first, other)]
    for line in found[:100]:
        print(line)
    files = sum(content is not None for content in first.values())
    print(f"{len(others) + 1} builds of {files} files, {len(found)} differences")
    sys.exit(1 if found or not files else 0)


if __name__ == "__main__":
    main()
