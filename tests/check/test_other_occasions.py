"""Numbers that stand in the reports, of another time or owner, or of a plan; and denials turned round."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crosswire.check import check_text
from crosswire.check.against import record
from crosswire.config import load
from crosswire.types.checking import Check, Verdict

SCOPE, OUTDATED = Verdict.OTHER_SCOPE, Verdict.OUTDATED
STORY = {
    "one": """---
outlet: Plain Wire
published: 2025-03-04T09:20:00Z
---
Rockets hit market in Tessany, at least 14 killed

Rockets struck the market of Tessany on Tuesday morning and killed at least 14 people, the governor said.

Corda's army denied that it had fired on the town. The truce of last November ended two years of fighting in
which about 9,000 people were killed. In January a shell killed three children in the village of Marl.

The government plans to move a further 6,000 people by Friday.
""",
    "two": """---
outlet: Veldan Herald
published: 2025-03-04T19:40:00Z
---
Toll of Tessany market attack climbs to 19

Nineteen people were killed in the attack on the market of Tessany, the ministry said on Tuesday evening.

President Orsolya Tamm, who had called the council, said that she would not resign.
""",
    "three": """---
outlet: Money Desk
published: 2025-03-04T20:15:00Z
---
Skarn Air loses 310 million euros

Skarn Air said that it lost 310 million euros in the fourth quarter, after a loss of 240 million a year
earlier.

Skarn Air lost 310 million euros between October and December.
Its rival Polaris Jet made a profit of 45 million euros in the same months.
""",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Check]:
    """A text against the story."""
    folder: Path = tmp_path_factory.mktemp("story")
    for name, text in STORY.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    read = record(sorted(folder.iterdir()), load())
    return lambda text: check_text(text, read, load())


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        # an earlier event, with the number of it
        ("About 9,000 people were killed in the attack on the market of Tessany.", "About 9,000", SCOPE),
        ("Rockets killed three children in Tessany on Tuesday.", "three", SCOPE),
        # a number that is only set against the news
        ("Skarn Air lost 240 million euros in the fourth quarter.", "240 million euros", SCOPE),
        # somebody else's
        ("Skarn Air made a profit of 45 million euros.", "45 million euros", SCOPE),
        # a plan told as done
        ("The government has moved 6,000 people out of Tessany.", "6,000", SCOPE),
        # a first number, told flat
        ("Fourteen people were killed in the attack on the market.", "Fourteen", OUTDATED),
    ],
)
def test_a_number_of_another_occasion(
    told: Callable[[str], Check], sentence: str, figure: str, verdict: Verdict
) -> None:
    found = next(p for p in told(sentence).pieces if p.text == figure)
    assert found.verdict is verdict, found.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 9,000 people had been killed in two years of fighting.",
        "In January a shell killed three children in Marl.",
        "A year earlier Skarn Air had lost 240 million euros.",
        "Polaris Jet made a profit of 45 million euros.",
        "The government plans to move 6,000 more people.",
        "At least 14 people were killed by Tuesday morning; in the evening it was 19.",
        "Corda's army denies that it fired on the town.",
        "President Orsolya Tamm said that she would not resign.",
    ],
)
def test_what_reports_say_of_it_is_left_in_peace(told: Callable[[str], Check], sentence: str) -> None:
    assert [(p.text, p.reason) for p in told(sentence).faults] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Corda's army said that it had fired on the town.",
        "President Orsolya Tamm said that she would resign.",
    ],
)
def test_a_denial_that_is_dropped_is_the_contrary(told: Callable[[str], Check], sentence: str) -> None:
    assert "contrary" in {p.code for p in told(sentence).faults}
