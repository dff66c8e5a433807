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
from crosswire.resources.words import words
from crosswire.types import Account, AccountKind, EntityType, Extract, Passage, Position, Span, Staged

_GROWN = 18
_OF = " of "  # "Torvald of Verrin"
_DEAD = "dead"  # who died is one of them only by name, or by age

# What people are called that does not say what they do.
_PLAIN = frozenset().union(
    *(words("people", key) for key in ("anyone", "young", "harmed", "crime", "attackers"))
)

Person = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _At:
    """Somebody at a stage, as a clause of a report tells it; without a name a `person` of no words."""

    extract: Extract
    rank: int
    stage: Stage
    told: Staged
    person: Person

    @property
    def shown(self) -> Span:
        return self.told.shown

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
    dated = [e for e in extracts if e.report.published is not None]
    kinds: dict[str, list[_At]] = defaultdict(list)
    for at in (at for extract in dated for at in _stages(extract, entities)):
        kinds[at.stage.kind].append(at)
    for told in kinds.values():
        ends: set[tuple[str, Span]] = set()
        for held, pair in _pairs(told, entities):
            end = (pair[1].extract.report.id, pair[1].shown)
            if end not in ends:
                ends.add(end)
                yield _account(*pair, held)


def _pairs(told: Sequence[_At], entities: Entities) -> Iterator[tuple[list[_At], tuple[_At, _At]]]:
    """First and last of each person; of a story that tells of one alone only his."""
    alone = _alone(told)
    if alone and (pair := _first_and_last(alone) or _named_later(alone, entities)):
        yield alone, pair
        return
    for held in _people(told):
        if pair := _first_and_last(held) or _named_later(held, entities):
            yield held, pair


def _stages(extract: Extract, entities: Entities) -> Iterator[_At]:
    """The stages of the persons of whom a report tells, and of nobody."""
    whose = dict(reversed(entities.spans(extract.report.id)))
    listed = {s.name: (n, s) for n, s in enumerate(stages(lists.code_of(extract.report.language)))}
    for told in extract.parts.prose.stages:
        entity = entities.get(whose[told.who]) if told.who in whose else None
        person = _parts(entity.name) if entity and entity.type is EntityType.PERSON else ()
        if person or told.noun or told.who is None:
            yield _At(
                extract, *listed[told.name], told, (person[0], person[-1]) if len(person) > 1 else person
            )


def _parts(name: str) -> Person:
    named = (word.strip(",.()\"'“”‘’") for word in name.partition(_OF)[0].split())
    return tuple(word.casefold() for word in named if len(word) > 1 and word[0].isupper())


def _alone(told: Sequence[_At]) -> list[_At]:
    """All that is told, where the reports tell of one alone; nothing where they may tell of two."""
    some = [at for at in told if at.told.who is not None and at.stage.name != _DEAD]
    if any(not _one(a, b) for n, a in enumerate(some) for b in some[:n]):
        return []
    named = {at.person[-1:] for at in some if at.person}
    return [at for at in told if at.stage.name != _DEAD or (at.person and at.person[-1:] in named)]


def _people(told: Sequence[_At]) -> Iterator[list[_At]]:
    """What is told of one name, of one age, of two or more at once; and first of nobody, then of anybody."""
    nobody = [at for at in told if at.told.who is None]
    some = [at for at in told if at.told.who is not None]
    whole = dict.fromkeys(at.person for at in some if len(at.person) > 1)
    for person in whole:
        alike = [one for one in whole if one[-1] == person[-1]]
        yield [a for a in some if a.person == person or (len(alike) == 1 and a.person == person[-1:])]
    for sort in dict.fromkeys(sort for at in some if (sort := _sort(at))):
        held = [at for at in some if _sort(at) == sort]
        others = [at for at in some if at not in held and at.told.noun]
        if all(_one(a, b) for a in held for b in held) and not any(_one(a, b) for a in held for b in others):
            yield held
    yield _first_of(nobody, some)


