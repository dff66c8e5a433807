"""Who a report has its figures and statements from."""
# ruff: noqa: E501 - a paragraph of a report is one line, as in the reports themselves


def lowered(names: list[str]) -> list[str]:
    return [name.lower() for name in names]


def test_09_volcano(tell) -> None:
    """Chains: an agency that cites a speaker, an outlet that cites an official, a relay after the speaker's own cue."""
    story = tell(
        a="""
        Ash closes airports

        5 November 2023

        According to news agency Reuters, the disaster agency has said that 240 people have been hurt by falling ash since the eruption began.

        According to a BBC report, a provincial official familiar with the plans has said that the airport will stay closed.

        The air force said it flew more than 400 people off the island overnight, Kyodo reported.
        """,
        b="""
        Volcano still active

        5 November 2023

        Flights stay grounded. More than 400 people were flown off the island overnight.
        """,
    )
    assert [lowered(c) for c in story.voices("a: 240 people have been hurt")] == [
        ["reuters", "disaster agency"]
    ]
    assert lowered(story.sources("a: 240 people")) == ["reuters", "disaster agency"]
    (chain,) = story.voices("a: the airport will stay closed")
    assert (chain[0], "provincial official" in chain[-1], len(chain)) == ("BBC", True, 2)
    assert lowered(story.sources("a: more than 400")) == ["kyodo", "air force"]


def test_09_takeover(tell) -> None:
    story = tell(
        a="""
        Retailer in talks

        17 May 2024

        According to the Financial Times, the retailer Marlow has said that 240 shops will close after the takeover.

        According to a Bloomberg report, a banker familiar with the talks has said that the bid will be raised.

        The pension fund said it sold more than 400 shops last year, Les Echos reported.
        """,
        b="""
        Marlow shops to close

        17 May 2024

        Marlow will close 240 shops.
        """,
    )
    assert lowered(story.sources("a: 240 shops")) == ["financial times", "retailer marlow"]
    (chain,) = story.voices("a: the bid will be raised")
    assert (chain[0], "banker" in chain[-1], len(chain)) == ("Bloomberg", True, 2)
    assert lowered(story.sources("a: more than 400")) == ["les echos", "pension fund"]


def test_10_dam(tell) -> None:
    """ "The report" is the outlet named before it, or the document, or nobody that the text names."""
    story = tell(
        a="""
        Cracks seen before dam gave way

        22 May 2024

        The owner knew of the cracks, The Hindu reported.

        The report said that the gates had been rusting since March.
        """,
        b="""
        Auditors blame dam owner

        23 May 2024

        The auditor general published a report on the dam on Thursday. The report said that the gates had not been opened for years.
        """,
    )
    assert story.voices("a: the gates had been rusting") == [["The Hindu"]]
    ((*_, last),) = story.voices("b: the gates had not been opened")
    assert last != "The Hindu"


def test_10_doping(tell) -> None:
    story = tell(
        a="""
        Rowers under suspicion

        22 May 2024

        "Two samples were swapped in the laboratory last summer," the report said.

        Later in the day Le Monde wrote that the federation had known of it.

        "The federation was warned twice by its own doctors," the report says.
        """,
        b="""
        Federation under pressure

        22 May 2024

        The federation's doctors wrote a letter, Le Monde reported.
        """,
    )
    assert "Le Monde" not in {n for c in story.voices("a: Two samples were swapped") for n in c}
    assert "Le Monde" in {n for c in story.voices("a: The federation was warned") for n in c}


def test_11_landslide(tell) -> None:
    """One number through two relays is not confirmed twice."""
    story = tell(
        a="""
        Hillside buries market

        26 May 2024

        The death toll from the landslide has reached 2,207, the ministry of health said.
        """,
        b="""
        Landslide toll climbs

        26 May 2024

        According to Al Arabiya, at least 2,207 people have been killed in the landslide, the ministry of health said.
        """,
    )
    assert story.together("a: 2,207", "b: 2,207")
    question = story.question("a: 2,207")
    assert question is not None
    assert question.independent_origins == 1
    assert question.standing in {"agreed", "compatible"}


def test_11_sales(tell) -> None:
    story = tell(
        a="""
        Carmaker sells fewer vans

        3 April 2024

        Orvane sold 15,310 vans in March, the trade association said.
        """,
        b="""
        Van sales fall

        3 April 2024

        Orvane sold at least 15,310 vans in March, Kyodo reported, citing the trade association.
        """,
    )
    assert story.together("a: 15,310", "b: 15,310")
    question = story.question("a: 15,310")
    assert question is not None
    assert question.independent_origins == 1


def test_12_raid(tell) -> None:
    """A source at the end of a long sentence covers its last figure, not all of them."""
    story = tell(
        a="""
        Border war grinds on

        9 April 2024

        Rebels seized 240 farmers and killed 1,200 in a raid on the border towns on 2 January, triggering an offensive in which the army has killed more than 18,400 people, according to hospital officials.
        """,
        b="""
        Army pushes north

        9 April 2024

        The army's offensive has killed more than 18,400 people, hospital officials said.
        """,
    )
    assert lowered(story.sources("a: more than 18,400")) == ["hospital officials"]
    assert story.sources("a: 240 farmers") == []
    assert story.sources("a: 1,200") == []


