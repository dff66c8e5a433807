"""What stands on the same characters, found by place: always what asking everything would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosswire.types import Span
from crosswire.types.spans import SpanIndex

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 25))


@given(st.lists(SPANS, max_size=30), SPANS)
def test_an_index_finds_what_asking_each_finds(spans: list[Span], asked: Span):
    index = SpanIndex((span, number) for number, span in enumerate(spans))
    assert index.meeting(asked) == [n for n, span in enumerate(spans) if span.overlaps(asked)]


TEXT = (
    "Harbour chief Ines Okafor of the Port of Tarsk said on 4 March 2024 that 14 barges had sunk "
    "in Tarsk and Lower Mull.\n\n"
    "On Friday the mayor of Lower Mull, Aldo Brent, met the Dockers' Union in Tarsk. It will strike "
    "on 9 March.\n\n"
    "“We are 300,” said union secretary Mira Tal."
)


def test_names_dates_and_places_of_a_stretch(analyse_text):
    analysis = analyse_text(TEXT)
    for items in (analysis.mentions, analysis.dates, analysis.places, analysis.sentences):
        assert items
        for start in range(0, len(TEXT), 3):
            for length in (1, 20, 140):
                asked = Span(start, start + length)
                assert analysis.meeting(asked, items) == [i for i in items if i.span.overlaps(asked)]
