"""Who, what, when, where and why of one sentence, as headlines and first sentences of many kinds have them."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.collate.entities import resolve
from crosswire.collate.story import answered
from crosswire.collate.words import Lexicon
from crosswire.types import Extract

CASES = [
    ("Two miners found alive after nine days", {"who": "Two miners", "what": "Two miners found alive after nine days"}),
    ("Minister slams plan to cut pensions", {"who": "Minister", "what": "slams plan"}),
    ("Harbour fire: Crews find captain", {"who": "Crews", "what": "find captain"}),
    ("Police arrest three after bank raid in Leeds", {"who": "Police", "what": "arrest three after bank raid in Leeds", "where": "Leeds"}),
    ("Storm kills nine in Florida", {"who": "Storm", "what": "Storm kills nine in Florida", "where": "Florida"}),
    ("Rebels have freed 24 hostages, the Red Cross said on Friday.", {"who": "Rebels", "what": "have freed 24 hostages", "when": "Friday"}),
    ("24 hostages were freed by rebels on Friday, the Red Cross said.", {"who": "24 hostages", "what": "24 hostages were freed by rebels on Friday", "when": "Friday"}),
    ("The Red Cross said on Friday that rebels had freed 24 hostages.", {"who": "rebels", "what": "had freed 24 hostages", "when": "Friday"}),
    ("According to the Red Cross, rebels freed 24 hostages in Derre on Friday.", {"who": "rebels", "what": "freed 24 hostages in Derre on Friday", "when": "Friday", "where": "Derre"}),
    ("A court in Averby jailed two officers for nine years on Monday because they had sold arms.", {"who": "A court in Averby", "what": "jailed two officers for nine years on Monday", "when": "Monday", "where": "Averby", "why": "because they had sold arms"}),
    ("A bus carrying pilgrims plunged into a gorge near Verrin on Sunday, killing 14 people.", {"who": "A bus carrying pilgrims", "what": "plunged into a gorge near Verrin on Sunday", "when": "Sunday", "where": "Verrin"}),
    ("At least 14 people were killed when a bus plunged into a gorge near Verrin on Sunday.", {"who": "At least 14 people", "what": "At least 14 people were killed", "when": "Sunday", "where": "Verrin"}),
    ("Fourteen people died on Sunday after a bus plunged into a gorge near Verrin.", {"who": "Fourteen people", "what": "died on Sunday", "when": "Sunday", "where": "Verrin", "why": "after a bus plunged into a gorge near Verrin"}),
    ("An earthquake struck northern Italy on Monday.", {"who": "An earthquake", "what": "An earthquake struck northern Italy on Monday", "when": "Monday", "where": "northern Italy"}),
    ("Hundreds of farmers blocked the road to Lima on Tuesday in protest against a new tax.", {"who": "Hundreds of farmers", "what": "blocked the road to Lima on Tuesday in protest against a new tax", "when": "Tuesday", "where": "Lima", "why": "in protest against a new tax"}),
    ("Farmers are blocking the road to Lima because of a new tax.", {"who": "Farmers", "what": "are blocking the road to Lima because of a new tax", "where": "Lima", "why": "because of a new tax"}),
    ("President Ada Brenn resigned on Tuesday over a loan.", {"who": "President Ada Brenn", "what": "resigned on Tuesday over a loan", "when": "Tuesday"}),
    ("Ada Brenn, the president of Norland, resigned on Tuesday after a court found that she had taken a bribe.", {"who": "Ada Brenn", "what": "resigned on Tuesday", "when": "Tuesday", "why": "after a court found that she had taken a bribe"}),
    ("He was 90.", {}),
    ("The prime minister will meet the king on Thursday.", {"who": "The prime minister", "what": "will meet the king on Thursday", "when": "Thursday"}),
    ("Researchers at the University of Leeds have found a gene that makes mice deaf.", {"who": "Researchers at the University of Leeds", "what": "have found a gene"}),
    ("A gene that makes mice deaf has been found by researchers in Leeds.", {"who": "researchers in Leeds", "what": "has been found by researchers in Leeds", "where": "Leeds"}),
    ("Three climbers are missing on Mont Blanc.", {"who": "Three climbers", "what": "are missing on Mont Blanc", "where": "Mont Blanc"}),
    ("A judge ordered the release of the editor on Wednesday.", {"who": "A judge", "what": "ordered the release of the editor on Wednesday", "when": "Wednesday"}),
    ("Thousands marched through Paris on Saturday to demand higher wages.", {"who": "Thousands", "what": "marched through Paris on Saturday", "when": "Saturday", "where": "Paris"}),
    ("Two officers were jailed for nine years by a court in Averby on Monday.", {"who": "Two officers", "what": "Two officers were jailed for nine years by a court in Averby on Monday", "when": "Monday", "where": "Averby"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answers"), CASES, ids=[text[:50] for text, _ in CASES])
def test_what_one_sentence_answers(
    extract_text: Callable[..., Extract], text: str, answers: dict[str, str]
) -> None:
    extract = extract_text(text)
    entities = resolve([extract])
    found = answered(extract, entities, Lexicon([extract], entities))
    told = {key: getattr(found, key) for key in answers}
    assert {key: answer and answer.text for key, answer in told.items()} == answers
    for answer in told.values():
        assert answer is not None
        assert all(text[p.start : p.end] == answer.text for p in answer.evidence[:1])
