"""What clauses of several reports tell alike, of two or more independent origins: a fact in their own words.

tellings of what is so | sentences of other reports that say it too (who, verb, what, names, numbers, days)
  | of the clause what all of them say | origins counted -> Account

Nothing is composed: the fact is a report's clause, and every report has its own words beside it. What any
report denies, doubts or has as open, and what an account or a question sets against another, is not agreed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeVar

from crosswire.collate.accounts.clauses import Told
from crosswire.collate.accounts.facts import Claim, Sentence, claimed, sentences
from crosswire.collate.accounts.leaning import Origins, Said
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.collate.lineage import Tracing
from crosswire.collate.words import Lexicon
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.collating import calendar, deeds
from crosswire.steady import steady
from crosswire.types import (
    Account,
    AccountKind,
    Extract,
    Passage,
    Position,
    Question,
    Span,
    Standing,
    StatementKind,
)
from crosswire.types.acts import Deed

T = TypeVar("T")

_MOST = 40  # sentences with one word that a clause is compared with
_COVERED = 0.75  # of what a clause says, by weight, what all others say too; else its core stands for it
_CORE = 0.5  # and of the core
_NOUN = 0.8  # of a clause of somebody with a name, whose verb another has as a noun
_SAYS = 4.0  # weight of what they share of the clause
_LEAST = 7.0  # and of their sentences
_TOP, _OPENED = 8, 5.0  # the same where both are among the first so many
_FULL = 4  # words of a core that say enough by themselves
_QUOTED = 0.9  # of what a sentence shares, what the clause of it that is quoted has
_UNSURE = frozenset((Deed.DENIES, Deed.DISOWNS, Deed.DISAGREES, Deed.DOUBTS))
_OF_WHAT_IS_SO = frozenset(
    (AccountKind.SPELT, AccountKind.STANCE, AccountKind.CRITICISM, AccountKind.CONTRAST)
)
"""Accounts of sides that differ in what they think of a thing, and not in whether it is so."""
_EITHER = lists.words("grammar", "either")
_MARKS = '“"‘'


@dataclass(frozen=True, slots=True)
class _Fact:
    """A claim, what of it all say, and the sentences that do, with its own first."""

    claim: Claim
    shown: Span
    said: tuple[Said, ...]

    @property
    def text(self) -> str:
        return in_full(self.claim.told.report, self.shown)

    @property
    def whole(self) -> bool:
        """Whether its quotation marks and brackets open and close."""
        pairs = (self.text.count(a) == self.text.count(b) for a, b in ("“”", "()"))
        return all(pairs) and self.text.count('"') % 2 == 0


def agreed(
    told: Sequence[Told],
    entities: Entities,
    lexicon: Lexicon,
    traced: Tracing,
    *,
    against: Sequence[Account],
    asked: Sequence[Question],
) -> tuple[Account, ...]:
    """One account for each fact that reports of several origins tell alike, those of most reports first.

    Args:
        told: What the clauses of all reports tell.
        entities: Who and what the reports name.
        lexicon: The words of the reports.
        traced: Whose voice every report is, and whose word every statement.
        against: The accounts that set sides against each other: what they hold is not agreed.
        asked: The questions: what holds a figure that differs is not agreed.
    """
    extracts = {one.report.id: one.extract for one in told}
    every = sentences(told, entities, lexicon, _shaken(against, asked, extracts))
    claims = [claim for one in every for clause in one.told if (claim := claimed(clause, one, lexicon))]
    doubts = _doubts(told, extracts.values(), lexicon)
    origins = Origins(traced)
    accounts: list[Account] = []
    taken: set[tuple[int, str]] = set()
    for fact in _facts(claims, every, _Names(entities)):
        mine = {(sentence.order, _deed(fact.claim.verb)) for sentence, _ in fact.said}
        if not (taken.isdisjoint(mine) and fact.whole) or _doubted(fact, doubts, every):
            continue
        if len(counted := origins.of(fact.said)) > 1:
            taken |= mine
            accounts.append(_account(fact, counted))
    return tuple(accounts)


class _Names:
    """Which common noun stands for which name: "the legislature" for the one that is called so."""

    def __init__(self, entities: Entities) -> None:
        self._called: dict[str, set[str]] = defaultdict(set)
        for one in entities.records:
            for name in one.names:
                if not entities.nameless(one.id) and len(words := folded(name.text)) > 1:
                    self._called[words[-1]].add(one.id)

    def one(self, first: str, other: str) -> bool:
        """Whether two heads name one."""
        return first == other or self._called.get(first) == {other} or self._called.get(other) == {first}

    def within(self, head: str, near: frozenset[str]) -> bool:
        """Whether words name the one that a head names."""
        return head in near or any(self.one(head, key) for key in near)


def _facts(claims: Sequence[Claim], every: Sequence[Sentence], names: _Names) -> Iterator[_Fact]:
    """Claims with the sentences of other reports that say them too, those of most reports first."""
    by_key: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in every:
        for key in sentence.keys:
            by_key[key].append(sentence)
    found = [fact for claim in claims if (fact := _fact(claim, by_key, names)) is not None]
    yield from sorted(found, key=lambda f: (-len(f.said), -_common(f), f.claim.sentence.order))


def _fact(claim: Claim, by_key: Mapping[str, list[Sentence]], names: _Names) -> _Fact | None:
    """What a claim and one sentence of each of several reports tell alike."""
    best: dict[str, tuple[float, Sentence]] = {}
    rare = sorted(claim.heads & by_key.keys(), key=lambda key: (len(by_key[key]), by_key[key][0].order, key))
    for other in {s.order: s for key in rare[:2] for s in by_key[key][:_MOST]}.values():
        if other.report != claim.sentence.report and _supports(claim, other, names):
            weight = steady(sum(w for k, w in claim.sentence.keys.items() if k in other.keys))
            if weight > best.get(other.report, (0.0, other))[0]:
                best[other.report] = weight, other
    others: list[Sentence] = []
    for _, other in best.values():
        if not any(_parted(claim, other, one) for one in others) and _shared(claim, [*others, other]):
            others.append(other)
    shown = _shared(claim, others) if others else None
    if shown is None or any(shown.overlaps(s) for s in claim.sentence.shaken):
        return None
    return _Fact(
        claim, shown, ((claim.sentence, claim.span), *((one, _passage(claim, one)) for one in others))
    )


def _supports(claim: Claim, other: Sentence, names: _Names) -> bool:
    """Whether a sentence tells what a claim does: of whom, done to what, there and then, and as so."""
    same = [t for t in other.told if _deed(t.telling.verb) == _deed(claim.verb)]
    if any(not t.plain for t in same) or (not same and other.unsure(claim.verb)):
        return False
    near = other.near | other.before if same else other.near  # "soldiers seized it"
    if not all(not head or names.within(head, near) for head in (claim.who, claim.what)):
        return False
    if not _near(claim, other) or any(_of_others(claim, t, names) for t in same):
        return False
    return bool(same) or _named(claim, other, names)


def _near(claim: Claim, other: Sentence) -> bool:
    """Whether two sentences share enough to be of one thing, at one place and time."""
    own, passage = claim.sentence, _passage(claim, other)
    sites = ((own.lands(claim.span), other.lands(passage)), (own.towns, other.towns))
    if _unlike(own.days(claim.span), other.days(passage)) or any(_unlike(*both) for both in sites):
        return False
    shared = {k: w for k, w in own.keys.items() if k in other.keys and k not in calendar()}
    more = sum(weight for key, weight in shared.items() if key not in claim.heads)
    opened = own.rank < _TOP > other.rank  # of one story both open with one thing
    enough = len(claim.names & claim.heads) > 1 or more >= limit("rare")  # "Roe signed a bill": which one?
    enough |= opened and not claim.what and bool(claim.names & claim.heads)
    return enough and steady(sum(shared.values())) >= (_OPENED if opened else _LEAST)


def _of_others(claim: Claim, told: Told, names: _Names) -> bool:
    """Whether a clause with the verb of a claim has somebody else with a name do it, or undergo it."""
    return any(
        head
        and words
        and head in told.named | claim.told.named
        and not any(names.one(head, key) for key in words)
        for head, words in ((claim.who, told.who), (claim.what, told.what))
    )


def _named(claim: Claim, other: Sentence, names: _Names) -> bool:
    """Whether a sentence has the deed of somebody with a name as a noun: of "Roe was arrested" his arrest."""
    core = claim.within(claim.core)
    both = sum(weight for key, weight in core.items() if key in other.near)
    if not (claim.told.telling.past and claim.names & claim.heads) or both < _NOUN * sum(core.values()):
        return False
    return any(all(names.within(head, near) for head in claim.heads) for near in other.noun(claim.verb))


def _deed(verb: str) -> str:
    return deeds().get(verb, verb)


def _parted(claim: Claim, one: Sentence, other: Sentence) -> bool:
    """Whether what two sentences tell of a claim has other numbers, or other days."""
    numbers = (
        frozenset(w.key for w in s.words if w.kind == "number" and _passage(claim, s).covers(w.span))
        for s in (one, other)
    )
    days = (s.days(_passage(claim, s)) for s in (one, other))
    return _unlike(*days) or _unlike(*numbers)


def _unlike(one: frozenset[T], other: frozenset[T]) -> bool:
    """Whether each of two has something that the other has not."""
    return bool(one and other and not (one <= other or other <= one))


def _passage(claim: Claim, other: Sentence) -> Span:
    """The clause of another report that says it, where one clause does; else its sentence."""

    def shared(keys: Iterable[str]) -> float:
        return sum(claim.keys.get(key, 0.0) for key in keys)

    plain = (t for t in other.told if t.plain)
    best = max(plain, key=lambda t: shared(t.keys), default=None)
    whole = best is not None and shared(best.keys) >= _QUOTED * shared(other.keys)
    return best.telling.shown if best is not None and whole else other.span


def _shared(claim: Claim, others: Sequence[Sentence]) -> Span | None:
    """What of a clause all others say too: all of it, or its core with what follows there; verbatim.

    That "Roe acted" or "water ran" says too little by itself.
    """
    rest = [w for w in claim.words if w.span.start >= claim.core.end]
    alike = [all(w.key in other.near for other in others) for w in rest]
    start = _start(claim, others)
    if start is None:
        return None
    said = not claim.names & claim.heads and len(claim.within(claim.core)) >= _FULL
    alone = said or bool(claim.what or claim.told.telling.matters)
    if (alone or any(alike)) and _covers(claim, whole := Span(start, claim.span.end), others, _COVERED):
        return whole
    end = claim.core.end
    for at, word in enumerate(rest):
        if not alike[at]:
            break
        if at + 1 == len(rest) or rest[at + 1].span.start > word.span.end + 1:  # no "Derre" of "Derre talks"
            end = word.span.end
    if not alone and end == claim.core.end:
        return None
    cut = Span(start, end)
    quoted = (s for s in claim.sentence.extract.statements if s.kind is StatementKind.DIRECT)
    torn = any(start < c.start < end < c.end for s in quoted for c in s.content)
    behind = claim.sentence.report_text[end : claim.sentence.span.end].split(None, 1)[:1]
    torn |= any(word in _EITHER or word[0] in _MARKS for word in behind)  # "killed or hurt"
    return cut if not torn and _covers(claim, cut, others, _CORE) else None


def _start(claim: Claim, others: Sequence[Sentence]) -> int | None:
    """Where it begins without what one report alone puts ahead; `None` where that is a number or a name.

    One word that only describes who does it stays: "a male suspect"; no noun is cut from its adjectives.
    """
    ahead = list(takewhile(lambda w: w.key not in {claim.who, claim.what}, claim.words))
    lacking = [w for w in ahead if w.key in claim.keys and not all(w.key in other.near for other in others)]
    if any(w.kind != "word" for w in lacking) or len(ahead) == len(claim.words):
        return None
    phrases = [s for s in (claim.told.telling.who, claim.told.telling.what) if s is not None]
    within = [w for w in lacking if any(s.covers(w.span) for s in phrases)]
    if len(within) > 1:
        return None
    before = [w for w in lacking if w not in within]
    return claim.words[ahead.index(before[-1]) + 1].span.start if before else claim.span.start


def _covers(claim: Claim, span: Span, others: Sequence[Sentence], least: float) -> bool:
    """Whether all others say what these characters do: each name, number and day, and most words."""
    days, told = claim.sentence.days(span), claim.within(span)
    keys = {key: weight for key, weight in told.items() if key not in calendar()}
    known = {w.key for w in claim.words if w.kind != "word" and w.key in keys}
    for other in others:
        said = sum(weight for key, weight in keys.items() if key in other.near)
        meant = sum(weight for key, weight in keys.items() if key in claim.heads - other.near)
        if said < _SAYS or said + meant < least * sum(keys.values()) or not days <= other.days(other.span):
            return False
        if not known <= other.near | other.before | other.kin:
            return False
    return True


def _common(fact: _Fact) -> float:
    """How much of a clause all say, less what is its alone."""
    keys = fact.claim.within(fact.shown)
    both = sum(weight for key, weight in keys.items() if all(key in s.near for s, _ in fact.said))
    return steady(2 * both - sum(keys.values()))


def _shaken(
    against: Sequence[Account], asked: Sequence[Question], extracts: Mapping[str, Extract]
) -> Mapping[str, list[Span]]:
    """What of each report is set against another's, or was overtaken."""
    found: dict[str, list[Span]] = defaultdict(list)
    for account in against:
        for passage in (p for position in account.positions for p in position.evidence):
            if account.kind not in _OF_WHAT_IS_SO:
                found[passage.report].append(passage.span)
    differing = {
        figure
        for q in asked
        if q.standing.open or q.standing is Standing.UPDATED
        for answer in q.answers
        for figure in answer.figures
    }
    for extract in extracts.values():
        found[extract.report.id] += [f.span for f in extract.figures if f.id in differing]
    return found


