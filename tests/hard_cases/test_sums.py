"""What adds up, and what only seems to."""
# ruff: noqa: E501 - a paragraph of a report is one line, as in the reports themselves


def test_02_ferry(tell) -> None:
    """A report's own parts do not reach its total; another report's total is what they make."""
    story = tell(
        a="""
        Ferry passengers brought ashore

        14 July 2023

        In all 110 passengers were rescued from the burning ferry. Of the passengers rescued, 78 were Norwegian women and children. Also rescued were 23 Danish passengers, three Swedes and one Finnish passenger.
        """,
        b="""
        Ferry fire under control

        14 July 2023

        The navy rescued 105 passengers from the burning ferry (81 Norwegians and 24 foreigners).
        """,
    )
    assert (110, (78, 23, 3, 1), False) in story.sums()
    assert (105, (78, 23, 3, 1), True) in story.sums()
    assert (105, (81, 24), True) in story.sums()
    assert story.together("a: 110 passengers", "b: 105 passengers")
    assert story.standing("b: 105") in {"unexplained", "disputed"}


def test_02_layoffs(tell) -> None:
    story = tell(
        a="""
        Newspaper group cuts jobs

        30 January 2024

        The newspaper group cut 110 jobs on Tuesday: 78 in print, 23 in sales, three in transport and one in law.
        """,
        b="""
        Jobs go at newspaper group

        30 January 2024

        The group cut 105 jobs on Tuesday, 81 in print and 24 elsewhere.
        """,
    )
    assert (110, (78, 23, 3, 1), False) in story.sums()
    assert (105, (81, 24), True) in story.sums()
    assert story.together("a: 110 jobs", "b: 105 jobs")


def test_03_climbers(tell) -> None:
    """An apposition says its head again: three are two and one, not six."""
    story = tell(
        a="""
        Climbers found after storm

        8 August 2023

        Mountain guides rescued 14 climbers, while three Swiss climbers, two women and a man, were found dead below the ridge.
        """,
        b="""
        Storm kills climbers

        8 August 2023

        Three Swiss climbers were found dead on the mountain.
        """,
    )
    assert (3, (2, 1), True) in story.sums()
    assert not [s for s in story.sums() if s[0] == 14 or sum(s[1]) == 6]
    assert story.together("a: three Swiss", "b: Three Swiss")
    assert story.apart("a: three Swiss", "a: two women", "a: a man")


def test_03_runners(tell) -> None:
    story = tell(
        a="""
        Doping bans before the championships

        19 June 2024

        Five Bulgarian lifters, three men and two women, were banned for four years.
        """,
        b="""
        Lifters out of championships

        19 June 2024

        The federation banned five Bulgarian lifters for four years.
        """,
    )
    assert (5, (3, 2), True) in story.sums()
    assert story.together("a: Five Bulgarian", "b: five Bulgarian")
    assert story.apart("a: Five Bulgarian", "a: three men", "a: two women")
