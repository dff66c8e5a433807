"""News agencies: how credits and running text name them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from crosswire.resources import lists


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency.

    Attributes:
        name: Its short name.
        names: The names that credits use.
        text: Whether it sends text.
        photo: Whether it sends pictures.
        cited: The names by which running text cites it.
    """

    name: str
    names: tuple[str, ...]
    text: bool
    photo: bool
    cited: tuple[str, ...]


@cache
def agencies() -> tuple[Agency, ...]:
    """The agencies of `agencies.csv`, in its order."""
    rows = csv.reader(lists.lines("words/agencies.csv"))
    return tuple(
        Agency(name, _listed(names), text == "yes", photo == "yes", _listed(cited))
        for name, names, text, photo, cited in rows
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
