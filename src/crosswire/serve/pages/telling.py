"""What every page of a story has: its head, its parts, the ways from an excerpt to its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view import _counts, _facts
from crosswire.render.view.model import Excerpt
from crosswire.render.wording import dates
from crosswire.serve.pages import drawing
from crosswire.serve.shelf import Held
from crosswire.types import Standing

_PLACE = re.compile(r"t(\d+)-(\d+)-(\d+)")
# What a link to an excerpt has beside its address: it is shown beside the page where there are scripts.
_AROUND = Markup(' hx-get="{}" hx-target="#evidence"')


@dataclass(frozen=True, slots=True)
class Ways:
    """Addresses within a story."""

    story: str

    @property
    def home(self) -> str:
        return f"/stories/{quote(self.story, safe='')}"

    def part(self, key: str) -> str:
        return f"{self.home}/{key}"

    def question(self, question: str) -> str:
        return f"{self.home}/questions/{quote(question, safe='')}"

    def report(self, report: str) -> str:
        return f"{self.home}/reports/{quote(report, safe='')}"

    def entity(self, entity: str) -> str:
        return f"{self.home}/names/{quote(entity, safe='')}"

    def place(self, report: str, start: int, end: int) -> str:
        """Words in the full text of their report."""
        return f"{self.report(report)}?at={start}-{end}#at"

    def source(self, excerpt: Excerpt) -> str:
        return self.place(excerpt.report, excerpt.start, excerpt.end)

    def beside(self, excerpt: Excerpt) -> str:
        """The same, with what stands around it, to be shown beside the page."""
        return self.around(excerpt.report, excerpt.start, excerpt.end)

    def around(self, report: str, start: int, end: int) -> str:
        """Words of a report, with what stands around them."""
        return f"{self.home}/evidence?report={quote(report, safe='')}&at={start}-{end}"


def _to(held: Held, ways: Ways, anchor: str) -> str:
    """Where the components of the report find what they name by an anchor: in a text, or on this page."""
    found = _PLACE.fullmatch(anchor)
    if found is None:
        return f"#{anchor}"
    number, start, end = map(int, found.groups())
    return ways.place(held.brief.reports[number - 1].id, start, end)


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of the contents of a story."""

    key: str
    title: str
    count: int | None


def parts(held: Held) -> list[Part]:
    """The contents, each with how much it holds; what is empty, and always was, is not listed."""
    brief = held.brief
    counts = {
        "questions": len(brief.questions),
        "ask": len(brief.story.open_questions),
        "timeline": len(brief.timeline),
        "names": len(brief.entities),
        "accounts": len(brief.accounts),
        "quotes": sum(1 for one in brief.utterances),
        "lineage": len(brief.lineage.origins),
        "coverage": None,
        "reports": len(brief.reports),
        "history": held.stored.number,
        "corrections": len(brief.corrections) or None,  # those that were taken back are listed there, too
    }
    listed = [
        Part(key, worded(f"parts.{key}"), count) for key, count in counts.items() if count is None or count
    ]
    return [Part("", worded("page.summary"), None), *listed]


def page(request: Request, template: str, held: Held, here: str, **told: Any) -> HTMLResponse:
    """A page of a story.

    Args:
        request: What is answered.
        template: Its name.
        held: The brief.
        here: The part that it is of.
        **told: What the template shows beside it.
    """
    ways = Ways(held.story)
    return drawing.page(
        request,
        template,
        held=held,
        ways=ways,
        to=lambda anchor: _to(held, ways, anchor),
        around=lambda it: _AROUND.format(ways.beside(it)),
        headline=clean.unlinked(held.brief.story.headline) or worded("desk.untitled"),
        facts=list(_facts(held.index)),
        counts=_counts(held.brief),
        parts=parts(held),
        part=here,
        updated=dates.when(held.stored.made.isoformat(), year=held.index.year),
        standings=Standing,
        live=held.story,
        live_after=request.app.state.desk.pulse.last(),
        **told,
    )
