"""When a page says that its article was published.

The surest first: the article's own object in JSON-LD, the page's metadata, what its markup calls the date of
publication, and last what htmldate finds in addresses, times and text. The day is that of the place where the
page was written. Many systems write all moments in UTC; then the address ("/2024/03/05/"), the date that a
reader sees beside the very same moment, or the offset of the page's other moments tell the day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from crosswire.read import dates, linked
from crosswire.read.linked import Linked, Page

# Metadata that names the day of publication and nothing else, the commonest first.
_META = (
    *("article:published_time", "og:article:published_time", "article:published", "og:article:published"),
    *("datepublished", "og:datepublished", "rnews:datepublished", "og:published_time", "published_time"),
    *("og:pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
    *("dc.date.issued", "dcterms.issued", "dc.date.published", "citation_publication_date", "pubdate"),
    *("publishdate", "publish-date", "publish_date", "published-date", "published_date", "date_published"),
    *("originalpublicationdate", "dc.date", "dc.date.created", "dcterms.created", "dcterms.date"),
)
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "og:article:modified_time")
_FARTHEST = timedelta(hours=14)  # of any zone from UTC
_NO_DAY = frozenset({date(1970, 1, 1), date(1900, 1, 1)})


@dataclass(frozen=True, slots=True)
class Issued:
    """When a page was published: a moment, or its day alone (at midnight, UTC); and what was not believed."""

    published: datetime | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """The page's metadata by name, its objects in JSON-LD, and the day that its address names."""

    metas: Mapping[str, str]
    objects: Linked
    named: date | None


def find(tree: Any, *, url: str | None = None) -> Issued:
    """The moment that the page itself gives, or nothing where only its text and address may tell.

    Args:
        tree: The parsed page; what its JSON-LD says of other articles is made harmless for later readers.
        url: Its address.
    """
    told = _told(tree, url)
    doubts: dict[str, str] = {}
    for value in _said(tree, told):
        moment = dates.parse(value)
        if moment is None or moment.date() in _NO_DAY:
            doubts[value] = f"{value[:60]!r} is no clear date"
        elif doubt := dates.doubt(moment):
            doubts[value] = doubt
        else:
            return Issued(_in_its_zone(moment, tree, told), _notes(doubts))
    linked.silence(tree, list(doubts))
    return Issued(None, _notes(doubts))


def _notes(doubts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"the page's date of publication was not believed: {doubt}" for doubt in doubts.values())


def _told(tree: Any, url: str | None) -> _Told:
    metas = _metas(tree)
    addresses = [one for one in (url, _canonical(tree), metas.get("og:url")) if one]
    page = Page(frozenset(filter(None, map(linked.fold_address, addresses))), tuple(_titles(tree, metas)))
    named = next((moment.date() for one in addresses if (moment := dates.in_name(one))), None)
    return _Told(metas, linked.read(tree, page), named)


SEARCH = {"extensive_search": False, "original_date": True}
"""How htmldate looks along: in addresses, metadata, times and bylines, not in any text of the page."""


def elsewhere(tree: Any, found: Any, said: Issued) -> Issued:
    """The day that htmldate finds in a page that does not give it outright.

    Where it must go through the whole text, a day that the article itself tells of is the story's and not the
    report's, and the first of January is but a year: "© 2019".
    """
    import htmldate

    day = dates.parse(getattr(found, "date", None))
    if day is None:
        day = dates.parse(htmldate.find_date(tree, extensive_search=True, original_date=True))
        text = getattr(found, "text", None) or ""
        if day and ((day.month, day.day) == (1, 1) or day in dates.all_in_words(text)):
            day = None
    return said if day is None or dates.doubt(day) else Issued(day, said.notes)


def _said(tree: Any, told: _Told) -> Iterator[str]:
    """What the page gives as the date of publication, the surest first."""
    yield from _strings((told.objects.own or {}).get("datePublished"))
    yield from (told.metas[name] for name in _META if name in told.metas)
    yield from _marked(tree)
    for value in (*told.objects.articles, *told.objects.pages):
        yield from _strings(value.get("datePublished"))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, dict):
        yield from _strings(value.get("@value"))
    elif isinstance(value, list) and value:
        yield from _strings(value[0])


