"""The application, put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware import Middleware

from crosswire.serve import answering, asking, routers
from crosswire.serve.api.describing import describe
from crosswire.serve.desk import Desk, opened
from crosswire.serve.guard import Bodies, Headers, Hosts, Rate, Rates, Writers
from crosswire.serve.kept import Kept
from crosswire.serve.pages.drawing import STATIC
from crosswire.serve.serving import Serving


def create_app(serving: Serving | None = None, *, desk: Desk | None = None) -> FastAPI:
    """The application over a desk.

    Args:
        serving: How it is served; without it, an empty desk for this machine alone.
        desk: One that is open already, and closed by who opened it; without it, one is opened here and
            closed when the application ends.
    """
    if desk is not None:
        return _over(desk, lifespan=None)
    manager = opened(serving or Serving())
    held = manager.__enter__()

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        try:
            yield
        finally:
            manager.__exit__(None, None, None)

    return _over(held, lifespan=lifespan)


def _over(desk: Desk, *, lifespan: Any) -> FastAPI:
    app = FastAPI(
        title="crosswire",
        lifespan=_quiet if lifespan is None else lifespan,
        docs_url=None,  # these load their scripts from another machine
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        middleware=guarded(desk),
    )
    app.state.desk = desk
    app.state.tries = Rate(desk.serving.tries)
    answering.install(app)
    describe(app)
    for router in routers.found():
        app.include_router(router, dependencies=[Depends(asking.reading)])
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def guarded(desk: Desk) -> list[Middleware]:
    """What stands before the routes, the outermost first."""
    serving = desk.serving
    return [
        Middleware(Headers),
        Middleware(Hosts, hosts=serving.hosts),
        Middleware(Rates, writes=Rate(serving.writes), reads=Rate(serving.reads)),
        Middleware(Bodies, limit=serving.body),
        Middleware(Writers, keys=desk.keys),
        Middleware(Kept, pulse=desk.pulse),
    ]


@asynccontextmanager
async def _quiet(_app: FastAPI) -> AsyncIterator[None]:
    yield
