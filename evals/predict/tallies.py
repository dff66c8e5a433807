"""Killed and injured of the benchmark's incidents, each incident's documents as one story.

Only the paragraphs are cut and read for casualties: counting needs no parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crosswire.analyse import paragraphs
from crosswire.collate.tally import weighing
from crosswire.config import Settings, load
from crosswire.languages.en import casualties
from crosswire.read import report
from crosswire.resources import tally
from crosswire.types import NoiseKind
from crosswire.types.casualties import Telling


def predict(records: Iterable[dict[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """One prediction a record, in their order; null where no report tells of a casualty."""
    weights = tally.weights()
    for record in records:
        pair = weighing.best(reports(record, settings or load()), weights)
        killed, injured = pair or (None, None)
        yield {"id": record["id"], "killed": killed, "injured": injured}


def reports(record: dict[str, Any], settings: Settings) -> list[Telling]:
    """What the documents of an incident tell of casualties, in the order published."""
    return [_told(doc, settings) for doc in sorted(record["docs"], key=lambda d: d["published"] or "9999")]


def _told(doc: dict[str, Any], settings: Settings) -> Telling:
    made = report(doc["text"], id=doc["id"], settings=settings, title=doc["title"], language="en")
    drafts = [d for d in paragraphs.drafts(made) if d.kind is not NoiseKind.PAGE_TITLE]
    return casualties.read(made.title, [(d.text, d.offsets) for d in drafts])
