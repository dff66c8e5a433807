"""Every place where a report names somebody or something, made comparable."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from crosswire.extract.parts.names import nominals, portfolios
from crosswire.extract.parts.names.nominals import Nominal
from crosswire.naming.names import folded, person, unarticled
from crosswire.naming.offices import key_of
from crosswire.naming.portfolios import read
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.resources.places import entries
from crosswire.resources.words import words as listed
from crosswire.resources.words.countries import countries
from crosswire.resources.words.forms import ends
from crosswire.types import Analysis, EntityType, Mention, MentionKind, Named, Report, Span

_ONE_BEFORE, _AROUND_A_NAME, _ARABIC_ARTICLE, _ARTICLE, _ARTICLE_BEFORE = lists.patterns(
    "extract/parts/names/mentions", "one_before", "around_a_name", "arabic_article", "article",
    "article_before",
)  # fmt: skip

_ARABIC_ARTICLES = lists.words("extract/parts/names/mentions", "arabic_articles")

_POINTS = (
    r"(?:north|south|east|west|northern|southern|eastern|western|central)(?:-?(?:east|west|eastern|western))?"
)
_COMPASS = re.compile(rf"\b({_POINTS})\s+$", re.IGNORECASE)
_PART = re.compile(rf"{_POINTS}\s+(?=\S)")
_ADJECTIVE = lists.pattern("extract/parts/names/mentions", "adjective")
_LOCATED = r"\b(?:in|at|near|from|of|to|outside|around|and|,)\s*$"
_DECIDES = lists.pattern("extract/parts/names/mentions", "decides")
_GENITIVE = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,2}['’]s?\s+$")
_GENITIVE_OFFICE = lists.pattern("extract/parts/names/mentions", "genitive_office")


def gather(analysis: Analysis) -> list[Named]:
    """The mentions of one report in text order: its names, and the nominals that a table settles."""
    report = analysis.report
    spoken = nominals.find(report.text)
    names = [
        named
        for mention in analysis.mentions
        if mention.kind is MentionKind.NAME and (named := of_mention(mention, report))
    ]
    names.extend(_unmentioned_places(analysis, names))
    used = [n.span for n in names]
    loose = [_nominal(n, report) for n in spoken if not _is_title(n, used)]
    loose.extend(_ministries(report, [*names, *loose]))
    groups = [n for n in names if not _inside_nominal(n, loose)]
    offices = [o for n in names if (o := _office_of(n, report))]
    bodies = {n.words for n in names if n.type is EntityType.ORGANISATION}
    inside = [i for n in groups if (i := _inner(n, report) or _whole(n, report, bodies))]
    found = sorted((*groups, *loose, *offices, *inside), key=lambda m: (m.span.start, -m.span.end))
    return _expanded(_elders([_owned(n, report) for n in found], report), report)


_OLDER = "kin"
_KIN_BEFORE, _KIN_BEHIND = (
    lists.pattern("extract/parts/names/mentions", key, kin=listed("people", "family"))
    for key in ("kin_before", "kin_behind")
)


def _elders(found: Sequence[Named], report: Report) -> list[Named]:
    """The mentions, who has the name of a "Robert Kline III" and is called his kin told apart from him."""
    numbered = {n.words for n in found if n.generation}
    kin = {
        n.words for n in found if n.words in numbered and not n.generation and _is_kin(n.span, report.text)
    }
    return [replace(n, generation=_OLDER) if n.words in kin and not n.generation else n for n in found]


def _is_kin(span: Span, text: str) -> bool:
    """Whether a name stands beside what its bearer is to somebody: "his father, Robert Kline"."""
    before, behind = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    return _KIN_BEFORE.search(before) is not None or _KIN_BEHIND.match(behind) is not None


def _ministries(report: Report, known: Sequence[Named]) -> Iterator[Named]:
    """Ministries and departments that are spoken of in small letters: "the health ministry"."""
    for found in portfolios.phrases(report.text):
        span = found
        if any(n.span.overlaps(span) and n.type is not EntityType.PLACE for n in known):
            continue
        land = portfolios.owner(report.text, span)
        genitive = _GENITIVE.search(report.text[max(0, span.start - 50) : span.start])
        article = _ARTICLE_BEFORE.search(report.text[max(0, span.start - 8) : span.start])
        lead = genitive or article
        span = Span(span.start - len(lead[0]), span.end) if lead else span
        made = _made(report, span, EntityType.ORGANISATION, how=MentionKind.NOMINAL)
        yield replace(made, key=("portfolio", land or "", *made.words), land=land)


def _made(
    report: Report,
    span: Span,
    kind: EntityType,
    *,
    how: MentionKind = MentionKind.NAME,
    key: tuple[str, ...] | None = None,
) -> Named:
    text = report.slice(span)
    return Named(report.id, span, text, folded(text), kind, how, key=key)


def _owned(named: Named, report: Report) -> Named:
    """A ministry's name with whose it is, where the words around it say so: "Gaza's Health Ministry"."""
    if named.type is not EntityType.ORGANISATION or named.key or named.land:
        return named
    told = read(named.words)
    if told is None or told.land is not None:
        return named
    return replace(named, land=portfolios.owner(report.text, named.span))


