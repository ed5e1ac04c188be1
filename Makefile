# Para publicar el sitio: make site.   To prove the project: make test.
#
# Works from a clean clone on Debian 12 or later, or Ubuntu, with a Swift toolchain.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.SUFFIXES:
.DEFAULT_GOAL := help

SWIFT_NEEDED := 6.2
# What the program is built from, and what its tests need beside that.
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmd-dev librsvg2-dev \
  libfontconfig-dev fonts-lato pkg-config tzdata
TEST_PACKAGES := $(BUILD_PACKAGES) cmark-gfm libxml2-utils default-jre-headless python3-venv nginx \
  chromium

EMRA := .build/release/emra-site
PYTHON := .venv/bin/python
REQUIREMENTS := Tests/Judges/requirements.txt
# The judged sites and the judges' whole output.
OUT := .build/judges
URL := https://emra.example/
PATH_URL := https://example.org/emra/
# A fixed clock, so that a test run today and one next year judge the same pages.
NOW := 2026-11-20T12:00:00-03:00

.PHONY: help site test mutations plan-proof bench-plan format lint clean

help:
	@cat <<'END'
	make site        construye el sitio en public/ (instala lo que falte, compila una sola vez)
	make test        comprueba el proyecto entero, preparación incluida
	make mutations   comprueba que la prueba de embargo ve cada fuga posible
	make plan-proof  comprueba el planificador con todos los calendarios de prueba
	make bench-plan  mide cuánto tarda el planificador
	make format      da formato al código
	make lint        revisa el formato del código
	make clean       borra lo construido: .build, .venv, .emra-cache y public
	END

# --- Parts of recipes (bash functions; $$ is bash's $) ---------------------------------------

