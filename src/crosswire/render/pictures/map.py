"""Where it happened: the places of a story on the outlines of countries, cropped to them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.pictures.boxes import Box, Room
from crosswire.render.pictures.frame import SMALL, Sheet, footing, heading, line_of, picture
from crosswire.render.pictures.labels import Label, placed
from crosswire.render.pictures.lettering import width
from crosswire.render.pictures.svg import Element, draw
from crosswire.render.pictures.thinning import thinned
from crosswire.render.view.index import Index
from crosswire.render.wording import names
from crosswire.resources.world import Country, Ring
from crosswire.types import Entity, EntityType

RATIO = 0.56
MOST = 12
LEAST_DEGREES = 5.0  # what is shown at least, or a town would stand on nothing
MARGIN = 1.5
STEPS = (0.3, 0.45, 0.7, 1.0, 1.5, 2.2)  # pixels by which an outline may be off; an island measures five
WEIGHT = 11_000  # characters of all outlines
FAR = 25.0  # degrees from the first place
WIDE_AREAS = {"country", "region", "state", "area", "continent"}


Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Crop:
    """A stretch of the earth on paper: degrees of longitude are as wide as at its middle."""

    west: float
    north: float
    scale: float
    squeeze: float
    box: Box

    def __call__(self, lon: float, lat: float) -> tuple[float, float]:
        x = self.box.left + (lon - self.west) * self.squeeze * self.scale
        return x, self.box.top + (self.north - lat) * self.scale


def story_map(index: Index, world: Sequence[Country], sheet: Sheet | None = None) -> str | None:
    """The map of a story as SVG; None where no place of it is known.

    Args:
        index: The brief.
        world: Outlines of countries.
        sheet: What it is drawn on.
    """
    sheet = sheet or Sheet(name="picture-map")
    places, beyond = _places(index)
    if not places:
        return None
    head, top = heading(sheet, worded("pictures.where"))
    box = Box(sheet.edge, top, sheet.width - sheet.edge, top + sheet.inner * RATIO)
    crop = _crop(places, box)
    labels, named = _labels(index, places, crop)
    parts = [*_land(world, crop), *(_dot(index, p, crop) for p in places), *labels]
    parts += _countries(world, crop, named)
    notes = [
        *([worded("pictures.whole")] if any(map(_vague, places)) else []),
        *_beyond(index, beyond),
        worded("pictures.borders"),
    ]
    foot, end = footing(sheet, notes, box.bottom + 6)
    told = " ".join([*(_told(index, p) for p in places), *notes])
    return picture(sheet, [*head, *parts, *foot], height=end, title=worded("pictures.where"), told=told)


def _places(index: Index) -> tuple[list[Entity], list[Entity]]:
    """The places of the story that the map shows, each spot once, and those that lie too far away.

    A country is a spot only where nothing finer is known: its middle is where nothing happened.
    """
    found = [index.entities[p] for p in index.brief.story.places if p in index.entities]
    known: dict[tuple[float, float], Entity] = {}
    for entity in found:
        if entity.type is EntityType.PLACE and entity.place:
            known.setdefault((entity.place.lat, entity.place.lon), entity)
    fine = [e for e in known.values() if not _vague(e)] or list(known.values())
    near = [e for e in fine if _apart(e, fine[0]) <= FAR]
    return near[:MOST], [e for e in fine if e not in near]


def _beyond(index: Index, places: Sequence[Entity]) -> list[str]:
    listed = names.listed([index.name(p.id) or "" for p in places], most=6)
    return [worded("pictures.far", what=listed)] if places else []


def _apart(one: Entity, other: Entity) -> float:
    """Degrees between two places, along the greater of both ways."""
    (a, b), (c, d) = _at(one), _at(other)
    return max(abs(a - c), abs(b - d))


def _at(entity: Entity) -> tuple[float, float]:
    assert entity.place  # noqa: S101 - chosen for it
    return entity.place.lon, entity.place.lat


def _vague(entity: Entity) -> bool:
    return entity.place is not None and (entity.place.precision or "") in WIDE_AREAS


def _crop(places: Sequence[Entity], box: Box) -> Crop:
    lons, lats = zip(*map(_at, places), strict=True)
    middle = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    squeeze = max(0.2, math.cos(math.radians(middle[1])))
    wide, high = box.right - box.left, box.bottom - box.top
    across = max((max(lons) - min(lons)) * squeeze * MARGIN, LEAST_DEGREES)
    down = max((max(lats) - min(lats)) * MARGIN, LEAST_DEGREES * high / wide)
    scale = min(wide / across, high / down)
    return Crop(middle[0] - wide / scale / squeeze / 2, middle[1] + high / scale / 2, scale, squeeze, box)


def _land(world: Sequence[Country], crop: Crop) -> Iterator[Element]:
    """The countries within the crop, cut at its edge."""
    box = crop.box
    frame = {"x": box.left, "y": box.top, "width": box.right - box.left, "height": box.bottom - box.top}
    yield draw("rect", fill="currentColor", opacity=0.05, **frame)
    seen = [[part for ring in country.rings for part in _seen(ring, crop)] for country in world]
    paths = [draw("path", d=way) for way in _ways(seen) if way]
    yield draw(
        "g",
        *paths,
        transform="scale(.1)",
        fill="currentColor",
        fill_opacity=0.1,
        fill_rule="evenodd",
        stroke="currentColor",
        stroke_width=7,
        stroke_opacity=0.35,
    )


def _seen(ring: Ring, crop: Crop) -> Iterator[list[Spot]]:
    """What of a ring is in sight, once for each turn of the earth by which it comes there."""
    for turn in (-360.0, 0.0, 360.0):
        points = [crop(lon + turn, lat) for lon, lat in ring]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if Box(min(xs), min(ys), max(xs), max(ys)).overlaps(crop.box):
            yield _within(points, crop.box)


def _ways(seen: Sequence[Sequence[Sequence[Spot]]]) -> list[str]:
    """A path a country: as fine as a map may weigh, the coarsest where none is light enough."""
    ways: list[str] = []
    for step in STEPS:
        ways = ["".join(_written(thinned(ring, step)) for ring in rings) for rings in seen]
        if sum(map(len, ways)) <= WEIGHT:
            break
    return ways


def _within(points: Sequence[Spot], box: Box) -> list[Spot]:
    """What of a ring lies in a box."""
    kept = list(points)
    for axis, limit, keep in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        kept = _cut(kept, axis, limit, keep)
    return kept


def _written(points: Sequence[Spot]) -> str:
    """A closed path in steps of whole tenths of a pixel, for paper that is ten times as large."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    if len(tenths) < 3:
        return ""
    steps = (f"{c - a} {d - b}" for (a, b), (c, d) in pairwise(tenths))
    return f"M{tenths[0][0]} {tenths[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def _cut(points: Sequence[Spot], axis: int, limit: float, keep: int) -> list[Spot]:
    """A ring cut along one edge (Sutherland and Hodgman)."""
    found: list[Spot] = []
    for n, end in enumerate(points):
        start = points[n - 1]
        inside = [(p[axis] - limit) * keep >= 0 for p in (start, end)]
        if inside[0] != inside[1]:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            found.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
        if inside[1]:
            found.append(end)
    return found


