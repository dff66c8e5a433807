"""Whole reports and what is read in them: figures, who says what, names and dates, as lines that must be among them."""
# ruff: noqa: E501 - a line of what is read is one line here

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from crosswire.config import load
from crosswire.extract import extract
from crosswire.types import Analysis, Extract, Figure, Modality, Modifier

# paragraphs, and lines that must be read in them
ARTICLES = [
    (
        (
            "Bridge collapses in Ostermark",
            "OSTERMARK, March 2 (Tern News) - A bridge over the Lune collapsed on Saturday, killing at least 14 people, police said.",
            '"I heard one long crack," said Elin Moe, 41, who lives beside the river. "Then the deck was gone."',
            "The mayor, Lena Holt, said the bridge had been inspected in 2019. She said engineers had found no cracks.",
            'Holt promised an inquiry. "We owe the families an answer," she said.',
            "Fourteen bodies had been recovered by Sunday morning. Six of the dead were children.",
            "Reporting by Ada Brenn; editing by Piet Aarden",
        ),
        (
            "figure: at least 14 = 14 at_least #person !killed @2024-03-02/2024-03-02",
            "figure: Six = 6 +children #person !killed",
            "direct: Elin Moe, 41 | said | I heard one long crack | Elin Moe",
            "direct: Elin Moe, 41 |  | Then the deck was gone | Elin Moe",
            "indirect: The mayor, Lena Holt | said | the bridge had been inspected in 2019 | Lena Holt",
            "indirect: She | said | engineers had found no cracks | Lena Holt",
            "indirect: Holt | promised | an inquiry | Holt",
            "place: Ostermark",
            "place: OSTERMARK",
            "organisation: Tern News",
            "person: Elin Moe",
            "person: Lena Holt",
            "person: Holt",
            "person: Ada Brenn",
            "person: Piet Aarden",
            "date: March 2 = 2024-03-02/2024-03-02 day",
            "date: Saturday = 2024-03-02/2024-03-02 day",
            "date: in 2019 = 2019-01-01/2019-12-31 year",
            "date: Sunday morning = 2024-03-03/2024-03-03 day",
        ),
    ),
    (
        (
            "By Ruth Calvo and Oskar Venn",
            "Halden Foods said on Monday it would buy Corvane for $4.2 billion.",
            "The deal, which values Corvane at $31 a share, needs the approval of regulators in three countries. Halden's chief executive, Maud Ferrant, said it would save $200 million a year.",
            'Ferrant told analysts: "This is not a rescue.',
            '"It is a marriage of equals, and nobody will lose a job."',
            "The union said 900 jobs were at risk. A spokesman for Corvane declined to comment.",
            "Shares of Corvane rose 12 percent to $30.40. Halden fell 3 percent.",
            "READ MORE: Ten mergers that failed",
            "© 2024 Calder Post. All rights reserved.",
        ),
        (
            "figure: $4.2 billion = 4200000000 [dollar] !bought ?hypothetical",
            "figure: $31 a share = 31 [dollar per share] #Corvane !valued",
            "figure: $200 million a year = 200000000 [dollar per year] !save ?hypothetical",
            "figure: 900 = 900 #job",
            "figure: 12 percent = 12 [per cent] #share !rose",
            "figure: $30.40 = 30.4 [dollar] #share !rose",
            "figure: 3 percent = -3 [per cent] #Halden !fell",
            "indirect: Halden Foods | said | on Monday it would buy Corvane for $4.2 billion | Halden Foods",
            "indirect: Halden's chief executive, Maud Ferrant | said | it would save $200 million a year | Maud Ferrant",
            "direct: Ferrant | told | This is not a rescue | Ferrant",
            "direct: Ferrant |  | It is a marriage of equals, and nobody will lose a job | Ferrant",
            "indirect: The union | said | 900 jobs were at risk | union",
            "person: Ruth Calvo",
            "person: Oskar Venn",
            "organisation: Halden Foods",
            "person: Maud Ferrant",
            "person: Ferrant",
            "organisation: Calder Post",
            "date: Monday = 2024-02-26/2024-02-26 day",
        ),
    ),
    (
        (
            "Rebels free 12 hostages after talks in Doha",
            "Gaza City (AP) — Rebels released 12 hostages on Friday, the Red Cross said, in exchange for 30 prisoners held by the government.",
            "Those freed included four Thai farm workers and a Nepali student, Bipin Rai, 23.",
            "An army spokesman, Colonel Halim Derro, said the army would resume strikes if the remaining 90 captives were not released by Sunday.",
            "Asked about the deadline, a rebel commander who goes by the name of Abu Salim said: “We do not talk under threat.”",
            "The war began on Oct. 7, 2022, when rebels killed 240 people and took 102 hostage, according to government figures. More than 8,000 people have since been killed, according to the health ministry.",
            "The ministry does not distinguish between civilians and fighters.",
        ),
        (
            "figure: 12 = 12 #hostage !released",
            "figure: 12 = 12 #hostage !released @2024-03-01/2024-03-01",
            "figure: 30 = 30 #prisoner !released",
            "figure: 90 = 90 #captive !released ?negated @2024-03-03/2024-03-03",
            "figure: 240 = 240 #person !killed @2022-10-07/2022-10-07",
            "figure: More than 8,000 = 8000 more_than #person !killed",
            "indirect: An army spokesman, Colonel Halim Derro | said | the army would resume strikes if the remaining 90 captives were not released by Sunday | Halim Derro",
            "direct: a rebel commander | said | We do not talk under threat | rebel commander",
            "indirect: government figures | according to | The war began on Oct. 7, 2022, when rebels killed 240 people and took 102 hostage | government figures",
            "indirect: the health ministry | according to | More than 8,000 people have since been killed | health ministry",
            "place: Doha",
            "place: Gaza City",
            "organisation: AP",
            "organisation: Red Cross",
            "group: Thai",
            "group: Nepali",
            "person: Bipin Rai",
            "person: Halim Derro (Colonel)",
            "person: Abu Salim",
            "date: Friday = 2024-03-01/2024-03-01 day",
            "date: Sunday = 2024-03-03/2024-03-03 day",
            "date: Oct. 7, 2022 = 2022-10-07/2022-10-07 day",
        ),
    ),
    (
        (
            "Lunden win cup after shoot-out",
            "LUNDEN beat Averby 4-3 on penalties in the cup final on Saturday after the match had ended 2-2.",
            'Coach Piet Aarden said his team "never stopped running". Averby\'s captain, Marco Kell, missed the last penalty.',
            '"I am sorry for the fans," Kell said. He added that he would stay at the club.',
            "Some 61,240 spectators watched the match at the National Stadium. Police arrested 14 people.",
            "Lunden last won the cup in 1987.",
        ),
        (
            "figure: Some 61,240 = 61240 about #spectator !watch",
            "figure: 14 = 14 #person !detained",
            'mixed: Coach Piet Aarden | said | his team "never stopped running | Piet Aarden',
            "direct: Kell | said | I am sorry for the fans | Kell",
            "indirect: He | added | he would stay at the club | Kell",
            "person: Piet Aarden (Coach)",
            "person: Marco Kell",
            "person: Kell",
            "place: National Stadium",
            "date: Saturday = 2024-03-02/2024-03-02 day",
            "date: in 1987 = 1987-01-01/1987-12-31 year",
        ),
    ),
    (
        (
            "Study: One in five nurses has left since 2019",
            "One in five nurses has left the profession since 2019, a study published on Thursday in the Journal of Care found.",
            "Researchers at the University of Averby surveyed 12,400 nurses in 140 hospitals between March and October last year. Of those who left, 61 percent named night shifts as the reason.",
            'Professor Ines Torvald, who led the study, said the numbers were "worse than we feared".',
            "The health minister, Oskar Venn, disputed the findings. He said the number of nurses had risen by 4,000 in three years.",
            "A ministry spokeswoman later said that Venn had referred to trainees.",
        ),
        (
            "figure: One in five = 0.2 [ratio] #nurse @2019-01-01/",
            "figure: 12,400 = 12400 #nurse !surveyed @2023-03-01/2023-10-31",
            "figure: three years = 3 [year] !rose",
            "indirect: a study published on Thursday in the Journal of Care | found | One in five nurses has left the profession since 2019 | a study published on Thursday in the Journal of Care",
            'mixed: Professor Ines Torvald | said | the numbers were "worse than we feared | Ines Torvald',
            "indirect: The health minister, Oskar Venn | disputed | the findings | Oskar Venn",
            "indirect: A ministry spokeswoman | said | Venn had referred to trainees | ministry spokeswoman",
            "organisation: University of Averby",
            "person: Ines Torvald (Professor)",
            "person: Oskar Venn",
            "person: Venn",
            "date: since 2019 = 2019-01-01/2019-12-31 year",
            "date: Thursday = 2024-02-29/2024-02-29 day",
            "date: between March and October last year = 2023-03-01/2023-10-31 month",
        ),
    ),
    (
        (
            "Storm Berta: what we know",
            '- Wind of up to 140 km/h hit the coast on Tuesday night\n- Three people died in Verrin, two of them in a car\n- 250,000 homes were without power on Wednesday morning',
            "Storm Berta moved east on Wednesday. The weather service lifted its warning at noon.",
            "In 1999, a storm of similar force killed 88 people in the region.",
            "Damage is put at between 200 and 300 million euros by insurers. The government has promised 50 million.",
            '"We were lucky," said Jonna Vikse, the harbour master. "It could have been 20 dead."',
        ),
        (
            "figure: up to 140 km/h = 140 up_to [kilometre per hour] !struck @2024-02-27/2024-02-27",
            "figure: Three = 3 #person !killed @2024-02-27/2024-02-27",
            "figure: 88 = 88 #person !killed @1999-01-01/1999-12-31",
            "figure: between 200 and 300 million euros = 200000000–300000000 between [euro] #damage !damaged",
            "figure: 20 = 20 #person !killed ?hypothetical",
            "direct: Jonna Vikse, the harbour master | said | We were lucky | Jonna Vikse",
            "direct: Jonna Vikse, the harbour master |  | It could have been 20 dead | Jonna Vikse",
            "place: Verrin",
            "person: Jonna Vikse",
            "date: Tuesday night = 2024-02-27/2024-02-27 day",
            "date: Wednesday morning = 2024-02-28/2024-02-28 day",
            "date: Wednesday = 2024-02-28/2024-02-28 day",
            "date: In 1999 = 1999-01-01/1999-12-31 year",
        ),
    ),
    (
        (
            "Senator resigns over loan",
            "WASHINGTON — Senator Ruth Calvo resigned on Tuesday, a day after the Calder Post reported that she had taken a loan of $300,000 from a lobbyist.",
            'Calvo, a Democrat from Oregon, has denied any wrongdoing. In a statement posted on X, she said she did not want to be "a distraction".',
            'Republicans welcomed the move. "It is the least she could do," said Senator John Marsh of Texas.',
            "President Ada Brenn thanked Calvo for 18 years of service. The White House said Brenn had not asked her to go.",
            "Under state law the governor must name a successor within 30 days.",
            "Mr Marsh said he expected an election in November. Ms Calvo did not answer questions from reporters.",
        ),
        (
            "figure: 30 days = 30 [day] !name ?hypothetical",
            "indirect: Calvo, a Democrat from Oregon | denied | any wrongdoing | Calvo",
            'mixed: she | said | she did not want to be "a distraction | Calvo',
            "direct: Senator John Marsh of Texas | said | It is the least she could do | John Marsh",
            "indirect: The White House | said | Brenn had not asked her to go | White House",
            "indirect: Mr Marsh | said | he expected an election in November | Marsh",
            "place: WASHINGTON",
            "person: Ruth Calvo (Senator)",
            "organisation: Calder Post",
            "person: Calvo",
            "group: Democrat",
            "place: Oregon",
            "group: Republicans",
            "person: John Marsh (Senator)",
            "place: Texas",
            "person: Ada Brenn (President)",
            "organisation: White House",
            "person: Brenn",
            "person: Marsh (Mr)",
            "person: Calvo (Ms)",
            "date: Tuesday = 2024-02-27/2024-02-27 day",
            "date: in November = 2023-11-01/2023-11-30 month",
        ),
    ),
    (
        (
            "Court frees two men after 19 years",
            "Two men who spent 19 years in prison for a murder they did not commit were freed on Friday.",
            'Judge Marta Lunde said the evidence against Idris Cole, 44, and his cousin Ben Cole, 41, had been "thin from the start". They were convicted in 2005 of killing a shopkeeper in Port Anselm.',
            "Prosecutors said they would not appeal. The men's lawyer, Maud Ferrant, said that each would ask for $2 million.",
            '"I lost my mother while I was inside," Idris Cole said.',
            "His cousin did not speak. Outside the court about 40 relatives cheered.",
            "A third man, who was 17 at the time, was released in 2011.",
        ),
        (
            "figure: two = 2 #man !released",
            "figure: Two = 2 #man !released @2024-03-01/2024-03-01",
            "figure: $2 million = 2000000 [dollar] !demanded ?hypothetical",
            "figure: about 40 = 40 about #relative !cheer",
            'mixed: Judge Marta Lunde | said | the evidence against Idris Cole, 44, and his cousin Ben Cole, 41, had been "thin from the start | Marta Lunde',
            "indirect: Prosecutors | said | they would not appeal | Prosecutors",
            "indirect: The men's lawyer, Maud Ferrant | said | each would ask for $2 million | Maud Ferrant",
            "direct: Idris Cole | said | I lost my mother while I was inside | Idris Cole",
            "person: Marta Lunde (Judge)",
            "person: Idris Cole",
            "person: Ben Cole (cousin)",
            "place: Port Anselm",
            "person: Maud Ferrant",
            "date: Friday = 2024-03-01/2024-03-01 day",
            "date: in 2005 = 2005-01-01/2005-12-31 year",
            "date: in 2011 = 2011-01-01/2011-12-31 year",
        ),
    ),
]  # fmt: skip


