"""`crosswire diff`: what changed between two briefs."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk
from crosswire.kept import restored


class Format(StrEnum):
    """What a diff can be printed as."""

    TERMINAL = "terminal"
    JSON = "json"


EPILOG = """Examples:

\b
  crosswire brief monday/*.txt --format json --out monday.json
  crosswire brief monday/*.txt tuesday/*.txt --format json --out tuesday.json
  crosswire diff monday.json tuesday.json"""


def diff(  # noqa: PLR0913, PLR0917 - one parameter an option
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="The brief as it was.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="The brief as it is.")],
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Print what changed between two briefs: added, updated, corroborated, withdrawn, disputed."""
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=[old, new]) as talk:
        from crosswire.collate.diff import diff as compare
        from crosswire.render import changes

        before, after = restored(old), restored(new)
        found = compare(before, after)
        width = min(shutil.get_terminal_size((80, 24)).columns, 120)
        as_text = format_ is Format.TERMINAL
        talk.result(
            changes.render(found, before, after, width=width) if as_text else changes.render_json(found)
        )
        talk.note(f"{len(found)} changes", changes=len(found))
