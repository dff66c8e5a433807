"""The timeline: one entry for one thing on its day, as precise as a report has it, and conflicts named."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crosswire.collate.entities import Entities, resolve
from crosswire.collate.timeline import dated, stamp
from crosswire.collate.words import Lexicon
from crosswire.types import Extract, Precision, TimelineEntry

Timeline = Callable[..., tuple[TimelineEntry, ...]]


@pytest.fixture(scope="module")
def nobody() -> Entities:
    return resolve(())


@pytest.fixture(scope="module")
def timeline(extract_text: Callable[..., Extract], nobody: Entities) -> Timeline:
    """The timeline of some texts, reports "a", "b", … of Sunday 3 March 2024."""

    def run(*texts: str, **fields: object) -> tuple[TimelineEntry, ...]:
        extracts = [extract_text(text, id=chr(97 + n), **fields) for n, text in enumerate(texts)]
        return dated(extracts, Lexicon(extracts, nobody))

    return run


def _days(entries: Sequence[TimelineEntry]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(entry.from_, entry.reports) for entry in entries]


ONE = [
    ("disaster", "The dam above Verrin burst on 26 February 2024.", "The dam above Verrin burst on Monday, 26 February."),
    ("politics", "Parliament passed the housing bill on 1 March 2024.", "The housing bill was passed by parliament on Friday."),
    ("sport", "Lunden won the cup final on 2 March 2024.", "Lunden won the cup final on Saturday."),
    ("business", "Halden sold its dairies to Corvane on 1 February 2024.", "On 1 February Halden sold its dairies to Corvane."),
]  # fmt: skip


@pytest.mark.parametrize("texts", [o[1:] for o in ONE], ids=[o[0] for o in ONE])
def test_one_thing_on_one_day_is_one_entry(timeline: Timeline, texts: tuple[str, str]) -> None:
    (entry,) = timeline(*texts)
    assert entry.reports == ("a", "b")
    assert not entry.conflict
    assert entry.note is None
    assert [passage.report for passage in entry.evidence] == ["a", "b"]


TWO = [
    ("disaster", "The dam above Verrin burst on 26 February 2024.", "The school in Almara reopened on 26 February 2024."),
    ("sport: one subject, two things", "Lunden sacked the coach on 1 March 2024.", "Lunden signed a goalkeeper on 1 March 2024."),
    ("business: the day and the month", "Halden sold its dairies on 1 February 2024.", "Halden sold its dairies in February 2024."),
]  # fmt: skip


@pytest.mark.parametrize("texts", [t[1:] for t in TWO], ids=[t[0] for t in TWO])
def test_two_things_of_one_day_are_two_entries(timeline: Timeline, texts: tuple[str, str]) -> None:
    assert sorted(reports for _, reports in _days(timeline(*texts))) == [("a",), ("b",)]


@pytest.mark.parametrize("sharp", [0, 1])
def test_an_entry_keeps_the_minute_that_one_report_has(
    extract_text: Callable[..., Extract], nobody: Entities, sharp: int
) -> None:
    """Whichever report has it, and though the other wording makes the label."""
    text = "The quake struck the port of Verrin on 26 February 2024."
    extracts = [extract_text(text, id=name) for name in "ab"]
    prose = extracts[sharp].parts.prose
    moment = datetime(2024, 2, 26, 9, 30, tzinfo=UTC)
    minute = replace(prose.dated[0], from_=moment, to=moment, precision=Precision.MINUTE)
    parts = replace(extracts[sharp].parts, prose=replace(prose, dated=(minute,)))
    extracts[sharp] = replace(extracts[sharp], parts=parts)
    (entry,) = dated(extracts, Lexicon(extracts, nobody))
    assert (entry.precision, entry.from_) == (Precision.MINUTE, "2024-02-26T09:30:00Z")
    assert entry.reports == ("a", "b")


def test_entries_stand_in_the_order_of_time_whatever_the_order_of_telling(timeline: Timeline) -> None:
    text = (
        "Workers closed the breach on 1 March 2024. The dam had burst on 26 February 2024. "
        "It was built in 1931. Engineers warned of cracks in May 2019."
    )
    assert [entry.from_ for entry in timeline(text)] == ["1931", "2019-05", "2024-02-26", "2024-03-01"]
    assert [entry.precision for entry in timeline(text)] == [
        Precision.YEAR,
        Precision.MONTH,
        Precision.DAY,
        Precision.DAY,
    ]


CONFLICTS = [
    ("science", "The probe Halcyon landed on the southern crater rim on 7 February 2024.", "The probe Halcyon landed on the southern crater rim on 8 February 2024.", True),
    ("too few words to know it by", "The bill passed on 7 February 2024.", "The bill passed on 8 February 2024.", False),
    ("other words", "The probe Halcyon landed on the southern crater rim on 7 February 2024.", "The probe Halcyon sent back its first pictures of dust on 8 February 2024.", False),
    ("a month is no other day", "The probe Halcyon landed on the southern crater rim on 7 February 2024.", "The probe Halcyon landed on the southern crater rim in March 2023.", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "clash"), [c[1:] for c in CONFLICTS], ids=[c[0] for c in CONFLICTS])
def test_two_reports_that_date_one_thing_to_two_days_conflict(
    timeline: Timeline, one: str, other: str, *, clash: bool
) -> None:
    entries = timeline(one, other)
    assert [entry.conflict for entry in entries] == [clash, clash]
    for entry, mine, its in zip(entries, "ab", "ba", strict=True):
        assert (entry.note is not None) is clash
        assert not clash or f"{mine} dates it to {entry.from_}, {its} to" in (entry.note or "")


def test_one_report_that_tells_it_of_two_days_is_no_conflict(timeline: Timeline) -> None:
    """It happened twice: a report does not contradict itself on the calendar."""
    entries = timeline(
        "The probe Halcyon passed the southern crater rim on 7 February 2024. "
        "The probe Halcyon passed the southern crater rim on 8 February 2024."
    )
    assert [(e.from_, e.conflict) for e in entries] == [("2024-02-07", False), ("2024-02-08", False)]


LABELS = [
    ("When the dam burst on 26 February 2024 nobody was in the valley.", "the dam burst on 26 February 2024"),
    ("Halden sold its dairies on 1 February 2024, and shares rose.", "Halden sold its dairies on 1 February 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_the_label_is_the_clause_without_what_joins_it(timeline: Timeline, text: str, label: str) -> None:
    (entry,) = timeline(text)
    assert entry.label == label


def test_a_long_clause_is_cut_between_words(timeline: Timeline) -> None:
    text = (
        "On 26 February 2024 the dam burst " + "and then another wall of the old dam burst " * 8 + "at last."
    )
    (entry,) = timeline(text)
    assert len(entry.label) <= 222
    assert entry.label.endswith(" …")
    assert text.startswith(entry.label.removesuffix(" …"))


def test_a_date_that_nothing_anchors_makes_no_entry(timeline: Timeline) -> None:
    assert timeline("The dam burst on Monday.", published=None) == ()


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        (Precision.YEAR, "2021"),
        (Precision.MONTH, "2021-03"),
        (Precision.DAY, "2021-03-04"),
        (Precision.HOUR, "2021-03-04T09:30:00Z"),
        (Precision.MINUTE, "2021-03-04T09:30:00Z"),
    ],
)
def test_a_moment_is_told_as_precisely_as_it_is_known(precision: Precision, told: str) -> None:
    assert stamp(datetime(2021, 3, 4, 9, 30, tzinfo=UTC), precision) == told
    assert stamp(None, precision) is None


def test_many_reports_of_one_thing_are_one_entry(timeline: Timeline) -> None:
    texts = [
        f"The dam above Verrin burst on 26 February 2024, {who} said." for who in ("police", "the mayor")
    ]
    (entry,) = timeline(*texts * 10)
    assert entry.reports == tuple(chr(97 + n) for n in range(20))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Venn has lived in Derre since the 1980s.", []),
        ("The dam was built in the 1980s.", []),
        ("The firm held its price in the early 1900s.", []),
        ("Floods struck in the mid-1990's.", []),
        ("Norland and Orland fought in 1950-53.", ["1950"]),
        ("The mill has been closed since 2010.", ["2010"]),
        # a count since a year is of no happening of that year
        ("At least 40 people have died in Derre since 2010.", []),
        ("Yields fell to a level unseen since 1967.", []),
        ("There have been no executions in Norland since 1984.", []),
        ("Talva recorded the wettest spring since 1967.", []),
        ("He is blamed for the deaths of teachers in the 1970s and 80s.", []),
        ("Prices have tripled over the past decade.", []),
    ],
)
def test_what_goes_on_since_a_decade_is_of_no_year(timeline: Timeline, text: str, days: list[str]) -> None:
    assert [entry.from_ for entry in timeline(text)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a year of what is compared, or of what is spoken about
        ("The marches on a cold day did not rival the crowds at the first fair eight years ago.", []),
        ("The budget was an 11 percent increase over last year.", []),
        ("Oil fell after a drop on Friday.", ["2024-03-01"]),
        (
            "He met teachers who expressed alarm over her years as a bank official in the Brady cabinet in 2005 and 2006.",
            [],
        ),
        ("It would be the first time in 48 years that no Irish rider starts.", []),
        # a picture's day, and any day now
        ("The families still carry wounds today.", []),
        # a gunfight has happened; what somebody was leaving for lies ahead
        ("Witnesses told the court of the June 9 gunfight.", ["2023-06-09"]),
        ("The minister said he was leaving in June.", ["2024-06"]),
        ("The keeper was supposed to retire in April.", ["2024-04"]),
        ("Two groups prepared for a women's march on Saturday in Derre.", ["2024-03-09"]),
        # a weekday ahead counts from the day on which it was told
        (
            "At a meeting on Wednesday the head said the school would reopen on Friday.",
            ["2024-02-28", "2024-03-01"],
        ),
        ("Follow the writers of USA TODAY for more on this.", []),
    ],
)
def test_a_day_is_that_of_what_happened(timeline: Timeline, text: str, days: list[str]) -> None:
    assert [entry.from_ for entry in timeline(text)] == days


def test_a_long_line_keeps_the_words_of_its_date(timeline: Timeline) -> None:
    (entry,) = timeline(
        "The harbour of Derre will close its oldest pier, move nine ferries to the new quay behind the fish hall, "
        "dig out the inner basin for ships of a deeper draught and raise the wall along the promenade where waves "
        "broke over the road in every winter of the decade, the council said on Friday."
    )
    assert entry.label.startswith("… ")
    assert entry.label.endswith("the council said on Friday")


OF_A_NOUN = [
    # the day of a noun is the noun's, not that of the clause: politics, sport, war, courts
    ("Ruth Calvo, who lost the vote of 25 February 2024, rejected the count.", "2024-02-25", "vote of 25 February 2024"),
    ("Police are ready for this year's festival in Derre.", "2024", "festival"),
    ("The mayor praised Saturday's rescue in Verrin.", "2024-03-02", "rescue"),
    # and the clause keeps its own
    ("Ruth Calvo conceded on 26 February 2024.", "2024-02-26", "Ruth Calvo conceded on 26 February 2024"),
    ("The convoy was hit on the evening of 26 February 2024.", "2024-02-26", "The convoy was hit"),
    ("The convoy was hit on Saturday night.", "2024-03-02", "The convoy was hit on Saturday night"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "label"), OF_A_NOUN, ids=[case[0] for case in OF_A_NOUN])
def test_a_day_belongs_to_its_own_clause_or_noun(timeline: Timeline, text: str, day: str, label: str) -> None:
    (entry,) = timeline(text)
    assert entry.from_ is not None
    assert entry.from_.startswith(day)
    assert label in entry.label
    if "conceded" not in text and "hit" not in text:
        assert not {"rejected", "ready", "praised"} & set(entry.label.split())


SIDE_CLAUSES = [
    # what stands beside the main happening keeps its own date, and the main happening does not get it
    ("war", "The rebels accuse Orlan of betraying the uprising that brought him to power in May 1997.", [("1997-05", "the uprising that brought him to power in May 1997")]),
    ("coalition", "Orlan and Venn, ministers in a coalition formed in 1993, often clashed.", [("1993", "a coalition formed in 1993")]),
    ("office", "The mayor, who was elected in 1994, resigned on Friday.", [("1994", "The mayor, who was elected in 1994"), ("2024-03-01", "The mayor, who was elected in 1994, resigned on Friday")]),
    ("court", "The court upheld a verdict handed down in May 2021.", [("2021-05", "a verdict handed down in May 2021")]),
    ("born", "Born in Derre in 1950, Venn joined the party in 1971.", [("1971", "Born in Derre in 1950, Venn joined the party in 1971")]),
    ("science", "Scientists say the comet that passed Earth in 1997 will return.", [("1997", "the comet that passed Earth in 1997")]),
    ("companies", "The firm bought its rival in 2019, a deal that was approved in 2020.", [("2019", "The firm bought its rival in 2019, a deal that was approved in 2020"), ("2020", "a deal that was approved in 2020")]),
    ("sport", "This squad is no larger than the one that was named in 2021.", [("2021", "the one that was named in 2021")]),
    ("a noun of its own", "The war was started in response to the attacks on 11 September 2001.", [("2001-09-11", "the attacks on 11 September 2001")]),
    ("before a noun", "The report hurts him as he heads into the March 12 election against Holm.", [("2024-03-12", "the March 12 election against Holm")]),
    ("two nouns", "Police searched the scene of Saturday's match shooting.", [("2024-03-02", "Saturday's match shooting")]),
    ("hours after", "The notice came hours after the panel issued subpoenas on Friday.", [("2024-03-01", "the panel issued subpoenas on Friday")]),
    ("to come", "Joni Erst, a candidate in the primary on April 9, announced that she grew up on a farm.", [("2024-04-09", "the primary on April 9")]),
    ("a place of then", "The car blew up metres away from the place of a suicide bombing in July 1997.", [("1997-07", "a suicide bombing in July 1997")]),
    ("a start beside a day", "Norland made it official Monday, announcing use of the coin starting Jan. 1.", [("2024-02-26", "Norland made it official Monday, announcing use of the coin starting Jan. 1")]),
    ("wed since", "Ruth Calvo, openly proud and married to Holm since 2012, reportedly posted a note.", []),
    # where nobody says of which happening it is, or of none, there is no entry
    ("inquiry", "The court received papers relating to the closure of lanes last year.", []),
    ("power to do", "The panel sought files that could shed light on his work in 2019.", []),
    ("condition", "Orlan vowed to run again if the court frees him on Friday.", []),
    ("in case", "He wanted no quarrel in case he runs for mayor next year.", []),
    ("likeness", "This will not be a repetition of 1993.", []),
    ("likeness of a kind", "The situation was not unlike that of 1993.", []),
    ("comparison", "Prices rose faster than in 1990.", []),
    ("law", "Norland law, both in 1979 and now, finds that nobody is guilty.", []),
    ("a year spoken of", "He spoke of 1968 and of what he had seen.", []),
    ("a year that something is", "The result was the 1930s.", []),
    ("since, of a noun", "Protests since 1993 have been tepid.", []),
    # counter-examples: the date of the main happening stays, with who says so
    ("said", "Ruth Calvo, head of the board, said on Friday that the bridge was unsafe.", [("2024-03-01", "Ruth Calvo, head of the board, said on Friday that the bridge was unsafe")]),
    ("alleged", "The Courier reported that in May 2021 Venn had struck a guard.", [("2021-05", "The Courier reported that in May 2021 Venn had struck a guard")]),
    ("two days", "On Saturday, the mayor, Ruth Calvo, said the deputy had quit in May 2021.", [("2021-05", "the mayor, Ruth Calvo, said the deputy had quit in May 2021"), ("2024-03-02", "On Saturday, the mayor, Ruth Calvo, said the deputy had quit in May 2021")]),
    ("statement", "In a statement issued Thursday, Mark Venn said his firm had been hired.", [("2024-02-29", "In a statement issued Thursday, Mark Venn said his firm had been hired")]),
    ("begun", "Nurses began a strike on Monday over pay.", [("2024-02-26", "Nurses began a strike on Monday over pay")]),
    ("after a war", "After a long uprising, Orlan fled in May 1997, and Kabal took power.", [("1997-05", "After a long uprising, Orlan fled in May 1997")]),
    ("months long", "The lanes were closed for four days in September, and drivers fumed.", [("2023-09", "The lanes were closed for four days in September")]),
    ("on a condition", "On Thursday, lawmakers called on Moor to quit if the charges are true.", [("2024-02-29", "On Thursday, lawmakers called on Moor to quit if the charges are true")]),
    ("in an attack", "Venn was killed in an attack on Friday.", [("2024-03-01", "Venn was killed in an attack on Friday")]),
    ("at a rally", "Venn was held at a rally on Sunday.", [("2024-03-03", "Venn was held at a rally on Sunday")]),
    ("plan", "The two sides are due to meet in Derre on 12 March.", [("2024-03-12", "The two sides are due to meet in Derre on 12 March")]),
    # a day of the last weeks behind an infinitive is that of what was done; one to come is nobody's
    ("defended plans", "The minister defended plans to cut 400 posts on 28 February.", [("2024-02-28", "The minister defended plans to cut 400 posts on 28 February")]),
    ("plans for a day that may lie ahead", "The minister defended plans to cut 400 posts on Wednesday.", []),
    ("won a match", "Talva beat Derre 4-3 on penalties to win the cup on Saturday.", [("2024-03-02", "Talva beat Derre 4-3 on penalties to win the cup on Saturday")]),
    ("made an offer", "Brightline rejected an offer to buy its mines on 29 February.", [("2024-02-29", "Brightline rejected an offer to buy its mines on 29 February")]),
    ("a year behind", "The minister defended plans to cut 400 posts in 2021.", []),
    ("closed since", "The archive has been closed since 5 May 2022.", [("2022-05-05", "The archive has been closed since 5 May 2022")]),
    ("a year since", "The town marked a year since the quake on Monday.", [("2024-02-26", "The town marked a year since the quake on Monday")]),
    ("weeks since", "Sixty people have died in the weeks since the attack on Sunday.", [("2024-03-03", "Sixty people have died in the weeks since the attack on Sunday")]),
    ("what readers are told to do", "Browse all the results of 2 March 2024.", []),
    ("told to do, with a day", "Read more about Saturday's vote.", []),
    ("when, before a ship's name", "At least 31 people died when the ferry Osprey capsized off Derre on Monday, the coast guard said.", [("2024-02-26", "the ferry Osprey capsized off Derre on Monday")]),
    ("flown in after", "Divers were flown in after a ferry capsized off Derre on Thursday, according to the coast guard.", [("2024-02-29", "a ferry capsized off Derre on Thursday")]),
    # days that count from elsewhere than the report's own are nobody's
    ("today in a quotation", "“In Norland today, false charges can ruin a man,” Venn said on Friday.", [("2024-03-01", "“In Norland today, false charges can ruin a man,” Venn said on Friday")]),
    ("today in straight marks", 'Venn told the court on Wednesday: "I cannot speak of it here today."', [("2024-02-28", 'Venn told the court on Wednesday: "I cannot speak of it here today."')]),
    ("today behind a quotation", "“Go,” the army said today as it left Derre.", [("2024-03-03", "“Go,” the army said today")]),
    ("a greeting", "She sent the news with three words: “See you Friday.”", []),
    ("a day after what happened", "The bills failed on Friday. The speech came a day after two rival bills had failed.", [("2024-03-01", "The bills failed on Friday")]),
    ("the day before, and no clause", "The truce broke on Friday. Shots had been fired the day before after a lull of a week.", [("2024-02-29", "Shots had been fired the day before after a lull of a week"), ("2024-03-01", "The truce broke on Friday")]),
    ("a day later", "The two sides met on Friday, and a day later the truce was signed.", [("2024-03-01", "The two sides met on Friday"), ("2024-03-02", "a day later the truce was signed")]),
    ("different from", "The mood is different from a week ago, the mayor said on Friday.", [("2024-03-01", "The mood is different from a week ago, the mayor said on Friday")]),
    ("as it did", "An inquiry would help him, as it did Orlan in 1998, aides say.", []),
    ("days up to another", "She came home on Tuesday from Averby, where she had been for the last five days.", [("2024-02-27", "She came home on Tuesday from Averby, where she had been for the last five days")]),
    ("days up to now", "In the last three days 40 people have died.", [("2024-02-29", "In the last three days 40 people have died")]),
    ("a day before people", "Also Monday militants entered the old city of Verrin.", [("2024-02-26", "Also Monday militants entered the old city of Verrin")]),
    ("a day before a happening", "Wednesday trading was slow in Averby.", [("2024-02-28", "Wednesday trading was slow in Averby")]),
    ("to the polls", "Voters go to the polls on 12 March.", [("2024-03-12", "Voters go to the polls on 12 March")]),
    ("quotation", "“The bridge was opened on Monday,” Ada Holm said.", [("2024-02-26", "“The bridge was opened on Monday,” Ada Holm said")]),
    # a body is no happening, nor is what is called after a year; a pact of a year is of that year, a vote on it is not
    ("a parliament", "Holm, who became one of the first divers in Congress on Thursday, waved to her family.", [("2024-02-29", "Holm, who became one of the first divers in Congress on Thursday")]),
    ("games by their years", "Officials sold their votes on the 1998 and 2002 Winter Games.", []),
    ("games in a row", "Holm alleged fraud in the voting for the 1996 Averby Games, 2000 Derre Olympics and 2002 Tarn Games.", []),
    ("a pact of then", "The council voted Friday to condemn the pact of 1939.", [("1939", "the pact of 1939"), ("2024-03-01", "The council voted Friday to condemn the pact of 1939")]),
    ("convicted of what was long ago", "Two men were convicted of masterminding the tower bombings in 1993.", []),
    ("more than a month before", "The bid came more than a month before, on April 2, 2009, from Venn.", [("2009-04-02", "The bid came more than a month before, on April 2, 2009, from Venn")]),
    ("before the word that opens a clause", "And on Saturday, one day before the watchdog released its findings, the mayor charged that the inquiry was rigged.", [("2024-03-02", "on Saturday, one day before the watchdog released its findings, the mayor charged that the inquiry was rigged")]),
    ("what somebody is asked to do", "Ruth Calvo urged Orlan to challenge Kabal at Tuesday's summit.", [("2024-03-05", "Tuesday's summit")]),
    ("a summit to come, by what else is told of its day", "The two meet on Tuesday in Derre. Orlan, wrote the paper, had “better use” the findings at Tuesday's summit.", [("2024-03-05", "The two meet on Tuesday in Derre"), ("2024-03-05", "Tuesday's summit")]),
    ("a vote that is over", "Ruth Calvo conceded after Tuesday's vote.", [("2024-02-27", "Tuesday's vote")]),
    ("a clause whose subject the parse lost", "Ms. Calvo, whose appearance before the court had been postponed since December because of illness, left.", []),
    ("called for", "Ruth Calvo called Friday for Mr. Orlan to sell the mine.", [("2024-03-01", "Ruth Calvo called Friday for Mr. Orlan to sell the mine")]),
    ("a date over a report", "March 3, 2024\n\nThe dam burst on Saturday.", [("2024-03-02", "The dam burst on Saturday")]),
    # a day that is remembered by its date alone is no day of this year
    ("attacks that are remembered", "The law was passed after the Sept. 11 attacks.", []),
    ("a riot that is remembered", "He has been in jail since the Jan. 6 riot at the Capitol.", []),
    ("bombings that are remembered", "A survivor of the 7 July bombings spoke in Derre.", []),
    ("since a day that is remembered", "Checks have been strict since Sept. 11, the airline said.", []),
    ("an anniversary", "The runners met on the anniversary of the deadly April 9 fire.", []),
    ("an attack of last year", "The Oct. 7 attack on the border towns set off the war.", [("2023-10-07", "The Oct. 7 attack on the border towns")]),
    ("another thing of such a day", "The Jan. 6 match was put off.", [("2024-01-06", "The Jan. 6 match")]),
    ("since a day of last year", "Shares have fallen since 9 April, the bank said.", [("2023-04-09", "Shares have fallen since 9 April, the bank said")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entries"), [c[1:] for c in SIDE_CLAUSES], ids=[c[0] for c in SIDE_CLAUSES])
def test_a_date_is_that_of_the_happening_that_is_shown(
    timeline: Timeline, text: str, entries: list[tuple[str, str]]
) -> None:
    assert [(entry.from_, entry.label) for entry in timeline(text)] == entries


def test_what_another_date_of_the_sentence_dates_joins_no_entries(timeline: Timeline) -> None:
    """Both tell of Monday's crash, and of two other things on Wednesday."""
    entries = timeline(
        "Eleven people have died after a tram crashed in Derre on Monday, the doctor, Jan Ruud, said on Wednesday.",
        "Derre held a minute of silence on Wednesday for the people who were killed in Monday's tram crash.",
    )
    assert [entry.reports for entry in entries] == [("a", "b"), ("a",), ("b",)]


