"""Two wordings word by word."""

from __future__ import annotations

import pytest

from crosswire.render import html
from crosswire.render.view.comparing import Change, compared
from crosswire.types import Brief


def shown(one: str, other: str) -> str:
    marks = {Change.SAME: "{}", Change.LEFT_OUT: "[-{}-]", Change.ADDED: "[+{}+]"}
    return " ".join(marks[run.change].format(run.text) for run in compared(one, other))


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        ("we saw two boats", "we saw three boats", "we saw [-two-] [+three+] boats"),
        ("we saw boats", "we saw two boats", "we saw [+two+] boats"),
        ("we all saw boats", "we saw boats", "we [-all-] saw boats"),
        ("We saw “boats”.", "we saw boats", ""),
        ("we saw — boats", "we saw boats", "we saw [-—-] boats"),
        ("we saw – at last – boats", "we saw -- at last -- boats", ""),
        ("it’s a boat", "it's a boat", ""),
        ("We have seen that they will not sink", "we’ve seen that they won't sink", ""),
        ("we have seen two boats", "we've seen three boats", "we've seen [-two-] [+three+] boats"),
        ("we saw boats", "no alarm was heard at night", ""),
        ("", "", ""),
    ],
)
def test_what_differs_is_told_apart(one: str, other: str, seen: str) -> None:
    assert shown(one, other) == seen


def test_wordings_that_share_just_enough_are_compared() -> None:
    assert shown("a b c", "a x y z") == ""
    assert shown("a b c", "a x y") == "a [-b c-] [+x y+]"


def test_the_page_says_it_in_words_too(specimen: Brief) -> None:
    page = html.render(specimen)
    assert '<del><span class="unseen">left out: </span>' in page
    assert '<ins><span class="unseen">instead: </span>' in page
