"""Which schema a store has, and how it gets the newest one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Text, column, func, inspect, select, table

from crosswire.errors import UsageError
from crosswire.store.address import Address
from crosswire.store.tables import REVISION

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION = table("alembic_version", column("version_num", Text))
_LOCK = 0x63726F7373  # of PostgreSQL: any number that is always the same


def revision(connection: Connection) -> str | None:
    """The schema of a store by its last migration; None for a database without one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(select(_VERSION.c.version_num)).scalar_one_or_none()
    return found


def mismatch(where: Address, found: str | None) -> str:
    """What to do about a store that has another schema."""
    if found is None:
        return f"there is no store at {where}: crosswire db upgrade makes one"
    if found > REVISION:
        return (
            f"the store {where} is of a later crosswire (schema {found}, here {REVISION}): update crosswire"
        )
    return f"the store {where} has schema {found}, and {REVISION} is needed: run crosswire db upgrade"


def upgrade(connection: Connection, to: str = "head") -> tuple[str | None, str]:
    """Runs the migrations that are missing, in the transaction of a connection; the schema before and after.

    Raises:
        UsageError: The store is of a later crosswire.
    """
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    before = revision(connection)
    if before is not None and before > REVISION:
        raise UsageError(f"the store is of a later crosswire (schema {before}, here {REVISION})")
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, to)
    after = revision(connection)
    assert after is not None  # noqa: S101 - it was migrated
    return before, after
