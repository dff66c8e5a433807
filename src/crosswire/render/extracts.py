"""What each report alone says, as JSON lines, and the stages between, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosswire.record import plain
from crosswire.render import json
from crosswire.types import Analysis, Brief, Extract, PlaceMention, Span

PLACE_KEYS = ("name", "lat", "lon", "geonames_id")


def render(extracts: Sequence[Extract]) -> str:
    """One JSON object a line, one line a report, in canonical order."""
    return "".join(json.dump(record(extract)) + "\n" for extract in extracts)


def record(extract: Extract) -> dict[str, Any]:
    """One report's extract: its text, and everything found in it, with spans as in the brief."""
    found = analysed(extract.analysis)
    names, places, dates = (found.pop(key) for key in ("mentions", "places", "dates"))
    return {
        **found,
        "statements": plain(extract.statements),
        "figures": plain(extract.figures),
        "mentions": names,
        "places": places,
        "dates": dates,
    }


def analysed(analysis: Analysis) -> dict[str, Any]:
    """One report's analysis, without the language pipeline's own objects."""
    report = analysis.report
    return {
        "id": report.id,
        "text": report.text,
        "noise": plain(report.noise),
        "sentences": [plain(sentence.span) for sentence in analysis.sentences],
        "mentions": [_flat(mention) for mention in analysis.mentions],
        "places": [_place(place) for place in analysis.places],
        "dates": [_flat(date) for date in analysis.dates],
    }


def stage(name: str, result: Any) -> str:
    """What a stage returned, as JSON, for `--keep`."""
    if isinstance(result, Brief):
        return json.render(result)
    if name == "analyses":
        return json.dump([analysed(analysis) for analysis in result], indent=1) + "\n"
    if name == "extracts":
        return json.dump([{**record(e), "clues": plain(e.clues)} for e in result], indent=1) + "\n"
    return json.dump(plain(result), indent=1) + "\n"


def _flat(mention: Any) -> dict[str, Any]:
    """A record with its span as `start` and `end` beside its other fields."""
    fields = plain(mention)
    span = fields.pop("span")
    return {**span, **fields}


def _place(place: PlaceMention) -> dict[str, Any]:
    span: Span = place.span
    return {"start": span.start, "end": span.end, **{key: getattr(place, key) for key in PLACE_KEYS}}
