"""`crosswire mcp`: the record for language-model clients."""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk
from crosswire.errors import ExtraMissing, UsageError

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

EPILOG = """Examples:

\b
  crosswire mcp
  crosswire mcp --db news.db
  crosswire mcp --http --port 8765 --token-file token.txt"""

_SHORTEST = 16  # characters of a token

Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help="A store whose stories can be asked about too; it is only read.",
        show_default="none: the stories of the session",
    ),
]


def mcp(  # noqa: PLR0913, PLR0917 - one parameter an option
    db: Db = None,
    http: Annotated[
        bool, typer.Option("--http", help="Serve streamable HTTP instead of standard input and output.")
    ] = False,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen, with --http.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="NUMBER", min=1, max=65535, help="The port, with --http.")
    ] = 8765,
    token_file: Annotated[
        Path | None,
        typer.Option(
            "--token-file",
            metavar="FILE",
            help="A file with the token that clients send, with --http.",
            show_default="a new token, printed at the start",
        ),
    ] = None,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Serve the record to language models over the Model Context Protocol.

    A client starts it and talks to it over standard input and output; docs/guides/mcp.md has a configuration.
    With --http it listens for clients that send its token.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=None) as talk:
        from crosswire.config import load
        from crosswire.store import open_store

        try:
            from crosswire.mcp import create_server
        except ImportError as problem:
            raise ExtraMissing(
                "crosswire mcp needs the SDK, which the extra brings: python -m pip install 'crosswire[mcp]'"
            ) from problem
        if token_file is not None and not http:
            raise UsageError("--token-file is for --http: a client of standard input needs none")
        settings = load(db=db)
        with ExitStack() as opened:
            store = opened.enter_context(open_store(settings.db, create=False)) if settings.db else None
            server = create_server(settings, store)
            if http:
                _http(talk, server, host=host, port=port, token=_token(token_file))
            else:
                server.run("stdio")


def _token(file: Path | None) -> str | None:
    """The token of a file; None where there is none.

    Raises:
        UsageError: The file cannot be read, or holds no token.
    """
    if file is None:
        return None
    try:
        token = file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{file}: the token cannot be read: {problem}") from problem
    if len(token) < _SHORTEST or not token.isprintable() or " " in token:
        raise UsageError(f"{file}: a token is one word of {_SHORTEST} characters at least")
    return token


def _http(talk: Talk, server: MCPServer, *, host: str, port: int, token: str | None) -> None:
    import uvicorn

    from crosswire.mcp.server import PATH, http_app

    shown = f"[{host}]" if ":" in host else host
    talk.note(f"serving http://{shown}:{port}{PATH}", host=host, port=port)
    if token is None:
        token = secrets.token_urlsafe(24)
        talk.result(f"{token}\n")
        talk.note("clients send the token above: Authorization: Bearer TOKEN")
    uvicorn.run(http_app(server, token, host=host, port=port), host=host, port=port, log_level="warning")
