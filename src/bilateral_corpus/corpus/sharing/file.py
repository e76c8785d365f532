"""A corpus without its words as JSON Lines: a first line about the whole, then one interview a line.

Keys come in one order, there is no white space between the parts, and the text is UTF-8, so that equal corpora are
equal bytes, and git can compare them line by line::

    {"format":"bilateral_corpus/standoff","version":1,"interviews":2,"constraints":{"same":[],"different":[]}}
    {"interview":{"id":"venn-2022",…},"fingerprint":{"sha256":"9f86…","letters_sha256":"…","letters":4711,"checks":…}}

The interview is in the form of :mod:`bilateral_corpus.formats.canonical`, with empty texts and labels; what stands for
them follows from the fingerprint.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from attrs import field, frozen

from bilateral_corpus.corpus.reconciliation.reference import Constraints, Reference
from bilateral_corpus.corpus.sharing.fingerprint import Fingerprint
from bilateral_corpus.corpus.sharing.standoff import StandoffCorpus
from bilateral_corpus.corpus.sharing.withholding import StandoffInterview, blank, blank_label
from bilateral_corpus.errors import BilateralCorpusError, InvalidValueError, ParseError, UnrepresentableError
from bilateral_corpus.formats import canonical, conversion
from bilateral_corpus.formats.compression import compression_of, packing, unpacked
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.places import AnyPath, peekable, place_of
from bilateral_corpus.model import Span

__all__ = ["dumps_standoff", "is_standoff", "loads_standoff", "read_standoff", "write_standoff"]

_NAME = "bilateral_corpus/standoff"
_VERSION = 1
_BEGINNING = f'{{"format":"{_NAME}"'.encode()


def _pairs(pairs: Iterable[tuple[Reference, Reference]]) -> tuple[tuple[Reference, ...], ...]:
    return tuple(sorted(pairs))


@frozen(kw_only=True)
class _Decided:
    """Constraints in the order of a file."""

    same: tuple[tuple[Reference, ...], ...] = field(converter=_pairs)
    different: tuple[tuple[Reference, ...], ...] = field(converter=_pairs)


@frozen(kw_only=True)
class _Head:
    """The first line: what is true of the whole, so that a file that was cut off is seen to be."""

    interviews: int
    constraints: _Decided


def write_standoff(shared: StandoffCorpus, path: AnyPath) -> None:
    """Write a corpus without its words, as a whole or not at all.

    Args:
        shared: The corpus.
        path: The file, or its URL; a suffix such as ``.jsonl.gz`` has it compressed.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair.
        OSError: The file cannot be written.
    """
    data = dumps_standoff(shared)
    place = place_of(path)
    with place.replacing() as stream, packing(stream, compression_of(place.name)) as packed:
        packed.write(data)


def read_standoff(path: AnyPath) -> StandoffCorpus:
    """Read a corpus without its words.

    Args:
        path: The file, or its URL; it may be compressed.

    Raises:
        ParseError: It is no such file, or is damaged; the message says which line.
        OSError: The file cannot be opened.
    """
    place = place_of(path)
    with place.open() as stream:
        return loads_standoff(unpacked(peekable(stream), place.name, place.source).read(), source=place.source)


def is_standoff(path: AnyPath) -> bool:
    """Whether a file is a corpus without its text, by its name and its first bytes."""
    place = place_of(path)
    if ".jsonl" not in place.name.lower():
        return False
    with place.open() as stream:
        return unpacked(peekable(stream), place.name, place.source).read(len(_BEGINNING)) == _BEGINNING


def dumps_standoff(shared: StandoffCorpus) -> bytes:
    """Give a corpus without its words as JSON Lines.

    Raises:
        UnrepresentableError: It holds half of a surrogate pair.
    """
    decided = _Decided(same=shared.constraints.same, different=shared.constraints.different)
    head = conversion.plain(_Head(interviews=len(shared), constraints=decided))
    lines = [{"format": _NAME, "version": _VERSION, **head}, *map(_document, shared)]
    text = "".join(f"{json.dumps(one, ensure_ascii=False, allow_nan=False, separators=(',', ':'))}\n" for one in lines)
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise UnrepresentableError(f"half of a surrogate pair is no character: {error.object[error.start]!a}") from None


def loads_standoff(data: bytes, *, source: str | None = None) -> StandoffCorpus:
    """Read a corpus without its words from JSON Lines.

    Args:
        data: The lines.
        source: The name of the file, for messages.

    Raises:
        ParseError: They are no such corpus, or damaged; the message says which line, and where in it.
    """
    first, *rest = decode(data, source=source).rstrip("\n").split("\n")
    head = _head(canonical.parsed(first, source, 1), source)
    if len(rest) != head.interviews:
        raise ParseError(
            "the file is not whole",
            source=source,
            line=len(rest) + 1,
            expected=f"{head.interviews} interviews",
            found=str(len(rest)),
        )
    interviews = [_interview(line, source, number) for number, line in enumerate(rest, 2)]
    try:
        constraints = Constraints(head.constraints.same, head.constraints.different)
        return StandoffCorpus(interviews, constraints=constraints)
    except BilateralCorpusError as error:
        raise ParseError(str(error), source=source) from None


def _document(one: StandoffInterview) -> dict[str, Any]:
    document = conversion.to_document(one.interview)
    for passage in document["passages"]:
        passage["text"] = ""
        if passage.get("label") is not None:
            passage["label"] = ""
    return {"interview": document, "fingerprint": conversion.plain(one.fingerprint)}


def _head(document: object, source: str | None) -> _Head:
    if not isinstance(document, dict) or document.pop("format", None) != _NAME:
        raise ParseError("this is no corpus without its text", source=source, line=1, path="$.format", expected=_NAME)
    if (version := document.pop("version", None)) != _VERSION:
        raise ParseError(
            "this version is not known; a later bilateral_corpus may know it",
            source=source,
            line=1,
            path="$.version",
            expected=str(_VERSION),
            found=repr(version)[:80],
        )
    with _located(source, 1, "$"):
        return conversion.structured(document, _Head)


def _interview(line: str, source: str | None, number: int) -> StandoffInterview:
    document = canonical.parsed(line, source, number)
    if not isinstance(document, dict) or document.keys() != {"interview", "fingerprint"}:
        raise ParseError("this line is no interview without its text", source=source, line=number)
    with _located(source, number, "$.fingerprint"):
        fingerprint = conversion.structured(document["fingerprint"], Fingerprint)
    with _located(source, number, "$.interview"):
        return StandoffInterview(conversion.from_document(_blanked(document["interview"], fingerprint)), fingerprint)


def _blanked(document: Any, fingerprint: Fingerprint) -> Any:
    """The interview with what stands for its words, as far as it has the right shape; what has not is refused later."""
    passages = document.get("passages") if isinstance(document, dict) else None
    if not isinstance(passages, list) or len(passages) != len(fingerprint.passages):
        raise InvalidValueError("the fingerprint and the interview do not have the same number of passages")
    for passage, one in zip(passages, fingerprint.passages, strict=True):
        if isinstance(passage, dict):
            passage["text"] = blank(one, _spans(passage.get("mentions")))
            if passage.get("label") is not None:
                passage["label"] = blank_label(one)
    return document


def _spans(mentions: Any) -> list[Span]:
    try:
        return [conversion.structured(one["span"], Span) for one in mentions]
    except Exception:  # noqa: BLE001 - of what is wrong here the interview is refused, which says where
        return []


@contextmanager
def _located(source: str | None, line: int, path: str) -> Iterator[None]:
    """Say where in the file a fault is."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - cattrs raises groups of anything
        raise canonical.refused(list(conversion.faults(error, path)), source, line) from None
