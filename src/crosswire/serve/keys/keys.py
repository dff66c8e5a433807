"""Who asks: by a session's cookie, or by a token."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hmac import compare_digest

from itsdangerous import BadData, URLSafeSerializer, URLSafeTimedSerializer
from starlette.requests import HTTPConnection
from starlette.responses import Response

from crosswire.serve.keys import tokens
from crosswire.store import Store

DESK = "desk"
"""Who has come by the link that was printed at the start."""
_DAYS = 30
_BEARER = "bearer "


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who may write.

    Attributes:
        name: Signs what they write, unless they say another one.
        session: Of a browser; None where a token was sent: then no page has sent it.
        scopes: What they may do.
    """

    name: str
    session: str | None
    scopes: tuple[tokens.Scope, ...] = tokens.EVERY


class Keys:
    """The credentials of one run of a server.

    Args:
        store: Where digests of tokens are kept.
        port: Cookies know no port: two desks on one machine keep theirs apart by the name.
    """

    def __init__(self, store: Store, port: int) -> None:
        self._store = store
        self._link = tokens.fresh()
        secret = secrets.token_bytes(32)
        self._sessions = URLSafeTimedSerializer(secret, salt="session")
        self._forms = URLSafeSerializer(secret, salt="form")
        self.cookie = f"crosswire-{port}"

    @property
    def link(self) -> str:
        """What the link printed at the start holds."""
        return self._link

    def known(self, token: str) -> str | None:
        """Whose token it is."""
        found = self._granted(token)
        return found.name if found else None

    def _granted(self, token: str) -> Who | None:
        """Who holds a token, and what it is good for."""
        mine = tokens.digest(token)
        if compare_digest(mine, tokens.digest(self._link)):
            return Who(DESK, None)
        with self._store.read() as unit:
            held = tokens.granted(unit)
        return next(
            (Who(one.name, None, one.scopes) for one in held if compare_digest(mine, one.digest)), None
        )

    def who(self, asked: HTTPConnection) -> Who | None:
        """Who asks; None: nobody who is known."""
        said = asked.headers.get("authorization", "")
        if said.casefold().startswith(_BEARER):
            return self._granted(said[len(_BEARER) :].strip())
        return self._of_session(asked.cookies.get(self.cookie))

    def _of_session(self, cookie: str | None) -> Who | None:
        if not cookie:
            return None
        try:
            name, session = self._sessions.loads(cookie, max_age=_DAYS * 86_400)
        except (BadData, ValueError, TypeError):
            return None
        if name == DESK:
            return Who(name, session)
        with self._store.read() as unit:
            held = tokens.granted(unit)
        return next((Who(name, session, one.scopes) for one in held if one.name == name), None)

    def open(self, answer: Response, name: str, *, secure: bool) -> None:
        """Opens a session: its cookie goes with an answer. No script of a page can read it."""
        made = self._sessions.dumps([name, secrets.token_urlsafe(16)])
        kept = {"httponly": True, "samesite": "lax", "max_age": _DAYS * 86_400, "secure": secure}
        answer.set_cookie(self.cookie, made if isinstance(made, str) else made.decode(), **kept)  # type: ignore[arg-type]

    def close(self, answer: Response) -> None:
        answer.delete_cookie(self.cookie)

    def form(self, who: Who) -> str:
        """The token that forms of a session carry."""
        made = self._forms.dumps(who.session)
        return made if isinstance(made, str) else made.decode()

    def fits(self, who: Who, form: str) -> bool:
        """Whether a form is one of this session. What comes with a token was sent by no page."""
        return who.session is None or compare_digest(form, self.form(who))
