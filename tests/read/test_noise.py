"""What is marked as noise, and what must not be: from disaster, business, science, sport and politics."""

from __future__ import annotations

import time

import pytest

from crosswire.read.noise import mark
from crosswire.types import NoiseKind

PROSE = "The council met on Monday and agreed to close the old harbour bridge for a year."
MORE = "Engineers had warned since spring that two of its pillars were sinking, the mayor said."

LINES = [
    # (line between two paragraphs of prose, its kind)
    ("Pillars under pressure", NoiseKind.SUBHEADING),
    ("Who pays for the repairs?", NoiseKind.SUBHEADING),
    ('"We had no other choice"', NoiseKind.SUBHEADING),
    ("WHAT COMES NEXT", NoiseKind.SUBHEADING),
    ("Advertisement", NoiseKind.RELATED),
    ("Also read: Ferry to replace bridge from Tuesday", NoiseKind.RELATED),
    ("READ MORE: Striker out for the season after scan", NoiseKind.RELATED),
    ("Sign up for our evening newsletter", NoiseKind.RELATED),
    ("Share this: Facebook | Twitter | Email", NoiseKind.RELATED),
    ("Follow our science desk on Twitter @exampledesk", NoiseKind.RELATED),
    ("By Jane Roe and John Q. Public, Anytown Gazette", NoiseKind.BYLINE),
    ("Jane Roe in Doha and **Juan Pérez** in Lima MARCH 3 2024", NoiseKind.BYLINE),
    ("Additional reporting by Erika Mustermann in Bonn", NoiseKind.BYLINE),
    ("(Reporting by Jane Roe in Oslo; Editing by John Public)", NoiseKind.BYLINE),
    ("Last updated: 3 March 2024 at 5:12 p.m.", NoiseKind.BYLINE),
    ("newsdesk@gazette.example", NoiseKind.BYLINE),
    ("Copyright 2024 Anytown Gazette. All rights reserved.", NoiseKind.COPYRIGHT),
    ("(© 2024 KXYZ)", NoiseKind.COPYRIGHT),
    ("■ Flooded districts", NoiseKind.LEGEND),
    ("Sources: River Authority, own research, OpenStreetMap", NoiseKind.LEGEND),
    ("In this March 2 photo, volunteers stack sandbags along the river wall.", NoiseKind.CAPTION),
    ("Image caption The defender celebrates his first goal in two years", NoiseKind.CAPTION),
    ("* * *", NoiseKind.STRAY),
]

KEPT = [
    # Sentences that look a little like furniture, and are prose.
    "The AP/Norpress poll of May found that 41 percent of the voters had heard of the plan.",
    "Sponsored by both parties, the bill passed the senate by 61 votes to 38.",
    "Copyright law was rewritten in the spring, and publishers said they would appeal.",
    "Related companies in four countries were fined as well, the regulator said.",
    "Playing at home for the first time since May, the champions won 3-1.",
    "Sources close to the talks said that the offer had been raised twice.",
    "Twitter said on Thursday that it had suspended 235,000 accounts.",
    "Photos of the comet were taken by two telescopes in the Atacama desert.",
    "More than 300 homes burned down before the wind turned on Friday.",
    "Share prices fell by 4 percent after the central bank raised its rate.",
    "She was asked who had ordered it. “I do not know.”",
    "He contributed 2 million dollars to the campaign, filings show.",
    "Updated forecasts put growth at 1.2 percent, the ministry said on Tuesday.",
    "The minister told the committee what had happened:",
    "Mr. Smith and Mrs. Jones live at 12 Oak St. in Springfield.",
    "It weighs 3.5 kg and is 20 cm long, about as big as a cat.",
    "The vote was 19-15, the U.S. and U.K. envoys said.",
    "“[The agency] does not comment on that,” a spokesman said.",
]


def kinds(text: str, title: str | None = None) -> dict[str, NoiseKind]:
    return {text[n.start : n.end]: n.kind for n in mark(text, title)}


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_that_is_no_prose_is_marked(line: str, kind: NoiseKind) -> None:
    text = f"{PROSE}\n\n{MORE}\n\n{line}\n\n{MORE}\n\n{PROSE}"
    start = text.index(line)
    marked = [n for n in mark(text) if n.kind is not NoiseKind.MARKUP]
    assert {n.kind for n in marked} == {kind}
    assert marked[0].start == start
    assert marked[-1].end == start + len(line)


@pytest.mark.parametrize("sentence", KEPT)
def test_prose_is_left_alone(sentence: str) -> None:
    assert mark(f"{PROSE}\n\n{MORE}\n\n{sentence}\n\n{MORE}\n\n{PROSE}") == ()


