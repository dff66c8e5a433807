"""The Python face: one path is one path, the steps compose, a brief is read back, its schema is shipped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import crosswire
from crosswire import pipeline
from crosswire.errors import ExtraMissing, RecordError, UsageError
from crosswire.render.schema import schema

ROOT = Path(__file__).parents[2]
STORY = "Nine lamps went out in Sellmark harbour on Sunday, the pilot said. “I saw nothing,” said Ada Voss.\n"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("face") / "lamps.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def made(story: Path) -> crosswire.Brief:
    return crosswire.brief(story)


class Fs:
    """A path of somebody else's making."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        return str(self.path)


@pytest.mark.parametrize("form", ["str", "path", "pathlike", "list", "tuple", "iterator", "glob"])
def test_one_path_means_that_file(form: str, story: Path) -> None:
    given: Any = {
        "str": str(story),
        "path": story,
        "pathlike": Fs(story),
        "list": [str(story)],
        "tuple": (story,),
        "iterator": iter([story]),
        "glob": str(story.parent / "*.txt"),
    }[form]
    reading = crosswire.read(given)
    assert [r.text for r in reading.reports] == [STORY]
    assert reading.skipped == ()


def test_the_same_for_extract_and_brief(story: Path, made: crosswire.Brief) -> None:
    assert [one.report.text for one in crosswire.extract(str(story)).extracts] == [STORY]
    assert [r.text for r in made.reports] == [STORY]
    assert made.skipped == ()


@pytest.mark.parametrize("given", [None, 7, b"story.txt", [b"story.txt"], [None], [["a.txt"]]])
def test_what_is_no_input_is_a_wrong_call(given: Any) -> None:
    for step in (crosswire.read, crosswire.extract, crosswire.brief):
        with pytest.raises(UsageError, match="an input is a path"):
            step(given)


def test_the_steps_compose_to_the_brief(story: Path, made: crosswire.Brief) -> None:
    reading = crosswire.read(story)
    assert isinstance(reading, crosswire.Reading)
    extraction = crosswire.extract(reading, story=True)
    assert crosswire.collate(extraction).to_json() == made.to_json()
    assert crosswire.brief(reading).to_json() == made.to_json()


def test_a_brief_is_read_back_to_the_same_bytes(sample_brief: pipeline.Brief, sample_json: str) -> None:
    for text in (sample_json, sample_json.encode("utf-8")):
        back = crosswire.Brief.from_json(text)
        assert isinstance(back, crosswire.Brief)
        assert back == sample_brief
        assert back.to_json() == sample_json
        assert back.to_html() == sample_brief.to_html()


def _set(data: Any, path: tuple[str | int, ...], value: Any) -> str:
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    if value is KeyError:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return json.dumps(data)


WRONG: list[tuple[tuple[str | int, ...], Any, str]] = [
    (("figures", 0, "value"), "nine", r"figures\[0\]\.value: expected number, got 'nine'"),
    (("figures", 0, "value"), True, r"figures\[0\]\.value: expected number"),
    (("figures", 0, "value"), 10**400, r"figures\[0\]\.value: .* is no float"),
    (("figures", 0, "start"), 1.5, r"figures\[0\]\.start: expected whole number, got 1\.5"),
    (("figures", 0, "start"), True, r"figures\[0\]\.start: expected whole number"),
    (("figures", 0, "modifier"), "roughly", r"figures\[0\]\.modifier: 'roughly'"),
    (("figures", 0, "implicit"), 1, r"figures\[0\]\.implicit: expected true or false"),
    (("figures", 0, "qualifiers"), "Israeli", r"figures\[0\]\.qualifiers: expected list"),
    (
        ("figures", 0, "sentence", "end"),
        None,
        r"figures\[0\]\.sentence\.end: expected whole number, got None",
    ),
    (("figures", 0), [], r"figures\[0\]: expected object"),
    (("figures", 0, "counted"), KeyError, r"figures\[0\]: the key 'counted' is missing"),
    (("figures", 0, "colour"), "red", r"figures\[0\]: the key 'colour' is not one of a Figure"),
    (("story",), None, r"story: expected object, got None"),
    (("story", "headline"), 3, r"story\.headline: expected text"),
    (("reports", 0, "published"), "yesterday", r"reports\[0\]\.published: 'yesterday'"),
    (("reports", 0, "published"), "2024-05-01T10:00:00", r"reports\[0\]\.published: .*no offset"),
    (("text_sha256",), [], r"text_sha256: expected object"),
    (("text_sha256", "lamps"), 5, r"text_sha256\.lamps: expected text"),
    (("lineage", "independent_reports"), "1", r"lineage\.independent_reports"),
    (("skipped",), KeyError, r"the record: the key 'skipped' is missing"),
    (("schema",), "crosswire/brief/0", r"not a brief of schema"),
]


