"""The stage: inputs in, reports in canonical order out, every failure named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from crosswire import limits
from crosswire.config import Settings
from crosswire.read import given
from crosswire.read.checks import checked
from crosswire.read.drafts import Draft
from crosswire.read.formats import Found, drafts
from crosswire.read.reports import noted
from crosswire.read.sources import Document, documents
from crosswire.salvage import left_out
from crosswire.types import Extract, Notice, Reading, Report, Skipped

_ENDLESS = re.compile(r"(?<!\d)\d{309,}")
# What names a record inside its file: "wire.jsonl:7", "wire.json[7]".
_RECORD = re.compile(r"(?::\d+|\[\d+\])+$")


def read(inputs: Sequence[str | Path | given.Record], settings: Settings) -> Reading:
    """The reports that the inputs hold, and the inputs that could not be used.

    The order of the inputs changes nothing: reports stand in canonical order (published, id, text).

    Args:
        inputs: Files, folders, globs, URLs, "-" for standard input, or records in memory.
        settings: Limits, and what to fill in where the inputs say nothing.
    """
    reports: list[Report] = []
    extracts: list[Extract] = []
    skipped: list[Skipped] = []
    noticed: list[Notice] = []
    for item in _drafts(inputs, settings):
        if isinstance(item, Extract):
            extracts.append(item)
            continue
        built = build(item, settings) if isinstance(item, Draft) else item
        if isinstance(built, Skipped):
            skipped.append(built)
            continue
        report, notices = built
        reports.append(report)
        skipped.extend(_too_large(report))
        noticed.extend(notices)
    named = _named([*reports, *extracts])
    return Reading(
        tuple(one for one in named if isinstance(one, Report)),
        tuple(sorted(set(skipped))),
        _gathered(noticed),
        tuple(one for one in named if isinstance(one, Extract)),
    )


def _gathered(noticed: Sequence[Notice]) -> tuple[Notice, ...]:
    """Each note once: of many records of one file, with the first of them and their number."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in noticed:
        found.setdefault((_RECORD.sub("", one.input), one.note), []).append(one.input)
    return tuple(
        sorted(
            Notice(
                wheres[0],
                note if len(wheres) == 1 else f"{note} (and in {len(wheres) - 1} more of its records)",
            )
            for (_, note), wheres in found.items()
        )
    )


def _drafts(inputs: Sequence[str | Path | given.Record], settings: Settings) -> Iterator[Found]:
    places = [one for one in inputs if not isinstance(one, Mapping)]
    for document in documents(places, settings):
        yield from [document] if isinstance(document, Skipped) else parts(document, settings)
    records = [one for one in inputs if isinstance(one, Mapping)]
    for number, record in enumerate(records, 1):
        where = f"record {number}"
        yield from _parted(given.drafts(record, where, settings), where, settings)


def parts(document: Document, settings: Settings) -> Iterator[Found]:
    """What a document holds: reports as drafts, extracts, and what could not be used.

    Args:
        document: Its bytes, and where they are from.
        settings: How long a report may take.
    """
    yield from _parted(drafts(document, settings.max_bytes), document.where, settings)


def _parted(items: Iterator[Found], where: str, settings: Settings) -> Iterator[Found]:
    """The reports of one input; what crosswire itself stumbles over loses the rest of that input alone."""
    try:
        yield from _stepwise(items, where, settings)
    except Exception as problem:
        yield left_out(where, problem)


def _stepwise(items: Iterator[Found], where: str, settings: Settings) -> Iterator[Found]:
    """The reports of a document, each within its time.

    A page is given its own time by whoever reads it, so that a record that holds one can be skipped alone;
    the step around it may take twice as long. Where a step itself does not end, the rest of the document is
    lost.
    """
    last = object()
    while True:
        with limits.allowing(settings.report_timeout):
            item = limits.within(2 * settings.report_timeout, where, lambda: next(items, last))
        if not isinstance(item, Draft | Extract | Skipped):
            return
        yield item


def build(draft: Draft, settings: Settings) -> tuple[Report, list[Notice]] | Skipped:
    """The report of a draft and what is to be said of it, within its time; or why it is none."""

    def work() -> tuple[Report, tuple[str, ...]] | Skipped:
        found = checked(draft)
        return noted(found, settings) if isinstance(found, Draft) else found

    try:
        done = limits.within(settings.report_timeout, draft.where, work)
    except Exception as problem:
        return left_out(draft.where, problem)
    return done if isinstance(done, Skipped) else (done[0], [Notice(draft.where, note) for note in done[1]])


def _too_large(report: Report) -> Iterator[Skipped]:
    """Numbers of a report that no record can hold: it is read without them, and that is said."""
    found = list(_ENDLESS.finditer(report.text))
    if found:
        where = report.path or report.url or report.id
        size = f"{len(found[0][0]):,} digits, too many for a value"
        first = f"the number at character {found[0].start()} has {size}"
        more = f", and so have {len(found) - 1} others" if len(found) > 1 else ""
        yield Skipped(where, f"{first}{more}; the report is read without it")


def _named(items: Sequence[Report | Extract]) -> list[Report | Extract]:
    """Reports in canonical order, each with an id of its own.

    Those that share one (two versions of an address) are told apart by a number, the first published first.
    """
    taken: set[str] = set()
    named: list[Report | Extract] = []
    for item in sorted(items, key=lambda one: _report(one).order):
        own = _report(item).id
        name, number = own, 1
        while name in taken:
            number += 1
            name = f"{own}-{number}"
        taken.add(name)
        if name != own:
            item = replace(item, id=name) if isinstance(item, Report) else item.called(name)  # noqa: PLW2901
        named.append(item)
    return named


def _report(item: Report | Extract) -> Report:
    return item if isinstance(item, Report) else item.report
