"""Whatever the brief puts together says why: names, figures, passages, claims and reports."""

from __future__ import annotations

from typing import Any

import pytest

from crosswire.pipeline import Brief

HOLDERS = {
    "entities": "names",
    "questions": "figures",
    "utterances": "passages",
    "accounts": "statements",
}


@pytest.mark.parametrize(("part", "ends"), HOLDERS.items(), ids=list(HOLDERS))
def test_every_join_has_two_ends_a_code_a_reason_and_a_score(
    sample: dict[str, Any], part: str, ends: str
) -> None:
    joined = [join for held in sample[part] for join in held["joined"]]
    assert joined
    for join in joined:
        assert len(join[ends]) == 2
        assert join["code"]
        assert join["reason"]
        assert 0 < join["score"] <= 1


def test_each_figure_of_a_question_but_the_first_is_joined_to_one_of_it(sample_brief: Brief) -> None:
    for question in sample_brief.questions:
        figures = {figure for answer in question.answers for figure in answer.figures}
        assert all(set(join.figures) <= figures for join in question.joined)
        assert len({join.figures[1] for join in question.joined}) == len(question.joined) == len(figures) - 1


def test_each_variant_of_an_utterance_but_the_first_is_joined_to_one_of_it(sample_brief: Brief) -> None:
    for utterance in sample_brief.utterances:
        variants = {(v.report, v.start, v.end) for v in utterance.variants}
        ends = [{(p.report, p.start, p.end) for p in join.passages} for join in utterance.joined]
        assert all(pair <= variants for pair in ends)
        assert len(ends) == len(variants) - 1


def test_every_report_that_is_no_voice_of_its_own_says_whose_it_is(sample_brief: Brief) -> None:
    lineage = sample_brief.lineage
    assert len(lineage.joined) == lineage.reports - lineage.independent_reports
    assert all(join.code and join.reason and join.score for join in lineage.joined)


def test_every_link_between_reports_says_why(sample_brief: Brief) -> None:
    assert sample_brief.lineage.links
    assert all(link.code and link.reason and link.score for link in sample_brief.lineage.links)
