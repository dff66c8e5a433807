"""The first schema: everything that a store began with."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP, TSVECTOR

revision = "0001"
down_revision = None

MOMENT = DateTime().with_variant(TIMESTAMP(timezone=True), "postgresql")
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Number = BigInteger().with_variant(Integer, "sqlite")
LATER: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}

Table(
    "reports",
    metadata,
    Column("id", Text, primary_key=True),
    Column("url", Text, nullable=True),
    Column("added", MOMENT, nullable=False),
    Column("latest", Number, nullable=False),
)

Table(
    "versions",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("fetched", MOMENT, nullable=False),
    Column("seen", MOMENT, nullable=False),
    Column("outlet", Text, nullable=True),
    Column("title", Text, nullable=True),
    Column("published", MOMENT, nullable=True),
    Column("language", Text, nullable=True),
    Column("words", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("raw", Text, nullable=False),
    UniqueConstraint("report_id", "number"),
    Index(None, "published"),
    Index(None, "fetched"),
)

Table(
    "extracts",
    metadata,
    Column("version_id", Number, ForeignKey("versions.id"), primary_key=True),
    Column("reading", Text, primary_key=True),
    Column("anchor", Text, primary_key=True),
    Column("made", MOMENT, nullable=False),
    Column("data", LargeBinary, nullable=True),
    Column("error", Text, nullable=True),
)

Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("headline", Text, nullable=False),
    Column("created", MOMENT, nullable=False),
    Column("updated", MOMENT, nullable=False),
    Column("first_published", MOMENT, nullable=True),
    Column("last_published", MOMENT, nullable=True),
    Column("merged_into", Text, ForeignKey("stories.id", **LATER), nullable=True),
    Index(None, "updated"),
)

Table(
    "membership",
    metadata,
    Column("report_id", Text, ForeignKey("reports.id"), primary_key=True),
    Column("story_id", Text, ForeignKey("stories.id"), nullable=False, index=True),
    Column("joined", MOMENT, nullable=False),
    Column("why", Text, nullable=False),
)

Table(
    "briefs",
    metadata,
    Column("id", Number, primary_key=True),
    Column("story_id", Text, ForeignKey("stories.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("made", MOMENT, nullable=False),
    Column("crosswire", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("story_id", "number"),
    Index(None, "made"),
)

Table(
    "brief_versions",
    metadata,
    Column("brief_id", Number, ForeignKey("briefs.id"), primary_key=True),
    Column("version_id", Number, ForeignKey("versions.id"), primary_key=True, index=True),
)

Table(
    "changes",
    metadata,
    Column("id", Number, primary_key=True),
    Column("story_id", Text, ForeignKey("stories.id"), nullable=False),
    Column("brief_id", Number, ForeignKey("briefs.id"), nullable=True),
    Column("key", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", Text, nullable=False),
    UniqueConstraint("story_id", "key"),
    Index(None, "at"),
)

Table(
    "feeds",
    metadata,
    Column("id", Number, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("title", Text, nullable=True),
    Column("added", MOMENT, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("etag", Text, nullable=True),
    Column("last_modified", Text, nullable=True),
    Column("next_poll", MOMENT, nullable=False),
    Column("interval", Float, nullable=False),
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", MOMENT, nullable=True),
    Column("last_poll", MOMENT, nullable=True),
    Column("last_success", MOMENT, nullable=True),
    Column("failures", Integer, nullable=False),
    Column("last_error", Text, nullable=True),
    Column("extra", Text, nullable=False),
    Index(None, "next_poll"),
)

Table(
    "entries",
    metadata,
    Column("id", Number, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("feed_id", Number, ForeignKey("feeds.id"), nullable=True),
    Column("found", MOMENT, nullable=False),
    Column("said", Text, nullable=False),
    Column("next_fetch", MOMENT, nullable=True),
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", MOMENT, nullable=True),
    Column("etag", Text, nullable=True),
    Column("last_modified", Text, nullable=True),
    Column("last_fetch", MOMENT, nullable=True),
    Column("failures", Integer, nullable=False),
    Column("last_error", Text, nullable=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=True, index=True),
    Index(None, "next_fetch"),
)

Table(
    "corrections",
    metadata,
    Column("id", Number, primary_key=True),
    Column("made", MOMENT, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("undone_by", Number, ForeignKey("corrections.id", **LATER), nullable=True),
)

Table(
    "jobs",
    metadata,
    Column("id", Number, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("created", MOMENT, nullable=False),
    Column("next_try", MOMENT, nullable=True),
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", MOMENT, nullable=True),
    Column("failures", Integer, nullable=False),
    Column("last_error", Text, nullable=True),
    Column("finished", MOMENT, nullable=True),
    Column("result", Text, nullable=True),
    UniqueConstraint("kind", "key"),
    Index(None, "next_try"),
)

Table(
    "state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("updated", MOMENT, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
Table(
    "hosts",
    metadata,
    Column("host", Text, primary_key=True),
    Column("free", MOMENT, nullable=True),
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", MOMENT, nullable=True),
    Column("rules", Text, nullable=True),
)

Table(
    "grouped",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=True, index=True),
    Column("kind", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# What is searched: a virtual table here, a column with an index there; nothing of either is in the metadata.
FTS5 = "CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')"


def upgrade() -> None:
    bind = op.get_bind()
    metadata.create_all(bind)
    if bind.dialect.name == "sqlite":
        op.execute(FTS5)
        return
    version = ForeignKey("versions.id", name="fk_search_rowid_versions")
    op.create_table(
        "search",
        Column("rowid", BigInteger, version, primary_key=True, autoincrement=False),
        Column("words", TSVECTOR, nullable=False),
    )
    op.create_index("ix_search_words", "search", ["words"], postgresql_using="gin")
