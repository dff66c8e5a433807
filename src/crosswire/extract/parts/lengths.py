"""How long a report says that something lasted: "a 17-minute delay", "the standoff lasted five hours".

figures of a duration | the listed thing that lasted so long, right beside the number -> TimedEvent
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.resources import lists
from crosswire.types import Figure, FigureKind, Modality, Modifier, Report, Span, TimedEvent

_THINGS = (
    "delay", "standoff", "outage", "chase", "search", "surgery", "closure", "stranding", "deliberation",
    "speech", "spacewalk",
)  # fmt: skip
_FILE = "extract/parts/lengths"
_LASTED = dict(zip(_THINGS, lists.patterns(_FILE, *_THINGS), strict=True))
_OPEN = lists.pattern(_FILE, "open")
_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0}
_PART = 0.4  # of a unit by which a bare "two hours" may be out
_SHORT, _FIVES = 1, 5  # the same of minutes, in minutes; of those that are multiples of five, twice as much
_SHARE = 0.2  # of a length that is told as "about" so long
_BOUND = 3  # times as long, or as short, as what is told by a bound alone may be
_NUMBER = "#"  # what stands for the number in what is read around it
_NEAR = 90  # characters to either side of a number in which the thing is named
_STOPS = ' .,"”'
_LONGEST = 220  # characters of what is shown


def lengths(report: Report, figures: Sequence[Figure]) -> Iterator[TimedEvent]:
    """What a report gives the length of, in minutes, in text order.

    Args:
        report: The report.
        figures: Its figures.
    """
    for figure in figures:
        if figure.kind is not FigureKind.DURATION or figure.modality is not Modality.ASSERTED:
            continue
        unit, shown = _MINUTES.get(figure.unit or ""), figure.sentence
        if unit is None or (figure.low is None and figure.high is None):
            continue
        ahead = report.text[max(shown.start, figure.start - _NEAR) : figure.start]
        told = f"{ahead}{_NUMBER}{report.text[figure.end : min(shown.end, figure.end + _NEAR)]}"
        what = next((thing for thing, pattern in _LASTED.items() if pattern.search(told)), None)
        if what is not None and shown.end - shown.start <= _LONGEST and not _OPEN.search(told):
            end = shown.start + len(report.text[shown.start : shown.end].rstrip(_STOPS))
            yield TimedEvent(what, *_range(figure, unit), None, Span(shown.start, end), figure.span)


def _range(figure: Figure, unit: float) -> tuple[int, int]:
    """The fewest and the most minutes that may be meant.

    Args:
        figure: Its bounds are known in part at least.
        unit: Minutes of its unit.
    """
    low, high = ((None if v is None else v * unit) for v in (figure.low, figure.high))
    if low is None or high is None:
        told = low if low is not None else high or 0.0
        return (round(told), round(_BOUND * told)) if low is not None else (round(told / _BOUND), round(told))
    if figure.value is None:
        return round(low), round(high)
    told = figure.value * unit
    if figure.modifier is Modifier.EXACT:
        give = unit * _PART if unit > 1 else _SHORT * (1 + (told % _FIVES == 0))
        return round(told - give), round(told + give)
    over = 0.0 if figure.modifier is Modifier.NEARLY else _SHARE
    return round(told * (1 - _SHARE)), round(told * (1 + over))
