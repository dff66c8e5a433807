"""Quotations that end badly, speech without a cue, and one thing said in several wordings."""
# ruff: noqa: E501 - a paragraph of a report is one line, as in the reports themselves


def test_16_reactor(tell) -> None:
    """A quotation that never closes, and one that holds the same marks inside."""
    story = tell(
        a="""
        Reactor cools down

        7 June 2024

        "I think the day will come when the operator will have to say what it wants. What is the "complete repair of the reactor" and who believes that it can be done? If that is the aim, the work will take ten years," Interfax quoted Minister Olga Brandt as saying.

        The commission of engineers reported on Friday.

        "The work is slow because of the heat in the hall... The repair of the pumps is made harder by the lack of spare parts, the report says.

        The town was calm on Friday night.
        """,
        b="""
        Minister doubts repair

        7 June 2024

        Olga Brandt, the minister, said the work would take ten years.
        """,
    )
    (chain,) = story.voices("a: who believes that it can be done")
    assert "Olga Brandt" in chain[-1]
    assert "Interfax" in chain
    assert story.statements("a: the work will take ten years")
    assert story.statements("a: The work is slow because of the heat")
    assert not story.statements("a: The town was calm on Friday night")


def test_16_club(tell) -> None:
    story = tell(
        a="""
        Club seeks new owner

        7 June 2024

        "The bank will have to say what it is after. What is a "full return of the loan" and does anyone believe in it? If this is the aim, the club will be bankrupt by May," the chairman, Luis Prado, said.

        The supporters' trust wrote to its members on Friday.

        "We shall not stand by while the ground is sold... The trust will meet the buyers next week, the letter says.

        The match on Saturday went ahead.
        """,
        b="""
        Ground may be sold

        7 June 2024

        Luis Prado, the chairman, said the club would be bankrupt by May.
        """,
    )
    assert story.speaker("a: does anyone believe in it") == "Luis Prado"
    assert story.statements("a: We shall not stand by")
    assert not story.statements("a: The match on Saturday went ahead")


def test_17_fire(tell) -> None:
    """A wrong pronoun or noun for people named before: the text's error makes no new people."""
    story = tell(
        a="""
        Family among the missing

        3 May 2024

        The fire chief Erik Holm said that Marta Lindh and her two children were missing after the fire. The owners of the building said that the three men had left before the fire broke out.

        The mayor, Ingrid Dahl, said the house had been checked in March. “Therefore we all want to know why the alarm was silent,” he said.

        The fire brigade brought out 110 people. He was taken to the sports hall.
        """,
        b="""
        Alarm was silent

        3 May 2024

        The fire brigade brought out 110 people, the mayor, Ingrid Dahl, said.
        """,
    )
    assert story.speaker("a: Therefore we all want to know") == "Ingrid Dahl"
    assert story.values("a: He was taken to the sports hall") == []
    assert story.together("a: 110 people", "b: 110 people")
    men = story.question("a: three men")
    assert men is None or men.standing == "single_report"


def test_17_election(tell) -> None:
    story = tell(
        a="""
        Minister quits after leak

        3 May 2024

        Vice President Laura Stein said the cabinet would stay. “So we ask everyone to wait for the inquiry,” he said.

        The police questioned 41 officials. He was heard as a witness.
        """,
        b="""
        Cabinet stays

        3 May 2024

        Vice President Laura Stein said the cabinet would stay. The police questioned 41 officials.
        """,
    )
    assert story.speaker("a: So we ask everyone to wait") == "Laura Stein"
    assert story.values("a: He was heard as a witness") == []
    assert story.together("a: 41 officials", "b: 41 officials")


def test_18_drought(tell) -> None:
    """Speech that goes on without a cue, with and without quotation marks."""
    story = tell(
        a="""
        Reservoirs run dry

        11 August 2023

        Families in the plain "have no water to drink and no cattle left", said Ruth Adeyemi, a senior official of the relief fund. "They live beside dry wells, with dust and disease".
        """,
        b="""
        Minister pleads for rain tanks

        11 August 2023

        The agriculture minister, Paul Odera, said the dams were empty. “That is why we ask all donors to send tanks,” he said. We must help the farmers before the year is out.
        """,
    )
    assert story.speaker("a: They live beside dry wells") == "Ruth Adeyemi"
    assert story.speaker("b: We must help the farmers") == "Paul Odera"


def test_18_merger(tell) -> None:
    story = tell(
        a="""
        Airlines to merge

        11 August 2023

        The airlines "have no choice left but to join forces", said Nina Falk, an analyst at Bergen Bank. "They fly half-empty planes and pay too much for fuel".
        """,
        b="""
        Unions warn of merger

        11 August 2023

        The head of the pilots' union, Jack Moran, said the crews had not been asked. “We want a seat at the table,” he said. We must protect the crews of both airlines.
        """,
    )
    assert story.speaker("a: They fly half-empty planes") == "Nina Falk"
    assert story.speaker("b: We must protect the crews") == "Jack Moran"


def test_24_treaty(tell) -> None:
    """One prediction in three wordings; a claim that sounds alike is another statement."""
    story = tell(
        a="""
        President warns on glacier

        20 September 2023

        “We are at a moment at which the states will have to say what they want. If nothing is done, the ice will be gone in 10 years,” President Clara Voss said.
        """,
        b="""
        Voss at glacier talks

        20 September 2023

        Clara Voss said the states must say what they want because the ice could be gone in ten years.

        The coastal states accused the mining firms of refusing to pay all their taxes.
        """,
        c="""
        Glacier talks open

        20 September 2023

        "I think we are at a moment at which the states have to say what they want. If nothing is done, the ice will be gone in ten years," Voss said.

        The coastal states said that the mining firms had not kept their part of the contract, which included paying all taxes and fees on time.
        """,
    )
    ten = [
        f"{r}: {w}"
        for r, w in (
            ("a", "the ice will be gone"),
            ("b", "the ice could be gone"),
            ("c", "the ice will be gone"),
        )
    ]
    assert story.said_alike(ten[0], ten[2])
    assert story.said_alike(*ten)
    assert "number" not in {d.kind.value for d in story.utterance(ten[0]).differences}
    assert not story.said_alike("b: refusing to pay all their taxes", "c: had not kept their part")


def test_24_coach(tell) -> None:
    story = tell(
        a="""
        Coach wants time

        20 September 2023

        “This is a club that will need patience. If we buy no defenders, it will take five years to win the league,” coach Marco Bellini said.
        """,
        b="""
        Bellini asks for patience

        20 September 2023

        Marco Bellini said the club would need patience because it could take a five-year wait to win the league.

        The fans accused the owners of refusing to show all their accounts.
        """,
        c="""
        Bellini on defenders

        20 September 2023

        "It is a club that will need patience. If we do not buy defenders, it will take 5 years to win the league," Bellini said.

        The fans said that the owners had not kept their promise, which included showing all the accounts and buying defenders.
        """,
    )
    five = ["a: it will take five years", "b: a five-year wait", "c: it will take 5 years"]
    assert story.said_alike(five[0], five[2])
    assert story.said_alike(*five)
    assert "number" not in {d.kind.value for d in story.utterance(five[0]).differences}
    assert not story.said_alike("b: refusing to show all", "c: had not kept their promise")