def test_a_week_is_not_its_monday(timeline: Timeline) -> None:
    entries = timeline(
        "The panel issued the subpoenas this week.", "The panel issued the subpoenas on Monday, he said."
    )
    assert [(entry.from_, entry.to) for entry in entries] == [
        ("2024-02-26", "2024-03-03"),
        ("2024-02-26", "2024-02-26"),
    ]
    assert not any(entry.conflict for entry in entries)


YEARS = [
    ("a primary to come", "The firm bought time ahead of the 9 April caucuses.", "2024-04-09"),
    ("one that is over", "Orlan won the 6 February caucuses.", "2024-02-06"),
    ("a paper of last year", "Critics cite the 16 August cable.", "2023-08-16"),
    ("what happened has no year to come", "He recalled the 9 April massacre.", "2023-04-09"),
    ("what a clause tells", "He was held on 9 April.", "2023-04-09"),
]


@pytest.mark.parametrize(("text", "day"), [y[1:] for y in YEARS], ids=[y[0] for y in YEARS])
def test_the_year_of_a_day_before_a_noun_is_the_near_one(timeline: Timeline, text: str, day: str) -> None:
    assert [entry.from_ for entry in timeline(text)] == [day]


def test_a_report_that_bears_an_early_day_does_not_date_what_came_after_it(timeline: Timeline) -> None:
    """Published on a Sunday, it tells of Monday beside Sunday: no Monday of the week before."""
    text = "The storm hit Derre on Sunday. Its mayor was freed on Monday."
    assert [entry.from_ for entry in timeline(text)] == ["2024-03-03"]
    assert [entry.from_ for entry in timeline("The mayor was freed on Monday.")] == ["2024-02-26"]
    assert [entry.from_ for entry in timeline(f"{text} Shells fell overnight.")] == ["2024-03-03"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # company, politics, sport, courts: by when is not when
        ("Prior to March 2023, the firm did not pay for such trips.", []),
        ("The mayor has to answer at any time before May 1.", []),
        ("The coach said the remarks were about what the club did before 1995.", []),
        # nor is what somebody is charged with, or is counted from a day told elsewhere
        ("Six Norland clerks were indicted for allegedly reading the bank letters of rivals in 2016.", []),
        ("Then a setting was changed to retain only letters sent in the previous two months.", []),
        ("The guard was convicted on Friday of theft.", ["2024-03-01"]),
        ("The guard was convicted of theft in 2016.", ["2016"]),
        # and what is told of the hours before a part of a day is on that day
        ("The raid began shortly before dawn on Friday.", ["2024-03-01"]),
        ("The shop closed before noon Saturday.", ["2024-03-02"]),
        ("The court let him go days before Friday's vote.", ["2024-03-01"]),
    ],
)
def test_by_when_is_not_when(timeline: Timeline, text: str, days: list[str]) -> None:
    assert [entry.from_ for entry in timeline(text)] == days


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # an entry tells what its day is of, and nothing that has another day
        ("Ms. Calvo first took the blame for the June 11 fire in a Feb. 15 interview with reporters.", ["the June 11 fire", "a Feb. 15 interview with reporters"]),
        # what was said stands with who said it
        ("At least 12 people including two children were killed by shells in a town in the north a rescue source said on Friday.",
         ["At least 12 people including two children were killed by shells in a town in the north a rescue source said on Friday"]),
        ("On Saturday night, however, it seemed that much of the anger had gone from the stands.",
         ["On Saturday night, however, it seemed that much of the anger had gone from the stands"]),
    ],
)  # fmt: skip
def test_an_entry_says_what_happened(timeline: Timeline, text: str, labels: list[str]) -> None:
    assert [entry.label for entry in timeline(text)] == labels


