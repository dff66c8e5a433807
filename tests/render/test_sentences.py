"""Sentences to copy: a report's own, word for word, under its outlet."""

from __future__ import annotations

import re

import pytest

from crosswire.render.view import page
from crosswire.render.wording import names, sentences
from crosswire.types import Brief

# what the report is called, its sentence as printed, what can be copied
CASES = [
    ("The Herald", "Rescuers saved three miners.", "The Herald: “Rescuers saved three miners.”"),
    ("report 3", "Ten are missing.", "Report 3: “Ten are missing.”"),
    ("The Herald", "“Go,” she said.", "The Herald: “‘Go,’ she said.”"),
    ("The Herald", 'It fell\n by  "half".', "The Herald: “It fell by 'half'.”"),
]


@pytest.mark.parametrize("case", CASES, ids=[case[1] for case in CASES])
def test_a_sentence_is_quoted_under_its_outlet(case: tuple[str, str, str]) -> None:
    assert sentences.quoted(*case[:2]) == case[-1]


def plain(text: str) -> str:
    return " ".join(re.sub(r"[“”‘’\"']", "'", text).split())


def test_nothing_of_the_specimen_is_composed(specimen: Brief) -> None:
    """All that can be copied is an outlet's name and words that stand in a report, nothing between them."""
    shown = page(specimen)
    ready = [f.sentence for f in shown.figures] + [s.text for s in shown.summary]
    texts = [plain(report.text) for report in specimen.reports]
    assert ready
    for sentence in ready:
        quoted = re.findall(r"“([^”]*)”", sentence)
        assert quoted
        assert all(any(plain(words) in text for text in texts) for words in quoted)
        outlets = [one.strip(" :") for one in re.split(r"“[^”]*”", sentence) if one.strip()]
        assert {one.lower() for one in outlets} <= {
            name.lower() for r in specimen.reports if (name := names.outlet(r))
        }
