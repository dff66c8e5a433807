"""Tokens that outlive a run of the server: who has one, and its digest. The token itself is kept nowhere."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from crosswire.errors import UsageError
from crosswire.record import dump, load, plain, restore
from crosswire.store import Store, Unit

_STATE = "serve/grants"


class Scope(StrEnum):
    """What a token is good for.

    Attributes:
        READ: Reading, where that needs a credential.
        WRITE: Handing in reports, and checking drafts.
        CORRECT: Corrections, and taking them back.
    """

    READ = "read"
    WRITE = "write"
    CORRECT = "correct"


EVERY = tuple(Scope)


def needed(method: str, path: str) -> Scope:
    """The scope that a request needs, by what it asks for: one rule for pages and for the API.

    >>> needed("GET", "/stories/s1"), needed("POST", "/add"), needed("POST", "/stories/s1/corrections/join")
    (<Scope.READ: 'read'>, <Scope.WRITE: 'write'>, <Scope.CORRECT: 'correct'>)
    """
    if method in {"GET", "HEAD", "OPTIONS"}:
        return Scope.READ
    return Scope.CORRECT if "corrections" in path.split("/") else Scope.WRITE


@dataclass(frozen=True, slots=True)
class Grant:
    """A token that somebody holds.

    Attributes:
        name: Who: it signs what is written with it.
        digest: SHA-256 of the token, which is random and long: nobody finds it from this.
        made: When.
        scopes: What it is good for.
    """

    name: str
    digest: str
    made: datetime
    scopes: tuple[Scope, ...] = EVERY


def fresh() -> str:
    """A new token: 256 random bits."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def granted(unit: Unit) -> tuple[Grant, ...]:
    """Those that hold."""
    found: tuple[Grant, ...] = restore(tuple[Grant, ...], load(unit.states.get(_STATE) or "[]"))
    return found


def grant(store: Store, name: str, scopes: Sequence[Scope] = EVERY) -> str:
    """A new token for somebody, to be shown once.

    Args:
        store: Where its digest is kept.
        name: Who will hold it.
        scopes: What it is good for.

    Raises:
        UsageError: The name says nothing, or somebody of that name has one.
    """
    if not name.strip():
        raise UsageError("a token is granted to somebody: name them")
    token, at = fresh(), datetime.now(UTC)

    def work(unit: Unit) -> None:
        held = granted(unit)
        if any(one.name == name for one in held):
            raise UsageError(f"{name!r} holds a token already: --revoke it first")
        _keep(unit, (*held, Grant(name, digest(token), at, tuple(dict.fromkeys(scopes)))), at)

    with store.write() as unit:
        work(unit)
    return token


def revoke(store: Store, name: str) -> None:
    """Has the token of somebody hold no longer; sessions opened with it end, too.

    Raises:
        UsageError: Nobody of that name holds one.
    """
    with store.write() as unit:
        held = granted(unit)
        left = [one for one in held if one.name != name]
        if len(left) == len(held):
            raise UsageError(f"{name!r} holds no token; --grants lists who does")
        _keep(unit, left, datetime.now(UTC))


def _keep(unit: Unit, held: Sequence[Grant], at: datetime) -> None:
    unit.states.put(_STATE, dump([plain(one) for one in held]), at)