def _radius(entity: Entity) -> float:
    """A dot grows with the reports that name the place, up to nine of them."""
    return 3.5 + math.sqrt(min(len({m.report for m in entity.mentions}), 9))


def _dot(index: Index, entity: Entity, crop: Crop) -> Element:
    x, y = crop(*_at(entity))
    fill = "none" if _vague(entity) else "currentColor"
    circle = draw("circle", cx=x, cy=y, r=_radius(entity), fill=fill, stroke="currentColor", stroke_width=1.6)
    return draw("g", draw("title", _told(index, entity)), circle)


def _labels(index: Index, places: Sequence[Entity], crop: Crop) -> tuple[list[Element], Room]:
    spots = [(p, *crop(*_at(p)), _radius(p)) for p in places]
    room = Room(crop.box, [Box.around(x, y, wide=2 * r + 2, high=2 * r + 2) for _, x, y, r in spots])
    labels = [
        Label(
            index.name(p.id) or "",
            x,
            y,
            Box.around(x, y, wide=2 * r + 4, high=2 * r + 2),
            bold=True,
            level=True,
        )
        for p, x, y, r in spots
    ]
    return placed(labels, room)[0], room


def _countries(world: Sequence[Country], crop: Crop, room: Room) -> Iterator[Element]:
    """The names of countries, faint: each only where it stands on its own country, and nothing else does."""
    for country in world:
        seen = [_within([crop(*point) for point in ring], crop.box) for ring in country.rings]
        largest = max(seen, key=_area, default=[])
        name = clean.line(country.name)
        wide = width(name, SMALL)
        if not name or _area(largest) < wide * 2 * SMALL:
            continue
        x, y = _middle(largest)
        around = Box.around(x, y, wide=wide, high=SMALL * 1.2)
        corners = [(a, b) for a in (around.left, x, around.right) for b in (around.top, around.bottom)]
        if all(_holds(largest, *corner) for corner in corners) and room.first([around]):
            yield line_of(name, x, y + 4, size=SMALL, opacity=0.58, text_anchor="middle", font_style="italic")


def _area(ring: Sequence[Spot]) -> float:
    return abs(sum(a * d - c * b for (a, b), (c, d) in _sides(ring))) / 2


def _middle(ring: Sequence[Spot]) -> Spot:
    """The centre of the area within a ring."""
    parts = [(a * d - c * b, a + c, b + d) for (a, b), (c, d) in _sides(ring)]
    whole = 3 * sum(part for part, _, _ in parts)
    return sum(p * x for p, x, _ in parts) / whole, sum(p * y for p, _, y in parts) / whole


def _holds(ring: Sequence[Spot], x: float, y: float) -> bool:
    """Whether a point lies within a ring: a line from it crosses that an odd number of times."""
    crossed = [(a, b, c, d) for (a, b), (c, d) in _sides(ring) if (b > y) != (d > y)]
    return sum(x < a + (y - b) / (d - b) * (c - a) for a, b, c, d in crossed) % 2 == 1


def _sides(ring: Sequence[Spot]) -> Iterator[tuple[Spot, Spot]]:
    return zip(ring, [*ring[1:], *ring[:1]], strict=True)


def _told(index: Index, entity: Entity) -> str:
    lon, lat = _at(entity)
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    used = worded("counts.report", n=len({m.report for m in entity.mentions}))
    return f"{index.name(entity.id)} ({abs(lat):.2f}° {north}, {abs(lon):.2f}° {east}; {used})."
