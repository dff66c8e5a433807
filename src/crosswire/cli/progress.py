"""Stages as they pass: a bar for who looks, files for who keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from crosswire.cli.talk import Talk
from crosswire.errors import UsageError
from crosswire.extraction import Watcher
from crosswire.types import Notice


def kept(wanted: Sequence[str], stages: Sequence[str]) -> dict[str, Path]:
    """The files of `--keep STAGE=FILE`.

    Raises:
        UsageError: Not of that form, or no such stage.
    """
    files = {}
    for one in wanted:
        stage, equals, file = one.partition("=")
        if not equals or not file:
            raise UsageError(f"--keep {one}: write it as STAGE=FILE")
        if stage not in stages:
            raise UsageError(f"--keep {one}: no stage {stage!r}; the stages are {', '.join(stages)}")
        files[stage] = Path(file)
    return files


@contextmanager
def watching(talk: Talk, stages: Sequence[str], keep: dict[str, Path]) -> Iterator[Watcher]:
    """A watcher of the pipeline: moves the bar and writes the files of `--keep`."""
    noticed: list[Notice] = []
    with _told(talk, noticed), _bar(talk, len(stages)) as move:

        def watch(stage: str, result: Any) -> None:
            move(stage)
            if stage == "reading":
                noticed.extend(result.notices)
            if stage in keep:
                from crosswire.render import extracts

                talk.keep(extracts.stage(stage, result), keep[stage])

        yield watch


@contextmanager
def _told(talk: Talk, noticed: Sequence[Notice]) -> Iterator[None]:
    """What is to be said of the inputs, said when the bar is gone: it would write over it."""
    try:
        yield
    finally:
        talk.notices(noticed)


@contextmanager
def _bar(talk: Talk, total: int) -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error, on a terminal only."""
    if not talk.shows_progress:
        yield lambda _stage: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.description:<10}"), BarColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda stage: progress.update(task, advance=1, description=stage)
