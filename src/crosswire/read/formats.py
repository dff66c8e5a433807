"""What an input is, told by its content; its name only decides where the content leaves it open.

One file a format. A new one is a module with `matches` and `drafts`, and a line here; the surest
signs are asked for first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from crosswire.errors import EmptyInput
from crosswire.read import feed, html, jsonlines, markdown, pasted, plain, table, tei
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


FORMATS: tuple[Format, ...] = (feed, tei, html, jsonlines, table, markdown, plain)


def drafts(document: Document) -> Iterator[Found]:
    """The reports in a document.

    Raises:
        InputError: The document as a whole cannot be used.
    """
    content = decode(document.data, document.where, document.charset)
    if not content.strip():
        raise EmptyInput(document.where, "it holds no text")
    text = Text(document.where, document.name, content, document.path, document.url)
    yield from _pasted(text) if document.where == STDIN else _drafts(text)


def _drafts(text: Text) -> Iterator[Found]:
    yield from next(known for known in FORMATS if known.matches(text)).drafts(text)


def _pasted(text: Text) -> Iterator[Found]:
    """The reports on standard input, where people paste several articles one after the other."""
    if any(known.matches(text) for known in (feed, tei, jsonlines, table)):
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
