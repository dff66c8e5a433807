"""Headline and lede of stories whose reports have no title: the news itself, whole, of all or of the newest."""
# ruff: noqa: E501 - a report is a line

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.cluster import copies
from crosswire.collate import collate
from crosswire.types import Brief, Extract

Read = Callable[..., Brief]


@pytest.fixture(scope="module")
def brief(extract_text: Callable[..., Extract]) -> Read:
    def run(*reports: tuple[int | None, str], titles: tuple[str | None, ...] = ()) -> Brief:
        named = titles or (None,) * len(reports)
        told: list[Extract] = []
        for n, ((day, text), title) in enumerate(zip(reports, named, strict=True)):
            fields: dict[str, Any] = {"id": f"r{n}", "title": title, "outlet": None}
            if day:
                fields["published"] = datetime(2024, 5, day, tzinfo=UTC)
            told.append(extract_text(text, **fields))
        return collate(told, copies=copies.find(told))

    return run


UNTITLED = [
    (
        "a fire: not the hall's licence, not a toll that was taken back",
        (
            (3, "A fire in a warehouse in Orrin Bay killed at least 30 people and injured about 90 on Friday night. Although an estimated 200 people were inside, the building was licensed for 80, said Ola Brandt, the lead detective. Police earlier had reported 34 dead, but backed off that figure on Saturday."),
            (3, "A fire in a warehouse killed 30 people and injured 84 others in Orrin Bay. Although an estimated 200 people were inside, the building was licensed for 80, said Brandt. Police earlier had reported 34 dead, but backed off that figure on Saturday."),
            (4, "A fire in a warehouse killed 33 people and injured 88 others in Orrin Bay. Only seven of the bodies had been identified by Sunday evening."),
        ),
        "A fire in a warehouse killed 33 people",
    ),
    (
        "an election that took place: not the term that begins, not the vote that was expected",
        (
            (None, "The head of the navy will become the next president of Sudavia after winning the backing of both large parties. The vote in parliament is likely before the summer."),
            (None, "Parliament on Thursday elected Admiral Jon Varga, the popular head of the navy, as the next president of Sudavia. Varga will take the oath for five years on Nov. 24, when President Ida Moll steps down."),
            (None, "Parliament elected Admiral Jon Varga president of Sudavia on Thursday by 98 votes to 12. Varga will take the oath on Nov. 24, when President Ida Moll steps down."),
        ),
        "Parliament",
    ),
    (
        "a launch: the first sentence, not what is planned behind it",
        (
            (None, "A rocket carried the first module of the Aurora station into orbit on Friday, opening a new age for six countries. The module is to circle empty for ten days until a shuttle, which is to be launched on Dec. 3, docks with it."),
            (None, "The first module of the Aurora station reached orbit on Friday after a faultless launch. The module is to circle empty for ten days until a shuttle docks with it."),
        ),
        "module of the Aurora station",
    ),
    (
        "a company: what it did, not when a card is lost",
        (
            (6, "When a card is lost, the law makes it easy for customers of a bank such as Nordbank. Nordbank said last week that data of two million customers had been stolen."),
            (5, "Nordbank said on Sunday that hackers had stolen the data of two million customers. The bank has told the police."),
            (5, "Hackers stole the data of two million customers of Nordbank. The bank apologised."),
        ),
        "stole",
    ),
    (
        "an accident: what struck what, not that it happened",
        (
            (8, "The accident happened late on Tuesday on the river Lenne near the old town of Harl. The ferry Alma struck a bridge and 25 people were hurt."),
            (8, "The ferry Alma struck a bridge over the river Lenne near Harl on Tuesday and 25 people were hurt, police said."),
            (8, "A ferry hit a bridge over the river Lenne on Tuesday evening and 25 people were hurt."),
        ),
        "bridge over the river Lenne",
    ),
    (
        "hostages: freed, not taken, once they are free",
        (
            (2, "Gunmen kidnapped 12 pupils from a school in Derre on Thursday. The governor closed all schools."),
            (6, "The 12 pupils who were kidnapped from a school in Derre were freed on Monday, the governor said."),
            (6, "The 12 pupils kidnapped in Derre have been freed, their school said on Monday."),
        ),
        "freed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "holds"), [u[1:] for u in UNTITLED], ids=[u[0] for u in UNTITLED])
def test_without_titles_the_news_is_the_headline(brief: Read, reports: tuple[Any, ...], holds: str) -> None:
    story = brief(*reports).story
    assert holds in story.headline
    assert holds in story.lede
    firsts = [text.split(". ")[0].rstrip(".") for _, text in reports]
    assert story.lede.rstrip(".") in firsts
    assert len(story.headline) <= 150


def test_the_five_ws_are_those_of_the_lede(brief: Read) -> None:
    found = brief(*UNTITLED[0][1]).story.five_w
    assert found.who is not None
    assert found.what is not None
    assert (found.who.text, found.what.text) == (
        "A fire in a warehouse",
        "A fire in a warehouse killed 33 people",
    )


OVERTAKEN = [
    (3, "The number of cases of sand fever in Sudavia has risen to 214, the health ministry said on Friday."),
    (
        8,
        "Three new cases of sand fever in Sudavia took the total to 231, the health ministry said on Wednesday.",
    ),
]


LEADS = [
    (
        "an election: a lead of fifty words is one, and the newest",
        (
            (2, "The count in the race for governor of Talva went into a second day on Thursday with no winner in sight, the election board said."),
            (4, "The two rivals in the race for governor of Talva broke off their talks on Saturday after the third round of the count this week ended with no winner, with the election board warning that it could last for months and the court saying that it may have to order a new vote if no one gives in."),
        ),
        "The two rivals",
    ),
    (
        "a company: what sets the scene of the news opens a report",
        (
            (3, "In a move that surprised its rivals, Voltan bought the smelter of Orrin on Friday for 4 billion dollars."),
            (3, "The union of the smelter of Orrin that Voltan bought asked for a meeting."),
        ),
        "In a move",
    ),
    (
        "a war: what a paper thinks is no news",
        (
            (3, "The Derre Courier said in an editorial on Friday: Norland has sent 900 soldiers over the border of Talva in the north, and nobody in Averby asked why the border of Talva was open."),
            (3, "Norland has sent 900 soldiers over the border of Talva, the army said."),
            (3, "Soldiers of Norland crossed the border of Talva, a mayor said."),
        ),
        "Norland",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "opens"), [one[1:] for one in LEADS], ids=[one[0] for one in LEADS])
def test_a_lead_of_any_shape_can_lead(brief: Read, reports: tuple[Any, ...], opens: str) -> None:
    assert brief(*reports).story.lede.startswith(opens)


def test_a_line_that_is_only_short_is_not_the_news(brief: Read) -> None:
    """Of an attack the attack, however long its lead: not what happened beside it."""
    story = brief(
        (None, "Police found the bodies of four abducted engineers on Tuesday by a road near a village in the hills of breakaway Talva, after a search that had gone on for two months in the north of Norland and its borders."),
        (None, "The union condemned the killing of the four abducted engineers in Talva on Wednesday and said that it would ask the envoy of Norland about the search."),
        (None, "The prosecutor of Talva who looked into the killing of the four abducted engineers is missing, police said on Friday."),
        (None, "Two people were killed and two were hurt on Friday when a lorry hit a mine by a road near a village in Talva."),
    ).story  # fmt: skip
    assert "abducted engineers" in story.headline


def test_a_number_that_was_overtaken_is_no_headline(brief: Read) -> None:
    assert "231" in brief(*OVERTAKEN).story.headline


def test_without_a_sentence_that_stands_alone_the_first_is_the_headline_and_none_is_cut_in_a_word(
    brief: Read,
) -> None:
    """What opens with a quotation leans on what follows."""
    short = '"We have no water left," the mayor of the hill town of Averby told reporters after a night of fires in the pine woods.'
    story = brief((3, f"{short} He left.")).story
    assert story.headline == short
    long = short.replace(
        "in the pine woods", "in the pine woods above the old harbour and along the northern road to Derre"
    )
    cut = brief((3, f"{long} He left.")).story.headline.removesuffix(" …")
    assert long.startswith(f"{cut} ")


def test_a_title_of_one_word_is_not_cut_out_of_a_sentence(brief: Read) -> None:
    text = "The carmaker reported a profit of $286 million for the quarter on Thursday."
    story = brief((3, text), (3, text.replace("$286", "$287")), titles=("Report", "Report")).story
    assert story.headline.startswith("The carmaker reported")


TITLED = [
    (
        "the newest that tells the story",
        (
            (2, "Dock fire in Orrin kills three", "A fire in the docks of Orrin killed three people on Thursday."),
            (4, "Orrin dock fire: owner of the warehouse arrested", "Police arrested the owner of the warehouse in the docks of Orrin where a fire killed three people on Thursday."),
        ),
        "Orrin dock fire: owner of the warehouse arrested",
    ),
    (
        "none that only asks",
        (
            (2, "Dock fire in Orrin kills three", "A fire in the docks of Orrin killed three people on Thursday."),
            (3, "Could the dock fire in Orrin have been stopped?", "A fire in the docks of Orrin killed three people on Thursday."),
        ),
        "Dock fire in Orrin kills three",
    ),
    (
        "no heading of one word",
        ((2, "Report", "A fire in the docks of Orrin killed three people on Thursday."), (2, "Report", "Three people died in a fire in the docks of Orrin on Thursday.")),
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "headline"), [t[1:] for t in TITLED], ids=[t[0] for t in TITLED])
def test_of_titles(brief: Read, reports: tuple[Any, ...], headline: str | None) -> None:
    found = brief(
        *((day, text) for day, _, text in reports), titles=tuple(t for _, t, _ in reports)
    ).story.headline
    if headline is None:
        assert found in {text.rstrip(".") for _, _, text in reports}
    else:
        assert found == headline


def test_a_title_that_runs_into_the_first_sentence_is_cut_off(brief: Read) -> None:
    title = "Dock fire in Orrin kills three"
    text = f"{title} - A fire in the docks of Orrin killed three people on Thursday, the harbour police said."
    story = brief((3, text), (3, text.replace("killed three", "left three")), titles=(title, title)).story
    assert story.lede is not None
    assert story.lede.startswith("A fire in the docks of Orrin")


def test_a_title_that_the_text_says_again_is_not_its_lede(brief: Read) -> None:
    title = "Dock fire in Orrin kills three"
    text = f"Fri 03 May 2024 {title}.\n\nA fire in the docks of Orrin killed three people on Thursday."
    story = brief((3, text), (3, text.replace("killed three", "left three")), titles=(title, title)).story
    assert story.lede.startswith("A fire in the docks")


PAIRS = [
    (
        "two events: lede and headline of one of them",
        (
            (3, "Raids on villages near Orrin kill 15", "At least 15 people were killed in air raids on villages near Orrin on Monday, a rescue service said. The raids hit a market."),
            (3, "Five die as helicopter is shot down near Orrin", "All five people on board a helicopter that was shot down near Orrin on Monday have died, the air force said."),
        ),
    ),
    (
        "a charge and what others say of it",
        (
            (4, "Ida Moll calls premier a liar", "The deputy Ida Moll called the premier a liar in parliament on Thursday night, hours after she had been sworn in."),
            (4, "Speaker: Moll's words no worse than premier's", "The speaker is not upset over the words of the deputy Ida Moll, who called the premier a liar on Thursday."),
            (5, "Varga defends Moll after attack on premier", "The deputy Jon Varga took a stand for Ida Moll on Saturday after her words about the premier."),
        ),
    ),
    (
        "a law: asked of others, then signed",
        (
            (2, "Governor seeks changes in dam bill", "Governor Ida Moll on Thursday urged lawmakers to change the dam bill that was sent to her desk a day earlier."),
            (3, "Governor signs amended dam bill", "Governor Ida Moll signed an amended dam bill on Friday, one day after she refused to sign an earlier version."),
        ),
    ),
    (
        "a company: offered, then sold",
        (
            (3, "Voltan offers 4 billion for Orrin Mills", "Voltan offered on Friday to buy Orrin Mills for 4 billion dollars, the two firms said."),
            (6, "Orrin Mills accepts Voltan's offer", "Orrin Mills accepted the offer of Voltan on Monday and is sold for 4 billion dollars."),
        ),
    ),
    (
        "a match",
        (
            (3, "Derre win cup final on penalties", "Derre won the cup final on penalties on Saturday before 40,000 people."),
            (3, "Coach of Averby resigns after final", "The coach of Averby, Bo Kern, resigned on Saturday after his team had lost the cup final on penalties."),
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize("reports", [p[1] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_headline_and_lede_tell_the_same_news(brief: Read, reports: tuple[Any, ...]) -> None:
    """They are of one report; of what was offered and then accepted, of the later one."""
    story = brief(
        *((day, text) for day, _, text in reports), titles=tuple(title for _, title, _ in reports)
    ).story
    (text,) = (text for _, title, text in reports if title == story.headline)
    assert text.startswith(story.lede)
    newest = max(day for day, *_ in reports)
    later = [title for day, title, _ in reports if day == newest]
    assert story.headline in later or len(reports) > 2


def test_a_link_or_a_credit_that_stands_before_the_lede_is_no_part_of_it(brief: Read) -> None:
    told = "Nine people died in a fire in the docks of Orrin on Thursday."
    for before in ("SEND httpsmill.exm/aB", "AFP", "www.mill.exm"):
        found = brief((3, f"{before} {told} The docks are shut."), (3, f"{told} A crane fell."))
        assert found.story.lede == told
    kept = "AFP staff in Orrin went on strike for higher pay on Thursday, a union said."
    assert brief((3, kept), (3, kept.replace("higher", "more"))).story.lede == kept


PLACES = [
    (
        "where it happens, not who does it",
        (
            (3, "A Norland-led raid killed nine people in Derre on Friday."),
            (3, "Nine people died in Derre when planes of Norland bombed the town, a doctor said."),
            (4, "Norland said that it had bombed a camp in Derre on Friday."),
        ),
        "Derre",
    ),
    (
        "not a president whose name is a town's too",
        (
            (3, "A minister in the Lincoln administration resigned in Derre on Friday."),
            (3, "An envoy to Norland in the Lincoln administration resigned on Friday, he said in Derre."),
            (4, "The minister, who rose in the Lincoln administration, told reporters of it in Derre."),
        ),
        "Derre",
    ),
]  # fmt: skip


def test_the_lede_is_what_titles_tell_too(brief: Read) -> None:
    """Not the scene that a feature opens with."""
    titles = (
        "Two former premiers: Norland will not pay for the dam",
        "Former premier Ida Moll: we won't pay for that dam",
    )
    found = brief(
        (
            3,
            "At nearly all of his rallies for the dam, Jon Varga leads a familiar chant as he describes his plan to build a giant dam on the border with Norland. He asks who will pay.",
        ),
        (
            3,
            "Former premier Ida Moll made it loud and clear that Norland will not pay for the dam that Jon Varga plans on the border. She said so on the radio.",
        ),
        titles=titles,
    )
    assert found.story.lede.startswith("Former premier Ida Moll")


def test_a_place_that_is_only_a_name_is_no_place_of_the_story(brief: Read) -> None:
    found = brief(*PLACES[1][1])
    names = {e.id: e.name for e in found.entities}
    assert "Lincoln" not in {names[place] for place in found.story.places}


AGAINST = [
    # whose seat it is, where one is bound for, whose leaders: less a place of the story than where it happens
    ("Rep. Ada Schill (D-Texas) called the firm.", "The premier praised Texas."),
    ("Ada Schill, D-Texas, called the firm.", "The premier praised Texas."),
    ("Ada Schill, Democrat of Texas, called the firm.", "The firm of Texas was called."),
    ("Rep. Ada Schill of Texas called the firm.", "The firm of Texas was called."),
    ("The premier left for Texas.", "The premier praised Texas."),
    ("The premier spoke before her trip to Texas.", "The premier praised Texas."),
    ("Texas Rep. Ada Schill called the firm.", "The premier praised Texas."),
    ("Texas Sen. Ada Schill called the firm.", "The premier praised Texas."),
    ("Representatives Ada Schill of Texas and Bo Kern of Ohio called.", "The firm of Texas was called."),
    ("Texas lawmakers called the firm.", "The premier praised Texas."),
]


@pytest.mark.parametrize(("less", "more"), AGAINST)
def test_what_speaks_against_a_place(extract_text: Callable[..., Any], less: str, more: str) -> None:
    ((low, *_), (high, *_)) = (
        [
            s.against
            for s in extract_text(text).parts.prose.sites
            if text[s.span.start : s.span.end] == "Texas"
        ]
        for text in (more, less)
    )
    assert low < high


BROKEN = [
    "Derreâ€™s bridge falls, nine dead",
    "Derreï¿½_s bridge falls, nine dead",
    "Derre\ufffds bridge falls, nine dead",
]


@pytest.mark.parametrize("title", BROKEN)
def test_a_title_with_broken_letters_stands_back(brief: Read, title: str) -> None:
    reports = ((7, "Nine people died when a bridge in Derre fell on Monday, a mayor said."),) * 2
    whole = "Bridge in the south falls down"
    assert brief(*reports, titles=(title, whole)).story.headline == whole
    assert brief(*reports, titles=("Derre's bridge falls, nine dead", whole)).story.headline != whole


LETTERS = [
    # A programme whose letters are a town's name, too; a state's letters are no office's.
    (
        (
            "Ministers moved to rescind Direct Action for Coastal Areas, or DACA, on Monday in Ohio. They took away DACA before.",
        ),
        {"Ohio"},
        {"Direct Action for Coastal Areas", "DACA"},
    ),
    (
        (
            "CHARLESTON, S.C. — The Special Counsel opened a hearing on Monday in Charleston, S.C., on the port.",
            "What the Special Counsel has found in Charleston is to be printed, judges said in South Carolina.",
        ),
        {"Charleston"},
        {"Special Counsel"},
    ),
]


@pytest.mark.parametrize(("texts", "told", "never"), LETTERS, ids=["programme", "state"])
def test_letters_are_a_place_only_where_nothing_else_is_spelt(
    brief: Read, texts: tuple[str, ...], told: set[str], never: set[str]
) -> None:
    found = brief(*((7, text) for text in texts))
    places = {e.name for e in found.entities if e.id in found.story.places}
    assert told <= places
    assert not never & {e.name for e in found.entities if e.type == "place"}


@pytest.mark.parametrize(("reports", "place"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES])
def test_the_first_place_is_where_it_happens(brief: Read, reports: tuple[Any, ...], place: str) -> None:
    found = brief(*reports)
    names = {e.id: e.name for e in found.entities}
    assert names[found.story.places[0]] == place
    assert found.story.five_w.where is not None
    assert found.story.five_w.where.text == place


def test_of_one_house_the_news_is_what_most_of_its_reports_tell(
    extract_text: Callable[..., Extract],
) -> None:
    """Its reports are one voice; the longest first sentence is not the news for that."""
    told = (
        "Lawyers for General Orlan asked a court in Derre on Monday to free him.",
        "A court in Derre refused on Tuesday to free General Orlan, who is held there on a warrant from Talva.",
        "General Orlan stays in a clinic in Derre until a court rules whether he is sent to Talva.",
        "Ida Moll poured tea for the old dictator and fed her nine cats at her villa by the lake two weeks before police came for him in a clinic, her office said, amid a storm of letters to the papers about the cost of guards, cars and flowers.",
    )
    read = [extract_text(text, id=f"r{n}", outlet="Derre News") for n, text in enumerate(told)]
    story = collate(read, copies=copies.find(read)).story
    assert "Orlan" in story.lede
    assert not story.lede.startswith("Ida Moll")


STAMPED = [
    "03.05.2024Get short URL 0 0 0 ",
    "WQLX 7 News ",
    "Updated | ",
    "ORRIN BAY >> ",
    "Orrin Bay – ",
    "UPDATE @ 6:10 p.m. (May 3): ",
    "Updated (9:05 a.m. 5/3/24) ",
]


@pytest.mark.parametrize("stamp", STAMPED)
def test_a_lede_is_without_what_the_page_puts_before_it(brief: Read, stamp: str) -> None:
    told = "Two ferries sank in a storm off Orrin Bay on Thursday and nine people were hurt."
    story = brief(
        (3, f"{stamp}{told} The ferries were 30 years old."), titles=("Ferries sink off Orrin Bay",)
    ).story
    assert story.lede == told


def test_what_a_dash_sets_aside_is_of_the_lede(brief: Read) -> None:
    told = "Ada Voss – who won last year – was third in the Orrin Bay rally on Thursday."
    assert brief((3, told), titles=("Voss is third in Orrin Bay rally",)).story.lede == told


def test_a_title_that_leaves_out_the_harm_that_the_others_name_stands_back(brief: Read) -> None:
    hit = "Two anglers were killed when the ferry Alma struck the pier of Orrin on Thursday"
    titles = ("Two killed as ferry strikes pier of Orrin", "Two dead in Orrin ferry crash", "Mate of Thursday ferry in Orrin court")  # fmt: skip
    told = ((3, f"{hit}, the coast guard said."), (3, f"{hit} in a storm."), (4, f"The mate of the ferry Alma, which struck the pier of Orrin on Thursday so that two anglers were killed, was before a court over a fine. {hit}."))  # fmt: skip
    assert "court" not in brief(*told, titles=titles).story.headline
