"""Transcripts and interviews: labels before what is said."""

from __future__ import annotations

import pytest

CASES = [
    pytest.param(
        "KARL HOLT: What happened next?\n\nMAY DUNN: We ran. The wall fell on us.\n\n"
        "KARL HOLT: How many were inside?\n\nMAY DUNN: About 40 people.",
        [("MAY DUNN", "We ran. The wall fell on us"), ("MAY DUNN", "About 40 people")],
        id="disaster: one asks, one answers",
    ),
    pytest.param(
        "Q: How many boats were lost?\nA: Five boats. We found three of them.\n"
        "Q: Who was on board?\nA: Only the crew.",
        [(None, "Five boats. We found three of them"), (None, "Only the crew")],
        id="Q and A in lines",
    ),
    pytest.param(
        "Q. Did you sign the contract?\nA. I signed two contracts.\nTHE WITNESS: I was alone.",
        [(None, "I signed two contracts"), ("WITNESS", "I was alone")],
        id="court: Q and A with full stops, a witness",
    ),
    pytest.param(
        "Eva Lund, who leads the survey, spoke to us on Friday.\n\n"
        "Q: How deep is the lake?\n\nA: It is 40 metres deep.",
        [("Eva Lund", "It is 40 metres deep")],
        id="science: the only person introduced answers",
    ),
    pytest.param(
        "Q: Why was the mine shut?\n\nA: The pumps failed.\n\nLENA ROTH: We heard a bang. Two men ran.",
        [(None, "The pumps failed"), ("LENA ROTH", "We heard a bang. Two men ran")],
        id="A stands for nobody who is named, though others are",
    ),
    pytest.param(
        "Eva Lund and Tom Reed run the farm.\n\nQ: How many hens are left?\n\nANSWER: Only 40.",
        [(None, "Only 40")],
        id="two people are introduced: nobody knows which of them answers",
    ),
    pytest.param(
        "ANNA VOSS, HOST: Welcome back. How bad is the flood?\n\n"
        "MAYOR TOM REED: It is bad. We have 300 people in the gym.\n\n"
        "VOSS: And the bridge?\n\nREED: The bridge is closed.",
        [("TOM REED", "It is bad. We have 300 people in the gym"), ("TOM REED", "The bridge is closed")],
        id="radio: a host, a title, surnames later",
    ),
    pytest.param(
        "**Interviewer:** Did you see the count?\n\n**Lena Falk:** Yes. They counted 1,200 ballots twice.\n\n"
        "**Interviewer:** Twice?\n\n**Falk:** I am sure of it.",
        [("Lena Falk", "Yes. They counted 1,200 ballots twice"), ("Lena Falk", "I am sure of it")],
        id="election: labels in bold",
    ),
    pytest.param(
        "Reporter: Is the engine safe?\nDr Cole: We tested 40 engines. None failed.",
        [("Cole", "We tested 40 engines. None failed")],
        id="company: a reporter asks",
    ),
    pytest.param(
        "Harbour Post: How many players are ill?\n\n"
        "Coach Berg: Six players have a fever. (laughs) We will still win.",
        [("Berg", "Six players have a fever … We will still win")],
        id="sport: an outlet asks, a stage direction",
    ),
    pytest.param(
        "SMITH — Why did the price fall?\n\nJONES — We lost 30 million dollars in a week.",
        [("JONES", "We lost 30 million dollars in a week")],
        id="a dash behind the label",
    ),
    pytest.param(
        "The court heard the tape.\n\n"
        "JUDGE: Did you drive the car?\n\nACCUSED: No. My brother drove.\n\nThe trial goes on.",
        [("ACCUSED", "No. My brother drove")],
        id="a transcript inside a report",
    ),
    pytest.param(
        "SMITH: [inaudible] We lost 20 cattle.\n\nREPORTER: Twenty?\n\nSMITH: Twenty.",
        [("SMITH", "We lost 20 cattle"), ("SMITH", "Twenty")],
        id="a stage direction in front",
    ),
    pytest.param(
        "HOST: Twelve ships are stuck in the canal.\nEXPERT (Eva Lund): At least 12. It may be 14.",
        [("HOST", "Twelve ships are stuck in the canal"), ("Eva Lund", "At least 12. It may be 14")],
        id="a host who tells, a name in brackets",
    ),
    pytest.param(
        "Mary Dunn: The plan is to build 40 homes.\n\nTom Reed: That is too few. We need 400.",
        [("Mary Dunn", "The plan is to build 40 homes"), ("Tom Reed", "That is too few. We need 400")],
        id="two people by name",
    ),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_what_is_answered_is_the_speakers_and_the_question_is_nobodys(statements_of, text, right, engine):
    found = statements_of(text, engine)
    written = [" … ".join(text[c.start : c.end] for c in s.content) for s in found]
    told = [
        (s.chain[-1].name if s.chain else None, what)
        for s, what in zip(found, written, strict=True)
        if s.kind == "direct"
    ]
    assert told == right


def test_the_outlets_own_reporter_tells_and_quotes_as_any_report_does(statements_of):
    text = (
        "EVA VOSS, HOST: What happened at the port?\n\nTOM REED, BYLINE: It was a long night. "
        "The mayor said two cranes fell.\n\n"
        "VOSS: And the crews?\n\nREED: All got out. The union said nobody was hurt."
    )
    told = [(s.chain[-1].name, s.kind.value) for s in statements_of(text, "accurate")]
    assert told == [("mayor", "indirect"), ("union", "indirect")]


DECOYS = [
    "KEY POINTS: 12 killed in crash\n\nWEATHER: Snow until Friday\n\nLONDON: Shares fell 3 percent.",
    "Update: The search goes on.\n\nCorrection: A name was misspelt.",
    "Roads: 12 closed.\n\nSchools: 3 closed.",
    "PREVIOUS STORY: A third sailor has died.\n\nHe was 26.\n\nPREVIOUS STORY: Two were hurt at the quay.",
]


@pytest.mark.parametrize("text", DECOYS)
def test_labels_of_other_things_speak_to_nobody(said, text, engine):
    assert said(text, engine) == []
