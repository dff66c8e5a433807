"""What tests of pictures share: the hand-made brief, the reader of markup, hostile briefs."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from crosswire.render.view.index import Index
from crosswire.types import Brief

HERE = Path(__file__).parent


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def seen() -> ModuleType:
    return _load(HERE / "seen.py")


@pytest.fixture(scope="session")
def hostile() -> ModuleType:
    return _load(HERE.parent / "hostile.py")


@pytest.fixture
def index(specimen: Brief) -> Index:
    return Index(specimen)
