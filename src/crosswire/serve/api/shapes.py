"""The shapes that are the API's own; all others are those of the brief contract."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Generic, Literal, TypeVar

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

from crosswire.types import NoiseKind, Standing
from crosswire.types.corrections import Joinable

T = TypeVar("T")

_PLAIN = r"^[^\x00-\x1f\x7f]+$"
_TEXT = 5_000_000
_MOST = 500  # ids in one correction

StoryId = Annotated[str, Path(min_length=1, max_length=200, pattern=_PLAIN, description="Id of a story.")]
Id = Annotated[str, Field(min_length=1, max_length=500, pattern=_PLAIN)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=_MOST)]
Why = Annotated[str, Field(min_length=1, max_length=5000, pattern=r"\S", description="The reason, in words.")]
Link = Annotated[str, Field(max_length=4000, pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s\x00-\x1f\x7f]+$")]


class _Strict(BaseModel):
    """A body: what is not known is refused, and no number is taken for a text."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Page(BaseModel, Generic[T]):
    """Some items of a list.

    Attributes:
        items: Them.
        total: How many there are, where that is known.
        next: What to ask for as `cursor` for more; null at the end.
    """

    items: list[T]
    total: int | None
    next: str | None


class FieldProblem(BaseModel):
    """A value of a request that is wrong."""

    where: str
    message: str


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = Field(description="`urn:crosswire:problem:` and the code.")
    title: str
    status: int
    detail: str = Field(description="What is wrong, and what to do about it.")
    code: str = Field(description="Of the table in the reference; kept from version to version.")
    errors: list[FieldProblem] = Field(default_factory=list, description="Each value that is wrong.")


class ListedStory(BaseModel):
    """A story in a list."""

    id: str
    headline: str
    lede: str
    updated: str = Field(description="When its brief or its reports last changed.")
    first_published: str | None
    last_published: str | None
    reports: int
    independent_reports: int
    outlets: list[str]
    places: list[str]
    standings: dict[Standing, int] = Field(description="How many of its questions stand how.")
    brief: int = Field(description="Number of its latest brief: 1, 2, …")


class ListedBrief(BaseModel):
    """A brief of a story, without its contents."""

    number: int
    made: str
    crosswire: str
    digest: str = Field(description="SHA-256 of its JSON; its ETag.")


class ListedFormat(BaseModel):
    """A format that the record can be had in."""

    format: str
    about: str
    media_type: str
    values: bool = Field(description="Whether a table of every reported value stands beside its rows.")


class Given(_Strict):
    """One report, as text or as HTML. Say of it what you know; the rest is read from it."""

    text: str | None = Field(None, min_length=1, max_length=_TEXT, description="The article, kept as it is.")
    html: str | None = Field(
        None, min_length=1, max_length=_TEXT, description="The page; its article is found."
    )
    url: Link | None = Field(
        None, description="Its address: the same one is the same article, in a new version."
    )
    outlet: str | None = Field(None, max_length=500)
    title: str | None = Field(None, max_length=2000)
    byline: str | None = Field(None, max_length=2000)
    published: Annotated[datetime, Field(strict=False)] | None = None
    language: str | None = Field(None, pattern="^[A-Za-z]{2}$", description="ISO 639-1.")


class Collate(_Strict):
    """Reports to be collated."""

    reports: list[Given] = Field(default_factory=list, max_length=1000)
    links: list[Link] = Field(default_factory=list, max_length=1000, description="Articles to be fetched.")
    together: bool = Field(True, description="Whether they are all of one story, as you say.")


class Job(BaseModel):
    """A piece of work, and how far it is."""

    id: str
    kind: str = Field(description="collate, correct, undo …")
    state: Literal["waiting", "working", "done", "failed"]
    step: str = Field(description="What is being done now, in words.")
    done: int = Field(description="Steps that are done.")
    total: int = Field(description="Steps in all, as far as is known.")
    made: str
    result: dict[str, Any] = Field(
        description="Of a job that is done: `stories` (ids), and of collating `reports`, `skipped`, `notes`; "
        "of a correction `correction`."
    )
    error: str | None = Field(description="Of one that failed: why.")


class Join(_Strict):
    """Some things are one."""

    kind: Literal["join"]
    of: Annotated[Joinable, Field(strict=False)]
    ids: Ids = Field(description="Of questions, entities or origins of the brief; of stories.")
    why: Why


class Split(_Strict):
    """Some things are not one with some others."""

    kind: Literal["split"]
    of: Annotated[Joinable, Field(strict=False)]
    one: Ids = Field(
        description="Figures, mentions (REPORT:START-END), reports, figures or statements, reports."
    )
    other: Ids
    why: Why


class Noise(_Strict):
    """Some characters of a report are no prose of it."""

    kind: Literal["noise"]
    report: Id
    start: int = Field(ge=0, le=1_000_000_000)
    end: int = Field(ge=1, le=1_000_000_000)
    noise: Annotated[NoiseKind, Field(strict=False)]
    why: Why


class Fix(_Strict):
    """The date, the outlet or the publisher of a report is another one."""

    kind: Literal["date", "outlet", "publisher"]
    report: Id
    value: str = Field(min_length=1, max_length=500)
    why: Why


class Delete(_Strict):
    """A report should never have been here: no story has it any more."""

    kind: Literal["delete"]
    report: Id
    why: Why


Correction = Annotated[Join | Split | Noise | Fix | Delete, Field(discriminator="kind")]


class Draft(_Strict):
    """Somebody's own text."""

    text: str = Field(min_length=1, max_length=500_000, pattern=r"\S")


class Undo(_Strict):
    """Takes a correction back."""

    why: Why


class ListedCorrection(BaseModel):
    """What a person corrected."""

    id: str
    kind: str
    of: str | None
    one: list[dict[str, Any]] = Field(description="The words of reports that it is about.")
    other: list[dict[str, Any]]
    value: str | None
    by: str
    at: str
    why: str
    holds: bool = Field(description="Whether it is replayed: nobody has taken it back.")
    undone: dict[str, Any] | None = Field(description="Who took it back, when and why.")