def _first_of(nobody: Sequence[_At], some: Sequence[_At]) -> list[_At]:
    """What is told of nobody, and who is at a stage first on a later day, by name where one has it."""
    last = max((at.day for at in nobody), default=date.max)
    if any(at.day <= last for at in some):
        return []
    then = min((at.day for at in some), default=last)
    first = [at for at in some if at.day == then]
    return [*nobody, *([at for at in first if at.person] or first)]


def _sort(at: _At) -> tuple[int, str | int] | None:
    """By what those without a name are known again: their age, or how many of what they are."""
    told = at.told
    if told.age is not None:
        return 1, told.age
    return (told.count, told.noun if _by_role(told) else "") if told.noun and told.count > 1 else None


def _one(a: _At, b: _At) -> bool:
    """Whether nothing that two clauses say of somebody parts them."""
    one, other = a.told, b.told
    if one.count != other.count or not one.count:
        return False
    if (
        a.person
        and b.person
        and (a.person[-1] != b.person[-1] or (len(a.person) == len(b.person) > 1 and a.person != b.person))
    ):
        return False
    if one.age is not None and other.age is not None and one.age != other.age:
        return False
    if one.noun and other.noun and one.noun != other.noun:
        return _fits(one, other) and _fits(other, one)
    return True


def _fits(one: Staged, other: Staged) -> bool:
    sexes = [{s for s in ("male", "female") if told.noun in words("people", s)} for told in (one, other)]
    if sexes[0] and sexes[1] and sexes[0] != sexes[1]:
        return False
    young = one.noun in words("people", "minors")
    grown = other.age is not None and other.age >= _GROWN
    return not (young and grown) and not (_by_role(one) and _by_role(other))


def _by_role(told: Staged) -> bool:
    """Whether a word says what somebody does, and not only that he is one."""
    return told.noun not in _PLAIN and not told.noun[0].isdigit()


def _named_later(held: Sequence[_At], entities: Entities) -> tuple[_At, _At] | None:
    """Who had no name at a stage in the earliest reports, and has one at the same stage on a later day."""
    for then in sorted((at for at in held if len(at.person) > 1 and at.told.age is not None), key=_order):
        before = [at for at in held if at.rank == then.rank and at.day < then.day]
        if before and all(at.told.noun and at.told.age == then.told.age for at in before):
            first = min(before, key=_order)
            named = {
                _parts(entities.get(e).name)[-1:]
                for at in held
                if at.day <= first.day
                for _, e in entities.spans(at.extract.report.id)
            }
            if then.person[-1:] not in named:
                return first, then
    return None


def _first_and_last(held: Sequence[_At]) -> tuple[_At, _At] | None:
    """The earliest report's stage, and where the last that it knows nothing of is first told.

    Nothing where the stages run backwards.
    """
    early = [at for at in held if at.day == min(a.day for a in held)]
    if not early:
        return None
    first = min(early, key=lambda at: (at.rank, *_order(at)))
    first = max((a for a in early if a.extract is first.extract), key=lambda at: at.rank)
    news = [at for at in held if at.rank > first.rank and at.stage.name not in first.told.known]
    last = max((at.rank for at in news), default=first.rank)
    then = min((at for at in news if at.rank == last), key=_order, default=first)
    then = next((at for at in news if at.rank == last and at.extract is then.extract and at.person), then)
    told: Mapping[str, int] = {
        a.extract.report.id: max(b.rank for b in held if b.extract is a.extract)
        for a in held
        if a.day > then.day and not a.stage.lasting
    }
    back = any(rank < first.rank for rank in told.values())
    stages_over = all(at.stage.name in then.stage.over for at in held if at.rank < last)
    return (first, then) if first.day < then.day and stages_over and not back else None


def _order(at: _At) -> tuple[str, str, int]:
    report = at.extract.report
    return (at.day.isoformat(), report.id, at.shown.start)


def _account(first: _At, then: _At, held: Sequence[_At]) -> Account:
    after = [at for at in held if at.rank == then.rank and at.day >= then.day]
    knowing = {at.extract.report.id for at in after}
    before = [at for at in held if at.rank == first.rank and at.extract.report.id not in knowing]
    sides = ([first, *before], after)
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
