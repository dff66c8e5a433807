"""Whether somebody contradicts: a denial, or named parties that give different numbers for one thing."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.collate.questions.views import FigureView
from crosswire.types import LinkKind, Modality

_DENYING = frozenset({"deny", "denial", "refute", "contradict", "rebut", "debunk"})


def denied(low: FigureView, high: FigureView) -> str | None:
    """One text says that there were none, or denies, where the other gives a number."""
    for none, some in ((low, high), (high, low)):
        if none.reach.point == 0 or none.figure.modality is Modality.NEGATED:
            return f"One report says “{none.figure.text}”, another “{some.figure.text}”."
        if none.words & _DENYING:
            return f"“{none.figure.text}” stands in a denial; another report gives “{some.figure.text}”."
    return None


def parties_differ(low: FigureView, high: FigureView, origin_of: Mapping[str, str]) -> str | None:
    """Two named sources give two numbers for one thing at one time."""
    sources = [_source(view) for view in (low, high)]
    if None in sources or sources[0] == sources[1] or origin_of[low.id] == origin_of[high.id]:
        return None
    if not _same_time(low, high):
        return None
    return f"{sources[0]} says “{low.figure.text}”, {sources[1]} says “{high.figure.text}”."


def _source(view: FigureView) -> str | None:
    """The innermost one who says it; an outlet or agency alone is no party."""
    inner = [link for link in view.figure.origin if link.kind in (LinkKind.SPEAKER, LinkKind.INTERMEDIARY)]
    return inner[-1].name if inner else None


def _same_time(low: FigureView, high: FigureView) -> bool:
    stamps = [view.figure.as_of for view in (low, high)]
    if all(stamps):
        return stamps[0] == stamps[1]
    return low.published is not None and low.published == high.published
