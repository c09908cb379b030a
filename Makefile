# `make demo` and `make test` need Python 3.11 or later, make, and a network that reaches a package index.
# All else is installed into .venv; stamp files there make a second run quick.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip --disable-pip-version-check --quiet
CLEAN  := $(VENV)/bin/cleantext
DEMO   := docs/examples/harbour.txt

.PHONY: help demo test lint types docs bench pump format ci clean
.DEFAULT_GOAL := help

help: ## list what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

demo: $(VENV)/.run ## mend an example article and show what changed
	@echo '$$ cleantext clean --diff $(DEMO)'
	@$(CLEAN) clean --isolated --exit-zero --diff $(DEMO)
	@echo
	@echo '$$ cleantext check $(DEMO)'
	@$(CLEAN) check --isolated --exit-zero $(DEMO)

test: $(VENV)/.test ## run the tests
	@$(PY) -m pytest

lint: $(VENV)/.dev ## check format and style
	$(PY) -m ruff format --check src tests benchmarks docs
	$(PY) -m ruff check src tests benchmarks docs

format: $(VENV)/.dev ## format the code
	$(PY) -m ruff format src tests benchmarks docs
	$(PY) -m ruff check --fix src tests benchmarks docs

types: $(VENV)/.dev ## check types
	$(PY) -m mypy

docs: $(VENV)/.dev ## build the documentation into docs/_build/html
	$(PY) -m sphinx --keep-going -n -W -q -b html docs docs/_build/html

bench: $(VENV)/.dev ## print the benchmark tables (some minutes)
	$(PY) -m benchmarks.bench
	$(PY) -m benchmarks.startup

pump: $(VENV)/.test ## hold every rule to linear time
	$(PY) -m benchmarks.pump

ci: ## everything that must hold before a change lands
	.ci/run

clean: ## remove the environment and all that was built
	rm -rf $(VENV) docs/_build docs/rules docs/generated dist build

# The installer that comes with Python may be too old to know dependency groups.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or later is needed, and $(PYTHON) is %d.%d: make PYTHON=python3.12 ..." % sys.version_info[:2])'
	@echo 'setting up $(VENV) ...'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --upgrade pip
	@touch $@

$(VENV)/.run: pyproject.toml | $(VENV)/.made
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.test: pyproject.toml | $(VENV)/.made
	@$(PIP) install --editable . --group test
	@touch $@ $(VENV)/.run

$(VENV)/.dev: pyproject.toml | $(VENV)/.made
	@$(PIP) install --editable . --group dev
	@touch $@ $(VENV)/.test $(VENV)/.run
