"""Corrections, and what can be corrected, as lists for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from crosswire.languages.moments import second
from crosswire.render import clean
from crosswire.render.view import answers
from crosswire.render.view.index import Index
from crosswire.types import Brief
from crosswire.types.corrections import DeskCorrection, Mark


class Signature(Protocol):
    """Who took something back, when and why."""

    @property
    def by(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def why(self) -> str: ...


class Undoing(Protocol):
    """A correction that takes another one back."""

    @property
    def id(self) -> int: ...
    @property
    def undoes(self) -> int: ...
    @property
    def signed(self) -> Signature: ...


class Listed(Protocol):
    """A correction, whether it holds, and all that took it back or had it hold again."""

    @property
    def correction(self) -> DeskCorrection: ...
    @property
    def holds(self) -> bool: ...
    @property
    def undoings(self) -> Sequence[Undoing]: ...


def listed(found: Sequence[Listed]) -> str:
    """Corrections, each with who took it back and who had it hold again, by the ids that `undo` takes."""
    return "".join(f"{line}\n" for one in found for line in _correction(one)) or "None.\n"


def _correction(listed: Listed) -> Iterator[str]:
    one = listed.correction
    what = f"{one.kind.value} {one.of.value if one.of else ''}".strip()
    value = f" {clean.line(one.value)}" if one.value else ""
    state = "" if listed.holds else "  (taken back)"
    yield f"{clean.line(one.id)}  {second(one.at)}  {clean.line(one.by)}  {what}{value}{state}"
    yield f"    {clean.line(one.why)}"
    sides = ((one.one, "    "), (one.other, "    from "))
    yield from (f"{lead}{_mark(mark)}" for side, lead in sides for mark in side)
    for number, undoing in enumerate(listed.undoings):
        did, by = "holds again" if number % 2 else "taken back", undoing.signed
        yield f"    {undoing.id}  {second(by.at)}  {clean.line(by.by)}  {did}: {clean.line(by.why)}"


def _mark(mark: Mark) -> str:
    place = f":{mark.start}-{mark.end} “{clean.line(mark.exact)}”" if mark.span else ""
    return f"{clean.line(mark.report)}{place}"


def ids(brief: Brief) -> str:
    """Questions of a brief with their figures, entities with their mentions, origins, reports."""
    return "".join(f"{line}\n" for line in _ids(Index(brief)))


def _ids(index: Index) -> Iterator[str]:
    brief = index.brief
    yield "Questions"
    for question in brief.questions:
        yield f"  {question.id}  {answers.label(question)}"
        for answer in question.answers:
            stated = answers.stated(index, question, answer)
            yield from (f"      {figure}  {stated}" for figure in answer.figures)
    yield "Entities"
    for entity in brief.entities:
        yield f"  {entity.id}  {clean.line(entity.name)}"
        yield from (f"      {m.report}:{m.start}-{m.end}" for m in entity.mentions)
    yield "Origins"
    yield from (f"  {origin.id}  {clean.line(origin.name)}" for origin in brief.lineage.origins)
    yield "Reports"
    yield from (
        "  ".join(["", r.id, *(clean.line(part) for part in (index.outlets[r.id], r.title, r.url) if part)])
        for r in brief.reports
    )
