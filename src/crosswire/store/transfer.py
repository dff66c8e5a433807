"""A whole store as lines of JSON, and back, on either engine: the same bytes again.

    {"schema": "crosswire/store/1", "revision": "0002"}
    {"table": "reports", "row": {"id": "24705d65379fef55", "url": "https://…", …}}
    …
    {"rows": 1234}

Tables stand in the order in which they name each other, rows in that of their keys. The index of words is
made anew. The last line tells an export that is whole from one that was cut short.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DataError, IntegrityError, StatementError

from crosswire.corrections import annotation, of_stored
from crosswire.errors import RecordError, UsageError
from crosswire.record import dump, load, plain
from crosswire.store import search
from crosswire.store.columns import Moment
from crosswire.store.reports import Reports
from crosswire.store.store import Store
from crosswire.store.tables import REVISION, metadata, reports

SCHEMA = "crosswire/store/1"
_BATCH = 200
_ORDER = metadata.sorted_tables


def exported(store: Store) -> Iterator[str]:
    """The lines of a store, as it is at one moment; each with its line end.

    Args:
        store: Which one.
    """
    yield _line({"schema": SCHEMA, "revision": REVISION})
    count = 0
    with store.read() as unit:
        for table in _ORDER:
            asked = select(table).order_by(*table.primary_key)
            streamed = unit.connection.execution_options(yield_per=_BATCH).execute(asked)
            for row in streamed:
                count += 1
                yield _line({"table": table.name, "row": plain(dict(row._mapping))})
    yield _line({"rows": count})


def corrections(store: Store) -> Iterator[str]:
    """People's corrections alone, each a Web Annotation on a line: what a desk's work can become gold from.

    One that was taken back says by whom, when and why.
    """
    with store.read() as unit:
        every = unit.corrections.all()
        standing = {one.id for one in unit.corrections.standing()}
    by_id = {one.id: one for one in every}
    said = [one for one in every if one.kind != "undo"]
    for one, correction in zip(said, of_stored(said), strict=True):
        by = by_id.get(one.undone_by or 0) if one.id not in standing else None
        yield _line(annotation(correction, taken_back=(by.who, by.made, by.why) if by else None))


def imported(store: Store, lines: Iterable[str | bytes]) -> dict[str, int]:
    """Fills an empty store with the lines of another one, and gives the number of rows by table.

    Nothing is stored unless all is.

    Args:
        store: An empty one.
        lines: As `exported` wrote them.

    Raises:
        UsageError: The store is not empty, or the lines are of another schema.
        RecordError: A line does not fit; it says which.
    """
    numbered = enumerate(lines, 1)
    _begin(numbered)
    counts: dict[str, int] = {}
    with store.write() as unit:
        if any(unit.connection.execute(select(table).limit(1)).first() for table in _ORDER):
            raise UsageError(f"the store {store.where} is not empty: an import needs an empty one")
        for table, rows in groupby(_rows(numbered, counts), key=lambda one: one[0]):
            _filled(unit.connection, table, rows)
        _indexed(unit.connection)
        _numbered(unit.connection)
    return counts


def _begin(numbered: Iterator[tuple[int, str | bytes]]) -> None:
    head = _loaded(*next(numbered, (1, "null")))
    if not isinstance(head, dict) or head.get("schema") != SCHEMA:
        raise RecordError(f"line 1: not an export of a store: its first line has the schema {SCHEMA!r}")
    if head.get("revision") != REVISION:
        raise UsageError(
            f"the export has schema {head.get('revision')!r}, and this crosswire {REVISION}: import it with "
            "the crosswire that wrote it, then run crosswire db upgrade"
        )


def _rows(
    numbered: Iterator[tuple[int, str | bytes]], counts: dict[str, int]
) -> Iterator[tuple[Table, int, dict[str, Any]]]:
    """Each row with its table and its line; the count at the end has to be right."""
    number = 1
    for number, line in numbered:
        said = _loaded(number, line)
        if isinstance(said, dict) and said.keys() == {"rows"}:
            if said["rows"] != sum(counts.values()):
                raise RecordError(f"line {number}: {said['rows']} rows were written, not as many came")
            return
        try:
            table = metadata.tables[said["table"]]
            row = _typed(table, said["row"])
        except (TypeError, KeyError, ValueError, AttributeError) as problem:
            raise RecordError(f"line {number}: not a row of a store: {problem!r}") from problem
        counts[table.name] = counts.get(table.name, 0) + 1
        yield table, number, row
    raise RecordError(
        f"line {number}: the export was cut short here: its last line, with the number of rows, is missing"
    )


def _loaded(number: int, line: str | bytes) -> Any:
    """A line as data.

    Raises:
        RecordError: It is none: its end is missing, or it was never a line of an export.
    """
    try:
        return load(line)
    except RecordError as problem:
        raise RecordError(f"line {number}: {problem}; is the file whole?") from problem


def _typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    if row.keys() != set(table.columns.keys()):
        raise ValueError(f"the columns of {table.name} are {', '.join(table.columns.keys())}")
    return {key: _value(table, key, value) for key, value in row.items()}


def _value(table: Table, key: str, value: Any) -> Any:
    is_moment = isinstance(table.c[key].type, Moment)
    return datetime.fromisoformat(value) if is_moment and value is not None else value


def _filled(connection: Connection, table: Table, rows: Iterator[tuple[Table, int, dict[str, Any]]]) -> None:
    batch: list[tuple[int, dict[str, Any]]] = []
    for _, number, row in rows:
        batch.append((number, row))
        if len(batch) == _BATCH:
            _insert(connection, table, batch)
            batch = []
    if batch:
        _insert(connection, table, batch)


def _insert(connection: Connection, table: Table, batch: list[tuple[int, dict[str, Any]]]) -> None:
    try:
        connection.execute(table.insert(), [row for _, row in batch])
    except (IntegrityError, DataError, StatementError) as problem:
        first, last = batch[0][0], batch[-1][0]
        why = " ".join(str(getattr(problem, "orig", None) or problem).split())
        raise RecordError(f"lines {first} to {last}: rows of {table.name} do not fit: {why}") from problem


def _indexed(connection: Connection) -> None:
    """Has the latest version of every report be found by its words."""
    kept = Reports(connection)
    ids = connection.execute(select(reports.c.id).order_by(reports.c.id)).scalars().all()
    for report_id in ids:
        latest = kept.latest(report_id)
        if latest is not None:
            search.learn(connection, latest.id, latest.report)


def _numbered(connection: Connection) -> None:
    """Has PostgreSQL go on counting behind the numbers that came; SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in _ORDER:
        key = next(iter(table.primary_key))
        if key.name == "id" and key.type.python_type is int:
            last = select(func.max(key)).scalar_subquery()
            sequence = func.pg_get_serial_sequence(table.name, "id")
            connection.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))


def _line(data: dict[str, Any]) -> str:
    return dump(data) + "\n"