def _inner(named: Named, report: Report) -> Named | None:
    """The country inside a name of more: the Italy of "northern Italy", the Peru of "Peru Defence Forces"."""
    part = _PART.match(named.text) if named.type is EntityType.PLACE else None
    if part:
        start = named.span.start + part.end()
    elif named.type is EntityType.ORGANISATION and named.words[-1] in _bodies():
        start = named.span.end - len(unarticled(named.text))
    else:
        return None
    return _country(report, Span(start, named.span.end), whole=named.type is EntityType.PLACE)


def _whole(named: Named, report: Report, bodies: Collection[tuple[str, ...]]) -> Named | None:
    """The body inside the name of its part: the Acme of the "Acme Council", where the report has both."""
    if named.type is not EntityType.ORGANISATION or named.words[-1] not in tables.organisations().units:
        return None
    text = _ARTICLE.sub("", named.text)
    start = named.span.start + named.text.index(text)
    for end in (m.start() for m in re.finditer(r"\s", text)):
        if folded(text[:end]) in bodies:
            return _made(report, Span(start, start + end), EntityType.ORGANISATION)
    return None


@cache
def _bodies() -> frozenset[str]:
    return tables.organisations().units | tables.heads()["organisation"]


def _country(report: Report, span: Span, *, whole: bool) -> Named | None:
    """The place that the characters name; where not `whole`, a country that they begin with."""
    text = report.slice(span)
    if whole:
        country = tables.country_of().get(text)
        return _made(report, span, EntityType.PLACE, key=("country", country.code) if country else None)
    words = text.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        name = re.sub(r"['’]s?$", "", " ".join(words[:length]))
        country = tables.country_of().get(name)
        if country and (name == country.name or name in country.aliases) and text.startswith(name):
            end = span.start + len(name)
            return _made(report, Span(span.start, end), EntityType.PLACE, key=("country", country.code))
    return None


def _expanded(found: Sequence[Named], report: Report) -> list[Named]:
    """The mentions, those in brackets with the name right before that they shorten: "Ocean Watch (OW)"."""
    done: list[Named] = []
    for one in found:
        named = one
        long = next((n for n in reversed(done[-3:]) if n.span.end <= named.span.start), None)
        if long and len(long.words) > 1 and _shortens(named, long, report):
            named = replace(named, expands=long.words)
        done.append(named)
    return done


def _shortens(named: Named, long: Named, report: Report) -> bool:
    """Whether capitals stand alone in the brackets behind a name and are, in order, letters of it."""
    between = report.text[long.span.end : named.span.start]
    letters = named.text.replace(".", "")
    if (
        not re.fullmatch(r"['’]?s?\s*\(\s*", between)
        or report.text[named.span.end : named.span.end + 1] != ")"
    ):
        return False
    if not (letters.isalpha() and 2 <= len(letters) <= 8 and sum(c.isupper() for c in letters) >= 2):
        return False
    rest = iter("".join(long.words))
    return letters[0].lower() == long.words[0][0] and all(letter.lower() in rest for letter in letters)


def of_mention(mention: Mention, report: Report) -> Named | None:
    """A name that stands by itself, made comparable; None where no word of it can be compared."""
    text, kind = report.slice(mention.name or mention.span), mention.type
    words = folded(text)
    if not words:
        return None
    if kind is EntityType.PERSON:
        words = _without_articles(person(words), text)
    generation = _generation(text, kind)
    named = Named(
        report.id, mention.span, text, words, kind, mention.kind, mention.role, generation=generation
    )
    return named if kind is EntityType.PERSON else _settled(named, report)


def _generation(text: str, kind: EntityType) -> str | None:
    """Which of a family's bearers of one name it is: "jr" of "Robert Kline Jr."."""
    last = folded(text)[-1:]
    return tables.persons().generations.get(last[0]) if last and kind is EntityType.PERSON else None


