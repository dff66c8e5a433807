"""Archives, mails and tables in binary: what is read of them, what is named, what no bomb can do."""

from __future__ import annotations

import gzip
import io
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crosswire.config import Settings, load
from crosswire.read import read
from crosswire.types import Reading

FIRST = (
    "The ferry between Orle and Marn stopped running on Monday after its engine caught fire, its owner said."
)
SECOND = "Nobody was hurt. The harbour master of Marn said that the ship would be towed to Sedge on Tuesday."
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Ferry stops</title>"
    "<meta property='og:site_name' content='Orle Post'>"
    "<meta property='article:published_time' content='2024-03-04T10:00:00Z'></head>"
    f"<body><article><h1>Ferry stops</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
)
Response = tuple[str, str, bytes, dict[str, str]]


def page(url: str, body: bytes | str = PAGE, status: str = "200 OK", **headers: str) -> Response:
    told = {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
    return url, status, body.encode() if isinstance(body, str) else body, told


def archive(*responses: Response, packed: bool = True, version: str = "1.1") -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed, warc_version=version)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "a test"}))
    for url, status, body, told in responses:
        http = StatusAndHeaders(status, list(told.items()), protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=http)
        request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "a")], is_http_request=True)
        writer.write_record(writer.create_warc_record(url, "request", http_headers=request))
        writer.write_record(record)
        record.raw_stream.close()
    return out.getvalue()


def of(tmp_path: Path, name: str, data: bytes, **settings: Any) -> Reading:
    path = tmp_path / name
    path.write_bytes(data)
    return read([path], Settings(**settings) if settings else load())


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_an_archive_gives_a_report_a_page(tmp_path: Path, packed: bool, version: str):
    data = archive(page("https://orlepost.example/a"), packed=packed, version=version)
    found = of(tmp_path, "x.bin", data)
    [one] = found.reports
    assert (one.url, one.outlet, one.title) == ("https://orlepost.example/a", "Orle Post", "Ferry stops")
    assert one.published == datetime(2024, 3, 4, 10, tzinfo=UTC)
    assert FIRST in one.text
    assert SECOND in one.text
    assert found.skipped == ()


def test_an_archive_in_zstandard(tmp_path: Path):
    data = zstandard.compress(archive(page("https://orlepost.example/a"), packed=False))
    assert [one.url for one in of(tmp_path, "x.warc.zst", data).reports] == ["https://orlepost.example/a"]


def test_only_pages_that_were_answered_in_full_are_read(tmp_path: Path):
    data = archive(
        page("https://a.example/1"),
        page("https://a.example/moved", "", status="301 Moved", Location="https://a.example/1"),
        page("https://a.example/gone", PAGE, status="404 Not Found"),
        page("https://a.example/logo", b"\x89PNG\r\n", Content_Type="image/png"),
        page("https://a.example/app", "let x = 1", Content_Type="text/javascript"),
        page("https://a.example/note", f"{FIRST} {SECOND}\n", Content_Type="text/plain"),
    )
    found = of(tmp_path, "a.warc.gz", data)
    assert sorted(one.url or "" for one in found.reports) == ["https://a.example/1", "https://a.example/note"]
    assert found.skipped == ()


def test_a_page_that_cannot_be_read_is_named_with_its_address(tmp_path: Path):
    data = archive(
        page("https://a.example/empty", "<html><body></body></html>"),
        page("https://a.example/good"),
        page("https://a.example/packed", b"no gzip at all", Content_Encoding="gzip"),
    )
    found = of(tmp_path, "a.warc.gz", data)
    assert [one.url for one in found.reports] == ["https://a.example/good"]
    named = {s.input.rpartition(" ")[2]: s.error for s in found.skipped}
    assert "no article" in named["https://a.example/empty"]
    assert "broken" in named["https://a.example/packed"]


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate"])
def test_pages_are_unpacked(tmp_path: Path, encoding: str):
    import zlib

    import brotli

    pack = {
        "gzip": gzip.compress,
        "br": brotli.compress,
        "zstd": zstandard.compress,
        "deflate": zlib.compress,
    }[encoding]
    data = archive(page("https://a.example/1", pack(PAGE.encode()), Content_Encoding=encoding))
    [one] = of(tmp_path, "a.warc", data).reports
    assert FIRST in one.text


