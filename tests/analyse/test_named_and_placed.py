"""Whole sentences, the names in them with their kinds and titles, and where their places are."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis

# a sentence; each name with its kind and title; each place with its country and whole degrees north and east
NAMED = [
    ("Mayor Ada Holm of Leeds met Lord Marsh in Paris.", ["Ada Holm: person, Mayor", "Leeds: place", "Paris: place"], ["Leeds: GB 54 -2", "Paris: FR 49 2"]),
    ("Ben Cole, former head of the Bank of Norland, was fined.", ["Ben Cole: person, former head of the Bank of Norland", "Bank of Norland: organisation"], []),
    ("Spokesman Ben Cole said so.", ["Ben Cole: person, Spokesman"], []),
    ("Ben Cole, the firm's spokesman, said so.", ["Ben Cole: person, firm's spokesman"], []),
    ("Prof. Ines Torvald and Dr. Jan Moe spoke in Uppsala.", ["Ines Torvald: person, Prof.", "Jan Moe: person, Dr.", "Uppsala: place"], ["Uppsala: SE 60 18"]),
    ("The Rev. Ben Cole preached in Harlem.", ["Ben Cole: person, Rev.", "Harlem: place"], ["Harlem: None 41 -74"]),
    ("Rep. Ruth Calvo of Ohio voted no.", ["Ruth Calvo: person, Rep.", "Ohio: place"], ["Ohio: US 40 -83"]),
    ("Justice Ruth Calvo wrote the ruling.", ["Ruth Calvo: person, Justice"], []),
    ("The twins Anna and Boris Kovalenko live in Kharkiv.", ["Anna: person", "Boris Kovalenko: person", "Kharkiv: place"], ["Kharkiv: UA 50 36"]),
    ("John and Mary Marsh sued the firm.", ["John: person", "Mary Marsh: person"], []),
    ("Ms. Marsh and her son, Tim, fled to Kent.", ["Marsh: person, Ms.", "Tim: person", "Kent: place"], ["Kent: GB 51 1"]),
    ("Hospital officials in Gaza City said so.", ["Gaza City: place"], ["Gaza City: PS 32 34"]),
    ("The French foreign ministry summoned the envoy of Iran.", ["French: group", "Iran: place"], ["French: FR 46 2 modifier", "Iran: IR 32 53"]),
    ("U.S. President Joe Biden met Ukrainian President Volodymyr Zelensky.", ["U.S.: place", "Joe Biden: person, U.S. President", "Ukrainian: group", "Volodymyr Zelensky: person, Ukrainian President"], ["U.S.: US 40 -98", "Ukrainian: UA 49 32 modifier"]),
    ("The US and the UK signed it.", ["US: place", "UK: place"], ["US: US 40 -98", "UK: GB 55 -3"]),
    ("The U.N. Security Council met in New York.", ["U.N. Security Council: organisation", "New York: place"], ["New York: US 43 -75"]),
    ("The World Health Organization (WHO) sent doctors. The WHO said so.", ["World Health Organization: organisation", "WHO: organisation"], []),
    ("The Federal Bureau of Investigation searched a house in Tampa, Florida.", ["Federal Bureau of Investigation: organisation", "Tampa: place", "Florida: place"], ["Tampa: US 28 -82", "Florida: US 29 -83"]),
    ("The FBI and the CIA are at odds.", ["FBI: organisation", "CIA: organisation"], []),
    ("MSF runs a clinic in Goma, DR Congo.", ["MSF: organisation", "Goma: place", "DR Congo: place"], ["Goma: CD -2 29", "DR Congo: CD -2 24"]),
    ("Amnesty International accused Myanmar.", ["Amnesty International: organisation", "Myanmar: place"], ["Myanmar: MM 21 96"]),
    ("Hezbollah fired on Haifa from southern Lebanon.", ["Hezbollah: organisation", "Haifa: place", "Lebanon: place"], ["Haifa: IL 33 35", "Lebanon: LB 34 36"]),
    ("The Houthis seized a ship in the Red Sea.", ["Houthis: organisation", "Red Sea: place"], ["Red Sea: None 20 38"]),
    ("The West Bank city of Jenin was raided.", ["West Bank: place", "Jenin: place"], ["West Bank: PS 32 35", "Jenin: PS 32 35"]),
    ("Mount Everest is in the Himalayas.", ["Mount Everest: place", "Himalayas: place"], ["Mount Everest: None 28 87", "Himalayas: None 28 84"]),
    ("Amazon opened a depot in Leipzig.", ["Amazon: organisation", "Leipzig: place"], ["Leipzig: DE 51 12"]),
    ("Apple sued Samsung in California.", ["Apple: organisation", "Samsung: organisation", "California: place"], ["California: US 37 -120"]),
    ("Shell and BP left Russia.", ["Shell: organisation", "BP: organisation", "Russia: place"], ["Russia: RU 60 100"]),
    ("Tesla's plant in Berlin was shut.", ["Tesla: organisation", "Berlin: place"], ["Berlin: DE 53 13"]),
    ("The Bank of America and Wells Fargo were fined.", ["Bank of America: organisation", "Wells Fargo: organisation"], ["America: US 40 -98 modifier"]),
    ("Volkswagen AG and Siemens are German.", ["Volkswagen AG: organisation", "Siemens: organisation", "German: group"], ["German: DE 52 10 modifier"]),
    ("Toyota Motor Corp. said so in Tokyo.", ["Toyota Motor Corp.: organisation", "Tokyo: place"], ["Tokyo: JP 36 140"]),
    ("The Guardian and the Daily Mail reported it.", ["Guardian: organisation", "Daily Mail: organisation"], []),
    ("CNN's Anderson Cooper spoke from Kyiv.", ["CNN: organisation", "Anderson Cooper: person", "Kyiv: place"], ["Kyiv: UA 50 31"]),
    ("The Olympics will be held in Paris.", ["Olympics: other", "Paris: place"], ["Paris: FR 49 2"]),
    ("The Premier League begins in August.", ["Premier League: organisation"], []),
    ("The Champions League final was in Munich.", ["Champions League: organisation", "Munich: place"], ["Munich: DE 48 12"]),
    ("Wimbledon began on Monday.", ["Wimbledon: other"], []),
    ("Hurricane Maria hit Puerto Rico.", ["Hurricane Maria: other", "Puerto Rico: place"], ["Puerto Rico: PR 18 -66"]),
    ("Cyclone Idai hit Beira, Mozambique.", ["Cyclone Idai: other", "Beira: place", "Mozambique: place"], ["Beira: MZ -20 35", "Mozambique: MZ -18 35"]),
    ("Covid-19 spread from Wuhan.", ["Wuhan: place"], ["Wuhan: CN 31 114"]),
    ("Ebola returned to Guinea.", ["Guinea: place"], ["Guinea: GN 11 -11"]),
    ("The Battle of Verdun was in France.", ["Battle of Verdun: other", "France: place"], ["France: FR 46 2"]),
    ("World War II ended in 1945.", ["World War II: other"], []),
    ("The Cold War is over.", ["Cold War: other"], []),
    ("Jewish and Muslim leaders met in Jerusalem.", ["Jewish: group", "Muslim: group", "Jerusalem: place"], ["Jerusalem: IL 32 35"]),
    ("Republicans and Democrats agreed in Washington.", ["Republicans: group", "Democrats: group", "Washington: place"], ["Washington: US 39 -77"]),
    ("Conservatives lost in Stoke.", ["Conservatives: group", "Stoke: place"], ["Stoke: GB 53 -2"]),
    ("Sunnis and Shiites live in Baghdad.", ["Sunnis: group", "Shiites: group", "Baghdad: place"], ["Baghdad: IQ 33 44"]),
    ("Germans drink beer.", ["Germans: group"], ["Germans: DE 52 10 modifier"]),
    ("A Dutch court in The Hague jailed a Serb.", ["Dutch: group", "Hague: place", "Serb: group"], ["Dutch: NL 52 6 modifier", "Hague: NL 52 4", "Serb: RS 45 20 modifier"]),
    ("The High Court in Pretoria ruled.", ["High Court: organisation", "Pretoria: place"], ["Pretoria: ZA -26 28"]),
    ("The Bronx and Queens are in New York.", ["Bronx: place", "Queens: place", "New York: place"], ["Bronx: US 41 -74", "Queens: US 41 -74", "New York: US 41 -74"]),
    ("Oxford University and Trinity College signed it.", ["Oxford University: organisation", "Trinity College: organisation"], ["Oxford: GB 52 -1 modifier"]),
    ("Stanford's Jan Moe said so.", ["Stanford: organisation", "Jan Moe: person"], []),
    ("The Ohio State University won.", ["Ohio State University: organisation"], ["Ohio: US 40 -83 modifier"]),
    ("Rome, Georgia, is small.", ["Rome: place", "Georgia: place"], ["Rome: US 34 -85", "Georgia: US 33 -84"]),
    ("Moscow, Idaho, is cold.", ["Moscow: place", "Idaho: place"], ["Moscow: US 47 -117", "Idaho: US 45 -114"]),
    ("Manchester, New Hampshire, votes first.", ["Manchester: place", "New Hampshire: place"], ["Manchester: US 43 -71", "New Hampshire: US 44 -71"]),
    ("In Cairo, Illinois, it rained.", ["Cairo: place", "Illinois: place"], ["Cairo: US 37 -89", "Illinois: US 40 -89"]),
    ("Alexandria, Virginia, and Alexandria, Egypt, are twins.", ["Alexandria: place", "Virginia: place", "Alexandria: place", "Egypt: place"], ["Alexandria: US 39 -77", "Virginia: US 38 -77", "Alexandria: EG 31 30", "Egypt: EG 27 30"]),
    ("Lagos is the largest city in Nigeria.", ["Lagos: place", "Nigeria: place"], ["Lagos: NG 6 3", "Nigeria: NG 10 8"]),
    ("Victoria, the capital of British Columbia, was dark.", ["Victoria: place", "British Columbia: place"], ["Victoria: CA 48 -123", "British Columbia: CA 54 -125"]),
    ("Melbourne, Florida, was dark.", ["Melbourne: place", "Florida: place"], ["Melbourne: US 28 -81", "Florida: US 29 -83"]),
    ("Sydney and Melbourne were dark.", ["Sydney: place", "Melbourne: place"], ["Sydney: AU -34 151", "Melbourne: AU -38 145"]),
    ("Durham, North Carolina, was dark.", ["Durham: place", "North Carolina: place"], ["Durham: US 36 -79", "North Carolina: US 36 -80"]),
    ("Newcastle, New South Wales, was dark.", ["Newcastle: place", "New South Wales: place"], ["Newcastle: AU -33 152", "New South Wales: AU -33 146"]),
    ("Guadalajara and Monterrey were dark.", ["Guadalajara: place", "Monterrey: place"], ["Guadalajara: MX 21 -103", "Monterrey: MX 26 -100"]),
    ("San Juan and Ponce were dark.", ["San Juan: place", "Ponce: place"], ["San Juan: PR 18 -66", "Ponce: PR 18 -67"]),
    ("Kinshasa and Brazzaville were dark.", ["Kinshasa: place", "Brazzaville: place"], ["Kinshasa: CD -4 15", "Brazzaville: CG -4 15"]),
    ("Lahore, Karachi and Multan were dark.", ["Lahore: place", "Karachi: place", "Multan: place"], ["Lahore: PK 32 74", "Karachi: PK 25 67", "Multan: PK 30 71"]),
    ("Odessa, Texas, was dark.", ["Odessa: place", "Texas: place"], ["Odessa: US 32 -102", "Texas: US 31 -99"]),
    ("Athens, Georgia, was dark.", ["Athens: place", "Georgia: place"], ["Athens: US 34 -83", "Georgia: US 33 -84"]),
    ("Athens and Sparta were dark.", ["Athens: place", "Sparta: place"], ["Athens: GR 38 24", "Sparta: GR 37 22"]),
    ("Troy, Michigan, was dark.", ["Troy: place", "Michigan: place"], ["Troy: US 43 -83", "Michigan: US 44 -86"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "places"), NAMED, ids=[text[:50] for text, _, _ in NAMED])
def test_who_is_named_and_where_it_is(
    analyse_text: Callable[..., Analysis], text: str, names: list[str], places: list[str]
) -> None:
    analysis = analyse_text(text)
    found = []
    for mention in analysis.mentions:
        name = mention.name or mention.span
        role = f", {mention.role}" if mention.role else ""
        found.append(f"{text[name.start : name.end]}: {mention.type.value}{role}")
    assert found == names
    where = []
    for place in analysis.places:
        whose = " modifier" if place.modifier else ""
        where.append(f"{place.name}: {place.country} {place.lat or 0:.0f} {place.lon or 0:.0f}{whose}")
    assert where == places
