"""`crosswire serve`: the web application and its HTTP API."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.serve import Serving

EPILOG = """Examples:

\b
  crosswire serve
  crosswire serve --sample
  crosswire serve --db news.db --port 8080
  crosswire serve --db news.db --grant Ada
  crosswire serve --db news.db --grant reader --scope read"""


class TokenScope(StrEnum):
    """What a token can be good for."""

    READ = "read"
    WRITE = "write"
    CORRECT = "correct"


Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help="The store: a file, sqlite:///FILE or postgresql://USER@HOST/NAME.",
        show_default="none: a desk that ends with the server",
    ),
]


def serve(  # noqa: PLR0913, PLR0917 - one parameter an option
    db: Db = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Show the fictional story that ships with crosswire.")
    ] = False,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; others than this machine too?")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="NUMBER", min=0, max=65535, help="The port.")] = 8000,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="Another name that it is called by. May be repeated."),
    ] = None,
    private: Annotated[
        bool | None,
        typer.Option(
            "--private/--open",
            help="Whether reading needs a credential, too.",
            show_default="open on this machine alone, private elsewhere",
        ),
    ] = None,
    grant: Annotated[
        str | None, typer.Option("--grant", metavar="NAME", help="Print a new token for somebody, and leave.")
    ] = None,
    scope: Annotated[
        list[TokenScope] | None,
        typer.Option(
            "--scope",
            help="With --grant: what the token is good for. May be repeated.",
            show_default="read, write and correct",
        ),
    ] = None,
    revoke: Annotated[
        str | None, typer.Option("--revoke", metavar="NAME", help="End the token of somebody, and leave.")
    ] = None,
    grants: Annotated[bool, typer.Option("--grants", help="List who holds a token, and leave.")] = False,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Serve the desk: stories and their evidence in a browser, and the same as an HTTP API.

    Without --db it opens on an empty desk, where one pastes texts or links and drops files. It prints a link
    that signs in: reading is open to this machine, whatever changes something is signed.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=None) as talk:
        from crosswire.config import load

        _installed()
        from crosswire.serve import Serving

        settings = load(db=db)
        serving = Serving(
            settings=settings,
            kept=settings.db is not None,
            sample=sample,
            host=host,
            port=port,
            names=tuple(name or ()),
            private=private,
        )
        if scope and not grant:
            raise UsageError("--scope says what a new token is good for: it goes with --grant")
        if grant or revoke or grants:
            _grants(talk, serving, grant=grant, revoke=revoke, scopes=scope)
            return
        _run(talk, serving, debug=debug)


def _installed() -> None:
    """Has the libraries of the web application be there.

    Raises:
        ExtraMissing: They are not.
    """
    from crosswire.errors import ExtraMissing

    try:
        import fastapi  # noqa: F401 - asked here, so that the message says what to install
        import itsdangerous  # noqa: F401
        import python_multipart  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as problem:
        raise ExtraMissing(
            "the web application needs its libraries: python -m pip install 'crosswire[serve]'"
        ) from problem


def _grants(
    talk: Talk,
    serving: Serving,
    *,
    grant: str | None,
    revoke: str | None,
    scopes: list[TokenScope] | None,
) -> None:
    """Grants or ends a token, or lists who holds one."""
    from crosswire.serve import keys
    from crosswire.store import open_store

    if not serving.kept:
        raise UsageError("tokens are kept in a store: name it with --db")
    with open_store(serving.settings.db) as store:
        if grant:
            chosen = [keys.Scope(one.value) for one in scopes or TokenScope]
            talk.result(f"{keys.grant(store, grant, chosen)}\n")
            talk.note(f"this token of {grant} is shown once; it is sent as Authorization: Bearer TOKEN")
        elif revoke:
            keys.revoke(store, revoke)
            talk.note(f"the token of {revoke} holds no longer")
        else:
            with store.read() as unit:
                held = keys.granted(unit)
            talk.result(
                "".join(f"{one.made:%Y-%m-%d}  {one.name}  ({', '.join(one.scopes)})\n" for one in held)
            )


def _run(talk: Talk, serving: Serving, *, debug: bool) -> None:
    """Serves until it is stopped."""
    import socket
    from dataclasses import replace

    import uvicorn

    from crosswire.serve import create_app
    from crosswire.serve.desk import opened

    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    with socket.socket(family) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((serving.host, serving.port))
        except OSError as problem:
            raise UsageError(
                f"{serving.host}:{serving.port} is not to be had ({problem.strerror}): try another --port"
            ) from problem
        serving = replace(serving, port=listening.getsockname()[1])
        with opened(serving) as desk:
            app = create_app(desk=desk)
            level = "info" if debug else "warning"
            config = uvicorn.Config(app, log_level=level, access_log=debug, server_header=False)
            server = uvicorn.Server(config)
            config.load()
            listening.listen(config.backlog)  # whoever opens the link at once is answered, not refused
            talk.result(f"{serving.address}/sign-in?key={desk.keys.link}\n")
            talk.note("the link above signs in; it holds until the server is stopped (Ctrl+C)")
            server.run(sockets=[listening])
