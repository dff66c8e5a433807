"""Where a sentence comes from: the reports that hold it, who says it there, and who copied whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosswire.errors import UsageError
from crosswire.mcp.answers import Told, chain, report
from crosswire.mcp.quoting import FIELD, address, quoted
from crosswire.types import LineageLink, Passage, Report, Span

SHORTEST = 12  # characters of a sentence that is looked for: shorter ones stand everywhere
LONGEST = 2_000
STRETCH = 8_000  # characters of a report in one resource
_PLACES = 10
_QUOTES = frozenset("\"'“”‘’«»")


def sources(told: Told, sentence: str) -> dict[str, Any]:
    """Every place where a sentence stands, whatever its spaces and quotation marks, with what is known of it.

    Args:
        told: The story.
        sentence: Its words, as a report, a brief or somebody's draft has them.

    Raises:
        UsageError: It is too short to be looked for, or longer than a paragraph.
    """
    wanted = _words(sentence)
    if not SHORTEST <= len(wanted) <= LONGEST:
        raise UsageError(
            f"a sentence of {SHORTEST} to {LONGEST:,} characters, please: {len(wanted)} were given"
        )
    found = [at for one in told.brief.reports for at in places(one, wanted)]
    return {
        "story": told.story,
        "found": len(found),
        "places": [_place(told, at) for at in found[:_PLACES]],
        "copies": [_copy(one) for one in _links(told, {at.report for at in found})],
        "note": "Found by its words, not by its meaning: an empty list does not say that nobody reports it."
        if not found
        else None,
    }


def places(one: Report, wanted: str) -> Iterator[Passage]:
    """Where words stand in a report; spaces, quotation marks and capitals do not count.

    Args:
        one: The report.
        wanted: The words, as `_words` has them.
    """
    kept: list[str] = []
    at: list[int] = []
    for place, letter in enumerate(one.text):
        plain = _plain(letter, kept[-1] if kept else " ")
        kept.extend(plain)
        at.extend([place] * len(plain))
    text, start = "".join(kept), 0
    while (start := text.find(wanted, start)) >= 0:
        end = start + len(wanted)
        yield Passage(one.id, at[start], at[end - 1] + 1)
        start = end


def _plain(letter: str, before: str) -> str:
    """A letter as it is compared; nothing for what does not count."""
    if letter in _QUOTES or (letter.isspace() and before == " "):
        return ""
    return " " if letter.isspace() else letter.casefold()


def _words(sentence: str) -> str:
    kept: list[str] = []
    for letter in sentence:
        kept.extend(_plain(letter, kept[-1] if kept else " "))
    return "".join(kept).strip().rstrip(".")


def _place(told: Told, at: Passage) -> dict[str, Any]:
    here = Span(at.start, at.end)
    statements = [
        one
        for one in told.brief.statements
        if one.report == at.report and any(span.overlaps(here) for span in one.content)
    ]
    figures = [one for one in told.brief.figures if one.report == at.report and here.overlaps(one.span)]
    return {
        **told.quote(at),
        "statements": [
            {"statement": one.id, "kind": one.kind.value, "said_by": chain(one.chain)}
            for one in statements[:5]
        ],
        "figures": [{"figure": one.id, "question": one.question} for one in figures[:10]],
    }


def _links(told: Told, reports: set[str]) -> list[LineageLink]:
    return [one for one in told.brief.lineage.links if {one.from_, one.to} <= reports][:20]


def _copy(one: LineageLink) -> dict[str, Any]:
    return {"from": one.from_, "to": one.to, "kind": one.kind.value, "reason": quoted(one.reason)}


def stretch(told: Told, name: str, start: int, end: int) -> dict[str, Any]:
    """Characters of a report, at most `STRETCH`, and where those before and after are.

    Raises:
        UsageError: There is no such report, or no such characters in it.
    """
    one = told.reports.get(name)
    if one is None:
        raise UsageError(f"there is no report {name[:200]!r} in this story")
    if not 0 <= start < end or start >= len(one.text):
        raise UsageError(f"the report has characters 0 to {len(one.text)}, not {start} to {end}")
    stop = min(end, start + STRETCH, len(one.text))
    return {
        **report(one),
        "start": start,
        "end": stop,
        "text": {FIELD: _marked(one.text[start:stop])},
        "noise": [
            {"start": n.start, "end": n.end, "kind": n.kind.value}
            for n in one.noise
            if n.start < stop and start < n.end
        ][:100],
        "before": address(told.story, name, max(0, start - STRETCH), start) if start else None,
        "after": address(told.story, name, stop, min(len(one.text), stop + STRETCH))
        if stop < len(one.text)
        else None,
    }


def _marked(text: str) -> str:
    """The characters as they are, but for those that nobody can see: each of these becomes one that is seen.

    Offsets into the stretch stay those of the report.
    """
    return "".join(
        one if one.isprintable() or one in "\n\t" else " " if one.isspace() else "\ufffd" for one in text
    )
