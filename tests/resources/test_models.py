"""Weights are checked before they are used."""

from __future__ import annotations

import hashlib
import json

import pytest

from crosswire.errors import ResourceError
from crosswire.resources import models

NAMES = ["statements", "statements-fast"]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "toy.bin").write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    (tmp_path / "toy.json").write_text(json.dumps({"version": "7", "sha256": {"toy.bin": digest}}))
    return tmp_path


def test_whole_weights_are_read(folder):
    assert models.present("toy", folder)
    assert models.version("toy", folder) == "7"
    assert models.load("toy", folder).files == {"toy.bin": b"weights"}


def test_changed_weights_are_refused(folder):
    (folder / "toy.bin").write_bytes(b"weighty")
    with pytest.raises(ResourceError, match="damaged or changed"):
        models.load("toy", folder)


def test_missing_weights_are_named(folder):
    (folder / "toy.bin").unlink()
    with pytest.raises(ResourceError, match=r"toy\.bin: the weights are missing"):
        models.load("toy", folder)


def test_broken_card_is_named(folder):
    (folder / "toy.json").write_text("{")
    with pytest.raises(ResourceError, match=r"toy\.json"):
        models.load("toy", folder)


@pytest.mark.parametrize("name", NAMES)
def test_shipped_weights_are_whole_and_small(name):
    files = models.load(name).files
    assert sum(map(len, files.values())) < 25_000_000
