"""What a desk should ask next: what the brief leaves open, ranked by what is at stake and how open it is.

    questions  numbers that differ, are taken back, do not add up, rest on one origin or on nobody
    accounts   what sides say against each other
    the rest   altered quotations, times that conflict, silent edits  | weighed -> open questions

A function of the brief alone: what it asks claims nothing, it takes no side, and it names whom one could ask.
"""

from __future__ import annotations

from crosswire.collate.asking import figures, words
from crosswire.types import Brief, OpenQuestion

__all__ = ["open_questions"]

MOST = 15


def open_questions(brief: Brief) -> tuple[OpenQuestion, ...]:
    """What to ask next, the most pressing first; equals in the order of the brief."""
    found = [*figures.asked(brief), *words.asked(brief)]
    return tuple(sorted(found, key=lambda one: -one.weight)[:MOST])
