"""Times of day with their zones, joined to the date that they stand beside."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Hours east of Greenwich. "IST" and "CST" outside America are left out: they name several zones.
OFFSETS = {
    "GMT": 0, "UTC": 0, "BST": 1, "WAT": 1, "CET": 1, "CEST": 2, "SAST": 2, "EET": 2, "EEST": 3, "EAT": 3,
    "MSK": 3, "PKT": 5, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
    "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
ZONES = {
    "ET": "America/New_York", "Eastern": "America/New_York", "PT": "America/Los_Angeles",
    "Pacific": "America/Los_Angeles", "Central": "America/Chicago", "Mountain": "America/Denver",
    "Moscow": "Europe/Moscow", "London": "Europe/London", "Paris": "Europe/Paris", "Berlin": "Europe/Berlin",
    "Rome": "Europe/Rome", "Madrid": "Europe/Madrid", "Kyiv": "Europe/Kiev", "Kiev": "Europe/Kiev",
    "Istanbul": "Europe/Istanbul", "Jerusalem": "Asia/Jerusalem", "Israel": "Asia/Jerusalem",
    "Gaza": "Asia/Gaza", "Cairo": "Africa/Cairo", "Tehran": "Asia/Tehran", "Baghdad": "Asia/Baghdad",
    "Kabul": "Asia/Kabul", "Delhi": "Asia/Kolkata", "India": "Asia/Kolkata", "Dhaka": "Asia/Dhaka",
    "Beijing": "Asia/Shanghai", "Tokyo": "Asia/Tokyo", "Japan": "Asia/Tokyo", "Seoul": "Asia/Seoul",
    "Jakarta": "Asia/Jakarta", "Singapore": "Asia/Singapore", "Sydney": "Australia/Sydney",
    "Nairobi": "Africa/Nairobi", "Lagos": "Africa/Lagos", "Johannesburg": "Africa/Johannesburg",
    "Brasilia": "America/Sao_Paulo",
}  # fmt: skip


def moment(parts: dict[str, str], day: date) -> datetime | None:
    """The moment (UTC) of a time of day on `day`; None when nothing says in which zone.

    >>> moment({"hour": "9", "half": "am", "zone": "GMT"}, date(2022, 5, 4))
    datetime.datetime(2022, 5, 4, 9, 0, tzinfo=datetime.timezone.utc)
    """
    zone = _zone(parts.get("zone", ""))
    return None if zone is None else datetime.combine(day, _time(parts), zone).astimezone(UTC)


def _time(parts: dict[str, str]) -> time:
    """The time of day: "noon", "1430", "2:30 p.m."."""
    if "word" in parts:
        return time(12)
    if "hhmm" in parts:
        return time(int(parts["hhmm"][:2]), int(parts["hhmm"][2:]))
    hour = int(parts["hour"])
    if "half" in parts:
        hour = hour % 12 + (12 if parts["half"].lower().startswith("p") else 0)
    return time(hour, int(parts.get("minute", 0)))


def _zone(name: str) -> tzinfo | None:
    if name in OFFSETS:
        return timezone(timedelta(hours=OFFSETS[name]))
    if name[:3] in {"GMT", "UTC"}:
        hours = int(name[3:])
        return timezone(timedelta(hours=hours)) if abs(hours) <= 14 else None
    key = ZONES.get(name.split(maxsplit=1)[0]) if name else None
    try:
        return ZoneInfo(key) if key else None
    except ZoneInfoNotFoundError:  # a machine without a zone table knows the day, not the hour
        return None
