"""A report: its text with all that is used of it, its versions; and a few lines of it beside another page."""

from __future__ import annotations

import re

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.fulltext import _details
from crosswire.serve.asking import TheDesk, TheStory
from crosswire.serve.errors import NotHere
from crosswire.serve.pages import marking, telling
from crosswire.serve.shelf import Held
from crosswire.types import Report, Span

router = APIRouter(prefix="/stories/{story_id}", include_in_schema=False)
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")
_OTHERS = 200  # stories that the form offers to be joined, those updated last
_AROUND = 900  # characters before and behind what is shown beside a page


@router.get("/reports")
def reports(request: Request, desk: TheDesk, held: TheStory) -> Response:
    """The reports of a story, with what is known of them."""
    with desk.store.read() as unit:
        stamps = unit.reports.stamps([one.id for one in held.brief.reports])
    versions: dict[str, int] = {}
    for one in stamps:
        versions[one.report_id] = one.number
    listed = [_told(held, one) | {"versions": versions.get(one.id, 1)} for one in held.brief.reports]
    others = [row for row in desk.catalogue.rows()[:_OTHERS] if row.id != held.story]
    return telling.page(request, "reports.html.j2", held, "reports", reports=listed, others=others)


@router.get("/reports/{report_id}")
def report(  # noqa: PLR0917 - one parameter a field of the address
    request: Request, desk: TheDesk, held: TheStory, report_id: str, at: str = "", start: int | None = None
) -> Response:
    """The text of a report; `at` (START-END) is lit, and in sight."""
    found, place = _report(held, report_id), _place(at)
    within = marking.window(found, place, start)
    with desk.store.read() as unit:
        stamps = unit.reports.stamps([report_id])
    return telling.page(
        request,
        "report.html.j2",
        held,
        "reports",
        report=_told(held, found),
        shown=marking.shown(held.index, found, place, within=within),
        at=at if place else "",
        versions=len(stamps),
    )


@router.get("/reports/{report_id}/versions")
def versions(request: Request, desk: TheDesk, held: TheStory, report_id: str) -> Response:
    """The versions of a report that were seen, and what each has otherwise than the one before."""
    found = _report(held, report_id)
    with desk.store.read() as unit:
        stamps = unit.reports.stamps([report_id])
    return telling.page(
        request,
        "versions.html.j2",
        held,
        "reports",
        report=_told(held, found),
        stamps=stamps[::-1],
        revisions=[one for one in held.brief.lineage.revisions if one.report == report_id][::-1],
    )


@router.get("/evidence")
def evidence(request: Request, held: TheStory, report: str, at: str) -> Response:
    """A few lines of a report around some words."""
    found, place = _report(held, report), _place(at)
    if place is None or place.end > len(found.text):
        raise NotHere(worded("refusals.no_place"))
    within = _around(found, place)
    return telling.page(
        request,
        "evidence.html.j2",
        held,
        "reports",
        report=_told(held, found),
        shown=marking.shown(held.index, found, place, within=within),
        at=at,
        place=place,
    )


def _around(report: Report, place: Span) -> Span:
    """Whole paragraphs around some characters, as far as they are short."""
    text = report.text
    floor, ceiling = max(0, place.start - _AROUND), min(len(text), place.end + _AROUND)
    before, after = text.find("\n\n", floor, place.start), text.rfind("\n\n", place.end, ceiling)
    begin = before + 2 if before >= 0 and floor else floor
    end = after if after >= 0 and ceiling < len(text) else ceiling
    return Span(min(begin, place.start), max(end, place.end))


def _report(held: Held, report_id: str) -> Report:
    found = held.index.reports.get(report_id)
    if found is None:
        raise NotHere(worded("refusals.no_report"))
    return found


def _place(at: str) -> Span | None:
    found = _AT.fullmatch(at)
    span = Span(int(found[1]), int(found[2])) if found else None
    return span if span and span.start < span.end else None


def _told(held: Held, report: Report) -> dict[str, object]:
    """What is known of a report, cleaned for the eye."""
    return {
        "id": report.id,
        "outlet": held.index.outlets[report.id],
        "title": clean.line(report.title or "") or None,
        "url": clean.link(report.url),
        "details": list(_details(held.index, report)),
        "words": report.words,
        "figures": sum(1 for one in held.brief.figures if one.report == report.id),
        "statements": sum(1 for one in held.brief.statements if one.report == report.id),
    }
