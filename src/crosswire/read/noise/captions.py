"""Pictures: their captions and the credits of their photographers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crosswire.read.noise.page import Page, Part
from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

_LONGEST = 70
_LEGEND = 8  # words: what is shorter may be a byline
_LARGEST = 4000  # characters: what is longer is no caption, however few its words
_OPENS = re.compile(
    r"\W*(?:(?:image|photo|picture|media|video|figure)\s+(?:caption|\d+ of \d+|\d+:)|buy photo\b"
    r"|in this\b[^.]{0,50}\b(?:file )?(?:photo|image|picture|frame|video|handout|screenshot|grab)\b"
    r"|pictured\b|(?:file|undated|handout) photo|file(?: photo)?\s*[-–—:]"
    r"|an? (?:undated |file |handout |recent )?(?:photo|picture|image|still)\b[^.]{0,40}\b(?:shows|of)\b"
    r"|(?:above|below|left|right|top|pictured|inset)\s*:|\d{1,2}/\d{1,2}\s+[A-Z]|close skip in skip)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\((?:pictured|above|left|right|cent(?:re|er)|file (?:photo|image|picture)|far (?:left|right)|seen)\b"
    r"[^()]{0,40}\)"
    r"|,\s*(?:pictured|left|right|center|centre),|\b(?:is|are) pictured\b|\bseen here\b"
    r"|\bfile (?:photo|image|picture)\b|\((?:published|aired) [A-Z][^()]*\)",
    re.IGNORECASE,
)
# A photographer and an outlet run into the legend: "IDA MOLL | Daily Sound Crews lift the ferry".
_PICTURED_BY = re.compile(
    r"(?:(?:[A-Z][A-Z.'’-]*[A-Z] ){2,3}[|/] ?|(?:[A-Z][\w.'’-]+ ){2,3}\| )(?=[A-Z])"
    r"(?:(?:[A-Z][\w.'’-]* ){1,4}(?=[A-Z][\w'’-]* [a-z]))?"
)
_SPEAKS = r"(?:photo(?:graph)?s?|image|picture|pic|credit|source|video|illustration|graphic|courtesy)"


@cache
def _credit() -> tuple[re.Pattern[str], ...]:
    """What photo credits look like at the end of a caption, the surest first."""
    names = sorted({n for a in reading.agencies() if a.photo for n in a.names}, key=lambda n: (-len(n), n))
    agency = "|".join(re.escape(name) for name in names)
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"\(\s*(?i:{_SPEAKS})\b[^()]{{0,120}}(?:\([^()]*\)[^()]{{0,40}})?\)?\.?$",
            rf"\([^()]{{0,80}}(?:/|\bvia |— |, )(?:the )?(?:{agency})(?: [A-Z]\w+)?(?:/[^()]{{0,40}})?\)\.?$",
            rf"\((?:{agency})(?:/[^()]{{0,60}}| (?i:photo|file|images?|archive)[^()]{{0,60}})\)\.?$",
            r"\([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?[^()]{2,50}\)\.?$",
            rf"(?:©|\(c\))\s?(?!(?:19|20)\d\d)(?:[A-Z][^.\n]{{0,60}}[/ ])?(?:{agency})\b[^.\n]{{0,30}}\.?$",
            r"\b(?i:photo(?:graph)?(?:er)?|(?:photo |image |picture )?credit|image|picture)s?"
            r"(?::| by) ?[A-Z][^.!?\n]{1,80}\.?$",
            r"\b(?i:courtesy)(?: of(?: the)?| photo)?:? [A-Z][^.\n]{1,60}\.?$",
            r"\b(?:REUTERS|AP Photo|EPA|AFP|Getty Images?)/[A-Z][^.\n]{1,50}$",
            rf"(?<![\w] )\b(?:[A-Z][\w.'’-]+ ){{1,3}}?(?:for |/ ?|via )(?:{agency})\b(?: Images)?$",
            r"(?<=[.!?…]) ?(?:[A-Z][\w.'’-]+ ){1,3}/ ?[A-Z][\w. ]{1,40}$",
            rf"(?<=[a-z.] )(?:{agency})$",
        )
    )


@cache
def _prefix() -> re.Pattern[str]:
    """A credit glued to the front of a caption: "Getty Images The mayor at the scene"."""
    names = sorted({n for a in reading.agencies() if a.photo for n in a.names}, key=lambda n: (-len(n), n))
    agency = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"((?:[A-Z][\w.'’-]+ ){{0,3}}(?:{agency})(?:[/:-] ?(?:(?>{agency})|[A-Z]\w+(?: [A-Z]\w+)?)){{0,4}}"
        rf"(?: - (?:{agency}|Contributor|Stringer))?)"
        r"\s+(?=[A-Z][\w'’-]*\s)"
    )


def find(page: Page, taken: frozenset[int]) -> Iterator[Noise]:
    """Captions and credits in the paragraphs that are nothing else yet."""
    for index, part in enumerate(page.parts):
        if index not in taken and len(part.text) <= _LARGEST and part.words <= _LONGEST:
            yield from _caption(part, structured=page.structured)


def _caption(part: Part, *, structured: bool) -> Iterator[Noise]:
    credit = next((m for p in _credit() if (m := p.search(part.text))), None)
    if credit:
        yield Noise(part.start + credit.start(), part.start + credit.end(), NoiseKind.CREDIT)
        body = part.text[: credit.start()].rstrip()
        if body:
            yield Noise(part.start, part.start + len(body), NoiseKind.CAPTION)
        return
    glued = None if part.terminated else _prefix().match(part.text)
    if glued and structured and part.words >= 5:
        yield Noise(part.start, part.start + glued.end(1), NoiseKind.CREDIT)
        yield Noise(part.start + glued.end(), part.end, NoiseKind.CAPTION)
    elif part.words > _LEGEND and (by := _PICTURED_BY.match(part.text)):
        yield Noise(part.start, part.start + by.end(), NoiseKind.CREDIT)
        yield Noise(part.start + by.end(), part.end, NoiseKind.CAPTION)
    elif _OPENS.match(part.text) or (structured and not part.terminated and _INSIDE.search(part.text)):
        yield Noise(part.start, part.end, NoiseKind.CAPTION)
