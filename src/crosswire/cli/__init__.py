"""The command line: one file a command. Inputs and options in, results out; the rest is the library's."""

from __future__ import annotations


def main() -> None:
    """The `crosswire` executable."""
    from crosswire.cli.app import app
    from crosswire.cli.talk import outside

    try:
        app()
    except Exception as problem:
        raise SystemExit(outside(problem)) from None


__all__ = ["main"]
