"""The outlet of an archived page is the site that it was taken from."""

from __future__ import annotations

from typing import Any

import pytest

from crosswire.config import load
from crosswire.read import report
from crosswire.read.metadata.archives import inside

TEXT = "The pier of Port Ellery burned for two hours, the harbour master said.\n\n" * 3


def _outlet(**known: Any) -> str | None:
    return report(TEXT, id="r", settings=load(), **known).outlet


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://web.archive.org/web/20160915194755/http://www.tide.example:80/a", "tide.example"),
        ("http://web.archive.org/web/2015id_/www.tide.example/a", "tide.example"),
        (
            "https://web.archive.org/web/2015/https://web.archive.org/web/2014/http://tide.example/",
            "tide.example",
        ),
        ("http://archive.is/2016.05.03-101010/http://www.tide.example/a", "tide.example"),
        ("https://www.webcitation.org/query?url=http%3A%2F%2Fwww.tide.example%2Fa", "tide.example"),
        (
            "http://webcache.googleusercontent.com/search?q=cache:Zz3k0:www.tide.example/a+b&cd=1",
            "tide.example",
        ),
        ("https://archive.ph/Xy12z", "archive.ph"),
        ("https://tide.example/a?of=http://reef.example/b", "tide.example"),
    ],
)
@pytest.mark.parametrize("given", [False, True])
def test_the_outlet_of_an_archived_page_is_the_site_inside(url: str, outlet: str, given: bool) -> None:
    host = url.split("/")[2]
    assert _outlet(url=url, outlet=host if given else None) == outlet


def test_an_outlet_that_is_named_stays() -> None:
    assert (
        _outlet(url="https://web.archive.org/web/2015/http://tide.example/a", outlet="The Tide") == "The Tide"
    )


def test_the_day_of_an_archived_page_is_that_of_the_address_inside() -> None:
    url = "http://archive.is/2019-05-03/http://tide.example/2016/05/01/pier"
    made = report(TEXT, id="r", settings=load(), url=url)
    assert made.published is not None
    assert made.published.date().isoformat() == "2016-05-01"


def test_other_addresses_stay_themselves() -> None:
    assert inside("https://tide.example/web/2015/") == "https://tide.example/web/2015/"
