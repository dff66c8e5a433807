"""What a text says of itself: its outlet, its writers, the agencies it credits, its title and its day."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from crosswire.config import load
from crosswire.read import dates, report
from crosswire.types import Report

PROSE = "The ferry sank in shallow water near the port on Friday, and all aboard were saved, officers said."
MORE = "Divers went down to the wreck at noon and found the engine room full of sand and weed."

# a text in which {B} and {M} are prose; what is known of it besides; what is read of it
TEXTS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("By Jane Roe\n\n{B}", {}, ["by Jane Roe"]),
    ("By Jane Roe, Tern News\n\n{B}", {}, ["by Jane Roe, Tern News"]),
    ("By JANE ROE\n\n{B}", {}, ["by JANE ROE"]),
    ("by Jane Roe | 3 March 2024\n\n{B}", {}, ["by Jane Roe", "on 2024-03-03T00:00 from text"]),
    ("By Jane Roe, updated March 3, 2024\n\n{B}", {}, ["by Jane Roe", "on 2024-03-03T00:00 from text"]),
    ("Words by Jane Roe\n\n{B}", {}, ["by Jane Roe"]),
    ("Written by Jane Roe and Ana Belk\n\n{B}", {}, ["by Jane Roe and Ana Belk"]),
    ("Story by Jane Roe jane@tern.example\n\n{B}", {}, ["by Jane Roe"]),
    ("By Jane Roe @janeroe\n\n{B}", {}, ["by Jane Roe"]),
    ("By Jane Roe (555) 555-0134\n\n{B}", {}, ["by Jane Roe"]),
    ("Jane Roe in Lima, March 3, 2024\n\n{B}", {}, ["by Jane Roe in Lima", "on 2024-03-03T00:00 from text"]),
    ("{B}\n\nEdited by Jane Roe", {}, []),
    ("{B}\n\nBy Jane Roe", {}, ["by Jane Roe"]),
    ("Graphics by Ana Belk\n\nBy Jane Roe\n\n{B}", {}, ["by Jane Roe"]),
    ("Published March 3, 2024\n\n{B}", {}, ["on 2024-03-03T00:00 from text"]),
    ("By Reuters\n\n{B}", {}, ["by Reuters", "agencies Reuters"]),
    ("By AFP and Reuters\n\n{B}", {}, ["by AFP and Reuters", "agencies AFP, Reuters"]),
    ("Reuters\n\n{B}", {}, ["agencies Reuters"]),
    ("LIMA, March 3, 2024 (Reuters) - {B}", {}, ["agencies Reuters", "on 2024-03-03T00:00 from text"]),
    ("LIMA (Tern Wire) — {B}", {}, ["agencies Tern Wire"]),
    ("LIMA (UPDATE) — {B}", {}, []),
    ("LIMA (GMT) — {B}", {}, []),
    ("LIMA (Monday) — {B}", {}, []),
    ("Lima (dpa) - {B}", {}, ["agencies dpa"]),
    ("LIMA — {B}", {}, []),
    ("AFP — {B}", {}, ["agencies AFP"]),
    ("{B} (Reuters)", {}, ["agencies Reuters"]),
    ("{B} — Reuters", {}, ["agencies Reuters"]),
    ("{B} -- AP", {}, ["agencies AP"]),
    ("{B}\n\n© 2024 AFP", {}, ["agencies AFP"]),
    ("{B}\n\n© 2024 Tern News", {}, []),
    ("{B}\n\nCopyright 2024 The Associated Press. All rights reserved.", {}, ["agencies AP"]),
    ("{B}\n\nWith files from Reuters", {}, ["agencies Reuters"]),
    ("{B}\n\nReuters and AFP contributed to this report.", {}, ["agencies Reuters, AFP"]),
    ("{B} He told Reuters so.", {}, []),
    ("{B}\n\nPhoto: Jan Moe / Reuters", {}, []),
    ("Ferry sinks off Lima, all aboard saved\n\n{B}\n\n{M}", {}, ["title Ferry sinks off Lima, all aboard saved"]),
    ("Ferry sinks off Lima, all aboard saved | BBC News\n\n{B}\n\n{M}", {}, ["title Ferry sinks off Lima, all aboard saved"]),
    ("Ferry sinks off Lima - The Guardian\n\n{B}\n\n{M}", {}, ["title Ferry sinks off Lima - The Guardian"]),
    ("Ferry sinks off Lima – Tern News\n\n{B}\n\n{M}", {}, ["title Ferry sinks off Lima – Tern News"]),
    ("Ferry\n\nFerry sinks off Lima, all aboard saved\n\n{B}\n\n{M}", {}, ["title Ferry sinks off Lima, all aboard saved"]),
    ("Radio Norland, evening news, Monday 6 May 2024, 18:00\n\n{B}\n\n{M}", {}, ["outlet Radio Norland", "publisher Radio Norland", "on 2024-05-06T00:00 from text"]),
    ("Published: 3 March 2024\n\nUpdated: 5 March 2024\n\n{B}", {}, ["on 2024-03-03T00:00 from text"]),
    ("Updated: 5 March 2024\n\n{B}", {}, ["on 2024-03-05T00:00 from text"]),
    ("Last modified on 5 March 2024\n\n{B}", {}, ["on 2024-03-05T00:00 from text"]),
    ("3/4/2024\n\n{B}", {}, []),
    ("13/4/2024\n\n{B}", {}, ["on 2024-04-13T00:00 from text"]),
    ("2024-03-03\n\n{B}", {}, ["on 2024-03-03T00:00 from text"]),
    ("March 3, 2024 at 5:12 p.m.\n\n{B}", {}, ["on 2024-03-03T00:00 from text"]),
    ("Sunday, 3 March 2024\n\n{B}", {}, ["on 2024-03-03T00:00 from text"]),
    ("LIMA, March 3 — {B}\n\n© 2023 Tern News", {}, ["on 2023-03-03T00:00 from text"]),
    ("LIMA, March 3 — {B}\n\n© 2022-2024 Tern News", {}, ["on 2024-03-03T00:00 from text"]),
    ("LIMA, 3 March 2024 — {B}", {}, ["on 2024-03-03T00:00 from text"]),
    ("Data as of March 3, 2024. Source: River Authority\n\n{B}", {}, []),
    ("{B}\n\nPosted March 3, 2024", {}, ["on 2024-03-03T00:00 from text"]),
    ("{B}", {}, []),
    ("{B}", {"url": "https://www.bbc.co.uk/news/1"}, ["outlet BBC", "publisher BBC"]),
    ("{B}", {"url": "https://tern.example/2024/03/03/ferry"}, ["outlet tern.example", "publisher tern.example", "on 2024-03-03T00:00 from metadata"]),
    ("{B}", {"url": "https://news.tern.co.uk/a"}, ["outlet tern.co.uk", "publisher tern.co.uk"]),
    ("{B}", {"url": "https://tern.com.au/a"}, ["outlet tern.com.au", "publisher tern.com.au"]),
    ("{B}", {"url": "https://edition.cnn.com/a"}, ["outlet CNN", "publisher CNN"]),
    ("{B}", {"url": "https://web.archive.org/web/2016/https://www.bbc.com/a"}, ["outlet BBC", "publisher BBC"]),
    ("{B}", {"url": "http://[bad/a"}, []),
    ("{B}", {"outlet": "The Anytown Gazette"}, ["outlet The Anytown Gazette", "publisher The Anytown Gazette"]),
    ("{B}", {"outlet": "www.tern.example"}, ["outlet tern.example", "publisher tern.example"]),
    ("{B}", {"outlet": "bbc.co.uk"}, ["outlet BBC", "publisher BBC"]),
    ("{B}", {"outlet": "BBC News", "url": "https://tern.example/a"}, ["outlet BBC News", "publisher BBC"]),
    ("{B}", {"title": "Ferry sinks | BBC News"}, ["outlet BBC News", "publisher BBC", "title Ferry sinks"]),
    ("{B}", {"title": "Ferry sinks | Tern News"}, ["title Ferry sinks | Tern News"]),
    ("{B}", {"path": "in/2024-03-03_ferry.txt"}, ["on 2024-03-03T00:00 from file"]),
    ("{B}", {"path": "2024-03-03.txt", "url": "https://tern.example/2024/03/05/ferry"}, ["outlet tern.example", "publisher tern.example", "on 2024-03-05T00:00 from metadata"]),
    ("{B}", {"path": "2031-03-03.txt"}, []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "known", "told"), TEXTS, ids=[f"{text[:40]} {known}" for text, known, _ in TEXTS]
)
def test_what_a_text_says_of_itself(text: str, known: dict[str, Any], told: list[str]) -> None:
    whole = text.replace("{B}", PROSE).replace("{M}", MORE)
    assert list(_told(report(whole, id="r", settings=load(), **known))) == told


def _told(one: Report) -> Iterator[str]:
    told = {
        "outlet": one.outlet,
        "publisher": one.publisher,
        "by": one.byline,
        "agencies": ", ".join(one.agencies),
        "title": one.title,
        "on": f"{one.published.isoformat()[:16]} from {one.published_from}" if one.published else None,
    }
    yield from (f"{name} {value}" for name, value in told.items() if value)


# a date as metadata or a line may write it; the moment that it is as metadata; the day that it is in words
DATES = [
    ("2024-03-03", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("2024-03-03T10:00", "2024-03-03T10:00:00+00:00", "2024-03-03"),
    ("2024-03-03 10:00:00", "2024-03-03T10:00:00+00:00", "2024-03-03"),
    ("2024-03-03T10:00:00Z", "2024-03-03T10:00:00+00:00", "2024-03-03"),
    ("2024-03-03T10:00:00+02:00", "2024-03-03T10:00:00+02:00", "2024-03-03"),
    ("2024-03-03T10:00:00.123Z", "2024-03-03T10:00:00.123000+00:00", "2024-03-03"),
    ("20240303", "2024-03-03T00:00:00+00:00", None),
    ("2024/03/03", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("3 March 2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("3rd March 2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("March 3, 2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("Mar 3 2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("Mar. 3, 2024 5:12 PM", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("Sunday, March 3, 2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("Sun, 03 Mar 2024 10:00:00 +0000", "2024-03-03T10:00:00+00:00", "2024-03-03"),
    ("Sun, 03 Mar 2024 10:00:00 EST", "2024-03-03T10:00:00-05:00", "2024-03-03"),
    ("Sun Mar 3 10:00:00 2024", None, None),
    ("03/03/2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("13/03/2024", "2024-03-13T00:00:00+00:00", "2024-03-13"),
    ("03/13/2024", "2024-03-13T00:00:00+00:00", "2024-03-13"),
    ("3.3.2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("03.04.2024", None, None),
    ("3-3-2024", None, None),
    ("2024-13-03", None, None),
    ("2024-02-30", None, None),
    ("2024-W10-7", "2024-03-10T00:00:00+00:00", None),
    ("1709460000", "2024-03-03T10:00:00+00:00", None),
    ("1709460000000", "2024-03-03T10:00:00+00:00", None),
    ("1709460000.5", "2024-03-03T10:00:00.500000+00:00", None),
    ("0", None, None),
    ("-1", None, None),
    ("99999999999999", None, None),
    ("noon", None, None),
    ("2024", None, None),
    ("March 2024", None, None),
    ("3/3/24", None, None),
    ("Published: March 3, 2024", "2024-03-03T00:00:00+00:00", "2024-03-03"),
    ("3 März 2024", None, None),
    ("3 de marzo de 2024", None, None),
    ("2024年3月3日", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "moment", "day"), DATES, ids=[written for written, _, _ in DATES])
def test_a_date(written: str, moment: str | None, day: str | None) -> None:
    parsed, said = dates.parse(written), dates.in_words(written)
    assert (parsed.isoformat() if parsed else None) == moment
    assert (said.date().isoformat() if said else None) == day
