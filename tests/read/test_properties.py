"""Whatever the text: noise lies inside it, in order, apart; plain files come back as they are."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.config import load
from crosswire.read import read, report
from crosswire.read.noise import mark

PIECES = st.sampled_from(
    [
        "Advertisement",
        "The river rose by two metres.",
        "[",
        "](#)",
        "**",
        "\n",
        "\n\n",
        " ",
        ". and",
        "© 2024 X",
        "By Jane Roe",
        "■ Key",
        "LIMA (AP) — ",
        "\u2028",
        "“",
        "”",
        "Also read",
        ":",
        "2024-01-02",
        "3:12 Video",
        "___",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "\r\n",
        "é",
        "👩\u200d🚒",
        "\ufeff",
        "|",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join))


@given(TEXTS, st.one_of(st.none(), TEXTS))
@settings(max_examples=300, deadline=None)
def test_noise_is_sorted_apart_and_inside(text: str, title: str | None) -> None:
    found = mark(text, title)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(TEXTS.filter(lambda text: any(c.isalpha() for c in text)))
@settings(max_examples=60, deadline=None)
def test_a_report_keeps_its_text(text: str) -> None:
    made = report(text, id="r", settings=load())
    assert made.text == text
    assert all(made.text[n.start : n.end] for n in made.noise)


@given(
    TEXTS.filter(
        lambda text: any(c.isalpha() for c in text) and text.isprintable() and text.lstrip()[:1] not in "{[<"
    )
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_plain_file_comes_back_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(("\ufeff" + text).encode())
    (made,) = read([path], load()).reports
    assert made.text == text
