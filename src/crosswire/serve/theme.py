"""Light, dark, or as the system has it: kept by the browser and sent along with what it asks for."""

from __future__ import annotations

from enum import StrEnum

from starlette.requests import HTTPConnection

COOKIE = "crosswire-theme"


class Theme(StrEnum):
    """How a page looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def theme_of(asked: HTTPConnection) -> Theme:
    """How who asks wants pages to look."""
    said = asked.cookies.get(COOKIE, "")
    return Theme(said) if said in set(Theme) else Theme.SYSTEM
