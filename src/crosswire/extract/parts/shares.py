"""Percentages of a stated base, where the text also gives the number they come to."""

from __future__ import annotations

from crosswire.extract.parts.counts import Article
from crosswire.resources import lists
from crosswire.types import Figure, FigureKind, Share

_OF = lists.pattern("extract/parts/shares", "of")
_OR = lists.pattern("extract/parts/shares", "or")


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