def _metas(tree: Any) -> dict[str, str]:
    """The page's metadata by name, the first of each; what is inside a described object is that object's."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content and not (meta.get("itemprop") and _scope(meta) is not None):
            found.setdefault(name.casefold(), content)
    return found


def _marked(tree: Any) -> Iterator[str]:
    """The date of publication in microdata of an article, not of a video, a comment or a list beside it.

    Of several articles that which has the page's headline comes first: teasers may stand above it.
    """
    scoped = [(_scope(node), node) for node in tree.xpath('//*[contains(@itemprop, "datePublished")]')]
    fitting = [(scope, node) for scope, node in scoped if scope is None or _is_text(scope)]
    for _, node in sorted(fitting, key=lambda pair: pair[0] is not None and pair[0].find(".//h1") is None):
        value = node.get("content") or node.get("datetime") or (node.text_content() if node.text else "")
        if value and value.strip():
            yield value.strip()


def _is_text(scope: Any) -> bool:
    kind = (scope.get("itemtype") or "").strip().rpartition("/")[2]
    return not kind or linked.is_article(kind) or linked.is_page(kind)


def _scope(node: Any) -> Any:
    """The object of microdata that an element describes; None for the page."""
    return next((one for one in node.iterancestors() if one.get("itemscope") is not None), None)


def _canonical(tree: Any) -> str | None:
    link = tree.find('.//link[@rel="canonical"]')
    return link.get("href") if link is not None else None


def _titles(tree: Any, metas: Mapping[str, str]) -> Iterator[str]:
    shown = [node.text_content() for name in ("title", "h1") for node in list(tree.iter(name))[:3]]
    for title in (metas.get("og:title"), *shown):
        if title and (folded := linked.fold_title(title[:500])):
            yield folded


def _in_its_zone(moment: datetime, tree: Any, told: _Told) -> datetime:
    """A moment on the day of the place where it was written.

    A moment that has an offset of its own is there already. One in UTC is moved to the offset of the page's
    other moments. Where the address or the page shows another day, and no offset is known, that day is all
    that is known.
    """
    if moment.utcoffset() or (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        far = told.named and abs(told.named - moment.date()) > timedelta(days=1)
        return _on(told.named, moment) if far and told.named else moment
    shown = told.named or _shown(tree, moment)
    for offset in _offsets(tree, told):
        local = moment.astimezone(timezone(offset))
        if shown is None or local.date() == shown:
            return local
    return _on(shown, moment) if shown and shown != moment.date() else moment


def _on(day: date, moment: datetime) -> datetime:
    """The day that a page's address or its readers see, if the moment does not lie on it."""
    return moment if day == moment.date() else datetime(day.year, day.month, day.day, tzinfo=UTC)


def _shown(tree: Any, moment: datetime) -> date | None:
    """The day that readers see where the page's markup has this very moment."""
    for node in tree.iter("time"):
        given = dates.parse(node.get("datetime"))
        if given is not None and abs(given - moment) < timedelta(minutes=1):
            seen = dates.in_words(" ".join(node.text_content()[:200].split()))
            if seen is not None and abs(seen - moment) < _FARTHEST + timedelta(days=1):
                return seen.date()
    return None


def _offsets(tree: Any, told: _Told) -> list[timedelta]:
    """The offset that the page's other moments are written in, if they agree on one (and its summer time)."""
    written = [told.metas[name] for name in (*_META, *_CHANGED) if name in told.metas]
    written += [str(one.get(key)) for one in told.objects.articles for key in ("dateModified", "dateCreated")]
    written += [node.get("datetime") or "" for node in list(tree.iter("time"))[:20]]
    found = {
        offset for one in written if "T" in one and (m := dates.parse(one)) and (offset := m.utcoffset())
    }
    return sorted(found) if len(found) == 1 else []
