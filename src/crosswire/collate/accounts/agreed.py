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
from itertools import combinations, takewhile

from crosswire.collate.accounts.clauses import Told
from crosswire.collate.accounts.facts import Claim, Names, Sentence, claimed, sentences
from crosswire.collate.accounts.leaning import Origins, Said
from crosswire.collate.accounts.occasion import Occasion, alone, nobody, owing, tied, together, unlike
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.collate.lineage import Tracing
from crosswire.collate.words import Lexicon
from crosswire.naming.names import SMALL, folded
from crosswire.resources.collating import calendar, deeds, undone
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

_MOST = 40  # sentences with one word that a clause is compared with
_COVERED = 0.75  # of what a clause says, by weight, what all others say too; else its core stands for it
_CORE = 0.5  # and of the core
_NOUN = 0.8  # of a clause of somebody with a name, whose verb another has as a noun
_SAYS = 4.0  # weight of what they share of the clause
_LEAST = 7.0  # and of their sentences
_TOP, _OPENED = 8, 5.0  # the same where both are among the first so many
_FULL = 4  # words of a core that say enough by themselves
_TOLD = 3  # and with names among them: "Ada Roe was shot", not "Roe was shot"
_LONGEST = 300  # characters of a sentence that stands for its clause
_UNSURE = frozenset((Deed.DENIES, Deed.DISOWNS, Deed.DISAGREES, Deed.DOUBTS))
_OF_WHAT_IS_SO = frozenset(
    (AccountKind.SPELT, AccountKind.STANCE, AccountKind.CRITICISM, AccountKind.CONTRAST)
)
"""Accounts of sides that differ in what they think of a thing, and not in whether it is so."""


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
    for fact in _facts(claims, every, Names(entities)):
        mine = {(sentence.order, _deed(fact.claim.verb)) for sentence, _ in fact.said}
        if not (taken.isdisjoint(mine) and fact.whole) or _doubted(fact, doubts, every):
            continue
        if len(counted := origins.of(fact.said)) > 1:
            taken |= mine
            accounts.append(_account(fact, counted))
    return tuple(accounts)


def _facts(claims: Sequence[Claim], every: Sequence[Sentence], names: Names) -> Iterator[_Fact]:
    """Claims with the sentences of other reports that say them too, those of most reports first."""
    index = _Index(every)
    found = [fact for claim in claims if (fact := _fact(claim, index, names)) is not None]
    yield from sorted(found, key=lambda f: (-len(f.said), -_common(f), f.claim.sentence.order))


class _Index:
    """The sentences by what their clauses tell, and by their words."""

    def __init__(self, every: Sequence[Sentence]) -> None:
        self.told: dict[str, list[tuple[Sentence, Told]]] = defaultdict(list)
        self._by_key: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in every:
            for told in sentence.told:
                self.told[_deed(told.telling.verb)].append((sentence, told))
            for key in sentence.keys:
                self._by_key[key].append(sentence)

    def having(self, word: str) -> Sequence[Sentence]:
        """The sentences with a word."""
        return self._by_key.get(word, ())

    def near(self, claim: Claim) -> Iterator[Sentence]:
        """The sentences of other reports with the deed of a claim, in order."""
        deed = (sentence for sentence, _ in self.told[_deed(claim.verb)])
        found = {s.order: s for s in (*deed, *self._by_key.get(claim.verb, [])[:_MOST])}
        return (s for _, s in sorted(found.items()) if s.report != claim.sentence.report)


def _fact(claim: Claim, index: _Index, names: Names) -> _Fact | None:
    """What a claim and one sentence of each of several reports tell alike, of one occasion."""
    found = [(s, span) for s in index.near(claim) if (span := _told_in(claim, s, names)) is not None]
    others: list[Said] = []
    for said in _nearest(claim, found):
        if not _parted(said, others) and _shared(claim, [*others, said]):
            others.append(said)
    shown = _shared(claim, others) if others else None
    if shown is not None and owing(Occasion(claim.sentence, shown)):
        shown = _longer(claim, shown, others)
    if shown is None or any(shown.overlaps(s) for s in claim.sentence.shaken) or not alone(claim, shown):
        return None
    if Occasion(claim.sentence, claim.span).habit or _often(claim, shown, index, names):
        return None
    for said in found:  # who tells it in few words tells it too
        if all(said[0].report != s.report for s, _ in others) and not _parted(said, others):
            others += [said] if _covers(claim, shown, [said], _CORE) else []
    own = Span(claim.span.start, max(claim.span.end, shown.end))
    return _Fact(claim, shown, ((claim.sentence, own), *others))


