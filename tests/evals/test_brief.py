"""The scorer of briefs: hand cases, a gold against itself, and agreement with the scorer beside the data."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from evals.brief import score, screen
from evals.brief.accounts import score as score_accounts
from evals.brief.figures import numbers, same_value
from evals.brief.mirror import perfect
from evals.brief.questions import Matched, Slot
from evals.brief.questions import score as score_questions
from evals.brief.spans import Stretch, agreement
from evals.brief.spans import shared as shared_characters
from evals.brief.subject import Subject, subject
from evals.check import read, sample_texts
from evals.corpora import SAMPLE_GOLD, shared


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return perfect(read(SAMPLE_GOLD), sample_texts())


def test_a_gold_against_itself_is_right_everywhere(sample: dict[str, Any]):
    scores = score(sample, SAMPLE_GOLD)
    counts = (".gold", ".system", ".rows", ".outside", ".misjudged", ".mixed")
    shares = {k: v for k, v in scores.items() if not k.endswith(counts)}
    assert scores["screen.misjudged"] == scores["screen.mixed"] == 0
    assert {k: v for k, v in shares.items() if v != 1} == {}


def test_an_empty_brief_finds_nothing(sample: dict[str, Any]):
    empty = {key: [] for key in sample} | {
        "reports": sample["reports"],
        "lineage": {"links": []},
        "story": {"key_questions": []},
    }
    scores = score(empty, SAMPLE_GOLD)
    for name in ("figures.recall", "links.recall", "questions", "standing", "names.found", "copies.recall"):
        assert scores[name] == 0, name


def figure(name: str, report: str, value: float, start: int) -> dict[str, Any]:
    return {
        "id": name,
        "report": report,
        "value": value,
        "low": value,
        "high": value,
        "start": start,
        "end": start + 3,
    }


def brief(figures: list[dict], *groups: tuple[str, list[str]]) -> dict[str, Any]:
    return {
        "reports": [{"id": name, "text": ""} for name in ("left", "right")],
        "figures": figures,
        "questions": [
            {"id": str(n), "standing": standing, "answers": [{"figures": members}]}
            for n, (standing, members) in enumerate(groups)
        ],
    }


GOALS = [figure("a", "left", 2, 0), figure("b", "right", 3, 0), figure("c", "right", 2, 50)]
SLOT = Slot("goals", ("disputed",), ((GOALS[0],), (GOALS[1],)))


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([("disputed", ["a", "b"])], (1, 1, 1, 1)),
        ([("updated", ["a", "b"])], (1, 1, 1, 0)),
        ([("disputed", ["a", "b", "c"])], (2 / 3, 1, 1, 1)),
        ([("agreed", ["a", "c"])], (0, 0, 0, 0)),
    ],
)
def test_two_values_of_one_question(groups: list, expected: tuple):
    made = subject(brief(GOALS, *groups), {"left": ["left"], "right": ["right"]})
    scores = score_questions(Matched(made, [SLOT], exhaustive=True))
    assert [scores[k] for k in ("links.f1", "far.f1", "disputes", "standing")] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("rows", "groups", "expected"),
    [
        (["0"], [("disputed", ["a", "b"])], {"right": 1, "misjudged": 0, "mixed": 0, "shown": 1}),
        (["0"], [("agreed", ["a", "b"])], {"right": 0, "misjudged": 1, "mixed": 0, "shown": 0}),
        (["0", "0", "9"], [("disputed", ["a"])], {"right": 1, "misjudged": 0, "mixed": 0, "shown": 0}),
        ([], [("disputed", ["a", "b"])], {"right": None, "misjudged": None, "mixed": None, "shown": 0}),
        (["0"], [("disputed", ["c"])], {"right": None, "misjudged": None, "mixed": None, "shown": 0}),
    ],
    ids=["whole", "another standing", "one value, said twice", "no row", "nothing that the gold knows"],
)
def test_rows_of_the_first_screen(rows: list[str], groups: list, expected: dict[str, Any]):
    data = brief(GOALS, *groups) | {"story": {"key_questions": rows}}
    made = subject(data, {"left": ["left"], "right": ["right"]})
    scores = screen.score(Matched(made, [SLOT], exhaustive=False))
    assert {k: scores[f"screen.{k}"] for k in expected} == expected


@pytest.mark.parametrize(
    ("rows", "groups", "share"),
    [
        (["0"], [("disputed", ["a", "b"])], 1),
        (["0"], [("agreed", ["a"])], 1),
        (["0"], [("agreed", ["c"])], 0),
        ([], [("disputed", ["a", "b"])], 0),
    ],
    ids=["whole", "in part, with another standing", "another row", "no row"],
)
def test_what_an_editor_wanted(rows: list[str], groups: list, share: float):
    made = subject(
        brief(GOALS, *groups) | {"story": {"key_questions": rows}}, {"left": ["left"], "right": ["right"]}
    )
    matched = Matched(made, [SLOT], exhaustive=False)
    assert screen.score(matched, wanted=["goals", "unheard of"])["screen.wanted"] == share
    assert "screen.wanted" not in screen.score(matched)


def test_a_row_of_two_questions_is_mixed():
    data = brief(GOALS, ("disputed", ["a", "b"])) | {"story": {"key_questions": ["0"]}}
    made = subject(data, {"left": ["left"], "right": ["right"]})
    slots = [Slot("one", ("disputed",), ((GOALS[0],),)), Slot("two", ("disputed",), ((GOALS[1],),))]
    assert screen.score(Matched(made, slots, exhaustive=False))["screen.mixed"] == 1


@pytest.mark.parametrize(
    ("third", "precision"),
    [({"value": 4, "low": 4, "high": 4}, 0.5), ({"value": None, "low": 24, "high": None}, 1.0)],
    ids=["a number that the gold does not know", "a word such as dozens, which it does not annotate"],
)
def test_what_the_gold_is_silent_about(third: dict[str, Any], precision: float):
    other = GOALS[0] | {"id": "d", "start": 900, "end": 905, "report": "right"} | third
    made = subject(
        brief([*GOALS, other], ("agreed", ["a", "b", "d"])), {"left": ["left"], "right": ["right"]}
    )
    scores = score_questions(Matched(made, [SLOT], exhaustive=False))
    assert scores["links.precision"] == pytest.approx(precision)


def test_a_brief_without_a_first_screen_has_no_score_of_it():
    made = subject(brief(GOALS, ("disputed", ["a", "b"])), {"left": ["left"], "right": ["right"]})
    assert screen.score(Matched(made, [SLOT], exhaustive=False)) == {}


def test_misses_name_the_question():
    made = subject(brief(GOALS, ("updated", ["a", "b"])), {"left": ["left"], "right": ["right"]})
    misses: list[str] = []
    score_questions(Matched(made, [SLOT], exhaustive=True), misses=misses)
    assert misses == ["goals: gold disputed, brief updated; 2 of 2 figures together"]


SAID = [
    {"id": "a", "report": "left", "content": [0, 40]},
    {"id": "b", "report": "left", "content": [50, 90]},
    {"id": "c", "report": "right", "content": [0, 30]},
]
BRIDGE = [
    {
        "positions": [
            {"party": "Roads Office", "evidence": [["left", 0, 40]]},
            {"party": "Acme", "evidence": [["left", 50, 90], ["right", 0, 30]]},
            {"party": "narration", "evidence": [["right", 60, 80]]},
        ]
    }
]


@pytest.mark.parametrize(
    ("positions", "precision", "recall", "held"),
    [
        ([("Roads Office", "a"), ("Acme Group", "c")], 1, 1, 1),
        ([("Roads Office", "a"), ("Harbour Board", "b")], 0, 0, 0),
        ([("Acme Group", "b"), ("Acme", "c")], 0, 0, 0),
        ([("Roads Office", "c"), ("Acme Group", "a")], 0, 0, 0),
    ],
    ids=["both parties", "another party", "one party twice", "the other's words"],
)
def test_an_account_needs_two_parties_with_their_own_words(
    positions: list, precision: float, recall: float, held: float
):
    data = {
        "reports": [{"id": name, "text": ""} for name in ("left", "right")],
        "statements": [{**s, "content": [{"start": s["content"][0], "end": s["content"][1]}]} for s in SAID],
        "entities": [{"id": name, "names": []} for name, _ in positions],
        "accounts": [{"positions": [{"party": p, "statements": [s]} for p, s in positions]}],
    }
    scores = score_accounts(subject(data, {"left": ["left"], "right": ["right"]}), BRIDGE, SAID)
    found = [scores[f"accounts.{k}"] for k in ("precision", "recall", "positions")]
    assert found == [precision, recall, held]


def test_what_one_side_alone_tells_is_not_counted():
    data = {
        "reports": [{"id": name, "text": ""} for name in ("left", "right")],
        "statements": [{**s, "content": [{"start": s["content"][0], "end": s["content"][1]}]} for s in SAID],
        "entities": [{"id": name, "names": []} for name in ("Roads Office", "Acme")],
        "accounts": [
            {"positions": [{"party": p, "statements": s} for p, s in positions]}
            for positions in (
                (("Roads Office", ["a"]), ("Acme", ["c"])),
                ((None, []), ("Acme", ["b"])),
            )
        ],
    }
    scores = score_accounts(subject(data, {"left": ["left"], "right": ["right"]}), BRIDGE, SAID)
    assert scores["accounts.precision"] == 1


@pytest.mark.parametrize(
    ("value", "found"),
    [(3, [3]), ([1, None, 2], [1, 2]), ({"low": 1, "high": 4}, [1, 4]), ("7 years before", [7]), (None, [])],
)
def test_numbers_of_gold_values(value: Any, found: list[float]):
    assert list(numbers(value)) == found


def test_a_bound_is_a_value_too():
    assert same_value({"value": None, "low": 90, "high": 100}, [100])
    assert not same_value({"value": 95, "low": 95, "high": 95}, [100])


def test_stretches_of_two_reports_never_meet():
    assert shared_characters(Stretch("a", 0, 5), Stretch("b", 0, 5)) == 0
    assert agreement(Stretch("a", 0, 5), Stretch("a", 3, 10)) == 0.2


# ------------------------------------------------------------- agreement with the scorer beside the data


def spoiled(brief: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The brief with figures, groups, spans and days dropped, moved or mixed."""
    brief = json.loads(json.dumps(brief))
    brief["figures"] = [f for f in brief["figures"] if chance.random() < 0.85]
    for figure in brief["figures"]:
        if chance.random() < 0.1:
            figure["value"] = figure["low"] = figure["high"] = 7
    _mix_questions(brief, chance)
    chance.shuffle(brief["story"]["key_questions"])
    for item in (*brief["statements"], *brief["entities"], *brief["utterances"]):
        for key in ("content", "source", "mentions", "variants"):
            spans = [s for s in item.get(key, []) if chance.random() < 0.85]
            item[key] = [{**s, "end": s["end"] - chance.choice([0, 0, 1])} for s in spans]
    for entry in brief["timeline"]:
        entry["from"] = chance.choice([entry["from"], None, "2001-01-01"])
    for item in brief["sums"]:
        item["holds"] = chance.choice([True, False])
    return brief


