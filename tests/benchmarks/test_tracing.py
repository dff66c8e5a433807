"""The way of one figure through the files of extraction."""

from __future__ import annotations

from benchmarks.tracing import Stage, Step

from benchmarks import tracing


def test_moves_and_entries_are_counted():
    steps = (
        *(Step("a.py", "find", ""), Step("b.py", "read", "a.py"), Step("a.py", "own", "a.py")),
        *(Step("b.py", "ask", "a.py"), Step("c.py", "look", "b.py")),
    )
    stage = Stage("figures", steps)
    assert (stage.files, stage.moves, stage.again) == (3, 4, {"b.py": 2})
    assert tracing.breaches([stage]) == ["b.py is entered 2 times"]


def test_a_figure_has_a_short_way_and_enters_each_file_that_reads_it_once():
    assert tracing.breaches(tracing.figure()) == []
