"""What each report alone says, as JSON lines, and the stages between, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosswire.record import plain
from crosswire.render import json
from crosswire.types import Analysis, Brief, Extract
from crosswire.types.interchange import record


def render(extracts: Sequence[Extract]) -> str:
    """One JSON object a line, one line a report, in canonical order."""
    return "".join(extract.to_json() + "\n" for extract in extracts)


def stage(name: str, result: Any) -> str:
    """What a stage returned, as JSON, for `--keep`."""
    if isinstance(result, Brief):
        return json.render(result)
    if name == "analyses":
        return json.dump([_analysed(analysis) for analysis in result], indent=1) + "\n"
    if name == "extracts":
        return json.dump([record(extract) for extract in result], indent=1) + "\n"
    return json.dump(plain(result), indent=1) + "\n"


def _analysed(analysis: Analysis) -> dict[str, Any]:
    """One report's analysis, without its parse."""
    found = record(Extract.of(analysis))
    return {key: found[key] for key in ("id", "text", "noise", "sentences", "mentions", "places", "dates")}
