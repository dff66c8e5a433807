"""Wordings of one utterance, word by word: what differs, and whether the substance does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from crosswire.collate.utterances.matching import reworded
from crosswire.collate.utterances.units import Unit
from crosswire.collate.words import Word, counts, numbers
from crosswire.types import Difference, DifferenceKind

_ALIGNED = 0.55  # share of equal words from which two wordings can be laid beside each other
_OMITTED = 3  # comparable words in a row that one wording leaves out
_SUBSTANCE = frozenset((DifferenceKind.NUMBER, DifferenceKind.NAME, DifferenceKind.NEGATION))


def compare(members: Sequence[Unit]) -> tuple[tuple[Difference, ...], bool]:
    """The differences against the fullest wording, and whether a quotation was altered.

    Returns:
        The differences, and True when two wordings, both between quotation marks, differ in a number,
        in whom they name, or in a negation. Another spelling of one name is no such difference.
    """
    base = max(members, key=lambda u: (u.direct, len(u.words), -u.order))
    found: dict[Difference, None] = {}
    altered = False
    for unit in members:
        if unit is base:
            continue
        for difference, substance in _differences(base, unit):
            found[difference] = None
            altered = altered or (substance and base.direct and unit.direct)
    return tuple(found), altered


def _differences(base: Unit, unit: Unit) -> Iterator[tuple[Difference, bool]]:
    first, second = base.words, unit.words
    matcher = SequenceMatcher(None, [w.lemma for w in first], [w.lemma for w in second], autojunk=False)
    aligned = matcher.ratio() >= _ALIGNED or reworded(base.plain, unit.plain)
    for one, other in _spellings(first, second, matcher):
        yield Difference(DifferenceKind.NAME, (one, other)), False
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        left, right = first[a:b], second[c:d]
        if not aligned or _same(left, right):
            continue
        # A clause that one of them leaves out at either end takes its "not" along: that alters nothing.
        edge = (
            tag != "replace" and max(b - a, d - c) >= _OMITTED and (a in {0, len(first)} or b == len(first))
        )
        kind = _kind(tag, left, right, edge=edge)
        if kind:
            yield Difference(kind, (_text(base, left), _text(unit, right))), kind in _SUBSTANCE
    if not aligned:
        yield Difference(DifferenceKind.WORDING, (_clean(base.text), _clean(unit.text))), False


def _same(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether both say the same words, though one name may be taken for two people in two reports."""
    return [w.text.casefold() for w in left] == [w.text.casefold() for w in right]


def _kind(tag: str, left: Sequence[Word], right: Sequence[Word], *, edge: bool) -> DifferenceKind | None:
    """What kind of difference a stretch is; `None` for one that says nothing."""
    for kind, name in (
        ("negation", DifferenceKind.NEGATION),
        ("number", DifferenceKind.NUMBER),
        ("name", DifferenceKind.NAME),
    ):
        ours, theirs = (
            numbers(side) if kind == "number" else {w.key for w in side if w.kind == kind}
            for side in (left, right)
        )
        both_sides = kind == "negation" or (ours and theirs)
        if ours != theirs and both_sides and not (edge and kind == "negation"):
            return name
    if tag == "replace":
        if not all(map(counts, (*left, *right))):
            return DifferenceKind.WORDING
        return None if numbers(left) and numbers(left) == numbers(right) else DifferenceKind.NUMBER
    return DifferenceKind.OMISSION if max(len(left), len(right)) >= _OMITTED else None


def _spellings(
    first: Sequence[Word], second: Sequence[Word], matcher: SequenceMatcher[str]
) -> Iterator[tuple[str, str]]:
    """Names of one entity that the two wordings spell in two ways."""
    for a, b, size in matcher.get_matching_blocks():
        for one, other in zip(first[a : a + size], second[b : b + size], strict=True):
            if one.kind == "name" and one.text != other.text:
                yield _clean(one.text), _clean(other.text)


def _text(unit: Unit, words: Sequence[Word]) -> str:
    if not words:
        return ""
    start = words[0].span.start - unit.span.start
    end = words[-1].span.end - unit.span.start
    return _clean(unit.text[max(0, start) : end])


def _clean(text: str) -> str:
    return " ".join(text.split())
