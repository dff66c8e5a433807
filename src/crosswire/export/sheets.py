"""Tables: columns that say what is in them, and the rows of a brief.

A column holds its name, its kind, what it says in words (the reference prints it) and how its value is read
off a row: what is documented, what is written and what is typed cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from crosswire.export.lookup import Lookup

Cell = str | int | float | bool | None


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: As the format spells it.
        kind: What its values are; None is an empty cell.
        about: What it says, and the rule behind it.
        read: Its value of a row.
        tag: Its HXL tag.
    """

    name: str
    kind: Kind
    about: str
    read: Callable[[Any], Cell]
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a brief, before it is written.

    Attributes:
        name: What it is called.
        about: What one row is.
        columns: Its columns, in order.
        rows: What each row is read off.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Lookup], Iterable[Any]]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def values(self, known: Lookup) -> list[list[Cell]]:
        """Every row of a brief, cell by cell."""
        return [self.row(one) for one in self.rows(known)]

    def row(self, one: Any) -> list[Cell]:
        return [column.read(one) for column in self.columns]


def text(name: str, about: str, read: Callable[[Any], Cell], tag: str = "") -> Column:
    return Column(name, Kind.TEXT, about, read, tag)


def whole(name: str, about: str, read: Callable[[Any], Cell], tag: str = "") -> Column:
    return Column(name, Kind.WHOLE, about, read, tag)


def number(name: str, about: str, read: Callable[[Any], Cell], tag: str = "") -> Column:
    return Column(name, Kind.NUMBER, about, read, tag)


def truth(name: str, about: str, read: Callable[[Any], Cell]) -> Column:
    return Column(name, Kind.TRUTH, about, read)


def empty(name: str, about: str = "") -> Column:
    """A column that crosswire cannot fill."""
    return Column(name, Kind.TEXT, about or "Left empty: no report says it.", _nothing)


def _nothing(_row: Any) -> None:
    return None
