"""What a reader is shown of the hand-made brief, section by section: titles, badges, values, who says so, and why."""
# ruff: noqa: E501 - a line of the page is one line here

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from crosswire.languages.wording import badged
from crosswire.render.view import page
from crosswire.render.view.model import Item
from crosswire.types import Brief

FIRST = {
    "open": [
        "Passengers on board the ferry | ◆ Disputed, ≠ Sum does not add up | The company and the union name different totals for the same crossing. | 180 + 27 = 207, not 212. The parts fall 5 short of the total. | Two named parties contradict each other",
        "- more than 200 | Blue Pennant Lines; in Valley Radio",
        "- 212 | Blue Pennant Lines; in Calder Post",
        "- 260 | Seamen's union; in Tern News",
    ],
    "changed": [
        "People killed on Lake Orvane | ▲ Updated, ① One origin | The cut-offs differ: Tuesday midnight, then Wednesday morning. | 5 March against 6 March",
        "- at least 31 | Lake Orvane coastguard; as of 5 March; in Calder Post",
        "- 38 | Lake Orvane coastguard; as of 6 March; in Valley Radio and Tern News",
    ],
    "known": [
        "People rescued | ○ Single report",
        "- 149 | no source named; in Tern News",
    ],
}
SECTIONS = {
    "asking": [
        "How many passengers were on board? | The company: “212”; the seamen's union: “260”. 180 + 27 = 207; the report states 212. | One could ask: Blue Pennant Lines; Seamen's union.",
    ],
    "figures": [
        "Repair bill | ○ Single report",
        "- about $4.2 million | no source named; in Tern News",
        "Adults on board | ○ Single report | Part of: Passengers on board the ferry",
        "- 180 | Blue Pennant Lines; in Calder Post",
        "Children on board | ○ Single report | Part of: Passengers on board the ferry",
        "- 27 | Blue Pennant Lines; in Calder Post",
        "Passengers that the licence allows | ○ Single report",
        "- 220 | no source named; in Tern News; planned, not done",
    ],
    "quotes": [
        "Mirela Danso, teacher | ≠ Quote altered | “We heard one long crack and then the deck was gone” | Differs in wording: was gone / had gone",
        "- “We heard a long crack and then the deck had gone” | Valley Radio; verbatim",
    ],
    "timeline": [
        "5 March, 19:00 UTC | ≠ Dates conflict | The ferry capsizes | Two reports name different evenings.",
        "undated | Survivors are pulled from the water",
    ],
    "names": [
        "Mirela Danso | ≈ Spellings differ | person; teacher; 2 reports",
        "- Mirela Danso | Calder Post",
        "- Mirela Danzo | Valley Radio; as “Mirela Danso”: given name and surname sound alike (0.96)",
        "Lake Orvane coastguard | organisation; 2 reports",
        "- Lake Orvane coastguard | Calder Post",
        "- Orvane coast guard | Valley Radio",
        "Blue Pennant Lines | organisation; 2 reports",
        "- Blue Pennant Lines | Calder Post",
        "- the company | Valley Radio",
        "Tern News | organisation; 1 report",
        "Seamen's union | group; 2 reports",
        "- seamen's union | Tern News",
        "- Union officials | Valley Radio",
        "Lake Orvane | place; part of Port Calder; 46.25, 15.50, XX; 1 report",
        "Port Calder | other; 1 report",
    ],
    "accounts": [
        "Why the ferry went down | ◆ At odds | What they say contradicts each other.",
        "- Blue Pennant Lines: “a sudden squall” | in Valley Radio",
        "- Seamen's union: “the hull had not been inspected since 2019” | in Valley Radio",
    ],
    "coverage": [
        "Calder Post | 2 figures only here; omits 0 that most others give",
        "- Only here: Adults on board | 180",
        "- Only here: Children on board | 27",
        "Tern News | 3 figures only here; omits 0 that most others give",
        "- Only here: People rescued | 149",
        "- Only here: Repair bill | about $4.2 million",
        "- Only here: Passengers that the licence allows | 220",
    ],
    "sums": [
        "Passengers on board the ferry | ≠ Sum does not add up | 180 + 27 = 207, not 212. The parts fall 5 short of the total. (within one report)",
    ],
    "lineage": [
        "Valley Radio shares a passage with Calder Post | score 0.41",
        "Tern News cites Tern News",
        "Lake Orvane coastguard | speaker; 3 reports: Calder Post, Valley Radio and Tern News",
        "Blue Pennant Lines | speaker; 2 reports: Calder Post and Valley Radio",
        "Seamen's union | speaker; 1 report: Tern News",
        "Tern News | agency; 1 report: Tern News",
    ],
    "corrections": [],
    "skipped": [
        "reports/empty.txt | the file is empty",
    ],
}


