"""Names: one bearer in several spellings, and one spelling for several bearers."""
# ruff: noqa: E501 - a paragraph of a report is one line, as in the reports themselves

import pytest


@pytest.mark.xfail(
    strict=True,
    reason="two spellings of a city are not joined where the gazetteer gives one to the city, one to its province",
)
def test_23_dam(tell) -> None:
    story = tell(
        a="""
        Dam talks in Vienna

        6 June 2023

        The power company's chief, Mikhail Kovalyov, flew to Vienna on Tuesday. Floods reached Mykolaiv and the West Bank of the river, he said. The West, above all Austria, offered help.
        """,
        b="""
        Dam chief recalled

        6 June 2023

        Mikhail Kovalev, who runs the power company, returned from Vienna. The town of Mykolayiv was under water.
        """,
        c="""
        Aid for dam victims

        6 June 2023

        Vienna said it would send pumps. The director of the flood relief service, Gen Anton Weber, thanked the government.
        """,
    )
    assert story.entity("Mikhail Kovalyov") is story.entity("Mikhail Kovalev")
    assert story.entity("Mykolaiv") is story.entity("Mykolayiv")
    assert story.entity("West Bank") is not story.entity("West")
    assert story.entity("Mikhail Kovalyov").type == "person"
    said = story.speaker("c: it would send pumps")
    assert said is not None
    assert next(e for e in story.brief.entities if e.name == said).type != "person"


def test_23_race(tell) -> None:
    story = tell(
        a="""
        Sprint star banned

        6 June 2023

        The runner Youssef Benali was banned on Tuesday. His club is based in Marrakesh.
        """,
        b="""
        Ban for Benaly

        6 June 2023

        Youssef Benaly, the sprinter, will not run in Paris. His club comes from Marrakech.
        """,
        c="""
        Ministry reacts to ban

        6 June 2023

        Paris said it would not step in. The head of the athletes' commission, Gen Marie Roux, called the ban hard.
        """,
    )
    assert story.entity("Youssef Benali") is story.entity("Youssef Benaly")
    assert story.entity("Marrakesh") is story.entity("Marrakech")
    roux = next(e for e in story.brief.entities if any("Marie Roux" in n.text for n in e.names))
    assert roux.type == "person"
