"""Text of strangers, made safe to look at.

Articles are hostile input: an escape sequence can repaint a terminal, and a bidirectional override
can make a reader see digits in another order than the article holds them. What is shown is cleaned
here, once; records and JSON keep the characters as they were read.
"""

from __future__ import annotations

import re

# Order and embedding controls change what a reader sees, so they are named where they stand.
REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")

# Direction marks and invisible fillers: harmless in good faith, and nothing is lost without them.
INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]|[\U000e0000-\U000e007f]"
)

# Terminal escape sequences as a whole, so that no "[31m" is left when its escape character goes.
ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # strings: titles, links, device control
    r"|\x1b[ -/]*[0-~]?"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
SURROGATES = re.compile("[\ud800-\udfff]")
LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
SPACES = re.compile(r"\s+")


def visible(text: str) -> str:
    r"""The text without characters that act instead of being read; line ends stay.

    >>> visible("all \x1b[31mclear\x1b[0m \u202e123")
    'all clear [U+202E]123'
    """
    if text.isprintable():  # no control, no format character, no half of a pair: most text, at once
        return text
    text = CONTROLS.sub("", ESCAPES.sub("", text))
    text = INVISIBLE.sub("", SURROGATES.sub("\ufffd", text))
    return REORDERING.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def line(text: str) -> str:
    r"""The text on one line.

    >>> line(" 84 women and\n\n children ")
    '84 women and children'
    """
    return SPACES.sub(" ", visible(text)).strip()


def unlinked(text: str) -> str:
    """A line without the markup of links, where a text that was read for sentences still held some.

    >>> unlinked("a dam in [Orlenia](#) burst [in May]")
    'a dam in Orlenia burst [in May]'
    """
    return LINK.sub(r"\1", line(text))


def link(url: str | None) -> str | None:
    """The URL, where it is one that a reader may follow: no `javascript:` and the like.

    >>> link("javascript:alert(1)")
    >>> link("https://example.org/a?b=1")
    'https://example.org/a?b=1'
    """
    shown = line(url or "")
    return shown if re.match(r"https?://[^\s\"'<>]+$", shown, re.IGNORECASE) else None
