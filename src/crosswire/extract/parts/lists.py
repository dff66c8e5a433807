"""Breakdowns inside one sentence: brackets, appositions, "including", "17 of the 136"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crosswire.extract.parts.counts import Article, added, amount, fits, ids
from crosswire.types import Breakdown, Figure

# "12 people, including three children", "136 people, among them 17 women"
_SOME = r"includ(?:ing|es?|ed)|among (?:them|whom|the dead|those)|of (?:whom|which)"
_INCLUSIVE = re.compile(rf"^[^.;]*?\b(?:{_SOME})\b[^.;,]{{0,40}}$", re.IGNORECASE)
_OF_WHOM = re.compile(r"^(?: [\w-]+)?\s+of (?:whom|which|them)\b", re.IGNORECASE)
_MORE = re.compile(r"^[^.;:()\d]{0,80}?(?:,|\band\b)[^.;:()\d]{0,40}$")
_ASIDE = re.compile(r"\b(?:as well as|along with|plus|in addition)\b", re.IGNORECASE)
_AMONG_TOTAL = re.compile(
    r"^[^\d;:]{0,60}\b(?:among|out of|of) (?:the|a total of|these|those|all)\s+(?:\w+ ){0,2}$", re.IGNORECASE
)
_OPENING = re.compile(r"^[^()]{0,60}[(\[—–:-]\s*(?:[a-z]+ ){0,2}$")
_BRACKET_END = re.compile(r"[)\]—–.;]")
_LIST = re.compile(r"^[^.;:()\d]{0,80}?(?:,|\band\b|\bplus\b|\bas well as\b|&)[^.;:()\d]{0,40}$")
# "two women and a man": one more, without a number word.
_AND_ONE = re.compile(r"^\s+[\w-]+(?:\s[\w-]+)?,? and an? [a-z]")


def bracketed(total: Figure, rest: Sequence[Figure], article: Article) -> Breakdown | None:
    """Two parts or more inside brackets or dashes after the total."""
    text = article.text
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        if part.sentence != total.sentence or not fits(total, part):
            break
        if parts and (_BRACKET_END.search(between) or not _LIST.match(between)):
            break
        if not parts and not _OPENING.match(between):
            break
        parts.append(part)
    lead = text[total.end : parts[0].start] if parts else ""
    # A colon before a list of three or more gives all of it; before two it may open another thought.
    opened = bool(re.search(r"[(\[]", lead)) or (":" in lead and len(parts) > 2)
    if len(parts) < 2 or not (opened or added(parts) == amount(total)):
        return None
    return Breakdown(total.id, ids(parts), True, "brackets")


def apposed(total: Figure, rest: Sequence[Figure], article: Article) -> Breakdown | None:
    """A list after a comma that names the same things again ("five miners, two women and three men").

    Only where it adds up: otherwise the list goes on to other things.
    """
    text = article.text
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        if part.sentence != total.sentence or not fits(total, part) or not _LIST.match(between):
            return None
        if not parts and not between.rstrip().endswith(","):
            return None
        parts.append(part)
        one_more = 1 if _AND_ONE.match(text[part.end : part.end + 60]) else 0
        if added(parts) + one_more == amount(total) and len(parts) + one_more > 1:
            last = _unwritten(part, article) if one_more else None
            everyone = (*parts, last) if last else parts
            return Breakdown(total.id, ids(everyone), last is not None or not one_more, "apposition")
    return None


def _unwritten(part: Figure, article: Article) -> Figure | None:
    """The one person behind the last written number: "two women and a man"."""
    return next((f for f in article.figures if f.implicit and 0 < f.start - part.end <= 30), None)


def included(total: Figure, rest: Sequence[Figure], article: Article) -> Breakdown | None:
    """Parts after "including", "among them", "of whom" in the sentence of the total."""
    text = article.text
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        if part.sentence != total.sentence or not fits(total, part) or len(between) > 100:
            break
        whose = "," in between and _OF_WHOM.match(text[part.end : part.end + 40])
        if not (_MORE.match(between) if parts else _INCLUSIVE.match(between) or whose) or _ASIDE.search(
            between
        ):
            break
        parts.append(part)
    return Breakdown(total.id, ids(parts), False, "including") if parts else None


def named_parts(counts: Sequence[Figure], article: Article) -> list[Breakdown]:
    """Parts that stand before their total ("17 of the 136"), or that extraction tied to it."""
    text, found = article.text, []
    by_id = {f.id: f for f in counts}
    for part, after in pairwise(counts):
        tied = article.clues[part.id].including if part.id in article.clues else None
        if tied in by_id:
            found.append(Breakdown(tied, (part.id,), False, "including"))
        elif (
            part.sentence == after.sentence
            and fits(after, part)
            and _AMONG_TOTAL.search(text[part.end : after.start])
        ):
            found.append(Breakdown(after.id, (part.id,), False, "among"))
    return found
