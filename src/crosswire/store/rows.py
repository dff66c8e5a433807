"""What all repositories do with rows."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Connection, FromClause, Row, Table
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")


def read(kind: type[T], row: Row[Any]) -> T:
    """The record of a row whose columns are called as its fields."""
    return kind(**row._mapping)


def columns(kind: Any, table: FromClause) -> list[Any]:
    """The columns of a table that a record asks for, by its fields."""
    return [table.c[one.name] for one in fields(kind) if one.name in table.c]


def insert_new(connection: Connection, table: Table, **values: Any) -> bool:
    """Inserts a row; False where it is there already, whoever was first, and stays as it is."""
    dialects = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}
    statement: Any = dialects[connection.dialect.name](table).values(**values)
    key = next(iter(table.primary_key))
    return connection.execute(statement.on_conflict_do_nothing().returning(key)).first() is not None
