"""Who says what about what is contested: blame, denial and counter-claim, position by position.

extracts | claims.Reader (what each side claims, sentence by sentence)
  | opposing (which claims stand against each other) | topics -> Account

An account needs two sides that stand against each other: a denial and what it denies, a charge and the answer
of the accused, sides that blame each other, or claims that contradict each other. The parties are those whom
the texts name as speaking, and nobody is judged. Parties that say the same are no competing accounts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.accounts.agreed import agreed
from crosswire.collate.accounts.claims import Claim, Reader
from crosswire.collate.accounts.clauses import Told, read
from crosswire.collate.accounts.echoes import Echoes
from crosswire.collate.accounts.facing import facing
from crosswire.collate.accounts.hours import told_at
from crosswire.collate.accounts.matters import matters, numbered
from crosswire.collate.accounts.opposing import answered, by, continued, opposed, same
from crosswire.collate.accounts.overtaken import corrected, overtaken, turned
from crosswire.collate.accounts.sides import Shelf, claimed, sides
from crosswire.collate.accounts.spelt import spelt
from crosswire.collate.accounts.stages import became
from crosswire.collate.accounts.told import told_apart
from crosswire.collate.accounts.topics import topic
from crosswire.collate.accounts.verdicts import verdicts
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon
from crosswire.link import Join, Sets
from crosswire.types import (
    Account,
    AccountKind,
    Extract,
    Figure,
    JoinedStatements,
    Position,
    Question,
    Standing,
    StatementKind,
)
from crosswire.types.acts import PENDING, VERDICTS, Deed
from crosswire.types.spans import SpanIndex

__all__ = ["agreed", "contested", "numbered", "tellings"]

_FEWEST = 2  # values of a disputed figure that named sides give
_NEIGHBOURS = 8  # claims before one in its report that it may answer
_COMMON = 40  # claims with a word that one is compared with, the last ones before it
_LONGEST = 240  # characters of a claim as it is shown


def tellings(extracts: Sequence[Extract], entities: Entities, lexicon: Lexicon) -> tuple[Told, ...]:
    """What the clauses of all reports tell, in order."""
    return tuple(one for extract in extracts for one in read(extract, entities, lexicon))


def contested(
    extracts: Sequence[Extract],
    entities: Entities,
    lexicon: Lexicon,
    asked: Sequence[Question] = (),
    *,
    clauses: Sequence[Told],
) -> tuple[Account, ...]:
    """Competing accounts, the one with most parties first, then in the order of the reports.

    Args:
        extracts: Of the reports in canonical order, with the speakers as entities.
        entities: Who and what the reports name.
        lexicon: The words of the reports.
        asked: The questions on figures: where named parties give values that cannot both be true, they
            hold positions too.
        clauses: What their clauses tell.
    """
    phrases = {e.report.id: SpanIndex((p, p) for p in e.parts.prose.phrases) for e in extracts}
    reader = Reader(extracts, entities, lexicon)
    claims = [claim for extract in extracts for claim in reader.claims(extract)]
    every = sides(extracts, entities, lexicon, reader)
    stood = [side for side in every if side.stand.kind not in PENDING | VERDICTS | {Deed.TURNED}]
    spoken = Shelf(claimed(claims, entities))
    echoes = Echoes(extracts, lexicon, reader)
    found = matters(list(facing(stood, spoken)))
    accounts = [echoes.heard(account) for account in found]
    accounts += (*overtaken(every), *turned(every), *corrected(extracts))
    apart = (*verdicts(every, spoken), *told_apart(clauses, entities))
    for more in (apart, tuple(became(extracts, entities))):
        accounts += [a for a in more if not any(_tells_same(a, b) for b in accounts)]
    for group in _groups(claims):
        told = {c.statement.id for c in group.claims}
        at = next((n for n, a in enumerate(accounts) if told & _stating(a)), None)
        if at is not None:
            accounts[at] = _widened(accounts[at], group.claims, reader)
        elif named := topic(group.claims, phrases):
            accounts.append(Account(named, _positions(group.claims), group.joined))
    accounts += (*told_at(extracts, entities, lexicon), *spelt(extracts, entities))
    accounts += [a for question in asked if (a := _numbers(question, claims, extracts))]
    return numbered(accounts)


def _stating(account: Account) -> set[str]:
    return {name for position in account.positions for name in position.statements}


def _tells_same(account: Account, other: Account) -> bool:
    """Whether an account sets the same passages against each other as one before it."""
    sides = [
        {n for n, p in enumerate(other.positions) for e in p.evidence if any(e.overlaps(own) for own in mine)}
        for mine in (position.evidence for position in account.positions)
    ]
    return any(a != b for a in sides[0] for b in sides[-1])


def _widened(account: Account, claims: Sequence[Claim], reader: Reader) -> Account:
    """An account with what its sides also say on the matter, though in other words than those shown."""
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        sides[claim.side].append(claim)
    positions = [
        _joining(p, sides.get(reader.side(p.party), [])) if p.party else p for p in account.positions
    ]
    return replace(account, positions=tuple(positions))


def _joining(position: Position, claims: Sequence[Claim]) -> Position:
    statements = (*position.statements, *(c.statement.id for c in claims))
    return replace(position, statements=tuple(dict.fromkeys(statements)))


def _groups(claims: Sequence[Claim]) -> list[_Contest]:
    """Claims that stand against each other, with what says the same as one of them, in order.

    What one report tells and another tells again is one account, where the same two sides are in both.
    """
    sets = Sets(len(claims))
    near = list(_near(claims))
    opposing = (Join(*p, by("opposed")) for p in near if opposed(claims[p[0]], claims[p[1]]))
    against: set[int] = set()
    for join in (*_answers(claims), *opposing):
        sets.join(join.first, join.second, join.why)
        against.update((join.first, join.second))
    alike = [
        p for p in near if not any(claims[n].mutual or claims[n].bare for n in p) and same(*_both(claims, p))
    ]
    taken = set(against)
    for one, other in alike:
        if (one in against) != (other in against) and not {one, other} <= taken:
            sets.join(one, other, by("same_claim"))
            taken.update((one, other))
    sides: dict[int, set[str]] = defaultdict(set)
    for number in sorted(taken):
        sides[sets.find(number)].add(claims[number].side)
    for one, other in alike:
        first, second = sets.find(one), sets.find(other)
        if {one, other} <= against and len(sides[first] & sides[second]) > 1:
            sets.join(one, other, by("same_claim"))
            sides[sets.find(one)] = sides[first] | sides[second]
    joined: dict[int, list[Join]] = defaultdict(list)
    for join in sets.joins:
        joined[sets.find(join.first)].append(join)
    contests = (_contest(claims, numbers, joined[numbers[0]]) for numbers in sets.groups())
    return [contest for contest in contests if len(contest.sides) > 1]


@dataclass(frozen=True, slots=True)
class _Contest:
    """Claims of one account, in order, and what put them together."""

    claims: tuple[Claim, ...]
    joined: tuple[JoinedStatements, ...]

    @property
    def sides(self) -> set[str]:
        return {claim.side for claim in self.claims}


def _contest(claims: Sequence[Claim], numbers: Sequence[int], joins: Sequence[Join]) -> _Contest:
    ends = ((claims[join.first].statement.id, claims[join.second].statement.id, join.why) for join in joins)
    joined = (JoinedStatements((a, b), why.code, why.reason, why.score) for a, b, why in ends if a != b)
    return _Contest(tuple(claims[n] for n in numbers), tuple(dict.fromkeys(joined)))


def _both(claims: Sequence[Claim], pair: tuple[int, int]) -> tuple[Claim, Claim]:
    return claims[pair[0]], claims[pair[1]]


def _answers(claims: Sequence[Claim]) -> Iterator[Join]:
    """A denial of what was said before it, with that and with what its side adds; quarrels told twice."""
    quarrels: dict[frozenset[str], int] = {}
    for number, claim in enumerate(claims):
        if claim.mutual:
            first = quarrels.setdefault(claim.charges | {claim.side}, number)
            yield Join(first, number, by("quarrel"))
        elif claim.refers:
            denied = answered(claims, number)
            yield from (Join(at, number, by("answer")) for at in denied)
            yield from (Join(number, at, by("answer")) for at in continued(claims, number) if denied)


def _near(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pairs that can stand against each other at all: neighbours, and claims that share a word.

    Bounded for each claim, so that many reports cost no more each than a few.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        close = range(max(0, number - _NEIGHBOURS), number)
        found = dict.fromkeys(n for n in close if claims[n].report.id == claim.report.id)
        for key in claim.keys:
            found.update(dict.fromkeys(index[key][-_COMMON:]))
            index[key].append(number)
        yield from ((other, number) for other in sorted(found))


def _positions(group: Sequence[Claim]) -> tuple[Position, ...]:
    """One position a side, under the name of the side where it speaks itself."""
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        sides[claim.side].append(claim)
    return tuple(
        Position(
            party=side if any(c.party == side for c in claims) else claims[0].party,
            claim=_shown(max(claims, key=lambda c: _tells(c, group))),
            statements=tuple(dict.fromkeys(c.statement.id for c in claims)),
            reports=tuple(dict.fromkeys(c.report.id for c in claims)),
        )
        for side, claims in sides.items()
    )


def _numbers(question: Question, claims: Sequence[Claim], extracts: Sequence[Extract]) -> Account | None:
    """The sides of a disputed figure, each with its last number; `None` unless two named sides differ."""
    if question.standing is not Standing.DISPUTED:
        return None
    figures = {f.id: f for e in extracts for f in e.figures}
    order = {claim.statement.id: number for number, claim in enumerate(claims)}
    told = [
        (claim, answer.value)
        for answer in question.answers
        for name in answer.figures
        if (claim := _telling(figures[name], claims)) and answer.value is not None
    ]
    told.sort(key=lambda item: order[item[0].statement.id])
    last = {claim.side: value for claim, value in told}
    if len(set(last.values())) < _FEWEST:
        return None
    positions = _positions([claim for claim, value in told if last[claim.side] == value])
    return Account(question.label, positions, kind=AccountKind.FIGURES)


def _telling(figure: Figure, claims: Sequence[Claim]) -> Claim | None:
    own = (c for c in claims if c.statement.id == figure.statement)
    return next((c for c in own if c.span.covers(figure.span)), None)


def _tells(claim: Claim, group: Sequence[Claim]) -> tuple[bool, int, bool, int]:
    """How well a claim shows its side's position: by itself, on what others speak of, in its own words."""
    others = {key for c in group if c.side != claim.side for key in c.keys}
    quoted = claim.statement.kind is StatementKind.DIRECT
    return not claim.bare, len(others & claim.keys.keys()), quoted, len(claim.keys)


def _shown(claim: Claim) -> str:
    text = claim.text
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
