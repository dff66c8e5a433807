"""`crosswire brief`: the reports of one story in, one sourced brief out."""

from __future__ import annotations

import os
import shutil
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options, progress
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.types import Brief


class Format(StrEnum):
    """What a brief can be printed as."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    PDF = "pdf"


EPILOG = """Examples:

\b
  crosswire brief --sample
  crosswire brief reports/*.txt
  crosswire brief reports/ https://news.example/story --format html --out brief.html
  crosswire brief reports/*.txt --format pdf --out brief.pdf
  crosswire brief reports.jsonl --format json --keep extracts=extracts.json"""


def brief(  # noqa: PLR0913, PLR0917 - one parameter an option
    inputs: options.Inputs = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    all_: Annotated[
        bool | None,
        typer.Option(
            "--all/--first",
            help="On a terminal and in a PDF: everything, or the first screen with what it rests on.",
            show_default="first on a terminal and in a PDF, all elsewhere",
        ),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help="In the terminal's format: only what to ask next.")
    ] = False,
    sample: options.Sample = False,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            "--keep", metavar="STAGE=FILE", help="Also write what a stage returned, as JSON. May be repeated."
        ),
    ] = None,
    list_stages: Annotated[bool, typer.Option("--list-stages", help="List the stages and leave.")] = False,
    corrections: Annotated[
        Path | None,
        typer.Option("--corrections", metavar="FILE", help="What people corrected, as JSON lines."),
    ] = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    statements: options.Statements = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Collate the reports of one story into a brief.

    A brief says what agrees, what differs and why, who said each thing, and who has it from whom. Every
    line leads back to the characters of a report. It never says who is right.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        from crosswire import pipeline
        from crosswire.corrections import load

        if list_stages:
            talk.result("".join(f"{name:<10} {what}\n" for name, what in pipeline.STAGES.items()))
            return
        if all_ is False and format_ not in {Format.TERMINAL, Format.PDF}:
            raise UsageError(f"--first is for the terminal: --format {format_.value} is always whole")
        if open_ and (all_ is not None or format_ is not Format.TERMINAL):
            raise UsageError("--open is for the terminal's format, without --all and --first")
        if format_ is Format.PDF and talk.shows_result:
            raise UsageError("a PDF is no text for a terminal: add --out FILE")
        files = progress.kept(keep or [], list(pipeline.STAGES))
        talk.writes(list(files.values()))
        settings = options.settings(
            published=published,
            outlet=outlet,
            language=language,
            statements=statements,
            follow_links=follow_links,
        )
        said = load(corrections) if corrections else ()
        with progress.watching(talk, list(pipeline.STAGES), files) as watch:
            named = options.named(inputs, sample=sample)
            found = pipeline.brief(named, settings, watch=watch, corrections=said)
        first = all_ is False or (all_ is None and talk.shows_result)
        if format_ is Format.PDF:
            from crosswire.render import pdf

            talk.binary(pdf.render(found, whole=all_ is True))
        else:
            talk.result(_rendered(found, format_, first=first, only_open=open_, looking=talk.shows_result))
        talk.skipped(found.skipped)
        talk.note(
            _counts(found),
            reports=len(found.reports),
            figures=len(found.figures),
            questions=len(found.questions),
        )


def _rendered(found: Brief, wanted: Format, *, first: bool, only_open: bool, looking: bool) -> str:
    """The brief in the form that is asked for; colours only where somebody is looking."""
    if wanted is Format.TERMINAL:
        from crosswire.render import terminal

        colour = looking and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        width = shutil.get_terminal_size((80, 24)).columns
        draw = terminal.first_screen if first else terminal.render
        draw = terminal.open_questions if only_open else draw
        return draw(found, width=min(width, 120), colour=colour)
    from crosswire.render import html, json, markdown

    if wanted is Format.HTML:
        return html.render(found)
    return json.render(found) if wanted is Format.JSON else markdown.render(found)


def _counts(found: Brief) -> str:
    return (
        f"{len(found.reports)} reports, {len(found.statements)} statements, {len(found.figures)} figures, "
        f"{len(found.questions)} questions, {len(found.skipped)} skipped"
    )