def _mix_questions(brief: dict[str, Any], chance: random.Random) -> None:
    left = {f["id"] for f in brief["figures"]}
    for question in brief["questions"]:
        if chance.random() < 0.3:
            question["standing"] = chance.choice(["agreed", "disputed", "updated"])
        if chance.random() < 0.3:
            taken = chance.choice(brief["questions"])["answers"]
            question["answers"] += taken
            del taken[:]
        for answer in question["answers"]:
            answer["figures"] = [i for i in answer["figures"] if i in left]


@pytest.fixture(scope="module")
def theirs() -> ModuleType:
    path = shared() / "bench" / "score_brief.py"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    spec = importlib.util.spec_from_file_location("their_score_brief", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seeds() -> tuple[Path, dict[str, Any]]:
    folder = shared() / "gold" / "seeds"
    gold = read(folder)
    texts = {name: (shared() / "seeds" / file).read_text("utf-8") for name, file in gold["reports"].items()}
    return folder, perfect(gold, texts)


def agree(ours: dict[str, Any], others: dict[str, Any]) -> None:
    assert {k: ours.get(k) for k in others} == pytest.approx(others, nan_ok=True)


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(6))
def test_folders_score_as_there(seed: int, theirs: ModuleType, sample: dict[str, Any]):
    chance = random.Random(seed)  # noqa: S311 - no secret
    for folder, made in (seeds(), (SAMPLE_GOLD, sample)):
        data = spoiled(made, chance) if seed else made
        agree(score(data, folder), theirs.seed_kind(folder, data, []))


