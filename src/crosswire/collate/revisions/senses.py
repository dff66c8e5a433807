"""Sentences that came, went or were turned round, where nothing else of them is told: a change of sense."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, words
from crosswire.resources.collating import opposites
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import ends
from crosswire.types import Extract, Span
from crosswire.types.versions import EditSubject

_NOT = frozenset(listed("negations", "turning"))
_LEAST = 4  # words of a sentence that is told: shorter ones are labels


def edits(both: Compared, told: Sequence[Found]) -> list[Found]:
    """The sentences of which nothing is told otherwise.

    Args:
        both: The two versions.
        told: What is said of figures, quotations, sources, names, dates and the headline.
    """
    before = [one.before for one in told if one.before]
    after = [one.after for one in told if one.after]
    quoted = [one.after for one in told if one.subject is EditSubject.QUOTATION and one.after]
    stands = tuple(" ".join(words(extract.report.text)) for extract in (both.old, both.new))
    turned = [
        Found(EditSubject.SENTENCE, old, new)
        for old, new in both.pairs
        if not any(new.overlaps(span) for span in quoted)
        and _turned(words(both.old.report.slice(old)), words(both.new.report.slice(new)))
    ]
    gone = [
        Found(EditSubject.SENTENCE, before=one)
        for one in both.gone
        if _is_bare(both.old, one, before, stands[1])
    ]
    come = [
        Found(EditSubject.SENTENCE, after=one)
        for one in both.come
        if _is_bare(both.new, one, after, stands[0])
    ]
    return [*turned, *gone, *come]


def _is_bare(extract: Extract, sentence: Span, told: Sequence[Span], other: str) -> bool:
    """Whether nothing of a sentence is told, and its words stand nowhere in the other text."""
    said = words(extract.report.slice(sentence))
    if len(said) < _LEAST or " ".join(said) in other:
        return False
    return not any(sentence.overlaps(span) for span in told)


def _turned(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether one of two wordings denies what the other says, or says its opposite: "safe", "unsafe"."""
    if _negations(old) % 2 != _negations(new) % 2:
        return True
    went, came = set(old) - set(new), set(new) - set(old)
    return any(frozenset(pair) in opposites() for pair in product(went, came))


def _negations(said: tuple[str, ...]) -> int:
    return sum(word in _NOT or ends(word, "denied") for word in said)
