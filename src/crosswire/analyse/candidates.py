"""Where names may stand: the language model's entities, cleaned, and proper nouns that it missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.grammar import ON_WHAT
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import ends
from crosswire.types import EntityType, Paragraph
from crosswire.types.parse import Parse, Phrase, Token

_OF_OR_FOR = listed("small", "of_or_for")

LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "EVENT": EntityType.OTHER,
    "PRODUCT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
}
_EDGE = {
    "the",
    "a",
    "an",
    "'s",
    "’s",
    "'",
    "’",
    "s",
    "and",
    "or",
    "of",
    "in",
    "on",
    "at",
    "for",
    "by",
    "to",
    "-",
}
_NUMBERS = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
# A thing that letters and a number name: "S-400", "MH370", "Voskhod-2"; no quarter and no road.
DESIGNATION = re.compile(r"(?!(?:Q|H|FY|A|M|G|B|I|E)-?\d{1,2}$)[A-Z][A-Za-z]{0,11}-?\d{1,4}[A-Za-z]?")
_CREDITS, _AND, _JOINERS = lists.several("analyse/candidates", "credits", "and", "joiners")


@dataclass(slots=True)
class Candidate:
    """Tokens `start` to `end` of a paragraph that may be a name, and what they are taken for so far."""

    paragraph: Paragraph
    start: int
    end: int
    type: EntityType | None
    label: str = ""
    sure: bool = False  # the text around it says what it is
    _written: str = ""

    @property
    def tokens(self) -> Phrase:
        return self.paragraph.parse[self.start : self.end]

    @property
    def text(self) -> str:
        if not self._written:  # asked for again and again, and joined from its tokens each time
            self._written = self.tokens.text
        return self._written

    @property
    def before(self) -> Token | None:
        """The token before the name, articles and points of the compass left out."""
        at = self.start - 1
        parse = self.paragraph.parse
        while at >= 0 and parse[at].lower in _BETWEEN:
            at -= 1
        return parse[at] if at >= 0 else None

    @property
    def after(self) -> Token | None:
        return self.paragraph.parse[self.end] if self.end < len(self.paragraph.parse) else None

    def follows(self, kind: str) -> bool:
        """Whether the word before the name is one of a list: "inside", "towards"."""
        return self.before is not None and self.before.lower in words(kind)


_BETWEEN = lists.words("analyse/candidates", "between")


def find(paragraph: Paragraph) -> list[Candidate]:
    """All candidates of a paragraph, in text order, none overlapping another."""
    found: list[Candidate] = []
    taken = [False] * len(paragraph.parse)
    for entity in paragraph.parse.ents:
        if entity.label in _NUMBERS and not DESIGNATION.fullmatch(entity.text):
            taken[entity.start : entity.end] = [True] * (entity.end - entity.start)
            continue
        for start, end in _pieces(paragraph.parse, entity):
            found.append(Candidate(paragraph, start, end, LABELS.get(entity.label), entity.label))
            taken[start:end] = [True] * (end - start)
    found.extend(Candidate(paragraph, start, end, None) for start, end in _missed(paragraph.parse, taken))
    return _whole(sorted(found, key=lambda name: name.start))


def _whole(found: list[Candidate]) -> list[Candidate]:
    """A people or faith and a body right behind it are one name: "Islamic State", "Democratic Party"."""
    done: list[Candidate] = []
    for name in found:
        last = done[-1] if done else None
        body = (
            name.end - name.start == 1
            and lists.known(name.text) in words("movements")
            and name.text[0].isupper()
        )
        if (
            last
            and body
            and last.end == name.start
            and last.label == "NORP"
            and name.label in {"", "ORG", "GPE"}
        ):
            done[-1] = Candidate(name.paragraph, last.start, name.end, EntityType.ORGANISATION, "ORG")
        else:
            done.append(name)
    return done


def _pieces(parse: Parse, entity: Phrase) -> Iterator[tuple[int, int]]:
    """An entity without articles and possessives at its edges; two people joined by "and" are two."""
    if any(t.text in _CREDITS or "/" in t.text for t in entity) or _cut_at_rank(parse, entity):
        return  # the credit of a picture, or what stands before a name
    cuts = [entity.start - 1]
    if entity.label == "PERSON":
        cuts += [t.i for t in entity if t.lower in _AND]
    for left, right in zip(cuts, [*cuts[1:], entity.end], strict=True):
        start, end = left + 1, _cut(parse, left + 1, right, entity.label)
        while start < end and (
            _edge(parse[start]) or (entity.label == "PERSON" and _leads(parse, start, end))
        ):
            start += 1
        end = _without_office(parse, start, end, entity.label)
        while end > start and _edge(parse[end - 1]):
            end -= 1
        if start < end and any(t.text[:1].isalpha() for t in parse[start:end]):
            yield start, _hyphenated(parse, start, end, entity.label)


def _cut_at_rank(parse: Parse, entity: Phrase) -> bool:
    """Whether the model cut a name at its rank: "Averby Det." before "Ann Roe"."""
    last, behind = entity[-1], list(parse[entity.end : entity.end + 2])
    rank = last.text[:1].isupper() and last.lower.rstrip(".") in listed("titles", "rank")
    stop = last.text.endswith(".") or [t.text for t in behind][:1] == ["."]
    return rank and stop and any(t.text[:1].isupper() for t in behind)


def _without_office(parse: Parse, start: int, end: int, label: str) -> int:
    """The end of a body's name before the office of whom it employs: "Acme Chief Executive"."""
    if label != "ORG" or any(t.lower in _OF_OR_FOR for t in parse[start:end]):
        return end
    at = end
    while at > start and parse[at - 1].lower in words("offices"):
        at -= 1
    while start < at < end and parse[at - 1].lower in words("office leads"):
        at -= 1
    return at


