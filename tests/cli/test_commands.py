"""The commands: statuses, streams, files, bad input. In one process, so that the model is loaded once."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from crosswire import sample
from crosswire.cli.app import app
from crosswire.render.schema import schema

STORY = (
    "A landslide buried part of the village of Marn on Monday. "
    "At least 12 people were killed, the mayor said.\n\n"
    "“The hill came down in one piece,” said Tove Aske, a farmer.\n"
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("story") / "marn.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@dataclass(frozen=True)
class Done:
    """What a call left behind."""

    returncode: int
    stdout: bytes
    stderr: bytes


def crosswire(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> Done:
    clean = {name: None for name in os.environ if name.startswith("CROSSWIRE_")}
    done = CliRunner().invoke(app, [str(a) for a in arguments], input=stdin, env={**clean, **environment})
    return Done(done.exit_code, done.stdout_bytes, done.stderr_bytes)


def test_version_and_help_say_so() -> None:
    assert crosswire("--version").stdout.startswith(b"crosswire ")
    assert b"Examples:" in crosswire("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief",),
        ("extract",),
        ("brief", "--sample", "also.txt"),
        ("brief", "--nonsense"),
        ("brief", "--sample", "--format", "docx"),
        ("brief", "--sample", "--keep", "extracts"),
        ("brief", "--sample", "--keep", "nonsense=x.json"),
        ("brief", "--sample", "--published", "yesterday"),
        ("diff", "missing.json", "missing.json"),
        ("nonsense",),
    ],
)
def test_a_wrong_call_is_status_2(arguments: tuple[str, ...]) -> None:
    done = crosswire(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr
    assert not done.stdout


def test_nothing_read_is_status_3_and_names_the_input(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = crosswire("brief", empty, tmp_path / "missing.txt")
    assert done.returncode == 3
    assert b"empty.txt" in done.stderr
    assert b"missing.txt" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not done.stdout


def test_a_skipped_input_is_status_1_and_named(story: Path, tmp_path: Path) -> None:
    bad = tmp_path / "picture.txt"
    bad.write_bytes(bytes(range(256)) * 4)
    done = crosswire("brief", story, bad, "--format", "json", "--quiet")
    assert done.returncode == 1
    assert b"picture.txt" in done.stderr
    brief = json.loads(done.stdout)
    assert [Path(one["input"]).name for one in brief["skipped"]] == ["picture.txt"]
    assert [Path(report["path"]).stem for report in brief["reports"]] == ["marn"]


def test_messages_as_json(story: Path, tmp_path: Path) -> None:
    bad = tmp_path / "empty.txt"
    bad.write_bytes(b"")
    done = crosswire("brief", story, bad, "--log-format", "json")
    lines = [json.loads(line) for line in done.stderr.decode().splitlines()]
    assert [line["level"] for line in lines] == ["warning", "info"]
    assert lines[0]["input"].endswith("empty.txt")
    assert lines[0]["error"]


def test_a_brief_of_one_report_fits_the_schema_and_goes_to_a_file(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.json"
    done = crosswire("brief", story, "--format", "json", "--out", out, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    brief = json.loads(out.read_text(encoding="utf-8"))
    assert list(jsonschema.Draft202012Validator(schema()).iter_errors(brief)) == []
    assert brief["reports"][0]["text"] == STORY


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("format_", ["terminal", "markdown", "html"])
def test_every_format_of_the_sample(format_: str) -> None:
    done = crosswire("brief", "--sample", "--format", format_)
    assert done.returncode == 0, done.stderr.decode()
    assert b"\x1b" not in done.stdout
    assert len(done.stdout) > 1000
    assert b"8 reports" in done.stderr


def test_two_runs_of_the_sample_are_the_same_bytes_in_any_order() -> None:
    paths = sample.paths()
    first = crosswire("brief", *paths, "--format", "json").stdout
    second = crosswire("brief", *reversed(paths), "--format", "json").stdout
    assert first
    assert first == second


def test_stages_can_be_listed_and_kept(story: Path, tmp_path: Path) -> None:
    stages = [line.split()[0] for line in crosswire("brief", "--list-stages").stdout.decode().splitlines()]
    keep = [part for stage in stages for part in ("--keep", f"{stage}={tmp_path / stage}.json")]
    assert crosswire("brief", story, *keep).returncode == 0
    kept = {stage: json.loads((tmp_path / f"{stage}.json").read_text(encoding="utf-8")) for stage in stages}
    assert Path(kept["reading"]["reports"][0]["path"]).stem == "marn"
    assert kept["extracts"][0]["figures"]
    assert kept["brief"]["schema"].startswith("crosswire/brief/")


def test_extract_prints_the_documented_shape(story: Path) -> None:
    done = crosswire("extract", "-", stdin=story.read_bytes())
    assert done.returncode == 0, done.stderr.decode()
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(lines) == 1
    keys = ["id", "text", "noise", "sentences", "statements", "figures", "mentions", "places", "dates"]
    assert list(lines[0])[: len(keys)] == keys
    assert lines[0]["schema"] == "crosswire/extract/1"
    for kind in ("sentences", "mentions", "places", "dates", "figures"):
        for one in lines[0][kind]:
            assert 0 <= one["start"] < one["end"] <= len(STORY)
    assert all(
        {"start", "end", "name", "lat", "lon", "geonames_id"} <= set(place) for place in lines[0]["places"]
    )


def test_settings_come_from_options_before_the_environment(story: Path) -> None:
    told = crosswire(
        "brief", story, "--format", "json", "--outlet", "Marn Gazette", CROSSWIRE_OUTLET="Elsewhere"
    )
    assert json.loads(told.stdout)["reports"][0]["outlet"] == "Marn Gazette"
    surroundings = crosswire("brief", story, "--format", "json", CROSSWIRE_OUTLET="Elsewhere")
    assert json.loads(surroundings.stdout)["reports"][0]["outlet"] == "Elsewhere"


def test_a_reader_that_leaves_is_no_error() -> None:
    command = f"{sys.executable} -m crosswire.cli brief --list-stages | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, timeout=120)  # noqa: S602
    assert (done.stdout, done.stderr) == (b"r", b"")


def test_interrupted_without_a_traceback() -> None:
    """A program of its own, for the signal; it waits for standard input when the signal comes."""
    code = (
        "import signal, sys, threading, os, time\n"
        "from crosswire.cli import main\n"
        # A runner in the background ignores the signal, and its children inherit that.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "sys.argv = ['crosswire', 'brief', '-']\n"
        "main()\n"
    )
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stderr
        guard = threading.Timer(60, running.kill)
        guard.start()
        errors = running.stderr.read()
        running.wait(timeout=60)
        guard.cancel()
    assert running.returncode == 130
    assert b"Traceback" not in errors


def test_diff_of_two_briefs(story: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.txt"
    later.write_text(STORY.replace("At least 12", "At least 15"), encoding="utf-8")
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    assert crosswire("brief", story, "--format", "json", "--out", old).returncode == 0
    assert crosswire("brief", story, later, "--format", "json", "--out", new).returncode == 0
    same = crosswire("diff", old, old)
    assert (same.returncode, same.stdout) == (0, b"Nothing changed.\n")
    done = crosswire("diff", old, new, "--format", "json", "--quiet")
    assert done.returncode == 0
    changes = json.loads(done.stdout)
    assert ("added", "report") in [(c["kind"], c["subject"]) for c in changes]
    assert any(c["subject"] == "question" and c["gained"] for c in changes)
    assert b"15" in crosswire("diff", old, new).stdout


INCIDENTS = [
    {
        "id": "a1",
        "incident": "north",
        "text": "Two people were killed and five others injured in a crash near Marn.",
    },
    {
        "id": "a2",
        "incident": "north",
        "text": "Three people were killed in the crash near Marn, police said.",
    },
    {"id": "b1", "incident": "=south", "text": "A man was shot dead in Selby on Sunday, police said."},
]


@pytest.fixture(scope="module")
def incidents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tally") / "incidents.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in INCIDENTS), encoding="utf-8")
    return path


def test_tally_by_a_field_of_the_input(incidents: Path) -> None:
    done = crosswire(
        "tally", incidents, "--group", "incident", "--policy", "conservative", "--format", "json"
    )
    assert done.returncode == 0, done.stderr.decode()
    counts = {(c["group"], c["outcome"]): c for c in json.loads(done.stdout)}
    north = counts["north", "killed"]
    assert (north["low"], north["best"], north["high"]) == (2, 2, 3)
    assert north["reports"] == ["a1", "a2"]
    assert counts["=south", "killed"]["best"] == 1
    for count in counts.values():
        for passage in count["evidence"]:
            text = next(one["text"] for one in INCIDENTS if one["id"] == passage["report"])
            assert text[passage["start"] : passage["end"]]


def test_tally_as_csv_runs_no_formula(incidents: Path) -> None:
    lines = crosswire("tally", incidents, "--group", "incident").stdout.decode().splitlines()
    assert lines[0] == "group,outcome,low,best,high,bound,basis,policy,reports,evidence"
    assert [line.split(",")[0] for line in lines[1:]] == ["north", "north", "'=south"]


def test_tally_by_a_field_that_no_report_has(incidents: Path) -> None:
    done = crosswire("tally", incidents, "--group", "nonsense")
    assert done.returncode == 2
    assert b"nonsense" in done.stderr


def test_diff_of_what_is_no_brief_is_status_3(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"schema": "crosswire/brief/0"}', encoding="utf-8")
    done = crosswire("diff", path, path)
    assert done.returncode == 3
    assert b"x.json" in done.stderr


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from crosswire.cli.app import app\n"
        "import typer.testing\n"
        "assert typer.testing.CliRunner().invoke(app, ['brief', '--help']).exit_code == 0\n"
        "heavy = {'spacy', 'onnxruntime', 'numpy', 'trafilatura', 'jinja2', 'pandas'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()


def test_a_missing_resource_is_status_4(story: Path) -> None:
    done = crosswire("brief", story, CROSSWIRE_LANGUAGE_PIPELINE="no_such_pipeline")
    assert done.returncode == 4
    assert b"no_such_pipeline" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not done.stdout


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_tally_names_what_it_skipped(incidents: Path, tmp_path: Path, format_: str) -> None:
    bad = tmp_path / "picture.txt"
    bad.write_bytes(bytes(range(256)) * 4)
    done = crosswire("tally", incidents, bad, "--format", format_)
    assert done.returncode == 1
    assert b"skipped" in done.stderr
    assert b"picture.txt" in done.stderr
    assert b"killed" in done.stdout


def test_extract_names_what_it_skipped(story: Path, tmp_path: Path) -> None:
    done = crosswire("extract", story, tmp_path / "missing.txt")
    assert done.returncode == 1
    assert b"missing.txt" in done.stderr


@pytest.mark.parametrize("debug", [False, True])
@pytest.mark.parametrize("log", ["text", "json"])
def test_a_fault_of_crosswire_is_status_70(
    story: Path, monkeypatch: pytest.MonkeyPatch, debug: bool, log: str
) -> None:
    from crosswire import pipeline

    def broken(*_: object, **__: object) -> None:
        raise LookupError("no such drawer")

    monkeypatch.setattr(pipeline, "brief", broken)
    done = crosswire("brief", story, "--log-format", log, *(["--debug"] if debug else []))
    assert done.returncode == 70
    assert b"a fault of crosswire (LookupError: no such drawer)" in done.stderr
    assert (b"Traceback" in done.stderr) is debug
    if log == "json":
        assert all(json.loads(line)["level"] == "error" for line in done.stderr.splitlines())


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_over_one_report_is_named_and_shown_where(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, debug: bool
) -> None:
    reading = importlib.import_module("crosswire.read.reading")
    real = reading.noted

    def noted(draft: object, settings: object) -> object:
        if "other" in str(getattr(draft, "path", "")):
            raise LookupError("no such drawer")
        return real(draft, settings)

    monkeypatch.setattr(reading, "noted", noted)
    other = tmp_path / "other.txt"
    other.write_text(STORY)
    done = crosswire("brief", story, other, *(["--debug"] if debug else []))
    assert done.returncode == 1
    assert b"other.txt: a fault of crosswire (LookupError: no such drawer)" in done.stderr
    assert (b"Traceback" in done.stderr) is debug
    alone = crosswire("brief", other)
    assert alone.returncode == 70
    assert b"other.txt: a fault of crosswire" in alone.stderr


@pytest.mark.usefixtures("read_once")
def test_tally_of_the_sample() -> None:
    done = crosswire("tally", "--sample", "--format", "json")
    assert done.returncode == 0
    rows = {row["outcome"]: row for row in json.loads(done.stdout)}
    assert (rows["missing"]["low"], rows["missing"]["high"]) == (57, 120)
    assert (rows["killed"]["bound"], rows["killed"]["basis"]) == ("exact", "figures")


def test_tally_of_the_sample_takes_no_input(tmp_path: Path) -> None:
    done = crosswire("tally", "--sample", tmp_path)
    assert done.returncode == 2
    assert b"--sample takes no INPUT" in done.stderr


def test_a_name_cannot_look_like_a_message(story: Path, tmp_path: Path) -> None:
    (tmp_path / "x\ncrosswire: error: all is lost\x1b[2J.txt").write_bytes(b"")
    done = crosswire("brief", story, tmp_path, "--quiet")
    assert done.returncode == 1
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("x crosswire: error: all is lost.txt: it is empty")


def test_a_setting_that_does_not_exist_is_status_2_and_names_the_nearest(story: Path) -> None:
    done = crosswire("brief", story, CROSSWIRE_OUTLETS="Marn Gazette")
    assert done.returncode == 2
    assert b"CROSSWIRE_OUTLETS" in done.stderr
    assert b"the nearest is 'outlet'" in done.stderr
