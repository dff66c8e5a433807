"""Stories of a sentence a report, and all that their brief says of one matter: who is one, what was said, what was when.

The reports are of Sunday 3 March 2024, those of the timeline of the Wednesday after; by rules alone.
"""
# ruff: noqa: E501 - a report and a fact are a line each

from __future__ import annotations

import pytest

from .test_small_stories import _brief, _facts

STORIES: list[tuple[str, list[str], list[str]]] = [
    (
        "entities: full name and surname",
        ["Ada Holm was freed. Ms Holm thanked the crew.", "Holm was freed in Derre."],
        ["person: Ada Holm = Ada Holm [a], Holm [ab]", "place: Derre = Derre [b]"],
    ),
    (
        "entities: two first names",
        ["Ada Holm was freed.", "Eva Holm was freed."],
        ["person: Ada Holm = Ada Holm [a]", "person: Eva Holm = Eva Holm [b]"],
    ),
    (
        "entities: initial",
        ["A. Holm was freed.", "Ada Holm was freed."],
        ["person: Ada Holm = A. Holm [a], Ada Holm [b]"],
    ),
    (
        "entities: middle name",
        ["Ada Maria Holm was freed.", "Ada Holm was freed."],
        ["person: Ada Maria Holm = Ada Maria Holm [a], Ada Holm [b]"],
    ),
    (
        "entities: middle initial",
        ["Ada M. Holm was freed.", "Ada Holm was freed."],
        ["person: Ada M. Holm = Ada M. Holm [a], Ada Holm [b]"],
    ),
    (
        "entities: another short first name",
        ["Bill Marsh was freed.", "William Marsh was freed."],
        ["person: Bill Marsh = Bill Marsh [a], William Marsh [b]"],
    ),
    (
        "entities: junior",
        ["Ben Cole Jr. was freed.", "Ben Cole was freed."],
        ["person: Ben Cole = Ben Cole Jr. [a], Ben Cole [b]"],
    ),
    (
        "entities: article of a name",
        ["Khalid al-Zahrani was freed.", "Khalid Al Zahrani was freed."],
        ["person: Khalid al-Zahrani = Khalid al-Zahrani [a], Khalid Al Zahrani [b]"],
    ),
    (
        "entities: accents",
        ["José Núñez was freed.", "Jose Nunez was freed."],
        ["person: José Núñez = José Núñez [a], Jose Nunez [b]"],
    ),
    (
        "entities: letters",
        ["Sergei Ivanov was freed.", "Sergey Ivanov was freed."],
        ["person: Sergei Ivanov = Sergei Ivanov [a], Sergey Ivanov [b]"],
    ),
    (
        "entities: title alone",
        ["The prime minister, Oskar Lind, resigned.", "The prime minister resigned."],
        ["person: Oskar Lind = Oskar Lind [a]"],
    ),
    (
        "entities: two holders of an office",
        ["Prime Minister Oskar Lind met Prime Minister Ada Holm.", "The prime minister smiled."],
        ["person: Oskar Lind (Prime Minister) = Oskar Lind [a]", "person: Ada Holm (Prime Minister) = Ada Holm [a]"],
    ),
    (
        "entities: former holder",
        ["Former president Ben Cole met President Ada Holm.", "The president smiled."],
        ["person: Ben Cole (Former president) = Ben Cole [a]", "person: Ada Holm (President) = Ada Holm [a]"],
    ),
    (
        "entities: body and its short name",
        ["The Harbour Workers Union called a strike. The union met on Sunday.", "The Harbour Workers Union met."],
        ["organisation: Harbour Workers Union = Harbour Workers Union [ab], The union [a]"],
    ),
    (
        "entities: initials of a body",
        ["The Norland Football Association (NFA) met.", "The NFA met on Sunday."],
        ["organisation: Norland Football Association = Norland Football Association [a], NFA [ab]"],
    ),
    (
        "entities: initials that do not fit",
        ["The Norland Football Association met.", "The NTA met on Sunday."],
        ["organisation: Norland Football Association = Norland Football Association [a]", "organisation: NTA = NTA [b]"],
    ),
    (
        "entities: ministry and its minister",
        ["The health ministry closed the wards. Health minister Ada Holm resigned.", "The Ministry of Health closed the wards."],
        ["organisation: Ministry of Health = The health ministry [a], Ministry of Health [b]", "person: Ada Holm (Health minister) = Ada Holm [a]"],
    ),
    (
        "entities: spokesman of a body",
        ["A spokesman for the army, Jan Moe, resigned.", "Army spokesman Jan Moe resigned."],
        ["person: Jan Moe (Army spokesman) of Army = Jan Moe [ab]", "organisation: Army = Army [b]"],
    ),
    (
        "entities: place within",
        ["A fire burned in Lyon, France.", "A fire burned in Lyon."],
        ["place: Lyon = Lyon [ab]", "place: France = France [a]"],
    ),
    (
        "entities: place and namesake",
        ["Ada Paris was born in Paris.", "Paris was freed."],
        ["person: Ada Paris = Ada Paris [a]", "place: Paris = Paris [ab]"],
    ),
    (
        "entities: city and team",
        ["Leeds United won in Leeds.", "Leeds won the cup."],
        ["organisation: Leeds United = Leeds United [a]", "place: Leeds = Leeds [ab]"],
    ),
    (
        "entities: ship",
        ["The ferry Osprey sank. The Osprey had 40 crew.", "The Osprey sank."],
        ["other: Osprey = Osprey [ab]"],
    ),
    (
        "entities: title before and after",
        ["Dr. Ada Holm spoke.", "Ada Holm, a doctor, spoke."],
        ["person: Ada Holm (Dr.) = Ada Holm [ab]"],
    ),
    (
        "utterances: same words in two marks",
        ["“We will not sign this deal today,” said Ada Holm.", "'We will not sign this deal today,' said Ada Holm."],
        ["said by Ada Holm: a: We will not sign this deal today / b: We will not sign this deal today"],
    ),
    (
        "utterances: one word changed",
        ["\"We will not sign this bad deal today,\" said Ada Holm.", "\"We will not sign this poor deal today,\" said Ada Holm."],
        ["said by Ada Holm: a: We will not sign this bad deal today / b: We will not sign this poor deal today", "difference wording: bad / poor"],
    ),
    (
        "utterances: tense",
        ["\"We are closing the old harbour bridge,\" said Ada Holm.", "Ada Holm said they were closing the old harbour bridge."],
        ["said by Ada Holm: a: We are closing the old harbour bridge / b: they were closing the old harbour bridge"],
    ),
    (
        "utterances: pronoun",
        ["\"I will close the old harbour bridge in June,\" said Ada Holm.", "Ada Holm said she would close the old harbour bridge in June."],
        ["said by Ada Holm: a: I will close the old harbour bridge in June / b: she would close the old harbour bridge in June"],
    ),
    (
        "utterances: spelled number",
        ["\"We lost two hundred cows in the flood,\" said Ada Holm.", "\"We lost 200 cows in the flood,\" said Ada Holm."],
        ["said by Ada Holm: a: We lost two hundred cows in the flood / b: We lost 200 cows in the flood"],
    ),
    (
        "utterances: rounded number",
        ["\"We lost 198 cows in the flood,\" said Ada Holm.", "Ada Holm said they lost about 200 cows in the flood."],
        ["said by Ada Holm: a: We lost 198 cows in the flood / b: they lost about 200 cows in the flood", "difference number: 198 / 200"],
    ),
    (
        "utterances: another name",
        ["\"We trust the mayor of Ostby in this matter,\" said Ada Holm.", "\"We trust the mayor of Derre in this matter,\" said Ada Holm."],
        ["said by Ada Holm: a: We trust the mayor of Ostby in this matter / b: We trust the mayor of Derre in this matter ALTERED", "difference name: Ostby / Derre"],
    ),
    (
        "utterances: no longer not",
        ["\"We can no longer pay the crews of the ferry,\" said Ada Holm.", "\"We can pay the crews of the ferry,\" said Ada Holm."],
        ["said by Ada Holm: a: We can no longer pay the crews of the ferry / b: We can pay the crews of the ferry ALTERED", "difference negation: no longer / "],
    ),
    (
        "utterances: never",
        ["\"We never told the crews of the ferry to leave,\" said Ada Holm.", "\"We told the crews of the ferry to leave,\" said Ada Holm."],
        ["said by Ada Holm: a: We never told the crews of the ferry to leave / b: We told the crews of the ferry to leave ALTERED", "difference negation: never / "],
    ),
    (
        "utterances: contraction",
        ["\"We won't tell the crews of the ferry to leave,\" said Ada Holm.", "\"We will not tell the crews of the ferry to leave,\" said Ada Holm."],
        ["said by Ada Holm: a: We won't tell the crews of the ferry to leave / b: We will not tell the crews of the ferry to leave"],
    ),
    (
        "utterances: brackets",
        ["\"We told [the crews] of the ferry to leave at once,\" said Ada Holm.", "\"We told them of the ferry to leave at once,\" said Ada Holm."],
        ["said by Ada Holm: a: We told [the crews] of the ferry to leave at once / b: We told them of the ferry to leave at once"],
    ),
    (
        "utterances: dots",
        ["\"We told the crews … to leave at once,\" said Ada Holm.", "\"We told the crews of the old ferry to leave at once,\" said Ada Holm."],
        ["said by Ada Holm: a: We told the crews … to leave at once / b: We told the crews of the old ferry to leave at once"],
    ),
    (
        "utterances: short words",
        ["\"It is bad,\" said Ada Holm.", "\"It is bad,\" said Ada Holm."],
        ["said by Ada Holm: a: It is bad / b: It is bad"],
    ),
    (
        "utterances: two sentences",
        ["\"The dam was old. Nobody came to look at the wall,\" said Ada Holm.", "\"Nobody came to look at the wall,\" said Ada Holm. \"The dam was old.\""],
        ["said by Ada Holm: a: The dam was old. / b: The dam was old.", "said by Ada Holm: a: Nobody came to look at the wall / b: Nobody came to look at the wall"],
    ),
    (
        "utterances: speaker without a name",
        ["\"The dam was old and the wall was thin,\" a farmer said.", "\"The dam was old and the wall was thin,\" said Ada Holm, a farmer."],
        ["said by a farmer: a: The dam was old and the wall was thin / b: The dam was old and the wall was thin"],
    ),
    (
        "utterances: three reports",
        ["\"The dam was old and the wall was thin,\" said Ada Holm.", "\"The dam was old and the wall was thin,\" said Ada Holm.", "Ada Holm said the dam was old and the wall was thin."],
        ["said by Ada Holm: a: The dam was old and the wall was thin / b: The dam was old and the wall was thin / c: the dam was old and the wall was thin"],
    ),
    (
        "utterances: spelled million",
        ["\"We spent 1.2 million crowns on the ferry,\" said Ada Holm.", "\"We spent 1,200,000 crowns on the ferry,\" said Ada Holm."],
        ["said by Ada Holm: a: We spent 1.2 million crowns on the ferry / b: We spent 1,200,000 crowns on the ferry"],
    ),
    (
        "utterances: short million",
        ["\"We spent 3m crowns on the old ferry,\" said Ada Holm.", "\"We spent three million crowns on the old ferry,\" said Ada Holm."],
        ["said by Ada Holm: a: We spent 3m crowns on the old ferry / b: We spent three million crowns on the old ferry"],
    ),
    (
        "utterances: another scale",
        ["\"We spent 3 million crowns on the old ferry,\" said Ada Holm.", "\"We spent 3 billion crowns on the old ferry,\" said Ada Holm."],
        ["said by Ada Holm: a: We spent 3 million crowns on the old ferry / b: We spent 3 billion crowns on the old ferry ALTERED", "difference number: million / billion"],
    ),
    (
        "utterances: another hundred",
        ["\"We lost two hundred cows in the flood,\" said Ada Holm.", "\"We lost three hundred cows in the flood,\" said Ada Holm."],
        ["said by Ada Holm: a: We lost two hundred cows in the flood / b: We lost three hundred cows in the flood ALTERED", "difference number: two / three"],
    ),
    (
        "timeline: one day in two wordings",
        ["The ferry sank off Ostby on Monday.", "On 4 March the ferry sank off Ostby."],
        ["2024-03-04: On 4 March the ferry sank off Ostby [ab]"],
    ),
    (
        "timeline: two events of a day",
        ["The ferry sank off Ostby on Monday. The mayor of Derre resigned on Monday.", "A court in Ostby freed two men on Monday."],
        ["2024-03-04: The ferry sank off Ostby on Monday [a]", "2024-03-04: The mayor of Derre resigned on Monday [a]", "2024-03-04: A court in Ostby freed two men on Monday [b]"],
    ),
    (
        "timeline: month and day",
        ["The mine closed in January. The mine closed on 14 January.", "The mine closed on 14 January."],
        ["2024-01: The mine closed in January [a]", "2024-01-14: The mine closed on 14 January [ab]"],
    ),
    (
        "timeline: year and month",
        ["The mine closed in 2019.", "The mine closed in May 2019."],
        ["2019: The mine closed in 2019 [a]", "2019-05: The mine closed in May 2019 [b]"],
    ),
    (
        "timeline: period",
        ["Talks ran from Monday to Wednesday.", "Talks began on Monday."],
        ["2024-03-04: Talks ran from Monday to Wednesday [a]", "2024-03-04: Talks began on Monday [b]"],
    ),
    (
        "timeline: to come",
        ["The court will rule on Friday.", "The court is to rule on 8 March."],
        ["2024-03-08: The court is to rule on 8 March [ab]"],
    ),
    (
        "timeline: every week",
        ["The market opens every Monday.", "The market opened on Monday."],
        ["2024-03-04: The market opened on Monday [b]"],
    ),
    (
        "timeline: relative",
        ["The ferry sank two days ago.", "The ferry sank on Monday."],
        ["2024-03-04: The ferry sank two days ago [ab]"],
    ),
    (
        "timeline: since",
        ["The road has been shut since Monday.", "The road was shut on Monday."],
        ["2024-03-04: The road has been shut since Monday [ab]"],
    ),
    (
        "timeline: anniversary",
        ["The town marked a year since the quake on Monday.", "The quake struck on 4 March 2023."],
        ["2023-03-04: The quake struck on 4 March 2023 [b]", "2024-03-04: The town marked a year since the quake on Monday [a]"],
    ),
]  # fmt: skip
_KINDS = {
    "entities": ("person", "organisation", "place:", "group", "other"),
    "utterances": ("said by", "difference"),
    "timeline": ("19", "20"),
}


@pytest.mark.parametrize(("name", "texts", "lines"), STORIES, ids=[name for name, _, _ in STORIES])
def test_a_matter(name: str, texts: list[str], lines: list[str]) -> None:
    kind = name.partition(":")[0]
    facts = _facts(_brief([("06" if kind == "timeline" else "03", text) for text in texts]))
    assert [one for one in facts if one.startswith(_KINDS[kind])] == lines
