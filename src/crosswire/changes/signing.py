"""Payloads of webhooks and their signatures, after the Standard Webhooks specification.

The signature is HMAC-SHA256 over id, moment and body: without the secret nobody can write a payload, nor send
an old one again, since the moment is signed and the id is the same for one change.
"""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from hashlib import sha256

from crosswire.record import dump, moment, plain
from crosswire.types.changes import Logged

TOLERANCE = 300
"""Seconds that a payload may be old when it is verified."""


def payload(entry: Logged) -> str:
    """What is posted of a change, as JSON; the same change gives the same bytes."""
    data = plain(entry)
    return dump({"type": f"change.{entry.change.kind.value}", "timestamp": moment(entry.at), "data": data})


def headers(name: str, body: bytes, *, secret: str, at: int) -> dict[str, str]:
    """The headers that go with a body.

    Args:
        name: Id of the delivery, the same however often it is tried.
        body: What is posted.
        secret: What both sides know.
        at: Now, in seconds since 1970.
    """
    return {
        "Content-Type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(name, body, secret=secret, at=at),
    }


def signature(name: str, body: bytes, *, secret: str, at: int) -> str:
    """The signature of a delivery: "v1," and HMAC-SHA256 in base 64."""
    signed = f"{name}.{at}.".encode() + body
    return f"v1,{b64encode(hmac.new(_key(secret), signed, sha256).digest()).decode('ascii')}"


def _key(secret: str) -> bytes:
    """The bytes of a secret: those of its characters, or what stands in base 64 behind "whsec_"."""
    try:
        return b64decode(secret[6:], validate=True) if secret.startswith("whsec_") else secret.encode()
    except ValueError:
        return secret.encode()


def verified(given: dict[str, str], body: bytes, *, secret: str, now: int) -> bool:
    """Whether a delivery is what was signed, and was signed just now.

    Args:
        given: Its headers, by their names in lower case.
        body: Its body, byte for byte.
        secret: What both sides know.
        now: Seconds since 1970.
    """
    name, at = given.get("webhook-id", ""), given.get("webhook-timestamp", "")
    if not at.isdecimal() or abs(now - int(at)) > TOLERANCE:
        return False
    right = signature(name, body, secret=secret, at=int(at))
    return any(hmac.compare_digest(right, one) for one in given.get("webhook-signature", "").split())
