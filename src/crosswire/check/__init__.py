"""A draft against the record: figure by figure, quotation by quotation, name by name.

    draft | read as one more report | set beside those of the story, names resolved together
          | figures, quotations, names, dates, claims -> Check

It never says who is right: it says what the reports bear out, and where they say otherwise. The draft has no
part in the record.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire import types
from crosswire.config import Settings, load
from crosswire.errors import UsageError
from crosswire.extraction import Watcher, extracted, unwatched
from crosswire.pipeline import Extraction, Inputs

if TYPE_CHECKING:
    from crosswire.check.against import Record
    from crosswire.types.checking import Check

__all__ = ["check", "check_text", "draft_of"]


def check(
    draft: str | PathLike[str],
    against: types.Brief | Extraction | Inputs,
    settings: Settings | None = None,
    *,
    watch: Watcher = unwatched,
) -> Check:
    """A draft set against the record of a story.

    Args:
        draft: The text itself, or the path of a file that holds it: a `pathlib.Path`, never a string.
        against: A brief, what `extract` returned, the file of a brief, or reports as for `brief`.
        settings: How to work; without them, those of the environment.
        watch: Told of every stage's result.

    Raises:
        UsageError: The file holds no draft, or several.
        NothingRead: No report could be read.

    >>> crosswire.check("The dam killed 41 people.", paths()).counts["supported"]  # doctest: +SKIP
    1
    """
    from crosswire.check.against import record

    settings = settings or load()
    text, name = (draft, "draft") if isinstance(draft, str) else (draft_of(Path(draft), settings), str(draft))
    return check_text(text, record(against, settings, watch=watch), settings, name=name)


def check_text(text: str, against: Record, settings: Settings, *, name: str = "draft") -> Check:
    """A text set against a record that is read already: what a page or an API calls.

    Args:
        text: The draft.
        against: The brief with what its reports say (`crosswire.check.against.record`).
        settings: How to read the draft.
        name: What to call it.

    Raises:
        UsageError: Nothing can be read in it.
    """
    from crosswire.check.checked import checked

    report = _report(text, against, settings, name)
    days = [one.day for one in against.extracts if one.day]
    found, lost = extracted([report], settings, anchor=max(days, default=None))
    if not found:
        raise UsageError(f"{name}: the draft cannot be read: {lost[0].error if lost else 'it is empty'}")
    return checked(against.brief, against.extracts, found[0], name=name)


def draft_of(path: Path, settings: Settings) -> str:
    """The text of the one draft that a file holds.

    Raises:
        UsageError: It holds none, or several.
    """
    from crosswire.pipeline import read

    reading = read([path], settings)
    if len(reading.reports) != 1:
        said = "".join(f": {one.error}" for one in reading.skipped[:1])
        raise UsageError(f"{path}: a draft is one text, and this holds {len(reading.reports)}{said}")
    return reading.reports[0].text


def _report(text: str, against: Record, settings: Settings, name: str) -> types.Report:
    """The draft as a report: in the language of the story, without a date or an outlet of its own."""
    from crosswire.check.setting import DRAFT
    from crosswire.read.reports import report

    if not text.strip("\ufeff \t\r\n"):
        raise UsageError(f"{name}: the draft is empty")
    bare = settings.model_copy(update={"published": None, "outlet": None})
    spoken = next(iter(against.brief.story.languages), "en")
    return report(text, id=DRAFT, settings=bare, language=settings.language or spoken)
