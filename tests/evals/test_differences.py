"""What an editor wants to see of a story: what counts as shown, and the form of the gold."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from evals.differences import KINDS, PARTS, Tally, form, golds, meets, quotations, rows

from evals import corpora, stories_gold

GOLD: dict[str, Any] = {
    "event": "ferry",
    "split": "seen",
    "articles": [{"dId": "a", "characters": 200}, {"dId": "b", "characters": 200}],
    "differences": [
        {
            "kind": "figure",
            "worth": 3,
            "about": "How many were aboard?",
            "sides": [
                {"report": "a", "start": 10, "end": 30, "position": 0},
                {"report": "b", "start": 10, "end": 30, "position": 0},
                {"report": "b", "start": 90, "end": 110, "position": 1},
            ],
        },
        {
            "kind": "denial",
            "worth": 1,
            "about": "Was it overloaded?",
            "sides": [
                {"report": "a", "start": 100, "end": 140, "position": 0},
                {"report": "a", "start": 150, "end": 190, "position": 1},
            ],
        },
    ],
}


def figure(name: str, report: str, start: int, end: int) -> dict[str, Any]:
    return {"id": name, "report": report, "start": start, "end": end}


def passage(report: str, start: int, end: int) -> dict[str, Any]:
    return {"report": report, "start": start, "end": end}


def said(report: str, start: int, text: str) -> dict[str, Any]:
    return {**passage(report, start, start + len(text)), "text": text}


def brief(answers: list[list[str]], *, first: bool = True) -> dict[str, Any]:
    """A brief of one question with these answers and one account, both on the first screen or not."""
    return {
        "figures": [figure("f1", "a", 12, 15), figure("f2", "b", 12, 15), figure("f3", "b", 95, 98)],
        "questions": [{"id": "q1", "answers": [{"figures": names} for names in answers]}],
        "accounts": [
            {
                "id": "a1",
                "positions": [
                    {"evidence": [passage("a", 110, 140)]},
                    {"evidence": [passage("a", 150, 199)]},
                ],
            }
        ],
        "utterances": [{"id": "u1", "variants": [said("a", 60, "We won."), said("b", 60, "“we won”")]}],
        "story": {
            "key_questions": ["q1"] if first else [],
            "key_accounts": ["a1"] if first else [],
            "key_utterances": ["u1"] if first else [],
        },
    }


def test_a_row_that_sets_two_positions_against_each_other_shows_the_difference() -> None:
    total = Tally().add(GOLD, brief([["f1"], ["f3"]]))
    assert total.scores() == {"shown": 1.0, "shown.must": 1.0, "found": 1.0, "named": 1.0}
    assert total.missed == []


@pytest.mark.parametrize("answers", [[["f1"], ["f2"]], [["f1", "f3"]], [["f1"]]])
def test_two_answers_of_one_position_or_one_answer_of_two_show_nothing(answers: list[list[str]]) -> None:
    total = Tally().add(GOLD, brief(answers))
    assert total.scores()["shown"] == 0.5
    assert total.scores()["shown.must"] == 0.0
    assert [miss["kind"] for miss in total.missed] == ["figure"]


def test_below_the_first_screen_it_is_found_and_not_shown() -> None:
    scores = Tally().add(GOLD, brief([["f1"], ["f3"]], first=False)).scores()
    assert scores == {"shown": 0.0, "shown.must": 0.0, "found": 1.0, "named": None}


def test_a_row_that_nobody_asked_for_is_not_named() -> None:
    gold = copy.deepcopy(GOLD)
    del gold["differences"][1]
    assert Tally().add(gold, brief([["f1"], ["f3"]])).scores()["named"] == 0.5


def test_rows_with_one_side_set_nothing_against_anything() -> None:
    assert len(rows(brief([["f1"]]), first=True)) == 1
    assert len(rows(brief([["f1"], ["f3"]]), first=True)) == 2


@pytest.mark.parametrize(
    ("spot", "met"), [(("a", 12, 15), True), (("b", 12, 15), False), (("a", 29, 40), False)]
)
def test_passages_are_alike_in_one_report_where_half_of_the_shorter_is_shared(
    spot: tuple[str, int, int], *, met: bool
) -> None:
    assert meets([[("a", 10, 30)], [("c", 1, 9)]], [[spot], [("c", 1, 9)]]) is met


def test_the_form_names_what_is_wrong() -> None:
    assert list(form(GOLD)) == []
    gold = copy.deepcopy(GOLD)
    gold["split"] = "mine"
    gold["differences"][0] |= {"kind": "gossip", "about": "x" * 200}
    gold["differences"][1]["sides"][1] = {"report": "a", "start": 190, "end": 201, "position": 0}
    wrong = " ".join(form(gold))
    for part in ("a part that", "0: a kind", "0: too long", "1: fewer than two", "1: a 190-201: not in"):
        assert part in wrong


@pytest.mark.parametrize("path", [p for part in PARTS for p in golds(part)], ids=lambda p: p.stem)
def test_the_gold_is_in_form(path: Any) -> None:
    assert list(form(json.loads(path.read_text("utf-8")))) == []


def test_no_story_is_in_both_parts_and_every_kind_is_met() -> None:
    seen, aside = ({path.stem for path in golds(part)} for part in PARTS)
    assert seen
    assert aside
    assert not seen & aside
    kinds = {d["kind"] for p in golds("seen") for d in json.loads(p.read_text("utf-8"))["differences"]}
    assert kinds == set(KINDS)


@pytest.mark.shared
def test_the_texts_are_those_that_were_annotated() -> None:
    texts = corpora.shared() / "bench" / "dev" / "unread.jsonl.gz"
    if not texts.exists():
        pytest.skip("the texts of the stories are not beside the project")
    for path in (p for part in PARTS for p in golds(part)):
        stories_gold.reports(json.loads(path.read_text("utf-8")), texts)


def test_an_utterance_shows_a_difference_where_its_words_differ() -> None:
    alike = brief([["f1"]])
    assert quotations(alike, first=True) == []
    alike["utterances"][0]["variants"][1]["text"] = "we lost"
    (row,) = quotations(alike, first=True)
    assert [[spot[:2] for spot in side] for side in row] == [[("a", 60)], [("b", 60)]]
    alike["story"]["key_utterances"] = []
    assert quotations(alike, first=True) == []
    assert len(quotations(alike, first=False)) == 1
