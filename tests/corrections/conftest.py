# ruff: noqa: E501 - sentences of articles
"""A flood in three invented reports, read once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crosswire import Brief, pipeline
from crosswire.config import Settings
from crosswire.corrections import Signed
from crosswire.extraction import extracted
from crosswire.read.reports import report
from crosswire.types import DeskCorrection, Extract

TEXTS = {
    "a": (
        "Orlen Post",
        "The Tarn dam burst near Orlen on Saturday. At least 14 people were killed, police chief Ruta Velm said. "
        '"We saw nothing like it," said farmer Jon Smith. Some 200 soldiers were sent to the valley.\n',
    ),
    "b": (
        "Brodny Star",
        "The Tarn dam burst near Orlen on Saturday. 14 people were killed, police said. Jon Smith, a banker in "
        "Brodny, gave 3,000 dollars. 40 houses were destroyed, the Orlen Water Board said.\n",
    ),
    "c": (
        "Lennport News",
        "A dam near Orlen burst on Saturday and killed 19 people, the Interior Ministry said. 42 homes were "
        "destroyed, the Water Authority said. 250 troops were deployed.\n",
    ),
    "d": (
        "Marsk Herald",
        "The dam that burst near Orlen killed 19 people, the Interior Ministry said. Jon Smith, a farmer, lost 30 "
        "cows.\n",
    ),
    "a2": (
        "Orlen Post",
        "Rain fell all night. Sirens were heard at six. The Tarn dam burst near Orlen on Saturday. At least 14 "
        "people were killed, police chief Ruta Velm said. The road to the valley is closed.\n",
    ),
}
SIGNED = Signed("Mara Quill", datetime(2024, 3, 4, 9, tzinfo=UTC), "I called them.")
Collated = Callable[..., Brief]


@pytest.fixture(scope="session")
def read_texts(nlp_settings: Settings) -> dict[str, Extract]:
    """The extracts of all texts, by name."""
    reports = [
        report(
            text,
            id=name,
            settings=nlp_settings,
            url=f"https://{name}.example/flood",
            outlet=outlet,
            title="Dam burst",
            published=datetime(2024, 3, 3, 9 + number, tzinfo=UTC),
        )
        for number, (name, (outlet, text)) in enumerate(TEXTS.items())
    ]
    found, skipped = extracted(reports, nlp_settings)
    assert not skipped
    return {one.report.id: one for one in found}


@pytest.fixture(scope="session")
def collated(read_texts: dict[str, Extract], nlp_settings: Settings) -> Collated:
    """The brief of some of the texts under corrections, which are numbered in their order."""

    def run(
        *corrections: DeskCorrection, of: str = "abc", extracts: dict[str, Extract] | None = None
    ) -> Brief:
        numbered = [replace(one, id=one.id or str(n)) for n, one in enumerate(corrections, 1)]
        found = tuple((extracts or read_texts)[name] for name in of)
        return pipeline.collate(pipeline.Extraction(found, ()), nlp_settings, corrections=numbered)

    return run


@pytest.fixture(scope="session")
def plain_brief(collated: Collated) -> Brief:
    """The brief that nobody corrected."""
    return collated()
