"""The scorers of the benchmark tasks: hand cases, and agreement with the scorer beside the data."""

from __future__ import annotations

import importlib.util
import json
import math
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from evals.corpora import shared
from evals.predict import read
from evals.scorers import SCORERS, attribution, fivew1h, geo, quantities, stories, tallies

TEXT = 'The coach said "we were poor tonight" afterwards. Lee denied that.'
SAID = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 37]]}


def article(**more: Any) -> dict[str, Any]:
    return {"id": "a", "text": TEXT, "attributions": [SAID], **more}


def test_quotation_marks_at_the_edge_of_a_span_change_nothing():
    result = attribution.score([article()], [{"id": "a", "attributions": [{**SAID, "content": [[16, 36]]}]}])
    assert result["triple50"]["F1"] == result["content"]["exact"]["F1"] == 100
    assert result["recall_quoted"] == 100
    assert result["recall_unquoted"] == 0


def test_half_of_the_words_are_enough_and_a_wrong_source_is_not():
    guess = {"source": [[50, 53]], "cue": [], "content": [[16, 28]]}  # "we were poor": 3 of 4 words
    result = attribution.score([article()], [{"id": "a", "attributions": [guess]}])
    assert result["content50"]["F1"] == 100
    assert result["triple50"]["F1"] == 0
    assert result["content"]["tokens"] == {"P": 100.0, "R": 75.0, "F1": 85.7}


def test_one_prediction_serves_one_gold_attribution():
    twice = article(attributions=[SAID, {**SAID, "cue": [[54, 60]]}])
    assert attribution.score([twice], [{"id": "a", "attributions": [SAID]}])["triple50"]["R"] == 50


@pytest.mark.parametrize("task", sorted(SCORERS))
def test_unknown_and_repeated_ids_are_refused(task: str):
    with pytest.raises(ValueError, match="unknown id"):
        SCORERS[task]([], [{"id": "elsewhere"}])


def test_quantities_match_one_to_one():
    gold = [
        {
            "id": "q",
            "quantities": [
                {"value": 3.5, "unit": "%", "normalized_unit": "percentage", "change": "down"},
                {"value": [10.0, 12.0], "unit": "weeks", "normalized_unit": "week", "change": "="},
                {"value": 3.5, "unit": "goals", "normalized_unit": "goal", "change": "="},
            ],
        }
    ]
    made = [{"value": 3.5, "unit": "per cent", "change": "down"}, {"value": [10, 12], "unit": "week"}]
    result = quantities.score(gold, [{"id": "q", "quantities": made}])
    assert result["all"] == {"P": 100.0, "R": 66.7, "F1": 80.0}
    assert not quantities.same_value([10, 12], 11)


def test_groupings_of_three():
    result = stories.grouping({"a": 1, "b": 1, "c": 2}, {"a": 7, "b": 7, "c": 7})
    assert result["bcubed"]["P"] == 55.6  # (2/3 + 2/3 + 1/3) / 3
    assert result["bcubed"]["R"] == 100
    assert stories.grouping({"a": 1, "b": 1}, {"a": 7, "b": 7})["ARI"] == 100


def test_a_report_without_a_cluster_stands_alone():
    gold = [{"id": name, "event": "flood"} for name in "abc"]
    assert stories.score(gold, [{"id": "a", "cluster": None}])["clusters"] == 3


def test_no_answer_is_a_wrong_tally():
    gold = [{"id": "1", "killed": 0, "injured": 2}, {"id": "2", "killed": 3, "injured": 1}]
    result = tallies.score(gold, [{"id": "1", "killed": 0, "injured": 4}, {"id": "2", "killed": 3}])
    assert result["killed"]["accuracy"] == 100
    assert result["injured"] == {"accuracy": 0, "answered": 50, "MAE": 2, "accuracy_if_positive": 0}
    assert result["both"] == 0


def toponym(start: int, end: int, point: tuple = (None, None), role: str = "gold") -> dict:
    return {"start": start, "end": end, "lat": point[0], "lon": point[1], "role": role}


def test_places_left_open_count_neither_way():
    gold = [{"id": "g", "toponyms": [toponym(0, 4, (60.17, 24.94)), toponym(9, 14, role="ignore")]}]
    made = [toponym(0, 4, (60.2, 25.0)), toponym(9, 14), toponym(20, 25)]
    result = geo.score(gold, [{"id": "g", "toponyms": made}])
    assert result["overlap"] == {"P": 50.0, "R": 100.0, "F1": 66.7}
    assert result["end_to_end161"] == 100
    assert result["mean_km"] == 5


def test_distances_and_their_area():
    assert math.isclose(geo.kilometres((0, 0), (0, 180)), math.pi * geo.EARTH_KM)
    assert geo.area([0, 0]) == 0
    assert geo.area([geo.FARTHEST_KM]) == 1
    assert geo.area([]) is None


@pytest.mark.parametrize(
    ("asked", "phrase", "answer", "right"),
    [
        ("what", "bank merger", "the merger of two banks", True),
        ("who", "the central bank of Norway", "Norway", True),
        ("who", "the striker and his captain", "the referee", False),
        ("where", "outside the court in Lyon", None, False),
        ("what", "minister resigned", "has been resigning as minister", True),
        ("who", "the bank\\u2019s chairman", "chairman of the bank", True),
        ("when", "3 May 2019", "4 May 2019", False),
        ("when", "3 May 2019", "on 3 May", True),
        ("what", "wins the cup", f"{'plays on and on ' * 5} and wins the cup", False),
    ],
)
def test_answers_to_the_five_questions(asked: str, phrase: str, answer: str | None, right: bool):
    assert fivew1h.is_right(asked, [{"text": phrase}], {asked: answer}) is right


