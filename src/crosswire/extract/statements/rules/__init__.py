"""Rules over the parsed sentences: the engine that needs no weights."""

from crosswire.extract.statements.rules.engine import Rules

__all__ = ["Rules"]
