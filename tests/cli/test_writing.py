"""Results: where they go is looked at before the work, and a file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosswire import pipeline
from crosswire.cli import writing
from crosswire.cli.app import app
from crosswire.errors import OutputError, UsageError

STORY = "Seven beehives were stolen from a farm near Ebbing on Friday, the owner said.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "hives.txt"
    path.write_text(STORY)
    return path


@pytest.fixture
def no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails where the work is begun."""
    for name in ("brief", "extract", "read"):
        monkeypatch.setattr(pipeline, name, lambda *_, **__: pytest.fail("the work was begun"))


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    return done.exit_code, done.stderr_bytes.decode()


REFUSED = {
    ".": "it is a folder",
    "nowhere/x.json": "there is no folder",
    "hives.txt": "it is an INPUT",
    "hives.txt/x.json": "there is no folder",
    "circle": "Too many levels of symbolic links",
}


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("command", ["brief", "extract", "tally"])
@pytest.mark.parametrize("out", REFUSED)
def test_what_cannot_be_written_is_said_before_the_work(
    command: str, out: str, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.parent)
    Path("circle").symlink_to("circle")
    status, said = run(command, "hives.txt", "--out", out)
    assert status == 2
    assert f"{out}: cannot be written: {REFUSED[out]}" in said
    assert story.read_text() == STORY


@pytest.mark.usefixtures("no_work")
def test_kept_stages_are_looked_at_before_the_work_too(
    story: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for keep in (
        ["brief=."],
        ["brief=no/x.json"],
        ["brief=hives.txt"],
        ["brief=a.json", "extracts=./a.json"],
    ):
        status, said = run("brief", story, *(part for one in keep for part in ("--keep", one)))
        assert status == 2, said
    status, said = run("brief", story, "--out", "a.json", "--keep", "brief=./a.json")
    assert status == 2
    assert "another result goes there" in said


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("protected", ["file", "folder"])
def test_what_is_write_protected_is_said_before_the_work(
    protected: str, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "old.json"
    out.write_text("old")
    refused = out if protected == "file" else tmp_path
    real = os.access
    # A superuser may write everywhere: what others are told is told here.
    monkeypatch.setattr(
        os, "access", lambda path, how: not (how & os.W_OK and Path(path) == refused) and real(path, how)
    )
    status, said = run("brief", story, "--out", out)
    assert status == 2
    assert "write-protected" in said if protected == "file" else "nothing may be written into" in said


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "brief.json"
    out.write_text("the old one")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device; the old file is as it was"):
        writing.write(out, b"the new one")
    assert out.read_text() == "the old one"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.json"]


def test_a_file_that_grows_past_the_limit_has_its_status_and_leaves_the_old_one(
    story: Path, tmp_path: Path
) -> None:
    out = tmp_path / "brief.html"
    out.write_text("the old one")
    command = f'ulimit -f 4; exec {sys.executable} -m crosswire.cli brief "$1" --format html --out "$2"'
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/bash", "-c", command, "bash", story, out], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 74, done.stderr
    assert b"File too large; the old file is as it was" in done.stderr
    assert b"Traceback" not in done.stderr
    assert out.read_text() == "the old one"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["brief.html", "hives.txt"]


def test_a_new_file_has_the_permissions_of_any_other_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    new, old = tmp_path / "new.json", tmp_path / "old.json"
    old.write_text("old")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        writing.write(new, b"{}")
    finally:
        os.umask(before)
    writing.write(old, b"{}")
    assert stat.S_IMODE(new.stat().st_mode) == 0o640
    old.chmod(0o604)
    writing.write(old, b"[]")
    assert (stat.S_IMODE(old.stat().st_mode), old.read_text()) == (0o604, "[]")


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    target, link, loose = tmp_path / "deep" / "real.json", tmp_path / "link.json", tmp_path / "loose.json"
    target.write_text("old")
    link.symlink_to("deep/real.json")
    loose.symlink_to("deep/new.json")
    for one in (link, loose):
        writing.check(one)
        writing.write(one, b"new")
        assert one.is_symlink()
    assert target.read_text() == (tmp_path / "deep" / "new.json").read_text() == "new"
    assert sorted(p.name for p in (tmp_path / "deep").iterdir()) == ["new.json", "real.json"]


def test_what_is_no_file_is_written_to_as_it_is() -> None:
    null = Path(os.devnull)
    writing.check(null)
    writing.write(null, b"gone")
    assert stat.S_ISCHR(null.stat().st_mode)
    with pytest.raises(UsageError, match="null byte"):
        writing.check(Path("a\0b"))


SHELL = """
exec 2>"$3"
cd "$2"
case "$1" in
  full) {python} -m crosswire.cli brief --list-stages > /dev/full ;;
  closed) {python} -m crosswire.cli brief --list-stages >&- ;;
  help) {python} -m crosswire.cli brief --help > /dev/full ;;
  closed-but-out) {python} -m crosswire.cli brief --list-stages --out stages.txt >&- ;;
  device) {python} -m crosswire.cli brief --list-stages --out /dev/full ;;
  stdout) {python} -m crosswire.cli brief --list-stages --out /dev/stdout | grep -q reading ;;
  errors) exec 2>/dev/full; {python} -m crosswire.cli brief missing.txt ;;
  deaf) exec 2>&-; {python} -m crosswire.cli brief missing.txt ;;
esac
"""


@pytest.mark.parametrize(
    ("case", "status", "said"),
    [
        ("full", 74, "standard output: the result cannot be written: No space left on device"),
        ("closed", 74, "standard output is closed"),
        ("help", 74, "No space left on device"),
        ("closed-but-out", 0, ""),
        ("device", 74, "/dev/full: cannot be written: No space left on device"),
        ("stdout", 0, ""),
        ("errors", 3, ""),
        ("deaf", 3, ""),
    ],
)
def test_streams_that_are_full_or_closed(case: str, status: int, said: str, tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    code = SHELL.format(python=sys.executable)
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/bash", "-c", code, "bash", case, tmp_path, errors],
        capture_output=True,
        timeout=60,
        check=False,
    )
    told = errors.read_text()
    assert done.returncode == status, told
    assert said in told
    assert "Traceback" not in told
    assert "Exception ignored" not in told
    if case == "closed-but-out":
        assert (tmp_path / "stages.txt").read_text().startswith("reading")