def _nearest(claim: Claim, found: Sequence[Said]) -> list[Said]:
    """Of each report the sentence that shares most with a claim, and enough."""
    best: dict[str, tuple[float, Said]] = {}
    for other, span in found:
        weight = steady(sum(w for k, w in claim.sentence.keys.items() if k in other.keys))
        if _enough(claim, other) and (other.report not in best or weight > best[other.report][0]):
            best[other.report] = weight, (other, span)
    return [said for _, said in best.values()]


def _told_in(claim: Claim, other: Sentence, names: Names) -> Span | None:
    """Where a sentence tells what a claim does: of whom, done to what, there and then, and as so."""
    same = [t for t in other.told if _deed(t.telling.verb) == _deed(claim.verb)]
    if any(not t.plain or other.alleged(t) for t in same) or (not same and other.unsure(claim.verb)):
        return None
    spans = [t.telling.shown for t in same if together(claim, t, other, names)]
    if not same and _named(claim, other, names):
        spans = [other.span]
    own = claim.sentence
    here = Occasion(own, claim.span)
    for span in spans:
        sites = ((own.lands(claim.span), other.lands(span)), (own.towns, other.towns))
        if not (any(unlike(*both) for both in sites) or here.differs(Occasion(other, span))):
            return span
    return None


def _enough(claim: Claim, other: Sentence) -> bool:
    """Whether two sentences share enough to be of one thing."""
    own = claim.sentence
    shared = {k: w for k, w in own.keys.items() if k in other.keys and k not in calendar()}
    more = sum(weight for key, weight in shared.items() if key not in claim.heads)
    opened = own.rank < _TOP > other.rank  # of one story both open with one thing
    enough = len(claim.names & claim.heads) > 1 or more >= limit("rare")  # "Roe signed a bill": which one?
    enough |= opened and not claim.what and bool(claim.names & claim.heads)
    return enough and steady(sum(shared.values())) >= (_OPENED if opened else _LEAST)


def _often(claim: Claim, shown: Span, index: _Index, names: Names) -> bool:
    """Whether any report tells that it was done more than once, on several days, or is undone."""
    same = [
        Occasion(s, t.telling.shown) for s, t in index.told[_deed(claim.verb)] if together(claim, t, s, names)
    ]
    days = [one.sentence.days(one.span) for one in same if not claim.sentence.days(shown)]
    if any(one.again for one in same) or any(unlike(a, b) for a, b in combinations(set(days), 2)):
        return True
    undoing = {then for first, then in undone() if first in {claim.verb, _deed(claim.verb)}}
    heads = (claim.heads | claim.names) - {claim.verb}
    return any(heads & s.near for verb in undoing for s in index.having(verb))


def _named(claim: Claim, other: Sentence, names: Names) -> bool:
    """Whether a sentence has the deed of somebody with a name as a noun: of "Roe was arrested" his arrest."""
    core = claim.within(claim.core)
    both = sum(weight for key, weight in core.items() if key in other.near)
    if not (claim.told.telling.past and claim.names & claim.heads) or both < _NOUN * sum(core.values()):
        return False
    return any(all(names.within(head, near) for head in claim.heads) for near in other.noun(claim.verb))


def _deed(verb: str) -> str:
    return deeds().get(verb, verb)


def _parted(said: Said, others: Sequence[Said]) -> bool:
    """Whether what a sentence tells is of another occasion than what others do."""
    return any(Occasion(*said).differs(Occasion(*other)) for other in others)


