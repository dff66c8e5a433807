"""People, organisations and places: each by every name that the reports give it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.story import TYPES, _entity
from crosswire.serve.asking import TheDesk, TheStory
from crosswire.serve.errors import NotHere
from crosswire.serve.pages import drawing, telling
from crosswire.serve.shelf import Held
from crosswire.types import EntityType, Passage

router = APIRouter(prefix="/stories/{story_id}/names", include_in_schema=False)
_SAID = 60  # sentences that a page of one name shows


@router.get("")
def names(request: Request, desk: TheDesk, held: TheStory) -> Response:
    """All of them by kind, those that most reports name first."""
    kinds: dict[EntityType, list[tuple[str, object, int]]] = {kind: [] for kind in TYPES}
    for number, one in enumerate(held.brief.entities, 1):
        kinds[one.type].append(
            (one.id, _entity(held.index, number, one), len({m.report for m in one.mentions}))
        )
    listed = [
        (worded(f"kinds.{kind}"), sorted(found, key=lambda row: -row[2]))
        for kind, found in kinds.items()
        if found
    ]
    shown = drawing.where(held, desk.serving.settings.map)
    return telling.page(request, "names.html.j2", held, "names", kinds=listed, picture=shown)


@router.get("/{entity_id}")
def entity(request: Request, held: TheStory, entity_id: str) -> Response:
    """One of them: its names, what it says, where it is named, the figures that are its own."""
    number = next((n for n, one in enumerate(held.brief.entities, 1) if one.id == entity_id), None)
    if number is None:
        raise NotHere(worded("refusals.no_name"))
    found = held.brief.entities[number - 1]
    said = [one.id for one in held.brief.statements if one.speaker == entity_id]
    asked = dict.fromkeys(
        f.question for f in held.brief.figures if f.question and entity_id in {f.place, f.owner}
    )
    return telling.page(
        request,
        "entity.html.j2",
        held,
        "names",
        entity=found,
        item=_entity(held.index, number, found),
        said=held.index.of_statements(said, most=_SAID),
        said_count=len(said),
        mentions=held.index.excerpts(found.mentions, most=_SAID),
        mention_count=len(found.mentions),
        asked=[held.index.questions[one] for one in asked if one in held.index.questions],
        others=[one for one in held.brief.entities if one is not found],
        places=[
            (f"{m.report}:{m.start}-{m.end}", held.index.outlets[m.report], _words(held, m))
            for m in found.mentions[:_SAID]
        ],
    )


def _words(held: Held, mention: Passage) -> str:
    return clean.line(held.index.reports[mention.report].text[mention.start : mention.end])
