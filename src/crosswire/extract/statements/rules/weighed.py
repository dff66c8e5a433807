"""The fast engine: candidates from the parse, weighed by a linear model, the best ones kept."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from crosswire.extract.statements import quotations
from crosswire.extract.statements.drafts import Draft, text_of
from crosswire.extract.statements.quotations import Quotation
from crosswire.extract.statements.rules import candidates
from crosswire.extract.statements.rules.binding import bind
from crosswire.extract.statements.rules.engine import passes_on
from crosswire.resources import models
from crosswire.types import Analysis, Paragraph

NAME = "statements-fast"
BITS = 16
KEEP = 0.27  # least chance of a candidate that is kept


class Weighed:
    """Finds statements among all that might be one, with the weights in `crosswire.resources.models`."""

    def __init__(self) -> None:
        self._weights = _load()

    def drafts(self, analysis: Analysis) -> list[Draft]:
        marks = quotations.find([text_of(p.doc) for p in analysis.paragraphs])
        found: list[Draft] = []
        for paragraph in analysis.paragraphs:
            inside = [q for q in marks if q.inner.paragraph == paragraph.index]
            scored = [
                (chance(self._weights, features), draft) for draft, features in possible(paragraph, inside)
            ]
            found += best(paragraph, [(score, draft) for score, draft in scored if score >= KEEP])
        return found


def possible(paragraph: Paragraph, marks: Sequence[Quotation]) -> list[tuple[Draft, tuple[str, ...]]]:
    """Every candidate of a paragraph as a draft, with its features."""
    return [
        (draft, (*candidate.features, *_of_draft(draft, marks)))
        for sentence in paragraph.doc.sents
        for candidate in candidates.find(sentence)
        for draft in bind(paragraph, candidate.claim, marks)
    ]


def _of_draft(draft: Draft, marks: Sequence[Quotation]) -> list[str]:
    """What the characters show: quotation marks in the content, or around it."""
    said = sum(s.end - s.start for s in draft.content)
    quoted = sum(
        max(0, min(s.end, q.inner.end) - max(s.start, q.inner.start)) for s in draft.content for q in marks
    )
    share = "all" if quoted > 0.9 * said else "part" if quoted else "none"
    return [f"q={share}", f"qs={share} {'source' if draft.source else 'nobody'}"]


def chance(weights: NDArray[np.float32], features: Iterable[str]) -> float:
    """The probability of a candidate."""
    total = float(weights[slots(features)].sum())
    return float(1 / (1 + np.exp(-total)))


def slots(features: Iterable[str]) -> list[int]:
    """The places of features in the table of weights; the first one is the bias."""
    return [0, *(zlib.crc32(f.encode()) % ((1 << BITS) - 1) + 1 for f in features)]


def best(paragraph: Paragraph, scored: Sequence[tuple[float, Draft]]) -> list[Draft]:
    """The drafts that stand, best first: one inside another's content falls, unless it is passed on."""
    kept: list[Draft] = []
    for _, draft in sorted(scored, key=lambda s: (-s[0], s[1].cue, s[1].content)):
        if all(_together(paragraph, draft, other) for other in kept):
            kept.append(draft)
    return kept


def _together(paragraph: Paragraph, one: Draft, other: Draft) -> bool:
    if any(c.overlaps(other.cue[0]) for c in one.cue):
        return False
    for outer, inner in ((one, other), (other, one)):
        if any(c.overlaps(inner.cue[0]) for c in outer.content):
            return passes_on(paragraph, outer, inner)
    return not any(a.overlaps(b) for a in one.content for b in other.content)


@cache
def _load() -> NDArray[np.float32]:
    weights = models.load(NAME)
    with np.load(io.BytesIO(weights.files[f"{NAME}.npz"]), allow_pickle=False) as arrays:
        table: NDArray[np.float32] = arrays["weights"].astype(np.float32)
    return table
