"""The text of a paragraph's doc, joined once: spaCy joins all tokens anew each time it is asked."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=4)
def text(doc: Any) -> str:
    """The characters of `doc`."""
    return str(doc.text)
