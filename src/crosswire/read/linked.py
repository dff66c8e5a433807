"""What a page says in JSON-LD (schema.org) of its article, told from the other things that it lists.

A page describes more than its article there: a video, related articles, the list of the day. Each of them may
carry a date and an author. The article is the object of a type of article, at the top of its block and not
inside another object, whose address or headline is the page's own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from crosswire.resources.reading import tracking

_SCRIPTS = './/script[@type="application/ld+json" or @type="application/settings+json"]'
_DATE = re.compile(r'"\d{4}-\d\d-\d\d[^"]{0,40}"')
# What the extractor does with a block that is no JSON grows faster than the block.
_LARGEST_BROKEN = 20_000
# In a larger block most is of other things: the thousand entries of a live blog, comments, videos.
_LARGE = 20_000
_OTHERS = frozenset(
    {"liveBlogUpdate", "comment", "video", "hasPart", "review", "mentions", "itemListElement"}
)
_WRAPPING = re.compile(r"^\s*(?:<!--|/[/*]\s*<!\[CDATA\[(?:\s*\*/)?|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
_ARTICLE = re.compile(
    r"(?:\w*article|\w*blogposting|socialmediaposting|report|review|claimreview|\w*newsposting)$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:\w*page|website)$", re.IGNORECASE)
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Page:
    """By what a page's own article is known among the objects: its addresses and its headlines, folded."""

    addresses: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """The objects of a page that are articles, and those that are pages."""

    articles: tuple[Mapping[str, Any], ...] = ()
    pages: tuple[Mapping[str, Any], ...] = ()
    own: Mapping[str, Any] | None = None


def read(tree: Any, page: Page) -> Linked:
    """The objects of a page; blocks that would mislead or hold up whoever reads the tree next are defused."""
    found: list[Mapping[str, Any]] = []
    blocks: list[tuple[Any, list[Mapping[str, Any]]]] = []
    for script in tree.xpath(_SCRIPTS):
        if not script.text or not script.text.strip():
            continue
        objects = _parsed(script.text)
        if objects is None:
            script.text = script.text[:_LARGEST_BROKEN]
            continue
        if len(script.text) > _LARGE:
            script.text = json.dumps([_without_others(one) for one in objects], ensure_ascii=False)
        blocks.append((script, [one for top in objects for one in _described(top, _DEEPEST)]))
        found += blocks[-1][1]
    articles = _fitting([one for one in found if _is(one, _ARTICLE) and one.get("datePublished")], page)
    for script, here in blocks:
        if not any(one is another for one in here for another in articles):
            # The date of a video or of a related article is not the page's.
            script.text = _DATE.sub('""', script.text)
    days = {str(one.get("datePublished"))[:10] for one in articles}
    pages = tuple(one for one in found if _is(one, _PAGE))
    return Linked(tuple(articles), pages, articles[0] if len(days) == 1 else None)


def _fitting(articles: Sequence[Mapping[str, Any]], page: Page) -> list[Mapping[str, Any]]:
    """Those that fit the page best; none where all are of other pages, unless there is but one."""
    scored = [(_fit(one, page), one) for one in articles]
    best = max((score for score, _ in scored), default=0)
    return [one for score, one in scored if score == best and (best >= 0 or len(articles) == 1)]


def _without_others(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_others(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: inner for key, inner in value.items() if key not in _OTHERS}
    return kept | {"@graph": _without_others(kept["@graph"])} if "@graph" in kept else kept


def _parsed(text: str) -> list[Any] | None:
    """The values of a block, or None where it is no JSON; comments that once hid scripts are taken off."""
    bare = text.strip()
    if bare[:1] not in {"{", "["}:
        bare = _WRAPPING.sub("", _WRAPPING.sub("", bare, count=1).strip(), count=1)
    try:
        value = json.loads(bare.rstrip("; \t\r\n"), strict=False)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, list) else [value]


def _described(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """The objects that a block is about: those at its top, in its graph, or named as a page's main thing."""
    if isinstance(value, list) and depth:
        for one in value:
            yield from _described(one, depth - 1)
    if not isinstance(value, dict) or not depth:
        return
    if value.get("@type"):
        yield value
    yield from _described(value.get("@graph"), depth - 1)
    if not _is(value, _ARTICLE):
        yield from _described(value.get("mainEntity"), depth - 1)


def silence(tree: Any, said: Sequence[str]) -> None:
    """Takes out of a page what it gives as dates and is none, so that nobody guesses what was meant."""
    for node in tree.iter("meta", "time"):
        for name in ("content", "datetime"):
            if (node.get(name) or "").strip() in said:
                node.set(name, "")
    for script in tree.xpath(_SCRIPTS):
        for value in said:
            script.text = (script.text or "").replace(f'"{value}"', '""')


def is_article(kind: str) -> bool:
    """Whether a type of schema.org is one of an article.

    >>> is_article("ReportageNewsArticle"), is_article("VideoObject")
    (True, False)
    """
    return bool(_ARTICLE.fullmatch(kind))


def is_page(kind: str) -> bool:
    """Whether a type of schema.org is one of a page."""
    return bool(_PAGE.fullmatch(kind))


def _is(value: Mapping[str, Any], kind: re.Pattern[str]) -> bool:
    named = value.get("@type")
    kinds = named if isinstance(named, list) else [named]
    return any(isinstance(one, str) and kind.fullmatch(one.rpartition("/")[2]) for one in kinds)


def _fit(value: Mapping[str, Any], page: Page) -> int:
    """How surely an object is the page's own article; below 0 where all that it says is of another."""
    told = [fold_address(one) for one in _addresses(value)]
    named = [address for address in told if address]
    by_address = 0 if not named or not page.addresses else (2 if page.addresses & set(named) else -1)
    title = value.get("headline") or value.get("name")
    by_title = _title_fits(title, page.titles) if isinstance(title, str) and page.titles else 0
    return by_address + by_title


def _addresses(value: Mapping[str, Any]) -> Iterator[str]:
    main = value.get("mainEntityOfPage")
    for one in (value.get("url"), value.get("@id"), main.get("@id") if isinstance(main, dict) else main):
        if isinstance(one, str) and "://" in one:
            yield one


def _title_fits(title: str, titles: Sequence[str]) -> int:
    words = set(fold_title(title).split())
    if len(words) < 2:
        return 0
    shared = max(len(words & set(one.split())) / min(len(words), len(one.split()) or 1) for one in titles)
    return 2 if shared >= 0.6 else -1


def fold_title(title: str) -> str:
    """A headline as it is compared: words alone, without case.

    >>> fold_title("Kiln fire: “all is lost”")
    'kiln fire all is lost'
    """
    return " ".join(re.sub(r"[\W_]+", " ", title.casefold()).split())


def fold_address(address: str | None) -> str | None:
    """An address as it is compared: without scheme, "www.", fragment, and what counts clicks.

    >>> fold_address("https://www.kiln.example/fire/?utm_source=x#top")
    'kiln.example/fire'
    """
    try:
        parts = urlsplit(address or "")
        asked = sorted(
            pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _counts(pair[0])
        )
    except ValueError:
        return None
    host = re.sub(r"^(?:www|m|amp)\.|:(?:80|443)$", "", parts.netloc.casefold())
    if not host:
        return None
    page = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""  # some sites name the page there
    return host + parts.path.rstrip("/") + "".join(f"&{key}={value}" for key, value in asked) + page


def _counts(parameter: str) -> bool:
    """Whether a parameter of an address counts clicks, and chooses no page."""
    names, prefixes = tracking()
    return parameter.casefold() in names or parameter.casefold().startswith(prefixes)
