"""What a feed said of an article: kept with the article, and compared when the feed says it again.

The rules of an update, after those of lemon24/reader: an article is fetched again where its feed says that it
was updated, or says something else of it than before. Feeds that say something else at every poll (the number
of comments, the time) are believed a limited number of times. What came before is never overwritten: the
store keeps every version.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from crosswire.read import dates, people
from crosswire.read.drafts import Draft
from crosswire.read.metadata import outlets
from crosswire.record import dump, plain, restore
from crosswire.watch.feeds import Found

CHANGES = 24
"""How often a feed may say something else of one article, without a date, and be believed."""
_ASIDE = frozenset({"feed", "id", "changes", "looks", "notes"})  # no part of what is said of the article
_WHOLE = 120  # words that a text in a feed has, at least, to be taken for the article
_CUT = ("…", "...", "[…]", "[...]", "read more", "continue reading", "read more »", "continue reading →")


@dataclass(frozen=True, slots=True)
class Said:
    """One entry of a feed, as it is kept.

    Attributes:
        feed: The address of the feed.
        id: What the feed calls the entry; it may change, and two may share it.
        link: The address of the article; None where the feed's text is all there is.
        source: The publisher that the entry names; an aggregator's own name is no outlet.
        is_content: Whether `text` is given as the content of the article.
        changes: How often the feed said something else without a date.
        looks: How often the article has been read.
        notes: What a desk should know.
    """

    feed: str
    id: str | None
    link: str | None
    source: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published: datetime | None
    updated: datetime | None
    text: str
    is_content: bool
    changes: int = 0
    looks: int = 0
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, found: Found, feed: str) -> Said:
        """What an entry says."""
        entry = found.entry
        return cls(
            feed=feed,
            id=entry.id,
            link=found.link,
            source=entry.source,
            outlet=entry.outlet,
            title=entry.title,
            byline=people.byline(entry.byline),
            published=found.published,
            updated=dates.parse(entry.updated),
            text=entry.text,
            is_content=entry.is_content,
            notes=found.notes,
        )

    def to_data(self) -> dict[str, Any]:
        """As plain data."""
        data: dict[str, Any] = plain(self)
        return data

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Said:
        """From plain data."""
        said: Said = restore(cls, data)
        return said

    @property
    def digest(self) -> str:
        """Of all that it says of the article; the entry's id and doubts are not of it."""
        of = {one.name: getattr(self, one.name) for one in fields(self)}
        kept = {name: value for name, value in of.items() if name not in _ASIDE}
        return hashlib.sha256(dump(plain(kept)).encode()).hexdigest()

    @property
    def is_whole(self) -> bool:
        """Whether the feed holds the article itself, as far as one can tell, and no page need be fetched."""
        end = self.text.rstrip().casefold()
        return self.is_content and len(self.text.split()) >= _WHOLE and not end.endswith(_CUT)

    def draft(self) -> Draft:
        """The article as far as the feed tells it."""
        notes = () if self.is_whole else ("the article was not fetched; only what its feed says was read",)
        return Draft(
            where=self.link or f"{self.feed} ({self.id or self.title})",
            id=None,
            text=self.text,
            url=self.link,
            outlet=self.source or self.outlet,
            title=self.title,
            byline=self.byline,
            published=self.published,
            notes=(*self.notes, *notes),
        )

    def _outlet(self, named: str | None, address: str) -> str | None:
        """Who publishes a page: as it says itself; its bare domain says less than the title of its feed.

        A feed's title may be that of a section ("World news | The Gull"), so a domain that is known wins.
        """
        if named and not outlets.is_bare(named):
            return named
        known = outlets.publisher(None, outlets.host(address))
        return named if known else self.outlet or named

    def completing(self, draft: Draft, address: str) -> Draft:
        """The article of a page, with what only the feed says of it.

        The publisher that an entry names stands above what the page says: on an aggregator's page that is
        the aggregator.

        Args:
            draft: Of the page.
            address: The canonical address of the page.
        """
        return replace(
            draft,
            id=None,
            url=address,
            outlet=self.source or self._outlet(draft.outlet, address),
            title=draft.title or self.title,
            byline=draft.byline or self.byline,
            published=draft.published or self.published,
            notes=(*draft.notes, *self.notes),
        )


def renewed(old: Said, new: Said) -> Said | None:
    """What is to be kept where a feed says something else of an article than before; None where it does not.

    Args:
        old: What it said.
        new: What it says now.
    """
    if new.digest == old.digest:
        return None
    if new.updated is not None and (old.updated is None or new.updated > old.updated):
        return replace(new, changes=0)
    return replace(new, changes=old.changes + 1) if old.changes < CHANGES else None
