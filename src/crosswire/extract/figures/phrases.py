"""Set phrases that say what happened, whose parts say nothing alone: "handed over", "lost their lives"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from crosswire.extract.figures.lexicon import table

_REACH = 9
_FAR = 40


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The phrases of the list; "…" stands for up to five words."""
    return tuple(
        (re.compile(rf"(?i)\b(?:{'|'.join(_expression(p) for p in phrases)})\b"), name)
        for name, phrases in table("phrases").items()
    )


def _expression(phrase: str) -> str:
    parts = [r"(?:\S+\s+){0,5}?" if word == "…" else word + r"\s+" for word in phrase.split()]
    return re.sub(r"\\s\+$", "", "".join(parts))


def find(doc: Any, anchor: Any) -> str | None:
    """The class of the set phrase nearest to `anchor` in its clause, if there is one."""
    sentence = anchor.sent
    start, end = max(sentence.start, anchor.i - _REACH), min(sentence.end, anchor.i + _REACH)
    window, offset = doc[start:end].text, anchor.idx - doc[start].idx
    best: tuple[int, str] | None = None
    for pattern, name in _patterns():
        for match in pattern.finditer(window):
            distance = _distance(match, offset)
            gap = window[min(offset, match.end()) : max(offset, match.start())]
            if distance < _FAR and not re.search(r"[;.]", gap) and (best is None or distance < best[0]):
                best = distance, name
    return best[1] if best else None


def _distance(match: re.Match[str], offset: int) -> int:
    if match.start() <= offset <= match.end():
        return 0
    return min(abs(match.start() - offset), abs(match.end() - offset))
