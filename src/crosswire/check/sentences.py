"""The sentences of reports that tell what a sentence of the draft tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.check.setting import DRAFT, Setting
from crosswire.check.streams import plain
from crosswire.collate.words import Lexicon, Word
from crosswire.types import Extract, Span

_NEAREST = 12  # sentences of reports that are looked at for one of the draft
_COMMON = 400  # sentences that a word may stand in and still find others


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a report.

    Attributes:
        keys: Its words with their weights.
    """

    report: str
    span: Span
    keys: dict[str, float]


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence of a report beside one of the draft.

    Attributes:
        covered: How much of what the draft's sentence says stands in it, by the weight of its words.
        shared: The words that both have.
        size: How many words the draft's sentence has that are compared.
    """

    told: Told
    covered: float
    shared: frozenset[str]
    size: int


class Sentences:
    """The sentences of all reports, found by their words.

    Args:
        setting: The draft beside the reports.
    """

    def __init__(self, setting: Setting) -> None:
        every: Sequence[Extract] = [*setting.extracts, setting.draft]
        self.lexicon = Lexicon(every, setting.entities)
        self._told: list[Told] = []
        self._where: defaultdict[str, list[int]] = defaultdict(list)
        for extract in setting.extracts:
            for sentence in extract.sentences:
                keys = self._keys(extract.report.id, sentence.span)
                if len(keys) > 1:
                    for key in keys:
                        self._where[key].append(len(self._told))
                    self._told.append(Told(extract.report.id, sentence.span, keys))

    def _keys(self, report: str, span: Span) -> dict[str, float]:
        """The words of a sentence, and those within its names: "the agency" is the "space agency"."""
        keys = self.lexicon.keys(report, (span,))
        within = [(w, part) for w in self.words(report, span) if w.kind == "name" for part in plain(w.text)]
        return {part: keys.get(w.key, 0.0) for w, part in within} | keys

    def words(self, report: str, span: Span) -> list[Word]:
        """The words of a passage."""
        return self.lexicon.words(report, (span,))

    def near(self, span: Span, without: Sequence[Span] = ()) -> list[Near]:
        """The sentences of reports that share most of what a passage of the draft says, the nearest first.

        Args:
            span: Characters of the draft.
            without: Those of them that do not count: what is to be compared.
        """
        light = {w.key for part in without for w in self.words(DRAFT, part) if ":" not in w.key}
        keys = {k: w for k, w in self.lexicon.keys(DRAFT, (span,)).items() if k not in light}
        total = sum(keys.values())
        if not total:
            return []
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in keys.items():
            for at in self._where.get(key, ())[:_COMMON]:
                shared[at] += weight
        best = sorted(shared, key=lambda at: (-shared[at], at))[:_NEAREST]
        return [
            Near(
                self._told[at],
                shared[at] / total,
                frozenset(keys.keys() & self._told[at].keys.keys()),
                len(keys),
            )
            for at in best
        ]
