"""Of how many independent origins a fact is: whose word each of the sentences is that tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from crosswire.collate.accounts.facts import Sentence
from crosswire.collate.lineage import Tracing
from crosswire.collate.utterances.likeness import longest_run
from crosswire.link import Likeness, Sets
from crosswire.naming.names import SMALL, folded
from crosswire.resources import lists
from crosswire.types import ChainLink, LineageKind, LinkKind, Passage, Span, Statement, StatementKind

_RUN = 4  # equal words in a row that two speakers do not say by chance
_MEDIA = lists.words("collate/accounts/leaning", "media")
_PRINTED, _MOSTLY = 5, 0.75  # and two reports do not print, where they are so much of the shorter

Said = tuple[Sentence, Span]
"""A sentence, and the characters of it that tell the fact."""


class Origins:
    """Counts the origins of a fact: copies are one, and so are all who lean on one speaker.

    Args:
        traced: Whose voice every report is, whose word every statement, and who printed whose text.
    """

    def __init__(self, traced: Tracing) -> None:
        self._traced = traced
        self._origins = {origin.id: origin for origin in traced.lineage.origins}
        self._printed: dict[frozenset[str], list[tuple[Passage, ...]]] = defaultdict(list)
        for link in traced.lineage.links:
            if link.kind is LineageKind.SHARES_PASSAGE:
                self._printed[frozenset((link.from_, link.to))].append(link.evidence)

    def of(self, every: Sequence[Said]) -> tuple[str, ...]:
        """The ids of the origins of what some sentences tell, one for each set of those that may lean on one.

        Args:
            every: The sentences, each with the characters that tell it.
        """
        sets = Sets(len(every))
        for at, one in enumerate(every):
            for back, other in enumerate(every[:at]):
                if self._one(one, other):
                    sets.join(back, at, Likeness(1.0, "one_origin", ()))
        return tuple(dict.fromkeys(self._origin(*every[members[0]]) for members in sets.groups()))

    def _one(self, one: Said, other: Said) -> bool:
        voices, origins = self._traced.voice_of, [self._origin(*c) for c in (one, other)]
        if voices[one[0].report] == voices[other[0].report] or origins[0] == origins[1]:
            return True
        said = [sentence.statement(span) for sentence, span in (one, other)]
        plain = [_keys((sentence, sentence.span)) for sentence, _ in (one, other)]
        quoted = any(s is not None and s.kind is not StatementKind.INDIRECT for s in said)
        if longest_run(*plain) >= (_RUN if quoted else max(_PRINTED, _MOSTLY * min(map(len, plain)))):
            return True
        if quoted and _in_step(*map(_keys, (one, other))):
            return True
        if all(said) and self._may_be_one(*origins):
            return True
        if self._cites(one, other) or self._cites(other, one):
            return True
        shared = self._printed[frozenset((one[0].report, other[0].report))]
        return any(all(_stands(*c, evidence) for c in (one, other)) for evidence in shared)

    def _cites(self, one: Said, other: Said) -> bool:
        """Whether one leans on the outlet that the other is, or leans on too, or quotes elsewhere."""
        near, opening = _cited(one[0], _beside(one[0])), _cited(one[0], slice(1))
        if any(a & b for a in near for b in _cited(other[0], _beside(other[0]))):
            return True
        own = self._traced.own_of[other[0].report]
        house = self._origins[own].name
        if any(a & _words_of(house) for a in near) or house in one[0].extract.report.slice(one[0].span):
            return True
        if own != self._origin(*other):
            return False
        return any(a & b for a in (*near, *opening) for b in _cited(other[0], slice(None)))

    def _may_be_one(self, *ids: str) -> bool:
        """Whether two speakers may be one: "the ministry" may be any, as long as no name tells it apart."""
        one, other = (self._origins[name] for name in ids)
        alike = set(folded(one.name)) & set(folded(other.name)) - SMALL
        return bool(alike) or any(origin.kind in {"unnamed", "source"} for origin in (one, other))

    def _origin(self, sentence: Sentence, span: Span) -> str:
        said = sentence.statement(span)
        return self._traced.origin_of[said.id] if said else self._traced.own_of[sentence.report]


def _cited(sentence: Sentence, where: slice) -> list[set[str]]:
    """The names of the outlets and agencies that some sentences of its report give for what is told."""
    spans = [one.span for one in sentence.extract.sentences[where]]
    return [_words_of(link.name) for link in _passed_on(sentence.extract.statements, spans)]


def _beside(sentence: Sentence) -> slice:
    """A sentence and the one before it."""
    return slice(max(0, sentence.rank - 1), sentence.rank + 1)


def _passed_on(statements: Iterable[Statement], spans: Sequence[Span]) -> Iterator[ChainLink]:
    """The outlets and agencies behind what is said in some sentences."""
    for one in statements:
        if any(span.overlaps(one.sentence) for span in spans):
            yield from (n for n in one.chain[1:] if n.kind in {LinkKind.OUTLET, LinkKind.AGENCY})


def _words_of(name: str) -> set[str]:
    """The words that tell an outlet from others; of the "Daily News" both together."""
    words = [word for word in folded(name) if word not in SMALL]
    return set(words) - _MEDIA or {"".join(words)}


def _keys(said: Said) -> list[str]:
    sentence, span = said
    return [word.key for word in sentence.words if span.covers(word.span)]


def _in_step(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether enough words of one stand in the other in the same order, and most of the shorter."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= max(_RUN, _MOSTLY * min(len(one), len(other)))


def _stands(sentence: Sentence, span: Span, evidence: Iterable[Passage]) -> bool:
    """Whether characters stand in a passage that two reports share."""
    return any(p.report == sentence.report and p.span.overlaps(span) for p in evidence)
