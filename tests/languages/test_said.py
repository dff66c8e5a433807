"""What a brief and its pages say is said by the folder of the story's language, to the last word."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from tests.languages import toy
from tests.serve.filling import put
from tests.serve.test_pages import PARTS

import crosswire
from crosswire.config import Settings
from crosswire.languages.wording import speaking, worded, wording
from crosswire.render import markdown, terminal
from crosswire.render.pictures.card import card
from crosswire.render.view.index import Index
from crosswire.serve import Serving, create_app
from crosswire.serve.desk import Desk, opened
from crosswire.serve.work import State
from crosswire.showing import Brief
from crosswire.types.vocabulary import ExportFormat

REPORTS = (
    ("Alpha", "17 karmo esti drukti en Lund. 40 karmo esti vulni en Lund."),
    ("Beta", "La urbestro diris ke 19 karmo esti drukti en Lund. 3 brinko esti ruini en Lund."),
    ("Gamma", "La generalo diris ke 1.200.000 karmo esti drukti en Lund."),
    ("Delta", "La generalo diris ke 1.200.000 karmo esti drukti en Lund."),
)
COUNTRIES = {"denmark", "poland", "sweden"}
"""A map has the names that its outlines bring."""
FORMATS = {word for one in ExportFormat for word in one.value.split("-")}
NAMES = {
    "desk",
    "alpha",
    "beta",
    "gamma",
    "delta",
    "lund",
    "se",
    "xx",
    "crosswire",
    "json",
    "url",
    "published",
}
WORD = re.compile(r"[^\W\d_]{2,}")
SLOT = re.compile(r"(\{\w+\})")


def _said(words: str) -> str:
    """Words in a language that nobody speaks: each spelt backwards."""
    parts = SLOT.split(words)
    return "".join(part if part[:1] == "{" else WORD.sub(lambda m: f"{m[0][::-1]}qo", part) for part in parts)


def _written(kinds: dict[str, dict[str, str | list[str]]]) -> Iterator[str]:
    for kind, words in kinds.items():
        yield f"[{kind}]"
        for code, said in words.items():
            own = [*map(_said, said)] if isinstance(said, list) else _said(said)
            yield f"{json.dumps(code)} = {json.dumps(own)}"


@pytest.fixture(scope="module")
def speaking_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The toy language with words for all that is said; nothing outside its folder is touched."""
    tmp_path = tmp_path_factory.mktemp("speaking")
    shutil.copytree(toy.TOY, tmp_path / "packs")
    spoken = tmp_path / "packs" / "crosswire_toy" / "wording"
    spoken.mkdir()
    for page in files("crosswire.languages").joinpath("en", "wording").iterdir():
        kinds = tomllib.loads(page.read_text("utf-8"))
        (spoken / page.name).write_text("\n".join(_written(kinds)), "utf-8")
    own = {"concepts": {name: name for name in ("killed", "injured", "destroyed", "person", "house")}}
    (spoken / "concepts.toml").write_text("\n".join(_written(own)), "utf-8")
    with toy.installed(tmp_path / "packs"):
        yield


@pytest.fixture(scope="module")
def brief(speaking_folder: None, tmp_path_factory: pytest.TempPathFactory) -> Brief:
    """What four reports in the toy language say."""
    folder, told = tmp_path_factory.mktemp("toy"), []
    for day, (outlet, text) in enumerate(REPORTS, 4):
        path = folder / f"{outlet}.json"
        about = {"text": text, "language": "xx", "published": f"2024-03-{day:02}T09:00:00Z", "outlet": outlet}
        path.write_text(json.dumps(about), "utf-8")
        told.append(path)
    return crosswire.brief(told)


@pytest.fixture(scope="module")
def known(speaking_folder: None) -> set[str]:
    """The words of the reports, and all that the folder says."""
    said = " ".join(SLOT.sub("", str([*words.values()])) for words in wording("xx").values())
    read = " ".join(text for _, text in REPORTS)
    return NAMES | COUNTRIES | FORMATS | set(WORD.findall(f"{said} {read}".lower()))


DUMB = {"style", "script", "code", "textarea"}
"""What is no text, or stands there as it is to be typed."""