def test_a_caption_and_its_credit_are_told_apart() -> None:
    text = f"{PROSE}\n\nRescuers carry a boat through the main street © AFP via Getty Images\n\n{MORE}"
    assert kinds(text) == {
        "Rescuers carry a boat through the main street": NoiseKind.CAPTION,
        "© AFP via Getty Images": NoiseKind.CREDIT,
    }


@pytest.mark.parametrize("credit", ["IDA MOLL | Daily Sound", "Ida Moll | Daily Sound", "IDA MOLL / Sound"])
def test_a_photographer_run_into_a_legend_is_its_credit(credit: str) -> None:
    legend = "Crews say that one tug sank and three more were hurt off Orrin on Saturday."
    found = kinds(f"{PROSE}\n\n{credit} {legend}\n\n{MORE}")
    assert {words.strip(): kind for words, kind in found.items()} == {
        credit: NoiseKind.CREDIT,
        legend: NoiseKind.CAPTION,
    }


@pytest.mark.parametrize(
    "credit",
    [
        "(AP Photo/Jane Roe)",
        "(Photo: Anytown Police)",
        "Photograph: Jane Roe/Reuters",
        "REUTERS/Jane Roe",
        "(Jane Roe/The Gazette)",
    ],
)
def test_photo_credits_close_a_caption(credit: str) -> None:
    text = f"{PROSE}\n\nThe rover on the edge of the crater in May. {credit}\n\n{MORE}"
    assert kinds(text)[credit] is NoiseKind.CREDIT
    assert kinds(text)["The rover on the edge of the crater in May."] is NoiseKind.CAPTION


def test_rubric_headline_and_standfirst_stand_over_the_prose() -> None:
    text = f"Harbour news\n\nOld bridge to be closed\n\nTwo pillars are sinking\n\n{PROSE}\n\n{MORE}"
    assert list(kinds(text).values()) == [NoiseKind.KICKER, NoiseKind.PAGE_TITLE, NoiseKind.SUBHEADING]


def test_a_page_title_with_a_bar_is_one() -> None:
    text = f"Bridge Closes Over Safety Fears | Harbour: old bridge to close\n\n{PROSE}\n\n{MORE}"
    assert list(kinds(text).values()) == [NoiseKind.PAGE_TITLE]


def test_a_title_that_runs_into_the_text_is_marked_where_it_is_known() -> None:
    text = f"Old bridge to close. {PROSE} {MORE}"
    assert kinds(text, "Old bridge to close") == {"Old bridge to close.": NoiseKind.PAGE_TITLE}
    assert kinds(text) == {}


OPENINGS = [
    ("date 2024-03-02 ", NoiseKind.DATELINE),
    ("2024-03-02 ", NoiseKind.DATELINE),
    ("LIMA (Reuters) - ", NoiseKind.DATELINE),
    ("LIMA –- ", NoiseKind.DATELINE),
    ("GENEVA, March 2 (AFP) — ", NoiseKind.DATELINE),
    ("RIDGE FIELD, Ill. (AP) — ", NoiseKind.DATELINE),
    ("(CNN) — ", NoiseKind.DATELINE),
    ("Harbour Bridge Closure: ", NoiseKind.KICKER),
    ("BREAKING: ", NoiseKind.KICKER),
]


@pytest.mark.parametrize(("opening", "kind"), OPENINGS)
def test_what_is_glued_to_the_first_sentence_is_marked(opening: str, kind: NoiseKind) -> None:
    text = f"{opening}{PROSE}\n\n{MORE}"
    assert kinds(text) == {opening.strip(): kind}


def test_speakers_of_a_transcript_are_no_kickers() -> None:
    text = "\n\n".join(
        f"{name}: The committee was told in the morning session." for name in ("Jane Roe", "Juan Perez") * 3
    )
    assert kinds(text) == {}


def test_link_markup_is_marked_around_its_words() -> None:
    text = f"{PROSE} It follows [a report](https://x.example/r) by **the agency**.\n\n{MORE}"
    assert [text[n.start : n.end] for n in mark(text)] == ["[", "](https://x.example/r)", "**", "**"]


def test_a_sentence_cut_by_a_page_break_is_joined() -> None:
    text = (
        f"{PROSE} Divers searched the river for the three men and\n\nwomen who were still missing.\n\n{MORE}"
    )
    (found,) = mark(text)
    assert (found.kind, text[found.start : found.end]) == (NoiseKind.BREAK, "\n\n")


