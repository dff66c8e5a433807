"""What looks like a date and is none: verbs, weekdays and feasts inside names, "every Friday"."""

from __future__ import annotations

import re

from crosswire.languages.en.dates.grammar import Written
from crosswire.resources import dates as resources
from crosswire.types import Paragraph
from crosswire.types.parse import Phrase

_NAMED = {"ORG", "EVENT", "WORK_OF_ART", "PERSON"}
_BEFORE = {"black", "bloody", "super", "ash", "cyber", "giving"}
# "Every Friday" and "on a Friday" name no day; "in a Friday statement" does.
_ANY_OF_THEM = re.compile(
    r"\b(?:every|each|any|some|most|alternate|one|(?:on|for|until|by|is|was|were|be)\s+an?)\s+$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:on|at|by|before|after|since|until|till|last|this|next|over|for|from|during|of|"
    r"around|in\s+time\s+for|until\s+after)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WARM = re.compile(r"\b(?:temperature|degree|mercury|high|low|heat|fahrenheit)s?\b", re.IGNORECASE)
_HALF = re.compile(r"\bhalf\s$", re.IGNORECASE)
_SPOKEN = frozenset({"word", "this", "near", "weekday", "weekend"})
_RELATIVE = frozenset({"word", "this", "near"})
_OPENED = re.compile(r"[\"“‘]([^\"“”‘’.,;:!?]*)$")
_CLOSED = re.compile(r"([^\"“”’.,;:!?]*)[.,]?[\"”’]")
_CAPITALS = re.compile(r"(?:[A-Z][\w&'’-]*\s*|(?:of|the|and|in|with|for|on|at|a)\s+){1,6}")
# A small word or a name's end right before: nothing there begins a sentence.
_RUNNING = re.compile(r"(?:[a-z]|[a-z]['’]s|[A-Z]{2,5}(?:['’]s)?)\s+$")
_CAPITAL = re.compile(r"\s+(?:[A-Z]\w+)")


def sound(paragraph: Paragraph, written: Written) -> bool:
    """Whether what reads like a date is one: "May" and "March" are months only with a capital."""
    month = written.parts.get("month", "X")
    if not (month[0].isupper() or month[0].isdigit()) or _is_title(paragraph, written):
        return False
    text = paragraph.parse.text
    if written.kind == "weekday":
        if "word" in written.parts or "week" in written.parts:
            return True
        return not _ANY_OF_THEM.search(text[max(0, written.start - 16) : written.start]) and not _in_name(
            paragraph, written
        )
    if written.kind == "ago" and _HALF.search(text[max(0, written.start - 6) : written.start]):
        return False
    if "named" in written.parts:  # "temperatures in the nineties"
        return not _WARM.search(text[max(0, written.start - 80) : written.end + 40])
    return written.kind != "holiday" or _is_feast(paragraph, written)


def _is_title(paragraph: Paragraph, written: Written) -> bool:
    """Whether it names a programme or a paper: "told This Week", "the Today show", “Meet Me Friday”."""
    text = paragraph.parse.text
    before, after = text[max(0, written.start - 40) : written.start], text[written.end : written.end + 40]
    opened, closed = _OPENED.search(before), _CLOSED.match(after)
    if before.endswith("USA ") and text[written.start : written.end].isupper():
        return True
    if opened and closed and written.kind in _SPOKEN:
        return _CAPITALS.fullmatch(f"{opened[1]}{text[written.start : written.end]}{closed[1]}") is not None
    if written.kind not in _RELATIVE or not text[written.start].isupper() or paragraph.kind is not None:
        return False
    return bool(_RUNNING.search(before))


def _in_name(paragraph: Paragraph, written: Written) -> bool:
    """Whether a weekday is part of a name: "Black Friday", "the Sunday Times"."""
    tokens = _tokens(paragraph, written)
    before = paragraph.parse[tokens.start - 1] if tokens.start else None
    return any(t.entity in _NAMED for t in tokens) or (before is not None and before.lower in _BEFORE)


def _is_feast(paragraph: Paragraph, written: Written) -> bool:
    """Whether a holiday's name is its day: not in "the Good Friday Agreement" or "a Christmas tree"."""
    text = paragraph.parse.text
    if not written.parts["holiday"][0].isupper():
        return False
    if _CAPITAL.match(text, written.end) and "year" not in written.parts:
        return False
    rules = resources.holidays()[resources.folded(written.parts["holiday"])]
    if not rules[0].bare or "year" in written.parts or "word" in written.parts:
        return True
    compound = _tokens(paragraph, written)[-1].dep in {"compound", "amod", "nmod"}
    return not compound and bool(_BARE.search(text[max(0, written.start - 20) : written.start]))


def _tokens(paragraph: Paragraph, written: Written) -> Phrase:
    return paragraph.parse.char_span(written.start, written.end)
