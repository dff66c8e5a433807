"""A brief in a few hundred lines that a person can review: what was read, found, linked and judged.

The golden file is such a digest. Lines name things by report, offset and words, never by their number, so
that one entity more does not renumber the rest, and they are sorted, so that a difference shows where it
belongs. What no line shows is held by the checksums: of the whole record, and of each of its parts to tell
where to look.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Item = Mapping[str, Any]

LONGEST = 70
"""Characters of a quoted text; its offsets say where the rest stands."""


def digest(text: str) -> str:
    """The digest of a brief's JSON."""
    brief = json.loads(text)
    names = _Names(brief)
    sections: tuple[tuple[str, Iterable[str]], ...] = (
        ("Checksums", _checksums(text, brief)),
        ("Story", (*_story(brief["story"], names), *_first(brief["story"], names))),
        *(
            (f"Report {names.reports[report['id']]}", _report(report, brief, names))
            for report in brief["reports"]
        ),
        ("Questions", _blocks(_question(question, names) for question in brief["questions"])),
        ("Sums", sorted(_sum(item, names) for item in brief["sums"])),
        ("Utterances", _blocks(_utterance(item, names) for item in brief["utterances"])),
        ("Timeline", sorted(_moment(item, names) for item in brief["timeline"])),
        ("Accounts", _blocks(_account(item, names) for item in brief["accounts"])),
        ("Lineage", _lineage(brief["lineage"], names)),
        ("Names", sorted(_entity(entity, names) for entity in brief["entities"])),
        ("Skipped", sorted(f"{item['input']}: {item['error']}" for item in brief["skipped"])),
    )
    return "\n\n".join("\n".join((f"## {head}", *lines)) for head, lines in sections) + "\n"


class _Names:
    """What ids stand for, in words."""

    def __init__(self, brief: Item) -> None:
        self.reports = _called(brief["reports"])
        self.texts = {report["id"]: report["text"] for report in brief["reports"]}
        self.figures = {figure["id"]: figure for figure in brief["figures"]}
        self.statements = {said["id"]: said for said in brief["statements"]}
        self.questions = {question["id"]: question["label"] for question in brief["questions"]}
        self.origins = {origin["id"]: origin["name"] for origin in brief["lineage"]["origins"]}
        self.entities = {entity["id"]: entity["name"] for entity in brief["entities"]}

    def cut(self, report: str, span: Item) -> str:
        return _short(self.texts[report][span["start"] : span["end"]])

    def figure(self, name: str) -> str:
        """A figure by where it stands and what it says: `05-ledger@81 "41"`."""
        figure = self.figures[name]
        return f'{self.reports[figure["report"]]}@{figure["start"]} "{figure["text"]}"'

    def statement(self, name: str) -> str:
        said = self.statements[name]
        return f"{self.reports[said['report']]}@{said['sentence']['start']}"


def _called(reports: Sequence[Item]) -> dict[str, str]:
    """Reports by the names of their files, which a reader knows; by their ids where these are not enough."""
    names = [Path(report["path"] or report["id"]).stem for report in reports]
    alone = len(set(names)) == len(names)
    return {
        report["id"]: name if alone else report["id"] for report, name in zip(reports, names, strict=True)
    }


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _given(**values: Any) -> str:
    """What is known, as `name=value`, in the order given."""
    return " ".join(f"{name}={value}" for name, value in values.items() if value not in (None, "", [], False))


def _blocks(blocks: Iterable[Sequence[str]]) -> Iterator[str]:
    """A head line and what belongs to it, sorted by the head lines."""
    for head, *rest in sorted(blocks):
        yield head
        yield from (f"    {line}" for line in rest)


def _checksums(text: str, brief: Item) -> Iterator[str]:
    yield f"sha256 {hashlib.sha256(text.encode()).hexdigest()}"
    for part, value in brief.items():
        if isinstance(value, list | dict):
            written = json.dumps(value, sort_keys=True, ensure_ascii=False).encode()
            count = f" of {len(value)}" if isinstance(value, list) else ""
            yield f"{part}{count}: {hashlib.sha256(written).hexdigest()[:12]}"


def _story(story: Item, names: _Names) -> Iterator[str]:
    yield f"{story['headline']} ({story['first_published']} to {story['last_published']})"
    yield f"lede: {story['lede']}"
    for word, answer in story["five_w"].items():
        yield f"{word}: {answer['text'] if answer else '-'}"
    yield "places: " + ", ".join(names.entities[place] for place in story["places"])


def _first(story: Item, names: _Names) -> Iterator[str]:
    """The questions of the first screen, in its order: below, all stand sorted."""
    yield from (f"{rank}. {names.questions[name]}" for rank, name in enumerate(story["key_questions"], 1))


def _report(report: Item, brief: Item, names: _Names) -> Iterator[str]:
    """What one report alone says, in the order of its text."""
    yield f"{report['title']} | " + _given(
        id=report["id"],
        outlet=report["outlet"],
        agencies=report["agencies"],
        byline=report["byline"],
        published=report["published"],
        published_from=report["published_from"],
        language=report["language"],
        words=report["words"],
    )
    own = [_spot(noise, f"noise {noise['kind']}") for noise in report["noise"]]
    own += [_figure(f, names) for f in brief["figures"] if f["report"] == report["id"]]
    own += [_statement(s, names) for s in brief["statements"] if s["report"] == report["id"]]
    yield from (line for _, _, line in sorted(own))


def _spot(span: Item, text: str) -> tuple[int, int, str]:
    return span["start"], span["end"], f"{span['start']}-{span['end']} {text}"