def _shared(claim: Claim, others: Sequence[Said]) -> Span | None:
    """What of a clause all others say too: all of it, or its core with what follows there; verbatim.

    That "Roe acted" or "water ran" says too little by itself.
    """
    rest = [w for w in claim.words if w.span.start >= claim.core.end]
    alike = [all(w.key in other.told_in(span) for other, span in others) for w in rest]
    start = _start(claim, others)
    if start is None:
        return None
    said = not claim.names & claim.heads and len(claim.within(claim.core)) >= _FULL
    both = claim.who and claim.what
    told = sum(len(set(folded(w.text)) - SMALL) for w in claim.words if claim.core.covers(w.span))
    alone = said or bool(both or claim.told.telling.matters or (claim.what and told >= _TOLD))
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
    torn |= tied(claim.sentence, end)
    return cut if not torn and _covers(claim, cut, others, _CORE) else None


def _longer(claim: Claim, shown: Span, others: Sequence[Said]) -> Span:
    """Of "Roe was charged" also with what, as far as all others say it too."""
    behind = (w for w in claim.sentence.words if w.span.start >= shown.end)
    same = list(takewhile(lambda w: all(w.key in other.near for other, _ in others), behind))
    longer = Span(shown.start, same[-1].span.end) if same else shown
    return shown if tied(claim.sentence, longer.end) else longer


def _start(claim: Claim, others: Sequence[Said]) -> int | None:
    """Where it begins without what one report alone puts ahead; `None` where that is a number or a name.

    One word that only describes who does it stays: "a male suspect"; no noun is cut from its adjectives.
    """
    ahead = list(takewhile(lambda w: w.key not in {claim.who, claim.what}, claim.words))
    near = [other.near for other, _ in others]
    lacking = [w for w in ahead if w.key in claim.keys and not all(w.key in one for one in near)]
    if any(w.kind != "word" for w in lacking) or len(ahead) == len(claim.words):
        return None
    phrases = [s for s in (claim.told.telling.who, claim.told.telling.what) if s is not None]
    within = [w for w in lacking if any(s.covers(w.span) for s in phrases)]
    if len(within) > 1:
        return None
    before = [w for w in lacking if w not in within]
    return claim.words[ahead.index(before[-1]) + 1].span.start if before else claim.span.start


def _covers(claim: Claim, span: Span, others: Sequence[Said], least: float) -> bool:
    """Whether all others say what these characters do: each name, number and day, and most words."""
    days, told = claim.sentence.days(span), claim.within(span)
    keys = {key: weight for key, weight in told.items() if key not in calendar()}
    known = {w.key for w in claim.words if w.kind != "word" and w.key in keys}
    for other, clause in others:
        near = other.told_in(clause)
        said = sum(weight for key, weight in keys.items() if key in near)
        meant = sum(weight for key, weight in keys.items() if key in claim.heads - near)
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
    found = [frozenset((t.telling.verb, *t.who, *t.what)) for t in told if t.telling.negated]
    found += [frozenset((t.telling.verb,)) for t in told if nobody(t)]
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
    return unheld or any(claim.verb in d and (own & d or len(d) == 1) for d in doubts)  # of nobody: of all


def _account(fact: _Fact, origins: tuple[str, ...]) -> Account:
    stated = (sentence.statement(span) for sentence, span in fact.said)
    position = Position(
        party=None,
        claim=fact.text,
        statements=tuple(dict.fromkeys(one.id for one in stated if one)),
        reports=tuple(sentence.report for sentence, _ in fact.said),
        evidence=tuple(_passage(s, span, own=s is fact.claim.sentence) for s, span in fact.said),
        origins=origins,
    )
    cut = fact.shown.start > fact.claim.span.start
    return Account(f"[…] {fact.text}" if cut else fact.text, (position,), kind=AccountKind.AGREED)


def _passage(sentence: Sentence, span: Span, *, own: bool) -> Passage:
    """What a report tells of it: its clause, or its sentence where the clause breaks off."""
    whole = not own and tied(sentence, span.end) and sentence.span.end - sentence.span.start <= _LONGEST
    shown = sentence.span if whole else span
    return Passage(sentence.report, shown.start, shown.end, sentence.extract.report.shown(shown))
