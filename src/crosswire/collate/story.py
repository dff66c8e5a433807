"""The story in a few lines: headline, lede, the five Ws, its places and its days."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from crosswire.collate.entities import Entities
from crosswire.types import EntityType, Extract, FiveW, Story


def tell(extracts: Sequence[Extract], entities: Entities) -> Story:
    """The story of the reports; every word of it stands in one of them."""
    published = [e.report.published for e in extracts if e.report.published]
    lead = extracts[0]
    first = next(iter(lead.analysis.sentences), None)
    lede = " ".join(lead.report.slice(first.span).split()) if first else ""
    return Story(
        id=_digest(extracts),
        headline=lead.report.title or lede,
        languages=tuple(dict.fromkeys(e.report.language for e in extracts if e.report.language)),
        first_published=min(published, default=None),
        last_published=max(published, default=None),
        lede=lede,
        places=tuple(e.id for e in entities.records if e.type is EntityType.PLACE),
        five_w=FiveW(None, None, None, None, None, None),
    )


def _digest(extracts: Sequence[Extract]) -> str:
    """The same for the same texts, in whatever order and under whatever names they came."""
    texts = sorted({hashlib.sha256(e.report.text.encode()).hexdigest() for e in extracts})
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
