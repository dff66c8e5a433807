"""Gold drafts: marks are read, quotations of others' texts stay out of the repository, faults are counted."""

from __future__ import annotations

import re

import pytest
from evals.drafts import Tally, shared_stories, texts
from evals.drafts_gold import GOLD, SPLITS, drafts, filled, own, parsed

from crosswire.types.checking import Verdict


def test_a_fault_stands_where_its_mark_stood() -> None:
    draft = parsed(
        "d", "sample", "It killed [[value:not_in_reports|50]] in [[place:other_scope/altered|Reld]]."
    )
    assert draft.text == "It killed 50 in Reld."
    assert [(f.kind, draft.text[f.start : f.end]) for f in draft.faults] == [
        ("value", "50"),
        ("place", "Reld"),
    ]
    assert draft.faults[1].verdicts == {"other_scope", "altered"}


def test_a_placeholder_is_filled_from_the_text_of_its_report() -> None:
    assert filled('He said: "{{r-1:4-8}}".', {"r-1": "We will go."}) == 'He said: "ill ".'
    with pytest.raises(KeyError):
        filled("{{r-2:0-1}}", {"r-1": "We"})


def test_there_are_drafts_enough_in_both_halves() -> None:
    seen, aside = (drafts(split) for split in SPLITS)
    assert len(seen) + len(aside) >= 60
    assert len(aside) >= 30
    assert not {d.name for d in seen} & {d.name for d in aside}


@pytest.mark.parametrize("split", SPLITS)
def test_every_fault_names_verdicts_that_exist(split: str) -> None:
    for draft in drafts(split):
        for fault in draft.faults:
            assert fault.verdicts <= {v.value for v in Verdict if v.faults}, draft.name


@pytest.mark.parametrize("split", SPLITS)
def test_many_sentences_have_no_fault(split: str) -> None:
    assert sum(not draft.faults for draft in drafts(split)) >= 3


def test_drafts_over_stories_of_others_quote_by_placeholder() -> None:
    for split in SPLITS:
        for path in (GOLD / split).glob("*.txt"):
            if not own(path.stem):
                quoted = re.findall(r"[\"“]([^\"”]+)[\"”]", path.read_text("utf-8"))
                assert all(q.startswith(("{{", "[[altered", "[[invented")) for q in quoted), path.name


@pytest.mark.shared
def test_the_placeholders_point_into_the_reports() -> None:
    if not shared_stories():
        pytest.skip("the stories that these drafts are over are not here")
    known = texts()
    assert known is not None
    assert sum(not own(draft.story) for split in SPLITS for draft in drafts(split, texts=known)) >= 20


def test_scores_are_shares() -> None:
    tally = Tally(quiet=19, sentences=20)
    tally.planted["value"], tally.found["value"], tally.named["value"] = 4, 3, 2
    assert tally.scores() == {"found": 0.75, "named": 0.5, "quiet": 0.95}
    assert Tally().scores() == {"found": None, "named": None, "quiet": None}
