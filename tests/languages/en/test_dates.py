"""Dates: what is read, from where it is counted, and what is left alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crosswire.languages.en.dates import grammar, periods
from crosswire.languages.en.dates.period import Lean, Now
from crosswire.types import Noise, NoiseKind

SUNDAY = Now(date(2024, 3, 3), beside=date(2024, 2, 20))


def resolved(text: str, now: Now | None = SUNDAY) -> list[tuple[str, str]]:
    found = [(periods.resolve(one, now), one) for one in grammar.read(text)]
    return [(str(p.first.date()), str(p.last.date())) for p, one in found if p]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # conflict
        ("The convoy was hit on 24 February.", "2024-02-24", "2024-02-24"),
        ("Shelling went on from 24 to 30 January.", "2024-01-24", "2024-01-30"),
        ("Troops left on Friday morning", "2024-03-01", "2024-03-01"),
        ("The siege began in June 2022", "2022-06-01", "2022-06-30"),
        # disaster
        ("The dam burst last night", "2024-03-02", "2024-03-03"),
        ("rain fell over the past 48 hours", "2024-03-01", "2024-03-03"),
        ("the worst flood since 1953", "1953-01-01", "1953-12-31"),
        ("Three days later the search ended", "2024-02-23", "2024-02-23"),
        ("Survivors were found the day before.", "2024-02-19", "2024-02-19"),
        ("The count was lower the evening before.", "2024-02-19", "2024-02-19"),
        # business
        ("Shares fell on Thursday, Feb. 29, 2024", "2024-02-29", "2024-02-29"),
        ("profit rose last year", "2023-01-01", "2023-12-31"),
        ("orders placed last month", "2024-02-01", "2024-02-29"),
        ("the merger closed on 2023-11-07.", "2023-11-07", "2023-11-07"),
        # science
        ("The probe landed two weeks ago", "2024-02-18", "2024-02-18"),
        ("data gathered in the 1990s", "1990-01-01", "1999-12-31"),
        # sport
        ("The final was played on Wednesday.", "2024-02-28", "2024-02-28"),
        ("they lost in December", "2023-12-01", "2023-12-31"),
        ("from Monday to Wednesday", "2024-02-26", "2024-02-28"),
        # politics
        ("The vote on 15 May ended in a draw", "2023-05-15", "2023-05-15"),
        ("deputies meet next week", "2024-03-04", "2024-03-10"),
        ("The minister resigned yesterday", "2024-03-02", "2024-03-02"),
    ],
)
def test_a_date_is_counted_from_the_day_published(text, first, last):
    assert resolved(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain and they march on.",
        "About 30 people and 15 per cent of the 2,023 tonnes.",
        "He ran 400 metres in 47.3 seconds.",
        "The score was 3-2 and the odds 10 to 1.",
        "On 3/4/2021 the plant closed.",  # April or March: nobody can tell
        "Flight 370 and Route 66 and Article 5.",
        "On 30 February nothing happened.",
    ],
)
def test_what_is_no_date_or_may_be_two_is_left_alone(text):
    assert resolved(text) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("on 7 June 2019", True),
        ("in 1986", True),
        ("on 7 June", False),
        ("on Tuesday", False),
        ("yesterday", False),
        ("last month", False),
    ],
)
def test_without_a_date_published_only_full_dates_are_known(text, known):
    assert bool(resolved(text, None)) is known


def days(analysis):
    return [(m.text, str(m.from_)[:10] if m.from_ else None, m.basis) for m in analysis.dates]


def test_what_is_to_come_lies_ahead(analyse_text):
    text = "The talks will resume on Tuesday. They broke off on Tuesday."
    assert [d for _, d, _ in days(analyse_text(text))] == ["2024-03-05", "2024-02-27"]


LEADS = [
    ("The mine caved in on Friday, 8 August 2014. All were out on Saturday.", "2014-08-09"),
    # an oath of years ago; a war that is told of in the lead; a day further down; a firm's history
    ("The judge Rosa Tull resigned on Friday. On March 3, 2009, she was sworn in.", None),
    ("The trial of a general who took Averby on 5 May 1999 opened on Friday.", None),
    ("The bridge reopened on Friday. It had fallen on Tuesday, 8 May 2012.", None),
    ("Halden cut 400 jobs on Friday. It was listed on June 2, 2003.", None),
]


@pytest.mark.parametrize(("text", "day"), LEADS)
def test_a_full_date_in_running_text_dates_no_report_but_by_its_lead(analyse_text, text, day):
    """News says the year of what is past; of today it says the weekday."""
    weekdays = [m for m in analyse_text(text, published=None).dates if m.text in {"Friday", "Saturday"}]
    assert [str(m.from_)[:10] if m.from_ else None for m in weekdays] == [day]


@pytest.mark.parametrize(
    ("feast", "day"), [("for Christmas in 2004", "2004-12-25"), ("on Easter 2011", "2011-04-24")]
)
def test_a_feast_that_is_remembered_with_its_year_anchors_nothing(analyse_text, feast, day):
    text = f"Rosa Tull moved here {feast}. On Friday her shop burned down."
    assert [found[1:] for found in days(analyse_text(text, published=None))] == [
        (day, "explicit"),
        (None, None),
    ]


def test_an_undated_report_without_an_anchor_stays_undated(analyse_text):
    assert days(analyse_text("The mine caved in on Friday.", published=None)) == [("Friday", None, None)]


def test_dated_reports_of_a_story_date_the_others(analyse_text, nlp_settings):
    import dataclasses

    from crosswire.analyse import analyse

    dated = analyse_text("The strike began on Friday.", id="a").report
    other = dataclasses.replace(dated, id="b", published=None)
    alone, _ = analyse([dated, other], nlp_settings)
    together, _ = analyse([dated, other], nlp_settings, story=True)
    assert [a.dates[0].from_ is not None for a in alone] == [True, False]
    assert together[1].dates[0].from_ == datetime(2024, 3, 1, tzinfo=UTC)
    assert together[1].dates[0].basis == "context"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The rocket rose at 9:15 a.m. GMT on Saturday.", datetime(2024, 3, 2, 9, 15, tzinfo=UTC)),
        ("At 20:00 Moscow time on 1 March the line fell silent.", datetime(2024, 3, 1, 17, tzinfo=UTC)),
        ("Polls closed on Saturday at 8pm EST.", datetime(2024, 3, 3, 1, tzinfo=UTC)),
    ],
)
def test_a_time_of_day_joins_the_date_beside_it(analyse_text, text, moment):
    (mention,) = analyse_text(text).dates
    assert (mention.from_, mention.precision) == (moment, "minute")


def test_local_time_nobody_knows_leaves_the_day(analyse_text):
    (mention,) = analyse_text("The tremor struck at 4.10 am local time on Saturday.").dates
    assert (str(mention.from_)[:10], mention.precision) == ("2024-03-02", "day")


def test_two_days_after_something_is_not_guessed(analyse_text):
    text = "On 1 March the bank failed. Two days after the merger talks the owner left."
    assert [d for _, d, _ in days(analyse_text(text))] == ["2024-03-01", None]


def test_names_that_hold_a_weekday_are_no_dates(analyse_text):
    assert days(analyse_text("Shops opened early for Black Friday.")) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The assembly meets on Tuesday.", "2024-03-05"),
        ("Schools are closed until Wednesday.", "2024-03-06"),
        ("The assembly met on Tuesday.", "2024-02-27"),
        ("The assembly has been shut since Tuesday.", "2024-02-27"),
        ("The trial is due to open on Tuesday.", "2024-03-05"),
    ],
)
def test_the_tense_tells_on_which_side_a_weekday_lies(analyse_text, text, day):
    assert [d for _, d, _ in days(analyse_text(text))] == [day]


def test_a_time_without_a_date_is_on_the_day_named_last(analyse_text):
    text = "The roof fell in on Friday. It gave way at about 5:40 a.m. local time, the mayor said."
    *_, last = analyse_text(text).dates
    assert (last.text, str(last.from_)[:10], last.precision) == ("5:40 a.m. local time", "2024-03-01", "day")


def test_a_time_without_any_day_is_left_out(analyse_text):
    assert analyse_text("It gave way at 5:40 a.m.").dates == ()


def test_bylines_and_legends_may_hold_a_date(analyse_text):
    text = "By Ada Lie in Oslo, 2 March 2024\n\nThe ferry sank on Friday."
    noise = (Noise(0, 32, NoiseKind.BYLINE),)
    assert days(analyse_text(text, noise=noise)) == [
        ("2 March 2024", "2024-03-02", "explicit"),
        ("Friday", "2024-03-01", "published"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 4 March", "2024-03-04"),  # tomorrow: written where it is tomorrow already
        ("on 3 March", "2024-03-03"),
        ("on 5 March", "2023-03-05"),
        ("in March", "2024-03-01"),
        ("last March", "2023-03-01"),
        ("in April", "2023-04-01"),
    ],
)
def test_the_edge_of_what_happened(text, day):
    assert [first for first, _ in resolved(text)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/4/2021", None),
        ("4/12/2021", None),
        ("12/11/2021", None),
        ("12/12/2021", "2021-12-12"),
        ("13/4/2021", "2021-04-13"),
        ("4/13/2021", "2021-04-13"),
        ("12.4.2021", "2021-04-12"),
        ("13/13/2021", None),
        ("31/2/2021", None),
    ],
)
def test_figures_that_may_be_two_days_stay_open(text, day):
    assert [first for first, _ in resolved(text)] == ([day] if day else [])


@pytest.mark.parametrize(
    ("weekday", "day"),
    [
        ("Sunday", "2024-03-03"),
        ("Saturday", "2024-03-02"),
        ("Thursday", "2024-02-29"),  # three days back
        ("Wednesday", "2024-03-06"),  # three days ahead, four back
        ("Monday", "2024-03-04"),
        ("last Wednesday", "2024-02-28"),
        ("next Thursday", "2024-03-07"),
    ],
)
def test_around_a_day_roughly_known_the_nearest_weekday_is_meant(weekday, day):
    assert resolved(f"on {weekday}", Now(date(2024, 3, 3), near=True)) == [(day, day)]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The rocket rose at noon GMT on Saturday.", datetime(2024, 3, 2, 12, tzinfo=UTC)),
        ("The rocket rose at 1430 GMT on Saturday.", datetime(2024, 3, 2, 14, 30, tzinfo=UTC)),
        ("It fell on Saturday at 5 p.m. (2100 GMT).", datetime(2024, 3, 2, 21, tzinfo=UTC)),
        ("It fell at 5 p.m. local time (2100 GMT) on Saturday.", datetime(2024, 3, 2, 21, tzinfo=UTC)),
        ("It fell at 5 p.m. GMT+3 on Saturday.", datetime(2024, 3, 2, 14, tzinfo=UTC)),
        ("Logged at 2024-03-05T23:30:00-05:00.", datetime(2024, 3, 6, 4, 30, tzinfo=UTC)),
    ],
)
def test_times_with_their_zones(analyse_text, text, moment):
    (mention,) = analyse_text(text).dates
    assert (mention.from_, mention.precision) == (moment, "minute")


def test_impossible_days_are_named_and_not_resolved(analyse_text):
    assert days(analyse_text("It opened on 31 February and shut on 31/13/2021.")) == [
        ("31 February", None, None),
        ("31/13/2021", None, None),
    ]


def test_what_is_planned_for_a_far_year_dates_no_report(analyse_text):
    anchor = "The mine caved in on Friday, 8 August 2014."
    text = f"{anchor} It will be sealed by 31 December 2050. Two died on Sunday."
    assert [d for _, d, _ in days(analyse_text(text, published=None))] == [
        "2014-08-08",
        "2050-12-31",
        "2014-08-10",
    ]


@pytest.mark.parametrize(
    ("text", "day", "lean", "first"),
    [
        ("5.12.2021", date(2024, 3, 6), Lean.PAST, "2021-12-05"),
        ("the term 2021-03", date(2024, 3, 6), Lean.PAST, "2021-03-01"),
        ("the term 2019-20", date(2024, 3, 6), Lean.PAST, "2019-01-01"),
        # "this weekend" is the one just gone until Wednesday, and the coming one from Thursday on
        ("this weekend", date(2024, 3, 6), Lean.PAST, "2024-03-02"),
        ("this weekend", date(2024, 3, 7), Lean.PAST, "2024-03-09"),
        ("this weekend", date(2024, 3, 9), Lean.PAST, "2024-03-09"),
        ("the weekend", date(2024, 3, 10), Lean.PAST, "2024-03-09"),
        ("the weekend", date(2024, 3, 11), Lean.PAST, "2024-03-09"),
        # the present tense of a day just gone
        ("on 3 March", date(2024, 3, 17), Lean.PRESENT, "2024-03-03"),
        ("on 3 March", date(2024, 4, 6), Lean.PRESENT, "2024-03-03"),
        ("on 3 March", date(2024, 4, 7), Lean.PRESENT, "2025-03-03"),
        ("on 10 March", date(2024, 3, 6), Lean.PRESENT, "2024-03-10"),
        ("on 6 March", date(2024, 3, 6), Lean.PRESENT, "2024-03-06"),
        # what was planned for two days ago has passed, what was planned for three days ago is to come
        ("on Monday", date(2024, 3, 6), Lean.PLANNED, "2024-03-04"),
        ("on Sunday", date(2024, 3, 6), Lean.PLANNED, "2024-03-10"),
        ("in November", date(2024, 3, 6), Lean.PLANNED, "2024-11-01"),
        ("in December", date(2024, 3, 6), Lean.PLANNED, "2023-12-01"),
        ("in December", date(2024, 3, 6), Lean.PRESENT, "2024-12-01"),
        ("in January", date(2024, 3, 6), Lean.PRESENT, "2024-01-01"),
        ("in March", date(2024, 3, 6), Lean.AHEAD, "2024-03-01"),
        ("in February", date(2024, 3, 6), Lean.AHEAD, "2025-02-01"),
    ],
)
def test_where_one_side_ends_and_the_other_begins(text, day, lean, first):
    assert [f for f, _ in resolved(text, Now(day, lean=lean))] == [first]
