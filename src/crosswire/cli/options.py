"""The options that commands share, each worded once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosswire.config import Settings, StatementEngine, load
from crosswire.errors import UsageError


class LogFormat(StrEnum):
    """How messages on standard error are written."""

    TEXT = "text"
    JSON = "json"


Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...", help="Files, folders, globs, URLs, or - for standard input.", show_default=False
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write the result there, not to standard output."),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="Date published (ISO 8601) of reports that do not say it."
    ),
]
Outlet = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Outlet of reports that do not say it.")
]
Language = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", help="Language (ISO 639-1) of reports that do not say it."),
]
Statements = Annotated[
    StatementEngine | None,
    typer.Option("--statements", help="How statements are found.", show_default="accurate"),
]
FollowLinks = Annotated[
    bool, typer.Option("--follow-links", help="Follow links that lead out of a folder that is given.")
]
Sample = Annotated[bool, typer.Option("--sample", help="Read the fictional story that ships with crosswire.")]
Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help="The store: a file, sqlite:///FILE or postgresql://USER@HOST/NAME.",
        show_default="CROSSWIRE_DB, or a file in the user's data folder",
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no counts; skipped inputs are still named.")
]
Log = Annotated[LogFormat, typer.Option("--log-format", help="How messages on standard error are written.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show tracebacks.")]


def named(given: list[str] | None, *, sample: bool) -> list[str | Path]:
    """What to read: the inputs, or the sample story.

    Raises:
        UsageError: Neither is named, or both.
    """
    if sample and given:
        raise UsageError("--sample takes no INPUT: it reads the story that ships with crosswire")
    if sample:
        from crosswire.sample import paths

        return list(paths())
    if not given:
        raise UsageError(
            "no INPUT: name files, folders, globs, URLs, or - for standard input (or try --sample)"
        )
    return list(given)


def settings(
    *,
    published: str | None,
    outlet: str | None,
    language: str | None,
    statements: StatementEngine | None,
    follow_links: bool,
) -> Settings:
    """The settings of a run: its options, then the environment, then `crosswire.toml`."""
    return load(
        published=published,
        outlet=outlet,
        language=language,
        statements=statements,
        follow_links=follow_links or None,
    )
