"""Which dates of a report say when something happened, and the words that say what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from crosswire.extract.parts.placed import Placed, Sentences
from crosswire.grammar import NOUNS, VERBS
from crosswire.resources.words import words
from crosswire.types import Analysis, Dated, DateMention, Precision, Report, Sentence, Span
from crosswire.types.parse import Token

_SAYING = words("speech", "plain")
_YEAR = timedelta(days=366)
_BARE = 12  # words of a clause that says no more than who spoke, and when
_BOUNDS = frozenset(("since", "until", "till", "before", "after", "from", "between", "through", "to"))
_BESIDE = frozenset(("compound", "nmod", "nmod:poss", "nummod", "amod", "nmod:tmod"))
_PARTS = words("calendar", "seasons") | frozenset(
    (
        *(
            "morning",
            "afternoon",
            "evening",
            "night",
            "dawn",
            "midnight",
            "noon",
            "day",
            "days",
            "week",
            "month",
        ),
        *("months", "end", "start", "beginning", "middle", "eve", "part", "half", "hours"),
    )
)
_VAGUE = re.compile(r"\b(?:past|last|decades?|years?|ago)\b", re.IGNORECASE)
_DECADES = re.compile(r"\s*(?:,|and|or|to|-|–)\s*(?:the\s+)?(?:19|20)?['’]?\d0s\b")
_NEVER = frozenset(("no", "not", "never", "n't", "unseen", "first", "nothing", "none", "few", "little"))
_OWN_CLAUSE = frozenset(("acl:relcl", "advcl", "acl", "parataxis", "ccomp", "conj"))
_LEADING = frozenset((",", ";", ":", "-", "–", "—", "and", "but", "while", "that", "which", "who", "however"))
_OPENS = re.compile(
    r"(?:[\s\"'“”‘’,;:–—-]+|(?:when|as(?!\s+of\b)|after|before|because|where|while|since|although)\s+(?!\d))+",
    re.IGNORECASE,
)


def dated(sentences: Sentences) -> tuple[Dated, ...]:
    """The dates of a report that say when something happened, in the order of their clauses.

    A date counts for its own clause, or for the noun that it belongs to ("Tuesday's caucus", "the attacks of
    June 3"). One that bounds a time ("until Friday") dates no clause that has a date of its own. What readers
    are told to do ("Look back at 2017") never happened.
    """
    analysis = sentences.analysis
    found: list[Dated] = []
    for held, dates in _clauses(sentences).items():
        words = _words(sentences, held)
        if not _tells(words):
            continue
        told = _told(analysis, held, words)
        label = _label(analysis.report, told)
        found.extend(
            Dated(date.span, date.from_, date.to, date.precision, told, label)
            for date in _bounding(words, dates)
            if date.from_ is not None and date.precision is not None and not _of_years(analysis, date)
        )
    return tuple(found)


def _clauses(sentences: Sentences) -> dict[Span, list[DateMention]]:
    """The clauses, and the phrases of nouns, that dates belong to, each with its dates."""
    found: dict[Span, list[DateMention]] = defaultdict(list)
    for date in sentences.analysis.dates:
        noun, place = _noun_of(sentences, date), _clause(sentences, date.span)
        if noun is not None and _tells(_words(sentences, place)):
            place = _phrase(sentences, noun, date.span)
        found[place].append(date)
    return found


def _words(sentences: Sentences, held: Span) -> list[Placed]:
    return [
        (token, span)
        for token, span in sentences.at(held)
        if held.covers(span) and not token.is_punct and not token.is_space
    ]


def _bounding(words: Sequence[Placed], dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a clause without those that only bound a time, where it has another."""
    own = [date for date in dates if not _bounds(words, date)]
    return own or [date for date in dates if not (_long(date) or _unlike(words, date))]


def _tells(words: Sequence[Placed]) -> bool:
    """Whether a clause says that something happens, and is no order to a reader: a verb without a subject."""
    if not words or not words[0][0].parse.parsed:
        return True
    return not (words[0][0].tag == "VB" and words[0][0].dep == "root")


def _noun_of(sentences: Sentences, date: DateMention) -> Token | None:
    """The noun that a date belongs to, where not the clause is dated: "Sunday's vote"."""
    words = [(token, span) for token, span in sentences.at(date.span) if span.overlaps(date.span)]
    if not words or not words[0][0].parse.parsed:
        return None
    inside = {token.i for token, _ in words}
    top = next((token for token, _ in words if token.head.i not in inside), words[0][0])
    above = top.head
    if top.dep in _BESIDE and above.i > max(inside) and above.pos in NOUNS:
        named = above.pos == "PROPN" and top.dep != "nmod:poss" and date.precision is not Precision.YEAR
        return None if named or above.lower in _PARTS else above  # "on 1 February Halden sold …"
    of = top.dep == "comp:obj" and above.lower == "of" and above.head.pos in NOUNS
    return above.head if of and above.head.lower not in _PARTS else None


def _phrase(sentences: Sentences, noun: Token, date: Span) -> Span:
    """The phrase of a noun with the date that it has, without a clause that describes it."""
    places = {token.i: span for token, span in sentences.at(date)}
    clauses = [c.left_edge.i for c in noun.rights if c.pos in VERBS or c.dep in _OWN_CLAUSE]
    last = min([noun.right_edge.i, *(start - 1 for start in clauses)])
    while last > noun.i and (noun.parse[last].is_punct or noun.parse[last].is_space):
        last -= 1
    held = [places[i] for i in range(noun.left_edge.i, max(last, noun.i) + 1) if i in places]
    return Span(min([date.start, *(s.start for s in held)]), max([date.end, *(s.end for s in held)]))


def _of_years(analysis: Analysis, date: DateMention) -> bool:
    """Whether it is of years that nobody counts: "the 1970s and 80s", "over the past decade"."""
    vague = _VAGUE.search(date.text) or _DECADES.match(analysis.report.text, date.span.end)
    return _long(date) and bool(vague)


def _long(date: DateMention) -> bool:
    return date.from_ is not None and date.to is not None and date.to - date.from_ > _YEAR


def _label(report: Report, told: Span) -> Span:
    opened = _OPENS.match(report.text, told.start, told.end)
    return Span(opened.end(), told.end) if opened else told


def _bounds(words: Sequence[Placed], date: DateMention) -> bool:
    """Whether the date is only the edge of a period."""
    before = [token.lower for token, span in words if span.end <= date.span.start]
    inside = [token.lower for token, span in words if date.span.start <= span.start < date.span.end]
    return (bool(inside) and inside[0] in _BOUNDS) or (bool(before) and before[-1] in _BOUNDS)


def _unlike(words: Sequence[Placed], date: DateMention) -> bool:
    """Whether nothing began on a day "since" which something was not: "unseen since 1967"."""
    since = any(token.lower == "since" and span.start <= date.span.end for token, span in words)
    most = (t.tag in {"JJS", "RBS"} and t.lower not in {"least", "most"} for t, _ in words)
    return since and (any(most) or any(token.lower in _NEVER for token, _ in words))


def _told(analysis: Analysis, held: Span, words: Sequence[Placed]) -> Span:
    """The clause, or its sentence where it tells nothing: "which opened in 1968", "said on Monday"."""
    within = analysis.sentence_at(held.start)
    if within is None or not words:
        return held
    verbs = [token for token, _ in words if token.pos == "VERB"]
    saying = bool(verbs) and all(t.lemma.lower() in _SAYING for t in verbs) and len(words) <= _BARE
    return within.span if saying or words[0][0].pos in VERBS else held


def _clause(sentences: Sentences, span: Span) -> Span:
    """The smallest clause with a verb that holds `span`; its sentence where none can be told."""
    within = sentences.analysis.sentence_at(span.start)
    if within is None:
        return span
    words = sentences.at(span)
    tokens = [token for token, where in words if where.overlaps(span)]
    if not tokens or not tokens[0].parse.parsed:
        return within.span
    whole = _trimmed(_around(_verb(tokens[0]), {t.i for t in tokens}, within))
    if not whole:
        return within.span
    places = {token.i: where for token, where in words}
    return Span(
        min(places[whole[0].i].start, span.start),
        max(places[whole[-1].i].end, span.end),
    )


def _verb(token: Token) -> Token:
    """The nearest verb above a token that has a subject, or the head of the sentence."""
    while token.head is not token and not (token.pos in VERBS and _has_subject(token)):
        token = token.head
    return token


def _has_subject(verb: Token) -> bool:
    return any(child.dep in {"nsubj", "nsubj:pass", "expl", "csubj"} for child in verb.children)


def _around(verb: Token, needed: set[int], within: Sentence) -> list[Token]:
    """The verb's words, without clauses of their own that hold nothing needed, as one run without gaps."""
    kept = {verb.i}
    for child in verb.children:
        places = {t.i for t in child.subtree}
        own = child.dep in _OWN_CLAUSE and child.pos in VERBS and _has_subject(child)
        if not own or places & needed:
            kept |= places
    start, end = min(verb.i, *needed), max(verb.i, *needed)
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    return verb.parse[max(start, within.first) : min(end + 1, within.last)]


def _trimmed(tokens: list[Token]) -> list[Token]:
    start, end = 0, len(tokens)
    while start < end and (tokens[start].lower in _LEADING or tokens[start].is_space):
        start += 1
    while end > start and _trails(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _trails(token: Token) -> bool:
    return token.lower in _LEADING or token.is_space or token.text == "."
