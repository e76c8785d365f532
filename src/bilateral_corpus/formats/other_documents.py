"""Files in which interviews are kept and that are not read: what they are, and what to do instead."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

from bilateral_corpus.formats.compression import without_suffix

__all__ = ["advice_for", "is_other_document"]


def advice_for(name: str) -> str | None:
    """What a file is by its suffix, and what to do with it; None if that is not known.

    >>> advice_for("talk.DOC")
    'a Word document of before 2007; save it as .docx'
    """
    suffix = _suffix(PurePath(name))
    return next((advice[suffix] for advice in _advice().values() if suffix in advice), None)


def is_other_document(path: PurePath) -> bool:
    """Whether there may be an interview in a file that is not read."""
    return _suffix(path) in _advice()["documents"]


def _suffix(path: PurePath) -> str:
    return PurePath(without_suffix(path.name.lower())).suffix


@cache
def _advice() -> dict[str, dict[str, str]]:
    # Only for files that are not read; what reads tables is slow to load, and importing the library should be quick.
    from importlib.resources import files

    from bilateral_corpus.language.data_file import read_table

    table = read_table(files(__package__) / "other_documents.toml")
    groups = {name: table.table(name) for name in ("documents", "recordings")}
    return {name: {suffix: group.string(suffix) for suffix in group.values} for name, group in groups.items()}
