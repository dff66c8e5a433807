"""What became of a person before the law: wanted in one report, charged in another of a later day.

persons with a name | the stages that reports tell of them | first and last of one person -> Account

A report that knows of the last stage is not overtaken; nor is any where the stages run backwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.resources import lists
from crosswire.resources.collating import Stage, stages
from crosswire.types import Account, AccountKind, EntityType, Extract, Passage, Position, Span

Person = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _At:
    """A person at a stage, as a clause of a report tells it."""

    extract: Extract
    rank: int
    stage: Stage
    shown: Span

    @property
    def day(self) -> date:
        """When its report came out; of a report without a day none is made."""
        published = self.extract.report.published
        return published.date() if published else date.max


def became(extracts: Sequence[Extract], entities: Entities) -> Iterator[Account]:
    """One account for each person whom a report has at a stage, and one of a later day at the last.

    Args:
        extracts: In canonical order.
        entities: Who and what the reports name.
    """
    told: dict[Person, list[_At]] = defaultdict(list)
    for extract in (e for e in extracts if e.report.published is not None):
        for person, at in _stages(extract, entities):
            told[person].append(at)
    whole = [person for person in told if len(person) > 1]
    for person in whole:
        alike = [one for one in whole if one[-1] == person[-1]]
        held = [*told[person], *(told.get(person[-1:], ()) if len(alike) == 1 else ())]
        pair = _first_and_last(held)
        if pair and pair[1].stage.name not in pair[0].extract.parts.prose.stages.known:
            yield _account(*pair, held)


def _stages(extract: Extract, entities: Entities) -> Iterator[tuple[Person, _At]]:
    """The stages of the persons whom a report names."""
    whose = dict(reversed(entities.spans(extract.report.id)))
    listed = {s.name: (n, s) for n, s in enumerate(stages(lists.code_of(extract.report.language)))}
    for told in extract.parts.prose.stages.told:
        entity = entities.get(whose[told.who]) if told.who in whose else None
        person = _parts(entity.name) if entity and entity.type is EntityType.PERSON else ()
        if person:
            yield (
                (person[0], person[-1]) if len(person) > 1 else person,
                _At(extract, *listed[told.name], told.shown),
            )


def _parts(name: str) -> Person:
    words = (word.strip(",.()\"'“”‘’") for word in name.split())
    return tuple(word.casefold() for word in words if len(word) > 1 and word[0].isupper())


def _first_and_last(held: Sequence[_At]) -> tuple[_At, _At] | None:
    """The earliest report's stage, and where the last one is first told; nothing where they run backwards."""
    last = max(at.rank for at in held)
    then = min((at for at in held if at.rank == last), key=_order)
    early = [at for at in held if at.day == min(a.day for a in held)]
    first = min(early, key=lambda at: (at.rank, *_order(at)))
    news: Mapping[str, int] = {
        a.extract.report.id: max(b.rank for b in held if b.extract is a.extract) for a in held
    }
    first = max((a for a in early if a.extract is first.extract), key=lambda at: at.rank)
    back = any(at.day > then.day and news[at.extract.report.id] < first.rank for at in held)
    stages_over = all(at.stage.name in then.stage.over for at in held if at.rank < last)
    return (first, then) if first.day < then.day and stages_over and not back else None


def _order(at: _At) -> tuple[str, str, int]:
    report = at.extract.report
    return (at.day.isoformat(), report.id, at.shown.start)


def _account(first: _At, then: _At, held: Sequence[_At]) -> Account:
    sides = [[at for at in held if at.rank == side.rank and at.day >= side.day] for side in (first, then)]
    positions = tuple(_position(side, told) for side, told in zip((first, then), sides, strict=True))
    return Account(positions[-1].claim, positions, kind=AccountKind.OVERTAKEN)


def _position(shown: _At, told: Sequence[_At]) -> Position:
    reports = dict.fromkeys(at.extract.report.id for at in (shown, *told))
    passage = Passage(
        shown.extract.report.id, shown.shown.start, shown.shown.end, shown.extract.report.shown(shown.shown)
    )
    return Position(
        party=None,
        claim=in_full(shown.extract.report, shown.shown),
        statements=(),
        reports=tuple(reports),
        evidence=(passage,),
    )
