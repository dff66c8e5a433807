"""Names, with title and role; a name means the same kind of thing throughout a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crosswire.analyse import candidates, kinds, roles
from crosswire.analyse.candidates import Candidate
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.types import EntityType, Mention, Paragraph

_OF_A_CLOCK = lists.words("analyse/names", "of_a_clock")


def recognise(paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """The names of a report, in text order, each with its type; None: no name of anything."""
    found = [name for paragraph in paragraphs for name in candidates.find(paragraph)]
    _number(found)
    book = kinds.Book.of(found)
    for name in found:
        name.type = kinds.decide(name, book)
    named = [part for name in found for part in ([name] if name.type else _known(name, book))]
    kinds.agree(named)
    return named


def _number(found: Sequence[Candidate]) -> None:
    """Names that a number belongs to, as the report writes them more than once: "Voskhod 2", "Flight 417"."""
    pairs = {id(name): (name.text, digits) for name in found if (digits := _digits(name))}
    counts = Counter(pairs.values())
    for name in found:
        if counts[pairs.get(id(name), ("", ""))] > 1:
            name.end += 1
            name.label, name.type = "PRODUCT", candidates.LABELS["PRODUCT"]


def _digits(name: Candidate) -> str | None:
    """The bare number right behind a name that is no place, person or people; no year and no score."""
    parse, at = name.paragraph.parse, name.end
    if (
        at >= len(parse)
        or not parse[at].is_digit
        or len(parse[at]) > 3
        or name.label in {"GPE", "LOC", "NORP"}
    ):
        return None
    last = parse[at - 1]
    behind = parse[at + 1] if at + 1 < len(parse) else None
    if not last.is_alpha or last.lower in words("numbered") or last.lower in words("never"):
        return None
    counted = behind is not None and (behind.text in {"-", "–", "%", "/"} or behind.tag in {"NNS", "CD"})
    return None if counted else str(parse[at].text)


_LONGEST = 4  # words of a name inside a headline


def _known(name: Candidate, book: kinds.Book) -> list[Candidate]:
    """Names that the report has elsewhere, in a row of capitals that is no name: headlines in title case."""
    parts, at = [], name.start
    while at < name.end:
        for end in range(min(at + _LONGEST, name.end), at, -1):
            part = Candidate(name.paragraph, at, end, None)
            if end - at < name.end - name.start and any(book.labels.get(part.text, ())):
                part.type = kinds.decide(part, book)
                parts.append(part)
                at = end - 1
                break
        at += 1
    return [part for part in parts if part.type] or [name]


def undated(found: Sequence[Candidate], clues: Sequence[Any]) -> list[Candidate]:
    """The candidates without those that are words of a date: "Valentine's Day 2020" names no person.

    A place that says whose time it is stays one: "at 8 am Nairobi time".
    """
    dated = [(c.paragraph.index, c.written.start, c.written.end) for c in clues]
    return [name for name in found if name.type not in _NOT_OF_DATES or not _in_date(name, dated)]


_NOT_OF_DATES = {EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION}


def _in_date(name: Candidate, dated: Sequence[tuple[int, int, int]]) -> bool:
    if name.after is not None and name.after.lower in _OF_A_CLOCK:
        return False
    first, end = name.tokens.start_char, name.tokens.end_char
    return any(at == name.paragraph.index and a <= first and end <= b for at, a, b in dated)


def mentions(found: Sequence[Candidate]) -> tuple[Mention, ...]:
    """The names as mentions, with the titles and roles that the report gives them."""
    return tuple(_mention(name) for name in found if name.type is not None)


def unsure(found: Sequence[Candidate]) -> tuple[Mention, ...]:
    """Capitalised words that nothing in the report shows to be a name; another report may.

    Each is given as the person that it may be, with title and role.
    """
    return tuple(_mention(replace(name, type=EntityType.PERSON)) for name in found if _may_be_name(name))


def _may_be_name(name: Candidate) -> bool:
    if name.type is not None or lists.known(name.text) in words("never") | words("common"):
        return False
    return all(part[:1].isupper() and part.isalpha() for part in name.text.split())


def _mention(candidate: Candidate) -> Mention:
    assert candidate.type is not None  # noqa: S101 - `mentions` has left the others out
    paragraph, parse = candidate.paragraph, candidate.paragraph.parse
    name = paragraph.span_of(candidate.tokens)
    if candidate.type is not EntityType.PERSON:
        return Mention(name, candidate.text, candidate.type, name=name)
    start = roles.before(parse, candidate.start)
    span = paragraph.span_of(parse[start : candidate.end])
    return Mention(
        span, parse[start : candidate.end].text, candidate.type, name=name, role=_role(candidate, start)
    )


def _role(name: Candidate, start: int) -> str | None:
    parse = name.paragraph.parse
    if start < name.start:
        return str(parse[start : name.start].text)
    apposition = roles.after(parse, name.end, name.tokens.sent.end)
    return str(parse[apposition[0] : apposition[1]].text) if apposition else None