def test_12_bank(tell) -> None:
    story = tell(
        a="""
        Bank counts the cost

        9 April 2024

        Hackers copied 240 files and emptied 1,200 accounts in an attack on the bank in March, prompting a flight of savers that has cost the bank more than 18,400 customers, according to a union.
        """,
        b="""
        Savers leave bank

        9 April 2024

        The attack has cost the bank more than 18,400 customers.
        """,
    )
    assert lowered(story.sources("a: more than 18,400")) == ["union"]
    assert story.sources("a: 240 files") == []
    assert story.sources("a: 1,200") == []


def test_13_strike(tell) -> None:
    """What the reporter adds in a clause of its own is not the speaker's."""
    story = tell(
        a="""
        Port strike ends

        10 October 2023

        The union accused the port of breaking the wage deal, which had been extended twice, and answered by calling its members out.

        However "no major delays have been seen", said the shipping office on Tuesday evening, while Pier 9 was closed by at least one blockade on Tuesday morning.
        """,
        b="""
        Ships wait outside port

        10 October 2023

        The shipping office said no major delays had been seen.
        """,
    )
    assert story.sources("a: extended twice") == []
    assert not story.statements("a: and answered by calling")
    assert not story.statements("a: Pier 9 was closed")
    assert story.sources("a: at least one blockade") == []
    assert lowered(story.voices("a: no major delays have been seen")[0]) == ["shipping office"]


def test_13_probe(tell) -> None:
    story = tell(
        a="""
        Probe falls silent

        6 March 2024

        The ministry accused the builder of hiding faults in the contract, which had been changed three times, and responded by stopping its payments.

        "No signal has come back", said the control centre on Wednesday evening, while the launch pad was hit by at least one lightning strike on Wednesday morning.
        """,
        b="""
        No word from probe

        6 March 2024

        The control centre said no signal had come back.
        """,
    )
    assert not story.statements("a: and responded by stopping")
    assert not story.statements("a: the launch pad was hit")
    assert lowered(story.voices("a: No signal has come back")[0]) == ["control centre"]


def test_14_evacuation(tell) -> None:
    """ "According to a list" names no source, and "no reports of damage" reports nothing."""
    story = tell(
        a="""
        Villages emptied as river rises

        4 January 2024

        Buses took the elderly to the school according to a list that the council had approved.

        Early on Thursday sirens sounded along the river, but there were no reports of damaged houses or injuries.
        """,
        b="""
        River rises

        4 January 2024

        Families left their homes by bus on Thursday.
        """,
    )
    assert not [s for s in story.brief.statements if s.report == story.report("a").id]


def test_14_market(tell) -> None:
    story = tell(
        a="""
        Shares handed out

        4 January 2024

        The shares were given to the staff according to a plan that the board had approved.

        The exchange opened an hour late on Thursday, but there were no reports of failed trades.
        """,
        b="""
        Exchange opens late

        4 January 2024

        The exchange opened an hour late on Thursday.
        """,
    )
    assert not [s for s in story.brief.statements if s.report == story.report("a").id]


def test_15_lockout(tell) -> None:
    """One side's claim as the other side tells it, in a quotation with a mark too many."""
    story = tell(
        a="""
        Lockout drags on

        18 November 2023

        The deputy leader of the players' union, Tomas Reyk, told the broadcaster Kanal 5 that there would be no games. “The owners insist that the money is still being paid, but we said that it ran out in May. Our players will not return until “All the contracts are honoured and the lockout ends. The players are ready for a long winter,” he added.
        """,
        b="""
        No games before spring

        18 November 2023

        Tomas Reyk of the players' union said there would be no games.
        """,
    )
    assert story.speaker("a: there would be no games") == "Tomas Reyk"
    assert story.voices("a: Our players will not return")[0][-1] in {"he", "Tomas Reyk"}
    assert story.speaker("a: Our players will not return") == "Tomas Reyk"
    assert all("owners" not in c[0] for c in story.voices("a: the money is still being paid"))


def test_15_border(tell) -> None:
    story = tell(
        a="""
        Talks over river end

        18 November 2023

        The deputy head of the delegation, Amara Diallo, told Radio Sahel that there would be no treaty. “The upstream states insist that water is still being released, but we said that the canals are dry. Our farmers will not pay until “All the gates are opened and the canals are full. The delegation is ready for a long year,” she added.
        """,
        b="""
        No treaty on river

        18 November 2023

        Amara Diallo said there would be no treaty.
        """,
    )
    assert story.speaker("a: there would be no treaty") == "Amara Diallo"
    assert story.speaker("a: Our farmers will not pay") == "Amara Diallo"
    assert all("upstream" not in c[0] for c in story.voices("a: water is still being released"))
