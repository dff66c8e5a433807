"""A story that ships with the package: eight invented reports of an invented dam failure.

`crosswire brief --sample` reads it, so that a first brief needs no data and no network. Every file says
that it is fictional. Between them the reports hold what makes collation hard: a wire copy and a rewritten
one, a statement in three translations, an update, a part beside its whole, a rounding, a bound, a conflict,
a total that its parts do not reach, a correction, and one number that means three things.
"""

from __future__ import annotations

from pathlib import Path

REPORTS = Path(__file__).parent / "reports"

DRAFT = Path(__file__).parent / "draft.txt"
"""A draft about the story, some of it wrong on purpose: `crosswire check --sample` checks it."""


def paths() -> list[Path]:
    """The files of the sample story, in the order of their names.

    >>> len(paths())
    8
    """
    return sorted(path for path in REPORTS.iterdir() if path.suffix in {".txt", ".md", ".html", ".jsonl"})


__all__ = ["DRAFT", "REPORTS", "paths"]
