"""Briefs of a real story as it grows: what changed is what came, whatever its order and its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from crosswire import Brief, pipeline
from crosswire.collate.diff import diff
from crosswire.config import Settings
from crosswire.sample import paths
from crosswire.types import Extract
from crosswire.types.changes import ChangeKind, Subject


@pytest.fixture(scope="module")
def extracts(nlp_settings: Settings) -> tuple[Extract, ...]:
    return pipeline.extract(list(paths())[:5], nlp_settings, story=True).extracts


def collated(extracts: Sequence[Extract]) -> Brief:
    return pipeline.collate(pipeline.Extraction(tuple(extracts), ()))


def test_the_order_of_the_reports_is_no_change(extracts: tuple[Extract, ...]) -> None:
    assert diff(collated(extracts), collated(extracts[::-1])) == ()


def test_a_report_that_came_is_told_and_nothing_that_was_there_is_withdrawn(
    extracts: tuple[Extract, ...],
) -> None:
    for number, extract in enumerate(extracts):
        rest = extracts[:number] + extracts[number + 1 :]
        found = diff(collated(rest), collated(extracts))
        told = [(change.kind, change.new) for change in found if change.subject is Subject.REPORT]
        assert told == [(ChangeKind.ADDED, extract.report.id)]
        assert ChangeKind.WITHDRAWN not in {change.kind for change in found}
        own = {f.id for f in extract.figures}
        for change in found:  # what is added or corroborated rests on the report that came
            if change.subject is Subject.QUESTION and change.kind is not ChangeKind.REGROUPED:
                news = {f for answer in change.gained for f in answer.figures}
                assert news & own or change.kind in {ChangeKind.UPDATED, ChangeKind.NEWLY_DISPUTED}


def test_a_copy_of_a_report_corroborates_nothing(extracts: tuple[Extract, ...]) -> None:
    first = extracts[0].called("again")
    copied = replace(first, report=replace(first.report, outlet="Mirror Site", publisher="Mirror Site"))
    found = diff(collated(extracts), collated((*extracts, copied)))
    assert ChangeKind.NEWLY_CORROBORATED not in {change.kind for change in found}
    assert ChangeKind.NEWLY_DISPUTED not in {change.kind for change in found}


def test_a_second_report_can_corroborate_the_first(extracts: tuple[Extract, ...]) -> None:
    found = [
        change
        for number in range(1, len(extracts))
        for change in diff(collated(extracts[:number]), collated(extracts[: number + 1]))
    ]
    backed = [change for change in found if change.kind is ChangeKind.NEWLY_CORROBORATED]
    assert backed
    assert all(change.gained for change in backed)
