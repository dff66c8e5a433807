"""Days of publication of pages: the scorer, and what predicts them."""

from __future__ import annotations

import pytest
from evals.predict import pages as predictor
from evals.scorers import pages as scorer

PAGE = (
    "<html><head><meta property='article:published_time' content='2024-05-06T23:30:00-05:00'></head>"
    "<body><article><p>The hop harvest at Yarrow began two weeks early, the growers said on Monday.</p>"
    "</article></body></html>"
)


def test_a_page_is_predicted_with_its_day_and_htmldates():
    (found,) = predictor.predict([{"id": "a", "html": PAGE}])
    assert found == {"id": "a", "day": "2024-05-06", "htmldate": "2024-05-06"}


def test_pages_without_a_known_day_do_not_count_and_silence_is_wrong():
    gold = [{"id": n, "date": day} for n, day in enumerate(("2024-05-06", "2024-05-07", None))]
    told = [{"id": 0, "day": "2024-05-06", "htmldate": "2024-05-05"}, {"id": 2, "day": "2020-01-01"}]
    assert scorer.score(gold, told) == {"pages": 2, "day": 50.0, "htmldate": 0.0, "lead": 50.0}


def test_a_prediction_for_an_unknown_page_is_an_error():
    with pytest.raises(ValueError, match="unknown id"):
        scorer.score([], [{"id": "b"}])
