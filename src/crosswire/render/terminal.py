"""The brief for a terminal: readable at 80 columns and without colour."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from crosswire.languages.wording import badged, speaking, worded
from crosswire.render.view import page
from crosswire.render.view.clip import clip
from crosswire.render.view.model import Excerpt, Item, KeyFigure, Page, Piece, Row, Section
from crosswire.types import Badge, Brief, Tone

NARROWEST = 40
STYLES = {Tone.CALM: "", Tone.NOTE: "bold", Tone.ALERT: "bold reverse"}
Line = tuple[int, Text]
"""A line of the page: how far it stands in, and its text."""


def render(brief: Brief, *, width: int = 80, colour: bool = False) -> str:
    """The brief as lines of text.

    Args:
        brief: What to show.
        width: Columns of the terminal.
        colour: Whether to style; without it no escape sequence is written, and evidence stands
            between asterisks.
    """
    return _drawn(_whole, brief, width, colour=colour)


def first_screen(brief: Brief, *, width: int = 80, colour: bool = False) -> str:
    """What a desk asks first: headline, lede, the key questions and their answers, how many origins.

    It ends with what else the brief holds, and how to see it. The arguments are those of `render`.
    """
    return _drawn(_first, brief, width, colour=colour)


def open_questions(brief: Brief, *, width: int = 80, colour: bool = False) -> str:
    """What a desk should ask next, and nothing else. The arguments are those of `render`."""
    return _drawn(_asking, brief, width, colour=colour)


def _drawn(draw: Callable[[Console, _Pen, Page], None], brief: Brief, width: int, *, colour: bool) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(width, NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    with speaking(brief.story.languages):
        draw(console, _Pen(console.width, colour=colour), page(brief))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _whole(console: Console, pen: _Pen, shown: Page) -> None:
    _opening(console, pen, shown)
    for section in shown.sections:
        if not (section.items or section.empty):
            continue
        console.print()
        _rule(console, section.title)
        _print(console, pen.section(section))
    console.print()
    _print(console, [(0, Text(shown.made_with, "dim"))])


def _first(console: Console, pen: _Pen, shown: Page) -> None:
    _opening(console, replace(pen, lines=1), shown)
    rest = [f"{s.title} {len(s.items)}" for s in shown.sections if s.items]
    _print(console, [(0, Text(worded("facts.further", what="; ".join(rest)), "dim"))] if rest else [])
    _print(console, [(0, Text(worded("facts.all"), "dim"))])


def _asking(console: Console, pen: _Pen, shown: Page) -> None:
    (section,) = (one for one in shown.sections if one.key == "asking")
    _rule(console, section.title)
    _print(console, pen.section(replace(section, lead=len(section.items))))


def _opening(console: Console, pen: _Pen, shown: Page) -> None:
    _print(console, pen.opening(shown))
    if pen.lines > 1 and shown.summary:
        _rule(console, worded("titles.sentences"))
        _print(console, pen.summary(shown))
    for group in shown.groups:
        _rule(console, group.title)
        for figure in group.figures:
            _print(console, pen.figure(figure))
        for item in (*group.accounts, *group.items, *group.quotes):
            _print(console, pen.account(item))
    _print(console, [] if shown.groups else [(2, Text(worded("empties.key")))])
    console.print()
    _print(console, [(0, Text(shown.counts, "bold"))])


def _rule(console: Console, title: str) -> None:
    console.print(Rule(title.upper(), align="left", characters="─", style="dim"))


def _print(console: Console, lines: Sequence[Line] | Iterator[Line]) -> None:
    for indent, text in lines:
        console.print(Padding(text, (0, 0, 0, indent)))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Turns the parts of a page into lines; `lines` is how many an excerpt may fill."""

    width: int
    colour: bool
    lines: int = 2

    def opening(self, shown: Page) -> Iterator[Line]:
        yield 0, Text(shown.headline, "bold")
        for fact in (*shown.facts, shown.outlets):
            yield 0, Text(fact, "dim")
        yield 0, Text("")
        if shown.lede:
            yield 0, Text(shown.lede)
        if self.lines > 1:
            yield from self.evidence(shown.lede_evidence[:1], 2)
        if shown.lede or shown.lede_evidence:
            yield 0, Text("")

    def summary(self, shown: Page) -> Iterator[Line]:
        """The story in sentences, each with its places."""
        for sentence in shown.summary:
            places = "; ".join(f"{e.outlet} {e.start}-{e.end}" for e in sentence.evidence)
            yield 0, Text.assemble(sentence.text, (f" [{places}]" if places else "", "dim"))

    def figure(self, figure: KeyFigure) -> Iterator[Line]:
        badges = [part for badge in figure.badges for part in (self.badge(badge), "  ")]
        yield 0, Text.assemble(*badges, self.asked(figure))
        ends = worded("numbers.to", low=figure.low, high=figure.high) if figure.high else figure.low
        if figure.high and figure.latest:
            ends = f"{ends}; {worded('facts.latest', what=figure.latest)}"
        if figure.reason:
            yield 2, Text.assemble(figure.reason, (f" ({figure.weight})", "dim"))
        else:
            yield 2, Text.assemble((ends, "bold"), f" – {figure.details}")
        for row in figure.rows:
            yield 2, self.answer(row)
        for note in figure.notes:
            yield 2, Text(f"≠ {note}")
        if not figure.rows or self.lines > 1:
            yield from self.evidence(figure.beside, 4)

    def section(self, section: Section) -> Iterator[Line]:
        if not section.items:
            yield 0, Text(worded("empties.one", what=section.empty), "dim")
            return
        rest = len(section.items) - section.lead
        yield 0, Text(section.about, "dim")
        for item in section.items[: section.lead]:
            yield from self.item(item, beside=section.beside)
        if rest > 0:
            yield 0, Text(worded("facts.more_elsewhere", n=rest), "dim")

    def title(self, item: Item) -> Text:
        badges = [part for badge in item.badges for part in ("  ", self.badge(badge))]
        return Text.assemble(self.asked(item), *badges)

    def asked(self, one: Item | KeyFigure) -> Text:
        """What it is about; a number that a report's words give is underlined, or between asterisks."""
        return self.set_off(one.pieces or (Piece(one.title, marked=False),))

    def set_off(self, pieces: Sequence[Piece]) -> Text:
        """Text whose marked words are underlined, or stand between asterisks."""
        if not self.colour:
            return Text("".join(f"*{p.text}*" if p.marked else p.text for p in pieces), "bold")
        return Text.assemble(*((p.text, "bold underline" if p.marked else "bold") for p in pieces))

    def item(self, item: Item, *, beside: int) -> Iterator[Line]:
        yield 0, self.title(item)
        if item.text:
            yield 2, Text(item.text)
        yield from self.evidence(item.evidence[:beside], 4)
        for row in item.rows:
            yield from self.row(row)
        for note in item.notes:
            yield 2, Text(f"· {note}")

    def row(self, row: Row) -> Iterator[Line]:
        yield 2, self.answer(row)
        yield from self.evidence(row.evidence[:1], 6)

    def account(self, item: Item) -> Iterator[Line]:
        """An account as a row of the first screen."""
        badges = [part for badge in item.badges for part in (self.badge(badge), "  ")]
        yield 0, Text.assemble(*badges, self.asked(item))
        if item.text:
            yield 2, Text(item.text)
        for note in item.notes:
            yield 2, Text(note)
        for row in item.rows:
            yield 2, self.answer(row)

    def answer(self, row: Row) -> Text:
        details = f" – {'; '.join(row.details)}" if row.details else ""
        pieces = row.pieces or (Piece(row.text, marked=False),)
        lead = (Piece(f"{row.lead}: ", marked=False),) if row.lead else ()
        return Text.assemble("- ", self.set_off((*lead, *pieces)), details)

    def evidence(self, excerpts: Sequence[Excerpt], indent: int) -> Iterator[Line]:
        for excerpt in excerpts:
            head, tail = f"{excerpt.outlet}: ", f" [{excerpt.start}-{excerpt.end}]"
            room = max(self.lines * (self.width - indent) - len(head) - len(tail) - 8, 40)
            pieces = [(p.text, "underline") if p.marked else p.text for p in clip(excerpt, room)]
            if not self.colour:
                pieces = [f"*{p.text}*" if p.marked else p.text for p in clip(excerpt, room)]
            yield indent, Text.assemble((head, "dim"), *pieces, (tail, "dim"))

    def badge(self, badge: Badge) -> tuple[str, str]:
        return f"{badge.shape} {badged(badge).upper()}", STYLES[badge.tone]
