"""What the text around names tells of them: a body's shares, a person's kin, a team's article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosswire.analyse.candidates import Candidate
from crosswire.grammar import DEFINITE, NOUNS, OF_WHAT
from crosswire.naming.renown import KNOWN_TOWN, demonyms, population, prominent
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.places import Kind, gazetteer
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import ends

_ARTICLES = listed("small", "articles")
_BEFORE_A_PLACE = lists.words("analyse/evidence", "before_a_place")

_WIDE = {Kind.COUNTRY, Kind.AREA, Kind.REGION, Kind.CAPITAL}


def is_mostly_body(labels: Counter[str] | None) -> bool:
    """Whether a word behind another is no surname, because the model mostly takes it, alone, for a body."""
    return labels is not None and labels["ORG"] > max(4, 3 * labels["PERSON"])


def has_relatives(name: Candidate) -> bool:
    """Whether a genitive and kin or friends follow: "Roe's cousin"."""
    parse, at = name.paragraph.parse, name.end
    return at + 1 < len(parse) and parse[at].tag == "POS" and parse[at + 1].lower in words("kin")


def common(found: Sequence[Candidate]) -> set[str]:
    """Words that are mostly written small, where a capital is no sign of a name."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for paragraph in {id(name.paragraph): name.paragraph for name in found}.values():
        for token in paragraph.parse:
            if token.is_lower:
                small[token.text] += 1
            elif token.is_title and not token.is_sent_start:
                large[token.lower] += 1
    return {word for word, count in small.items() if count > 1 and count >= large[word]}


_CERTAIN = 2  # signs that a name is a body's
_OFTEN = 10  # mentions, of which one at least must show it


def bodies(found: Sequence[Candidate], within: Counter[str]) -> set[str]:
    """Names that the model takes for people or places, and that the reports treat as bodies."""
    signs: Counter[str] = Counter()
    people: Counter[str] = Counter()
    seen: Counter[str] = Counter(candidate.text for candidate in found)
    for candidate in found:
        parts = candidate.text.split()
        if lists.known(parts[-1]).rstrip(".") in words("legal"):
            signs[" ".join(parts[:-1]).rstrip(",")] += _CERTAIN
        signs[candidate.text] += _as_body(candidate)
        titled = candidate.start > 0 and candidate.paragraph.parse[candidate.start - 1].lower.rstrip(
            "."
        ) in words("titles")
        people[candidate.text] += titled or has_relatives(candidate)
        if candidate.label == "PERSON" and len(parts) > 1:
            people[parts[-1]] += 1
    return {
        name
        for name, count in signs.items()
        if count >= max(_CERTAIN, seen[name] // _OFTEN)
        and count > max(people[name] * 2, within[name])
        and not _known_place(name)
    }


def is_called_place(name: Candidate) -> bool:
    """Whether the text says that the name is a place's: "the town of Hale", "Hale, a fishing village"."""
    parse, at = name.paragraph.parse, name.end
    owner = parse[name.start - 2].lower if name.start > 1 and parse[name.start - 1].lower in OF_WHAT else ""
    if owner in words("settlements") | words("had by places"):
        return True
    if at + 2 >= len(parse) or parse[at].text != "," or parse[at + 1].lower not in _ARTICLES:
        return False
    noun = next((t for t in parse[at + 2 : at + 6] if t.pos in NOUNS and t.dep != "compound"), None)
    return noun is not None and noun.lower in words("settlements")


def _known_place(name: str) -> bool:
    return name in demonyms() or population(name) >= KNOWN_TOWN or prominent(name)


def _as_body(name: Candidate) -> bool:
    """Whether what stands around the name is a body's: "Acme shares", "Acme's board", "chipmaker Acme"."""
    parse, at = name.paragraph.parse, name.end
    if at < len(parse) and parse[at].tag == "POS":
        at += 1
    if at < len(parse) and parse[at].is_lower and parse[at].text in words("had by bodies"):
        return True
    before = parse[name.start - 1] if name.start > 0 else None
    if before is None:
        return False
    if before.is_lower and before.text in words("body nouns"):
        return True
    governor = parse[name.start - 2].text if name.start > 1 else ""
    return before.lower in _BEFORE_A_PLACE and governor in words("had by bodies")


def teams(found: Sequence[Candidate]) -> set[str]:
    """Lone plurals that mostly stand behind "the" with no noun behind them: "the Herons beat …"."""
    seen: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for candidate in found:
        if (
            candidate.end - candidate.start > 1
            or not ends(lists.known(candidate.text), "plural")
            or candidate.label not in {"PERSON", "GPE", "ORG"}
        ):
            continue
        seen[candidate.text] += 1
        noun = candidate.after is not None and candidate.after.pos in NOUNS
        article = candidate.start > 0 and candidate.paragraph.parse[candidate.start - 1].lower in DEFINITE
        behind[candidate.text] += article and not noun
    return {
        name
        for name, count in seen.items()
        if behind[name] * 2 > count and not any(s.kind in _WIDE for s in gazetteer().find(name))
    }
