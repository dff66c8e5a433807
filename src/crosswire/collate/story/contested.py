"""The accounts of the first screen: what sides say against each other, near the top or in many reports."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta

from crosswire.collate.accounts.sides import unnamed
from crosswire.collate.story.lede import Support
from crosswire.collate.words import Lexicon
from crosswire.resources import lists
from crosswire.steady import steady
from crosswire.types import Account, AccountKind, Extract, Passage, Position, Role

MOST = 6
"""Accounts of a first screen that has rows of figures."""
WHOLE = 10
"""Rows of a first screen that accounts fill up to, where figures are few."""

_KINDS = {
    AccountKind.RESPONSIBILITY: 1.2,
    AccountKind.CHARGE: 1.0,
    AccountKind.DENIAL: 0.8,
    AccountKind.STATUS: 0.8,
    AccountKind.CAUSE: 0.6,
    AccountKind.UPDATED: 0.6,
    AccountKind.DOUBT: 0.4,
    AccountKind.VERDICT: 0.8,
    AccountKind.STANCE: 0.5,
    AccountKind.JUDGED: 0.5,
    AccountKind.OVERTAKEN: 0.8,
    AccountKind.TURNED: 0.3,
    AccountKind.CORRECTED: 0.3,
    AccountKind.CRITICISM: 0.5,
    AccountKind.CONTRAST: 0.5,
    AccountKind.TIMES: 0.6,
    AccountKind.SPELT: -1.5,  # behind all that is told
}
"""How sure a kind is, and how much a desk wants it; those that are left out stay further down."""
_LATER = 0.1  # how much each sentence before it takes from its place
_CENTRAL = 2.0  # what it is worth that voices open with its words
_LONG_AGO = timedelta(days=300)
_BACK_THEN = lists.words("collate/story/contested", "back_then")
_LONG_PAST = lists.pattern("collate/story/contested", "long_past")
_POINTING = lists.pattern("collate/story/contested", "pointing")
_HANGING = lists.pattern("collate/story/contested", "hanging")
_OF_WHOM = lists.words("collate/accounts/denying", "theirs")
_CLOSE = 500  # characters between what is pointed at and the words that point
_OPENS = lists.pattern("collate/story/contested", "opens")
_FIRST = 5  # words of a side that tell when it was taken
_WITH_SIDES = frozenset(AccountKind) - {
    AccountKind.SPELT, AccountKind.CORRECTED, AccountKind.STATUS, AccountKind.TIMES
}  # fmt: skip
_NEAR = 0.5  # what a place among the first sentences is worth at least
_NAMED = 0.6  # what a second party that has a name is worth


def key_accounts(
    accounts: Sequence[Account],
    extracts: Sequence[Extract],
    lexicon: Lexicon,
    support: Support,
    *,
    voices: Mapping[str, str],
    beside: int = WHOLE,
) -> tuple[str, ...]:
    """The ids of the accounts of the first screen, the weightiest first.

    Args:
        accounts: All accounts.
        extracts: In canonical order.
        lexicon: The words of the story.
        support: How many voices open with a word.
        voices: Report id to the key of the independent voice that it is.
        beside: How many rows of figures there are.
    """
    by_id = {e.report.id: e for e in extracts}

    def weight(account: Account) -> float:
        told = {voices[r] for p in account.positions for r in p.reports}
        named = sum(p.party is not None for p in account.positions) > 1
        places = [_place(p, by_id) for p in account.positions]
        central = max(_central(p, lexicon, support) for p in account.positions)
        return steady(
            _KINDS[account.kind]
            + max(places)
            + math.log2(1 + len(told)) / 4
            + _CENTRAL * central
            + _NAMED * named
        )

    again = {
        a.id for a in [a for a in accounts if a.kind is AccountKind.SPELT][1:]
    }  # one tells a desk to look
    kept = (a for a in accounts if a.kind in _KINDS and a.id not in again)
    fit = (a for a in kept if not any(rule(a, by_id) for rule in _UNFIT))
    ranked = sorted(fit, key=lambda a: -weight(a))
    return tuple(account.id for account in ranked[: max(MOST, WHOLE - beside)])


def in_row(account: Account, extracts: Sequence[Extract], rows: AbstractSet[str]) -> bool:
    """Whether a row of figures already sets the lengths of an account against each other.

    Or it tells what a side gave up, where that is a number: "withdrawing its statement that 50 were hurt".

    Args:
        account: Any account.
        extracts: Of the reports.
        rows: The ids of the figures of those rows.
    """
    marks = {m.span: m.report for p in account.positions for m in p.marks}
    counted = [f for e in extracts for f in e.figures if f.id in rows]
    if account.kind is AccountKind.TURNED:
        told = [e for p in account.positions for e in p.evidence]
        gone = [f for f in counted if f.role is Role.PREVIOUS]
        return any(e.report == f.report and e.span.covers(f.span) for e in told for f in gone)
    return account.kind is AccountKind.TIMES and any(marks.get(f.span) == f.report for f in counted)


def _counted(account: Account, extracts: Mapping[str, Extract]) -> bool:
    """Whether what an article had wrong is a number: the question on that number tells it."""
    notes = [p for position in account.positions for p in position.evidence]
    return account.kind is AccountKind.CORRECTED and any(
        note.span.covers(f.span) for note in notes for f in extracts[note.report].figures
    )


def _deep(account: Account, extracts: Mapping[str, Extract]) -> bool:
    """Whether a change of mind is told far down: what somebody gave up long ago is background there."""
    places = (_place(p, extracts) for p in account.positions)
    return account.kind is AccountKind.TURNED and max(places) < _NEAR


def _past(account: Account, extracts: Mapping[str, Extract]) -> bool:
    """Whether what they argue about is of another year: told in a sentence of then, or as "that attack"."""
    if account.kind not in {AccountKind.CHARGE, AccountKind.DENIAL, AccountKind.RESPONSIBILITY}:
        return False
    first = [p.evidence[0] for p in account.positions if p.evidence]
    return any(_of_then(told, extracts[told.report]) for told in first)


def _of_then(told: Passage, extract: Extract) -> bool:
    at = extract.sentence_at(told.start)
    ahead = extract.report.text[at.span.start : told.start] if at is not None else ""
    opening = " ".join((told.text or "").split()[:_FIRST])
    if _LONG_PAST.search(ahead) or _LONG_PAST.search(opening):
        return True
    days = [d for d in extract.dates if d.from_ is not None]
    latest = extract.day or max((d.from_.date() for d in days if d.from_), default=None)
    if latest is None or at is None:
        return False
    text = extract.report.text
    own = [
        d
        for d in days
        if at.span.covers(d.span)
        and (not told.span.covers(d.span) or _OPENS.match(text, d.span.end, told.end))
    ]
    back = extract.sentences.index(at) - 1
    if not own and back >= 0 and _BACK_THEN & set(lists.known(told.text or "").split()):
        own = [d for d in days if extract.sentences[back].span.covers(d.span)]
    return bool(own) and all(d.from_ is not None and latest - d.from_.date() > _LONG_AGO for d in own)


def _bare(account: Account, _extracts: Mapping[str, Extract]) -> bool:
    """Whether a side is one word, or a party is called by words that say nothing outside of their text."""
    return any(
        unnamed(p.voice) or (len(p.claim.split()) == 1 and not p.marks and p.voice)
        for p in account.positions
        if account.kind in _WITH_SIDES
    )


def _theirs(account: Account, _extracts: Mapping[str, Extract]) -> bool:
    """Whether its label begins with "his" or "their", and no side has a name that says whose."""
    voices = [p.voice for p in account.positions if lists.known(p.voice).split()[:1]]
    hanging = [not _OF_WHOM.isdisjoint(lists.known(told).split()[:1]) for told in (account.topic, *voices)]
    return account.kind in _WITH_SIDES and all(hanging)


def _leaning(account: Account, _extracts: Mapping[str, Extract]) -> bool:
    """Whether a side speaks of what was told before, and no side tells that: "in these cases", "doing so"."""
    if account.kind not in {*_WITH_SIDES, AccountKind.STATUS}:
        return False
    first = [p.evidence[0] for p in account.positions if p.evidence]
    overtaken = account.kind is AccountKind.OVERTAKEN
    pointing = [t for t in first if _POINTING.search(t.text or "") and not (overtaken and _named(t, first))]
    hanging = [told for told in first if _HANGING.search(told.text or "")]
    return any(not any(_ahead(one, told) for one in first) for told in pointing) or any(
        all(one.overlaps(told) for one in first) for told in hanging
    )


def _named(told: Passage, first: Sequence[Passage]) -> bool:
    """Whether another side names what one points to: of "these boats", boats."""
    pointed = _POINTING.search(told.text or "")
    word = (told.text or "")[pointed.end() - 1 :].split()[0].rstrip("s") if pointed else ""
    return bool(word) and any(word in (one.text or "") for one in first if one is not told)


def _ahead(one: Passage, told: Passage) -> bool:
    """Whether a passage ends before another begins, in its report and not far from it."""
    return one.report == told.report and 0 <= told.start - one.end <= _CLOSE


def _place(position: Position, extracts: Mapping[str, Extract]) -> float:
    """1 for the first sentence of a report, less for each sentence before it."""
    return max((1 / (1 + _LATER * n) for n in _sentences(position, extracts)), default=0.0)


def _sentences(position: Position, extracts: Mapping[str, Extract]) -> Iterator[int]:
    for passage in position.evidence:
        yield extracts[passage.report].sentences_before(passage.start)


def _central(position: Position, lexicon: Lexicon, support: Support) -> float:
    """The share of its words that independent voices open with too."""
    keys: dict[str, float] = {}
    for passage in position.evidence:
        keys |= lexicon.keys(passage.report, (passage.span,))
    return support.central(keys)


_UNFIT = (_past, _counted, _deep, _bare, _theirs, _leaning)
