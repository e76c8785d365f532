"""What format a file has: by its name, by its first bytes, and by what a server says of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO, cast

from bilateral_corpus.errors import UnknownFormatError
from bilateral_corpus.formats.built_in import formats
from bilateral_corpus.formats.compression import unpacked, without_suffix
from bilateral_corpus.formats.format import Format
from bilateral_corpus.formats.other_documents import advice_for
from bilateral_corpus.formats.places import AnyFile, AnyPath, Place, is_open_file, name_of, peekable, place_of

__all__ = ["folder_format", "opened"]

_HEAD = 1024


@contextmanager
def opened(source: AnyFile, format: str | None) -> Iterator[tuple[Format, BinaryIO]]:
    """Open a file, or a folder that is of one format, and find out what it is.

    Args:
        source: What to read.
        format: The name of its format, if the caller knows it.

    Yields:
        The format, and a file with what is to be read, not compressed any more.

    Raises:
        UnknownFormatError: The format cannot be told.
        ParseError: The file is not compressed as its name says.
    """
    if is_open_file(source):
        # What others opened may be unpacked already, whatever its name.
        yield _told(peekable(source), format, without_suffix(name_of(source) or ""), None)
        return
    place = place_of(cast(AnyPath, source))
    found = _of_folder(place.files(), format)
    with place.open() if found is None else place.archive() as stream:
        yield (found, stream) if found is not None else _told(stream, format, place.name, place)


def folder_format(path: AnyPath, name: str | None) -> Format | None:
    """The format that a folder is of, by the name given or by its files; None if it is just a folder, or none."""
    return _of_folder(place_of(path).files(), name)


def _of_folder(files: frozenset[str] | None, name: str | None) -> Format | None:
    if files is None:
        return None
    if name is not None:
        return chosen if (chosen := formats.by_name(name)).folder else None
    return next((format for format in formats if format.folder and format.folder <= files), None)


def _told(stream: BinaryIO, format: str | None, name: str, place: Place | None) -> tuple[Format, BinaryIO]:
    plain = unpacked(cast(BufferedReader, stream), name, None if place is None else place.source)
    found = formats.by_name(format) if format is not None else _detected(name, plain, place)
    return found, cast(BinaryIO, plain)


def _detected(name: str, stream: BufferedReader, place: Place | None) -> Format:
    head = stream.peek(_HEAD)
    found = formats.by_suffix(name) if formats.knows(name) else _recognised(head)
    if found is not None:
        collection = formats.collection_of(found)
        return collection if collection is not None and _is_of(collection, head) else found
    if place is not None and place.media_type is not None:
        return formats.by_media_type(place.media_type)
    if not PurePath(without_suffix(name)).suffix:
        return formats.by_name("text")
    if advice := advice_for(name):
        raise UnknownFormatError(f"{name} is {advice}")
    return formats.by_suffix(name)  # which says what there is


def _recognised(head: bytes) -> Format | None:
    return next((format for format in formats if _is_of(format, head)), None)


def _is_of(format: Format, head: bytes) -> bool:
    return format.recognises is not None and format.recognises(head)
