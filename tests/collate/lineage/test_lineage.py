"""Whose voice a report is, who the innermost source of a figure is, and how many sources that makes."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.entities import Entities, resolve
from crosswire.collate.lineage import trace
from crosswire.collate.lineage.origins import Source, innermost
from crosswire.collate.lineage.voices import voices
from crosswire.extract import parts
from crosswire.types import (
    Analysis,
    ChainLink,
    Extract,
    LineageKind,
    LineageLink,
    LinkKind,
    Report,
    Span,
    Statement,
    StatementKind,
)

NOBODY = resolve(())
VOICE = Source("house calder post", "Calder Post", "outlet")


def report(name: str, outlet: str | None = None, publisher: str | None = None, *agencies: str) -> Report:
    return Report(
        id=name, path=None, url=None, outlet=outlet, publisher=publisher, agencies=agencies, title=None, byline=None,
        published=None, published_from=None, language="en", words=3, text=f"Text of {name}.",
    )  # fmt: skip


def copy(later: str, earlier: str, kind: LineageKind = LineageKind.COPIES) -> LineageLink:
    return LineageLink(later, earlier, kind, (), 1.0)


def _groups(reports: list[Report], copies: list[LineageLink]) -> list[list[str]]:
    found: dict[str, list[str]] = {}
    for name, voice in voices(reports, copies).of.items():
        found.setdefault(voice.key, []).append(name)
    return sorted(map(sorted, found.values()))


ONE_VOICE = [
    ("nobody's", [report("a"), report("b")], [], [["a"], ["b"]]),
    ("one publisher's editions", [report("a", "Calder Post", "House"), report("b", "Calder Weekly", "House")], [], [["a", "b"]]),
    ("one outlet, in other letters", [report("a", "Calder Post"), report("b", "CALDER POST")], [], [["a", "b"]]),
    ("one outlet of two publishers", [report("a", "Post", "House"), report("b", "Post", "Home")], [], [["a"], ["b"]]),
    ("one agency", [report("a", "Post", None, "Tern"), report("b", "Radio", None, "Tern")], [], [["a", "b"]]),
    ("the first of two agencies only", [report("a", "Post", None, "Tern", "Gull"), report("b", "Radio", None, "Gull")], [], [["a"], ["b"]]),
    ("an agency that both name first", [report("a", "Post", None, "Tern", "Gull"), report("b", "Radio", None, "Tern")], [], [["a", "b"]]),
    ("a copy", [report("a", "Post"), report("b", "Radio")], [copy("b", "a")], [["a", "b"]]),
    ("a translation", [report("a", "Post"), report("b", "Radio")], [copy("b", "a", LineageKind.TRANSLATES)], [["a", "b"]]),
    ("a passage is no copy", [report("a", "Post"), report("b", "Radio")], [copy("b", "a", LineageKind.SHARES_PASSAGE)], [["a"], ["b"]]),
    ("citing is no copy", [report("a", "Post"), report("b", "Radio")], [copy("b", "a", LineageKind.CITES)], [["a"], ["b"]]),
    ("a copy of what is not here", [report("a", "Post"), report("b", "Radio")], [copy("b", "z")], [["a"], ["b"]]),
    ("a chain of copies and houses", [report("a", "Post"), report("b", "Radio"), report("c", "Radio"), report("d", "Mail")], [copy("b", "a"), copy("d", "c")], [["a", "b", "c", "d"]]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "copies", "groups"), [o[1:] for o in ONE_VOICE], ids=[o[0] for o in ONE_VOICE]
)
def test_reports_that_are_one_voice(reports, copies, groups) -> None:
    assert _groups(reports, copies) == groups
    assert _groups(reports[::-1], copies[::-1]) == groups


def test_reports_of_one_voice_say_why() -> None:
    reports = [report("a", "Post", "House"), report("b", "Mail", "House"), report("c", "Radio", None, "Tern")]
    reports += [report("d", "Wave", None, "Tern"), report("e", "Star")]
    link = replace(copy("e", "d"), score=0.8, reason="81% of the shorter text stands in the other")
    assert [(j.reports, j.code, j.reason, j.score) for j in voices(reports, [link]).joined] == [
        (("e", "d"), "copies", "81% of the shorter text stands in the other", 0.8),
        (("a", "b"), "one_publisher", "one publisher: House", 1.0),
        (("c", "d"), "one_agency", "one agency: Tern", 1.0),
    ]


@pytest.mark.parametrize(
    ("told", "name", "kind"),
    [
        (report("a", "Post", "House", "Tern"), "Tern", "agency"),
        (report("a", "Post", "House"), "House", "outlet"),
        (report("a", "Post"), "Post", "outlet"),
        (report("a"), "a", "report"),
    ],
)
def test_what_a_voice_is_called(told: Report, name: str, kind: str) -> None:
    voice = voices([told], []).of["a"]
    assert (voice.name, voice.kind) == (name, kind)


def test_the_voice_of_copies_is_that_of_the_first() -> None:
    found = voices([report("a", "Post"), report("b", "Radio")], [copy("b", "a")]).of
    assert found["b"] == found["a"]
    assert found["a"].name == "Post"


def link(name: str, kind: LinkKind = LinkKind.SPEAKER, entity: str | None = None) -> ChainLink:
    return ChainLink(name, entity, kind)


HERE = report("a", "Calder Post", "Calder House", "Tern")
INNERMOST = [
    ("nothing", (), None),
    ("the report itself", (link("Calder Post", LinkKind.OUTLET),), None),
    ("its publisher, in other letters", (link("CALDER HOUSE", LinkKind.OUTLET),), None),
    ("its own agency", (link("tern", LinkKind.AGENCY),), None),
    ("another outlet", (link("Valley Radio", LinkKind.OUTLET),), ("house valley radio", "outlet")),
    ("another agency", (link("Gull", LinkKind.AGENCY),), ("house gull", "agency")),
    ("whoever is behind the outlet", (link("Valley Radio", LinkKind.OUTLET), link("the mayor")), ("name mayor", "source")),
    ("a speaker behind the report itself", (link("Calder Post", LinkKind.OUTLET), link("police")), ("name police", "source")),
    ("a speaker called like the outlet", (link("Calder Post"),), ("name calder post", "source")),
    ("nobody by name", (link("an official"),), ("unnamed official of house calder post", "unnamed")),
    ("two of many", (link("Two officers"),), ("unnamed two officers of house calder post", "unnamed")),
    ("a name that begins like a number", (link("Twofold"),), ("name twofold", "source")),
]  # fmt: skip


@pytest.mark.parametrize(("chain", "source"), [i[1:] for i in INNERMOST], ids=[i[0] for i in INNERMOST])
def test_the_innermost_source(chain, source) -> None:
    found = innermost(chain, NOBODY, VOICE, HERE)
    assert (found and (found.key, found.kind)) == source


def _extract(told: Report, *chains: tuple[ChainLink, ...]) -> Extract:
    """A report whose sentences are put down to these chains, one a statement."""
    statements = tuple(
        Statement(f"{told.id}/s{n}", told.id, StatementKind.INDIRECT, (), (), (), None, chain, Span(n, n + 4))
        for n, chain in enumerate(chains)
    )
    analysis, said = Analysis(told, (), (), (), (), ()), statements
    return Extract.of(analysis, statements=said, parts=parts.find(analysis, said, (), {}))


def _trace(*extracts: Extract, copies: tuple[LineageLink, ...] = (), entities: Entities = NOBODY):
    return trace(extracts, entities, copies)


def test_one_ministry_in_three_reports_is_one_origin() -> None:
    ministry = (link("the health ministry"),)
    found = _trace(*(_extract(report(n, f"Paper {n}"), ministry) for n in "abc"))
    (origin,) = {found.origin_of[f"{n}/s0"] for n in "abc"}
    told = {o.id: o for o in found.lineage.origins}
    assert told[origin].reports == ("a", "b", "c")
    assert (found.lineage.reports, found.lineage.independent_reports) == (3, 3)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("the health ministry", "the country's health ministry"), "land_left_out"),
        (("the health ministry", "the ministry"), "only_body"),
    ],
)
def test_an_origin_under_two_names_says_why(names: tuple[str, str], code: str) -> None:
    found = _trace(_extract(report("a", "Paper"), *((link(name),) for name in names)))
    assert found.origin_of["a/s0"] == found.origin_of["a/s1"]
    (origin,) = (o for o in found.lineage.origins if o.id == found.origin_of["a/s0"])
    (join,) = origin.joined
    assert (join.names, join.code) == (names, code)
    assert join.reason
    assert 0 < join.score <= 1


def test_an_official_of_one_report_is_not_an_official_of_another_unless_it_is_a_copy() -> None:
    one, other = (_extract(report(n, f"Paper {n}"), (link("an official"),)) for n in "ab")
    apart, copied = _trace(one, other), _trace(one, other, copies=(copy("b", "a"),))
    assert len(set(apart.origin_of.values())) == 2
    assert len(set(copied.origin_of.values())) == 1
    assert copied.lineage.independent_reports == 1


def test_what_a_report_says_itself_has_the_report_as_its_origin() -> None:
    found = _trace(_extract(report("a", "Calder Post"), (link("Calder Post", LinkKind.OUTLET),)))
    (origin,) = found.lineage.origins
    assert (origin.name, origin.kind, origin.reports) == ("Calder Post", "outlet", ("a",))
    assert found.origin_of == {"a/s0": origin.id}
    assert found.voice_of == {"a": "house calder post"}


def test_origins_are_numbered_in_the_order_of_the_reports() -> None:
    found = _trace(
        _extract(report("a", "Post"), (link("police"),), (link("mayor"),)),
        _extract(report("b", "Radio"), (link("mayor"),)),
    )
    assert [(o.id, o.name) for o in found.lineage.origins] == [
        ("o1", "Post"),
        ("o2", "police"),
        ("o3", "mayor"),
        ("o4", "Radio"),
    ]


CITED = [
    ("a report of the story", link("Valley Radio", LinkKind.OUTLET), "b"),
    ("in other letters", link("VALLEY RADIO", LinkKind.OUTLET), "b"),
    ("an agency that has no report here", link("Gull", LinkKind.AGENCY), "origin Gull"),
]  # fmt: skip


@pytest.mark.parametrize(("carrier", "end"), [c[1:] for c in CITED], ids=[c[0] for c in CITED])
def test_an_outlet_that_is_named_is_cited(carrier: ChainLink, end: str) -> None:
    citing = _extract(report("a", "Calder Post"), (carrier, link("police")), (carrier, link("mayor")))
    lineage = _trace(
        citing, _extract(report("b", "Valley Radio")), _extract(report("c", "Gull Post"))
    ).lineage
    (found,) = [one for one in lineage.links if one.kind is LineageKind.CITES]
    names = {o.id: f"origin {o.name}" for o in lineage.origins}
    assert (found.from_, names.get(found.to, found.to)) == (
        "a",
        end if end == "b" else names.get(found.to, "Gull") if found.to in names else "Gull",
    )
    assert len(found.evidence) == 2


def test_nobody_cites_himself_and_speakers_are_not_cited() -> None:
    own = _extract(report("a", "Calder Post"), (link("Calder Post", LinkKind.OUTLET),), (link("police"),))
    assert _trace(own).lineage.links == ()


def test_of_two_reports_of_one_outlet_neither_is_the_one_cited() -> None:
    citing = _extract(report("a", "Calder Post"), (link("Valley Radio", LinkKind.OUTLET),))
    both = [_extract(replace(report(n), outlet="Valley Radio")) for n in "bc"]
    (found,) = _trace(citing, *both).lineage.links
    assert found.to not in {"b", "c"}
