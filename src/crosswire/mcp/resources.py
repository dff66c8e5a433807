"""The resources: evidence by its address, for clients that attach it to a conversation."""

from __future__ import annotations

import re
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from crosswire.errors import CrosswireError
from crosswire.mcp import answers, evidence
from crosswire.mcp.quoting import FIELD, WARNING, quoted
from crosswire.mcp.shelf import Shelf
from crosswire.record import dump, plain

_JSON = "application/json"
_BOUNDS = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


def install(server: MCPServer, shelf: Shelf) -> None:
    """Gives a server its resources."""

    @server.resource(
        "crosswire://stories/{story}",
        title="Overview of a story",
        description=f"The overview of a story. {WARNING}",
        mime_type=_JSON,
    )
    def overview(story: str) -> str:
        return _found(lambda: answers.overview(answers.Told(story, shelf.brief(story))))

    @server.resource(
        "crosswire://stories/{story}/reports/{report}/{bounds}",
        title="A stretch of a report",
        description=f"Characters START-END of a report, 8,000 at most: evidence by its offsets. {WARNING}",
        mime_type=_JSON,
    )
    def stretch(story: str, report: str, bounds: str) -> str:
        within = _BOUNDS.fullmatch(bounds)
        if within is None:
            raise ResourceNotFoundError("a stretch is START-END: crosswire://stories/S/reports/R/0-2000")
        start, end = int(within.group(1)), int(within.group(2))
        return _found(lambda: evidence.stretch(answers.Told(story, shelf.brief(story)), report, start, end))


def _found(made: Any) -> str:
    try:
        return dump(plain(made()))
    except CrosswireError as problem:
        shown = quoted(str(problem)) or {}
        raise ResourceNotFoundError(str(shown.get(FIELD, ""))) from problem
