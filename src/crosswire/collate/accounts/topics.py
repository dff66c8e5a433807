"""What an account is about: a passage of a report, short enough to stand as a heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosswire.collate.accounts.claims import Claim
from crosswire.resources import lists
from crosswire.types import Span
from crosswire.types.spans import SpanIndex

_TELLING = 4  # words that a topic is found by
_LONGEST = 90  # characters of a topic
_FEWEST = 2  # words of a topic that is a whole claim
_TRIM = ' ,;“”"'
_LEANING, _LINKS = lists.several("collate/accounts/topics", "leaning", "links")


def topic(group: Sequence[Claim], phrases: Mapping[str, SpanIndex[Span]]) -> str | None:
    """The shortest passage that holds what most sides speak of, or a charge, or the shortest claim."""
    said = [c for c in group if not c.bare]
    if blamed := [t for c in group if c.mutual and (t := _charge(c))]:
        return min(blamed, key=len)
    sides: dict[str, set[str]] = defaultdict(set)
    for claim in said:
        for key in claim.keys:
            sides[key].add(claim.side)
    names = {w.key for c in said for w in c.words if w.kind in {"name", "number"}}
    shared = [k for k in sides if len(sides[k]) > 1 and k != "not"]
    if any(k not in names for k in shared):
        weights = {key: max(c.keys.get(key, 0.0) for c in said) for key in shared}
        chosen = sorted(shared, key=lambda k: (-len(sides[k]), k in names, -weights[k], k))[:_TELLING]
        for size in range(len(chosen), 1, -1):
            found = [p for c in said if (p := _passage(c, chosen[:size], phrases[c.report.id]))]
            if found:
                return min(found, key=lambda p: (lists.known(p.split()[0]) in _LEANING, len(p)))
    charges = [t for c in group if c.blames and (t := _charge(c))]
    short = [c for c in said if len(c.text) <= _LONGEST and len(c.words) >= _FEWEST]
    whole = [c.text for c in short if "not" not in c.keys] or [c.text for c in short]
    return min(charges or whole, key=len, default=None)


def _charge(claim: Claim) -> str | None:
    """What somebody is accused of: what stands after "of" or "for"."""
    text = claim.text
    words = text.split()
    at = next((n for n, word in enumerate(words) if word in _LINKS), None)
    rest = " ".join(words[at + 1 :]) if at is not None else ""
    return rest if len(rest.split()) > 1 and len(rest) <= _LONGEST else None


def _passage(claim: Claim, keys: Sequence[str], phrases: SpanIndex[Span]) -> str | None:
    """The shortest run of a claim's words that holds them all, begun where its first phrase begins."""
    wanted, best = set(keys), None
    for start, first in enumerate(claim.words):
        if first.key not in wanted:
            continue
        missing = set(wanted)
        for last in claim.words[start:]:
            missing.discard(last.key)
            if not missing:
                span = Span(first.span.start, last.span.end)
                if best is None or span.end - span.start < best.end - best.start:
                    best = span
                break
    if best is None:
        return None
    begun, ended = _phrase(best.start, claim, phrases), _phrase(best.end - 1, claim, phrases)
    text = claim.report.shown(Span(begun.start, max(best.end, ended.end))).strip(_TRIM)
    return text if len(text) <= _LONGEST else None


def _phrase(at: int, claim: Claim, phrases: SpanIndex[Span]) -> Span:
    """The noun phrase that holds a character, as far as it is claimed: "all six gates", not "gates"."""
    held = min(phrases.meeting(Span(at, at + 1)), key=lambda p: p.end - p.start, default=None)
    if held is None:
        return Span(at, at + 1)
    return Span(max(held.start, claim.span.start), min(held.end, claim.span.end))
