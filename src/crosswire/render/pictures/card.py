"""A card for one figure, to stand on somebody else's page: what is said, by whom, how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from crosswire.languages.wording import badged, worded
from crosswire.render import clean
from crosswire.render.pictures import marks
from crosswire.render.pictures.frame import SMALL, SOFT, TEXT, TITLE, Sheet, footing, line_of, picture
from crosswire.render.pictures.lettering import clipped, width, wrapped
from crosswire.render.pictures.points import Source, newest, source, subject
from crosswire.render.pictures.svg import Element, draw
from crosswire.render.view import answers, cutoffs
from crosswire.render.view.index import Index
from crosswire.render.wording import names
from crosswire.types import Answer, Question

if TYPE_CHECKING:
    from jinja2 import Template

LARGE = 30.0
MOST = 4
ROW = 20.0


def card(index: Index, question: Question, sheet: Sheet | None = None) -> str:
    """The card of a question as SVG.

    Args:
        index: The brief.
        question: One of its questions.
        sheet: What it is drawn on.
    """
    sheet = sheet or Sheet(width=420.0, alone=True, name=f"card-q{index.numbers[question.id]}")
    title, large = answers.label(question), _large(index, question)
    parts, y = [], sheet.edge
    for text in wrapped(title, sheet.inner, TITLE, most=3, bold=True):
        y += TITLE * 1.25
        parts.append(line_of(text, sheet.edge, y, size=TITLE, font_weight="bold"))
    y += LARGE * 1.2
    size = LARGE if width(large, LARGE, bold=True) <= sheet.inner else TITLE
    parts.append(
        line_of(clipped(large, sheet.inner, size, bold=True), sheet.edge, y, size=size, font_weight="bold")
    )
    y += TEXT * 1.8
    parts.append(line_of(_standing(question), sheet.edge, y, opacity=SOFT))
    rows, y = _rows(index, question, sheet, y + 8)
    foot, y = footing(sheet, [f"{_sources(index, question)} {worded('facts.neutral')}"], y + 2)
    told = " ".join([f"{large}. {_standing(question)}", *_said(index, question), _sources(index, question)])
    return picture(sheet, [*parts, *rows, *foot], height=y, title=title, told=told)


def card_html(index: Index, question: Question) -> str:
    """The card as a piece of HTML: the picture, and the reports as links; no style and no script."""
    return _template().render(
        picture=card(
            index, question, Sheet(width=420.0, titled=True, name=f"card-q{index.numbers[question.id]}")
        ),
        title=answers.label(question),
        reports=[
            (index.outlets[r.id], clean.link(r.url), clean.line(r.title or ""))
            for r in index.brief.reports
            if r.id in answers.reports(question)
        ],
        made_with=f"crosswire {clean.line(index.brief.crosswire)}",
    )


def _large(index: Index, question: Question) -> str:
    """The latest answer where the record says which that is, else the lowest and the highest."""
    latest = newest(index, question)
    if latest:
        return answers.stated(index, question, latest)
    still = answers.standing_still(index, question)
    ends = (
        [answers.stated(index, question, a) for a in (still[0], still[-1])]
        if still
        else [worded("answers.no_number")]
    )
    return (
        ends[0]
        if ends[0] == ends[-1] or answers.level(still[0]) == answers.level(still[-1])
        else worded("numbers.to", low=ends[0], high=ends[1])
    )


def _standing(question: Question) -> str:
    weight = answers.weight(len(answers.reports(question)), question.independent_origins)
    return f"{badged(question.standing.badge)}; {weight}."


def _shown(question: Question) -> list[Answer]:
    """The answers that most reports give, lowest first."""
    kept = sorted(question.answers, key=lambda a: -len(a.reports))[:MOST]
    return [a for a in answers.ranked(question) if a in kept]


def _rows(index: Index, question: Question, sheet: Sheet, y: float) -> tuple[list[Element], float]:
    found: list[Element] = []
    shown = _shown(question)
    values = [answers.stated(index, question, a) for a in shown]
    wide = max(width(v, TEXT, bold=True) for v in values) + 12
    sources = subject(index, question).sources
    for answer, value in zip(shown, values, strict=True):
        y += ROW
        hollow = answers.taken_back(index, answer)
        found.append(marks.mark(_look(index, answer, sources), sheet.edge + 6, y - 4, hollow=hollow))
        found.append(line_of(value, sheet.edge + 18, y, font_weight="bold"))
        who = clipped(_who(index, question, answer), sheet.inner - 18 - wide, TEXT)
        found.append(line_of(who, sheet.edge + 18 + wide, y))
    rest = len(question.answers) - len(shown)
    if rest:
        y += ROW
        found.append(line_of(worded("counts.more", n=rest), sheet.edge + 18, y, size=SMALL, opacity=SOFT))
    rule = draw(
        "line",
        x1=sheet.edge,
        x2=sheet.width - sheet.edge,
        y1=y + 10,
        y2=y + 10,
        stroke="currentColor",
        opacity=0.2,
    )
    return [*found, rule], y + 10


def _look(index: Index, answer: Answer, sources: Sequence[Source]) -> marks.Look:
    """The mark of who says it, as the chart of the question has it."""
    said = [source(index, answer, figure) for figure in answers.figures(index, answer)]
    return next((marks.look(sources.index(one)) for one in said if one in sources), marks.OTHERS)


def _who(index: Index, question: Question, answer: Answer) -> str:
    told = (
        answers.who(index, answer) or answers.unnamed(),
        cutoffs.as_of(index, question, answer),
        worded("answers.taken_back") if answers.taken_back(index, answer) else None,
    )
    return "; ".join(filter(None, told))


def _said(index: Index, question: Question) -> Iterator[str]:
    for answer in _shown(question):
        yield f"{answers.stated(index, question, answer)}: {_who(index, question, answer)}."


def _sources(index: Index, question: Question) -> str:
    outlets: Sequence[str] = index.called(answers.reports(question))
    return worded("pictures.reports", who=names.listed(outlets, most=6))


@cache
def _template() -> Template:
    from crosswire.render.page import environment

    return environment().get_template("parts/card.html.j2")
