"""The words above a figure in the parse, one step at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

CLAUSES = frozenset({"ccomp", "xcomp", "comp:cl", "acl", "acl:relcl", "csubj", "csubj:pass"})
NOUNS = frozenset({"NOUN", "PROPN"})
_REACH = 12


def steps(anchor: Any) -> Iterator[tuple[Any, Any]]:
    """Every word above the anchor, nearest first, each with the word below it on the way."""
    token = anchor
    for _ in range(_REACH):
        if token.head.i == token.i:
            return
        yield token, token.head
        token = token.head
