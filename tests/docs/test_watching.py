"""A newcomer's path through docs/guides/watching.md: its commands, on three feeds that are served here."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from evals.corpora import ROOT
from tests.watch.conftest import Site, serve
from tests.watch.telling import EVERY, FERRY, corrected, publish
from typer.testing import CliRunner, Result

from crosswire.cli.app import app

GUIDE = (ROOT / "docs" / "guides" / "watching.md").read_text("utf-8")
TODAY = datetime.now(UTC).date()  # what is a month old is not read
PAPERS = {"Tide Post": "https://tide.example/rss", "The Gull": "https://gull.example/atom.xml",
          "Kiln Courier": "https://kiln.example/feed.json"}  # fmt: skip


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Site]]:
    """The three papers of the guide, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROSSWIRE_ALLOW_PRIVATE_URLS", "true")
    monkeypatch.setenv("CROSSWIRE_HOST_DELAY", "0")
    monkeypatch.setenv("CROSSWIRE_POLL_INTERVAL", "0.001")  # the guide's reader waits a quarter of an hour
    with ExitStack() as stack:
        sites = {name: stack.enter_context(contextmanager(serve)()) for name in PAPERS}
        publish(sites, EVERY, TODAY)
        yield sites


def commands() -> list[list[str]]:
    """The commands of the guide's first chapter."""
    chapter = GUIDE.partition("## Three feeds\n")[2].partition("\n## ")[0]
    return [
        shlex.split(line)
        for block in re.findall(r"```sh\n(.*?)```", chapter, re.DOTALL)
        for line in block.splitlines()
    ]


def run(words: list[str], papers: dict[str, Site]) -> Result:
    here = {PAPERS[name]: f"{site.url}/rss" for name, site in papers.items()}
    return CliRunner().invoke(app, [here.get(word, word) for word in words[1:]])


def test_three_feeds_become_stories_and_changes(papers: dict[str, Site]) -> None:
    first, *rest = commands()
    begun = run(first, papers)
    assert begun.exit_code == 0, begun.stderr
    assert re.search(
        r"Havgar.*\[[0-9a-f]{16}\]\n.* \+ ADDED .*\n    A new story, of 3 reports\.", begun.stdout
    )
    assert "A new story, of 2 reports." in begun.stdout
    assert "3 polled, 5 stored" in begun.stderr
    publish(papers, corrected(EVERY, EVERY.index(FERRY[1])), TODAY)
    done = {words[1]: run(words, papers) for words in rest}
    assert {name: one.exit_code for name, one in done.items()} == dict.fromkeys(done, 0)
    assert list(done) == ["stories", "watch", "changes"]
    assert all(name in done["stories"].stdout for name in ("Havgar", "Eskevik"))
    assert "1 version" in done["watch"].stderr
    assert "UPDATED" in done["watch"].stdout
    assert done["changes"].stdout.count("A new story") == 2
    assert "UPDATED" in done["changes"].stdout
    address = f"{papers['The Gull'].url}/ferry-1"
    shown = run(["crosswire", "versions", address, "--db", "news.db", "--format", "json"], papers)
    assert [one["number"] for one in json.loads(shown.stdout)["versions"]] == [1, 2]
    again = run(shlex.split("crosswire watch --once --db news.db"), papers)
    assert (again.stdout, "3 unchanged" in again.stderr) == ("Nothing changed.\n", True)


def test_one_article_leads_to_the_others(papers: dict[str, Site]) -> None:
    """The guide's last chapter: from an article of one paper to the others, through a list of feeds."""
    outlines = "".join(f'<outline xmlUrl="{site.url}/rss"/>' for site in papers.values())
    papers["Tide Post"].put("/all", f"<opml><body>{outlines}</body></opml>")
    where = papers["Tide Post"].url
    words = f"crosswire watch --discover {where}/ferry-0 --source opml={where}/all --db news.db"
    done = run(shlex.split(words), papers)
    assert done.exit_code == 0, done.stderr
    assert "2 other reports found" in done.stderr
    assert "A new story, of 3 reports." in done.stdout or "A new story, of 1 report." in done.stdout
    assert "Eskevik" not in done.stdout
