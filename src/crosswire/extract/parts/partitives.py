"""Breakdowns that take up a total from before: "Of those freed, 78 were …", "27 of the dead …, nine …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from crosswire.extract.parts.counts import Article, fits, ids
from crosswire.extract.parts.lists import apposed
from crosswire.resources import linking, lists
from crosswire.resources.words.forms import origins
from crosswire.types import Breakdown, Figure, FigureClues

_OPENS, _AFTER, _LISTED = lists.patterns("extract/parts/partitives", "opens", "after", "listed")
_MOVES = frozenset({"rose", "fell"})  # "the toll rose to 41" says nothing of what is counted
_OPENING = 120  # characters that "of the hostages freed by …," may take before its first number
_BACK = 1200  # characters: about as far as "of those freed" reaches back
_NEAR = 300  # and "of them", which names nothing


def partitives(article: Article) -> list[Breakdown]:
    """Sentences that share out a total which they take up from before."""
    found = []
    for _, here in groupby(article.counts, key=lambda figure: figure.sentence):
        counts = list(here)
        seen = _opening(counts, article) or _of_them(counts, article)
        if seen is not None:
            found.append(seen)
    return found


def _opening(here: Sequence[Figure], article: Article) -> Breakdown | None:
    """A sentence that opens with "of those …", or with "of the 34 dead"."""
    first = here[0]
    lead = article.text[first.sentence.start : first.start]
    if not _OPENS.match(lead) or len(lead) > _OPENING:
        return None
    if len(lead.split()) <= 2:
        parts = _shared_out(first, here[1:], (), article)
        return Breakdown(first.id, ids(parts), len(parts) > 1, "of the") if parts else None
    total = _total_before(first, lead, article)
    if total is None:
        return None
    parts = _shared_out(total, here, article.counts, article)
    return Breakdown(total.id, ids(parts), len(parts) > 1, "of those")


def _of_them(here: Sequence[Figure], article: Article) -> Breakdown | None:
    """A list whose first number is followed by "of the dead"."""
    text = article.text
    place = next((n for n, f in enumerate(here) if _AFTER.match(text[f.end : f.end + 40])), None)
    if place is None:
        return None
    first = here[place]
    total = _total_before(first, " ".join(text[first.end : first.end + 40].split()[:4]), article)
    if total is None:
        return None
    parts = [first]
    for figure in here[place + 1 :]:
        if not fits(total, figure) or not _LISTED.match(text[parts[-1].end : figure.start]):
            break
        parts.append(figure)
    return Breakdown(total.id, ids(parts), len(parts) > 1, "of them")


def _total_before(part: Figure, phrase: str, article: Article) -> Figure | None:
    """The nearest earlier figure that is larger and that the phrase may mean."""
    wanted = _named(phrase)
    for figure in reversed([f for f in article.counts if f.end <= part.sentence.start]):
        if part.start - figure.end > (_BACK if wanted else _NEAR):
            return None
        if figure.value == part.value or not fits(figure, part):
            continue
        if _same_outcome(figure, part, wanted, article.clue(part)) and _same_noun(figure, wanted):
            return figure
    return None


def _named(phrase: str) -> frozenset[str]:
    """Sets of nouns and outcomes that the phrase names: "of the hostages released"."""
    nouns, outcomes = linking.nouns().class_of, linking.outcomes().class_of
    found: set[str] = set()
    for word in re.findall(r"[a-z]+", lists.known(phrase)):
        for form in origins(word):
            found.update(outcomes.get(form, ()))
            found.update([nouns[form]] if form in nouns else [])
    return frozenset(found)


def _same_noun(total: Figure, wanted: frozenset[str]) -> bool:
    """The phrase's noun is the total's, or one of them says no more than "people"."""
    known = linking.nouns()
    own = known.class_of.get(total.counted or "", total.counted)
    human = wanted & known.human
    generic = {"person", "victim"}
    return own is None or not human or own in human or own in generic or bool(human <= generic)


def _same_outcome(total: Figure, part: Figure, wanted: frozenset[str], clues: FigureClues) -> bool:
    """The total's outcome stands in the phrase or in the clues of the part."""
    if total.predicate in wanted:
        return True
    if wanted & linking.outcomes().people:
        return False
    if total.predicate is None or total.predicate in _MOVES:
        return True
    return part.predicate in (None, total.predicate) or total.predicate in clues.predicates


def _shared_out(
    total: Figure, here: Sequence[Figure], counts: Sequence[Figure], article: Article
) -> list[Figure]:
    """The parts of the sentence, and of the next ones of the paragraph that say the same of others."""
    text = article.text
    end = here[-1].end if here else total.end
    following = [
        f
        for f in counts
        if f.start > end and "\n" not in text[end : f.start].strip(" ") and f.predicate == total.predicate
    ]
    parts: list[Figure] = []
    named: set[str] = set()
    for figure in (*here, *following):
        if figure.id in named or not fits(total, figure) or article.clue(figure).including:
            continue
        parts.append(figure)
        again = apposed(figure, [f for f in (*here, *following) if f.start > figure.start], article)
        named.update(again.parts if again else ())
    return parts
