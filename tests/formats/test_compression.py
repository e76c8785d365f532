"""Compressed files: written and read, cut off, damaged, and made to hurt."""

from __future__ import annotations

import gzip
import io
import sys
import warnings
import zlib
from contextlib import suppress
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.errors import MissingExtraError, ParseError
from bilateral_corpus.formats import Format, LossWarning, formats
from bilateral_corpus.formats.compression import Compression, compression_of, most_unpacked, packing, unpacked
from formats.sample import CANONICAL, INTERVIEW
from formats.test_round_trips import INTERVIEW as TIMED

zstandard = pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")

SUFFIXES = pytest.mark.parametrize("suffix", [".gz", ".zst"])
TWO_WAY = [format for format in formats if format.read is not None and format.write is not None]


def compression(suffix: str) -> Compression:
    found = compression_of(f"a{suffix}")
    assert found is not None
    return found


def pack(data: bytes, suffix: str) -> bytes:
    stream = BytesIO()
    with packing(stream, compression(suffix)) as packed:
        packed.write(data)
    return stream.getvalue()


def unpack(data: bytes, name: str = "") -> bytes:
    return unpacked(BufferedReader(BytesIO(data)), name, "there").read()


def refusal(data: bytes, name: str = "") -> ParseError:
    with pytest.raises(ParseError) as caught:
        unpack(data, name)
    assert caught.value.source == "there"
    return caught.value


@SUFFIXES
@pytest.mark.parametrize("format", TWO_WAY, ids=lambda format: format.name)
def test_a_file_of_every_format_may_be_compressed(format: Format, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"talks{format.suffixes[0]}{suffix}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LossWarning)
        bc.write(TIMED, path)
        plain = bc.dumps(TIMED, format.name)
    packed = path.read_bytes()
    if not plain.startswith(b"PK"):  # a ZIP archive that cannot go back says behind a file what others say before it
        assert unpack(packed) == plain
    expected = bc.loads(plain, format.name, annotators=())
    assert bc.read(path, annotators=()) == expected
    assert bc.loads(packed, format.name, annotators=()) == expected
    with path.open("rb") as stream:
        assert bc.read(stream, annotators=()) == expected


@settings(max_examples=30)
@given(st.binary(max_size=5000), st.sampled_from([".gz", ".zst"]))
def test_what_is_compressed_is_unpacked_again(data: bytes, suffix: str) -> None:
    assert unpack(pack(data, suffix), f"a{suffix}") == data


def test_other_programs_read_what_is_written() -> None:
    assert gzip.decompress(pack(CANONICAL, ".gz")) == CANONICAL
    assert zstandard.decompress(pack(CANONICAL, ".zst")) == CANONICAL


def test_what_other_programs_write_is_read() -> None:
    assert unpack(gzip.compress(b"one") + gzip.compress(b"two")) == b"onetwo"
    assert unpack(zstandard.compress(b"one") + zstandard.compress(b"two")) == b"onetwo"


def test_no_time_and_no_name_is_written() -> None:
    # RFC 1952: two bytes that say gzip, the method, no flags, and four bytes for the time, which is not known.
    assert pack(b"x", ".gz")[:8] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00"
    assert pack(CANONICAL, ".zst") == pack(CANONICAL, ".zst")


@pytest.mark.parametrize("name", ["interview", "interview.json.gz", "interview.json", "interview.data"])
def test_the_first_bytes_say_that_it_is_compressed(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(gzip.compress(CANONICAL))
    assert bc.read(tmp_path / name) == INTERVIEW


def test_compressed_text_is_read(tmp_path: Path) -> None:
    for name in ("talk.txt.gz", "talk.gz"):
        (tmp_path / name).write_bytes(gzip.compress(b"Reporter: Why now?\nAmbassador: Because.\n"))
        assert [turn.text for turn in bc.read(tmp_path / name).turns] == ["Why now?", "Because."]


@SUFFIXES
@pytest.mark.parametrize("data", [b"", b"{", CANONICAL, b"\x1f", b"\x28\xb5"])
def test_a_name_that_promises_too_much_is_an_error(suffix: str, data: bytes) -> None:
    error = refusal(data, f"a.json{suffix}")
    assert "though its name says so" in error.message
    assert error.found == (data[:4].hex(" ") or "an empty file")


@SUFFIXES
def test_a_file_that_is_cut_off_is_an_error_wherever_it_is(suffix: str) -> None:
    packed = pack(CANONICAL, suffix)
    for end in range(4, len(packed)):
        assert "cut off" in refusal(packed[:end]).message


@SUFFIXES
def test_a_damaged_byte_is_an_error_or_does_no_harm(suffix: str) -> None:
    packed = pack(CANONICAL, suffix)
    for place in range(4, len(packed)):
        changed = packed[:place] + bytes([packed[place] ^ 0x55]) + packed[place + 1 :]
        with suppress(ParseError):
            assert unpack(changed) == CANONICAL  # such as another time, or another operating system


def test_a_damaged_file_costs_the_rest_of_it_and_no_other(tmp_path: Path) -> None:
    bc.write([evolve(INTERVIEW, id=f"talk-{n}", title=str(n) * n) for n in range(2000)], tmp_path / "a.jsonl.gz")
    whole = (tmp_path / "a.jsonl.gz").read_bytes()
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    bc.write(INTERVIEW, tmp_path / "b.json.gz")
    corpus = bc.read_corpus(tmp_path)
    assert 2 < len(corpus) < 2000
    assert "venn-2022" in corpus
    (problem,) = corpus.problems
    assert (problem.code, problem.action) == ("unreadable", "the rest of the file was left out")
    assert "this gzip file is cut off" in problem.message


@SUFFIXES
def test_a_bomb_is_not_unpacked(suffix: str) -> None:
    piece = pack(bytes(1 << 20), suffix)
    data = piece * 200  # both may be joined
    assert len(data) * 500 < 200 << 20
    error = refusal(data)
    assert "far more than text would" in error.message


def test_as_much_as_text_becomes_is_unpacked() -> None:
    assert most_unpacked(0) == 64 << 20
    assert most_unpacked(1 << 30) == 200 << 30


def test_a_large_file_is_read_piece_by_piece() -> None:
    """The first interview is there when only a part was taken from the file."""

    class Watched(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            data = packed[self.taken : self.taken + len(buffer)]
            buffer[: len(data)] = data
            self.taken += len(data)
            return len(data)

    ids = [f"venn-{zlib.crc32(b'%d' % number)}" for number in range(20_000)]
    packed = gzip.compress(b"".join(CANONICAL.replace(b"venn-2022", id.encode()) + b"\n" for id in ids))
    watched = Watched()
    first = next(bc.read_all(watched, format="jsonl"))  # type: ignore[arg-type]
    assert first.id == ids[0]
    assert watched.taken < len(packed) / 2


def test_zstandard_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bc.write(INTERVIEW, tmp_path / "a.json.zst")
    monkeypatch.setitem(sys.modules, zstandard.__name__, None)
    with pytest.raises(MissingExtraError, match=r"pip install 'bilateral_corpus\[zstd\]'"):
        bc.read(tmp_path / "a.json.zst")
    with pytest.raises(MissingExtraError, match="zstd"):
        bc.write(INTERVIEW, tmp_path / "b.json.zst")
    assert [one.name for one in tmp_path.iterdir()] == ["a.json.zst"]
