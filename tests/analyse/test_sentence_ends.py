"""Where sentences end: not behind titles, initials, months, firms, times and numbers; and within quotations."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis

# the sentences of a text
SENTENCES: list[tuple[str, ...]] = [
    ("Mr. Roe met Dr. Moe at 5 p.m. on Jan. 3.", "They left.",),
    ("The bank made £3.2m.", "Brokers had hoped for more.",),
    ("The U.S. army moved.", "It met no one.",),
    ("It cost $3.5 million.", "No. 10 did not comment.",),
    ("\"Go,\" she said.", "\"Now.\"", "He went.",),
    ("\"Go!\" she said.", "He went.",),
    ("\"Where is it?\" he asked.", "Nobody knew.",),
    ("He said: \"It fell.", "We ran.\"",),
    ("Prof. I. Torvald of St. Andrews spoke.", "Gen. Cole left.",),
    ("It was dark... then it rained.", "All ran.",),
    ("It fell at 3.15 a.m.", "Police came at 4.",),
    ("The firm, Acme Inc., paid.", "Beta Corp. did not.",),
    ("They came from Averby, Verrin, etc.", "All left.",),
    ("Version 2.0 failed.", "So did 3.1.",),
    ("He left in 1999.", "In 2001 he came back.",),
    ("(He left.)", "She stayed.",),
    ("“We saw it.”", "That was all.",),
    ("Roe v. Wade was law.", "It fell.",),
    ("The temperature was -3.5 C.", "It snowed.",),
    ("Sen. Cruz, R-Texas, voted no.", "Rep. Calvo did too.",),
    ("He lives at 12 Elm St. in Averby.", "She does not.",),
    ("The U.N. said so.", "The E.U. agreed.",),
    ("J. R. Roe won.", "K. Moe lost.",),
    ("It opens at 9 a.m. and closes at 5 p.m. every day.",),
]  # fmt: skip


@pytest.mark.parametrize("sentences", SENTENCES, ids=[" ".join(s)[:50] for s in SENTENCES])
def test_where_sentences_end(analyse_text: Callable[..., Analysis], sentences: tuple[str, ...]) -> None:
    text = " ".join(sentences)
    assert tuple(text[s.span.start : s.span.end] for s in analyse_text(text).sentences) == sentences