class _Shown(HTMLParser):
    """The text of a page, and what its attributes say aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self._dumb = [], 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._dumb += tag in DUMB
        self.text += [value or "" for name, value in attrs if name in {"title", "aria-label", "placeholder"}]

    def handle_endtag(self, tag: str) -> None:
        self._dumb -= tag in DUMB

    def handle_data(self, data: str) -> None:
        self.text += [] if self._dumb else [data]


def _page(html: str) -> str:
    shown = _Shown()
    shown.feed(html)
    return " ".join(shown.text)


def _script(html: str) -> str:
    """What the script says: its strings that are more than names of things on the page."""
    (code,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    return " ".join(
        re.sub(r"\$\{[^}]*\}", "", said)
        for said in re.findall(r'textContent = (?:hits.size \? )?["`]([^"`]*)', code)
    )


def test_a_question_is_put_by_the_templates_of_the_folder(brief: Brief) -> None:
    (killed,) = [one for one in brief.questions if one.predicate == "killed"]
    assert killed.label == f"{_said('person')} esti drukti en Lund?"


def test_every_word_of_a_brief_is_of_its_folder(brief: Brief, known: set[str]) -> None:
    html, index = brief.to_html(), Index(brief)
    shown = {
        "page": _page(html),
        "script": _script(html),
        "terminal": terminal.render(brief),
        "first screen": terminal.first_screen(brief),
        "markdown": markdown.render(brief),
        "summary": brief.summary(),
        "notebook": re.sub(r"\.to_\w+", "", _page(brief._repr_html_())),
        "reasons": " ".join(
            [q.reason for q in brief.questions]
            + [str(e.note) for q in brief.questions for e in q.evidence]
            + [link.reason for link in brief.lineage.links]
            + [one.ask for one in brief.story.open_questions]
        ),
    }
    assert {q.standing.value for q in brief.questions} >= {"single_report"}
    for where, text in shown.items():
        plain = re.sub("|".join(one.id for one in brief.reports), "", text)
        assert "qo" in plain or where == "summary", where  # all of a summary is quoted
        foreign = {word for word in WORD.findall(plain.lower()) if word not in known}
        assert not foreign, (
            where,
            [line for line in text.splitlines() if set(WORD.findall(line.lower())) & foreign][:9],
        )
    assert card(index, brief.questions[0])  # outside of a story's own pages what is said is English


FRONT = ("/", "/new", "/add", "/check", "/clip", "/clip?from=bookmark", "/corrections", "/sign-in")
MISSING = (
    "/nowhere",
    "/stories/t",
    "/stories/s/questions/none",
    "/jobs/none",
    "/?since=1",
)
ADDRESS = r"https?://|\bcrosswire serve\b[^.;]*"


def _pages(brief: Brief) -> list[str]:
    """The addresses of every page of a story, and of a search."""
    report = f"/stories/s/reports/{brief.reports[0].id}"
    asked = [f"/stories/s/questions/{one.id}{more}" for one in brief.questions for more in ("", "/card")]
    beside = f"/stories/s/evidence?report={brief.reports[0].id}&at=0-8"
    parts = [f"/stories/s{part}" for part in PARTS if "q1" not in part]
    names = [f"/stories/s/names/{one.id}" for one in brief.entities]
    return [*parts, *asked, *names, report, f"{report}/versions", beside, "/?q=karmo", "/?q=karmo&place=Lund"]


def _jobs(desk: Desk, visitor: TestClient) -> Iterator[Response]:
    """Pages of jobs: one that waits, one that failed, one that is done; and a form that is refused."""
    token = re.search(r'name="token" value="([^"]*)"', visitor.get("/add").text)
    for path in ("/add", "/check", "/stories/s/corrections/report", "/stories/s/corrections/noise"):
        yield visitor.post(path, data={"token": token and token[1], "by": "Lund", "why": "karmo"})
    jobs = desk.office.jobs
    for result in ({"stories": ["s"], "skipped": [], "notes": ["karmo"], "reports": []}, {"stories": []}):
        job = jobs.add("collate", worded("jobs.collate", "xx", n=2), {})
        yield visitor.get(f"/jobs/{job.id}")
        jobs.change(job.id, state=State.DONE, result=result)
        yield visitor.get(f"/jobs/{job.id}?stay=1")
    job = jobs.add("check", worded("jobs.check", "xx"), {})
    with speaking({"xx"}):
        desk.office.cancel(job.id, "Lund")
    yield visitor.get(f"/jobs/{job.id}")


def test_every_word_of_the_desk_is_of_a_folder(brief: Brief, known: set[str]) -> None:
    """The desk speaks the language of its setting, a story's pages that of the story."""
    with opened(Serving(Settings(desk_language="xx"), warm=False)) as desk:
        visitor = TestClient(create_app(desk=desk), base_url="http://127.0.0.1:8000")
        shown = {f"empty {path}": visitor.get(path) for path in FRONT}
        put(desk.store, brief, "s")
        desk.pulse.touch()
        shown |= {path: visitor.get(path) for path in (*FRONT, *_pages(brief), *MISSING)}
        shown["refused"] = visitor.post("/add", headers={"accept": "text/html"})
        visitor.get(f"/sign-in?key={desk.keys.link}")
        signed = [path for path in shown if path in FRONT or "/reports" in path or "/names/" in path]
        shown |= {f"signed {path}": visitor.get(path) for path in signed}
        shown |= {f"job {n}": one for n, one in enumerate(_jobs(desk, visitor))}
    plain = re.compile("|".join([*(one.id for one in brief.reports), ADDRESS]))
    for where, answer in shown.items():
        text = plain.sub("", _page(answer.text))
        assert "qo" in text, where
        assert set(WORD.findall(text.lower())) <= known, (where, set(WORD.findall(text.lower())) - known)
        assert 'lang="xx"' in answer.text or "/evidence" in where


def test_a_script_says_what_the_folder_says(speaking_folder: None) -> None:
    with opened(Serving(Settings(desk_language="xx"), warm=False)) as desk:
        visitor = TestClient(create_app(desk=desk), base_url="http://127.0.0.1:8000")
        (address,) = set(re.findall(r'"(/static/[^"]*desk\.js[^"]*)"', visitor.get("/add").text))
        script = visitor.get(address)
        assert (script.status_code, script.headers["content-type"]) == (200, "text/javascript; charset=utf-8")
        assert f'"{worded("keys.title", "xx")}"' in script.text
        assert "say(" not in script.text
        assert '"Keys"' in visitor.get("/static/desk.js").text
        assert visitor.get("/static/zz.desk.js").status_code == 404
        assert visitor.get("/static/xx.htmx.min.js").status_code == 404
