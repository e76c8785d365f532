"""Files that are not read: what is said of them, alone and in a folder."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path, PurePath

import pytest

import bilateral_corpus as bc
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.other_documents import advice_for, is_other_document

TABLE = tomllib.loads((files("bilateral_corpus.formats") / "other_documents.toml").read_text(encoding="utf-8"))
SUFFIXES = [suffix for group in TABLE.values() for suffix in group]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_format_has_the_suffix(suffix: str) -> None:
    assert not formats.knows(f"talk{suffix}")
    assert advice_for(f"talk{suffix}")


@pytest.mark.parametrize(
    ("name", "is_document"),
    [
        ("a.pdf", True),
        ("A.PDF", True),
        ("a.pdf.gz", True),
        ("a.mp3", False),
        ("a.txt", False),
        ("pdf", False),
        ("", False),
    ],
)
def test_what_may_hold_an_interview(name: str, is_document: bool) -> None:
    assert is_other_document(PurePath(name)) is is_document


def test_the_error_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "talk.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(bc.UnknownFormatError, match=r"talk\.pdf is a PDF.*pdftotext"):
        bc.read(path)


def test_a_folder_tells_of_documents_and_passes_over_recordings(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("Reporter: Why now?\n\nAmbassador: Because.\n")
    for name in ("talk.mp3", "other.pdf", "notes.xyz"):
        (tmp_path / name).write_bytes(b"")
    corpus = bc.read_corpus(tmp_path)
    assert len(corpus) == 1
    (problem,) = corpus.problems
    assert (problem.code, problem.source) == ("unreadable", str(tmp_path / "other.pdf"))
    assert "pdftotext" in problem.message


def test_a_document_beside_its_text_is_not_told_of(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("Reporter: Why now?\n\nAmbassador: Because.\n")
    (tmp_path / "talk.pdf").write_bytes(b"")
    assert bc.read_corpus(tmp_path).problems == ()
