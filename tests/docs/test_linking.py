"""The page on linking says what the files of weights say."""

from __future__ import annotations

import pytest
from evals.corpora import ROOT

from crosswire.collate.questions.features import TABLE
from crosswire.languages.wording import worded
from crosswire.resources.weights import table, weights

PAGE = (ROOT / "docs/reference/linking.md").read_text("utf-8").splitlines()
LIMITED = ("figures", "names", "passages", "stories", "copies", "claims")


def _rows() -> list[str]:
    rules = [
        f"| `{code}` | {score:.2f} | {worded(f'{said}.{code}')} |"
        for kind, said in (("names", "namings"), ("claims", "claims"))
        for code, score in table(kind)["rules"].items()
    ]
    figures = [
        f"| `{name}` | {weight:+.2f} | {(TABLE[name].__doc__ or '').splitlines()[0].rstrip('.')} |"
        for name, weight in weights("figures").of.items()
    ]
    meant = table("passages")["provenance"]["evidence"]
    passages = [
        f"| `{name}` | {weight:+.1f} | {meant[name]} |" for name, weight in weights("passages").of.items()
    ]
    stories = [
        f"| `{name}` | {weight:+.2f} | {table('stories')['provenance']['evidence'][name]} |"
        for name, weight in weights("stories").of.items()
    ]
    limits = [
        f"| {kind} | `{name}` | {value:g} | {table(kind)['meaning'][name]} |"
        for kind in LIMITED
        for name, value in table(kind)["limits"].items()
    ]
    return [*rules, *figures, *passages, *stories, *limits]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row.split("`")[1])
def test_the_page_has_every_weight_and_limit(row: str) -> None:
    assert row in PAGE


def test_the_page_has_no_other() -> None:
    assert [line for line in PAGE if line.startswith("| ") and "`" in line and line not in _rows()] == []
