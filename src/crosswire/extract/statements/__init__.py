"""Who said what: statements with source, cue, content and the chain they came through.

analysis | engine (encoder, fast or rules): drafts | record: trimmed, carried over, chained, numbered
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from crosswire.config import Settings, StatementEngine
from crosswire.extract.statements import encoder, fast
from crosswire.extract.statements.drafts import Engine
from crosswire.extract.statements.record import statements
from crosswire.extract.statements.rules import Rules
from crosswire.languages import alone, code_of, fitted
from crosswire.resources import models as weights
from crosswire.types import Analysis, Statement

__all__ = ["find", "models"]


def find(analyses: Sequence[Analysis], settings: Settings) -> list[tuple[Statement, ...]]:
    """The statements of each report.

    Each report is read alone: what the others say cannot change what this one says.

    Args:
        analyses: The reports as the language pipeline saw them.
        settings: `statements` names the engine: accurate, fast or rules. Where the weights of an
            engine are not in the package, rules do its work, and `models` says so.

    Returns:
        One tuple a report, in text order.

    Raises:
        ResourceError: The weights are there but damaged.
    """
    engines = {code: _engine(settings, code) for code in {_language(one) for one in analyses}}
    return [
        alone(one.report, settings, partial(statements, engines[_language(one)], one)) for one in analyses
    ]


def models(settings: Settings, language: str | None = None) -> dict[str, str]:
    """What finds statements under these settings, for the brief's record.

    Args:
        settings: They name an engine.
        language: Of the report; without one it is read as English.

    Returns:
        Its name and version.
    """
    name = _weights(settings, code_of(language))
    return {name: weights.version(name)} if name else {"statements": "rules"}


def _language(analysis: Analysis) -> str:
    return code_of(analysis.report.language)


def _engine(settings: Settings, language: str) -> Engine:
    name = _weights(settings, language)
    if name == encoder.NAME:
        return encoder.Encoder()
    return fast.Fast() if name == fast.NAME else Rules()


def _weights(settings: Settings, language: str) -> str | None:
    """The weights that the settings ask for, where they are there and fitted to the language."""
    wanted = {StatementEngine.ACCURATE: encoder.NAME, StatementEngine.FAST: fast.NAME}
    name = wanted.get(settings.statements)
    return name if name and name in fitted(language) and weights.present(name) else None
