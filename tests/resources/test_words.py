"""The word lists of the trade: one word, one class; and the words on which older lists disagreed."""
# ruff: noqa: E501 - one list of words a line

from __future__ import annotations

from collections import Counter

import pytest

from crosswire.errors import ResourceError
from crosswire.resources import linking, names, statements, story
from crosswire.resources.places import entries
from crosswire.resources.words import PARTS, calendar, classes, concepts, outcomes, people, table, words
from crosswire.resources.words.agencies import agencies
from crosswire.resources.words.countries import countries
from crosswire.resources.words.forms import plural
from crosswire.types import FigureKind

SAID = {"strong", "people", "indicator", "as"}  # what the entry of a class says beside its words
EXCLUSIVE = [concept for concept in concepts() if table(concept).get("exclusive", True)]


def listed(entry: object) -> list[str]:
    """The words of a class: one list, or several by part of speech; two of them may hold one word."""
    if not isinstance(entry, dict):
        return list(entry)
    parts = [part for part in PARTS if part in entry]
    found = [word for part in parts for word in entry[part]] if parts else list(entry)
    return [word for word in dict.fromkeys(found) if word not in SAID]


# --- the form of the lists ----------------------------------------------------------------------


@pytest.mark.parametrize("concept", concepts())
def test_every_list_says_where_it_comes_from(concept):
    assert len(table(concept)["source"]) > 20


@pytest.mark.parametrize("concept", EXCLUSIVE)
def test_no_word_stands_in_two_classes_that_exclude_each_other(concept):
    counted = Counter(word for entry in table(concept)["class"].values() for word in listed(entry))
    twice = table(concept).get("twice", {})
    assert [word for word, times in counted.items() if times > 1] == []
    assert [word for word in twice if word in counted] == []


@pytest.mark.parametrize("concept", concepts())
def test_no_list_holds_a_word_twice_and_none_has_spaces_around(concept):
    for group in ("class", "view"):
        for entry in table(concept).get(group, {}).values():
            one = listed(entry)
            assert sorted(one) == sorted(set(one))
            assert [word for word in one if word != word.strip() and not word.startswith((" ", "-"))] == []


@pytest.mark.parametrize("concept", ["people", "outcomes"])
def test_a_view_holds_what_its_list_knows(concept):
    own = {"acting_only", "counted_only", "light", "intransitive", "prizes"}
    for name, entry in table(concept)["view"].items():
        if name not in own:
            assert set(entry) <= words(concept) | words(concept, *(own & set(table(concept)["view"])))


def test_a_concept_without_a_list_is_an_error_that_says_so():
    with pytest.raises(ResourceError, match=r"words/unicorns\.toml"):
        table("unicorns")


def test_a_word_of_two_readings_has_two_classes():
    assert classes("outcomes")["capture"] == ("captured", "won")
    assert set(table("outcomes")["twice"]) == outcomes.ambiguous()


# --- people -------------------------------------------------------------------------------------

TRADES = {
    "war": "soldier conscript sapper sniper gunner paratrooper peacekeeper mercenary reservist deserter militiaman separatist civilian refugee hostage detainee medic sailor submariner",
    "disaster": "firefighter rescuer paramedic sherpa mountaineer hiker skier miner trawlerman evacuee survivor villager lifeguard smokejumper seismologist volcanologist",
    "elections": "voter candidate incumbent senator lawmaker mayor councillor delegate elector pollster spokeswoman ambassador backbencher commissioner",
    "companies": "shareholder creditor employee staffer contractor executive chairwoman founder auditor customer subscriber trader banker courier cashier",
    "science": "astronaut cosmonaut researcher astronomer physicist virologist glaciologist primatologist laureate patient volunteer",
    "sport": "goalkeeper striker quarterback wicketkeeper cyclist jockey referee umpire gymnast sprinter boxer golfer spectator fan coach medallist",
    "courts": "defendant suspect juror prosecutor magistrate witness plaintiff inmate burglar smuggler constable coroner",
}


@pytest.mark.parametrize("noun", [noun for line in TRADES.values() for noun in line.split()])
def test_nouns_of_every_beat_are_people(noun):
    assert noun in people.counted()
    assert noun in people.speaking()
    assert noun in statements.people()
    assert noun in story.actors()
    assert plural(noun) in people.groups()


@pytest.mark.parametrize(
    "noun", ["astronaut", "goalkeeper", "sherpa", "driver", "nun", "spokeswoman", "admiral"]
)
def test_an_article_alone_may_count_them_and_they_have_a_role(noun):
    assert noun in people.alone()
    assert noun in names.words("roles")


