"""What many tests share: the language model is loaded once a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.analyse import analyse
from crosswire.config import Settings, load
from crosswire.extract import parts
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
