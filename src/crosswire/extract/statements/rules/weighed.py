"""The fast engine: candidates from the parse, weighed by a linear model, the best ones kept."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from math import exp

import numpy as np

from crosswire.extract.statements import quotations
from crosswire.extract.statements.drafts import Draft
from crosswire.extract.statements.quotations import Quotation
from crosswire.extract.statements.rules import candidates
from crosswire.extract.statements.rules.binding import bind
from crosswire.extract.statements.rules.engine import passes_on
from crosswire.resources import models
from crosswire.steady import steady
from crosswire.types import Analysis, Paragraph

NAME = "statements-fast"
BITS = 16
_KNOWN = 200_000  # features whose weights are kept at hand
KEEP = 0.3  # least chance of a candidate that is kept
UNSIGNED = 0.4  # the same where nobody is named: more often an event than a statement


class Weighed:
    """Finds statements among all that might be one, with the weights in `crosswire.resources.models`."""

    def __init__(self) -> None:
        self._weights = _load()

    def drafts(self, analysis: Analysis) -> list[Draft]:
        marks = quotations.of_paragraphs(quotations.find([p.parse.text for p in analysis.paragraphs]))
        found: list[Draft] = []
        for paragraph in analysis.paragraphs:
            inside = marks.get(paragraph.index, ())
            scored = [
                (chance(self._weights, features), draft) for draft, features in possible(paragraph, inside)
            ]
            found += best(paragraph, [(score, draft) for score, draft in scored if score >= least(draft)])
        return found


def possible(paragraph: Paragraph, marks: Sequence[Quotation]) -> list[tuple[Draft, tuple[str, ...]]]:
    """Every candidate of a paragraph as a draft, with its features."""
    return [
        (draft, (*candidate.features, *_of_draft(draft, marks)))
        for sentence in paragraph.parse.sents
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


def least(draft: Draft) -> float:
    """The chance that a candidate needs."""
    return KEEP if draft.source else UNSIGNED


class Weights(dict[str, float]):
    """The weight of each feature, looked up in the table once."""

    def __init__(self, table: Sequence[float]) -> None:
        self.table = table

    def __missing__(self, feature: str) -> float:
        if len(self) > _KNOWN:
            self.clear()
        found = self[feature] = self.table[slot(feature)]
        return found


def chance(weights: Weights, features: Iterable[str]) -> float:
    """The probability of a candidate."""
    total = sum(map(weights.__getitem__, features), weights.table[0])
    return steady(1 / (1 + exp(-total)))


def slots(features: Iterable[str]) -> list[int]:
    """The places of features in the table of weights; the first one is the bias."""
    return [0, *map(slot, features)]


def slot(feature: str) -> int:
    return zlib.crc32(feature.encode()) % ((1 << BITS) - 1) + 1


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
def _load() -> Weights:
    weights = models.load(NAME)
    with np.load(io.BytesIO(weights.files[f"{NAME}.npz"]), allow_pickle=False) as arrays:
        return Weights(arrays["weights"].astype(np.float64).tolist())
