"""Who stands beside an answer: one name an origin, and no text whose owner nobody names."""

from __future__ import annotations

import pytest
from tests.collate.test_accounts import Told, told

from crosswire.render.view import answers
from crosswire.render.view.index import Index

__all__ = ["told"]


@pytest.mark.parametrize(
    ("texts", "named"),
    [
        (
            (
                "A storm hit Orvane. The governor said five people died in Orvane on Friday.",
                "A storm hit Orvane. Five people died in Orvane on Friday, Governor Ada Roe said.",
            ),
            ["Ada Roe"],
        ),
        (
            (
                "A raid hit Orvane. A monitor said 29 people died in Orvane.",
                "A raid hit Orvane. The Orvane Observatory, a monitor, said 29 people died in Orvane.",
            ),
            ["Orvane Observatory"],
        ),
        (("A survey said 16 percent of farmers in Norland were broke.",), []),
        (
            ("A Norland diplomat in Kell said 16 percent of farmers were broke.",),
            ["Norland diplomat in Kell"],
        ),
        (("Officials said 16 percent of farmers in Norland were broke.",), ["Officials"]),
        (
            (
                "Mayor Oskar Venn is in court. His lawyer said Venn had repaid 60,000 crowns to the fund.",
                "Oskar Venn is in court. Venn had repaid 60,000 crowns to the fund, his lawyers said.",
            ),
            [],
        ),
    ],
)
def test_one_source_has_one_name(told: Told, texts: tuple[str, ...], named: list[str]) -> None:
    brief = told(texts)
    index = Index(brief)
    (question,) = brief.questions
    assert answers.everyone(index, question, question.answers) == named


def test_who_denies_a_number_does_not_give_it(told: Told) -> None:
    brief = told(
        ("Norland on Monday denied claims that its guards had killed more than 40 villagers in Sarn.",)
    )
    index = Index(brief)
    (question,) = (q for q in brief.questions if any(a.low == 40 or a.value == 40 for a in q.answers))
    assert answers.everyone(index, question) == []
