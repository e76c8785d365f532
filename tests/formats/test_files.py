"""Writing a file as a whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral_corpus.formats.files import missing, refuse_folder, replacing

posix = pytest.mark.skipif(os.name != "posix", reason="about permissions, links and signals of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def put(path: Path, data: bytes = b"new") -> None:
    with replacing(path) as file:
        file.write(data)


def put_half(path: Path, error: type[BaseException]) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise error


def test_makes_a_new_file(tmp_path: Path) -> None:
    put(tmp_path / "a.json")
    assert (tmp_path / "a.json").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a.json"]  # noqa: PTH208


def test_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"a longer old content")
    put(path)
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_the_old_file_is_there_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_after_an_error_all_is_as_it_was(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with pytest.raises(error):
        put_half(path, error)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_after_an_error_no_new_file_is_there(tmp_path: Path) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it is ours
        put_half(tmp_path / "a.json", ValueError)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_at_the_end_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put(path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


@posix
@pytest.mark.parametrize("permissions", [0o600, 0o664, 0o755])
def test_keeps_the_permissions(tmp_path: Path, permissions: int) -> None:
    path = tmp_path / "a.json"
    path.touch()
    path.chmod(permissions)
    put(path)
    assert mode(path) == permissions


@posix
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    put(tmp_path / "a.json")
    assert mode(tmp_path / "a.json") == mode(tmp_path / "usual")


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "target.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to("there/target.json")
    put(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [one.name for one in target.parent.iterdir()] == ["target.json"]


@posix
def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    put(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


@posix
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    put(pipe)
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix
@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        put(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="this is a folder, not a file") as caught:
        put(tmp_path)
    assert caught.value.filename == os.fspath(tmp_path)
    with pytest.raises(IsADirectoryError, match="; try another"):
        refuse_folder(tmp_path, "; try another")


def test_an_error_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "a.json"
    with pytest.raises(FileNotFoundError) as caught:
        put(path)
    assert caught.value.filename == os.fspath(path)


def test_a_name_as_long_as_a_name_may_be(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".json")
    put(path)
    assert path.read_bytes() == b"new"


KILLED = """
import sys
from bilateral_corpus.formats import write
from bilateral_corpus.model import Interview

def interviews():
    for number in range(10**9):
        yield Interview(id=f"interview-{number}", title="t" * 10_000)
        if number == 200:
            print("half", flush=True)

write(interviews(), sys.argv[1])
"""


@posix
@pytest.mark.parametrize("old", [None, b"old"])
def test_a_process_that_is_killed_leaves_the_old_file_or_none(tmp_path: Path, old: bytes | None) -> None:
    path = tmp_path / "a.jsonl"
    if old is not None:
        path.write_bytes(old)
    process = subprocess.Popen([sys.executable, "-c", KILLED, path], stdout=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"half\n"
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert (path.read_bytes() if path.exists() else None) == old
    assert any(len(left.read_bytes()) > 100_000 for left in tmp_path.glob(".a.jsonl.*.tmp"))


def test_a_missing_file_is_told_with_where_and_what_is_near(tmp_path: Path) -> None:
    put(tmp_path / "vov-2022.txt")
    error = missing(tmp_path / "vov-2002.txt", "vov-2002.txt")
    assert str(tmp_path) in str(error)
    assert "did you mean 'vov-2022.txt'?" in str(error)
    assert error.filename == "vov-2002.txt"
    assert "did you mean" not in str(missing(tmp_path / "other.md", "other.md"))


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert f"no folder {str(tmp_path / 'lost')!r}" in str(missing(tmp_path / "lost" / "a.txt", "lost/a.txt"))


def test_a_file_in_a_folder_that_is_not_there_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no folder"):
        put(tmp_path / "lost" / "a.json")
    assert list(tmp_path.iterdir()) == []
