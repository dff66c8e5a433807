"""Attributions of the benchmark's articles, as crosswire's statements give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from crosswire.analyse import analyse
from crosswire.config import Settings, load
from crosswire.extract.statements import find
from crosswire.types import Span, Statement
from evals.predict.prose import report

_BATCH = 16
_RELATIVE = re.compile(r",?\s+(who|which|that)\b")
_THAT = re.compile(r"\bthat,?\s+$", re.IGNORECASE)


def predict(records: Iterable[dict[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """One prediction a record, in their order.

    The benchmark counts the conjunction "that" as content, and a quotation that goes on after its
    cue as part of the attribution it goes on with; crosswire's statements leave the conjunction out
    and keep carried quotations apart. The benchmark's source is the relative pronoun ("who said"), ours
    its noun. All three are put back here, nothing else is changed.
    """
    settings = settings or load()
    held: list[dict[str, Any]] = []
    for record in records:
        held.append(record)
        if len(held) == _BATCH:
            yield from _batch(held, settings)
            held = []
    yield from _batch(held, settings)


def _batch(records: list[dict[str, Any]], settings: Settings) -> Iterator[dict[str, Any]]:
    analyses, _ = analyse([report(r) for r in records], settings)
    found = {a.report.id: s for a, s in zip(analyses, find(analyses, settings), strict=True)}
    for record in records:
        yield {"id": record["id"], "attributions": attributions(found.get(record["id"], ()), record["text"])}


def attributions(statements: Iterable[Statement], text: str) -> list[dict[str, list[list[int]]]]:
    """Statements in the format of the benchmark."""
    result: list[dict[str, list[list[int]]]] = []
    for statement in statements:
        content = [[s.start, s.end] for s in statement.content]
        content[0][0] -= _conjunction(text, statement.content[0])
        if not statement.cue and result:
            result[-1]["content"] += content
            continue
        result.append(
            {
                "source": [_pronoun(text, s, statement) for s in statement.source],
                "cue": [[s.start, s.end] for s in statement.cue],
                "content": content,
            }
        )
    return result


def _pronoun(text: str, source: Span, statement: Statement) -> list[int]:
    """The relative pronoun right behind a source whose clause holds the cue: the benchmark marks that."""
    found = _RELATIVE.match(text, source.end)
    cue = statement.cue[0].start if statement.cue else source.end
    if found and found.end() <= cue and len(text[found.end() : cue].split()) <= 4:
        return [found.start(1), found.end(1)]
    return [source.start, source.end]


def _conjunction(text: str, content: Span) -> int:
    """How many characters "that" takes before the content; none where there is none."""
    found = _THAT.search(text, 0, content.start)
    return content.start - found.start() if found else 0
