"""What a feed says of one article, whatever form the feed has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, before anything was decided about it.

    Attributes:
        where: What to call it in a message: "address of the feed[number]".
        id: What the feed calls it (RSS `guid`, Atom `id`, JSON Feed `id`): any string, or nothing.
        link: The address of the article.
        source: The publisher that the entry itself names, as those of aggregators do.
        outlet: Who published it: that source, or else the feed.
        byline: A name, or several.
        published: When it was published, as it is written.
        updated: When it was changed, as it is written.
        text: What the feed holds of its text, a paragraph a block.
        is_content: Whether the feed gives that text as the content, and not as a summary.
    """

    where: str
    id: str | None
    link: str | None
    source: str | None
    outlet: str | None
    title: str | None
    byline: Any
    published: Any
    updated: Any
    text: str
    is_content: bool


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself.

    Attributes:
        title: Its name.
        minutes: How long it asks to be left alone between two polls (RSS `ttl`).
    """

    title: str | None = None
    minutes: int | None = None
