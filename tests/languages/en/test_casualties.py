"""Phrases of headlines and leads about people and what befell them."""
# ruff: noqa: E501 - a headline is one line

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.languages.en import casualties
from crosswire.languages.en.casualties.phrases import find
from crosswire.types import Analysis
from crosswire.types.casualties import Harm, Telling, Where

PHRASES = [
    # accidents and disasters
    ("Man killed, 4 others injured in mine collapse", [("killed", 1), ("injured", 4)]),
    ("Quake kills 12, injures 45 on island", [("killed", 12), ("injured", 45)]),
    ("Ferry accident leaves three dead, two in critical condition", [("killed", 3), ("injured", 2)]),
    ("Two boys drowned and a lifeguard was taken to hospital", [("killed", 2), ("injured", 1)]),
    ("2 Adults, 3 Children Dead After House Fire", [("killed", 5)]),
    ("A 41-year-old climber, two guides and a student were killed", [("killed", 4)]),
    ("Avalanche kills two sherpas and a guide", [("killed", 3)]),
    ("Three astronauts hurt as capsule lands hard", [("injured", 3)]),
    ("Goalkeeper, 23, dies after lightning strike", [("killed", 1)]),
    ("Six classmates hospitalised after gas leak at school", [("injured", 6)]),
    # several nouns for one: the last is the head
    ("Three police officers were wounded in the raid", [("injured", 3)]),
    ("Convoy attack kills four aid workers", [("killed", 4)]),
    # conflict and crime
    ("Gunman shot wife, two sons before police arrived", [("hit", 3)]),
    ("5 shot, 2 fatally, at street festival", [("hit", 5), ("killed", 2)]),
    ("Teen shot dead outside station; officer wounded", [("killed", 1), ("injured", 1)]),
    ("Police investigate triple homicide", [("killed", 3)]),
    ("Four people were shot and a fifth person was killed", [("hit", 4), ("killed", 1)]),
    ("Both victims died", [("killed", 2)]),
    # sport and business: people to whom nothing happened, numbers that count nobody
    ("Striker scores 3 as champions win again", []),
    ("Company cuts 200 jobs after 2 bad years", []),
    ("Player, 24, signs for three years", []),
    ("Officers arrested 3 after 12-hour search", []),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrases(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(found.harm.value, found.number) for found in find(text)] == expected


def test_an_age_is_no_count() -> None:
    found = find("Jane Roe, 26, died in the fire, and a 4-year-old girl was hurt.")
    assert [(one.harm.value, one.number) for one in found] == [("killed", 1), ("injured", 1)]


def test_places_point_into_the_text() -> None:
    text = "In the İzmir flood “two women” died; a man was killed"
    assert [text[one.start : one.end] for one in find(text)][-1] == "a man was killed"


# a headline or a lead; each phrase in it with how many and what befell them, whether without a number word, and
# whether beside others
HEADLINES = [
    ("Six dead in tunnel fire", ["Six dead: 6 killed"]),
    ("Sixteen workers killed in blast", ["Sixteen workers killed: 16 killed"]),
    ("Nineteen die in crash", ["Nineteen die: 19 killed"]),
    ("Twenty hurt as stand collapses", ["Twenty hurt: 20 injured"]),
    ("Zero injured in derailment", []),
    ("Man dies in lift shaft", ["Man dies: 1 killed uncounted"]),
    ("Woman dead after fall", ["Woman dead: 1 killed uncounted"]),
    ("Girl, 9, killed by falling tree", ["Girl, 9, killed: 1 killed uncounted"]),
    ("Boy slain at bus stop", ["Boy slain: 1 killed uncounted"]),
    ("Three perish in avalanche", ["Three perish: 3 killed"]),
    ("Two succumbed to their injuries", ["Two succumbed: 2 killed"]),
    ("Five lost their lives in the flood", ["Five lost their lives: 5 killed"]),
    ("A farmer lost his life in the flood", ["A farmer lost his life: 1 killed uncounted"]),
    ("Three executed at dawn", ["Three executed: 3 killed"]),
    ("Four drowned off the coast", ["Four drowned: 4 killed"]),
    ("Seven crushed to death in stampede", ["Seven crushed to death: 7 killed"]),
    ("A nurse was beaten to death", ["A nurse was beaten to death: 1 killed uncounted"]),
    ("Two burned to death in hut", ["Two burned to death: 2 killed"]),
    ("Three trampled to death at concert", ["Three trampled to death: 3 killed"]),
    ("Two stabbed in market", ["Two stabbed: 2 hit"]),
    ("Three people stabbed, one fatally", ["Three people stabbed: 3 hit", "one fatally: 1 killed"]),
    ("Officer gunned down at checkpoint", ["Officer gunned down: 1 killed uncounted"]),
    ("Man shot in leg", ["Man shot: 1 hit uncounted"]),
    ("Man shot to death", ["Man shot to death: 1 killed uncounted"]),
    ("Man fatally shot outside club", ["Man fatally shot: 1 killed uncounted"]),
    ("Four critically injured in pile-up", ["Four critically injured: 4 injured"]),
    ("Two seriously hurt in pile-up", ["Two seriously hurt: 2 injured"]),
    ("Three in critical condition after fire", ["Three in critical condition: 3 injured"]),
    ("Two in stable condition after fire", ["Two in stable condition: 2 injured"]),
    ("Eight hospitalised after gas leak", ["Eight hospitalised: 8 injured"]),
    ("Eight hospitalized after gas leak", ["Eight hospitalized: 8 injured"]),
    ("Eight taken to hospital after gas leak", ["Eight taken to hospital: 8 injured"]),
    ("Eight airlifted to a trauma centre", ["Eight airlifted to a trauma: 8 injured"]),
    ("Eight treated for smoke", ["Eight treated: 8 injured"]),
    ("Two fighting for life after crash", ["Two fighting for: 2 injured"]),
    ("Boy clinging to life", ["Boy clinging to: 1 injured uncounted"]),
    ("Climber paralysed in fall", ["Climber paralysed: 1 injured uncounted"]),
    ("One grazed by bullet", ["One grazed: 1 injured"]),
    ("Storm kills three", ["three: 3 killed"]),
    ("Storm killed at least 12", ["12: 12 killed"]),
    ("Storm kills more than 30 people", ["30 people: 30 killed"]),
    ("Flood kills as many as 40", ["40: 40 killed"]),
    ("Blast injures 14", ["14: 14 injured"]),
    ("Blast wounded 14 soldiers", ["14 soldiers: 14 injured"]),
    ("Truck strikes two pedestrians", ["two pedestrians: 2 hit"]),
    ("Gunman opens fire on three officers", ["three officers: 3 hit"]),
    ("Gunman guns down two clerks", ["two clerks: 2 hit"]),
    ("Man stabs wife", ["wife: 1 hit uncounted"]),
    ("Crash sends six to hospital", ["six: 6 injured"]),
    ("Deaths of two divers under review", ["two divers: 2 killed"]),
    ("Murder of nurse shocks town", ["nurse: 1 killed uncounted"]),
    ("Fatal shooting of teen probed", ["teen: 1 killed uncounted"]),
    ("Bodies of three sailors found", ["three sailors: 3 killed"]),
    ("Lives of 12 miners lost", ["12 miners: 12 killed"]),
    ("Police find bodies of two boys", ["two boys: 2 killed"]),
    ("Double murder in Verrin", ["Double murder: 2 killed"]),
    ("Quadruple homicide in Verrin", ["Quadruple homicide: 4 killed"]),
    ("Quintuple stabbing in Verrin", ["Quintuple stabbing: 5 hit"]),
    ("Sextuple slaying in Verrin", ["Sextuple slaying: 6 killed"]),
    ("Triple shooting in Verrin", ["Triple shooting: 3 hit"]),
    ("Double murder-suicide in Verrin", ["Double murder-suicide: 3 killed"]),
    ("Triple fatal crash in Verrin", ["Triple fatal: 3 killed"]),
    ("Two of them died", ["Two of them died: 2 killed"]),
    ("Two more killed", ["Two more killed: 2 killed others"]),
    ("Two others wounded", ["Two others wounded: 2 injured others"]),
    ("Another man was hurt", ["Another man was hurt: 1 injured uncounted others"]),
    ("Mother and two daughters killed", ["Mother and two daughters killed: 3 killed"]),
    ("Man and woman shot dead", ["Man and woman shot dead: 2 killed uncounted"]),
    ("Husband, wife and baby killed", ["Husband, wife and baby killed: 3 killed uncounted"]),
    ("Father of three killed", ["Father of three killed: 1 killed uncounted"]),
    ("Man, 41, and boy, 6, dead", ["Man, 41, and boy, 6, dead: 2 killed uncounted"]),
    ("Ages 4 and 7, the girls died", []),
    ("A 6-year-old was shot", ["A 6-year-old was shot: 1 hit uncounted"]),
    ("3 people dead, 12 hurt", ["3 people dead: 3 killed", "12 hurt: 12 injured"]),
    ("$3 million lost, two hurt", ["two hurt: 2 injured"]),
    ("Room 12: two dead", ["two dead: 2 killed"]),
    ("At 5:30, two men died", ["two men died: 2 killed"]),
    ("Two cars hit a wall", []),
    ("Two hit by train", ["Two hit by: 2 hit"]),
    ("Three struck by lightning", ["Three struck by: 3 hit"]),
    ("Man shot wife and killed two sons", ["two sons: 2 killed"]),
    ("Police shot man", ["man: 1 hit uncounted"]),
    ("Police shoot dead man", ["man: 1 killed uncounted"]),
    ("Officer who shot two men is free", ["two men: 2 hit"]),
    ("Two arrested over killing", []),
    ("Three charged with murder", []),
    ("Two sentenced for stabbing", []),
    ("Four years after blast, survivors meet", []),
    ("Two times winner hurt", ["Two times winner hurt: 1 injured uncounted"]),
    ("Two miles from the coast, a man drowned", ["a man drowned: 1 killed uncounted"]),
    ("12 hours after crash, two die", ["two die: 2 killed"]),
    ("Two rounds fired", []),
    ("100 feet fall kills climber", ["climber: 1 killed uncounted"]),
    ("Both drivers were hurt", ["Both drivers were hurt: 2 injured"]),
    ("All three were hurt", ["All three were hurt: 3 injured"]),
    ("These two were shot", ["These two were shot: 2 hit"]),
    ("A third man was hurt", ["A third man was hurt: 1 injured uncounted"]),
    ("Suspect shot himself", ["himself: 1 hit uncounted"]),
    ("Two dead, including gunman", ["Two dead: 2 killed"]),
    ("At least 11 dead and 40 injured", ["11 dead: 11 killed", "40 injured: 40 injured"]),
    ("Twelve killed & 3 wounded", ["Twelve killed: 12 killed", "3 wounded: 3 injured"]),
    ("Miner killed, then two more hurt", ["Miner killed: 1 killed uncounted", "two more hurt: 2 injured others"]),
    ("None hurt in fire", []),
    ("Two reported dead", ["Two reported dead: 2 killed"]),
    ("Two feared dead", ["Two feared dead: 2 killed"]),
    ("Two confirmed dead", ["Two confirmed dead: 2 killed"]),
    ("Two are presumed dead", ["Two are presumed dead: 2 killed"]),
    ("Three declared dead", ["Three declared dead: 3 killed"]),
    ("Three pronounced dead at scene", ["Three pronounced dead: 3 killed"]),
    ("Two left dead", ["Two left dead: 2 killed"]),
    ("Two found dead", ["Two found dead: 2 killed"]),
    ("Two accidentally shot", ["Two accidentally shot: 2 hit"]),
    ("Two allegedly shot", ["Two allegedly shot: 2 hit"]),
    ("Two later died", ["Two later died: 2 killed"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADLINES, ids=[text for text, _ in HEADLINES])
def test_a_headline(text: str, expected: list[str]) -> None:
    found = [
        f"{text[one.start : one.end]}: {one.number} {one.harm.value}"
        + ("" if one.counted else " uncounted")
        + (" others" if one.others else "")
        for one in find(text)
    ]
    assert found == expected


def read(title: str, *paragraphs: str) -> Telling:
    placed, at = [], 0
    for paragraph in paragraphs:
        placed.append((paragraph, list(range(at, at + len(paragraph) + 1))))
        at += len(paragraph) + 2
    return casualties.read(title, placed)


WHERE = [
    ("title", "Two killed in crash", ("The road was closed for hours.",), Where.TITLE),
    ("lead", "Crash closes road", ("Two people were killed in a crash.",), Where.LEAD),
    ("body", "Crash closes road", ("It rained. It was dark. The road is narrow. It is old. Two people were killed in a crash.",), Where.BODY),
]  # fmt: skip


@pytest.mark.parametrize(("title", "paragraphs", "where"), [w[1:] for w in WHERE], ids=[w[0] for w in WHERE])
def test_where_a_number_stands(title: str, paragraphs: tuple[str, ...], where: Where) -> None:
    report = read(title, *paragraphs)
    assert [(m.where, m.harm, m.number) for m in report.casualties] == [(where, Harm.KILLED, 2)]
    (mention,) = report.casualties
    text = "\n\n".join(paragraphs)
    assert mention.span is None if where is Where.TITLE else text[mention.span.start : mention.span.end]


ASIDES = [
    "Last year 14 people were killed on the road.",
    "Two weeks ago three people were killed in another shooting.",
    "It was the second shooting in which two people were killed.",
    "Nine people have been killed in the city so far this year.",
    "In January four people were killed there.",
]  # fmt: skip


@pytest.mark.parametrize("text", ASIDES)
def test_what_happened_another_time_is_told_aside(text: str) -> None:
    report = read("Shooting on Elm Street", text)
    assert report.casualties
    assert all(m.aside for m in report.casualties)


def test_what_happened_now_is_not_told_aside() -> None:
    assert [
        m.aside for m in read("Crash", "Two people were killed in a crash on Elm Street.").casualties
    ] == [False]


HINTS: list[tuple[str, str, Callable[[Telling], object], object]] = [
    ("a death in the title", "Fatal crash on Elm Street", lambda r: r.cues, (True, False)),
    ("an injury in the title", "Man critical after crash", lambda r: r.cues, (False, True)),
    ("neither", "Road closed", lambda r: r.cues, (False, False)),
    ("the doer", "Gunman dead after standoff", lambda r: r.doer[0], True),
    ("no doer", "Man dead after standoff", lambda r: r.doer[0], False),
    ("a later death", "Second victim dies after crash", lambda r: r.late, True),
    ("a death at once", "Man dies in crash", lambda r: r.late, False),
    ("the doer among the dead", "Four dead, including gunman", lambda r: r.included, True),
    ("an outlet's name is no death", "Road closed - Dead Rock News", lambda r: r.cues, (False, False)),
]  # fmt: skip


@pytest.mark.parametrize(("title", "of", "is_"), [h[1:] for h in HINTS], ids=[h[0] for h in HINTS])
def test_what_a_title_hints_at(title: str, of: Callable[[Telling], object], is_: object) -> None:
    assert of(read(title, "The road was closed.")) == is_


def test_hints_of_the_body_are_counted() -> None:
    report = read(
        "Crash", "A man died. The coroner was called.", "A woman was hurt and is in critical condition."
    )
    assert report.hints == (2, 2)
    assert report.doer == (False, False)


SENTENCES = [
    ("Two men and a woman were shot dead.", [(Harm.KILLED, 3)]),
    ("A man was killed.", [(Harm.KILLED, 1)]),
    ("Six people were injured.", [(Harm.INJURED, 6)]),
    ("A mother and her two children died.", [(Harm.KILLED, 3)]),
    ("Nobody was hurt.", []),
    ("The road was closed.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told_of"), SENTENCES)
def test_phrases_of_casualties(text: str, told_of: list[tuple[Harm, int]]) -> None:
    found = [(one.harm, one.number) for one in find(text)]
    assert found == told_of or (not told_of and all(number == 0 for _, number in found))


def test_a_phrase_names_the_figures_that_it_holds(analyse_text: Callable[..., Analysis]) -> None:
    text = "Two people were killed and three others were injured when a coach overturned, police said."
    extract = whole(analyse_text(text, title="Coach crash"))
    held = {figure.id: figure.text for figure in extract.figures}
    told = extract.parts.telling.casualties
    assert [[held[one] for one in phrase.figures] for phrase in told] == [["Two"], ["three"]]
