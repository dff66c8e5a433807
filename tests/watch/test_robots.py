"""What robots.txt means, and what holds where it cannot be had (RFC 9309)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crosswire.watch import robots
from crosswire.watch.robots import Rules

NOW = datetime(2024, 3, 5, 10, tzinfo=UTC)
URL = "https://tide.example/harbour/fire?id=7"
CLOSED = "User-agent: *\nDisallow: /harbour/\n"


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:\n", True),
        (CLOSED, False),
        ("User-agent: *\nDisallow: /\nAllow: /harbour/fire\n", True),  # the longest rule wins
        ("User-agent: *\nDisallow: /*?id=\n", False),
        ("User-agent: *\nDisallow: /fire\n", True),
        ("User-agent: crosswire\nDisallow: /\n\nUser-agent: *\nDisallow:\n", False),
        (
            "User-agent: *\nDisallow: /\n\nUser-agent: CrossWire\nAllow: /\n",
            True,
        ),  # our own group alone counts
        ("User-agent: other\nDisallow: /\n", True),
        ("\ufeffUser-agent: *\nDisallow: /harbour/\n", False),
        ("<html>not found</html>", True),
        ("User-agent: *\nDisallow: /" + "*a" * 5000, True),
    ],
)
def test_rules(text: str, allowed: bool) -> None:
    rules = robots.of_answer(200, text.encode(), before=None, now=NOW)
    assert (rules.forbid(URL, NOW) is None) == allowed


def test_bytes_that_are_no_text_are_read_as_far_as_they_go() -> None:
    rules = robots.of_answer(200, b"\xff\xfe\nUser-agent: *\nDisallow: /harbour/\n", before=None, now=NOW)
    assert rules.forbid(URL, NOW)


def test_only_as_much_is_read_as_the_standard_asks_for() -> None:
    long = b"# " + b"x" * 511_996 + b"\n\n" + CLOSED.encode()
    assert robots.of_answer(200, long, before=None, now=NOW).forbid(URL, NOW) is None
    short = b"# " + b"x" * 400_000 + b"\n\n" + CLOSED.encode()
    assert robots.of_answer(200, short, before=None, now=NOW).forbid(URL, NOW)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 499])
def test_a_site_without_rules_may_be_read(status: int) -> None:
    before = Rules(CLOSED, NOW - timedelta(days=2))
    assert robots.of_answer(status, b"", before=before, now=NOW).forbid(URL, NOW) is None


@pytest.mark.parametrize("status", [429, 500, 502, 503, 599, 304, 206])
def test_a_site_that_cannot_be_asked_is_left_alone(status: int) -> None:
    why = robots.of_answer(status, b"", before=None, now=NOW).forbid(URL, NOW)
    assert why == f"it answered {status} (its robots.txt: until that can be read, nothing of the site is)"


def test_what_was_read_last_holds_while_a_site_is_silent() -> None:
    before = Rules("User-agent: *\nDisallow: /archive/\n", NOW - timedelta(days=2))
    lost = robots.unreachable("silence", before=before, now=NOW)
    assert lost.forbid(URL, NOW) is None
    assert lost.forbid("https://tide.example/archive/1", NOW)


def test_after_thirty_days_of_silence_a_site_has_no_rules() -> None:
    first = robots.unreachable("silence", before=None, now=NOW)
    later = NOW + timedelta(days=29, hours=23)
    again = robots.unreachable("silence", before=first, now=later)
    assert again.lost == NOW
    assert again.forbid(URL, later)
    assert again.forbid(URL, NOW + timedelta(days=30)) is None


def test_an_answer_ends_the_silence() -> None:
    lost = robots.unreachable("silence", before=None, now=NOW)
    found = robots.of_answer(200, CLOSED.encode(), before=lost, now=NOW + timedelta(hours=1))
    assert found == Rules(CLOSED, NOW + timedelta(hours=1))


@pytest.mark.parametrize(
    ("rules", "hours", "due"),
    [
        (Rules("", NOW), 23.9, False),
        (Rules("", NOW), 24, True),
        (Rules(None, NOW, NOW), 0.9, False),
        (Rules(None, NOW, NOW), 1, True),
    ],
)
def test_when_a_site_is_asked_again(rules: Rules, hours: float, due: bool) -> None:
    assert rules.is_due(NOW + timedelta(hours=hours)) == due


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 10\nDisallow: /x\n", 10),
        ("User-agent: *\nCrawl-delay: 0.5\nDisallow: /x\n", 0.5),
        ("User-agent: *\nCrawl-delay: 86400\nDisallow: /x\n", 60),
        ("User-agent: *\nCrawl-delay: soon\nDisallow: /x\n", 0),
        ("User-agent: other\nCrawl-delay: 10\n", 0),
        ("", 0),
        (None, 0),
    ],
)
def test_how_long_a_site_wants_to_be_left_alone(text: str | None, delay: float) -> None:
    assert Rules(text, NOW).delay == delay
