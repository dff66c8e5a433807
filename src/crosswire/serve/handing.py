"""What a form of the desk hands in, as inputs: texts, links and files; these lie in the spool meanwhile."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from crosswire.errors import UsageError
from crosswire.languages.wording import worded
from crosswire.read import pasted
from crosswire.render import clean
from crosswire.serve.work import Input
from crosswire.types import Skipped

_PIECE = 1 << 20
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Box:
    """A text as it stands in the form, with what is said of it."""

    text: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Handed:
    """What was handed in.

    Attributes:
        inputs: What is to be read.
        refused: What cannot be, and why.
    """

    inputs: tuple[Input, ...]
    refused: tuple[Skipped, ...]


def boxes(form: FormData) -> list[Box]:
    """The texts of a form, the empty ones too."""
    columns = [
        [_plain(value) for value in form.getlist(name)] for name in ("text", "outlet", "published", "url")
    ]
    longest = max(map(len, columns))
    rows = zip(*([*column, *[""] * (longest - len(column))] for column in columns), strict=True)
    return [Box(*row) for row in rows]


def seams(form: FormData) -> dict[int, list[str]]:
    """A box that may hold several reports, by its number, with the lines with which one may begin.

    Where several are filled, whoever filled them told the reports apart: nobody is asked.
    """
    filled = [(number, box) for number, box in enumerate(boxes(form), 1) if not box.is_empty]
    found = {number: pasted.seams(box.text) for number, box in filled} if len(filled) == 1 else {}
    return {number: lines for number, lines in found.items() if lines}


def _cut(form: FormData) -> Iterator[Box]:
    """The texts of a form, cut where whoever pasted them says that another report begins."""
    begins = {_plain(one) for one in form.getlist("begins")}
    for number, box in enumerate(boxes(form), 1):
        lines = {one.partition(":")[2] for one in begins if one.startswith(f"{number}:")}
        parts, filled = [list[str]()], False
        for line in box.text.split("\n"):
            if filled and line.strip() in lines:
                parts.append([])
                filled = False
            parts[-1].append(f"{line}\n")
            filled = filled or bool(line.strip())
        for place, part in enumerate(parts):
            yield replace(box, text="".join(part), url="" if place else box.url)


async def taken(form: FormData, spool: Path, *, most: int) -> Handed:
    """Everything that a form hands in.

    Args:
        form: Its fields: text, outlet, published, url (one of each for a text), links, files.
        spool: Where files are put.
        most: How many inputs there may be.

    Raises:
        UsageError: There is nothing, or more than that.
    """
    folder = spool / secrets.token_hex(8)
    folder.mkdir(mode=0o700)
    texts = await run_in_threadpool(lambda: list(_texts(list(_cut(form)), folder)))
    found = [*texts, *_links(_plain(form.get("links")))]
    uploads = _uploads(form)
    if len(found) + len(uploads) > most:
        raise UsageError(worded("refusals.too_many", n=len(found) + len(uploads), most=most))
    files = [await file(one, folder, number) for number, one in enumerate(uploads, 1)]
    handed = Handed(
        tuple(one for one in (*found, *files) if isinstance(one, Input)),
        tuple(one for one in (*found, *files) if isinstance(one, Skipped)),
    )
    if not handed.inputs:
        why = "; ".join(f"{one.input}: {one.error}" for one in handed.refused)
        raise UsageError(why or worded("refusals.nothing"))
    return handed


def wrong(form: FormData) -> dict[int, str]:
    """What is wrong with what is said of a text, by the number of its box."""
    said = {number: _moment(one.published) for number, one in enumerate(boxes(form), 1) if not one.is_empty}
    return {number: why for number, why in said.items() if isinstance(why, str)}


def files(form: FormData, name: str = "files") -> list[str]:
    """What the files of a form are called: no page can choose them again, so whoever did is asked to."""
    return [clean.line(str(one.filename)) for one in _uploads(form, name)]


def _uploads(form: FormData, name: str = "files") -> list[UploadFile]:
    return [one for one in form.getlist(name) if isinstance(one, UploadFile) and one.filename]


def _texts(given: Sequence[Box], folder: Path) -> Iterator[Input | Skipped]:
    """Texts; a box that holds nothing but addresses holds links."""
    for number, box in enumerate(given, 1):
        if box.is_empty:
            continue
        words = box.text.split()
        if all(_ADDRESS.fullmatch(word) for word in words):
            yield from _links(box.text)
            continue
        called = f"Text {number}"
        moment = _moment(box.published)
        if isinstance(moment, str):
            yield Skipped(called, moment)
            continue
        path = folder / f"text-{number}"
        path.write_text(box.text, encoding="utf-8", errors="replace")
        url = box.url.strip() if _ADDRESS.fullmatch(box.url.strip()) else None
        yield Input(
            str(path), called, pasted=True, outlet=box.outlet.strip() or None, published=moment, url=url
        )


def _links(text: str) -> Iterator[Input | Skipped]:
    for word in dict.fromkeys(text.split()):
        if _ADDRESS.fullmatch(word):
            yield Input(word, word)
        else:
            yield Skipped(word, worded("refusals.no_address"))


async def file(upload: UploadFile, folder: Path, number: int) -> Input:
    """A file, in the spool under a name that no shell and no glob takes for anything else."""
    called = PurePath(str(upload.filename).replace("\\", "/")).name or f"File {number}"
    inside = folder / str(number)
    inside.mkdir()
    path = inside / (_UNSAFE.sub("_", called)[-100:].lstrip(".") or "file")
    with path.open("wb") as out:
        while piece := await upload.read(_PIECE):
            out.write(piece)
    return Input(str(path), called)


def _moment(said: str) -> datetime | str | None:
    """A date of a form; what is wrong with it where it is none."""
    if not said.strip():
        return None
    try:
        found = datetime.fromisoformat(said.strip())
    except ValueError:
        return worded("refusals.no_date", said=repr(said.strip()))
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _plain(value: object) -> str:
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""
