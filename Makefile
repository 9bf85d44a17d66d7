# Everything starts from a bare Python 3.11 or newer with pip, and make. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help site test test-fast serve check advisories clean evaluate bench models torture

VENV := .venv
RUN := $(VENV)/bin/python
GOLD ?=
ARTICLES ?=
SIZES ?=
CORPORA ?= corpora
# Tests run on every core, each file of them on one.
SPREAD := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# The first Python found that is new enough; PYTHON=/path/to/python chooses another.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v "$$name"; break; }; done)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export NO_MKDOCS_2_WARNING := 1
# What is compiled once is not compiled again by every process that a build or a test begins.
unexport PYTHONDONTWRITEBYTECODE

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

site: $(VENV)/.site-ready ## build content/ into site/
	@$(RUN) build.py build

test: $(VENV)/.test-ready ## run the tests
	@$(RUN) -m pytest $(SPREAD)

test-fast: $(VENV)/.test-ready ## run the tests that take no time: a minute on two cores, no browser
	@$(RUN) -m pytest $(SPREAD) -m "not slow"

serve: $(VENV)/.site-ready ## show the site on this computer, built again on every change
	@$(RUN) build.py serve

check: $(VENV)/.test-ready ## everything that must hold before a change is handed in
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m bandit -q -ll -c pyproject.toml -r briefings build.py
	$(RUN) -m pytest $(SPREAD)
	$(RUN) build.py build --force
	@$(MAKE) -s advisories

# Offline there is no answer, which is told and is no failure; neither is it taken for a good answer.
advisories: $(VENV)/.test-ready ## look up known weaknesses of the packages; needs the network
	@aside=$$(mktemp -d); trap 'rm -rf "$$aside"' EXIT; \
	if $(RUN) -m pip_audit --strict --no-deps --disable-pip --progress-spinner off --timeout 10 \
		-r constraints.txt -o "$$aside/found" >"$$aside/log" 2>&1; then echo "No known weakness in the packages"; \
	elif [ -s "$$aside/found" ]; then cat "$$aside/found"; exit 1; \
	else echo "Known weaknesses of the packages are not looked up, for that needs the network" \
		"($$( (grep ERROR "$$aside/log" || cat "$$aside/log") | tail -n 1 | cut -c 1-120))"; fi

evaluate: $(VENV)/.site-ready ## measure the extraction; GOLD=folder names other annotated articles, KEEP=1 keeps their figures
	@$(RUN) -m evaluation.run $(GOLD) $(if $(GOLD),$(if $(KEEP),--keep),--keep)

bench: $(VENV)/.site-ready ## print what the program costs, in ratios; ARTICLES=folder makes one site of all its articles, SIZES=100,300 others
	@$(RUN) -m benchmarks.run $(if $(SIZES),--sizes $(SIZES)) --plot .cache/growth.svg $(ARTICLES)

torture: $(VENV)/.test-ready ## try to break the program, for ten minutes; prints what was done as a table
	@$(RUN) -m tests.torture.run

models: $(VENV)/.site-ready ## train the language models anew (an hour or so); CORPORA=folder names the corpora
	@test -d "$(CORPORA)" || { echo "No folder $(CORPORA): make models CORPORA=folder; training/README.md says what belongs in it"; exit 1; }
	@$(call install,.[training])
	$(RUN) -m training.train fr --corpora "$(CORPORA)" --out briefings/models/fr
	$(RUN) -m training.train en --corpora "$(CORPORA)" --out briefings/models/en

clean: ## remove what was built; the environment stays
	rm -rf site .site.new .site.old .cache build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# One stamp for the site and one for the tests: what is installed already is not installed again.
$(VENV)/.site-ready: pyproject.toml constraints.txt | $(RUN)
	@echo "Installing what the site needs (once; 600 MB on disk, a few minutes)"
	@$(call install,.)
	@touch $@

$(VENV)/.test-ready: pyproject.toml constraints.txt | $(RUN)
	@echo "Installing what the site and its tests need (once; a few minutes)"
	@$(call install,.[test])
	@touch $@ $(VENV)/.site-ready

# Some systems ship Python without ensurepip: then pip works on the environment from outside.
$(RUN):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; install it, or name it: make PYTHON=/path/to/python"; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear --without-pip $(VENV)

# A dot says that pip is at work: every few seconds on a terminal, now and then in a log.
install = if [ -t 2 ]; then pause=3; else pause=20; fi; (while sleep $$pause; do printf . >&2; done) & dots=$$!; \
	trap 'kill $$dots 2>/dev/null; echo >&2' EXIT; \
	if $(RUN) -m pip --version >/dev/null 2>&1; then $(RUN) -m pip install -qq -c constraints.txt -e '$(1)'; \
	else "$(PYTHON)" -m pip --python $(RUN) install -qq -c constraints.txt -e '$(1)'; fi
