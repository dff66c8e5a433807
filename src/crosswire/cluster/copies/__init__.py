"""Who printed whose text.

    reports | sentences (noise left out) | pairs that share rare words | alike word by word | links

Two reports of one story share names, numbers and quotations without sharing a text, and a copy that was
rewritten shares hardly a third of its runs of three words. So sentences are compared, not runs: those that
share rare words are laid beside each other word by word. Quotations count only where one side prints the
words as its own, because two desks that quote one speaker have copied nothing. Each sentence meets only
those that share something rare with it, never all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.cluster.copies.pairs import Match, matches
from crosswire.cluster.copies.rewrites import rewritten
from crosswire.cluster.copies.sentences import Sentence, Text, read
from crosswire.languages.wording import worded
from crosswire.link import Likeness
from crosswire.resources.weights import limits
from crosswire.types import Extract, LineageKind, LineageLink, Passage, Report

__all__ = ["find"]


def find(extracts: Sequence[Extract]) -> tuple[LineageLink, ...]:
    """Pairs of reports of which one holds text of the other: from the later one to the earlier.

    Args:
        extracts: Of any reports, in any order: it changes nothing.

    Returns:
        Links with scores from 0 to 1 and the passages that show it, then reports of the very same text.
    """
    ordered = sorted(extracts, key=lambda extract: extract.report.order)
    first: dict[str, Extract] = {}
    for extract in ordered:
        first.setdefault(extract.report.text, extract)
    texts = [read(extract) for extract in first.values()]
    found = matches(texts)
    links = {
        pair: link
        for pair, pairs in sorted(found.items())
        if (link := _link(texts[pair[0]], texts[pair[1]], pairs))
    }
    for one, other, quotes in rewritten(texts):
        if links.get((one, other)) is None or links[one, other].kind is not LineageKind.COPIES:
            links[one, other] = _rewrite(texts[one], texts[other], quotes)
    alike = ((first[e.report.text], e) for e in ordered)
    again = (_duplicate(one.report, other.report) for one, other in alike if one is not other)
    return (*(links[pair] for pair in sorted(links)), *again)


def _rewrite(earlier: Text, later: Text, quotes: Sequence[tuple[Sentence, Sentence]]) -> LineageLink:
    """A copy in other sentences: the evidence is the quotations that both have."""
    evidence = [p for one, other in quotes for p in (later.passage(other), earlier.passage(one))]
    why = Likeness(
        limits("copies")["rewritten"],
        "quotations_and_figures",
        (worded("lineage.rewritten", n=len(quotes)),),
    )
    return _made((later.report, earlier.report), LineageKind.COPIES, evidence, why)


def _made(
    ends: tuple[Report, Report], kind: LineageKind, evidence: Iterable[Passage], why: Likeness
) -> LineageLink:
    later, earlier = ends
    return LineageLink(later.id, earlier.id, kind, tuple(evidence), why.score, why.code, why.reason)


def _duplicate(earlier: Report, later: Report) -> LineageLink:
    """The same text twice: whoever sent it twice has not found a second source."""
    whole = (Passage(r.id, 0, len(r.text)) for r in (later, earlier))
    why = Likeness(1.0, "same_text", (worded("lineage.same_text"),))
    return _made((later, earlier), LineageKind.COPIES, whole, why)


def _link(earlier: Text, later: Text, pairs: Sequence[Match]) -> LineageLink | None:
    """The link that the sentences which are alike amount to, if they amount to one."""
    covered = min(sum(m.first.size for m in pairs), sum(m.second.size for m in pairs))
    share = covered / max(1, min(earlier.size, later.size))
    why = _why(share, pairs)
    if why is None:
        return None
    kind = LineageKind.COPIES if why.code == "share_of_text" else LineageKind.SHARES_PASSAGE
    evidence: dict[Passage, None] = {}
    for match in sorted(pairs, key=lambda m: m.second.start):
        evidence[later.passage(match.second)] = None
        evidence[earlier.passage(match.first)] = None
    return _made((later.report, earlier.report), kind, evidence, why)


def _why(share: float, pairs: Sequence[Match]) -> Likeness | None:
    """What shows that text was shared: how much of it, a sentence that nobody writes twice, or several."""
    score = round(min(1.0, max(share, max(m.score for m in pairs) * 0.5)), 3)
    if share >= limits("copies")["copy"]:
        return Likeness(score, "share_of_text", (worded("lineage.share", share=f"{share:.0%}"),))
    if any(_telling(m) for m in pairs):
        return Likeness(score, "one_sentence", (worded("lineage.one_sentence"),))
    if len(pairs) >= limits("copies")["several"]:
        return Likeness(score, "several_sentences", (worded("lineage.alike", n=len(pairs)),))
    return None


def _telling(match: Match) -> bool:
    """Whether one sentence alone shows that text was shared.

    Words that one report quotes and another prints as its own need be less alike, where they hold the
    same number: nobody arrives at both by himself.
    """
    fitted = limits("copies")
    if min(match.first.size, match.second.size) < fitted["long"]:
        return False
    quoted = max(match.first.quoted, match.second.quoted) >= fitted["quotation"]
    return match.score >= fitted["borrowed" if quoted and match.number else "sure"]
