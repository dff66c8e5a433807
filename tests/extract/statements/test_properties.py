"""What holds for the statements of any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.config import load
from crosswire.extract.statements import find

PIECES = [
    "The minister said the bridge was safe.",
    "“We will not leave,” said Ola Brandt, 61, “until help comes.”",
    'According to Reuters, the miners have said that "two shafts" flooded',
    "“An open quotation that never ends",
    "and closes here.” ",
    '"',
    "”",
    "–",
    "Prices rose by 3%, the bank reported",
    "\n\n",
    "\r\n\r\n",
    " ",
    "She added:",
    "Ωμέγα said “ναι, πάμε όλοι μαζί”.",
    "🙂 he told the BBC.",
    "Roads shut until spring – Ola Brandt",
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=9), name=st.sampled_from(["rules", "fast"])
)
def test_every_span_lies_in_the_text(statements_of, pieces, name):
    text = " ".join(pieces)
    for statement in statements_of(text, name):
        assert statement.content
        for span in (*statement.content, *statement.cue, *statement.source, statement.sentence):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
        for content in statement.content:
            assert text[content.start : content.end].strip('“”" \n') == text[content.start : content.end]


TEXTS = [
    "The mayor said the tunnel was dry. “Nobody is inside,” she added.\n\nThe union denied the claim.",
    "Share prices fell after the firm said sales had halved, according to the Nikkei newspaper.",
    "“I am proud of this team,” the coach told Sky Sports. He promised to stay.",
]


def test_a_report_reads_the_same_whatever_the_others_are(analyse_text, engine):
    analyses = [analyse_text(text, id=f"r{n}") for n, text in enumerate(TEXTS)]
    chosen = load(statements=engine)
    together = {found[0].report: found for found in find(analyses, chosen) if found}
    for analysis in reversed(analyses):
        assert find([analysis], chosen)[0] == together.get(analysis.report.id, ())


def test_ids_say_where_what_is_said_begins(statements_of, engine):
    found = statements_of(TEXTS[0], engine)
    assert [s.id for s in found] == [f"r/s{s.content[0].start}" for s in found]
    assert len({s.id for s in found}) == 3


@pytest.mark.parametrize("text", ["", " \n ", "…", "“”", '"'])
def test_nothing_in_nothing_out(analyse_text, engine, text):
    assert find([analyse_text(text)], load(statements=engine)) == [()]
