"""Whether two clauses tell one happening: the same who and what in the same parts, on one occasion.

What two share may be a phrase only ("behind the safety car"), or a deed that was done more than once: another
count, order, time or manner, or a habit, makes it another occasion.
"""

from __future__ import annotations

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
_AGAIN, _MANNER = lists.patterns(_FROM, "again", "manner")
_ORDER, _HABIT, _HOURS, _NO_MANNER = lists.several(_FROM, "order", "habit", "hours", "no_manner")
_BACK, _PRONOUNS, _THEIRS, _KNOWN = lists.several(_FROM, "back", "pronouns", "theirs", "known")
_DEFINITE, _NOBODY, _BEHIND = lists.several(_FROM, "definite", "nobody", "behind")
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
    telling = told.telling
    for head, span, keys in ((claim.who, telling.who, told.who), (claim.what, telling.what, told.what)):
        own = sentence.head(told, span)
        called = {sentence.plain.get(key, key) for key in keys}
        if head and not (names.one(head, own) if own else names.within(head, frozenset(called))):
            return False
    return True


def nobody(told: Told) -> bool:
    """Whether a clause has it of everybody that it was not so: "no one was hurt"."""
    phrases = (told.report.text[s.start : s.end] for s in (told.telling.who, told.telling.what) if s)
    return told.telling.negated and any(lists.known(phrase) in _NOBODY for phrase in phrases)


def alone(claim: Claim, shown: Span) -> bool:
    """Whether what is shown of a claim can be read by who has read nothing else: no "the men", no "she"."""
    here = Occasion(claim.sentence, shown)
    named = any(w.kind == "name" and shown.covers(w.span) for w in claim.words)
    first = here.text.split(None, 1)[:1]
    if here.words & _BACK or first[0] in _THEIRS or (here.words & _PRONOUNS and not named):
        return False
    spans = (claim.told.telling.who, claim.told.telling.what)
    return not any(_vague(claim, span) for span in spans if span is not None and shown.overlaps(span))


def tied(sentence: Sentence, end: int) -> bool:
    """Whether what is behind a cut belongs to what is ahead of it: "killed | or hurt", "offered | a post"."""
    rest = lists.known(sentence.report_text[end : sentence.span.end])
    word = rest.split(None, 1)[0] if rest.strip() else ""
    if not rest[:1].isspace():
        return word[:1] in {"-", "'", "’", "/"} or word[:1].isalnum()
    word = word.rstrip(",.;:")
    free = word in _BEHIND | _HOURS | calendar() or _MANNER.match(word) is not None
    return word[:1] in _MARKS or (word[:1].isalnum() and not free)


def _vague(claim: Claim, span: Span) -> bool:
    """Whether a phrase only points to somebody who was named before."""
    text = claim.sentence.report_text
    words = lists.known(text[span.start : span.end]).split()
    ahead = lists.known(text[claim.span.start : span.start]).split()[-1:]
    inside = [w for w in claim.words if span.covers(w.span)]
    definite = _DEFINITE.intersection([*ahead, *words[:1]])
    known = any(w.lemma in _KNOWN and w.key in claim.heads for w in inside)
    return bool(definite) and known and not any(w.kind == "name" for w in inside)
