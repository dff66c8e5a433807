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
    ("Derro said he was tired. Halim Derro is a doctor. Nobody asked Derro why.", ["Derro: person", "Halim Derro: person", "Derro: person"]),
    ("The town of Hale was flooded. Hale has 900 people. Roads near Hale were closed.", ["Hale: place", "Hale: place", "Hale: place"]),
    ("Carter spoke in Georgia. Jimmy Carter lived in Georgia.", ["Carter: person", "Georgia: place", "Jimmy Carter: person", "Georgia: place"]),
    ("Hamas and Israel agreed. Hamas said Israel had broken the truce.", ["Hamas: organisation", "Israel: place", "Hamas: organisation", "Israel: place"]),
    ("Brown told the committee that Brown Industries had paid. Mr Brown is its owner.", ["Brown: person", "Brown Industries: organisation", "Brown: person, Mr"]),
    ("Acme Inc. sued Beta Corp. in Delaware. Acme said Beta had lied.", ["Acme Inc.: organisation", "Beta Corp.: organisation", "Delaware: place", "Acme: organisation", "Beta: organisation"]),
    ("Senator Cruz voted no. Ted Cruz is from Texas. Cruz said Texas would sue.", ["Cruz: person, Senator", "Ted Cruz: person", "Texas: place", "Cruz: person", "Texas: place"]),
    ("The Kremlin denied it. Dmitry Peskov, the Kremlin's spokesman, spoke in Moscow.", ["Kremlin: organisation", "Dmitry Peskov: person, Kremlin's spokesman", "Kremlin: organisation", "Moscow: place"]),
    ("The Nile floods each year. Egypt and Sudan share the Nile.", ["Nile: place", "Egypt: place", "Sudan: place", "Nile: place"]),
    ("Mount Etna erupted in Sicily. Etna last erupted in 2021.", ["Mount Etna: place", "Sicily: place", "Etna: place"]),
    ("The Times reported it. The New York Times said the Times had erred.", ["Times: organisation", "New York Times: organisation", "Times: organisation"]),
    ("The Bank of Norland cut rates. Governor Jonna Vikse said the bank saw no risk.", ["Bank of Norland: organisation", "Jonna Vikse: person, Governor"]),
    ("Two Kenyans and a Ugandan were held in Nairobi. Kenya's police chief spoke.", ["Kenyans: group", "Ugandan: group", "Nairobi: place", "Kenya: place"]),
    ("Chinese President Xi Jinping flew to Riyadh. Xi met Crown Prince Mohammed bin Salman.", ["Chinese: group", "Xi Jinping: person, Chinese President", "Riyadh: place", "Xi: person", "Crown Prince Mohammed bin Salman: person"]),
    ("Colonel Abdul Karim al-Haddad died in Aleppo. Haddad led the Third Brigade.", ["Abdul Karim al-Haddad: person, Colonel", "Aleppo: place", "Haddad: person", "Third Brigade: organisation"]),
    ("The Labour Party won in Wales. Labour leader Keir Starmer said Labour would govern.", ["Labour Party: organisation", "Wales: place", "Labour: organisation", "Keir Starmer: person, Labour leader", "Labour: organisation"]),
    ("The Supreme Court ruled on Monday. The Court said Congress had erred.", ["Supreme Court: organisation", "Court: organisation", "Congress: organisation"]),
    ("In Springfield, Illinois, and Springfield, Ohio, it rained.", ["Springfield: place", "Illinois: place", "Springfield: place", "Ohio: place"]),
    ("Paris, Texas, is small. Paris is far from Dallas.", ["Paris: place", "Texas: place", "Paris: place", "Dallas: place"]),
    ("ISIS took Mosul. The ISIS flag flew over Mosul, Iraq.", ["ISIS: organisation", "Mosul: place", "ISIS: organisation", "Mosul: place", "Iraq: place"]),
    ("The World Cup final was in Lusail. Argentina beat France.", ["World Cup: other", "Lusail: place", "Argentina: place", "France: place"]),
    ("Barcelona beat Madrid. Barcelona's coach, Xavi Hernandez, said Barcelona had played well.", ["Barcelona: place", "Madrid: place", "Barcelona: place", "Xavi Hernandez: person", "Barcelona: place"]),
    ("The Pope prayed in Rome. Pope Francis will visit Mongolia.", ["Rome: place", "Francis: person, Pope", "Mongolia: place"]),
    ("Dr Ines Torvald of Averby University and her colleague Jan Moe found it.", ["Ines Torvald: person, Dr", "Averby University: organisation", "Jan Moe: person, colleague"]),
    ("Washington said it would not pay. In Washington, George Washington's house was shut.", ["Washington: place", "Washington: place", "George Washington: person"]),
    ("South Korea's Samsung and Japan's Sony signed a deal in Seoul.", ["South Korea: place", "Samsung: organisation", "Japan: place", "Sony: organisation", "Seoul: place"]),
    ("The East River froze. New Yorkers walked across.", ["East River: place", "New Yorkers: group"]),
    ("He works for Google in Dublin. Google's head in Ireland, Nora Byrne, resigned.", ["Google: organisation", "Dublin: place", "Google: organisation", "Ireland: place", "Nora Byrne: person"]),
    ("The Sahel is dry. Mali, Niger and Burkina Faso met in Bamako.", ["Sahel: place", "Mali: place", "Niger: place", "Burkina Faso: place", "Bamako: place"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text[:50] for text, _ in NAMED])
def test_who_and_what_is_named(analyse_text: Callable[..., Analysis], text: str, names: list[str]) -> None:
    found = []
    for mention in analyse_text(text).mentions:
        name = mention.name or mention.span
        role = f", {mention.role}" if mention.role else ""
        found.append(f"{text[name.start : name.end]}: {mention.type.value}{role}")
    assert found == names
