"""The sentences of two versions: those that both have, those that were reworded, those that only one has.

A sentence is the same wherever it stands and however it is laid out: quotation marks, dashes, capitals and
white space are no edit. Of the others the most alike are paired, word by word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from crosswire.naming.names import folded
from crosswire.types import Extract, NoiseKind, Report, Span

_WORD = re.compile(r"\d[\d.,]*\d|[$€£¥%]|\w+(?:['’]\w+)*")
_CLOSED = re.compile(r"[.!?…][\"”’')\]]*$|[\"”]$")
_REWORDED = 0.5  # of their words in one order, from which on two sentences are one reworded
_MOST = 300  # sentences of a side that are compared with all of the other; a live blog may have more
_PROSE = (NoiseKind.DATELINE, NoiseKind.KICKER, NoiseKind.MARKUP, NoiseKind.OTHER_LANGUAGE)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and the words by which it is compared."""

    span: Span
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions side by side.

    Attributes:
        pairs: Sentences of the old version with those that they were reworded to.
        gone: Sentences of the old version that the new one does not have, reworded or not.
        come: Sentences of the new version that the old one did not have.
    """

    old: Extract
    new: Extract
    pairs: tuple[tuple[Span, Span], ...]
    gone: tuple[Span, ...]
    come: tuple[Span, ...]

    @property
    def was(self) -> tuple[Span, ...]:
        """The sentences of the old version that the new one does not have as they were."""
        return (*(old for old, _ in self.pairs), *self.gone)

    @property
    def now(self) -> tuple[Span, ...]:
        """The sentences of the new version that the old one did not have as they are."""
        return (*(new for _, new in self.pairs), *self.come)

    def was_edited(self, span: Span) -> bool:
        """Whether something of the old version stands in a sentence that the new one does not have."""
        return any(sentence.overlaps(span) for sentence in self.was)

    def is_edited(self, span: Span) -> bool:
        """Whether something of the new version stands in a sentence that the old one did not have."""
        return any(sentence.overlaps(span) for sentence in self.now)


def compared(old: Extract, new: Extract) -> Compared:
    """Two versions of an article, their sentences set against each other."""
    before, after = list(_lines(old)), list(_lines(new))
    gone = list(_less(before, Counter(line.words for line in after)))
    come = list(_less(after, Counter(line.words for line in before)))
    pairs = _reworded(gone[:_MOST], come[:_MOST])
    ends = ({one for one, _ in pairs}, {other for _, other in pairs})
    return Compared(
        old,
        new,
        tuple((one.span, other.span) for one, other in pairs),
        tuple(line.span for line in gone if line not in ends[0]),
        tuple(line.span for line in come if line not in ends[1]),
    )


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: in small letters, numbers without what sets off thousands.

    >>> words("“At least 1,200 people”—he SAID")
    ('at', 'least', '1200', 'people', 'he', 'said')
    """
    found = (word.replace("’", "'") for word in _WORD.findall(text.casefold()))
    return tuple(re.sub(r",(?=\d{3}\b)", "", word) for word in found)


def plain_words(text: str) -> list[str]:
    """The words of a text as names are compared: in plain letters, word by word."""
    return [plain for word in text.split() for plain in folded(word)]


def _lines(extract: Extract) -> Iterator[Line]:
    """The sentences of the article itself: closed by a stop, neither furniture nor a note on the article."""
    report = extract.report
    for sentence in extract.sentences:
        text = report.slice(sentence.span)
        if _CLOSED.search(text.rstrip()) and not _beside(report, extract, sentence.span):
            yield Line(sentence.span, words(text))


def _beside(report: Report, extract: Extract, span: Span) -> bool:
    """Whether most of a sentence stands in furniture, or any of it in a note on the article."""
    if any(note.span.overlaps(span) for note in extract.parts.notes):
        return True
    furniture = (n for n in report.noise if n.kind not in _PROSE)
    covered = sum(max(0, min(n.end, span.end) - max(n.start, span.start)) for n in furniture)
    return 2 * covered > span.end - span.start


def _less(lines: Sequence[Line], others: Counter[tuple[str, ...]]) -> Iterator[Line]:
    """The lines that the other version does not have."""
    yield from (line for line in lines if line.words and not others[line.words])


def _reworded(gone: Sequence[Line], come: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Each sentence with the one that it was reworded to, in the order of the new text."""
    from rapidfuzz.distance import Indel

    scored = []
    for one, other in product(gone, come):
        score = float(Indel.normalized_similarity(one.words, other.words, score_cutoff=_REWORDED))
        if score >= _REWORDED:
            scored.append((-score, one.span, other.span, one, other))
    scored.sort(key=lambda row: row[:3])
    used: set[tuple[int, Span]] = set()
    found: list[tuple[Line, Line]] = []
    for *_, one, other in scored:
        ends = {(0, one.span), (1, other.span)}
        if not ends & used:
            used |= ends
            found.append((one, other))
    return sorted(found, key=lambda pair: pair[1].span)
