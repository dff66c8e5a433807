"""What can be taken from a story: the page to send on, the record, and the formats that others read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.export import WAYS
from crosswire.languages.wording import worded
from crosswire.render import html, json, markdown
from crosswire.serve.asking import TheStory
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


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to be taken: the address, what it is called, what it is; `values` lie behind a register."""

    href: str
    name: str
    about: str
    values: str = ""


@router.get("/export")
def offered(request: Request, held: TheStory) -> Response:
    """All of them."""
    ways = telling.Ways(held.story)
    briefs = [
        Offer(f"{ways.home}/brief.{one.value}", worded(f"briefs.{one}"), worded(f"briefs_are.{one}"))
        for one in As
    ]
    api = f"/api/v1{ways.home}/exports"
    others = [
        Offer(
            f"{api}/{one.value}",
            one.value,
            worded(f"formats.{one}"),
            f"{api}/{one.value}?values=true" if way.register else "",
        )
        for one, way in WAYS.items()
    ]
    return telling.page(request, "export.html.j2", held, "export", briefs=briefs, others=others)


@router.get("/brief.{form}")
def brief(held: TheStory, form: As) -> Response:
    """The brief as a file."""
    media, render = BRIEFS[form]
    made = held.once(f"brief.{form.value}", lambda: render(held.brief))
    told = {"content-disposition": f'attachment; filename="brief.{form.value}"'}
    return Response(made, media_type=media, headers=told)
