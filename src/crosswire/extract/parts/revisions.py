"""Where a report replaces a number by another, in which words: "rose to 41, from 34", "corrected results"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.amounts import dimension
from crosswire.extract.figures import corrections
from crosswire.extract.parts.counts import Article
from crosswire.extract.parts.readings_before import before
from crosswire.types import Correction, Figure, FigureKind, Role

_RESULTS = 250  # characters in which results may be told on from the sentence that names them
_BESIDE = 200  # characters between a number that is taken back and the one in its place


@dataclass(frozen=True, slots=True)
class Revision:
    """The figure that another one replaces, if the text has it, and what says so."""

    replaces: str | None = None
    correction: Correction | None = None


def revisions(article: Article) -> dict[str, Revision]:
    """Figure to how the text revises it: what it replaces, and the words that say so.

    A number that is taken back has the words alone, as has one that is put right where nothing tells in whose
    place it stands.
    """
    figures, text = article.figures, article.text
    back = corrections.previous(figures, text)
    gone = {f.id for f in figures if f.role is Role.PREVIOUS} | back.keys()
    found = {name: Revision(None, Correction(words.quoted(text))) for name, words in back.items()}
    for old in (f for f in figures if f.id in gone):
        newer = _taking_its_place(old, [f for f in figures if f.id not in gone])
        if newer is not None and newer.id not in found:
            found[newer.id] = Revision(old.id, _words(old, newer, back, text))
    for figure in figures:
        right = None if figure.id in gone or figure.id in found else _put_right(figure, text)
        if right is not None:
            found[figure.id] = Revision(None, Correction(right.quoted(text), right.way))
    for one in before(article):
        if one.new not in found and one.old not in found:
            found[one.new] = Revision(one.old, Correction(one.words.quoted(text), one.way))
    return found


def _put_right(figure: Figure, text: str) -> corrections.Words | None:
    """Results are told in several sentences: what opens a paragraph with them holds of the next one, too."""
    if figure.implicit or figure.value is None:
        return None
    own = figure.sentence
    far = max(0, own.start - _RESULTS)
    before = max(far, text.rfind("\n", far, own.start) + 1)
    return corrections.put_right(text, figure.start, figure.end, sentence=before)


def _words(old: Figure, newer: Figure, back: Mapping[str, corrections.Words], text: str) -> Correction | None:
    """The words that take back the old number, with the new one where that is said in one breath."""
    found = back.get(old.id)
    if found is None:
        return None
    near = newer.end <= found.start + _BESIDE and newer.sentence == old.sentence
    end = max(found.end, newer.end) if near and newer.start >= found.start else found.end
    return Correction(corrections.Words(found.start, end).quoted(text))


def _taking_its_place(old: Figure, given: Sequence[Figure]) -> Figure | None:
    """The number that stands in the place of one that the text takes back: of one outcome, the nearest.

    In the same sentence, else in the one before or behind: "It said 84 had died. It had first said 103."
    """
    alike = [f for f in given if dimension(f) == dimension(old) and f.value is not None and not f.implicit]
    near = [f for f in alike if _apart(old, f) <= _BESIDE and f.value != old.value and _of_one(old, f)]
    return min(near, key=lambda f: (f.sentence != old.sentence, _apart(old, f)), default=None)


def _of_one(old: Figure, other: Figure) -> bool:
    """Counts must have one outcome, or one of them none; of an age or a sum one may be silent."""
    if old.kind is FigureKind.COUNT:
        silent = [figure.predicate is None and figure.counted is None for figure in (old, other)]
        close = None in (old.predicate, other.predicate) and old.counted == other.counted
        beside = silent[0] and old.sentence == other.sentence
        return old.predicate == other.predicate or silent[1] or close or beside
    told = old.predicate and other.predicate
    return old.sentence == other.sentence or old.predicate == other.predicate or not told


def _apart(one: Figure, other: Figure) -> int:
    return max(other.start - one.end, one.start - other.end)
