"""A language is one folder: with it, its reports go through to the brief; nothing else is changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.languages import toy

import crosswire
from crosswire.config import load
from crosswire.errors import NothingRead
from crosswire.languages import digits, known, pack

MONDAY = "17 karmo esti drukti en Lund. 40 karmo esti vulni en Lund."
TUESDAY = "19 karmo esti drukti en Lund. 3 brinko esti ruini en Lund."
ENGLISH = "Nineteen people were killed in Lund, the mayor said on Tuesday. Three houses were destroyed."


@pytest.fixture
def installed() -> Iterator[None]:
    """The toy language, as a package on the path that names it among its entry points."""
    with toy.installed():
        yield


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


SAID = "La urbestro diris ke dek karmo esti drukti en Lund."
DENIED = "La generalo diris ke 20 karmo esti drukti en Lund."


def test_a_folder_reads_numbers_in_words_and_rules_find_who_says_so(installed: None, tmp_path: Path) -> None:
    """The weights for statements were fitted to English: another language's sentences go to the rules."""
    brief = crosswire.brief([written(tmp_path, "Alpha", SAID), written(tmp_path, "Beta", DENIED)])
    said = {s.id: s for s in brief.statements}
    texts = {r.id: r.text for r in brief.reports}
    whose = {f.value: (texts[f.report], said[f.statement or ""].source[0]) for f in brief.figures}
    sources = {value: text[span.start : span.end] for value, (text, span) in whose.items()}
    assert sources == {10: "La urbestro", 20: "La generalo"}
    assert {name: kind for name, kind in brief.models.items() if name != "toy"} == {"statements": "rules"}
    (killed,) = [q for q in brief.questions if q.predicate == "killed"]
    assert [a.value for a in killed.answers] == [10, 20]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("17 karmo esti drukti.", [(17, "count")]),
        ("1.200.000 karmo, 5 % brinko", [(1200000, "count"), (5, "percent")]),
        ("1 200 000 karmo", [(1200000, "count")]),
        ("1.200 karmo", []),  # a thousand, or one and a fifth
        ("2,5 brinko", []),
        ("la 12:30, la 3-4, la F-16, la 12a", []),
        ("en 1998 en Lund", []),  # a year, for all that one can know
        ("12 brinko. 30", [(12, "count"), (30, "count")]),
    ],
)
def test_digits_are_read_where_they_leave_one_reading(
    installed: None, text: str, told: list[tuple[int, str]]
) -> None:
    language = pack("xx")
    assert language is not None
    (parse,) = language.parses([text], load())
    found = digits.find(parse)
    assert [(q.value, q.kind) for q in found] == told
    assert all(parse[q.first].idx == q.start and q.first < q.core_last <= q.last for q in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nul karmo esti drukti en Lund.", [0]),
        ("No karmo esti drukti en Lund.", []),
        ("17 no karmo esti drukti.", [17]),
    ],
)
def test_lists_are_asked_by_the_forms_of_the_folder(
    installed: None, tmp_path: Path, text: str, told: list[int]
) -> None:
    """Who reads by a list of words reads by those of the report's language: its "no" is no "no"."""
    (extract,) = crosswire.extract(written(tmp_path, "Alpha", text)).extracts
    assert [f.value for f in extract.figures] == told


def test_two_languages_meet_in_one_question(installed: None, tmp_path: Path) -> None:
    inputs = [written(tmp_path, "Beta", TUESDAY), written(tmp_path, "Gamma", ENGLISH, "en")]
    brief = crosswire.brief(inputs)
    assert set(brief.story.languages) == {"en", "xx"}
    shared = {q.predicate: q.standing for q in brief.questions if len(q.answers[0].reports) == 2}
    assert shared == {"killed": "agreed", "destroyed": "agreed"}


def test_an_extract_of_another_language_is_a_record_too(installed: None, tmp_path: Path) -> None:
    (extract,) = crosswire.extract(written(tmp_path, "Alpha", MONDAY)).extracts
    assert type(extract).from_json(extract.to_json()) == extract