def test_pages_in_pieces_and_in_odd_charsets(tmp_path: Path):
    latin = PAGE.replace("Orle Post", "Örle Pöst").encode("latin-1")
    chunked = b"".join(
        f"{len(latin[i : i + 100]):x}\r\n".encode() + latin[i : i + 100] + b"\r\n"
        for i in range(0, len(latin), 100)
    )
    told = {"Content_Type": "text/html; charset=iso-8859-1", "Transfer_Encoding": "chunked"}
    [one] = of(
        tmp_path, "a.warc", archive(page("https://a.example/1", chunked + b"0\r\n\r\n", **told))
    ).reports
    assert one.outlet == "Örle Pöst"


def test_a_bomb_in_a_page_is_one_page_less(tmp_path: Path):
    bomb = gzip.compress(b"<p>" + bytes(5_000_000))
    data = archive(
        page("https://a.example/bomb", bomb, Content_Encoding="gzip"), page("https://a.example/good")
    )
    found = of(tmp_path, "a.warc.gz", data, max_bytes=100_000)
    assert [one.url for one in found.reports] == ["https://a.example/good"]
    assert ["limit of 100,000 bytes" in s.error for s in found.skipped] == [True]


def test_a_bomb_around_an_archive_ends_it(tmp_path: Path):
    data = archive(page("https://a.example/good")) + archive(page("https://a.example/b", bytes(9_000_000)))
    assert len(data) < 50_000
    found = of(tmp_path, "a.warc.gz", data, max_bytes=100_000)
    assert [one.url for one in found.reports] == ["https://a.example/good"]
    assert any("more than 1,000,000 bytes" in one.error for one in found.skipped)


@pytest.mark.parametrize("cut", [30, 400, -40])
def test_a_torn_archive_keeps_what_stands_before(tmp_path: Path, cut: int):
    whole = archive(page("https://a.example/1"), page("https://a.example/2"))
    found = of(tmp_path, "a.warc.gz", whole[:cut])
    assert len(found.reports) <= 2
    assert found.skipped or len(found.reports) >= 1


def test_an_archive_without_pages_says_so(tmp_path: Path):
    [skipped] = of(tmp_path, "a.warc", archive(packed=False)).skipped
    assert "holds no page" in skipped.error


def mail(**more: Any) -> EmailMessage:
    made = EmailMessage()
    made["From"] = more.pop("sender", "Harbour Board <press@harbour.example>")
    made["To"] = "desk@wire.example"
    made["Subject"] = more.pop("subject", "Ferry stops")
    made["Date"] = "Mon, 04 Mar 2024 10:00:00 +0100"
    made["Message-ID"] = "<1@harbour.example>"
    return made


def test_a_mail_is_a_report(tmp_path: Path):
    made = mail(subject="Fwd: Re: Ferry stops in Mârn")
    made.set_content(f"{FIRST}\n\n{SECOND}\n", cte="quoted-printable")
    found = of(tmp_path, "x.dat", made.as_bytes())
    [one] = found.reports
    assert (one.title, one.outlet) == ("Ferry stops in Mârn", "Harbour Board")
    assert one.published == datetime(2024, 3, 4, 9, tzinfo=UTC)
    assert one.text == f"{FIRST}\n\n{SECOND}\n"
    assert found.notices == ()


def test_the_html_of_a_mail_is_read_and_its_attachments_are_named(tmp_path: Path):
    made = mail()
    made.set_content("See the HTML.")
    made.add_alternative(PAGE, subtype="html")
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="map of märn.pdf")
    found = of(tmp_path, "a.eml", made.as_bytes())
    [one] = found.reports
    assert FIRST in one.text
    assert "See the HTML" not in one.text
    assert one.title == "Ferry stops"
    assert [n.note for n in found.notices] == [
        "attachments that were not read: 'map of märn.pdf' (application/pdf)"
    ]


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "iso-8859-5", "x-unknown", ""])
def test_odd_charsets_of_a_mail(tmp_path: Path, charset: str):
    words = "Паром между Орле и Марном остановился в понедельник, сообщил его владелец. Никто не пострадал."
    coded = words.encode("utf-8" if charset in {"x-unknown", ""} else charset)
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    head = f"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n"
    data = f"{head}Content-Transfer-Encoding: 8bit\r\n\r\n".encode() + coded
    [one] = of(tmp_path, "a.eml", data).reports
    assert one.text == words


def test_a_mail_without_text_names_what_it_holds(tmp_path: Path):
    made = mail()
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="release.pdf")
    [skipped] = of(tmp_path, "a.eml", made.as_bytes()).skipped
    assert skipped.error == (
        "no part of the mail holds text; attachments that were not read: 'release.pdf' (application/pdf)"
    )


