"""The command line: one file a command. Inputs and options in, results out; the rest is the library's."""

from __future__ import annotations


def main() -> None:
    """The `crosswire` executable."""
    from crosswire.cli.app import app

    app()


__all__ = ["main"]
