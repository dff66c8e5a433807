"""Floors: they rise by themselves, fall only with a reason, and know their data."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import pytest
from evals.__main__ import main
from evals.check import problems, read, sample_texts
from evals.corpora import SAMPLE_GOLD, Corpus
from evals.measured import asked_for

from evals import corpora, gate

EMPTY: dict = {"corpora": {}, "lowered": [], "renewed": []}


@pytest.fixture
def pinned() -> dict:
    return gate.raised(EMPTY, "story", "d1", {"links.f1": 0.7, "far.f1": None})


def test_floors_are_pinned_a_little_under_what_is_reached(pinned: dict):
    assert pinned["corpora"]["story"] == {"digest": "d1", "floors": {"links.f1": 0.68}}


def test_pinning_again_raises_and_never_lowers(pinned: dict):
    assert gate.raised(pinned, "story", "d1", {"links.f1": 0.5})["corpora"] == pinned["corpora"]
    higher = gate.raised(pinned, "story", "d1", {"links.f1": 0.8, "standing": 0.4})
    assert higher["corpora"]["story"]["floors"] == {"links.f1": 0.78, "standing": 0.38}


def test_changed_data_wipes_no_floor(pinned: dict):
    """It once did: a corpus at 0.8 was taken at 0.08 after its gold had changed."""
    with pytest.raises(gate.FloorError, match="--renew story"):
        gate.raised(pinned, "story", "d2", {"links.f1": 0.08})


def test_floors_of_changed_data_start_anew_with_a_reason_and_what_fell_is_on_record(pinned: dict):
    both = gate.raised(pinned, "story", "d1", {"links.f1": 0.7, "standing": 0.5, "questions": 0.5})
    anew = gate.renewed(
        both, "story", "d2", got={"links.f1": 0.6, "standing": 0.6}, reason="two figures were mislabelled"
    )
    assert anew["corpora"]["story"] == {"digest": "d2", "floors": {"links.f1": 0.58, "standing": 0.58}}
    assert anew["renewed"] == [
        {
            "corpus": "story",
            "from": "d1",
            "fell": {"links.f1": [0.68, 0.58], "questions": [0.48, None]},
            "reason": "two figures were mislabelled",
        }
    ]


@pytest.mark.parametrize(
    ("name", "digest", "reason", "says"),
    [
        ("story", "d2", "", "reason"),
        ("elsewhere", "d2", "because", "no floors yet"),
        ("story", "d1", "because", "is what it was"),
    ],
)
def test_starting_anew_is_refused(pinned: dict, name: str, digest: str, *, reason: str, says: str):
    with pytest.raises(gate.FloorError, match=says):
        gate.renewed(pinned, name, digest, got={"links.f1": 0.5}, reason=reason)


@pytest.mark.parametrize("got", [0.0, 0.01, 0.1, 0.219])
def test_a_floor_near_nothing_is_not_pinned(got: float):
    assert gate.raised(EMPTY, "story", "d1", {"links.f1": got})["corpora"]["story"]["floors"] == {}


def test_a_floor_that_falls_near_nothing_goes_and_stays_on_record(pinned: dict):
    low = gate.lowered(pinned, "story/links.f1", 0.1, "the gold holds one link")
    assert low["corpora"]["story"]["floors"] == {}
    assert low["lowered"][0]["to"] is None


def test_a_metric_without_a_floor_says_so():
    lines, _ = gate.compare(EMPTY, "story", "d1", {"links.f1": 0.1})
    assert [line.verdict for line in lines] == ["no floor"]


def test_no_floor_in_the_repository_guards_nothing():
    floors = gate.load()["corpora"]
    assert [(c, m) for c, e in floors.items() for m, f in e["floors"].items() if f < gate.LEAST] == []


@pytest.mark.parametrize("edit", ["floor", "reason", "seal", "no seal"])
def test_floors_edited_by_hand_are_not_read(pinned: dict, tmp_path: Path, edit: str):
    path = tmp_path / "floors.json"
    gate.save(gate.lowered(pinned, "story/links.f1", 0.6, "stricter gold"), path)
    floors = json.loads(path.read_text("utf-8"))
    if edit == "floor":
        floors["corpora"]["story"]["floors"]["links.f1"] = 0.3
    elif edit == "reason":
        floors["lowered"] = []
    elif edit == "seal":
        floors["seal"] = "0" * 16
    else:
        del floors["seal"]
    path.write_text(json.dumps(floors), "utf-8")
    with pytest.raises(gate.FloorError, match="by hand"):
        gate.load(path)


def test_floors_that_were_saved_are_read(pinned: dict, tmp_path: Path):
    gate.save(pinned, tmp_path / "floors.json")
    assert gate.load(tmp_path / "floors.json") == pinned


def test_the_gate_requires_every_corpus_that_has_floors():
    script = (corpora.ROOT / ".ci" / "run").read_text("utf-8")
    named = re.search(r"^corpora=\(\n(.*?)^\)", script, re.MULTILINE | re.DOTALL)
    assert named is not None
    assert set(named[1].split()) == set(gate.load()["corpora"])


def test_a_metric_under_its_floor_does_not_hold(pinned: dict):
    lines, problem = gate.compare(pinned, "story", "d1", {"links.f1": 0.67})
    assert problem is None
    assert [line.holds for line in lines] == [False]


def test_a_metric_exactly_at_its_floor_holds(pinned: dict):
    lines, _ = gate.compare(pinned, "story", "d1", {"links.f1": 0.68})
    assert [line.holds for line in lines] == [True]


def test_a_metric_that_is_gone_does_not_hold(pinned: dict):
    lines, _ = gate.compare(pinned, "story", "d1", {})
    assert [(line.metric, line.holds) for line in lines] == [("links.f1", False)]


def test_changed_data_is_said(pinned: dict):
    _, problem = gate.compare(pinned, "story", "d2", {"links.f1": 0.9})
    assert "story" in problem


def test_a_corpus_without_floors_holds():
    lines, problem = gate.compare(EMPTY, "story", "d1", {"links.f1": 0.1})
    assert problem is None
    assert all(line.holds for line in lines)


@pytest.mark.parametrize(
    ("which", "to", "reason", "says"),
    [
        ("story/links.f1", 0.6, " ", "reason"),
        ("story/standing", 0.6, "because", "no such floor"),
        ("elsewhere/links.f1", 0.6, "because", "no such floor"),
        ("story/links.f1", 0.9, "because", "not lower"),
        ("story/links.f1", None, "because", "not measured"),
    ],
)
def test_lowering_is_refused(pinned: dict, which: str, to: float | None, *, reason: str, says: str):
    with pytest.raises(gate.FloorError, match=says):
        gate.lowered(pinned, which, to, reason)


def test_lowering_is_recorded(pinned: dict):
    low = gate.lowered(pinned, "story/links.f1", 0.6, "the gold now holds rates")
    assert low["corpora"]["story"]["floors"]["links.f1"] == 0.58
    assert low["lowered"] == [
        {"floor": "story/links.f1", "from": 0.68, "to": 0.58, "reason": "the gold now holds rates"}
    ]


def test_the_digest_is_that_of_names_and_bytes(tmp_path: Path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("one", "utf-8")
    second.write_text("one", "utf-8")
    digests = {Corpus("x", files, dict).digest() for files in ((first,), (second,), (first, second))}
    assert len(digests) == 3
    second.write_text("two", "utf-8")
    assert Corpus("x", (second,), dict).digest() not in digests


@pytest.fixture
def one_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict:
    """The command line with a corpus whose score can be set, and floors of its own."""
    got = {"links.f1": 0.7}
    file = tmp_path / "data"
    file.write_bytes(b"1")
    corpus = Corpus("story", (file,), lambda: dict(got))
    monkeypatch.setattr(corpora, "find", lambda *_places, **_full: ([corpus], ["bench geo"]))
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    load, save = gate.load, gate.save
    monkeypatch.setattr(gate, "load", lambda: load(tmp_path / "floors.json"))
    monkeypatch.setattr(gate, "save", lambda floors: save(floors, tmp_path / "floors.json"))
    return got


def test_the_gate_from_end_to_end(one_corpus: dict, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["gate"]) == 0
    assert main(["pin"]) == 0
    one_corpus["links.f1"] = 0.65
    assert main(["gate"]) == 1
    said = capsys.readouterr()
    assert "UNDER" in said.out
    assert "skipped: bench geo is not here" in said.err
    assert main(["pin", "--lower", "story/links.f1"]) == 2
    assert main(["pin", "--lower", "story/links.f1", "--reason", "stricter gold"]) == 0
    assert main(["gate"]) == 0
    assert (
        json.loads((tmp_path / "floors.json").read_text("utf-8"))["lowered"][0]["reason"] == "stricter gold"
    )


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of Python 3.12 on: this process has threads
def test_two_processes_measure_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def broken() -> dict:
        raise ModuleNotFoundError("no module named pages")

    measured = {"sample": 0.5, "own-a": 0.7, "own-b": 0.9}
    found = [Corpus(name, (), lambda got=got: {"links.f1": got}) for name, got in measured.items()]
    monkeypatch.setattr(
        corpora, "find", lambda *_places, **_full: ([*found, Corpus("pages", (), broken)], [])
    )
    said = []
    for jobs in ("1", "2"):
        assert main(["score", "--jobs", jobs]) == 0
        said.append(capsys.readouterr())
    assert said[0].out == said[1].out
    assert [name for name in measured if name in said[1].out] == list(measured)
    assert "skipped: pages: no module named pages" in said[1].err


def test_a_floor_is_not_set_from_a_corpus_that_is_absent(
    one_corpus: dict, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """It once became -0.02."""
    assert main(["pin"]) == 0
    before = (tmp_path / "floors.json").read_text("utf-8")
    call = ["pin", "--lower", "story/links.f1", "--reason", "because"]
    assert main([*call, "--only", "another"]) == 2
    one_corpus.clear()
    assert main(call) == 2
    assert capsys.readouterr().err.count("not measured") == 2
    assert (tmp_path / "floors.json").read_text("utf-8") == before


def test_changed_gold_from_end_to_end(one_corpus: dict, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["pin"]) == 0
    (tmp_path / "data").write_bytes(b"2")
    one_corpus["links.f1"] = 0.3
    assert main(["gate"]) == 1
    assert main(["pin"]) == 2
    assert main(["pin", "--lower", "story/links.f1", "--reason", "because"]) == 2
    assert main(["pin", "--renew", "story"]) == 2
    assert main(["pin", "--renew", "another", "--reason", "because"]) == 2
    assert capsys.readouterr().err.count("the data changed") == 3
    assert main(["pin", "--renew", "story", "--reason", "the gold has rates now"]) == 0
    assert main(["gate"]) == 0


def test_what_is_required_and_missing_is_said_loudly(one_corpus: dict, capsys: pytest.CaptureFixture[str]):
    assert main(["pin"]) == 0
    capsys.readouterr()
    assert main(["gate", "--require", "story", "seeds"]) == 0
    said = capsys.readouterr().err
    assert "NOT GUARDED in this run, 1 of 2 corpora are not here" in said
    assert "MISSING seeds" in said
    assert "MISSING story" not in said


def test_what_is_required_and_here_must_have_floors(one_corpus: dict, capsys: pytest.CaptureFixture[str]):
    assert main(["gate", "--require", "story"]) == 1
    assert "story is required and has no floors" in capsys.readouterr().err


def test_what_is_required_and_here_must_be_measured(
    one_corpus: dict, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def broken() -> dict:
        raise ModuleNotFoundError("no module named pages")

    corpus = Corpus("story", (), broken)
    monkeypatch.setattr(corpora, "find", lambda *_places, **_full: ([corpus], []))
    assert main(["gate"]) == 0
    assert main(["gate", "--require", "story"]) == 1
    assert "story is here and could not be measured" in capsys.readouterr().err


def test_the_gate_does_not_start_with_floors_edited_by_hand(
    one_corpus: dict, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["pin"]) == 0
    path = tmp_path / "floors.json"
    path.write_text(path.read_text("utf-8").replace("0.68", "0.38"), "utf-8")
    assert main(["gate"]) == main(["pin"]) == 2
    assert capsys.readouterr().err.count("by hand") == 2


def test_the_floors_in_the_repository_are_for_the_sample_that_is_here():
    floors = gate.load()
    assert floors["corpora"]["sample"]["digest"] == corpora.sample().digest()


def test_the_gold_of_the_sample_is_sound():
    assert problems(read(SAMPLE_GOLD), sample_texts()) == []


def test_the_check_of_the_gold_can_fail():
    gold = read(SAMPLE_GOLD)
    gold["figures"][0]["start"] += 1
    gold["sums"][0]["holds"] = True
    gold["slots"][0]["readings"][0]["value"] = 13
    gold["nonfigures"] = []
    assert len(problems(gold, sample_texts())) > 4


@pytest.mark.parametrize(("part", "taken"), [(None, 7), (3, 3), (7, 7), (20, 7)])
def test_a_part_is_spread_over_all_records(part: int | None, taken: int):
    records = list("abcdefg")
    found = corpora.evenly(records, part)
    assert len(found) == len(set(found)) == taken
    assert found == sorted(found)
    assert found[0] == "a"


def test_means_are_of_events_with_a_score():
    assert corpora.means([{"links.f1": 1.0}, {"links.f1": 0.5, "far.f1": None}]) == {"links.f1": 0.75}
    assert corpora.means([{"links.f1": 1.0}]) == {}


@pytest.mark.parametrize(
    ("only", "measured"),
    [
        (None, {"figures-seen", "quantities"}),
        ([], {"figures-seen", "quantities"}),
        (["figures"], {"figures-seen"}),
        (["figures-aside", "quantities"], {"figures-aside", "quantities"}),
    ],
)
def test_what_is_set_aside_is_measured_when_it_is_named(only: list[str] | None, measured: set[str]) -> None:
    names = ("figures-seen", "figures-aside", "quantities")
    given = argparse.Namespace(only=only)
    assert {name for name in names if asked_for(name, given)} == measured
