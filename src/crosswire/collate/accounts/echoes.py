"""Where else a side says the same: in other sentences, or anybody's where nobody is named for a claim.

accounts | for each claim the sentences with most of its words | of that side, as sure as it -> Account

What somebody answers is left as it stands: another sentence with the words of a denial may be what it denies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from crosswire.collate.accounts.claims import Reader
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.words import Lexicon
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.types import Account, AccountKind, Extract, Passage, Position, Report, Span

_POINTING, _NONE = lists.several("collate/accounts/echoes", "pointing", "none")
_MOST_BY = 60  # sentences found by one word
_MOST = 4  # passages that are added to a position
_FEWEST = 2  # words that are shared
_LATER = timedelta(days=7)  # what comes out longer after an answer speaks of what has come since
_ECHOED = frozenset(
    (AccountKind.CHARGE, AccountKind.DENIAL, AccountKind.STANCE, AccountKind.CONTRAST, AccountKind.CAUSE)
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, with the sides that speak in it and the words that stand for the rest."""

    report: Report
    span: Span
    keys: dict[str, float]
    sides: frozenset[str]


class Echoes:
    """The sentences of a story by their words."""

    def __init__(self, extracts: Sequence[Extract], lexicon: Lexicon, reader: Reader) -> None:
        self._extracts, self._lexicon, self._reader = extracts, lexicon, reader
        self._days = {e.report.id: e.report.published for e in extracts if e.report.published}

    @cached_property
    def _by(self) -> dict[str, list[_Told]]:
        """The sentences with each word, of common words the first; most stories ask for none."""
        found: dict[str, list[_Told]] = defaultdict(list)
        for told in (t for extract in self._extracts for t in self._sentences(extract)):
            for key in told.keys:
                if len(found[key]) < _MOST_BY:
                    found[key].append(told)
        return found

    def _sentences(self, extract: Extract) -> Iterator[_Told]:
        speakers: dict[Span, set[str]] = defaultdict(set)
        for statement in (s for s in extract.statements if s.speaker):
            for stretch in statement.content:
                if at := extract.sentence_at(stretch.start):
                    speakers[at.span] |= {statement.speaker or "", self._reader.side(statement.speaker or "")}
        for sentence in extract.sentences:
            keys = self._lexicon.keys(extract.report.id, (sentence.span,))
            yield _Told(extract.report, sentence.span, keys, frozenset(speakers[sentence.span]))

    def heard(self, account: Account) -> Account:
        """An account with the other passages in which its sides say what they hold."""
        if account.kind not in _ECHOED or len(account.positions) < 2:
            return account
        return replace(account, positions=tuple(self._wider(p, account) for p in account.positions))

    def _wider(self, position: Position, account: Account) -> Position:
        named = position.party is None and any(word[:1].isupper() for word in position.voice.split())
        if position.marks or not position.evidence or named:  # whoever says it elsewhere may be another
            return position
        taken = [p for other in account.positions for p in other.evidence]
        days = [self._days[p.report] for p in taken if p.report in self._days]
        near = [t for t in self._near(position, account) if not (days and _long_after(t.report, max(days)))]
        found = [t for t in near if not any(_meets(t, p) for p in taken)][:_MOST]
        passages = (Passage(t.report.id, t.span.start, t.span.end, t.report.shown(t.span)) for t in found)
        reports = dict.fromkeys((*position.reports, *(t.report.id for t in found)))
        return replace(position, evidence=(*position.evidence, *passages), reports=tuple(reports))

    def _near(self, position: Position, account: Account) -> list[_Told]:
        first = position.evidence[0]
        keys = self._lexicon.keys(first.report, (first.span,))
        words = self._lexicon.words(first.report, (first.span,))
        common = {w.key for w in words if w.kind == "word" and w.key in keys}
        others = [p for p in account.positions if p is not position]
        own = self._own(position)
        theirs = frozenset(alias for p in others for alias in self._own(p))
        named = theirs if _POINTING & set(lists.known(position.claim).split()[:1]) else frozenset[str]()
        near = {(t.report.id, t.span): t for key in keys for t in self._by.get(key, ())}
        alike = [
            t
            for t in near.values()
            if (own & t.sides if own else not theirs & t.sides)
            and (not named or named & t.keys.keys())
            and _same(keys, t.keys)
            and len(common & t.keys.keys()) >= limit("common") * len(common)
        ]
        so = [t for t in alike if _turned(t.keys, t.report.slice(t.span)) == _turned(keys, position.claim)]
        contrary = {t.report.id for t in alike if t not in so}  # it tells somewhere that this is not so
        return [t for t in so if t.report.id not in contrary]

    def _own(self, position: Position) -> frozenset[str]:
        if position.party is None:
            return frozenset()
        return frozenset((position.party, self._reader.side(position.party)))


def _turned(keys: dict[str, float], text: str) -> bool:
    """Whether it says that something is not so, or of nobody: "no fighters were released"."""
    return "not" in keys or not _NONE.isdisjoint(folded(text))


def _long_after(report: Report, day: datetime) -> bool:
    return report.published is not None and report.published - day > _LATER


def _meets(told: _Told, passage: Passage) -> bool:
    return told.report.id == passage.report and told.span.overlaps(passage.span)


def _same(claim: dict[str, float], told: dict[str, float]) -> bool:
    """Whether a sentence has most of what is claimed."""
    whole = sum(weight for key, weight in claim.items() if key != "not")
    shared = [weight for key, weight in claim.items() if key in told and key != "not"]
    return len(shared) >= _FEWEST and sum(shared) >= max(limit("echoed") * whole, limit("heard"))
