"""The English pipeline of spaCy: loaded once, fed in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from crosswire.config import Settings
from crosswire.errors import ResourceError
from crosswire.language_model import ENGLISH
from crosswire.languages.en import attributes, boundaries, trees
from crosswire.types.parse import Parse

_BOUNDARIES = "crosswire_boundaries"
_RULER, _REMEMBERED = "attribute_ruler", "crosswire_attributes"
BATCH = 32  # larger batches are no faster and take gigabytes
LONG = 20_000  # characters; the pipeline takes 4 kB of memory for each
GROWN = 300_000  # words that a vocabulary takes on, some 60 MB, until the pipeline is loaded anew

_known: dict[str, int] = {}
"""How many words a pipeline knew when it was loaded."""


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
    _known[name] = len(nlp.vocab.strings)
    return nlp


def _lean(name: str) -> Any:
    """The pipeline `name`, loaded anew where it has grown too large.

    spaCy keeps every word that it has ever seen. A command does not live to feel that; a service would. A
    thread that still reads with the old one goes on with it.
    """
    nlp = load(name)
    if len(nlp.vocab.strings) - _known[name] > GROWN:
        load.cache_clear()
        nlp = load(name)
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
            f"language pipeline {name!r} cannot be loaded: {problem}; install it ({_how(name)}) or "
            "change the setting language_pipeline"
        ) from problem


def _how(name: str) -> str:
    wanted = ENGLISH.requirement if name == ENGLISH.pipeline else name
    return f"python -m pip install {wanted}"


def _remembered(nlp: Any, name: str) -> attributes.Remembered:  # noqa: ARG001 - spaCy calls it with both
    return attributes.Remembered(nlp.get_pipe(_RULER))


def longest(settings: Settings) -> int:
    """How many characters the pipeline takes in one text."""
    most: int = load(settings.language_pipeline).max_length
    return most


def parses(texts: Sequence[str], settings: Settings) -> Iterator[Parse]:
    """Each text as a parse, in order; a long one for itself, since a batch of them fills the memory."""
    nlp = _lean(settings.language_pipeline)
    for long, run in groupby(texts, key=lambda text: len(text) > LONG):
        yield from map(trees.parse, nlp.pipe(run, batch_size=1 if long else BATCH))


def tokens(texts: Sequence[str], settings: Settings) -> list[Parse]:
    """Each text split into words and no more: for texts without sentences."""
    return [trees.parse(load(settings.language_pipeline).make_doc(text)) for text in texts]


def models(settings: Settings) -> dict[str, str]:
    """Name and version of the language model that the settings name, for the brief's record."""
    meta = load(settings.language_pipeline).meta
    return {f"{meta['lang']}_{meta['name']}": meta["version"]}