def _event_brief(gold: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    figures, questions = [], []
    for slot in gold["slots"]:
        answers = []
        for reading in slot["readings"]:
            made = [
                {
                    "id": f"{slot['slot']}/{len(figures) + n}",
                    "report": e["dId"],
                    "start": e["start"],
                    "end": e["end"],
                    "value": next(numbers([reading.get("raw"), reading.get("value")]), None),
                    "low": None,
                    "high": None,
                }
                for n, e in enumerate(reading["evidence"])
                if e.get("field", "text") == "text"
            ]
            figures += made
            answers.append({"figures": [f["id"] for f in made]})
        questions.append({"id": slot["slot"], "label": "", "standing": slot["standing"], "answers": answers})

    def at(items: list[dict]) -> list[dict]:
        return [{"report": i["dId"], "start": i["start"], "end": i["end"]} for i in items]

    return {
        "reports": [{"id": name, "text": text, "noise": []} for name, text in texts.items()],
        "figures": figures,
        "questions": questions,
        "utterances": [{"variants": at(s["variants"])} for s in gold["statements_shared"]],
        "entities": [
            {
                "id": n["canonical"],
                "mentions": at([m for v in n["variants"] for m in v.get("first_mentions", [])]),
            }
            for n in gold["name_variants"]
        ],
        "lineage": {
            "links": [
                {"from": c["articles"][0], "to": c["articles"][1], "kind": "shares_passage"}
                for c in gold["copies"]
                if len(set(c["articles"])) > 1
            ]
        },
        "statements": [],
        "timeline": [],
        "sums": [],
        "story": {"key_questions": [q["id"] for q in questions[:12]] + ["gone"]},
    }


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(3))
def test_events_score_as_there(seed: int, theirs: ModuleType):
    chance = random.Random(seed)  # noqa: S311 - no secret
    for path in sorted((shared() / "gold" / "events").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        lines = path.with_suffix(".jsonl").read_text("utf-8").splitlines()
        made = _event_brief(gold, {r["id"]: r["text"] for r in map(json.loads, lines)})
        data = spoiled(made, chance) if seed else made
        agree(score(data, path), theirs.event_kind(gold, data, []))


def test_the_two_numbers_of_a_result_are_two_questions_of_the_gold():
    told = brief([figure(name, name[0], 1, 0) for name in ("l1", "l2", "r1", "r2")], ("agreed", []))
    told["questions"][0]["answers"] = [
        {"figures": ["l1", "l2"], "against": 9},
        {"figures": ["r1", "r2"], "against": 8},
    ]
    found = Subject(told, {}).questions()
    assert list(found.values()) == [["l1", "r1"], ["l2", "r2"]]
