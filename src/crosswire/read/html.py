"""Web pages, each with one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from crosswire.read import articles, records
from crosswire.read.drafts import Draft, Text
from crosswire.read.prologue import prologue

_ROOTS = ("html", "head", "body", "article", "main", "meta", "title")
_BLOCK = re.compile(r"</(?:p|div|h[1-6]|li|article)>", re.IGNORECASE)


def matches(text: Text) -> bool:
    """By its first tag, or by tags that close blocks."""
    opening = prologue(text.content)
    if opening.doctype == "html" or opening.root in _ROOTS:
        return True
    return text.content.lstrip().startswith("<") and len(_BLOCK.findall(text.content[:20_000])) >= 2


def drafts(text: Text) -> Iterator[Draft]:
    """One report.

    Raises:
        EmptyInput: No article was found in the page.
        MalformedInput: The page is broken beyond reading.
    """
    found = articles.article(text.content, where=text.where, url=text.url)
    draft = records.draft(articles.fields(found) | {"text": found.text}, text, where=text.where)
    yield replace(draft, notes=(*draft.notes, *found.notes))
