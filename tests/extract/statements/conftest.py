"""Statements of a text, by each engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.config import load
from crosswire.extract.statements import find
from crosswire.types import Analysis, Statement

Said = tuple[str, str, str]


@pytest.fixture(params=["rules", "fast", "accurate"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def statements_of(analyse_text: Callable[..., Analysis]) -> Callable[..., tuple[Statement, ...]]:
    """The statements of a text; keywords fill the fields of its report."""

    def run(text: str, engine: str = "rules", **fields: object) -> tuple[Statement, ...]:
        return find([analyse_text(text, **fields)], load(statements=engine))[0]

    return run


@pytest.fixture(scope="session")
def said(statements_of: Callable[..., tuple[Statement, ...]]) -> Callable[..., list[Said]]:
    """Source, cue and content of each statement of a text, as written."""

    def run(text: str, engine: str = "rules", **fields: object) -> list[Said]:
        def words(spans: tuple) -> str:  # type: ignore[type-arg]
            return " … ".join(text[s.start : s.end] for s in spans)

        return [
            (words(s.source), words(s.cue), words(s.content)) for s in statements_of(text, engine, **fields)
        ]

    return run
