"""Dates that stand together: the ends of a range are one date, and neighbours share a year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crosswire.languages.en.dates import words
from crosswire.languages.en.dates.grammar import Written

_ENDS = frozenset({"day", "iso", "month", "year", "numeric"})
_SHARING = frozenset({"day", "month"})
_RANGE = re.compile(r"\s*[-–—]\s*|,?\s+(?:to|through|until|till|up\s+to)\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?:the\s+)?", re.IGNORECASE)
_LIST = re.compile(
    r"\s*,\s*(?:and\s+|or\s+)?(?:on\s+|in\s+)?|\s+(?:and|or)\s+(?:on\s+|in\s+)?", re.IGNORECASE
)
_NOUN = re.compile(r"\s+[a-z-]+(?:\s+[a-z-]+)?\s+")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
# "moved from 3 May to 9 June" says two days, and no stretch between them.
_MOVED = re.compile(
    r"\b(?:mov|postpon|delay|reschedul|shift|chang|push|bring|brought|defer|switch)\w*(?:\s+\w+){0,4}\s+$",
    re.IGNORECASE,
)
_LEADS = {"to", "until", "till", "through"}


def joined(text: str, found: Iterable[Written]) -> list[Written]:
    """The dates of a text, with ranges put together and years shared.

    >>> from crosswire.languages.en.dates import grammar
    >>> said = "between 3 July and 9 August 2010"
    >>> [one.kind for one in joined(said, grammar.read(said))]
    ['range']
    """
    result: list[Written] = []
    for written in found:
        before = result[-1] if result else None
        if before is not None and _is_range(text, before, written):
            result[-1] = Written(before.start, written.end, "range", {}, (before, written))
        else:
            result.append(written)
    return _sharing(text, result)


def _is_range(text: str, first: Written, last: Written) -> bool:
    if first.kind not in _ENDS or last.kind not in _ENDS or "rel" in first.parts:
        return False
    between = text[first.end : last.start]
    lead = last.parts.get("word", "").lower() if last.kind in {"year", "month"} else ""
    if _RANGE.fullmatch(between) or (between == " " and lead in _LEADS):
        lead_up = text[max(0, first.start - 60) : first.start]
        return not _MOVED.search(re.sub(r"from\s+$", "", lead_up, flags=re.IGNORECASE))
    if _AND.fullmatch(between) or (between == " " and lead == "and"):
        own = first.parts.get("word", "").lower()
        return own == "between" or bool(_BETWEEN.search(text[max(0, first.start - 16) : first.start]))
    return False


def _sharing(text: str, found: list[Written]) -> list[Written]:
    """Neighbours in a list share the year of the last: "on 3 May and 9 June 2010"."""
    result = list(found)
    for at in range(len(result) - 2, -1, -1):
        written, after = result[at], result[at + 1]
        listed = {written.kind, after.kind} <= _SHARING and _LIST.fullmatch(text, written.end, after.start)
        if listed or (written.kind in _SHARING and _is_its_year(text, written, after)):
            result[at] = with_year(written, after)
    return result


def _is_its_year(text: str, written: Written, after: Written) -> bool:
    """Whether a year says when a noun with a date was: "the 11 September attacks of 2001"."""
    own = after.kind == "year" and after.parts["word"].lower() == "of"
    return own and bool(_NOUN.fullmatch(text, written.end, after.start))


def with_year(first: Written, last: Written) -> Written:
    """The first date with the year of the last, or the year before where its month comes later.

    >>> from crosswire.languages.en.dates import grammar
    >>> december, january = grammar.read("3 December until 9 January 2010")
    >>> with_year(december, january).parts["year"]
    '2009'
    """
    if "month" not in first.parts or {"year", "rel"} & set(first.parts):
        return first
    if "month" not in last.parts:
        return replace(first, parts={**first.parts, **_year(last, 0)})
    back = words.month(first.parts["month"]) > words.month(last.parts["month"])
    return replace(first, parts={**first.parts, **_year(last, int(back))})


def _year(written: Written, back: int) -> dict[str, str]:
    if "year" in written.parts:
        return {"year": str(int(written.parts["year"]) - back)}
    return {"rel": written.parts["rel"]} if "rel" in written.parts and not back else {}
