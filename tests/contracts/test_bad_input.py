"""Bad input through the command: named with its reason, the rest goes on, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from crosswire.cli.app import app
from crosswire.language_model import ENGLISH
from crosswire.languages.en import parser

GOOD = """Two ferries collide off the coast

4 May 2022

Three people were injured on Wednesday when two ferries collided, the coast guard said. The coast guard said \
that 214 passengers were taken ashore.
"""
GERMAN = (
    "Bei einem Brand in einer Lagerhalle sind am Mittwoch nach Angaben der Polizei zwei Menschen verletzt "
    "worden. "
    "Die Feuerwehr war mit achtzig Einsatzkräften vor Ort und löschte die Flammen bis zum Abend. "
    "Warum das Feuer ausbrach, wird nun untersucht, sagte ein Sprecher der Stadt.\n"
)


@pytest.fixture
def bad(tmp_path: Path) -> dict[str, Path | str]:
    """One input of each bad kind."""
    files: dict[str, bytes] = {
        "empty.txt": b"",
        "blank.txt": b" \n\n\t\n",
        "binary.bin": bytes(range(256)) * 40,
        "mislabelled.txt": b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20,
        "cut.jsonl": b'{"id": "a", "text": "The mayor said that nine',
        "german.txt": GERMAN.encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    named: dict[str, Path | str] = {name: tmp_path / name for name in (*files, "huge.txt", "missing.txt")}
    return named | {"http://127.0.0.1:9/story": "http://127.0.0.1:9/story"}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crosswire.cli", "brief", "--format", "json", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ})  # noqa: S603


def test_each_is_named_with_its_reason_and_the_rest_goes_on(bad: dict[str, Path | str], tmp_path: Path):
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    ran = run(good, *bad.values())
    assert "Traceback" not in ran.stderr
    assert ran.returncode == 1, ran.stderr
    brief = json.loads(ran.stdout)
    assert [Path(r["path"]).stem for r in brief["reports"]] == ["good"]
    skipped = {s["input"]: s["error"] for s in brief["skipped"]}
    for name in bad:
        assert name in ran.stderr
        assert any(name in source and error.strip() for source, error in skipped.items()), name


def test_nothing_readable_is_status_three(bad: dict[str, Path | str]):
    ran = run(bad["empty.txt"], bad["binary.bin"])
    assert ran.returncode == 3, ran.stderr
    assert "Traceback" not in ran.stderr
    assert "empty.txt" in ran.stderr
    assert "binary.bin" in ran.stderr
    assert ran.stdout == ""


def test_a_text_in_another_encoding_is_read_or_named_but_never_garbled(tmp_path: Path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes(
        "The café in São Tomé said on 3 May 2022 that nine guests fell ill.\n".encode("latin-1")
    )
    status, out, err = called("brief", latin, "--format", "json")
    assert "�" not in out
    if status == 0:
        assert "café" in json.loads(out)["reports"][0]["text"]
    else:
        assert "latin.txt" in err


def test_a_wrong_call_is_status_two():
    ran = run("--no-such-option")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr


def called(*arguments: str | Path) -> tuple[int, str, str]:
    """Status, standard output and standard error of a command in this process: the model is loaded once."""
    done = CliRunner().invoke(app, [str(one) for one in arguments])
    return done.exit_code, done.stdout_bytes.decode("utf-8"), done.stderr_bytes.decode("utf-8")


def strictly(text: str) -> Any:
    """JSON as every other reader takes it: no NaN, no infinity."""
    return json.loads(text, parse_constant=pytest.fail)


TOO_MUCH = {
    "NaN": ("NaN", "the key 'share' holds NaN, which is no JSON value"),
    "infinity": ("-Infinity", "the key 'share' holds -Infinity"),
    "1e400": ("1e400", "the key 'share' holds 1e400, a number too large"),
    "NaN far inside": ('{"a": [1, {"b": NaN}]}', "the key 'share' holds NaN"),
    "309 digits": ("9" * 309, "the key 'share' holds 99999999999999999999… (309 characters)"),
    "more digits than Python turns into text": ("7" * 6000, "too large to be kept"),
    "deep": ("[" * 200 + "]" * 200, "the key 'share' is nested more than 100 deep"),
    "deeper than Python follows": ("[" * 100_000 + "]" * 100_000, "nested too deep"),
}


@pytest.mark.parametrize("case", TOO_MUCH)
@pytest.mark.parametrize("suffix", ["jsonl", "json"])
def test_a_json_value_that_no_brief_can_hold_is_named_and_the_rest_goes_on(
    case: str, suffix: str, tmp_path: Path
):
    value, why = TOO_MUCH[case]
    bad = tmp_path / f"wire.{suffix}"
    rows = [
        f'{{"id": "bad", "text": "Six boats sank.", "share": {value}}}',
        json.dumps({"id": "b", "text": GOOD}),
    ]
    bad.write_text("\n".join(rows) if suffix == "jsonl" else f"[{', '.join(rows)}]", encoding="utf-8")
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    status, out, err = called("brief", good, bad, "--format", "json")
    assert status == 1, err
    assert why in err
    stems = {"good", "wire"} if suffix == "jsonl" or "follows" not in case else {"good"}
    assert {Path(r["path"]).stem for r in strictly(out)["reports"]} == stems


def test_a_number_without_end_is_named_and_its_report_read_without_it(tmp_path: Path):
    good, bad = tmp_path / "good.txt", tmp_path / "digits.txt"
    good.write_text(GOOD, encoding="utf-8")
    for number in ("9" * 309, "1" * 309, "4" * 5000, "8" * 320 + " million", "$" + "3" * 330 + "bn"):
        bad.write_text(f"{GOOD}\nThe clerk counted {number} votes, and 17 sheep.\n", encoding="utf-8")
        status, out, err = called("brief", good, bad, "--format", "json")
        assert status == 1, err
        assert "digits.txt: the number at character" in err
        brief = strictly(out)
        assert [Path(r["path"]).stem for r in brief["reports"]] == ["digits", "good"]
        (digits,) = [r["id"] for r in brief["reports"] if Path(r["path"]) == bad]
        told = {f["value"] for f in brief["figures"] if f["report"] == digits}
        assert told == {2, 3, 214, 17}


@pytest.mark.parametrize("written", ["inf", "Infinity", "nan", "NaN", "1e400", "-inf"])
def test_words_that_python_takes_for_numbers_are_words(written: str, tmp_path: Path):
    path = tmp_path / "words.txt"
    path.write_text(f"{GOOD}\nAbout {written} people came, and {written} per cent went.\n", encoding="utf-8")
    status, out, err = called("brief", path, "--format", "json")
    assert status == 0, err
    strictly(out)


def test_paragraphs_longer_than_the_language_pipeline_takes_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(parser.load(ENGLISH.pipeline), "max_length", 20_000)  # a million, as it comes
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    for number in range(3):
        (tmp_path / f"endless{number}.txt").write_text("Nine boats sank. " * 2_000, encoding="utf-8")
    status, out, err = called("brief", tmp_path, "--format", "json")
    assert status == 1, err
    assert err.count("the paragraph at character 0 has 33,999 characters") == 3
    assert [Path(r["path"]).stem for r in strictly(out)["reports"]] == ["good"]


def test_half_an_emoji_in_a_record_is_read_and_keeps_its_place(tmp_path: Path):
    rows = [
        {
            "id": "cut",
            "text": "Six boats sank near Marn \ud83d on Monday, Ada Voss said. “Five”\ude00 came. \ud83d",
            "language": "en",
        },
        {
            "id": "half\udce9",
            "title": "Boats \ud83d",
            "author": "Ada \udfffVoss",
            "text": "\ud83d" * 30 + GOOD,
        },
    ]
    (tmp_path / "wire.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for format_ in ("json", "terminal", "markdown", "html"):
        status, _, err = called("brief", tmp_path, "--format", format_)
        assert status == 0, err
    status, out, err = called("brief", tmp_path, "--format", "json")
    texts = {r["id"]: r["text"] for r in strictly(out)["reports"]}
    assert set(texts) == {"cut", "half\ufffd"}
    assert texts["cut"].index("on Monday") == rows[0]["text"].index("on Monday")
    for command in ("extract", "tally"):
        assert called(command, tmp_path)[0] == 0


def test_a_name_that_is_not_utf8_shows_everywhere(tmp_path: Path):
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(raw, "wb") as file:  # noqa: PTH123 - a name of bytes
            file.write(GOOD.encode())
        with open(os.fsencode(tmp_path) + b"/vid\xe9.txt", "wb"):  # noqa: PTH123
            pass
    except OSError:
        pytest.skip("this file system takes no such name")
    for format_ in ("json", "terminal", "markdown", "html"):
        status, _, err = called("brief", tmp_path, "--format", format_)
        assert status == 1, err
        assert "vid\ufffd.txt: it is empty" in err
    for command in ("extract", "tally"):
        assert called(command, tmp_path)[0] == 1


ODD = (
    *(
        "1" + "0" * 305,
        "0." + "0" * 400 + "1",
        "5/0",
        "0/0",
        "10^400",
        "½" * 50,
        "IX" * 200,
        "٣٤٥",
        "𝟗𝟗",
        "1..5",
    ),
    *(
        "1,000,000,000,000,000,000,000,000,000,000",
        "one million million million million million million million",
    ),
    *(
        "hundreds of thousands of millions of billions",
        "zero of zero",
        "between 10 and 5",
        "up to up to 5",
        "-0.0",
    ),
    *("2023-99-99", "31 February 2023", "29 February 1900", "4 July 99999", "in 99999999999 days", "25:61"),
    *(
        "99999999999 years ago",
        "in the year 0",
        "year 10000",
        "9999-12-31",
        "0001-01-01",
        "the 999999th century",
    ),
    *("\u200b5\u200b0", "5\u202e6", "\x1b[31m5\x1b[0m", "\u2028", "😀5😀", "a\u0301" * 100, "“" * 60, '""""'),
    *(
        "(((((((((",
        "]" * 50,
        "[[5]]",
        "http://" + "a" * 3000,
        "." * 1000,
        "said said said",
        "told told",
        "O'O'O'O'",
    ),
)
EARLIEST, LATEST = "0001-01-02T00:00:00+00:00", "9999-12-30T23:00:00-05:00"


@pytest.mark.parametrize("published", [None, EARLIEST, LATEST])
def test_odd_numbers_dates_and_signs_are_no_fault(published: str | None, tmp_path: Path):
    frame = "The port said {0} boats sank near Marn on {0}.\n\nAbout {0} were hurt. “{0},” said Ada Voss.\n"
    rows = [
        {"id": f"odd{n}", "language": "en", "text": frame.format(odd), "published": published}
        for n, odd in enumerate(ODD)
    ]
    (tmp_path / "odd.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    status, out, err = called("brief", tmp_path, "--format", "json")
    assert "fault" not in err
    assert status in {0, 1}, err
    brief = strictly(out)
    assert len(brief["reports"]) + len(brief["skipped"]) >= len(ODD)
