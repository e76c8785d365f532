"""Corrections as JSON Lines: one correction a line, in a form that a person can read and git can compare and merge.

Every line stands by itself, keys come in one order, and lines are sorted by time; where two people corrected at once,
git keeps both lines, and their order does not matter::

    {"correction":"set","version":1,"time":"2026-01-31T12:00:00Z","author":"Noy","reason":"…","place":{…},"field":"date",
     "old":"1977","new":"1977-07-18"}

(one line in the file). A line that cannot be read is an error that says which.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import asdict, fields

from bilateral_corpus.corpus.corrections.correction import AddRecord, Correction, Different, Same, SetValue
from bilateral_corpus.corpus.corrections.place import Place
from bilateral_corpus.corpus.corrections.quote import Quote
from bilateral_corpus.errors import BilateralCorpusError, ParseError
from bilateral_corpus.formats.files import replacing

__all__ = ["dumps_corrections", "line_of", "loads_corrections", "read_corrections", "write_corrections"]

_VERSION = 1
_NAMES: dict[str, type[Correction]] = {"set": SetValue, "add": AddRecord, "same": Same, "different": Different}
_TAGS = {kind: name for name, kind in _NAMES.items()}
_FIRST = ("time", "author", "reason")


def read_corrections(path: str | os.PathLike[str]) -> tuple[Correction, ...]:
    """Read a file of corrections.

    Args:
        path: The file; one that does not exist yet holds none.

    Raises:
        ParseError: A line is no correction; the message says which and why.
        OSError: The file cannot be read.
    """
    file = Path(path)
    return loads_corrections(file.read_bytes(), source=os.fspath(path)) if file.exists() else ()


def write_corrections(corrections: Iterable[Correction], path: str | os.PathLike[str]) -> None:
    """Write a file of corrections, as a whole or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    with replacing(path) as file:
        file.write(dumps_corrections(corrections))


def dumps_corrections(corrections: Iterable[Correction]) -> bytes:
    """Give corrections as JSON Lines in UTF-8, in order of time, each once."""
    lines = {line_of(one): one.time for one in corrections}
    return "".join(f"{line}\n" for line in sorted(lines, key=lambda line: (lines[line], line))).encode()


def loads_corrections(data: bytes, *, source: str | None = None) -> tuple[Correction, ...]:
    """Read corrections from JSON Lines; empty lines are passed over, and equal ones count once.

    Args:
        data: The lines.
        source: The name of the file, for messages.

    Raises:
        ParseError: A line is no correction.
    """
    found: dict[str, Correction] = {}
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            try:
                correction = _correction(json.loads(line))
            except (ValueError, TypeError, KeyError, BilateralCorpusError) as error:
                raise ParseError(f"this line is no correction: {error}", source=source, line=number) from None
            found.setdefault(line_of(correction), correction)
    return tuple(found.values())


def line_of(correction: Correction) -> str:
    """The line that a correction is in the file, without the line end."""
    values = asdict(correction)
    rest = {name: value for name, value in values.items() if name not in _FIRST}
    ordered = {name: values[name] for name in _FIRST} | rest
    document = {"correction": _TAGS[type(correction)], "version": _VERSION, **ordered}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _correction(document: Any) -> Correction:
    if not isinstance(document, dict) or document.get("correction") not in _NAMES:
        raise ValueError(f"expected an object with a key 'correction' of {', '.join(_NAMES)}")
    kind = _NAMES[document.pop("correction")]
    if (version := document.pop("version", None)) != _VERSION:
        raise ValueError(f"expected version {_VERSION}, found {version!r}")
    _check_keys(document, kind)
    if "place" in document:
        document["place"] = _place(document["place"])
    if "places" in document:
        document["places"] = [_place(one) for one in document["places"]]
    return kind(**document)


def _place(document: Any) -> Place:
    _check_keys(document, Place)
    if document["quote"] is not None:
        _check_keys(document["quote"], Quote)
        document["quote"] = Quote(**document["quote"])
    return Place(**document)


def _check_keys(document: Any, kind: type[Any]) -> None:
    keys = {one.name for one in fields(kind)}
    if not isinstance(document, dict) or document.keys() != keys:
        found = ", ".join(sorted(document)) if isinstance(document, dict) else type(document).__name__
        raise ValueError(f"expected an object with the keys {', '.join(sorted(keys))}, found {found}")
