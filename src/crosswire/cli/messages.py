"""Messages on standard error, as text or as JSON: those of the command, and for `--debug` the library's."""

from __future__ import annotations

import json
import logging
import sys

from crosswire.cli.options import LogFormat


def printable(text: str) -> str:
    """Names of files and URLs are strangers' text too."""
    from crosswire.render import clean

    return clean.visible(text)


def one_line(text: str) -> str:
    """The same on one line: no name of a file looks like a message of ours."""
    from crosswire.render import clean

    return clean.line(text)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        level = "" if record.levelno == logging.INFO else f"{record.levelname.lower()}: "
        trace = f"\n{self.formatException(record.exc_info)}" if record.exc_info else ""
        return f"crosswire: {level}{record.getMessage()}{trace}"


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = dict(getattr(record, "fields", {}))
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return json.dumps({"level": record.levelname.lower(), "message": record.getMessage(), **fields})


def logger(log: LogFormat, *, debug: bool) -> logging.Logger:
    """The logger of this run, on the standard error of this moment; the library's own is for `--debug`."""
    handler = logging.StreamHandler(sys.stderr) if sys.stderr is not None else logging.NullHandler()
    handler.setFormatter(_Json() if log is LogFormat.JSON else _Text())
    library, ours = logging.getLogger("crosswire"), logging.getLogger("crosswire.cli")
    library.handlers = [handler] if debug else [logging.NullHandler()]
    library.setLevel(logging.DEBUG if debug else logging.WARNING)
    ours.handlers, ours.propagate = [handler], False
    ours.setLevel(logging.INFO)
    return ours
