"""Texts that were damaged on their way: breaks, stray marks, glued labels; and dates that need their report."""
# ruff: noqa: E501 - a paragraph of a report is one line, as in the reports themselves


def test_19_storm(tell) -> None:
    """A page break or a stray full stop inside a phrase does not cut it."""
    story = tell(
        a="""
        Storm empties villages

        1 October 2023

        After the storm warning the navy evacuated 84 women and

        children from the islands, while the army moved about 240 farmers inland. Families waited at the pier, with one

        fisherman calling the night "the longest of my life".
        """,
        b="""
        Islanders safe

        1 October 2023

        The navy evacuated 84 women and children from the islands. One of them was Rosa Mendes – of Azorean descent. and her husband Paulo. Mendes.
        """,
    )
    figure = story.figure("a: 84 women")
    assert "women and children" in figure.qualifiers or figure.counted == "woman"
    assert story.together("a: 84 women", "b: 84 women")
    assert story.standing("a: 84 women") == "agreed"
    assert "fisherman" in story.voices("a: the longest of my life")[0][-1]
    assert story.report("a").noise


def test_19_parliament(tell) -> None:
    story = tell(
        a="""
        New members sworn in

        1 October 2023

        The party named 31 teachers and

        nurses as candidates, while its rival chose about 45 lawyers. The hall was full, with one

        delegate calling the day "a dream come true".
        """,
        b="""
        Party picks its list

        1 October 2023

        The party named 31 teachers and nurses as candidates.
        """,
    )
    assert story.together("a: 31 teachers", "b: 31 teachers")
    assert story.standing("a: 31 teachers") == "agreed"
    assert "delegate" in story.voices("a: a dream come true")[0][-1]


def test_20_wreck(tell) -> None:
    """A file's date or a site's label in front of the first sentence is none of it."""
    story = tell(
        a=""" date 2024-02-17 Divers found 16 bodies in the wreck of the trawler off Cape Horn on Saturday, the navy said.""",
        b="""
        Cape Horn Trawler Sinking: Divers have found 16 bodies in the wreck of the trawler, while a harbour official has said that the search goes on.

        The trawler sank in a storm on Thursday.
        """,
    )
    assert story.report("a").published is not None
    assert story.report("a").published.date().isoformat() == "2024-02-17"
    assert story.noise("a: date 2024-02-17")
    assert story.values("a: date 2024-02-17") == []
    assert story.noise("b: Cape Horn Trawler Sinking:") == "kicker"
    assert story.together("a: 16 bodies", "b: 16 bodies")


def test_20_results(tell) -> None:
    story = tell(
        a=""" date 2024-02-17 Orvane sold 912 trams last year, its chief executive said on Saturday.""",
        b="""
        Orvane Annual Results: The tram maker has sold 912 trams, while an analyst has said that its profit will fall.

        The shares rose on Friday.
        """,
    )
    assert story.noise("a: date 2024-02-17")
    assert story.values("a: date 2024-02-17") == []
    assert story.noise("b: Orvane Annual Results:") == "kicker"
    assert story.together("a: 912 trams", "b: 912 trams")


def test_21_ceasefire(tell) -> None:
    """One moment by two clocks, and a span of days that ends the day before, contradict nobody."""
    story = tell(
        a="""
        Shelling resumes at border

        2 December 2024

        At 08:00 Moscow time on 1 December, the ceasefire in the border district ended.
        """,
        b="""
        Border ceasefire lapses

        2 December 2024

        The ceasefire in the border district ended shortly after dawn on Sunday.
        """,
        c="""
        A week of quiet

        2 December 2024

        The ceasefire lasted from 24 to 30 November.
        """,
    )
    (entry,) = {t.from_ for t in story.timeline("a: 1 December")}
    assert entry.startswith("2024-12-01")
    assert {t.from_[:10] for t in story.timeline("b: on Sunday")} == {"2024-12-01"}
    assert {(t.from_, t.to) for t in story.timeline("c: 24 to 30 November")} == {("2024-11-24", "2024-11-30")}
    assert not any(t.conflict for t in story.brief.timeline)


def test_21_outage(tell) -> None:
    story = tell(
        a="""
        Card payments fail

        13 March 2024

        At 08:00 London time on 12 March, the payment network went down.
        """,
        b="""
        Shoppers pay in cash

        13 March 2024

        The payment network went down early on Tuesday.
        """,
        c="""
        Network had been serviced

        13 March 2024

        Engineers serviced the payment network from 4 to 11 March.
        """,
    )
    assert {t.from_[:10] for t in story.timeline("a: 12 March")} == {"2024-03-12"}
    assert {t.from_[:10] for t in story.timeline("b: on Tuesday")} == {"2024-03-12"}
    assert {(t.from_, t.to) for t in story.timeline("c: 4 to 11 March")} == {("2024-03-04", "2024-03-11")}
    assert not any(t.conflict for t in story.brief.timeline)


def test_22_eruption(tell) -> None:
    """A report without a date takes its days from the story; "last month" from its own day."""
    story = tell(
        a="""
        Town under ash

        The crater opened this Saturday. More than 30 people were hurt early this Sunday when ash fell on the town. The army said last night that the road was cut.
        """,
        b="""
        Ash falls on town

        3 December 2023

        The crater opened on Saturday. Thousands left the town last month after the first tremors.
        """,
    )
    assert story.report("a").published is None
    assert {t.from_[:10] for t in story.timeline("a: this Saturday")} == {"2023-12-02"}
    assert {t.from_[:10] for t in story.timeline("a: this Sunday")} == {"2023-12-03"}
    assert {(t.from_, t.to) for t in story.timeline("b: last month")} == {("2023-11", "2023-11")}


def test_22_coup(tell) -> None:
    story = tell(
        a="""
        Generals seize radio station

        Soldiers took the radio station this Tuesday. The parliament was dissolved early this Wednesday. A spokesman said last night that the borders were shut.
        """,
        b="""
        Borders shut after coup

        14 August 2024

        Soldiers took the radio station on Tuesday. The president had promised elections last month.
        """,
    )
    assert {t.from_[:10] for t in story.timeline("a: this Tuesday")} == {"2024-08-13"}
    assert {t.from_[:10] for t in story.timeline("a: this Wednesday")} == {"2024-08-14"}
    assert {(t.from_, t.to) for t in story.timeline("b: last month")} == {("2024-07", "2024-07")}
