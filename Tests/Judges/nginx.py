#!/usr/bin/env python3
"""Asks real nginx what it reads in redirects that the program wrote for it.

    python3 Tests/Judges/nginx.py [SITE --base URL]

Without SITE: the paths of Tests/FeedsTests/Fixtures/nginx, which try to break out of the file.
With SITE: the redirect pages of a built site against its nginx-redirects.conf. nginx serves an empty
folder on a socket of its own; every path must lead where it is to lead, with and without its final
slash, and no other must. Prints one line a fault and a summary; exit code 1 with faults.
"""
import argparse
import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

FIXTURES = Path(__file__).resolve().parents[1] / "FeedsTests" / "Fixtures" / "nginx"
NAME = "nginx-redirects.conf"
# Nothing of the machine's own nginx is read or written.
CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen unix:{folder}/socket;
    absolute_redirect off;
    root {folder}/empty;
    include {redirects};
  }}
}}
"""


class Connection(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("localhost")
        self.path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(10)
        self.sock.connect(self.path)


class Nginx:
    """nginx with some redirects, until the end of the block."""

    def __init__(self, redirects):
        self.redirects = redirects

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="emra-nginx-"))
        (self.folder / "empty").mkdir()
        shutil.copyfile(self.redirects, self.folder / NAME)
        configuration = self.folder / "nginx.conf"
        configuration.write_text(
            CONFIGURATION.format(folder=self.folder, redirects=self.folder / NAME))
        binary = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen(
            [binary, "-p", str(self.folder), "-e", "stderr", "-c", str(configuration)],
            stderr=subprocess.PIPE, text=True)
        end = time.monotonic() + 20
        while True:
            try:
                probe = Connection(self.folder / "socket")
                probe.connect()
                probe.close()
                return self
            except OSError:
                if self.process.poll() is None and time.monotonic() < end:
                    time.sleep(0.02)
                    continue
                self.__exit__()
                raise SystemExit(f"nginx does not take {self.redirects}:\n{self.errors}") from None

    def __exit__(self, *_):
        self.process.terminate()
        self.errors = self.process.communicate()[1]
        shutil.rmtree(self.folder)

    def get(self, path):
        """Status and target of a path in percent form."""
        connection = Connection(self.folder / "socket")
        # putrequest, because request() refuses what is not plain.
        connection.putrequest("GET", path, skip_accept_encoding=True)
        connection.endheaders()
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status, answer.getheader("Location")


def target(address):
    """An address as a browser is sent it."""
    return quote(address, safe="%/:?#[]@!&()*+,=~-._")


def other_form(path):
    return path[:-1] if path.endswith("/") else path + "/"


def ask(nginx, redirects, faults):
    """Each redirect is followed; returns how many answers were right."""
    written = [path for path, _ in redirects]
    right = 0
    for path, address in redirects:
        for form in [path] + ([other_form(path)] if other_form(path) not in written else []):
            if form == "":
                continue
            found = nginx.get(quote(form, safe="/"))
            if found == (301, target(address)):
                right += 1
            else:
                faults.append(f"{form!r}: {found}, expected (301, {target(address)!r})")
    for path in ("/", "/no-such-page/", written[0] + "x/" if written else "/x/"):
        found = nginx.get(quote(path, safe="/"))
        if found[0] == 301 or found[0] == 200:
            faults.append(f"{path!r}: {found}, expected none of the redirects")
    return right


def pages(site, base):
    """The redirects of a site as its pages have them."""
    found = []
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        refresh = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)"', text)
        if refresh:
            path = file.relative_to(site).as_posix().removesuffix("index.html")
            found.append((urlsplit(base).path + path, urljoin(base, refresh[1])))
    return [(unquote(path), address) for path, address in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, nargs="?")
    parser.add_argument("--base", help="address of the site, with a final slash")
    arguments = parser.parse_args()
    faults = []
    if arguments.site:
        redirects = pages(arguments.site, arguments.base)
        file = arguments.site / NAME
    else:
        redirects = json.loads((FIXTURES / "redirects.json").read_text(encoding="utf-8"))
        file = FIXTURES / NAME
    if not redirects:
        faults.append(f"{arguments.site}: no redirects to ask about")
    with Nginx(file) as nginx:
        right = ask(nginx, redirects, faults)
        locations = sum(line.startswith("location ") for line in file.read_text().splitlines())
    if right != locations:
        faults.append(f"{right} redirects followed, {locations} written")
    for fault in faults[:50]:
        print(fault)
    print(f"{len(redirects)} redirects, {right} answers of nginx, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
