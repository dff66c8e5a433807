"""Names, with title and role; a name means the same kind of thing throughout a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from crosswire.analyse import candidates, kinds, roles
from crosswire.analyse.candidates import Candidate
from crosswire.analyse.dates import Clue
from crosswire.resources.names import words
from crosswire.types import EntityType, Mention, Paragraph


def recognise(paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """The names of a report, in text order, each with its type; None: no name of anything."""
    found = [one for paragraph in paragraphs for one in candidates.find(paragraph)]
    _number(found)
    book = kinds.Book.of(found)
    for one in found:
        one.type = kinds.decide(one, book)
    named = [part for one in found for part in ([one] if one.type else _known(one, book))]
    kinds.agree(named)
    return named


def _number(found: Sequence[Candidate]) -> None:
    """Names that a number belongs to, as the report writes them more than once: "Voskhod 2", "Flight 417"."""
    pairs = {id(one): (one.text, digits) for one in found if (digits := _digits(one))}
    counts = Counter(pairs.values())
    for one in found:
        if counts[pairs.get(id(one), ("", ""))] > 1:
            one.end += 1
            one.label, one.type = "PRODUCT", candidates.LABELS["PRODUCT"]


def _digits(one: Candidate) -> str | None:
    """The bare number right behind a name that is no place, person or people; no year and no score."""
    parse, at = one.paragraph.parse, one.end
    if (
        at >= len(parse)
        or not parse[at].is_digit
        or len(parse[at]) > 3
        or one.label in {"GPE", "LOC", "NORP"}
    ):
        return None
    last = parse[at - 1]
    behind = parse[at + 1] if at + 1 < len(parse) else None
    if not last.is_alpha or last.lower in words("numbered") or last.lower in words("never"):
        return None
    counted = behind is not None and (behind.text in {"-", "–", "%", "/"} or behind.tag in {"NNS", "CD"})
    return None if counted else str(parse[at].text)


_LONGEST = 4  # words of a name inside a headline


def _known(one: Candidate, book: kinds.Book) -> list[Candidate]:
    """Names that the report has elsewhere, in a row of capitals that is no name: headlines in title case."""
    parts, at = [], one.start
    while at < one.end:
        for end in range(min(at + _LONGEST, one.end), at, -1):
            part = Candidate(one.paragraph, at, end, None)
            if end - at < one.end - one.start and any(book.labels.get(part.text, ())):
                part.type = kinds.decide(part, book)
                parts.append(part)
                at = end - 1
                break
        at += 1
    return [part for part in parts if part.type] or [one]


def undated(found: Sequence[Candidate], clues: Sequence[Clue]) -> list[Candidate]:
    """The candidates without those that are words of a date: "Valentine's Day 2020" names no person.

    A place that says whose time it is stays one: "at 8 am Nairobi time".
    """
    dated = [(c.paragraph.index, c.written.start, c.written.end) for c in clues]
    return [one for one in found if one.type not in _NOT_OF_DATES or not _in_date(one, dated)]


_NOT_OF_DATES = {EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION}


def _in_date(one: Candidate, dated: Sequence[tuple[int, int, int]]) -> bool:
    if one.after is not None and one.after.lower == "time":
        return False
    first, end = one.tokens.start_char, one.tokens.end_char
    return any(at == one.paragraph.index and a <= first and end <= b for at, a, b in dated)


def mentions(found: Sequence[Candidate]) -> tuple[Mention, ...]:
    """The names as mentions, with the titles and roles that the report gives them."""
    return tuple(_mention(one) for one in found if one.type is not None)


def unsure(found: Sequence[Candidate]) -> tuple[Mention, ...]:
    """Capitalised words that nothing in the report shows to be a name; another report may.

    Each is given as the person that it may be, with title and role.
    """
    return tuple(_mention(replace(one, type=EntityType.PERSON)) for one in found if _may_be_name(one))


def _may_be_name(one: Candidate) -> bool:
    if one.type is not None or one.text.lower() in words("never") or one.text.lower() in words("common"):
        return False
    return all(part[:1].isupper() and part.isalpha() for part in one.text.split())


def _mention(one: Candidate) -> Mention:
    assert one.type is not None  # noqa: S101 - `mentions` has left the others out
    paragraph, parse = one.paragraph, one.paragraph.parse
    name = paragraph.span_of(one.tokens)
    if one.type is not EntityType.PERSON:
        return Mention(name, one.text, one.type, name=name)
    start = roles.before(parse, one.start)
    span = paragraph.span_of(parse[start : one.end])
    return Mention(span, parse[start : one.end].text, one.type, name=name, role=_role(one, start))


def _role(one: Candidate, start: int) -> str | None:
    parse = one.paragraph.parse
    if start < one.start:
        return str(parse[start : one.start].text)
    apposition = roles.after(parse, one.end, one.tokens.sent.end)
    return str(parse[apposition[0] : apposition[1]].text) if apposition else None
