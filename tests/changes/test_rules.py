"""Rules for alerts: what they fire on, and what their file may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crosswire.changes.rules import Alerts, fired, load, opened
from crosswire.collate.diff import diff
from crosswire.errors import SettingError
from crosswire.types import Brief, Modifier, ReasonCode, Standing
from crosswire.types.corrections import Corrected, CorrectionKind, Outcome
from crosswire.types.versions import Declared, Edit, EditKind, EditSubject, Revision

from .making import brief

AT = datetime(2024, 3, 4, tzinfo=UTC)


def alerts(tmp_path: Path, text: str) -> Alerts:
    path = tmp_path / "alerts.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def names(rules: Alerts, old: Brief, new: Brief, story: str = "s") -> set[str]:
    """The rules that any change between two briefs meets."""
    return {name for change in diff(old, new) for name in fired(rules, change, story=story, old=old, new=new)}


def rule(tmp_path: Path, **keys: object) -> Alerts:
    shown = "\n".join(f"{key} = {value!r}".replace("'", '"') for key, value in keys.items())
    return alerts(tmp_path, f'[[rule]]\nname = "it"\n{shown}\n')


def test_so_many_origins_fire_once(tmp_path: Path) -> None:
    two = rule(tmp_path, when="origins", at_least=2)
    assert names(two, brief("a"), brief("a", "c", standing=Standing.AGREED)) == {"it"}
    three = rule(tmp_path, when="origins", at_least=3)
    assert names(three, brief("a"), brief("a", "c", standing=Standing.AGREED)) == set()
    disputed = brief("a", "b", standing=Standing.DISPUTED)
    assert names(three, disputed, brief("a", "b", "c", standing=Standing.DISPUTED)) == {"it"}
    assert (
        names(two, disputed, brief("a", "b", "c", standing=Standing.DISPUTED)) == set()
    )  # it was met before


def test_a_new_question_with_enough_origins_fires(tmp_path: Path) -> None:
    two = rule(tmp_path, when="origins", at_least=2)
    assert names(two, brief(), brief("a", "c", standing=Standing.AGREED)) == {"it"}


@pytest.mark.parametrize(
    ("keys", "fires"),
    [
        ({"when": "origins", "at_least": 2}, True),
        ({"when": "origins", "at_least": 3}, False),
        ({"when": "disputed"}, True),
        ({"when": "value", "above": 15}, True),
        ({"when": "value", "above": 20}, False),
        ({"when": "value", "above": 15, "predicate": "killed"}, False),
        ({"when": "withdrawn"}, False),
        ({"when": "silent_edit"}, False),
    ],
)
def test_the_first_brief_of_a_story_fires_what_it_meets(
    tmp_path: Path, keys: dict[str, object], fires: bool
) -> None:
    first = brief("a", "b", standing=Standing.DISPUTED)
    assert opened(rule(tmp_path, **keys), story="s", brief=first) == (("it",) if fires else ())


def test_a_question_that_is_new_and_disputed_fires(tmp_path: Path) -> None:
    disputed = rule(tmp_path, when="disputed")
    both = brief("a", "b", standing=Standing.DISPUTED)
    assert names(disputed, brief(), both) == {"it"}
    assert names(disputed, both, brief("a", "b", "c", standing=Standing.DISPUTED)) == set()


def test_a_dispute_fires(tmp_path: Path) -> None:
    disputed = rule(tmp_path, when="disputed")
    assert names(disputed, brief("a"), brief("a", "b", standing=Standing.DISPUTED)) == {"it"}
    assert names(disputed, brief("a"), brief("a", "c", standing=Standing.AGREED)) == set()


@pytest.mark.parametrize(
    ("bound", "number", "fires"),
    [
        ("above", 50, True),
        ("above", 59, True),
        ("above", 60, False),
        ("above", 61, False),
        ("above", 13, False),  # 14 was above it before
        ("below", 15, False),  # so was it below this
        ("below", 61, False),
    ],
)
def test_a_value_fires_when_it_crosses_the_bound(
    tmp_path: Path, bound: str, number: float, fires: bool
) -> None:
    found = rule(tmp_path, when="value", **{bound: number})
    assert names(found, brief("a"), brief("a", "d", standing=Standing.UPDATED)) == (
        {"it"} if fires else set()
    )


def test_a_value_below_fires(tmp_path: Path) -> None:
    found = rule(tmp_path, when="value", below=20)
    assert names(found, brief("d"), brief("d", "a", standing=Standing.UPDATED)) == {"it"}
    assert names(rule(tmp_path, when="value", below=14), brief("d"), brief("d", "a")) == set()


@pytest.mark.parametrize(
    ("low", "high", "fires"),
    [(60.0, None, True), (None, 60.0, False), (51.0, 70.0, True), (40.0, 70.0, False)],
)
def test_a_bound_counts_only_for_what_it_surely_says(
    tmp_path: Path, low: float | None, high: float | None, fires: bool
) -> None:
    new = brief("a", "d", standing=Standing.UPDATED)
    first, second = new.questions[0].answers
    open_ = replace(second, value=None, low=low, high=high, modifier=Modifier.BETWEEN)
    new = replace(new, questions=(replace(new.questions[0], answers=(first, open_)),))
    assert (names(rule(tmp_path, when="value", above=50), brief("a"), new) == {"it"}) is fires


def test_a_number_that_nobody_stands_by_fires_nothing(tmp_path: Path) -> None:
    new = brief("a", "d", standing=Standing.DISPUTED)
    first, second = new.questions[0].answers
    denied = replace(new.questions[0], answers=(first, replace(second, origins=())))
    assert (
        names(rule(tmp_path, when="value", above=50), brief("a"), replace(new, questions=(denied,))) == set()
    )


def test_what_is_withdrawn_fires(tmp_path: Path) -> None:
    gone = rule(tmp_path, when="withdrawn")
    assert names(gone, brief("a", "d"), brief("a")) == {"it"}
    assert names(gone, brief("a"), brief("a", "d", standing=Standing.UPDATED)) == set()
    back = brief("a", "d", standing=Standing.UPDATED, code=ReasonCode.TAKEN_BACK)
    assert names(gone, brief("a"), back) == {"it"}
    assert names(gone, back, back) == set()
    told = Corrected(
        "7", CorrectionKind.OUTLET, None, "Ada", AT, "masthead", Outcome.APPLIED, ("a",), "A note."
    )
    assert names(gone, replace(brief("a"), corrections=(told,)), brief("a")) == set()


def test_a_silent_edit_fires(tmp_path: Path) -> None:
    silent = rule(tmp_path, when="silent_edit")
    new = brief("a")
    new = replace(new, text_sha256={"a": "another"})
    for declared, fires in ((Declared.NOT, {"it"}), (Declared.NAMED, set()), (Declared.GENERAL, set())):
        edit = Edit(EditSubject.FIGURE, EditKind.CHANGED, None, None, declared, "Seen.")
        lineage = replace(new.lineage, revisions=(Revision("a", None, None, (edit,), (), True),))
        assert names(silent, brief("a"), replace(new, lineage=lineage)) == fires


@pytest.mark.parametrize(
    ("keys", "fires"),
    [
        ({"predicate": "missing"}, True),
        ({"predicate": "killed"}, False),
        ({"counted": "climber"}, True),
        ({"counted": "guest"}, False),
        ({"words": "CLIMBERS are"}, True),
        ({"words": "hikers"}, False),
        ({"stories": ["s"]}, True),
        ({"stories": ["t"]}, False),
        ({"predicate": "missing", "counted": "guest"}, False),
    ],
    ids=str,
)
def test_a_rule_may_be_of_some_questions_only(tmp_path: Path, keys: dict[str, object], fires: bool) -> None:
    found = rule(tmp_path, when="disputed", **keys)
    assert (names(found, brief("a"), brief("a", "b", standing=Standing.DISPUTED)) == {"it"}) is fires


def test_the_names_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    both = alerts(
        tmp_path,
        '[[rule]]\nname = "z"\nwhen = "disputed"\n[[rule]]\nname = "a"\nwhen = "origins"\nat_least = 2\n',
    )
    old, new = brief("a"), brief("a", "b", standing=Standing.DISPUTED)
    assert fired(both, diff(old, new)[0], story="s", old=old, new=new) == ("z", "a")


GOOD = '[[rule]]\nname = "one"\nwhen = "disputed"\n'
WRONG = [
    ("[[rule]\n", r"no TOML: .*line 1"),
    ('[[rule]]\nname = "x"\nwhen = "sunny"\n', r"line 1: rule.1: .*'sunny'"),
    ('[[rule]]\nname = "x"\n', r"line 1: rule.1: .*'when'"),
    (GOOD + '\n[[rule]]\nname = "x"\nwhen = "origins"\n', r"line 5: rule.2.at_least: Field required"),
    (
        GOOD + '\n[[rule]]\nname = "x"\nwhen = "origins"\nat_least = 0\n',
        r"line 8: rule.2.at_least: .*, got 0",
    ),
    (GOOD + '\n[[rule]]\nname = "x"\nwhen = "origins"\nat_least = "three"\n', r"line 8: .*, got 'three'"),
    (GOOD + "above = 3\n", r"line 4: rule.1.above: Extra inputs"),
    ('[[rule]]\nname = "x"\nwhen = "value"\n', r"line 1: rule.1: give either 'above' or 'below'"),
    ('[[rule]]\nname = "x"\nwhen = "value"\nabove = 1\nbelow = 2\n', r"give either 'above' or 'below'"),
    ('[[rule]]\nname = ""\nwhen = "disputed"\n', r"line 2: rule.1.name: "),
    (GOOD + GOOD, r"two rules are named 'one'"),
    (GOOD + '[[webhook]]\nurl = "ftp://x"\nsecret = "S"\n', r"line 5: webhook.1.url: "),
    (
        GOOD + '[[webhook]]\nurl = "https://x.example/"\nsecret = "not a name"\n',
        r"line 6: webhook.1.secret: ",
    ),
    (GOOD + '[[webhook]]\nurl = "https://x.example/"\n', r"line 4: webhook.1.secret: Field required"),
    (
        GOOD + '[[webhook]]\nurl = "https://x.example/"\nsecret = "S"\nrules = ["two"]\n',
        r"names the rule 'two', and there is none",
    ),
    ("[alarms]\n", r"alarms: Extra inputs"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_is_no_rule_is_named_with_line_and_key(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingError, match=message):
        alerts(tmp_path, text)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.toml: the rules for alerts cannot be read"):
        load(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xe9'")
    with pytest.raises(SettingError, match="cannot be read"):
        load(tmp_path / "latin.toml")


def test_an_empty_file_has_no_rules(tmp_path: Path) -> None:
    assert alerts(tmp_path, "") == Alerts()
