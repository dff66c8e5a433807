"""Plain text: the report's text is exactly what the file holds."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.read.drafts import Draft, Text


def matches(text: Text) -> bool:  # noqa: ARG001 - what is nothing else is plain text
    """Whatever is nothing else."""
    return True


def drafts(text: Text) -> Iterator[Draft]:
    """One report."""
    yield Draft(where=text.where, id=None, text=text.content, path=text.path, url=text.url)
