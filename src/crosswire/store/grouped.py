"""In which order reports were put into stories, and what told their stories: to restore a grouper from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from crosswire.store.rows import columns, insert_new, read
from crosswire.store.tables import grouped, membership, state

_NAME = "grouping"
_EVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class GroupedReport:
    """A step of grouping: a report that was added ("add"), or what a person did ("join", "split").

    Attributes:
        report_id: The report that was added; None for what a person did.
        data: What of it tells its story, as JSON.
    """

    id: int
    report_id: str | None
    kind: str
    data: str


class Grouped:
    """Steps of grouping, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self) -> None:
        """Has nobody else put reports into stories until the transaction ends."""
        insert_new(self._connection, state, name=_NAME, updated=_EVER, data="[]")
        held = select(state.c.name).where(state.c.name == _NAME).with_for_update()
        self._connection.execute(held)

    def add(self, kind: str, report_id: str | None, data: str) -> int:
        """Notes a step and gives its number, which is higher than those before.

        Args:
            kind: "add", "join" or "split".
            report_id: The report that is added.
            data: What of it tells its story, as JSON.
        """
        row = grouped.insert().values(kind=kind, report_id=report_id, data=data)
        made = self._connection.execute(row).inserted_primary_key
        assert made is not None  # noqa: S101 - one row was inserted
        return int(made[0])

    def after(self, step: int) -> list[GroupedReport]:
        """The steps after one, in order."""
        asked = select(*columns(GroupedReport, grouped)).where(grouped.c.id > step).order_by(grouped.c.id)
        return [read(GroupedReport, row) for row in self._connection.execute(asked)]

    def last(self) -> int:
        """The number of the last step; 0 before the first."""
        return int(self._connection.execute(select(func.max(grouped.c.id))).scalar() or 0)

    def window(self, reports: int) -> list[tuple[str, str]]:
        """What tells the stories of the reports that were added last, with their stories, in order.

        Args:
            reports: How many at most.
        """
        added = grouped.c.kind == "add"
        newest = select(func.max(grouped.c.id).label("id")).where(added).group_by(grouped.c.report_id)
        last = newest.order_by(func.max(grouped.c.id).desc()).limit(reports).subquery()
        joined = last.join(grouped, grouped.c.id == last.c.id).join(
            membership, membership.c.report_id == grouped.c.report_id
        )
        asked = select(grouped.c.data, membership.c.story_id).select_from(joined).order_by(grouped.c.id)
        return [(row.data, row.story_id) for row in self._connection.execute(asked)]
