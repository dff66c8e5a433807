"""The registers: the exact columns of their codebooks, each row with what a coder would look for."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import hxl
import pytest

from crosswire.collate.tally import Policy
from crosswire.errors import UsageError
from crosswire.export import Format, checked, export, nearness
from crosswire.export.acled import time_precision
from crosswire.export.events import events
from crosswire.export.ged import date_prec
from crosswire.export.lookup import Lookup
from crosswire.types import Brief

# As UCDP's codebook (GED 24.1) and ACLED's have them.
GED = (
    "id, relid, year, active_year, code_status, type_of_violence, conflict_name, dyad_name, side_a, "
    "side_b, number_of_sources, source_article, source_office, source_date, source_headline, "
    "source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, "
    "longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, "
    "date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low"
)
ACLED = (
    "event_id_cnty, event_date, year, time_precision, event_type, sub_event_type, actor1, "
    "assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, iso, region, country, "
    "admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, "
    "notes, fatalities, timestamp"
)


def rows(
    brief: Brief, name: str, *, policy: Policy | None = None, beside: bool = False
) -> list[dict[str, str]]:
    made = export(brief, Format(name), policy=policy)
    data = made.beside if beside else made.data
    assert data is not None
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.fixture(scope="module")
def raid(brief_of: Callable[..., Brief]) -> Brief:
    return brief_of(
        {
            "Tern News": (
                "Fifteen civilians were killed in an air strike in Aleppo on Monday, the hospital said. "
                "Thirty people were injured. The rebels blamed the air force for the strike. "
                "The air force denied responsibility for it."
            ),
            "Orle Post": "At least 17 civilians were killed in a strike in Aleppo on Monday, rescuers said.",
            "Velk Radio": "Two soldiers were killed by a mine near Manbij on Sunday, the army said.",
        },
        titles={"Tern News": 'Strike on Aleppo "kills 15"'},
        hours=0,
    )


def test_ged_has_the_columns_of_the_codebook(raid: Brief):
    data = export(raid, Format.GED).data.decode("utf-8")
    assert data.splitlines()[0] == GED.replace(", ", ",")


def test_acled_has_the_columns_of_the_codebook(raid: Brief):
    data = export(raid, Format.ACLED).data.decode("utf-8")
    assert data.splitlines()[0] == ACLED.replace(", ", ",")


def test_near_a_town_is_coded_as_near_it(raid: Brief):
    """UCDP's 2 is 25 kilometres around a named place, ACLED's 2 a part of a region."""
    ged = {one["where_description"]: one["where_prec"] for one in rows(raid, "ged")}
    assert ged == {"Aleppo": "1", "Manbij": "2"}
    acled = {one["location"]: one["geo_precision"] for one in rows(raid, "acled")}
    assert acled == {"Aleppo": "1", "Manbij": "2"}
    map_ = json.loads(export(raid, Format.GEOJSON).data)["features"]
    told = {
        (one["properties"]["name"], one["properties"]["role"]): one["properties"]["where_prec"]
        for one in map_
    }
    assert told["Manbij", "event"] == 2
    assert told["Manbij", "mentioned"] == 1


@pytest.mark.parametrize(
    ("before", "beside"),
    [
        ("killed near ", True),
        ("a village outside ", True),
        ("a road Near the town of ", True),
        ("20 km from ", True),
        ("12 miles away from the port city of ", True),
        ("30 kilometres north of ", True),
        ("fields south-west of the ", True),
        ("on the outskirts of ", True),
        ("killed in ", False),
        ("a hill north of ", True),
        ("came from ", False),
        ("near a market in ", False),
        ("dear ", False),
        ("the city of ", False),
    ],
)
def test_words_that_put_it_beside_a_place(before: str, beside: bool):
    assert (nearness.before().search(before) is not None) is beside


def test_the_name_of_an_event_tells_it_from_the_others(raid: Brief):
    names = {one["location"]: one["name"] for one in rows(raid, "hxl")[1:]}
    assert names["Aleppo"] == "2024-03-04, Aleppo: 15-17 killed, 30 injured"
    assert names["Manbij"] == "2024-03-03, Manbij: 2 killed"
    assert {one["story"] for one in rows(raid, "hxl")[1:]} == {raid.story.headline}


def test_a_row_of_ged(raid: Brief):
    row = next(one for one in rows(raid, "ged") if one["where_description"] == "Aleppo")
    assert (row["low"], row["high"]) == ("15", "17")
    assert row["best"] in {"15", "17"}
    assert (row["date_start"], row["date_end"], row["date_prec"], row["year"]) == (
        *("2024-03-04", "2024-03-04", "1", "2024"),
    )
    assert row["source_date"] == "2024-03-05; 2024-03-05"
    assert row["source_office"] == "Orle Post; Tern News"
    assert "hospital" in row["source_original"]
    assert "rescuers" in row["source_original"]
    assert row["source_article"].endswith("\"Tern News,2024-03-05,Strike on Aleppo 'kills 15'\"")
    assert (row["country"], row["where_prec"], row["event_clarity"]) == ("Syria", "1", "1")
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
    assert row["priogrid_gid"] == "181875"
    assert row["deaths_civilians"] == row["best"]
    assert row["deaths_unknown"] == "0"


def test_ged_leaves_empty_what_no_article_says(raid: Brief):
    for row in rows(raid, "ged"):
        for name in (
            "relid",
            "side_a",
            "side_b",
            "dyad_name",
            "conflict_name",
            "type_of_violence",
            "deaths_a",
        ):
            assert row[name] == ""


def test_dead_soldiers_are_no_civilians_and_of_no_unknown_status(raid: Brief):
    row = next(one for one in rows(raid, "ged") if one["best"] == "2")
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("", "")


def test_acled_codes_the_lowest_and_notes_the_rest(raid: Brief):
    row = next(one for one in rows(raid, "acled") if one["location"] == "Aleppo")
    assert row["fatalities"] == "15"
    assert "17" in row["notes"]
    assert "The most conservative number is coded." in row["notes"]
    assert "injured" not in ACLED


def test_notes_say_which_number_was_coded(raid: Brief):
    row = next(one for one in rows(raid, "acled", policy=Policy.LATEST) if one["location"] == "Aleppo")
    said = "The most conservative number" if row["fatalities"] == "15" else row["fatalities"]
    assert row["notes"].endswith(f"{said} is coded.")


def test_acled_writes_none_where_nobody_counts_the_dead(brief_of: Callable[..., Brief]):
    brief = brief_of({"Tern News": "Nine people were injured in a clash in Homs on Monday, police said."})
    [row] = rows(brief, "acled")
    assert row["fatalities"] == "0"
    assert row["notes"].endswith("No report gives a number of deaths.")
    assert rows(brief, "ged") == []


@pytest.mark.parametrize("name", ["raid", "sample", "hundred"])
def test_hxl_is_valid_to_the_official_library(name: str, request: pytest.FixtureRequest):
    data = export(request.getfixturevalue(name), Format.HXL).data
    tags = [column.display_tag for column in hxl.data(io.BytesIO(data)).columns]
    for tag in ("#event+name", "#date+start", "#date+end", "#date+reported", "#adm1+name", "#loc+name"):
        assert tag in tags
    for tag in ("#affected+killed", "#affected+injured", "#affected+displaced", "#affected+idps", "#x_held"):
        assert tag in tags
    problems: list[str] = []
    assert hxl.data(io.BytesIO(data)).validate(callback=lambda found: problems.append(str(found)))
    assert problems == []


def test_hxl_rows_read_back(raid: Brief):
    found = [
        (row.get("#loc+name"), row.get("#affected+killed+min"), row.get("#affected+killed+max"))
        for row in hxl.data(io.BytesIO(export(raid, Format.HXL).data))
    ]
    assert ("Aleppo", "15", "17") in found


def test_airwars_grades_by_independent_origins(raid: Brief):
    by_place = {row["location"]: row for row in rows(raid, "airwars")}
    aleppo = by_place["Aleppo"]
    assert (aleppo["killed_min"], aleppo["killed_max"], aleppo["civilian_status"]) == ("15", "17", "civilian")
    assert (aleppo["injured_min"], aleppo["injured_max"]) == ("30", "30")
    assert aleppo["grade"] in {"Fair", "Contested"}
    mine = next(row for row in by_place.values() if row["killed_max"] == "2")
    assert (mine["grade"], mine["civilian_status"]) == ("Weak", "combatant")
    assert mine["grade_rule"] == "one independent origin in 1 report"


def test_copies_of_one_source_are_weak(brief_of: Callable[..., Brief]):
    text = "Four villagers were killed in a raid on Homs on Monday, the mayor of Homs said."
    [row] = rows(brief_of({"Tern News": text, "Orle Post": text, "Velk Radio": text}), "airwars")
    assert (row["grade"], row["reports"]) == ("Weak", "3")


@pytest.mark.parametrize("name", ["ged", "acled", "hxl", "airwars"])
def test_beside_the_rows_stands_every_value(raid: Brief, name: str):
    values = rows(raid, name, beside=True)
    texts = {one.id: one.text for one in raid.reports}
    assert values
    for row in values:
        text = texts[row["report"]]
        assert text[int(row["start"]) : int(row["end"])] == row["text"]
        assert text[int(row["sentence_start"]) : int(row["sentence_end"])] == row["sentence"]
        assert row["text_sha256"] == raid.text_sha256[row["report"]]
        assert (row["counted"] == "yes") == (row["why_not"] == "")


def test_rows_and_values_are_tied_by_the_event(raid: Brief):
    named = {row["id"] for row in rows(raid, "ged")}
    assert named <= {row["event"] for row in rows(raid, "ged", beside=True)}


@pytest.mark.parametrize(
    ("text", "ucdp", "acled"),
    [
        ("Five people were killed in Homs on Monday.", 1, 1),
        ("Five people were killed in Homs over the weekend.", 2, 2),
        ("Five people were killed in Homs in February.", 4, 3),
        ("Five people were killed in Homs in 2023.", 5, None),
        ("Five people were killed in Homs.", None, None),
    ],
)
def test_precision_of_the_date(
    brief_of: Callable[..., Brief], text: str, ucdp: int | None, acled: int | None
):
    [event] = events(Lookup(brief_of({"Tern News": text})))
    assert date_prec(event) == ucdp
    assert time_precision(event) == acled


@pytest.mark.parametrize(
    ("name", "table", "said"),
    [
        (None, None, "no format"),
        ("gde", None, "there is no format 'gde'"),
        ("ged", "figures", "--table is for csv and parquet"),
        ("csv", "figure", "there is no table 'figure'"),
        ("csv", "", "there is no table ''"),
    ],
)
def test_what_is_not_there_is_refused_by_name(name: str | None, table: str | None, said: str):
    with pytest.raises(UsageError, match=said):
        checked(name, table)
