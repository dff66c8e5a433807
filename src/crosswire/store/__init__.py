"""The store: reports with every version, what they say, stories, briefs and their history.

    with open_store("news.db") as store, store.write() as unit:
        arrival = unit.reports.add(report, fetched)

SQLite in one file, or PostgreSQL by URL; the same functions, tested by one suite on both. What comes out
are plain records (`records`), what goes in is stored together or not at all.
"""

from crosswire.store.grouping import Grouping
from crosswire.store.growing import Grown, Growth
from crosswire.store.identity import name
from crosswire.store.records import (
    Arrival,
    Correction,
    Entry,
    Feed,
    Head,
    Job,
    Member,
    News,
    Sight,
    Sighting,
    Stamp,
    StoredBrief,
    StoredChange,
    StoredStory,
    Version,
)
from crosswire.store.store import Store, Unit, open_store, reached, upgrade

__all__ = [
    "Arrival",
    "Correction",
    "Entry",
    "Feed",
    "Grouping",
    "Grown",
    "Growth",
    "Head",
    "Job",
    "Member",
    "News",
    "Sight",
    "Sighting",
    "Stamp",
    "Store",
    "StoredBrief",
    "StoredChange",
    "StoredStory",
    "Unit",
    "Version",
    "name",
    "open_store",
    "reached",
    "upgrade",
]
