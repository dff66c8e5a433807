"""Where and when a figure holds and of which event it is, as news puts it; and what must stay open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

# The place of the last figure; "~" where no more than a clause nearby or a sentence before says it.
PLACES = [
    # a country gives its own number
    ("Peru reported 239 dead on Monday.", "Peru"),
    ("Kenya recorded 43 new cases of cholera.", "Kenya"),
    ("Morocco said 257 of its people had been killed.", "Morocco"),
    ("Floods have claimed the lives of 12 people in Haiti.", "Haiti"),
    # a clause that hangs on the place
    ("In Chile, where 21 people died, schools were shut.", "Chile"),
    ("Chile, where 21 people died, declared an emergency, as did Peru, where 4 people died.", "Peru"),
    # in front of the number
    ("A bomb exploded in Mosul, killing 14 people.", "Mosul"),
    ("A raid on Leeds has killed 80 people.", "Leeds"),
    ("A Leeds fire killed four people.", "Leeds"),
    ("The court in Dublin jailed 12 men.", "Dublin"),
    ("In Kyiv about 60 people were arrested.", "Kyiv"),
    ("Police blame the group for bombings of embassies in Kenya that killed 224 people.", "Kenya"),
    ("Finch's party won in Wales, taking 30 wards.", "Wales"),
    # behind it
    ("Eight people died in Lima and five in Cusco.", "Cusco"),
    ("Twelve people were killed when a bus crashed in Peru.", "Peru"),
    ("The probe found 4 craters on Mars.", "Mars"),
    ("Police used water cannon in Lyon after 40 officers were hurt.", "Lyon~"),
    # whose it is, and from where a distance counts
    ("He spoke of Congo's 400 tribes.", "Congo"),
    ("The port lies 40 kilometres from Lima.", "Lima"),
    ("The camp is 12 miles (19 km) north of Nairobi.", "Nairobi"),
    # a sentence before, for what people suffer
    ("The mill at Leeds collapsed. Nine people died.", "Leeds~"),
    ("A train derailed outside Delhi on Friday. At least 30 passengers were injured.", "Delhi~"),
    ("Rebels shelled a market in Homs. The market was full. The army said 12 traders were killed.", "Homs~"),
    # never where it was said
    ("Nine people died, police in Lima said.", None),
    ("Officials in Lima said 40 people had been killed in Cusco.", "Cusco"),
    ("Speaking in Geneva, the envoy said 40 monks had been killed.", None),
    # never the country of a comparison
    ("The outbreak, the largest outside Peru, has infected 231 people.", None),
    # never where somebody is from or goes, or who acts
    ("Twelve people from Peru were killed in Quito.", "Quito"),
    ("Hundreds of people were displaced and fled to Turkey.", None),
    ("The blast at the U.S. Embassy in Lima killed 40 farmers.", "Lima"),
    ("A blast at the French school in Lima killed 40 farmers.", "Lima"),
    ("US-led strikes killed 40 farmers.", None),
    ("US strikes killed 40 farmers.", None),
    ("Prosecutors in Leeds searched two offices.", None),
    ("Paris sent 40 doctors.", None),
    # not for what nobody suffers, nor for ages
    ("The firm opened a plant in Leeds. It employs 900 people.", None),
    ("Orla Finch, 31, of Leeds, was arrested in York.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(figures_of: Callable[..., Found], text: str, place: str | None) -> None:
    _, clue = figures_of(text)[-1]
    told = text[clue.place.start : clue.place.end] if clue.place else None
    assert (told and told + "~" * clue.place_near) == place


# The same of periods; published on Sunday 3 March 2024.
PERIODS = [
    ("On Monday 90 shells hit the mill, killing four people.", "On Monday"),
    ("On Tuesday shells hit the mill and killed four people.", "On Tuesday"),
    ("In 2019 the firm sold its mines and cut 400 jobs.", "In 2019"),
    ("The Aug. 7 bombings killed 224 people.", "The Aug. 7"),
    ("Five were freed on Monday and six on Tuesday.", "on Tuesday"),
    ("Police said 31 people were killed when a bus left the road on Sunday.", "on Sunday"),
    ("Sales dropped from 493 in 2008 to 309 this year.", "this year"),
    ("The rate jumped to 7 percent, from 6 percent in January.", "in January"),
    ("A court on Friday jailed Finch for a raid in which four died in 2022.", "in 2022"),
    ("January 2009: A fire in a hotel kills two people.", "January 2009"),
    ("The girls were among 200 pupils abducted in 2014.", "in 2014"),
    ("The dyke broke on Monday, starting a flood that killed 12 farmers.", "on Monday~"),
    ("The mill fell on Saturday. Nine people died.", "on Saturday~"),
    ("Rebels attacked the base on Monday. The army said 40 soldiers were killed.", "on Monday~"),
    # never the day up to which others were counted, nor a day since which more died
    ("Fourteen bodies had been found by Sunday. Six of the dead were boys.", None),
    ("The war began on Friday. About 80 people have since died.", None),
    # never the day on which it was said
    ("On Saturday, Peru said 12 miners had died.", None),
    ("Police reported on Friday that nine people had died.", None),
    ("The minister spoke on Friday. He said on Saturday nine people had died.", None),
    # another number's, another time's, a reason's
    ("The rate in January was 6 percent, up from 5 percent in May 2019, and is now 7 percent.", None),
    ("Finch lost the vote last month and now needs 61 delegates.", None),
    ("Clashes have left 20 villagers injured, since many are staging protests.", None),
    # a day to come is no day on which somebody died
    ("The trial will begin on Friday. Nine people died.", None),
    # what is only described
    ("The union, founded in 1998, has 900 members.", None),
    ("The bridge opened on Monday. It has 900 bolts.", None),
    ("The 9-year-old boy fell on Monday.", None),
]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_period(figures_of: Callable[..., Found], text: str, period: str | None) -> None:
    figure, clue = figures_of(text)[-1]
    told = figure.period.text if figure.period else None
    assert (told and told + "~" * clue.period_near) == period


def test_an_undated_report_keeps_the_words_of_a_day(figures_of: Callable[..., Found]) -> None:
    ((figure, _),) = figures_of("The quake of May 7 killed 40 people.", published=None)
    assert figure.period is not None
    assert (figure.period.from_, figure.period.text) == (None, "May 7")


LEDE = "The storm Iris hit the coast on Saturday. " + "Roofs flew off and trees fell on the roads. " * 14
EVENTS = [
    ("The town's last fire injured two people in Mill Row Jan. 30.", "town's last fire"),
    ("The 1985 earthquake in Mexico City killed 10,000 people.", "1985 earthquake in Mexico City"),
    ("It was the worst storm since 1988, when Berta killed 400 people.", "Berta"),
    ("The blast came 15 years after the attacks that killed 3,000 people.", "attacks"),
    ("It was the worst flood since 1953, when 307 people died.", "1953"),
    ("It was the worst quake since the tremor that killed 6,000 people.", "tremor"),
    ("Four agents died in 2004 during a raid on the sect.", "raid on the sect"),
    ("Last year's flood killed 30 people in Peru.", "Last year's flood"),
    ("The previous strike cost the airline $40 million.", "previous strike"),
    ("The earlier crash killed a woman and nine men.", "earlier crash"),
    ("In the 2018 election Finch won 40 seats.", "2018 election"),
    (LEDE + "In the attack on the Cole, 17 sailors died.", "attack on the Cole"),
    (
        "The crash brought the toll for Norlandic soldiers killed in the Sundish conflict to 18.",
        "Sundish conflict",
    ),
    ("The ambush raised the number of police killed in the campaign to 40.", "campaign"),
    ("A judge threw out claims against Voltan after a 2009 leak for losing 47 files.", "2009 leak"),
    ("The bank was fined after a 2011 breach for exposing 47 clients.", "2011 breach"),
    # the story's own
    ("Voltan is being sued after the leak for losing 47 files.", None),
    ("The blast raised the toll in the fire to 18.", None),
    ("Some 18 soldiers have been killed in the conflict.", None),
    ("The fire killed 7 people.", None),
    ("The 2024 election gave Finch 40 seats.", None),
    ("The storm killed 7 people.", None),
    ("In the attack on the Cole, 17 sailors died.", None),
    (LEDE + "The storm Iris killed 7 people.", None),
    ("Twelve men were accused of meddling in the 2016 election.", None),
    ("The trial lasted 14 days.", None),
    ("Since the fire on Monday, 40 people have fallen ill.", None),
]


@pytest.mark.parametrize(("text", "event"), EVENTS, ids=[text[-60:] for text, _ in EVENTS])
def test_event(figures_of: Callable[..., Found], text: str, event: str | None) -> None:
    figure, _ = figures_of(text)[-1]
    assert figure.event == event


def test_another_event_takes_no_day_from_the_sentence_before(figures_of: Callable[..., Found]) -> None:
    text = "The mill at Leeds burnt down on Saturday. The 1990 fire killed seven people."
    figure, clue = figures_of(text)[-1]
    assert (figure.event, figure.period, clue.place) == ("1990 fire", None, None)


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("Eight civilians were killed in rocket attacks in Lima and Cusco.", ["Lima", "Cusco"]),
        ("Floods in Kenya and Uganda have killed 224 people.", ["Kenya", "Uganda"]),
        ("Eight died in blasts in Lima, Cusco and Quito.", ["Lima", "Cusco", "Quito"]),
        ("Police blame him for bombings in Kenya and Uganda that killed 224 people.", ["Kenya", "Uganda"]),
        ("Storms that hit Peru and Bolivia have killed 224 people.", ["Peru", "Bolivia"]),
        ("Storms that hit Peru have killed 224 people.", []),
        ("Eight people died in Lima and five in Cusco.", []),
        ("Eight people died in Lima, and Cusco was cut off.", []),
        ("Eight people died in Lima.", []),
    ],
)
def test_several_places_that_a_number_adds_up(figures_of: Callable[..., Found], text, joint) -> None:
    _, clue = figures_of(text)[-1]
    assert [text[s.start : s.end] for s in clue.joint] == joint
