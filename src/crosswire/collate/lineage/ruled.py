"""What people say of origins: which reports are one voice, which figures and statements have one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.collate.lineage.origins import Source
from crosswire.corrections import Ruling, figure_at, merged, placed, ruling
from crosswire.types import Extract, JoinedNames, Report
from crosswire.types.corrections import DeskCorrection, Joinable, Mark


@dataclass(frozen=True, slots=True)
class Row:
    """A report, a figure or a statement with its source.

    Attributes:
        report: Id of the report that it is of.
        item: Its own id; that of the report for what this says in its own voice.
        joined: Why the source is known by another name.
    """

    report: str
    item: str
    source: Source
    joined: tuple[JoinedNames, ...] = ()


def of_reports(corrections: Sequence[DeskCorrection], reports: Sequence[Report]) -> Ruling:
    """What holds of reports as a whole, by their positions."""
    place = {report.id: number for number, report in enumerate(reports)}
    return ruling(
        corrections, Joinable.ORIGINS, lambda one: place.get(one.report) if one.span is None else None
    )


def rows(
    found: list[Row], corrections: Sequence[DeskCorrection], extracts: Sequence[Extract]
) -> tuple[list[Row], Ruling]:
    """The rows with the sources that people say they have, and what they say of them, by positions."""
    place = {row.item: number for number, row in enumerate(found)}
    ruled = ruling(corrections, Joinable.ORIGINS, lambda one: place.get(_item(one, extracts) or ""))
    if not (ruled.together or ruled.apart):
        return found, ruled
    parted = _parted(found, ruled)
    groups: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(parted):
        groups[row.source.key].append(number)
    done = list(parted)
    for group in merged(list(groups.values()), ruled):
        source = parted[group[0]].source
        for number in group:
            done[number] = replace(parted[number], source=source)
    for join in ruled.together:
        names = (parted[join.first].source.name, parted[join.second].source.name)
        why = JoinedNames(names, join.why.code, join.why.reason, join.why.score)
        done[join.second] = replace(done[join.second], joined=(*done[join.second].joined, why))
    return done, ruled


def _parted(found: Sequence[Row], ruled: Ruling) -> list[Row]:
    """The rows, those with a source of their own that a person says is not that of another row.

    What the same report has from the same source goes along, unless the other row is of that report, too.
    """
    done = list(found)
    for one in sorted(ruled.apart):
        for other in sorted(foe for foe in ruled.apart[one] if foe > one):
            mine, theirs = done[one], done[other]
            if mine.source.key != theirs.source.key:
                continue
            alone = mine.report == theirs.report
            source = replace(
                theirs.source, key=f"{theirs.source.key} / {theirs.item if alone else theirs.report}"
            )
            for number, row in enumerate(done):
                along = row.report == theirs.report and row.source.key == mine.source.key and not alone
                if along or number == other:
                    done[number] = replace(row, source=source)
    return done


def _item(one: Mark, extracts: Sequence[Extract]) -> str | None:
    """Id of the figure or the statement that a mark is on."""
    extract = next((e for e in extracts if e.report.id == one.report), None)
    span = placed(one, extract.report) if extract else None
    if extract is None or span is None:
        return None
    said = (s.id for s in extract.statements if any(part.overlaps(span) for part in s.content))
    return figure_at(one, extracts) or next(said, None)
