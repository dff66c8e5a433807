"""Reports made by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from crosswire.types import Report

TEXT = "Two ferries collided off Port Sable on Tuesday, the harbour office said. Eleven people were hurt."


def report(text: str = TEXT, **fields: Any) -> Report:
    """A report of an article on a ferry, unless told otherwise."""
    given: dict[str, Any] = {
        "id": "1",
        "path": None,
        "url": "https://sable.example/ferries",
        "outlet": "Sable Post",
        "publisher": None,
        "agencies": ("Coast Wire",),
        "title": "Ferries collide",
        "byline": None,
        "published": datetime(2024, 5, 14, 9, tzinfo=UTC),
        "published_from": "metadata",
        "language": "en",
        "words": len(text.split()),
        "text": text,
    }
    return Report(**(given | fields))