# need PACKAGE…: installs the system packages that are missing, and says which.
# Nothing but dpkg's own list is asked when none is.
define need_packages
have() {
  case $$1 in
    # Any provider will do for these.
    pkg-config) command -v pkg-config >/dev/null ;;
    default-jre-headless) java -version >/dev/null 2>&1 ;;
    python3-venv) python3 -c 'import ensurepip, venv' >/dev/null 2>&1 ;;
    *) [[ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$1" 2>/dev/null)" == installed ]] ;;
  esac
}
need() {
  local missing=() package root=()
  for package in "$$@"; do have "$$package" || missing+=("$$package"); done
  (( $${#missing[@]} )) || return 0
  echo "Faltan paquetes del sistema: $${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "error: no hay apt-get; instale los equivalentes de esos paquetes y repita." >&2
    return 1
  fi
  if (( EUID != 0 )); then
    if ! command -v sudo >/dev/null; then
      echo "error: se necesita root o sudo para instalarlos:" \
        "apt-get install $${missing[*]}" >&2
      return 1
    fi
    root=(sudo)
  fi
  echo "Se instalan con apt…"
  # nginx is a tool here and no server: nothing that is installed is started.
  local policy=/usr/sbin/policy-rc.d own= code=0
  if [[ ! -e "$$policy" ]]; then
    own=1
    printf '#!/bin/sh\nexit 101\n' | "$${root[@]}" install -m 755 /dev/stdin "$$policy"
  fi
  "$${root[@]}" apt-get update -q -q || code=$$?
  "$${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q -q --no-install-recommends "$${missing[@]}" >/dev/null || code=$$?
  if [[ "$$own" ]]; then "$${root[@]}" rm "$$policy"; fi
  (( code == 0 )) || return $$code
  for package in "$${missing[@]}"; do
    have "$$package" || { echo "error: apt no dejó instalado $$package" >&2; return 1; }
  done
  echo "Instalados: $${missing[*]}"
}
endef

# need_swift: ends with a message unless a toolchain new enough is on the path.
define need_swift
need_swift() {
  local found
  if ! command -v swift >/dev/null; then
    echo "error: no se encuentra «swift». Instale Swift $(SWIFT_NEEDED) o posterior" \
      "(https://www.swift.org/install/linux) y déjelo en el PATH." >&2
    return 1
  fi
  found=$$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)
  if [[ -z "$$found" ]]; then
    echo "error: «swift --version» no dice su versión; revise la instalación de Swift." >&2
    return 1
  fi
  if [[ "$$(printf '%s\n' $(SWIFT_NEEDED) "$$found" | sort -V | head -n 1)" != $(SWIFT_NEEDED) ]]; then
    echo "error: hay Swift $$found y se necesita $(SWIFT_NEEDED) o posterior" \
      "(https://www.swift.org/install/linux)." >&2
    return 1
  fi
}
endef

# build_programs: emra-site, and beside it the program that draws its pictures.
define build_programs
build_programs() {
  swift build -c release --product emra-site
  swift build -c release --product emra-site-pictures
}
endef

# need_python: the judges' Python environment, made anew only when the pinned versions change.
define need_python
need_python() {
  if cmp -s $(REQUIREMENTS) .venv/requirements.txt && $(PYTHON) -c '' 2>/dev/null; then return 0; fi
  echo "Se prepara .venv con las versiones de $(REQUIREMENTS)…"
  rm -rf .venv
  python3 -m venv .venv
  $(PYTHON) -m pip install --quiet --disable-pip-version-check --requirement $(REQUIREMENTS)
  cp $(REQUIREMENTS) .venv/requirements.txt
}
endef

# judge NAME COMMAND…: runs one judge; shows its last line, or all it said when it fails.
# All judges run; verdict prints the closing line and is the exit code.
define judging
passed=0 failed=0
judge() {
  local name=$$1 log="$(OUT)/$$1.log" start=$$SECONDS code=0
  shift
  "$$@" >"$$log" 2>&1 || code=$$?
  if (( code == 0 )); then
    passed=$$((passed + 1))
    printf 'passed  %-12s %s (%d s)\n' "$$name" "$$(tail -n 1 "$$log")" $$((SECONDS - start))
  else
    failed=$$((failed + 1))
    cat "$$log"
    printf 'FAILED  %-12s exit code %d (%d s)\n' "$$name" "$$code" $$((SECONDS - start))
  fi
}
verdict() {
  echo "$$passed passed, $$failed failed"
  (( failed == 0 ))
}
endef

# --- Targets ---------------------------------------------------------------------------------

site:
	@$(need_packages)
	$(need_swift)
	$(build_programs)
	need_swift
	need $(BUILD_PACKAGES)
	build_programs
	$(EMRA) build

test:
	@$(need_packages)
	$(need_swift)
	$(need_python)
	$(build_programs)
	$(judging)
	need_swift
	need $(TEST_PACKAGES)
	need_python
	mkdir -p $(OUT)
	build_programs

	# The code.
	judge format swift format lint --strict -r Sources Tests Package.swift
	judge swift swift test --disable-xctest
	# Code that would publish what is not public does not compile.
	judge no-leak $(PYTHON) Tests/Judges/no_leak_compiles.py
	# What is declared of librsvg is what its header declares.
	headers() {
	  printf '#include <librsvg/rsvg.h>\n#include "Sources/CRSVG/shim.h"\n' |
	    clang -x c -fsyntax-only -Werror $$(pkg-config --cflags librsvg-2.0) -I. -
	}
	judge headers headers
	judge judges $(PYTHON) -m unittest discover -s Tests/Judges
	judge holidays $(PYTHON) Tests/Judges/holidays_cl.py
	plan() { $(EMRA) plan export --format json --now $(NOW) --output $(OUT)/plan.json; }
	judge plan plan
	judge calendar $(PYTHON) Tests/Judges/calendar_schema.py $(OUT)/plan.json
	judge networks $(PYTHON) Tests/Judges/networks_schema.py

	# The real site: twice under different circumstances, then below a path, then with all that is
	# yet to be published. Whatever the order of tasks, the time zone or the working folder, the
	# bytes must be the same.
	build() {
	  env TZ="$$1" $(abspath $(EMRA)) build --source $(CURDIR) --output $(abspath $(OUT))/"$$2" \
	    --now $(NOW) --strict "$${@:3}"
	}
	again() ( cd / && LC_ALL=C build Pacific/Kiritimati again --jobs 7 --base-url $(URL) )
	judge build build America/Santiago site --jobs 1 --base-url $(URL)
	judge again again
	judge same $(PYTHON) Tests/Judges/same.py $(OUT)/site $(OUT)/again
	judge build-path build UTC site-path --base-url $(PATH_URL)
	judge build-all build UTC site-all --drafts --future --base-url $(URL)

	# Its pages.
	judge html $(PYTHON) Tests/Judges/nu.py $(OUT)/site $(OUT)/site-path $(OUT)/site-all
	judge links $(PYTHON) Tests/Judges/links.py $(OUT)/site --base $(URL)
	judge links-path $(PYTHON) Tests/Judges/links.py $(OUT)/site-path --base $(PATH_URL)
	judge links-all $(PYTHON) Tests/Judges/links.py $(OUT)/site-all --base $(URL)
	judge content $(PYTHON) Tests/Judges/content.py content
	judge pages $(PYTHON) Tests/Judges/pages.py $(OUT)/site --base $(URL) --least 60
	judge pages-path $(PYTHON) Tests/Judges/pages.py $(OUT)/site-path --base $(PATH_URL) --least 60
	judge pages-all $(PYTHON) Tests/Judges/pages.py $(OUT)/site-all --base $(URL) --least 60
	judge data $(PYTHON) Tests/Judges/structured.py $(OUT)/site --base $(URL)
	judge data-path $(PYTHON) Tests/Judges/structured.py $(OUT)/site-path --base $(PATH_URL)
	judge data-all $(PYTHON) Tests/Judges/structured.py $(OUT)/site-all --base $(URL)
	judge feeds $(PYTHON) Tests/Judges/feeds.py $(OUT)/site --base $(URL) --now $(NOW)
	judge feeds-path $(PYTHON) Tests/Judges/feeds.py $(OUT)/site-path --base $(PATH_URL) --now $(NOW)
	# Whole sites of other shapes, as recorded.
	golden() {
	  local site=Tests/BuildTests/Sites/good-$$1/expected
	  judge "links-$$1" $(PYTHON) Tests/Judges/links.py $$site --base "$$2"
	  judge "feeds-$$1" $(PYTHON) Tests/Judges/feeds.py $$site --base "$$2" --now $(NOW)
	  judge "html-$$1" $(PYTHON) Tests/Judges/nu.py $$site
	}
	golden blog https://bitacora.example/
	golden docs https://manual.example/
	golden below-path https://region.example/gobierno/mineria-2026/
	judge links-langs $(PYTHON) Tests/Judges/links.py Tests/BuildTests/Sites/good-bilingual/expected \
	  --base https://prueba.example/lenguas/
	judge html-langs $(PYTHON) Tests/Judges/nu.py Tests/BuildTests/Sites/good-bilingual/expected
	judge feeds-langs $(PYTHON) Tests/Judges/feeds.py Tests/BuildTests/Sites/good-bilingual/expected \
	  --base https://prueba.example/lenguas/ --now $(NOW)
	judge nginx $(PYTHON) Tests/Judges/nginx.py
	judge nginx-site $(PYTHON) Tests/Judges/nginx.py Tests/BuildTests/Sites/good-host-files/expected \
	  --base https://prueba.example/a%20b/

	judge schemas $(PYTHON) Tests/Judges/schemas.py $(EMRA)
	judge exports $(PYTHON) Tests/Judges/plan_exports.py $(EMRA)
	# The desk of the team, opened in Chromium from its folder.
	judge desk $(PYTHON) Tests/Judges/desk.py $(EMRA)
	judge plan-cli $(PYTHON) Tests/Judges/plan_cli.py $(EMRA)

	# The planner against CP-SAT: all calendars, and a share of the long proofs (plan-proof has all).
	judge plans $(PYTHON) Tests/Judges/plan_check.py $(EMRA) --clashes 20 --totals 0 --small 20
	# Replanning on random changes, against another model; likewise a share.
	# A year of Mondays, week by week.
	judge year $(PYTHON) Tests/Judges/year.py $(EMRA)
	judge replan $(PYTHON) Tests/Judges/plan_replan.py $(EMRA) --count 16 --days 12

	# The program against Jinja2, as others call it, killed, and with many pages.
	judge templates $(PYTHON) Tests/Differential/templates.py $(EMRA)
	judge faults $(PYTHON) Tests/Judges/faults.py $(EMRA)
	judge bounds $(PYTHON) Tests/Judges/bounds.py $(EMRA)
	judge cli $(PYTHON) Tests/Judges/cli.py $(EMRA)
	judge starter $(PYTHON) Tests/Judges/starter.py $(EMRA)
	judge kill $(PYTHON) Tests/Judges/kill.py $(EMRA)
	# 2,000 random sites with and without what is withheld; that this finds leaks: make mutations.
	judge embargo $(PYTHON) Tests/Judges/embargo.py $(EMRA)
	judge scale $(PYTHON) Tests/Judges/scale.py $(EMRA)
	verdict

plan-proof:
	@$(need_packages)
	$(need_swift)
	$(need_python)
	need_swift
	need $(TEST_PACKAGES)
	need_python
	mkdir -p $(OUT)
	swift build -c release --product emra-site
	$(PYTHON) Tests/Judges/plan_check.py $(EMRA)
	$(PYTHON) Tests/Judges/plan_replan.py $(EMRA)

# Builds the program with a filter for each public output, and switches these off one by one.
mutations:
	@$(need_packages)
	$(need_swift)
	need_swift
	need $(BUILD_PACKAGES) python3
	python3 Tests/Judges/mutations.py

# Prints times; fails only where the program does.
bench-plan:
	@$(need_packages)
	$(need_swift)
	need_swift
	need $(BUILD_PACKAGES) python3
	swift build -c release --product emra-site
	python3 Tests/Bench/plan_bench.py $(EMRA)

format:
	@swift format -i -r Sources Tests Package.swift

lint:
	@swift format lint --strict -r Sources Tests Package.swift

clean:
	@rm -rf .build .venv .emra-cache public
