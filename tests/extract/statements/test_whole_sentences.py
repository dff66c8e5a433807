"""Whole sentences and who says what in them: kind, source, cue, content, and the chain of voices."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Statement

SAID = [
    ('"We will rebuild every house," mayor Lena Holt said on Sunday.', [("direct", "mayor Lena Holt", "said", "We will rebuild every house", "Lena Holt")]),
    ('"The river rose within minutes," said Marta Lunde, the fire chief. "Nobody had time to run."', [("direct", "Marta Lunde, the fire chief", "said", "The river rose within minutes", "Marta Lunde"), ("direct", "Marta Lunde, the fire chief", "", "Nobody had time to run", "Marta Lunde")]),
    ("Lena Holt said that the town would rebuild every house.", [("indirect", "Lena Holt", "said", "the town would rebuild every house", "Lena Holt")]),
    ("The town would rebuild every house, Lena Holt said.", [("indirect", "Lena Holt", "said", "The town would rebuild every house", "Lena Holt")]),
    ("According to the coast guard, the ferry had 61 people on board.", [("indirect", "the coast guard", "According to", "the ferry had 61 people on board", "coast guard")]),
    ("The ferry had 61 people on board, according to the coast guard.", [("indirect", "the coast guard", "according to", "The ferry had 61 people on board", "coast guard")]),
    ("Halden Foods said in a statement that it regretted the spill.", [("indirect", "Halden Foods", "said", "it regretted the spill", "Halden Foods")]),
    ('In a statement, Halden Foods said: "We regret the spill and will pay for it."', [("direct", "Halden Foods", "said", "We regret the spill and will pay for it", "Halden Foods")]),
    ("Police told Reuters that two men had been arrested.", [("indirect", "Police", "told", "two men had been arrested", "Reuters > Police")]),
    ("The army accused the rebels of shelling the market.", [("indirect", "The army", "accused", "the rebels of shelling the market", "army")]),
    ("The rebels denied that they had shelled the market.", [("indirect", "The rebels", "denied", "they had shelled the market", "rebels")]),
    ("The minister blamed the flood on years of neglect.", [("indirect", "The minister", "blamed", "the flood on years of neglect", "minister")]),
    ("Ada Brenn, who leads the union, warned that 8,000 drivers would strike.", [("indirect", "Ada Brenn", "warned", "8,000 drivers would strike", "Ada Brenn")]),
    ('"I saw the roof fall," a woman who gave her name only as Elin told the Calder Post.', [("direct", "a woman", "told", "I saw the roof fall", "Calder Post > woman")]),
    ("He added that the road would stay closed.", [("indirect", "He", "added", "the road would stay closed", "")]),
    ("She asked why nobody had been warned.", [("indirect", "She", "asked", "why nobody had been warned", "")]),
    ('"Nobody will be left alone," promised the governor, Oskar Venn, on television.', [("direct", "the governor, Oskar Venn", "promised", "Nobody will be left alone", "Oskar Venn")]),
    ("The hospital confirmed that six children had been admitted.", [("indirect", "The hospital", "confirmed", "six children had been admitted", "hospital")]),
    ("The hospital confirmed six deaths.", [("indirect", "The hospital", "confirmed", "six deaths", "hospital")]),
    ("Local media reported that four workers were missing.", [("indirect", "Local media", "reported", "four workers were missing", "Local media")]),
    ("Citing two officials, the Calder Post said the talks had failed.", [("indirect", "the Calder Post", "said", "the talks had failed", "Calder Post > two officials")]),
    ("Officials said on condition of anonymity that the talks had failed.", [("indirect", "Officials", "said", "the talks had failed", "Officials")]),
    ('A spokesman for the ministry, Piet Aarden, said: "The talks go on."', [("direct", "A spokesman for the ministry, Piet Aarden", "said", "The talks go on", "Piet Aarden")]),
    ("The court ruled that the search was unlawful.", [("indirect", "The court", "ruled", "the search was unlawful", "court")]),
    ("The court found the officer guilty of murder.", [("indirect", "The court", "found", "the officer guilty of murder", "court")]),
    ("Scientists believe the crater is two million years old.", [("indirect", "Scientists", "believe", "the crater is two million years old", "Scientists")]),
    ("The study found that one in five nurses had left.", [("indirect", "The study", "found", "one in five nurses had left", "study")]),
    ("A report by the audit office says the bridge cost twice as much as planned.", [("indirect", "A report by the audit office", "says", "the bridge cost twice as much as planned", "report by the audit office")]),
    ("The union insists that nobody agreed to the cuts.", [("indirect", "The union", "insists", "nobody agreed to the cuts", "union")]),
    ('"It was dark," said Moe, "and we could not see the rails."', [("direct", "Moe", "said", "It was dark … and we could not see the rails", "Moe")]),
    ("Moe said it was dark and that they could not see the rails.", [("indirect", "Moe", "said", "it was dark and that they could not see the rails", "Moe")]),
    ("Moe said it was dark. He said they could not see the rails.", [("indirect", "Moe", "said", "it was dark", "Moe"), ("indirect", "He", "said", "they could not see the rails", "")]),
    ('"Why was nobody warned?" asked Elin Moe, whose house was flooded.', [("direct", "Elin Moe", "asked", "Why was nobody warned?", "Elin Moe")]),
    ("Thirty-eight people died, the coast guard said.", [("indirect", "the coast guard", "said", "Thirty-eight people died", "coast guard")]),
    ("Thirty-eight people died, said the coast guard, which had put the toll at 31 on Tuesday.", [("indirect", "the coast guard", "said", "Thirty-eight people died", "coast guard"), ("indirect", "the coast guard", "put", "the toll at 31", "coast guard")]),
    ("The toll may rise, warned officials in Almara.", [("indirect", "officials", "warned", "The toll may rise", "officials")]),
    ("The mayor's office said the water had taken everything.", [("indirect", "The mayor's office", "said", "the water had taken everything", "mayor's office")]),
    ("The mayor wrote on X that the water had taken everything.", [("indirect", "The mayor", "wrote", "the water had taken everything", "mayor")]),
    ('"The water took everything," the mayor wrote on X.', [("direct", "the mayor", "wrote", "The water took everything", "mayor")]),
    ("In a letter to parliament, the minister said she would resign.", [("indirect", "the minister", "said", "she would resign", "minister")]),
    ("The minister told parliament she would resign.", [("indirect", "The minister", "told", "she would resign", "minister")]),
    ("The minister announced her resignation.", [("indirect", "The minister", "announced", "her resignation", "minister")]),
    ("The minister announced that she would resign.", [("indirect", "The minister", "announced", "she would resign", "minister")]),
    ("Prosecutors allege that Venn took bribes worth 2 million euros.", [("indirect", "Prosecutors", "allege", "Venn took bribes worth 2 million euros", "Prosecutors")]),
    ("Venn has always denied the charges.", [("indirect", "Venn", "denied", "the charges", "Venn")]),
    ('"I have nothing to hide," Venn, 58, said outside the court in Ostermark.', [("direct", "Venn, 58", "said", "I have nothing to hide", "Venn")]),
    ("The rebels claimed responsibility for the attack.", [("indirect", "The rebels", "claimed", "responsibility for the attack", "rebels")]),
    ("The rebels claimed to have shot down a drone.", [("indirect", "The rebels", "claimed", "to have shot down a drone", "rebels")]),
    ("He believes the club can win the league.", [("indirect", "He", "believes", "the club can win the league", "")]),
    ("She thinks that the plan is too dear.", [("indirect", "She", "thinks", "the plan is too dear", "")]),
    ("Experts agree that the dam was badly built.", [("indirect", "Experts", "agree", "the dam was badly built", "Experts")]),
    ("Critics argue the law goes too far, but supporters say it is overdue.", [("indirect", "Critics", "argue", "the law goes too far", "Critics"), ("indirect", "supporters", "say", "it is overdue", "supporters")]),
    ("The White House said it was watching the talks.", [("indirect", "The White House", "said", "it was watching the talks", "White House")]),
    ("Tehran said it had no part in the attack.", [("indirect", "Tehran", "said", "it had no part in the attack", "Tehran")]),
    ("The two sides said they would meet again.", [("indirect", "The two sides", "said", "they would meet again", "two sides")]),
    ("They said they would meet again.", [("indirect", "They", "said", "they would meet again", "")]),
    ('"They will meet again," it said.', [("direct", "it", "said", "They will meet again", "")]),
    ("People familiar with the matter said the offer was worth $31 a share.", [("indirect", "People familiar with the matter", "said", "the offer was worth $31 a share", "People familiar with the matter")]),
    ("Sources close to the talks told Tern News the offer was worth $31 a share.", [("indirect", "Sources close to the talks", "told", "the offer was worth $31 a share", "Tern News > Sources close to the talks")]),
    ("The offer was worth $31 a share, a person briefed on the matter said.", [("indirect", "a person briefed on the matter", "said", "The offer was worth $31 a share", "person briefed on the matter")]),
    ("State television said the pilot had survived.", [("indirect", "State television", "said", "the pilot had survived", "State television")]),
    ("“The pilot is alive,” said doctor Halim Derro, “but he is weak.”", [("direct", "doctor Halim Derro", "said", "The pilot is alive … but he is weak", "Halim Derro")]),
    ("According to a poll by Corvane, 60 percent back the plan.", [("indirect", "a poll by Corvane", "According to", "60 percent back the plan", "poll by Corvane")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statements"), SAID, ids=[text[:50] for text, _ in SAID])
def test_who_says_what(
    statements_of: Callable[..., tuple[Statement, ...]], text: str, statements: list[tuple[str, ...]]
) -> None:
    def words(spans: tuple) -> str:  # type: ignore[type-arg]
        return " … ".join(text[s.start : s.end] for s in spans)

    assert [
        (s.kind.value, words(s.source), words(s.cue), words(s.content), " > ".join(c.name for c in s.chain))
        for s in statements_of(text)
    ] == statements


UNSAID = [
    "The so-called shield of rivers never existed.",
    'The film "The Long Night" won two prizes.',
    'The firm\'s "walking fee" of $20 million surprised analysts.',
    "Venn is accused of taking bribes.",
    "The bridge fell on Monday.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_nobody_says_it(statements_of: Callable[..., tuple[Statement, ...]], text: str) -> None:
    assert statements_of(text) == ()