def test_phrases_without_words_are_no_answers():
    gold = [{"id": "a", "fiveWoneH": {"who": [{"coderPhraseCount": 1}], "where": [{"text": "the old port"}]}}]
    result = fivew1h.score(gold, [{"id": "a", "who": "a pilot", "where": "a port"}])
    assert {asked: result[asked] for asked in (*fivew1h.ASKED, "mean")} == {
        **dict.fromkeys(fivew1h.ASKED),
        "where": 100.0,
        "mean": 100.0,
    }


def test_more_words_are_right_yet_not_close_and_silence_is_no_answer():
    gold = [
        {"id": i, "fiveWoneH": {"what": [{"text": "strike"}], "why": [{"text": "low pay"}]}} for i in "ab"
    ]
    made = {"id": "a", "what": "a strike of pilots that shuts three airports", "why": "over low pay"}
    result = fivew1h.score(gold, [made])
    assert (result["what"], result["close"]["what"], result["of_answered"]["what"]) == (50, 0, 100)
    assert result["of_answered"]["why"] == 100
    assert result["of_answered"]["how"] is None


def test_a_day_is_right_whatever_its_words():
    phrases = [{"text": "Wednesday", "parsed": "2019-07-03"}]
    assert fivew1h.is_right("when", phrases, {"when": "yesterday", "when_date": "2019-07-03"})
    assert not fivew1h.is_right("when", phrases, {"when": "yesterday", "when_date": "2019-07-02"})


def test_a_weekday_that_its_date_belies_is_counted_back_from_the_publication():
    marked = {"when": [{"text": "late on Wednesday", "parsed": "2019-07-05"}]}
    gold = [{"id": "a", "published": "2019-07-05 08:00:00", "fiveWoneH": marked}]
    for day, right in (("2019-07-03", 100), ("2019-07-05", 0)):
        assert fivew1h.score(gold, [{"id": "a", "when": "then", "when_date": day}])["when"] == right


# ------------------------------------------------------------- agreement with the scorer beside the data


@pytest.fixture(scope="module")
def theirs() -> ModuleType:
    path = shared() / "bench" / "score.py"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    spec = importlib.util.spec_from_file_location("their_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def guesses(task: str, gold: list[dict], chance: random.Random) -> list[dict]:
    """Predictions that are partly right: gold answers dropped, shifted or swapped."""

    def keep(items: list) -> list:
        return [item for item in items if chance.random() < 0.7]

    def shift(spans: list) -> list:
        return [[s, max(s + 1, e - chance.choice([0, 0, 9]))] for s, e in spans]

    make = {
        "attribution": lambda g: {
            "attributions": [
                {role: shift(a[role]) for role in attribution.ROLES} for a in keep(g["attributions"])
            ]
        },
        "quantities": lambda g: {
            "quantities": [
                {
                    "value": q["value"],
                    "unit": chance.choice([q["unit"], q["normalized_unit"], "mile"]),
                    "surface": q["unit"],
                    "change": chance.choice([q["change"], "up"]),
                }
                for q in keep(g["quantities"])
            ]
        },
        "stories": lambda g: {"cluster": chance.choice([g["event"], "x", None])},
        "tallies": lambda g: {
            "killed": chance.choice([g["killed"], 1, None]),
            "injured": chance.choice([g["injured"], 0]),
        },
        "geo": lambda g: {
            "toponyms": [
                {**t, "end": t["end"] + 1, "lat": t["lat"] and chance.choice([t["lat"], 1.0])}
                for t in keep(g["toponyms"])
            ]
        },
    }[task]
    return [{"id": g["id"], **make(g)} for g in gold if chance.random() < 0.9]


def agree(ours: Any, theirs: Any) -> None:
    """Every number of ours that theirs has too is theirs."""
    for key, value in ours.items():
        if key not in theirs:
            continue
        if isinstance(value, dict):
            agree(value, theirs[key])
        elif value is not None and theirs[key] is not None:
            assert value == pytest.approx(theirs[key], abs=0.051), key
        else:
            assert value == theirs[key], key


@pytest.mark.shared
@pytest.mark.parametrize("task", ["attribution", "geo", "quantities", "stories", "tallies"])
def test_ours_agrees_with_the_scorer_beside_the_data(task: str, theirs: ModuleType):
    folder = shared() / "bench" / "dev"
    file = next(p for p in (folder / f"{task}.jsonl", folder / f"{task}.jsonl.gz") if p.exists())
    gold = read(file)[:150]
    chance = random.Random(task)  # noqa: S311 - no secret
    made = json.loads(json.dumps(guesses(task, gold, chance)))
    for predictions in (made, []):
        ours = SCORERS[task](gold, predictions)
        agree(ours, theirs.SCORERS[task](gold, predictions))


def test_every_scorer_has_its_headlines():
    from evals.scorers import HEADLINES

    assert set(HEADLINES) == set(SCORERS)
    assert Path(quantities.__file__).with_name("unit_names.json").exists()
