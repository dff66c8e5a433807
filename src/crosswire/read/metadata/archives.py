"""Archived pages: the address that an archive keeps inside its own, and which hosts are archives."""

from __future__ import annotations

import re
from urllib.parse import unquote

_SCHEME = r"https?://"
_HOSTS = (
    r"web\.archive\.org|archive\.(?:today|is|ph|fo|li|md|vn)|(?:www\.)?webcitation\.org"
    r"|webcache\.googleusercontent\.com|(?:www\.)?archive\.org|perma\.cc|megalodon\.jp|arquivo\.pt"
)
_HOST = re.compile(rf"(?:{_HOSTS})", re.IGNORECASE)
_ADDRESS = re.compile(rf"{_SCHEME}(?:{_HOSTS})(?::\d+)?/(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_INSIDE = re.compile(rf"{_SCHEME}.+", re.IGNORECASE | re.DOTALL)
# "cache:Zz3k0:www.example.com/a+words": the site without its scheme, and what was searched for.
_CACHED = re.compile(r"\bcache:(?:[\w-]+:)?(?P<address>[\w.-]+\.[a-z]{2,}[^\s+&]*)", re.IGNORECASE)
_BARE = re.compile(r"(?:web/)?\d{4,14}[a-z_*]*/(?P<address>(?:[\w-]+\.)+[a-z]{2,}(?:[:/].*)?)", re.IGNORECASE)


def is_archive(host: str) -> bool:
    """Whether a host only keeps pages of others.

    >>> is_archive("web.archive.org"), is_archive("tide.example")
    (True, False)
    """
    return bool(_HOST.fullmatch(host))


def inside(url: str) -> str:
    """The address of the page that an archive keeps; any other address stays itself.

    >>> inside("http://web.archive.org/web/20160915194755/http://www.tide.example:80/a")
    'http://www.tide.example:80/a'

    Args:
        url: An address.
    """
    while found := _ADDRESS.match(url):
        rest = unquote(found["rest"])
        whole, part = _INSIDE.search(rest), _CACHED.search(rest) or _BARE.match(rest)
        if whole is None and part is None:
            return url
        url = whole[0] if whole else f"http://{part['address']}" if part else url
    return url
