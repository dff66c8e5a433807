"""Moments as a reader is told them: to the second, with their zone."""

from __future__ import annotations

from datetime import UTC, datetime


def second(at: datetime) -> str:
    """When something was seen, so that nobody has to guess the day or the zone.

    >>> second(datetime(2024, 3, 3, 10, 2, 11, tzinfo=UTC))
    '2024-03-03 10:02:11 UTC'
    """
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
