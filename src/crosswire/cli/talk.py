"""How a command talks: results to standard output, messages to standard error, a status at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

import typer

from crosswire.cli import messages, writing
from crosswire.cli.options import LogFormat
from crosswire.errors import (
    CrosswireError,
    Fault,
    NothingRead,
    OutputError,
    RecordError,
    ResourceError,
    UsageError,
    fault,
)
from crosswire.types import Notice, Skipped

DONE, SOME_SKIPPED, WRONG_CALL, NOTHING_READ, UNREACHABLE = range(5)
SUPPORT_LACKING = 5
FAULTY = 70
UNWRITTEN = 74
INTERRUPTED = 130
READER_GONE = 141

# The first that fits. An error of crosswire that is none of these is about what was read.
STATUSES: tuple[tuple[type[BaseException], int], ...] = (
    (UsageError, WRONG_CALL),
    (NothingRead, NOTHING_READ),
    (RecordError, NOTHING_READ),
    (ResourceError, UNREACHABLE),
    (OutputError, UNWRITTEN),
    (Fault, FAULTY),
    (CrosswireError, NOTHING_READ),
)


class Talk:
    """One run of a command: used as a context, it turns errors into messages and an exit status.

    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        talk.result(text)
        talk.skipped(brief.skipped)
    """

    def __init__(
        self,
        *,
        quiet: bool,
        log: LogFormat,
        debug: bool,
        out: Path | None,
        inputs: Sequence[str | Path] | None = None,
    ) -> None:
        self.quiet = quiet
        self.log = log
        self.debug = debug
        self.status = DONE
        self._out = out
        self._inputs = inputs or ()
        self._logger = messages.logger(log, debug=debug)

    def __enter__(self) -> Self:
        """Looks where the results go before any work is done for them."""
        try:
            self.writes([])
            if self._out is None and sys.stdout is None:  # as a shell leaves it after >&-
                raise OutputError("standard output is closed, and no --out names a file")
        except CrosswireError as problem:
            raise typer.Exit(self.explain(problem)) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if isinstance(problem, typer.Exit | SystemExit):
            return
        if problem is None:
            problem = self._flush()
        if problem is not None:
            self.status = self.explain(problem)
        _let_go(sys.stderr)
        raise typer.Exit(self.status) from None

    def _flush(self) -> BrokenPipeError | OutputError | None:
        try:
            if sys.stdout is not None:
                sys.stdout.flush()
        except BrokenPipeError as gone:
            return gone
        except OSError as problem:
            return _unwritten(problem)
        return None

    def explain(self, problem: BaseException) -> int:
        """Says what went wrong, and gives the status that it means."""
        if isinstance(problem, BrokenPipeError):
            # The reader of a pipe has left: nobody is there to be told.
            _let_go(sys.stdout)
            return READER_GONE
        if isinstance(problem, KeyboardInterrupt):
            self._logger.error("interrupted")
            return INTERRUPTED
        if isinstance(problem, OutputError):
            _let_go(sys.stdout)
        if isinstance(problem, CrosswireError):
            self._logger.error(messages.printable(str(problem)), exc_info=problem if self.debug else None)
            return next(status for kind, status in STATUSES if isinstance(problem, kind))
        self._logger.error(messages.printable(fault(problem)), exc_info=problem if self.debug else None)
        return FAULTY

    def writes(self, files: Sequence[Path]) -> None:
        """Has a look at the files that the run is going to write, those of `--out` and `--keep`.

        Raises:
            UsageError: One cannot be written, two are the same, or one is an INPUT.
        """
        every = [*([self._out] if self._out else []), *files]
        for path in every:
            writing.check(path)
        writing.distinct(every, self._inputs)

    def result(self, text: str) -> None:
        """The result, as UTF-8, to the file of `--out` or to standard output.

        Raises:
            OutputError: It cannot be written.
        """
        self.results([text])

    def binary(self, data: bytes) -> None:
        """A result that is no text.

        Raises:
            OutputError: It cannot be written.
        """
        if self._out is not None:
            writing.write(self._out, data)
        else:
            self._print(data)

    def results(self, pieces: Iterable[str]) -> None:
        """A result that comes piece by piece, because it may be larger than memory.

        Raises:
            OutputError: It cannot be written.
        """
        if self._out is not None:
            writing.write_pieces(self._out, map(_encoded, pieces))
            return
        for piece in pieces:
            self._print(_encoded(piece))

    def data(self, data: bytes) -> None:
        """A result that is no text, or is encoded already.

        Raises:
            OutputError: It cannot be written.
        """
        if self._out is not None:
            writing.write(self._out, data)
        else:
            self._print(data)

    def _print(self, data: bytes) -> None:
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        except BrokenPipeError:
            raise
        except OSError as problem:
            raise _unwritten(problem) from problem

    def keep(self, text: str | bytes, path: Path) -> None:
        """Writes a file.

        Raises:
            OutputError: It cannot be written.
        """
        writing.write(path, _encoded(text) if isinstance(text, str) else text)

    def skipped(self, skipped: Iterable[Skipped]) -> None:
        """Names every input that was skipped, with its reason."""
        for one in skipped:
            self.status = SOME_SKIPPED
            self._logger.warning(
                "skipped %s: %s",
                messages.one_line(one.input),
                messages.one_line(one.error),
                extra={"fields": {"input": one.input, "error": one.error}},
            )

    def notices(self, notices: Iterable[Notice]) -> None:
        """Says what a desk should know of inputs that were read all the same; the exit status stays."""
        for one in notices:
            self._logger.warning(
                "note on %s: %s",
                messages.one_line(one.input),
                messages.one_line(one.note),
                extra={"fields": {"input": one.input, "note": one.note}},
            )

    def note(self, message: str, **fields: Any) -> None:
        """Counts and the like: what a reader of the result does not need."""
        if not self.quiet:
            self._logger.info(message, extra={"fields": fields})

    @property
    def shows_progress(self) -> bool:
        """Whether a progress bar has somebody to look at it."""
        looking = sys.stderr is not None and sys.stderr.isatty()
        return looking and not self.quiet and self.log is LogFormat.TEXT

    @property
    def shows_result(self) -> bool:
        """Whether the result goes to a terminal, where somebody looks at it."""
        return self._out is None and sys.stdout is not None and sys.stdout.isatty()


def outside(problem: Exception) -> int:
    """Says what went wrong outside of any command (a help page on a full disk), and gives its status."""
    talk = Talk(quiet=False, log=LogFormat.TEXT, debug=False, out=None)
    return talk.explain(_unwritten(problem) if isinstance(problem, OSError) else problem)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _unwritten(problem: OSError) -> OutputError:
    return OutputError(f"standard output: the result cannot be written: {problem.strerror or problem}")


def _let_go(stream: TextIO | None) -> None:
    """Has what a stream can no longer write go nowhere, or Python would fail over it at its end."""
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        assert stream is not None  # noqa: S101 - it was flushed
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
