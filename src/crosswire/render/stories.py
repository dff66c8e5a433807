"""Stories with their reports, for a terminal and as JSON."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from crosswire.render import clean, json
from crosswire.types import Report

_LONG = 110  # characters of a headline
_TITLE = 60  # characters of a title that tells two reports of one outlet apart
_INDENT = "  "
_DEEP = _INDENT * 7


@dataclass(frozen=True, slots=True)
class Listed:
    """A story as it is listed.

    Attributes:
        joins: By the id of a report: the report that it stands beside, the score, and why.
        called: The headline of its brief, where there is one.
        parted: By the id of a report: reports of other stories that it is kept apart from, by title, and why.
        ids: Whether each report is shown with its id and its address: of a store, where both are asked for.
    """

    id: str
    reports: tuple[Report, ...]
    joins: Mapping[str, tuple[str, float, str]]
    called: str | None = None
    parted: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    ids: bool = False

    @property
    def headline(self) -> str:
        """That of its brief; or the title of its first report that has one, or else how its text begins."""
        if self.called:
            return clean.line(self.called)
        titles = (report.title for report in self.reports if report.title)
        text = next(titles, None) or next((r.text for r in self.reports if r.text.strip()), "")
        return clean.line(textwrap.shorten(" ".join(text.split()), _LONG, placeholder=" …"))


def render_json(listed: Sequence[Listed]) -> str:
    """One object a story: id, headline, the ids of its reports, and what links each to one before it."""
    return json.dump([_plain(one) for one in listed], indent=1) + "\n"


def _plain(one: Listed) -> dict[str, Any]:
    links = [
        {"report": report, "beside": beside, "score": score, "reason": reason}
        for report, (beside, score, reason) in one.joins.items()
    ]
    stored = {
        "articles": [{"id": r.id, "title": r.title, "url": r.url, "outlet": r.outlet} for r in one.reports]
    }
    return (stored if one.ids else {}) | {
        "id": one.id,
        "headline": one.headline,
        "reports": [report.id for report in one.reports],
        "links": links,
    }


def render(listed: Sequence[Listed], *, width: int = 80) -> str:
    """The stories for a reader, those with most reports first, each report with why it stands there."""
    ranked = sorted(listed, key=lambda one: -len(one.reports))
    return "\n\n".join("\n".join(_story(one, width)) for one in ranked) + "\n"


def _story(one: Listed, width: int) -> Iterator[str]:
    number = len(one.reports)
    yield from textwrap.wrap(one.headline or "(no text)", width)
    yield f"{_INDENT}{number} {'report' if number == 1 else 'reports'}  [{one.id}]"
    names = {report.id: _name(report) for report in one.reports}
    several = Counter(names.values())
    titled = {r.id: _titled(r) if several[names[r.id]] > 1 else names[r.id] for r in one.reports}
    for report in one.reports:
        told = f"{_day(report.published)}  {names[report.id]}"
        if report.id in one.joins:
            beside, score, reason = one.joins[report.id]
            told += f": beside {titled.get(beside, beside)} ({score:.2f}), {clean.line(reason)}"
        yield from _wrapped(told, _INDENT, width)
        if one.ids:
            shown = (report.title, report.url, f"[{report.id}]")
            yield from _wrapped("  ".join(clean.line(part) for part in shown if part), _DEEP, width)
        for title, reason in one.parted.get(report.id, ()):
            yield from _wrapped(f"kept apart from “{clean.line(title)}”: {clean.line(reason)}", _DEEP, width)


def _wrapped(line: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(
        line,
        width,
        initial_indent=indent,
        subsequent_indent=_DEEP,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _name(report: Report) -> str:
    return clean.line(report.outlet or report.name)


def _titled(report: Report) -> str:
    """A report of an outlet that has several of one story."""
    title = textwrap.shorten(clean.line(report.title or report.id), _TITLE, placeholder=" …")
    return f"{_name(report)}, “{title}”"


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else "undated   "
