"""Which figures answer one question, and how their answers stand to each other."""
# ruff: noqa: E501 - a paragraph of a report is one line, as in the reports themselves


def test_01_flood(tell) -> None:
    """One number counts three things."""
    story = tell(
        a="""
        Valley towns wait for help

        3 May 2024

        The flood carried off 240 cattle from farms below the dam, the farmers' union said. Boats brought 240 villagers to safety during the night.
        """,
        b="""
        Rescue goes on below the dam

        4 May 2024

        Since the dam burst 240 people have died, the provincial government said. Boats brought 240 villagers to safety in the first night.
        """,
        c="""
        Farmers count their losses

        4 May 2024

        Farmers lost 240 cattle in the flood. Soldiers with boats rescued 240 villagers.
        """,
    )
    assert story.together("a: 240 cattle", "c: 240 cattle")
    assert story.together("a: 240 villagers", "b: 240 villagers", "c: 240 villagers")
    assert story.apart("a: 240 cattle", "b: 240 people", "a: 240 villagers")
    assert story.standing("b: 240 people") == "single_report"


def test_01_election(tell) -> None:
    story = tell(
        a="""
        Voting ends after a long day

        9 June 2024

        The electoral commission said that 1,150 candidates stood for the new assembly. It closed 1,150 polling stations in the north because of storms.
        """,
        b="""
        Storms keep voters at home

        9 June 2024

        Some 1,150 observers were sent to the provinces. Because of the weather 1,150 polling stations were closed, the commission said.
        """,
        c="""
        Who wants a seat

        8 June 2024

        In all, 1,150 candidates are standing for the assembly. The lobby group Fair Vote sent 1,150 observers.
        """,
    )
    assert story.together("a: 1,150 candidates", "c: 1,150 candidates")
    assert story.together("a: 1,150 polling", "b: 1,150 polling")
    assert story.together("b: 1,150 observers", "c: 1,150 observers")
    assert story.apart("a: 1,150 candidates", "a: 1,150 polling", "b: 1,150 observers")


def test_04_wildfire(tell) -> None:
    """A qualifier more makes another count, and what nobody adds up stays apart."""
    story = tell(
        a="""
        Islanders brought to the mainland

        12 August 2023

        Ferries evacuated 84 women and children from the burning island, along with 24 foreign tourists, the coast guard said.
        """,
        b="""
        Fire drives families from island

        12 August 2023

        The coast guard evacuated 78 Greek women and children from the island.
        """,
        c="""
        Ferries take families off island

        13 August 2023

        Ferries evacuated 84 women and children from the island, the coast guard said.
        """,
    )
    assert story.together("a: 84 women", "c: 84 women")
    assert (
        not story.together("a: 84 women", "b: 78 Greek") or story.standing("b: 78 Greek") == "different_scope"
    )
    assert not [s for s in story.sums() if s[0] == 108 or set(s[1]) == {84, 24}]


def test_04_recall(tell) -> None:
    story = tell(
        a="""
        Carmaker calls back thousands

        2 February 2024

        Norvik Motors said it had recalled 84,000 cars over faulty brakes. It also recalled 24,000 vans.
        """,
        b="""
        Brake fault hits Norvik

        2 February 2024

        The company recalled 78,000 diesel cars over the fault.
        """,
        c="""
        Norvik shares drop after recall

        3 February 2024

        Norvik has recalled 84,000 cars because their brakes may fail.
        """,
    )
    assert story.together("a: 84,000 cars", "c: 84,000 cars")
    assert (
        not story.together("a: 84,000 cars", "b: 78,000") or story.standing("b: 78,000") == "different_scope"
    )
    assert not story.together("a: 84,000 cars", "a: 24,000 vans")
    assert not [s for s in story.sums() if s[0] == 108_000 or set(s[1]) == {84_000, 24_000}]


