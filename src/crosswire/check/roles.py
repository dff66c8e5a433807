"""What a draft calls the people it names, against what the reports call them: "deputy mayor" for "mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.check.found import Found
from crosswire.check.setting import DRAFT, Setting
from crosswire.check.streams import plain
from crosswire.check.wording import called, say
from crosswire.render import clean
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words.people import roles as offices
from crosswire.types import MentionKind, Passage, Span
from crosswire.types.checking import Piece, Verdict

_OF_WHAT = lists.words("check/roles", "of_what")

_BEFORE = re.compile(r"((?:[\w’'-]+ ){1,4})$")
_APPOSED = lists.pattern("check/roles", "apposed")
_LEADING = re.compile(r"(?:^|[\s,;“\"(])((?:[\w’'-]+ ){0,7}[\w’'-]+), $")
_RANKS, _FORMER, _SMALL, _STOPS = lists.several("check/roles", "ranks", "former", "small", "stops")


@dataclass(frozen=True, slots=True)
class Role:
    """What a text calls somebody: the noun of office, what narrows it, and ranks such as "deputy"."""

    head: str
    kinds: frozenset[str]
    ranks: frozenset[str]
    span: Span
    report: str


def found(setting: Setting) -> Iterator[Found]:
    """The roles of the draft that the reports give otherwise."""
    seen: set[tuple[str, str]] = set()
    for mention in setting.draft.parts.prose.names.named:
        if mention.kind is not MentionKind.NAME:
            continue
        entity = next(
            (e for span, e in setting.entities.mentioned(DRAFT, mention.span) if span == mention.span), None
        )
        own = _roles(setting.draft.report.text, DRAFT, mention.span, mention.text)
        others = told(setting, entity) if entity and own else []
        for role in own:
            against = _against(role, others)
            if against and (role.head, mention.text) not in seen:
                seen.add((role.head, mention.text))
                yield _piece(setting, role, mention.span, against)


def told(setting: Setting, entity: str) -> list[Role]:
    """What the reports call an entity."""
    found: list[Role] = []
    for extract in setting.extracts:
        report = extract.report
        for span, named in setting.entities.spans(report.id):
            if named == entity:
                found += _roles(report.text, report.id, span, report.slice(span))
    return found


def _roles(text: str, report: str, span: Span, name: str) -> list[Role]:
    """The roles that stand before and behind a name."""
    names = frozenset(plain(name))
    inside = text[span.start : span.end].rfind(name.rsplit(maxsplit=1)[-1]) if name.split() else 0
    own = _BEFORE.search(text[max(0, span.start - 60) : span.start + max(0, inside)])
    phrases = []
    if own:
        end = span.start + max(0, inside)
        phrases.append((own.group(1), Span(end - len(own.group(1)), end)))
    behind = _APPOSED.match(text, span.end)
    if behind and text[span.end : span.end + 1] == ",":
        phrases.append((behind.group(1), Span(behind.start(1), behind.end(1))))
    lead = _LEADING.search(text[max(0, span.start - 90) : span.start])
    if lead:
        end = span.start - 2
        phrases.append((lead.group(1), Span(end - len(lead.group(1)), end)))
    return [role for phrase, where in phrases if (role := _role(phrase, where, report, own=names))]


def _role(phrase: str, where: Span, report: str, *, own: frozenset[str]) -> Role | None:
    """The role in some words that are not of the name; its head stands before "of", "who" or a verb."""
    listed: list[str] = []
    for word in plain(phrase.replace("-", " ")):
        if word in _STOPS and listed:
            break
        listed.append(word)
    cut = next((n for n, word in enumerate(listed) if word in _OF_WHAT and n), len(listed))
    at = next(
        (n for n in range(cut - 1, -1, -1) if listed[n] in offices() or listed[n] in _of_something()), None
    )
    if at is None:
        return None
    rest = [word for word in listed[max(0, at - 5) : at] + listed[at + 1 : cut] if word not in _SMALL | own]
    ranks = frozenset("former" if word in _FORMER else word for word in rest if word in _RANKS)
    return Role(listed[at], frozenset(rest) - _RANKS - words("titles", "courtesy"), ranks, where, report)


def _of_something() -> frozenset[str]:
    """Offices of which a text says which: a minister of something."""
    return words("titles", "of_something")


def _against(own: Role, told: Sequence[Role]) -> list[Role]:
    """The roles of reports that the draft's contradicts; none where one of them bears it out."""
    alike = [
        role for role in told if role.head == own.head or own.head in role.kinds or role.head in own.kinds
    ]
    if not alike:
        return []
    ranks = frozenset().union(*(role.ranks for role in told))
    if own.ranks - ranks:
        return alike
    if not own.ranks and all(role.ranks for role in alike):
        return alike
    said = [role for role in alike if role.kinds]
    if own.head in _of_something() and own.kinds and said and not any(_shared(role, own) for role in said):
        return said
    return []


def _shared(a: Role, b: Role) -> bool:
    one, other = {*a.kinds, a.head}, {*b.kinds, b.head}
    return len(one & other) > 1 or not (b.kinds - one)


def _piece(setting: Setting, own: Role, name: Span, against: Sequence[Role]) -> Found:
    reports = setting.index.reports
    shown = tuple(
        Passage(role.report, role.span.start, role.span.end, reports[role.report].slice(role.span))
        for role in against[:3]
    )
    what = clean.line(shown[0].text or "")
    span = Span(min(own.span.start, name.start), max(own.span.end, name.end))
    reason = say("other_role", **called(setting, (p.report for p in shown)), what=what)
    return Found(
        Piece.ROLE, span, Verdict.NOT_IN_REPORTS, "other_role", reason, instead=(what,), evidence=shown
    )
