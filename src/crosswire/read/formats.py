"""What an input is, told by its content; its name only decides where the content leaves it open.

One file a format. A new one is a module with `matches` and `drafts`, and a line here; the surest
signs are asked for first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from crosswire.errors import EmptyInput
from crosswire.read import (
    feed,
    html,
    jsonlines,
    mail,
    markdown,
    newsml,
    parquet,
    pasted,
    plain,
    table,
    tei,
    warc,
)
from crosswire.read.decoding import decode
from crosswire.read.drafts import Draft, Text
from crosswire.read.sources import STDIN, Document
from crosswire.types import Extract, Skipped

Found = Draft | Extract | Skipped


class Format(Protocol):
    """A format that reports come in."""

    def matches(self, text: Text) -> bool:
        """Whether a text is of this format."""

    def drafts(self, text: Text) -> Iterator[Found]:
        """The reports in it; broken ones as skipped, with their reasons."""


class Packed(Protocol):
    """A format that is no text by itself: an archive, a mail, a table in binary."""

    def matches(self, document: Document) -> bool:
        """Whether a document is of this format."""

    def drafts(self, document: Document, limit: int) -> Iterator[Found]:
        """The reports in it; broken ones as skipped, with their reasons."""


PACKED: tuple[Packed, ...] = (warc, parquet, mail)
FORMATS: tuple[Format, ...] = (feed, tei, newsml, html, jsonlines, table, markdown, plain)


def drafts(document: Document, limit: int) -> Iterator[Found]:
    """The reports in a document.

    Args:
        document: Its bytes, and where they are from.
        limit: The largest size of what is packed in it, in bytes.

    Raises:
        InputError: The document as a whole cannot be used.
    """
    packed = next((known for known in PACKED if known.matches(document)), None)
    if packed is not None:
        yield from packed.drafts(document, limit)
        return
    content = decode(document.data, document.where, document.charset)
    if not content.strip():
        raise EmptyInput(document.where, "it holds no text")
    text = Text(document.where, document.name, content, document.path, document.url)
    yield from _pasted(text) if document.where == STDIN else _drafts(text)


def _drafts(text: Text) -> Iterator[Found]:
    yield from next(known for known in FORMATS if known.matches(text)).drafts(text)


def _pasted(text: Text) -> Iterator[Found]:
    """The reports on standard input, where people paste several articles one after the other."""
    if any(known.matches(text) for known in (feed, tei, newsml, jsonlines, table)):
        yield from _drafts(text)
        return
    found = pasted.split(text.content)
    notes = tuple(pasted.told(found))
    for number, part in enumerate(found.parts, 1):
        several = len(found.parts) > 1
        one = replace(text, content=part, name=f"{text.name}-{number}") if several else text
        for draft in _drafts(replace(one, where=f"{text.where}[{number}]") if several else one):
            yield replace(draft, notes=(*draft.notes, *notes)) if isinstance(draft, Draft) else draft
            notes = ()