def test_05_mine(tell) -> None:
    """The living and all of them are two counts; the difference between two reports is nobody's statement."""
    story = tell(
        a="""
        Hope fades at flooded mine

        6 October 2023

        According to the rescue service, 132 living miners are still trapped in the shaft.
        """,
        b="""
        Families keep watch at pit head

        6 October 2023

        The mining company said that 136 miners were still trapped in the shaft. It has told the families of four miners who died there this week.
        """,
    )
    assert story.figure("a: 132").qualifiers == ("living",)
    assert not story.together("a: 132", "b: 136") or story.standing("a: 132") == "different_scope"
    assert story.values("b: four miners") == [4]
    assert not story.sums()


def test_05_satellites(tell) -> None:
    story = tell(
        a="""
        Operator counts its fleet after solar storm

        14 May 2024

        The operator Lumen said it has 132 working satellites in orbit after the storm.
        """,
        b="""
        Storm knocks out satellites

        14 May 2024

        Lumen has 136 satellites in orbit, a spokesman said. Four satellites failed during the storm.
        """,
    )
    assert not story.together("a: 132", "b: 136") or story.standing("a: 132") == "different_scope"
    assert not story.sums()


def test_06_cholera(tell) -> None:
    """Three counts with three cut-off times, one of them unknown, are no dispute."""
    story = tell(
        a="""
        Cholera spreads along the coast

        2 March 2024

        By Friday evening cholera had killed 184 people since the outbreak began, health officials said.
        """,
        b="""
        More clinics open as cholera spreads

        2 March 2024

        Since the outbreak began, cholera has killed 193 people, health officials said on Saturday.
        """,
        c="""
        Aid group warns of cholera

        The aid group Open Hands says that 240 people have been killed by cholera since the outbreak began.
        """,
    )
    assert story.together("a: 184", "b: 193", "c: 240")
    assert story.standing("a: 184") == "updated"
    assert story.figure("a: 184").as_of == "2024-03-01"
    assert story.figure("b: 193").as_of == "2024-03-02"
    assert story.figure("c: 240").as_of is None


def test_06_seats(tell) -> None:
    story = tell(
        a="""
        Counting goes into second day

        15 June 2024

        By Friday night the Harvest Party had won 184 seats, the electoral commission said.
        """,
        b="""
        Harvest Party widens its lead

        15 June 2024

        The Harvest Party has won 193 seats, the commission said on Saturday.
        """,
        c="""
        Harvest Party claims victory

        The Harvest Party says it has won 240 seats.
        """,
    )
    assert story.together("a: 184", "b: 193", "c: 240")
    assert story.standing("a: 184") == "updated"


def test_07_train(tell) -> None:
    """A caption and the body below it give one count of one source, with and without a bound."""
    story = tell(
        a="""
        Night train leaves the rails

        Rescue workers said at least 193 people had been injured when the night train derailed © Hollis Pictures

        21 July 2023

        The night train to the coast left the rails on a bend on Friday evening. When the train derailed, 193 people were injured, rescue workers said on Friday.
        """,
        b="""
        Derailment on the coast line

        21 July 2023

        When the night train derailed on Friday, 193 people were injured, the railway said.
        """,
    )
    assert story.together("a: at least 193", "a: 193 people were", "b: 193")
    assert story.standing("b: 193") == "compatible"
    assert [story.sources(w)[0].lower() for w in ("a: at least 193", "a: 193 people were")] == [
        "rescue workers"
    ] * 2


def test_07_stadium(tell) -> None:
    story = tell(
        a="""
        Crowd trouble ends derby

        Police said at least 61 supporters were arrested after the derby © Anna Lund

        5 November 2023

        The derby was stopped after 70 minutes on Sunday. Police said 61 supporters were arrested after the match.
        """,
        b="""
        Derby called off

        5 November 2023

        After the derby 61 supporters were arrested on Sunday, police said.
        """,
    )
    assert story.together("a: at least 61", "a: 61 supporters were arrested after the match", "b: 61")
    assert story.standing("b: 61") == "compatible"


