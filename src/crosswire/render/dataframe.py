"""A brief as tables, for notebooks: its figures, its questions, its statements, what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from crosswire.errors import ExtraMissing, UsageError
from crosswire.record import key, plain
from crosswire.types import Brief, ChainLink, Figure, LinkKind, Question, Report, Span, Statement, Utterance

if TYPE_CHECKING:
    import pandas as pd


class Rows(StrEnum):
    """What a row of the table is."""

    FIGURES = "figures"
    QUESTIONS = "questions"
    STATEMENTS = "statements"
    UTTERANCES = "utterances"


_NESTED = ("period", "origin", "sentence")
_REPORT = ("report", "outlet", "published", "url")
_ASKED = ("label", "standing", "independent_origins")
COLUMNS: dict[Rows, tuple[str, ...]] = {
    Rows.FIGURES: (
        "id",
        *_REPORT,
        *(key(f.name) for f in fields(Figure) if f.name not in {*_NESTED, "id", "report"}),
        *("sentence", "source", "period", *_ASKED),
    ),
    Rows.QUESTIONS: (
        *("id", "screen", "label", "label_from", "standing", "reason", "reason_code"),
        *("low", "high", "unit", "values", "answers", "reports", "outlets", "independent_origins"),
        *("counted", "qualifiers", "predicate", "place", "place_name"),
        *("period", "period_from", "period_to", "parent"),
    ),
    Rows.STATEMENTS: (
        *("id", *_REPORT, "kind", "content", "cue", "source"),
        *("speaker", "speaker_name", "chain", "start", "end", "sentence"),
    ),
    Rows.UTTERANCES: (
        *("id", "speaker", "speaker_name", "text", "texts", "reports", "outlets"),
        *("statements", "differences", "altered"),
    ),
}


def render(brief: Brief, rows: str = Rows.FIGURES) -> pd.DataFrame:
    """A table of the brief, in its order.

    Args:
        brief: The brief.
        rows: What a row is: "figures", "questions", "statements" or "utterances".

    Raises:
        UsageError: `rows` is something else.
        ExtraMissing: pandas is not installed; it comes with the `dataframe` extra.
    """
    if rows not in list(Rows):
        raise UsageError(f"a table has rows of {', '.join(Rows)}, not of {rows!r}")
    try:
        import pandas as pd
    except ImportError as problem:
        raise ExtraMissing(
            "to_dataframe needs pandas, which the extra brings: pip install 'crosswire[dataframe]'"
        ) from problem
    kind = Rows(rows)
    table = pd.DataFrame(list(_MAKERS[kind](_Known(brief))), columns=list(COLUMNS[kind]))
    if "published" in table.columns:
        table = table.assign(published=pd.to_datetime(table["published"], utc=True))
    return table.astype(
        {name: "Int64" for name in ("screen", "independent_origins") if name in table.columns}
    )


class _Known:
    """A brief with its parts by their ids."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.reports = {report.id: report for report in brief.reports}
        self.names = {entity.id: entity.name for entity in brief.entities}

    @cached_property
    def asked(self) -> dict[str, Question]:
        return {question.id: question for question in self.brief.questions}

    def name(self, entity: str | None) -> str | None:
        return self.names.get(entity or "")

    def outlets(self, ids: Sequence[str]) -> list[str]:
        """The outlets of reports, each once; a report that names none by its file's name."""
        return list(dict.fromkeys(self.reports[one].outlet or self.reports[one].name for one in ids))


def _figures(known: _Known) -> Iterator[dict[str, Any]]:
    for figure in known.brief.figures:
        report, question = known.reports[figure.report], known.asked.get(figure.question or "")
        own = {name: value for name, value in plain(figure).items() if name not in _NESTED}
        yield {
            **own,
            **_of(report),
            "sentence": report.slice(figure.sentence),
            "source": _speaker(figure.origin),
            "period": figure.period.text if figure.period else None,
            "label": question.label if question else None,
            "standing": question.standing.value if question else None,
            "independent_origins": question.independent_origins if question else None,
        }


def _questions(known: _Known) -> Iterator[dict[str, Any]]:
    screen = {one: number for number, one in enumerate(known.brief.story.key_questions, 1)}
    for question in known.brief.questions:
        own = {name: value for name, value in plain(question).items() if name in COLUMNS[Rows.QUESTIONS]}
        reports = list(dict.fromkeys(one for answer in question.answers for one in answer.reports))
        period = question.period
        yield {
            **own,
            "screen": screen.get(question.id),
            "low": question.range.low,
            "high": question.range.high,
            "values": [answer.value for answer in question.answers if answer.value is not None],
            "answers": len(question.answers),
            "reports": reports,
            "outlets": known.outlets(reports),
            "place_name": known.name(question.place),
            "period": period.text if period else None,
            "period_from": period.from_ if period else None,
            "period_to": period.to if period else None,
        }


def _statements(known: _Known) -> Iterator[dict[str, Any]]:
    for one in known.brief.statements:
        report = known.reports[one.report]
        yield {
            **_of(report),
            "id": one.id,
            "kind": one.kind.value,
            "content": _words(report, one.content),
            "cue": _words(report, one.cue),
            "source": _words(report, one.source),
            "speaker": one.speaker,
            "speaker_name": known.name(one.speaker),
            "chain": [link.name for link in one.chain],
            **_reach(one),
            "sentence": report.slice(one.sentence),
        }


def _utterances(known: _Known) -> Iterator[dict[str, Any]]:
    for one in known.brief.utterances:
        texts = [known.reports[at.report].slice(at.span) for at in one.variants]
        reports = list(dict.fromkeys(at.report for at in one.variants))
        yield {
            "id": one.id,
            "speaker": one.speaker,
            "speaker_name": known.name(one.speaker),
            "text": texts[0] if texts else None,
            "texts": texts,
            "reports": reports,
            "outlets": known.outlets(reports),
            "statements": list(one.statements),
            "differences": _kinds(one),
            "altered": one.altered,
        }


_MAKERS: dict[Rows, Callable[[_Known], Iterator[dict[str, Any]]]] = {
    Rows.FIGURES: _figures,
    Rows.QUESTIONS: _questions,
    Rows.STATEMENTS: _statements,
    Rows.UTTERANCES: _utterances,
}


def _of(report: Report) -> dict[str, Any]:
    """The columns that say where a row is from."""
    return {"report": report.id, **{name: getattr(report, name) for name in _REPORT[1:]}}


def _speaker(chain: Sequence[ChainLink]) -> str | None:
    """The innermost source of a figure."""
    return next((link.name for link in reversed(chain) if link.kind is LinkKind.SPEAKER), None)


def _words(report: Report, spans: Sequence[Span]) -> str | None:
    """The characters of spans, what lies between them left out."""
    return " … ".join(report.shown(span) for span in spans) or None


def _reach(one: Statement) -> dict[str, int]:
    """From the first character of what is said to the one after its last."""
    spans = one.content or (one.sentence,)
    return {"start": min(s.start for s in spans), "end": max(s.end for s in spans)}


def _kinds(one: Utterance) -> list[str]:
    return list(dict.fromkeys(difference.kind.value for difference in one.differences))
