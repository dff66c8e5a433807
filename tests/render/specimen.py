"""A brief made by hand, in which every field of the contract is filled: an invented ferry, an invented lake.

Spans are found in the texts, never typed, so that they slice back whatever is edited.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crosswire.types import (
    SCHEMA,
    Account,
    Answer,
    Brief,
    ChainLink,
    Coverage,
    Difference,
    DifferenceKind,
    Entity,
    EntityName,
    EntityType,
    Evidence,
    Figure,
    FigureKind,
    FiveW,
    JoinedNames,
    Lineage,
    LineageKind,
    LineageLink,
    LinkKind,
    Modality,
    Modifier,
    Noise,
    NoiseKind,
    OpenCode,
    OpenQuestion,
    OpenReason,
    Origin,
    Passage,
    Period,
    Place,
    Position,
    Precision,
    Question,
    Range,
    Report,
    Skipped,
    Span,
    Standing,
    Statement,
    StatementKind,
    Story,
    Sum,
    TimelineEntry,
    Utterance,
    W,
)

TEXTS = {
    "calder": (
        "FERRY DISASTER\n\n"
        "The ferry Osprey capsized on Lake Orvane on Tuesday evening. "
        "At least 31 people had drowned by midnight, the Lake Orvane coastguard said.\n\n"
        "“We heard one long crack and then the deck was gone,” said Mirela Danso, who swam ashore.\n\n"
        "The operator, Blue Pennant Lines, said 212 passengers were on board: 180 adults and 27 children.\n\n"
        "Also read: Ten years of accidents on the lake"
    ),
    "valley": (
        "Thirty-eight people died when the ferry Osprey went down, the Orvane coast guard said on Wednesday. "
        "More than 200 passengers were aboard, according to the company. "
        "“We heard a long crack and then the deck had gone,” Mirela Danzo told reporters. "
        "The company blamed a sudden squall. Union officials said the hull had not been inspected since 2019."
    ),
    "northern": (
        "PORT CALDER, March 6 (Tern News) - The ferry Osprey went down, killing 38, the coastguard said. "
        "The seamen's union put the number of passengers at 260, far above the licence of 220. "
        "Rescuers pulled 149 survivors from the water before dawn on Wednesday. "
        "The repair bill was estimated at $4.2 million."
    ),
}
OUTLETS = {"calder": "Calder Post", "valley": "Valley Radio", "northern": None}
PUBLISHED = {
    "calder": datetime(2024, 3, 5, 23, 30, tzinfo=UTC),
    "valley": datetime(2024, 3, 6, 9, tzinfo=UTC),
}


def at(report: str, text: str) -> Span:
    start = TEXTS[report].index(text)
    return Span(start, start + len(text))


def passage(report: str, text: str, *, worded: bool = False) -> Passage:
    span = at(report, text)
    return Passage(report, span.start, span.end, text if worded else None)


def speaker(name: str, entity: str | None = None) -> ChainLink:
    return ChainLink(name, entity, LinkKind.SPEAKER)


def figure(fid: str, report: str, text: str, sentence: str, **fields: Any) -> Figure:
    """A figure of people, asserted and exact, unless told otherwise; its clause says `said`."""
    around, value = at(report, sentence), fields.pop("value", None)
    said = fields.pop("said", None)
    start = around.start + sentence.index(text)
    given: dict[str, Any] = {
        "value": value,
        "low": value,
        "high": value,
        "modifier": Modifier.EXACT,
        "kind": FigureKind.COUNT,
        "unit": None,
        "implicit": False,
        "modality": Modality.ASSERTED,
        "counted": "person",
        "qualifiers": (),
        "predicate": None,
        "place": None,
        "period": None,
        "as_of": None,
        "origin": (),
        "statement": None,
        "question": None,
    }
    made = Figure(
        id=fid,
        report=report,
        start=start,
        end=start + len(text),
        text=text,
        sentence=around,
        **(given | fields),
    )
    return replace(made, verb=said)


DROWNED_C = "At least 31 people had drowned by midnight, the Lake Orvane coastguard said."
ABOARD_C = "The operator, Blue Pennant Lines, said 212 passengers were on board: 180 adults and 27 children."
DIED_V = "Thirty-eight people died when the ferry Osprey went down, the Orvane coast guard said on Wednesday."
ABOARD_V = "More than 200 passengers were aboard, according to the company."
DIED_N = "The ferry Osprey went down, killing 38, the coastguard said."
ABOARD_N = "The seamen's union put the number of passengers at 260, far above the licence of 220."
SAVED_N = "Rescuers pulled 149 survivors from the water before dawn on Wednesday."
BILL_N = "The repair bill was estimated at $4.2 million."

COASTGUARD = speaker("Lake Orvane coastguard", "e3")
GUARD = speaker("Orvane coast guard", "e3")
COMPANY = speaker("Blue Pennant Lines", "e4")
UNION = speaker("seamen's union", "e5")
LAKE = "e6"


def _figures() -> tuple[Figure, ...]:
    passengers = {"counted": "passenger", "predicate": "aboard"}
    return (
        figure(
            "calder/f1",
            "calder",
            "31",
            DROWNED_C,
            value=31.0,
            high=None,
            modifier=Modifier.AT_LEAST,
            predicate="drowned",
            said="done:drowned",
            place=LAKE,
            period=Period("2024-03-05", "2024-03-05", "by midnight"),
            as_of="2024-03-05",
            origin=(COASTGUARD,),
            statement="calder/s1",
            question="q1",
        ),
        figure(
            "calder/f2",
            "calder",
            "212",
            ABOARD_C,
            value=212.0,
            origin=(COMPANY,),
            question="q2",
            **passengers,
        ),
        figure(
            "calder/f3",
            "calder",
            "180",
            ABOARD_C,
            value=180.0,
            origin=(COMPANY,),
            question="q3",
            **passengers,
        ),
        figure(
            "calder/f4", "calder", "27", ABOARD_C, value=27.0, origin=(COMPANY,), question="q4", **passengers
        ),
        figure(
            "valley/f1",
            "valley",
            "Thirty-eight",
            DIED_V,
            value=38.0,
            predicate="killed",
            said="done:died",
            place=LAKE,
            as_of="2024-03-06",
            origin=(GUARD,),
            question="q1",
        ),
        figure(
            "valley/f2",
            "valley",
            "More than 200",
            ABOARD_V,
            value=200.0,
            high=None,
            modifier=Modifier.MORE_THAN,
            origin=(speaker("the company", "e4"),),
            question="q2",
            **passengers,
        ),
        figure(
            "northern/f1",
            "northern",
            "38",
            DIED_N,
            value=38.0,
            predicate="killed",
            said="suffered:killed",
            place=LAKE,
            as_of="2024-03-06",
            origin=(ChainLink("Tern News", None, LinkKind.AGENCY), COASTGUARD),
            question="q1",
        ),
        figure(
            "northern/f2",
            "northern",
            "260",
            ABOARD_N,
            value=260.0,
            origin=(UNION,),
            question="q2",
            **passengers,
        ),
        figure(
            "northern/f3",
            "northern",
            "220",
            ABOARD_N,
            value=220.0,
            modality=Modality.PLANNED,
            question="q5",
            **passengers,
        ),
        figure(
            "northern/f4",
            "northern",
            "149",
            SAVED_N,
            value=149.0,
            counted="survivor",
            predicate="rescued",
            place=LAKE,
            question="q6",
        ),
        figure(
            "northern/f5",
            "northern",
            "$4.2 million",
            BILL_N,
            value=4.2e6,
            modifier=Modifier.ABOUT,
            kind=FigureKind.MONEY,
            unit="dollars",
            counted="bill",
            question="q7",
        ),
    )


def answer(figures: tuple[Figure, ...], *origins: str) -> Answer:
    first = figures[0]
    return Answer(
        value=first.value,
        low=first.low,
        high=first.high,
        modifier=first.modifier,
        as_of=first.as_of,
        figures=tuple(f.id for f in figures),
        reports=tuple(dict.fromkeys(f.report for f in figures)),
        origins=origins,
    )


def question(qid: str, label: str, answers: tuple[Answer, ...], **fields: Any) -> Question:
    levels = [a.value for a in answers if a.value is not None]
    given: dict[str, Any] = {
        "counted": "passenger",
        "qualifiers": (),
        "predicate": None,
        "place": LAKE,
        "period": None,
        "unit": None,
        "standing": Standing.SINGLE_REPORT,
        "reason": "One report only.",
        "evidence": (),
        "independent_origins": len({o for a in answers for o in a.origins}),
        "range": Range(min(levels), max(levels)),
        "parent": None,
    }
    return Question(id=qid, label=label, answers=answers, **(given | fields))


def _questions(by: dict[str, Figure]) -> tuple[Question, ...]:
    def of(*ids: str) -> tuple[Figure, ...]:
        return tuple(by[i] for i in ids)

    return (
        question(
            "q1",
            "people killed on Lake Orvane",
            (answer(of("calder/f1"), "o1"), answer(of("valley/f1", "northern/f1"), "o1")),
            counted="person",
            predicate="killed",
            period=Period("2024-03-05", None, "since Tuesday"),
            standing=Standing.UPDATED,
            reason="The cut-offs differ: Tuesday midnight, then Wednesday morning.",
            evidence=(Evidence("cut_off", "5 March against 6 March", ("calder/f1", "valley/f1")),),
        ),
        question(
            "q2",
            "passengers on board the ferry",
            (
                answer(of("calder/f2"), "o2"),
                answer(of("valley/f2"), "o2"),
                answer(of("northern/f2"), "o3"),
            ),
            predicate="aboard",
            standing=Standing.DISPUTED,
            reason="The company and the union name different totals for the same crossing.",
            evidence=(
                Evidence("parties", "two named parties contradict each other", ("calder/f2", "northern/f2")),
            ),
        ),
        question(
            "q3", "adults on board", (answer(of("calder/f3"), "o2"),), qualifiers=("adult",), parent="q2"
        ),
        question(
            "q4", "children on board", (answer(of("calder/f4"), "o2"),), qualifiers=("child",), parent="q2"
        ),
        question("q5", "passengers that the licence allows", (answer(of("northern/f3"), "o4"),)),
        question(
            "q6",
            "people rescued",
            (answer(of("northern/f4"), "o4"),),
            counted="survivor",
            predicate="rescued",
        ),
        question("q7", "repair bill", (answer(of("northern/f5"), "o4"),), counted="bill", unit="dollars"),
    )


def _statements() -> tuple[Statement, ...]:
    def statement(  # noqa: PLR0917 - a table of statements, one a line
        sid: str, report: str, content: str, cue: str, source: str, sentence: str, **fields: Any
    ) -> Statement:
        given: dict[str, Any] = {"kind": StatementKind.INDIRECT, "speaker": None, "chain": ()}
        return Statement(
            id=sid,
            report=report,
            content=(at(report, content),),
            cue=(at(report, cue),),
            source=(at(report, source),),
            sentence=at(report, sentence),
            **(given | fields),
        )

    danso = {"kind": StatementKind.DIRECT, "speaker": "e1"}
    return (
        statement(
            "calder/s1",
            "calder",
            "At least 31 people had drowned by midnight",
            "said",
            "the Lake Orvane coastguard",
            DROWNED_C,
            speaker="e3",
            chain=(ChainLink("Calder Post", None, LinkKind.OUTLET), COASTGUARD),
        ),
        statement(
            "calder/s2",
            "calder",
            "We heard one long crack and then the deck was gone,",
            "said",
            "Mirela Danso",
            "“We heard one long crack and then the deck was gone,” said Mirela Danso, who swam ashore.",
            chain=(ChainLink("Calder Post", None, LinkKind.OUTLET), speaker("Mirela Danso", "e1")),
            **danso,
        ),
        statement(
            "valley/s1",
            "valley",
            "We heard a long crack and then the deck had gone,",
            "told reporters",
            "Mirela Danzo",
            "“We heard a long crack and then the deck had gone,” Mirela Danzo told reporters.",
            chain=(ChainLink("Valley Radio", None, LinkKind.OUTLET), speaker("Mirela Danzo", "e1")),
            **danso,
        ),
        statement(
            "valley/s2",
            "valley",
            "a sudden squall",
            "blamed",
            "The company",
            "The company blamed a sudden squall.",
            speaker="e4",
            chain=(COMPANY,),
        ),
        statement(
            "valley/s3",
            "valley",
            "the hull had not been inspected since 2019",
            "said",
            "Union officials",
            "Union officials said the hull had not been inspected since 2019.",
            speaker="e5",
            chain=(UNION,),
        ),
    )


def _entities() -> tuple[Entity, ...]:
    def entity(eid: str, name: str, kind: EntityType, mentions: tuple[Passage, ...], **fields: Any) -> Entity:
        names: dict[str, list[str]] = {}
        for m in mentions:
            names.setdefault(TEXTS[m.report][m.start : m.end], []).append(m.report)
        given: dict[str, Any] = {"role": None, "parent": None, "place": None}
        spelt = tuple(EntityName(text, tuple(dict.fromkeys(reports))) for text, reports in names.items())
        return Entity(id=eid, name=name, type=kind, names=spelt, mentions=mentions, **(given | fields))

    return (
        entity(
            "e1",
            "Mirela Danso",
            EntityType.PERSON,
            (passage("calder", "Mirela Danso"), passage("valley", "Mirela Danzo")),
            role="teacher",
            joined=(
                JoinedNames(
                    ("Mirela Danso", "Mirela Danzo"),
                    "sound_alike",
                    "given name and surname sound alike",
                    0.96,
                ),
            ),
        ),
        entity("e2", "Tern News", EntityType.ORGANISATION, (passage("northern", "Tern News"),)),
        entity(
            "e3",
            "Lake Orvane coastguard",
            EntityType.ORGANISATION,
            (passage("calder", "Lake Orvane coastguard"), passage("valley", "Orvane coast guard")),
            parent=None,
        ),
        entity(
            "e4",
            "Blue Pennant Lines",
            EntityType.ORGANISATION,
            (passage("calder", "Blue Pennant Lines"), passage("valley", "the company")),
        ),
        entity(
            "e5",
            "Seamen's union",
            EntityType.GROUP,
            (passage("northern", "seamen's union"), passage("valley", "Union officials")),
        ),
        entity(
            "e6",
            "Lake Orvane",
            EntityType.PLACE,
            (passage("calder", "Lake Orvane"),),
            parent="e7",
            place=Place(46.25, 15.5, None, "XX", "lake"),
        ),
        entity("e7", "Port Calder", EntityType.OTHER, (passage("northern", "PORT CALDER"),)),
    )


def _reports() -> tuple[Report, ...]:
    noise = {
        "calder": (
            Noise(*_ends("calder", "FERRY DISASTER"), NoiseKind.KICKER),
            Noise(*_ends("calder", "Also read: Ten years of accidents on the lake"), NoiseKind.RELATED),
        ),
        "northern": (Noise(*_ends("northern", "PORT CALDER, March 6 (Tern News) - "), NoiseKind.DATELINE),),
    }
    titles = {"calder": "Ferry capsizes on Lake Orvane", "northern": "Ferry toll rises to 38"}
    return tuple(
        Report(
            id=rid,
            path=f"reports/{rid}.txt",
            url=f"https://{rid}.example/ferry" if rid == "calder" else None,
            outlet=OUTLETS[rid],
            publisher=OUTLETS[rid],
            agencies=("Tern News",) if rid == "northern" else (),
            title=titles.get(rid),
            byline="By Ann Example" if rid == "calder" else None,
            published=PUBLISHED.get(rid),
            published_from="metadata" if rid in PUBLISHED else None,
            language="en",
            words=len(text.split()),
            text=text,
            noise=noise.get(rid, ()),
            extra={"desk": "lakes"} if rid == "calder" else {},
        )
        for rid, text in TEXTS.items()
    )


def _ends(report: str, text: str) -> tuple[int, int]:
    span = at(report, text)
    return span.start, span.end


def _story() -> Story:
    def w(report: str, text: str) -> W:
        return W(text, (passage(report, text, worded=True),))

    return Story(
        id="ferry-osprey",
        headline="Ferry capsizes on Lake Orvane",
        languages=("en",),
        first_published=PUBLISHED["calder"],
        last_published=PUBLISHED["valley"],
        lede="The ferry Osprey went down on Lake Orvane; at least 31 people drowned.",
        places=("e6",),
        five_w=FiveW(
            who=w("calder", "The ferry Osprey"),
            what=w("calder", "capsized"),
            when=w("calder", "on Tuesday evening"),
            where=w("calder", "on Lake Orvane"),
            why=w("valley", "a sudden squall"),
            how=None,
        ),
        key_questions=("q2", "q1", "q6"),
        open_questions=(
            OpenQuestion(
                about="q2",
                ask="How many passengers were on board?",
                reasons=(
                    OpenReason(OpenCode.NUMBERS_DIFFER, "the company: “212”; the seamen's union: “260”"),
                    OpenReason(OpenCode.SUM_FAILS, "180 + 27 = 207; the report states 212."),
                ),
                whom=("Blue Pennant Lines", "seamen's union"),
                weight=4.2,
                evidence=(passage("calder", "212", worded=True), passage("northern", "260", worded=True)),
            ),
        ),
    )


def _utterances() -> tuple[Utterance, ...]:
    return (
        Utterance(
            id="u1",
            speaker="e1",
            statements=("calder/s2", "valley/s1"),
            variants=(
                passage("calder", "We heard one long crack and then the deck was gone,", worded=True),
                passage("valley", "We heard a long crack and then the deck had gone,", worded=True),
            ),
            differences=(Difference(DifferenceKind.WORDING, ("was gone", "had gone")),),
            altered=True,
        ),
    )


def _lineage() -> Lineage:
    return Lineage(
        origins=(
            Origin("o1", "Lake Orvane coastguard", "speaker", ("calder", "valley", "northern")),
            Origin("o2", "Blue Pennant Lines", "speaker", ("calder", "valley")),
            Origin("o3", "Seamen's union", "speaker", ("northern",)),
            Origin("o4", "Tern News", "agency", ("northern",)),
        ),
        links=(
            LineageLink(
                "valley",
                "calder",
                LineageKind.SHARES_PASSAGE,
                (
                    passage("valley", "long crack and then the deck"),
                    passage("calder", "long crack and then the deck"),
                ),
                0.41,
            ),
            LineageLink(
                "northern", "Tern News", LineageKind.CITES, (passage("northern", "(Tern News)"),), 1.0
            ),
        ),
        reports=3,
        independent_reports=2,
    )


def brief() -> Brief:
    """The specimen."""
    figures = _figures()
    questions = _questions({f.id: f for f in figures})
    everyone = tuple(TEXTS)
    return Brief(
        schema=SCHEMA,
        crosswire="0.0.0",
        models={"specimen": "1"},
        text_sha256={rid: hashlib.sha256(text.encode()).hexdigest() for rid, text in TEXTS.items()},
        story=_story(),
        reports=_reports(),
        entities=_entities(),
        statements=_statements(),
        figures=figures,
        questions=questions,
        sums=(
            Sum(
                "calder/f2",
                ("calder/f3", "calder/f4"),
                -5.0,
                False,
                False,
                "The parts fall 5 short of the total.",
            ),
        ),
        utterances=_utterances(),
        timeline=(
            TimelineEntry(
                "2024-03-05T19:00:00Z",
                "2024-03-05T19:59:59Z",
                Precision.HOUR,
                "The ferry capsizes",
                ("calder",),
                (passage("calder", "on Tuesday evening", worded=True),),
                True,
                "Two reports name different evenings.",
            ),
            TimelineEntry(
                None,
                None,
                Precision.DAY,
                "Survivors are pulled from the water",
                ("northern",),
                (passage("northern", "before dawn on Wednesday", worded=True),),
                False,
                None,
            ),
        ),
        accounts=(
            Account(
                "why the ferry went down",
                (
                    Position("e4", "a sudden squall", ("valley/s2",), ("valley",)),
                    Position("e5", "the hull had not been inspected since 2019", ("valley/s3",), ("valley",)),
                ),
            ),
        ),
        lineage=_lineage(),
        coverage=tuple(
            Coverage(q.id, with_, tuple(r for r in everyone if r not in with_))
            for q in questions
            for with_ in [tuple(dict.fromkeys(r for a in q.answers for r in a.reports))]
        ),
        skipped=(Skipped("reports/empty.txt", "the file is empty"),),
    )
