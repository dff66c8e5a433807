"""Full-text search: FTS5 and tsvector behind the same functions, with the same results.

Two engines cut words and fold letters in two ways, so both are given words that are cut and folded here,
and have nothing left to decide.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Select, Table, Text, func, select
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.sql import column

from crosswire.types import Report

WORD = re.compile(r"[^\W_]+")
_ASKED = re.compile(r'"([^"]*)"?|(\S+)')
_LONGEST = 60
_MOST = 16_000
"""Words of a report that are indexed: PostgreSQL knows no later place, and no index above a megabyte."""

INDEX = {
    "sqlite": Table("search", MetaData(), Column("rowid", Integer), Column("words", Text)),
    "postgresql": Table("search", MetaData(), Column("rowid", BigInteger), Column("words", TSVECTOR)),
}


def folded(text: str) -> list[str]:
    """The words of a text without case and accents.

    >>> folded("Sève’s 1,200 cafés")
    ['seve', 's', '1', '200', 'cafes']
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return [word[:_LONGEST] for word in WORD.findall(bare)]


def learn(connection: Connection, version: int, report: Report) -> None:
    """Has a version be found by the words of its title and text."""
    words = " ".join(folded(f"{report.title or ''}\n{report.text}")[:_MOST])
    table = INDEX[connection.dialect.name]
    kept: Any = func.to_tsvector("simple", words) if connection.dialect.name == "postgresql" else words
    connection.execute(table.insert().values(rowid=version, words=kept))


def forget(connection: Connection, version: int) -> None:
    """Has a version be found no longer: a newer one is."""
    table = INDEX[connection.dialect.name]
    connection.execute(table.delete().where(table.c.rowid == version))


def matching(connection: Connection, words: str) -> Select[Any] | None:
    """The ids of the versions that hold all that is asked for; None where nothing is."""
    asked_for = [term for _, term in terms(words)]
    if not asked_for:
        return None
    table = INDEX[connection.dialect.name]
    if connection.dialect.name == "postgresql":
        asked = func.to_tsquery("simple", " & ".join(_postgresql(*term) for term in asked_for))
        return select(table.c.rowid).where(table.c.words.op("@@")(asked))
    query = " ".join(_sqlite(*term) for term in asked_for)
    return select(table.c.rowid).where(column("search").op("MATCH")(query)).select_from(table)


Term = tuple[list[str], bool]
"""Words in a row, and whether the last of them is only how a word begins."""


def terms(words: str) -> list[tuple[int, Term]]:
    """What is asked for, term by term, each with its number."""
    found = (_term(*one) for one in _ASKED.findall(words))
    return list(enumerate(term for term in found if term[0]))


def _term(quoted: str, bare: str) -> Term:
    return folded(quoted or bare), bare.endswith("*")


def _postgresql(words: list[str], begins: bool) -> str:
    row = " <-> ".join(f"'{word}'" for word in words)
    return f"({row}:*)" if begins else f"({row})"


def _sqlite(words: list[str], begins: bool) -> str:
    row = " ".join(words)
    return f'"{row}" *' if begins else f'"{row}"'
