"""The application, put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

from fastapi import Depends, FastAPI
from starlette.middleware import Middleware

from crosswire.serve import ahead, answering, asking, routers
from crosswire.serve.api.describing import describe
from crosswire.serve.desk import Desk, opened
from crosswire.serve.guard import Bodies, Headers, Heads, Hosts, Rate, Rates, Spoken, Writers
from crosswire.serve.kept import Kept
from crosswire.serve.pages import story
from crosswire.serve.scripts import Files
from crosswire.serve.serving import Serving


def create_app(serving: Serving | None = None, *, desk: Desk | None = None) -> FastAPI:
    """The application over a desk.

    Args:
        serving: How it is served; without it, an empty desk for this machine alone.
        desk: One that is open already, and closed by who opened it; without it, one is opened here and
            closed when the application ends.
    """
    if desk is not None:
        return _over(desk, ExitStack())
    manager = ExitStack()
    return _over(manager.enter_context(opened(serving or Serving())), manager)


def _over(desk: Desk, manager: ExitStack) -> FastAPI:
    """The application over a desk; at its end the manager is closed."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        with manager, ahead.kept_ready(desk, story.screen):
            yield

    app = FastAPI(
        title="crosswire",
        lifespan=lifespan,
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
    app.mount("/static", Files(), name="static")
    return app


def guarded(desk: Desk) -> list[Middleware]:
    """What stands before the routes, the outermost first."""
    serving = desk.serving
    return [
        Middleware(Spoken, language=serving.settings.desk_language),
        Middleware(Headers),
        Middleware(Hosts, hosts=serving.hosts),
        Middleware(Rates, writes=Rate(serving.writes), reads=Rate(serving.reads)),
        Middleware(Bodies, limit=serving.body),
        Middleware(Writers, keys=desk.keys),
        Middleware(Heads),
        Middleware(Kept, pulse=desk.pulse),
    ]
