# ruff: noqa: E501 - one case a line
"""Two versions of one article: what was edited, and whether the article says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from crosswire.collate.revisions import compare, history
from crosswire.collate.revisions.sentences import words
from crosswire.types import Extract, Version
from crosswire.types.versions import NoteKind

from .conftest import Read

ARTICLES = {
    "flood": (
        "Dam burst kills 14 in Orlen valley",
        """At least 14 people were killed when the Tarn dam burst on Saturday, police chief Ruta Velm said.

"We heard a roar and then the water came down the valley," said farmer Joss Adlam, who lost 30 cows.

Interior Minister Pavel Dorrit said 200 soldiers had been sent to the valley.

The dam was built in 1962 by the Halden company, according to the Orlen Water Board. It holds 3 million cubic metres.
""",
    ),
    "vote": (
        "Kessler leads in Brodny count",
        """Mayor Ilse Kessler won 41,200 votes in Brodny on Sunday, the election commission said.

Her rival Marek Tolland had 38 per cent of the vote. "We will ask for every ballot to be counted again," he said.

Turnout was 62 per cent, according to commission head Vera Stanek.
""",
    ),
    "firm": (
        "Quillon to close two plants",
        """Tyre maker Quillon will cut 1,800 jobs and close two plants, chief executive Dana Ruskin said on Friday.

The company lost $46 million last year. "There was no other way to keep the rest of us in work," Ruskin told reporters.

The union Metal Hands called the plan a betrayal. Its leader Owen Pratt said 600 members would strike.
""",
    ),
    "match": (
        "Castor beat Rovers",
        """Striker Nilo Ferran scored twice as Castor United beat Rovers 3-1 on Saturday, after the game began at 19:30.

Coach Petra Hollin praised the side. "They ran until the last minute of it," Hollin said. "We ran."
""",
    ),
    "court": (
        "Clerk jailed over harbour theft",
        """A court in Lennport sentenced clerk Tobias Wren to seven years in prison on Tuesday.

Prosecutor Hanna Voss said he had taken $2.4 million from the harbour fund. "He betrayed a whole town," she told the court.

