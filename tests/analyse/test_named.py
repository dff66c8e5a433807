"""Whole sentences and the names in them, with their kinds and titles."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis

NAMED = [
    ("President Ada Brenn met Prime Minister Oskar Venn in Ostermark on Monday.", ["Ada Brenn: person, President", "Oskar Venn: person, Prime Minister", "Ostermark: place"]),
    ("The United Nations and the Red Cross sent aid to Khartoum.", ["United Nations: organisation", "Red Cross: organisation", "Khartoum: place"]),
    ("Senator John Marsh of Texas and Representative Ruth Calvo, a Democrat, voted against it.", ["John Marsh: person, Senator", "Texas: place", "Ruth Calvo: person, Representative", "Democrat: group"]),
    ("Israeli and Palestinian negotiators met in Cairo.", ["Israeli: group", "Palestinian: group", "Cairo: place"]),
    ("The foreign minister of Kenya flew to Addis Ababa.", ["Kenya: place", "Addis Ababa: place"]),
    ("General Idris Cole commands the Third Army.", ["Idris Cole: person, General", "Third Army: organisation"]),
    ("Judge Jonna Vikse of the High Court in Nairobi ruled on Friday.", ["Jonna Vikse: person, Judge", "High Court: organisation", "Nairobi: place"]),
    ("The Supreme Court of India heard the case against Ravi Menon.", ["Supreme Court of India: organisation", "Ravi Menon: person"]),
    ("Norwegian police searched the flat of a Swedish man in Oslo.", ["Norwegian: group", "Swedish: group", "Oslo: place"]),
    ("Chancellor Maud Ferrant's Green Party lost in Bavaria.", ["Maud Ferrant: person, Chancellor", "Green Party: organisation", "Bavaria: place"]),
    ("The University of Leeds and the Max Planck Institute published the study.", ["University of Leeds: organisation", "Max Planck Institute: organisation"]),
    ("Sir Ben Cole, Lady Holt and Lord Aarden attended.", ["Ben Cole: person, Sir", "Holt: person, Lady", "Aarden: person, Lord"]),
    ("Mr Marsh met Mrs Marsh and Ms Calvo at the White House.", ["Marsh: person, Mr", "Marsh: person, Mrs", "Calvo: person, Ms", "White House: place"]),
    ("Hurricane Berta hit Florida before it reached Georgia.", ["Hurricane Berta: other", "Florida: place", "Georgia: place"]),
    ("The Calder Post and Reuters first reported the deal.", ["Calder Post: organisation", "Reuters: organisation"]),
    ("The Ministry of Defence in London declined to comment.", ["Ministry of Defence: organisation", "London: place"]),
    ("A spokesman for Boeing spoke in Seattle.", ["Boeing: organisation", "Seattle: place"]),
    ("Lake Geneva, the River Rhine and Mount Etna are in Europe.", ["Lake Geneva: place", "River Rhine: place", "Mount Etna: place", "Europe: place"]),
    ("Heathrow Airport and the Port of Rotterdam were closed.", ["Heathrow Airport: place", "Port of Rotterdam: place"]),
    ("The Taliban took Kandahar in August.", ["Taliban: organisation", "Kandahar: place"]),
    ("Ukraine's president, Volodymyr Zelensky, spoke with Joe Biden.", ["Ukraine: place", "Volodymyr Zelensky: person", "Joe Biden: person"]),
    ("The Nigerian city of Jos and the state of Plateau are calm.", ["Nigerian: group", "Jos: place", "Plateau: place"]),
    ("Coach Marco Kell praised striker Luis Ortega of Real Madrid.", ["Marco Kell: person, Coach", "Luis Ortega: person, striker", "Real Madrid: organisation"]),
    ("The Democratic Republic of Congo borders Rwanda.", ["Democratic Republic of Congo: place", "Rwanda: place"]),
    ("Al Jazeera's office in Jerusalem was closed.", ["Al Jazeera: organisation", "Jerusalem: place"]),
    ("The Muslim Brotherhood and Hamas rejected the plan.", ["Muslim Brotherhood: organisation", "Hamas: organisation"]),
    ("Catholics and Muslims prayed together in Beirut.", ["Catholics: group", "Muslims: group", "Beirut: place"]),
    ("North Korea fired a missile into the Sea of Japan.", ["North Korea: place", "Sea of Japan: place"]),
    ("The Bank of England raised rates.", ["Bank of England: organisation"]),
    ("Bishop Tutu preached in Cape Town.", ["Tutu: person, Bishop", "Cape Town: place"]),
    ("The BBC and CNN showed pictures from Gaza City.", ["BBC: organisation", "CNN: organisation", "Gaza City: place"]),
    ("Washington and Beijing agreed to talk.", ["Washington: place", "Beijing: place"]),
    ("The town of Washington in Indiana was flooded.", ["Washington: place", "Indiana: place"]),
    ("The Treasury and the Pentagon are at odds.", ["Treasury: organisation", "Pentagon: organisation"]),
    ("Interpol and Europol arrested nine men in Spain.", ["Interpol: organisation", "Europol: organisation", "Spain: place"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text[:50] for text, _ in NAMED])
def test_who_and_what_is_named(analyse_text: Callable[..., Analysis], text: str, names: list[str]) -> None:
    found = []
    for mention in analyse_text(text).mentions:
        name = mention.name or mention.span
        role = f", {mention.role}" if mention.role else ""
        found.append(f"{text[name.start : name.end]}: {mention.type.value}{role}")
    assert found == names
