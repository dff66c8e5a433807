"""The corpus of look-alike incidents: identifiers and labels alone, and the measure of groupings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.corpora import shared
from evals.stories_gold import TextsError

from evals import incidents, stories

GOLD = json.loads(incidents.GOLD.read_text("utf-8"))
TEXTS = shared() / "bench" / "dev" / incidents.TEXTS


def test_the_labels_hold_no_text_and_every_article_once():
    names = [name for some in GOLD["incidents"].values() for name in some]
    assert len(names) == len(set(names)) == 1828
    assert all(len(name) == 32 and set(name) <= set("0123456789abcdef") for name in names)
    assert all(incident.isdigit() for incident in GOLD["incidents"])
    assert set(GOLD) == {"file", "sha256", "incidents"}


def test_texts_of_another_file_are_refused(tmp_path: Path):
    other = tmp_path / incidents.TEXTS.removesuffix(".gz")
    other.write_text('{"id": "1", "docs": []}\n', "utf-8")
    with pytest.raises(TextsError, match="was made for"):
        incidents.records(other)


@pytest.mark.shared
@pytest.mark.skipif(not TEXTS.exists(), reason="the texts of the incidents are not beside the project")
def test_every_label_has_its_article():
    found = incidents.records(TEXTS)
    assert len(found) == 1828
    assert {record["event"] for record in found} == set(GOLD["incidents"])


def _record(name: str, event: str, text: str) -> dict[str, str]:
    return {"id": name, "event": event, "title": text[:20], "text": text, "published": "2026-03-03"}


def test_batch_stream_and_baseline_are_measured_side_by_side():
    ferry = (
        "A ferry sank off Port Amber and 14 passengers drowned, said captain Ilse Roth of the coast guard."
    )
    bank = "Halder Bank agreed to buy its rival Crane Savings for 2.1 billion dollars, said Mona Reiss."
    every = [
        _record("a", "1", ferry),
        _record("b", "1", ferry),
        _record("c", "2", bank),
        _record("d", "2", bank),
    ]
    found = stories.measure(every)
    assert found == dict.fromkeys(("bcubed.F1", "pairwise.F1", "stream.bcubed.F1", "tfidf.bcubed.F1"), 1.0)


def test_the_wrong_groups_score_less():
    text = "A ferry sank off Port Amber and 14 passengers drowned, said captain Ilse Roth of the coast guard."
    found = stories.measure([_record("a", "1", text), _record("b", "2", text)])
    assert found["bcubed.F1"] == found["stream.bcubed.F1"] == 0.667
