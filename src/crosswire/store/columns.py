"""How values stand in a column, the same on every engine."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, LargeBinary, Text
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from crosswire.record import dump, load

_MARK = "\x1a"  # SUBSTITUTE: as good as never in a text, and written as an escape where it is
_UNSTORABLE = re.compile(f"[\x00{_MARK}\ud800-\udfff]")
_ESCAPED = re.compile(f"{_MARK}([0-9a-f]{{4}})")


class Exact(TypeDecorator[str]):
    """Text, every character of it: PostgreSQL has no NUL, and UTF-8 no half of a surrogate pair."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else escaped(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)


def escaped(text: str) -> str:
    r"""A text as it can be stored anywhere; another one gives another.

    >>> escaped("a\x00b")
    'a\x1a0000b'
    """
    return _UNSTORABLE.sub(lambda found: f"{_MARK}{ord(found[0]):04x}", text)


class Packed(TypeDecorator[str]):
    """A long JSON text, compressed: an extract or a brief takes a tenth of its room."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> bytes | None:
        return None if value is None else zlib.compress(value.encode("utf-8"), 6)

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> str | None:
        return None if value is None else zlib.decompress(value).decode("utf-8")


class Json(TypeDecorator[Any]):
    """Plain data as JSON text: never `jsonb`, which has no NUL and forgets the order of keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return None if value is None else dump(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else load(value)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept as UTC to the microsecond."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        exact = TIMESTAMP(timezone=True) if dialect.name == "postgresql" else DateTime()
        return dialect.type_descriptor(exact)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = in_utc(value)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def in_utc(moment: datetime) -> datetime:
    """An aware moment in UTC; one at the end of the calendar stays on it.

    Raises:
        ValueError: It has no offset from UTC.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no offset from UTC")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
