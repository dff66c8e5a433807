"""Whose the figure is: the age of the boy, the yards of one runner, the price of one company's shares.

"Roe, 17, was held"        the name before the commas
"the child is 4 years old" the subject of the clause
"who had turned 17"        what the relative clause stands behind
"a 40-year-old named Roe"  the name behind it
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from crosswire.extract.figures import amounts, bearers
from crosswire.grammar import NOUNS, RELATIVES, SUBJECTS, VERBS, first_below
from crosswire.resources import lists
from crosswire.resources.words import words as small
from crosswire.types import Figure, FigureClues, FigureKind, Owner, Paragraph, Span
from crosswire.types.parse import Token

_CLAUSE = frozenset({"root", "ccomp", "advcl", "conj", "parataxis", "xcomp", *RELATIVES})
_RELATIVE = small("small", "relatives")
_STEPS = 8
# "Is 40", "turned 17": an age beside any other verb is somebody else's ("a 3-year-old fell").
_BEING = lists.words("extract/parts/owners", "being")


def owners(
    text: str, figures: Sequence[Figure], paragraphs: Sequence[Paragraph], clues: Mapping[str, FigureClues]
) -> dict[str, Owner]:
    """What the figures of one report are said of; without those of which the parse does not tell it.

    Args:
        text: The report's.
        figures: Its figures.
        paragraphs: Its paragraphs, parsed.
        clues: Figure id to what was seen around it: where they say whose it is, that stands.
    """
    parsed = [p for p in paragraphs if len(p.offsets)]
    starts = [p.offsets[0] for p in parsed]
    found: dict[str, Owner] = {}
    for figure in figures:
        place = bisect_right(starts, figure.start) - 1
        clue = clues.get(figure.id)
        if clue is not None and clue.owner is not None:
            named = text[clue.owner.start : clue.owner.end]
            found[figure.id] = Owner(named if named.islower() else None, clue.owner)
            continue
        owner = _owner(figure, parsed[place]) if place >= 0 else None
        if owner is not None:
            found[figure.id] = owner
    return found


def _owner(figure: Figure, paragraph: Paragraph) -> Owner | None:
    token = _token(paragraph, figure)
    if token is None:
        return None
    said_of = amounts.beside(token) or _subject(token, _BEING if figure.kind is FigureKind.AGE else None)
    if said_of is not None and said_of.pos == "PRON":
        said_of = bearers.resolved(said_of) if figure.kind is FigureKind.AGE else None  # "She was 21"
    if said_of is None:
        return None
    plain = said_of.pos == "NOUN" and said_of.lemma.isalpha()
    return Owner(said_of.lemma.lower() if plain else None, _name(paragraph, said_of))


def _name(paragraph: Paragraph, token: Token) -> Span:
    """The word with its titles and modifiers, as far as its phrase reaches in front of it."""
    first = token.left_edge if token.left_edge.sent == token.sent else token
    start = max(first.i, token.i - 6)
    return Span(paragraph.span_of(token.parse[start]).start, paragraph.span_of(token).end)


def _token(paragraph: Paragraph, figure: Figure) -> Token | None:
    """The first word of the figure."""
    place = bisect_right(paragraph.offsets, figure.start) - 1
    if place < 0 or place >= len(paragraph.parse.text):
        return None
    span = paragraph.parse.char_span(place, place + 1)
    return span[0] if span else None


def _subject(token: Token, verbs: frozenset[str] | None) -> Token | None:
    """The subject of the nearest clause around the number, if its verb is one of `verbs`.

    "The boy was reported to be 9" has the verb in one clause and its subject in the next.
    """
    here, fits = token, verbs is None
    for _ in range(_STEPS):
        if here.pos in VERBS and here.dep in _CLAUSE:
            found = _of_clause(here)
            fits = fits or here.lemma in (verbs or ())
            if found is not None or here.dep not in {"xcomp", "conj", "advcl"}:
                return found if fits and not _counted(token, found, here) else None
        if here.head.i == here.i:
            return None
        here = here.head
    return None


def _of_clause(verb: Token) -> Token | None:
    """The subject of a verb; of a relative clause the noun that it stands behind."""
    found = first_below(verb, *SUBJECTS, "csubj")
    if found is not None and found.lower not in _RELATIVE:
        return found
    return verb.head if verb.dep in RELATIVES and verb.head.pos in NOUNS else None


def _counted(token: Token, subject: Token | None, verb: Token) -> bool:
    """Whether the number stands in the subject itself: "three boats sank" says nothing of an owner."""
    inside = subject is not None and subject.left_edge.i <= token.i <= subject.right_edge.i
    return bool(inside and subject is not None and subject.head.i == verb.i)
