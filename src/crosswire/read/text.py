"""Plain text."""

from __future__ import annotations

from pathlib import Path

from crosswire.config import Settings
from crosswire.errors import EmptyInput, EncodingTrouble, MalformedInput, OversizeInput
from crosswire.read.drafts import Draft


def draft(path: Path, settings: Settings) -> Draft:
    """The file as a draft; its text is exactly what the file holds.

    Raises:
        InputError: The file is missing, empty, too large or in no known encoding.
    """
    where = str(path)
    try:
        if path.stat().st_size > settings.max_bytes:
            raise OversizeInput(where, f"larger than {settings.max_bytes} bytes; raise max_bytes to read it")
        data = path.read_bytes()
    except OSError as problem:
        raise MalformedInput(where, f"cannot be read: {problem.strerror or problem}") from problem
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise EncodingTrouble(where, f"not UTF-8: {problem}") from problem
    if not text.strip():
        raise EmptyInput(where, "holds no text")
    return Draft(where=where, id=path.stem, text=text, path=where)
