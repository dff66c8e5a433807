"""The generator of stories, and the judgement on growth."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.generator import text, write
from benchmarks.growth import Point, breaches, verdict


def test_the_generator_is_deterministic_and_varied():
    texts = [text(n) for n in range(200)]
    assert texts == [text(n) for n in range(200)]
    assert len(set(texts)) == 200
    assert all("fictional" in t for t in texts)
    for wanted in ("about ", "at least ", "more than ", "2,3"):
        assert any(wanted in t for t in texts), wanted


def test_it_writes_as_many_files_as_asked(tmp_path: Path):
    files = list(write(tmp_path, 12))
    assert len(files) == len(list(tmp_path.iterdir())) == 12
    assert files == sorted(files)


@pytest.mark.parametrize(
    ("seconds", "found"),
    [((0.1, 2.2, 25.0), 0), ((0.1, 10.0, 1000.0), 3), ((0.1, 1.0, 25.0), 1), ((0.1, 2.2, 31.0), 1)],
)
def test_growth_faster_than_n_log_n_is_named(seconds: tuple[float, ...], found: int):
    sizes = (10, 100, 1000)
    points = [Point(n, n * 5, s, n / 10) for n, s in zip(sizes, seconds, strict=True)]
    assert len(breaches(points)) == found


def test_the_verdict_sets_each_step_and_the_whole_way_beside_n_log_n():
    points = [Point(10, 50, 0.1, 1.0), Point(100, 500, 1.5, 12.0), Point(1000, 5000, 30.0, 160.0)]
    assert verdict(points) == [
        ("10 to 100", "15", "12", "20"),
        ("100 to 1,000", "20", "13", "15"),
        ("10 to 1,000", "300", "160", "300"),
    ]
    assert len(verdict(points[:2])) == 1
