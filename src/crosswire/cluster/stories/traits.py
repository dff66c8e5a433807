"""What of a report tells which story it is of: no language model is needed for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from math import log
from urllib.parse import unquote, urlsplit

from crosswire.cluster.stories import words as compared
from crosswire.cluster.stories.names import held, told_first
from crosswire.cluster.stories.records import Kind, Traits
from crosswire.cluster.stories.words import stem, words
from crosswire.resources import lists
from crosswire.resources.stories import kinds
from crosswire.resources.weights import limits
from crosswire.resources.words.numbers import small
from crosswire.types import DateMention, Extract, NoiseKind, Precision, Report

_FURNITURE = {
    *(NoiseKind.RELATED, NoiseKind.COPYRIGHT, NoiseKind.LEGEND, NoiseKind.BYLINE, NoiseKind.CREDIT),
    NoiseKind.OTHER_LANGUAGE,
}
_LONG = 200_000  # characters of a text that are read: no report is longer
_TOKEN = re.compile(r"\$?\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_FEW = 2  # numbers up to it are of everything
_UNTOLD = lists.words("cluster/stories/traits", "untold")
_ARCHIVED = re.compile(r"^https?://[^/]+/web/\d+[a-z_]*/")
_SEGMENT = re.compile(r"[-_+.%\s]+")
_TELLING = 3  # words that a part of an address has if it is a headline
_NAMES = 300  # names of a report that are kept
_DAYS = 8  # days of its beginning that a report is known by
_DATED = {Precision.DAY, Precision.HOUR, Precision.MINUTE}


def traits(extract: Extract) -> Traits:
    """What grouping compares of a report; its text is not read again but for its words.

    Args:
        extract: What the report says.
    """
    return of_report(extract.report, extract.dates)


def of_report(report: Report, dates: Iterable[DateMention] = ()) -> Traits:
    """The same of a report that has not been extracted.

    Args:
        report: As it was read.
        dates: Those of its text, if they are known.
    """
    text = _prose(report)
    body, head = words(text), dict.fromkeys([*words(report.title or ""), *_headline(report.url)])
    weightiest = _weightiest(_counts(body, head))
    written = {stem(word): word for word in reversed([*head, *body])}
    return Traits(
        report=report.id,
        published=report.published,
        words=weightiest,
        forms=tuple(written[one] for one in weightiest),
        title=tuple(dict.fromkeys(map(stem, head))),
        figures=tuple(sorted(set(_figures(text)))),
        days=tuple(dict.fromkeys(_days(report, dates)))[:_DAYS],
        kind=_kind(report),
        names=held(report.title, text)[:_NAMES],
        first=told_first(report.title, text),
    )


def _prose(report: Report) -> str:
    """The text without its furniture."""
    pieces, at = [], 0
    for noise in sorted(report.noise):
        if noise.kind in _FURNITURE:
            pieces.append(report.text[at : max(at, noise.start)])
            at = max(at, noise.end)
    return "\n".join([*pieces, report.text[at:]])[:_LONG]


def _counts(body: Iterable[str], head: Iterable[str]) -> Counter[str]:
    """How much a word counts: a name twice, because names carry the event; one of the title, as several."""
    counts: Counter[str] = Counter()
    for word in body:
        counts[stem(word)] += 2 if word[0].isupper() else 1
    for word in head:
        counts[stem(word)] += int(limits("stories")["title"])
    return counts


def _weightiest(counts: Counter[str]) -> dict[str, int]:
    """The words that tell most, by how few articles have them and how often they stand here."""
    spread, every = compared.spread(), compared.articles()

    def weight(word: str) -> float:
        return (1 + log(counts[word])) * (1 + log((1 + every) / (1 + spread.get(word, 0)))) ** 2

    most = int(limits("stories")["words"])
    return {word: counts[word] for word in sorted(counts, key=lambda w: (-weight(w), w))[:most]}


def _headline(url: str | None) -> list[str]:
    """The words of an address that repeats a headline: pages whose text or title was lost still have it."""
    if not url:
        return []
    parts = urlsplit(_ARCHIVED.sub("", url))
    best: list[str] = []
    for segment in re.split(r"[/=?&]", f"{parts.path}/{parts.query}"):
        found = [word for word in _SEGMENT.split(unquote(segment)) if word.isalpha() or word.isdecimal()]
        telling = [word for word in found if word.isalpha() and len(word) > 2]
        if len(telling) >= _TELLING and len(found) > len(best):
            best = found
    return [one for word in best for one in words(word)]


def _figures(text: str) -> Iterator[str]:
    """Numbers with the word behind them: "14 passenger", "4 yearold", "$2.1 billion"."""
    found = _TOKEN.findall(text)
    tokens = [*found, "", ""]
    for at, token in enumerate(found):
        value = _value(token)
        if value is None or (value <= _FEW and token[0] != "$"):
            continue
        behind = tokens[at + 2] if tokens[at + 1] == "-" else tokens[at + 1]
        if token[0] == "$":
            yield f"${value:g} {behind.casefold() if behind.isalpha() else ''}"
        elif behind.isalpha() and behind.casefold() not in _UNTOLD:
            yield f"{value:g} {stem(behind)}"


def _value(token: str) -> float | None:
    if token[:1].isdigit() or token[:1] == "$":
        try:
            return float(token.strip("$").replace(",", ""))
        except ValueError:
            return None
    return small().get(token.casefold())


def _days(report: Report, dates: Iterable[DateMention]) -> Iterator[str]:
    """The days that the beginning of a report names, none of them ahead."""
    opening = max(limits("stories")["opening"], limits("stories")["share"] * len(report.text))
    for date in dates:
        if date.from_ is None or date.precision not in _DATED or date.span.start >= opening:
            continue
        if report.published is None or _near(date.from_, report.published):
            yield date.from_.date().isoformat()


def _near(day: datetime, published: datetime) -> bool:
    return -timedelta(days=limits("stories")["old"]) < day - published <= timedelta(days=1)


def _kind(report: Report) -> Kind:
    with lists.reading(report.language):
        told = (k for k in (Kind.ROUNDUP, Kind.LIVE) if kinds.pattern(k.value).search(report.title or ""))
        return next(told, Kind.REPORT)
