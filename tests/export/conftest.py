"""Briefs to export: the sample, a hand-made one, and stories that tests write."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import warnings
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crosswire import pipeline
from crosswire.config import Settings
from crosswire.read.reports import report
from crosswire.types import Brief, Reading

RENDER = Path(__file__).parents[1] / "render"
STORY = datetime(2024, 3, 5, 9, tzinfo=UTC)


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, RENDER / f"{name}.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def _held(followthemoney: Any, lines: bytes) -> int:
    rows = {row["id"]: row for row in map(json.loads, lines.splitlines())}
    for row in rows.values():
        schema = followthemoney.model.get(row["schema"])
        schema.validate(row)
        proxy = followthemoney.EntityProxy.from_dict(row, cleaned=False)
        for name, values in row["properties"].items():
            assert len(proxy.get(name)) == len(set(values)), (name, values)
            target = schema.get(name).range
            for value in values if target else ():
                assert followthemoney.model.get(rows[value]["schema"]).is_a(target), (name, value)
    return len(rows)


@pytest.fixture(scope="session")
def followthemoney() -> Callable[[bytes], int]:
    """What counts the entities of an export, each of which FollowTheMoney's own package finds valid.

    No value may be dropped as unclean, and what is pointed at is there and of the kind that may be. Where the
    package is missing, it is a failure in the gate and a skip elsewhere.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return partial(_held, importlib.import_module("followthemoney"))
    except ImportError as problem:
        if os.environ.get("REQUIRE_FOLLOWTHEMONEY"):
            raise
        pytest.skip(f"NOT CHECKED AGAINST followthemoney ({problem}): make ftm installs it")


@pytest.fixture(scope="session")
def sample(sample_brief: Brief) -> Brief:
    return sample_brief


@pytest.fixture(scope="session")
def specimen() -> Brief:
    brief: Brief = _module("specimen").brief()
    return brief


@pytest.fixture(scope="session")
def hostile() -> ModuleType:
    return _module("hostile")


def told(texts: dict[str, str], *, titles: dict[str, str] | None = None, hours: int = 1) -> Brief:
    """The brief of some texts by outlet, an hour apart, read by rules alone: a second and no more."""
    settings = Settings(statements="rules")  # type: ignore[arg-type]
    reports = tuple(
        report(
            text,
            id=name.casefold().replace(" ", "-"),
            settings=settings,
            outlet=name,
            url=f"https://{name.casefold().replace(' ', '-')}.example/a",
            title=(titles or {}).get(name),
            published=STORY + timedelta(hours=hours * number),
        )
        for number, (name, text) in enumerate(texts.items())
    )
    return pipeline.brief(Reading(reports, ()), settings)


@pytest.fixture(scope="session")
def brief_of() -> Callable[..., Brief]:
    return told


@pytest.fixture(scope="session")
def hundred() -> Brief:
    """A story of a hundred reports: a bus that left a road, its toll rising, two hospitals at odds."""
    towns = ("Tarn", "Orle", "Sedge", "Marn", "Velk")
    texts = {}
    for number in range(100):
        dead = 9 + number // 25
        texts[f"Daily {number:03d}"] = (
            f"At least {dead} people were killed when a bus left the road near {towns[number % 5]} "
            f"on Monday, police said. {20 + number % 3} others were injured, the Lorne hospital said."
        )
    return told(texts, hours=0)
