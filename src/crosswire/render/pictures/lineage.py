"""Who has it from whom: sources, the agencies that pass them on, the reports that print them.

    origins that several reports have | agencies between | reports, those of one text together -> SVG

What one report alone has is counted beside it, and reports of one text are one row: so a story of five
reports and one of a hundred both stay readable.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.pictures.families import Family, families
from crosswire.render.pictures.frame import SMALL, SOFT, TEXT, Sheet, footing, heading, line_of, picture
from crosswire.render.pictures.lettering import clipped
from crosswire.render.pictures.points import called
from crosswire.render.pictures.svg import Element, draw
from crosswire.render.view.index import Index
from crosswire.render.wording import names
from crosswire.types import LineageKind, Origin

MOST_SOURCES, MOST_ROWS = 12, 16
ROW, THIN = 38.0, 0.4
HOUSES = {"outlet", "agency", "report"}
UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Node:
    """A source, an agency or a row of reports on paper."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Graph:
    """What is drawn.

    Attributes:
        origins: Those that more than one row has, the most shared first.
        agencies: Those that pass something on to more than one row.
        rows: Families of reports.
        alone: How many sources each row has for itself.
        left_out: How many origins and reports there was no room for.
    """

    origins: tuple[Origin, ...]
    agencies: tuple[str, ...]
    rows: tuple[Family, ...]
    alone: tuple[int, ...]
    left_out: tuple[int, int]


def lineage(index: Index, sheet: Sheet | None = None) -> str | None:
    """The graph of a story's sources and reports as SVG; None where there is no report.

    Args:
        index: The brief.
        sheet: What it is drawn on.
    """
    sheet = sheet or Sheet(name="picture-lineage")
    graph = _graph(index)
    if not graph.rows:
        return None
    found = index.brief.lineage
    reports = worded("counts.report", n=found.reports)
    counts = worded("pictures.independent", reports=reports, n=found.independent_reports)
    head, top = heading(sheet, worded("titles.lineage"), [counts])
    drawn, bottom = _drawn(index, graph, sheet, top)
    foot, end = footing(sheet, [worded("pictures.sources"), *_left_out(graph)], bottom)
    told = " ".join([counts, *_told(index, graph)])
    return picture(sheet, [*head, *drawn, *foot], height=end, title=worded("titles.lineage"), told=told)


def _graph(index: Index) -> Graph:
    every = families(index)
    rows = sorted(every, key=lambda f: -len(f.reports))[:MOST_ROWS] if len(every) > MOST_ROWS else every
    rows = [family for family in every if family in rows]
    shared = [(o, n) for o in index.brief.lineage.origins if (n := len(_rows_of(o, rows))) > 1]
    ranked = [o for o, _ in sorted(shared, key=lambda pair: -pair[1])]
    agencies = [a for family in rows for a in family.agencies]
    between = [a for a in dict.fromkeys(agencies) if agencies.count(a) > 1]
    alone = [
        sum(_rows_of(o, rows) == [n] for o in index.brief.lineage.origins if _is_source(index, o))
        for n in range(len(rows))
    ]
    left = (max(0, len(ranked) - MOST_SOURCES), sum(len(f.reports) for f in every if f not in rows))
    kept = [o for o in ranked[:MOST_SOURCES] if clean.line(o.name) not in between]
    kept.sort(key=lambda o: fmean(_rows_of(o, rows)))  # fewer lines cross
    return Graph(tuple(kept), tuple(between), tuple(rows), tuple(alone), left)


def _rows_of(origin: Origin, rows: Sequence[Family]) -> list[int]:
    return [n for n, family in enumerate(rows) if set(family.reports) & set(origin.reports)]


def _is_source(index: Index, origin: Origin) -> bool:
    """Whether it is anybody beside the report that has it."""
    own = {name for r in index.brief.reports for name in (r.id, r.name, r.outlet, r.publisher)}
    return origin.kind not in HOUSES or origin.name not in own


def _drawn(index: Index, graph: Graph, sheet: Sheet, top: float) -> tuple[list[Element], float]:
    """Lines first, then marks and names over them."""
    room = sheet.inner * (0.36 if sheet.width > 420 else 0.34)
    left, right = sheet.edge + room + 10, sheet.edge + sheet.inner * (0.64 if graph.agencies else 0.56)
    high = ROW * max(len(graph.rows), len(graph.origins), len(graph.agencies))
    at = [_spread(len(part), top, high) for part in (graph.origins, graph.agencies, graph.rows)]
    sources = [Node(left, y) for y in at[0]]
    between = [Node((left + right) / 2, y) for y in at[1]]
    rows = [Node(right, y) for y in at[2]]
    room_right = sheet.width - sheet.edge - right - 12
    parts = [*_lines(graph, sources, between, rows)]
    for origin, node in zip(graph.origins, sources, strict=True):
        parts += _source(called(index, origin), origin.kind, node, room)
    for name, node in zip(graph.agencies, between, strict=True):
        parts += _agency(name, node, (right - left) * 0.6)
    for family, alone, node in zip(graph.rows, graph.alone, rows, strict=True):
        parts += _report(index, family, alone, node=node, room=room_right)
    return parts, top + high


