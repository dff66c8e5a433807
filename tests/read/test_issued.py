"""The day that a page was published: the article's own, where it was written, and none of its neighbours'."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crosswire.config import load
from crosswire.read import read
from crosswire.types import Reading

TITLE = "Beavers flood the lower orchard at Quillmere"
BODY = (
    "<p>Beavers have flooded the lower orchard at Quillmere for the third time, the parish council said.</p>"
    "<p>The harvest festival will be moved to the cricket ground, and two lanes will stay closed for now.</p>"
    "<p>Nobody was hurt, said the warden, Ilse Marrow, who counted nine dams along the brook.</p>"
) * 2
RIGHT = "2024-03-05"


def ld(*objects: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in objects)


def page(head: str = "", body: str = "", *, attributes: str = "") -> str:
    return (
        f"<!DOCTYPE html><html{attributes}><head><title>{TITLE} | The Quill</title>{head}</head>"
        f"<body><article><h1>{TITLE}</h1>{body}{BODY}</article></body></html>"
    )


def news(moment: str, **more: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": moment, **more}


VIDEO = {"@type": "VideoObject", "name": "The brook in summer", "datePublished": "2019-07-01T00:00:00Z"}
OLD = news("2021-01-02T08:00:00Z", headline="Otters return to the Tarn", url="https://quill.example/otters")
OWN = news("2024-03-05T10:00:00Z", headline=TITLE)
META = '<meta property="article:published_time" content="{}">'
CANONICAL = '<link rel="canonical" href="{}">'

NEIGHBOURS = {
    "a video before the article": ld(VIDEO, OWN),
    "a video inside the article": ld({**OWN, "video": VIDEO}),
    "a video first in a graph": ld({"@context": "https://schema.org", "@graph": [VIDEO, OWN]}),
    "a list of other articles": ld({"@type": "ItemList", "itemListElement": [OLD]}, OWN),
    "a list with items": ld(
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": OLD}]}, OWN
    ),
    "related articles inside": ld({**OWN, "hasPart": [OLD], "isRelatedTo": [OLD], "citation": OLD}),
    "a related article first": ld(OLD, OWN),
    "a related article first, known by address": CANONICAL.format("https://quill.example/beavers")
    + ld(
        OLD, news("2024-03-05T10:00:00Z", mainEntityOfPage="https://www.quill.example/beavers/?utm_source=a")
    ),
    "a related article of nearly the same day": CANONICAL.format("https://quill.example/beavers")
    + ld(
        news("2024-03-04T10:00:00Z", url="https://quill.example/otters"),
        {**OWN, "url": "https://quill.example/beavers"},
    ),
    "an image and a trail": ld(
        {"@type": "ImageObject", "datePublished": "2018-01-01"}, {"@type": "BreadcrumbList"}, OWN
    ),
    "a live blog with its updates": ld(
        news("2024-03-05T06:00:00Z", headline=TITLE)
        | {
            "@type": "LiveBlogPosting",
            "liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": "2024-03-07T21:00:00Z"}],
        }
    ),
    "a page whose main thing it is": ld(
        {"@type": "WebPage", "datePublished": "2011-01-03", "mainEntity": OWN}
    ),
    "types in a list": ld(VIDEO, OWN | {"@type": ["Thing", "ReportageNewsArticle"]}),
    "a type by its address": ld(VIDEO, OWN | {"@type": "https://schema.org/BlogPosting"}),
    "comments with dates": ld({**OWN, "comment": [{"@type": "Comment", "datePublished": "2024-03-09"}]}),
    "hidden in a comment": ld(VIDEO)
    + f'<script type="application/ld+json"><!--\n{json.dumps(OWN)}\n//--></script>',
    "in a CDATA": f'<script type="application/ld+json">//<![CDATA[\n{json.dumps(OWN)}\n//]]></script>'
    + ld(VIDEO),
    "the video's date alone, and metadata": ld(VIDEO) + META.format("2024-03-05T10:00:00Z"),
    "metadata that was overwritten by an update": META.format("2024-03-07T10:00:00Z") + ld(OWN),
    "two articles, neither of them surely the page's": ld(
        news("2021-02-03T00:00:00Z", headline="Otters return"),
        news("2022-02-03T00:00:00Z", headline="Voles flee"),
    )
    + META.format("2024-03-05"),
    "broken JSON": META.format("2024-03-05")
    + '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
    "a nest of lists": META.format("2024-03-05")
    + f'<script type="application/ld+json">{"[" * 20000}</script>',
}


def published(tmp_path: Path, html: str) -> tuple[str | None, Reading]:
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    reading = read([tmp_path / "page.html"], load())
    found = reading.reports[0].published
    return found.isoformat() if found else None, reading


@pytest.mark.parametrize("which", NEIGHBOURS)
def test_the_date_of_another_item_is_not_the_articles(tmp_path: Path, which: str) -> None:
    moment, _ = published(tmp_path, page(NEIGHBOURS[which]))
    assert moment is not None
    assert moment.startswith(RIGHT)


def test_without_a_date_of_its_own_the_page_does_not_take_the_videos(tmp_path: Path) -> None:
    assert published(tmp_path, page(ld(VIDEO)))[0] is None
    assert published(tmp_path, page(ld({"@type": "ItemList", "itemListElement": [OLD]})))[0] is None
    shown = page(ld(VIDEO), '<p class="byline">By Ada Brook, March 5, 2024</p>')
    assert (published(tmp_path, shown)[0] or "").startswith(RIGHT)


MICRODATA = (
    '<time itemprop="datePublished" datetime="2024-03-05T16:45+0100">Tuesday</time>',
    '<div itemscope itemtype="https://schema.org/VideoObject">'
    '<meta itemprop="datePublished" content="2019-07-01"></div>'
    '<time itemprop="datePublished" datetime="2024-03-05T16:45+0100">Tuesday</time>',
    '<div itemscope itemtype="https://schema.org/Comment">'
    '<time itemprop="datePublished" datetime="2024-03-09"></time></div>'
    '<span itemprop="datePublished" content="2024-03-05">5 March</span>',
    '<span itemprop="datePublished">5 March 2024</span>',
)


@pytest.mark.parametrize("markup", MICRODATA)
def test_markup_that_names_the_date_of_publication(tmp_path: Path, markup: str) -> None:
    assert (published(tmp_path, page("", markup))[0] or "").startswith(RIGHT)


def test_a_teaser_above_the_article_does_not_date_it(tmp_path: Path) -> None:
    article = '<time itemprop="datePublished" datetime="{}"></time>'
    html = (
        f"<html><head><title>{TITLE}</title></head><body>"
        f'<div itemscope itemtype="http://schema.org/NewsArticle"><a>Otters</a>{article.format("2021-01-02")}</div>'
        f'<div itemscope itemtype="http://schema.org/NewsArticle"><h1>{TITLE}</h1>{article.format("2024-03-05")}{BODY}</div>'
        "</body></html>"
    )
    assert (published(tmp_path, html)[0] or "").startswith(RIGHT)


EVENING = "2024-03-06T02:30:00Z"  # still the fifth in Chicago
PLACES = {
    # what the page says above the article, what it shows in it, the moment
    "its own offset": (META.format("2024-03-05T20:30:00-06:00"), "", "2024-03-05T20:30:00-06:00"),
    "its own offset, ahead": (META.format("2024-03-05T01:30:00+11:00"), "", "2024-03-05T01:30:00+11:00"),
    "JSON-LD with an offset": (
        ld(OWN | {"datePublished": "2024-03-05T20:30-06:00"}), "", "2024-03-05T20:30:00-06:00",
    ),
    "the offset of the page's other moments": (
        META.format(EVENING) + '<meta property="article:modified_time" content="2024-03-05T21:00:00-06:00">',
        "", "2024-03-05T20:30:00-06:00",
    ),
    "the offset of a time that is shown": (
        META.format(EVENING), '<time datetime="2024-03-05T20:31:00-06:00">Tuesday</time>',
        "2024-03-05T20:30:00-06:00",
    ),
    "the day of the address": (
        CANONICAL.format("https://quill.example/2024/03/05/beavers") + META.format(EVENING), "",
        "2024-03-05T00:00:00+00:00",
    ),
    "the day of the address and an offset": (
        CANONICAL.format("https://quill.example/2024/03/05/beavers") + META.format(EVENING)
        + '<meta property="article:modified_time" content="2024-03-05T21:00:00-06:00">',
        "", "2024-03-05T20:30:00-06:00",
    ),
    "the day that readers see": (
        META.format(EVENING), f'<time datetime="{EVENING}">March 5, 2024, 8:30 p.m.</time>',
        "2024-03-05T00:00:00+00:00",
    ),
    "the day before, ahead of Greenwich": (
        CANONICAL.format("https://quill.example/2024/03/05/b") + META.format("2024-03-04T22:30:00Z"),
        "", "2024-03-05T00:00:00+00:00",
    ),
    "UTC and nothing else": (META.format("2024-03-05T23:59:00Z"), "", "2024-03-05T23:59:00+00:00"),
    "offsets that disagree": (
        META.format("2024-03-05T12:00:00Z")
        + '<meta property="article:modified_time" content="2024-03-05T21:00:00-06:00">',
        '<time datetime="2024-03-05T20:31:00+09:00">x</time>', "2024-03-05T12:00:00+00:00",
    ),
    "words and a zone": (META.format("March 5, 2024, 6:53 p.m. ET"), "", "2024-03-05T18:53:00-05:00"),
    "a day alone": (META.format("2024-03-05"), "", "2024-03-05T00:00:00+00:00"),
}  # fmt: skip


@pytest.mark.parametrize("which", PLACES)
def test_the_day_is_that_of_the_place_where_the_page_was_written(tmp_path: Path, which: str) -> None:
    head, body, moment = PLACES[which]
    assert published(tmp_path, page(head, body))[0] == moment


def test_a_date_far_ahead_is_named_and_not_believed(tmp_path: Path) -> None:
    moment, reading = published(tmp_path, page(META.format("2062-03-05T10:00:00Z")))
    assert moment is None
    assert any("2062-03-05 lies" in note.note for note in reading.notices)
    moment, reading = published(
        tmp_path, page(ld(OWN | {"datePublished": "2092-03-05"}) + META.format("2024-03-05"))
    )
    assert (moment or "").startswith(RIGHT)
    assert any("2092-03-05 lies" in note.note for note in reading.notices)


@pytest.mark.parametrize("value", ["2024-02-30T10:00:00Z", "2024-13-05", "05/03/2024", "yesterday"])
def test_an_impossible_or_unclear_date_is_named(tmp_path: Path, value: str) -> None:
    moment, reading = published(tmp_path, page(META.format(value)))
    assert moment is None
    assert any(value in note.note for note in reading.notices)


@pytest.mark.parametrize("null", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0000-00-00"])
def test_the_zero_of_a_system_is_no_date(tmp_path: Path, null: str) -> None:
    assert published(tmp_path, page(META.format(null)))[0] is None


def test_a_page_dated_a_few_days_ahead_is_believed(tmp_path: Path) -> None:
    ahead = (datetime.now(UTC) + timedelta(days=20)).date().isoformat()
    assert (published(tmp_path, page(META.format(ahead)))[0] or "").startswith(ahead)


def test_dates_of_records_texts_and_names_in_the_future_are_named_too(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": TITLE + ".", "published": "2092-03-05"}))
    (tmp_path / "b-2092-03-05.txt").write_text(TITLE + ".")
    (tmp_path / "c.txt").write_text(
        f"By Ada Brook\n\nPublished 5 March 2092\n\n{TITLE}, the parish council said.\n"
    )
    reading = read([tmp_path], load())
    assert [report.published for report in reading.reports] == [None, None, None]
    assert {Path(note.input).name for note in reading.notices if "2092-03-05" in note.note} == {
        "a.json", "b-2092-03-05.txt", "c.txt",
    }  # fmt: skip
    told = read([tmp_path / "c.txt"], load(published="2092-03-05"))
    assert told.reports[0].published_from == "option"


def test_a_records_address_tells_the_day_of_a_moment_in_utc(tmp_path: Path) -> None:
    record = {"text": TITLE + ".", "published": EVENING, "url": "https://quill.example/2024/03/05/beavers"}
    (tmp_path / "a.json").write_text(json.dumps(record))
    found = read([tmp_path / "a.json"], load()).reports[0].published
    assert found == datetime(2024, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "address", "day"),
    [
        ("2024-03-06T02:30:00Z", "2024/03/05", "2024-03-05"),
        ("2024-03-06T13:00:00Z", "2024/03/05", "2024-03-06"),
        ("2024-03-05T22:30:00Z", "2024/03/06", "2024-03-06"),
        ("2024-03-05T07:59:00Z", "2024/03/06", "2024-03-05"),
        ("2024-03-05T07:59:00Z", "2024/03/08", "2024-03-05"),
        ("2024-05-02T14:21:01Z", "2024/03/08", "2024-03-08"),
        ("2024-05-02T14:21:01+02:00", "2024/03/08", "2024-03-08"),
    ],
    ids=[
        "an evening in the west",
        "nowhere is it still the 5th",
        "a morning in the east",
        "the day of print",
        "far off",
        "a crawl weeks later",
        "a crawl with its offset",
    ],
)
def test_an_address_tells_the_day_only_where_it_was_that_day_somewhere(
    tmp_path: Path, moment: str, address: str, day: str
) -> None:
    record = {"text": TITLE + ".", "published": moment, "url": f"https://quill.example/{address}/beavers"}
    path = tmp_path / "record.json"
    path.write_text(json.dumps(record), "utf-8")
    (report,) = read([path], load()).reports
    assert report.published is not None
    assert str(report.published.date()) == day
