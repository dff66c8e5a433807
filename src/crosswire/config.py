"""Settings: typed, documented, one loader.

A value is taken from the call first, then from `CROSSWIRE_*` in the environment, then from
`crosswire.toml` in the working folder, then from here.
"""

from __future__ import annotations

import os
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from crosswire.errors import SettingError
from crosswire.language_model import ENGLISH


class StatementEngine(StrEnum):
    """How statements are found: the small encoder, the light way, or rules alone."""

    ACCURATE = "accurate"
    FAST = "fast"
    RULES = "rules"


class Settings(BaseSettings):
    """All that a run can be told."""

    model_config = SettingsConfigDict(
        env_prefix="CROSSWIRE_", toml_file="crosswire.toml", frozen=True, extra="forbid"
    )

    language_pipeline: str = Field(
        ENGLISH.pipeline, description="Name or path of the spaCy pipeline for English."
    )
    statements: StatementEngine = Field(
        StatementEngine.ACCURATE, description="How statements are found: accurate, fast or rules."
    )
    max_bytes: int = Field(
        10_000_000, gt=0, description="Largest input that is read, in bytes; a larger one is skipped."
    )
    follow_links: bool = Field(
        False, description="Whether a link inside a folder may lead out of it; else it is named and skipped."
    )
    report_timeout: float = Field(
        120.0,
        gt=0,
        description="Seconds of processor time that reading, analysing or extracting one report may take.",
    )
    fetch_timeout: float = Field(
        20.0, gt=0, description="Seconds for a URL in all: look-up, redirects, headers and body."
    )
    allow_private_urls: bool = Field(
        False, description="Whether a URL may point into a private network or at this machine."
    )
    poll_interval: float = Field(
        900.0,
        gt=0,
        description="Seconds between two polls of a feed that brings news; quiet ones wait longer.",
    )
    host_delay: float = Field(
        2.0, ge=0, description="Seconds between two requests of a watcher to one host, at least."
    )
    connections: int = Field(8, gt=0, le=64, description="How many hosts a watcher talks to at a time.")
    obey_robots: bool = Field(
        True, description="Whether a watcher keeps to what robots.txt of a site asks of robots."
    )
    revisit_hours: tuple[float, ...] = Field(
        (1.0, 6.0, 24.0, 72.0),
        description="When a watcher looks at an article again for edits: hours, each from the look before.",
    )
    sources: tuple[str, ...] = Field(
        ("google-news", "gdelt"),
        description="Where --discover searches: google-news, gdelt, search=ADDRESS, opml=ADDRESS.",
    )
    db: str | None = Field(
        None, description="The store: a file, sqlite:///FILE or postgresql://…; none is the user's own."
    )
    map: Path | None = Field(
        None, description="Outlines of countries to draw maps on (TopoJSON), instead of those that ship."
    )
    alerts: Path | None = Field(
        None, description="The file of rules for alerts, and of webhooks that changes are posted to."
    )
    desk_language: str = Field(
        "en",
        description="Language of the desk's own pages (ISO 639-1); a story's are in that of its reports.",
    )
    published: datetime | None = Field(
        None, description="Date published, for reports that do not say it themselves (ISO 8601)."
    )
    outlet: str | None = Field(None, description="Outlet, for reports that do not say it themselves.")
    language: str | None = Field(
        None, description="Language (ISO 639-1), for reports that do not say it themselves."
    )

    @classmethod
    def settings_customise_sources(  # noqa: PLR0917 - the signature is pydantic's
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


FILE = "crosswire.toml"
PREFIX = "CROSSWIRE_"
ELSEWHERE = {"CROSSWIRE_SHARED"}  # read by the measurements of the repository, no setting of a run


def load(**given: Any) -> Settings:
    """The settings of a run.

    Args:
        **given: What the call itself says; `None` means that it says nothing.

    Raises:
        SettingError: A value does not fit, or there is no such setting; the message names it, and
            where it is or may be set.
    """
    _environment()
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as problem:
        first = problem.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            raise SettingError(_unknown(name, f"{FILE} or the call")) from problem
        raise SettingError(
            f"setting {name!r}: {first['msg']}, got {first.get('input')!r}; set it with an option, "
            f"{PREFIX}{name.upper()} or {FILE}"
        ) from problem
    except (OSError, ValueError) as problem:
        raise SettingError(f"{FILE}: the settings cannot be read: {problem}") from problem


def _environment() -> None:
    """Has every `CROSSWIRE_…` of the environment name a setting: a slip of the pen is not passed over."""
    for variable in sorted(os.environ):
        shouted = variable.upper()
        name = shouted.removeprefix(PREFIX).lower()
        if shouted.startswith(PREFIX) and shouted not in ELSEWHERE and name not in Settings.model_fields:
            raise SettingError(_unknown(name, variable))


def _unknown(name: str, where: str) -> str:
    nearest = max(Settings.model_fields, key=lambda known: SequenceMatcher(None, name, known).ratio())
    return (
        f"there is no setting {name!r} ({where}); the nearest is {nearest!r}: "
        f"{PREFIX}{nearest.upper()} in the environment, {nearest} in {FILE}"
    )
