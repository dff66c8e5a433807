"""Versions of invented articles, all read in one go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from crosswire.config import Settings
from crosswire.extraction import extracted
from crosswire.read.reports import report
from crosswire.types import Extract

Read = Callable[[dict[str, tuple[str, str]]], dict[str, Extract]]


@pytest.fixture(scope="session")
def read_all(nlp_settings: Settings) -> Read:
    """Turns titles and texts by name into extracts by name."""

    def run(texts: dict[str, tuple[str, str]]) -> dict[str, Extract]:
        published = datetime(2024, 3, 3, 9, tzinfo=UTC)
        reports = [
            report(
                text, id=name, settings=nlp_settings, title=title, outlet="Orlen Post", published=published
            )
            for name, (title, text) in texts.items()
        ]
        found, skipped = extracted(reports, nlp_settings)
        assert not skipped
        return {one.report.id: one for one in found}

    return run
