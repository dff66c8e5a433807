"""Names, with title and role; a name means the same kind of thing throughout a report."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.analyse import candidates, kinds, roles
from crosswire.analyse.candidates import Candidate
from crosswire.types import EntityType, Mention, Paragraph


def recognise(*reports: Sequence[Paragraph]) -> list[list[Candidate]]:
    """The names of each report, in text order, each with its type; None: no name of anything.

    Reports given together tell one story, so that a name which one of them makes clear ("the mayor,
    Ada Roe") is clear in the others ("Roe said").
    """
    found = [[one for paragraph in parts for one in candidates.find(paragraph)] for parts in reports]
    book = kinds.Book.of([one for names in found for one in names])
    for one in (one for names in found for one in names):
        one.type = kinds.decide(one, book)
    named = [
        [part for one in names for part in ([one] if one.type else _known(one, book))] for names in found
    ]
    kinds.agree([one for names in named for one in names])
    return named


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


def mentions(found: Sequence[Candidate]) -> tuple[Mention, ...]:
    """The names as mentions, with the titles and roles that the report gives them."""
    return tuple(_mention(one) for one in found if one.type is not None)


def _mention(one: Candidate) -> Mention:
    assert one.type is not None  # noqa: S101 - `mentions` has left the others out
    paragraph, doc = one.paragraph, one.paragraph.doc
    name = paragraph.span_of(one.tokens)
    if one.type is not EntityType.PERSON:
        return Mention(name, one.text, one.type, name=name)
    start = roles.before(doc, one.start)
    span = paragraph.span_of(doc[start : one.end])
    return Mention(span, doc[start : one.end].text, one.type, name=name, role=_role(one, start))


def _role(one: Candidate, start: int) -> str | None:
    doc = one.paragraph.doc
    if start < one.start:
        return str(doc[start : one.start].text)
    apposition = roles.after(doc, one.end, one.tokens.sent.end)
    return str(doc[apposition[0] : apposition[1]].text) if apposition else None
