"""Drafts with planted faults, in our own sentences.

They are over the sample, over stories of our own, and over stories whose texts lie in the benchmark's folder.

A file holds the drafts over one story, each under a line `=== name`. A planted fault stands in the text as
`[[kind:verdict/verdict|words]]`: what was done, what a check may say of it, the words as the draft has them.
Where a draft quotes a report whose text is not ours, `{{report:start-end}}` stands for its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

GOLD = Path(__file__).parent / "gold" / "drafts"
STORIES = GOLD / "stories"
SPLITS = ("seen", "aside")

_DRAFT = re.compile(r"^=== (\S+)\n(.*?)(?=^=== |\Z)", re.MULTILINE | re.DOTALL)
_FAULT = re.compile(r"\[\[(\w+):([\w/]+)\|(.*?)\]\]", re.DOTALL)
_QUOTED = re.compile(r"\{\{(\S+?):(\d+)-(\d+)\}\}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault.

    Attributes:
        kind: What was done: "value", "outdated", "altered" …
        verdicts: What a check may say of it.
        start: Its first character in the draft.
        end: The one after its last.
    """

    kind: str
    verdicts: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldDraft:
    """A draft and its faults.

    Attributes:
        story: "sample", the folder of one of our own, or the file of one in the benchmark's folder.
    """

    name: str
    story: str
    text: str
    faults: tuple[Fault, ...]


def drafts(split: str, *, texts: Mapping[str, str] | None = None) -> list[GoldDraft]:
    """The drafts of a half, in order.

    Args:
        split: "seen" or "aside".
        texts: Report id to text, for drafts that quote reports whose texts are not ours; without it, those
            are left out.
    """
    found = []
    for path in sorted((GOLD / split).glob("*.txt")):
        for name, marked in _DRAFT.findall(path.read_text("utf-8")):
            if _QUOTED.search(marked) or not own(path.stem):
                if texts is None:
                    continue
                marked = filled(marked, texts)  # noqa: PLW2901 - the same draft, its quotations in place
            found.append(parsed(name, path.stem, marked.strip()))
    return found


def own(story: str) -> bool:
    """Whether the texts of a story are in this repository."""
    return story == "sample" or (STORIES / story).is_dir()


def filled(marked: str, texts: Mapping[str, str]) -> str:
    """A draft with the characters of reports in place of what stands for them."""
    return _QUOTED.sub(lambda m: texts[m.group(1)][int(m.group(2)) : int(m.group(3))], marked)


def parsed(name: str, story: str, marked: str) -> GoldDraft:
    """A draft of its marked text.

    >>> parsed("d", "sample", "It killed [[value:not_in_reports|50]] people.").faults[0].start
    10
    """
    text, faults, at = "", [], 0
    for match in _FAULT.finditer(marked):
        text += marked[at : match.start()]
        kind, verdicts, words = match.groups()
        faults.append(Fault(kind, frozenset(verdicts.split("/")), len(text), len(text) + len(words)))
        text += words
        at = match.end()
    return GoldDraft(name, story, text + marked[at:], tuple(faults))


def reports(story: str) -> list[Path]:
    """The files of a story that is in this repository."""
    if story == "sample":
        from crosswire.sample import paths

        return paths()
    return sorted((STORIES / story).iterdir())


def files(split: str, *, shared: bool) -> Iterator[Path]:
    """The files of a half of the gold and of its stories, for its digest."""
    for path in sorted((GOLD / split).glob("*.txt")):
        if own(path.stem) is not shared:
            yield path
            if not shared:
                yield from reports(path.stem)
