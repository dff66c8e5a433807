"""What reports agree on in words, as rows of the first screen: this story's news, and no more than a few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from crosswire.collate.story.lede import Support
from crosswire.collate.words import Lexicon
from crosswire.steady import steady
from crosswire.types import Account, AccountKind, Extract, Passage, Span

MOST = 4
"""Rows of what reports agree on."""
_ENOUGH = 8  # rows of a first screen, from which these add none
_LATER = 0.2  # how much each sentence before it takes from a clause's place
_LONG_AGO = timedelta(days=30)
_ORIGIN = 0.25  # what each further origin adds
_CENTRAL = 2.0  # what it is worth that voices open with its words
_LEAST = 1.0  # what a row needs
_TOP = 1 / 3  # what the place of one clause is worth at least: among the first ten sentences
_SAME = 0.6  # of the words of the shorter of two that say the same


def key_agreed(
    accounts: Sequence[Account],
    extracts: Sequence[Extract],
    lexicon: Lexicon,
    support: Support,
    *,
    rows: frozenset[str] = frozenset(),
    beside: int = 0,
) -> tuple[str, ...]:
    """The ids of what reports agree on and a desk would want first, the weightiest first.

    Args:
        accounts: All accounts.
        extracts: In canonical order.
        lexicon: The words of the story.
        support: How many voices open with a word.
        rows: The figures of the rows of the first screen.
        beside: How many rows it has without these.
    """
    by_id, latest = {e.report.id: e for e in extracts}, _latest(extracts)
    weights = {
        a.id: weight(a, by_id, lexicon, support)
        for a in accounts
        if a.kind is AccountKind.AGREED and not (_past(a, by_id, latest) or _counted(a, by_id, rows))
        if max(_place(p, by_id) for p in a.positions[0].evidence) >= _TOP
    }
    fit = [a for a in accounts if weights.get(a.id, 0.0) >= _LEAST]
    shown: list[Account] = []
    for account in sorted(fit, key=lambda a: -weights[a.id]):
        if not any(_again(account, other, lexicon) for other in shown):
            shown.append(account)
    return tuple(account.id for account in shown[: max(0, min(MOST, _ENOUGH - beside))])


def weight(account: Account, extracts: Mapping[str, Extract], lexicon: Lexicon, support: Support) -> float:
    """How much it is this story's news: told near the top, of what voices open with, by many origins."""
    (position,) = account.positions
    places = sorted((_place(p, extracts) for p in position.evidence), reverse=True)[:2]
    keys: dict[str, float] = {}
    for passage in position.evidence[:1]:
        keys |= lexicon.keys(passage.report, (passage.span,))
    return steady(sum(places) / 2 + _CENTRAL * support.central(keys) + _ORIGIN * len(position.origins))


def _place(passage: Passage, extracts: Mapping[str, Extract]) -> float:
    """1 for the first sentence of a report, less for each sentence before it."""
    return 1 / (1 + _LATER * extracts[passage.report].sentences_before(passage.start))


def _past(account: Account, extracts: Mapping[str, Extract], latest: date | None) -> bool:
    """Whether reports date it long before the story: background that everybody repeats."""
    days = [found for p in account.positions[0].evidence if (found := _days(p, extracts[p.report]))]
    return latest is not None and bool(days) and all(latest - d > _LONG_AGO for found in days for d in found)


def _latest(extracts: Sequence[Extract]) -> date | None:
    """The day of the story: of its last report, or the last one that any names where none is dated."""
    published = [e.day for e in extracts if e.day]
    named = [d.from_.date() for e in extracts for d in e.dates if d.from_]
    return max(published or named, default=None)


def _days(told: Passage, extract: Extract) -> list[date]:
    """The days that a clause names, else its sentence."""
    sentence = extract.sentence_at(told.start)
    around = (told.span, *((sentence.span,) if sentence else ()))
    named = ([d.from_.date() for d in extract.dates if d.from_ and span.covers(d.span)] for span in around)
    return next(filter(None, named), [])


def _again(one: Account, other: Account, lexicon: Lexicon) -> bool:
    """Whether two rows say much the same."""
    keys = [lexicon.keys(a.positions[0].evidence[0].report, (_claimed(a),)) for a in (one, other)]
    shared = sum(weight for key, weight in keys[0].items() if key in keys[1])
    return shared >= _SAME * min(sum(one.values()) for one in keys)


def _claimed(account: Account) -> Span:
    """The characters of the claim in the report that it is from."""
    (position,) = account.positions
    start = position.evidence[0].start
    return Span(start, start + len(position.claim))


def _counted(account: Account, extracts: Mapping[str, Extract], rows: frozenset[str]) -> bool:
    """Whether it tells no more than a number that a row of the first screen tells."""
    (position,) = account.positions
    own = extracts[position.evidence[0].report]
    return any(f.id in rows and _claimed(account).covers(f.span) for f in own.figures)
