"""All pictures: inert, the same twice, with words for who cannot see them, no text over another."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

import pytest

from crosswire.render.pictures.card import card, card_html
from crosswire.render.pictures.families import families
from crosswire.render.pictures.frame import Sheet
from crosswire.render.pictures.lineage import MOST_ROWS, lineage
from crosswire.render.pictures.map import story_map
from crosswire.render.pictures.over_time import over_time
from crosswire.render.pictures.svg import draw, written
from crosswire.render.pictures.thinning import thinned
from crosswire.render.pictures.timeline import MOST, timeline
from crosswire.render.view.index import Index
from crosswire.resources.world import Country, world
from crosswire.types import (
    Brief,
    EntityType,
    LineageKind,
    LineageLink,
    Origin,
    Passage,
    Place,
    Precision,
    TimelineEntry,
)

SQUARE = Country("Orvania", (((20.0, 40.0), (20.0, 60.0), (50.0, 60.0), (50.0, 40.0), (20.0, 40.0)),))
DRAWABLE = {"svg", "title", "desc", "style", "rect", "g", "circle", "path", "line", "text"}


def _map(index: Index, sheet: Sheet | None = None) -> str | None:
    return story_map(index, (SQUARE,), sheet)


def _question(index: Index, sheet: Sheet | None = None) -> str | None:
    return over_time(index, index.questions["q1"], sheet)


def _card(index: Index, sheet: Sheet | None = None) -> str | None:
    return card(index, index.questions["q1"], sheet)


PICTURES = [lineage, timeline, _map, _question, _card]
Drawn = Callable[..., str | None]


@pytest.mark.parametrize("drawn", PICTURES)
@pytest.mark.parametrize("sheet", [None, Sheet(width=320.0), Sheet(width=640.0, alone=True)])
def test_the_specimen_as_a_picture(seen: ModuleType, index: Index, drawn: Drawn, sheet: Sheet | None) -> None:
    svg = drawn(index, sheet)
    assert svg
    assert seen.meeting(svg) == []
    assert seen.outside(svg) == []
    root = seen.parsed(svg)
    assert root.get("role") == "img"
    assert [part.tag for part in root][:2] == [f"{seen.SVG}title", f"{seen.SVG}desc"]
    assert all((part.text or "").strip() for part in root[:2])
    assert svg == drawn(Index(index.brief), sheet)


@pytest.mark.parametrize("drawn", PICTURES)
def test_hostile_briefs_are_drawn_inert(
    seen: ModuleType, hostile: ModuleType, specimen: Brief, drawn: Drawn
) -> None:
    svg = drawn(Index(hostile.poisoned(specimen)), Sheet(alone=True))
    assert svg
    assert seen.names(svg) <= DRAWABLE
    for one in seen.parsed(svg).iter():
        assert not {key for key in one.attrib if key.startswith("on") or "href" in key or key == "style"}
        assert "javascript:" not in "".join(one.attrib.values())


def test_what_is_not_inert_cannot_be_drawn() -> None:
    for name in ("script", "a", "image", "use", "foreignObject", "animate"):
        with pytest.raises(ValueError, match=name):
            draw(name)
    assert (
        written(draw("text", "a < b & \x00c", class_='x"y'))
        == '<text class="x&quot;y">a &lt; b &amp; c</text>'
    )


def _many(specimen: Brief, number: int, *, copies: bool = False) -> Brief:
    """The specimen with so many reports more, all of which have it from the first origin."""
    first = specimen.reports[0]
    more = tuple(replace(first, id=f"m{n}", path=f"m{n}.txt", outlet=f"Paper {n}") for n in range(number))
    ids = tuple(r.id for r in more)
    shared = Origin("shared", "Lake warden", "person", ids)
    links = tuple(LineageLink("m0", f"m{n}", LineageKind.COPIES, (), 1.0) for n in range(1, number))
    found = replace(specimen.lineage, origins=(*specimen.lineage.origins, shared))
    found = replace(found, links=(*found.links, *links)) if copies else found
    return replace(specimen, reports=(*specimen.reports, *more), lineage=found)


def test_a_hundred_reports_stay_readable(seen: ModuleType, specimen: Brief) -> None:
    svg = lineage(Index(_many(specimen, 100)))
    assert svg
    assert seen.meeting(svg) == []
    texts = [text for text, _ in seen.texts(svg)]
    assert sum(text.startswith("Paper ") for text in texts) <= MOST_ROWS
    assert any(text.endswith("further reports not drawn.") for text in texts)
    assert "Lake warden" in texts


def test_copies_are_one_row_and_marked(seen: ModuleType, specimen: Brief) -> None:
    index = Index(_many(specimen, 5, copies=True))
    (copied,) = [f for f in families(index) if "m0" in f.reports]
    assert copied.reports == ("m0", "m1", "m2", "m3", "m4")
    assert copied.kind == "copies of one text"
    svg = lineage(index)
    assert svg
    texts = [text for text, _ in seen.texts(svg)]
    assert "Paper 0 and 4 more" in texts
    assert any(text.startswith("copies of one text") for text in texts)


def test_a_source_of_one_report_alone_is_counted_beside_it(seen: ModuleType, specimen: Brief) -> None:
    alone = Origin("alone", "A diver", "person", ("calder",))
    more = replace(specimen, lineage=replace(specimen.lineage, origins=(alone,)))
    svg = lineage(Index(more))
    assert svg
    texts = [text for text, _ in seen.texts(svg)]
    assert "A diver" not in texts
    assert any("1 source of its own" in text for text in texts)


def _moment(number: int, *, conflict: bool = False, reports: int = 1) -> TimelineEntry:
    ids = ("calder", "valley", "northern")[:reports]
    places = tuple(Passage(r, 20, 40) for r in ids)
    day = f"2024-03-{number + 1:02d}"
    note = "the times differ" if conflict else None
    return TimelineEntry(day, day, Precision.DAY, f"event {number}", ids, places, conflict, note)


def test_moments_stand_in_order_and_a_conflict_is_marked(seen: ModuleType, specimen: Brief) -> None:
    svg = timeline(Index(replace(specimen, timeline=(_moment(0), _moment(1, conflict=True)))))
    assert svg
    boxes = dict(seen.texts(svg))
    assert boxes["Event 0"].bottom < boxes["Event 1"].top
    assert "Diamond: the reports give different times." in boxes
    assert "1 report; the times differ" in boxes
    plain = timeline(Index(replace(specimen, timeline=(_moment(0), _moment(1)))))
    assert plain
    assert "Diamond" not in plain


def test_of_many_moments_those_of_most_reports_are_drawn(seen: ModuleType, specimen: Brief) -> None:
    entries = tuple(_moment(n, reports=1 + (n % 2)) for n in range(MOST + 6))
    svg = timeline(Index(replace(specimen, timeline=entries)))
    assert svg
    texts = [text for text, _ in seen.texts(svg)]
    assert "6 further moments not drawn." in texts
    assert all(f"Event {n}" in texts for n in range(1, MOST + 6, 2))


def test_nothing_is_drawn_of_nothing(specimen: Brief) -> None:
    empty = Index(
        replace(specimen, timeline=(), reports=(), entities=(), story=replace(specimen.story, places=()))
    )
    assert timeline(empty) is None
    assert lineage(empty) is None
    assert _map(empty) is None


def _placed(specimen: Brief, *spots: tuple[str, float, float, str]) -> Index:
    entities = tuple(
        replace(
            specimen.entities[0],
            id=name,
            name=name,
            type=EntityType.PLACE,
            place=Place(lat, lon, None, None, kind),
        )
        for name, lat, lon, kind in spots
    )
    return Index(
        replace(
            specimen, entities=entities, story=replace(specimen.story, places=tuple(e.id for e in entities))
        )
    )


def test_places_stand_where_they_are_and_countries_are_named_on_their_ground(
    seen: ModuleType, specimen: Brief
) -> None:
    svg = _map(
        _placed(
            specimen,
            ("Westport", 50.0, 30.0, "town"),
            ("Eastport", 50.0, 34.0, "town"),
            ("Northby", 52.0, 30.0, "town"),
        )
    )
    assert svg
    boxes = dict(seen.texts(svg))
    assert boxes["Westport"].left < boxes["Eastport"].left
    assert boxes["Northby"].top < boxes["Westport"].top
    assert "Orvania" in boxes
    assert any("disputed" in text for text in boxes)


def test_a_country_is_a_spot_only_where_nothing_finer_is_known(seen: ModuleType, specimen: Brief) -> None:
    both = _map(_placed(specimen, ("Orvania", 50.0, 35.0, "country"), ("Westport", 50.0, 30.0, "town")))
    alone = _map(_placed(specimen, ("Orvania", 50.0, 35.0, "country")))
    assert both
    assert alone
    assert len(list(seen.parsed(both).iter(f"{seen.SVG}circle"))) == 1
    assert "Open circle" not in both
    assert "Open circle" in alone


def test_what_lies_far_away_is_named_and_not_drawn(seen: ModuleType, specimen: Brief) -> None:
    svg = _map(_placed(specimen, ("Westport", 50.0, 30.0, "town"), ("Farhaven", -20.0, 30.0, "town")))
    assert svg
    assert "Too far away to be shown: Farhaven." in [text for text, _ in seen.texts(svg)]


@pytest.mark.parametrize(
    "places",
    [
        [(48.0, 11.0)],
        [(-17.0, 179.9)],
        [(66.0, -175.0)],
        [(-85.0, 0.0)],
        [(60.4, 5.3), (69.6, 18.9)],  # fjords
        [(-6.2, 106.8), (8.0, 125.0)],  # islands
    ],
)
def test_a_map_of_the_shipped_outlines_is_small(
    seen: ModuleType, specimen: Brief, places: list[tuple[float, float]]
) -> None:
    svg = story_map(_placed(specimen, *((f"Town {n}", *at, "town") for n, at in enumerate(places))), world())
    assert svg
    assert len(svg) < 15_000
    drawn = [one.get("d") or "" for one in seen.parsed(svg).iter(f"{seen.SVG}path")]
    assert "".join(drawn)  # there is land


@pytest.mark.parametrize("step", [0.5, 2.0, 8.0])
def test_a_thinned_line_stays_within_a_step(step: float) -> None:
    ring = [
        (100 * math.cos(n / 50 * math.pi) + 3 * math.sin(n * n), 100 * math.sin(n / 50 * math.pi))
        for n in range(100)
    ]
    kept = thinned(ring, step)
    assert 3 <= len(kept) < len(ring)
    sides = list(zip(kept, [*kept[1:], kept[0]], strict=True))
    for x, y in ring:
        off = min(_off((x, y), *side) for side in sides)
        assert off <= step + 0.2  # the trial stretches are coarse
    assert thinned(ring, 50.0) == []  # a speck
    assert len(thinned(ring, step)) <= len(thinned(ring, step / 2))


def _off(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """The distance of a point from a stretch, by trying a thousand points of it."""
    return min(
        math.dist(point, (start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])))
        for t in (n / 200 for n in range(201))
    )


def test_a_card_as_html_names_its_reports_and_links_to_what_may_be_followed(
    hostile: ModuleType, specimen: Brief
) -> None:
    index = Index(
        replace(
            specimen, reports=tuple(replace(r, url=f"https://x.example/{r.id}") for r in specimen.reports)
        )
    )
    html = card_html(index, index.questions["q1"])
    assert html.startswith('<figure class="crosswire-card">')
    assert html.count("<a href=") == len({r for a in index.questions["q1"].answers for r in a.reports})
    assert 'rel="noopener noreferrer nofollow"' in html
    evil = Index(hostile.poisoned(index.brief))
    poisoned = card_html(evil, evil.questions["q1"])
    assert "<script" not in poisoned
    assert 'href="javascript' not in poisoned
    assert "style=" not in html


def test_what_an_agency_passes_on_is_no_line_of_a_nameless_source(specimen: Brief) -> None:
    many = _many(specimen, 4)
    papers = tuple(replace(r, agencies=("Tern News",) if r.id.startswith("m") else ()) for r in many.reports)
    nameless = Origin("n", "an official", "unnamed", ("m0", "m1", "m2", "m3"))
    svg = lineage(Index(replace(many, reports=papers, lineage=replace(many.lineage, origins=(nameless,)))))
    assert svg
    assert svg.count("stroke-dasharray") == 1  # to the agency; from there four lines, all whole
    assert svg.count('opacity="0.4"') == 5
