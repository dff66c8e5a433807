"""The way of one figure of the sample from its sentence to the brief, file by file.

A reader who asks why the brief says "about 2,300" follows that way. It is short where each file does its
part once. The sentence stands alone in a report, so that nothing else is worked out beside its figure.
What every step asks as one asks a dictionary is no step of the way: records, word lists, and the questions
asked of a parse.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

LIMIT = 80
"""Moves from file to file while a figure is extracted, at the most."""
_CLAUSE = "about 2,300 people had been moved to higher ground"
_ASKED = ("types/", "resources/", "grammar.py", "extract/figures/lexicon.py", "extract/figures/outcomes.py")


@dataclass(frozen=True, slots=True)
class Step:
    """A call of a function of the package.

    Attributes:
        file: Where the function stands, in the package.
        name: The function.
        caller: The file of the function of the package that called it, or "".
    """

    file: str
    name: str
    caller: str


@dataclass(frozen=True, slots=True)
class Stage:
    """The calls of one stage, in order."""

    name: str
    steps: tuple[Step, ...]

    @property
    def files(self) -> int:
        """How many files it needs."""
        return len({step.file for step in self.steps})

    @property
    def moves(self) -> int:
        """How often the next call is one in another file."""
        return sum(one.file != other.file for one, other in pairwise(self.steps))

    @property
    def again(self) -> dict[str, int]:
        """The files that are called from another file more than once, and how often."""
        entered = Counter(step.file for step in self.steps if step.caller != step.file)
        return {file: times for file, times in entered.most_common() if times > 1}


def figure() -> tuple[Stage, ...]:
    """The stages of the figure's way: what its sentence says, and what the brief makes of that."""
    from crosswire import config, pipeline
    from crosswire.analyse import analyse
    from crosswire.collate import collate
    from crosswire.extract import figures, statements, whole
    from crosswire.sample import paths

    settings = config.load()
    report = next(r for r in pipeline.read(paths(), settings).reports if _CLAUSE in r.text)
    end = report.text.index(_CLAUSE) + len(_CLAUSE)
    start = report.text.rindex(". ", 0, end) + len(". ")
    alone = replace(report, text=f"{report.text[start:end]}.", noise=())
    (analysis,) = analyse([alone], settings)[0]
    (said,) = statements.find([analysis], settings)
    extract = whole(analysis, said)
    return (
        _traced("extract", lambda: figures.find(analysis, said)),
        _traced("collate", lambda: collate([extract], copies=())),
    )


def breaches(stages: Sequence[Stage]) -> list[str]:
    """What is wrong with the way through extraction; collation works out a whole brief beside the figure."""
    (extract,) = (stage for stage in stages if stage.name == "extract")
    far = [f"the figure moves {extract.moves} times from file to file"] if extract.moves > LIMIT else []
    return far + [f"{file} is entered {times} times" for file, times in extract.again.items()]


def _traced(name: str, work: Callable[[], Any]) -> Stage:
    """The calls of `work`, which ran once before so that what is made once is made."""
    import crosswire

    root = f"{Path(crosswire.__file__).parent}/"
    steps: list[Step] = []
    frames: set[FrameType] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        file = _file(frame, root)
        if event != "call" or not file or file.startswith(_ASKED) or frame in frames:
            return
        frames.add(frame)  # a generator is called once, however often it is resumed
        steps.append(Step(file, frame.f_code.co_name, _caller(frame, root)))

    work()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return Stage(name, tuple(steps))


def _file(frame: FrameType, root: str) -> str:
    path = frame.f_code.co_filename
    return path.removeprefix(root) if path.startswith(root) else ""


def _caller(frame: FrameType, root: str) -> str:
    """The file of the nearest step above a call."""
    above = frame.f_back
    while above is not None and (not _file(above, root) or _file(above, root).startswith(_ASKED)):
        above = above.f_back
    return _file(above, root) if above is not None else ""
