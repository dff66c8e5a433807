"""Sentences at the edges of what a name is: the same word as a place, a person or a body, and where it is.

A name is told with its kind and its title; a place with its country, whole degrees and what it is in the gazetteer.
"""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis, Mention, MentionKind, PlaceMention

# a sentence; the names in it; the places in it
SENTENCES = [
    ("The town of Hale was dark. Hale has 900 people.", ["Hale: place", "Hale: place"], ["Hale: DE 51 12 town", "Hale: DE 51 12 town"]),
    ("Shares in Averby rose. Averby said so.", ["Averby: place", "Averby: place"], ["Averby: None 0 0"]),
    ("The Verrins won the cup. The Verrins sang.", ["Verrins: organisation", "Verrins: organisation"], []),
    ("Ada Verrin and her brother spoke. The Verrins are rich.", ["Ada Verrin: person", "Verrins: group"], []),
    ("Ada Roe said so. Roe left for Paris.", ["Ada Roe: person", "Roe: person", "Paris: place"], ["Paris: FR 49 2 capital"]),
    ("Ada Roe left. Mill Roe stayed.", ["Ada Roe: person", "Mill Roe: person"], []),
    ("They met in Parliament.", ["Parliament: organisation"], []),
    ("He holds a stake in Averby Steel.", ["Averby Steel: organisation"], []),
    ("Ana and Luis Prado left for Lima.", ["Luis Prado: person", "Lima: place"], ["Lima: PE -12 -77 capital"]),
    ("The Norland Democratic Party won.", ["Norland Democratic Party: organisation"], []),
    ("Islamic State claimed it.", ["Islamic State: organisation"], []),
    ("The Labour Party lost in Leeds.", ["Labour Party: organisation", "Leeds: place"], ["Leeds: GB 54 -2 town"]),
    ("He drove down Highway 82 to Leeds.", ["Highway 82: place", "Leeds: place"], ["Leeds: GB 54 -2 town"]),
    ("Flight MH370 left Kuala Lumpur.", ["Flight MH370: other", "Kuala Lumpur: place"], ["Kuala Lumpur: MY 3 102 capital"]),
    ("Voskhod-2 flew in 1965.", ["Voskhod-2: other"], []),
    ("St Andrew's Day is a feast.", [], []),
    ("Leeds police searched a flat.", ["Leeds: place"], ["Leeds: GB 54 -2 town"]),
    ("Leeds City Council met.", ["Leeds City Council: organisation"], ["Leeds: GB 54 -2 modifier town"]),
    ("Trains from Turin, Novara and Biella were late.", ["Turin: place", "Novara: place", "Biella: place"], ["Turin: IT 45 8 town", "Novara: IT 45 9 town", "Biella: IT 46 8 town"]),
    ("Springfield, Ill., was dark.", ["Springfield: place", "Ill.: place"], ["Springfield: US 40 -90 town", "Ill.: US 40 -89 region"]),
    ("Springfield, Illinois, was dark.", ["Springfield: place", "Illinois: place"], ["Springfield: US 40 -90 town", "Illinois: US 40 -89 region"]),
    ("He lives in Portland, Ore.", ["Portland: place", "Ore.: place"], ["Portland: US 46 -123 town", "Ore.: US 44 -121 region"]),
    ("He lives in Sydney, N.S.", ["Sydney: place", "N.S.: place"], ["Sydney: CA 46 -60 town", "N.S.: CA 45 -63 region"]),
    ("Ore. is a state.", ["Ore.: place"], ["Ore.: US 44 -121 region"]),
    ("They fled northern Gaza for southern Lebanon.", ["Gaza: place", "Lebanon: place"], ["Gaza: None 31 34 area", "Lebanon: LB 34 36 country"]),
    ("The airport of Greater Manchester is shut.", ["Greater Manchester: place"], ["Greater Manchester: GB 53 -2 area"]),
    ("Downtown Chicago was dark.", ["Chicago: place"], ["Chicago: US 42 -88 town"]),
    ("The EU met in Brussels.", ["EU: organisation", "Brussels: place"], ["EU: None 49 9 area", "Brussels: BE 51 4 capital"]),
    ("The European Union fined Apple.", ["European Union: place", "Apple: organisation"], ["European Union: None 49 9 area"]),
    ("The Bank of England met.", ["Bank of England: organisation"], ["England: GB 52 -1 modifier region"]),
    ("The University of Leeds opened.", ["University of Leeds: organisation"], ["Leeds: GB 54 -2 modifier town"]),
    ("The Embassy of France in Rome was shut.", ["France: place", "Rome: place"], ["France: FR 46 2 country", "Rome: IT 42 13 capital"]),
    ("Acme Chief Executive Ada Roe left.", ["Ada Roe: person, Acme Chief Executive"], []),
    ("Acme Steel Senior Vice President Ada Roe left.", ["Acme Steel: organisation", "Ada Roe: person, Acme Steel Senior Vice President"], []),
    ("The head of Acme's Board of Directors left.", ["Acme's Board of Directors: organisation"], []),
    ("The Cairo-based firm was sold.", ["Cairo: place"], ["Cairo: EG 30 31 capital"]),
    ("The Ecole de Paris and the Banco de Lima met.", ["Ecole de Paris: organisation", "Banco de Lima: organisation"], []),
    ("Osama bin Laden was shot in Abbottabad.", ["Osama bin Laden: person", "Abbottabad: place"], ["Abbottabad: PK 34 73 town"]),
    ("Mohammed al-Zahrani was freed.", ["Mohammed al-Zahrani: person"], []),
    ("Prince Khalid bin Salman spoke in Riyadh.", ["Khalid bin Salman: person, Prince", "Riyadh: place"], ["Riyadh: SA 25 47 capital"]),
    ("Ada Roe (left) met Jan Moe @janmoe.", ["Ada Roe: person", "Jan Moe: person"], []),
    ("Gen Ivan Petrov met Col. Anna Orlova.", ["Ivan Petrov: person, Gen", "Anna Orlova: person, Col."], []),
    ("Gen. Ivan Petrov met Lt Col Anna Orlova.", ["Ivan Petrov: person, Gen.", "Anna Orlova: person, Lt Col"], []),
    ("REUTERS Ada Roe saw it.", ["Ada Roe: person"], []),
    ("Leading Ada Roe by two points, Ben Cole won.", ["Ada Roe: person", "Ben Cole: person"], []),
    ("In the Hague they met.", ["Hague: place"], ["Hague: NL 52 4 town"]),
    ("Al Jazeera reported from Doha.", ["Al Jazeera: organisation", "Doha: place"], ["Doha: QA 25 52 capital"]),
    ("The New York Times wrote of it.", ["New York Times: organisation"], ["New York: US 43 -75 modifier region"]),
    ("The Washington Post wrote of it in Washington.", ["Washington Post: organisation", "Washington: place"], ["Washington: US 39 -77 modifier capital", "Washington: US 39 -77 capital"]),
    ("Georgia and Armenia signed it.", ["Georgia: place", "Armenia: place"], ["Georgia: GE 42 43 country", "Armenia: AM 40 45 country"]),
    ("Georgia borders Russia.", ["Georgia: place", "Russia: place"], ["Georgia: GE 42 43 country", "Russia: RU 60 100 country"]),
    ("Atlanta, Georgia, was dark.", ["Atlanta: place", "Georgia: place"], ["Atlanta: US 34 -84 town", "Georgia: US 33 -84 region"]),
    ("Tbilisi, Georgia, was dark.", ["Tbilisi: place", "Georgia: place"], ["Tbilisi: GE 42 45 capital", "Georgia: GE 42 43 country"]),
    ("Jordan and Egypt signed it.", ["Jordan: place", "Egypt: place"], ["Jordan: JO 31 36 country", "Egypt: EG 27 30 country"]),
    ("Chad and Niger signed it.", ["Chad: place", "Niger: place"], ["Chad: TD 15 19 country", "Niger: NE 18 9 country"]),
    ("Chad Miller left. Chad was glad.", ["Chad Miller: person", "Chad: person"], []),
    ("Sydney Marsh lives in Sydney.", ["Sydney Marsh: person", "Sydney: place"], ["Sydney: AU -34 151 town"]),
    ("Washington said it would pay.", ["Washington: place"], ["Washington: US 39 -77 capital"]),
    ("Beijing told Tokyo to stop.", ["Beijing: place", "Tokyo: place"], ["Beijing: CN 40 116 capital", "Tokyo: JP 36 140 capital"]),
    ("Moscow's envoy left.", ["Moscow: place"], ["Moscow: RU 56 38 capital"]),
    ("Turkey voted. They ate turkey.", ["Turkey: place"], ["Turkey: TR 39 35 country"]),
    ("China broke. The china broke.", ["China: place"], ["China: CN 35 105 country"]),
    ("Reading beat Leeds.", ["Leeds: place"], ["Leeds: GB 54 -2 town"]),
    ("Reading is fun.", [], []),
    ("The Mobile police searched a house in Mobile, Alabama.", ["Mobile: place", "Mobile: place", "Alabama: place"], ["Mobile: US 31 -88 town", "Mobile: US 31 -88 town", "Alabama: US 33 -87 region"]),
    ("They live in Nice.", ["Nice: place"], ["Nice: FR 44 7 town"]),
    ("Nice people live there.", [], []),
    ("Cambridge, Mass., and Cambridge, England, are twins.", ["Cambridge: place", "Mass.: place", "Cambridge: place", "England: place"], ["Cambridge: US 42 -71 town", "Mass.: US 42 -71 region", "Cambridge: GB 52 0 town", "England: GB 52 -1 region"]),
    ("London, Ontario, is cold.", ["London: place", "Ontario: place"], ["London: CA 43 -81 town", "Ontario: CA 49 -84 region"]),
    ("Paris, Texas, is hot.", ["Paris: place", "Texas: place"], ["Paris: US 34 -96 town", "Texas: US 31 -99 region"]),
    ("Birmingham, Ala., was dark.", ["Birmingham: place", "Ala.: place"], ["Birmingham: US 34 -87 town", "Ala.: US 33 -87 region"]),
    ("San José and Cartago were dark.", ["San José: place", "Cartago: place"], ["San José: CR 10 -84 capital", "Cartago: CR 10 -84 region"]),
    ("San Jose and Oakland were dark.", ["San Jose: place", "Oakland: place"], ["San Jose: US 37 -122 town", "Oakland: US 38 -122 town"]),
    ("Santiago and Valparaíso were dark.", ["Santiago: place", "Valparaíso: place"], ["Santiago: CL -33 -71 capital", "Valparaíso: CL -33 -71 region"]),
    ("Córdoba and Seville were dark.", ["Córdoba: place", "Seville: place"], ["Córdoba: ES 38 -5 town", "Seville: ES 37 -6 town"]),
    ("Valencia and Caracas were dark.", ["Valencia: place", "Caracas: place"], ["Valencia: VE 10 -68 town", "Caracas: VE 10 -67 capital"]),
    ("Valencia and Madrid were dark.", ["Valencia: place", "Madrid: place"], ["Valencia: ES 39 -0 town", "Madrid: ES 40 -4 capital"]),
    ("Tripoli and Benghazi were dark.", ["Tripoli: place", "Benghazi: place"], ["Tripoli: LY 33 13 capital", "Benghazi: LY 32 20 town"]),
    ("Tripoli and Beirut were dark.", ["Tripoli: place", "Beirut: place"], ["Tripoli: LB 34 36 town", "Beirut: LB 34 36 capital"]),
    ("Vancouver and Seattle were dark.", ["Vancouver: place", "Seattle: place"], ["Vancouver: US 46 -123 town", "Seattle: US 48 -122 town"]),
    ("Vancouver, Washington, was dark.", ["Vancouver: place", "Washington: place"], ["Vancouver: US 46 -123 town", "Washington: US 48 -121 region"]),
    ("Wellington and Auckland were dark.", ["Wellington: place", "Auckland: place"], ["Wellington: NZ -41 175 capital", "Auckland: NZ -37 175 region"]),
    ("Newcastle and Sunderland were dark.", ["Newcastle: place", "Sunderland: place"], ["Newcastle: GB 55 -2 town", "Sunderland: GB 55 -1 town"]),
    ("Newcastle and Sydney were dark.", ["Newcastle: place", "Sydney: place"], ["Newcastle: AU -33 152 town", "Sydney: AU -34 151 town"]),
    ("Kingston and Montego Bay were dark.", ["Kingston: place", "Montego Bay: place"], ["Kingston: JM 18 -77 capital", "Montego Bay: JM 18 -78 town"]),
    ("Kingston, Ontario, was dark.", ["Kingston: place", "Ontario: place"], ["Kingston: CA 44 -76 town", "Ontario: CA 49 -84 region"]),
    ("Victoria and Nanaimo were dark.", ["Victoria: place", "Nanaimo: place"], ["Victoria: CA 48 -123 town", "Nanaimo: CA 49 -124 town"]),
    ("Granada and Managua were dark.", ["Granada: place", "Managua: place"], ["Granada: NI 12 -86 town", "Managua: NI 12 -86 capital"]),
    ("León and Managua were dark.", ["León: place", "Managua: place"], ["León: NI 13 -87 region", "Managua: NI 12 -86 capital"]),
    ("The river Thames rose.", ["Thames: place"], ["Thames: None 52 -0 area"]),
    ("The Thames rose in London.", ["Thames: place", "London: place"], ["Thames: None 52 -0 area", "London: GB 52 -0 capital"]),
    ("Lake Victoria rose.", ["Lake Victoria: place"], ["Lake Victoria: None -1 33 area"]),
    ("Mount Etna erupted in Sicily.", ["Mount Etna: place", "Sicily: place"], ["Mount Etna: None 38 15 area", "Sicily: None 38 14 area"]),
    ("The Sahara and the Alps are far.", ["Sahara: place", "Alps: place"], ["Sahara: None 23 12 area", "Alps: None 46 10 area"]),
    ("The Gulf of Mexico is warm.", ["Gulf of Mexico: place"], ["Gulf of Mexico: None 25 -90 area"]),
    ("The Suez Canal was shut.", ["Suez Canal: place"], ["Suez Canal: None 31 32 area"]),
    ("Heathrow was shut.", ["Heathrow: place"], ["Heathrow: None 51 -0 area"]),
    ("The Kremlin and the White House were silent.", ["Kremlin: organisation", "White House: organisation"], []),
    ("The Pentagon said so.", ["Pentagon: organisation"], []),
    ("Wall Street fell.", [], []),
    ("Hamas and Israel traded fire.", ["Hamas: organisation", "Israel: place"], ["Israel: IL 32 35 country"]),
    ("The Taliban took Kabul.", ["Taliban: organisation", "Kabul: place"], ["Kabul: AF 35 69 capital"]),
    ("The Red Cross sent aid.", ["Red Cross: organisation"], []),
    ("Oxfam and Unicef sent aid.", ["Oxfam: organisation", "Unicef: organisation"], []),
    ("NATO met.", ["NATO: organisation"], []),
    ("The Ukrainians held Bakhmut.", ["Ukrainians: group", "Bakhmut: place"], ["Ukrainians: UA 49 32 modifier country", "Bakhmut: UA 49 38 town"]),
    ("The Swiss voted.", ["Swiss: group"], ["Swiss: CH 47 8 modifier country"]),
    ("Catholics and Muslims prayed.", ["Catholics: group", "Muslims: group"], []),
    ("Sunni clerics met in Basra.", ["Sunni: group", "Basra: place"], ["Basra: IQ 30 47 region"]),
    ("Buddhists marched in Yangon.", ["Buddhists: group", "Yangon: place"], ["Yangon: MM 17 96 town"]),
    ("The World Cup final was in Doha.", ["World Cup: other", "Doha: place"], ["Doha: QA 25 52 capital"]),
    ("The Champions League final was in Paris.", ["Champions League: organisation", "Paris: place"], ["Paris: FR 49 2 capital"]),
    ("Hurricane Ada hit Florida.", ["Hurricane Ada: other", "Florida: place"], ["Florida: US 29 -83 region"]),
    ("Cyclone Freddy hit Malawi.", ["Cyclone Freddy: other", "Malawi: place"], ["Malawi: MW -14 34 country"]),
    ("The Nobel Prize went to Ada Roe.", ["Nobel Prize: other", "Ada Roe: person"], []),
    ("The Paris Agreement was signed.", ["Paris Agreement: other"], ["Paris: FR 49 2 modifier capital"]),
    ("The Oslo Accords failed.", ["Oslo Accords: other"], ["Oslo: NO 60 11 modifier capital"]),
    ("Boeing sold a 737 to Ryanair.", ["Boeing: organisation", "Ryanair: organisation"], []),
    ("Volkswagen Group shares fell.", ["Volkswagen Group: organisation"], []),
    ("Roe & Sons Ltd was fined.", ["Roe & Sons Ltd: organisation"], []),
    ("Acme Inc. and Beta plc merged.", ["Acme Inc.: organisation", "Beta plc: organisation"], []),
    ("Manchester United beat Real Madrid.", ["Manchester United: organisation", "Real Madrid: organisation"], ["Manchester: GB 53 -2 modifier town"]),
    ("Leeds United fans sang.", ["Leeds United: organisation"], ["Leeds: GB 54 -2 modifier town"]),
    ("The Boston Celtics won.", ["Boston Celtics: organisation"], ["Boston: US 42 -71 modifier town"]),
    ("Former president Ada Roe met ex-minister Jan Moe.", ["Ada Roe: person, Former president", "Jan Moe: person, ex-minister"], []),
    ("Pope Francis met Queen Letizia.", ["Francis: person, Pope", "Letizia: person, Queen"], []),
    ("King Charles III spoke.", ["Charles III: person, King"], []),
    ("Judge Roe ruled. Inspector Moe left.", ["Roe: person, Judge", "Moe: person, Inspector"], []),
    ("Sheikh Hasina fled Dhaka.", ["Hasina: person, Sheikh", "Dhaka: place"], ["Dhaka: BD 24 90 capital"]),
    ("Ada Roe, the minister of health, left.", ["Ada Roe: person, minister of health"], []),
    ("Ada Roe, 41, of Leeds, left.", ["Ada Roe: person", "Leeds: place"], ["Leeds: GB 54 -2 town"]),
    ("Police chief Ada Roe said so.", ["Ada Roe: person, Police chief"], []),
    ("Fire brigade spokeswoman Ada Roe said so.", ["Ada Roe: person, Fire brigade spokeswoman"], []),
    ("Leeds mayor Ada Roe said so.", ["Leeds: place", "Ada Roe: person, mayor"], ["Leeds: GB 54 -2 town"]),
    ("Actor Ben Cole sang.", ["Ben Cole: person, Actor"], []),
    ("Opposition leader Ada Roe spoke.", ["Ada Roe: person, Opposition leader"], []),
    ("Deputy prime minister Ada Roe spoke.", ["Ada Roe: person, Deputy prime minister"], []),
    ("U.N. chief Ada Roe spoke in Geneva.", ["U.N.: organisation", "Ada Roe: person, U.N. chief", "Geneva: place"], ["Geneva: CH 46 6 town"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "places"), SENTENCES, ids=[text[:60] for text, _, _ in SENTENCES])
def test_names_and_places(
    analyse_text: Callable[..., Analysis], text: str, names: list[str], places: list[str]
) -> None:
    analysis = analyse_text(text)
    assert [_named(text, one) for one in analysis.mentions] == names
    assert [_placed(one) for one in analysis.places] == places


def _named(text: str, one: Mention) -> str:
    name = one.name or one.span
    role = f", {one.role}" if one.role else ""
    kind = "" if one.kind is MentionKind.NAME else f" ({one.kind.value})"
    return f"{text[name.start : name.end]}: {one.type.value}{role}{kind}"


def _placed(one: PlaceMention) -> str:
    whose = " modifier" if one.modifier else ""
    what = f" {one.precision}" if one.precision else ""
    return f"{one.name}: {one.country} {one.lat or 0:.0f} {one.lon or 0:.0f}{whose}{what}"
