"""The table of holidays: every rule gives a day in every year, and every name is found in a text."""

from __future__ import annotations

import re
from datetime import date

import pytest

from crosswire.languages.en.dates import grammar, periods
from crosswire.languages.en.dates.period import Now
from crosswire.resources import dates, lists

RULES = [(name, rule) for name, rules in dates.holidays().items() for rule in rules]


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_a_rule_gives_a_day_in_every_year(name, rule):
    country = next(iter(sorted(rule.countries)), None)
    written = grammar.Written(0, 1, "holiday", {"holiday": name})
    for year in (1931, 2000, 2024, 2049):
        one = grammar.Written(0, 1, "holiday", {"holiday": name, "year": str(year)})
        found = periods.resolve(one, Now(date(year, 6, 15), country=country))
        if rule.rule != "-":
            assert found is not None
            assert found.day.year == year
        if found is not None:
            near = periods.resolve(written, Now(date(year, 6, 15), country=country))
            assert near is not None
            assert near.day <= date(year, 6, 16)


@pytest.mark.parametrize("name", sorted(dates.holidays()))
def test_a_name_is_read_as_one_date(name):
    said = "on " + name.title().replace("'S", "'s") + " 2021"
    assert [one.kind for one in grammar.read(said)] == ["holiday"]
    assert [one.kind for one in grammar.read(said.replace("'", "’"))] == ["holiday"]


def test_the_lists_of_words_hold_no_word_twice():
    text = lists.content("dates/words.toml").decode()
    for _, listed in re.findall(r"^(\w+) = \[(.*?)\]", text, re.MULTILINE | re.DOTALL):
        words = re.findall(r'"([^"]+)"', listed)
        assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Easter Monday", 2024, date(2024, 4, 1)),
        ("Good Friday", 2018, date(2018, 3, 30)),
        ("Orthodox Easter", 2021, date(2021, 5, 2)),
        ("Thanksgiving Day", 2019, date(2019, 11, 28)),
        ("Memorial Day", 2022, date(2022, 5, 30)),
        ("Labor Day", 2025, date(2025, 9, 1)),
        ("Remembrance Sunday", 2016, date(2016, 11, 13)),
        ("Whit Monday", 2023, date(2023, 5, 29)),
        ("Ash Wednesday", 2020, date(2020, 2, 26)),
    ],
)
def test_known_days(name, year, day):
    written = grammar.Written(0, 1, "holiday", {"holiday": name, "year": str(year)})
    found = periods.resolve(written, Now(day))
    assert found is not None
    assert found.day == day
