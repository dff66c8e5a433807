"""Who printed the report: the outlet as it is named, and the publisher that its editions belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from crosswire.read.drafts import Draft
from crosswire.read.metadata import archives
from crosswire.read.noise import mastheads
from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

# Under these second levels a country's registry sells names: the name is the part before.
_SECOND = {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "in", "mil", "ne", "net", "or", "org"}
_DOMAIN = re.compile(
    r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?", re.IGNORECASE
)
_ADDED = frozenset({"al", "com", "english", "international", "news", "online", "website"})
_TITLE_END = re.compile(r"\s+[|–—-]\s+([^|–—]{2,60})$")


def find(draft: Draft, noise: Sequence[Noise], option: str | None) -> tuple[str | None, str | None]:
    """The outlet and its publisher, or None where nothing says it."""
    given = None if draft.outlet and archives.is_archive(draft.outlet) else draft.outlet
    # A bare domain names an outlet only where nothing names it better.
    bare = given if given and is_bare(given) else None
    domain = host(draft.url) or (bare.casefold() if bare else None)
    outlet = (
        (None if bare else given)
        or _by_domain(domain)
        or _by_title(draft.title)
        or _by_masthead(draft, noise)
    )
    outlet = (
        outlet
        or _by_copyright(draft, noise)
        or (bare and bare.removeprefix("www."))
        or option
        or (domain and registrable(domain))
    )
    return outlet, publisher(outlet, domain)


def publisher(outlet: str | None, domain: str | None = None) -> str | None:
    """The publisher that an outlet or a domain belongs to; the outlet itself where it is not known.

    >>> publisher("BBC News"), publisher("The Anytown Gazette")
    ('BBC', 'The Anytown Gazette')
    """
    named = _fold(outlet or "")
    known = _names().get(named) or _domains(named) or (_domains(domain) if domain else None)
    if known or outlet is None:
        return known
    return registrable(named) if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", named) else outlet


def is_known(words: str) -> bool:
    """Whether words are no more than the name of an outlet of the table."""
    return _fold(words) in _names()


def is_own(words: str, outlet: str | None) -> bool:
    """Whether words are no more than the name of this outlet, however it is spelled."""
    own = _bare_name(outlet or "")
    return bool(own) and _bare_name(words) == own


def _bare_name(name: str) -> str:
    """A name without spaces and what sites add to it: "Jordan Times English", "jordantimes" are one."""
    told = [word for word in _fold(name).split() if word not in _ADDED]
    return "".join(told)


def is_bare(name: str) -> bool:
    """Whether what is given as an outlet is no more than its domain, or the address of a machine.

    >>> is_bare("tide.example"), is_bare("The Tide"), is_bare("127.0.0.1:8080")
    (True, False, True)
    """
    return bool(_DOMAIN.fullmatch(name))


def host(url: str | None) -> str | None:
    """The host of an address, an archive's wrapping taken off."""
    if not url:
        return None
    try:
        return urlsplit(archives.inside(url)).hostname
    except ValueError:
        return None


def registrable(domain: str) -> str:
    """The part of a domain that one owner registers, so that editions and mobile sites fold.

    >>> registrable("edition.news.example.co.uk"), registrable("m.example.com")
    ('example.co.uk', 'example.com')
    """
    parts = domain.split(".")
    size = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND else 2
    return ".".join(parts[-size:])


def _by_domain(domain: str | None) -> str | None:
    """The outlet of a known domain: the table's first name of it."""
    for tail in _tails(domain):
        entry = _entries().get(tail)
        if entry:
            return entry.names[0]
    return None


def _by_title(title: str | None) -> str | None:
    """A known outlet that the page's title ends with: "Flood in the valley | BBC News"."""
    match = _TITLE_END.search(title or "")
    return match.group(1).strip() if match and _fold(match.group(1)) in _names() else None


def _by_masthead(draft: Draft, noise: Sequence[Noise]) -> str | None:
    """The outlet that the first line of a bulletin or page names."""
    first = next((item for item in noise if item.kind is NoiseKind.BYLINE), None)
    return mastheads.outlet(draft.text[first.start : first.end]) if first else None


def _by_copyright(draft: Draft, noise: Sequence[Noise]) -> str | None:
    """A known outlet that owns the text, unless it is an agency, whose texts others print."""
    agencies = {_fold(name) for agency in reading.agencies() for name in agency.names}
    for item in noise:
        if item.kind is not NoiseKind.COPYRIGHT:
            continue
        words = _fold(draft.text[item.start : item.end])
        found = [
            n
            for n in _names()
            if len(n) > 3 and n in words and n not in agencies and re.search(rf"\b{re.escape(n)}\b", words)
        ]
        if found:
            return _names()[max(found, key=lambda name: (len(name), name))]
    return None


def _fold(name: str) -> str:
    plain = re.sub(r"[\W_]+", " ", name.replace("’", "'").replace("'", "")) if "." not in name else name
    return re.sub(r"^the ", "", " ".join(plain.casefold().split())).removeprefix("www.")


def _domains(domain: str) -> str | None:
    return next((_entries()[tail].publisher for tail in _tails(domain) if tail in _entries()), None)


def _tails(domain: str | None) -> list[str]:
    """A domain and the shorter ones it lies in: "edition.cnn.com", "cnn.com"."""
    parts = (domain or "").casefold().split(".")
    return [".".join(parts[i:]) for i in range(len(parts) - 1)]


@cache
def _entries() -> dict[str, reading.Publisher]:
    return {domain: entry for entry in reading.publishers() for domain in entry.domains}


@cache
def _names() -> dict[str, str]:
    table = {_fold(name): entry.publisher for entry in reading.publishers() for name in entry.names}
    return {_fold(entry.publisher): entry.publisher for entry in reading.publishers()} | table