def _spread(count: int, top: float, high: float) -> list[float]:
    return [top + high * (n + 0.5) / count for n in range(count)]


def _lines(
    graph: Graph, sources: Sequence[Node], between: Sequence[Node], rows: Sequence[Node]
) -> Iterator[Element]:
    """From each source to its rows, by way of the agency that a row credits."""
    seen: set[tuple[Node, Node]] = set()
    for origin, source in zip(graph.origins, sources, strict=True):
        for number in _rows_of(origin, graph.rows):
            via = [
                between[graph.agencies.index(a)] for a in graph.rows[number].agencies if a in graph.agencies
            ]
            for pair in zip([source, *via[:1]], [*via[:1], rows[number]], strict=True):
                if pair not in seen:
                    seen.add(pair)
                    yield _curve(*pair, dashed=origin.kind == UNNAMED and pair[0] is source)
    for name, node in zip(graph.agencies, between, strict=True):
        for family, row in zip(graph.rows, rows, strict=True):
            if name in family.agencies and (node, row) not in seen:
                yield _curve(node, row, dashed=False)


def _curve(start: Node, end: Node, *, dashed: bool) -> Element:
    middle = (start.x + end.x) / 2
    ends = f"{middle:.1f} {start.y:.1f} {middle:.1f} {end.y:.1f} {end.x:.1f} {end.y:.1f}"
    way = f"M{start.x:.1f} {start.y:.1f}C{ends}"
    dash = "4 3" if dashed else None
    return draw("path", d=way, fill="none", stroke="currentColor", opacity=THIN, stroke_dasharray=dash)


def _source(name: str, kind: str, node: Node, room: float) -> Iterator[Element]:
    shown = clipped(names.opening(name), room, TEXT)
    yield line_of(shown, node.x - 10, node.y + 4.3, text_anchor="end")
    yield _mark(node, square=kind in HOUSES, open_=kind == UNNAMED)


def _agency(name: str, node: Node, room: float) -> Iterator[Element]:
    shown = clipped(name, max(room, 60.0), SMALL)
    yield _mark(node, square=True, open_=False)
    yield line_of(shown, node.x, node.y - 10, size=SMALL, text_anchor="middle")


def _report(index: Index, family: Family, alone: int, *, node: Node, room: float) -> Iterator[Element]:
    """The name of a row and what is to be known of it; two bars where it is several reports of one text."""
    copies = len(family.reports) - 1
    name = index.outlets[family.reports[0]]
    name = worded("lists.more", first=name, n=copies) if copies else name
    yield _mark(node, square=True, open_=False)
    if copies:
        bar = f"M{node.x + 7:.1f} {node.y - 5:.1f}v10m3-10v10"
        yield draw("path", d=bar, stroke="currentColor", fill="none")
    yield line_of(clipped(name, room - 6, TEXT), node.x + 16, node.y + 0.5)
    if note := "; ".join(_notes(index, family, alone)):
        yield line_of(clipped(note, room - 6, SMALL), node.x + 16, node.y + 14.5, size=SMALL, opacity=SOFT)


def _notes(index: Index, family: Family, alone: int) -> Iterator[str]:
    if family.kind:
        yield family.kind
    if cited := _cited(index, family):
        yield worded("facts.cites", who=names.listed(cited, most=2))
    if alone:
        yield worded("pictures.own_sources", n=alone)


def _cited(index: Index, family: Family) -> list[str]:
    """The reports outside of a row that it cites."""
    links = [link for link in index.brief.lineage.links if link.kind is LineageKind.CITES]
    ends = [link.to for link in links if link.from_ in family.reports and link.to not in family.reports]
    return list(dict.fromkeys(index.outlets[end] for end in ends if end in index.outlets))


def _mark(node: Node, *, square: bool, open_: bool) -> Element:
    fill = "none" if open_ else "currentColor"
    if square:
        return draw("rect", x=node.x - 4, y=node.y - 4, width=8, height=8, fill=fill, stroke="currentColor")
    return draw("circle", cx=node.x, cy=node.y, r=4.4, fill=fill, stroke="currentColor", stroke_width=1.4)


def _left_out(graph: Graph) -> Iterator[str]:
    sources, reports = graph.left_out
    if sources:
        yield worded("pictures.more_sources", n=sources)
    if reports:
        yield worded("pictures.more_reports", n=reports)


def _told(index: Index, graph: Graph) -> Iterator[str]:
    """The graph in sentences."""
    for origin in graph.origins:
        rows = [index.outlets[graph.rows[n].reports[0]] for n in _rows_of(origin, graph.rows)]
        where = worded("answers.in", where=names.listed(rows, most=8))
        yield f"{names.opening(called(index, origin))}: {where}."
    for family in graph.rows:
        if family.kind:
            yield f"{names.listed(index.called(family.reports), most=8)}: {family.kind}."
