"""What a comparison of two things found: no score leaves linkage without its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two things are, and what that rests on.

    Attributes:
        score: From 0 to 1; 0 where nothing brings them together.
        code: The rule or the feature that carried it most, for machines.
        reasons: The same in words, the heaviest first; empty where the sum of small things carried it.
    """

    score: float
    code: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """The reasons as one phrase."""
        return "; ".join(self.reasons)


@dataclass(frozen=True, slots=True)
class Join:
    """Two things put together, by their positions, the earlier first, and why."""

    first: int
    second: int
    why: Likeness
