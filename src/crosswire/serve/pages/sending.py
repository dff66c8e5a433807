"""What can be taken from a story: the page to send on, the record, and the formats that others read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.export import WAYS
from crosswire.render import html, json, markdown
from crosswire.serve.asking import TheDesk
from crosswire.serve.pages import telling

router = APIRouter(prefix="/stories/{story_id}", include_in_schema=False)


class As(StrEnum):
    """What a brief can be taken as."""

    HTML = "html"
    MARKDOWN = "md"
    JSON = "json"


BRIEFS = {
    As.HTML: ("text/html; charset=utf-8", html.render),
    As.MARKDOWN: ("text/markdown; charset=utf-8", markdown.render),
    As.JSON: ("application/json", json.render),
}
CALLED = {As.HTML: "Page", As.MARKDOWN: "Markdown", As.JSON: "JSON"}
ABOUT = {
    As.HTML: "to be sent on: one HTML file that fetches nothing, with every sentence and source",
    As.MARKDOWN: "the same as text, for an editor or a wiki",
    As.JSON: "the record itself, for crosswire diff, check and chart, and for programs",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to be taken: the address, what it is called, what it is; `values` lie behind a register."""

    href: str
    name: str
    about: str
    values: str = ""


@router.get("/export")
def offered(request: Request, desk: TheDesk, story_id: str) -> Response:
    """All of them."""
    held = desk.shelf.of(story_id)
    ways = telling.Ways(held.story)
    briefs = [Offer(f"{ways.home}/brief.{one.value}", CALLED[one], ABOUT[one]) for one in As]
    api = f"/api/v1{ways.home}/exports"
    others = [
        Offer(
            f"{api}/{one.value}",
            one.value,
            way.about,
            f"{api}/{one.value}?values=true" if way.register else "",
        )
        for one, way in WAYS.items()
    ]
    return telling.page(request, "export.html.j2", held, "export", briefs=briefs, others=others)


@router.get("/brief.{form}")
def brief(desk: TheDesk, story_id: str, form: As) -> Response:
    """The brief as a file."""
    media, render = BRIEFS[form]
    held = desk.shelf.of(story_id)
    made = held.once(f"brief.{form.value}", lambda: render(held.brief))
    told = {"content-disposition": f'attachment; filename="brief.{form.value}"'}
    return Response(made, media_type=media, headers=told)
