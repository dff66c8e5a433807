"""The written summary: what the record bears out, quotations word by word, every sentence with its places."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosswire import pipeline
from crosswire.cli.app import app
from crosswire.render import markdown, terminal
from crosswire.render.view import page
from crosswire.render.view.summary import QUESTIONS
from crosswire.types import Brief, Standing


@pytest.fixture(scope="module")
def sample(sample_brief: Brief) -> Brief:
    return sample_brief


def plain(text: str) -> str:
    return " ".join(re.sub(r"[“”‘’\"']", "'", text).split())


def check(brief: Brief) -> None:
    texts = [plain(r.text) for r in brief.reports]
    shown = page(brief)
    assert shown.summary
    for sentence in shown.summary:
        assert sentence.evidence, sentence.text
        for quoted in re.findall(r"“([^”]*)”", sentence.text):
            assert any(plain(quoted).rstrip(".") in text for text in texts), quoted


def test_it_is_true_to_the_letter(specimen: Brief, sample: Brief) -> None:
    check(specimen)
    check(sample)


def test_it_tells_both_sides_of_what_is_open(sample: Brief) -> None:
    shown = page(sample)
    sides = [s for s in shown.summary if re.search(r"\b(57|89)\b", s.text) and "missing" in s.text]
    assert len(sides) == 2
    assert len({side.evidence[0].report for side in sides}) == 2
    (target,) = {side.target for side in sides}
    assert target in {f.target for f in shown.figures if f.badge is Standing.DISPUTED.badge}


def test_of_what_was_updated_it_tells_the_latest_alone(specimen: Brief) -> None:
    told = [s.text for s in page(specimen).summary]
    assert any(text.startswith("Valley Radio: “Thirty-eight people died") for text in told)
    assert not any("At least 31" in text for text in told)


def test_each_side_of_an_account_has_its_own_sentence(sample: Brief) -> None:
    (account, *_) = page(sample).accounts
    told = [s.text for s in page(sample).summary if s.target == account.anchor]
    assert all(text.startswith("Radio Oskel: “") for text in told), told
    assert any("accuses Norvend Hydro of neglect" in text for text in told)
    assert any("denies this" in text for text in told)


def test_it_says_nothing_twice_and_not_the_lede(specimen: Brief) -> None:
    texts = [s.text for s in page(specimen).summary]
    assert len(texts) == len(set(texts))
    quoted = next(text for text in texts if text.startswith("Tern News: “"))
    said = quoted.partition("“")[2].rstrip("”")
    again = page(replace(specimen, story=replace(specimen.story, lede=said)))
    assert quoted not in [s.text for s in again.summary]


def test_it_stays_short(specimen: Brief) -> None:
    questions = tuple(
        replace(q, id=f"{q.id}-{n}", standing=Standing.SINGLE_REPORT)
        for n in range(3)
        for q in specimen.questions
    )
    accounts = tuple(replace(a, id=f"a{n}") for n in range(4) for a in specimen.accounts[:1])
    story = replace(
        specimen.story,
        key_questions=tuple(q.id for q in questions),
        key_accounts=tuple(a.id for a in accounts),
    )
    shown = page(replace(specimen, questions=questions, accounts=accounts, story=story))
    told = {s.target for s in shown.summary}
    assert sum(target.startswith("q") for target in told) <= QUESTIONS
    assert {target for target in told if target.startswith("a")} <= {"a1", "a2"}


def test_all_renderers_hold_it(sample: Brief) -> None:
    sentences = [s.text for s in page(sample).summary]
    text = " ".join(terminal.render(sample, width=400).split())
    assert [s for s in sentences if s not in text] == []
    assert "## In sentences" in markdown.render(sample)
    assert "IN SENTENCES" not in terminal.first_screen(sample)


def test_it_is_plain_text_too(sample: Brief) -> None:
    text = pipeline.Brief.of(sample).summary()
    paragraphs = text.rstrip("\n").split("\n\n")
    shown = page(sample)
    assert paragraphs == [f"The Northern Ledger: {shown.lede}", *(s.text for s in shown.summary)]
    untold = replace(sample, story=replace(sample.story, lede=sample.story.headline))
    assert pipeline.Brief.of(untold).summary().startswith(shown.summary[0].text)


def test_the_record_bears_every_sentence_of_it_out(sample: Brief, tmp_path: Path) -> None:
    """Set against its own record as somebody's draft, nothing in it needs a look: exit status 0."""
    (tmp_path / "brief.json").write_text(pipeline.Brief.of(sample).to_json(), "utf-8")
    (tmp_path / "draft.txt").write_text(pipeline.Brief.of(sample).summary(), "utf-8")
    arguments = ["check", str(tmp_path / "draft.txt"), "--against", str(tmp_path / "brief.json")]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.stdout
    doubled = (tmp_path / "draft.txt").read_text("utf-8").replace("57 people", "75 people")
    (tmp_path / "draft.txt").write_text(doubled, "utf-8")
    assert CliRunner().invoke(app, arguments).exit_code == 5
