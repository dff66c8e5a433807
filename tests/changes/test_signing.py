"""Signatures of webhooks: who verifies them finds out what was changed, by whom it was sent and when."""

from __future__ import annotations

import pytest

from crosswire.changes.signing import TOLERANCE, headers, signature, verified

BODY = b'{"type":"change.added"}'
SHARED, KEY = "not to be told", "key"
NOW = 1_710_000_000


def given(**changed: str) -> dict[str, str]:
    return headers("urn:uuid:1", BODY, secret=SHARED, at=NOW) | changed


def test_a_vector_of_the_specification() -> None:
    # HMAC-SHA256 of "msg_1.1614265330.{}" under "key", computed with openssl.
    assert signature("msg_1", b"{}", secret=KEY, at=1614265330) == (
        "v1,Wo+qtMQnbmveDsu4SsHR+c75JsfXPSB8xTnErzORHxw="
    )


def test_what_was_signed_is_verified() -> None:
    assert verified(given(), BODY, secret=SHARED, now=NOW)
    assert verified(given(), BODY, secret=SHARED, now=NOW + TOLERANCE)
    assert verified(given(), BODY, secret=SHARED, now=NOW - TOLERANCE)


@pytest.mark.parametrize(
    ("changed", "body", "secret", "now"),
    [
        ({}, BODY + b" ", SHARED, NOW),
        ({}, BODY, "other", NOW),
        ({}, BODY, SHARED, NOW + TOLERANCE + 1),
        ({}, BODY, SHARED, NOW - TOLERANCE - 1),
        ({"webhook-id": "urn:uuid:2"}, BODY, SHARED, NOW),
        ({"webhook-timestamp": str(NOW + 1)}, BODY, SHARED, NOW),
        ({"webhook-timestamp": "soon"}, BODY, SHARED, NOW),
        ({"webhook-signature": ""}, BODY, SHARED, NOW),
        ({"webhook-signature": "v1,AAAA"}, BODY, SHARED, NOW),
    ],
    ids=["body", "secret", "late", "early", "id", "moment", "no moment", "unsigned", "forged"],
)
def test_anything_else_is_refused(changed: dict[str, str], body: bytes, secret: str, now: int) -> None:
    assert not verified(given(**changed), body, secret=secret, now=now)


def test_one_of_several_signatures_is_enough() -> None:
    two = f"v1,AAAA {given()['webhook-signature']}"
    assert verified(given(**{"webhook-signature": two}), BODY, secret=SHARED, now=NOW)


def test_without_headers_nothing_is_verified() -> None:
    assert not verified({}, BODY, secret=SHARED, now=NOW)


def test_a_secret_of_the_specification_is_its_bytes() -> None:
    coded = "whsec_a2V5"  # "key"
    assert signature("m", b"{}", secret=coded, at=1) == signature("m", b"{}", secret=KEY, at=1)
    no_base_64 = "whsec_!"
    assert signature("m", b"{}", secret=no_base_64, at=1) != signature("m", b"{}", secret=KEY, at=1)
