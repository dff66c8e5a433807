"""Lines of every kind between paragraphs of prose, and above and below them: what each is marked as."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.read.noise import mark

PROSE = "The council met on Monday and agreed to close the old harbour bridge for a year."
MORE = "Engineers had warned since spring that two of its pillars were sinking, the mayor said."

# a line; its kind, or the kinds of its parts; nothing for prose
LINES = [
    ("1. Skip to navigation", ["related"]),
    ("2) Skip to footer", ["related"]),
    ("3. Most popular", ["related"]),
    ("4. Nobody was hurt when the roof of the hall came down in the night.", []),
    ("By Jane Roe", ["byline"]),
    ("by Jane Roe", ["byline"]),
    ("Story by: Jane Roe and John Public", ["byline"]),
    ("BY JANE ROE, STAFF WRITER", ["byline"]),
    ("By Jane Roe | March 3, 2024", ["byline"]),
    ("Text by Ana Belk, photographs by Jan Moe", ["byline"]),
    ("Edited by Ana Belk", ["byline"]),
    ("Translated by Ana Belk in Bonn", ["byline"]),
    ("Reporting and writing by Ana Belk", ["byline"]),
    ("With reporting from Ana Belk in Bonn", ["byline"]),
    ("Ana Belk contributed to this report.", ["byline"]),
    ("Ana Belk in Bonn and Jan Moe in Oslo contributed reporting.", ["byline"]),
    ("Contributors: Ana Belk, Jan Moe", ["byline"]),
    ("Published March 3, 2024", ["byline"]),
    ("Published on Sunday at noon", ["byline"]),
    ("Posted: 3/3/2024 5:12 PM", ["byline"]),
    ("Updated 2 hours ago", ["byline"]),
    ("March 3, 2024 at 5:12 p.m.", ["byline"]),
    ("3 March 2024", ["byline"]),
    ("2024-03-03", ["byline"]),
    ("5:12 p.m. on March 3, 2024", ["byline"]),
    ("Jane Roe, Senior Correspondent", ["byline"]),
    ("Jane Roe, Anytown Herald", ["byline"]),
    ("Jane Roe is a senior correspondent in Bonn.", []),
    ("Staff and agencies", ["byline"]),
    ("From staff reports", ["byline"]),
    ("Web desk", ["byline"]),
    ("AFP", ["byline"]),
    ("The Associated Press", ["byline"]),
    ("REUTERS", ["byline"]),
    ("(555) 555-0134", ["byline"]),
    ("© 2024 Anytown Gazette", ["copyright"]),
    ("(c) 2024 Anytown Gazette", ["copyright"]),
    ("Copyright Anytown Gazette", ["copyright"]),
    ("Copyright © 2023, Anytown Gazette", ["copyright"]),
    ("This material may not be published, broadcast or redistributed.", ["copyright"]),
    ("All rights reserved.", ["copyright"]),
    ("Reproduction without written permission is forbidden", ["copyright"]),
    ("Advertisement", ["related"]),
    ("ADVERTISEMENT", ["related"]),
    ("Related stories:", ["related"]),
    ("Related: Bridge opens", ["related"]),
    ("Read more", ["related"]),
    ("Read more: Bridge opens", ["related"]),
    ("Most popular", ["related"]),
    ("Subscribe to our newsletter", ["related"]),
    ("Sign up here for the daily briefing", ["related"]),
    ("Click here to donate", ["related"]),
    ("Follow us on Facebook", ["related"]),
    ("Download our app", ["related"]),
    ("Facebook | Twitter | WhatsApp", ["related"]),
    ("Share", ["related"]),
    ("Tweet Email Print", ["related"]),
    ("Comments", ["related"]),
    ("1:45 Watch the bridge fall", ["related"]),
    ("See also: Ten bridges that fell", ["related"]),
    ("You may also like", ["related"]),
    ("Loading...", ["related"]),
    ("Story continues below", ["related"]),
    ("Continue reading", ["related"]),
    ("What happened next", ["subheading"]),
    ("What happened next?", ["subheading"]),
    ("Why did the bridge fall?", ["subheading"]),
    ("Did you see it? I did not.", []),
    ("Is it you?", []),
    ("THE LAST DAYS", ["subheading"]),
    ("\"A wall of water\"", ["subheading"]),
    ("“We had minutes.”", []),
    ("The last days of the bridge:", []),
    ("1. The pillars", []),
    ("- The pillars", []),
    ("• The pillars", []),
    ("the pillars of the bridge", []),
    ("A long night on the river for everyone who lived there and everyone who came to help", ["caption"]),
    ("Elin Moe stands on the bank of the river where her house once stood until the flood came last week with all its force", ["caption"]),
    ("■ Destroyed ▲ Damaged", ["legend"]),
    ("▲ Fire stations", ["legend"]),
    ("★ A star that ends in a full stop.", []),
    ("Source: River Authority", ["legend"]),
    ("Data: River Authority", ["legend"]),
    ("Map: Jan Moe", ["legend"]),
    ("Sources told the paper that the bridge was old.", []),
    ("Data as of March 3. Source: River Authority", ["legend"]),
    ("Photo: Jan Moe / Tern News", ["credit"]),
    ("PHOTO: A man walks past the bridge. (Jan Moe/Tern News)", ["caption: PHOTO: A man walks past the bridge.", "credit: (Jan Moe/Tern News)"]),
    ("File photo of the bridge", ["caption"]),
    ("Above: the bridge in May", ["caption"]),
    ("Volunteers stack sandbags on Sunday, March 3, 2024. (AP Photo/Jan Moe)", ["caption: Volunteers stack sandbags on Sunday, March 3, 2024.", "credit: (AP Photo/Jan Moe)"]),
    ("In this photo taken on Sunday, volunteers stack sandbags.", ["caption"]),
    ("A file picture shows the bridge in 1987.", ["caption"]),
    ("The picture shows how bad things are, he said.", []),
    ("***", ["stray"]),
    ("---", ["stray"]),
    ("Photo", ["related"]),
    ("Video", ["related"]),
    ("Editor's note: This story has been corrected.", ["kicker: Editor's note:"]),
    ("Correction: An earlier version gave a wrong date.", ["kicker: Correction:"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "kinds"), LINES, ids=[line for line, _ in LINES])
def test_a_line_within_prose(line: str, kinds: list[str]) -> None:
    text = f"{PROSE}\n\n{MORE}\n\n{line}\n\n{MORE}\n\n{PROSE}"
    marked = [(n.kind.value, text[n.start : n.end]) for n in mark(text, None)]
    assert [kind if part == line else f"{kind}: {part}" for kind, part in marked] == kinds


# a page in which {P} and {M} are prose; what is marked in it
PAGES = [
    ("Bridge closes for a year\n\n{P}\n\n{M}", ["page_title: Bridge closes for a year"]),
    ("Bridge in Averby closes for a whole year\n\nPillars are sinking, engineers warn the council\n\n{P}\n\n{M}", ["page_title: Bridge in Averby closes for a whole year", "subheading: Pillars are sinking, engineers warn the council"]),
    ("Bridge in Averby closes for a whole year - Anytown Gazette\n\n{P}\n\n{M}", ["page_title: Bridge in Averby closes for a whole year - Anytown Gazette"]),
    ("Politics\n\nBridge in Averby closes for a whole year\n\nBy Jane Roe\n\nMarch 3, 2024\n\n{P}\n\n{M}", ["kicker: Politics", "page_title: Bridge in Averby closes for a whole year", "byline: By Jane Roe", "byline: March 3, 2024"]),
    ("Bridge In Averby Closes For A Whole Year.\n\n{P}\n\n{M}", ["page_title: Bridge In Averby Closes For A Whole Year."]),
    ("{P}\n\n{M}", []),
    ("3 March\n\nBridge in Averby closes for a whole year\n\n{P}\n\n{M}", ["subheading: 3 March", "page_title: Bridge in Averby closes for a whole year"]),
    ("AVERBY, March 3 (Tern News) - {P}\n\n{M}", ["dateline: AVERBY, March 3 (Tern News) -"]),
    ("AVERBY — {P}\n\n{M}", ["dateline: AVERBY —"]),
    ("(CNN) — {P}\n\n{M}", ["dateline: (CNN) —"]),
    ("{P}\n\n{M} © 2024 Anytown Gazette. All rights reserved.", ["copyright: © 2024 Anytown Gazette. All rights reserved."]),
    ("{P}\n\n{M}\n\nREAD MORE:\n\nHarbour bridge to be rebuilt in stone\n\nFerry fares to rise again in May", ["related: READ MORE:", "related: Harbour bridge to be rebuilt in stone", "related: Ferry fares to rise again in May"]),
    ("{P}\n\n{M}\n\nJane Roe is a reporter in Averby.", []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "marked"), PAGES, ids=[page[:40] for page, _ in PAGES])
def test_what_stands_above_and_below_prose(page: str, marked: list[str]) -> None:
    text = page.format(P=PROSE, M=MORE)
    assert [f"{n.kind.value}: {text[n.start : n.end]}" for n in mark(text, None)] == marked
