"""The benchmark's articles and their paragraphs."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

DATA = "dev/attribution.jsonl.gz"
BLANK = re.compile(r"\n\s*\n")


def articles(path: Path, compartment: str) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [r for r in map(json.loads, lines) if r["compartment"] == compartment]


def paragraphs(text: str) -> list[tuple[int, str]]:
    """The paragraphs of an article, each with the character it starts at."""
    edges = [0, *(x for m in BLANK.finditer(text) for x in m.span()), len(text)]
    return [(a, text[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]
