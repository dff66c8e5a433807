"""The front page: the stories of the desk, or an empty desk where reports are handed in."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.serve.asking import TheDesk
from crosswire.serve.pages import drawing

router = APIRouter(include_in_schema=False)


@router.get("/")
def front(request: Request, desk: TheDesk) -> Response:
    """The newest stories."""
    with desk.store.read() as unit:
        stories = unit.stories.all(limit=50)
    return drawing.page(request, "front.html.j2", stories=stories)
