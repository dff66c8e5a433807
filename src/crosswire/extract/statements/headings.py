"""Headlines and subheadings: "Truce will hold – mediators", "Minister: no more cuts"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.transcripts import NO_SPEAKER
from crosswire.resources import statements as words
from crosswire.types import Analysis, EntityType, Paragraph

_LONGEST = 140  # characters of a heading
_ENDS = ".!?…”\"’'"
_BEHIND = re.compile(
    r"^(?P<said>.{15,}?)\s*(?:[–—]|\s-|-\s)\s*(?P<who>[^–—:;,|]{2,60}?)(?:\s+(?P<cue>[a-z]+s?))?$"
)
_BEFORE = re.compile(r"^(?P<who>[^–—:;,|\"“]{2,40}):\s+(?P<said>.{12,})$")


def find(analysis: Analysis) -> list[Draft]:
    """The statements of headings whose speaker a dash or a colon sets off."""
    return [d for p in analysis.paragraphs if like(p.parse.text) for d in _drafts(analysis, p)]


def like(text: str) -> bool:
    """Whether a paragraph looks like a heading: short, and nothing ends it."""
    return len(text) <= _LONGEST and bool(text) and text[-1] not in _ENDS


def _drafts(analysis: Analysis, paragraph: Paragraph) -> Iterator[Draft]:
    text = paragraph.parse.text
    for pattern in (_BEHIND, _BEFORE):
        found = pattern.match(text)
        if found is None:
            continue
        cue = found.groupdict().get("cue")
        if cue and not _reports(cue):
            continue
        who = Stretch(paragraph.index, *found.span("who"))
        if NO_SPEAKER & set(found["who"].lower().split()):
            continue
        if cue or _bearer(analysis, who):
            mark = (Stretch(paragraph.index, *found.span("cue")),) if cue else ()
            yield Draft(mark, (who,), (Stretch(paragraph.index, *found.span("said")),))
            return


def _reports(word: str) -> bool:
    table = words.verbs()
    return "clause" in table.get(word, ()) or "clause" in table.get(word.removesuffix("s"), ())


def _bearer(analysis: Analysis, who: Stretch) -> bool:
    """Whether the phrase is nothing but a person, an organisation or a group."""
    place = analysis.paragraphs[who.paragraph].span(who.start, who.end)
    kinds = {EntityType.PERSON, EntityType.ORGANISATION}
    return any(
        m.type in kinds
        and m.span.end == place.end
        and 2 * (m.span.end - m.span.start) >= place.end - place.start
        for m in analysis.meeting(place, analysis.mentions)
    )