@pytest.mark.parametrize("noun", ["chair", "head", "model", "anchor", "harvester", "jumper"])
def test_what_may_be_a_thing_is_a_person_only_when_it_speaks(noun):
    assert noun not in people.counted()
    assert noun in people.speaking()


@pytest.mark.parametrize("noun", ["staff", "crew", "family", "people", "personnel"])
def test_several_people_are_nobody_who_speaks_alone(noun):
    assert noun in people.counted()
    assert noun not in people.alone() | people.speaking()


@pytest.mark.parametrize("noun", ["table", "rocket", "agreement", "ministry", "hospital", "goal", "seat"])
def test_things_are_nobody(noun):
    assert noun not in words("people")


def test_people_of_linking_are_people():
    """Its sets of synonyms hold states and bodies too ("dead", "police"): those are named."""
    known = linking.nouns()
    human = {word for word, name in known.class_of.items() if name in known.human}
    others = human - people.counted()
    assert others == {
        *("body", "corpse", "man and woman", "dead", "death", "deceased", "population", "foreign national"),
        *("foreign citizen", "displaced", "homeless", "military", "police", "health-worker", "job", "post"),
        *("role", "account", "case", "infection", "crowd", "electorate", "arrest", "apprehension"),
        *("rebel troop", "rebel soldier", "insurgent troop", "militia troop"),
    }


def test_sets_of_alike_people_exclude_each_other_and_are_ordered_by_their_own_names():
    people_sets = table("people")["alike"]
    counted = Counter(word for name, others in people_sets.items() for word in (name, *others))
    assert [word for word, times in counted.items() if times > 1] == []
    sets = table("people")["sets"]
    told = {
        *sets["statuses"],
        *sets["kinds"],
        *sets["wider"],
        *(name for pair in sets["exclusive"] for name in pair),
    }
    assert told <= set(people_sets)


# --- outcomes -----------------------------------------------------------------------------------

# Where the two older tables classed a word differently, or did not know it.
DECIDED = {
    "fine": "fined", "penalty": "fined", "victim": "casualty", "jail": "detained", "imprison": "detained", "incarcerate": "detained",
    "hospitalise": "hospitalised", "attack": "attacked", "raid": "attacked", "storm": "attacked", "cross": "arrived", "enter": "arrived", "arrive": "arrived", "reach": "arrived",
    "fund": "paid", "donate": "paid", "donation": "paid", "pledge": "pledged", "elect": "elected", "employ": "employed", "hire": "recruited", "recruit": "recruited", "gather": "attended",
    "march": "attended", "crowd": "attended", "turnout": "attended", "cost": "valued", "price": "valued", "worth": "valued", "discovery": "found", "discover": "found",
    "register": "recorded", "seizure": "seized", "goal": "scored", "assassinate": "killed", "execution": "killed", "lawsuit": "charged",
    "surrender": "surrendered", "defect": "surrendered", "deport": "deported", "extradite": "deported", "evict": "evicted", "acquit": "acquitted", "pardon": "pardoned", "quarantine": "quarantined",
    "poison": "poisoned", "suspend": "suspended", "ban": "suspended", "nominate": "nominated", "recall": "recalled", "approve": "approved", "export": "exported", "import": "imported", "plant": "planted",
}  # fmt: skip


@pytest.mark.parametrize(("word", "name"), DECIDED.items())
def test_a_word_has_the_class_that_was_decided(word, name):
    assert classes("outcomes")[word] == (name,)


@pytest.mark.parametrize(
    ("word", "kind", "of", "name"),
    [
        ("capture", FigureKind.COUNT, ("prisoner", "done"), "captured"),
        ("capture", FigureKind.COUNT, ("village", None), "captured"),
        ("capture", FigureKind.COUNT, ("seat", None), "won"),
        ("capture", FigureKind.PERCENT, (None, None), "won"),
        ("fire", FigureKind.COUNT, ("engineer", "done"), "dismissed"),
        ("fire", FigureKind.COUNT, ("rocket", None), "fired"),
        ("seize", FigureKind.COUNT, ("sailor", "done"), "kidnapped"),
        ("seize", FigureKind.MEASURE, ("ivory", None), "seized"),
        ("recover", FigureKind.COUNT, ("patient", "doing"), "recovered"),
        ("recover", FigureKind.COUNT, ("victim", "done"), "found"),
        ("recover", FigureKind.COUNT, ("painting", None), "found"),
        ("burn", FigureKind.COUNT, ("child", "done"), "injured"),
        ("burn", FigureKind.COUNT, ("house", None), "burned"),
        ("rally", FigureKind.COUNT, ("nurse", "doing"), "attended"),
        ("rally", FigureKind.PERCENT, (None, None), "rose"),
        ("net", FigureKind.MONEY, (None, None), "earned"),
        ("net", FigureKind.COUNT, ("goal", None), "scored"),
        ("down", FigureKind.COUNT, ("drone", None), "intercepted"),
        ("down", FigureKind.PERCENT, (None, None), "fell"),
        ("spend", FigureKind.MONEY, (None, None), "paid"),
        ("spend", FigureKind.DURATION, ("year", None), "lasted"),
    ],
)
def test_what_a_verb_of_two_readings_means(word, kind, of, name):
    counted, whom = of
    assert outcomes.reading(word, kind, counted, done=whom == "done", doing=whom == "doing") == name