def test_a_page_that_a_browser_saved(tmp_path: Path):
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://orlepost.example/ferry"
    made["Subject"] = "Ferry stops"
    made["Date"] = "Fri, 08 Mar 2024 10:00:00 -0000"
    made["MIME-Version"] = "1.0"
    made.set_content(PAGE, subtype="html", cte="quoted-printable")
    made.make_related()
    made.add_related(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    found = of(tmp_path, "page", made.as_bytes())
    [one] = found.reports
    assert (one.url, one.outlet) == ("https://orlepost.example/ferry", "Orle Post")
    assert one.published == datetime(2024, 3, 4, 10, tzinfo=UTC)  # not the day on which it was saved
    assert found.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Ferry stops\nPublished: 2024-03-04\n\n{FIRST}\n",
        f"From: Orle\nTo: Marn\n\n{FIRST} {SECOND}\n",
        f"Subject: ferries\nDate: Monday\n\n{FIRST} {SECOND}\n",
        f"MARN: {FIRST}\n\n{SECOND}\n",
    ],
)
def test_a_text_that_opens_with_labels_is_no_mail(tmp_path: Path, text: str):
    [one] = of(tmp_path, "a.txt", text.encode()).reports
    assert one.text == text


def test_a_mail_of_a_thousand_layers_ends(tmp_path: Path):
    head = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
    layers = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(3000)
    )
    found = of(tmp_path, "a.eml", head + layers + b"\n" + FIRST.encode())
    assert found.reports == ()
    assert len(found.skipped) == 1


def table(rows: list[dict[str, Any]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def test_a_table_has_a_report_a_row(tmp_path: Path):
    when = datetime(2024, 3, 4, 10, tzinfo=UTC)
    rows = [
        {
            "id": "a",
            "text": f"{FIRST} {SECOND}",
            "outlet": "Orle Post",
            "published": when,
            "votes": float("nan"),
        },
        {"id": "b", "text": "", "outlet": "Marn Radio", "published": when, "votes": 1.5},
        {"id": "c", "text": f"{SECOND} {FIRST}", "outlet": None, "published": None, "votes": None},
    ]
    found = of(tmp_path, "x.data", table(rows))
    assert [one.id for one in found.reports] == ["a", "c"]
    assert (found.reports[0].outlet, found.reports[0].published) == ("Orle Post", when)
    assert found.reports[0].text == rows[0]["text"]
    [skipped] = found.skipped
    assert skipped.input.endswith("x.data[2]")
    assert "text" in skipped.error


def test_a_table_and_the_same_rows_as_json_are_read_alike(tmp_path: Path):
    import json

    rows = [
        {"id": "a", "maintext": f"{FIRST} {SECOND}", "date_publish": "2024-03-04", "title": "Ferry stops"}
    ]
    [one] = of(tmp_path, "a.parquet", table(rows)).reports
    [other] = of(tmp_path, "a.json", json.dumps(rows).encode()).reports
    assert (one.text, one.title, one.published) == (other.text, other.title, other.published)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PAR1" + bytes(40) + b"PAR1", "broken"),
        (table([{"a": 1, "b": "x"}]), "no column holds the text of reports: a, b"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path: Path, data: bytes, said: str):
    [skipped] = of(tmp_path, "a.parquet", data).skipped
    assert said in skipped.error


def test_a_table_that_unpacks_to_too_much_is_refused(tmp_path: Path):
    rows = [{"id": str(number), "text": "x" * 90_000} for number in range(100)]
    data = table(rows)
    assert len(data) < 100_000
    found = of(tmp_path, "a.parquet", data, max_bytes=100_000)
    assert any("more than 2,000,000 bytes" in one.error for one in found.skipped)
    rows = [{"id": "big", "text": "x" * 150_000}, {"id": "good", "text": f"{FIRST} {SECOND}"}]
    found = of(tmp_path, "b.parquet", table(rows), max_bytes=100_000)
    assert [one.id for one in found.reports] == ["good"]
    assert ["larger than the limit" in one.error for one in found.skipped] == [True]


def test_a_packed_text_is_still_no_archive(tmp_path: Path):
    [skipped] = of(tmp_path, "a.txt.gz", gzip.compress(FIRST.encode())).skipped
    assert "compressed with gzip" in skipped.error
