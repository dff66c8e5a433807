"""The versions of one article, for a terminal and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from crosswire.languages.moments import second
from crosswire.languages.wording import worded
from crosswire.record import plain
from crosswire.render import clean, json
from crosswire.render.wording import names
from crosswire.types.versions import Article, Edit, Revision, Seen

NOTHING = (
    "Between these versions no figure, quotation, source, name, date or headline and no whole sentence is "
    "another: what differs is wording or layout."
)


def render_json(article: Article) -> str:
    """The history as one JSON object."""
    return json.dump(plain(article), indent=1) + "\n"


def render(article: Article, *, width: int = 80) -> str:
    """The versions in the order in which they were seen, with what changed from each to the next."""
    return "\n".join(line for told in _lines(article) for line in _wrapped(told, width)) + "\n"


def _lines(article: Article) -> Iterator[str]:
    yield clean.line(article.url or article.outlet or article.report)
    dated = [(version.fetched, _version(version)) for version in article.versions]
    dated += [(one.at, f"  {clean.line(one.note)}") for one in article.met]
    yield from (line for _, line in sorted(dated, key=lambda one: one[0]))
    if len(article.versions) > 1 and not article.revisions:
        yield from ["", NOTHING]
    for revision in article.revisions:
        yield ""
        yield from _revision(revision)


def _version(version: Seen) -> str:
    title = f"  {clean.line(version.title)}" if version.title else ""
    once = version.seen == version.fetched
    last = "" if once else f", last at {second(version.seen)}"
    seen = f"fetched at {second(version.fetched)}{last}"
    return f"  version {version.number}: {seen}; {version.words} words{title}"


def _revision(revision: Revision) -> Iterator[str]:
    ends = [second(at) if at else "?" for at in (revision.seen_before, revision.seen_after)]
    silent = "  ◌ SILENT EDIT" if revision.silent else ""
    yield f"{ends[0]} → {ends[1]}: {names.counted(len(revision.edits), 'edit')}{silent}"
    yield from (_edit(edit) for edit in revision.edits)
    for note in revision.notes:
        yield f"  {worded('reports.notes', text=clean.line(note.passage.text or ''))}"


def _edit(edit: Edit) -> str:
    return f"  - {clean.line(edit.note)} ({worded(f'declared.{edit.declared}')})"


def _wrapped(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]
