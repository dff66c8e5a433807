"""Which statement a figure lies in, and who therefore says it."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.types import ChainLink, Span, Statement


class Index:
    """The statements of one report, asked by characters.

    A figure belongs to the innermost statement whose content covers it; a source that closes a
    sentence ("… has killed 15, according to officials") therefore reaches only as far as the
    statement's content does, and a figure outside it stays the report's own.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._pieces = sorted(
            ((piece, statement) for statement in statements for piece in statement.content),
            key=lambda item: (item[0].start, item[0].end, item[1].id),
        )

    def of(self, span: Span) -> tuple[str | None, tuple[ChainLink, ...]]:
        """The id of the statement that holds `span` and its chain, outermost first; (None, ()) for none."""
        holding = [(piece, statement) for piece, statement in self._pieces if piece.covers(span)]
        if not holding:
            return None, ()
        _, statement = min(holding, key=lambda item: (item[0].end - item[0].start, item[1].id))
        return statement.id, statement.chain
