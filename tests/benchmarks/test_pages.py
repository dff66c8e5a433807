"""The cost of reading a page beside its extractor alone."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from benchmarks import pages


def test_costs_are_compared_in_total_and_at_the_slow_end():
    found = pages.Costs(text=(1.0, 1.0), alone=(2.0, 2.0), whole=(3.0, 5.0))
    assert (found.total(found.alone), found.total(found.text)) == (2.0, 4.0)
    assert found.slow(found.alone) == 1.5


def test_pages_beside_the_project_come_first_and_one_of_our_own_last(tmp_path: Path):
    name, every = pages.pages(tmp_path)
    assert name == "a page of our own"
    assert set(every) == {pages.OWN.encode()}
    (tmp_path / "pages.jsonl.gz").write_bytes(
        gzip.compress(json.dumps({"html": "<p>Hail</p>"}).encode() + b"\n")
    )
    assert pages.pages(tmp_path) == ("pages.jsonl.gz", [b"<p>Hail</p>"])


def test_reading_the_page_of_our_own_is_timed():
    found = pages.costs([pages.OWN.encode()], runs=1)
    assert min(*found.text, *found.alone, *found.whole) > 0
