"""The way of one figure of the sample from its sentence to the brief, file by file.

A reader who asks why the brief says "about 2,300" follows that way. It is short where each file does its
part once. The sentence stands alone in a report, so that nothing else is worked out beside its figure.
What every step asks as one asks a dictionary is no step of the way: records, word lists, amounts, and the
questions asked of a parse.
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

from crosswire.config import Settings
from crosswire.types import Analysis, Extract, Report

LIMIT = 142
"""Moves from file to file, at the most: 43 to read the figure, 39 to set it beside others, 60 to answer."""
_CLAUSE = "about 2,300 people had been moved to higher ground"
_INLINE = frozenset(("<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>"))
"""Parts of the function that they stand in, which later Pythons do not call."""
_ASKED = (
    *(
        "types/",
        "resources/",
        "languages/wording.py",
        "grammar.py",
        "amounts.py",
        "collate/questions/views.py",
    ),
    *(
        "languages/base.py",
        "languages/wording.py",
        "languages/outcomes.py",
        "languages/headlines.py",
        "languages/en/numbers/asked.py",
    ),
)


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
    """The stages of the figure's way: it is read, set beside others of its report, and answers a question."""
    from crosswire import config
    from crosswire.analyse import analyse
    from crosswire.extract import figures, statements, whole

    settings = config.load()
    (analysis,) = analyse([_report(settings)], settings)[0]
    (said,) = statements.find([analysis], settings)
    extract = whole(analysis, said)
    return (
        _traced("figures", lambda: figures.find(analysis, said)),
        _traced("parts", lambda: _parts(extract, analysis)),
        _traced("questions", _asked(extract)),
    )


def _report(settings: Settings) -> Report:
    """A report of the figure's sentence alone, up to what it counts."""
    from crosswire import pipeline
    from crosswire.sample import paths

    report = next(r for r in pipeline.read(paths(), settings).reports if _CLAUSE in r.text)
    end = report.text.index(_CLAUSE) + len(_CLAUSE)
    start = report.text.rindex(". ", 0, end) + len(". ")
    return replace(report, text=f"{report.text[start:end]}.", noise=())


def _parts(extract: Extract, analysis: Analysis) -> None:
    """What of a report's parts is about its figures."""
    from crosswire.extract.parts.breakdowns import breakdowns, shares
    from crosswire.extract.parts.clauses import clauses
    from crosswire.extract.parts.counts import Article
    from crosswire.extract.parts.owners import owners
    from crosswire.extract.parts.senses import senses

    article = Article(extract.report.text, extract.figures, extract.clues)
    text, figures = extract.report.text, extract.figures
    whose = owners(text, figures, analysis.paragraphs, extract.clues)
    senses(article, whose, breakdowns(article), clauses(analysis, figures))
    shares(article)


def _asked(extract: Extract) -> Callable[[], object]:
    """What collation makes of the figure, with names and origins at hand."""
    from crosswire.collate import lineage, questions
    from crosswire.collate.entities import resolve
    from crosswire.collate.speakers import attribute

    entities = resolve([extract])
    extracts = [attribute(extract, entities)]
    origins = lineage.trace(extracts, entities, ()).origin_of
    return lambda: questions.build(questions.link(extracts, entities), entities, origins)


def breaches(stages: Sequence[Stage]) -> list[str]:
    """What is wrong with the way: it is too long, or a file is entered again while the figure is read."""
    moves = sum(stage.moves for stage in stages)
    (read,) = (stage for stage in stages if stage.name == "figures")
    far = [f"the figure moves {moves} times from file to file"] if moves > LIMIT else []
    return far + [f"{file} is entered {times} times" for file, times in read.again.items()]


def _traced(name: str, work: Callable[[], Any]) -> Stage:
    """The calls of `work`, which ran once before so that what is made once is made."""
    import crosswire

    root = f"{Path(crosswire.__file__).parent}/"
    steps: list[Step] = []
    frames: set[FrameType] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        file = _file(frame, root)
        if event != "call" or not file or file.startswith(_ASKED) or frame.f_code.co_name in _INLINE:
            return
        if frame in frames:  # a generator is called once, however often it is resumed
            return
        frames.add(frame)
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
