"""`crosswire versions`: what an article changed, and whether it says so."""

from __future__ import annotations

import shutil
from enum import StrEnum
from typing import Annotated

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk


class Format(StrEnum):
    """What the versions of an article can be printed as."""

    TERMINAL = "terminal"
    JSON = "json"


EPILOG = """Examples:

\b
  crosswire versions https://example.org/flood --db news.db
  crosswire versions https://example.org/flood --db news.db --format json"""


def versions(  # noqa: PLR0913, PLR0917 - one parameter an option
    article: Annotated[str, typer.Argument(metavar="URL", help="The address of the article, or its id.")],
    db: options.Db = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Print the versions of one article that were fetched, and what is another from each to the next.

    Figures, quotations, sources, names, dates and the headline; each as it was seen, and whether the
    article says so.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out) as talk:
        from crosswire.changes.articles import article as found
        from crosswire.config import load
        from crosswire.render import versions as render
        from crosswire.render.wording import names
        from crosswire.store import open_store

        settings = load(db=db)
        with open_store(settings.db, create=False) as store:
            history = found(store, article, settings)
        width = min(shutil.get_terminal_size((80, 24)).columns, 120)
        as_text = format_ is Format.TERMINAL
        talk.result(render.render(history, width=width) if as_text else render.render_json(history))
        silent = sum(one.silent for one in history.revisions)
        seen = len(history.versions)
        counts = f"{names.counted(seen, 'version')}, {names.counted(silent, 'step')} with silent edits"
        talk.note(counts, versions=seen, silent=silent)
