"""The article of a page that a feed linked to, as a report."""

from __future__ import annotations

from crosswire.config import Settings
from crosswire.errors import InputError
from crosswire.read.decoding import decode
from crosswire.read.drafts import Draft
from crosswire.read.fetch import Page
from crosswire.read.reading import build, parts
from crosswire.read.sources import Document
from crosswire.types import Notice, Report, Skipped
from crosswire.watch import addresses
from crosswire.watch.said import Said

Read = tuple[Report, list[Notice]]


def of_page(page: Page, said: Said, settings: Settings) -> Read | Skipped:
    """The report of a fetched page, with what its feed says beside it; or why there is none.

    Args:
        page: As it was fetched.
        said: What the feed says.
        settings: How to read.
    """
    document = Document(page.url, page.name, page.data, url=page.url, charset=page.charset)
    drafts = list(parts(document, settings))
    if len(drafts) != 1 or not isinstance(drafts[0], Draft | Skipped):
        return Skipped(page.url, f"it holds {len(drafts)} reports, not one article")
    draft = drafts[0]
    return draft if isinstance(draft, Skipped) else build(said.completing(draft, _address(page)), settings)


def of_feed(said: Said, settings: Settings) -> Read | Skipped:
    """The report that a feed's own text makes; or why there is none."""
    draft = said.draft()
    if not draft.text.strip():
        return Skipped(draft.where, "its feed holds no text of it")
    return build(draft, settings)


def _address(page: Page) -> str:
    try:
        return addresses.of_page(page.url, decode(page.data, page.url, page.charset))
    except InputError:
        return addresses.cleaned(page.url) or page.url
