"""The brief as Markdown, with the words of strangers escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.languages.wording import badged, speaking, worded
from crosswire.render.view import page
from crosswire.render.view.clip import clip
from crosswire.render.view.model import Excerpt, Group, Item, KeyFigure, Page, Piece, Row, Section, Source
from crosswire.types import Badge, Brief

EXCERPT_WIDTH = 320

# Where escaping everything would make plain prose unreadable, only what can start markup is escaped.
INLINE = re.compile(r"([\\`*_\[\]<>|~&$^@])")
LINE_START = re.compile(r"^(\s*)([#>+\-=~:]|\d+[.)])")
AUTOLINK = re.compile(r"\b(https?|ftp|mailto|www)(?=[:.])", re.IGNORECASE)


def render(brief: Brief) -> str:
    """The brief as CommonMark with tables; no raw HTML, no link but to the reports' own addresses."""
    with speaking(brief.story.languages):
        return "\n".join(_lines(page(brief))) + "\n"


def escape(text: str) -> str:
    r"""Text of strangers as Markdown that shows just this text: no link, no markup, no HTML.

    >>> escape("[click](javascript:x) <b> *now* | 3. # 1")
    '\\[click\\](javascript:x) \\<b\\> \\*now\\* \\| 3. # 1'
    >>> escape("# heading"), escape("1. item"), escape("see https://evil.example")
    ('\\# heading', '1\\. item', 'see https\\://evil.example')
    """
    shown = INLINE.sub(r"\\\1", text)
    shown = LINE_START.sub(_escape_start, shown)
    return AUTOLINK.sub(r"\1\\", shown) if AUTOLINK.search(shown) else shown


def _escape_start(found: re.Match[str]) -> str:
    mark = found.group(2)
    return f"{found.group(1)}{mark[:-1]}\\{mark[-1]}"


def _lines(shown: Page) -> Iterator[str]:
    yield f"# {escape(shown.headline)}"
    yield ""
    for fact in (*shown.facts, shown.outlets):
        yield f"{escape(fact)}  "
    yield ""
    if shown.lede:
        yield f"**{escape(shown.lede)}**"
        yield ""
    yield from (_evidence(excerpt, "") for excerpt in shown.lede_evidence)
    yield ""
    yield from _summary(shown)
    for group in shown.groups:
        yield from _group(group)
    if not shown.groups:
        yield worded("empties.key")
        yield ""
    yield f"**{escape(shown.counts)}**"
    for section in (s for s in shown.sections if s.items or s.empty):
        yield ""
        yield from _section(section)
    yield ""
    yield from _sources(shown.sources)
    yield ""
    yield worded("facts.made_with", what=escape(shown.made_with))


def _summary(shown: Page) -> Iterator[str]:
    """The story in sentences, each with its places."""
    if not shown.summary:
        return
    yield f"## {worded('titles.sentences')}"
    yield ""
    for sentence in shown.summary:
        places = "; ".join(f"{escape(e.outlet)} {e.start}–{e.end}" for e in sentence.evidence)
        yield f"- {escape(sentence.text)}{f' ({places})' if places else ''}"
    yield ""


def _group(group: Group) -> Iterator[str]:
    """A heading of page one with its rows."""
    yield f"## {escape(group.title)}"
    yield ""
    for figure in group.figures:
        yield from _figure(figure)
    for item in (*group.accounts, *group.items, *group.quotes):
        yield from _contested(item)
    yield ""


def _figure(figure: KeyFigure) -> Iterator[str]:
    """A question of page one: its standing, its answers, what fails beside them, and where they stand."""
    badges = "".join(f" · {escape(_badge(badge))}" for badge in figure.badges)
    ends = worded("numbers.to", low=figure.low, high=figure.high) if figure.high else figure.low
    yield f"- **{_asked(figure)}**{badges}"
    if figure.reason:
        yield f"  - {escape(figure.reason)} ({escape(figure.weight)})"
    else:
        yield f"  - **{escape(ends)}** – {escape(figure.details)}"
    yield from map(_answer, figure.rows)
    yield from (f"  - ≠ {escape(note)}" for note in figure.notes)
    yield from (_evidence(excerpt, "  ") for excerpt in figure.beside if not figure.rows)
    yield f"  - → {escape(figure.sentence)}"


def _contested(item: Item) -> Iterator[str]:
    """An account as a row of the first screen."""
    badges = "".join(f" · {escape(_badge(badge))}" for badge in item.badges)
    yield f"- **{_asked(item)}**{badges}"
    yield from (f"  - {escape(text)}" for text in (item.text, *item.notes) if text)
    yield from map(_answer, item.rows)


def _asked(one: Item | KeyFigure) -> str:
    """What it is about; a number that a report's words give is set off."""
    return _set_off(one.pieces or (Piece(one.title, marked=False),))


def _set_off(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"_{escape(p.text)}_" if p.marked else escape(p.text) for p in pieces)


def _section(section: Section) -> Iterator[str]:
    yield f"## {escape(section.title)}"
    yield ""
    if not section.items:
        yield worded("empties.one", what=escape(section.empty))
        return
    yield f"*{escape(section.about)}*"
    yield ""
    for item in section.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    badges = "".join(f" · {escape(_badge(badge))}" for badge in item.badges)
    yield f"- **{_asked(item)}**{badges}"
    if item.text:
        yield f"  - {escape(item.text)}"
    yield from (_evidence(excerpt, "  ") for excerpt in item.evidence)
    for row in item.rows:
        yield from _row(row)
    yield from (f"  - {escape(note)}" for note in (*item.notes, *item.basis))


def _answer(row: Row) -> str:
    details = f" – {escape('; '.join(row.details))}" if row.details else ""
    lead = f"**{escape(row.lead)}:** " if row.lead else ""
    said = _set_off(row.pieces or (Piece(row.text, marked=False),))
    return f"  - {lead}{said if lead else f'**{said}**'}{details}"


def _row(row: Row) -> Iterator[str]:
    yield _answer(row)
    yield from (_evidence(excerpt, "    ") for excerpt in row.evidence)


def _evidence(excerpt: Excerpt, indent: str) -> str:
    """The place first, then the sentence, the evidence in bold."""
    pieces = "".join(_marked(p.text) if p.marked else escape(p.text) for p in clip(excerpt, EXCERPT_WIDTH))
    return f"{indent}- {escape(excerpt.outlet)}: {pieces} ({excerpt.start}–{excerpt.end})"


def _marked(text: str) -> str:
    """Bold, the spaces left outside the marks, where Markdown wants them."""
    inner = text.strip()
    if not inner:
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}**{escape(inner)}**{tail}"


def _badge(badge: Badge) -> str:
    return f"{badge.shape} {badged(badge)}"


def _sources(sources: tuple[Source, ...]) -> Iterator[str]:
    yield f"## {worded('titles.reports_listed')}"
    yield ""
    for source in sources:
        title = f": {escape(source.title)}" if source.title else ""
        details = escape("; ".join((source.id, *source.details)))
        address = f" <{source.url}>" if source.url else ""
        yield f"- **{escape(source.outlet)}**{title} ({details}){address}"
