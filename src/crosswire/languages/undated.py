"""The dates of a language whose folder reads none: nothing is made of any word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from crosswire.types import DateMention, Paragraph, Report


def clues(paragraphs: Sequence[Paragraph]) -> list[Any]:  # noqa: ARG001 - the protocol `Dates`
    return []


def find(found: Sequence[Any], report: Report, *, story: date | None = None) -> tuple[DateMention, ...]:  # noqa: ARG001 - the same
    return ()


def day_of(found: Sequence[Any], report: Report) -> date | None:  # noqa: ARG001 - the same
    """The day published, as the report has it."""
    return report.published.date() if report.published else None


def floats(found: Sequence[Any], report: Report) -> bool:  # noqa: ARG001 - the same
    return False
