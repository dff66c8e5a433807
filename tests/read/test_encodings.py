"""Bytes to text: byte-order marks, declarations, stray bytes, wrong declarations."""

from __future__ import annotations

import codecs

import pytest

from crosswire.errors import BinaryInput, EncodingTrouble
from crosswire.read.decoding import decode

SAID = "“We have rebuilt the café twice,” said Zoë Müller – at a cost of €900."
PLAIN = "The brass band of the valley played for nine hours and raised a record sum for the new roof. " * 6


def page(body: bytes, head: bytes = b"") -> bytes:
    return b"<!doctype html><html><head>" + head + b"</head><body><p>" + body + b"</p></body></html>"


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "ISO8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"]
)
@pytest.mark.parametrize("by_server", [True, False])
def test_latin_1_means_windows_1252(label: str, by_server: bool) -> None:
    head = (
        b""
        if by_server
        else f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'.encode()
    )
    assert SAID in decode(page(SAID.encode("cp1252"), head), "x", label if by_server else None)


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("windows-1251", "cp1251", "В долине снова играет оркестр"),
        ("koi8-r", "koi8-r", "В долине снова играет оркестр"),
        ("iso-8859-2", "iso8859-2", "Orkiestra z doliny zagrała dziewięć godzin"),
        ("iso-8859-9", "cp1254", "Vadinin bandosu “dokuz” saat çaldı, ığdır’da"),
        ("gb2312", "gb18030", "山谷里的乐队演奏了九个小时镕"),
        ("shift_jis", "cp932", "谷の楽団は九時間演奏した①"),
        ("euc-kr", "cp949", "계곡의 악단은 아홉 시간 동안 연주했다 똠"),
        ("iso-2022-jp", "iso2022_jp", "谷の楽団は九時間演奏した"),
        ("big5", "big5", "山谷裡的樂隊演奏了九個小時"),
        ("windows-1256", "cp1256", "عزفت فرقة الوادي تسع ساعات"),
    ],
)
def test_declared_encodings(label: str, codec: str, words: str) -> None:
    declared = page(words.encode(codec), f'<meta charset="{label}">'.encode())
    assert words in decode(declared, "x")
    assert words in decode(page(words.encode(codec)), "x", label)
    assert words in decode(
        f'<?xml version="1.0" encoding="{label}"?><a>'.encode() + words.encode(codec) + b"</a>", "x"
    )


def test_what_the_server_says_wins_over_the_page() -> None:
    words = "В долине снова играет оркестр"
    data = page(words.encode("cp1251"), b'<meta charset="iso-8859-1">')
    assert words in decode(data, "x", "windows-1251")


def test_a_byte_order_mark_wins_over_both() -> None:
    data = codecs.BOM_UTF8 + page(SAID.encode(), b'<meta charset="windows-1251">')
    assert SAID in decode(data, "x", "koi8-r")
    assert decode(codecs.BOM_UTF16_LE + SAID.encode("utf-16-le"), "x", "koi8-r") == SAID


def test_utf_8_is_seen_whatever_is_declared() -> None:
    for label in ("iso-8859-1", "windows-1251", "shift_jis", "no-such-encoding"):
        assert SAID in decode(page(SAID.encode(), f'<meta charset="{label}">'.encode()), "x", label)


def test_utf_16_by_the_server_alone() -> None:
    assert decode(SAID.encode("utf-16-le"), "x", "utf-16") == SAID
    assert decode(SAID.encode("utf-16-be"), "x", "utf-16be") == SAID


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_any_sign(codec: str) -> None:
    data = page(b"").decode().replace("<p>", f"<p>{SAID}").encode(codec)
    assert SAID in decode(data, "x")
    with pytest.raises(BinaryInput):
        decode(data[:-1], "x")
    with pytest.raises(BinaryInput):
        decode(bytes(range(256)) * 20, "x")


@pytest.mark.parametrize("head", [b'<meta charset="utf-8">', b"", b'<meta charset="iso-8859-1">'])
@pytest.mark.parametrize(
    "stray", [b"<!-- \xe9 -->", b"caf\xe9", b"\x93quoted\x94", b"\xff", b"\xc3", b"\xe2\x80"]
)
def test_a_stray_byte_does_not_spoil_the_page(stray: bytes, head: bytes) -> None:
    text = decode(page((PLAIN + SAID + SAID).encode() + stray, head), "x")
    assert SAID + SAID in text


@pytest.mark.parametrize(
    ("stray", "read"), [(b"caf\xe9", "café"), (b"\x93so\x94", "“so”"), (b"\x80 9", "€ 9"), (b"\x81", "�")]
)
def test_a_stray_byte_is_read_as_windows_1252(stray: bytes, read: str) -> None:
    for head in (b'<meta charset="utf-8">', b""):
        assert read in decode(page(PLAIN.encode() + stray, head), "x")
    assert read in decode(codecs.BOM_UTF8 + page(PLAIN.encode() + stray), "x")


def test_a_file_cut_within_a_letter() -> None:
    cut = (PLAIN + SAID + " “").encode()[:-1]
    assert decode(cut, "x") == PLAIN + SAID + " �"


def test_a_declaration_in_a_comment_or_in_the_prose_is_none() -> None:
    words = "“Привет”, сказал оркестр".encode("cp1251")
    head = b'<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">'
    assert "“Привет”" in decode(page(words, head), "x")
    said = ("The form said charset=koi8-r, and so " + SAID).encode("cp1252") + PLAIN.encode()
    assert "Zoë Müller" in decode(said, "x")


def test_a_stray_byte_in_another_encoding() -> None:
    words = ("谷の楽団は九時間演奏した。" * 40).encode("cp932") + b"\xff"
    assert "楽団" in decode(page(words, b'<meta charset="shift_jis">'), "x")


def test_many_strays_take_time_by_their_number() -> None:
    data = ("é" * 400_000).encode("latin-1") + b" "
    assert len(decode(page(data, b'<meta charset="iso-8859-1">'), "x")) > 400_000


def test_no_encoding_fits() -> None:
    noise = bytes(range(1, 256)) * 40
    with pytest.raises((BinaryInput, EncodingTrouble)):
        decode(noise, "x")