def _doubts(told: Sequence[Told], extracts: Iterable[Extract], lexicon: Lexicon) -> list[frozenset[str]]:
    """The words of what any report negates, denies or could not confirm."""
    found = [frozenset(t.keys) | {t.telling.verb} for t in told if t.telling.negated]
    for extract in extracts:
        denied = (stand.shown for stand in extract.parts.prose.stands if stand.kind in _UNSURE)
        found += [frozenset(lexicon.keys(extract.report.id, (span,))) for span in denied]
    return found


def _doubted(fact: _Fact, doubts: Sequence[frozenset[str]], every: Sequence[Sentence]) -> bool:
    """Whether what a claim tells is denied somewhere: its verb, and who does it or what it is done to.

    In a report that tells it, "urged him not to sign it" is no denial that he did.
    """
    claim, telling = fact.claim, {sentence.report for sentence, _ in fact.said}
    own = {claim.who, claim.what} - {""}
    near = (one for one in every if claim.heads <= one.near)
    denied = (one for one in near if one.denied(claim.verb, mildly=one.report not in telling))
    unheld = any(claim.verb not in {t.telling.verb for t in one.told} for one in denied)
    return unheld or any(claim.verb in doubt and own & doubt for doubt in doubts)


def _account(fact: _Fact, origins: tuple[str, ...]) -> Account:
    stated = (sentence.statement(span) for sentence, span in fact.said)
    position = Position(
        party=None,
        claim=fact.text,
        statements=tuple(dict.fromkeys(one.id for one in stated if one)),
        reports=tuple(sentence.report for sentence, _ in fact.said),
        evidence=tuple(
            Passage(s.report, span.start, span.end, s.extract.report.shown(span)) for s, span in fact.said
        ),
        origins=origins,
    )
    cut = fact.shown.start > fact.claim.span.start
    return Account(f"[…] {fact.text}" if cut else fact.text, (position,), kind=AccountKind.AGREED)
