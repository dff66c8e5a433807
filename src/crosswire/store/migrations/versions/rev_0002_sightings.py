"""What a later fetch of an article met in the place of its text."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Table, Text

from crosswire.store.migrations.versions import rev_0001_first as before

revision = "0002"
down_revision = "0001"

metadata = before.metadata.__class__(naming_convention=before.metadata.naming_convention)
for _table in before.metadata.sorted_tables:
    _table.to_metadata(metadata)
Table(
    "sightings",
    metadata,
    Column("id", before.Number, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False, index=True),
    Column("at", before.MOMENT, nullable=False),
    Column("kind", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("text", Text, nullable=True),
)


def upgrade() -> None:
    metadata.tables["sightings"].create(op.get_bind())
