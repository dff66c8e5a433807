"""Words between quotation marks that one version has and the other has not, or has otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, words
from crosswire.types import Extract, Span
from crosswire.types.versions import EditSubject

_LEAST = 3  # words: fewer between quotation marks are a name or a doubt, and no quotation
_REWORDED = 0.5

Quoted = tuple[Span, tuple[str, ...]]


def edits(both: Compared) -> Iterator[Found]:
    """The quotations that are not in the other version, reworded ones in pairs."""
    old, new = _quoted(both.old), _quoted(both.new)
    gone = [q for q in old if both.was_edited(q[0]) and q[1] not in {said for _, said in new}]
    come = [q for q in new if both.is_edited(q[0]) and q[1] not in {said for _, said in old}]
    left, won = [q for q in gone if not _stands(q, new)], [q for q in come if not _stands(q, old)]
    for one, other in _reworded(gone, come):
        if one in left or other in won:
            yield Found(EditSubject.QUOTATION, one[0], other[0])
        left, won = [q for q in left if q != one], [q for q in won if q != other]
    yield from (Found(EditSubject.QUOTATION, before=span) for span, _ in left)
    yield from (Found(EditSubject.QUOTATION, after=span) for span, _ in won)


def _quoted(extract: Extract) -> list[Quoted]:
    direct = (s.span for s in extract.parts.prose.sayings if s.direct)
    notes = extract.parts.notes
    own = (span for span in direct if not any(note.span.overlaps(span) for note in notes))
    found: list[Quoted] = []
    for span in dict.fromkeys(own):
        said = words(extract.report.slice(span))
        again = any(
            other == said and one.overlaps(span) for one, other in found
        )  # with its stop, and without
        if len(said) >= _LEAST and not again:
            found.append((span, said))
    return found


def _stands(quoted: Quoted, others: Sequence[Quoted]) -> bool:
    """Whether the other version has these words between quotation marks, however it parts them."""
    every = " ".join(word for _, said in others for word in said)
    return f" {' '.join(quoted[1])} " in f" {every} "


def _reworded(gone: Sequence[Quoted], come: Sequence[Quoted]) -> list[tuple[Quoted, Quoted]]:
    from rapidfuzz.distance import Indel

    scored = []
    for one, other in product(gone, come):
        score = float(Indel.normalized_similarity(one[1], other[1]))
        if score >= _REWORDED:
            scored.append((-score, one, other))
    found: list[tuple[Quoted, Quoted]] = []
    used: set[tuple[int, Span]] = set()
    for _, one, other in sorted(scored):
        ends = {(0, one[0]), (1, other[0])}
        if not ends & used:
            used |= ends
            found.append((one, other))
    return found
