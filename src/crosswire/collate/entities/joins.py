"""What brings two spellings together: one kind of evidence a function, each pair with its reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from crosswire.collate.entities import alike, offices, portfolios, short
from crosswire.collate.entities.nodes import Node, Pair
from crosswire.collate.entities.rules import by
from crosswire.link import Likeness, Sets, blocks, everyone
from crosswire.naming.names import folded, initials, organisation, surname, unarticled
from crosswire.naming.offices import countries
from crosswire.resources.words import words as listed
from crosswire.types import EntityType


def join(nodes: Sequence[Node], sets: Sets) -> None:
    """Join the spellings of one name, the surest evidence first."""
    for one, other in (*namesakes(nodes), *portfolios.strangers(nodes), *generations(nodes)):
        sets.forbid(one, other)
    steps: tuple[Callable[[Sequence[Node], Sets], Iterable[Pair]], ...] = (
        spellings,
        acronyms,
        brackets,
        portfolios.joined,
        short.people,
        shortened,
        head_words,
        without_country,
        offices.held,
        offices.of_one_person,
        heads,
    )
    for step in steps:
        for one, other, why in sorted(step(nodes, sets), key=lambda p: (-p[2].score, p[0], p[1])):
            sets.join(one, other, why)


def _of(nodes: Sequence[Node], kind: EntityType, least: int = 1) -> list[int]:
    return [
        n for n, node in enumerate(nodes) if node.type is kind and len(node.words) >= least and not node.key
    ]


def _blocks(numbers: Sequence[int], key: Callable[[int], str]) -> Iterator[tuple[int, int]]:
    """Pairs of nodes of which a key is the same."""
    for block in blocks([key(number)] for number in numbers):
        yield from everyone(numbers[place] for place in block)


def namesakes(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """People of one surname with other given names: brothers, couples, strangers."""
    for one, other in _blocks(_full(nodes), lambda n: alike.sound(surname(nodes[n].words))):
        unlike = alike.people(nodes[one].words, nodes[other].words) is alike.NAMESAKE
        if unlike and not _given_dropped(nodes[one], nodes[other]):
            yield one, other


def _given_dropped(one: Node, other: Node) -> bool:
    """Whether a report that names somebody in full goes on without his first name: "Soto Vidal"."""
    short, long = sorted((one, other), key=lambda node: len(node.words))
    together = {m.report for m in short.members} & {m.report for m in long.members}
    return len(short.words) > 1 and long.words[1:] == short.words and bool(together)


def generations(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Father and son of one name, and the name alone, which may be either's."""
    people = [n for n in _of(nodes, EntityType.PERSON) if not short.is_alone(nodes[n])]
    numbered = {nodes[n].words for n in people if nodes[n].generation}
    for one, other in _blocks(people, lambda n: " ".join(nodes[n].words)):
        if nodes[one].words in numbered and nodes[one].generation != nodes[other].generation:
            yield one, other


def _full(nodes: Sequence[Node]) -> list[int]:
    return [n for n in _of(nodes, EntityType.PERSON, 2) if not short.is_alone(nodes[n])]


def spellings(nodes: Sequence[Node], _sets: Sets) -> Iterator[Pair]:
    """Full names that are spelt, transliterated or cut in another way."""
    full = _full(nodes)
    for key in (_last_sound(nodes), _first_sound(nodes), _romanised(nodes)):
        for one, other in _blocks(full, key):
            found = alike.people(nodes[one].words, nodes[other].words)
            if found is alike.NAMESAKE and _given_dropped(nodes[one], nodes[other]):
                found = by("given_dropped")
            if found.score:
                yield one, other, found
    compared: tuple[tuple[EntityType, Callable[..., Likeness]], ...] = (
        (EntityType.ORGANISATION, alike.organisations),
        (EntityType.OTHER, alike.organisations),
        (EntityType.GROUP, alike.organisations),
        (EntityType.PLACE, alike.places),
    )
    for kind, compare in compared:
        for one, other in _blocks(_of(nodes, kind), _first_sound(nodes)):
            found = compare(nodes[one].words, nodes[other].words)
            if found.score:
                yield one, other, found
    yield from _slips(nodes)


def _slips(nodes: Sequence[Node]) -> Iterator[Pair]:
    """Names of two words and more that the tagger takes for two kinds of thing, one letter or sound apart."""
    numbers = [n for n, node in enumerate(nodes) if len(node.words) > 1 and not node.key]
    for one, other in _blocks(numbers, lambda n: nodes[n].words[0]):
        types = {nodes[one].type, nodes[other].type}
        if len(types) == 2 and EntityType.ORGANISATION in types and EntityType.PLACE not in types:
            found = alike.organisations(nodes[one].words, nodes[other].words)
            if found.code == "spelt_alike":
                yield one, other, found


def _first_sound(nodes: Sequence[Node]) -> Callable[[int], str]:
    return lambda n: alike.sound(nodes[n].words[0]) or nodes[n].words[0]


def _romanised(nodes: Sequence[Node]) -> Callable[[int], str]:
    return lambda n: alike.romanised(nodes[n].words[-1])


def _last_sound(nodes: Sequence[Node]) -> Callable[[int], str]:
    return lambda n: alike.sound(nodes[n].words[-1])