def test_every_outcome_that_is_paired_or_moves_is_one():
    known = linking.outcomes()
    for pair in (*known.together, *known.never, *known.apart):
        assert pair <= known.names
    for course in (known.growing, known.mounting, known.shrinking, known.feared):
        assert course <= known.names
    assert known.people < known.names


def test_an_outcome_that_stands_for_another_leads_to_one_that_does_not():
    for name in outcomes.entries():
        assert {*outcomes.linked(name)} <= linking.outcomes().names


# --- the calendar and plurals -------------------------------------------------------------------


def test_months_and_days_have_their_numbers():
    assert calendar.months()["january"] == calendar.months()["jan"] == 1
    assert calendar.months()["december"] == 12
    assert calendar.weekdays()["monday"] == calendar.weekdays()["mon"] == 0
    assert set(words("calendar", "short")) == {
        short for forms in table("calendar")["short"].values() for short in forms
    }


PLURALS = [
    ("hostage", "hostages"), ("city", "cities"), ("day", "days"), ("health worker", "health workers"), ("child", "children"), ("aircraft", "aircraft"),
    ("person", "people"), ("people", "people"), ("box", "boxes"), ("church", "churches"), ("bush", "bushes"), ("boss", "bosses"), ("virus", "viruses"),
    ("crisis", "crises"), ("hostages", "hostages"), ("km/h", "km/h"), ("MP", "MP"), ("men", "men"), ("aid worker", "aid workers"), ("quiz", "quizes"), ("Party", "Parties"),
    ("Thais", "Thais"), ("Israelis", "Israelis"), ("diagnosis", "diagnoses"), ("thesis", "theses"), ("woman", "women"), ("German", "Germans"), ("human", "humans"),
    ("bus", "buses"), ("gas", "gases"), ("policeman", "policemen"), ("wife", "wives"), ("passer-by", "passers-by"), ("sister-in-law", "sisters-in-law"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "many"), PLURALS)
def test_plurals(one, many):
    assert plural(one) == many


# --- countries, agencies, bodies, speech ----------------------------------------------------------


def test_one_list_of_countries_serves_names_and_places():
    known = {country.code: country for country in countries()}
    assert len(known) == len(countries()) > 200
    assert known["US"].demonyms == ("American",)
    assert "CAR" in known["CF"].aliases
    assert "CAR" not in known["CF"].places
    assert {code for code, *_ in entries("countries")} == set(known)


def test_no_name_or_adjective_is_that_of_two_countries():
    """But for Congolese and Dominican, who are of either of two, and Guineans."""
    names = Counter(name for country in countries() for name in country.places)
    adjectives = Counter(one for country in countries() for one in country.adjectives)
    assert [name for name, times in names.items() if times > 1] == []
    assert {one for one, times in adjectives.items() if times > 1} <= {"Dominican", "Dominicans", "Congolese"}


@pytest.mark.parametrize(
    "name", ["AFP", "Agence France-Presse", "Reuters", "Kyodo", "Xinhua", "Saba", "Fars"]
)
def test_agencies_that_credits_know_are_cited_in_running_text(name):
    assert statements.relays()[name.lower()] == "agency"


def test_no_agency_is_an_outlet_as_well():
    outlets = {name for name, kind in statements.relays().items() if kind == "outlet"}
    assert outlets.isdisjoint(name.lower() for agency in agencies() for name in agency.cited)
    assert all(set(agency.cited) <= {*agency.names, *agency.cited} for agency in agencies() if agency.text)


def test_who_is_a_person_or_a_body_is_named():
    assert words("people") & words("bodies") == words("bodies", "either")


@pytest.mark.parametrize("view", ["speaking", "nameless", "named"])
def test_bodies_of_a_view_are_bodies(view):
    assert words("bodies", view) <= {
        word for name in table("bodies")["class"] for word in words("bodies", name)
    }


@pytest.mark.parametrize("view", ["reporting", "speaking", "saying"])
def test_verbs_of_a_view_of_speech_have_frames(view):
    assert words("speech", view) <= set(statements.verbs())
