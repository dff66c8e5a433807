"""What changed between two briefs, for a terminal and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from crosswire.languages.moments import second
from crosswire.languages.wording import worded
from crosswire.record import plain
from crosswire.render import clean, json
from crosswire.render.view import answers, cutoffs
from crosswire.render.view.clip import clip
from crosswire.render.view.index import Index
from crosswire.render.wording import names
from crosswire.types import Answer, Brief
from crosswire.types.changes import Change, ChangeKind, Logged, Subject

SHAPES = {
    ChangeKind.NEWLY_DISPUTED: "◆",
    ChangeKind.UPDATED: "▲",
    ChangeKind.NEWLY_CORROBORATED: "●",
    ChangeKind.ADDED: "+",
    ChangeKind.WITHDRAWN: "−",
    ChangeKind.REGROUPED: "⇄",
    ChangeKind.NOT_COMPARED: "…",
}


def render_json(changes: Sequence[Change]) -> str:
    """The changes as a JSON list; ids are those of the brief that each side comes from."""
    return json.dump(plain(tuple(changes)), indent=1) + "\n"


def render(changes: Sequence[Change], old: Brief, new: Brief, *, width: int = 80) -> str:
    """The changes for a reader, each with its evidence."""
    if not changes:
        return "Nothing changed.\n"
    before, after = Index(old), Index(new)
    lines = [line for change in changes for line in _change(change, before, after)]
    return "\n".join(line for shown in lines for line in _wrapped(shown, width)) + "\n"


def lines(change: Change, old: Brief, new: Brief) -> tuple[str, ...]:
    """One change for a reader, line by line, with its evidence and no marks around it."""
    return tuple(line.strip() for line in _told(change, Index(old), Index(new), mark=""))


def render_log(entries: Sequence[Logged], *, width: int = 80) -> str:
    """Entries of a log for a reader, those of one day and one story under its headline."""
    if not entries:
        return "Nothing changed.\n"
    told = []
    for _, group in groupby(entries, lambda entry: (entry.at.date(), entry.story)):
        listed = list(group)
        head = f"{names.opening(clean.line(listed[0].headline))}  [{listed[0].story}]"
        shown = (line for entry in listed for line in _entry(entry))
        told.append("\n".join(line for one in (head, *shown) for line in _wrapped(one, width)))
    return "\n\n".join(told) + "\n"


def _entry(entry: Logged) -> Iterator[str]:
    shape, word = SHAPES[entry.change.kind], worded(f"changes.{entry.change.kind}")
    if entry.change.subject is Subject.CORRECTION:
        shape, word = "✎", worded("changes.corrected" if entry.change.new else "changes.taken_back")
    alerts = f"  (alert: {', '.join(map(clean.line, entry.alerts))})" if entry.alerts else ""
    label = names.opening(clean.line(entry.change.label))
    yield f"{second(entry.at)}  {shape} {word.upper()}  {label}{alerts}"
    yield from (f"    {clean.line(line)}" for line in entry.said)


def _wrapped(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]


def _change(change: Change, before: Index, after: Index) -> Iterator[str]:
    shape, word = SHAPES[change.kind], worded(f"changes.{change.kind}")
    what = "" if change.subject is Subject.QUESTION else f"{change.subject.value}: "
    yield f"{shape} {word.upper()}  {what}{names.opening(clean.line(change.label))}"
    yield from _told(change, before, after)


def _told(change: Change, before: Index, after: Index, mark: str = "*") -> Iterator[str]:
    """What is told of a change, line by line: words of articles are in all of it, and none of it is clean."""
    for told in _raw(change, before, after, mark):
        yield " " * (len(told) - len(told.lstrip(" "))) + clean.line(told)


def _raw(change: Change, before: Index, after: Index, mark: str) -> Iterator[str]:
    yield f"  {change.note}"
    for edit in change.edits:
        yield f"  {edit.note} ({worded(f'declared.{edit.declared}')})"
    for note in change.notes:
        yield f"  {worded('reports.notes', text=note.passage.text or '')}"
    for sign, index, question, given in (
        ("was", before, change.old, change.lost),
        ("now", after, change.new, change.gained),
    ):
        for answer in given:
            yield from _answer((sign, mark), index, question, answer)


def _answer(signs: tuple[str, str], index: Index, question: str | None, answer: Answer) -> Iterator[str]:
    asked = index.questions.get(question or "")
    if asked is None:
        return
    who = "; ".join(filter(None, (answers.who(index, answer), cutoffs.as_of(index, asked, answer))))
    sign, mark = signs
    yield f"  {sign} {answers.stated(index, asked, answer)}" + (f" – {who}" if who else "")
    for excerpt in index.of_figures(answer.figures, most=1):
        pieces = "".join(f"{mark}{p.text}{mark}" if p.marked else p.text for p in clip(excerpt, 140))
        yield f"      {excerpt.outlet}: {pieces} [{excerpt.start}-{excerpt.end}]"