def outline(items: Sequence[Item]) -> Iterator[str]:
    """An item a line, with what stands under it; rows with a dash before them."""
    for item in items:
        badges = ", ".join(f"{badge.shape} {badged(badge)}" for badge in item.badges)
        told = (item.title, badges, item.text or "", *item.notes, *item.basis)
        yield " | ".join(part for part in told if part)
        for row in item.rows:
            said = (f"- {row.text}", "; ".join(row.details))
            yield " | ".join(part for part in said if part)


@pytest.mark.parametrize("key", FIRST)
def test_what_page_one_opens_to(specimen: Brief, key: str) -> None:
    (group,) = [one for one in page(specimen).groups if one.key == key]
    assert list(outline([figure.entry for figure in group.figures])) == FIRST[key]
    assert not group.accounts


@pytest.mark.parametrize("key", SECTIONS)
def test_what_a_section_says(specimen: Brief, key: str) -> None:
    (section,) = [one for one in page(specimen).sections if one.key == key]
    assert list(outline(section.items)) == SECTIONS[key]


def test_the_sections_are_all_of_them(specimen: Brief) -> None:
    assert [section.key for section in page(specimen).sections] == list(SECTIONS)


def test_the_head_of_the_page(specimen: Brief) -> None:
    shown = page(specimen)
    assert shown.headline == "Ferry capsizes on Lake Orvane"
    assert shown.facts == (
        "Published 5 to 6 March 2024",
        "Lake Orvane",
    )
    assert shown.outlets == "Calder Post, Valley Radio and Tern News"
    assert shown.independent == "3 reports → 2 independent of each other"
    assert shown.counts == "3 reports → 2 independent of each other; the figures rest on 4 origins"


FIGURES = [
    (
        "Passengers on board the ferry",
        "more than 200",
        "260",
        None,
        "Blue Pennant Lines and Seamen's union",
        None,
        "3 reports, 2 origins",
    ),
    (
        "People killed on Lake Orvane",
        "at least 31",
        "38",
        "38",
        "Lake Orvane coastguard",
        "as of 6 March",
        "3 reports, 1 origin",
    ),
    ("People rescued", "149", None, None, None, None, "1 report, 1 origin"),
]


def test_the_key_figures(specimen: Brief) -> None:
    assert [
        (f.title, f.low, f.high, f.latest, f.who, f.as_of, f.weight) for f in page(specimen).figures
    ] == FIGURES


SOURCES = [
    (
        "Calder Post",
        "Ferry capsizes on Lake Orvane",
        "https://calder.example/ferry",
        ("By Ann Example", "Published 5 March (from metadata)", "67 words", "Language: en"),
    ),
    ("Valley Radio", None, None, ("Published 6 March (from metadata)", "58 words", "Language: en")),
    (
        "Tern News",
        "Ferry toll rises to 38",
        None,
        ("Date published unknown", "Agencies: Tern News", "52 words", "Language: en"),
    ),
]


def test_the_reports(specimen: Brief) -> None:
    shown = page(specimen).sources
    assert [(s.outlet, s.title, s.url) for s in shown] == [source[:3] for source in SOURCES]
    assert [s.details for s in shown] == [source[3] for source in SOURCES]