def acronyms(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """Capital letters that are the initials of exactly one name of the story."""
    short: dict[str, int] = {}
    long: dict[str, list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        if node.type in {EntityType.PERSON, EntityType.GROUP} or (node.key and node.key[0] != "institution"):
            continue
        for text, words in dict.fromkeys((m.text, m.words) for m in node.members):
            letters = _letters(text, words)
            if letters:
                short.setdefault(letters.lower(), number)
        for words in dict.fromkeys(m.words for m in node.members):
            for letters in initials(words):
                if number not in long[letters]:
                    long[letters].append(number)
    for letters, number in short.items():
        holders = [n for n in long.get(letters, ()) if n != number]
        if holders and sets.is_one(holders):
            yield holders[0], number, by("acronym")


def _letters(text: str, words: Sequence[str]) -> str:
    """The capitals that a name is no more than; none where it is known what they stand for."""
    letters = unarticled(text).replace(".", "").replace("'s", "").replace("’s", "")
    bare = letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 7
    return letters if bare and len("".join(words)) <= len(text) else ""


def shortened(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """The beginning of an organisation's name, where only one of the story begins so."""
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    kinds = (EntityType.ORGANISATION, EntityType.OTHER)
    numbers = [n for kind in kinds for n in _of(nodes, kind)]
    for number in numbers:
        words = organisation(nodes[number].words)
        for length in range(1, len(words)):
            longer[words[:length]].append(number)
    for number in numbers:
        found = longer.get(organisation(nodes[number].words), [])
        if found and sets.is_one(found) and _trade(nodes[found[0]], nodes[number]):
            yield found[0], number, by("short_form")


def head_words(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """What a body is called by for short: "the Observatory", where its report names one observatory."""
    kinds = (EntityType.ORGANISATION, EntityType.OTHER)
    numbers = [n for kind in kinds for n in _of(nodes, kind)]
    named: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in numbers:
        words = nodes[number].words
        for word in dict.fromkeys(words) if len(words) > 1 else ():
            if word in listed("bodies"):
                for report in dict.fromkeys(m.report for m in nodes[number].members):
                    named[report, word].append(number)
    for number in numbers:
        words, reports = nodes[number].words, {m.report for m in nodes[number].members}
        if len(words) == 1 and words[0] in listed("bodies"):
            found = [n for report in sorted(reports) for n in named.get((report, words[0]), ())]
            if found and sets.is_one(found):
                yield found[0], number, by("head_word")


def without_country(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """A name without the place or country that leads it: "the Bears" of the "Chicago Bears".

    Only in a report that has both, and where no other name of the story ends so.
    """
    places = {node.words for node in nodes if node.type is EntityType.PLACE and not node.key}
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    kinds = (EntityType.ORGANISATION, EntityType.GROUP)
    numbers = [n for kind in kinds for n in _of(nodes, kind)]
    for number in numbers:
        words = nodes[number].words
        for length in range(1, len(words)):
            longer[words[length:]].append(number)
    for number in numbers:
        found = longer.get(nodes[number].words, [])
        leads = {n: nodes[n].words[: -len(nodes[number].words)] for n in found}
        known = [n for n, lead in leads.items() if lead in places or lead in countries()]
        rivals = [n for n, lead in leads.items() if len(lead) == 1]
        if not known or not sets.is_one((*known, *rivals)):
            continue
        if _together(nodes, known, number):
            yield known[0], number, by("place_left_out")


def _together(nodes: Sequence[Node], found: Iterable[int], number: int) -> bool:
    here = {m.report for m in nodes[number].members}
    return any(m.report in here for n in found for m in nodes[n].members)


def brackets(nodes: Sequence[Node], _sets: Sets) -> Iterator[Pair]:
    """A short form that a report gives in brackets right behind the name: "Ocean Watch (OW)"."""
    by_words: dict[tuple[str, ...], int] = {}
    for number, node in enumerate(nodes):
        if node.type in {EntityType.ORGANISATION, EntityType.OTHER, EntityType.PLACE}:
            for member in node.members:
                by_words.setdefault(member.words, number)
    for number, node in enumerate(nodes):
        for words in dict.fromkeys(m.expands for m in node.members if m.expands):
            long = by_words.get(words)
            if long is not None and long != number:
                yield long, number, by("in_brackets")


def _trade(long: Node, short: Node) -> bool:
    return bool(alike.organisations(long.words, short.words).score)


def heads(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """What a report calls "the union" or "the mayor" after it has named one, and one only."""
    named: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, node in enumerate(nodes):
        if node.type not in {EntityType.PERSON, EntityType.ORGANISATION} or _generic(node):
            continue
        for member in node.members:
            words = folded(member.role or "") if node.type is EntityType.PERSON else node.words
            for word in (*words, " ".join(words[-2:])):
                named[member.report, word].add(number)
    for number, node in enumerate(nodes):
        if not _generic(node) or node.type is EntityType.GROUP:
            continue
        found = [
            n
            for n in sorted(named.get((node.members[0].report, " ".join(node.words)), ()))
            if nodes[n].type is node.type
        ]
        if found and sets.is_one(found) and not _foreign(nodes, found[0], node.members[0].report):
            yield found[0], number, by("only_of_its_kind")


def _foreign(nodes: Sequence[Node], number: int, report: str) -> bool:
    """Whether it is a body of a country that a report names less often than another one.

    "The government" of a report from Norland is not "the Swiss government" that has helped it.
    """
    own = _land(nodes[number].words)
    if own is None:
        return False
    members = (m for node in nodes for m in node.members if m.report == report)
    named = Counter(land for m in members if (land := _land(m.words)))
    return any(times > named[own] for times in named.values())


def _land(words: tuple[str, ...]) -> str | None:
    """The code of the country that a name opens with: "Swiss government", "United States Senate"."""
    lands = (countries().get(words[:length]) for length in (3, 2, 1))
    return next((land for land in lands if land), None)


def _generic(node: Node) -> bool:
    """A phrase of one or two words that says only what somebody is: "the ministry", "the prime minister"."""
    return bool(node.key and node.key[0] == "source" and len(node.words) <= 2)
