"""Archives from strangers: what is read of them, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.archive import Archive, open_archive


def opened(files: dict[str, bytes]) -> Archive:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    stream.seek(0)
    return open_archive(stream, kind="heap of papers", expected="a heap", source="papers.zip")


def test_files_are_read_by_the_names_that_they_have() -> None:
    archive = opened({"one.txt": b"One.", "folder/": b"", "folder/two.txt": b"Two."})
    assert archive.names == ("one.txt", "folder/two.txt")
    assert (archive.read("one.txt"), archive.read("folder/two.txt")) == (b"One.", b"Two.")
    assert "one.txt" in archive
    assert "two.txt" not in archive


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(ParseError, match="no heap of papers") as caught:
        open_archive(io.BytesIO(b"a text"), kind="heap of papers", expected="a heap", source="papers.zip")
    assert (caught.value.source, caught.value.expected, caught.value.found) == ("papers.zip", "a heap", "other data")


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(ParseError, match="a part of this heap of papers is missing") as caught:
        opened({}).read("../one.txt")
    assert caught.value.path == "../one.txt"


def test_one_file_that_unpacks_to_far_more_is_refused() -> None:
    with pytest.raises(ParseError, match="far more"):
        opened({"one": b"0" * 60_000_000}).read("one")


def test_many_small_files_share_what_they_may_unpack_to() -> None:
    archive = opened({str(number): b"0" * 10_000_000 for number in range(6)})
    with pytest.raises(ParseError, match="far more"):
        list(map(archive.read, archive.names))
