"""Processes that store reports until they are killed.

`python ingest.py EXTRACTS` loads what is to be loaded, then has a process work for each line `URL FIRST LAST`
on standard input. Each tells on standard output who it is (`PID is`), the number of each report as soon as
it is stored (from then on it may not be lost), and then collates its story. Its end is `PID gone STATUS`.
Extracts were made before, so that no language model is loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from crosswire import pipeline
from crosswire.config import load
from crosswire.store import Growth, name, open_store
from crosswire.store.extracts import reading
from crosswire.types import Extract

NOW = datetime(2024, 5, 14, 12, tzinfo=UTC)
_STORY = 4  # reports of a story


def numbered(extract: Extract, number: int) -> Extract:
    """The extract of an article of its own, made of another one."""
    report = replace(extract.report, url=f"https://a{number}.example/")
    return replace(extract, report=report).called(name(report))


def ingest(url: str, said: Sequence[Extract], first: int, last: int) -> None:
    """Stores reports by their numbers and collates their stories, telling each as soon as it is stored."""
    settings = load()
    with open_store(url) as store:
        growth, how = Growth(store, settings), reading(settings)
        for number in range(first, last):
            extract, story = numbered(said[number % len(said)], number), f"s{number // _STORY}"
            with store.write() as unit:
                came = unit.reports.add(extract.report, NOW)
                unit.extracts.put(came.version, how, extract, NOW)
                unit.stories.add(story, "", NOW)
                unit.stories.put(came.report, story, NOW)
            tell(number)
            growth.brief(story, NOW)


def tell(what: object) -> None:
    os.write(1, f"{os.getpid()} {what}\n".encode())


def main(extracts: Path) -> None:
    said = [Extract.from_json(line) for line in extracts.read_text("utf-8").splitlines()]
    pipeline.collate(pipeline.Extraction(tuple(said), ()))  # loads what collation needs, once for all
    for line in sys.stdin:
        url, first, last = line.split()
        if os.fork() == 0:
            _mind(url, said, int(first), int(last))


def _mind(url: str, said: Sequence[Extract], first: int, last: int) -> None:
    """Waits for the process that works, and tells its end after all that it told itself."""
    worker = os.fork()
    if worker == 0:
        tell("is")
        ingest(url, said, first, last)
        os._exit(0)
    _, status = os.waitpid(worker, 0)
    os.write(1, f"{worker} gone {os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
