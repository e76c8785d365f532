"""Which files someone means who names a folder, a glob, a file or a list of them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import cast

from bilateral_corpus.formats import folder_format, formats
from bilateral_corpus.formats.places import AnyFile, AnyPath, is_open_file, is_url

__all__ = ["find_files"]


def find_files(paths: AnyFile | Iterable[AnyFile], format: str | None) -> Iterator[AnyFile]:
    """Give the files that are meant, in the order of what was given, and of the names where that is no order.

    Args:
        paths: As for :func:`~bilateral_corpus.read_corpus`.
        format: The name of the format of all files, if the caller knows it.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
    """
    single = isinstance(paths, (str, os.PathLike)) or is_open_file(paths)
    for one in (cast(AnyFile, paths),) if single else cast("Iterable[AnyFile]", paths):
        if is_open_file(one):
            yield one
        elif is_url(one):
            yield from _at_url(cast(str, one), format)
        else:
            yield from _on_disk(cast(AnyPath, one), format)


def _on_disk(name: AnyPath, format: str | None) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir() and folder_format(path, format) is None:
        inside = sorted(path.rglob("*"), key=Path.as_posix)
        yield from (found for found in inside if _belongs(found.relative_to(path)) and found.is_file())
    elif path.exists():
        yield path
    else:
        yield from _globbed(os.fspath(name))


def _at_url(url: str, format: str | None) -> Iterator[AnyPath]:
    # Few read from elsewhere, and importing the library should be quick.
    from bilateral_corpus.formats.remote import RemotePlace

    place = RemotePlace.at(url)
    if place.files() is not None and folder_format(place, format) is None:
        yield from (found for inside, found in place.below() if _belongs(inside))
    elif place.exists():
        yield place
    else:
        found = place.matching()
        if not found:
            raise FileNotFoundError(f"no file, folder or glob matches {url!r}")
        yield from found


def _belongs(inside: PurePath) -> bool:
    return not any(part.startswith(".") for part in inside.parts) and formats.knows(inside)


def _globbed(pattern: str) -> Iterator[Path]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    if not found:
        raise FileNotFoundError(f"no file, folder or glob matches {pattern!r}")
    yield from (Path(name) for name in found if Path(name).is_file())