def test_a_time_of_day_behind_a_day_looked_back_on_is_of_none(timeline: Timeline) -> None:
    """Of two days named before it nobody says which one it is of."""
    text = (
        "The firm was sued at 4 p.m. on Friday. On Monday it had told its bank.\n\nAt 7 p.m. the mayor spoke."
    )
    assert "the mayor spoke" not in " ".join(entry.label for entry in timeline(text))


def test_a_time_of_day_far_from_its_day_is_of_none(timeline: Timeline) -> None:
    """Unless the report tells of one day alone."""
    one, rest = "The storm hit Derre on Friday.", "It was cold.\n\nThe dam broke at 7 a.m., police said."
    two = f"The mayor left on Thursday. {one}"
    assert [entry.from_ for entry in timeline(f"{two}\n\nThe dam broke at 7 a.m.")][1:] == ["2024-03-01"] * 2
    assert [entry.from_ for entry in timeline(f"{one}\n\n{rest}")] == ["2024-03-01", "2024-03-01"]
    assert [entry.from_ for entry in timeline(f"{two}\n\n{rest}")] == ["2024-02-29", "2024-03-01"]


def test_a_verb_that_hangs_on_no_other_is_the_last_that_is_asked(timeline: Timeline) -> None:
    caption = (
        "4/30 The Tarrow TMA-15M ferry launch The Tarrow TMA-15M ferry launches from the Derre Cosmodrome in Norland on Monday, "
        "March 5, 2012, carrying three new pilots to the Harbour Station. Pastries were aboard, with which the sailors would celebrate."
    )
    assert [entry.from_ for entry in timeline(caption)] in (
        [],
        ["2012-03-05"],
    )  # read at all: it went round for ever


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a report that was written on past its day: what came of it two days on is of no week before
        ("A crane fell on Sunday. Nobody answered on Monday. Its owner turned himself in Tuesday evening.", ["2024-03-03"]),
        # the year of a picture is none of what its caption tells
        ("Ruth Calvo, photographed in 2016, will open a tour on May 16.", ["2024-05-16"]),
        ("The liner Osprey, pictured off Derre in 2019, sank on Friday.", ["2024-03-01"]),
        ("Ruth Calvo photographed the comet in 2016.", ["2016"]),
        # and what a template was to fill in is no news
        ("A van hit a tram on Friday.\n\n( Sat Mar 02 20:35:45 PST 2024 $output )\n\nNobody died.", ["2024-03-01"]),
        ("The firm paid $4m on Friday.", ["2024-03-01"]),
        # when a picture was handed out or taken; what police hand out is news
        ("A rocket is fired in this undated photo released by the Derre News Agency (DNA) in Norland on March 1, 2024.", []),
        ("Ruth Calvo stands at the pier in this file photo taken on 3 May 2019.", []),
        ("Police released a photo of the thief on Friday.", ["2024-03-01"]),
        ("In this May 9, 2019 photo, Ruth Calvo stands at the pier of Derre.", []),
        # what is likened, surpassed, or a title's year
        ("The mayor singled out the two leaders of the council, just as she did in May 2019.", []),
        ("By the end of June 436 ships were sold in Derre, surpassing the 435 sales for all of 2011.", []),
        ("Experts spoke about “The Harbour Book: How Derre Used Ships in 2016 and Beyond.”", []),
        ("Ruth Calvo said: “The mill closed in 2012.”", ["2012"]),
        # a state that lasts, and "today" in a friend's words
        ("Her doctors say a passing nurse is the reason Calvo is alive today.", []),
        ("His wife, Ruth, thinks a passing nurse is the reason he is alive today", []),
        ("The pier is closed today.", ["2024-03-03"]),
        ("‘He was kind and he laughed. My heart is broken today, he was like my own.", []),
    ],
)  # fmt: skip
def test_no_day_is_made_of_what_a_page_shows(timeline: Timeline, text: str, days: list[str]) -> None:
    assert [entry.from_ for entry in timeline(text)] == days


