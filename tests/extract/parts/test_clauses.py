"""The clause that tells a figure, over stories of many kinds: who does what, the number and its noun in it."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.types import Analysis, Bearing, Extract

CLAUSES = [
    # a sentence of a line or two is quoted whole, with where and when: disaster, war
    ("A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay on Thursday night.", "48", "A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay on Thursday night"),
    ("A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay on Thursday night.", "120", "A fire in a ballroom killed 48 people and injured 120 others in Tarnow Bay on Thursday night"),
    ("Another patient died in Ostrava on Friday, pushing the death toll to 31.", "31", "Another patient died in Ostrava on Friday, pushing the death toll to 31"),
    ("Portugal, where 184 people died in flash floods, declared an emergency.", "184", "Portugal, where 184 people died in flash floods, declared an emergency"),
    ("Only 17 of the dead had been identified by midday Saturday.", "17", "Only 17 of the dead had been identified by midday Saturday"),
    ("The quake left 31 dead and 40 injured.", "31", "The quake left 31 dead and 40 injured"),
    # what stands beside it stays: "or", "and", "at least"
    ("A total of 4,120 opponents died or disappeared during the general's rule.", "4,120", "A total of 4,120 opponents died or disappeared during the general's rule"),
    ("At least 19 and perhaps 25 miners were killed or trapped when the shaft at Derry Hill flooded.", "19", "At least 19 and perhaps 25 miners were killed or trapped when the shaft at Derry Hill flooded"),
    # who says so is told beside the answer; who denies or fears it stays
    ("Organisers said nearly 800,000 people joined Sunday's march in Belmora against the water law.", "800,000", "nearly 800,000 people joined Sunday's march in Belmora against the water law"),
    ("The toll rose to 45 from 32, police said.", "45", "The toll rose to 45 from 32"),
    ("According to a report of the chamber, 4,120 opponents died or disappeared under the general.", "4,120", "4,120 opponents died or disappeared under the general"),
    ("The army denied that its troops had killed 40 villagers in Sarn.", "40", "The army denied that its troops had killed 40 villagers in Sarn"),
    ("Rescuers feared that 60 people were still under the mud in Laval.", "60", "Rescuers feared that 60 people were still under the mud in Laval"),
    ("Voltan said it would cut 900 jobs in Averby by the end of May.", "900", "Voltan said it would cut 900 jobs in Averby by the end of May"),
    # of a long sentence the clause that tells it, with its subject; another clause is left out
    ("The toll rose to 45, while rescuers who had been digging since dawn with their hands and with shovels that villagers had brought reached the last of the floors of the old hotel.", "45", "The toll rose to 45"),
    ("Although an estimated 350 people were at the dance on the upper floor of the old customs house on the night of the storm, the hall had approval for a maximum capacity of 120, the detective said.", "120", "the hall had approval for a maximum capacity of 120"),
    ("The ministry, which has run the camps on both banks of the river since the first of the floods in March and has been sued by three towns, moved 12,000 people to Orvane on Monday.", "12,000", "The ministry … moved 12,000 people to Orvane on Monday"),
    # nor the word that opens what is left out
    ("Officials say two men have been held for questioning after a 9-month-old colt was fatally hurt as it stood with others in the yard outside a Derre farm.", "two", "two men have been held for questioning"),
    # a place at which it may not break off
    ("Gunmen on motorcycles attacked a convoy of the water board near the northern village of Sarn, killed six guards or drivers and burned every one of the nine lorries before soldiers of the district arrived.", "six", "Gunmen on motorcycles attacked a convoy of the water board near the northern village of Sarn, killed six guards or drivers and burned every one of the nine lorries"),
    # business, politics, science, sport, courts
    ("Voltan posted a quarterly profit of $287 million on revenue of $5.74 billion.", "$287 million", "Voltan posted a quarterly profit of $287 million on revenue of $5.74 billion"),
    ("Analysts had expected revenue of $5.21 billion.", "$5.21 billion", "Analysts had expected revenue of $5.21 billion"),
    ("(The minister puts the price at around $8 billion.)", "$8 billion", "The minister puts the price at around $8 billion"),
    ("Since the strikes of two unions in the north in August, there has been no train.", "two", "Since the strikes of two unions in the north in August, there has been no train"),
    ("Roe finished with 14 carries for 69 yards.", "69", "Roe finished with 14 carries for 69 yards"),
    ("The two other defendants in the case have each pleaded not guilty.", "two", "The two other defendants in the case have each pleaded not guilty"),
    # a dateline is none of it
    ("AARVIK, Norland (Tern News) - Six fishermen drowned off Aarvik on Monday.", "Six", "Six fishermen drowned off Aarvik on Monday"),
    ("The girl is seven.", "seven", "The girl is seven"),
    # nor half of a clause
    ("The 95 delegates present in the hall of the old mill were asked on Monday night by their chairman whether they approved a letter in which Karl Venn told the premier that the parts of the charter calling for a ban on the mines had been dropped.", "95", "The 95 delegates present in the hall of the old mill were asked on Monday night by their chairman whether they approved a letter"),
    # nor the word that leads over from the sentence before
    ("But Voltan sold 900 ferries to Norland in May.", "900", "Voltan sold 900 ferries to Norland in May"),
    ("Meanwhile, 40 miners were held in Derre on Monday.", "40", "40 miners were held in Derre on Monday"),
    ("Still, the police did make 47 arrests in Derre.", "47", "the police did make 47 arrests in Derre"),
    # nor one of two without the other
    ("The 120 pages of letters showed a quarrel between Oskar Venn, then the head of the harbour board, and his deputy, Ruth Calvo, over how much of the loss to tell the owners, whom the board was to meet in Derre some days after the storm.", "120", "The 120 pages of letters showed a quarrel between Oskar Venn, then the head of the harbour board, and his deputy, Ruth Calvo"),
    # nor what a page left before it
    ("SHARE https:ternnews.ly3xq Six fishermen drowned off Aarvik on Monday.", "Six", "Six fishermen drowned off Aarvik on Monday"),
]  # fmt: skip

# What a number is in its sentence.
BEARINGS = [
    # it tells what happened
    ("The flood killed 48 people in Ostby.", "48", Bearing.TELLS),
    ("Some 1,500-strong crowds marched in Belmora.", "1,500", Bearing.TELLS),
    ("The court fined Voltan $14-million for the spill.", "$14", Bearing.TELLS),
    ("Police confirmed the killing of four hostages on Monday.", "four", Bearing.TELLS),
    ("The army denied claims that it killed 40 villagers.", "40", Bearing.TELLS),
    # it describes something beside it
    ("The quake, which followed two others, damaged the dam.", "two", Bearing.DESCRIBES),
    ("The war that has killed 280,000 people began in March.", "280,000", Bearing.DESCRIBES),
    ("The minister met widows of the bombing of two embassies.", "two", Bearing.DESCRIBES),
    # it recalls what was years ago, in its sentence or in the one before
    ("In 1988 a flood killed 48 people in Ostby.", "48", Bearing.RECALLS),
    ("He is known for the raids of 1982. A court held him to blame for the death of 700 refugees.", "700", Bearing.RECALLS),
    ("Nobody forgot the storm of 1982. On Monday a flood killed 48 people in Ostby.", "48", Bearing.TELLS),
    ("The bank lent 1,988 crowns and 48 people paid it back.", "48", Bearing.TELLS),
    # it is part of a name
    ("The 128-member chamber meets on Monday.", "128", Bearing.NAMES),
    ("One of the four drivers was freed on Monday.", "four", Bearing.NAMES),
    ("Only 62 of the 128 deputies came to Ostby.", "128", Bearing.NAMES),
    ("The mayor thanked Norland's 400 villages on Monday.", "400", Bearing.NAMES),
    ("The nurse was seized by three masked men on Monday.", "three", Bearing.NAMES),
    ("The 24-ton module reached its orbit.", "24", Bearing.NAMES),
    # so is a size by which a kind of thing goes: crime, war, company, racing
    ("Officers found a 9 mm pistol under the seat.", "9 mm", Bearing.NAMES),
    ("The guard kept a 9-millimeter handgun at home.", "9-millimeter", Bearing.NAMES),
    ("She had a permit for the 9 mm. semi-automatic pistol.", "9 mm", Bearing.NAMES),
    ("Norland sent 155 mm artillery shells to Verrin.", "155 mm", Bearing.NAMES),
    ("Voltan will sell a 55 inch television in May.", "55 inch", Bearing.NAMES),
    ("The van has a 2.5 litre diesel engine.", "2.5 litre", Bearing.NAMES),
    ("The rifle had a calibre of 7.62 millimetres.", "7.62", Bearing.NAMES),
    ("The hunter fired a 12 gauge shotgun at the van.", "12", Bearing.NAMES),
    # what a thing weighs or how long it is stays a measure
    ("A rocket will carry a 425 kg relay satellite.", "425 kg", Bearing.TELLS),
    ("Divers cut a rope of 30 metres from the whale.", "30 metres", Bearing.TELLS),
    ("The shell landed 40 metres from the school.", "40 metres", Bearing.TELLS),
    ("The roof fell 40 metres. Shells were found in Ostby.", "40 metres", Bearing.TELLS),
    ("Some 90 mm of rain fell in Averby.", "90 mm", Bearing.TELLS),
    ("Rescuers dug a 12 metre tunnel to the miners.", "12 metre", Bearing.TELLS),
]  # fmt: skip


@pytest.fixture(scope="module")
def told(analyse_text: Callable[..., Analysis]) -> dict[tuple[str, str], str]:
    """The clause of every figure, by its sentence and its number: all are read in one report."""
    found: dict[tuple[str, str], str] = {}
    extract = whole(analyse_text("\n\n".join(dict.fromkeys(case[0] for case in CLAUSES))))
    for figure in extract.figures:
        clause = extract.parts.senses[figure.id].clause
        for sentence, number, _ in CLAUSES:
            if clause and extract.report.slice(figure.sentence) == sentence and number in figure.text:
                found[sentence, number] = " … ".join(map(extract.report.slice, clause.spans))
    return found


@pytest.mark.parametrize(("sentence", "number", "clause"), CLAUSES, ids=[c[2] for c in CLAUSES])
def test_the_clause_that_tells_a_number(
    told: dict[tuple[str, str], str], sentence: str, number: str, clause: str
) -> None:
    assert told[sentence, number] == clause


def test_a_clause_of_somebody_named_is_clearer(analyse_text: Callable[..., Analysis]) -> None:
    extract = whole(
        analyse_text("Voltan sold 68,912 cars in May.\n\nSome 12 were sold.\n\nIt sold 71,480 cars.")
    )
    unclear = [sense.clause.unclear for sense in extract.parts.senses.values() if sense.clause]
    assert unclear == sorted(unclear)
    assert len(set(unclear)) == len(unclear) == 3


@pytest.mark.parametrize(("sentence", "number", "bearing"), BEARINGS, ids=[c[0] for c in BEARINGS])
def test_what_a_number_is_in_its_sentence(
    analyse_text: Callable[..., Analysis], sentence: str, number: str, bearing: Bearing
) -> None:
    extract = whole(analyse_text(f"{sentence} It rained in Averby."))
    (figure,) = [f for f in extract.figures if number in f.text]
    clause = extract.parts.senses[figure.id].clause
    assert clause is not None
    assert clause.bearing is bearing


def test_a_later_sentence_is_the_less_clear_one(analyse_text: Callable[..., Analysis]) -> None:
    filler = "Rain fell in Averby. The road was closed. Nobody came."
    extract = whole(
        analyse_text(f"Voltan sold 68,912 cars in May. {filler} Voltan sold 68,912 vans in June.")
    )
    early, late = (s.clause.unclear for s in extract.parts.senses.values() if s.clause)
    assert early < late


# Whether a clause leaves open who or what it speaks of.
HANGING = [
    # elections, parliament
    ("Despite a better week, she trails Ida Moll by 12 points.", "12", True),
    ("Mayor Ida Moll said that she trails by 12 points.", "12", False),
    ("In her speech, Ida Moll promised to build 400 homes.", "400", False),
    ("His campaign drove out 400 families, whom the ministry in Derre now wants to house.", "400", True),
    ("That referendum on the tax drew 900 protesters.", "900", True),
    ("Some 900 voters oppose that.", "900", True),
    ("Those who fled the town paid 900 crowns.", "900", False),
    ("Voltan cut 900 jobs this week.", "900", False),
    ("The council is made up of nine Sudavians and two Norlanders.", "nine", True),
    ("The council of the port is made up of nine Sudavians.", "nine", False),
    ("The ministry did not know whether the three had left Derre.", "three", True),
    ("The ministry did not know whether the three miners had left Derre.", "three", False),
    # disasters, war
    ("Another five bodies were found.", "five", True),
    ("The storm killed six people and injured 40 others.", "40", False),
    ("They found 31 bodies in the mine at Derre.", "31", True),
    ("The blast killed 31 people in Derre.", "31", False),
    ("Shelling killed 31 people in Derre on Monday, the hospital said.", "31", False),
    ("Fighting in Derre has displaced 400 families.", "400", False),
    # science, economy
    ("The crew opened the hatch two hours earlier.", "two", True),
    ("Sudavia dropped to 4.5 percent from 5 percent.", "4.5", True),
    ("The key rate of Sudavia dropped to 4.5 percent from 5 percent.", "4.5", False),
]


@pytest.mark.parametrize(("text", "number", "hangs"), HANGING, ids=[case[0] for case in HANGING])
def test_whether_a_clause_points_to_what_stands_before_it(
    analyse_text: Callable[[str], Analysis], text: str, number: str, *, hangs: bool
) -> None:
    extract = whole(analyse_text(text))
    (figure,) = (f for f in extract.figures if f.text.startswith(number) or number in f.text.split())
    sense = extract.parts.senses[figure.id]
    assert sense.clause is not None
    assert sense.clause.hangs is hangs


def _unclear(analysis: Analysis) -> int:
    extract = whole(analysis)
    (clause,) = (s.clause for f, s in extract.parts.senses.items() if "900" in _text(extract, f))
    assert clause is not None
    return clause.unclear


def _text(extract: Extract, figure: str) -> str:
    return next(f.text for f in extract.figures if f.id == figure)


def test_a_clause_that_holds_its_sayer_or_lost_what_its_number_hung_on_is_less_clear(
    analyse_text: Callable[..., Analysis],
) -> None:
    plain = _unclear(analyse_text("Some 900 miners of Voltan had left Derre since Monday."))
    said = _unclear(
        analyse_text("Karl Venn said on Friday he thought that 900 miners of Voltan had left Derre.")
    )
    assert said > plain
    held = "The plans of Voltan for the port, a draft of the board, include 900 flats near the river in Derre"
    hung = "The plans of Voltan, drawn up for a port with a loss that grows from year to year -- equal to 900 crowns"
    rest = "and the sale of the two old yards by the river in Derre to whoever bids most for them by the end of the year"
    assert _unclear(analyse_text(f"{hung} a ship -- include new fees {rest}.")) > _unclear(
        analyse_text(f"{held} {rest}.")
    )