def _figure(figure: Figure) -> Iterator[str]:
    def number(value: float | None) -> str:
        return "" if value is None else f"{value:.10g}"

    period = figure.period
    yield f"figure: {figure.text} = {number(figure.value) or f'{number(figure.low)}–{number(figure.high)}'}"
    if figure.modifier is not Modifier.EXACT:
        yield figure.modifier.value
    if figure.unit or figure.kind.value != "count":
        yield f"[{figure.unit or figure.kind.value}]"
    yield from (f"+{qualifier}" for qualifier in figure.qualifiers)
    if figure.counted:
        yield f"#{figure.counted}"
    if figure.predicate:
        yield f"!{figure.predicate}"
    if figure.modality is not Modality.ASSERTED:
        yield f"?{figure.modality.value}"
    if period and (period.from_ or period.to):
        yield f"@{period.from_ or ''}/{period.to or ''}"
    if figure.implicit:
        yield "implicit"


def _told(read: Extract) -> Iterator[str]:
    text = read.report.text

    def words(spans: tuple) -> str:  # type: ignore[type-arg]
        return " … ".join(text[s.start : s.end] for s in spans)

    for figure in read.figures:
        yield " ".join(_figure(figure))
    for said in read.statements:
        chain = " > ".join(link.name for link in said.chain)
        yield f"{said.kind.value}: {words(said.source)} | {words(said.cue)} | {words(said.content)} | {chain}"
    for mention in read.mentions:
        name = mention.name or mention.span
        role = f" ({mention.role})" if mention.role else ""
        yield f"{mention.type.value}: {text[name.start : name.end]}{role}"
    for date in read.dates:
        if date.from_ and date.to and date.precision:
            days = f"{date.from_.isoformat()[:10]}/{date.to.isoformat()[:10]}"
            yield f"date: {date.text} = {days} {date.precision.value}"


@pytest.mark.parametrize(("paragraphs", "lines"), ARTICLES, ids=[a[0][0][:40] for a in ARTICLES])
def test_what_is_read_in_a_report(
    analyse_text: Callable[..., Analysis], paragraphs: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    (read,) = extract([analyse_text("\n\n".join(paragraphs))], load(statements="rules"))
    told = list(_told(read))
    missing = [line for line in lines if line not in told]
    assert not missing, "\n".join(["missing:", *missing, "told:", *told])
