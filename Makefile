# What a developer can do here. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check test-all format docs golden bench clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/.user: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.developer: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.user

demo: $(VENV)/.user ## install into .venv; show the real plan, then a copy with a simulated year
	@$(BIN)/de-an06 status
	@rm -rf build/demo
	@$(BIN)/de-an06 demo build/demo
	@$(BIN)/de-an06 -C build/demo status --as-of 2024-06-20

test: $(VENV)/.developer ## install what the tests need, then run them all
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.developer ## all that decides whether a change lands
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

test-all: $(VENV)/.developer ## also what needs strace, a tmpfs, LibreOffice, Chromium
	DE_AN06_TEST_ALL=1 $(BIN)/python -m pytest -n auto

format: $(VENV)/.developer ## rewrite the code in the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.developer ## rewrite the pages that are made from the program, and the schemas
	$(BIN)/python docs/reference.py
	$(BIN)/de-an06 schema

golden: $(VENV)/.developer ## rewrite the golden files: read the diff like code
	DE_AN06_GOLDEN=write $(BIN)/python -m pytest -n auto -m 'not needs_tools'

bench: $(VENV)/.user ## time the commands against bare Python and each other, as ratios in one run
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/report.py
	$(BIN)/python benchmarks/exchange.py

clean: ## remove what was installed and built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
