"""The brief of the sample story against the golden files, which only `python -m evals golden` writes."""

from __future__ import annotations

import pytest
from evals.golden import FOLDER, rendered


@pytest.fixture(scope="module")
def now() -> dict[str, str]:
    return rendered()


@pytest.mark.parametrize("name", ["sample.txt", "sample.md"])
def test_the_sample_renders_as_it_did(name: str, now: dict[str, str]):
    then = (FOLDER / name).read_text(encoding="utf-8")
    assert now[name] == then, "look at the difference, then run: python -m evals golden"
