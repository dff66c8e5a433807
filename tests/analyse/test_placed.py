"""Where places are: of several of one name the one that the text means, by what it says beside it."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis

# a place: its country (None where it lies in several or the gazetteer has none), whole degrees north and east
PLACED = [
    ("The bridge in Paris fell.", ["Paris: FR 49 2"]),
    ("Paris, Texas, is small.", ["Paris: US 34 -96", "Texas: US 31 -99"]),
    ("The mayor of London, Ontario, resigned.", ["London: CA 43 -81", "Ontario: CA 49 -84"]),
    ("Police in Birmingham, Alabama, shot a man.", ["Birmingham: US 34 -87", "Alabama: US 33 -87"]),
    ("Police in Birmingham said the city was calm. The West Midlands force sent officers.", ["Birmingham: GB 52 -2", "West Midlands: None 52 -2"]),
    ("Rain fell in Georgia and Florida.", ["Georgia: US 33 -84", "Florida: US 29 -83"]),
    ("Georgia and Armenia signed a treaty in Tbilisi.", ["Georgia: GE 42 43", "Armenia: AM 40 45", "Tbilisi: GE 42 45"]),
    ("The quake hit Lima and Cusco in Peru.", ["Lima: PE -12 -77", "Cusco: PE -13 -72", "Peru: PE -10 -75"]),
    ("Troops left Tripoli for Benghazi.", ["Tripoli: LY 33 13", "Benghazi: LY 32 20"]),
    ("Tripoli in Lebanon was calm. Beirut was not.", ["Tripoli: LB 34 36", "Lebanon: LB 34 36", "Beirut: LB 34 36"]),
    ("Fighting in Goma and Bukavu continued.", ["Goma: CD -2 29", "Bukavu: CD -2 29"]),
    ("The Nigerian city of Jos was hit.", ["Nigerian: NG 10 8 modifier", "Jos: NG 10 9"]),
    ("Cambridge, Massachusetts, and Boston were cut off.", ["Cambridge: US 42 -71", "Massachusetts: US 42 -71", "Boston: US 42 -71"]),
    ("The ship left Hamburg for Rotterdam.", ["Hamburg: DE 54 10", "Rotterdam: NL 52 4"]),
    ("Thai farm workers came to Israel.", ["Thai: TH 16 101 modifier", "Israel: IL 32 35"]),
    ("A Bavarian farmer sold the land.", ["Bavarian: None 49 12 modifier"]),
    ("Leeds City Council met in Leeds.", ["Leeds: GB 54 -2 modifier", "Leeds: GB 54 -2"]),
    ("Mosul, Iraq, fell in 2014.", ["Mosul: IQ 36 43", "Iraq: IQ 33 44"]),
    ("The camp near Khan Younis was hit.", ["Khan Younis: PS 31 34"]),
    ("Kyiv and Moscow blamed each other.", ["Kyiv: UA 50 31", "Moscow: RU 56 38"]),
    ("Residents of San Jose, California, fled.", ["San Jose: US 37 -122", "California: US 37 -120"]),
    ("San Jose, the capital of Costa Rica, was calm.", ["San Jose: CR 10 -84", "Costa Rica: CR 10 -84"]),
    ("The river Rhine flooded Cologne and Bonn.", ["Rhine: None 50 8", "Cologne: DE 51 7", "Bonn: DE 51 7"]),
    ("Washington said so.", ["Washington: US 39 -77"]),
    ("The town of Springfield, Illinois, has a lake.", ["Springfield: US 40 -90", "Illinois: US 40 -89"]),
    ("Springfield, Ohio, has none.", ["Springfield: US 40 -84", "Ohio: US 40 -83"]),
    ("Aleppo and Homs were shelled; Damascus was quiet.", ["Aleppo: SY 36 37", "Homs: SY 35 37", "Damascus: SY 34 36"]),
    ("Snow fell on Mont Blanc and in Chamonix.", ["Mont Blanc: None 46 7", "Chamonix: FR 46 7"]),
    ("In Perth, Scotland, it rained.", ["Perth: GB 56 -3", "Scotland: GB 56 -4"]),
    ("In Perth, Western Australia, it was hot.", ["Perth: AU -32 116", "Western Australia: AU -25 122"]),
    ("The port of Odesa in Ukraine reopened.", ["Odesa: UA 46 31", "Ukraine: UA 49 32"]),
    ("The state of Victoria in Australia burned.", ["Victoria: AU -37 145", "Australia: AU -25 135"]),
    ("Ireland and Wales played in Cardiff.", ["Ireland: IE 53 -8", "Wales: GB 52 -4", "Cardiff: GB 51 -3"]),
    ("Santiago is the capital of Chile.", ["Santiago: CL -33 -71", "Chile: CL -30 -71"]),
    ("Cordoba in Argentina was dark.", ["Cordoba: AR -31 -64", "Argentina: AR -34 -64"]),
    ("Cordoba in Spain was dark.", ["Cordoba: ES 38 -5", "Spain: ES 40 -4"]),
    ("Hyderabad in Pakistan was flooded.", ["Hyderabad: PK 25 68", "Pakistan: PK 30 70"]),
    ("Hyderabad in India was not.", ["Hyderabad: IN 17 78", "India: IN 22 79"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), PLACED, ids=[text[:50] for text, _ in PLACED])
def test_where_it_is(analyse_text: Callable[..., Analysis], text: str, places: list[str]) -> None:
    found = []
    for place in analyse_text(text).places:
        assert place.lat is not None
        assert place.lon is not None
        whose = " modifier" if place.modifier else ""
        found.append(f"{place.name}: {place.country} {place.lat:.0f} {place.lon:.0f}{whose}")
    assert found == places
