"""Stories, their briefs, and every part of a brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from crosswire.record import moment, plain
from crosswire.serve.api import shapes
from crosswire.serve.api.answers import V1, Place, Window, Windowed, after, answer, cursor, paged, written
from crosswire.serve.api.describing import PROBLEMS, listing, of_contract
from crosswire.serve.asking import TheDesk
from crosswire.serve.catalogue import Row, Wanted
from crosswire.serve.desk import Desk
from crosswire.serve.errors import NotHere
from crosswire.serve.shelf import Held
from crosswire.types import Figure, Report, Standing

router = APIRouter(prefix=V1, tags=["stories"], responses=PROBLEMS)

_Words = Annotated[str, Query(max_length=200)]
_Number = Annotated[int | None, Query(ge=1, le=1_000_000_000, description="An earlier brief, by its number.")]
_Id = Annotated[str, Path(min_length=1, max_length=500)]
_Of = Annotated[str | None, Query(max_length=500, description="Only those of this one, by its id.")]


_PARTS = {
    "entities": ("Entity", "The people, places, organisations and groups, with every mention."),
    "statements": ("Statement", "What the reports say, sentence by sentence, and who says it."),
    "sums": ("Sum", "Totals beside their parts, and whether they come to them."),
    "utterances": ("Utterance", "Quotations: who is quoted with which words, and where the wordings differ."),
    "timeline": ("TimelineEntry", "What happened when, as far as the texts say so."),
    "accounts": ("Account", "What parties claim against each other, each side with its sentences."),
    "coverage": ("Coverage", "Which report answers which question, and which leaves it out."),
}
"""The lists of a brief that are given as they are: what an item is in the contract, and what the list is."""


@router.get("/stories", response_model=shapes.Page[shapes.ListedStory])
def stories(
    request: Request,
    desk: TheDesk,
    window: Windowed,
    standing: Annotated[Standing | None, Query(description="Only with a question that stands so.")] = None,
    place: _Words = "",
    outlet: _Words = "",
    since: Annotated[date | None, Query(description="Only with a report of this day or later.")] = None,
    until: Annotated[date | None, Query(description="Only with a report of this day or earlier.")] = None,
) -> Response:
    """Stories, those that changed last first."""
    wanted = Wanted(since=since, until=until, place=place, outlet=outlet, standing=standing)
    rows = [row for row in desk.catalogue.rows() if wanted.fits(row)]
    return answer(request, _rows(rows, window))


@router.get("/stories/{story}", response_model=shapes.ListedStory)
def story(request: Request, desk: TheDesk, story: shapes.StoryId) -> Response:
    """One story; one that was merged into another is that one."""
    row = desk.catalogue.get(desk.shelf.of(story).story)
    if row is None:
        raise NotHere(f"there is no story {story!r}")
    return answer(request, _row(row))


@router.get("/stories/{story}/brief", responses=of_contract("Brief"))
def brief(request: Request, desk: TheDesk, story: shapes.StoryId, number: _Number = None) -> Response:
    """The brief: one sourced record of the story, byte for byte as it was stored; its ETag is its digest."""
    held = _held(desk, story, number)
    with desk.store.read() as unit:
        text = unit.briefs.text(held.stored.id)
    return written(request, text, tag=held.stored.digest, x_brief_number=str(held.stored.number))


@router.get("/stories/{story}/briefs", response_model=shapes.Page[shapes.ListedBrief])
def briefs(request: Request, desk: TheDesk, window: Windowed, story: shapes.StoryId) -> Response:
    """Every brief of a story that was kept, the newest first."""
    known = desk.shelf.of(story).story
    with desk.store.read() as unit:
        found = unit.briefs.history(known)[::-1]

    def shown(one: Any) -> dict[str, Any]:
        return {
            "number": one.number,
            "made": moment(one.made),
            "crosswire": one.crosswire,
            "digest": one.digest,
        }

    of = f"briefs {known} {len(found)}"
    return answer(request, paged(found, window, of=of, shown=shown))


@router.get("/stories/{story}/lineage", responses=of_contract("Lineage"))
def lineage(request: Request, desk: TheDesk, story: shapes.StoryId, number: _Number = None) -> Response:
    """Where it all comes from: origins, who copied whom, which reports are one voice."""
    return answer(request, _held(desk, story, number).brief.lineage)


@router.get("/stories/{story}/reports", responses=listing("ReportHead"))
def reports(request: Request, desk: TheDesk, window: Windowed, story: shapes.StoryId) -> Response:
    """The reports of a story, without their texts."""
    return _part(request, desk.shelf.of(story), "reports", window, shown=_head)


@router.get("/stories/{story}/reports/{report:path}", responses=of_contract("Report"))
def report(request: Request, desk: TheDesk, story: shapes.StoryId, report: _Id) -> Response:
    """A report with its text: what every offset of the brief counts in."""
    return answer(request, _report(_found(desk.shelf.of(story).index.reports, "report", report)))


@router.get("/stories/{story}/questions", responses=listing("Question"))
def questions(
    request: Request,
    desk: TheDesk,
    window: Windowed,
    story: shapes.StoryId,
    standing: Annotated[Standing | None, Query(description="Only those that stand so.")] = None,
    key: Annotated[bool, Query(description="Only those of the first screen, in its order.")] = False,
) -> Response:
    """What the reports answer with numbers, and how their answers stand to each other."""
    held = desk.shelf.of(story)
    found = (
        [held.index.questions[one] for one in held.brief.story.key_questions] if key else held.brief.questions
    )
    chosen = [one for one in found if standing in {None, one.standing}]
    of = f"{held.stored.digest[:16]} questions {standing} {key}"
    return answer(request, paged(chosen, window, of=of))


@router.get("/stories/{story}/questions/{question}", responses=of_contract("Question"))
def question(request: Request, desk: TheDesk, story: shapes.StoryId, question: _Id) -> Response:
    """One question. Its id is of one brief: another brief may number its questions otherwise."""
    return answer(request, _found(desk.shelf.of(story).index.questions, "question", question))


@router.get("/stories/{story}/open_questions", responses=listing("OpenQuestion"))
def open_questions(request: Request, desk: TheDesk, window: Windowed, story: shapes.StoryId) -> Response:
    """What to ask next: what the record leaves open, why, and whom one could ask."""
    held = desk.shelf.of(story)
    of = f"{held.stored.digest[:16]} open_questions"
    return answer(request, paged(held.brief.story.open_questions, window, of=of))


@router.get("/stories/{story}/figures", responses=listing("Figure"))
def figures(
    request: Request,
    desk: TheDesk,
    window: Windowed,
    story: shapes.StoryId,
    question: _Of = None,
    report: _Of = None,
) -> Response:
    """The numbers in the texts: what each counts, of whom, where, when, and who says so."""
    held = desk.shelf.of(story)
    chosen = [
        one for one in held.brief.figures if question in {None, one.question} and report in {None, one.report}
    ]
    of = f"{held.stored.digest[:16]} figures {question} {report}"
    return answer(request, paged(chosen, window, of=of))


@router.get("/stories/{story}/figures/{figure:path}", responses=of_contract("Sourced"))
def figure(request: Request, desk: TheDesk, story: shapes.StoryId, figure: _Id) -> Response:
    """One figure with its sentence, its question, and the origins behind the answers to that."""
    held = desk.shelf.of(story)
    found = _found(held.index.figures, "figure", figure)
    return answer(request, _sourced(held, found))


def _listed(name: str, shape: str, about: str) -> None:
    """Adds the route of a list of the brief."""

    def part(request: Request, desk: TheDesk, window: Windowed, story: shapes.StoryId) -> Response:
        return _part(request, desk.shelf.of(story), name, window)

    router.get(f"/stories/{{story}}/{name}", name=name, description=about, responses=listing(shape))(part)


for _name, (_shape, _about) in _PARTS.items():
    _listed(_name, _shape, _about)


def _held(desk: Desk, story: str, number: int | None) -> Held:
    found = desk.shelf.of(story)
    return found if number in {None, found.stored.number} else desk.shelf.numbered(found.story, number or 0)


def _part(request: Request, held: Held, name: str, window: Window, *, shown: Any = plain) -> Response:
    items: Sequence[Any] = getattr(held.brief, name)
    of = f"{held.stored.digest[:16]} {name}"
    return answer(request, paged(items, window, of=of, shown=shown))


def _found(known: dict[str, Any], what: str, name: str) -> Any:
    if name not in known:
        raise NotHere(f"the latest brief of this story has no {what} {name!r}")
    return known[name]


def _head(one: Report) -> dict[str, Any]:
    """A report without its text; how long that is stands there instead."""
    kept = _report(one)
    return {
        **{key: value for key, value in kept.items() if key not in {"text", "noise"}},
        "characters": len(one.text),
    }


def _report(one: Report) -> dict[str, Any]:
    """A report as the brief has it: `extra` only where there is such a thing."""
    kept: dict[str, Any] = plain(one)
    return kept if kept["extra"] else {key: value for key, value in kept.items() if key != "extra"}


def _sourced(held: Held, one: Figure) -> dict[str, Any]:
    asked = held.index.questions.get(one.question or "")
    origins = list(dict.fromkeys(name for a in asked.answers for name in a.origins)) if asked else []
    report = held.index.reports[one.report]
    return {
        "figure": plain(one),
        "sentence": report.slice(one.sentence),
        "report": _head(report),
        "question": plain(asked),
        "origins": [plain(held.index.origins[name]) for name in origins],
        "same_voice": [
            plain(joined)
            for joined in held.brief.lineage.joined
            if asked and set(joined.reports) <= {name for a in asked.answers for name in a.reports}
        ],
    }


def _rows(rows: Sequence[Row], window: Window) -> dict[str, Any]:
    """A page of stories. It goes on behind the last one that was seen, however many came in front since."""
    seen = after(window.cursor, "stories", str)
    left = [row for row in rows if seen is None or _key(row) < seen]
    more = len(left) > window.limit
    return {
        "items": [_row(row) for row in left[: window.limit]],
        "total": len(rows),
        "next": cursor(Place("stories", _key(left[window.limit - 1]))) if more else None,
    }


def _key(row: Row) -> str:
    return f"{row.updated.timestamp():017.6f} {row.id}"


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "headline": row.headline,
        "lede": row.lede,
        "updated": moment(row.updated),
        "first_published": moment(row.first) if row.first else None,
        "last_published": moment(row.last) if row.last else None,
        "reports": row.reports,
        "independent_reports": row.independent,
        "outlets": list(row.outlets),
        "places": list(row.places),
        "standings": dict(_counts(row)),
        "brief": row.number,
    }


def _counts(row: Row) -> Iterator[tuple[str, int]]:
    yield from ((standing.value, count) for standing, count in row.standings)