_AFTER_PERSON = lists.words("analyse/candidates", "after_person")


# "Almara United 3-1 in the final", "Mala Kande 85,106 votes"
_RESULT = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}(?![\w-])|\d{1,3}(?:,\d{3})+(?!\w)")


def _cut(parse: Parse, start: int, end: int, label: str) -> int:
    """Where the name ends before brackets, a handle, a result, or, of people, what says where they belong."""
    for at in range(start + 1, end):
        if _RESULT.match(parse.text, parse[at].idx):
            return at
        glued = not parse[at - 1].whitespace
        if parse[at].text[:1] in {"(", "@"} or (label == "ORG" and parse[at].lower in ON_WHAT):
            return at
        if label == "PERSON" and parse[at].text in _AFTER_PERSON and not glued:
            return at
    return end


def _leads(parse: Parse, start: int, end: int) -> bool:
    """Whether a title, or the agency of a picture, was taken for the first word of a name."""
    agency = (
        end - start > 2 and parse[start].is_upper and len(parse[start]) > 2 and not parse[start + 1].is_upper
    )
    verb = end - start > 1 and len(parse[start]) > 6 and ends(parse[start].lower, "doing")  # of a headline
    return _titles(parse, start, end) or agency or verb


def _hyphenated(parse: Parse, start: int, end: int, label: str) -> int:
    """The end of a name that the model cut at a hyphen: "Park Dae-jung", "Ilm-i-Khor"."""
    if not _hyphen(parse, end):
        return end
    if label == "PERSON":
        syllable = (
            parse[end + 1].is_lower and len(parse[end + 1]) < 6 and parse[end + 1].lower not in _SUFFIXES
        )
        titled = start > 0 and parse[start - 1].lower.rstrip(".") in words("titles")
        double = parse[end + 1].is_title and parse[end + 1].pos == "PROPN" and (titled or end - start > 1)
        return end + 2 if double or (syllable and end - start > 1) else end
    linked = label in {"GPE", "LOC", "FAC"} and len(parse[end + 1]) < 4 and parse[end + 1].is_lower
    return end + 4 if linked and _hyphen(parse, end + 2) and parse[end + 3].is_title else end


_SUFFIXES = lists.words("analyse/candidates", "suffixes")


def _hyphen(parse: Parse, at: int) -> bool:
    """Whether a hyphen at `at` binds the words before and behind it."""
    if at + 1 >= len(parse) or parse[at].text not in {"-", "‑"} or parse[at].entity or parse[at + 1].entity:
        return False
    return not parse[at - 1].whitespace and not parse[at].whitespace and parse[at + 1].is_alpha


def _titles(parse: Parse, start: int, end: int) -> bool:
    """Whether the model took a title for the first word of a name: "Gen Ivan Petrov"."""
    return end - start > 1 and parse[start].lower.rstrip(".") in words("titles")


def _edge(token: Token) -> bool:
    return token.lower in _EDGE or not any(letter.isalnum() for letter in token.text)


def _missed(parse: Parse, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns outside the model's entities."""
    at = 0
    while at < len(parse):
        if taken[at] or not _proper(parse[at]):
            at += 1
            continue
        end = at + 1
        while end < len(parse) and not taken[end] and (_proper(parse[end]) or _joins(parse, end)):
            end += 1
        yield at, end
        at = end


def _proper(token: Token) -> bool:
    return bool(token.text[:1].isupper() and token.pos in {"PROPN", "NOUN", "ADJ", "X"} and not token.is_stop
                and (token.pos == "PROPN" or not token.is_sent_start))  # fmt: skip


def _joins(parse: Parse, at: int) -> bool:
    return bool(parse[at].lower in _JOINERS and at + 1 < len(parse) and _proper(parse[at + 1]))
