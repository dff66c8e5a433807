"""Where a report breaks a figure down into parts, by the way the text is put together.

"105 hostages (81 Israelis and 24 foreigners)" adds; "136 people, among them 17 women" does not;
"three nurses, two women and a man" names three people twice, so the list is read as a breakdown only
where it adds up.
"""

from __future__ import annotations

from crosswire.extract.parts.counts import Article
from crosswire.extract.parts.lists import apposed, bracketed, included, named_parts
from crosswire.extract.parts.partitives import partitives
from crosswire.resources import lists
from crosswire.types import Breakdown, Figure, FigureKind, Share

__all__ = ["breakdowns"]


def breakdowns(article: Article) -> tuple[Breakdown, ...]:
    """The breakdowns of one report, by their totals; of each total one whole and one partial at most."""
    counts = article.counts
    found: dict[tuple[str, bool], Breakdown] = {}
    for place, total in enumerate(counts):
        rest = counts[place + 1 :]
        for reading in (bracketed, apposed, included):
            seen = reading(total, rest, article)
            if seen is not None:
                found.setdefault((seen.total, seen.whole), seen)
                break
    for seen in (*partitives(article), *named_parts(article)):
        found.setdefault((seen.total, seen.whole), seen)
    named = {(seen.total, part) for seen in found.values() if seen.whole for part in seen.parts}
    kept = [b for b in found.values() if b.whole or not all((b.total, part) in named for part in b.parts)]
    order = {f.id: n for n, f in enumerate(counts)}
    return tuple(sorted(kept, key=lambda b: (order[b.total], not b.whole)))


_OF, _OR = lists.patterns("extract/parts/shares", "of", "or")


def shares(article: Article) -> tuple[Share, ...]:
    """The shares of one report whose part, percentage and base one sentence gives."""
    text, figures = article.text, article.figures
    return tuple(
        Share(part.id, percent.id, base.id)
        for part, percent, base in zip(figures, figures[1:], figures[2:], strict=False)
        if part.sentence == percent.sentence == base.sentence
        and percent.kind is FigureKind.PERCENT
        and _plain(part)
        and _plain(base)
        and _OR.match(text[part.end : percent.start])
        and _OF.match(text[percent.end : base.start])
    )


def _plain(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.value is not None
