"""Moments as people type them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from crosswire.errors import UsageError

_AGO = re.compile(r"(\d{1,6})\s*([mhdw])", re.IGNORECASE)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def moment(text: str, *, now: datetime | None = None) -> datetime:
    """A moment in UTC: "2024-03-05", "2024-03-05T10:40+01:00", or so long ago: "90m", "24h", "7d", "2w".

    Args:
        text: As it was typed.
        now: What it is counted back from.

    Raises:
        UsageError: It is none of these.

    >>> moment("24h", now=datetime(2024, 3, 5, 10, tzinfo=UTC)).isoformat()
    '2024-03-04T10:00:00+00:00'
    """
    ago = _AGO.fullmatch(text.strip())
    if ago:
        return (now or datetime.now(UTC)) - timedelta(**{_UNITS[ago[2].lower()]: int(ago[1])})
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as problem:
        raise UsageError(f"{text!r} is no time: write 2024-03-05, 2024-03-05T10:40Z, 24h or 7d") from problem
    return found if found.tzinfo else found.replace(tzinfo=UTC)
