"""The language pipeline: loaded once, fed in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from crosswire.analyse import attributes, boundaries
from crosswire.config import Settings
from crosswire.errors import LanguageUnknown, ResourceError
from crosswire.types import Report

_BOUNDARIES = "crosswire_boundaries"
_RULER, _REMEMBERED = "attribute_ruler", "crosswire_attributes"
BATCH = 32  # larger batches are no faster and take gigabytes
LONG = 20_000  # characters; the pipeline takes 4 kB of memory for each


def pipeline_name(report: Report, settings: Settings) -> str:
    """The pipeline that reads `report`.

    A report whose language nobody could tell is read as English, since the text itself was not
    recognised as anything else.

    Raises:
        LanguageUnknown: No pipeline is known for the language.
    """
    language = (report.language or "en").split("-")[0].lower()
    if language != "en":
        raise LanguageUnknown(
            report.path or report.url or report.id,
            f"no language model for {language!r}; only English (en) is read so far",
        )
    return settings.language_pipeline


@cache
def load(name: str) -> Any:
    """The spaCy pipeline `name`, loaded once for the life of the process.

    Raises:
        ResourceError: It is not installed.
    """
    nlp = plain(name)
    first = next((pipe for pipe in ("parser", "senter") if nlp.has_pipe(pipe)), None)
    nlp.add_pipe(_BOUNDARIES, before=first)
    if nlp.has_pipe(_RULER) and attributes.fits(nlp.get_pipe(_RULER)):
        nlp.add_pipe(_REMEMBERED, after=_RULER)
        nlp.disable_pipe(_RULER)
    return nlp


def plain(name: str) -> Any:
    """The spaCy pipeline `name` as it is published, a new one at each call.

    Raises:
        ResourceError: It is not installed.
    """
    import spacy
    from spacy.language import Language

    if not Language.has_factory(_BOUNDARIES):
        Language.component(_BOUNDARIES, func=boundaries.mark)
        Language.factory(_REMEMBERED, func=_remembered)
    try:
        return spacy.load(name)
    except OSError as problem:
        raise ResourceError(
            f"language pipeline {name!r} cannot be loaded: {problem}; install it or change "
            "the setting language_pipeline"
        ) from problem


def _remembered(nlp: Any, name: str) -> attributes.Remembered:  # noqa: ARG001 - spaCy calls it with both
    return attributes.Remembered(nlp.get_pipe(_RULER))


def longest(name: str) -> int:
    """How many characters the pipeline takes in one text."""
    most: int = load(name).max_length
    return most


def docs(texts: Sequence[str], name: str) -> Iterator[Any]:
    """Each text as a spaCy `Doc`, in order; a long one for itself, since a batch of them fills the memory."""
    for long, run in groupby(texts, key=lambda text: len(text) > LONG):
        yield from load(name).pipe(run, batch_size=1 if long else BATCH)


def tokens(texts: Sequence[str], name: str) -> list[Any]:
    """Each text as a `Doc` that is split into words and no more: for texts without sentences."""
    return [load(name).make_doc(text) for text in texts]


def models(settings: Settings | None = None) -> dict[str, str]:
    """Name and version of the language models that the settings name, for the brief's record."""
    meta = load((settings or Settings()).language_pipeline).meta
    return {f"{meta['lang']}_{meta['name']}": meta["version"]}
