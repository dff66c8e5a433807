"""A claim that its report, or another party, has as not so."""

from __future__ import annotations

import pytest
from tests.collate.test_accounts import Told, told

from crosswire.render import terminal
from crosswire.types import Account, AccountKind, Brief

__all__ = ["told"]


def _verdicts(brief: Brief) -> list[Account]:
    return [account for account in brief.accounts if account.kind is AccountKind.VERDICT]


@pytest.mark.parametrize(
    ("text", "claim", "verdicts"),
    [
        pytest.param(
            "Chairman Ole Ramm falsely claimed that the cannery had passed every test.",
            ("Chairman Ole Ramm", "the cannery had passed every test"),
            [("", "Chairman Ole Ramm falsely claimed that the cannery had passed every test")],
            id="company, its report says so beside the verb",
        ),
        pytest.param(
            "Coach Tomas Vell stretched the truth when Vell claimed that every seat had been sold.",
            ("Vell", "every seat had been sold"),
            [("", "Coach Tomas Vell stretched the truth when Vell claimed that every seat had been sold")],
            id="sport, who claims it leaves the truth",
        ),
        pytest.param(
            "Mayor Ruth Calvo's claim that the bridge was sound is not true.",
            ("Mayor Ruth Calvo", "the bridge was sound"),
            [("", "Mayor Ruth Calvo's claim that the bridge was sound is not true")],
            id="disaster, a claim told by its noun",
        ),
        pytest.param(
            "“Crime has doubled in Derre since the spring,” Senator Ada Roe said. "
            "Oskar Venn deemed those statements false.",
            ("Ada Roe", "Crime has doubled in Derre since the spring"),
            [("Oskar Venn", "deemed those statements false")],
            id="election, what was said right before",
        ),
        pytest.param(
            "General Ulf Brandt said that hackers had opened the dam gates. "
            "Tom Akers, who led the inquiry, found no evidence that hackers had opened the dam gates.",
            ("General Ulf Brandt", "hackers had opened the dam gates"),
            [("Tom Akers", "found no evidence that hackers had opened the dam gates")],
            id="war, nothing bears out what another said",
        ),
        pytest.param(
            "Minister Oskar Venn wrongly said that rebels had burned the mill. "
            "“He just made it up,” envoy Ines Torvald said.",
            ("Minister Oskar Venn", "rebels had burned the mill"),
            [
                ("", "Minister Oskar Venn wrongly said that rebels had burned the mill"),
                ("envoy Ines Torvald", "He just made it up"),
            ],
            id="war, another says so of the claim that the report calls wrong",
        ),
    ],
)
def test_a_claim_stands_beside_who_has_it_as_not_so(
    told: Told, text: str, claim: tuple[str, str], verdicts: list[tuple[str, str]]
) -> None:
    brief = told((text,))
    (account,) = _verdicts(brief)
    assert [(p.voice, p.claim) for p in account.positions] == [claim, *verdicts]
    assert account.id in brief.story.key_accounts
    assert "CLAIM DISPUTED" in terminal.render(brief)


@pytest.mark.parametrize(
    "text",
    [
        "Police found no evidence that the driver had been drinking.",
        "Ada Roe said that Oskar Venn was wrongly accused of the theft.",
        "An earlier version of this article incorrectly stated that the mine had closed.",
        "Ada Roe said the climbers were slow. Ole Ramm said he made it up the hill.",
        "Ada Roe did not lie when she said that the dam was safe.",
        "“The mill closed in May,” Ada Roe said. Guards came at dawn. Oskar Venn called that claim false.",
        "Oskar Venn wrongly said that rebels had burned the mill. "
        "Police found no evidence that the ferry was overloaded.",
    ],
)
def test_no_claim_is_put_beside_a_verdict_on_another(told: Told, text: str) -> None:
    assert not [a for a in _verdicts(told((text,))) if len(a.positions) < 2 or a.positions[1].voice]
