"""A checked draft as one HTML page: the draft with its marks, and under it what the reports say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from crosswire.languages.wording import badged, worded
from crosswire.render import clean
from crosswire.render.checking import tally
from crosswire.render.page import environment, policy, style
from crosswire.render.page import part as part_of_page
from crosswire.render.wording import names
from crosswire.types import Badge, Span
from crosswire.types.checking import Check, CheckedPiece, Verdict

_PARAGRAPH = re.compile(r"\n\s*\n")
_LONGEST = 200  # characters of a piece that its heading shows


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of the draft, and the piece that they are of."""

    text: str
    id: str = ""
    classes: str = ""
    title: str = ""
    number: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    badge: Badge
    count: int


class Places(Protocol):
    """Where an application shows passages of a report."""

    def place(self, report: str, start: int, end: int) -> str:
        """In its text."""
        ...

    def around(self, report: str, start: int, end: int) -> str:
        """With what stands around it, beside the page."""
        ...


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of a report.

    Attributes:
        place: Its address, where the page is one of an application.
        around: The same with what stands around it, to be shown beside the page.
    """

    report: str
    url: str | None
    before: str
    text: str
    after: str
    place: str | None = None
    around: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A piece as a page tells it."""

    id: str
    number: int
    text: str
    badge: Badge
    reason: str
    origins: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    id: str
    title: str
    pieces: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class CheckedView:
    """What a page of a checked draft shows, every text of a stranger cleaned."""

    name: str
    story: str
    reports: str
    tally: str
    verdicts: tuple[Row, ...]
    paragraphs: tuple[tuple[Part, ...], ...]
    groups: tuple[Group, ...]
    made_with: str


def render(check: Check) -> str:
    """The check as one self-contained page, without script: hostile text stays text."""
    css = f"{style()}\n{checked_style()}"
    shown = environment().get_template("checked.html.j2")
    return shown.render(view=view(check), style=css, policy=policy(css, ""))


def checked_style() -> str:
    """The rules for a checked draft, beside those of every page."""
    return part_of_page("style/checked.css")


def view(check: Check, places: Places | None = None) -> CheckedView:
    """The check as a page shows it; the application includes it in a page of its own.

    Args:
        check: What was found.
        places: Where the passages of reports stand, in an application.
    """
    numbers = {piece.id: n for n, piece in enumerate(check.pieces, 1)}
    told = {piece.id: _told(check, piece, numbers[piece.id], places) for piece in check.pieces}
    look = tuple(told[p.id] for p in check.faults)
    undecided = tuple(told[p.id] for p in check.pieces if p.verdict is Verdict.UNDECIDED)
    sound = tuple(told[p.id] for p in check.pieces if p.verdict is Verdict.SUPPORTED)
    groups = (
        Group("look", worded("checked.look"), look),
        Group("undecided", worded("checked.undecided"), undecided),
    )
    return CheckedView(
        name=clean.line(check.draft),
        story=clean.line(check.story),
        reports=worded("counts.report", n=len(check.reports)),
        tally=tally(check),
        verdicts=tuple(Row(v.badge, n) for v in Verdict if (n := check.counts[v.value])),
        paragraphs=tuple(_paragraphs(check, numbers)),
        groups=tuple(
            g for g in (*groups, Group("supported", worded("checked.supported"), sound)) if g.pieces
        ),
        made_with=check.crosswire,
    )


def _told(check: Check, piece: CheckedPiece, number: int, places: Places | None) -> Told:
    called = {report.id: report for report in check.reports}
    quotes = tuple(
        Quote(
            clean.line(called[q.report].name),
            clean.link(called[q.report].url),
            clean.visible(q.before).replace("\n", " "),
            clean.line(q.text),
            clean.visible(q.after).replace("\n", " "),
            places.place(q.report, q.start, q.end) if places else None,
            places.around(q.report, q.start, q.end) if places else None,
        )
        for q in piece.evidence
        if q.report in called
    )
    text = clean.line(piece.text)
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
    origins = names.listed([clean.line(name) for name in piece.origins], most=4)
    return Told(piece.id, number, shown, piece.verdict.badge, clean.line(piece.reason), origins, quotes)


def _paragraphs(check: Check, numbers: dict[str, int]) -> Iterator[tuple[Part, ...]]:
    """The draft, paragraph by paragraph, cut at the ends of what was checked."""
    start = 0
    seen: set[str] = set()
    for end in [*(m.start() for m in _PARAGRAPH.finditer(check.text)), len(check.text)]:
        inside = check.text[start:end]
        if inside.strip():
            first = start + len(inside) - len(inside.lstrip())
            yield tuple(_parts(check, Span(first, first + len(inside.strip())), numbers, seen))
        start = end


def _parts(check: Check, span: Span, numbers: dict[str, int], seen: set[str]) -> Iterator[Part]:
    start, end = span.start, span.end
    inside = [p for p in check.pieces if p.start < end and start < p.end]
    sentences = [s for s in check.spans if s.start < end and start < s.end]
    bare = [s for s in sentences if not any(p.start < s.end and s.start < p.end for p in inside)]
    marked = [*bare, *(Span(p.start, p.end) for p in inside)]
    edges = [n for one in marked for n in (one.start, one.end)]
    cuts = sorted({start, end, *(n for n in edges if start < n < end)})
    for first, last in pairwise(cuts):
        holding = [p for p in inside if p.start <= first and last <= p.end]
        text = clean.visible(check.text[first:last])
        if not text:
            continue
        piece = _shown(holding)
        if piece is None:
            unchecked = any(s.start <= first and last <= s.end for s in bare)
            yield (
                Part(text, classes="unchecked", title=worded("checked.unchecked"))
                if unchecked
                else Part(text)
            )
            continue
        badge = piece.verdict.badge
        tone = f"tone-{badge.tone.value}" if piece.verdict.faults else ""
        ends = min(piece.end, end) == last
        yield Part(
            text,
            piece.id,
            f"{piece.verdict.value} {tone}".strip(),
            f"{badged(badge)}: {clean.line(piece.reason)}",
            f"{numbers[piece.id]} {badged(badge).casefold()}" if ends and piece.verdict.faults else "",
            first=piece.id not in seen,
        )
        seen.add(piece.id)


def _shown(holding: Sequence[CheckedPiece]) -> CheckedPiece | None:
    """Of the pieces that some characters are of, the one to show: what needs a look, the shorter of two."""
    ranked = sorted(holding, key=lambda p: (not p.verdict.faults, p.end - p.start, p.id))
    return ranked[0] if ranked else None
