"""Who may write: a link printed at the start, sessions in signed cookies, tokens for programs.

link at the start | session: a cookie, signed, for this run of the server
token             | kept as a digest; sent as `Authorization: Bearer …`, or exchanged for a session
form              | carries a token of its session, which no other site can read
"""

from crosswire.serve.keys.keys import DESK, Keys, Who
from crosswire.serve.keys.tokens import EVERY, Grant, Scope, grant, granted, needed, revoke

__all__ = ["DESK", "EVERY", "Grant", "Keys", "Scope", "Who", "grant", "granted", "needed", "revoke"]
