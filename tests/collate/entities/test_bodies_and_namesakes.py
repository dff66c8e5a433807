# ruff: noqa: E501 - a case is one line, as a reader of the table wants it
"""One body under two names, one person in two spellings; and two that only look like one."""

from __future__ import annotations

import pytest
from tests.collate.entities.conftest import resolved

from crosswire.naming.portfolios import read


def _one(names: tuple[str, str], *reports: str) -> bool:
    """Whether one entity has both names."""
    return any(
        all(any(n.text.lower() in {name, f"the {name}"} for n in e.names) for name in names)
        for e in resolved(*reports).records
    )


ONE_BODY = [
    ("ministry of health", "health ministry", "[Ministry of Health|organisation] said so.", "The health ministry said so."),
    ("ministry of transport", "transport ministry", "The [Ministry of Transport|organisation] closed it.", "The [Transport Ministry|organisation] closed it."),
    ("department of education", "education department", "The [Department of Education|organisation] closed schools.", "The education department closed schools."),
    ("ministry of agriculture and food", "agriculture ministry", "The [Ministry of Agriculture and Food|organisation] shut farms.", "The agriculture ministry shut farms."),
    ("health ministry", "ministry of health", "[Gaza|place]'s [Health Ministry|organisation] counted.", "The [Ministry of Health|organisation] in [Gaza|place] counted."),
    ("ministry of defence", "peru's defence ministry", "The [Ministry of Defence|organisation] said so.", "[Peru|place]'s defence ministry said so."),
    ("health department of arlon", "arlon's health department", "The [Health Department of Arlon|organisation] said so.", "Arlon's health department said so."),
    ("bureau of statistics", "statistics bureau", "The [Bureau of Statistics|organisation] said so.", "The [statistics bureau|organisation] said so."),
    ("kremlin", "russian presidency", "The [Kremlin|organisation] said so.", "The Russian presidency said so."),
    ("idf", "israel's army", "The [IDF|organisation] said so.", "[Israel|place]'s army said so."),
    ("scotland yard", "metropolitan police", "[Scotland Yard|organisation] said so.", "The [Metropolitan Police|organisation] said so."),
    ("state department", "us state department", "The [State Department|organisation] said so.", "The [US State Department|organisation] said so."),
]  # fmt: skip
TWO_BODIES = [
    ("peruvian ministry of health", "chilean health ministry", "The [Peruvian Ministry of Health|organisation] said so.", "The [Chilean health ministry|organisation] said so."),
    ("ministry of health", "ministry of education", "The [Ministry of Health|organisation] said so.", "The [Ministry of Education|organisation] said so."),
    ("norland's health ministry", "sudland's health ministry", "Norland's health ministry said so.", "Sudland's health ministry said so."),
    ("health ministry", "norland's health ministry", "The health ministry said so.", "Norland's health ministry and Sudland's health ministry said so."),
    ("state police", "federal police", "[State police|organisation] said so.", "[Federal police|organisation] said so."),
    ("health ministry", "health department", "The health ministry said so.", "The health department said so."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second"), ONE_BODY)
def test_one_body_under_two_names(one, other, first, second):
    assert _one((one, other), first, second)
    assert _one((one, other), second, first)


@pytest.mark.parametrize(("one", "other", "first", "second"), TWO_BODIES)
def test_two_bodies_stay_two(one, other, first, second):
    assert not _one((one, other), first, second)
    assert not _one((one, other), second, first)


RENDERED = [
    ("Oleh Synieokov", "Oleg Sineokov"),
    ("Serhiy Lysyuk", "Sergei Lisiuk"),
    ("Volodymyr Kovalenko", "Vladimir Kovalenko"),
    ("Mykola Shevchuk", "Nikolai Shevchuk"),
    ("Oleksandr Bondarenko", "Alexander Bondarenko"),
    ("Kateryna Melnyk", "Ekaterina Melnik"),
    ("Dmytro Hryhorenko", "Dmitry Grigorenko"),
    ("Andriy Hlushko", "Andrei Glushko"),
    ("Yury Tkachuk", "Yuri Tkachuk"),
]
OTHERS = [
    ("Tom Hale", "Tom Gale"),
    ("Petro Ivanov", "Pavlo Ivanov"),
    ("Sergei Ivanov", "Stepan Ivanov"),
    ("Ada Roe", "Ben Roe"),
    ("Olena Bondarenko", "Oleh Bondarenko"),
]


@pytest.mark.parametrize(("one", "other"), RENDERED)
def test_one_person_rendered_in_two_ways(one, other):
    assert _one((one.lower(), other.lower()), f"[{one}|person] spoke.", f"[{other}|person] spoke.")


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_people_stay_others(one, other):
    assert not _one((one.lower(), other.lower()), f"[{one}|person] spoke.", f"[{other}|person] spoke.")


FAMILIES = [
    ("Karl Holm Sr", "Karl Holm Jr"),
    ("Karl Holm II", "Karl Holm III"),
    ("Karl Holm Senior", "Karl Holm Junior"),
]


@pytest.mark.parametrize(("father", "son"), FAMILIES)
def test_father_and_son_of_one_name_stay_two(father, son):
    first = f"[{father}|person] and his son [{son}|person] were held."
    assert not _one((father.lower(), son.lower()), first, f"[{son}|person] spoke. [{father}|person] did not.")


def test_the_name_alone_is_neither_father_nor_son():
    told = "[Karl Holm Sr|person] and [Karl Holm Jr|person] were held."
    other = "[Karl Holm|person] spoke."
    assert not _one(("karl holm sr", "karl holm"), told, other)
    assert not _one(("karl holm jr", "karl holm"), told, other)


@pytest.mark.parametrize(
    "told",
    [
        "[Karl Holm III|person] won. His grandfather, [Karl Holm|person], watched.",
        "[Karl Holm III|person] won as [Karl Holm|person], his father, watched.",
        "[Karl Holm II|person] won the cup of [Karl Holm|person], his late uncle.",
    ],
)
def test_who_is_called_the_kin_of_his_namesake_is_another(told):
    son = told.split("[")[1].split("|")[0].lower()
    assert not _one((son, "karl holm"), told)


def test_a_numeral_is_left_out_where_no_kin_is_named():
    assert _one(("karl holm iii", "karl holm"), "[Karl Holm III|person] spoke.", "[Karl Holm|person] won.")


def test_a_surname_with_its_generation_is_the_one_of_that_generation():
    told = "[Karl Holm Sr|person] and [Karl Holm Jr|person] were held. [Holm Jr|person] spoke."
    assert _one(("karl holm jr", "holm jr"), told)
    assert not _one(("karl holm sr", "holm jr"), told)


def test_junior_is_left_out_where_nobody_else_bears_the_name():
    assert _one(("karl holm jr", "karl holm"), "[Karl Holm Jr|person] spoke.", "[Karl Holm|person] spoke.")


def test_two_holders_of_one_office_and_surname_are_two_people():
    assert not _one(("ada roe", "ben roe"), "[Ada Roe|person|mayor] spoke.", "[Ben Roe|person|mayor] spoke.")


def test_a_third_spelling_that_fits_two_namesakes_joins_neither():
    reports = ("[Ada Roe|person] spoke. [Alma Roe|person] did not.", "[A. Roe|person] spoke.")
    assert not _one(("ada roe", "alma roe"), *reports)


def test_an_acronym_of_two_names_is_bound_to_neither():
    two = "The [Norland Water Trust|organisation] met the [Northern Wheat Trade|organisation]."
    assert not _one(("norland water trust", "nwt"), two, "The [NWT|organisation] closed.")
    assert not _one(("northern wheat trade", "nwt"), two, "The [NWT|organisation] closed.")
    assert _one(
        ("norland water trust", "nwt"),
        "The [Norland Water Trust|organisation] met.",
        "The [NWT|organisation] closed.",
    )


def test_its_ministry_is_not_the_one_of_the_story():
    reports = ("The health ministry said so.", "Sudland sent two doctors, its health ministry said.")
    assert not _one(("health ministry", "its health ministry"), *reports)
    assert [len(e.mentions) for e in resolved(*reports).records] == [1]


READ = [
    ("ministry of health", ({"health"}, "ministry", None)),
    ("peruvian ministry of defense", ({"defence"}, "ministry", "PE")),
    ("home affairs ministry of norland", ({"interior", "affairs"}, "ministry", "norland")),
    ("health ministry in gaza", ({"health"}, "ministry", "gaza")),
    ("ministry of silence", None),
    ("ministry", None),
    ("fire department", ({"fire"}, "department", None)),
]


@pytest.mark.parametrize(("name", "right"), READ)
def test_what_a_name_says_of_a_ministry(name, right):
    told = read(tuple(name.split()))
    assert (told and (set(told.matters), told.body, told.land and told.land)) == right
