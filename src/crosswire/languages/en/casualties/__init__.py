"""What one report tells of casualties: in its title, its lead and its body, and beside what.

title, paragraphs | phrases, people: who, and what happened to them | signs beside them | telling
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from crosswire.languages.en.casualties.phrases import find
from crosswire.resources.figures import table
from crosswire.resources.words import calendar
from crosswire.types import Analysis, Figure, NoiseKind, Span
from crosswire.types.casualties import Casualties, Telling, Where

__all__ = ["read", "telling"]

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“0-9])")
_OUTLET = re.compile(
    r"\s(?:[-|–]|::)\s[^-|]*(?:\.com|News|TV|FOX|NBC|CBS|ABC|Weather|Sports|NewsChannel|\b[KW][A-Z]{3}\b).*$"
)
_LEAD_SENTENCES = 3
_LONGEST = 20


def telling(analysis: Analysis, figures: Sequence[Figure] = ()) -> Telling:
    """What an analysed report tells of casualties.

    Args:
        analysis: The report as the language pipeline read it.
        figures: Its figures: each phrase names those that it holds.
    """
    kept = [p for p in analysis.paragraphs if p.kind is not NoiseKind.PAGE_TITLE]
    return read(analysis.report.title, [(p.parse.text, p.offsets) for p in kept], figures)


def read(
    title: str | None, paragraphs: Sequence[tuple[str, Sequence[int]]], figures: Sequence[Figure] = ()
) -> Telling:
    """What a title and paragraphs tell of casualties; nothing here needs a parse.

    Args:
        title: The report's title.
        paragraphs: Title and furniture left out, each with the place in the report's text of every character.
        figures: The report's figures.
    """
    head = _OUTLET.sub("", title or "")
    told = [p for i, p in enumerate(paragraphs) if i < _LEAD_SENTENCES or _sign("telling").search(p[0])]
    told = told[:_LONGEST]
    body = " ".join(text for text, _ in told)
    doer, late = _sign("doer", closed=True), _sign("late")
    return Telling(
        casualties=(
            *_casualties(head, 0, Where.TITLE, None),
            *(_holding(one, figures) for one in _body(told)),
        ),
        cues=(_count("death", head) > 0, _count("injury", head) > 0),
        hints=(_count("death", body), _count("injury", body)),
        doer=(bool(doer.search(head)), bool(doer.search(body))),
        late=bool(late.search(head)),
        included=bool(_included().search(head) or _included().search(body)),
    )


def _body(paragraphs: Sequence[tuple[str, Sequence[int]]]) -> Iterator[Casualties]:
    number = 0
    for text, offsets in paragraphs:
        start = 0
        for end in (*(m.start() for m in _SENTENCE.finditer(text)), len(text)):
            number += 1
            where = Where.LEAD if number <= _LEAD_SENTENCES else Where.BODY
            yield from _casualties(text[start:end], number, where, offsets[start : end + 1])
            start = end


def _casualties(
    sentence: str, number: int, where: Where, offsets: Sequence[int] | None
) -> Iterator[Casualties]:
    found = find(sentence)
    aside = bool(found) and bool(
        _sign("aside").search(sentence)
        or (where is Where.TITLE and _sign("several", closed=True).search(sentence))
    )
    for one in found:
        span = Span(offsets[one.start], offsets[one.end - 1] + 1) if offsets else None
        yield Casualties(one.harm, one.number, one.counted, one.others, where, number, aside, span)


def _holding(one: Casualties, figures: Sequence[Figure]) -> Casualties:
    """The same with the figures that its phrase holds."""
    span = one.span
    held = [f.id for f in figures if span is not None and f.start < span.end and span.start < f.end]
    return replace(one, figures=tuple(held)) if held else one


def _count(sign: str, text: str) -> int:
    return len(_sign(sign, closed=True).findall(text))


@cache
def _sign(name: str, *, closed: bool = False) -> re.Pattern[str]:
    """A sign of the list; closed: its end is the end of a word."""
    months = calendar.pattern("months", short=False)
    forms = "|".join(table("casualties")["signs"][name]).replace("{months}", months)
    return re.compile(rf"\b(?:{forms})" + (r"\b" if closed else ""), re.IGNORECASE)


@cache
def _included() -> re.Pattern[str]:
    return re.compile(
        rf"\bincluding\s(?:the\s)?(?:\w+\s)?(?:{'|'.join(table('casualties')['signs']['included'])})\b",
        re.IGNORECASE,
    )
