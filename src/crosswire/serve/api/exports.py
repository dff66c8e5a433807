"""The record in the formats that others read."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from crosswire.export import WAYS, Format, Policy, checked, export
from crosswire.languages.wording import worded
from crosswire.serve.api import shapes
from crosswire.serve.api.answers import V1, answer, data
from crosswire.serve.api.describing import PROBLEMS
from crosswire.serve.asking import TheDesk
from crosswire.serve.errors import NotHere

router = APIRouter(prefix=V1, tags=["exports"], responses=PROBLEMS)

_CSV = ("text/csv; charset=utf-8", "csv")
_MEDIA: dict[str, tuple[str, str]] = {
    "ged": _CSV,
    "acled": _CSV,
    "hxl": _CSV,
    "airwars": _CSV,
    "csv": _CSV,
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    "parquet": ("application/vnd.apache.parquet", "parquet"),
    "ninjs": ("application/json", "json"),
    "annotations": ("application/ld+json", "jsonld"),
    "claims": ("application/ld+json", "jsonld"),
    "prov": ("application/json", "json"),
    "geojson": ("application/geo+json", "geojson"),
    "ftm": ("application/x-ndjson", "jsonl"),
    "wikitext": ("text/plain; charset=utf-8", "wiki"),
}
"""What a format is called in HTTP, and how its files end."""
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {
            media.partition(";")[0]: {
                "schema": {} if "json" in media else {"type": "string", "format": "binary"}
            }
            for media, _ in sorted({_MEDIA[one.value] for one in Format})
        },
    }
}


@router.get("/exports", response_model=list[shapes.ListedFormat])
def formats(request: Request) -> Response:
    """The formats."""
    return answer(
        request,
        [
            {
                "format": one.value,
                "about": worded(f"formats.{one}"),
                "media_type": _MEDIA[one.value][0],
                "values": way.register,
            }
            for one, way in WAYS.items()
        ],
    )


@router.get("/stories/{story}/exports/{format}", responses=_FILE)
def exported(
    request: Request,
    desk: TheDesk,
    story: shapes.StoryId,
    format: Format,  # noqa: A002 - the word of the command
    policy: Annotated[
        Policy | None, Query(description="Which number is written down; else by the format.")
    ] = None,
    table: Annotated[
        str | None, Query(max_length=100, description="Of csv and parquet: which table.")
    ] = None,
    values: Annotated[
        bool, Query(description="Of a register: the table of every value behind its rows.")
    ] = False,
) -> Response:
    """The record of a story as a file; the same brief gives the same bytes."""
    held = desk.shelf.of(story)
    made = export(held.brief, checked(format.value, table), policy=policy, table=table)
    if values and made.beside is None:
        raise NotHere(f"{format.value} has no table of values beside it")
    media, ending = _CSV if values else _MEDIA[format.value]
    name = f"{format.value}{'-values' if values else ''}.{ending}"
    return data(
        request,
        made.beside if values and made.beside is not None else made.data,
        media=media,
        content_disposition=f'attachment; filename="{name}"',
    )
