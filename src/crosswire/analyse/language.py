"""Which language's folder reads a report."""

from __future__ import annotations

from crosswire.config import Settings
from crosswire.errors import LanguageUnknown
from crosswire.languages import Language, code_of, known, pack
from crosswire.types import Report


def of(report: Report) -> Language:
    """The language that reads `report`.

    A report whose language nobody could tell is read as English, since the text itself was not
    recognised as anything else.

    Raises:
        LanguageUnknown: There is no folder for the language.
    """
    code = code_of(report.language)
    found = pack(code)
    if found is None:
        raise LanguageUnknown(report.where, f"no language model for {code!r}; only {_listed()} so far")
    return found


def _listed() -> str:
    names = {"en": "English (en)"}
    codes = [names.get(code, code) for code in known()]
    return f"{', '.join(codes)} {'is' if len(codes) == 1 else 'are'} read"


def models(report: Report, settings: Settings) -> dict[str, str]:
    """Name and version of the models that read `report`, for the brief's record."""
    return of(report).models(settings)
