"""`crosswire chart`: one picture of a brief, as SVG or PNG."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import briefs, options
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosswire.config import Settings
    from crosswire.render.pictures.frame import Sheet
    from crosswire.render.view.index import Index
    from crosswire.types import Question


class Format(StrEnum):
    """What a picture can be written as."""

    SVG = "svg"
    PNG = "png"
    HTML = "html"


WIDTH = 640
WIDTHS = {"--card": 420}
NOTHING = {
    "--question": "none of its answers has a value to draw",
    "--lineage": "the brief holds no report",
    "--timeline": "the brief holds no dated event",
    "--map": "no place of the story is on the map",
}
EPILOG = """Examples:

\b
  crosswire chart --sample --out missing.svg
  crosswire chart brief.json --question 2 --out killed.svg
  crosswire chart reports/*.txt --format png --out first.png
  crosswire chart brief.json --map --format png --out map.png
  crosswire chart brief.json --card 1 --format html --out card.html"""


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
    card: Annotated[
        str | None, typer.Option("--card", metavar="ID", help="A card for this question, to embed elsewhere.")
    ] = None,
    lineage: Annotated[bool, typer.Option("--lineage", help="Who has it from whom.")] = False,
    timeline: Annotated[bool, typer.Option("--timeline", help="What happened when.")] = False,
    map_: Annotated[bool, typer.Option("--map", help="Where it happened.")] = False,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.SVG,
    width: Annotated[
        int | None,
        typer.Option(
            "--width", min=280, max=2000, help="Its width in pixels.", show_default="640, a card 420"
        ),
    ] = None,
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
    """Draw one picture of a brief: who gave which number when, or what an option names.

    INPUT is a brief in JSON, or the reports that it is to be made of. The picture holds no script.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        if format_ is Format.PNG and talk.shows_result:
            raise UsageError("a PNG is nothing to print on a terminal: name a file with --out")
        wanted = _wanted(question, card, {"--lineage": lineage, "--timeline": timeline, "--map": map_})
        if format_ is Format.HTML and wanted != "--card":
            raise UsageError("only a card is written as HTML: --card ID --format html")
        settings = options.settings(
            published=published,
            outlet=outlet,
            language=language,
            statements=statements,
            follow_links=follow_links,
        )
        found = briefs.given(options.named(inputs, sample=sample), settings, talk)
        from crosswire.render.pictures.frame import Sheet
        from crosswire.render.view.index import Index

        index, sheet = Index(found), Sheet(width=float(width or WIDTHS.get(wanted, WIDTH)), alone=True)
        asked = _asked(index, card or question) if wanted in {"--card", "--question"} else None
        if asked and format_ is Format.HTML:
            from crosswire.render.pictures.card import card_html

            talk.result(card_html(index, asked))
        else:
            _write(talk, _drawn(wanted, index, asked, sheet, settings), format_)


def _wanted(question: str | None, card: str | None, flags: dict[str, bool]) -> str:
    """The one picture that is asked for.

    Raises:
        UsageError: More than one is.
    """
    named = {"--question": question is not None, "--card": card is not None} | flags
    found = [option for option, given in named.items() if given]
    if len(found) > 1:
        raise UsageError(f"{' and '.join(found)}: one picture at a time")
    return found[0] if found else "--question"


def _drawn(  # noqa: PLR0917 - what may be drawn, and on what
    wanted: str, index: Index, asked: Question | None, sheet: Sheet, settings: Settings
) -> str:
    """The picture as SVG.

    Raises:
        UsageError: The brief has nothing to draw for it.
    """
    from crosswire.render.pictures.card import card
    from crosswire.render.pictures.lineage import lineage
    from crosswire.render.pictures.map import story_map
    from crosswire.render.pictures.over_time import over_time
    from crosswire.render.pictures.timeline import timeline
    from crosswire.resources.world import world

    draw: dict[str, Callable[[], str | None]] = {
        "--lineage": lambda: lineage(index, sheet),
        "--timeline": lambda: timeline(index, sheet),
        "--map": lambda: story_map(index, world(settings.map), sheet),
    }
    if asked:
        draw |= {
            "--question": lambda: over_time(index, asked, sheet),
            "--card": lambda: card(index, asked, sheet),
        }
    if (found := draw[wanted]()) is None:
        raise UsageError(f"{wanted}: {NOTHING[wanted]}")
    return found


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
