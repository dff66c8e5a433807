"""What reading a page costs beside what its extractor alone costs on the same bytes."""

from __future__ import annotations

import gzip
import json
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

LIMIT = 2.0
"""Reading a page may cost this many times the extractor, in total and at the 95th percentile."""

OWN = (
    "<!DOCTYPE html><html lang='en'><head><title>The weir at Tolva</title>"
    "<meta property='article:published_time' content='2024-05-06T09:00:00+02:00'></head><body><nav>"
    + "<a href='/a'>Other news of the valley</a>" * 60
    + "</nav><article><h1>The weir at Tolva</h1>"
    + "<p>The weir at Tolva held, the water board said on Monday, although 31 fields were flooded.</p>" * 40
    + "</article></body></html>"
)
"""A page for where no others are: invented, and easier than those of the world."""


@dataclass(frozen=True)
class Costs:
    """Processor seconds of each page: the extractor alone, without and with metadata, and the reading."""

    text: tuple[float, ...]
    alone: tuple[float, ...]
    whole: tuple[float, ...]

    def total(self, beside: tuple[float, ...]) -> float:
        return sum(self.whole) / sum(beside)

    def slow(self, beside: tuple[float, ...]) -> float:
        """How the 95th percentile of reading compares with that of the extractor."""
        return _percentile(self.whole) / _percentile(beside)


def pages(folder: Path | None) -> tuple[str, list[bytes]]:
    """A name for what is timed, and its pages: those beside the project, else one of our own."""
    file = (folder or Path()) / "pages.jsonl.gz"
    if folder is None or not file.exists():
        return "a page of our own", [OWN.encode()] * 20
    lines = gzip.decompress(file.read_bytes()).decode("utf-8").split("\n")
    return file.name, [json.loads(line)["html"].encode("utf-8") for line in lines if line.strip()]


def costs(given: Iterable[bytes], runs: int = 2) -> Costs:
    """Each page by turns, the fastest of some runs; what is loaded once is loaded before."""
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    every = list(given)
    _read(OWN.encode())
    rows = [
        (
            _seconds(partial(trafilatura.bare_extraction, page), runs),
            _seconds(partial(trafilatura.bare_extraction, page, with_metadata=True), runs),
            _seconds(partial(_read, page), runs),
        )
        for page in every
    ]
    text, alone, whole = zip(*rows, strict=True)
    return Costs(text, alone, whole)


def _read(page: bytes) -> None:
    from crosswire.config import load
    from crosswire.read.drafts import Draft
    from crosswire.read.formats import drafts
    from crosswire.read.reports import build
    from crosswire.read.sources import Document

    for draft in drafts(Document(where="page.html", name="page.html", data=page), load().max_bytes):
        if isinstance(draft, Draft):
            build(draft, load())


def _seconds(work: Callable[[], object], runs: int) -> float:
    return min(_once(work) for _ in range(runs))


def _once(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _percentile(values: tuple[float, ...], part: float = 0.95) -> float:
    return sorted(values)[int(part * (len(values) - 1))]
