"""Two promises of a brief, on generated stories: a figure stands only under those who state it, and two
indicators (injured, treated in hospital) are never one question, be their numbers the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crosswire
from crosswire.types import Brief

SOURCES = ("fire brigade", "red cross", "coast guard", "electricity company", "university hospital")
FRAMES = ("The {source} said {claim}.", "{Claim}, the {source} said.", "According to the {source}, {claim}.")
INDICATORS = {
    "killed": "{n} people were killed",
    "injured": "{n} people were injured",
    "treated": "{n} people were treated in hospital",
    "missing": "{n} people were missing",
    "displaced": "{n} people were left homeless",
    "arrested": "{n} people were arrested",
}
PLAIN = ("The bridge was closed in the morning.", "Trains stood still for an hour.", "It rained all night.")


@dataclass(frozen=True)
class Claim:
    indicator: str
    value: int
    source: str
    frame: str

    @property
    def text(self) -> str:
        said = INDICATORS[self.indicator].format(n=self.value)
        return self.frame.format(source=self.source, claim=said, Claim=said)


claims = st.builds(
    Claim,
    st.sampled_from(sorted(INDICATORS)),
    st.sampled_from([12, 40, 215]),
    st.sampled_from(SOURCES),
    st.sampled_from(FRAMES),
)
reports = st.lists(st.tuples(claims, st.sampled_from(PLAIN)), min_size=1, max_size=4)


def brief_of(folder: Path, told: list[list[tuple[Claim, str]]]) -> tuple[Brief, dict[str, Claim]]:
    """The brief of the reports, and the claim that each of its figures was written for."""
    for number, parts in enumerate(told):
        text = "\n\n".join(f"{claim.text} {plain}" for claim, plain in parts)
        (folder / f"r{number}.txt").write_text(text + "\n", encoding="utf-8")
    brief = crosswire.brief([folder / f"r{number}.txt" for number in range(len(told))])
    numbers = {report.id: int(Path(report.path or "").stem[1:]) for report in brief.reports}
    written = {}
    for figure in brief.figures:
        parts = told[numbers[figure.report]]
        at = 0
        for claim, plain in parts:
            if at <= figure.start < at + len(claim.text) and figure.value == claim.value:
                written[figure.id] = claim
            at += len(claim.text) + len(plain) + 3
    return brief, written


def misattributed(brief: Brief, written: dict[str, Claim]) -> list[str]:
    """The figures that stand under a source which did not state them, in the figure or in an answer."""
    wrong = [
        f.id
        for f in brief.figures
        if f.id in written and any(link.name.lower() != written[f.id].source for link in f.origin)
    ]
    names = {origin.id: origin.name.lower() for origin in brief.lineage.origins}
    for question in brief.questions:
        for answer in question.answers:
            stated = {written[f].source for f in answer.figures if f in written}
            said = {names[o] for o in answer.origins if o in names} & set(SOURCES)
            wrong += [question.id] if not said <= stated else []
    return wrong


def mixed(brief: Brief, written: dict[str, Claim]) -> list[str]:
    """The questions that figures of two indicators answer."""
    return [
        q.id
        for q in brief.questions
        if len({written[f].indicator for a in q.answers for f in a.figures if f in written}) > 1
    ]


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
@given(told=st.lists(reports, min_size=2, max_size=3))
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_figure_stands_under_who_states_it_and_indicators_stay_apart(
    tmp_path_factory: pytest.TempPathFactory, told: list[list[tuple[Claim, str]]]
) -> None:
    brief, written = brief_of(tmp_path_factory.mktemp("told"), told)
    assert len(written) == sum(map(len, told)), "every claim is a figure"
    assert misattributed(brief, written) == []
    assert mixed(brief, written) == []


def test_the_promises_can_be_broken(tmp_path: Path) -> None:
    one = Claim("injured", 40, "fire brigade", FRAMES[0])
    other = Claim("treated", 40, "coast guard", FRAMES[1])
    brief, written = brief_of(tmp_path, [[(one, PLAIN[0])], [(other, PLAIN[1])]])
    first, second = brief.figures
    swapped = replace(brief, figures=(replace(first, origin=second.origin), second))
    assert misattributed(swapped, written) == [first.id]
    answer = brief.questions[0].answers[0]
    merged = replace(answer, figures=(first.id, second.id))
    joined = replace(brief, questions=(replace(brief.questions[0], answers=(merged,)),))
    assert mixed(joined, written) == [brief.questions[0].id]
