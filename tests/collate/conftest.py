"""Stories for tests of collation, written in one line a report, without a language model.

A figure is written in braces: its text, then after a semicolon what extraction would say of it:

    "Rescuers freed {84 miners; counted=miner predicate=released} on Monday."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.amounts import dimension, reach
from crosswire.collate.entities import Entities, resolve
from crosswire.collate.questions.views import FigureView
from crosswire.extract import parts
from crosswire.types import (
    Analysis,
    ChainLink,
    Extract,
    Figure,
    FigureClues,
    FigureKind,
    LinkKind,
    Modality,
    Modifier,
    Paragraph,
    Period,
    Report,
    Role,
    Sentence,
    Span,
)
from crosswire.types.parse import Parse

_SCALES = {"million": 1e6, "billion": 1e9, "thousand": 1e3}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "twelve": 12, "no": 0}
_STOP = frozenset(
    re.findall(
        r"\w+", "the a an of in on at to and or by for with was were is are be it its that as from had has"
    )
)


def _number(text: str) -> float | None:
    found = re.search(r"([\d,]*\.?\d+)\s*(million|billion|thousand)?", text)
    if found:
        return float(found[1].replace(",", "")) * _SCALES.get(found[2], 1.0)
    word = next((w for w in text.lower().split() if w in _WORDS), None)
    return float(_WORDS[word]) if word else None


def _fields(spec: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in spec.split())


def _bounds(value: float | None, modifier: Modifier) -> tuple[float | None, float | None]:
    if modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return value, None
    if modifier in (Modifier.LESS_THAN, Modifier.UP_TO):
        return None, value
    return value, value


def _figure(name: str, span: Span, text: str, told: dict[str, str]) -> Figure:
    modifier = Modifier(told.get("modifier", "exact"))
    value = _number(text)
    low, high = _bounds(value, modifier)
    since, until = told.get("since"), told.get("until")
    source = told.get("source")
    return Figure(
        id=name,
        report=name.split("/", maxsplit=1)[0],
        start=span.start,
        end=span.end,
        text=text,
        value=value,
        low=low,
        high=high,
        modifier=modifier,
        kind=FigureKind(told.get("kind", "count")),
        unit=told.get("unit", "").replace("_", " ") or None,
        implicit=False,
        modality=Modality(told.get("modality", "asserted")),
        counted=told.get("counted", "").replace("_", " ") or None,
        qualifiers=tuple(q.replace("_", " ") for q in told.get("qualifiers", "").split(",") if q),
        predicate=told.get("predicate"),
        place=told.get("place"),
        period=Period(since, until, told.get("period", "").replace("_", " ") or None)
        if since or until or "period" in told
        else None,
        as_of=told.get("as_of"),
        role=Role(told["role"]) if "role" in told else None,
        verb=_said(told),
        origin=(ChainLink(source, None, LinkKind.SPEAKER),) if source else (),
        statement=None,
        question=None,
        sentence=Span(0, 0),
    )


def _said(told: dict[str, str]) -> str | None:
    """What its clause says of the counted by its own verb: the predicate, unless told to say nothing."""
    said = told.get("said", f"suffered:{told['predicate']}" if "predicate" in told else "")
    return said if said and said != "nothing" else None


def _clues(told: dict[str, str], sentence: str, own: str) -> FigureClues:
    words = tuple(w for w in re.findall(r"[a-z]+", sentence.replace(own, "").lower()) if w not in _STOP)
    return FigureClues(
        predicates=tuple(filter(None, [told.get("predicate"), *told.get("also", "").split(",")])),
        nouns=(told["counted"].replace("_", " "),) if "counted" in told else (),
        words=words,
        people=told.get("people", "") == "yes",
        including=told.get("including"),
        change=told.get("change"),
        definite=told.get("definite", "") == "yes",
    )


def _unread(text: str) -> Paragraph:
    """A report as one paragraph of which no word was read."""
    parse = Parse(text, *((),) * 11, opening=frozenset(), parsed=False)
    return Paragraph(index=0, kind=None, parse=parse, offsets=range(len(text) + 1))


def _extract(name: str, published: datetime | None, marked: str) -> Extract:
    text, found = "", []
    for piece in re.split(r"(\{[^}]*\})", marked):
        if piece.startswith("{"):
            shown, _, spec = piece[1:-1].partition(";")
            found.append((Span(len(text), len(text) + len(shown)), shown, _fields(spec)))
            text += shown
        else:
            text += piece
    spans = [
        Span(m.start(), m.end()) for m in re.finditer(r"[^\s].*?(?:[.!?](?=\s|$)|$)", text, re.MULTILINE)
    ]
    report = Report(
        id=name, path=None, url=None, outlet=name, publisher=None, agencies=(), title=None, byline=None,
        published=published, published_from=None, language="en", words=len(text.split()), text=text,
    )  # fmt: skip
    figures, clues = [], {}
    for n, (span, shown, told) in enumerate(found, 1):
        sentence = next(s for s in spans if s.covers(span))
        figure = _figure(f"{name}/f{n}", span, shown, told)
        figures.append(replace(figure, sentence=sentence))
        clues[figure.id] = _clues(told, text[sentence.start : sentence.end], shown)
    sentences = tuple(Sentence(s, 0, 0, 0) for s in spans)
    analysis = Analysis(
        report=report, paragraphs=(_unread(text),), sentences=sentences, mentions=(), dates=(), places=()
    )
    beside = parts.find(analysis, (), figures, clues)
    return Extract.of(analysis, figures=tuple(figures), clues=clues, parts=beside)


@pytest.fixture(scope="session")
def story_of() -> Callable[..., tuple[Extract, ...]]:
    """Reports "a", "b", … from marked texts; a (day, text) pair sets the day in March 2024."""

    def build(
        *reports: str | tuple[int | None, str], name: Callable[[int], str] = lambda n: chr(97 + n)
    ) -> tuple[Extract, ...]:
        made = []
        for n, report in enumerate(reports):
            day, text = report if isinstance(report, tuple) else (3, report)
            made.append(_extract(chr(97 + n), datetime(2024, 3, day, 12, tzinfo=UTC) if day else None, text))
        return tuple(made)

    return build


@pytest.fixture(scope="session")
def nobody() -> Entities:
    """A story in which nothing is named."""
    return resolve(())


@pytest.fixture(scope="session")
def questions_of(nobody: Entities) -> Callable[[Sequence[Extract]], Any]:
    """The questions of a story in which every report is its own origin."""
    from crosswire.collate import questions

    def ask(extracts: Sequence[Extract]) -> Any:
        origins = {f.id: f.report for e in extracts for f in e.figures}
        return questions.build(questions.link(extracts, nobody), nobody, origins)

    return ask


def _by_hand(value: float | None = 12.0, *, name: str = "a/f1", **fields: Any) -> Figure:
    text = fields.pop("text", "some" if value is None else f"{value:,.10g}")
    low, high = fields.pop("low", None), fields.pop("high", None)
    modifier = fields.pop("modifier", Modifier.EXACT if low == high else Modifier.ABOUT)
    bounds = _bounds(value, modifier) if low is None and high is None else (low, high)
    blank: dict[str, Any] = {
        "start": 0, "end": len(text), "kind": FigureKind.COUNT, "unit": None, "implicit": False,
        "modality": Modality.ASSERTED, "counted": None, "qualifiers": (), "predicate": None, "place": None,
        "period": None, "as_of": None, "origin": (), "statement": None, "question": None,
        "sentence": Span(0, 40),
    }  # fmt: skip
    return Figure(
        id=name, report=name.split("/", maxsplit=1)[0], text=text, value=value, low=bounds[0], high=bounds[1],
        modifier=modifier, **(blank | fields),
    )  # fmt: skip


@pytest.fixture(scope="session")
def figure_of() -> Callable[..., Figure]:
    """A figure by hand: its value, its name ("a/f1" is of report "a"), and what else differs from a count."""
    return _by_hand


@pytest.fixture(scope="session")
def view_of() -> Callable[..., FigureView]:
    """A figure as linking sees it, by hand, with fields of both; reports are named "a", "b", …"""

    def build(value: float | None = 12.0, *, day: int | None = 3, **fields: Any) -> FigureView:
        seen = {k: fields.pop(k) for k in tuple(fields) if k in FigureView.__dataclass_fields__}
        figure = _by_hand(value, **fields)
        blank: dict[str, Any] = {
            "clues": FigureClues(), "report": ord(figure.report) - ord("a"), "nouns": ("person",),
            "published": datetime(2024, 3, day, 12, tzinfo=UTC) if day else None, "outcomes": (),
            "people": False, "words": (), "bag": frozenset(), "qualifiers": frozenset(),
            "dimension": dimension(figure), "reach": reach(figure),
        }  # fmt: skip
        return FigureView(figure=figure, **(blank | seen))

    return build
