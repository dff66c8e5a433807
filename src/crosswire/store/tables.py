"""The tables of a store. Migrations make them (`migrations/`); a test holds the two together.

    feeds - entries - reports - versions - extracts
                         |  |       |
                         |  sightings
                         |          |
                    membership  brief_versions
                         |          |
                      stories  -  briefs  -  changes        corrections   jobs   hosts   grouped   state

Names are those of the trade: a report is an article by its address, a version is one text of it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from crosswire.store.columns import Exact, Json, Moment, Packed

REVISION = "0002"
"""The newest migration: what `metadata` describes."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Number = BigInteger().with_variant(Integer, "sqlite")
_LATER: dict[str, Any] = {
    "deferrable": True,
    "initially": "DEFERRED",
}  # a row may name one that comes after it

reports = Table(
    "reports",
    metadata,
    Column("id", Text, primary_key=True),  # a digest of the address, or else of the text
    Column("url", Exact, nullable=True),
    Column("added", Moment, nullable=False),
    Column("latest", Number, nullable=False),  # number of its latest version; 0 before the first
)

versions = Table(
    "versions",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False),
    Column("number", Integer, nullable=False),  # 1, 2, … within its report, in order of arrival
    Column("digest", Text, nullable=False),  # SHA-256 of what makes another version
    Column("fetched", Moment, nullable=False),  # first seen like this
    Column("seen", Moment, nullable=False),  # last seen like this
    Column("outlet", Exact, nullable=True),
    Column("title", Exact, nullable=True),
    Column("published", Moment, nullable=True),
    Column("language", Text, nullable=True),
    Column("words", Integer, nullable=False),
    Column("text", Exact, nullable=False),
    Column("record", Json, nullable=False),  # the rest of the report, as the contract has it
    Column("raw", Json, nullable=False),  # what the fetch said: headers, the entry of the feed
    UniqueConstraint("report_id", "number"),
    Index(None, "published"),
    Index(None, "fetched"),
)

sightings = Table(
    "sightings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("kind", Text, nullable=False),  # "absent", "cut" or "back"
    Column("told", Exact, nullable=False),  # what was answered, or why it is taken for cut short
    Column("text", Exact, nullable=True),  # what came, where it was cut short
)

extracts = Table(
    "extracts",
    metadata,
    Column("version_id", Number, ForeignKey("versions.id"), primary_key=True),
    Column("reading", Text, primary_key=True),  # what read it: crosswire, models and settings
    Column("anchor", Text, primary_key=True),  # the day of the story that its dates count from, or ""
    Column("made", Moment, nullable=False),
    Column(
        "data", Packed, nullable=True
    ),  # what it says; None where it could not be read, and `error` says why
    Column("error", Exact, nullable=True),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("headline", Exact, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),  # its members or its brief changed
    Column("first_published", Moment, nullable=True),
    Column("last_published", Moment, nullable=True),
    Column("merged_into", Text, ForeignKey("stories.id", **_LATER), nullable=True),
    Index(None, "updated"),
)

membership = Table(
    "membership",
    metadata,
    Column("report_id", Text, ForeignKey("reports.id"), primary_key=True),  # one story a report
    Column("story_id", Text, ForeignKey("stories.id"), nullable=False, index=True),
    Column("joined", Moment, nullable=False),
    Column("why", Json, nullable=False),  # the evidence: beside which report, score, reasons
)

briefs = Table(
    "briefs",
    metadata,
    Column("id", Number, primary_key=True),
    Column("story_id", Text, ForeignKey("stories.id"), nullable=False),
    Column("number", Integer, nullable=False),  # 1, 2, … within its story
    Column("made", Moment, nullable=False),
    Column("crosswire", Text, nullable=False),
    Column("digest", Text, nullable=False),  # SHA-256 of the JSON
    Column("data", Packed, nullable=False),
    UniqueConstraint("story_id", "number"),
    Index(None, "made"),
)

