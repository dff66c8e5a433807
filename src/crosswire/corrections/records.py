"""Corrections as they are stored, written to a file and exported as annotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from crosswire.errors import RecordError, UsageError
from crosswire.record import dump as to_json
from crosswire.record import load as from_json
from crosswire.record import plain, restore
from crosswire.types.corrections import DeskCorrection

_SIGNATURE = ("id", "by", "at", "why", "kind")


def payload(correction: DeskCorrection) -> dict[str, Any]:
    """What is stored of a correction beside its signature and its kind."""
    return {key: value for key, value in plain(correction).items() if key not in _SIGNATURE}


def of_stored(stored: Iterable[Any]) -> tuple[DeskCorrection, ...]:
    """Corrections as a store gives them back (records with id, made, who, why, kind and payload)."""
    return tuple(
        restore(
            DeskCorrection,
            {
                "id": str(one.id),
                "kind": one.kind,
                **one.payload,
                "by": one.who,
                "at": plain(one.made),
                "why": one.why,
            },
        )
        for one in stored
    )


def dump(corrections: Sequence[DeskCorrection]) -> str:
    """Corrections as JSON lines, for a file that `crosswire brief --corrections` takes."""
    return "".join(to_json(plain(one)) + "\n" for one in corrections)


def load(path: Path) -> tuple[DeskCorrection, ...]:
    """The corrections of a file, in their order; one without an id is called by its line.

    Raises:
        UsageError: The file cannot be read.
        RecordError: A line is no correction.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path}: the corrections cannot be read: {problem}") from problem
    return tuple(_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _line(path: Path, number: int, line: str) -> DeskCorrection:
    try:
        found: DeskCorrection = restore(DeskCorrection, from_json(line))
    except RecordError as problem:
        raise RecordError(f"{path}, line {number}: {problem}") from problem
    return found if found.id else replace(found, id=str(number))


def annotation(
    correction: DeskCorrection, *, taken_back: tuple[str, datetime, str] | None = None
) -> dict[str, Any]:
    """A correction as a Web Annotation (W3C, 2017): what it is about are the words themselves.

    Args:
        correction: The correction.
        taken_back: Who took it back, when and why.
    """
    targets = [_target(one, role) for role, side in _sides(correction) for one in side]
    label = "-".join(filter(None, (correction.kind.value, correction.of.value if correction.of else None)))
    body = [_text("commenting", correction.why), _text("tagging", label)]
    if correction.value is not None:
        body.append(_text("editing", correction.value))
    found = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:crosswire:correction:{correction.id}",
        "type": "Annotation",
        "motivation": "editing",
        "creator": {"type": "Person", "name": correction.by},
        "created": plain(correction.at),
        "body": body,
        "target": targets,
    }
    if taken_back is None:
        return found
    by, at, why = taken_back
    back = {"creator": {"type": "Person", "name": by}, "created": plain(at), "value": why}
    return {**found, "crosswire:takenBack": back}


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _sides(correction: DeskCorrection) -> list[tuple[str, tuple[Any, ...]]]:
    return [("one", correction.one), ("other", correction.other)]


def _target(found: Any, side: str) -> dict[str, Any]:
    target: dict[str, Any] = {"source": f"urn:crosswire:report:{found.report}", "crosswire:side": side}
    if found.span is None:
        return target
    target["selector"] = [
        {"type": "TextPositionSelector", "start": found.start, "end": found.end},
        {
            "type": "TextQuoteSelector",
            "exact": found.exact,
            "prefix": found.prefix,
            "suffix": found.suffix,
        },
    ]
    return target
