"""What a check says of a figure, in words, with the passages that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.check.found import Found
from crosswire.check.setting import Setting
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.wording import names
from crosswire.types import Figure, LinkKind, Passage, Span
from crosswire.types.checking import Piece, Verdict

_SHOWN = 4  # passages that one finding quotes
_VALUES = 3  # numbers that one reason names
_CLAUSE = 160  # characters of a clause that a reason quotes
_BEARING = (Verdict.SUPPORTED, Verdict.UNDECIDED)


def by_figures(
    setting: Setting,
    draft: FigureView,
    views: Sequence[FigureView],
    verdict: Verdict,
    *,
    code: str,
    **more: str,
) -> Found:
    """A finding that rests on figures of reports, the likeliest first.

    Args:
        setting: The draft beside the reports.
        draft: The figure of the draft.
        views: Those that it rests on.
        verdict: What they say of it.
        code: The rule that gave the verdict, and the name of its words.
        more: What else the words name.
    """
    kept = _once(views)
    bears = verdict in _BEARING
    question = next((q for view in views if (q := setting.question_of.get(view.id))), None)
    about = {"what": _what(setting, code, kept), **more}
    return Found(
        Piece.FIGURE,
        draft.figure.span,
        verdict,
        code,
        say(code, **givers(setting, kept), **about),
        instead=() if bears or verdict is Verdict.OTHER_SCOPE else values(kept),
        question=question.id if question else None,
        origins=origins(setting, views) if verdict is not Verdict.NOT_IN_REPORTS else (),
        evidence=tuple(passage(view.figure) for view in kept[:_SHOWN]),
    )


def say(code: str, **about: str) -> str:
    """A reason in words, on one line."""
    return clean.line(worded(f"check.{code}", **about))


def givers(setting: Setting, views: Iterable[FigureView]) -> dict[str, str]:
    """The reports that give some figures, as the words of a reason name them."""
    return called(setting, (view.figure.report for view in views))


def called(setting: Setting, reports: Iterable[str]) -> dict[str, str]:
    """Reports by name, with the verb that fits their number."""
    named = setting.index.called(reports)
    return {"who": names.opening(names.listed(named, most=3)), "give": "gives" if len(named) == 1 else "give"}


def values(views: Iterable[FigureView]) -> tuple[str, ...]:
    """What the figures say, in the words of their reports."""
    return tuple(dict.fromkeys(clean.line(view.figure.text) for view in views))


def passage(figure: Figure) -> Passage:
    """Where a figure stands, with its words."""
    return Passage(figure.report, figure.start, figure.end, figure.text)


def origins(setting: Setting, views: Iterable[FigureView]) -> tuple[str, ...]:
    """The sources of some figures, by name: who is named for them, or else the origins of their answer."""
    found: dict[str, None] = {}
    for view in views:
        named = speaker(setting, view.figure)
        for name in [named] if named else _of_answer(setting, view):
            found.setdefault(names.opening(name))
    return tuple(names.distinct(list(found)))


def _of_answer(setting: Setting, view: FigureView) -> list[str]:
    question = setting.question_of.get(view.id)
    answers = [a for a in question.answers if view.id in a.figures] if question else []
    known = setting.index.origins
    named = [clean.line(known[o].name) for a in answers for o in a.origins if o in known]
    return named[:1] or setting.index.called([view.figure.report])


def speaker(setting: Setting, figure: Figure) -> str | None:
    """The innermost speaker of a figure, by the name of the story or as the report names him."""
    spoken = [link for link in figure.origin if link.kind is LinkKind.SPEAKER]
    if not spoken:
        return None
    entity = spoken[-1].entity
    return clean.line(setting.entities.get(entity).name if entity else spoken[-1].name)


def _what(setting: Setting, code: str, views: Sequence[FigureView]) -> str:
    """What the reports give, or of what they give the number."""
    if not views:
        return ""
    if code == "other_outcome":
        return next((view.outcomes[0] for view in views if view.outcomes), "something else")
    if code == "only_planned" or (code.startswith("other_") and code not in ("other_value", "other_place")):
        return clause(setting, views[0])
    return "”, “".join(values(views)[:_VALUES])


def clause(setting: Setting, view: FigureView) -> str:
    """The words of a report around a figure."""
    span = view.clause.spans[0] if view.clause and view.clause.spans else view.figure.sentence
    shown = setting.index.reports[view.figure.report].shown(
        Span(span.start, min(span.end, span.start + _CLAUSE))
    )
    return clean.line(shown).strip(' .,;:“”"')


def _once(views: Sequence[FigureView]) -> list[FigureView]:
    """One figure of each number and report, in the order given."""
    seen: dict[tuple[str, str], FigureView] = {}
    for view in views:
        seen.setdefault((view.figure.report, view.figure.text.lower()), view)
    return list(seen.values())
