"""The reasons of standing in words."""

from __future__ import annotations

from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import worded


def reason(code: str, low: FigureView, high: FigureView | None = None, **more: object) -> str:
    """What is said of one figure or of two, which are quoted as their reports print them."""
    quoted = {"low": low.text} | ({"high": high.text} if high else {})
    return worded(f"standing.{code}", **quoted, **more)


def in_words(code: str, low: FigureView, high: FigureView | None = None) -> str:
    """The same with the words of the text that say so of the first, where they are known."""
    said = low.correction
    return reason(f"{code}_in", low, high, words=said.words) if said else reason(code, low, high)
