"""Templates to pages, with what every page has: who reads, the token of its forms, static files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse

from crosswire.languages.wording import OTHERWISE, spoken, worded
from crosswire.render import clean
from crosswire.render.page import environment
from crosswire.render.pictures import lineage as _lineage
from crosswire.render.pictures import map as _map
from crosswire.render.pictures import timeline as _timeline
from crosswire.render.pictures.frame import Sheet
from crosswire.render.pictures.over_time import over_time
from crosswire.render.wording import dates
from crosswire.resources.world import world
from crosswire.serve.desk import Desk
from crosswire.serve.keys import Who
from crosswire.serve.scripts import contents
from crosswire.serve.shelf import Held
from crosswire.serve.theme import Theme, theme_of
from crosswire.types import Question

SMALL, LARGE = 400.0, 720.0
"""Widths of pictures, beside other things and by themselves."""
_OFFSETS = re.compile(r" \[\d+-\d+\]$")
_MANY = 30  # figures of a picture that is drawn with its page


def static(name: str) -> str:
    """The address of a static file, another one for other contents: browsers may keep it for good.

    A script that says something has its words in it: it is of the language that is spoken.
    """
    return _address(name, spoken())


@cache
def _address(name: str, language: str) -> str:
    made = hashlib.sha256(contents(name, language)).hexdigest()[:12]
    own = "" if language == OTHERWISE or not name.endswith(".js") else f"{language}."
    return f"/static/{own}{name}?{made}"


@cache
def templates() -> Environment:
    """The templates of the application; those of the report (`render/page`) are found by their names, too."""
    made = environment(PackageLoader("crosswire.serve", "templates"))
    made.globals["static"] = static
    made.filters.update(line=clean.unlinked, told=_told, day=_day, moment=_moment)
    return made


def page(request: Request, template: str, **told: Any) -> HTMLResponse:
    """A page.

    Args:
        request: What is answered.
        template: Its name.
        **told: What the template shows.
    """
    return HTMLResponse(templates().get_template(template).render(**common(request), **told))


def common(request: Request) -> dict[str, Any]:
    """What every page has."""
    desk: Desk = request.app.state.desk
    who: Who | None = request.scope.get("state", {}).get("who")
    return {
        "request": request,
        "here": request.url.path,
        "who": who,
        "form_token": desk.keys.form(who) if who else "",
        "kept": desk.serving.kept,
        "version": _version(),
        "theme": theme_of(request),
        "themes": tuple(Theme),
    }


def _told(line: str) -> str:
    """A line of a change without the offsets that it ends with in a terminal."""
    return clean.unlinked(_OFFSETS.sub("", line))


def _day(at: datetime) -> str:
    return dates.day(at)


def _moment(at: datetime) -> str:
    moment = at.astimezone(UTC)
    return worded("dates.moment", day=dates.day(moment), clock=f"{moment:%H:%M}")


@cache
def _version() -> str:
    from crosswire import __version__

    return __version__


def plain(form: FormData, name: str) -> str:
    """A field of a form as text; "" where there is none."""
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a page.

    Attributes:
        drawn: The picture; None where it is asked for when the page is there, because drawing it takes long.
        width: As it is drawn.
    """

    drawn: Markup | None
    width: float


def picture(held: Held, question: Question, width: float, *, now: bool = False) -> Picture | None:
    """A question over time, drawn once for each width; None where there is nothing to draw.

    Args:
        held: The brief.
        question: One of its questions.
        width: In pixels.
        now: Whether it is drawn however many figures there are.
    """
    if len(question.answers) < 2:
        return None
    key = (question.id, width)
    if key not in held.pictures:
        if not now and sum(len(answer.figures) for answer in question.answers) > _MANY:
            return Picture(None, width)
        sheet = Sheet(width=width, titled=False, name=f"picture-{held.index.numbers[question.id]}")
        held.pictures[key] = over_time(held.index, question, sheet)
    drawn = held.pictures[key]
    # Drawn by our own code, which escapes every text.
    return Picture(Markup(drawn), width) if drawn else None  # noqa: S704


def lineage(held: Held) -> Markup | None:
    """Who has it from whom, drawn once."""
    return _once(held, "lineage", lambda sheet: _lineage.lineage(held.index, sheet))


def timeline(held: Held) -> Markup | None:
    """What happened when, drawn once."""
    return _once(held, "timeline", lambda sheet: _timeline.timeline(held.index, sheet))


def where(held: Held, outlines: Path | None) -> Markup | None:
    """The map, drawn once; None where no place of the story is known."""
    return _once(held, "map", lambda sheet: _map.story_map(held.index, world(outlines), sheet))


def _once(held: Held, name: str, draw: Callable[[Sheet], str | None]) -> Markup | None:
    key = (name, LARGE)
    if key not in held.pictures:
        held.pictures[key] = draw(Sheet(width=LARGE, titled=False, name=f"picture-{name}"))
    drawn = held.pictures[key]
    return Markup(drawn) if drawn else None  # noqa: S704 - as above
