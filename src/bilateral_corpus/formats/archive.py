"""ZIP archives from strangers: what is in one, unpacked in memory and within bounds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from attrs import define, field

from bilateral_corpus.errors import ParseError

__all__ = ["Archive", "begins_archive", "open_archive"]

_SIGNATURE = b"PK\x03\x04"
# The name of the first member stands this early.
_HEADER = 80
_CHUNK = 1 << 16
# Text and XML become a tenth or a twentieth of their size in an archive. What unpacks to far more is made to hurt.
_LARGEST_RATIO = 200
_ALWAYS_ALLOWED = 1 << 24


def begins_archive(head: bytes, *first: str) -> bool:
    """Whether the first bytes of a file are those of an archive, and of one that begins with some member.

    Args:
        head: The first bytes.
        first: Parts of the name of the first member, one of which it has; nothing if it may have any.
    """
    return head.startswith(_SIGNATURE) and (not first or any(name.encode() in head[:_HEADER] for name in first))


@define
class Archive:
    """An open archive. Nothing is ever unpacked to the disk, so a name that leads out of it leads nowhere.

    Attributes:
        file: The archive.
        kind: What it is, for messages: "Word document".
        source: The file's name, for messages.
        spare: How many bytes may be unpacked beyond what text and XML would unpack to.
    """

    file: ZipFile
    kind: str
    source: str | None = None
    _spare: int = field(default=_ALWAYS_ALLOWED, alias="spare")

    def __contains__(self, name: object) -> bool:
        return name in self.file.NameToInfo

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files in it, as they are written there."""
        return tuple(info.filename for info in self.file.infolist() if not info.is_dir())

    def pieces(self, name: str) -> Iterator[bytes]:
        """Unpack a file, piece by piece, as long as all that was unpacked is not much more than it was in the archive.

        Raises:
            ParseError: It is not there, is damaged or encrypted, or grows too much.
        """
        try:
            info = self.file.getinfo(name)
            allowed = info.compress_size * _LARGEST_RATIO
            with self.file.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    allowed -= len(piece)
                    # What is small may be packed well, but not each of a million files.
                    if allowed < 0:
                        self._spare += allowed
                        allowed = 0
                    if self._spare < 0:
                        raise self.error("it unpacks to far more than a text would, so the rest was not read", name)
                    yield piece
        except KeyError:
            raise self.error(f"a part of this {self.kind} is missing", name) from None
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            if isinstance(error, ParseError):
                raise
            raise self.error(f"a part of this {self.kind} is damaged: {error}", name) from None

    def read(self, name: str) -> bytes:
        """Unpack a whole file, with the bounds and errors of :meth:`pieces`."""
        return b"".join(self.pieces(name))

    def error(self, message: str, name: str, line: int | None = None, column: int | None = None) -> ParseError:
        """Make an error that says which file it is about."""
        return ParseError(message, source=self.source, path=name, line=line, column=column)


def open_archive(
    stream: BinaryIO, *, kind: str, expected: str, source: str | None = None, spare: int = _ALWAYS_ALLOWED
) -> Archive:
    """Open an archive.

    Args:
        stream: The file; one that cannot be sought in, such as a pipe, is read as a whole first.
        kind: What it should be, for messages: "Word document".
        expected: What sort of file that is: "a DOCX file".
        source: The file's name, for messages.
        spare: How many bytes may be unpacked beyond what text and XML would unpack to.

    Raises:
        ParseError: It is no ZIP archive.
    """
    if not stream.seekable():
        stream = BytesIO(stream.read())
    head = stream.read(2)
    stream.seek(0)
    try:
        return Archive(ZipFile(stream), kind, source, spare)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        found = "an old Microsoft Office document (DOC), or an encrypted one" if head == b"\xd0\xcf" else "other data"
        raise ParseError(f"this is no {kind}: {error}", source=source, expected=expected, found=found) from None
