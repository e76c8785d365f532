"""Which files someone means who names a folder, a glob, a file or a list of them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TypeVar, cast

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats import folder_format, formats
from bilateral_corpus.formats.files import missing
from bilateral_corpus.formats.other_documents import is_other_document
from bilateral_corpus.formats.places import AnyFile, AnyPath, check_path, is_open_file, is_url

__all__ = ["find_files", "find_named_files"]

T = TypeVar("T")


def find_files(paths: AnyFile | Iterable[AnyFile], format: str | None) -> Iterator[AnyFile]:
    """Give the files that are meant, in the order of what was given, and of the names where that is no order.

    Args:
        paths: As for :func:`~bilateral_corpus.read_corpus`.
        format: The name of the format of all files, if the caller knows it.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
        InvalidValueError: What is given names no file.
    """
    single = isinstance(paths, (str, os.PathLike)) or is_open_file(paths) or not isinstance(paths, Iterable)
    for one in (cast(AnyFile, paths),) if single else cast("Iterable[AnyFile]", paths):
        if is_open_file(one):
            yield one
            continue
        check_path(one)
        if is_url(one):
            yield from _at_url(cast(str, one), format)
        else:
            yield from _on_disk(cast(AnyPath, one), format)


def find_named_files(paths: AnyFile | Iterable[AnyFile], format: str | None) -> Iterator[AnyPath]:
    """The same, each by the name that it has wherever one stands: an absolute path, or a URL.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
        InvalidValueError: One is an open file.
    """
    for file in find_files(paths, format):
        if is_open_file(file):
            raise InvalidValueError(f"expected files with names, found an open file: {file!r:.80}")
        yield file.resolve() if isinstance(file, Path) else cast(AnyPath, file)


def _on_disk(name: AnyPath, format: str | None) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir() and folder_format(path, format) is None:
        closed: list[Path] = []
        inside = sorted(_below(path, closed), key=Path.as_posix)
        yield from _belonging((found.relative_to(path), found) for found in inside)
        yield from (found for found in sorted(closed) if not _is_apart(found.relative_to(path)))
    elif path.exists():
        yield path
    else:
        yield from _globbed(os.fspath(name))


def _below(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """The files below a folder, and in `closed` what cannot be looked into; reading that gives the reason."""
    for inside, _, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        yield from (Path(inside, name) for name in names if _may_be_read(Path(inside, name)))


def _may_be_read(path: Path) -> bool:
    """Whether this is a file, or cannot be reached, such as by a link that leads nowhere: then reading it says so."""
    return os.path.isfile(path) or not os.path.exists(path)  # noqa: PTH110, PTH113 - those of Path may raise


def _at_url(url: str, format: str | None) -> Iterator[AnyPath]:
    # Few read from elsewhere, and importing the library should be quick.
    from bilateral_corpus.formats.remote import RemotePlace

    place = RemotePlace.at(url)
    if place.files() is not None and folder_format(place, format) is None:
        yield from _belonging(place.below())
    elif place.exists():
        yield place
    else:
        found = place.matching()
        if not found:
            raise FileNotFoundError(f"no file, folder or glob matches {url!r}")
        yield from found


def _belonging(files: Iterable[tuple[PurePath, T]]) -> Iterator[T]:
    """The files of a folder that are read, and those that may hold an interview and cannot be.

    A file called README is about the others. A document that lies beside what was made of it, such as ``talk.pdf``
    beside ``talk.txt``, is not needed.
    """
    seen = [(inside, file) for inside, file in files if not _is_apart(inside)]
    known = {inside for inside, _ in seen if formats.knows(inside)}
    made = {inside.with_suffix("") for inside in known}
    for inside, file in seen:
        if inside in known or (is_other_document(inside) and inside.with_suffix("") not in made):
            yield file


def _is_apart(inside: PurePath) -> bool:
    is_hidden = any(part.startswith(".") for part in inside.parts)
    return is_hidden or inside.name.partition(".")[0].lower() == "readme"


def _globbed(pattern: str) -> Iterator[Path]:
    if not glob.has_magic(pattern):
        raise missing(Path(pattern), pattern)
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    if not found:
        raise FileNotFoundError(f"no file matches {pattern!r}, looked for from {str(Path.cwd())!r}")
    yield from (Path(name) for name in found if _may_be_read(Path(name)))
