"""Static files; scripts say by codes, and have the words of a language put in as they are sent."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

from crosswire.languages.wording import OTHERWISE, of
from crosswire.render.page import spoken_script

FOLDER = Path(str(files("crosswire.serve") / "static"))
_OWN = ("desk.js", "clip.js")
"""The scripts that say something."""


@cache
def contents(name: str, language: str) -> bytes:
    """A file as it is sent; a script of ours in a language."""
    read = (FOLDER / name).read_bytes()
    return spoken_script(read.decode("utf-8"), language).encode() if name in _OWN else read


class Files(StaticFiles):
    """The files of the folder `static`: `desk.js` in English, `xx.desk.js` in the language xx."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)

    async def get_response(self, path: str, scope: Scope) -> Response:
        language, _, name = path.partition(".") if path.count(".") > 1 else (OTHERWISE, "", path)
        if name in _OWN and of({language}) == language:
            return Response(contents(name, language), media_type="text/javascript")
        return await super().get_response(path, scope)
