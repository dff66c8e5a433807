"""The log of a story as an Atom feed (RFC 4287): a pure function of its entries, the same bytes each time.

What articles say is text in it, never markup, and characters that XML does not have are left out.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from crosswire.languages.wording import worded
from crosswire.record import moment
from crosswire.render import clean
from crosswire.types.changes import Logged

_SPACE = uuid.UUID("b8a4f7b0-7d0e-5d55-8c1f-0d7c1b0f6a5e")  # of the feeds of stories (RFC 9562, version 5)
_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(
    entries: Sequence[Logged], *, story: str, headline: str, updated: datetime, url: str | None = None
) -> bytes:
    """The feed of a story.

    Args:
        entries: Of its log, the newest first.
        story: Its id.
        headline: What it is called.
        updated: When it last changed, for a log without entries.
        url: Where the feed itself is, if it is anywhere.
    """
    from lxml import etree

    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    latest = max((entry.at for entry in entries), default=updated)
    _text(feed, "id", uuid.uuid5(_SPACE, story).urn)
    _text(feed, "title", headline or story)
    _text(feed, "updated", _moment(latest))
    if url:
        etree.SubElement(feed, f"{{{_ATOM}}}link", rel="self", href=_plain(url))
    author = etree.SubElement(feed, f"{{{_ATOM}}}author")
    _text(author, "name", "crosswire")
    _text(feed, "generator", "crosswire")
    for entry in entries:
        _entry(feed, entry)
    made: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=False)
    return made + b"\n"


def _entry(feed: Any, entry: Logged) -> None:
    from lxml import etree

    made = etree.SubElement(feed, f"{{{_ATOM}}}entry")
    _text(made, "id", entry.id)
    _text(made, "title", f"{worded(f'changes.{entry.change.kind}')}: {entry.change.label}")
    _text(made, "updated", _moment(entry.at))
    _text(made, "published", _moment(entry.at))
    for term in (entry.change.kind.value, *(f"alert: {name}" for name in entry.alerts)):
        etree.SubElement(made, f"{{{_ATOM}}}category", term=_plain(term))
    for report in entry.reports:
        url = clean.link(report.url)
        if url:
            etree.SubElement(
                made, f"{{{_ATOM}}}link", rel="related", href=_plain(url), title=_plain(report.title)
            )
    _content(made, entry)


def _content(made: Any, entry: Logged) -> None:
    from lxml import etree

    content = etree.SubElement(made, f"{{{_ATOM}}}content", type="xhtml")
    block = etree.SubElement(content, f"{{{_XHTML}}}div", nsmap={None: _XHTML})
    for line in entry.said or (entry.change.note,):
        etree.SubElement(block, f"{{{_XHTML}}}p").text = _plain(line)


def _text(parent: Any, name: str, text: str) -> None:
    from lxml import etree

    etree.SubElement(parent, f"{{{_ATOM}}}{name}").text = _plain(text)


def _plain(text: str) -> str:
    return _NO_XML.sub("", clean.line(text))


def _moment(at: datetime) -> str:
    return moment(at.astimezone(UTC))