brief_versions = Table(
    "brief_versions",
    metadata,
    Column("brief_id", Number, ForeignKey("briefs.id"), primary_key=True),
    Column("version_id", Number, ForeignKey("versions.id"), primary_key=True, index=True),
)

changes = Table(
    "changes",
    metadata,
    Column("id", Number, primary_key=True),
    Column("story_id", Text, ForeignKey("stories.id"), nullable=False),
    Column("brief_id", Number, ForeignKey("briefs.id"), nullable=True),  # the brief that brought it
    Column("key", Text, nullable=False),  # once a story: the same change is not told twice
    Column("at", Moment, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", Json, nullable=False),
    UniqueConstraint("story_id", "key"),
    Index(None, "at"),
)

feeds = Table(
    "feeds",
    metadata,
    Column("id", Number, primary_key=True),
    Column("url", Exact, nullable=False, unique=True),
    Column("title", Exact, nullable=True),
    Column("added", Moment, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("etag", Exact, nullable=True),
    Column("last_modified", Exact, nullable=True),
    Column("next_poll", Moment, nullable=False),
    Column("interval", Float, nullable=False),  # seconds between polls, as it has settled
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", Moment, nullable=True),
    Column("last_poll", Moment, nullable=True),
    Column("last_success", Moment, nullable=True),
    Column("failures", Integer, nullable=False),  # in a row
    Column("last_error", Exact, nullable=True),
    Column("extra", Json, nullable=False),  # whatever else the watcher keeps of a feed
    Index(None, "next_poll"),
)

entries = Table(
    "entries",
    metadata,
    Column("id", Number, primary_key=True),
    Column("url", Exact, nullable=False, unique=True),  # of the article, as the feed gave it
    Column("feed_id", Number, ForeignKey("feeds.id"), nullable=True),
    Column("found", Moment, nullable=False),
    Column("said", Json, nullable=False),  # what the feed says of it: title, published, source …
    Column("next_fetch", Moment, nullable=True),  # None: not to be fetched again
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", Moment, nullable=True),
    Column("etag", Exact, nullable=True),
    Column("last_modified", Exact, nullable=True),
    Column("last_fetch", Moment, nullable=True),
    Column("failures", Integer, nullable=False),
    Column("last_error", Exact, nullable=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=True, index=True),
    Index(None, "next_fetch"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Number, primary_key=True),
    Column("made", Moment, nullable=False),
    Column("who", Exact, nullable=False),
    Column("why", Exact, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", Json, nullable=False),
    Column("undone_by", Number, ForeignKey("corrections.id", **_LATER), nullable=True),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Number, primary_key=True),
    Column("kind", Text, nullable=False),  # "webhook", …
    Column("key", Text, nullable=False),  # once a kind: the same job is not done twice
    Column("payload", Json, nullable=False),
    Column("created", Moment, nullable=False),
    Column("next_try", Moment, nullable=True),  # None: done, or given up
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", Moment, nullable=True),
    Column("failures", Integer, nullable=False),
    Column("last_error", Exact, nullable=True),
    Column("finished", Moment, nullable=True),
    Column("result", Json, nullable=True),
    UniqueConstraint("kind", "key"),
    Index(None, "next_try"),
)

state = Table(
    "state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("updated", Moment, nullable=False),
    Column("data", Packed, nullable=False),
)

hosts = Table(
    "hosts",
    metadata,
    Column("host", Exact, primary_key=True),
    Column("free", Moment, nullable=True),  # not to be asked before
    Column("lease_owner", Text, nullable=True),
    Column("lease_until", Moment, nullable=True),
    Column("rules", Json, nullable=True),  # what is known of its robots.txt
)

grouped = Table(
    "grouped",
    metadata,
    Column("id", Number, primary_key=True),  # the order in which reports were put into stories
    Column("report_id", Text, ForeignKey("reports.id"), nullable=True, index=True),
    Column("kind", Text, nullable=False),  # "add", or a person's "join" or "split"
    Column("data", Packed, nullable=False),  # what of the report tells its story
)
