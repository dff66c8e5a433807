"""The figures of one report with its text around them, and which of them may be a total or a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.types import Figure, FigureClues, FigureKind, Modality, Role


@dataclass(frozen=True)
class Article:
    """One report's text with its figures, while its parts are being read."""

    text: str
    figures: Sequence[Figure]
    clues: Mapping[str, FigureClues]

    @cached_property
    def counts(self) -> list[Figure]:
        """The figures that may be a total or a part."""
        return [figure for figure in self.figures if countable(figure)]

    def clue(self, figure: Figure) -> FigureClues:
        """What was seen around a figure."""
        return self.clues.get(figure.id, FigureClues())


def countable(figure: Figure) -> bool:
    """Counts and sums of money that are told as facts, or would be under a condition, and hold still."""
    return (
        figure.kind in (FigureKind.COUNT, FigureKind.MONEY)
        and figure.value is not None
        and not figure.implicit
        and figure.modality in (Modality.ASSERTED, Modality.CONDITIONAL)
        and figure.role not in (Role.PREVIOUS, Role.CAPACITY)
        and figure.against is None  # the numbers of a result are parts of nothing
    )


def amount(figure: Figure) -> float:
    return figure.value or 0.0


def added(figures: Sequence[Figure]) -> float:
    return sum(map(amount, figures))


def fits(total: Figure, part: Figure) -> bool:
    """Of one kind and unit, and not larger than the total."""
    return part.kind is total.kind and part.unit == total.unit and amount(part) <= amount(total)


def ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(f.id for f in figures)
