"""One thing said once, in however many wordings: statements of different reports put together.

    statements | units (a sentence of what is said) | candidates (shared rare words, related words)
      | likeness (words, runs, whose words they are) | groups | differences -> utterances

A paraphrase shares few words with what was said, so that whose words they are decides. Quotation marks do
not make a text true to what was said: reports translate, cut and mend. So wordings are compared by what
they share, and then word by word for what differs.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.entities import Entities
from crosswire.collate.utterances.differences import compare
from crosswire.collate.utterances.grouping import group
from crosswire.collate.utterances.likeness import Weigher, longest_run
from crosswire.collate.utterances.units import Unit, units
from crosswire.collate.words import Lexicon
from crosswire.link import Join, joins
from crosswire.resources.weights import weights
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
