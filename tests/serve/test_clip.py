"""The bookmark: what the page of it says, and that it opens no door to other sites."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from fastapi.testclient import TestClient

Visitor = Callable[..., TestClient]
HOME = "http://127.0.0.1:8000"


def test_the_bookmark_speaks_to_this_desk_alone(visitor: Visitor) -> None:
    page = visitor().get("/clip").text
    (bookmark,) = re.findall(r'class="bookmark" href="([^"]+)"', page)
    code = html.unescape(bookmark)
    assert code.startswith("javascript:")
    assert f"desk='{HOME}'" in code
    assert "},desk)" in code  # what is sent goes to no other origin
    assert "e.origin===desk&&e.source===w" in code
    assert "fetch(" not in code


def test_only_the_page_that_is_told_something_may_be_held_by_another_window(visitor: Visitor) -> None:
    desk = visitor()
    assert desk.get("/clip").headers["cross-origin-opener-policy"] == "unsafe-none"
    assert desk.get("/add").headers["cross-origin-opener-policy"] == "same-origin"
    assert "script-src 'self'" in desk.get("/clip?from=bookmark").headers["content-security-policy"]


def test_without_a_credential_the_form_is_not_signed(visitor: Visitor) -> None:
    assert "data-unsigned" in visitor().get("/clip?from=bookmark").text
    signed = visitor(signed=True).get("/clip?from=bookmark").text
    assert "data-unsigned" not in signed
    assert re.search(r'name="token" value=".+?"', signed)


def test_another_site_still_hands_in_nothing(visitor: Visitor) -> None:
    desk = visitor(signed=True)
    sent = desk.post("/add", data={"text": "A page"}, headers={"sec-fetch-site": "cross-site"})
    assert sent.status_code == 403
