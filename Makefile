# `make run` starts Alongside, `make test` tests it. Both set everything up themselves.
# They need Python 3.11 or newer and, the first time, the network.

.POSIX:
.PHONY: help run test quick check lint format types contracts locks lock migration venv clean

# More words for pytest, e.g. make test PYTEST_ARGS='-m "not browser"'
PYTEST_ARGS =
# Counting lines takes half the time again: where CI is set, and with make test CI=true.
COVERAGE = --cov --cov-report=term --cov-fail-under=95
# Bytecode is kept, also where the environment says no: rewriting all asserts takes 5 s a worker.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist worksteal
# make lock UPGRADE=--upgrade takes the newest packages.
UPGRADE =
BIN = .venv/bin
COMPILE = $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command 'make lock'

help:
	@echo 'make run        start Alongside (the demo on a local page, until config.toml has tokens)'
	@echo 'make test       run all tests'
	@echo 'make quick      run those without a platform, a browser or a whole community'
	@echo 'make check      lint, types, import contracts, locked packages'
	@echo 'make format     format the code'
	@echo 'make lock       pin the packages again after a change in pyproject.toml'
	@echo 'make migration  write a migration for changed tables'
	@echo 'make clean      remove .venv and caches (never data/)'

run:
	@sh scripts/prepare.sh run
	@$(BIN)/python -m bot run

test: venv
	@sh scripts/browser.sh
	@$(PYTEST) $${CI:+$(COVERAGE)} $(PYTEST_ARGS)

quick: venv
	@$(PYTEST) tests/unit tests/moderation tests/engine tests/store tests/test_*.py $(PYTEST_ARGS)

check: lint types contracts locks

lint: venv
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: venv
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: venv
	@$(BIN)/mypy

contracts: venv
	@$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter

# The locks are what pyproject.toml asks for.
locks: venv
	@mkdir -p .cache/locks
	@cp requirements.lock requirements-dev.lock .cache/locks/
	@$(COMPILE) --group build pyproject.toml -o .cache/locks/requirements.lock
	@$(COMPILE) --group dev -c requirements.lock pyproject.toml -o .cache/locks/requirements-dev.lock
	@cmp requirements.lock .cache/locks/requirements.lock && \
		cmp requirements-dev.lock .cache/locks/requirements-dev.lock || \
		{ echo 'The locked packages are not those of pyproject.toml: make lock'; exit 1; }
	@echo 'Locked packages: as pyproject.toml asks.'

lock: venv
	@$(COMPILE) $(UPGRADE) --group build pyproject.toml -o requirements.lock
	@$(COMPILE) $(UPGRADE) --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	@sh scripts/prepare.sh work

venv:
	@sh scripts/prepare.sh work

# make migration NAME="gratitude jar" after a change of tables; read it before you commit it.
migration: venv
	@$(BIN)/python scripts/migration.py "$(NAME)"
	@$(BIN)/ruff format -q bot/store/migrations/versions
	@$(BIN)/ruff check -q --fix bot/store/migrations/versions

clean:
	rm -rf .venv .cache .hypothesis .coverage .coverage.*
