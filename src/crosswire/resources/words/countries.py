"""Countries as news names them, with the adjectives and names of their people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.resources import lists


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory.

    Attributes:
        code: ISO 3166-1.
        name: As it is shown.
        aliases: Other names.
        places: Names by which the gazetteer knows it, the shown one first.
        adjectives: Adjectives and names of the people, one and many.
        capital: Where it is governed from; None for territories.
        point: Latitude and longitude, as written, where the gazetteer has none.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str | None
    point: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def demonyms(self) -> tuple[str, ...]:
        """Adjectives that are no name of the country ("US") and no plural of another."""
        plurals = {f"{one}s" for one in self.adjectives}
        return tuple(one for one in self.adjectives if one not in plurals and one not in self.places)


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories, by code."""
    rows = [line.split(";") for line in lists.lines("words/countries.csv")]
    return tuple(
        Country(
            code,
            name,
            tuple(one.removeprefix("~") for one in _listed(aliases)),
            _listed(adjectives),
            capital or None,
            _listed(point),
            (name, *(one for one in _listed(aliases) if one[0] != "~")),
        )
        for code, name, aliases, adjectives, capital, point in rows
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(item for item in cell.split(",") if item)
