"""The names that the reports know, found in a draft: a text of three sentences shows too little of its own.

"In Lower Pell" may be read as a Mr Lower and a place called Pell; where reports have the name, it is that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.types import Extract, MentionKind, Named, Span

_LEAST = 4  # letters of a name that is looked for
_MOST = 4000  # names of the reports


def with_known_names(draft: Extract, extracts: Sequence[Extract]) -> Extract:
    """The draft with the names that reports have, each as they read it."""
    text = draft.report.text
    own = list(draft.parts.prose.names.named)
    for span, known in _standing(text, _known(extracts)):
        inside = [name for name in own if name.span.overlaps(span)]
        if any(name.span.covers(span) and name.span != span and name.type is known.type for name in inside):
            continue
        whole = next((name for name in inside if name.span.covers(span)), None)
        role = next((name.role for name in inside if name.role), None)
        line = text.count("\n", 0, span.end)
        named = replace(
            known,
            report=draft.report.id,
            span=Span(min(span.start, whole.span.start), span.end) if whole else span,
            role=role,
            line=inside[0].line if inside else line,
            expands=None,
        )
        own = [name for name in own if name not in inside] + [named]
    own.sort(key=lambda name: (name.span.start, -name.span.end))
    prose = draft.parts.prose
    found = replace(prose, names=replace(prose.names, named=tuple(own)))
    return replace(draft, parts=replace(draft.parts, prose=found))


def _known(extracts: Sequence[Extract]) -> dict[str, Named]:
    """The names of all reports, each as the most of them take it; the first in order breaks ties."""
    by_text: dict[str, list[Named]] = {}
    for extract in extracts:
        for name in extract.parts.prose.names.named:
            bare = " ".join(name.text.split())
            if (
                name.kind is MentionKind.NAME
                and len(bare) >= _LEAST
                and bare[0].isupper()
                and not bare.isupper()
            ):
                by_text.setdefault(bare, []).append(name)
    listed = sorted(by_text.items(), key=lambda item: (-len(item[0]), item[0]))[:_MOST]
    return {text: _usual(names) for text, names in listed}


def _usual(names: Sequence[Named]) -> Named:
    types = [name.type for name in names]
    usual = max(dict.fromkeys(types), key=types.count)
    return next(name for name in names if name.type is usual)


def _standing(text: str, known: dict[str, Named]) -> Iterator[tuple[Span, Named]]:
    """Where the names stand in the draft, the longer first where one holds the other."""
    if not known:
        return
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in known)
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        yield Span(match.start(), match.end()), known[" ".join(match.group().split())]
