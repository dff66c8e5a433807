"""How a command talks: results to standard output, messages to standard error, a status at the end."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import typer

from crosswire.cli.options import LogFormat
from crosswire.errors import CrosswireError, NothingRead, RecordError, ResourceError, UsageError
from crosswire.types import Notice, Skipped

DONE, SOME_SKIPPED, WRONG_CALL, NOTHING_READ, UNREACHABLE = range(5)
INTERRUPTED = 130
READER_GONE = 141

# The first that fits. An error of crosswire that is none of these is about what was read.
STATUSES: tuple[tuple[type[BaseException], int], ...] = (
    (UsageError, WRONG_CALL),
    (NothingRead, NOTHING_READ),
    (RecordError, NOTHING_READ),
    (ResourceError, UNREACHABLE),
    (CrosswireError, NOTHING_READ),
)


class Talk:
    """One run of a command: used as a context, it turns errors into messages and an exit status.

    with Talk(quiet=quiet, log=log, debug=debug) as talk:
        talk.result(text, out)
        talk.skipped(brief.skipped)
    """

    def __init__(self, *, quiet: bool, log: LogFormat, debug: bool) -> None:
        self.quiet = quiet
        self.log = log
        self.debug = debug
        self.status = DONE
        self._logger = _logger(log)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if isinstance(problem, typer.Exit | SystemExit):
            return
        if problem is None:
            problem = self._flush()
        if problem is not None:
            self.status = self._explain(problem)
        raise typer.Exit(self.status) from None

    def _flush(self) -> BrokenPipeError | None:
        try:
            sys.stdout.flush()
        except BrokenPipeError as gone:
            return gone
        return None

    def _explain(self, problem: BaseException) -> int:
        """Says what went wrong, and gives the status that it means."""
        if isinstance(problem, BrokenPipeError):
            # The reader of a pipe has left: nobody is there to be told, and Python must not try at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return READER_GONE
        if isinstance(problem, KeyboardInterrupt):
            self._logger.error("interrupted")
            return INTERRUPTED
        if self.debug:
            raise problem
        if isinstance(problem, CrosswireError):
            self._logger.error(_printable(str(problem)))
            return next(status for kind, status in STATUSES if isinstance(problem, kind))
        self._logger.error(
            "%s: %s; this is a fault of crosswire, --debug shows where",
            type(problem).__name__,
            _printable(str(problem)),
        )
        return NOTHING_READ

    def result(self, text: str, out: Path | None) -> None:
        """The result, as UTF-8, to a file or to standard output."""
        if out is not None:
            self.keep(text, out)
            return
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))

    def keep(self, text: str, path: Path) -> None:
        """Writes a file.

        Raises:
            UsageError: The file cannot be written.
        """
        try:
            path.write_bytes(text.encode("utf-8"))
        except OSError as problem:
            raise UsageError(f"{path}: cannot be written: {problem.strerror}") from problem

    def skipped(self, skipped: Iterable[Skipped]) -> None:
        """Names every input that was skipped, with its reason."""
        for one in skipped:
            self.status = SOME_SKIPPED
            self._logger.warning(
                "skipped %s: %s",
                _printable(one.input),
                _printable(one.error),
                extra={"fields": {"input": one.input, "error": one.error}},
            )

    def notices(self, notices: Iterable[Notice]) -> None:
        """Says what a desk should know of inputs that were read all the same; the exit status stays."""
        for one in notices:
            self._logger.warning(
                "note on %s: %s",
                _printable(one.input),
                _printable(one.note),
                extra={"fields": {"input": one.input, "note": one.note}},
            )

    def note(self, message: str, **fields: Any) -> None:
        """Counts and the like: what a reader of the result does not need."""
        if not self.quiet:
            self._logger.info(message, extra={"fields": fields})

    @property
    def shows_progress(self) -> bool:
        """Whether a progress bar has somebody to look at it."""
        return sys.stderr.isatty() and not self.quiet and self.log is LogFormat.TEXT


def _printable(text: str) -> str:
    """Names of files and URLs are strangers' text too."""
    from crosswire.render import clean

    return clean.visible(text)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        level = "" if record.levelno == logging.INFO else f"{record.levelname.lower()}: "
        return f"crosswire: {level}{record.getMessage()}"


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = getattr(record, "fields", {})
        return json.dumps({"level": record.levelname.lower(), "message": record.getMessage(), **fields})


def _logger(log: LogFormat) -> logging.Logger:
    """The logger of this run, on the standard error of this moment."""
    logger = logging.getLogger("crosswire.cli")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if log is LogFormat.JSON else _Text())
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.INFO)
    return logger