def test_a_text_wrapped_at_a_width_is_one_paragraph() -> None:
    lines = [
        "The probe reached the asteroid on Friday after a journey of six years, and the",
        "team in Toulouse, which had lost contact with it twice, said that the",
        "first pictures showed a surface strewn with boulders as big as houses. Dr",
        "Roe said the landing had been put off to May because nobody knew where the",
        "ground would hold, and that a second probe would follow in about four years.",
    ]
    text = "\n".join(lines)
    assert [n.kind for n in mark(text)] == [NoiseKind.BREAK] * 4


def test_stray_full_stops_and_spaces() -> None:
    text = f"{PROSE} She is of Danish descent. and was born with her sister Marta. Olsen.\n\nThey left ."
    strays = [(n.start, text[n.start - 3 : n.end]) for n in mark(text) if n.kind is NoiseKind.STRAY]
    assert [words for _, words in strays] == ["ent.", "rta.", "eft "]


def test_headlines_under_a_label_are_related() -> None:
    text = f"{PROSE}\n\n{MORE}\n\nRELATED STORIES\n\nFerry from Tuesday\n\nTax on yachts to rise"
    assert set(kinds(text).values()) == {NoiseKind.RELATED}
    assert len(kinds(text)) == 3


def test_a_copyright_notice_after_the_last_sentence() -> None:
    text = f"{PROSE}\n\n{MORE} Copyright 2024 The Associated Press. All rights reserved."
    assert kinds(text) == {"Copyright 2024 The Associated Press. All rights reserved.": NoiseKind.COPYRIGHT}


@pytest.mark.parametrize(
    "unit", ["Aa bb\n", "a ", "(", "[", " ", "Aa. ", "© ", "- ", "http://", "<a ", "**a "]
)
def test_hostile_texts_do_not_take_for_ever(unit: str) -> None:
    began = time.process_time()
    mark("By a" + unit * 3_000 + "b")
    assert time.process_time() - began < 5


GLUED = [
    # (paragraph of headlines run together, or one that looks like it, whether it is noise)
    (
        "Related stories STORM WARNING Ferries stay in port as gales reach the coast 'We had no "
        "choice' Mayor defends the closure of two schools BRIDGE OF SIGHS Repairs to the old crossing"
        " put off again until the autumn What we know about the landslide so far",
        True,
    ),
    (
        "MOST READ IN BUSINESS Bank to shut forty branches by spring Chipmaker names new chief after "
        "a year of losses 'It's a scandal' Savers locked out of their accounts for a third day How to"
        " read your energy bill Five things to know before markets open",
        True,
    ),
    (
        "Striker signs for three more years GOING GREEN Club bans plastic cups at home games from "
        "August Keeper out for a month BACK IN TOWN Former captain returns as coach of the youth side"
        " WATER WOES Pitch flooded again after a pipe burst under the stand THE LONG RUN Marathon "
        "route to pass the harbour for the first time",
        True,
    ),
    (
        "Telescope finds water on a distant world – as it happened | Jane Roe Read more",
        True,
    ),
    (
        "Related stories of loss were told in the chamber for three hours before the vote, and the "
        "minister, who had lost a brother in the flood, left the room twice while members read out "
        "the names of those who had died.",
        False,
    ),
    (
        "The probe, which NASA and ESA built with JAXA, carries an instrument called MIRA, a camera "
        "called LUNA and a drill made by a firm in Turin, and it will reach the asteroid in about "
        "four years if the launch from the coast goes ahead in May, the agencies told reporters after"
        " a meeting in Paris on Friday",
        False,
    ),
]


@pytest.mark.parametrize(("paragraph", "noise"), GLUED)
def test_headlines_glued_into_one_paragraph_are_related(paragraph: str, noise: bool) -> None:
    found = kinds(f"{PROSE}\n\n{paragraph}\n\n{MORE}")
    assert (found.get(paragraph) is NoiseKind.RELATED) is noise


@pytest.mark.parametrize(
    ("unit", "times"),
    [
        ("-\n", 5_000),
        ("* * *\n", 5_000),
        ("a", 500_000),
        ("Aa bb cc\n", 20_000),
        ("Related stories A", 10_000),
    ],
    ids=["rules", "stars", "one line", "short lines", "one box"],
)
def test_marking_grows_with_the_text(unit: str, times: int) -> None:
    """Four times the text takes about four times as long, where a square takes sixteen times."""

    def took(count: int) -> float:
        text = unit * count
        began = time.process_time()
        mark(text)
        return time.process_time() - began

    small, large = (min(took(count) for _ in range(2)) for count in (times // 4, times))
    assert large < 12 * small + 0.2
