"""The commands, put together."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli import (
    brief,
    changes,
    chart,
    check,
    correct,
    db,
    diff,
    export,
    extract,
    mcp,
    serve,
    stories,
    tally,
    versions,
    watch,
)

EPILOG = """Examples:

\b
  crosswire brief --sample
  crosswire brief reports/*.txt --format html --out brief.html
  crosswire extract article.html
  crosswire diff monday.json tuesday.json

Exit status: 0 done; 1 done, but some inputs were skipped; 2 the call was wrong; 3 nothing could be read;
4 something that crosswire needs could not be reached; 5 `check` found what the reports do not
bear out; 70 a fault of crosswire; 74 the result could not be written."""

app = typer.Typer(
    name="crosswire",
    help="Every report of one story in, one sourced record out: what agrees, what differs, who said it.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        from crosswire import __version__

        typer.echo(f"crosswire {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Holds the options that stand before a command."""


app.command(epilog=brief.EPILOG)(brief.brief)
app.command(epilog=extract.EPILOG)(extract.extract)
app.command(epilog=stories.EPILOG)(stories.stories)
app.command(epilog=tally.EPILOG)(tally.tally)
app.command(epilog=export.EPILOG)(export.export)
app.command(epilog=diff.EPILOG)(diff.diff)
app.command(epilog=chart.EPILOG)(chart.chart)
app.command(epilog=check.EPILOG)(check.check)
app.command(epilog=changes.EPILOG)(changes.changes)
app.command(epilog=versions.EPILOG)(versions.versions)
app.command(epilog=watch.EPILOG)(watch.watch)
app.command(epilog=serve.EPILOG)(serve.serve)
app.command(epilog=mcp.EPILOG)(mcp.mcp)
app.add_typer(db.app)
app.add_typer(correct.app)