COUNTED = (
    "La urbestro asertis ke dudek karmo esti drukti en Lund gis 4 marto 2024. 40 karmo esti vulni en Lund."
)
COUNTED_LESS = "La generalo diris ke 17 karmo esti drukti en Lund gis 5 marto 2024."


def test_a_report_is_read_by_the_words_and_patterns_of_its_folder(installed: None, tmp_path: Path) -> None:
    """Its numbers, its dates, its verbs of saying, what it counts and up to when."""
    inputs = [written(tmp_path, "Alpha", COUNTED), written(tmp_path, "Beta", COUNTED_LESS)]
    brief = crosswire.brief(inputs)
    (killed,) = [q for q in brief.questions if q.predicate == "killed"]
    assert [answer.value for answer in killed.answers] == [17, 20]
    told = {f.value: (f.counted, f.as_of) for f in brief.figures}
    assert told == {20: ("person", "2024-03-04"), 17: ("person", "2024-03-05"), 40: ("person", None)}
    texts = {r.id: r.text for r in brief.reports}
    parts = [(texts[one.report], span) for one in brief.statements for span in (*one.source, *one.cue)]
    spoken = {text[span.start : span.end] for text, span in parts}
    assert spoken == {"La urbestro", "asertis", "La generalo", "diris"}


def test_a_pattern_that_the_folder_has_not_is_not_the_english_one(installed: None, tmp_path: Path) -> None:
    """ "By" is no word of the language: up to when the dead were counted nobody knows."""
    (extract,) = crosswire.extract(written(tmp_path, "Alpha", COUNTED.replace(" gis ", " by "))).extracts
    assert [figure.as_of for figure in extract.figures] == [None, None]


# English words in a row, as a text in another language may have them: in none do they say anything.
FRIENDS = (
    "at least", "according to officials", "police said", "on monday", "as of", "up from", "revised from",
    "including", "of whom", "not", "denied", "never", "more than", "million", "percent", "dollars",
    "years ago", "killed", "dead", "wounded", "were", "allegedly", "could", "if", "yesterday", "seven",
    "as saying", "declined to comment", "by", "of", "the toll", "each", "among", "another", "missing",
    "good", "ruin", "in one",
)  # fmt: skip


def nonsense(words: str) -> str:
    """Words of no language, as long as those given."""
    return re.sub(r"\w", "z", words)


def told(text: str) -> dict[str, Any]:
    """The extract of a report in the toy language."""
    report = {
        "text": text,
        "language": "xx",
        "published": "2024-03-05T09:00:00Z",
        "url": "http://x.example/1",
    }
    (extract,) = crosswire.extract(report).extracts
    return dict(json.loads(extract.to_json()))


def blind(found: Any, words: list[str]) -> Any:
    """What was found, without the words themselves, and without the stems by which copies are known."""
    if isinstance(found, dict):
        return {key: blind(value, words) for key, value in found.items() if key != "copyable"}
    if isinstance(found, list):
        return [blind(value, words) for value in found]
    if isinstance(found, str):
        return re.sub(rf"(?i)\b({'|'.join(words)})_?\b", lambda word: nonsense(word[1]), found)
    return found


@pytest.mark.parametrize(
    "place",
    [
        "{} 40 karmo esti vulni en Lund.",
        "40 karmo {} esti vulni en Lund {}.",
        "La urbestro {} diris {} ke 40 karmo {} esti vulni {} en Lund {} gis 4 marto 2024.",
    ],
)
def test_words_that_are_spelt_as_english_ones_say_nothing(installed: None, place: str) -> None:
    """A report with them is read as one with nonsense in their place, to the last character."""
    for words in FRIENDS:
        read, plain = (told(place.replace("{}", said)) for said in (words, nonsense(words)))
        assert blind(read, words.split()) == blind(plain, words.split()), words
