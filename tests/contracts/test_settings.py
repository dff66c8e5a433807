"""Settings: what does not exist or does not fit is said, with the nearest that exists."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosswire.config import Settings, load
from crosswire.errors import SettingError


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.upper().startswith("CROSSWIRE_")]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("variable", "nearest"),
    [
        ("CROSSWIRE_OUTLETS", "CROSSWIRE_OUTLET"),
        ("CROSSWIRE_MAXBYTES", "CROSSWIRE_MAX_BYTES"),
        ("crosswire_statement", "CROSSWIRE_STATEMENTS"),
        ("CROSSWIRE_TIMEOUT", "CROSSWIRE_FETCH_TIMEOUT"),
        ("CROSSWIRE_", "CROSSWIRE_"),
    ],
)
def test_an_unknown_variable_is_an_error_that_names_the_nearest(
    variable: str, nearest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "1")
    with pytest.raises(SettingError, match=nearest) as raised:
        load()
    assert variable in str(raised.value)


def test_a_known_variable_in_any_case_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_OUTLET", "The Ebbing Mercury")
    monkeypatch.setenv("crosswire_language", "en")
    assert (load().outlet, load().language) == ("The Ebbing Mercury", "en")


def test_what_the_measurements_read_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_SHARED", "elsewhere")
    assert load() == load()


def test_an_unknown_key_of_the_file_is_an_error_that_names_the_nearest() -> None:
    Path("crosswire.toml").write_text("fetch_time = 3\n")
    with pytest.raises(SettingError, match=r"'fetch_time' .*'fetch_timeout'"):
        load()


@pytest.mark.parametrize("content", [b"outlet = \n", b"outlet = '\xff'\n", b"["])
def test_a_file_that_is_no_toml_is_an_error(content: bytes) -> None:
    Path("crosswire.toml").write_bytes(content)
    with pytest.raises(SettingError, match=r"crosswire\.toml"):
        load()


@pytest.mark.parametrize("value", ["0", "-1", "many"])
def test_a_value_that_does_not_fit_is_an_error(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_MAX_BYTES", value)
    with pytest.raises(SettingError, match="CROSSWIRE_MAX_BYTES"):
        load()


def test_the_call_wins_over_the_environment_and_that_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("crosswire.toml").write_text('outlet = "file"\nlanguage = "en"\n')
    monkeypatch.setenv("CROSSWIRE_OUTLET", "environment")
    assert (load().outlet, load().language) == ("environment", "en")
    assert load(outlet="call").outlet == "call"
    assert isinstance(load(outlet=None), Settings)