@pytest.mark.parametrize(("path", "value", "message"), WRONG)
def test_a_wrong_shape_is_refused_and_named(
    path: tuple[str | int, ...], value: Any, message: str, made: crosswire.Brief
) -> None:
    text = _set(json.loads(made.to_json()), path, value)
    with pytest.raises(RecordError, match=message):
        crosswire.Brief.from_json(text)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "NaN", '"a"', b"\xff", "[" * 100_000, '{"schema": NaN}', "1" * 5000, "1e400"],
)
def test_what_is_no_brief_is_refused(text: str | bytes) -> None:
    with pytest.raises(RecordError):
        crosswire.Brief.from_json(text)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e400"])
def test_numbers_that_json_does_not_have_are_refused(value: str, made: crosswire.Brief) -> None:
    text = _set(json.loads(made.to_json()), ("figures", 0, "value"), "@").replace('"@"', value)
    with pytest.raises(RecordError, match=value):
        crosswire.Brief.from_json(text)


def test_the_schema_is_one_file_for_the_reference_the_package_and_python() -> None:
    committed = (ROOT / "docs" / "reference" / "brief.schema.json").read_bytes()
    packaged = ROOT / "src" / "crosswire" / "resources" / "brief.schema.json"
    assert packaged.read_bytes() == committed
    assert packaged.resolve() == (ROOT / "docs" / "reference" / "brief.schema.json").resolve()
    assert crosswire.Brief.json_schema() == schema() == json.loads(committed)


def test_the_schema_lies_in_the_package_that_is_built() -> None:
    """hatchling takes what lies in the folder of the package, unless git ignores it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": ["src/crosswire"]}, "nothing is left out"
    ignored = subprocess.run(
        ["git", "check-ignore", "src/crosswire/resources/brief.schema.json"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert ignored.returncode != 0


def test_the_table_has_outlet_date_url_and_sentence(sample_brief: pipeline.Brief) -> None:
    table = sample_brief.to_dataframe()
    reports = {r.id: r for r in sample_brief.reports}
    assert list(table.columns[:5]) == ["id", "report", "outlet", "published", "url"]
    assert str(table["published"].dtype).startswith("datetime64[")
    for row, figure in zip(table.itertuples(), sample_brief.figures, strict=True):
        report = reports[figure.report]
        assert [v if isinstance(v, str) else None for v in (row.outlet, row.url)] == [
            report.outlet,
            report.url,
        ]
        assert row.published == report.published
        assert row.text in row.sentence
        assert row.sentence in report.text
    empty = crosswire.Brief.from_json(
        _set(json.loads(sample_brief.to_json()), ("figures",), [])
    ).to_dataframe()
    assert (list(empty.columns), len(empty)) == (list(table.columns), 0)


def test_a_missing_pandas_names_the_extra(made: crosswire.Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ExtraMissing, match=r"crosswire\[dataframe\]") as raised:
        made.to_dataframe()
    assert isinstance(raised.value, ImportError)
    assert isinstance(raised.value, crosswire.CrosswireError)


class Tags(HTMLParser):
    """Every tag with its attributes, and the text of the style."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.style = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data


def test_a_notebook_gets_a_fragment_that_restyles_nothing_else(sample_brief: pipeline.Brief) -> None:
    shown = sample_brief._repr_html_()
    page = Tags()
    page.feed(shown)
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert names <= {"div", "span", "style", "table", "tr", "th", "td", "code", "b"}
    assert page.tags[0] == ("div", {"class": "crosswire-brief"})
    assert all(set(attributes) <= {"class", "scope"} for _, attributes in page.tags)
    rules = [rule.strip() for rule in page.style.split("}") if rule.strip()]
    assert rules
    for rule in rules:
        selectors, _, declared = rule.partition("{")
        assert all(one.strip().startswith(".crosswire-brief") for one in selectors.split(",")), rule
        assert not {"position", "z-index", "@"} & set(declared.replace(":", " ").split())
    assert sample_brief.story.headline in shown
    assert "Key questions" in shown
    assert "DISPUTED" in shown.upper()
    assert len(shown) < 20_000


def test_hostile_text_stays_text_in_a_notebook(made: crosswire.Brief) -> None:
    poison = "</style></div><script>alert(1)</script><img src=x onerror=alert(1)>"
    text = _set(json.loads(made.to_json()), ("story", "headline"), poison)
    shown = crosswire.Brief.from_json(text)._repr_html_()
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


def test_the_record_module_is_light() -> None:
    code = "import crosswire, sys; crosswire.Brief; assert 'jinja2' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ}, check=False)  # noqa: S603
    assert done.returncode == 0
