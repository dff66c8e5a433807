"""One thing said once, in however many wordings: statements of different reports put together.

    statements | units (a sentence of what is said) | candidates (shared rare words, related words)
      | likeness (words, runs, whose words they are) | groups | differences -> utterances

A paraphrase shares few words with what was said, so that whose words they are decides. Quotation marks do
not make a text true to what was said: reports translate, cut and mend. So wordings are compared by what
they share, and then word by word for what differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosswire.collate.entities import Entities
from crosswire.collate.utterances.differences import compare
from crosswire.collate.utterances.likeness import Weigher, longest_run
from crosswire.collate.utterances.matching import senses
from crosswire.collate.utterances.units import Unit, units
from crosswire.collate.words import Lexicon
from crosswire.link import Join, blocks, following, held_linkage, joins, mean
from crosswire.resources.weights import Weights, weights
from crosswire.types import Extract, JoinedPassages, Passage, Utterance

__all__ = ["find"]


def find(extracts: Sequence[Extract], lexicon: Lexicon, entities: Entities) -> tuple[Utterance, ...]:
    """What two or more reports pass on of one thing said, in the order of the reports."""
    model = weights("passages")
    weigher = Weigher(units(extracts, lexicon, entities), model)
    groups = [_apart(members) for members in group(weigher, model)]
    return tuple(_utterance(f"u{n}", members, weigher) for n, members in enumerate(groups, start=1))


def _apart(members: Sequence[Unit]) -> list[Unit]:
    """One wording for one passage: what stands between the marks before the sentence that holds it."""
    ranked = sorted(members, key=lambda u: (not u.direct, u.statement is None, -len(u.words), u.order))
    kept: list[Unit] = []
    for unit in ranked:
        if not any(k.report == unit.report and k.span.overlaps(unit.span) for k in kept):
            kept.append(unit)
    whole = [u for u in kept if not any(_repeats(u, other) for other in kept)]
    return sorted(whole, key=lambda u: u.order)


def _repeats(unit: Unit, other: Unit) -> bool:
    """Whether a report says it again in fewer words: a heading is often a piece of a quotation below it."""
    if unit.report != other.report or len(unit.plain) >= len(other.plain):
        return False
    return longest_run(unit.plain, other.plain) == len(unit.plain)


def _utterance(number: str, members: Sequence[Unit], weigher: Weigher) -> Utterance:
    differences, altered = compare(members)
    speakers = [u.speaker for u in members if u.speaker]
    return Utterance(
        id=number,
        speaker=max(speakers, key=speakers.count) if speakers else None,
        statements=tuple(dict.fromkeys(u.statement for u in members if u.statement)),
        variants=tuple(_passage(unit) for unit in members),
        differences=differences,
        altered=altered,
        joined=tuple(_joined(join, weigher) for join in joins([u.order for u in members], weigher.compare)),
    )


def _joined(join: Join, weigher: Weigher) -> JoinedPassages:
    ends = (weigher.units[n] for n in (join.first, join.second))
    passages = tuple(Passage(unit.report, unit.span.start, unit.span.end) for unit in ends)
    return JoinedPassages(passages, join.why.code, join.why.reason, round(join.why.score, 3))


def _passage(unit: Unit) -> Passage:
    return Passage(unit.report, unit.span.start, unit.span.end, unit.text)


_FEW = 3  # words; a member of fewer cannot hold two groups together
_FIRST = 8  # members that stand for a group when it is compared with another
_MEETS = 12  # units that one unit is compared with because they share one thing with it
_OPENERS = 8  # rare words of a unit that open comparisons


@dataclass(slots=True)
class _Group:
    """Units put together so far, and those of them that stand for all."""

    weigher: Weigher
    members: list[int]
    faces: list[int]

    def likeness(self, other: _Group) -> float:
        return mean(self.weigher.score, self.faces, other.faces)

    def merged(self, other: _Group) -> _Group:
        faces = _telling(self.weigher.units, sorted((*self.faces, *other.faces)))
        return _Group(self.weigher, sorted((*self.members, *other.members)), faces)


def group(weigher: Weigher, model: Weights) -> list[list[Unit]]:
    """Groups that span two reports or more and are said by somebody, in the order of their first unit.

    Args:
        weigher: Compares the units.
        model: From which score two are one (`sure`), and two groups on average (`threshold`).
    """
    units = weigher.units
    sure = [pair for pair in _candidates(units) if weigher.is_sure(*pair)]
    pairs = sorted(sure, key=lambda pair: (-weigher.score(*pair), *pair))
    alone = [_Group(weigher, [n], [n]) for n in range(len(units))]
    grouped = held_linkage(alone, pairs, model.threshold)
    found = [[units[n] for n in members] for members in sorted(one.members for one in grouped)]
    return [m for m in found if len({u.report for u in m}) > 1 and is_said(m)]


def is_said(members: Sequence[Unit]) -> bool:
    """Whether somebody says it: in quotation marks, by name, or as two reports have it.

    "Many will be unaware that …" reads as if many said it; that another report tells the same in its own
    voice makes it background, and nobody's words.
    """
    if any(u.direct or u.speaker for u in members):
        return True
    return len({u.report for u in members if u.sourced}) > 1


def _telling(units: Sequence[Unit], group: Sequence[int]) -> list[int]:
    """The members that stand for a group: a quotation of two words fits many groups."""
    return ([n for n in group if len(units[n].keys) >= _FEW] or list(group))[:_FIRST]


def _candidates(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of units of two reports that share a rare word, one related to it, or two words in a row.

    A unit meets only the next few that share the same with it, so that what all reports share costs no
    more than what two share; the others are met through these.
    """
    yield from dict.fromkeys(
        pair
        for block in blocks(map(_openers, units))
        for pair in following(block, lambda n: units[n].report, _MEETS, lambda n: units[n].said)
    )


def _openers(unit: Unit) -> dict[str, None]:
    """What opens comparisons with a unit: its rarest words with those related, and its pairs of words."""
    rare = sorted(unit.keys, key=lambda k: (-unit.keys[k], k))[:_OPENERS]
    found = dict.fromkeys(sense for key in rare for sense in senses(key))
    keys = [w.key for w in unit.words]
    found.update(dict.fromkeys(" ".join(pair) for pair in pairwise(keys)))
    return found
