"""`crosswire extract`: what each report alone says."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from crosswire.cli import options
from crosswire.cli.extraction import extracted
from crosswire.cli.talk import Talk


class Format(StrEnum):
    """What an extract can be printed as."""

    JSONL = "jsonl"


EPILOG = """Examples:

\b
  crosswire extract article.html
  crosswire extract reports/ --out extracts.jsonl
  cat article.txt | crosswire extract - --published 2024-03-06"""


def extract(  # noqa: PLR0913, PLR0917 - one parameter an option
    inputs: options.Inputs = None,
    format_: Annotated[  # noqa: ARG001 - one format so far
        Format, typer.Option("--format", "-f", help="What to print.")
    ] = Format.JSONL,
    out: options.Out = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    statements: options.Statements = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Print what each report alone says, one JSON object a line.

    Sentences, statements with everyone they came through, figures, names, places and dates, with the
    characters where each one stands.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        from crosswire.render import extracts

        settings = options.settings(
            published=published,
            outlet=outlet,
            language=language,
            statements=statements,
            follow_links=follow_links,
        )
        found = extracted(talk, inputs, settings)
        talk.result(extracts.render(found.extracts))
        talk.skipped(found.skipped)
        talk.note(f"{len(found.extracts)} reports, {len(found.skipped)} skipped", reports=len(found.extracts))
