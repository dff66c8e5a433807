"""A language is one folder: with it, its reports go through to the brief; nothing else is changed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import crosswire
from crosswire.errors import NothingRead
from crosswire.languages import base, known, pack

TOY = Path(__file__).parent / "packs"
MONDAY = "17 karmo esti drukti en Lund. 40 karmo esti vulni en Lund."
TUESDAY = "19 karmo esti drukti en Lund. 3 brinko esti ruini en Lund."
ENGLISH = "Nineteen people were killed in Lund, the mayor said on Tuesday. Three houses were destroyed."


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The toy language, as a package on the path that names it among its entry points."""
    monkeypatch.setattr(sys, "path", [str(TOY), *sys.path])
    base.pack.cache_clear()
    yield
    base.pack.cache_clear()


def written(folder: Path, outlet: str, text: str, language: str = "xx") -> Path:
    path = folder / f"{outlet}.json"
    day = 4 if text == MONDAY else 5
    told = {"text": text, "language": language, "published": f"2024-03-{day:02}T09:00:00Z", "outlet": outlet}
    path.write_text(json.dumps(told), "utf-8")
    return path


def test_without_the_folder_the_language_is_named_and_not_read(tmp_path: Path) -> None:
    assert pack("xx") is None
    with pytest.raises(NothingRead, match="no language model for 'xx'"):
        crosswire.brief(written(tmp_path, "Alpha", MONDAY))


def test_a_folder_is_enough(installed: None, tmp_path: Path) -> None:
    assert known() == ["en", "xx"]
    brief = crosswire.brief([written(tmp_path, "Alpha", MONDAY), written(tmp_path, "Beta", TUESDAY)])
    assert not brief.skipped
    assert brief.models["toy"] == "1"
    told = {(f.value, f.counted, f.predicate) for f in brief.figures}
    assert told == {
        (17, "person", "killed"),
        (40, "person", "injured"),
        (19, "person", "killed"),
        (3, "house", "destroyed"),
    }
    (killed,) = [q for q in brief.questions if q.predicate == "killed"]
    assert [a.value for a in killed.answers] == [17, 19]
    assert [e.name for e in brief.entities] == ["Lund"]
    texts = {r.id: r.text for r in brief.reports}
    assert all(texts[f.report][f.start : f.end] == f.text for f in brief.figures)


def test_two_languages_meet_in_one_question(installed: None, tmp_path: Path) -> None:
    inputs = [written(tmp_path, "Beta", TUESDAY), written(tmp_path, "Gamma", ENGLISH, "en")]
    brief = crosswire.brief(inputs)
    assert set(brief.story.languages) == {"en", "xx"}
    shared = {q.predicate: q.standing for q in brief.questions if len(q.answers[0].reports) == 2}
    assert shared == {"killed": "agreed", "destroyed": "agreed"}


def test_an_extract_of_another_language_is_a_record_too(installed: None, tmp_path: Path) -> None:
    (extract,) = crosswire.extract(written(tmp_path, "Alpha", MONDAY)).extracts
    assert type(extract).from_json(extract.to_json()) == extract
