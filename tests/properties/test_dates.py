"""Properties of dates, whatever the sentence and the day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crosswire.languages.en.dates import grammar, joined, periods
from crosswire.languages.en.dates.period import Lean, Now

WEEK = timedelta(days=7)
WEEKLY = (
    "on Friday",
    "last Tuesday",
    "next Monday",
    "this coming Sunday",
    "Wednesday of last week",
    "two Mondays ago",
    "a week ago Saturday",
    "Thursday next week",
    "over the weekend",
    "next weekend",
    "from Monday to Thursday",
    "yesterday",
    "the day after tomorrow",
    "three days ago",
    "two weeks and two days ago",
    "last week",
    "this week",
    "the Sunday before last",
    "the past 48 hours",
    "overnight",
    "in two weeks' time",
)
YEARLY = (
    "on 24 November",
    "on Sept. 5",
    "from 3 to 7 March",
    "between 30 December and 4 January",
    "in May",
    "last March",
    "from November to February",
    "on Christmas Eve",
    "on Easter Monday",
    "the weekend of 3-4 June",
    "on 29 February",
    "last year",
    "this month",
    "Tuesday, 14 May",
    "July 4 last year",
    "in June and July",
    "on Labor Day",
)
FIXED = (
    "in April of 1987",
    "1987-89",
    "the mid-1990s",
    "Q3 2023",
    "the winter of 2013-14",
    "on 05-Aug-2016",
    "2024-03-05T23:30:00-05:00",
    "13/6/2021",
    "on 31 February",
    "fiscal 2022",
    "from 1987 to 1989",
    "3, 5 and 9 March 2010",
    "from March 3 to April 7, 2020",
    "Christmas Day 2021",
    "the first half of 2021",
)
days = st.dates(date(1900, 1, 1), date(2090, 1, 1))
leans = st.sampled_from(list(Lean))
phrases = st.sampled_from(WEEKLY + YEARLY + FIXED)
words = st.text(alphabet=" abcdeMay0123456789-/.,'’–:Tuesdaynofpst", max_size=60)


def read(text):
    return joined.joined(text, grammar.read(text))


@given(
    st.lists(st.one_of(phrases, words), min_size=1, max_size=6), st.sampled_from([" ", ", ", " and ", ". "])
)
def test_what_is_read_stands_in_the_text_in_order_and_apart(parts, joint):
    text = joint.join(parts)
    found = read(text)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(phrases, days, leans, st.booleans())
def test_a_period_never_ends_before_it_begins(phrase, day, lean, near):
    for one in read(phrase):
        period = periods.resolve(one, Now(day, near=near, lean=lean, beside=day))
        assert period is None or period.first <= period.last


@given(st.sampled_from(WEEKLY), days, leans)
def test_a_week_later_weekdays_lie_a_week_later(phrase, day, lean):
    (one,) = read(phrase)
    now, then = (periods.resolve(one, Now(d, lean=lean)) for d in (day, day + WEEK))
    if now is None or then is None:
        assert now is then is None
    else:
        assert (then.first - now.first, then.last - now.last) == (WEEK, WEEK)


@given(st.sampled_from(FIXED), days, days)
def test_what_says_its_own_year_is_the_same_whenever_it_is_told(phrase, day, other):
    for one in read(phrase):
        assert periods.resolve(one, Now(day)) == periods.resolve(one, Now(other))


@given(st.sampled_from(YEARLY), days)
def test_what_happened_began_no_later_than_tomorrow(phrase, day):
    for one in read(phrase):
        period = periods.resolve(one, Now(day))
        if period is not None and "weekday" not in one.parts and one.kind != "this":
            assert period.day <= day + timedelta(days=1)


@given(st.sampled_from(YEARLY[:11]), days)
def test_what_is_to_come_is_not_over(phrase, day):
    for one in read(phrase):
        period = periods.resolve(one, Now(day, lean=Lean.AHEAD))
        if period is not None and one.parts.get("word") != "last":
            assert period.last_day >= day
