"""Small stories of our own, told by several papers, and the web that they are on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .conftest import Site, item, page, rss


@dataclass(frozen=True)
class Told:
    """One article: of which paper, which story, when."""

    paper: str
    story: str
    title: str
    sentences: tuple[str, ...]


FERRY = (
    Told(
        "Tide Post",
        "ferry",
        "Ferry Havgar runs aground off Norrholm",
        (
            "The ferry Havgar ran aground off Norrholm on Tuesday with 88 people aboard, its captain said.",
            "At least 4 people were hurt when the Havgar struck the rocks, the coastguard said.",
            "“The lights went out and then we heard the hull scrape,” said Tove Lind, a passenger.",
        ),
    ),
    Told(
        "The Gull",
        "ferry",
        "Havgar ferry stuck on rocks off Norrholm",
        (
            "The Havgar, a ferry with 88 people aboard, ran aground on rocks off Norrholm on Tuesday.",
            "The coastguard said that 6 people were hurt aboard the ferry Havgar.",
            "Boats from Norrholm brought the passengers of the ferry ashore.",
        ),
    ),
    Told(
        "Kiln Courier",
        "ferry",
        "88 aboard as Norrholm ferry Havgar hits rocks",
        (
            "A ferry, the Havgar, hit rocks off Norrholm on Tuesday; all 88 aboard were brought ashore.",
            "Six people were hurt on the ferry, according to the coastguard of Norrholm.",
        ),
    ),
)
HALL = (
    Told(
        "Tide Post",
        "hall",
        "Eskevik council votes for new swimming hall",
        (
            "The council of Eskevik voted on Monday to build a swimming hall for 12 million crowns.",
            "The swimming hall will open in 2027, the mayor of Eskevik, Pelle Ruud, said.",
        ),
    ),
    Told(
        "The Gull",
        "hall",
        "Eskevik to build swimming hall for 12 million crowns",
        (
            "Eskevik will build a swimming hall for 12 million crowns, its council decided on Monday.",
            "Opponents of the swimming hall said that Eskevik needs a library first.",
        ),
    ),
)
EVERY = FERRY + HALL


def corrected(told: tuple[Told, ...], number: int) -> tuple[Told, ...]:
    """The same, with one of the articles another than before; each number gives other words."""
    place = number % len(told)
    one = EVERY[place]
    more = f"{one.title}: this is edition {number} of the report."
    return (*told[:place], replace(one, sentences=(*one.sentences, more)), *told[place + 1 :])


def publish(sites: dict[str, Site], told: tuple[Told, ...], day: date = date(2024, 3, 5)) -> None:
    """Puts each paper's articles and its feed on its site."""
    for paper, site in sites.items():
        items = []
        for number, one in enumerate(told):
            if one.paper == paper:
                path = f"/{one.story}-{number}"
                site.put(path, page(one.title, *one.sentences))
                dated = f"<pubDate>{day:%a, %d %b %Y} 00:{number:02}:00 GMT</pubDate>"
                items.append(item(site.url + path, one.title, " ".join(one.sentences), inner=dated))
        site.put("/rss", rss(*items, channel=f"<title>{paper}</title>"))
