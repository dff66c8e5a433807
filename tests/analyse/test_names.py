"""Names: their type, their title and role, and what the model gets wrong."""

from __future__ import annotations

import pytest


def names(analysis):
    return {(analysis.report.slice(m.name), m.type.value) for m in analysis.mentions}


def roles(analysis):
    return [(analysis.report.slice(m.name), m.role) for m in analysis.mentions if m.type == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # conflict
        (
            "Rebels held out in Goma on Monday, the United Nations said.",
            {("Goma", "place"), ("United Nations", "organisation")},
        ),
        ("Thousands of Somalis fled to Kenya.", {("Somalis", "group"), ("Kenya", "place")}),
        # disaster
        (
            "A quake shook Valparaiso, Talca and Concepcion in Chile.",
            {("Valparaiso", "place"), ("Talca", "place"), ("Chile", "place")},
        ),
        ("The UAE sent tents to Nepal.", {("UAE", "place"), ("Nepal", "place")}),
        # business
        (
            "Volvo will close its plant in Ghent, Belgium.",
            {("Volvo", "organisation"), ("Ghent", "place"), ("Belgium", "place")},
        ),
        # science
        (
            "Researchers at the University of Oslo sequenced the genome.",
            {("University of Oslo", "organisation")},
        ),
        # sport
        (
            "Serena Adeyemi beat Kaori Tanaka in Melbourne.",
            {("Serena Adeyemi", "person"), ("Kaori Tanaka", "person"), ("Melbourne", "place")},
        ),
        # politics
        (
            "The Labour Party won in Cardiff, and Prime Minister Helen Marsh resigned.",
            {("Helen Marsh", "person"), ("Cardiff", "place")},
        ),
    ],
)
def test_a_name_has_its_type(analyse_text, text, expected):
    assert expected <= names(analyse_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Helen Marsh resigned.", ("Helen Marsh", "Prime Minister")),
        ("Former French President Luc Moreau spoke.", ("Luc Moreau", "Former French President")),
        ("Helen Marsh, a spokeswoman for the port, said so.", ("Helen Marsh", "spokeswoman for the port")),
        ("The striker Ivan Petrov scored.", ("Ivan Petrov", "striker")),
        ("Gen. Ivan Petrov led the march.", ("Ivan Petrov", "Gen.")),
        ("The four-time world champion Ivan Petrov won.", ("Ivan Petrov", "four-time world champion")),
        ("Ivan Petrov ran home.", ("Ivan Petrov", None)),
    ],
)
def test_a_person_has_the_role_that_the_report_gives(analyse_text, text, expected):
    assert roles(analyse_text(text)) == [expected]


def test_the_mention_covers_title_and_name(analyse_text):
    analysis = analyse_text("On Monday Defence Minister Helen Marsh left Cairo.")
    (person,) = [m for m in analysis.mentions if m.type == "person"]
    assert analysis.report.slice(person.span) == "Defence Minister Helen Marsh"
    assert analysis.report.slice(person.name) == "Helen Marsh"


def test_a_lone_surname_is_the_person_named_in_full(analyse_text):
    text = "David Paris joined the board. Analysts said Paris was a surprise."
    assert ("Paris", "person") in names(analyse_text(text))


def test_two_given_names_and_one_surname_are_two_people(analyse_text):
    text = "The twins Anna and Boris Kovalenko were found alive."
    people = [n for n, kind in names(analyse_text(text)) if kind == "person"]
    assert sorted(people) == ["Anna", "Boris Kovalenko"]


def test_no_name_crosses_a_paragraph(analyse_text):
    analysis = analyse_text("Photo by Press Pool\n\nMaria Lopez reports from Quito.")
    assert all("\n" not in m.text for m in analysis.mentions)
    assert ("Maria Lopez", "person") in names(analysis)


def test_weekdays_and_abbreviations_are_no_names(analyse_text):
    found = {n for n, _ in names(analyse_text("At 9 GMT on Friday the TV showed a DNA test in March."))}
    assert not found & {"GMT", "Friday", "TV", "March"}


def test_a_name_means_the_same_throughout(analyse_text):
    text = "VRAXHOLM, Norway — Fire swept Vraxholm. Vraxholm burned for days, said Ada Lie in Vraxholm."
    found = [(n, kind) for n, kind in names(analyse_text(text)) if n.casefold() == "vraxholm"]
    assert {kind for _, kind in found} == {"place"}


def test_each_report_is_read_as_if_it_were_the_only_one(analyse_text, nlp_settings):
    import dataclasses

    from crosswire.analyse import analyse

    first = analyse_text("Ada Paris, the mayor, resigned.", id="a").report
    text = "The council thanked Paris for her work, and Ferrant for his."
    other = dataclasses.replace(first, id="b", text=text)
    (alone,), _ = analyse([other], nlp_settings)
    together, _ = analyse([first, other], nlp_settings, story=True)
    assert names(together[1]) == names(alone)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # sport: a team is what stands behind "the"
        ("Fans of the Bruins sang as the Bruins beat the others.", ("Bruins", "organisation")),
        # business and everyday: platforms
        ("She wrote it on Twitter, and he on Facebook.", ("Facebook", "organisation")),
        # politics: a name with a hyphen that the model cuts
        ("South Korean President Yoon Dae-jin met the press.", ("Yoon Dae-jin", "person")),
        ("The challenger, Mr. Campo-Nassar, said so.", ("Campo-Nassar", "person")),
        # conflict: a faith and a body are one name
        ("Fighters of Islamic Jihad left, and Islamic Jihad denied it.", ("Islamic Jihad", "organisation")),
        # sport: what says where somebody belongs is no part of the name
        ("Pedro Nasser of Falken came ninth on Sunday.", ("Pedro Nasser", "person")),
    ],
)  # fmt: skip
def test_more_names_have_their_type(analyse_text, text, expected):
    assert expected in names(analyse_text(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # disaster: a title alone, science: a word that the report writes small
        ("The Captain slept. Captain Ann Roe said the ship was lost.", "Captain"),
        ("Drones fell in space. Most of space is empty, and Space is hard.", "Space"),
        # everyday: holidays, and the credit of a picture
        ("Crowds met on New Year's Eve in Lima.", "New Year's Eve"),
        ("A boat in Lima. AP Photo/Ana Poe, File", "AP Photo/Ana Poe, File"),
    ],
)
def test_what_is_no_name(analyse_text, text, word):
    assert word not in {name for name, _ in names(analyse_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        # disaster, conflict, politics, sport: places that no gazetteer knows
        "The dam above the town of Vashkeld burst. Vashkeld had been warned, and Vashkeld paid for it.",
        "Shells fell on Ormutsk, a mining village in the north. Ormutsk has been without power since.",
        "Ana Telli, the mayor of Brannholt, resigned. Brannholt voted for her twice.",
        "Two thousand residents of Quistad lined the road when the race passed. Quistad cheered.",
    ],
)
def test_what_the_report_calls_a_town_is_a_place(analyse_text, text):
    found = {(name, kind) for name, kind in names(analyse_text(text)) if name in text.split(".", 1)[1]}
    assert {kind for _, kind in found} == {"place"}