def test_08_wildfires(tell) -> None:
    """Three bounds on three scopes: the whole by day, the whole by night, one district alone."""
    story = tell(
        a="""
        Fire crews stretched across province

        18 August 2023

        The fire service said its crews put out more than 400 fires overnight, including in the Alder valley.
        """,
        b="""
        Crews gain ground on fires

        18 August 2023

        Crews put out more than 400 fires during the day, the fire service said.
        """,
        c="""
        Fires close the valley road

        18 August 2023

        The fire service said its crews put out over 50 fires in the area of Alder overnight.
        """,
        d="""
        Fire season starts early

        17 August 2023

        The fire service said its crews had put out more than 200 fires.
        """,
    )
    assert story.standing("a: more than 400") not in {"disputed", "unexplained"}
    assert story.standing("c: over 50") in {"different_scope", "single_report"}
    assert story.together("a: more than 400", "b: more than 400")


def test_08_strike(tell) -> None:
    story = tell(
        a="""
        Rail strike bites

        11 January 2024

        The railway said it cancelled more than 400 trains on Wednesday.
        """,
        b="""
        Commuters stranded

        11 January 2024

        More than 50 trains were cancelled around Leeds on Wednesday, the railway said.
        """,
        c="""
        Strike hits trains

        11 January 2024

        More than 400 trains were cancelled on Wednesday, said the railway.
        """,
    )
    assert story.together("a: more than 400", "c: More than 400")
    assert story.standing("b: More than 50") in {"different_scope", "single_report"}


def test_25_displaced(tell) -> None:
    """Rounded counts, a share of a population, two periods, a condition, two ages, and what only looks like a number."""
    story = tell(
        a="""
        Quake leaves millions without homes

        9 February 2023

        The quake has displaced more than 1.8 million people. Among the dead are the sisters Ines and Alba Ferro, aged 4 years and 10 months.
        """,
        b="""
        Camps fill up after quake

        9 February 2023

        The quake has displaced nearly two million people. Since it struck, 40,562 people have been injured, the health ministry said.
        """,
        c="""
        Aid talks at CLIM28 summit

        9 February 2023

        About 80 per cent of the 2.3mn people of the province now live in the south. In Thursday's aftershock alone 589 people were injured. The truck drivers will go on if they get 10 permits a day. The first batch of tents has arrived for the two-way road plan.
        """,
    )
    assert story.together("a: 1.8 million", "b: nearly two million")
    assert story.standing("a: 1.8 million") == "compatible"
    assert story.apart("c: 80 per cent", "a: 1.8 million")
    assert not story.together("b: 40,562", "c: 589") or story.standing("c: 589") == "different_scope"
    assert story.figure("c: 10 permits").modality.value == "conditional"
    assert [(f.value, f.unit, f.kind.value) for f in story.figures("a: 4 years and 10 months")] == [
        (4, "year of age", "age"),
        (10, "month of age", "age"),
    ]
    assert not any(story.figures(f"c: {words}") for words in ("CLIM28", "first batch", "two-way"))


def test_25_chipmaker(tell) -> None:
    story = tell(
        a="""
        Chipmaker sells more

        25 April 2024

        The chipmaker Halden shipped more than 1.8 million processors in the first quarter. Founders Jan and Piet Halden, aged 41 and 37 respectively, keep their seats.
        """,
        b="""
        Halden beats forecasts

        25 April 2024

        Halden shipped nearly two million processors in the quarter. Last year it shipped 6.2 million processors.
        """,
        c="""
        Halden at MOBI24 fair

        25 April 2024

        About 60 per cent of Halden's 3.4mn customers are in Asia. The plant would keep running if it got 10 wafers an hour. The first lot of the two-tier range is sold out.
        """,
    )
    assert story.together("a: 1.8 million", "b: nearly two million")
    assert story.standing("a: 1.8 million") == "compatible"
    assert not story.together("b: 6.2 million", "b: nearly two million")
    assert story.figure("c: 10 wafers").modality.value == "conditional"
    assert [(f.value, f.kind.value) for f in story.figures("a: 41 and 37")] == [(41, "age"), (37, "age")]
    assert not any(story.figures(f"c: {words}") for words in ("MOBI24", "first lot", "two-tier"))
