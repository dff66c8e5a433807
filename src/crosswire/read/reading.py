"""The stage: inputs in, reports in canonical order out, every failure named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from crosswire.config import Settings
from crosswire.errors import InputError
from crosswire.read.drafts import Draft
from crosswire.read.formats import drafts
from crosswire.read.reports import build
from crosswire.read.sources import documents
from crosswire.types import Reading, Report, Skipped

UNDATED = datetime.max.replace(tzinfo=UTC)


def read(inputs: Sequence[str | Path], settings: Settings) -> Reading:
    """The reports that the inputs hold, and the inputs that could not be used.

    The order of the inputs changes nothing: reports stand in canonical order (published, id, text).

    Args:
        inputs: Files, folders, globs, URLs, or "-" for standard input.
        settings: Limits, and what to fill in where the inputs say nothing.
    """
    reports: list[Report] = []
    skipped: list[Skipped] = []
    for item in _drafts(inputs, settings):
        if isinstance(item, Draft):
            reports.append(build(item, settings))
        else:
            skipped.append(item)
    return Reading(reports=canonical(reports), skipped=tuple(sorted(set(skipped))))


def _drafts(inputs: Sequence[str | Path], settings: Settings) -> Iterator[Draft | Skipped]:
    for document in documents(inputs, settings):
        if isinstance(document, Skipped):
            yield document
            continue
        try:
            yield from drafts(document)
        except InputError as problem:
            yield Skipped(input=problem.source, error=problem.reason)


def canonical(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Reports by date published, id and text, each with an id of its own."""
    taken: set[str] = set()
    named = []
    for item in sorted(reports, key=_order):
        name, number = item.id, 1
        while name in taken:
            number += 1
            name = f"{item.id}-{number}"
        taken.add(name)
        named.append(item if name == item.id else replace(item, id=name))
    return tuple(sorted(named, key=_order))


def _order(item: Report) -> tuple[datetime, str, str, str]:
    digest = hashlib.sha256(item.text.encode("utf-8", "surrogatepass")).hexdigest()
    return (item.published or UNDATED, item.id, digest, item.path or item.url or "")
