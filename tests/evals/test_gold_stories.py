"""The gold of stories whose texts are not ours: its form always, its offsets where the texts are here."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from evals.brief import score
from evals.stories_gold import TextsError, against_texts, form, golds, number, reports

from evals import corpora, stories_gold

BENCH = corpora.shared() / "bench" / "dev"
TEXTS = [BENCH / name for name in ("stories.jsonl.gz", "unread.jsonl.gz")]
PATHS = golds()

here = pytest.mark.skipif(
    not all(file.exists() for file in TEXTS), reason="the texts of the stories are not beside the project"
)

A = "Rescuers found 14 hikers on the ridge. Two were hurt."
B = "A dozen hikers? No: 14, said the guide, and two of them hurt."


def load(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def at(report: str, text: str, said: str) -> dict[str, Any]:
    start = text.index(said)
    return {"dId": report, "start": start, "end": start + len(said), "field": "text"}


def article(name: str, text: str) -> dict[str, Any]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"dId": name, "sha256": digest, "characters": len(text)}


@pytest.fixture
def small() -> dict[str, Any]:
    """A gold of one question in two invented reports."""
    evidence = [at("a", A, "14"), at("b", B, "14")]
    reading = {"value": 14, "modifier": "exact", "reports": ["a", "b"], "evidence": evidence}
    slot = {"slot": "found", "question": "How many hikers were found?", "kind": "number"}
    slot |= {"standing": "agreed", "standing_also": ["compatible"], "readings": [reading]}
    return {
        "event": "hikers",
        "articles": [article("a", A), article("b", B)],
        "slots": [slot],
        "not_in_slot": [at("a", A, "Two")],
        "statements_shared": [],
        "name_variants": [],
        "copies": [],
    }


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    file = tmp_path / "texts.jsonl"
    records = [{"id": name, "text": text} for name, text in (("b", B), ("a", A), ("c", "Another story."))]
    file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return file


def test_ten_stories_of_other_kinds():
    kinds = {load(path)["about"] for path in PATHS}
    assert len(kinds) >= 10
    assert sum(len(load(path)["slots"]) for path in PATHS) >= 120


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_form(path: Path):
    assert list(form(load(path))) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_question_has_two_reports_and_no_text(path: Path):
    gold = load(path)
    for slot in gold["slots"]:
        assert len({e["dId"] for r in slot["readings"] for e in r["evidence"]}) >= 2
        for reading in slot["readings"]:
            for evidence in reading["evidence"]:
                assert evidence.keys() <= {"dId", "start", "end", "field", "modifier"}
                assert evidence["end"] - evidence["start"] <= len("10 to 12 million")
    assert all(a.keys().isdisjoint({"text", "title"}) for a in gold["articles"])
    assert all(v.keys() == {"dId", "start", "end"} for s in gold["statements_shared"] for v in s["variants"])
    forms = [v["form"] for entity in gold["name_variants"] for v in entity["variants"]]
    assert all(len(form) <= len("Syrian Observatory for Human Rights") for form in forms)


def test_a_sound_gold_has_no_problems(small: dict[str, Any], texts: Path):
    assert list(form(small)) == []
    assert list(against_texts(small, texts)) == []
    assert [record["id"] for record in reports(small, texts)] == ["a", "b"]


def worse_standing(gold: dict[str, Any]) -> None:
    gold["slots"][0]["standing"] = "conflict"


def second_standing_twice(gold: dict[str, Any]) -> None:
    gold["slots"][0]["standing_also"] = ["agreed"]


def turned_offsets(gold: dict[str, Any]) -> None:
    gold["slots"][0]["readings"][0]["evidence"][0]["end"] = 0


def one_report(gold: dict[str, Any]) -> None:
    reading = gold["slots"][0]["readings"][0]
    reading["evidence"].pop()
    reading["reports"].pop()


def same_figure_twice(gold: dict[str, Any]) -> None:
    gold["slots"][0]["readings"] *= 2


def unknown_modifier(gold: dict[str, Any]) -> None:
    gold["slots"][0]["readings"][0]["evidence"][0]["modifier"] = "surely"


def passage_in_a_note(gold: dict[str, Any]) -> None:
    gold["slots"][0]["explanation"] = "The guide spoke for an hour. " * 20


def utterance_of_one_report(gold: dict[str, Any]) -> None:
    gold["statements_shared"] = [{"speaker": "guide", "variants": [{"dId": "b", "start": 0, "end": 15}] * 2}]


def name_outside_of_the_report(gold: dict[str, Any]) -> None:
    mention = {"dId": "b", "start": len(B), "end": len(B) + 5}
    variant = {"form": "Guide", "first_mentions": [mention]}
    gold["name_variants"] = [{"canonical": "Guide", "variants": [variant]}]


@pytest.mark.parametrize(
    "spoil",
    [
        utterance_of_one_report,
        name_outside_of_the_report,
        worse_standing,
        second_standing_twice,
        turned_offsets,
        one_report,
        same_figure_twice,
        unknown_modifier,
        passage_in_a_note,
    ],
)
def test_what_is_wrong_in_form_is_found(small: dict[str, Any], spoil: Callable[[dict[str, Any]], None]):
    spoil(small)
    assert list(form(small))


def test_another_value_and_a_longer_span_are_found(small: dict[str, Any], texts: Path):
    other = copy.deepcopy(small)
    other["slots"][0]["readings"][0]["value"] = 15
    assert len(list(against_texts(other, texts))) == 2
    small["not_in_slot"] = [at("a", A, "14 hikers on the ridge")]
    assert [p for p in against_texts(small, texts) if "more than a number" in p]


def test_another_name_is_found(small: dict[str, Any], texts: Path):
    mention = {"dId": "b", "start": B.index("guide"), "end": B.index("guide") + len("guide")}
    variant = {"form": "guide", "first_mentions": [mention]}
    small["name_variants"] = [{"canonical": "guide", "variants": [variant]}]
    assert list(against_texts(small, texts)) == []
    variant["form"] = "ranger"
    assert [p for p in against_texts(small, texts) if "not ranger" in p]


def test_another_text_and_a_missing_one_are_refused(small: dict[str, Any], texts: Path, tmp_path: Path):
    texts.write_text(texts.read_text("utf-8").replace("ridge", "slope"), "utf-8")
    with pytest.raises(TextsError, match="another text"):
        reports(small, texts)
    texts.write_text("", "utf-8")
    with pytest.raises(TextsError, match="is not in"):
        reports(small, texts)
    with pytest.raises(TextsError, match="no gone"):
        reports(small, tmp_path / "gone.jsonl")


@pytest.mark.parametrize(
    ("said", "want"),
    [
        ("12", [12]),
        ("140,660", [140660]),
        ("5.13 million", [5.13e6]),
        ("a billion", [1e9]),
        ("seven", [7]),
        ("10 to 12", [10, 12]),
        ("six or seven", [6, 7]),
        ("18 and 35", [18, 35]),
        ("two million", [2e6]),
        ("12:10", [1210]),
        ("twice", [2]),
        ("3 1/2", [3.5]),
        ("3 and one-half", [3.5]),
        ("three and a half", [3.5]),
        ("Fifteen", [15]),
        ("two-thirds", [0.666667]),
        ("7.6-million", [7.6e6]),
        ("2 1/2 million", [2.5e6]),
    ],
)
def test_number(said: str, want: list[float]):
    assert number(said) == want


def told(evidence: dict[str, Any], value: Any) -> dict[str, Any]:
    """A figure of a brief, at the place of a piece of evidence."""
    values = value if isinstance(value, list) else [value]
    return {
        "id": f"{evidence['dId']}-{evidence['start']}",
        "report": evidence["dId"],
        "start": evidence["start"],
        "end": evidence["end"],
        "value": value if len(values) == 1 else None,
        "low": min(values),
        "high": max(values),
    }


def perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """What a system would say that reads a story just as the gold does."""
    figures, questions = [], []
    for slot in gold["slots"]:
        answers = []
        for reading in slot["readings"]:
            made = [told(e, reading.get("raw", reading["value"])) for e in reading["evidence"]]
            figures += made
            answers.append({"figures": [f["id"] for f in made]})
        questions.append({"id": slot["slot"], "standing": slot["standing"], "answers": answers})
    links = [
        {"from": a, "to": b, "kind": "shares_passage"}
        for c in gold["copies"]
        for a in c["articles"]
        for b in c["articles"]
        if a < b
    ]
    reports = [{"id": a["dId"], "text": "", "noise": []} for a in gold["articles"]]
    made = {"reports": reports, "figures": figures, "questions": questions, "lineage": {"links": links}}
    said = [
        {"variants": [{"report": v["dId"], "start": v["start"], "end": v["end"]} for v in s["variants"]]}
        for s in gold["statements_shared"]
    ]
    named = [
        {
            "id": e["canonical"],
            "mentions": [
                {"report": m["dId"], "start": m["start"], "end": m["end"]}
                for v in e["variants"]
                for m in v["first_mentions"]
            ],
        }
        for e in gold["name_variants"]
    ]
    return made | {"utterances": said, "entities": named, "statements": [], "timeline": [], "sums": []}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_gold_against_itself_is_perfect(path: Path):
    got = score(perfect(load(path)), path)
    for name in ("links.f1", "far.recall", "questions", "standing", "disputes", "copies.f1", "names.f1"):
        assert got.get(name) in (1.0, None), name
    assert got.get("utterances.f1") == 1.0 or not load(path)["statements_shared"]


def test_scoring_what_another_system_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    made = perfect(load(PATHS[0]))
    made["questions"][0]["standing"] = "single_report"
    file = tmp_path / "made.json"
    file.write_text(json.dumps(made), "utf-8")
    assert stories_gold.main(["score", str(file), str(PATHS[0]), "--misses"]) == 0
    said = capsys.readouterr().out
    assert "links.f1" in said
    assert made["questions"][0]["id"] in said


@pytest.mark.shared
@here
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_digests_offsets_and_values_match_the_texts(path: Path):
    assert list(against_texts(load(path), *TEXTS)) == []


def test_a_gold_names_the_file_of_its_texts(small: dict[str, Any], texts: Path, tmp_path: Path):
    gold = tmp_path / "hikers.json"
    gold.write_text(json.dumps(small | {"source": {"file": "unread.jsonl.gz"}}), "utf-8")
    bench = tmp_path / "bench"
    bench.mkdir()
    (bench / "stories.jsonl").write_text("", "utf-8")
    (bench / "unread.jsonl").write_bytes(texts.read_bytes())
    found, _ = corpora.find([gold], bench)
    assert [path.name for path in next(c for c in found if c.name == "own-hikers").files][1] == "unread.jsonl"


@pytest.mark.shared
@here
def test_they_are_measured_by_name():
    here_now, _ = corpora.find([], None)
    measured = {corpus.name for corpus in here_now}
    assert {f"own-{path.stem}" for path in golds(aside=False)} <= measured


@pytest.mark.shared
@here
def test_what_is_set_aside_is_measured_only_when_its_gold_is_named():
    aside = sorted(set(PATHS) - set(golds(aside=False)))
    assert len(aside) >= 10
    here_now, _ = corpora.find([], None)
    assert {f"own-{path.stem}" for path in aside}.isdisjoint(corpus.name for corpus in here_now)
    named, _ = corpora.find(aside, None)
    assert {f"own-{path.stem}" for path in aside} <= {corpus.name for corpus in named}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_first_screen_shows_questions_of_the_gold_once_each(path: Path):
    gold = load(path)
    screen = gold.get("screen", [])
    assert len(set(screen)) == len(screen)
    assert set(screen) <= {slot["slot"] for slot in gold["slots"]}
