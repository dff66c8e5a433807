"""OPML: lists of feeds, as feed readers export them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from crosswire.errors import MalformedInput
from crosswire.read.drafts import Text
from crosswire.read.prologue import prologue
from crosswire.watch import addresses

_MOST = 10_000  # outlines: more are no reader's list


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that a list names."""

    url: str
    title: str | None = None


def matches(text: Text) -> bool:
    """By its root element."""
    return prologue(text.content).root == "opml"


def read(text: Text) -> tuple[Subscription, ...]:
    """The feeds of a list, folders or not, each once and in its order.

    Raises:
        MalformedInput: It declares entities, is no XML, names no feed or too many.
    """
    found: dict[str, Subscription] = {}
    for number, outline in enumerate(_tree(text).iter("{*}outline"), 1):
        if number > _MOST:
            raise MalformedInput(text.where, f"it has more than {_MOST:,} outlines")
        said = {str(name).casefold(): value for name, value in outline.attrib.items()}
        url = addresses.http(said.get("xmlurl") or "")
        if url:
            title = " ".join((said.get("title") or said.get("text") or "").split())
            found.setdefault(url, Subscription(url, title or None))
    if not found:
        raise MalformedInput(text.where, "the list names no feed: none of its outlines has an xmlUrl")
    return tuple(found.values())


def _tree(text: Text) -> Any:
    from lxml import etree

    if re.search(r"<!(?:ENTITY|DOCTYPE)", text.content, re.IGNORECASE):
        raise MalformedInput(text.where, "the list declares a document type, which is refused")
    bare = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.content, count=1)
    # Readers write "&" as it stands in addresses; that much is forgiven.
    data = re.sub(r"&(?!#?\w{1,10};)", "&amp;", bare).encode("utf-8", "replace")
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise MalformedInput(text.where, f"the list could not be read: {problem}") from problem
