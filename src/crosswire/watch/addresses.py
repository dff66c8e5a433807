"""The one address of an article: without what says how a reader came to it, and as its page gives it."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, unquote_plus, urljoin, urlsplit, urlunsplit

from crosswire.read.metadata.outlets import registrable
from crosswire.resources import reading

_PORTS = {"http": 80, "https": 443}
_HEAD = 200_000  # characters of a page in which its head ends, if it is a page
_LINK = re.compile(r"<link\b[^<>]{1,2000}>", re.IGNORECASE)
_RELATION = re.compile(r"""\brel\s*=\s*(?:"canonical"|'canonical'|canonical\b)""", re.IGNORECASE)
_TARGET = re.compile(r"""\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')""", re.IGNORECASE)


def cleaned(url: str) -> str | None:
    """An address without tracking parameters and fragment, its host in lower case; None where it is none.

    >>> cleaned("HTTPS://News.Example:443/flood?utm_source=feed&id=7#top")
    'https://news.example/flood?id=7'
    >>> cleaned("mailto:desk@news.example") is None
    True
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host:
        return None
    place = f"[{host}]" if ":" in host else host.rstrip(".")
    if port is not None and port != _PORTS[scheme]:
        place = f"{place}:{port}"
    # Some sites name the page behind "#!".
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    return urlunsplit((scheme, place, parts.path or "/", _query(parts.query), fragment))


def http(url: str) -> str | None:
    """An address as it is asked for, or None where it is none of http and https.

    >>> http(" feed://news.example/rss "), http("news.example/rss")
    ('http://news.example/rss', None)
    """
    given = re.sub(r"^feed:(?://)?(?=https?:)|^feed(?=://)", _feed_scheme, url.strip())
    return given if cleaned(given) else None


def _feed_scheme(found: re.Match[str]) -> str:
    return "http" if found[0] == "feed" else ""


def joined(base: str, link: str) -> str | None:
    """A link of a page or a feed as an address of http or https, or None."""
    try:
        return http(urljoin(base, link.strip()))
    except ValueError:
        return None


def _query(query: str) -> str:
    """The parameters that choose a page, as they stand and in their order."""
    return "&".join(one for one in query.split("&") if one and not _tracks(one))


def _tracks(parameter: str) -> bool:
    names, prefixes = reading.tracking()
    name = unquote_plus(parameter.partition("=")[0]).casefold()
    return name in names or name.startswith(prefixes)


def of_page(url: str, page: str) -> str:
    """The address of an article: what its page names as canonical, or else where it was found.

    A page may speak for its own site only: another publisher's address would make its text a version of their
    article. A site that calls its front page the canonical address of everything is not believed either.

    Args:
        url: Where the page was found.
        page: Its HTML.
    """
    own = cleaned(url) or url
    said = _canonical(page)
    if said is None:
        return own
    target = joined(url, said)
    named = cleaned(target) if target else None
    return named if named and _may_speak(urlsplit(own), urlsplit(named)) else own


def _canonical(page: str) -> str | None:
    for link in _LINK.findall(page[:_HEAD]):
        if _RELATION.search(link) and (target := _TARGET.search(link)):
            return (target[1] or target[2]).replace("&amp;", "&").strip()
    return None


def _may_speak(own: SplitResult, named: SplitResult) -> bool:
    same_site = site(own.hostname or "") == site(named.hostname or "")
    is_front = named.path in {"", "/"} and not named.query
    return same_site and (not is_front or own.path in {"", "/"})


def site(host: str) -> str:
    """What one owner registers of a host; of an address in numbers all of it.

    >>> site("m.news.example"), site("10.0.0.1")
    ('news.example', '10.0.0.1')
    """
    return host if re.fullmatch(r"[\d.]+|.*:.*", host) else registrable(host)


def host(url: str) -> str:
    """Whom a request goes to, as politeness counts: the host with its port where that is no usual one.

    >>> host("https://news.example/flood"), host("http://127.0.0.1:8080/")
    ('news.example', '127.0.0.1:8080')
    """
    parts = urlsplit(cleaned(url) or url)
    return parts.netloc.rpartition("@")[2].lower()
