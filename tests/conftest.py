"""What many tests share: the language model, the brief of the sample, and what reports say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire import pipeline
from crosswire.analyse import analyse
from crosswire.config import Settings, load
from crosswire.extract import parts
from crosswire.extraction import extracted, unwatched
from crosswire.sample import paths
from crosswire.types import Analysis, Extract, Report

pytest_plugins = ["tests.postgres"]


@pytest.fixture(scope="session")
def nlp_settings() -> Settings:
    """Settings under which the language pipeline is loaded (once: it is cached)."""
    return load()


@pytest.fixture(scope="session")
def analyse_text(nlp_settings: Settings) -> Callable[..., Analysis]:
    """Turns a string into an `Analysis`; keywords fill the other fields of its report.

    Published on Sunday 3 March 2024 unless told otherwise (`published=None`: unknown).
    """

    def run(text: str, **fields: Any) -> Analysis:
        given = {
            "id": "r",
            "path": None,
            "url": None,
            "outlet": None,
            "publisher": None,
            "agencies": (),
            "title": None,
            "byline": None,
            "published": datetime(2024, 3, 3, 12, tzinfo=UTC),
            "published_from": None,
            "language": "en",
            "words": len(text.split()),
            "text": text,
        }
        analyses, skipped = analyse([Report(**(given | fields))], nlp_settings)
        assert not skipped
        return analyses[0]

    return run


@pytest.fixture(scope="session")
def extract_text(analyse_text: Callable[..., Analysis]) -> Callable[..., Extract]:
    """Turns a string into an `Extract` without statements and figures; keywords as for `analyse_text`."""

    def run(text: str, **fields: Any) -> Extract:
        analysis = analyse_text(text, **fields)
        return Extract.of(analysis, parts=parts.find(analysis, (), (), {}))

    return run


@pytest.fixture(scope="session")
def sample_brief() -> pipeline.Brief:
    """The brief of the sample story, which nothing changes."""
    return pipeline.brief(paths())


@pytest.fixture(scope="session")
def _readings() -> dict[tuple[Any, ...], Any]:
    return {}


@pytest.fixture
def read_once(_readings: dict[tuple[Any, ...], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same reports are read once in a session: for tests of what is done with that, not of reading."""

    def remembered(
        reports: Any, settings: Settings, watch: Any = unwatched, *, story: bool = False, anchor: Any = None
    ) -> Any:
        key = (repr(reports), settings.model_dump_json(), story, anchor)
        if key not in _readings:
            told: list[tuple[str, Any]] = []
            found = extracted(reports, settings, lambda *one: told.append(one), story=story, anchor=anchor)
            _readings[key] = found, told
        found, told = _readings[key]
        for one in told:
            watch(*one)
        return found

    monkeypatch.setattr(pipeline, "extracted", remembered)
