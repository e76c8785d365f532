"""Which files are meant, where a folder holds what cannot be read, and where what is given is no file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import bilateral_corpus as bc

PAGE = "A harbour\n\nReporter: Who built it?\n\nEnvoy: Nobody knows.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path


def problems_of(corpus: bc.Corpus) -> list[tuple[str, str]]:
    return [(one.code, Path(str(one.source)).name) for one in corpus.problems]


def test_a_link_that_leads_nowhere_is_a_problem_and_a_link_to_a_folder_no_file(folder: Path) -> None:
    (folder / "away.txt").symlink_to(folder / "gone.txt")
    (folder / "itself.txt").symlink_to(folder / "itself.txt")
    (folder / "again").symlink_to(folder)
    for paths in (folder, f"{folder}/*.txt"):
        corpus = bc.read_corpus(paths)
        assert len(corpus) == 1
        assert problems_of(corpus) == [("unreadable", "away.txt"), ("unreadable", "itself.txt")]
    with pytest.raises(FileNotFoundError, match=r"no such file.*away.txt") as caught:
        bc.read_corpus(folder / "away.txt")
    assert "did you mean 'away.txt'" not in str(caught.value)


def test_a_folder_that_cannot_be_looked_into_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("closed", ".closed"):
        (folder / name).mkdir()
        (folder / name / "talk.txt").write_text(PAGE, encoding="utf-8")
    scandir = os.scandir

    def guarded(path: Any) -> Iterator[os.DirEntry[str]]:
        if Path(path).name.endswith("closed"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    corpus = bc.read_corpus(folder)
    assert len(corpus) == 1
    assert problems_of(corpus) == [("unreadable", "closed")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    corpus = bc.read_corpus(folder)
    assert len(corpus) == 1
    assert corpus.problems == ()


@pytest.mark.parametrize("paths", [None, 5, b"talk.txt", [None], ["talk\0.txt"], object(), "reference://", "dir://"])
def test_what_names_no_file_is_refused(paths: Any) -> None:
    for take in (bc.read_corpus, bc.Corpus().without_text().with_text):
        with pytest.raises(bc.InvalidValueError, match=r"expected a path|NUL|cannot be opened"):
            take(paths)
