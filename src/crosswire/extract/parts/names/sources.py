"""Those who speak without a name: "the provincial fire service", "residents of the old town".

They are known only as the sources of statements. An institution that two reports call alike is one; an
unnamed person or crowd is its own in every report, because "an official" here need not be "an official"
there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.naming.names import folded
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.resources.words import words as listed
from crosswire.types import EntityType, LinkKind, MentionKind, Named, Report, Span, Statement
from crosswire.types.spans import SpanIndex

_ARTICLE, _LINK, _INDEFINITE, _TITLED, _CLAUSE = lists.patterns(
    "extract/parts/names/sources", "article", "link", "indefinite", "titled", "clause"
)

_LONGEST = 9  # words of a phrase that is somebody and not a clause


def unnamed(report: Report, statements: Sequence[Statement], named: Sequence[Named]) -> list[Named]:
    """The nameless sources of a report, at each place where it uses the same phrase."""
    names = SpanIndex((m.span, m) for m in named)
    phrases: dict[tuple[str, ...], str] = {}
    bodies: dict[Span, Named] = {}
    for statement in statements:
        for span in (*statement.source, *_cited(statement, report.text)):
            text = report.slice(span)
            if missed := _body(report, span, names.meeting(span)):
                bodies[missed.span] = missed
            elif _is_nameless(text, span, names.meeting(span)):
                phrases.setdefault(folded(text), " ".join(text.split()))
    found: list[Named] = list(bodies.values())
    taken: set[int] = {at for span in bodies for at in range(span.start, span.end)}
    for words, text in sorted(phrases.items(), key=lambda p: -len(p[0])):
        for span in _places(report.text, text):
            characters = range(span.start, span.end)
            if taken.isdisjoint(characters) and not any(m.span.covers(span) for m in names.meeting(span)):
                taken.update(characters)
                found.append(_named(report.id, report.text[span.start : span.end], span, words))
    return found


def _body(report: Report, source: Span, inside: Sequence[Named]) -> Named | None:
    """A body that the tagger missed: "the opposition-linked Lantern Observatory for Human Rights"."""
    found = _TITLED.match(report.slice(source))
    if found is None:
        return None
    span = Span(source.start + found.start("name"), source.start + found.end("name"))
    words = folded(found["name"])
    if _type(words) is not EntityType.ORGANISATION or any(m.span.overlaps(span) for m in inside):
        return None
    return Named(report.id, span, report.slice(span), words, EntityType.ORGANISATION, MentionKind.NAME)


def _cited(statement: Statement, text: str) -> Iterator[Span]:
    """Where the sentence names those whom its source cites: "the agency reported, citing the union"."""
    for link in statement.chain:
        start = text.find(link.name, statement.sentence.start, statement.sentence.end)
        span = Span(start, start + len(link.name))
        if (
            link.kind is LinkKind.SPEAKER
            and start >= 0
            and not any(s.overlaps(span) for s in statement.source)
        ):
            yield span


def _is_nameless(text: str, span: Span, inside: Sequence[Named]) -> bool:
    """Whether the phrase says what somebody is, and names only where or of what: "residents of Arlon"."""
    words = text.split()
    if not words or len(words) > _LONGEST or _CLAUSE.search(text) or _type(folded(text)) is None:
        return False
    if not inside:
        return len(folded(text)) > 1 or not text[0].isupper()
    if any(m.type is EntityType.PERSON for m in inside):
        return False
    first = min(m.span.start for m in inside)
    return first > span.start and bool(_LINK.search(text[: first - span.start]))


def _places(text: str, phrase: str) -> Iterator[Span]:
    bare = _ARTICLE.sub("", phrase)
    pattern = r"(?<!\w)(?:(?:the|an?)\s+)?" + r"\s+".join(map(re.escape, bare.split())) + r"(?!\w)"
    return (Span(*m.span()) for m in re.finditer(pattern, text, re.IGNORECASE))


def _named(report: str, text: str, span: Span, words: tuple[str, ...]) -> Named:
    kind = _type(words) or EntityType.OTHER
    official = kind is EntityType.GROUP and words[-1] in listed("small", "official")
    shared = kind is EntityType.ORGANISATION or official
    own = not shared or len(words) == 1 or bool(_INDEFINITE.match(text))
    key = ("source", report, *words) if own else ("source", *words)
    return Named(report, span, text, words, kind, MentionKind.NOMINAL, key=key)


def _type(words: tuple[str, ...]) -> EntityType | None:
    """What the head of the phrase is: the last word for somebody before "of", "in" and the like."""
    kinds, found = _kinds(), None
    for at, word in enumerate(words):
        if at and _LINK.fullmatch(word):
            break
        found = kinds.get(word, found)
    return found


@cache
def _kinds() -> dict[str, EntityType]:
    return {word: EntityType(kind) for kind, listed in tables.heads().items() for word in listed}
