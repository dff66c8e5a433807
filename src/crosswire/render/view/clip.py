"""Excerpts cut to the width of a line, the evidence kept whole where it fits."""

from __future__ import annotations

from crosswire.render.view.model import Excerpt, Piece

GAP = "…"


def clip(excerpt: Excerpt, width: int) -> tuple[Piece, ...]:
    """The excerpt within `width` characters: its evidence with as many whole words around it as fit."""
    if len(excerpt.text) <= width:
        return excerpt.pieces
    before = "".join(p.text for p in _until_mark(excerpt.pieces))
    marked = "".join(p.text for p in excerpt.pieces if p.marked)
    after = excerpt.text[len(before) + len(marked) :]
    if len(marked) >= width:
        return (Piece(_head(marked, width), True),)
    room = width - len(marked)
    left = min(len(before), max(room // 2, room - len(after)))
    kept = (_tail(before, left), False), (marked, True), (_head(after, room - left), False)
    return tuple(Piece(text, flag) for text, flag in kept if text)


def _until_mark(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    first = next((n for n, piece in enumerate(pieces) if piece.marked), len(pieces))
    return pieces[:first]


def _head(text: str, width: int) -> str:
    """The first whole words of a text, the gap marked."""
    if len(text) <= width:
        return text
    cut = text[: max(width, 0)]
    return (cut.rsplit(" ", 1)[0] if " " in cut.strip() else cut.rstrip()) + GAP


def _tail(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    cut = text[len(text) - width :] if width > 0 else ""
    return GAP + (cut.split(" ", 1)[1] if " " in cut.strip() else cut.lstrip())
