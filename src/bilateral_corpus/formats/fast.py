"""The fast way to read and write the canonical form, for those who have msgspec installed.

msgspec decodes into structs that mirror the model and are as strict as it can make them: all keys, no others, no other
types. What it lets pass all the same (a key that occurs twice, 1.0 for 1) shows when the structs are encoded again and
the bytes are not those that were read. Then, or after any other failure, this module has no opinion, and the checked
way decides. The objects of the model are made from the structs by msgspec too; it checks them as attrs does, but runs
no converters, which have nothing to do here, since the types are already those that were declared.

Structs and not the model's own classes, since msgspec encodes slotted attrs classes in the alphabetical order of their
fields, and would make an object of a :class:`PartialDate`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, reduce
from itertools import chain
from operator import or_
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from attrs import fields, has

from bilateral_corpus.formats.canonical import NAME, VERSION
from bilateral_corpus.model import Cue, Interview, Mention, PartialDate, Passage, PassageKind, Source, Span, Turn

__all__ = ["decode", "encode", "from_document", "to_document"]


class _DateText:
    """A date on its way; it has the same attribute as a PartialDate, but msgspec leaves it to the hooks below."""

    __slots__ = ("edtf",)

    def __init__(self, edtf: str) -> None:
        self.edtf = edtf


# Made once for each text: a corpus writes few distinct dates very often.
_date_text = lru_cache(maxsize=4096)(_DateText)


def _from_date(kind: type, value: Any) -> _DateText:
    return _date_text(value if type(value) is str else value.edtf)


def _to_text(value: Any) -> str:
    if type(value) is not _DateText:
        raise TypeError(f"no way to write {value!r}")
    return value.edtf


def encode(interview: Interview) -> bytes:
    """Write an interview; raises anything when it is not certain that the result is what it should be."""
    _refuse_subclasses(interview)
    written: bytes = _encoder.encode(_mirrored_interview(interview))
    return written


def to_document(interview: Interview) -> dict[str, Any]:
    """Give an interview as dicts, lists, texts and numbers; raises anything when that is not certain to be right."""
    _refuse_subclasses(interview)
    document: dict[str, Any] = msgspec.to_builtins(_mirrored_interview(interview), enc_hook=_to_text)
    del document["format"], document["version"]
    return document


def from_document(document: dict[str, Any]) -> Interview:
    """Make an interview of values whose types are known to be right; raises anything when something is wrong."""
    marked = {"format": NAME, "version": VERSION, **document}
    return _interview(msgspec.convert(marked, _Document, dec_hook=_from_date))


def decode(data: bytes) -> Interview | None:
    """Read an interview; gives None or raises anything when it is not certain that all was read."""
    body = data.removesuffix(b"\n")
    mirrored = _decoder.decode(body)
    return _interview(mirrored) if _encoder.encode(mirrored) == body else None


def _refuse_subclasses(interview: Interview) -> None:
    """See to it that nothing has fields that its mirror has not; passages are looked up by their class anyway."""
    mentions = chain.from_iterable([passage.mentions for passage in interview.passages])
    found = {type(interview), type(interview.source), *map(type, mentions)}
    found.update(*(map(type, getattr(interview, name)) for name in _COLLECTIONS))
    if not found <= _CLASSES:
        raise TypeError(f"no way to write {found - _CLASSES}")


def _mirrored_interview(interview: Interview) -> msgspec.Struct:
    values = {
        name: msgspec.convert(getattr(interview, name), kind, from_attributes=True, dec_hook=_from_date)
        for name, kind in _MIRRORED_FIELDS.items()
    }
    passages = [_WRITTEN[type(passage)](passage) for passage in interview.passages]
    return _Document(format=NAME, version=VERSION, passages=passages, **values)


# msgspec can make these structs too, but takes four times as long: it checks once more what the model has checked.
def _mirrored_passage(passage: Any) -> Any:
    return _Passage(passage.kind, passage.text, _mirrored_span(passage.span), _mirrored_mentions(passage))


def _mirrored_turn(turn: Any) -> Any:
    label_span = turn.label_span
    return _Turn(
        turn.kind,
        turn.text,
        _mirrored_span(turn.span),
        _mirrored_mentions(turn),
        turn.speaker,
        turn.role,
        turn.label,
        None if label_span is None else _mirrored_span(label_span),
        turn.language,
        turn.start,
        turn.end,
        [_mirrored_span(span) for span in turn.interruptions],
        [_Cue(_mirrored_span(cue.span), cue.start, cue.end) for cue in turn.cues],
    )


def _mirrored_mentions(passage: Passage) -> list[Any]:
    return [
        _Mention(
            _mirrored_span(mention.span),
            mention.kind,
            mention.target,
            None if mention.date is None else mention.date.edtf,
            mention.annotator,
            mention.certainty,
        )
        for mention in passage.mentions
    ]


def _mirrored_span(span: Span) -> Any:
    return _Span(span.start, span.end)


def _interview(mirrored: Any) -> Interview:
    values = {
        name: msgspec.convert(getattr(mirrored, name), kind, from_attributes=True) for name, kind in _FIELDS.items()
    }
    passages = tuple(
        [
            msgspec.convert(passage, Turn if passage.kind is PassageKind.TURN else Passage, from_attributes=True)
            for passage in mirrored.passages
        ]
    )
    return Interview(passages=passages, **values)


@cache
def _mirror(kind: Any) -> Any:
    """The type that stands for a type of the model."""
    if kind is PartialDate:
        return _DateText
    if get_origin(kind) in (Union, UnionType):
        return reduce(or_, map(_mirror, get_args(kind)))
    if get_origin(kind) is tuple:
        return list[_mirror(get_args(kind)[0])]  # type: ignore[misc]
    return _struct(kind.__name__, kind) if has(kind) else kind


def _struct(name: str, kind: type, tag: PassageKind | None = None) -> type[msgspec.Struct]:
    hints = get_type_hints(kind)
    return msgspec.defstruct(
        name,
        [(one.name, _mirror(hints[one.name])) for one in fields(kind) if tag is None or one.name != "kind"],
        namespace={} if tag is None else {"kind": tag},
        tag_field=None if tag is None else "kind",
        tag=None if tag is None else tag.value,
        forbid_unknown_fields=True,
        gc=False,
    )


_HINTS = get_type_hints(Interview)  # also of what attrs caches, which is no field
_FIELDS = {one.name: _HINTS[one.name] for one in fields(Interview) if one.name != "passages"}
_MIRRORED_FIELDS = {name: _mirror(kind) for name, kind in _FIELDS.items()}
_COLLECTIONS = tuple(name for name, kind in _FIELDS.items() if get_origin(kind) is tuple)
_CLASSES = {Interview, Source, Mention, *(get_args(_FIELDS[name])[0] for name in _COLLECTIONS)}
_Span, _Mention, _Cue, _Passage, _Turn = map(_mirror, (Span, Mention, Cue, Passage, Turn))
_WRITTEN: dict[type, Callable[[Any], Any]] = {Turn: _mirrored_turn, Passage: _mirrored_passage}
# msgspec tells the members of a union apart by one tag each, and a passage has many kinds.
_READ = [_struct(kind.value, Turn if kind is PassageKind.TURN else Passage, tag=kind) for kind in PassageKind]
_ALL_MIRRORED = {**_MIRRORED_FIELDS, "passages": list[reduce(or_, _READ)]}  # type: ignore[misc]
_Document = msgspec.defstruct(
    "Document",
    [
        ("format", Literal[NAME]),
        ("version", Literal[VERSION]),
        *[(one.name, _ALL_MIRRORED[one.name]) for one in fields(Interview)],
    ],
    forbid_unknown_fields=True,
    kw_only=True,
    gc=False,
)
_decoder = msgspec.json.Decoder(_Document, dec_hook=_from_date)
_encoder = msgspec.json.Encoder(enc_hook=_to_text)