def _figure(figure: Item, names: _Names) -> tuple[int, int, str]:
    period = figure["period"]
    what = _given(
        counted=figure["counted"],
        qualifiers="+".join(figure["qualifiers"]),
        predicate=figure["predicate"],
        modality=figure["modality"] if figure["modality"] != "asserted" else None,
        role=figure["role"],
        place=names.entities.get(figure["place"]),
        period=period and f"{period['from']}..{period['to']}",
        as_of=figure["as_of"],
        owner=names.entities.get(figure["owner"]),
        event=figure["event"],
        by=_chain(figure["origin"]),
        said=bool(figure["statement"]),
    )
    text = f'{figure["kind"]} "{figure["text"]}" {_value(figure)} {what}'
    return _spot(figure, f"{text} -> {names.questions.get(figure['question'], 'no question')}")


def _value(item: Item) -> str:
    """`41`, `[57, 120]`, `[12, ] at_least`; with its unit."""
    low, high = item["low"], item["high"]
    exact = item["value"] is not None and low == item["value"] == high
    value = f"{item['value']}" if exact else f"{_bare(item['value'])}[{_bare(low)}, {_bare(high)}]"
    modifier = item["modifier"] if item["modifier"] != "exact" else ""
    return " ".join(filter(None, (value, modifier, item.get("unit"))))


def _bare(value: float | None) -> str:
    return "" if value is None else f"{value}"


def _chain(chain: Sequence[Item]) -> str:
    return " > ".join(f"{link['name']} ({link['kind']})" for link in chain)


def _statement(said: Item, names: _Names) -> tuple[int, int, str]:
    content = " ... ".join(names.cut(said["report"], span) for span in said["content"])
    cue = "+".join(names.cut(said["report"], span) for span in said["cue"]) or "-"
    speaker = names.entities.get(said["speaker"], "nobody")
    return _spot(said["sentence"], f'{said["kind"]} {speaker}, {cue}: "{content}" by {_chain(said["chain"])}')


def _question(question: Item, names: _Names) -> list[str]:
    ends = question["range"]
    facts = _given(
        counted=question["counted"],
        predicate=question["predicate"],
        unit=question["unit"],
        place=names.entities.get(question["place"]),
        origins=question["independent_origins"],
        range=ends and f"{_bare(ends['low'])}..{_bare(ends['high'])}",
        within=names.questions.get(question["parent"]),
    )
    head = f"{question['label']}: {question['standing']} ({question['reason_code']}) {facts}"
    answers = [_answer(answer, names) for answer in question["answers"]]
    return [head, *answers, f"because {question['reason']}"]


def _answer(answer: Item, names: _Names) -> str:
    figures = ", ".join(names.figure(figure) for figure in answer["figures"])
    origins = ", ".join(sorted(names.origins[origin] for origin in answer["origins"]))
    known = " ".join(filter(None, (_value(answer), _given(as_of=answer["as_of"]))))
    return f"{known} from {origins}: {figures}"


def _sum(item: Item, names: _Names) -> str:
    parts = " + ".join(names.figure(part) for part in item["parts"])
    holds = "holds" if item["holds"] else f"is off by {item['difference']}"
    across = " across reports" if item["across_reports"] else ""
    return f"{names.figure(item['total'])} = {parts}: {holds}{across}"


def _utterance(item: Item, names: _Names) -> list[str]:
    first = item["variants"][0]
    head = f'{names.entities.get(item["speaker"], "nobody")}: "{_short(first["text"])}"'
    rest = [f'{names.reports[v["report"]]}@{v["start"]} "{_short(v["text"])}"' for v in item["variants"]]
    differ = [f"{d['kind']}: {' | '.join(map(_short, d['texts']))}" for d in item["differences"]]
    return [head + (" ALTERED" if item["altered"] else ""), *rest, *differ]


def _moment(item: Item, names: _Names) -> str:
    where = ", ".join(f"{names.reports[e['report']]}@{e['start']}" for e in item["evidence"])
    note = f" CONFLICT {item['note']}" if item["conflict"] else ""
    return f"{item['from']}..{item['to']} by {item['precision']}: {_short(item['label'])} ({where}){note}"


def _account(item: Item, names: _Names) -> list[str]:
    positions = [
        f"{names.entities.get(p['party'], 'nobody')}: {_short(p['claim'])} "
        f"({', '.join(map(names.statement, p['statements']))})"
        for p in item["positions"]
    ]
    return [_short(item["topic"]), *positions]


def _lineage(lineage: Item, names: _Names) -> Iterator[str]:
    yield f"{lineage['reports']} reports, {lineage['independent_reports']} independent"
    yield from sorted(
        f"origin {o['name']} ({o['kind']}): {', '.join(names.reports[r] for r in o['reports'])}"
        for o in lineage["origins"]
    )
    yield from sorted(_link(link, names) for link in lineage["links"])


def _link(link: Item, names: _Names) -> str:
    places = f"in {len(link['evidence'])} places"
    ends = names.reports[link["from"]], names.reports[link["to"]]
    return f"{ends[0]} {link['kind']} {ends[1]} {_given(score=link['score'])} {places}"


def _entity(entity: Item, names: _Names) -> str:
    place = entity["place"]
    facts = _given(
        role=entity["role"],
        within=names.entities.get(entity["parent"]),
        geonames=place and place["geonames_id"],
        at=place and f"{place['lat']},{place['lon']} ({place['precision']})",
        mentions=len(entity["mentions"]),
    )
    spellings = " | ".join(sorted(name["text"] for name in entity["names"]))
    return f"{entity['name']} ({entity['type']}) {facts}: {spellings}"
