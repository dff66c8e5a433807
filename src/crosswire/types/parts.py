"""What one report says beside its statements and figures, as plain records for collation to compare."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.types.prose import Prose


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and the parts that the text names of it, by the ids of their figures.

    Attributes:
        whole: Whether the parts are given as all of it ("and"), not as some of it ("including").
        cue: What in the text says so.
    """

    total: str
    parts: tuple[str, ...]
    whole: bool
    cue: str


@dataclass(frozen=True, slots=True)
class Share:
    """Part, percent and base, by their figures: "420 people, or 12 per cent of the 3,500 residents"."""

    part: str
    percent: str
    base: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What reading one text found that comparing texts needs; nothing here is read from words again.

    Attributes:
        breakdowns: The totals that the text breaks down, in its order.
        shares: The percentages of a stated base, in its order.
        prose: How it tells its story.
    """

    breakdowns: tuple[Breakdown, ...] = ()
    shares: tuple[Share, ...] = ()
    prose: Prose = field(default_factory=Prose)
