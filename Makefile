# What a developer can do here. `make` alone lists it.
PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test newest lock check test-all fuzz format docs samples golden bench bench-large clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# $(call install,VENV,WHAT): pip of this machine, so that none has to lie in the environment.
install = $(PYTHON) -m pip --python $(1)/bin/python install --quiet --disable-pip-version-check $(2)
# $(call install_locked,FILE): what uv.lock names, checked by its hashes, then this project as it stands.
define install_locked
	@echo "$(1) → $(VENV)"
	@$(PYTHON) -m venv --without-pip $(VENV)
	@$(call install,$(VENV),--require-hashes -r $(1))
	@$(call install,$(VENV),--no-deps --no-build-isolation -e .)
endef

$(VENV)/.user: pyproject.toml requirements/user.txt
	$(call install_locked,requirements/user.txt)
	@touch $@

$(VENV)/.developer: pyproject.toml requirements/developer.txt
	$(call install_locked,requirements/developer.txt)
	@touch $@ $(VENV)/.user

demo: $(VENV)/.user ## install into .venv; show a copy of the plan with a simulated year
	@rm -rf build/demo
	@$(BIN)/de-an06 demo build/demo > /dev/null
	@$(BIN)/de-an06 -C build/demo status

test: $(VENV)/.developer ## install what the tests need, then run them all
	$(BIN)/python -m pytest -n auto

newest: ## the tests, in an environment with the newest versions that pyproject.toml allows
	rm -rf build/newest
	$(PYTHON) -m venv --without-pip build/newest
	$(call install,build/newest,-e '.[dev]')
	build/newest/bin/python -m pytest -n auto

lock: ## after a change of the dependencies: remake uv.lock and requirements/ (needs uv)
	$(UV) lock
	$(UV) export --quiet --frozen --no-emit-project --no-dev --group build -o requirements/user.txt
	$(UV) export --quiet --frozen --no-emit-project --all-extras --all-groups -o requirements/developer.txt

check: $(VENV)/.developer ## all that decides whether a change lands
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

test-all: $(VENV)/.developer ## also what needs strace, a tmpfs, LibreOffice, Chromium, gitolite3, sshd, act
	DE_AN06_TEST_ALL=1 $(BIN)/python -m pytest -n auto

fuzz: $(VENV)/.developer ## random files, command lines, forms, git histories and rulings: SECONDS of each
	cd tests && for kind in plans lines forms histories rulings; do \
	  ../$(BIN)/python -m fuzz $$kind --seconds $(or $(SECONDS),60) --seed $$(date +%s) || exit; done

format: $(VENV)/.developer ## rewrite the code in the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.developer ## rewrite the pages that are made from the program, and the schemas
	$(BIN)/python docs/reference.py
	$(BIN)/python docs/pictures.py
	$(BIN)/de-an06 schema

samples: $(VENV)/.developer ## make the reports in reports/mau again
	$(BIN)/python docs/samples.py

golden: $(VENV)/.developer ## rewrite the golden files: read the diff like code
	DE_AN06_GOLDEN=write $(BIN)/python -m pytest -n auto -m 'not needs_tools'

bench: $(VENV)/.user ## time the commands against bare Python and each other, as ratios in one run
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/asked_again.py
	$(BIN)/python benchmarks/recording.py
	$(BIN)/python benchmarks/report.py
	$(BIN)/python benchmarks/exchange.py

bench-large: $(VENV)/.user ## the same on 30,240 updates a year, and on ten such years
	ROUNDS=$${ROUNDS:-3} $(BIN)/python benchmarks/large.py

clean: ## remove what was installed and built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
