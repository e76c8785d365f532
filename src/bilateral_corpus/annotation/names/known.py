"""The organizations that are known beforehand."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path

from bilateral_corpus.knowledge.organizations import Organizations, load_organizations

_FOLDER = "well_known"


def known_organizations(*paths: str | PathLike[str]) -> Organizations:
    """Load all organizations that texts are searched for, and lay files of one's own over them.

    >>> known_organizations().find("Reuters")
    ('reuters',)

    Args:
        *paths: Organization files, as for :func:`~bilateral_corpus.knowledge.organizations.load_organizations`.

    Returns:
        International organizations, media, companies and other well-known bodies. Without paths it is always the same
        object, read when first asked for.

    Raises:
        ParseError: A file is no organization file, with the file and the entry.
        OSError: A file cannot be read.
    """
    return _load(*(Path(path) for path in paths))


@cache
def _load(*paths: Path) -> Organizations:
    folder = files("bilateral_corpus.knowledge") / _FOLDER
    well_known = sorted(str(entry) for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return load_organizations(*well_known, *paths)