def _without_articles(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """A person's name without the Arabic article, which one report writes and another leaves out."""
    first = _ARABIC_ARTICLE.match(text)
    kept = [w for at, w in enumerate(words) if w not in _ARABIC_ARTICLES or (at == 0 and not first)]
    if first and len(kept) > 1 and words[0] == kept[0]:
        del kept[0]
    return tuple(kept) or words


def _settled(named: Named, report: Report) -> Named | None:
    """The mention with what its words alone settle: a country, its people, an institution, half a country."""
    bare = _AROUND_A_NAME.sub("", named.text)
    people = tables.adjectives().get(bare)
    ours = bool(people and bare not in people.aliases) or bare in _regional()
    plain = named.type is EntityType.GROUP and " " not in bare
    if (ours or plain) and _is_adjective(bare, named, report.text):
        return None
    if people and bare not in people.aliases:
        return replace(named, type=EntityType.GROUP, key=("people", people.code))
    return _of_land(named, bare, report)


def _of_land(named: Named, bare: str, report: Report) -> Named:
    """The mention as a state, a government, a country, a country's institution or a part of a country."""
    state = _state(named, bare, report)
    if state:
        return replace(named, type=EntityType.PLACE, words=state)
    known = tables.known().get(bare)
    if known and not re.search(_LOCATED, report.text[max(0, named.span.start - 12) : named.span.start]):
        return replace(named, type=EntityType.ORGANISATION, key=("institution", *known))
    ruled = _ruled_from(named, bare, report)
    if ruled:
        return replace(named, type=EntityType.ORGANISATION, key=("institution", ruled, "government"))
    country = tables.country_of().get(bare)
    if country:
        return _compass(replace(named, type=EntityType.PLACE, key=("country", country.code)), report)
    key = key_of(named.words)
    if key:
        return replace(named, type=EntityType.ORGANISATION, key=key)
    return _compass(named, report) if named.type is EntityType.PLACE else named


@cache
def _regional() -> frozenset[str]:
    """Adjectives of continents and regions, and of faiths: what they tell the kind of is named elsewhere."""
    regions = (one for _, _, adjectives, _ in entries("regions") for one in adjectives)
    return frozenset((*regions, *tables.faiths()))


def _state(named: Named, bare: str, report: Report) -> tuple[str, ...] | None:
    """The state or province that a short form stands for: "Pa.", and behind a comma "PA"."""
    full = _states().get(bare.rstrip("."))
    if full is None:
        return None
    town = report.text[max(0, named.span.start - 2) : named.span.start] == ", "
    point = bare.endswith(".") or report.text[named.span.end : named.span.end + 1] == "."
    return folded(full) if town or (point and not bare.isupper()) else None


@cache
def _states() -> dict[str, str]:
    return {form.rstrip("."): names[0] for _, names, forms, _ in entries("abbreviations") for form in forms}


def _ruled_from(named: Named, bare: str, report: Report) -> str | None:
    """The country that a capital stands for where it says or decides: "Oslo rejected the offer"."""
    code = tables.seats().get(bare)
    if code is None or named.type is not EntityType.PLACE or not _DECIDES.match(report.text, named.span.end):
        return None
    if re.search(_LOCATED, report.text[max(0, named.span.start - 12) : named.span.start], re.IGNORECASE):
        return None
    country = next(c for c in countries() if c.code == code)
    told = (country.name, *country.aliases, *country.adjectives)
    return code if any(re.search(rf"\b{re.escape(word)}\b", report.text) for word in told) else None


def _is_adjective(bare: str, named: Named, text: str) -> bool:
    """Whether a people's name only tells what something is: no plural, no article, or a noun behind."""
    if ends(lists.known(bare), "plural"):
        return False
    article = _ONE_BEFORE.search(text[max(0, named.span.start - 9) : named.span.start])
    return not article or bool(_ADJECTIVE.match(text, named.span.end))


def _compass(named: Named, report: Report) -> Named:
    """Half a country ("northern Italy") is a place of its own, inside it."""
    before = _COMPASS.search(report.text[max(0, named.span.start - 20) : named.span.start])
    if not before:
        return named
    start = named.span.start - len(before[0])
    span = Span(start, named.span.end)
    return replace(
        named, span=span, text=report.slice(span), words=(before[1].lower(), *named.words), key=None
    )


def _unmentioned_places(analysis: Analysis, names: Iterable[Named]) -> list[Named]:
    report = analysis.report
    taken = [n.span for n in names]
    free = (p for p in analysis.places if not any(p.span.overlaps(t) for t in taken))
    made = (_made(report, place.span, EntityType.PLACE) for place in free)
    return [settled for one in made if one.words and (settled := _settled(one, report))]


def _nominal(nominal: Nominal, report: Report) -> Named:
    kind = EntityType.PERSON if nominal.key[0] == "office" else EntityType.ORGANISATION
    return _made(report, nominal.span, kind, how=MentionKind.NOMINAL, key=nominal.key)


def _is_title(nominal: Nominal, names: Iterable[Span]) -> bool:
    """Whether it is the office in a name's mention: "French President" before the president's name."""
    return nominal.key[0] != "institution" and any(n.covers(nominal.span) for n in names)


def _inside_nominal(named: Named, loose: Iterable[Named]) -> bool:
    """Whether the name is only the people in "the Peruvian army"."""
    return (
        named.type is EntityType.GROUP and bool(named.key) and any(n.span.covers(named.span) for n in loose)
    )


def _office_of(named: Named, report: Report) -> Named | None:
    """An office ("Haddad's office") is not the person who has it."""
    if named.type is not EntityType.PERSON:
        return None
    after = _GENITIVE_OFFICE.match(report.text, named.span.end)
    if not after:
        return None
    span, key = Span(named.span.start, after.end()), ("office of", *named.words)
    return _made(report, span, EntityType.ORGANISATION, how=MentionKind.NOMINAL, key=key)
