# Everything one does with this repository. `make help` lists it.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,$(shell \
	$(name) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $(name))))
PORT ?= 8000
DATA ?= var
TESTS ?= tests
DIST ?= dist

VENV := .venv
BIN := $(VENV)/bin
CATALOGUES := $(wildcard src/vinhdanh/locale/*/LC_MESSAGES/django.po)
PIP := $(BIN)/python -m pip --disable-pip-version-check
LOCK := PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL= $(BIN)/pip-compile --quiet --no-header --strip-extras \
	--generate-hashes --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --annotation-style=line

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check fix messages bench wheel lock clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.run ## start the demonstration on 127.0.0.1 (PORT=8000, DATA=var)
	@exec $(BIN)/vinhdanh up --demo --data "$(DATA)" --port "$(PORT)"

test: $(VENV)/.test ## run the tests (TESTS=tests/law -x …; DATABASE_URL=postgresql://… for PostgreSQL)
	@$(BIN)/python -m pytest -rs $(TESTS)

check: $(VENV)/.test ## form, types, order of packages, sizes, translations, law
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/measure.py src/vinhdanh
	$(BIN)/python tools/house_rules.py src/vinhdanh
	$(BIN)/python tools/translations.py
	$(BIN)/vinhdanh law lint
	$(BIN)/vinhdanh law cases

fix: $(VENV)/.test ## put right what can be put right by machine
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(VENV)/.test ## add new sentences to the English catalogue, to be translated by hand
	$(BIN)/python tools/translations.py --write

bench: $(VENV)/.test ## measure what the design promises
	@for file in bench/*.py; do echo "$$file"; $(BIN)/python "$$file" || exit 1; done

wheel: $(VENV)/.test ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir "$(DIST)"

lock: $(VENV)/.run ## lock the requirements again, from PyPI's own releases (LOCKFLAGS=--upgrade)
	$(PIP) install --quiet 'pip-tools>=7.4'
	$(LOCK) $(LOCKFLAGS) --output-file requirements/run.txt pyproject.toml requirements/build.in
	$(LOCK) $(LOCKFLAGS) --extra dev --constraint requirements/run.txt --output-file requirements/test.txt pyproject.toml requirements/build.in

clean: ## remove everything made, except the data
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src -name '*.mo' -delete

# What is installed leaves a stamp, so that nothing is installed twice.

$(VENV)/.run: $(VENV)/.run-requirements $(VENV)/.package
	@touch $@

$(VENV)/.test: $(VENV)/.test-requirements $(VENV)/.package
	@touch $@

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11 trở lên, có venv (Debian, Ubuntu: apt install python3-venv)." >&2; \
		echo "Python 3.11 or newer with venv is needed; or name one: make run PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run-requirements: requirements/run.txt | $(VENV)/.python
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/run.txt
	@touch $@

$(VENV)/.test-requirements: requirements/test.txt | $(VENV)/.python
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@ $(VENV)/.run-requirements

$(VENV)/.package: pyproject.toml hatch_build.py src/vinhdanh/__init__.py $(CATALOGUES)
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
