"""What a fetch came to: which trouble passes, which lasts, and when something is tried again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crosswire.errors import BinaryInput, FetchFailed, HostBusy, InputError, OversizeInput, RobotsForbid
from crosswire.read.fetch import Answer
from crosswire.watch.outcomes import TRIES, Trouble, article_again, feed_again, trouble
from crosswire.watch.visits import Visit

NOW = datetime(2024, 3, 5, 10, tzinfo=UTC)
URL = "https://tide.example/rss"


def visit(status: int, data: bytes = b"", **headers: str) -> Visit:
    return Visit(Answer(URL, status, headers, data), NOW)


@pytest.mark.parametrize(
    ("status", "lasting"),
    [
        *((status, True) for status in (400, 401, 403, 404, 405, 410, 418, 451, 499)),
        *((status, False) for status in (408, 425, 429, 500, 502, 503, 504, 599, 302, 206, 100)),
    ],
)
def test_which_answers_last(status: int, lasting: bool) -> None:
    found = trouble(visit(status), NOW)
    assert found is not None
    assert (found.lasting, found.gone, found.wait) == (lasting, status == 410, None)
    assert found.why.startswith(f"it answered {status}")


def test_what_is_no_trouble() -> None:
    assert trouble(visit(200, b"<rss/>"), NOW) is None
    assert trouble(visit(304), NOW) is None
    assert trouble(visit(200, b" \n"), NOW) == Trouble("it answered with nothing")


def test_what_a_server_asks_for() -> None:
    found = trouble(visit(503, **{"retry-after": "120"}), NOW)
    assert found == Trouble("it answered 503 Service Unavailable", wait=120)


@pytest.mark.parametrize(
    ("problem", "lasting"),
    [
        (FetchFailed(URL, "it was not done"), False),
        (RobotsForbid(URL, "it asks robots", lasting=True), True),
        (RobotsForbid(URL, "it could not be asked", lasting=False), False),
        (OversizeInput(URL, "it is too large"), True),
        (BinaryInput(URL, "it is a picture"), True),
    ],
)
def test_which_errors_last(problem: InputError, lasting: bool) -> None:
    assert trouble(problem, NOW) == Trouble(problem.reason, lasting)


def test_a_host_that_is_to_be_left_alone() -> None:
    found = trouble(HostBusy(URL, NOW + timedelta(minutes=5)), NOW)
    assert found is not None
    assert (found.wait, found.lasting) == (300, False)


def test_when_a_feed_is_tried_again() -> None:
    def wait(failures: int, asked: float | None = None) -> float:
        again = feed_again(Trouble("no", wait=asked), failures, interval=900, key=URL, now=NOW)
        return (again - NOW).total_seconds()

    assert wait(1) == pytest.approx(900, rel=0.1)
    assert wait(3) == pytest.approx(3600, rel=0.1)
    assert wait(1) != wait(2) / 2  # each wait is spread anew
    assert wait(1, 7200) >= 7200


def test_when_an_article_is_given_up() -> None:
    def again(failures: int, *, lasting: bool = False) -> datetime | None:
        return article_again(Trouble("no", lasting), failures, interval=900, key=URL, now=NOW)

    assert again(1) == feed_again(Trouble("no"), 1, interval=900, key=URL, now=NOW)
    assert again(TRIES - 1) is not None
    assert again(TRIES) is None
    assert again(1, lasting=True) is None
