"""A draft to a report: what its text says of title, outlet, writers and date, and its noise."""

from __future__ import annotations

from typing import Any

from crosswire.config import Settings
from crosswire.read.drafts import Draft
from crosswire.read.markdown import FRONT
from crosswire.read.metadata import language, outlets, published, titles, writers
from crosswire.read.noise import mark, with_foreign
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
    """The report that a draft becomes; what the draft says outright is kept, the text fills the rest."""
    return noted(draft, settings)[0]


def noted(draft: Draft, settings: Settings) -> tuple[Report, tuple[str, ...]]:
    """The report that a draft becomes, and what a desk should know of how it was read."""
    front = FRONT.match(draft.text)
    outlet = outlets.find(draft, (), settings.outlet)[0]
    title = titles.plain(draft.title, outlet)
    noise = mark(draft.text, title, front=front.end() if front else 0)
    outlet, publisher = outlets.find(draft, noise, settings.outlet)
    dated = published.find(draft, noise, settings)
    code = draft.language or settings.language or language.detect(draft.text, noise)
    credited = writers.agencies(draft.text, noise, draft.byline)
    report = Report(
        id=draft.name,
        path=draft.path,
        url=draft.url,
        outlet=outlet,
        publisher=publisher,
        agencies=tuple(name for name in credited if outlets.publisher(name) != publisher),
        title=title or titles.find(draft.text, noise),
        byline=draft.byline or writers.byline(draft.text, noise),
        published=dated.moment,
        published_from=dated.source,
        language=code,
        words=len(draft.text.split()),
        text=draft.text,
        noise=with_foreign(draft.text, noise) if code and code.lower().startswith("en") else noise,
        extra=draft.extra,
    )
    return report, (*draft.notes, *dated.notes)
