"""Answers that an independent origin came to give."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.collate.diff.matching import Matched, said
from crosswire.types import Answer, Brief, Question, Standing


@dataclass(frozen=True, slots=True)
class Backed:
    """What is corroborated, and by whom.

    Attributes:
        answers: The answers of the new brief that more origins give, or fit, than before.
        names: The origins that came.
        whole: Whether the question as a whole is: a new answer fits the old one.
    """

    answers: tuple[Answer, ...]
    names: tuple[str, ...]
    whole: bool
    note: str


def corroborated(before: Question, after: Question, both: Matched) -> Backed | None:
    """The corroboration of a question, where a figure that is new brings an origin more.

    Origins are numbered in each brief, and one may come to be called by a fuller name: so an origin counts
    as new only where there are more of them, and only those are named that nobody was called before.
    """
    answers = [answer for answer in after.answers if _more(answer, before, both)]
    held = {name for answer in before.answers for name in _names(both.old, answer)}
    fits = after.standing in {Standing.AGREED, Standing.COMPATIBLE}
    whole = fits and after.independent_origins > before.independent_origins
    if not answers and whole and _is_fresh(after.answers, both) and before.answers:
        answers = [a for a in after.answers if _is_fresh([a], both)]
    if not answers:
        return None
    every = dict.fromkeys(name for answer in answers for name in _names(both.new, answer))
    names = tuple(name for name in every if name not in held)
    count = f"{after.independent_origins} independent origins" if whole else "One more independent origin"
    note = f"{count} now: {', '.join(names)}." if names else f"{count} now."
    return Backed(tuple(answers), names, whole, note)


def _more(answer: Answer, before: Question, both: Matched) -> bool:
    """Whether more origins give an answer than before, for a figure that was not there."""
    earlier = next((one for one in before.answers if said(one) == said(answer)), None)
    return earlier is not None and len(answer.origins) > len(earlier.origins) and _is_fresh([answer], both)


def _is_fresh(answers: tuple[Answer, ...] | list[Answer], both: Matched) -> bool:
    return any(figure in both.fresh for answer in answers for figure in answer.figures)


def _names(brief: Brief, answer: Answer) -> list[str]:
    called = {origin.id: origin.name for origin in brief.lineage.origins}
    return [called.get(origin, origin) for origin in answer.origins]
