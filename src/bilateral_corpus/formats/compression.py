"""Compressed files: gzip (:rfc:`1952`) and Zstandard (:rfc:`8878`), around a file of any format.

What is compressed is seen by the end of its name (``.jsonl.gz``, ``.tei.xml.zst``) and, when it is read, by its first
bytes too. The same interviews give the same bytes, since no time and no name is written into them. Zstandard needs the
extra `zstd` before Python 3.14.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gzip import BadGzipFile, GzipFile
from io import BufferedReader, RawIOBase
from typing import IO, Any, BinaryIO, cast

from attrs import frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.extras import load

__all__ = ["Compression", "compression_of", "most_unpacked", "packing", "unpacked", "without_suffix"]

_LARGEST_RATIO = 200
_ALWAYS_ALLOWED = 1 << 26
_PIECE = 1 << 16


def most_unpacked(packed: int) -> int:
    """How many bytes so many compressed ones may become; text becomes three to twenty times as many."""
    return max(_ALWAYS_ALLOWED, packed * _LARGEST_RATIO)


@frozen
class Compression:
    """A way to compress a file.

    Attributes:
        title: Its name, for people.
        suffix: How names of such files end.
        magic: What such files begin with.
        open: Makes of a file with compressed bytes one with the others; takes the file and ``rb`` or ``wb``.
        errors: Gives the errors that damaged bytes raise.
    """

    title: str
    suffix: str
    magic: bytes
    open: Callable[[Any, str], IO[bytes]]
    errors: Callable[[], tuple[type[Exception], ...]]


def _open_gzip(stream: Any, mode: str) -> IO[bytes]:
    # Without a name and a time: equal interviews are to be equal bytes.
    return cast(IO[bytes], GzipFile(filename="", mode=mode, fileobj=stream, mtime=0))


def _gzip_errors() -> tuple[type[Exception], ...]:
    return BadGzipFile, zlib.error


def _zstandard() -> Any:
    return load("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd", "zstd")


def _open_zstandard(stream: Any, mode: str) -> IO[bytes]:
    library = _zstandard()
    options = {library.CompressionParameter.checksum_flag: 1} if mode == "wb" else None
    opened: IO[bytes] = library.ZstdFile(stream, mode, options=options)
    return opened


def _zstandard_errors() -> tuple[type[Exception], ...]:
    return (_zstandard().ZstdError,)


_COMPRESSIONS = (
    Compression("gzip", ".gz", b"\x1f\x8b", _open_gzip, _gzip_errors),
    Compression("Zstandard", ".zst", b"\x28\xb5\x2f\xfd", _open_zstandard, _zstandard_errors),
)


def compression_of(name: str) -> Compression | None:
    """How a file of this name is compressed."""
    return next((one for one in _COMPRESSIONS if name.lower().endswith(one.suffix)), None)


def without_suffix(name: str) -> str:
    """The name that a file has when it is not compressed.

    >>> without_suffix("talks.jsonl.gz"), without_suffix("talks.jsonl")
    ('talks.jsonl', 'talks.jsonl')
    """
    compression = compression_of(name)
    return name if compression is None else name[: -len(compression.suffix)]


@contextmanager
def packing(stream: BinaryIO, compression: Compression | None) -> Iterator[BinaryIO]:
    """Yield a file whose bytes are compressed on their way into another one, or that other one itself."""
    if compression is None:
        yield stream
        return
    with compression.open(stream, "wb") as packed:
        yield cast(BinaryIO, _Packed(packed))


def unpacked(stream: BufferedReader, name: str, source: str | None) -> BufferedReader:
    """Give the file that is in a compressed file; a file that is not compressed is given as it is.

    Args:
        stream: The file.
        name: Its name, which may say that it is compressed.
        source: What to call it in messages.

    Raises:
        ParseError: The name says how it is compressed, and it is not. While the file that is given is read: the bytes
            are cut off or damaged, or become far more than text would.
        MissingExtraError: Zstandard is not installed.
    """
    # Not all of them at once: a pipe may have the first byte only.
    head = stream.peek(4)[:4]
    found = next((one for one in _COMPRESSIONS if head.startswith(one.magic)), None)
    said = compression_of(name)
    if said is not None and said is not found:
        raise ParseError(
            f"this is no {said.title} file, though its name says so",
            source=source,
            expected=f"the bytes {said.magic.hex(' ')}",
            found=head.hex(" ") or "an empty file",
        )
    return stream if found is None else BufferedReader(_Unpacked(stream, found, source), _PIECE)


class _Packed(RawIOBase):
    """A compressed file that is written to; it says that it cannot go back, which gzip's own file does not."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return self._stream.write(data)


class _Counted:
    """Counts the bytes that are taken from a file."""

    def __init__(self, stream: BinaryIO) -> None:
        self.count = 0
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data


class _Unpacked(RawIOBase):
    """The bytes of a compressed file, so many and no more."""

    def __init__(self, packed: BufferedReader, compression: Compression, source: str | None) -> None:
        self._packed = _Counted(cast(BinaryIO, packed))
        self._compression = compression
        self._source = source
        self._errors = compression.errors()
        self._given = 0
        self._stream = compression.open(self._packed, "rb")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._read(len(buffer))
        self._given += len(data)
        if self._given > most_unpacked(self._packed.count):
            raise ParseError(
                "this file unpacks to far more than text would, so it was not read on",
                source=self._source,
                expected=f"at most {_LARGEST_RATIO} times its size",
                found=f"{self._given} bytes from {self._packed.count}",
            )
        buffer[: len(data)] = data
        return len(data)

    def _read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except EOFError:
            problem = "is cut off"
        except self._errors as error:
            problem = f"is damaged: {error}"
        raise ParseError(f"this {self._compression.title} file {problem}", source=self._source)
