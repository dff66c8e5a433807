"""Who says what about what is contested: blame, denial and counter-claim, position by position.

An account is opened by words that contest: to accuse, to blame, to deny, to reject. The topic is what the
contested statements share; other parties that speak of it, each in its own words, are put beside. The
parties are those whom the texts name as speaking, and nobody is judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.wording import shown
from crosswire.collate.words import Lexicon
from crosswire.resources.collating import contesting
from crosswire.types import Account, Extract, Position, Report, Span, Statement

_SHARED = 0.28  # share of the weight of the shorter claim that a claim on the same topic has too
_ANSWERED = 0.5  # the same of a denial, which repeats no more than what is denied
_COMMON = 10  # a word in more claims than this opens no comparison
_LONGEST = 240  # characters of a claim as it is shown


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a party says, in the words of a report."""

    report: Report
    statement: Statement
    party: str
    contests: bool
    keys: dict[str, float]

    @property
    def weight(self) -> float:
        return sum(self.keys.values())

    @property
    def text(self) -> str:
        start = min(s.start for s in self.statement.content)
        end = max(s.end for s in self.statement.content)
        return shown(self.report, Span(start, end)).strip(' ,“”"')


def contested(extracts: Sequence[Extract], entities: Entities, lexicon: Lexicon) -> tuple[Account, ...]:
    """Competing accounts, the one with most parties first, then in the order of the reports."""
    claims = [c for e in extracts for c in _claims(e, lexicon)]
    accounts = []
    for group in _topics(claims):
        positions = _positions(group)
        if len(positions) > 1:
            accounts.append(Account(_topic(group, entities), positions))
    return tuple(sorted(accounts, key=lambda a: -len(a.positions)))


def _claims(extract: Extract, lexicon: Lexicon) -> Iterable[_Claim]:
    for statement in extract.statements:
        if statement.speaker and statement.content:
            keys = lexicon.keys(extract.report.id, statement.content)
            words = {w.lemma for w in lexicon.words(extract.report.id, (statement.sentence,))}
            yield _Claim(extract.report, statement, statement.speaker, bool(words & contesting()), keys)


def _topics(claims: Sequence[_Claim]) -> list[list[_Claim]]:
    """Each claim that contests something, with the claims of other parties on the same thing."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for key in claim.keys:
            index[key].append(number)
    taken: set[int] = set()
    topics = []
    for number, claim in enumerate(claims):
        if not claim.contests or number in taken:
            continue
        near = dict.fromkeys(n for k in claim.keys if len(index[k]) <= _COMMON for n in index[k])
        group = [n for n in near if n == number or _alike(claim, claims[n])]
        parties = {claims[n].party for n in group}
        if len(parties) > 1:
            taken.update(group)
            topics.append([claims[n] for n in sorted(group)])
    return topics


def _alike(one: _Claim, other: _Claim) -> bool:
    both = [key for key in one.keys if key in other.keys]
    shared = sum(one.keys[key] for key in both)
    least = min(one.weight, other.weight)
    if not least:
        return False
    needed = _SHARED if one.party != other.party else 2 * _SHARED
    answered = one.contests and other.contests and len(both) == 2 and shared / least >= _ANSWERED
    return answered or (len(both) >= 3 and shared / least >= needed)


def _positions(group: Sequence[_Claim]) -> tuple[Position, ...]:
    parties: dict[str, list[_Claim]] = defaultdict(list)
    for claim in group:
        parties[claim.party].append(claim)
    return tuple(
        Position(
            party=party,
            claim=_shown(max(claims, key=lambda c: (c.contests, len(c.keys)))),
            statements=tuple(c.statement.id for c in claims),
            reports=tuple(dict.fromkeys(c.report.id for c in claims)),
        )
        for party, claims in parties.items()
    )


def _shown(claim: _Claim) -> str:
    text = claim.text
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _topic(group: Sequence[_Claim], entities: Entities) -> str:
    """The weightiest words that most of the claims share, in the order of the first claim."""
    counts: dict[str, int] = defaultdict(int)
    for claim in group:
        for key in claim.keys:
            counts[key] += 1
    shared = [key for key, count in counts.items() if count > 1]
    chosen = sorted(shared, key=lambda k: (-counts[k], -group[0].keys.get(k, 0.0)))[:4]
    known = {record.id: record.name for record in entities.records}
    return ", ".join(known.get(key, key) for key in shared if key in chosen)
