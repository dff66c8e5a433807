"""Reports of one text, together: copies, translations, reports that share passages, one house's editions."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.index import Index
from crosswire.types import LineageKind

KINDS = (LineageKind.COPIES, LineageKind.TRANSLATES, LineageKind.SHARES_PASSAGE)


@dataclass(frozen=True, slots=True)
class Family:
    """Reports that are not independent of each other.

    Attributes:
        reports: Their ids, in the order of the brief.
        kind: What binds them; empty for a report that stands alone.
        agencies: Which agencies they credit.
    """

    reports: tuple[str, ...]
    kind: str
    agencies: tuple[str, ...]


def families(index: Index) -> list[Family]:
    """Every report, in a family of its own or with those of its text, in the order of the brief."""
    group = {report: report for report in index.reports}
    kinds: dict[str, str] = {}

    def join(ids: tuple[str, ...], kind: str) -> None:
        known = [report for report in ids if report in group]
        if len(known) < 2:
            return
        roots = sorted({group[report] for report in known}, key=list(index.reports).index)
        first = roots[0]
        kinds[first] = next((kinds[r] for r in roots if r in kinds), kind)
        group.update({report: first for report, root in group.items() if root in roots})

    for link in index.brief.lineage.links:
        if link.kind in KINDS:
            join((link.from_, link.to), worded(f"pictures.{link.kind}"))
    for pair in index.brief.lineage.joined:
        join(pair.reports, worded("pictures.together"))
    found: dict[str, list[str]] = {}
    for report, root in group.items():
        found.setdefault(root, []).append(report)
    return [Family(tuple(ids), kinds.get(root, ""), _agencies(index, ids)) for root, ids in found.items()]


def _agencies(index: Index, ids: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean.line(a) for r in ids for a in index.reports[r].agencies))
