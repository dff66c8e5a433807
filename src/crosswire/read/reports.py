"""A draft to a report: what the text itself says of outlet, date, agencies; and its noise."""

from __future__ import annotations

from typing import Any

from crosswire.config import Settings
from crosswire.read.drafts import Draft
from crosswire.read.noise import mark
from crosswire.types import Report


def report(text: str, *, id: str, settings: Settings, **metadata: Any) -> Report:  # noqa: A002 - the contract's word
    """A report from a text in memory.

    Args:
        text: The article, kept as it is.
        id: Its id.
        settings: What to fill in where nothing is said.
        **metadata: What is known of it: path, url, outlet, title, byline, published, language, extra.
    """
    return build(Draft(where=id, id=id, text=text, **metadata), settings)


def build(draft: Draft, settings: Settings) -> Report:
    """The report that a draft becomes."""
    published = draft.published or settings.published
    return Report(
        id=draft.id,
        path=draft.path,
        url=draft.url,
        outlet=draft.outlet or settings.outlet,
        publisher=draft.outlet or settings.outlet,
        agencies=(),
        title=draft.title,
        byline=draft.byline,
        published=published,
        published_from="metadata" if draft.published else "option" if published else None,
        language=draft.language or settings.language or "en",
        words=len(draft.text.split()),
        text=draft.text,
        noise=mark(draft.text, draft.title),
        extra=draft.extra,
    )
