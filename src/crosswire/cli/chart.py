"""`crosswire chart`: one picture of a brief, as SVG or PNG."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import briefs, options
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.render.view.index import Index
    from crosswire.types import Question


class Format(StrEnum):
    """What a picture can be written as."""

    SVG = "svg"
    PNG = "png"


EPILOG = """Examples:

\b
  crosswire chart --sample --out missing.svg
  crosswire chart brief.json --question 2 --out killed.svg
  crosswire chart reports/*.txt --format png --out first.png"""


def chart(  # noqa: PLR0913, PLR0917 - one parameter an option
    inputs: options.Inputs = None,
    question: Annotated[
        str | None,
        typer.Option(
            "--question",
            metavar="ID",
            help="The figures of this question: its id, or its row on the first screen.",
            show_default="the first row",
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.SVG,
    width: Annotated[int, typer.Option("--width", min=280, max=2000, help="Its width in pixels.")] = 640,
    out: options.Out = None,
    sample: options.Sample = False,
    published: options.Published = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    statements: options.Statements = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Draw one picture of a brief: who gave which number when.

    INPUT is a brief in JSON, or the reports that it is to be made of. The picture holds no script and fetches
    nothing.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        if format_ is Format.PNG and talk.shows_result:
            raise UsageError("a PNG is nothing to print on a terminal: name a file with --out")
        settings = options.settings(
            published=published,
            outlet=outlet,
            language=language,
            statements=statements,
            follow_links=follow_links,
        )
        found = briefs.given(options.named(inputs, sample=sample), settings, talk)
        from crosswire.render.pictures.frame import Sheet
        from crosswire.render.pictures.over_time import over_time
        from crosswire.render.view.index import Index

        index = Index(found)
        asked = _asked(index, question)
        drawn = over_time(index, asked, Sheet(width=float(width), alone=True))
        if drawn is None:
            raise UsageError(f"question {asked.id}: none of its answers has a value to draw")
        _write(talk, drawn, format_)


def _asked(index: Index, wanted: str | None) -> Question:
    """The question that is asked for.

    Raises:
        UsageError: There is none of that id or row.
    """
    rows = index.key_questions
    if wanted in index.questions:
        return index.questions[wanted]
    row = int(wanted) if wanted and wanted.isdecimal() else 1 if wanted is None else 0
    if 1 <= row <= len(rows):
        return rows[row - 1]
    known = "; ".join(f"{n} ({q.id}) {q.label}" for n, q in enumerate(rows, 1)) or "none"
    raise UsageError(f"no question {wanted or 'on the first screen'}: those of the first screen are {known}")


def _write(talk: Talk, drawn: str, wanted: Format) -> None:
    from crosswire.render.pictures.png import png

    if wanted is Format.PNG:
        talk.data(png(drawn))
    else:
        talk.result(f"{drawn}\n")
