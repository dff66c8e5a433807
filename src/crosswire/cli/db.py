"""`crosswire db`: the store itself: its schema, whether it is whole, and all of it as a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk
from crosswire.errors import RecordError, UsageError

if TYPE_CHECKING:
    from crosswire.store import Store

EPILOG = """Examples:

\b
  crosswire db upgrade --db news.db
  crosswire db check --db postgresql://desk@host/news
  crosswire db export --db news.db --out news.jsonl
  crosswire db import news.jsonl --db postgresql://desk@host/news"""

app = typer.Typer(
    name="db",
    help="The store: schema, integrity, backup.",
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command(epilog=EPILOG)
def upgrade(
    db: options.Db = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Bring the schema of a store up to this crosswire; make the store where there is none."""
    with Talk(quiet=quiet, log=log, debug=debug, out=None) as talk:
        from crosswire.config import load
        from crosswire.store import reached, upgrade

        with reached(load(db=db).db) as store:
            before, after = upgrade(store)
            done = (
                f"schema {before or 'none'} -> {after}" if before != after else f"schema {after}, as it was"
            )
            talk.note(f"{store.where}: {done}", before=before, after=after)


@app.command(epilog=EPILOG)
def check(  # noqa: PLR0917 - one parameter an option
    db: options.Db = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Print what is wrong with a store, a line each; exit status 1 where anything is.

    Every text is compared with its digest, every extract and every brief is read, and whatever names
    something else is followed there. Nothing is changed.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out) as talk:
        from crosswire.cli.talk import SOME_SKIPPED
        from crosswire.store import checking

        with _opened(db) as store:
            problems = list(checking.check(store))
            with store.read() as unit:
                reports, briefs, waiting = unit.reports.count(), unit.briefs.count(), unit.stories.stale()
        talk.result("".join(f"{one.where}: {one.what}\n" for one in problems))
        counts = f"{reports} reports, {briefs} briefs, {len(waiting)} stories wait for a brief"
        talk.note(f"{counts}; {len(problems)} problems", problems=len(problems))
        if problems:
            talk.status = SOME_SKIPPED


@app.command(epilog=EPILOG)
def export(  # noqa: PLR0917 - one parameter an option
    db: options.Db = None,
    corrections: Annotated[
        bool, typer.Option("--corrections", help="Only people's corrections, one a line.")
    ] = False,
    out: options.Out = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Print a whole store as lines of JSON: a backup, and the way to the other engine."""
    with Talk(quiet=quiet, log=log, debug=debug, out=out) as talk, _opened(db) as store:
        from crosswire.store import transfer

        talk.results(transfer.corrections(store) if corrections else transfer.exported(store))


@app.command("import", epilog=EPILOG)
def import_(  # noqa: PLR0917 - one parameter an option
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="What db export wrote, or - for standard input.")
    ],
    db: options.Db = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Fill an empty store with what `crosswire db export` wrote; all of it, or nothing."""
    with Talk(quiet=quiet, log=log, debug=debug, out=None) as talk:
        from crosswire.config import load
        from crosswire.render.wording import names
        from crosswire.store import open_store, transfer

        with _lines(file) as lines, _unmade_by_failure(load(db=db).db) as url, open_store(url) as store:
            try:
                counts = transfer.imported(store, lines)
            except RecordError as problem:
                raise RecordError(f"{'standard input' if file == '-' else file}: {problem}") from problem
        told = ", ".join(f"{names.counted(number, 'row')} of {table}" for table, number in counts.items())
        talk.note(f"imported {told or 'an empty store'}", rows=sum(counts.values()))


@contextmanager
def _unmade_by_failure(url: str | None) -> Iterator[str | None]:
    """The address of a store; where what follows fails, no file is left that was not there before."""
    from crosswire.store import address

    file = address.parse(url).file
    was = file is None or file.exists()
    try:
        yield url
    except BaseException:
        if file is not None and not was:
            for end in ("", "-wal", "-shm"):
                file.with_name(f"{file.name}{end}").unlink(missing_ok=True)
        raise


def _opened(db: str | None) -> Store:
    from crosswire.config import load
    from crosswire.store import open_store

    return open_store(load(db=db).db, create=False)


def _lines(file: str) -> IO[bytes]:
    if file == "-":
        return sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as problem:
        raise UsageError(f"{file}: cannot be read: {problem.strerror}") from problem