BESIDE_ANOTHER = [
    ("The police believe that the fire is linked to the attack on the mill in Derre last month.", ["the attack on the mill in Derre last month"]),
    ("The fire at the port is connected to the fatal explosion of a tug in Derre on Thursday.", ["the fatal explosion of a tug in Derre on Thursday"]),
    ("Investigators say that the flood is tied to a break in the Wednesday night dam.", []),
    ("Two mates pleaded guilty on Friday to charges stemming from a collision off a Derre pier last year.", ["Two mates pleaded guilty on Friday", "a collision off a Derre pier last year"]),
    ("The coach was dropped on Friday for allegedly shouting at a referee Wednesday evening.", ["The coach was dropped on Friday"]),
    ("Six anglers were saved Friday, the first such rescue since three sailors drowned 9 years ago off Derre.", ["three sailors drowned 9 years ago off Derre", "Six anglers were saved Friday"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), BESIDE_ANOTHER)
def test_of_two_happenings_in_a_sentence_each_has_its_day(
    timeline: Timeline, text: str, labels: list[str]
) -> None:
    told = [entry.label.lower() for entry in timeline(text)]
    assert len(told) == len(labels)
    assert all(any(one.startswith(label.lower()) for one in told) for label in labels)


NO_DAY = [
    "All three tugs left the old harbour early that Wednesday morning.",
    "The mill burned down one year ago this weekend.",
    "The council closed the pier two weeks ago.",
    "Ida Moll, Derre Radio March 02, 2024 04:12 PM.",
]


@pytest.mark.parametrize("text", NO_DAY)
def test_days_told_before_roughly_or_by_a_byline_make_no_entry(timeline: Timeline, text: str) -> None:
    assert not [entry for entry in timeline(text) if entry.precision is Precision.DAY]


def test_what_was_earlier_this_week_was_not_after_its_report(timeline: Timeline) -> None:
    wednesday = datetime(2024, 3, 6, tzinfo=UTC)
    (entry,) = timeline("The council met the guild of bakers earlier this week.", published=wednesday)
    assert (entry.from_, entry.to) == ("2024-03-04", "2024-03-06")


def test_a_launch_that_is_foretold_is_to_come(timeline: Timeline) -> None:
    (entry,) = timeline("Leaks have suggested a late June launch for the Halden phone.")
    assert entry.from_ == "2024-06"