Wren's lawyer, Emil Stroud, said he would appeal within 30 days.
""",
    ),
}
FIRST, LAST, AGAIN = (datetime(2024, 3, 3, *at, tzinfo=UTC) for at in ((9, 50), (10, 2), (10, 40)))


@dataclass(frozen=True)
class Pair:
    """An article, what is another in its later version, and what is to be found.

    Attributes:
        found: Subject, kind and what the article says of it: "figure changed not".
    """

    article: str
    swaps: tuple[tuple[str, str], ...] = ()
    ahead: str = ""
    behind: str = ""
    title: str | None = None
    found: tuple[str, ...] = field(default=())


FIX = "\nCorrection: An earlier version of this article said 14 people were killed. The figure is 19.\n"
SPELT = "\nCorrection: An earlier version of this article misspelt the name of police chief Ruta Welm.\n"

PAIRS = {
    # Figures.
    "a toll": Pair("flood", (("14 people", "19 people"),), found=("figure changed not",)),
    "a toll, and the note names it": Pair(
        "flood", (("14 people", "19 people"),), behind=FIX, found=("figure changed named",)
    ),
    "a toll, and a note of another thing": Pair(
        "flood",
        (("14 people", "19 people"), ("Velm", "Welm")),
        behind=SPELT,
        found=("figure changed not", "name changed named"),
    ),
    "a toll, and the article says only that it was updated": Pair(
        "flood",
        (("14 people", "19 people"),),
        behind="\nThis story has been updated.\n",
        found=("figure changed general",),
    ),
    "a toll, and a stamp": Pair(
        "flood",
        (("14 people", "19 people"),),
        ahead="Last updated 10:40\n\n",
        found=("figure changed general",),
    ),
    "a toll, and only a correction appended": Pair(
        "flood",
        (("14 people", "19 people"),),
        behind="\nCorrection appended\n",
        found=("figure changed general",),
    ),
    "a hedge": Pair("flood", (("At least 14", "About 14"),), found=("figure changed not",)),
    "votes": Pair("vote", (("41,200", "42,100"),), found=("figure changed not",)),
    "a percentage": Pair("vote", (("Turnout was 62", "Turnout was 68"),), found=("figure changed not",)),
    "money": Pair("firm", (("$46 million", "$64 million"),), found=("figure changed not",)),
    "money in words of correction": Pair(
        "firm",
        (("$46 million", "$64 million"),),
        behind="\nThis article was amended on 3 March 2024: the loss was $64 million, not $46 million.\n",
        found=("figure changed named",),
    ),
    "a sentence in court": Pair("court", (("seven years", "nine years"),), found=("figure changed not",)),
    "a number dropped": Pair("flood", (("said 200 soldiers", "said soldiers"),), found=("figure went not",)),
    "a number put in": Pair(
        "firm", (("close two plants, chief", "close two of its 11 plants, chief"),), found=("figure appeared not",)
    ),
    "two numbers": Pair(
        "firm",
        (("1,800 jobs", "2,100 jobs"), ("600 members", "900 members")),
        found=("figure changed not", "figure changed not"),
    ),
    # Quotations.
    "a quotation": Pair(
        "flood", (("heard a roar and", "heard nothing and"),), found=("quotation changed not",)
    ),
    "a quotation that lost its not": Pair(
        "firm", (("There was no other way", "There was another way"),), found=("quotation changed not",)
    ),
    "a quotation dropped": Pair(
        "court", ((' "He betrayed a whole town," she told the court.', ""),), found=("quotation went not",)
    ),
    "a quotation put in": Pair(
        "court",
        (("within 30 days.", 'within 30 days. "My client is innocent of all this," he added.'),),
        found=("quotation appeared not",),
    ),
    "a quotation cut short": Pair(
        "firm",
        (("There was no other way to keep the rest of us in work", "There was no other way"),),
        found=("quotation changed not",),
    ),
    "a quotation, and the note repeats it": Pair(
        "flood",
        (("heard a roar and", "heard nothing and"),),
        behind="\nClarification: We misheard Joss Adlam, who said they heard nothing and then the water came.\n",
        found=("quotation changed named",),
    ),
    # Names.
    "a surname's spelling": Pair("flood", (("Velm", "Welm"),), found=("name changed not",)),
    "a given name": Pair("flood", (("Ruta Velm", "Rita Velm"),), found=("name changed not",)),
    "a company's name": Pair("flood", (("Halden company", "Holden company"),), found=("name changed not",)),
    "a name in every place": Pair("court", (("Wren", "Wrenn"),), found=("name changed not",)),
    "a place": Pair("court", (("Lennport", "Lenport"),), found=("name changed not",)),
    # Sources.
    "a source dropped": Pair(
        "flood", ((", police chief Ruta Velm said.", "."),), found=("source went not",)
    ),
    "a source in place of another": Pair(
        "flood", (("police chief Ruta Velm said", "mayor Ines Korb said"),), found=("source changed not",)
    ),
    "a named source made nameless": Pair(
        "flood", (("police chief Ruta Velm said", "officials said"),), found=("source changed not",)
    ),
    "a source put in": Pair(
        "flood",
        (("cubic metres.", "cubic metres, engineer Tomas Brill said."),),
        found=("source appeared not",),
    ),
    "according to, dropped": Pair(
        "vote", ((", according to commission head Vera Stanek", ""),), found=("source went not",)
    ),
    "a paragraph with figure and source dropped": Pair(
        "flood",
        (("Interior Minister Pavel Dorrit said 200 soldiers had been sent to the valley.\n\n", ""),),
        found=("figure went not", "source went not"),
    ),
    "an unnamed source of the same house": Pair(
        "flood",
        (("police chief Ruta Velm said", "a police official said"),),
        found=("source changed not",),
    ),
    "who said it, in front": Pair(
        "flood",
        (
            (
                "At least 14 people were killed when the Tarn dam burst on Saturday, police chief Ruta Velm said.",
                "Police chief Ruta Velm said at least 14 people were killed when the Tarn dam burst on Saturday.",
            ),
        ),
    ),
    "she, now by her name": Pair(
        "court", (('town," she told the court', 'town," Voss told the court'),)
    ),
    "a body in short": Pair("flood", (("the Orlen Water Board", "the Water Board"),)),
    "a score": Pair("match", (("3-1", "3-2"),), found=("figure changed not",)),
    "a time of day": Pair("match", (("at 19:30", "at 20:30"),), found=("date changed not",)),
    "a dash in a score": Pair("match", (("3-1", "3–1"),)),
    "an accent": Pair("match", (("Ferran", "Ferrán"),)),
    "a short quotation, with its stop": Pair(
        "match", ((' "We ran."', ""), ("Hollin said.", "Hollin said")), found=()
    ),
    # Dates and headlines.
    "a year": Pair("flood", (("1962", "1926"),), found=("date changed not",)),
    "a day": Pair("vote", (("on Sunday", "on Saturday"),), found=("date changed not",)),
    "a headline": Pair("flood", title="Dam burst kills dozens in Orlen valley", found=("headline changed not",)),
    "a headline, and the article says so": Pair(
        "vote",
        title="Tolland asks for a recount in Brodny",
        behind="\nThis headline has been corrected.\n",
        found=("headline changed named",),
    ),
    # What is no edit.
    "nothing": Pair("flood"),
    "the outlet behind the headline": Pair("flood", title="Dam burst kills 14 in Orlen valley | Orlen Post"),
    "the headline's capitals": Pair("flood", title="Dam Burst Kills 14 in Orlen Valley"),
    "curly quotation marks": Pair("flood", (('"We', "“We"), ('valley,"', "valley,”"))),
    "line ends": Pair("vote", (("\n\n", "\n"),)),
    "numbers spelt otherwise": Pair(
        "flood", (("200 soldiers", "two hundred soldiers"), ("3 million", "3,000,000"))
    ),
    "other words for the same": Pair("flood", (("had been sent to", "were dispatched to"),)),
    "a sentence cut in two": Pair(
        "flood", (("Saturday, police chief Ruta Velm said.", "Saturday. Police chief Ruta Velm gave the number."),),
        found=("sentence appeared not",),  # nobody can see that it says what stood there before
    ),
    # Senses: no figure, name or quotation is another, and the article says something else.
    "a sentence without figure or name": Pair(
        "match", (("Coach Petra Hollin praised the side. ", ""),), found=("sentence went not",)
    ),
    "a sentence that denies now": Pair(
        "flood", (("It holds 3 million", "It no longer holds 3 million"),), found=("sentence changed not",)
    ),
    "not, in short": Pair("match", (("praised the side", "didn't praise the side"),), found=("sentence changed not",)),
    "a sentence that came": Pair(
        "match", (('"We ran."', '"We ran." The pitch was wet from the rain of the night.'),), found=("sentence appeared not",)
    ),
    "only a stamp": Pair("flood", ahead="Updated at 10.40\n\n"),
    "related links": Pair(
        "firm", behind="\nRead more: Nine bridges closed in the north\n\nMost read\n\n12 things to do in spring\n"
    ),
    "a line of buttons": Pair("court", ahead="Share this: Facebook | Twitter\n\n"),
    "a copyright line": Pair("vote", behind="\n© 2024 Orlen Post. All rights reserved.\n"),
    "a quotation parted by who said it": Pair(
        "firm",
        (
            (
                '"There was no other way to keep the rest of us in work," Ruskin told reporters.',
                '"There was no other way," Ruskin told reporters, "to keep the rest of us in work."',
            ),
        ),
    ),
    "a sentence that moved into another paragraph": Pair(
        "vote",
        (
            ("\n\nTurnout was 62 per cent, according to commission head Vera Stanek.", ""),
            ("the election commission said.", "the election commission said. Turnout was 62 per cent, "
             "according to commission head Vera Stanek."),
        ),
    ),
    # A page that grows.
    "a live blog": Pair(
        "flood",
        ahead='10:40 Bridges closed\n\nEngineers closed 2 bridges, mayor Ines Korb said. "Nobody should cross," '
        "she added.\n\n",
        found=("figure appeared not", "quotation appeared not", "source appeared not"),
    ),
    "a live blog whose old entry was edited": Pair(
        "flood",
        (("14 people", "19 people"),),
        ahead="10:40 Bridges closed\n\nEngineers closed 2 bridges, mayor Ines Korb said.\n\n",
        found=("figure appeared not", "figure changed not", "source appeared not"),
    ),
}  # fmt: skip


def later(pair: Pair) -> tuple[str, str]:
    title, text = ARTICLES[pair.article]
    for old, new in pair.swaps:
        assert old in text
        text = text.replace(old, new)
    return pair.title or title, pair.ahead + text + pair.behind


@pytest.fixture(scope="module")
def extracts(read_all: Read) -> dict[str, Extract]:
    return read_all(ARTICLES | {name: later(pair) for name, pair in PAIRS.items()})


def versions(extracts: dict[str, Extract], name: str) -> tuple[Version, Version]:
    old = Version(extracts[PAIRS[name].article], FIRST, LAST)
    return old, Version(extracts[name], AGAIN, AGAIN)


@pytest.mark.parametrize("name", PAIRS)
def test_what_was_edited_is_found_and_nothing_else(extracts: dict[str, Extract], name: str) -> None:
    found = compare(*versions(extracts, name))
    told = sorted(f"{e.subject.value} {e.kind.value} {e.declared.value}" for e in found.edits)
    assert told == sorted(PAIRS[name].found), [e.note for e in found.edits]
    assert found.silent == any(
        line.endswith("not") and " appeared " not in line for line in PAIRS[name].found
    )


@pytest.mark.parametrize("name", ["a toll", "a quotation", "a source dropped", "a live blog"])
def test_an_edit_is_worded_as_it_was_seen(extracts: dict[str, Extract], name: str) -> None:
    for edit in compare(*versions(extracts, name)).edits:
        assert "10:02" in edit.note
        assert "10:40" in edit.note
        assert "delet" not in edit.note
        assert "remov" not in edit.note


SEEN, THEN = "2024-03-03 10:02:00 UTC", "2024-03-03 10:40:00 UTC"


def test_the_words_of_an_edit(extracts: dict[str, Extract]) -> None:
    edits = compare(*versions(extracts, "a paragraph with figure and source dropped")).edits
    assert [edit.note for edit in edits] == [
        f"The figure “200 soldiers” was present when fetched at {SEEN}, absent at {THEN}.",
        f"The source “Interior Minister Pavel Dorrit” was present when fetched at {SEEN}, absent at {THEN}.",
    ]


def test_moments_are_told_to_the_second_with_day_and_zone(extracts: dict[str, Extract]) -> None:
    old, new = versions(extracts, "a toll")
    found = compare(old, Version(new.extract, datetime(2024, 3, 4, 8, 5, tzinfo=UTC)))
    assert "at 2024-03-03 10:02:00 UTC; at 2024-03-04 08:05:00 UTC it was" in found.edits[0].note


def test_without_moments_no_time_is_told(extracts: dict[str, Extract]) -> None:
    old, new = versions(extracts, "a number dropped")
    found = compare(Version(old.extract), Version(new.extract))
    assert found.edits[0].note == (
        "The figure “200 soldiers” is present in the earlier version, absent in the later one."
    )
    assert (found.seen_before, found.seen_after) == (None, None)


def test_offsets_lead_back_to_both_texts(extracts: dict[str, Extract]) -> None:
    old, new = versions(extracts, "a toll")
    (edit,) = compare(old, new).edits
    assert edit.before
    assert edit.after
    assert old.extract.report.slice(edit.before.span) == "At least 14 people"
    assert new.extract.report.slice(edit.after.span) == "At least 19 people"


def test_the_note_is_quoted_only_where_it_is_new(extracts: dict[str, Extract]) -> None:
    old, new = versions(extracts, "a toll, and the note names it")
    (note,) = compare(old, new).notes
    assert note.kind is NoteKind.CORRECTION
    assert note.passage.text == FIX.strip()
    again = compare(new, versions(extracts, "a toll, and the note names it")[1])
    assert (again.edits, again.notes, again.silent) == ((), (), False)


def test_the_way_back_is_an_edit_too(extracts: dict[str, Extract]) -> None:
    old, new = versions(extracts, "a toll")
    steps = history([old, new, Version(old.extract, AGAIN, AGAIN)])
    assert [[e.after.text for e in step.edits if e.after] for step in steps] == [
        ["At least 19 people"],
        ["At least 14 people"],
    ]


@pytest.mark.parametrize("name", ["nothing", "only a stamp", "related links", "line ends"])
def test_a_step_without_edits_is_no_step(extracts: dict[str, Extract], name: str) -> None:
    assert history(versions(extracts, name)) == ()


def test_words_are_compared_without_layout() -> None:
    assert words("“At least 1,200 people”—he SAID") == words("at least 1200 people - he said")
    assert words("€5") != words("$5")
    assert words("1.5") != words("15")
