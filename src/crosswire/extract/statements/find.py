"""The one door to statements: picks the engine that the settings name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from crosswire import limits
from crosswire.config import Settings, StatementEngine
from crosswire.extract.statements import encoder
from crosswire.extract.statements.assemble import statements
from crosswire.extract.statements.drafts import Engine
from crosswire.extract.statements.rules import Rules, weighed
from crosswire.resources import models as weights
from crosswire.types import Analysis, Statement


def find(analyses: Sequence[Analysis], settings: Settings) -> list[tuple[Statement, ...]]:
    """The statements of each report, in text order, one tuple a report.

    Each report is read alone: what the others say cannot change what this one says.

    Args:
        analyses: The reports as the language pipeline saw them.
        settings: `statements` names the engine: accurate, fast or rules. Where the weights of an
            engine are not in the package, rules do its work, and `models` says so.

    Raises:
        ResourceError: The weights are there but damaged.
    """
    engine = _engine(settings)
    return [
        limits.within(settings.report_timeout, one.report.where, partial(_found, engine, one))
        for one in analyses
    ]


def _found(engine: Engine, analysis: Analysis) -> tuple[Statement, ...]:
    return statements(analysis, engine.drafts(analysis))


def models(settings: Settings) -> dict[str, str]:
    """Name and version of what finds statements under these settings, for the brief's record."""
    name = _weights(settings)
    return {name: weights.version(name)} if name else {"statements": "rules"}


def _engine(settings: Settings) -> Engine:
    name = _weights(settings)
    if name == encoder.NAME:
        return encoder.Encoder()
    return weighed.Weighed() if name == weighed.NAME else Rules()


def _weights(settings: Settings) -> str | None:
    """The weights that the settings ask for, where the package has them."""
    wanted = {StatementEngine.ACCURATE: encoder.NAME, StatementEngine.FAST: weighed.NAME}
    name = wanted.get(settings.statements)
    return name if name and weights.present(name) else None
