"""Who printed whose text.

    reports | sentences (noise left out) | pairs that share rare words | alike word by word | links

Two reports of one story share names, numbers and quotations without sharing a text, and a copy that was
rewritten shares hardly a third of its runs of three words. So sentences are compared, not runs: those that
share rare words are laid beside each other word by word. Quotations count only where one side prints the
words as its own, because two desks that quote one speaker have copied nothing. Each sentence meets only
those that share something rare with it, never all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from crosswire.cluster.copies.pairs import Match, matches
from crosswire.cluster.copies.rewrites import rewritten
from crosswire.cluster.copies.sentences import Sentence, Text, read
from crosswire.types import LineageKind, LineageLink, Passage, Report

__all__ = ["find"]

_COPY = 0.4  # share of the shorter text whose sentences stand in the other
_SURE = 0.72  # likeness from which one sentence alone shows a shared passage
_BORROWED = 0.62  # the same where one prints as its own what the other quotes
_LONG = 10  # words of a sentence that can show it alone
_REWRITTEN = 0.6  # score of a copy that only its quotations and figures show
_MANY = 3  # sentences that are alike to a lesser degree show it too
_UNDATED = datetime.max.replace(tzinfo=UTC)


def find(reports: Sequence[Report]) -> tuple[LineageLink, ...]:
    """Pairs of reports of which one holds text of the other: from the later one to the earlier."""
    ordered = sorted(reports, key=lambda r: (r.published or _UNDATED, r.id))
    first: dict[str, Report] = {}
    for report in ordered:
        first.setdefault(report.text, report)
    texts = [read(report) for report in first.values()]
    found = matches(texts)
    links = {
        pair: link
        for pair, pairs in sorted(found.items())
        if (link := _link(texts[pair[0]], texts[pair[1]], pairs))
    }
    for one, other, quotes in rewritten(texts):
        if links.get((one, other)) is None or links[one, other].kind is not LineageKind.COPIES:
            links[one, other] = _rewrite(texts[one], texts[other], quotes)
    again = (_duplicate(first[r.text], r) for r in ordered if first[r.text] is not r)
    return (*(links[pair] for pair in sorted(links)), *again)


def _rewrite(earlier: Text, later: Text, quotes: Sequence[tuple[Sentence, Sentence]]) -> LineageLink:
    """A copy in other sentences: the evidence is the quotations that both have."""
    evidence = [p for one, other in quotes for p in (later.passage(other), earlier.passage(one))]
    return LineageLink(later.report.id, earlier.report.id, LineageKind.COPIES, tuple(evidence), _REWRITTEN)


def _duplicate(earlier: Report, later: Report) -> LineageLink:
    """The same text twice: whoever sent it twice has not found a second source."""
    whole = tuple(Passage(r.id, 0, len(r.text)) for r in (later, earlier))
    return LineageLink(later.id, earlier.id, LineageKind.COPIES, whole, 1.0)


def _link(earlier: Text, later: Text, pairs: Sequence[Match]) -> LineageLink | None:
    """The link that the sentences which are alike amount to, if they amount to one."""
    covered = min(sum(m.first.size for m in pairs), sum(m.second.size for m in pairs))
    share = covered / max(1, min(earlier.size, later.size))
    if share >= _COPY:
        kind = LineageKind.COPIES
    elif any(_telling(m) for m in pairs) or len(pairs) >= _MANY:
        kind = LineageKind.SHARES_PASSAGE
    else:
        return None
    evidence: dict[Passage, None] = {}
    for match in sorted(pairs, key=lambda m: m.second.start):
        evidence[later.passage(match.second)] = None
        evidence[earlier.passage(match.first)] = None
    score = max(share, max(m.score for m in pairs) * 0.5)
    return LineageLink(later.report.id, earlier.report.id, kind, tuple(evidence), round(min(1.0, score), 3))


def _telling(match: Match) -> bool:
    """Whether one sentence alone shows that text was shared.

    Words that one report quotes and another prints as its own need be less alike, where they hold the
    same number: nobody arrives at both by himself.
    """
    if min(match.first.size, match.second.size) < _LONG:
        return False
    one_quoted = max(match.first.quoted, match.second.quoted) >= 0.6
    return match.score >= (_BORROWED if one_quoted and match.number else _SURE)
