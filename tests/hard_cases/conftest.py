"""The 25 hard cases, each on stories of other kinds, from raw text through the whole pipeline.

A test names what it speaks of by report and words: "a: 240 cattle" is the figure (or the statement) at the
words "240 cattle" of report a. `docs/reference/hard-cases.md` lists the cases and how they do.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

import crosswire
from crosswire.types import Brief, Entity, Figure, Question, Report, Span, Statement, TimelineEntry, Utterance


class Told:
    """What a brief says of the words of its reports."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self._reports = {Path(report.path or "").stem: report for report in brief.reports}

    def at(self, where: str) -> tuple[str, Span]:
        """The report and the characters of "report: words"; the words must stand there once."""
        name, _, words = where.partition(": ")
        text = self.report(name).text
        assert text.count(words) == 1, f"{where!r} stands {text.count(words)} times"
        start = text.index(words)
        return self.report(name).id, Span(start, start + len(words))

    def report(self, name: str) -> Report:
        return self._reports[name]

    def figures(self, where: str) -> list[Figure]:
        report, span = self.at(where)
        return [f for f in self.brief.figures if f.report == report and f.span.overlaps(span)]

    def figure(self, where: str) -> Figure:
        """The first figure within the words."""
        found = self.figures(where)
        assert found, f"no figure at {where!r}"
        return found[0]

    def values(self, where: str) -> list[float | None]:
        return [f.value for f in self.figures(where)]

    def question(self, where: str) -> Question | None:
        name = self.figure(where).question
        return next((q for q in self.brief.questions if q.id == name), None)

    def standing(self, where: str) -> str | None:
        found = self.question(where)
        return found.standing.value if found else None

    def together(self, *wheres: str) -> bool:
        """Whether all these figures answer one question."""
        names = [self.figure(where).question for where in wheres]
        return names[0] is not None and len(set(names)) == 1

    def apart(self, *wheres: str) -> bool:
        """Whether no two of these figures answer one question."""
        names = [self.figure(where).question for where in wheres]
        return len(set(names)) == len(names)

    def sources(self, where: str) -> list[str]:
        """Who the figure comes from, outermost first."""
        return [link.name for link in self.figure(where).origin]

    def statements(self, where: str) -> list[Statement]:
        """The statements whose content holds all the words."""
        report, span = self.at(where)
        return [
            s for s in self.brief.statements if s.report == report and any(c.covers(span) for c in s.content)
        ]

    def voices(self, where: str) -> list[list[str]]:
        """The chain of every statement whose content holds the words."""
        return [[link.name for link in s.chain] for s in self.statements(where)]

    def speaker(self, where: str) -> str | None:
        """The name under which the brief lists who said the words, in the end."""
        (statement,) = self.statements(where)
        return next((e.name for e in self.brief.entities if e.id == statement.speaker), None)

    def sums(self) -> list[tuple[float, tuple[float, ...], bool]]:
        """Every sum as its total, its parts from the largest down, and whether it holds."""
        value = {f.id: f.value for f in self.brief.figures}
        return [
            (value[s.total], tuple(sorted((value[p] for p in s.parts), reverse=True)), s.holds)
            for s in self.brief.sums
        ]

    def entity(self, name: str) -> Entity:
        (found,) = [e for e in self.brief.entities if name in {n.text for n in e.names}]
        return found

    def utterance(self, where: str) -> Utterance | None:
        report, span = self.at(where)
        return next(
            (
                u
                for u in self.brief.utterances
                if any(v.report == report and v.span.overlaps(span) for v in u.variants)
            ),
            None,
        )

    def said_alike(self, *wheres: str) -> bool:
        """Whether all these words are variants of one utterance."""
        found = [self.utterance(where) for where in wheres]
        return found[0] is not None and len({u.id if u else None for u in found}) == 1

    def timeline(self, where: str) -> list[TimelineEntry]:
        """The entries of the timeline that rest on the words."""
        report, span = self.at(where)
        return [
            t
            for t in self.brief.timeline
            if any(e.report == report and e.span.overlaps(span) for e in t.evidence)
        ]

    def noise(self, where: str) -> str | None:
        """What kind of noise the words are marked as."""
        report = self.report(where.partition(": ")[0])
        _, span = self.at(where)
        return next((n.kind.value for n in report.noise if Span(n.start, n.end).covers(span)), None)


@pytest.fixture(scope="session")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Told]:
    """Writes the reports to files and reads back their brief; the models are loaded once for all stories."""

    def run(**reports: str) -> Told:
        folder: Path = tmp_path_factory.mktemp("story")
        for name, text in reports.items():
            (folder / f"{name}.txt").write_text(textwrap.dedent(text).strip() + "\n", encoding="utf-8")
        return Told(crosswire.brief(sorted(folder.glob("*.txt"))))

    return run
