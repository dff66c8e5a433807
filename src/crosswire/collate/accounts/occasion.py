"""Whether two clauses tell one happening: the same who and what in the same parts, on one occasion.

What two share may be a phrase only ("behind the safety car"), or a deed that was done more than once: another
count, order, time or manner, or a habit, makes it another occasion.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from crosswire.collate.accounts.clauses import Told
from crosswire.collate.accounts.facts import Claim, Names, Sentence
from crosswire.resources import lists
from crosswire.resources.collating import calendar
from crosswire.types import Span

T = TypeVar("T")
_FROM = "collate/accounts/occasion"
_AGAIN, _MANNER, _OWING = lists.patterns(_FROM, "again", "manner", "owing")
_ORDER, _HABIT, _HOURS, _NO_MANNER = lists.several(_FROM, "order", "habit", "hours", "no_manner")
_BACK, _THEIRS, _KNOWN = lists.several(_FROM, "back", "theirs", "known")
_DEFINITE, _NOBODY, _BEHIND, _SOME = lists.several(_FROM, "definite", "nobody", "behind", "some")
_PLENTY = 7  # words of a clause that say whom and what it is of without a name
_MARKS = '“"‘'


def unlike(one: frozenset[T], other: frozenset[T]) -> bool:
    """Whether each of two has something that the other has not."""
    return bool(one and other and not (one <= other or other <= one))


@dataclass(frozen=True, eq=False)
class Occasion:
    """What some characters of a sentence say of when, how often and how something was.

    Attributes:
        sentence: The sentence.
        span: The characters.
    """

    sentence: Sentence
    span: Span

    @cached_property
    def text(self) -> str:
        return lists.known(self.sentence.report_text[self.span.start : self.span.end])

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.text.replace(",", " ").replace("-", " ").split())

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers, those of a day left out."""
        counted = (w for w in self.sentence.words if w.kind == "number" and self.span.covers(w.span))
        days = [at for at, _ in self.sentence.dates]
        return frozenset(w.key for w in counted if not any(at.covers(w.span) for at in days))

    @cached_property
    def again(self) -> frozenset[str]:
        """How often it was, or that it was before."""
        return frozenset(found[0] for found in _AGAIN.finditer(self.text))

    @cached_property
    def manner(self) -> frozenset[str]:
        return frozenset(found[0] for found in _MANNER.finditer(self.text)) - _NO_MANNER

    @property
    def habit(self) -> bool:
        """Whether it is told of what is so time after time."""
        return not _HABIT.isdisjoint(self.words)

    def differs(self, other: Occasion) -> bool:
        """Whether it is another than that of another report, or may be."""
        if self.again != other.again or self.habit != other.habit:
            return True
        days = (one.sentence.days(one.span) for one in (self, other))
        kinds = ((one.words & _ORDER, one.words & _HOURS) for one in (self, other))
        orders, hours = zip(*kinds, strict=True)
        pairs = ((self.numbers, other.numbers), (self.manner, other.manner), orders, hours)
        return unlike(*days) or any(unlike(*pair) for pair in pairs)


def together(claim: Claim, told: Told, sentence: Sentence, names: Names) -> bool:
    """Whether a clause has those of a claim in the same parts: who does it, and what it is done to."""
    telling, mine = told.telling, claim.told.telling
    parts = ((claim.who, mine.who, telling.who, told.who), (claim.what, mine.what, telling.what, told.what))
    for head, first, span, keys in parts:
        own = sentence.head(told, span)
        if head == own and first and span and _strangers((claim.sentence, first), (sentence, span), head):
            return False
        called = {sentence.plain.get(key, key) for key in keys}
        if head and not (names.one(head, own) if own else names.within(head, frozenset(called))):
            return False
    return True


def nobody(told: Told) -> bool:
    """Whether a clause has it of everybody that it was not so: "no one was hurt"."""
    phrases = (told.report.text[s.start : s.end] for s in (told.telling.who, told.telling.what) if s)
    return told.telling.negated and any(lists.known(phrase) in _NOBODY for phrase in phrases)


def _strangers(one: tuple[Sentence, Span], other: tuple[Sentence, Span], head: str) -> bool:
    """Whether one of two phrases is of somebody whom nobody knows yet, and they do not tell one age."""
    ages = [Occasion(*phrase).numbers for phrase in (one, other)]
    return ages[0] != ages[1] and any(_nameless(*phrase, {head}, _SOME) for phrase in (one, other))


def alone(claim: Claim, shown: Span) -> bool:
    """Whether what is shown of a claim says who and what to who has read nothing else, and of what.

    It names somebody or something, or tells much, and is no "the men", no "she fled", no "Roe was charged".
    """
    here = Occasion(claim.sentence, shown)
    opening = claim.sentence.span.start + 1  # its capital names nobody
    inside = [w for w in claim.words if shown.covers(w.span)]
    named = any(w.kind == "name" or (w.text[:1].isupper() and w.span.start > opening) for w in inside)
    leans = here.words & _BACK or here.text.split(None, 1)[0] in _THEIRS
    if not (named or len(inside) >= _PLENTY) or leans or owing(here):
        return False
    spans = (claim.told.telling.who, claim.told.telling.what)
    within = (span for span in spans if span is not None and shown.overlaps(span))
    return not any(_nameless(claim.sentence, span, claim.heads, _DEFINITE) for span in within)


def owing(here: Occasion) -> bool:
    """Whether it leaves out what of: "Roe was charged"."""
    return bool(_OWING.search(here.text))


def tied(sentence: Sentence, end: int) -> bool:
    """Whether what is behind a cut belongs to what is ahead of it: "killed | or hurt", "offered | a post"."""
    rest = lists.known(sentence.report_text[end : sentence.span.end])
    word = rest.split(None, 1)[0] if rest.strip() else ""
    if not rest[:1].isspace():
        return word[:1] in {"-", "'", "’", "/"} or word[:1].isalnum()
    word = word.rstrip(",.;:")
    free = word in _BEHIND | _HOURS | calendar() or _MANNER.match(word) is not None
    return word[:1] in _MARKS or (word[:1].isalnum() and not free)


def _nameless(sentence: Sentence, span: Span, heads: Collection[str], articles: Collection[str]) -> bool:
    """Whether a phrase is of somebody or something without a name, known ("the man") or not ("a man")."""
    text = sentence.report_text
    words = lists.known(text[span.start : span.end]).split()
    ahead = lists.known(text[sentence.span.start : span.start]).split()[-1:]
    inside = [w for w in sentence.words if span.covers(w.span)]
    known = any(w.lemma in _KNOWN and w.key in heads for w in inside)
    told = not {*ahead, *words[:1]}.isdisjoint(articles)
    return told and known and not any(w.kind == "name" for w in inside)
