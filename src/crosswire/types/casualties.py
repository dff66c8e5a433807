"""People and what happened to them, as headlines and leads tell it: what a tally weighs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.types.reports import Span


class Harm(StrEnum):
    """What happened to people; `HIT` is being shot or struck, whether or not it killed."""

    KILLED = "killed"
    INJURED = "injured"
    HIT = "hit"


class Where(StrEnum):
    """Where in a report a phrase stands: what stands higher was weighed longer."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Casualties:
    """People of one harm, as one phrase of a report counts them.

    Attributes:
        harm: What happened to them.
        number: How many.
        counted: Whether a number word says so; else it is people named without one.
        others: Whether the phrase sets them beside people mentioned before ("two others").
        where: In the title, the lead or the body.
        sentence: Number of the sentence, for what is said in one breath.
        aside: Whether the sentence speaks of another time, another incident or several together.
        span: The characters of the report's text; None in a title that its text does not repeat.
        figures: Ids of the figures that the phrase holds.
    """

    harm: Harm
    number: int
    counted: bool
    others: bool
    where: Where
    sentence: int
    aside: bool
    span: Span | None
    figures: tuple[str, ...] = ()

    @property
    def firm(self) -> bool:
        """Whether a number word counts them, or several people are listed."""
        return self.counted or self.number > 1


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report tells of casualties, in the order of its text.

    Attributes:
        casualties: The casualties it mentions.
        cues: Whether the title hints at a death, and at an injury.
        hints: How often the body hints at a death, and at an injury.
        doer: Whether title and body say that the doer died as well.
        late: Whether the title tells of a death that came later.
        included: Whether the report says that its number of the dead holds the doer.
    """

    casualties: tuple[Casualties, ...] = ()
    cues: tuple[bool, bool] = (False, False)
    hints: tuple[int, int] = (0, 0)
    doer: tuple[bool, bool] = (False, False)
    late: bool = False
    included: bool = False
